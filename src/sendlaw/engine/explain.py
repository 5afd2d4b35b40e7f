"""The first reader: any case, unknowns included, one record at a time."""

from __future__ import annotations

from sendlaw.engine.answers import Facets, ReadingAnswer
from sendlaw.engine.deadline import Deadline, act_of, days
from sendlaw.engine.excuse import excusal
from sendlaw.engine.fixed import day_fixed, fixed_date
from sendlaw.engine.standing import (
    How,
    how_of_act,
    how_of_bar,
    how_of_term,
    how_without_limit,
)
from sendlaw.facts.dated import ABSENT, Span
from sendlaw.law.records import Bar, Duty, Guidance, Term, triggers
from sendlaw.law.registry import Registry
from sendlaw.law.timings import First, NoLimit
from sendlaw.vocabulary import Standing, Truth
from sendlaw.vocabulary.truth import NO, UNKNOWN, YES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from sendlaw.engine.context import Context
    from sendlaw.engine.limits import Reader
    from sendlaw.law.records import Reading
    from sendlaw.law.timings import Timing
    from sendlaw.vocabulary import Event

    Applied = Duty | Bar | Term | Guidance

UNSETTLED = (Standing.UNDETERMINED,)
UNTAKEN = {How.OPEN: How.OPEN, How.OVERDUE: How.NOT_ENGAGED}
"""What a branch that nobody took stands as, by what it would be if it bound."""


def read(name: str, context: Context) -> Deadline:
    """Apply a record to a case, in the version that was in force when its clock started."""
    applied = (Duty, Bar, Term, Guidance)
    versions = [one for one in context.law.versions(name) if isinstance(one, applied)]
    reader = context.reader
    if context.law_at is not None:
        pinned = [one for one in versions if one.in_force(context.law_at)]
        return _apply(pinned[0], context, reader) if pinned else _idle(versions[-1], context)
    if len(versions) == 1 and _in_force(versions[0], reader) is reader:
        return _apply(versions[0], context, reader)
    found, idle, covered, wholly = _versions(versions, context)
    if not found:
        return _together(idle, context, wholly=True) if idle else _idle(versions[-1], context)
    wholly = wholly or covered >= _days(reader.span(_starts(versions[-1])))
    if wholly and len(found) == 1:
        return found[0]
    return _together(found, context, wholly=wholly)


def _versions(
    versions: list[Applied], context: Context
) -> tuple[list[Deadline], list[Deadline], int, bool]:
    """Apply each version whose clock may have started in its time, and those whose clock has not.

    Versions may begin with different events. Once a clock surely started under one of them, a later one
    starts no other. With them comes how many days are covered, and whether one surely governs.
    """
    found: list[Deadline] = []
    idle: list[Deadline] = []
    covered = 0
    for one in versions:
        part = _in_force(one, context.reader)
        if part is None:
            continue
        start = part.span(_starts(one))
        (idle if start.happened is NO else found).append(_apply(one, context, part))
        covered += _days(start)
        if part is context.reader and start.happened is YES:
            return found, idle, covered, len(found) == 1
    return found, idle, covered, False


def _starts(record: Applied) -> Timing:
    assert record.starts is not None  # noqa: S101 - only guidance that has a clock is applied
    return record.starts


def _days(span: Span) -> int:
    """Count the days on which a clock may have started."""
    return 0 if span.happened is NO else span.last - span.first + 1


def _in_force(record: Applied, reader: Reader) -> Reader | None:
    """Return a reader that sees the clock start only while the record was in force."""
    start = reader.span(_starts(record))
    if start.happened is NO:
        return reader
    opens, closes = record.in_force_from.toordinal(), record.in_force_to
    first = max(start.first, opens)
    last = min(start.last, closes.toordinal()) if closes else start.last
    if first == start.first and last == start.last:
        return reader
    if first > last:
        return None
    bound: dict[Event, Span] = {}
    for event in triggers(record):
        span = reader.span(event)
        if span.happened is not NO and span.first <= last:
            bound[event] = Span(max(span.first, first), min(span.last, last), span.happened)
    return reader.with_bound(bound)


def _together(found: list[Deadline], context: Context, *, wholly: bool) -> Deadline:
    """Stand for several versions of the law, or for one that may not have been in force at the start."""
    last = found[-1]
    facets = last.facets
    if all(one.facets.limit and one.facets.judged and one.facets.start for one in found):
        facets = facets._replace(
            start=_hull([one.facets.start for one in found]),
            limit=_hull([one.facets.limit for one in found]),
            judged=_hull([one.facets.judged for one in found]),
        )
    stands = {one.standing for one in found}
    if len(stands) == 1 and (wholly or last.facets.how is How.NOT_ENGAGED):
        return Deadline(context, last.record, facets, last.excusal)
    facets = facets._replace(engaged=UNKNOWN, how=How.UNDETERMINED, excused=NO)
    return Deadline(context, last.record, facets)


def _hull(ranges: list[tuple[int, int] | None]) -> tuple[int, int]:
    known = [one for one in ranges if one is not None]
    return min(first for first, _ in known), max(last for _, last in known)


def _apply(record: Applied, context: Context, reader: Reader) -> Deadline:
    if isinstance(record, Bar):
        return _bar(record, context, reader)
    if isinstance(record, Term):
        return _term(record, context, reader)
    return _duty(record, context, reader)


def _duty(record: Duty | Guidance, context: Context, reader: Reader) -> Deadline:
    assert record.starts is not None  # noqa: S101 - only guidance that has a clock is applied
    assert record.timing is not None  # noqa: S101 - likewise
    start, act = reader.span(record.starts), reader.span(act_of(record))
    runs = reader.span(record.timing)
    if NO in (start.happened, runs.happened):
        return _idle(record, context)
    engaged = reader.holds(record.when) & start.happened & runs.happened
    fixed = fixed_date(record, context)
    if isinstance(record.timing, NoLimit) and fixed is None:
        how = _bound(how_without_limit(act, reader.view.ended_on), engaged)
        return Deadline(context, record, Facets(engaged, how, days(start), None, None, act))
    limit = days(runs)
    clock, judged = _judged(record, reader, start, limit)
    if fixed is not None:
        due = day_fixed(fixed, context.calendar).toordinal()
        limit = judged = (due, due)
    how = how_of_act(act, judged, reader.view.as_at, reader.view.ended_on)
    engaged, how = binding(record, engaged, how, act.happened)
    tried = None
    if isinstance(record, Duty) and fixed is None and how in (How.LATE, How.OVERDUE):
        tried = excusal(record, clock, reader)
    excused = tried.answer if tried else NO
    facets = Facets(engaged, how, days(start), limit, judged, act, excused)
    return Deadline(context, record, facets, tried)


def binding(
    record: Duty | Guidance, engaged: Truth, how: How, happened: Truth
) -> tuple[Truth, How]:
    """Say whether a record binds, and how things stand with it then.

    Where it is not known whether it binds, and it would not bind even if it did, it does not.
    """
    bound = branch(record, how, happened) if isinstance(record, Duty) else (YES, how)
    if engaged is YES or (engaged is UNKNOWN and bound[1] is How.NOT_ENGAGED):
        return bound
    return engaged, _bound(how, engaged)


def _bound(how: How, engaged: Truth) -> How:
    """Say how things stand, once it is told whether the record binds at all."""
    if engaged is YES:
        return how
    return How.NOT_ENGAGED if engaged is NO else How.UNDETERMINED


def _term(record: Term, context: Context, reader: Reader) -> Deadline:
    """Say when something ends; where it is not known whether that day has come, give no day."""
    start, ends = reader.span(record.starts), reader.span(record.timing)
    if NO in (start.happened, ends.happened):
        return _idle(record, context)
    engaged = reader.holds(record.when) & start.happened & ends.happened
    if ends.happened is UNKNOWN:
        how = _bound(How.UNDETERMINED, engaged)
        return Deadline(context, record, Facets(engaged, how, days(start), None, None, ABSENT))
    last = days(ends)
    _, judged = _judged(record, reader, start, last)
    how = _bound(how_of_term(judged, reader.view.as_at, reader.view.ended_on), engaged)
    return Deadline(context, record, Facets(engaged, how, days(start), last, judged, ABSENT))


def _idle(record: Applied, context: Context) -> Deadline:
    """Stand for a record whose clock has not started, or that was not in force then."""
    act = ABSENT if isinstance(record, Term) else context.reader.span(act_of(record))
    return Deadline(context, record, Facets(NO, How.NOT_ENGAGED, None, None, None, act))


def branch(record: Duty, how: How, happened: Truth) -> tuple[Truth, How]:
    """Settle what an alternative stands as while neither branch has been taken.

    Both are open, and neither is known to bind, up to their dates. After them the branch that need not
    be taken no longer binds, and the other does.
    """
    if happened is YES or not (record.binds_if_taken or record.or_else):
        return YES, how
    if record.binds_if_taken:
        if happened is UNKNOWN:
            return UNKNOWN, How.UNDETERMINED
        return (NO if how is How.OVERDUE else UNKNOWN), UNTAKEN.get(how, how)
    return (YES if how is How.OVERDUE else UNKNOWN), how


def _judged(
    record: Duty | Term | Guidance, reader: Reader, start: Span, limit: tuple[int, int]
) -> tuple[Span, tuple[int, int]]:
    """Say which clock lateness is judged by: the later of two recorded triggers, on its reading.

    The later trigger is a reading only if it came before the earlier one's limit had passed. Where the
    record itself names a more lenient limit, that is the one. While it is not known which of the two
    clocks it is, it may be either.
    """
    if isinstance(record, Duty) and record.lenient is not None:
        return start, days(reader.span(record.lenient))
    later = _later_trigger(record, reader)
    if later is None or later.first > limit[1]:
        return start, limit
    came = Span(later.first, min(later.last, limit[1]), YES)
    bound = dict.fromkeys(triggers(record), came)
    assert record.timing is not None  # noqa: S101 - held by the caller
    generous = reader.with_bound(bound).span(record.timing)
    if later.happened is YES and later.last <= limit[0]:
        return later, days(generous)
    either = Span(start.first, max(start.last, came.last), start.happened)
    return either, (limit[0], max(limit[1], generous.last))


def _later_trigger(record: Duty | Term | Guidance, reader: Reader) -> Span | None:
    """Return the later of two triggers, of which one happened and the other did, or may have."""
    if not isinstance(record.starts, First):
        return None
    spans: list[Span] = []
    for event in record.starts.events:
        spans.append(reader.span(event))
        if spans[-1].happened is NO:
            return None
    sure = all(span.happened is YES for span in spans)
    first, last = max(span.first for span in spans), max(span.last for span in spans)
    return Span(first, last, YES if sure else UNKNOWN)


def _bar(record: Bar, context: Context, reader: Reader) -> Deadline:
    start, act = reader.span(record.starts), reader.span(record.must_not)
    begun = reader.span(record.begun_by).happened | start.happened
    engaged = begun & reader.holds(record.when)
    runs = days(reader.span(record.timing)) if start.happened is not NO else None
    how = how_of_bar(act, runs, reader.view.as_at)
    if how is How.RUNNING and reader.view.ended_on is not None:
        how = How.ENDED
    how = _bound(how, engaged)
    act = act if engaged is not NO else ABSENT
    started = days(start) if runs else None
    return Deadline(context, record, Facets(engaged, how, started, runs, runs, act))


def readings_of(deadline: Deadline, context: Context) -> tuple[ReadingAnswer, ...]:
    """Work out what each disputed reading would make of a deadline."""
    answers = [
        ReadingAnswer(reading.name, other.due, other.standing, reading.authority)
        for reading in context.law.readings(deadline.duty)
        if (other := read(deadline.duty, _under(context, reading)))
        and (other.standing, other.due) != (deadline.standing, deadline.due)
        and (other.standing is not Standing.UNDETERMINED or deadline.standing in UNSETTLED)
    ]
    two = isinstance(deadline.record.starts, First)
    if (
        two
        and deadline.latest
        and deadline.due
        and deadline.start
        and deadline.latest != deadline.due
    ):
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
