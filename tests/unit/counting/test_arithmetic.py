"""The sums on day numbers, each against a sum done by hand."""

from __future__ import annotations

from datetime import date

import pytest

from sendlaw.counting import (
    CLEAR_BEFORE,
    CORRESPONDING_BEFORE,
    ENGLAND,
    EVENT_DAY_EXCLUDED,
    FIRST_DAY_INCLUDED,
    MONTHS_BEFORE,
    Convention,
    Days,
    Months,
    Period,
    Weeks,
    WorkingDays,
)
from sendlaw.counting.arithmetic import add_months, in_days, reckon


@pytest.mark.parametrize(
    ("start", "number", "expected", "clamped"),
    [
        (date(1978, 9, 30), 4, date(1979, 1, 30), False),  # Dodds v Walker itself
        (date(2025, 1, 31), 1, date(2025, 2, 28), True),
        (date(2024, 1, 31), 1, date(2024, 2, 29), True),
        (date(2024, 1, 29), 1, date(2024, 2, 29), False),
        (date(2025, 12, 31), 2, date(2026, 2, 28), True),
        (date(2025, 12, 31), 12, date(2026, 12, 31), False),
        (date(2024, 2, 29), 12, date(2025, 2, 28), True),
        (date(2024, 2, 29), 48, date(2028, 2, 29), False),
        (date(2026, 1, 31), -1, date(2025, 12, 31), False),
        (date(2026, 3, 31), -1, date(2026, 2, 28), True),
        (date(2026, 1, 15), -13, date(2024, 12, 15), False),
        (date(2025, 6, 15), 0, date(2025, 6, 15), False),
    ],
)
def test_the_corresponding_date(start: date, number: int, expected: date, *, clamped: bool) -> None:
    assert add_months(start.toordinal(), number) == (expected.toordinal(), clamped)


@pytest.mark.parametrize(
    ("period", "convention", "expected"),
    [
        # from Thursday 2 April 2026: Good Friday is the 3rd, Easter Monday the 6th
        (Days(1), EVENT_DAY_EXCLUDED, date(2026, 4, 3)),
        (Days(1), FIRST_DAY_INCLUDED, date(2026, 4, 2)),
        (Weeks(1), EVENT_DAY_EXCLUDED, date(2026, 4, 9)),
        (Weeks(1), FIRST_DAY_INCLUDED, date(2026, 4, 8)),
        (Months(1), EVENT_DAY_EXCLUDED, date(2026, 5, 2)),
        (Months(1), FIRST_DAY_INCLUDED, date(2026, 5, 1)),
        (WorkingDays(1), EVENT_DAY_EXCLUDED, date(2026, 4, 7)),
        (WorkingDays(1), FIRST_DAY_INCLUDED, date(2026, 4, 2)),
        (Days(1), CORRESPONDING_BEFORE, date(2026, 4, 1)),
        (Days(1), CLEAR_BEFORE, date(2026, 3, 31)),
        (Weeks(1), CORRESPONDING_BEFORE, date(2026, 3, 26)),
        (Weeks(1), CLEAR_BEFORE, date(2026, 3, 25)),
        (Months(1), MONTHS_BEFORE, date(2026, 3, 2)),
        (Months(1), CLEAR_BEFORE, date(2026, 3, 1)),
        (WorkingDays(1), CORRESPONDING_BEFORE, date(2026, 4, 1)),
        (WorkingDays(1), CLEAR_BEFORE, date(2026, 3, 31)),
    ],
)
def test_every_unit_by_every_way_of_counting(
    period: Period, convention: Convention, expected: date
) -> None:
    start = date(2026, 4, 2).toordinal()
    assert reckon(start, period, convention, ENGLAND) == expected.toordinal()


def test_days_and_weeks_in_days() -> None:
    assert in_days(Days(15)) == 15
    assert in_days(Weeks(6)) == 42
