"""Rules that catch days, and rules that move a last day past them."""

from __future__ import annotations

from datetime import date

import pytest

from sendlaw.counting import ENGLAND, AnnualWindow, NonWorking, Roll

AUGUST = AnnualWindow("August", (8, 1), (8, 31))
CHRISTMAS = AnnualWindow("25 December to 1 January", (12, 25), (1, 1))
COURT = Roll("a rule of court", past=(NonWorking(ENGLAND),))


@pytest.mark.parametrize(
    ("day", "caught"),
    [
        (date(2026, 7, 31), False),
        (date(2026, 8, 1), True),
        (date(2026, 8, 31), True),
        (date(2026, 9, 1), False),
    ],
)
def test_a_window_takes_in_both_its_ends(day: date, *, caught: bool) -> None:
    assert AUGUST.why(day) == ("August" if caught else None)


@pytest.mark.parametrize(
    ("day", "caught"),
    [
        (date(2026, 12, 24), False),
        (date(2026, 12, 25), True),
        (date(2026, 12, 31), True),
        (date(2027, 1, 1), True),
        (date(2027, 1, 2), False),
        (date(2026, 6, 15), False),
    ],
)
def test_a_window_may_run_over_the_year_end(day: date, *, caught: bool) -> None:
    assert CHRISTMAS.why(day) == ("25 December to 1 January" if caught else None)


def test_a_window_of_one_day() -> None:
    leap = AnnualWindow("leap day", (2, 29), (2, 29))
    days = (date(2024, 2, 28), date(2024, 2, 29), date(2024, 3, 1), date(2025, 2, 28))
    assert [leap.why(day) for day in days] == [None, "leap day", None, None]


def test_days_that_are_not_working_days() -> None:
    rule = NonWorking(ENGLAND)
    assert rule.why(date(2026, 4, 2)) is None
    assert rule.why(date(2026, 4, 3)) == "Good Friday"
    assert rule.why(date(2026, 4, 4)) == "Saturday"


@pytest.mark.parametrize(
    ("day", "landed"),
    [
        (date(2026, 4, 2), date(2026, 4, 2)),
        (date(2026, 4, 3), date(2026, 4, 7)),
        (date(2026, 4, 5), date(2026, 4, 7)),
        (date(2026, 12, 25), date(2026, 12, 29)),
    ],
)
def test_a_roll_lands_on_the_first_day_that_stays(day: date, landed: date) -> None:
    assert COURT.land(day) == landed


def test_a_roll_past_several_rules_gives_the_first_reason() -> None:
    both = Roll("a rule", past=(AUGUST, NonWorking(ENGLAND)))
    assert both.why(date(2026, 8, 1)) == "August"  # a Saturday too
    assert both.why(date(2026, 9, 5)) == "Saturday"
    assert both.why(date(2026, 9, 1)) is None
    # Sunday 2 August: all of August, then Tuesday 1 September stays
    assert both.land(date(2026, 8, 2)) == date(2026, 9, 1)
    # 1 January 2027 is a Friday: the window, then the weekend
    winter = Roll("a rule", past=(CHRISTMAS, NonWorking(ENGLAND)))
    assert winter.land(date(2026, 12, 25)) == date(2027, 1, 4)


def test_a_roll_past_nothing_moves_nothing() -> None:
    idle = Roll("a rule that catches nothing", past=())
    assert idle.why(date(2026, 4, 3)) is None
    assert idle.land(date(2026, 4, 3)) == date(2026, 4, 3)
