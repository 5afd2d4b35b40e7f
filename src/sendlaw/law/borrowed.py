"""A time that one provision takes from another: stated as such, and written out by the registry."""

from __future__ import annotations

from functools import cache
from typing import Any

import attrs

from sendlaw.errors import ConflictingLaw
from sendlaw.law.records import AnyRecord, Duty, LookBack, Reading
from sendlaw.vocabulary import Event

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import date

GO_WITH_IT = ("lenient", "unless")
"""The fields of a duty that go with the time that it takes from another."""


@attrs.frozen(cache_hash=True)
class SameAs:
    """The time of another record, read with other events: "as if the agreement were an order".

    >>> SameAs("reg44.final_plan", read=((Event.ORDER_MADE, Event.AGREEMENT_MADE),)).words
    'within the time of reg44.final_plan'

    A duty whose ``timing`` it is has the exceptions of that record too, and its lenient limit. Of several
    versions the one in force on the borrower's first day lends, or else the latest. ``limit`` is the
    field that is lent. A registry holds the time in full, and takes it anew when the record that lends it
    is replaced.
    """

    duty: str
    read: tuple[tuple[Event, Event], ...] = attrs.field(kw_only=True, default=())
    limit: str = attrs.field(kw_only=True, default="timing")

    @property
    def words(self) -> str:
        """The timing in words."""
        return f"within the time of {self.duty}"

    @property
    def parts(self) -> tuple[Event, ...]:
        """The events that it is read with."""
        return tuple(event for _, event in self.read)


def written_out(records: Iterable[AnyRecord]) -> tuple[AnyRecord, ...]:
    """Return records with every time that one takes from another in full.

    >>> from sendlaw.law import current
    >>> current().get("reg42.agreement_appealable.final_plan").timing.words
    'within 14 weeks after the mediation agreement was made'

    Raises ``ConflictingLaw``, with every problem, where a record that should lend its time is not there,
    or takes its own from another in turn.
    """
    stated = tuple(records)
    borrowed = [borrowed_by(one) for one in stated]
    wanted = {same.duty for found in borrowed for same in found}
    versions: dict[str, list[AnyRecord]] = {name: [] for name in wanted}
    for one in stated:
        if one.id in wanted:
            versions[one.id].append(one)
    borrowers = {one.id for one, found in zip(stated, borrowed, strict=True) if found}
    problems = [
        f"{one.id}: takes its time from {same.duty}, which {reason}"
        for one, found in zip(stated, borrowed, strict=True)
        for same in found
        for reason in _unable(same.duty, versions, borrowers)
    ]
    if problems:
        raise ConflictingLaw(problems)
    return tuple(
        _in_full(one, versions) if found else one
        for one, found in zip(stated, borrowed, strict=True)
    )


def borrowed_by(record: AnyRecord) -> tuple[SameAs, ...]:
    """Return the times that a record takes from others, each once.

    >>> from sendlaw.law.send_regs_2014.agreements import FINAL_AGREED_PLAN
    >>> [one.duty for one in borrowed_by(FINAL_AGREED_PLAN)]
    ['reg44.final_plan']
    """
    return tuple(dict.fromkeys(same for value in _told(record) for same in _within(value)))


@cache
def _within(value: object) -> tuple[SameAs, ...]:
    found: list[SameAs] = []

    def look(one: object) -> None:
        if isinstance(one, SameAs):
            found.append(one)

    _mapped(value, look)
    return tuple(found)


def exchanged(value: object, events: Mapping[Event, Event]) -> Any:  # noqa: ANN401 - of any type
    """Return a timing or a condition with other events in the place of some.

    >>> exchanged(Event.ORDER_MADE, {Event.ORDER_MADE: Event.AGREEMENT_MADE}).name
    'AGREEMENT_MADE'
    """
    return _mapped(value, lambda one: events.get(one) if isinstance(one, Event) else None)


def _unable(
    name: str, versions: Mapping[str, Sequence[AnyRecord]], borrowers: set[str]
) -> tuple[str, ...]:
    if not versions[name]:
        return ("is not in the registry",)
    return ("takes its own from another",) if name in borrowers else ()


def _told(record: AnyRecord) -> tuple[object, ...]:
    """Return what a record may say in timings."""
    if isinstance(record, Reading):
        return tuple(value for _, value in record.changes)
    if isinstance(record, LookBack):
        return ()
    return tuple(getattr(record, name, None) for name in ("timing", "lenient", "when"))


def _in_full(record: AnyRecord, versions: Mapping[str, Sequence[AnyRecord]]) -> AnyRecord:
    on = None if isinstance(record, Reading) else record.in_force_from

    def full(one: object) -> object:
        if not isinstance(one, SameAs):
            return None
        lender = _version(versions[one.duty], on)
        return exchanged(getattr(lender, one.limit), dict(one.read))

    if isinstance(record, Reading):
        return attrs.evolve(record, changes=_mapped(record.changes, full))
    names = [name for name in ("timing", "lenient", "when") if hasattr(record, name)]
    found = {name: _mapped(getattr(record, name), full) for name in names}
    if isinstance(record, Duty) and isinstance(record.timing, SameAs):
        lender = _version(versions[record.timing.duty], on)
        events = dict(record.timing.read)
        found |= {name: exchanged(getattr(lender, name), events) for name in GO_WITH_IT}
    return attrs.evolve(record, **found)


def _version(versions: Iterable[AnyRecord], on: date | None) -> AnyRecord:
    """Return the version that lends: that in force on a day, or else the latest."""
    records = [one for one in versions if not isinstance(one, Reading)]
    in_force = [one for one in records if on is not None and one.in_force(on)]
    return max(in_force or records, key=lambda one: one.in_force_from)


def _mapped(value: Any, change: Callable[[object], object]) -> Any:  # noqa: ANN401 - of any type
    """Return a value with what ``change`` answers, if anything, in the place of each part of it."""
    changed = change(value)
    if changed is not None:
        return changed
    if isinstance(value, tuple):
        found = tuple(_mapped(one, change) for one in value)
        return (
            found if any(new is not old for new, old in zip(found, value, strict=True)) else value
        )
    if isinstance(value, type) or not attrs.has(type(value)):
        return value
    given = {field.name: getattr(value, field.name) for field in attrs.fields(type(value))}
    mapped = {name: _mapped(one, change) for name, one in given.items()}
    if all(mapped[name] is one for name, one in given.items()):
        return value
    made = object.__new__(type(value))
    fill = getattr(made, "__attrs_init__", made.__init__)
    fill(**mapped)
    return made
