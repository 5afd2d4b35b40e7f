"""Mutants of the law: every record changed in one small way, as a slip of the pen would change it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cached_property
from typing import Any

import attrs

from sendlaw.counting import CLEAR_BEFORE, CORRESPONDING_BEFORE, AnnualWindow, WorkingDays
from sendlaw.facts.shapes import SHAPES
from sendlaw.law import AnyRecord, Reading, Registry
from sendlaw.law.branches import When
from sendlaw.law.conditions import ALWAYS, All, Condition, Either, Is, Not, NotAfter
from sendlaw.law.records import Age, Bar, Duty, Record, Timed, Unless
from sendlaw.law.rolled import Rolled
from sendlaw.law.timings import (
    AtLeastBefore,
    Before,
    BeforeDate,
    EarlierOf,
    EndOfYear,
    First,
    IfAny,
    LaterOf,
    NoLimit,
    On,
    Planned,
    Within,
)
from sendlaw.vocabulary import Event
from sendlaw.vocabulary.attributes import VALUES

ONE_DAY = timedelta(days=1)
LEAP_YEAR = 2000
CORONAVIRUS = date(2020, 5, 1)
A_WEEK, MONTHS = 7, 12
GROUND = "reg10.4.c"
NEVER_IN_THE_WINDOW = (NoLimit, Before, BeforeDate)
"""No day of them lies from May to September 2020, so none could be relaxed by mistake."""
TIMINGS = ("must", "timing", "lenient")
CONDITIONS = ("when", "condition", "tests")


@attrs.define(slots=False)
class Mutant:
    """The law with one record changed, or left out."""

    name: str
    record: AnyRecord
    changed: AnyRecord | None
    real: Registry

    @property
    def of(self) -> str:
        return self.record.id

    @cached_property
    def law(self) -> Registry:
        records = (self.changed if one is self.record else one for one in self.real)
        return Registry([one for one in records if one is not None], self.real.instruments)


def mutants(law: Registry) -> Iterator[Mutant]:
    """Every mutant of every record, and of every reading."""
    for record in law:
        for how, changed in (*changes(record), *too_lenient(record, law), *too_wide(record, law)):
            yield Mutant(f"{record.id}: {how}", record, changed, law)
        if isinstance(record, Reading):
            yield Mutant(f"{record.id}: dropped", record, None, law)


def too_lenient(record: AnyRecord, law: Registry) -> Iterator[tuple[str, Record]]:
    """An exception too many: a ground that the law does not give, a limit that it did not relax."""
    if isinstance(record, Duty) and not (record.unless or isinstance(record.timing, NoLimit)):
        yield f"excused by {GROUND}", attrs.evolve(record, unless=(GROUND,))
    if isinstance(record, Unless) and record.defeats and record.when == ALWAYS:
        relaxed = {name for one in law.of_kind(Unless) for name in one.defeats}
        for duty in law.of_kind(Duty):
            if not (duty.id in relaxed or never_in_the_window(duty)):
                defeats = (*record.defeats, duty.id)
                yield f"also defeating {duty.id}", attrs.evolve(record, defeats=defeats)


def too_wide(record: AnyRecord, law: Registry) -> Iterator[tuple[str, Record]]:
    """A definition of working days read into another limit of the same process, which has none."""
    period = _period_of(record)
    if isinstance(period, WorkingDays) and period.defined is None:
        others = {
            other.defined
            for one in law
            if getattr(one, "of", None) == getattr(record, "of", None)
            and isinstance(other := _period_of(one), WorkingDays)
        }
        for definition in others - {None}:
            defined = attrs.evolve(period, defined=definition)
            timing = attrs.evolve(record.timing, period=defined)  # type: ignore[union-attr]
            yield "by a definition of working days", attrs.evolve(record, timing=timing)


def _period_of(record: AnyRecord) -> object:
    return getattr(getattr(record, "timing", None), "period", None)


def never_in_the_window(duty: Duty) -> bool:
    """Whether no last day of a duty can lie in the time of the exceptions of 2020."""
    gone = duty.in_force_to is not None and duty.in_force_to < CORONAVIRUS
    return gone or isinstance(duty.timing, NEVER_IN_THE_WINDOW)


def changes(record: AnyRecord) -> Iterator[tuple[str, Any]]:
    """Every small change of one record."""
    if isinstance(record, Reading):
        yield from of_reading(record)
        return
    yield from in_force(record)
    held = {name: getattr(record, name) for name in attrs.fields_dict(type(record))}
    for field in TIMINGS:
        for how, timing in timings(held.get(field)):
            starts = _starts(held, field, timing)
            yield f"{field} {how}", attrs.evolve(record, **{field: timing, **starts})
    for field in CONDITIONS:
        for how, condition in conditions(held.get(field)):
            yield f"{field} {how}", attrs.evolve(record, **{field: condition})
    if isinstance(record, Timed):
        yield from of_clock(record)
    match record:
        case Duty():
            yield from of_duty(record)
        case Bar() if record.begun_by != record.starts:
            yield "begun by its start", attrs.evolve(record, begun_by=record.starts)
        case Unless():
            yield from of_exception(record)
        case Age():
            yield from of_age(record)


def _starts(held: dict[str, Any], field: str, timing: Any) -> dict[str, Any]:
    """A clock that is counted from something else starts there too."""
    follows = field == "timing" and getattr(held[field], "start", None) == held["starts"]
    return {"starts": timing.start} if follows and hasattr(timing, "start") else {}


def of_clock(record: Timed) -> Iterator[tuple[str, Record]]:
    """A clock that starts on another event of the process, or an act taken for another."""
    shape, timing = SHAPES[record.of], record.timing
    counted = timing.timing if isinstance(timing, Rolled) else timing
    start = counted.start if isinstance(counted, Within | AtLeastBefore) else None
    for event in (*shape.triggers, *(act.event for act in shape.acts)):
        if isinstance(start, Event) and start is not event:
            other: Any = attrs.evolve(counted, **{_side(counted): event})
            if isinstance(timing, Rolled):
                other = attrs.evolve(timing, timing=other)
            yield f"from {event.name}", attrs.evolve(record, timing=other, starts=event)
        for field in ("must", "must_not"):
            act = getattr(record, field, None)
            if isinstance(act, Event) and act is not event:
                yield f"{field} {event.name}", attrs.evolve(record, **{field: event})


def of_duty(record: Duty) -> Iterator[tuple[str, Record]]:
    for name in record.unless:
        kept = tuple(one for one in record.unless if one != name)
        yield f"without {name}", attrs.evolve(record, unless=kept)
    if record.lenient is not None:
        yield "judged strictly", attrs.evolve(record, lenient=None)
    if record.or_else:
        yield "without its alternatives", attrs.evolve(record, or_else=())
    yield "binding otherwise", attrs.evolve(record, binds_if_taken=not record.binds_if_taken)


def of_exception(record: Unless) -> Iterator[tuple[str, Record]]:
    if record.asked_for is not None:
        yield "whatever was asked for", attrs.evolve(record, asked_for=None)
    for name in record.defeats:
        kept = tuple(one for one in record.defeats if one != name)
        yield f"not defeating {name}", attrs.evolve(record, defeats=kept)
    if record.in_force_to is not None:
        yield "reaching any day", attrs.evolve(record, reaches="any day")


def of_age(record: Age) -> Iterator[tuple[str, Record]]:
    for years in (record.years + 1, record.years - 1):
        yield f"at {years}", attrs.evolve(record, years=years)
    yield "a day later", attrs.evolve(record, days_after=record.days_after + 1)
    for at, (month, day) in enumerate(record.days):
        for moved in ((), ((month, day - 1),)):
            days = (*record.days[:at], *moved, *record.days[at + 1 :])
            yield f"days {days}", attrs.evolve(record, days=days)
    if record.leaving is not None:
        month, weekday = record.leaving
        for leaving in ((month - 1, weekday), (month, (weekday + 1) % A_WEEK), None):
            yield f"leaving {leaving}", attrs.evolve(record, leaving=leaving)


def of_reading(record: Reading) -> Iterator[tuple[str, Reading]]:
    for name in record.of:
        kept = tuple(one for one in record.of if one != name)
        yield f"not of {name}", attrs.evolve(record, of=kept)
    held = dict(record.changes)
    for field, value in held.items():
        left = {name: one for name, one in held.items() if name != field}
        yield f"leaving {field}", attrs.evolve(record, changes=left)
        for how, other in _changed(value):
            yield f"{field} {how}", attrs.evolve(record, changes={**held, field: other})


def _changed(value: object) -> Iterator[tuple[str, Any]]:
    """Every small change of what a reading puts in the place of something else."""
    match value:
        case date():
            yield from ((str(day), day) for day in (value + ONE_DAY, value - ONE_DAY))
        case int():
            yield from ((str(number), number) for number in (value + 1, value - 1))
        case _ if isinstance(value, Condition):
            yield from conditions(value)
        case _:
            yield from timings(value)


def in_force(record: Record) -> Iterator[tuple[str, Record]]:
    for by in (ONE_DAY, -ONE_DAY):
        begins = record.in_force_from + by
        yield f"in force from {begins}", attrs.evolve(record, in_force_from=begins)
        if record.in_force_to is not None:
            ends = record.in_force_to + by
            yield f"in force to {ends}", attrs.evolve(record, in_force_to=ends)


def timings(timing: Any) -> Iterator[tuple[str, Any]]:
    """A timing with its number, its convention, or what it reads changed."""
    match timing:
        case Within() | AtLeastBefore():
            yield from _counted(timing)
            side = _side(timing)
            for how, start in timings(timing.start):
                yield how, attrs.evolve(timing, **{side: start})
        case First(events=events):
            for event in events:
                kept = tuple(one for one in events if one is not event)
                yield f"not from {event.name}", First(kept)
        case Planned(held=held, planned=planned):
            yield "only when held", held
            yield "only as planned", planned
        case On(day=day) | Before(day=day):
            for other in (day + ONE_DAY, day - ONE_DAY):
                yield f"{other}", attrs.evolve(timing, day=other)
        case BeforeDate(month=month, day=day) | EndOfYear(month=month, day=day):
            yield "a day earlier", attrs.evolve(timing, day=day - 1)
            yield "a month later", attrs.evolve(timing, month=month % MONTHS + 1)
        case NoLimit(after=event):
            yield "on that day", event
        case IfAny(limb=limb):
            yield "required", limb
            yield from ((how, IfAny(other)) for how, other in timings(limb))
        case LaterOf(limbs=limbs) | EarlierOf(limbs=limbs):
            yield "the other of them", (EarlierOf if type(timing) is LaterOf else LaterOf)(limbs)
            yield from _limbs(type(timing), limbs)
        case When() | Rolled():
            yield from _roads(timing) if isinstance(timing, When) else _rolled(timing)


def _limbs(kind: type, limbs: tuple[Any, ...]) -> Iterator[tuple[str, Any]]:
    for at, limb in enumerate(limbs):
        kept = (*limbs[:at], *limbs[at + 1 :])
        yield f"without limb {at}", kind(kept) if kept[1:] else kept[0]
        for how, other in timings(limb):
            yield f"limb {at} {how}", kind((*limbs[:at], other, *limbs[at + 1 :]))


def _roads(timing: When) -> Iterator[tuple[str, Any]]:
    yield "always the first road", timing.timing
    yield "always the other road", timing.otherwise
    for how, condition in conditions(timing.condition):
        yield f"condition {how}", attrs.evolve(timing, condition=condition)
    for field in ("timing", "otherwise"):
        for how, road in timings(getattr(timing, field)):
            yield f"{field} {how}", attrs.evolve(timing, **{field: road})


def _rolled(timing: Rolled) -> Iterator[tuple[str, Any]]:
    yield "not rolled", timing.timing
    for how, past in windows(timing.past):
        yield f"past {how}", attrs.evolve(timing, past=past)
    if timing.past:
        again = "the first working day" if timing.again else "past a window again"
        yield f"to {again}", attrs.evolve(timing, again=not timing.again)
    for how, other in timings(timing.timing):
        yield how, attrs.evolve(timing, timing=other)


def windows(held: tuple[AnnualWindow, ...]) -> Iterator[tuple[str, tuple[AnnualWindow, ...]]]:
    """The windows of a rule without one of them, or with one a day shorter or longer at an end."""
    for at, window in enumerate(held):
        yield f"without {window.name}", (*held[:at], *held[at + 1 :])
        for end, said in (("first", "from"), ("last", "to")):
            for by in (ONE_DAY, -ONE_DAY):
                day = date(LEAP_YEAR, *getattr(window, end)) + by
                other = attrs.evolve(window, **{end: (day.month, day.day)})
                how = f"{window.name}, {said} {day.day} {day:%B}"
                yield how, (*held[:at], other, *held[at + 1 :])


def _side(timing: Within | AtLeastBefore) -> str:
    if isinstance(timing, AtLeastBefore):
        return "before"
    return "after" if timing.after is not None else "beginning_with"


def _counted(timing: Within | AtLeastBefore) -> Iterator[tuple[str, Any]]:
    for number in (timing.period.number + 1, timing.period.number - 1):
        if number:
            period = attrs.evolve(timing.period, number=number)
            yield f"{period} for {timing.period}", attrs.evolve(timing, period=period)
    if isinstance(timing.period, WorkingDays) and timing.period.defined is not None:
        undefined = WorkingDays(timing.period.number)
        yield "without the definition of working days", attrs.evolve(timing, period=undefined)
    if isinstance(timing, Within):
        for how, days in windows(timing.not_counted):
            yield f"not counting {how}", attrs.evolve(timing, not_counted=days)
        turned = attrs.evolve(timing, after=timing.beginning_with, beginning_with=timing.after)
        yield "counted otherwise", turned
    else:
        other = CORRESPONDING_BEFORE if timing.reckoned.clear else CLEAR_BEFORE
        yield "counted otherwise", attrs.evolve(timing, reckoned=other)


def conditions(condition: Any) -> Iterator[tuple[str, Any]]:
    """A condition without one of its limbs, turned round, or with a timing or a value changed."""
    match condition:
        case All(limbs=limbs) | Either(limbs=limbs):
            for at, limb in enumerate(limbs):
                yield f"without limb {at}", type(condition)(*limbs[:at], *limbs[at + 1 :])
                for how, other in conditions(limb):
                    yield f"limb {at} {how}", type(condition)(*limbs[:at], other, *limbs[at + 1 :])
        case Not(condition=inner):
            yield "the other way round", inner
            yield from ((how, Not(other)) for how, other in conditions(inner))
        case NotAfter(this=this, that=that):
            yield "dropped", ALWAYS
            yield from ((how, NotAfter(other, that)) for how, other in timings(this))
            yield from ((how, NotAfter(this, other)) for how, other in timings(that))
        case Is(attribute=attribute, values=values):
            yield "dropped", ALWAYS
            for value in VALUES[attribute]:
                kept = tuple(one for one in values if one != value)
                if kept == values:
                    yield f"also {value}", Is(attribute, *values, value)
                elif kept:
                    yield f"not {value}", Is(attribute, *kept)
        case None:
            return
        case _:
            yield "dropped", ALWAYS
