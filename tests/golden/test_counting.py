"""The golden table of counting: a day, a period, a convention, and the day the law gives."""

import csv
from datetime import date
from pathlib import Path

import pytest

from sendlaw import counting

TABLE = Path(__file__).parent / "counting.csv"
with TABLE.open(encoding="utf-8", newline="") as _lines:
    ROWS = list(csv.DictReader(_lines))
UNITS = {
    "day": counting.Days,
    "week": counting.Weeks,
    "month": counting.Months,
    "working day": counting.WorkingDays,
}


def period(text: str) -> counting.Period | None:
    if not text:
        return None
    number, _, unit = text.partition(" ")
    return UNITS[unit.removesuffix("s")](int(number))


@pytest.mark.parametrize("row", ROWS, ids=[row["id"] for row in ROWS])
def test_golden_row(row: dict[str, str]) -> None:
    found = counting.count(
        date.fromisoformat(row["start"]),
        period(row["period"]),
        convention=getattr(counting, row["convention"]),
    )
    assert found.due.isoformat() == row["expected"], row["working"]


def test_every_row_names_its_authority() -> None:
    assert len({row["id"] for row in ROWS}) == len(ROWS)
    assert all(row["authority"] for row in ROWS)
