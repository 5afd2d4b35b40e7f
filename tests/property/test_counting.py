"""Counting days and weeks, forward and back: what the statute's words promise of any dates."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import assume, given, strategies as st

from sendlaw.counting import (
    AT_LEAST,
    BEFORE_DATE,
    CLEAR_BEFORE,
    CORRESPONDING_BEFORE,
    ENGLAND,
    EVENT_DAY_EXCLUDED,
    FIRST_DAY_INCLUDED,
    LOOK_BACK,
    MONTHS_BEFORE,
    AnnualWindow,
    Calendar,
    Convention,
    Days,
    Months,
    NonWorking,
    Period,
    Roll,
    StepKind,
    Weeks,
    WorkingDays,
    count,
    elapsed,
)

ONE_DAY = timedelta(days=1)
ONE_WEEK = timedelta(days=7)
TWENTY_EIGHT_YEARS = timedelta(days=10_227)
FORWARD = (EVENT_DAY_EXCLUDED, FIRST_DAY_INCLUDED, AT_LEAST)
BACKWARD = (CLEAR_BEFORE, CORRESPONDING_BEFORE, LOOK_BACK)

days = st.dates(date(1990, 1, 1), date(2085, 12, 31))
in_days = st.one_of(
    st.builds(Days, st.integers(1, 400)),
    st.builds(Weeks, st.integers(1, 60)),
)
months = st.builds(Months, st.integers(1, 60))
working_days = st.builds(WorkingDays, st.integers(1, 130))
periods = st.one_of(in_days, months, working_days)
forward = st.sampled_from(FORWARD)
conventions = st.sampled_from(FORWARD + BACKWARD)


def length(period: Days | Weeks) -> timedelta:
    """A period of days or weeks as ``datetime`` has it."""
    number = period.number
    return timedelta(weeks=number) if isinstance(period, Weeks) else timedelta(days=number)


def longer(period: Period, by: int) -> Period:
    return type(period)(period.number + by)


class TestWithin:
    """ "within 6 weeks of receiving the request" (reg 5(1)): the day of receipt is left out."""

    @given(days, in_days)
    def test_the_last_day_is_so_many_days_on(self, start: date, period: Days | Weeks) -> None:
        assert count(start, period).due == start + length(period)

    @given(days, st.integers(1, 60), conventions)
    def test_a_week_is_seven_days(self, start: date, number: int, convention: Convention) -> None:
        weeks = count(start, Weeks(number), convention=convention)
        assert weeks.due == count(start, Days(7 * number), convention=convention).due

    @given(days, st.integers(1, 60))
    def test_a_limit_of_weeks_ends_on_the_weekday_of_the_event(
        self, start: date, number: int
    ) -> None:
        assert count(start, Weeks(number)).due.weekday() == start.weekday()

    @given(st.integers(1990, 2085).filter(lambda year: year % 4 == 0), st.integers(1, 59))
    def test_a_leap_day_is_a_day_like_any_other(self, year: int, back: int) -> None:
        leap = date(year, 2, 29)
        start = leap - timedelta(days=back)
        assert count(start, Days(back)).due == leap
        assert count(start, Days(back + 1)).due == date(year, 3, 1)
        assert count(leap, Days(1), convention=FIRST_DAY_INCLUDED).due == leap


class TestMonotone:
    """Who starts later never ends earlier; who has longer never ends earlier."""

    @given(days, st.integers(0, 800), periods, conventions)
    def test_in_the_start(
        self, start: date, later: int, period: Period, convention: Convention
    ) -> None:
        other = start + timedelta(days=later)
        early = count(start, period, convention=convention)
        late = count(other, period, convention=convention)
        assert early.due <= late.due
        assert early.nominal <= late.nominal

    @given(days, periods, st.integers(1, 40), forward)
    def test_in_the_period(
        self, start: date, period: Period, more: int, convention: Convention
    ) -> None:
        short = count(start, period, convention=convention).due
        assert short < count(start, longer(period, more), convention=convention).due

    @given(days, periods, st.integers(1, 40), st.sampled_from(BACKWARD))
    def test_a_longer_notice_is_given_earlier(
        self, event: date, period: Period, more: int, convention: Convention
    ) -> None:
        short = count(event, period, convention=convention).due
        assert count(event, longer(period, more), convention=convention).due < short < event


class TestShift:
    """Moving every date by the same whole number of weeks moves the answer by as much."""

    @given(days, in_days, conventions, st.integers(-500, 500))
    def test_days_and_weeks_move_with_their_start(
        self, start: date, period: Period, convention: Convention, weeks: int
    ) -> None:
        by = weeks * ONE_WEEK
        moved = count(start + by, period, convention=convention).due
        assert moved == count(start, period, convention=convention).due + by

    @given(st.dates(date(1910, 1, 1), date(2060, 12, 31)), st.one_of(in_days, months), conventions)
    def test_twenty_eight_years_move_months_as_well(
        self, start: date, period: Period, convention: Convention
    ) -> None:
        assume(start + TWENTY_EIGHT_YEARS <= date(2088, 1, 1))
        moved = count(start + TWENTY_EIGHT_YEARS, period, convention=convention).due
        assert moved == count(start, period, convention=convention).due + TWENTY_EIGHT_YEARS

    @given(days, st.one_of(in_days, months), conventions)
    def test_they_rest_on_no_calendar(
        self, start: date, period: Period, convention: Convention
    ) -> None:
        def refuse() -> dict[date, str]:
            raise AssertionError

        none = Calendar("none", refuse, announced_through=date(1970, 1, 1), assumption="none")
        found = count(start, period, convention=convention, calendar=none)
        assert found.due == count(start, period, convention=convention).due
        assert not found.provisional


class TestBeginningWith:
    """ "at least 15 days, beginning with the day on which the draft plan was served" (reg 13(1))."""

    @given(days, in_days)
    def test_it_ends_a_day_before_within(self, start: date, period: Period) -> None:
        within = count(start, period).due
        assert count(start, period, convention=FIRST_DAY_INCLUDED).due == within - ONE_DAY

    @given(days, periods)
    def test_a_minimum_is_over_the_day_after_its_last_day(
        self, start: date, period: Period
    ) -> None:
        last = count(start, period, convention=FIRST_DAY_INCLUDED).due
        found = count(start, period, convention=AT_LEAST)
        assert (found.nominal, found.due) == (last, last + ONE_DAY)

    @given(days, in_days)
    def test_the_days_are_as_many_as_the_words_say(self, start: date, period: Days | Weeks) -> None:
        last = count(start, period, convention=FIRST_DAY_INCLUDED).due
        assert (last - start).days + 1 == length(period).days


class TestBefore:
    """ "at least two weeks' notice of the date of the meeting" (reg 20(3)): counted back."""

    @given(days, st.one_of(in_days, months))
    def test_clear_days_and_the_corresponding_day_differ_by_one(
        self, event: date, period: Period
    ) -> None:
        clear = count(event, period, convention=CLEAR_BEFORE).due
        assert clear == count(event, period, convention=CORRESPONDING_BEFORE).due - ONE_DAY

    @given(days, in_days)
    def test_so_many_clear_days_lie_between(self, event: date, period: Days | Weeks) -> None:
        act = count(event, period, convention=CLEAR_BEFORE).due
        assert (event - act).days - 1 == length(period).days

    @given(days, working_days)
    def test_so_many_clear_working_days_lie_between(self, event: date, period: Period) -> None:
        act = count(event, period, convention=CLEAR_BEFORE).due
        offsets = range(1, (event - act).days)
        between = [day for n in offsets if not ENGLAND.why_not(day := act + timedelta(days=n))]
        assert len(between) == period.number

    @given(days, in_days)
    def test_counting_back_undoes_counting_on(self, start: date, period: Period) -> None:
        due = count(start, period).due
        assert count(due, period, convention=CORRESPONDING_BEFORE).due == start
        assert count(due, period, convention=MONTHS_BEFORE).due == start

    @given(days)
    def test_before_a_date_is_the_day_before_at_the_latest(self, named: date) -> None:
        """ "before 15 February" (reg 18(1)): the 14th."""
        assert count(named, None, convention=BEFORE_DATE).due == named - ONE_DAY


class TestLookBack:
    """ "during the previous six months" (s.36(6)(b)): from the corresponding day, to the day before."""

    @given(days, st.integers(0, 400))
    def test_a_day_is_in_the_window_until_its_own_six_months_are_past(
        self, request: date, before: int
    ) -> None:
        assessed = request - timedelta(days=before)
        opens = count(request, Months(6), convention=LOOK_BACK).due
        assert (opens <= assessed) is (assessed >= request - relativedelta(months=6))

    @given(days, st.integers(1, 400))
    def test_the_window_and_what_lies_before_it_leave_no_day_between(
        self, request: date, number: int
    ) -> None:
        opens = count(request, Days(number), convention=LOOK_BACK).due
        window = [opens + timedelta(days=n) for n in range((request - opens).days)]
        assert len(window) == number
        assert window[-1] == request - ONE_DAY


class TestElapsed:
    """What has elapsed on the last day is the whole period: ``elapsed`` is the inverse of ``count``."""

    @given(days, periods, forward)
    def test_on_the_last_day_the_period_has_run(
        self, start: date, period: Period, convention: Convention
    ) -> None:
        last = count(start, period, convention=convention).nominal
        used = elapsed(start, period, as_at=last, convention=convention)
        assert (used.done, used.remaining, used.over) == (used.total, 0, 0)

    @given(days, periods, forward)
    def test_the_day_before_it_one_is_left(
        self, start: date, period: Period, convention: Convention
    ) -> None:
        last = count(start, period, convention=convention).nominal
        used = elapsed(start, period, as_at=last - ONE_DAY, convention=convention)
        assert used.remaining == 1

    @given(days, st.one_of(in_days, months), forward, st.integers(1, 400))
    def test_after_it_every_day_is_over(
        self, start: date, period: Period, convention: Convention, late: int
    ) -> None:
        last = count(start, period, convention=convention).nominal
        as_at = last + timedelta(days=late)
        used = elapsed(start, period, as_at=as_at, convention=convention)
        assert (used.over, used.remaining) == (late, 0)

    @given(days, periods, forward, st.integers(1, 400))
    def test_before_the_start_nothing_has_elapsed(
        self, start: date, period: Period, convention: Convention, early: int
    ) -> None:
        as_at = start - timedelta(days=early)
        assert elapsed(start, period, as_at=as_at, convention=convention).done == 0

    @given(days, periods, forward, st.integers(-100, 900), st.integers(0, 100))
    def test_it_never_runs_backwards(
        self, start: date, period: Period, convention: Convention, on: int, more: int
    ) -> None:
        first = start + timedelta(days=on)
        then = first + timedelta(days=more)
        one = elapsed(start, period, as_at=first, convention=convention)
        two = elapsed(start, period, as_at=then, convention=convention)
        assert one.done <= two.done
        assert one.total == two.total

    @given(days, in_days, forward)
    def test_the_total_is_the_period_in_days(
        self, start: date, period: Days | Weeks, convention: Convention
    ) -> None:
        total = elapsed(start, period, as_at=start, convention=convention).total
        assert total == length(period).days


class TestSteps:
    """The steps can be replayed on one's fingers, and end where the count ends."""

    @given(days, in_days, forward)
    def test_from_day_one_every_day_is_counted(
        self, start: date, period: Days | Weeks, convention: Convention
    ) -> None:
        found = count(start, period, convention=convention)
        day = found.steps[0].on
        assert found.steps[0].kind is StepKind.DAY_ONE
        assert day is not None
        for _ in range(length(period).days - 1):
            day += ONE_DAY
        assert day == found.nominal

    @given(days, periods, conventions)
    def test_one_step_gives_the_nominal_day(
        self, start: date, period: Period, convention: Convention
    ) -> None:
        found = count(start, period, convention=convention)
        [counted] = [step for step in found.steps if step.kind is StepKind.COUNT]
        assert counted.on == found.nominal

    @given(days, periods, st.sampled_from((EVENT_DAY_EXCLUDED, FIRST_DAY_INCLUDED)), st.booleans())
    def test_the_last_step_of_a_forward_count_gives_the_due_day(
        self,
        start: date,
        period: Period,
        convention: Convention,
        rolls: bool,
    ) -> None:
        roll = Roll("a rule", past=(NonWorking(ENGLAND),)) if rolls else None
        found = count(start, period, convention=convention, roll=roll)
        assert found.steps[-1].on == found.due
        moved = found.due != found.nominal
        assert found.steps[-1].kind is (StepKind.ROLL if moved else StepKind.NO_ROLL)

    @given(days, periods, conventions)
    def test_nothing_moves_a_day_unless_a_rule_says_so(
        self, start: date, period: Period, convention: Convention
    ) -> None:
        found = count(start, period, convention=convention)
        assert found.due == found.nominal + (ONE_DAY if convention is AT_LEAST else 0 * ONE_DAY)


@pytest.mark.parametrize("convention", FORWARD)
def test_days_left_out_that_never_come_change_nothing(convention: Convention) -> None:
    never = AnnualWindow("leap day", (2, 29), (2, 29))
    start = date(2025, 3, 1)
    found = count(start, Weeks(20), convention=convention, not_counted=(never,))
    assert found.due == count(start, Weeks(20), convention=convention).due
