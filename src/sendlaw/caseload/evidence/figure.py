"""A figure of an evidence pack: so many of so many, of how many it cannot be told, and of what it is."""

from __future__ import annotations

from collections import Counter

import attrs

from sendlaw.vocabulary.truth import NO, UNKNOWN, YES, Truth

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

Mark = Truth | None
"""What is answered of one thing: yes, no, not known; ``None`` where the question is not asked of it."""


@attrs.frozen(kw_only=True)
class Figure:
    """One figure on a theme: how many of how many, in words, and of how many it cannot be told.

    >>> one = Figure(theme="T2", id="final_plan.in_time", words="plans in time", count=3, of=4)
    >>> one.share, one.unknown
    (0.75, 0)

    ``of`` counts those of which it can be told, ``unknown`` those of which it cannot, and ``not_asked``
    those to which the question does not apply; together they are everything that was given. ``count`` is
    ``None`` where nothing can be told. ``group`` tells the figures of one id apart, such as the codes
    found, and ``named`` says what is not counted, where that is no person. A figure that is ``hidden`` has
    no numbers, as they are small or would show others that are.
    """

    theme: str
    id: str
    words: str
    count: int | None
    of: int | None
    unknown: int | None = 0
    not_asked: int | None = 0
    group: str = ""
    named: tuple[str, ...] = ()
    people: bool = True
    hidden: bool = False

    @property
    def share(self) -> float | None:
        """The share of those of which it can be told, where there are any."""
        return self.count / self.of if self.of and self.count is not None else None

    def to_dict(self) -> dict[str, object]:
        """Return the figure as plain JSON types."""
        return {
            "theme": self.theme,
            "id": self.id,
            "words": self.words,
            "group": self.group,
            "count": self.count,
            "of": self.of,
            "share": self.share,
            "unknown": self.unknown,
            "not_asked": self.not_asked,
            "named": list(self.named),
            "hidden": self.hidden,
        }


def _held(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    return tuple(marks)


@attrs.frozen(kw_only=True)
class Measured:
    """A figure before it is told: the answer of each thing that was looked at, in their order.

    >>> from sendlaw.vocabulary import Truth
    >>> marks = (Truth.YES, Truth.NO, Truth.NO, Truth.UNKNOWN, None)
    >>> one = Measured(theme="T1", id="x", words="plans", over="plans", marks=marks).figure()
    >>> one.count, one.of, one.unknown, one.not_asked
    (1, 3, 1, 1)

    ``over`` names what was looked at: figures over the same things have their marks in the same order.
    Those of one ``family`` make up one whole together, such as where a time limit stands.
    """

    theme: str
    id: str
    words: str
    over: str
    marks: tuple[Mark, ...] = attrs.field(converter=_held, repr=False)
    family: str = ""
    group: str = ""
    named: tuple[str, ...] = ()
    people: bool = True

    def figure(self, *, hidden: bool = False) -> Figure:
        """Return the figure, with its numbers unless it is hidden."""
        found = Counter(self.marks)
        told = found[YES] + found[NO]
        count = None if found[UNKNOWN] and not told else found[YES]
        numbers = (None,) * 4 if hidden else (count, told, found[UNKNOWN], found[None])
        return Figure(
            theme=self.theme,
            id=self.id,
            words=self.words,
            group=self.group,
            named=self.named,
            people=self.people,
            hidden=hidden,
            **dict(zip(("count", "of", "unknown", "not_asked"), numbers, strict=True)),
        )
