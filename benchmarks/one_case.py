"""One assessment at a time: its timetable, against one written by hand and against OpenFisca."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import by_hand
import by_openfisca
from caseload import (
    AS_AT,
    DUTIES,
    NAMES,
    NOT_ENGAGED,
    as_assessments,
    as_dates,
    as_facts,
    made_up,
)
from measure import AS_FAST, Line, Race, agree, each
from sendlaw import NOT_KNOWN, NOT_RECORDED, NeedsAssessment, Standing, Timetable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sendlaw import Deadline

    Answer = tuple[date | None, str, int | None]
    """The last day (of a bar, the first lawful day), the standing, and the days late."""

CASES = 2000
FEW = 400
"""How many cases OpenFisca is given, which takes its time over each: enough to run both warm."""
MICROSECONDS = 10**6 / (CASES * len(DUTIES))
"""From the seconds of a race over all cases to microseconds a deadline."""


def lines(rounds: int) -> Iterator[Line]:
    """Measure the timetable of a settled assessment, and of one that leaves something unknown."""
    yield yardstick(rounds)
    yield from against_hand(rounds)
    yield against_openfisca(rounds)
    yield with_unknowns(rounds)


def yardstick(rounds: int) -> Line:
    """Measure the machine itself."""
    period, starts = timedelta(weeks=6), [date(2025, 9, 1)] * CASES
    race = Race({"add": each(lambda start: start + period, starts)}, rounds)
    what = "for scale: one call of a function that adds a `timedelta` to a date"
    return Line(what, race.best["add"] / CASES * 10**9, "ns")


def against_hand(rounds: int) -> Iterator[Line]:
    """Measure settled assessments, beside the same by hand."""
    cases = made_up(CASES)
    ours = as_assessments(cases)
    theirs = [by_hand.Assessment(**facts) for facts in as_facts(cases)]
    agree("by hand", map(by_dateutil, theirs), map(binding, map(timetable, ours)))
    agree("by hand, without dateutil", map(by_timedelta, theirs), map(by_dateutil, theirs))
    race = Race(
        {
            "timetable": each(timetable, ours),
            "read": each(read, ours),
            "dateutil": each(by_dateutil, theirs),
            "timedelta": each(by_timedelta, theirs),
        },
        rounds,
    )
    yield Line(
        "one settled assessment: its timetable",
        race.best["timetable"] * MICROSECONDS,
        "µs a deadline",
        at_most=2,
    )
    yield Line(
        "the same, and the date, standing and days late of each deadline read",
        race.best["read"] * MICROSECONDS,
        "µs a deadline",
    )
    yield Line(
        "the same, beside attrs and dateutil by hand",
        race.speed("read", beside="dateutil"),
        AS_FAST,
        at_least=4,
    )
    yield Line(
        "the same, beside attrs and plain `timedelta` by hand",
        race.speed("read", beside="timedelta"),
        AS_FAST,
    )


def against_openfisca(rounds: int) -> Line:
    """Measure a few settled assessments, beside a simulation of each in OpenFisca."""
    cases = made_up(FEW)
    cases.excused[:] = 0
    simulate, ours = by_openfisca.simulator(), as_assessments(cases)
    theirs = [by_openfisca.inputs(cases.part(slice(at, at + 1))) for at in range(FEW)]
    for one, other in zip(theirs, ours, strict=True):
        expected = [(day, standing) for day, standing, _ in binding(timetable(other))]
        agree("OpenFisca", simulated(simulate(one)), expected)
    race = Race({"read": each(read, ours), "openfisca": each(simulate, theirs)}, rounds)
    what = "the same, beside one OpenFisca simulation"
    return Line(what, race.speed("read", beside="openfisca"), AS_FAST, at_least=60)


def with_unknowns(rounds: int) -> Line:
    """Measure assessments that only the full reader can answer for: in each a date is unknown."""
    cases = [vaguer(facts) for facts in as_facts(made_up(CASES))]
    race = Race({"timetable": each(timetable, cases)}, rounds)
    what = "one assessment with something unknown: its timetable"
    return Line(what, race.best["timetable"] * MICROSECONDS, "µs a deadline", at_most=20)


def vaguer(facts: dict[str, Any]) -> NeedsAssessment:
    """Return an assessment of which the day of the decision, and any exceptions, are not recorded."""
    if facts["decision"] is None:
        return NeedsAssessment(**facts | {"considering_notified": NOT_KNOWN})
    return NeedsAssessment(**facts | {"decision_notified": NOT_RECORDED})


def timetable(case: NeedsAssessment) -> Timetable:
    """Return the timetable of an assessment."""
    return case.timetable(as_at=AS_AT)


def read(case: NeedsAssessment) -> list[Answer]:
    """Return what the timetable of an assessment says of each deadline."""
    return [answer(one) for one in case.timetable(as_at=AS_AT)]


def answer(one: Deadline) -> Answer:
    """Return the date, the standing and the days late of a deadline."""
    return one.earliest if one.is_bar else one.due, one.standing, one.days_late


def binding(table: Timetable) -> list[Answer]:
    """Return the same, without the dates of what does not bind, which nobody else gives."""
    idle = Standing.NOT_ENGAGED
    return [(None, idle, None) if one.standing is idle else answer(one) for one in table]


def simulated(results: by_openfisca.Results) -> Iterator[tuple[date | None, str]]:
    """Yield the date and the standing of each deadline of a simulation of one case."""
    for days, codes in by_openfisca.answers(results).values():
        binds = codes[0] != NOT_ENGAGED
        yield as_dates(days)[0] if binds else None, NAMES[codes[0]]


def by_dateutil(case: by_hand.Assessment) -> list[Answer]:
    """Return what the version by hand says of each deadline."""
    return [(one.due, one.standing, one.days_late) for one in by_hand.timetable(case, AS_AT)]


def by_timedelta(case: by_hand.Assessment) -> list[Answer]:
    """Return the same, with weeks added as weeks."""
    table = by_hand.timetable(case, AS_AT, by_hand.TIMEDELTA)
    return [(one.due, one.standing, one.days_late) for one in table]
