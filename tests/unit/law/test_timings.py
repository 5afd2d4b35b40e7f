"""Timings say themselves in words, and list the events that they read."""

from __future__ import annotations

import pickle

import pytest

from sendlaw.counting import (
    CLEAR_BEFORE,
    CORRESPONDING_DATE,
    EVENT_DAY_EXCLUDED,
    FIRST_DAY_INCLUDED,
    LOOK_BACK,
    Convention,
    Days,
    Months,
    Period,
    Weeks,
    WorkingDays,
)
from sendlaw.law.timings import (
    AtLeastBefore,
    EarlierOf,
    LaterOf,
    Timing,
    Within,
    events_of,
    first,
    in_words,
)
from sendlaw.vocabulary import Event

BEGAN, ENDED, SERVED = Event.BEGAN, Event.ENDED, Event.DRAFT_PLAN_SERVED
SIX_WEEKS = Within(Weeks(6), after=BEGAN)


@pytest.mark.parametrize(
    ("timing", "words"),
    [
        (ENDED, "the circumstance ended"),
        (first(BEGAN, ENDED), "the circumstance began or the circumstance ended"),
        (SIX_WEEKS, "within 6 weeks after the circumstance began"),
        (
            Within(Days(15), beginning_with=SERVED),
            "15 days beginning with the day on which the draft plan was served",
        ),
        (AtLeastBefore(Months(6), before=ENDED), "6 months before the circumstance ended"),
        (
            LaterOf((BEGAN, SIX_WEEKS)),
            ("the later of when the circumstance began and 6 weeks after the circumstance began"),
        ),
        (
            EarlierOf((ENDED, Event.CLOCK_ENDS)),
            "the earlier of when the circumstance ended and the last day of the time limit",
        ),
        (
            Within(Weeks(4), after=LaterOf((BEGAN, Event.CLOCK_STARTED))),
            (
                "within 4 weeks after the later of when the circumstance began"
                " and when the time limit began to run"
            ),
        ),
    ],
)
def test_in_words(timing: Timing, words: str) -> None:
    assert in_words(timing) == words


@pytest.mark.parametrize(
    ("timing", "events"),
    [
        (ENDED, (ENDED,)),
        (first(BEGAN, ENDED), (BEGAN, ENDED)),
        (first(BEGAN, BEGAN), (BEGAN,)),
        (SIX_WEEKS, (BEGAN,)),
        (Within(Weeks(6), beginning_with=first(ENDED, BEGAN)), (ENDED, BEGAN)),
        (AtLeastBefore(Weeks(1), before=SIX_WEEKS), (BEGAN,)),
        (LaterOf((ENDED, SIX_WEEKS, ENDED)), (ENDED, BEGAN)),
        (EarlierOf((first(SERVED, BEGAN), LaterOf((BEGAN, ENDED)))), (SERVED, BEGAN, ENDED)),
    ],
)
def test_the_events_it_reads_each_once_in_order(timing: Timing, events: tuple[Event, ...]) -> None:
    assert events_of(timing) == events


class TestWithin:
    @pytest.mark.parametrize(
        ("period", "after", "beginning"),
        [
            (Weeks(6), EVENT_DAY_EXCLUDED, FIRST_DAY_INCLUDED),
            (Days(15), EVENT_DAY_EXCLUDED, FIRST_DAY_INCLUDED),
            (WorkingDays(15), EVENT_DAY_EXCLUDED, FIRST_DAY_INCLUDED),
            (Months(12), CORRESPONDING_DATE, FIRST_DAY_INCLUDED),
        ],
    )
    def test_the_words_fix_the_convention(
        self, period: Period, after: Convention, beginning: Convention
    ) -> None:
        assert Within(period, after=BEGAN).convention is after
        assert Within(period, beginning_with=BEGAN).convention is beginning

    def test_it_starts_where_it_says(self) -> None:
        assert Within(Weeks(6), after=BEGAN).start is BEGAN
        assert Within(Weeks(6), beginning_with=ENDED).start is ENDED

    def test_it_takes_one_start_and_only_one(self) -> None:
        with pytest.raises(ValueError, match="either after= or beginning_with="):
            Within(Weeks(6))
        with pytest.raises(ValueError, match="either after= or beginning_with="):
            Within(Weeks(6), after=BEGAN, beginning_with=ENDED)


class TestAtLeastBefore:
    def test_clear_days_unless_said_otherwise(self) -> None:
        timing = AtLeastBefore(Weeks(2), before=ENDED)
        assert timing.convention is CLEAR_BEFORE
        assert timing.start is ENDED
        assert AtLeastBefore(Weeks(2), before=ENDED, reckoned=LOOK_BACK).convention is LOOK_BACK


@pytest.mark.parametrize(
    "timing",
    [first(BEGAN), SIX_WEEKS, AtLeastBefore(Weeks(1), before=BEGAN), LaterOf((BEGAN, ENDED))],
)
def test_a_timing_is_a_frozen_value(timing: Timing) -> None:
    again = pickle.loads(pickle.dumps(timing))
    assert again == timing
    assert hash(again) == hash(timing)


def test_timings_that_differ_are_not_equal() -> None:
    assert Within(Weeks(6), after=BEGAN) != Within(Weeks(6), beginning_with=BEGAN)
    assert LaterOf((BEGAN, ENDED)) != EarlierOf((BEGAN, ENDED))
    assert first(BEGAN) != BEGAN
