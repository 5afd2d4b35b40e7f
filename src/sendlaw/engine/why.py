"""Why a deadline is otherwise: another record, a day that is no working day, another day looked from."""

from __future__ import annotations

from datetime import date

import attrs

from sendlaw.counting import ANNOUNCEMENTS
from sendlaw.counting.steps import in_words
from sendlaw.engine.sums import rests_on
from sendlaw.law.conditions import reads
from sendlaw.law.records import Duty, Timed, triggers
from sendlaw.law.timings import AtLeastBefore, Within, events_of
from sendlaw.law.told import by

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sendlaw.counting import Announcement, Calendar
    from sendlaw.engine.context import Context
    from sendlaw.engine.deadline import Deadline
    from sendlaw.law.records import AnyRecord, Guidance
    from sendlaw.law.registry import Registry
    from sendlaw.law.timings import Timing
    from sendlaw.vocabulary import Event

_WEEK = range(5)
"""Monday to Friday: no calendar need close the other days."""
MANY = 5
"""How many ids are named where nothing says which of them mattered."""
_LATE = {one.day: one for one in ANNOUNCEMENTS}
_MOVED = {one.instead_of: one for one in ANNOUNCEMENTS if one.instead_of is not None}


@attrs.frozen
class Why:
    """The reasons for which a deadline is otherwise, in words, and the versions of records that differ."""

    words: tuple[str, ...]
    records: tuple[str, ...]


def why(
    old: Deadline | None, new: Deadline | None, before: Context | None, after: Context | None
) -> Why:
    """Say why one deadline of a case is otherwise in another view of it."""
    if before is None or after is None:
        return Why((), ())
    words, records = _law(old, new, before, after)
    words += _pinned(before, after)
    both = [one for one in (old, new) if one is not None]
    words += _calendars(both, before, after, sure=not words)
    if before.as_at != after.as_at:
        words += (_looked_from(both, before, after),)
    return Why(words, records)


def version(record: AnyRecord) -> str:
    """Name one version of a record.

    >>> from sendlaw.law import current
    >>> version(current().get("reg13.final_plan"))
    'reg13.final_plan from 2014-09-01'
    """
    since = getattr(record, "in_force_from", None)
    return f"{record.id} from {since.isoformat()}" if since else record.id


# --- another law ----------------------------------------------------------------------------------


def _law(
    old: Deadline | None, new: Deadline | None, before: Context, after: Context
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Say how the records differ that a deadline rests on, and which versions of them do."""
    if old is None or new is None:
        return _only_in_one(old, new, before.law if old is None else after.law)
    records = (old.record, new.record)
    if old.record is not new.record and old.record != new.record:
        told = _replaced(*records)
        return (told,), tuple(dict.fromkeys(map(version, records)))
    changed = differing(before.law, after.law) if before.law is not after.law else ()
    related = _related(old, before) | _related(new, after)
    touched = tuple(one for one in changed if one in related) or changed
    more = f" and {len(touched) - MANY} more" if len(touched) > MANY else ""
    named = touched[:MANY]
    return ((f"the law differs in {', '.join(named)}{more}",) if named else ()), named


def _only_in_one(
    old: Deadline | None, new: Deadline | None, other: Registry
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Say that a record is in one law only; nothing, where a view left its deadline out."""
    found = new or old
    assert found is not None  # noqa: S101 - a deadline that is otherwise is in one view at least
    if found.duty in other:
        return (), ()
    which = "after, not before" if old is None else "before, not after"
    words = f"{found.citation} ({found.duty}) is among the records {which}"
    return (words,), (version(found.record),)


def _replaced(old: Timed | Guidance, new: Timed | Guidance) -> str:
    """Say what a record has otherwise, or that another version of it is read."""
    told: list[str] = []
    if old.in_force_from != new.in_force_from:
        since = (one.in_force_from.isoformat() for one in (new, old))
        told.append("the version in force from {} instead of {}".format(*since))
    if old.timing != new.timing and old.timing is not None and new.timing is not None:
        told.append(_limits(old.timing, new.timing))
    if isinstance(old, Duty) and isinstance(new, Duty):
        gone, come = set(old.unless) - set(new.unless), set(new.unless) - set(old.unless)
        told += [f"without the exception {one}" for one in sorted(gone)]
        told += [f"with the exception {one}" for one in sorted(come)]
    told = told or [f"the record differs in {', '.join(_fields(old, new))}"]
    return f"{new.provision} ({new.id}): {'; '.join(told)}"


def _limits(old: Timing, new: Timing) -> str:
    """Say what a limit is and was: the periods alone, where the rest is as it was."""
    kinds = Within | AtLeastBefore
    if isinstance(old, kinds) and isinstance(new, kinds) and _but_for_the_period(old, new):
        return f"the limit is {new.period} instead of {old.period}"
    return f"the limit is “{by(new)}” instead of “{by(old)}”"


def _but_for_the_period(old: Within | AtLeastBefore, new: Within | AtLeastBefore) -> bool:
    names = {one.name for one in attrs.fields(type(old))} - {"period"}
    return all(getattr(old, one) == getattr(new, one, None) for one in names)


def _fields(old: Timed | Guidance, new: Timed | Guidance) -> list[str]:
    names = [one.name for one in attrs.fields(type(old))]
    return [one for one in names if getattr(old, one) != getattr(new, one, None)]


def _related(deadline: Deadline, context: Context) -> set[str]:
    """Return the ids of the records that a deadline rests on beside its own."""
    record = deadline.record
    tried = context.law.exceptions_to(record) if isinstance(record, Duty) else ()
    return {*(one.id for one in tried), *(one for one in reads(record.when) if type(one) is str)}


def differing(before: Registry, after: Registry) -> tuple[str, ...]:
    """Return the ids of the records that two laws do not have alike, in the order of the law.

    >>> from sendlaw.law import current
    >>> differing(current(), current().overlay(remove=["reg13.final_plan"]))
    ('reg13.final_plan',)
    """
    key = ("differing", id(after))
    kept = before.cache.get(key)
    if isinstance(kept, tuple) and kept[0] is after:
        return tuple(kept[1])
    ids = dict.fromkeys((*before.ids, *after.ids))
    found = tuple(one for one in ids if _versions(before, one) != _versions(after, one))
    before.cache[key] = (after, found)
    return found


def _versions(law: Registry, name: str) -> tuple[AnyRecord, ...]:
    return law.versions(name) if name in law else ()


def _pinned(before: Context, after: Context) -> tuple[str, ...]:
    """Say that the law of another day is applied throughout."""
    if before.law_at == after.law_at:
        return ()
    told = [
        f"the law of {one.law_at.isoformat()}" if one.law_at else "the law of each clock's start"
        for one in (after, before)
    ]
    return ("{} is applied instead of {}".format(*told),)


# --- another calendar -----------------------------------------------------------------------------


def _calendars(
    deadlines: Sequence[Deadline], before: Context, after: Context, *, sure: bool
) -> tuple[str, ...]:
    """Name the days closed in one view only, where deadlines rest on them, or nothing else differs."""
    timings = [one.record.timing for one in deadlines if one.record.timing is not None]
    rest = [(rests_on(one, before.calendar), rests_on(one, after.calendar)) for one in timings]
    pairs = [(old, new) for old, new in rest if old is not None and new is not None]
    if sure and not pairs:
        pairs = [(before.calendar, after.calendar)]
    otherwise = [(old, new) for old, new in pairs if old != new]
    return tuple(_calendar(*otherwise[0], _reach(deadlines))) if otherwise else ()


def _reach(deadlines: Sequence[Deadline]) -> tuple[date, date]:
    """Return the first and the last day that deadlines name; all days, where they name none."""
    days = [
        day
        for one in deadlines
        for day in (one.start, one.due, one.latest, one.earliest)
        if day is not None
    ]
    return (min(days), max(days)) if days else (date.min, date.max)


def _calendar(before: Calendar, after: Calendar, reach: tuple[date, date]) -> Iterator[str]:
    """Name each day that only one of two calendars closes, from one day to another."""
    first, last = reach
    days = sorted(before.closed.keys() ^ after.closed.keys())
    for one in days:
        if first <= one <= last and one.weekday() in _WEEK:
            yield _closed(one, before, after)


def _closed(day: date, before: Calendar, after: Calendar) -> str:
    """Say why a day is closed in one view and not in the other."""
    here = day in before.closed
    closed, where, other = (before, "before", "after") if here else (after, "after", "before")
    unaware = after if here else before
    if day in _LATE and unaware.known_since is not None:
        return _not_yet(_LATE[day], other)
    if day in _MOVED and closed.known_since is not None:
        return _still(_MOVED[day], where)
    return f"{in_words(day)} ({closed.closed[day]}) is closed {where}, not {other}"


def _not_yet(one: Announcement, view: str) -> str:
    when = in_words(one.announced)
    return (
        f"{in_words(one.day)} ({one.name}) was not yet a bank holiday {view}: announced on {when}"
    )


def _still(one: Announcement, view: str) -> str:
    assert one.instead_of is not None  # noqa: S101 - only of what was moved
    told = f"{in_words(one.instead_of)} ({one.was}) was still a bank holiday {view}"
    return f"{told}: moved to {in_words(one.day)}, as announced on {in_words(one.announced)}"


# --- another day looked from ----------------------------------------------------------------------


def _looked_from(deadlines: Sequence[Deadline], before: Context, after: Context) -> str:
    """Say from which days a case was looked at, and which of its facts lie between them."""
    told = f"looked at from {after.as_at.isoformat()} instead of {before.as_at.isoformat()}"
    first, last = sorted((before.as_at, after.as_at))
    facts = after.facts
    read = [event for one in deadlines for event in _events(one)]
    between = [
        f"{facts.fields[event]} of {day.isoformat()}"
        for event in dict.fromkeys(read)
        if isinstance(day := facts.dates.get(event), date) and first < day <= last
    ]
    return f"{told}; between them: {', '.join(between)}" if between else told


def _events(deadline: Deadline) -> tuple[Event, ...]:
    """List the events that a deadline rests on."""
    record = deadline.record
    read = events_of(record.timing) if record.timing is not None else ()
    return (*triggers(record), *read, deadline.act_event)
