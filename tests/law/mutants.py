"""Mutants of the law: every record changed in one small way, as a slip of the pen would change it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any, NamedTuple

import attrs

from sendlaw.law import Registry
from sendlaw.law.conditions import ALWAYS, All, Either, Not, NotAfter
from sendlaw.law.records import Bar, Duty, Guidance, LookBack, OpenNorm, Record, Unless
from sendlaw.law.timings import AtLeastBefore, EarlierOf, First, LaterOf, Within

ONE_DAY = timedelta(days=1)


class Mutant(NamedTuple):
    """The law with one record changed."""

    name: str
    law: Registry


def mutants(law: Registry) -> Iterator[Mutant]:
    """Every mutant of every record."""
    for record in law.of_kind(Record):
        for how, changed in changes(record):
            yield Mutant(f"{record.id}: {how}", replaced(law, record, changed))


def replaced(law: Registry, record: Record, changed: Record) -> Registry:
    records = [changed if one is record else one for one in law]
    return Registry(records, law.instruments)  # type: ignore[arg-type]


def changes(record: Record) -> Iterator[tuple[str, Record]]:
    """Every small change of one record."""
    yield from in_force(record)
    if isinstance(record, Duty | Bar) or (isinstance(record, Guidance) and record.timing):
        for how, timing in timings(record.timing):
            starts = _starts(record.starts, timing)
            yield f"timing {how}", attrs.evolve(record, timing=timing, starts=starts)
    if isinstance(record, Duty | Bar | Unless | OpenNorm) and record.when != ALWAYS:
        for how, when in conditions(record.when):
            yield f"when {how}", attrs.evolve(record, when=when)
    if isinstance(record, LookBack):
        for how, condition in conditions(record.condition):
            yield f"condition {how}", attrs.evolve(record, condition=condition)
    if isinstance(record, Duty):
        yield from of_duty(record)
    if isinstance(record, Unless):
        yield from of_exception(record)


def of_duty(record: Duty) -> Iterator[tuple[str, Record]]:
    for name in record.unless:
        kept = tuple(one for one in record.unless if one != name)
        yield f"without {name}", attrs.evolve(record, unless=kept)
    if record.or_else:
        yield "without its alternatives", attrs.evolve(record, or_else=())
    yield "binding otherwise", attrs.evolve(record, binds_if_taken=not record.binds_if_taken)


def of_exception(record: Unless) -> Iterator[tuple[str, Record]]:
    for how, tests in conditions(record.tests):
        yield f"tests {how}", attrs.evolve(record, tests=tests)
    if record.asked_for is not None:
        yield "whatever was asked for", attrs.evolve(record, asked_for=None)
    for name in record.defeats:
        kept = tuple(one for one in record.defeats if one != name)
        yield f"not defeating {name}", attrs.evolve(record, defeats=kept)
    if record.in_force_to is not None:
        yield "reaching any day", attrs.evolve(record, reaches="any day")


def in_force(record: Record) -> Iterator[tuple[str, Record]]:
    for by in (ONE_DAY, -ONE_DAY):
        begins = record.in_force_from + by
        yield f"in force from {begins}", attrs.evolve(record, in_force_from=begins)
        if record.in_force_to is not None:
            ends = record.in_force_to + by
            yield f"in force to {ends}", attrs.evolve(record, in_force_to=ends)


def _starts(starts: Any, timing: Any) -> Any:
    """A clock that lost one of its triggers starts on the others."""
    start = timing.start
    return start if isinstance(starts, First) and not isinstance(start, Within) else starts


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
        case LaterOf(limbs=limbs) | EarlierOf(limbs=limbs):
            for at, limb in enumerate(limbs):
                yield f"without limb {at}", limbs[1 - at]
                for how, other in timings(limb):
                    changed = (*limbs[:at], other, *limbs[at + 1 :])
                    yield how, type(timing)(changed)


def _side(timing: Within | AtLeastBefore) -> str:
    if isinstance(timing, AtLeastBefore):
        return "before"
    return "after" if timing.after is not None else "beginning_with"


def _counted(timing: Within | AtLeastBefore) -> Iterator[tuple[str, Any]]:
    for number in (timing.period.number + 1, timing.period.number - 1):
        if number:
            period = type(timing.period)(number)
            yield f"{period} for {timing.period}", attrs.evolve(timing, period=period)
    if isinstance(timing, Within):
        after, beginning = timing.beginning_with, timing.after
        yield "counted otherwise", Within(timing.period, after=after, beginning_with=beginning)


def conditions(condition: Any) -> Iterator[tuple[str, Any]]:
    """A condition without one of its limbs, turned round, or with a timing changed."""
    match condition:
        case All(limbs=limbs) | Either(limbs=limbs):
            for at, limb in enumerate(limbs):
                yield f"without limb {at}", All(*limbs[:at], *limbs[at + 1 :])
                for how, other in conditions(limb):
                    yield how, type(condition)(*limbs[:at], other, *limbs[at + 1 :])
        case Not(condition=inner):
            yield "the other way round", inner
            for how, other in conditions(inner):
                yield how, Not(other)
        case NotAfter(this=this, that=that):
            yield "dropped", ALWAYS
            for how, other in timings(this):
                yield how, NotAfter(other, that)
            for how, other in timings(that):
                yield how, NotAfter(this, other)
        case _:
            yield "dropped", ALWAYS
