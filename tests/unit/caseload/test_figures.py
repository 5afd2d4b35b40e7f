"""The national series: from the counts that the Department for Education published to its percentages."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from sendlaw.caseload import AsPublished, timeliness

SERIES = Path(__file__).parents[2] / "data" / "sen2-twenty-weeks.csv"
YEARS = [
    {name: float(value) for name, value in row.items()}
    for row in csv.DictReader(SERIES.read_text(encoding="utf-8").splitlines())
]


def counts(year: dict[str, float]) -> AsPublished:
    """What was counted in a year: of all plans, and without those to which an exception applied."""
    plans, within = int(year["plans"]), int(year["within"])
    return AsPublished(
        closed=plans,
        in_time=within,
        excepted=plans - int(year["plans_without_exceptions"]),
        excepted_in_time=within - int(year["within_without_exceptions"]),
        not_computable=0,
    )


def caseload(year: dict[str, float]) -> dict[str, Any]:
    """As many plans as were issued in a year, in time and late, with and without an exception."""
    told = counts(year)
    late = told.closed - told.in_time
    excepted_late = told.excepted - told.excepted_in_time
    number = np.repeat(
        (0, 1, 2, 3),
        (
            told.in_time - told.excepted_in_time,
            told.excepted_in_time,
            late - excepted_late,
            excepted_late,
        ),
    )
    sent = date(int(year["year"]), 11, 3)
    took = np.where(number < 2, 140, 141)
    return {
        "request_received": np.datetime64(sent, "D") - took,
        "final_plan_sent": np.full(number.size, np.datetime64(sent, "D")),
        "reg13.final_plan.excused": (number % 2).astype(bool),
    }


@pytest.mark.parametrize("year", YEARS, ids=lambda one: str(int(one["year"])))
def test_the_published_percentages_follow_from_the_published_counts(
    year: dict[str, float],
) -> None:
    told = counts(year)
    assert told.rate is not None
    assert told.rate_with_exceptions is not None
    assert round(told.rate * 100, 1) == year["percent_without_exceptions"]
    assert round(told.rate_with_exceptions * 100, 1) == year["percent"]


@pytest.mark.parametrize("year", YEARS[-6:], ids=lambda one: str(int(one["year"])))
def test_a_caseload_of_a_year_gives_its_counts_and_its_percentages(year: dict[str, float]) -> None:
    table, number = caseload(year), int(year["year"])
    window = (date(number, 1, 1), date(number, 12, 31))
    [cell] = timeliness(table, measure="final_plan", as_at=date(number + 1, 1, 15), done=window)
    assert cell.published == counts(year)
    assert cell.rate is not None
    assert round(cell.rate * 100, 1) == year["percent"]
    # by the regulations a late plan is excused by its exception, and one in time needs none
    assert cell.of("LATE_EXCUSED") == counts(year).excepted - counts(year).excepted_in_time


def test_the_series_is_of_every_year_from_2014_to_2024() -> None:
    assert [int(one["year"]) for one in YEARS] == [*range(2014, 2025)]


def test_shares_of_nothing_are_none() -> None:
    told = AsPublished(0, 0, 0, 0, 0)
    assert told.rate is told.rate_with_exceptions is None
