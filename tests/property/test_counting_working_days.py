"""Counting working days: bank holidays against GOV.UK's own list, sums against ``numpy``."""

from __future__ import annotations

import csv
from datetime import date, timedelta
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, strategies as st

from sendlaw.counting import (
    CORRESPONDING_BEFORE,
    ENGLAND,
    FIRST_DAY_INCLUDED,
    Calendar,
    WorkingDays,
    count,
    elapsed,
)
from sendlaw.errors import BeyondCalendar

TABLE = Path(__file__).parents[1] / "data" / "bank-holidays-england-wales.csv"
with TABLE.open(encoding="utf-8", newline="") as _lines:
    ROWS = list(csv.DictReader(_lines))
BANK_HOLIDAYS = [date.fromisoformat(row["date"]) for row in ROWS]
YEARS = sorted({day.year for day in BANK_HOLIDAYS})
WEEK = np.busdaycalendar(holidays=[np.datetime64(day) for day in BANK_HOLIDAYS])
ONE_DAY = timedelta(days=1)

# inside the years that GOV.UK has published, with room to count either way
days = st.dates(date(2013, 6, 1), date(2027, 6, 30))
numbers = st.integers(1, 250)


def offset(day: date, number: int, roll: str) -> date:
    found = np.busday_offset(day, number, roll=roll, busdaycal=WEEK)  # type: ignore[call-overload]
    return date.fromisoformat(str(found))


def is_working(day: date) -> bool:
    return bool(np.is_busday(day, busdaycal=WEEK))


class TestBankHolidays:
    """ "bank holidays in England under the Banking and Financial Dealings Act 1971"."""

    def test_the_list_covers_every_year_from_2012_to_the_last_announced(self) -> None:
        assert list(range(2012, ENGLAND.announced_through.year + 1)) == YEARS
        assert all(day.weekday() < 5 for day in BANK_HOLIDAYS)

    @pytest.mark.parametrize("year", YEARS)
    def test_the_weekdays_closed_are_those_that_gov_uk_lists(self, year: int) -> None:
        first = date(year, 1, 1)
        offsets = range((date(year + 1, 1, 1) - first).days)
        weekdays = [day for n in offsets if (day := first + timedelta(days=n)).weekday() < 5]
        closed = [day for day in weekdays if ENGLAND.why_not(day)]
        assert closed == [day for day in BANK_HOLIDAYS if day.year == year]

    @pytest.mark.parametrize("row", ROWS, ids=[row["date"] for row in ROWS])
    def test_each_says_why(self, row: dict[str, str]) -> None:
        why = ENGLAND.why_not(date.fromisoformat(row["date"]))
        assert why is not None
        assert why not in {"Saturday", "Sunday"}

    @given(days)
    def test_a_day_is_a_working_day_or_has_a_reason(self, day: date) -> None:
        assert (ENGLAND.why_not(day) is None) is is_working(day)


class TestNumpy:
    """ "within 15 working days beginning with the day on which it became aware" (reg 15(2))."""

    @given(days, numbers)
    def test_after_an_event(self, start: date, number: int) -> None:
        expected = offset(start, number, "backward")
        assert count(start, WorkingDays(number)).due == expected
        assert ENGLAND.after(start, number) == expected

    @given(days, numbers)
    def test_beginning_with_a_day(self, start: date, number: int) -> None:
        expected = offset(start, number - 1, "forward")
        found = count(start, WorkingDays(number), convention=FIRST_DAY_INCLUDED).due
        assert found == expected

    @given(days, numbers)
    def test_before_an_event(self, event: date, number: int) -> None:
        expected = offset(event, -number, "forward")
        found = count(event, WorkingDays(number), convention=CORRESPONDING_BEFORE).due
        assert found == expected
        assert ENGLAND.after(event, -number) == expected

    @given(days, st.integers(0, 400))
    def test_between_two_days(self, start: date, later: int) -> None:
        until = start + timedelta(days=later)
        # numpy counts the first day and leaves out the last; the law does the opposite
        expected = int(np.busday_count(start + ONE_DAY, until + ONE_DAY, busdaycal=WEEK))
        assert ENGLAND.between(start.toordinal(), until.toordinal()) == expected
        assert elapsed(start, WorkingDays(15), as_at=until).done == expected

    @given(days, numbers)
    def test_on_ones_fingers(self, start: date, number: int) -> None:
        day, left = start, number
        while left:
            day += ONE_DAY
            left -= is_working(day)
        assert count(start, WorkingDays(number)).due == day


class TestWorkingDays:
    @given(days, numbers)
    def test_the_last_day_is_a_working_day(self, start: date, number: int) -> None:
        for convention in (FIRST_DAY_INCLUDED, CORRESPONDING_BEFORE):
            assert is_working(count(start, WorkingDays(number), convention=convention).due)

    @given(days, numbers)
    def test_never_fewer_days_than_days(self, start: date, number: int) -> None:
        due = count(start, WorkingDays(number)).due
        assert due >= start + timedelta(days=number)
        if is_working(start):  # five working days take a week at least
            assert due >= start + timedelta(weeks=number // 5)

    @given(days, numbers)
    def test_beginning_with_a_working_day_ends_one_working_day_sooner(
        self, start: date, number: int
    ) -> None:
        within = count(start, WorkingDays(number)).due
        begun = count(start, WorkingDays(number), convention=FIRST_DAY_INCLUDED).due
        if is_working(start):
            assert ENGLAND.after(begun, 1) == within
        else:
            assert begun == within

    @given(days, st.integers(1, 100), st.integers(1, 100))
    def test_working_days_can_be_counted_in_parts(self, start: date, one: int, two: int) -> None:
        first = count(start, WorkingDays(one)).due
        assert count(first, WorkingDays(two)).due == count(start, WorkingDays(one + two)).due

    @given(days, numbers, st.sets(st.integers(1, 60), max_size=8))
    def test_closing_more_days_never_brings_a_limit_forward(
        self, start: date, number: int, closed: set[int]
    ) -> None:
        also = {start + timedelta(days=n): "offices closed" for n in closed}
        usual = count(start, WorkingDays(number)).due
        skipped = {day for day in also if is_working(day)}
        local = _own({**dict.fromkeys(BANK_HOLIDAYS, "bank holiday"), **also})
        found = count(start, WorkingDays(number), calendar=local).due
        assert found >= usual
        within = ENGLAND.between(start.toordinal(), found.toordinal())
        assert within == number + len([day for day in skipped if day <= found])


def _own(closed: dict[date, str]) -> Calendar:
    """A calendar of its own, with only the days that GOV.UK lists and those given."""
    return _Short("own", lambda: closed, announced_through=date(2028, 12, 31), assumption="ours")


class _Short(Calendar):
    """A calendar whose days are looked at one by one, so that making many is cheap."""

    def add(self, ordinal: int, number: int) -> int:
        day = date.fromordinal(ordinal)
        while number:
            day += ONE_DAY
            number -= self.why_not(day) is None
        return day.toordinal()


class TestProvisional:
    """Dates that rest on bank holidays not yet announced say so."""

    @given(st.dates(date(2027, 1, 1), date(2030, 12, 31)), numbers)
    def test_exactly_those_that_end_past_the_last_year_announced(
        self, start: date, number: int
    ) -> None:
        found = count(start, WorkingDays(number))
        assert found.provisional is (found.due > date(2028, 12, 31))

    @given(st.dates(date(2029, 1, 1), date(2100, 12, 31)), numbers)
    def test_every_count_back_from_a_later_year(self, event: date, number: int) -> None:
        assert count(event, WorkingDays(number), convention=CORRESPONDING_BEFORE).provisional


class TestReach:
    """The calendar answers for 1970 to 2105, exactly or not at all."""

    @given(st.dates(date(2105, 6, 1), date(2105, 12, 31)), numbers)
    def test_at_the_far_end(self, start: date, number: int) -> None:
        left = sum(
            1
            for n in range(1, (date(2105, 12, 31) - start).days + 1)
            if ENGLAND.why_not(start + timedelta(days=n)) is None
        )
        if number <= left:
            due = count(start, WorkingDays(number)).due
            assert ENGLAND.between(start.toordinal(), due.toordinal()) == number
        else:
            with pytest.raises(BeyondCalendar):
                count(start, WorkingDays(number))

    @given(st.dates(date(1970, 1, 2), date(1970, 12, 31)), numbers)
    def test_at_the_near_end(self, event: date, number: int) -> None:
        before = sum(
            1
            for n in range((event - date(1970, 1, 1)).days)
            if ENGLAND.why_not(date(1970, 1, 1) + timedelta(days=n)) is None
        )
        if number <= before:
            found = count(event, WorkingDays(number), convention=CORRESPONDING_BEFORE).due
            assert found >= date(1970, 1, 1)
        else:
            with pytest.raises(BeyondCalendar):
                count(event, WorkingDays(number), convention=CORRESPONDING_BEFORE)

    @given(
        st.one_of(
            st.dates(date(1800, 1, 1), date(1969, 12, 31)),
            st.dates(date(2106, 1, 1), date(2500, 1, 1)),
        ),
        numbers,
    )
    def test_outside_it_there_is_no_answer(self, start: date, number: int) -> None:
        for convention in (FIRST_DAY_INCLUDED, CORRESPONDING_BEFORE):
            with pytest.raises(BeyondCalendar):
                count(start, WorkingDays(number), convention=convention)
