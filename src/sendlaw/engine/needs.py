"""Needs: which facts are missing, and what each would settle, in the order in which to ask."""

from __future__ import annotations

from sendlaw.engine.answers import Need
from sendlaw.facts.view import Maybe
from sendlaw.law.branches import When
from sendlaw.law.conditions import Condition, reads
from sendlaw.law.records import Bar, Duty, LookBack, Timed, triggers
from sendlaw.law.timings import Planned, events_of, every
from sendlaw.vocabulary import Attribute, Event, Standing, Truth

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from sendlaw.law.records import Guidance
    from sendlaw.law.timings import Timing

    AnyTimed = Timed | Guidance

    from sendlaw.engine.context import Context
    from sendlaw.engine.deadline import Deadline
    from sendlaw.engine.excuse import Trial
    from sendlaw.facts.dated import Span
    from sendlaw.facts.view import View

WAITING = (
    Standing.UNDETERMINED,
    Standing.LATE_UNLESS_EXCUSED,
    Standing.OVERDUE_UNLESS_EXCUSED,
)


def needs_of(deadline: Deadline, context: Context) -> tuple[Need, ...]:
    """List what is missing to settle a deadline: whether it binds, its start, the act, exceptions."""
    if deadline.standing not in WAITING:
        return ()
    found: dict[str, str] = {}
    for path, why in _missing(deadline, context):
        found.setdefault(path, why)
    return tuple(Need(_leaf(path), path, why, (deadline.key,)) for path, why in found.items())


def merged(deadlines: tuple[Deadline, ...]) -> tuple[Need, ...]:
    """Merge the needs of several deadlines: one per fact, whatever settles most first."""
    order = {"engaged": 0, "start": 1, "performed": 2, "excused": 3}
    together: dict[str, Need] = {}
    for deadline in deadlines:
        for need in deadline.needs:
            before = together.get(need.path)
            if before is None:
                together[need.path] = need
            else:
                why = min(before.why, need.why, key=order.__getitem__)
                settles = (*before.settles, *need.settles)
                together[need.path] = Need(need.fact, need.path, why, settles)
    ranked = sorted(together.values(), key=lambda need: (order[need.why], -len(need.settles)))
    return tuple(ranked)


def _leaf(path: str) -> str:
    return path.rpartition(".")[2]


def _missing(deadline: Deadline, context: Context) -> Iterator[tuple[str, str]]:
    """Yield (path, facet) for every fact that is missing, in the order in which to ask."""
    record, view = deadline.record, context.view
    assert isinstance(record, Timed) or record.starts is not None  # noqa: S101 - it was applied
    path = f"$.{view.facts.path}"
    if deadline.standing is Standing.UNDETERMINED:
        wanted = (
            ("engaged", _unsettled(_when_reads(record, deadline, context), view)),
            ("start", _unsettled(_clock_reads(record, deadline, context), view)),
            ("performed", _unsettled(_act_reads(record, deadline, context), view)),
        )
        for why, fields in wanted:
            yield from ((f"{path}.{field}", why) for field in fields)
        yield from ((f"{path}.{field}", "start") for field in _fallen_through(record, view))
    for trial in deadline.excusal.trials if deadline.excusal else ():
        yield from ((where, "excused") for where in _of_trial(trial, context, deadline))


def _fallen_through(record: AnyTimed, view: View) -> Iterator[str]:
    """Yield the field of what was planned for a day that has gone by, and of which nothing is recorded."""
    assert record.timing is not None  # noqa: S101 - it was applied
    for part in every(record.timing):
        if isinstance(part, Planned):
            held, planned = view.spans[part.held], view.spans[part.planned]
            gone = planned.happened is Truth.YES and planned.last < view.seen
            if gone and held.happened is Truth.NO:
                yield view.field(part.held)


def _when_reads(
    record: AnyTimed, deadline: Deadline, context: Context
) -> tuple[Event | Attribute, ...]:
    """List what settles whether a record binds, where that is not settled."""
    if deadline.engaged is not Truth.UNKNOWN:
        return ()
    read = _expanded(record.when, context)
    if isinstance(record, Bar) and context.reader.span(record.begun_by).happened is Truth.UNKNOWN:
        return (record.begun_by, *read)
    return read


def _clock_reads(
    record: AnyTimed, deadline: Deadline, context: Context
) -> tuple[Event | Attribute, ...]:
    """List what the clock of a record reads, where more is to be known of it than the limit tells."""
    assert record.timing is not None  # noqa: S101 - it was applied
    if deadline.engaged is Truth.YES and deadline.limit_is_known:
        return ()
    return tuple(
        dict.fromkeys(
            (*triggers(record), *events_of(record.timing), *_of_road(record.timing, context))
        )
    )


def _act_reads(
    record: AnyTimed, deadline: Deadline, context: Context
) -> tuple[Event | Attribute, ...]:
    """List what the act of a record reads: the act itself, and what says which of two acts it is."""
    if isinstance(record, Duty) and isinstance(record.must, When):
        return (*_of_road(record.must, context), *events_of(record.must))
    return (deadline.act_event,)


def _of_road(timing: Timing, context: Context) -> tuple[Event | Attribute, ...]:
    return _expanded(timing.condition, context) if isinstance(timing, When) else ()


def _expanded(condition: Condition, context: Context) -> tuple[Event | Attribute, ...]:
    """List what a condition reads, looking into the conditions it names."""
    found: list[Event | Attribute] = []
    for one in reads(condition):
        if isinstance(one, Event | Attribute):
            found.append(one)
        else:
            record = context.law.versions(one)[-1]
            assert isinstance(record, LookBack)  # noqa: S101 - held by the registry's lints
            found.extend(_expanded(record.condition, context))
    return tuple(dict.fromkeys(found))


def _unsettled(of: tuple[Event | Attribute, ...], view: View) -> Iterator[str]:
    for one in of:
        if isinstance(one, Attribute):
            yield from _of_attribute(one, view)
        elif one in view.spans and not view.spans[one].settled:
            yield view.field(one)


def _of_attribute(attribute: Attribute, view: View) -> Iterator[str]:
    """Yield the field that would tell an attribute: its own, or the date of the act that settles it."""
    value = view.attributes.get(attribute, attribute)
    if value is None:
        yield view.field(attribute)
    elif isinstance(value, Maybe):
        told_by = dict(view.facts.shape.told_by)[attribute]
        assert told_by is not None  # noqa: S101 - else it could not be maybe
        yield view.field(told_by)


def _of_trial(trial: Trial, context: Context, deadline: Deadline) -> Iterator[str]:
    """Yield what would settle whether an exception applies."""
    if trial.answer is not Truth.UNKNOWN:
        return
    facts = context.facts
    if trial.circumstance is None:
        yield f"$.{facts.path}.exceptions"
        return
    here = f"$.{trial.circumstance.facts.path}"
    if trial.tests is Truth.UNKNOWN:
        fields = ("began", trial.circumstance.began), ("ended", trial.circumstance.ended)
        yield from (f"{here}.{field}" for field, span in fields if _open(span))
        if trial.exception.asked_for is not None:
            yield from _of_advice(context, trial)
        when = _expanded(trial.exception.when, context)
        yield from (f"$.{facts.path}.{field}" for field in _unsettled(when, context.view))
        if deadline.start is None:
            yield from (f"$.{facts.path}.{field}" for field in _clock(deadline, context))
    if trial.judged is Truth.UNKNOWN:
        yield f"{here}.impractical"


def _open(span: Span) -> bool:
    return span.happened is Truth.UNKNOWN or span.first != span.last


def _of_advice(context: Context, trial: Trial) -> Iterator[str]:
    asked = context.view.advice_asked
    if asked is None:
        yield f"$.{context.facts.path}.advice"
        return
    for number, (kind, span) in enumerate(asked):
        if kind is trial.exception.asked_for and not span.settled:
            yield f"$.{context.facts.path}.advice[{number}].requested"


def _clock(deadline: Deadline, context: Context) -> Iterator[str]:
    timing = deadline.record.timing
    assert timing is not None  # noqa: S101 - it was applied
    return _unsettled(events_of(timing), context.view)
