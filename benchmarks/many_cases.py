"""A caseload at once: last days and standings as columns, against five other ways."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

import by_numpy
import by_openfisca
import by_pandas
import by_polars
from caseload import AS_AT, DUTIES, EXCUSABLE, NOT_ENGAGED, as_columns, made_up
from measure import AS_FAST, ITS_TIME, Line, Race, peak
from sendlaw.engine.columns import read_columns
from sendlaw.vocabulary import Process

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from caseload import Answers, Caseload
    from sendlaw.engine.columns import Answer

    Run = Callable[[], Any]
    AsAnswers = Callable[[Any], Answers]


def lines(rows: int, rounds: int) -> Iterator[Line]:
    """Measure the last day and the standing of five duties for so many cases."""
    cases = made_up(rows)
    ours = by_sendlaw(cases)
    runs: dict[str, Run] = {"sendlaw": ours}
    for name, (run, answers) in peers(cases).items():
        check(name, answers(run()), ours())
        runs[name] = run
    race = Race(runs, rounds)
    yield Line(
        f"{rows:,} settled assessments as columns: five dates and standings of each",
        race.best["sendlaw"] / rows * 10**9,
        "ns a case",
    )
    yield Line(
        "the same, beside numpy by hand in the same style",
        race.speed("numpy", beside="sendlaw"),
        ITS_TIME,
        at_most=1.5,
    )
    yield Line(
        "the same, beside numpy by hand a block of rows at a time",
        race.speed("numpy in blocks", beside="sendlaw"),
        ITS_TIME,
    )
    for name, budget in (("pandas", 15), ("polars", 4), ("OpenFisca", 10)):
        speed = race.speed("sendlaw", beside=name)
        yield Line(f"the same, beside {name}", speed, AS_FAST, at_least=budget)
    yield Line(
        "the same, memory at its peak beyond what it is given",
        peak(ours) / rows,
        "bytes a case",
        at_most=40,
    )


def by_sendlaw(cases: Caseload) -> Callable[[], dict[str, Answer]]:
    """Return a run of sendlaw over a caseload."""
    columns, none = as_columns(cases), np.zeros(cases.rows, np.uint8)
    excused = {duty: cases.excused if duty in EXCUSABLE else none for duty in DUTIES}
    process = Process.NEEDS_ASSESSMENT
    return lambda: read_columns(process, columns, as_at=AS_AT, excused=excused)


def peers(cases: Caseload) -> dict[str, tuple[Run, AsAnswers]]:
    """Return each other way of reading a caseload, and what turns what it gives into answers."""
    given, simulate = by_openfisca.inputs(cases), by_openfisca.simulator()
    pandas, polars = by_pandas.frame(cases), by_polars.frame(cases)
    return {
        "numpy": (lambda: by_numpy.whole(cases), dict),
        "numpy in blocks": (lambda: by_numpy.in_blocks(cases), dict),
        "pandas": (lambda: by_pandas.timetable(pandas, AS_AT), by_pandas.answers),
        "polars": (lambda: by_polars.timetable(polars, AS_AT), by_polars.answers),
        "OpenFisca": (lambda: simulate(given), by_openfisca.answers),
    }


def check(name: str, found: Answers, ours: dict[str, Answer]) -> None:
    """Stop the run unless a peer gives every standing as sendlaw does, and every date that binds."""
    for duty, (due, standing) in found.items():
        binds = standing != NOT_ENGAGED
        same_dates = np.array_equal(due[binds], ours[duty].due[binds])
        if not np.array_equal(standing, ours[duty].standing) or not same_dates:
            raise SystemExit(f"{name} disagrees about {duty}")
