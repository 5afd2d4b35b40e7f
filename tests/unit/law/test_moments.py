"""Timings said as a day."""

from __future__ import annotations

import pytest

from sendlaw.counting import Days, Weeks
from sendlaw.law.moments import moment
from sendlaw.law.timings import Timing, Within
from sendlaw.vocabulary import Event

NEXT_DAY = Within(Days(1), after=Event.BEGAN)


@pytest.mark.parametrize(
    ("timing", "words"),
    [
        (Event.CLOCK_ENDS, Event.CLOCK_ENDS.value),
        (Event.BEGAN, "the day on which the circumstance began"),
        (NEXT_DAY, "the day after the circumstance began"),
        (Within(Days(1), after=NEXT_DAY), "the day 2 days after the circumstance began"),
        (Within(Weeks(4), after=Event.BEGAN), "the day 4 weeks after the circumstance began"),
    ],
)
def test_a_timing_is_said_as_a_day(timing: Timing, words: str) -> None:
    assert moment(timing) == words
