"""Promises about the days of a court: what is moved, and what does not count."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given, strategies as st

from sendlaw.counting import ENGLAND, Days, WorkingDays
from sendlaw.engine.sums import counted
from sendlaw.law.rolled import Rolled
from sendlaw.law.timings import Within
from sendlaw.law.tribunal_rules_2008 import CLOSED
from sendlaw.vocabulary import Event

days = st.dates(date(2012, 1, 1), date(2028, 6, 1))
START = Event.APPEAL_REACHED_AUTHORITY
STRICT = Rolled(START, past=CLOSED, authority="r.12")
AGAIN = Rolled(START, past=CLOSED, authority="r.12", again=True)
rolls = st.sampled_from((STRICT, AGAIN))
periods = st.integers(1, 40).flatmap(lambda n: st.sampled_from((Days(n), WorkingDays(n))))


def closed(day: date) -> bool:
    return day.month == 8 or (day.month, day.day) >= (12, 25) or (day.month, day.day) == (1, 1)


@given(day=days, roll=rolls)
def test_a_roll_never_moves_a_day_backwards_and_ends_on_a_working_day(
    day: date, roll: Rolled
) -> None:
    """The act is done in time if it is done on the next working day."""
    landed = roll.land(day, ENGLAND)
    assert landed >= day
    assert ENGLAND.why_not(landed) is None
    if not closed(day) and ENGLAND.why_not(day) is None:
        assert landed == day


@given(day=days, later=st.integers(0, 60), roll=rolls)
def test_a_later_day_never_lands_earlier(day: date, later: int, roll: Rolled) -> None:
    assert roll.land(day, ENGLAND) <= roll.land(day + timedelta(days=later), ENGLAND)


@given(day=days)
def test_a_time_to_appeal_that_ends_on_a_closed_day_lands_after_them(day: date) -> None:
    if closed(day):
        assert not closed(STRICT.land(day, ENGLAND))
    assert not closed(AGAIN.land(day, ENGLAND))
    assert STRICT.land(day, ENGLAND) <= AGAIN.land(day, ENGLAND)


@given(day=days, period=periods)
def test_days_that_do_not_count_never_end_a_period(day: date, period: Days | WorkingDays) -> None:
    """The days "must not be counted when calculating the time"."""
    timing = Within(period, after=START, not_counted=CLOSED)
    end = date.fromordinal(counted(timing, day.toordinal(), ENGLAND))
    assert not closed(end)
    between = (day + timedelta(days=n) for n in range(1, (end - day).days + 1))
    that_count = [
        one
        for one in between
        if not closed(one) and (isinstance(period, Days) or ENGLAND.why_not(one) is None)
    ]
    assert len(that_count) == period.number
