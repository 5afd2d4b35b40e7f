"""The first reader: any case, unknowns included, one record at a time."""

from __future__ import annotations

from sendlaw.engine.answers import Facets, ReadingAnswer
from sendlaw.engine.deadline import Deadline, act_of, days
from sendlaw.engine.excuse import excusal
from sendlaw.engine.standing import How, how_of_act, how_of_bar
from sendlaw.facts.dated import ABSENT, Span
from sendlaw.law.records import Bar, Duty, Guidance, triggers
from sendlaw.law.registry import Registry
from sendlaw.law.timings import First
from sendlaw.vocabulary import Truth

TYPE_CHECKING = False
if TYPE_CHECKING:
    from sendlaw.engine.context import Context
    from sendlaw.engine.limits import Reader
    from sendlaw.law.records import Reading
    from sendlaw.vocabulary import Event

UNTAKEN = {How.OPEN: How.OPEN, How.OVERDUE: How.NOT_ENGAGED}
"""What a branch that nobody took stands as, by what it would be if it bound."""


def read(name: str, context: Context) -> Deadline:
    """Apply a duty or bar to a case, in the version that was in force when its clock started."""
    versions = [one for one in context.law.versions(name) if isinstance(one, Duty | Bar | Guidance)]
    reader = context.reader
    if context.law_at is not None:
        pinned = [one for one in versions if one.in_force(context.law_at)]
        return _apply(pinned[0], context, reader) if pinned else _idle(versions[-1], context)
    found = [
        _apply(one, context, part)
        for one in versions
        if (part := _in_force(one, reader)) is not None
    ]
    if not found:
        return _idle(versions[-1], context)
    return (
        found[-1] if len({one.standing for one in found}) == 1 else _unsettled(found[-1], context)
    )


def _in_force(record: Duty | Bar | Guidance, reader: Reader) -> Reader | None:
    """Return a reader that sees the clock start only while the record was in force."""
    opens = record.in_force_from.toordinal()
    closes = record.in_force_to.toordinal() if record.in_force_to else None
    bound: dict[Event, Span] = {}
    for event in triggers(record):
        span = reader.span(event)
        if span.happened is Truth.NO:
            continue
        last = span.last if closes is None else min(span.last, closes)
        if span.first < opens or last < span.last:
            if max(span.first, opens) > last:
                return None
            bound[event] = Span(max(span.first, opens), last, span.happened)
    return reader.with_bound(bound) if bound else reader


def _unsettled(last: Deadline, context: Context) -> Deadline:
    """Stand for versions of the law that disagree, while it is not known which one applies."""
    found = last.facets
    facets = found._replace(engaged=Truth.UNKNOWN, how=How.UNDETERMINED, judged=found.limit)
    return Deadline(context, last.record, facets)


def _apply(record: Duty | Bar | Guidance, context: Context, reader: Reader) -> Deadline:
    if isinstance(record, Bar):
        return _bar(record, context, reader)
    return _duty(record, context, reader)


def _duty(record: Duty | Guidance, context: Context, reader: Reader) -> Deadline:
    assert record.starts is not None  # noqa: S101 - only guidance that has a clock is applied
    assert record.timing is not None  # noqa: S101 - likewise
    start, act = reader.span(record.starts), reader.span(act_of(record))
    if start.happened is Truth.NO:
        return _idle(record, context)
    engaged = reader.holds(record.when)
    if start.happened is Truth.UNKNOWN:
        engaged &= Truth.UNKNOWN
    limit = days(reader.span(record.timing))
    clock, judged = _judged(record, reader, start, limit)
    limit, judged = _displaced(record, context, limit, judged)
    how = how_of_act(act, judged, reader.view.as_at, reader.view.ended_on)
    if engaged is not Truth.YES:
        how = How.NOT_ENGAGED if engaged is Truth.NO else How.UNDETERMINED
    elif isinstance(record, Duty):
        engaged, how = branch(record, how, act.happened)
    tried = None
    if isinstance(record, Duty) and how in (How.LATE, How.OVERDUE):
        tried = excusal(record, clock, reader)
    excused = tried.answer if tried else Truth.NO
    facets = Facets(engaged, how, days(start), limit, judged, act, excused)
    return Deadline(context, record, facets, tried)


def _idle(record: Duty | Bar | Guidance, context: Context) -> Deadline:
    """Stand for a record whose clock has not started, or that was not in force then."""
    act = context.reader.span(act_of(record))
    return Deadline(context, record, Facets(Truth.NO, How.NOT_ENGAGED, None, None, None, act))


def branch(record: Duty, how: How, happened: Truth) -> tuple[Truth, How]:
    """Settle what an alternative stands as while neither branch has been taken.

    Both are open, and neither is known to bind, up to their dates. After them the branch that need not
    be taken no longer binds, and the other does.
    """
    if happened is Truth.YES or not (record.binds_if_taken or record.or_else):
        return Truth.YES, how
    if record.binds_if_taken:
        if happened is Truth.UNKNOWN:
            return Truth.UNKNOWN, How.UNDETERMINED
        return (Truth.NO if how is How.OVERDUE else Truth.UNKNOWN), UNTAKEN.get(how, how)
    return (Truth.YES if how is How.OVERDUE else Truth.UNKNOWN), how


def _judged(
    record: Duty | Guidance, reader: Reader, start: Span, limit: tuple[int, int]
) -> tuple[Span, tuple[int, int]]:
    """Say which clock lateness is judged by: the later of two recorded triggers, on its reading.

    The later trigger is a reading only if it came before the earlier one's limit had passed.
    """
    later = _later_trigger(record, reader)
    if later is None or later.first > limit[1]:
        return start, limit
    bound = dict.fromkeys(triggers(record), later)
    assert record.timing is not None  # noqa: S101 - held by the caller
    generous = reader.with_bound(bound).span(record.timing)
    if later.last <= limit[0]:
        return later, days(generous)
    return start, (limit[0], generous.last)


def _later_trigger(record: Duty | Guidance, reader: Reader) -> Span | None:
    if not isinstance(record.starts, First):
        return None
    spans = [reader.span(event) for event in record.starts.events]
    if any(span.happened is not Truth.YES for span in spans):
        return None
    return Span(max(s.first for s in spans), max(s.last for s in spans), Truth.YES)


def _displaced(
    record: Duty | Guidance, context: Context, limit: tuple[int, int], judged: tuple[int, int]
) -> tuple[tuple[int, int], tuple[int, int]]:
    """Put the date that a person fixed in place of the limit, from the day it was fixed."""
    if not isinstance(record, Duty) or not record.displaced_by:
        return limit, judged
    for kind, duty, on, due in context.facts.variations:
        if kind in record.displaced_by and duty in (record.id, record.name) and on <= context.as_at:
            limit = judged = (due.toordinal(), due.toordinal())
    return limit, judged


def _bar(record: Bar, context: Context, reader: Reader) -> Deadline:
    start, act = reader.span(record.starts), reader.span(record.must_not)
    begun = reader.span(record.begun_by).happened | start.happened
    engaged = begun & reader.holds(record.when)
    runs = days(reader.span(record.timing)) if start.happened is not Truth.NO else None
    how = how_of_bar(act, runs, reader.view.as_at)
    if how is How.RUNNING and reader.view.ended_on is not None:
        how = How.ENDED
    if engaged is not Truth.YES:
        how = How.NOT_ENGAGED if engaged is Truth.NO else How.UNDETERMINED
    act = act if engaged is not Truth.NO else ABSENT
    started = days(start) if runs else None
    return Deadline(context, record, Facets(engaged, how, started, runs, runs, act))


def readings_of(deadline: Deadline, context: Context) -> tuple[ReadingAnswer, ...]:
    """Work out what each disputed reading would make of a deadline."""
    answers = [
        ReadingAnswer(reading.name, other.due, other.standing, reading.authority)
        for reading in context.law.readings(deadline.duty)
        if deadline.engaged is not Truth.NO
        and (other := read(deadline.duty, _under(context, reading)))
        and (other.standing, other.due) != (deadline.standing, deadline.due)
    ]
    if deadline.latest and deadline.due and deadline.start and deadline.latest != deadline.due:
        name, authority = "the later trigger", "the other of two triggers recorded"
        answers.append(ReadingAnswer(name, deadline.latest, deadline.standing, authority))
    return tuple(answers)


def _under(context: Context, reading: Reading) -> Context:
    """Return the context under the law as a reading would have it."""
    key = ("under", reading)
    law = context.law.cache.get(key)
    if not isinstance(law, Registry):
        law = context.law.cache[key] = context.law.under(reading)
    return context.under(law)
