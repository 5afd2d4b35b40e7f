"""A circumstance that the law may treat as an exception."""

from __future__ import annotations

import attrs

from sendlaw.cases.fields import chosen, dated, field_problems, plain_fields, refuse
from sendlaw.cases.order import before
from sendlaw.errors import Problem
from sendlaw.facts.dated import NOT_RECORDED, DateFact, Silence
from sendlaw.facts.view import REASON_LENGTH, CircumstanceFacts
from sendlaw.vocabulary import CircumstanceKind

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


def _tuple(value: object) -> object:
    return tuple(value) if isinstance(value, list | set | frozenset) else value


@attrs.frozen(kw_only=True)
class Circumstance:
    """Something that happened and may excuse: a closure, an absence, a missed appointment.

    >>> from datetime import date
    >>> closed = Circumstance(
    ...     kind="school_closed",
    ...     began=date(2025, 7, 23),
    ...     ended=date(2025, 9, 2),
    ...     impractical=("reg13.final_plan",),
    ... )
    >>> closed.kind.value
    'school_closed'

    ``began`` is the first day; ``ended`` the day the school re-opened or the person returned, left empty
    while it lasts. ``impractical`` lists the duties that a person judged impractical to perform in time
    because of it: leave it out where nobody judged, and empty where it was judged practical. ``reason``
    (at most 200 characters) is never printed unless asked for. Raises ``InvalidFact``.
    """

    kind: CircumstanceKind = chosen(CircumstanceKind, words="what happened")
    began: DateFact = dated(words="the first day of it")
    ended: DateFact = dated(words="the day it was over: re-opened, returned")
    impractical: tuple[str, ...] | Silence = attrs.field(
        default=NOT_RECORDED,
        converter=_tuple,
        metadata={"kind": "names", "words": "the duties judged impractical because of it"},
    )
    reason: str = attrs.field(default="", metadata={"kind": "text", "words": "why, in brief"})

    def __attrs_post_init__(self) -> None:
        refuse([*field_problems(self), *self._impossible()])

    def __repr__(self) -> str:
        return f"Circumstance({self.kind.value}, began={self.began}, ended={self.ended})"

    def _impossible(self) -> Iterator[Problem]:
        if self.kind is None:
            yield Problem("kind", "a kind of circumstance", "nothing", kind="missing")
        names = self.impractical
        if names is not NOT_RECORDED and not (
            isinstance(names, tuple) and all(isinstance(name, str) for name in names)
        ):
            yield Problem("impractical", "a tuple of duty ids, or NOT_RECORDED", f"{names!r}")
        if not isinstance(self.reason, str) or len(self.reason) > REASON_LENGTH:
            is_text = isinstance(self.reason, str)
            found = f"{len(self.reason)} characters" if is_text else type(self.reason).__name__
            yield Problem("reason", f"text of at most {REASON_LENGTH} characters", found)
        yield from before(self, "ended", asked_by="began")

    def facts(self, path: str) -> CircumstanceFacts:
        """Return what is recorded, for a view."""
        names = self.impractical
        judged = None if isinstance(names, Silence) else frozenset(names)
        return CircumstanceFacts(self.kind, self.began, self.ended, judged, path, self.reason)

    def to_dict(self) -> dict[str, object]:
        """Return the circumstance as plain JSON types."""
        found = plain_fields(self)
        if not self.reason:
            found.pop("reason", None)
        return found


def facts_of(
    given: tuple[Circumstance, ...] | Silence, path: str
) -> tuple[CircumstanceFacts, ...] | Silence:
    """Return what several circumstances record, each with its path."""
    if isinstance(given, Silence):
        return given
    return tuple(one.facts(f"{path}.exceptions[{number}]") for number, one in enumerate(given))
