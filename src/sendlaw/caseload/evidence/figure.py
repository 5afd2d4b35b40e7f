"""A figure of an evidence pack: so many of so many, and whether it is too small to be told."""

from __future__ import annotations

import attrs

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

LEAST = 5
"""The least number that is told of people, where small numbers are to be hidden."""


@attrs.frozen(kw_only=True)
class Figure:
    """One figure on a theme: how many of how many, in words.

    >>> Figure(theme="T2", id="final_plan.in_time", words="plans in time", count=3, of=4).share
    0.75

    ``group`` tells the parts of one figure apart, such as the codes found; with ``parts`` they add up to
    ``of``. A figure that is ``hidden`` has no numbers, because they are small.
    """

    theme: str
    id: str
    words: str
    count: int | None
    of: int | None
    group: str = ""
    parts: bool = False
    people: bool = True
    hidden: bool = False

    @property
    def share(self) -> float | None:
        """The share, where there is one."""
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
            "hidden": self.hidden,
        }


def is_small(count: int | None, of: int | None) -> bool:
    """Say whether a count, or what it leaves of the whole, is small and not none.

    >>> is_small(3, 90), is_small(87, 90), is_small(0, 90), is_small(45, 90)
    (True, True, False, False)
    """
    if count is None:
        return False
    rest = 0 if of is None else of - count
    return any(0 < one < LEAST for one in (count, rest, of or 0))


def hide_small(figures: Iterable[Figure]) -> tuple[Figure, ...]:
    """Hide the small figures of people; of the parts of a whole all, where one is small.

    >>> parts = [
    ...     Figure(theme="T2", id="x", words="", count=count, of=37, group=name, parts=True)
    ...     for name, count in (("a", 25), ("b", 9), ("c", 3))
    ... ]
    >>> [(one.group, one.count) for one in hide_small(parts)]
    [('a', None), ('b', None), ('c', None)]

    One part alone could be worked out from the rest, and two from a figure that tells one of them
    elsewhere.
    """
    given = tuple(figures)
    wholes = {one.id for one in given if one.parts and _is_hidden(one)}
    return tuple(_hidden(one) if one.id in wholes or _is_hidden(one) else one for one in given)


def _is_hidden(one: Figure) -> bool:
    return one.people and is_small(one.count, one.of)


def _hidden(one: Figure) -> Figure:
    return attrs.evolve(one, count=None, of=None, hidden=True)
