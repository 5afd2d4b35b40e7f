"""Periods are whole numbers of one or more, told as a statute tells them."""

from __future__ import annotations

import pickle

import attrs
import pytest

from sendlaw.counting import Days, Months, Period, Weeks, WorkingDays

KINDS = (Period, Days, Weeks, Months, WorkingDays)


@pytest.mark.parametrize(
    ("period", "words"),
    [
        (Days(1), "1 day"),
        (Days(15), "15 days"),
        (Weeks(1), "1 week"),
        (Weeks(20), "20 weeks"),
        (Months(1), "1 month"),
        (Months(12), "12 months"),
        (WorkingDays(1), "1 working day"),
        (WorkingDays(15), "15 working days"),
    ],
)
def test_a_period_says_itself_in_words(period: Period, words: str) -> None:
    assert str(period) == words


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("number", [0, -1, 1.0, True, "6", None])
def test_a_period_is_a_whole_number_of_one_or_more(kind: type[Period], number: object) -> None:
    with pytest.raises(
        ValueError, match=r"^a period is a whole number of one or more, not "
    ) as told:
        kind(number)  # type: ignore[arg-type]
    assert repr(number) in str(told.value)


def test_a_week_has_seven_days() -> None:
    assert [Weeks(number).days for number in (1, 6, 16, 20)] == [7, 42, 112, 140]


def test_periods_of_different_units_are_never_equal() -> None:
    assert len({kind(7) for kind in KINDS}) == len(KINDS)
    assert Weeks(1) != Days(7)


@pytest.mark.parametrize("kind", KINDS)
def test_a_period_is_a_frozen_value(kind: type[Period]) -> None:
    period = kind(3)
    assert period == kind(3)
    assert hash(period) == hash(kind(3))
    assert pickle.loads(pickle.dumps(period)) == period
    assert attrs.evolve(period, number=4) == kind(4)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        period.number = 4  # type: ignore[misc]


def test_the_repr_can_be_read_back() -> None:
    assert repr(WorkingDays(15)) == "WorkingDays(number=15)"
