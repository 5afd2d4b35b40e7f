"""``elapsed``: how much of a period has gone by."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from sendlaw.counting import (
    AS_SOON_AS_PRACTICABLE,
    AT_LEAST,
    BEFORE_DATE,
    CLEAR_BEFORE,
    EVENT_DAY_EXCLUDED,
    FIRST_DAY_INCLUDED,
    LOOK_BACK,
    Convention,
    Elapsed,
    Months,
    Period,
    Weeks,
    WorkingDays,
    elapsed,
)
from sendlaw.errors import BeyondCalendar


@pytest.mark.parametrize(
    ("as_at", "done"),
    [
        (date(2025, 8, 1), 0),  # before the start
        (date(2025, 9, 1), 0),  # the day of the event is left out
        (date(2025, 9, 2), 1),
        (date(2025, 12, 7), 97),  # 29 + 31 + 30 to the end of November, 7 more
        (date(2026, 1, 19), 140),
        (date(2026, 1, 20), 141),
    ],
)
def test_weeks_are_told_in_days(as_at: date, done: int) -> None:
    assert elapsed(date(2025, 9, 1), Weeks(20), as_at=as_at) == Elapsed(done, 140, "days")


def test_the_first_day_counts_where_the_period_begins_with_it() -> None:
    used = elapsed(
        date(2025, 9, 1), Weeks(2), as_at=date(2025, 9, 1), convention=FIRST_DAY_INCLUDED
    )
    assert str(used) == "1 of 14 days"


@pytest.mark.parametrize(
    ("convention", "total"), [(EVENT_DAY_EXCLUDED, 365), (FIRST_DAY_INCLUDED, 365)]
)
def test_twelve_months_have_the_days_they_have(convention: Convention, total: int) -> None:
    # 1 March 2024 to 28 February 2025, or the day after to 1 March 2025: 365 days either way
    used = elapsed(date(2024, 3, 1), Months(12), as_at=date(2024, 3, 1), convention=convention)
    assert used.total == total


def test_twelve_months_over_a_leap_day() -> None:
    used = elapsed(
        date(2023, 3, 1), Months(12), as_at=date(2024, 2, 29), convention=FIRST_DAY_INCLUDED
    )
    assert (used.done, used.total) == (366, 366)


@pytest.mark.parametrize(
    ("convention", "as_at", "done"),
    [
        # from Thursday 2 April 2026, over Easter
        (EVENT_DAY_EXCLUDED, date(2026, 4, 2), 0),
        (EVENT_DAY_EXCLUDED, date(2026, 4, 6), 0),
        (EVENT_DAY_EXCLUDED, date(2026, 4, 7), 1),
        (EVENT_DAY_EXCLUDED, date(2026, 4, 13), 5),
        (FIRST_DAY_INCLUDED, date(2026, 4, 2), 1),
        (FIRST_DAY_INCLUDED, date(2026, 4, 7), 2),
        (FIRST_DAY_INCLUDED, date(2026, 4, 1), 0),
    ],
)
def test_working_days_are_told_as_such(convention: Convention, as_at: date, done: int) -> None:
    used = elapsed(date(2026, 4, 2), WorkingDays(5), as_at=as_at, convention=convention)
    assert str(used) == f"{done} of 5 working days"


def test_what_remains_and_what_is_over() -> None:
    under, at, past = Elapsed(97, 140, "days"), Elapsed(140, 140, "days"), Elapsed(150, 140, "days")
    assert [one.remaining for one in (under, at, past)] == [43, 0, 0]
    assert [one.over for one in (under, at, past)] == [0, 0, 10]


def test_a_minimum_has_elapsed_on_its_last_day() -> None:
    used = elapsed(date(2025, 12, 1), Weeks(2), as_at=date(2025, 12, 14), convention=AT_LEAST)
    assert (used.done, used.remaining, used.over) == (14, 0, 0)


@pytest.mark.parametrize("convention", [CLEAR_BEFORE, LOOK_BACK, BEFORE_DATE])
def test_nothing_elapses_of_a_backward_count(convention: Convention) -> None:
    with pytest.raises(ValueError, match="nothing of it elapses"):
        elapsed(date(2025, 9, 1), Weeks(2), as_at=date(2025, 9, 2), convention=convention)


def test_what_is_no_count_does_not_elapse() -> None:
    with pytest.raises(ValueError, match="is not one"):
        elapsed(
            date(2025, 9, 1),
            Weeks(2),
            as_at=date(2025, 9, 2),
            convention=AS_SOON_AS_PRACTICABLE,
        )


@pytest.mark.parametrize(
    ("start", "as_at"),
    [
        (datetime(2025, 9, 1), date(2025, 9, 2)),
        (date(2025, 9, 1), datetime(2025, 9, 2)),
    ],
)
def test_a_date_with_a_time_is_refused_as_count_refuses_it(start: date, as_at: date) -> None:
    with pytest.raises(TypeError, match="expected a date, found datetime"):
        elapsed(start, Weeks(2), as_at=as_at)


@pytest.mark.parametrize(
    ("start", "period"),
    [(date(9999, 12, 1), Months(6)), (date(2106, 1, 4), WorkingDays(1))],
)
def test_past_the_calendar(start: date, period: Period) -> None:
    with pytest.raises(BeyondCalendar):
        elapsed(start, period, as_at=start)
