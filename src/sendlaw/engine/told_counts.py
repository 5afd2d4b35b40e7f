"""How a limit was counted, told step by step: every timing in its own words, from the days it reads."""

from __future__ import annotations

from datetime import date

from sendlaw.counting import (
    AT_LEAST,
    BEFORE_DATE,
    FIRST_DAY_INCLUDED,
    Step,
    StepKind,
    count,
)
from sendlaw.counting.steps import in_words
from sendlaw.law.branches import When
from sendlaw.law.rolled import Rolled
from sendlaw.law.timings import (
    AtLeastBefore,
    Before,
    BeforeDate,
    EarlierOf,
    EndOfYear,
    IfAny,
    LaterOf,
    NoLimit,
    Within,
    events_of,
    in_words as timing_in_words,
)
from sendlaw.vocabulary import Truth

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from sendlaw.engine.limits import Reader
    from sendlaw.law.timings import Timing

STAYS = "The last day stays where it falls: no rule moves it."


def told_counts(timing: Timing, reader: Reader, *, minimum: bool = False) -> Iterator[Step]:
    """Tell how a limit, or with ``minimum`` a minimum period, comes from the days that are known."""
    steps = list(_told(timing, reader, minimum=minimum))
    yield from steps
    if minimum or not steps or any(step.kind is StepKind.NO_ROLL for step in steps):
        return
    if isinstance(timing, LaterOf | EarlierOf | When | BeforeDate | Before | EndOfYear):
        yield Step(StepKind.NO_ROLL, STAYS)


def _told(timing: Timing, reader: Reader, *, minimum: bool = False) -> Iterator[Step]:
    match timing:
        case Within() | AtLeastBefore():
            yield from _period(timing, reader, minimum=minimum)
        case BeforeDate() | EndOfYear():
            yield from _named(timing, reader)
        case Before(day=day):
            last = in_words(date.fromordinal(day.toordinal() - 1))
            text = f"{_capital(timing.words)}: the last day is {last}."
            yield Step(StepKind.COUNT, text, None, BEFORE_DATE.authority)
        case NoLimit(said=said):
            yield Step(StepKind.COUNT, f'The law gives no date: "{said}".')
        case IfAny(limb=limb):
            if reader.span(limb).happened is not Truth.NO:
                yield from _told(limb, reader)
        case LaterOf(limbs=limbs) | EarlierOf(limbs=limbs):
            yield from _of_several(timing, limbs, reader)
        case When():
            yield from _road(timing, reader)
        case Rolled():
            yield from _rolled(timing, reader)


def _period(timing: Within | AtLeastBefore, reader: Reader, *, minimum: bool) -> Iterator[Step]:
    """Tell one period, from the one day it is counted from; or what that day depends on."""
    start = reader.span(timing.start)
    if start.happened is not Truth.YES or start.first != start.last:
        events = " or ".join(event.value for event in events_of(timing))
        yield Step(StepKind.COUNT, f"The limit depends on the day on which {events}.")
        return
    convention = timing.convention
    if minimum and convention is FIRST_DAY_INCLUDED:
        convention = AT_LEAST
    day = date.fromordinal(start.first)
    left_out = timing.not_counted if isinstance(timing, Within) else ()
    found = count(
        day,
        timing.period,
        convention=convention,
        calendar=reader.calendar,
        not_counted=left_out,
    )
    yield from (step for step in found.steps if not (minimum and step.kind is StepKind.NO_ROLL))


def _named(timing: BeforeDate | EndOfYear, reader: Reader) -> Iterator[Step]:
    ends = reader.span(timing)
    if ends.happened is not Truth.YES or ends.first != ends.last:
        yield Step(StepKind.COUNT, f"The limit depends on the day on which {timing.start.value}.")
        return
    last = date.fromordinal(ends.first)
    authority = BEFORE_DATE.authority if isinstance(timing, BeforeDate) else None
    text = f"{_capital(timing.words)}: the last day is {in_words(last)}."
    yield Step(StepKind.COUNT, text, last, authority)


def _of_several(
    timing: LaterOf | EarlierOf, limbs: tuple[Timing, ...], reader: Reader
) -> Iterator[Step]:
    """Tell each limb that has a day, then which of them counts."""
    for limb in limbs:
        yield from (s for s in _told(limb, reader) if s.kind is not StepKind.NO_ROLL)
    span = reader.span(timing)
    if span.happened is Truth.YES and span.first == span.last:
        which = "later" if isinstance(timing, LaterOf) else "earlier"
        day = date.fromordinal(span.first)
        yield Step(StepKind.COUNT, f"The {which} of these counts: {in_words(day)}.", day)


def _road(timing: When, reader: Reader) -> Iterator[Step]:
    holds = reader.holds(timing.condition)
    if holds is Truth.UNKNOWN:
        text = f"It cannot be told which limit applies: whether {timing.condition.words}."
        yield Step(StepKind.COUNT, text)
        return
    road = timing.timing if holds is Truth.YES else timing.otherwise
    says = "It is so" if holds is Truth.YES else "It is not so"
    text = f"{says} that {timing.condition.words}. The limit is {timing_in_words(road)}."
    yield Step(StepKind.COUNT, text)
    yield from _told(road, reader)


def _rolled(timing: Rolled, reader: Reader) -> Iterator[Step]:
    """Tell the last day, and each rule that moves it."""
    yield from (step for step in _told(timing.timing, reader) if step.kind is not StepKind.NO_ROLL)
    ends = reader.span(timing.timing)
    if ends.happened is not Truth.YES or ends.first != ends.last:
        return
    day, moved = date.fromordinal(ends.first), False
    for rule in timing.rules(reader.calendar):
        why, landed = rule.why(day), rule.land(day)
        if why:
            text = f"Moved to {in_words(landed)}: {in_words(day)} is no day to end on ({why})."
            yield Step(StepKind.ROLL, text, landed, rule.authority)
        day, moved = landed, moved or bool(why)
    if not moved:
        text = "The last day stays where it falls: it is a working day that no rule moves."
        yield Step(StepKind.NO_ROLL, text, day, timing.authority)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
