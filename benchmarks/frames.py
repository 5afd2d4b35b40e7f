"""A frame in and a frame out: all that a caseload answers, beside the dates and standings by hand."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import numpy as np
import polars as pl

import by_pandas
import by_polars
from caseload import AS_AT, DUTIES, EXCUSABLE, NAMES, NOT_ENGAGED, made_up
from measure import AS_FAST, Line, Race
from sendlaw.caseload import timetable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from caseload import Answers

Frame = Any
"""A frame of pandas or of polars."""
EXCUSED = [f"{duty}.excused" for duty in EXCUSABLE]


def lines(rows: int, rounds: int) -> Iterator[Line]:
    """Measure so many assessments as frames: last days, standings, days late and what is provisional."""
    cases = made_up(rows)
    pandas, polars = by_pandas.frame(cases), by_polars.frame(cases)
    flags = dict.fromkeys(EXCUSED, pandas["excused"])
    ours: dict[str, Frame] = {
        "pandas": pandas.drop(columns="excused").assign(exceptions="none", **flags),
        "polars": polars.drop("excused").with_columns(
            exceptions=pl.lit("none"), **dict.fromkeys(EXCUSED, polars["excused"])
        ),
    }
    by_hand: dict[str, tuple[Callable[[], Any], Callable[[Any], Answers]]] = {
        "pandas": (lambda: by_pandas.timetable(pandas, AS_AT), by_pandas.answers),
        "polars": (lambda: by_polars.timetable(polars, AS_AT), by_polars.answers),
    }
    for kind, (run, answers) in by_hand.items():
        frame = ours[kind]
        check(kind, answers(run()), answered(frame))
        race = Race({"sendlaw": partial(answered, frame), "by hand": run}, rounds)
        told = race.best["sendlaw"] / rows * 10**9
        yield Line(
            f"{rows:,} assessments as a {kind} frame, checked and answered", told, "ns a case"
        )
        speed = race.speed("sendlaw", beside="by hand")
        yield Line(f"the same, beside {kind} by hand", speed, AS_FAST)


def answered(frame: Frame) -> Frame:
    """Return a frame of every answer to every row of a frame."""
    return timetable(frame, process="needs_assessment", as_at=AS_AT)


def check(kind: str, found: Answers, ours: Frame) -> None:
    """Stop the run unless a frame by hand has every standing that ours has, and every date that binds."""
    for duty in DUTIES:
        due, standing = found[duty]
        own = np.array([NAMES.index(one) for one in ours[f"{duty}.standing"].to_list()])
        days = ours[f"{duty}.due"].to_numpy().astype("datetime64[D]").astype(np.int64)
        binds = standing != NOT_ENGAGED
        if not np.array_equal(standing, own) or not np.array_equal(due[binds], days[binds]):
            raise SystemExit(f"a {kind} frame by hand disagrees about {duty}")
