"""The golden table of counting: a day, a period, a convention, and the day the law gives."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from sendlaw import counting

TABLE = Path(__file__).parent / "counting.csv"
with TABLE.open(encoding="utf-8", newline="") as _lines:
    ROWS = list(csv.DictReader(_lines))
MONTHS = [row for row in ROWS if row["period"].endswith(("month", "months"))]
UNITS = {
    "day": counting.Days,
    "week": counting.Weeks,
    "month": counting.Months,
    "working day": counting.WorkingDays,
}
CALENDARS = {"": counting.ENGLAND, "england": counting.ENGLAND}
SAME_FOR_MONTHS = {
    "EVENT_DAY_EXCLUDED": counting.CORRESPONDING_DATE,
    "CORRESPONDING_BEFORE": counting.MONTHS_BEFORE,
}
Row = dict[str, str]


def period(text: str) -> counting.Period | None:
    if not text:
        return None
    number, _, unit = text.partition(" ")
    return UNITS[unit.removesuffix("s")](int(number))


def counted(row: Row, convention: counting.Convention | None = None) -> counting.Count:
    return counting.count(
        date.fromisoformat(row["start"]),
        period(row["period"]),
        convention=convention or getattr(counting, row["convention"]),
        calendar=CALENDARS[row["calendar"]],
    )


@pytest.mark.parametrize("row", ROWS, ids=[row["id"] for row in ROWS])
def test_golden_row(row: Row) -> None:
    found = counted(row)
    assert found.due.isoformat() == row["expected"], row["working"]
    assert not found.provisional


@pytest.mark.parametrize("row", MONTHS, ids=[row["id"] for row in MONTHS])
def test_months_by_the_convention_of_their_own(row: Row) -> None:
    """C2m says of months what C1 says of weeks, and C8 what the permissive reading of C5 says."""
    if convention := SAME_FOR_MONTHS.get(row["convention"]):
        assert counted(row, convention).due.isoformat() == row["expected"], row["working"]


def test_every_row_has_an_id_an_authority_and_its_working() -> None:
    assert len({row["id"] for row in ROWS}) == len(ROWS)
    assert all(row["authority"] and row["working"] for row in ROWS)


def test_rows_name_a_calendar_exactly_where_they_rest_on_one() -> None:
    assert all(bool(row["calendar"]) is ("working" in row["period"]) for row in ROWS)


def test_every_convention_that_counts_has_rows() -> None:
    used = {getattr(counting, row["convention"]) for row in ROWS}
    used |= {
        SAME_FOR_MONTHS[row["convention"]] for row in MONTHS if row["convention"] in SAME_FOR_MONTHS
    }
    assert used == {one for one in counting.CONVENTIONS if one.counts}
