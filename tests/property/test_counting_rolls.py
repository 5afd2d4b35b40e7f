"""Days that do not count, and last days that move: whatever the rule, these hold."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import assume, given, strategies as st

from sendlaw.counting import (
    AT_LEAST,
    ENGLAND,
    EVENT_DAY_EXCLUDED,
    FIRST_DAY_INCLUDED,
    AnnualWindow,
    Convention,
    Days,
    NonWorking,
    Period,
    Roll,
    Weeks,
    WorkingDays,
    count,
)

ONE_DAY = timedelta(days=1)
Rule = AnnualWindow | NonWorking

days = st.dates(date(2014, 9, 1), date(2040, 12, 31))
month_days = st.dates(date(2023, 1, 1), date(2023, 12, 31)).map(lambda day: (day.month, day.day))


@st.composite
def windows(draw: st.DrawFn) -> AnnualWindow:
    """Up to three months of the year, over its end or not."""
    first = draw(st.dates(date(2023, 1, 1), date(2023, 12, 31)))
    last = first + timedelta(days=draw(st.integers(0, 90)))
    return AnnualWindow("a window", (first.month, first.day), (last.month, last.day))


rules = st.lists(st.one_of(windows(), st.just(NonWorking(ENGLAND))), min_size=1, max_size=2).map(
    tuple
)
conventions = st.sampled_from((EVENT_DAY_EXCLUDED, FIRST_DAY_INCLUDED, AT_LEAST))
periods = st.one_of(
    st.builds(Days, st.integers(1, 60)),
    st.builds(Weeks, st.integers(1, 10)),
    st.builds(WorkingDays, st.integers(1, 40)),
)


def caught(day: date, past: tuple[Rule, ...]) -> bool:
    return any(rule.why(day) is not None for rule in past)


class TestRoll:
    """ "If the time ends on a day other than a working day, the act is done in time on the next"."""

    @given(days, rules)
    def test_it_never_moves_back_and_lands_on_a_day_that_counts(
        self, day: date, past: tuple[Rule, ...]
    ) -> None:
        landed = Roll("a rule", past).land(day)
        assert landed >= day
        assert not caught(landed, past)

    @given(days, rules)
    def test_every_day_it_passes_is_caught(self, day: date, past: tuple[Rule, ...]) -> None:
        landed = Roll("a rule", past).land(day)
        passed = [day + timedelta(days=n) for n in range((landed - day).days)]
        assert all(caught(one, past) for one in passed)

    @given(days, rules)
    def test_a_day_that_landed_stays(self, day: date, past: tuple[Rule, ...]) -> None:
        roll = Roll("a rule", past)
        landed = roll.land(day)
        assert roll.land(landed) == landed
        assert roll.why(landed) is None

    @given(days, st.integers(0, 200), rules)
    def test_a_later_day_never_lands_earlier(
        self, day: date, later: int, past: tuple[Rule, ...]
    ) -> None:
        roll = Roll("a rule", past)
        assert roll.land(day) <= roll.land(day + timedelta(days=later))

    @given(days, periods, conventions, rules)
    def test_a_count_rolls_what_it_would_have_answered(
        self, start: date, period: Period, convention: Convention, past: tuple[Rule, ...]
    ) -> None:
        roll = Roll("a rule", past)
        plain = count(start, period, convention=convention)
        rolled = count(start, period, convention=convention, roll=roll)
        assert rolled.nominal == plain.nominal
        assert rolled.due == roll.land(plain.due) >= plain.due

    @given(days, st.integers(1, 40))
    def test_the_last_of_some_working_days_has_nowhere_to_roll(
        self, start: date, number: int
    ) -> None:
        roll = Roll("a rule", past=(NonWorking(ENGLAND),))
        found = count(start, WorkingDays(number), roll=roll)
        assert found.due == found.nominal


class TestDaysNotCounted:
    """ "days from 25 December to 1 January, and in August, are not counted" (the Tribunal's rules)."""

    @given(days, periods, st.sampled_from((EVENT_DAY_EXCLUDED, FIRST_DAY_INCLUDED)), windows())
    def test_on_ones_fingers(
        self, start: date, period: Period, convention: Convention, window: AnnualWindow
    ) -> None:
        left = period.days if isinstance(period, Weeks) else period.number
        day = start if convention is FIRST_DAY_INCLUDED else start + ONE_DAY
        while True:
            working = not isinstance(period, WorkingDays) or ENGLAND.why_not(day) is None
            left -= working and window.why(day) is None
            if not left:
                break
            day += ONE_DAY
        assert count(start, period, convention=convention, not_counted=(window,)).due == day

    @given(days, periods, conventions, rules)
    def test_leaving_days_out_never_brings_the_end_forward(
        self, start: date, period: Period, convention: Convention, past: tuple[Rule, ...]
    ) -> None:
        plain = count(start, period, convention=convention)
        found = count(start, period, convention=convention, not_counted=past)
        assert found.due >= plain.due
        assert not caught(found.nominal, past)

    @given(days, st.integers(1, 60))
    def test_leaving_out_what_is_no_working_day_counts_working_days(
        self, start: date, number: int
    ) -> None:
        found = count(start, Days(number), not_counted=(NonWorking(ENGLAND),))
        assert found.due == count(start, WorkingDays(number)).due

    @given(days, st.one_of(st.builds(Days, st.integers(1, 60))), windows())
    def test_a_window_that_is_not_met_changes_nothing(
        self, start: date, period: Period, window: AnnualWindow
    ) -> None:
        plain = count(start, period).due
        met = range((plain - start).days + 1)
        assume(not any(window.why(start + timedelta(days=n)) for n in met))
        assert count(start, period, not_counted=(window,)).due == plain


class TestAnnualWindow:
    """A window comes round every year, on the same days."""

    @given(month_days, month_days, days)
    def test_it_catches_the_same_days_every_year(
        self, first: tuple[int, int], last: tuple[int, int], day: date
    ) -> None:
        assume((day.month, day.day) != (2, 29))
        window = AnnualWindow("a window", first, last)
        assert window.why(day) == window.why(day.replace(year=2023))

    @given(windows())
    def test_a_common_year_has_as_many_as_lie_between_its_ends(self, window: AnnualWindow) -> None:
        assume(window.last != (2, 29))  # which a common year has not
        first = date(2025, *window.first)
        last = date(2025 if window.first <= window.last else 2026, *window.last)
        year = [first + timedelta(days=n) for n in range(365)]
        inside = [day for day in year if window.why(day)]
        assert inside == [first + timedelta(days=n) for n in range((last - first).days + 1)]
