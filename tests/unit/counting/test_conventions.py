"""The conventions are those of the counting page, C1 to C12, each with its authority."""

from __future__ import annotations

import pickle

import attrs
import pytest

from sendlaw.counting import (
    AS_SOON_AS_PRACTICABLE,
    AT_LEAST,
    BEFORE_DATE,
    BEFORE_EXPIRY,
    CLEAR_BEFORE,
    CONVENTIONS,
    CORRESPONDING_BEFORE,
    CORRESPONDING_DATE,
    DISTINCT_EVENTS,
    EVENT_DAY_EXCLUDED,
    FIRST_DAY_INCLUDED,
    LOOK_BACK,
    MONTHS_BEFORE,
    NO_ROLL,
    Convention,
)


@pytest.mark.parametrize(
    ("convention", "code"),
    [
        (EVENT_DAY_EXCLUDED, "C1"),
        (CORRESPONDING_DATE, "C2m"),
        (FIRST_DAY_INCLUDED, "C3"),
        (AT_LEAST, "C4"),
        (CLEAR_BEFORE, "C5"),
        (CORRESPONDING_BEFORE, "C5"),
        (BEFORE_DATE, "C6"),
        (BEFORE_EXPIRY, "C7"),
        (MONTHS_BEFORE, "C8"),
        (LOOK_BACK, "C9"),
        (NO_ROLL, "C10"),
        (DISTINCT_EVENTS, "C11"),
        (AS_SOON_AS_PRACTICABLE, "C12"),
    ],
)
def test_every_convention_has_its_code(convention: Convention, code: str) -> None:
    assert convention.code == code
    assert convention in CONVENTIONS


def test_the_list_is_complete_and_in_order() -> None:
    codes = [convention.code.removesuffix("m") for convention in CONVENTIONS]
    assert list(dict.fromkeys(codes)) == [f"C{number}" for number in range(1, 13)]
    assert len({convention.name for convention in CONVENTIONS}) == len(CONVENTIONS)


@pytest.mark.parametrize("convention", CONVENTIONS, ids=lambda one: one.name)
def test_every_convention_says_where_it_comes_from(convention: Convention) -> None:
    assert convention.grade in {"V", "V*", "S", "M"}
    assert all((convention.formula, convention.rule, convention.authority))


def test_day_one_is_the_first_day_only_where_the_words_say_beginning_with() -> None:
    included = [one for one in CONVENTIONS if one.first_day_counts]
    assert included == [FIRST_DAY_INCLUDED, AT_LEAST, BEFORE_EXPIRY]
    assert all("beginning" in one.formula for one in included)


def test_counts_that_run_back_from_an_event() -> None:
    backward = [one for one in CONVENTIONS if one.backward]
    assert backward == [CLEAR_BEFORE, CORRESPONDING_BEFORE, BEFORE_DATE, MONTHS_BEFORE, LOOK_BACK]
    assert [one for one in CONVENTIONS if one.clear] == [CLEAR_BEFORE]


def test_only_a_minimum_is_answered_by_the_day_after() -> None:
    assert [one for one in CONVENTIONS if one.first_day_after] == [AT_LEAST]


def test_conventions_that_govern_a_count_without_being_one() -> None:
    silent = [one for one in CONVENTIONS if not one.counts]
    assert silent == [BEFORE_EXPIRY, NO_ROLL, DISTINCT_EVENTS, AS_SOON_AS_PRACTICABLE]


def test_a_convention_is_a_frozen_value() -> None:
    again = pickle.loads(pickle.dumps(AT_LEAST))
    assert again == AT_LEAST
    assert hash(again) == hash(AT_LEAST)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        again.code = "C99"
