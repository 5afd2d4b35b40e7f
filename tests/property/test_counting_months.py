"""Counting months, against ``dateutil.relativedelta`` and the words of the House of Lords."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta
from hypothesis import given, strategies as st

from sendlaw.counting import (
    CLEAR_BEFORE,
    CORRESPONDING_BEFORE,
    CORRESPONDING_DATE,
    FIRST_DAY_INCLUDED,
    LOOK_BACK,
    MONTHS_BEFORE,
    Convention,
    Months,
    StepKind,
    count,
)

ONE_DAY = timedelta(days=1)
days = st.dates(date(1900, 1, 1), date(2150, 12, 31))
month_ends = days.map(lambda day: day.replace(day=monthrange(day.year, day.month)[1]))
starts = st.one_of(days, month_ends)
numbers = st.integers(1, 600)


class TestCorrespondingDate:
    """Dodds v Walker: notice on 30 September, four months ended on 30 January."""

    @given(starts, numbers)
    def test_dateutil_gives_the_same_day(self, start: date, number: int) -> None:
        expected = start + relativedelta(months=number)
        assert count(start, Months(number), convention=CORRESPONDING_DATE).due == expected
        assert count(start, Months(number)).due == expected

    @given(starts, numbers)
    def test_it_has_the_same_number_or_is_the_last_of_its_month(
        self, start: date, number: int
    ) -> None:
        due = count(start, Months(number), convention=CORRESPONDING_DATE).due
        last = monthrange(due.year, due.month)[1]
        assert due.day == (min(start.day, last))
        assert (due.year - start.year) * 12 + due.month - start.month == number

    @given(starts, numbers)
    def test_the_step_that_a_month_end_stands_in_is_told_only_then(
        self, start: date, number: int
    ) -> None:
        found = count(start, Months(number))
        told = StepKind.MONTH_END in {step.kind for step in found.steps}
        assert told is (found.due.day != start.day)

    @given(starts, numbers)
    def test_it_can_be_undone_where_every_month_has_the_day(self, start: date, number: int) -> None:
        on = count(start, Months(number)).due
        back = count(on, Months(number), convention=MONTHS_BEFORE).due
        assert back == start if on.day == start.day else back <= start

    @given(starts, st.integers(1, 300), st.integers(1, 300))
    def test_two_counts_never_end_after_one(self, start: date, one: int, other: int) -> None:
        whole = count(start, Months(one + other)).due
        halves = count(count(start, Months(one)).due, Months(other)).due
        assert halves <= whole
        assert (whole - halves).days <= 3

    def test_months_cannot_be_counted_in_parts(self) -> None:
        """31 January and two months is 31 March; a month and then a month is 28 March."""
        start = date(2025, 1, 31)
        assert count(start, Months(2)).due == date(2025, 3, 31)
        assert count(count(start, Months(1)).due, Months(1)).due == date(2025, 3, 28)


class TestBeginningWith:
    """ "within the period of 12 months starting with the date" (s.44(1)): that date is day one."""

    @given(starts, numbers)
    def test_it_ends_the_day_before_the_corresponding_date(self, start: date, number: int) -> None:
        corresponding = start + relativedelta(months=number)
        found = count(start, Months(number), convention=FIRST_DAY_INCLUDED).due
        if corresponding.day == start.day:
            assert found == corresponding - ONE_DAY
        else:  # the month has no such date: its last day is the last of the period
            assert found == corresponding

    @given(st.integers(1900, 2100), st.integers(1, 12))
    def test_a_month_from_the_first_is_that_month(self, year: int, month: int) -> None:
        last = date(year, month, monthrange(year, month)[1])
        assert count(date(year, month, 1), Months(1), convention=FIRST_DAY_INCLUDED).due == last

    @given(starts, numbers)
    def test_it_never_ends_after_the_corresponding_date(self, start: date, number: int) -> None:
        begun = count(start, Months(number), convention=FIRST_DAY_INCLUDED).due
        within = count(start, Months(number)).due
        assert within - ONE_DAY <= begun <= within

    @given(days.filter(lambda day: day.day < 29), st.integers(1, 30))
    def test_year_after_year_leaves_no_gap(self, start: date, years: int) -> None:
        begins = start
        for _ in range(years):
            last = count(begins, Months(12), convention=FIRST_DAY_INCLUDED).due
            begins = last + ONE_DAY
        assert begins == start.replace(year=start.year + years)


class TestBefore:
    """ "at least five months before that transfer takes place" (reg 18(2))."""

    @given(starts, numbers, st.sampled_from((CORRESPONDING_BEFORE, MONTHS_BEFORE, LOOK_BACK)))
    def test_dateutil_gives_the_same_day(
        self, event: date, number: int, convention: Convention
    ) -> None:
        expected = event - relativedelta(months=number)
        assert count(event, Months(number), convention=convention).due == expected

    @given(starts, numbers)
    def test_the_strict_reading_is_a_day_earlier(self, event: date, number: int) -> None:
        expected = event - relativedelta(months=number) - ONE_DAY
        assert count(event, Months(number), convention=CLEAR_BEFORE).due == expected
