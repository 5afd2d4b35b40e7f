"""Conditions say themselves in words, and list what they need to know."""

from __future__ import annotations

import pickle

import pytest

from sendlaw.counting import Weeks
from sendlaw.law.conditions import (
    ALWAYS,
    All,
    Condition,
    Either,
    Happened,
    Holds,
    Is,
    Not,
    NotAfter,
    reads,
    timings_of,
)
from sendlaw.law.timings import Timing, Within, first
from sendlaw.vocabulary import Attribute, Event

BEGAN, ENDED = Event.BEGAN, Event.ENDED
FOUR_WEEKS = Within(Weeks(4), after=BEGAN)
REFUSED = Is(Attribute.DECISION, "refuse")
IN_ORDER = NotAfter(BEGAN, ENDED)


@pytest.mark.parametrize(
    ("condition", "words"),
    [
        (Happened(BEGAN), "the circumstance began"),
        (REFUSED, "the decision is “refuse”"),
        (Is(Attribute.DECISION, "assess", "refuse"), "the decision is “assess” or “refuse”"),
        (Is(Attribute.SECTION_31_BODY, True), "the body was asked under section 31 of the Act"),
        (Is(Attribute.AMENDMENT_NEEDED, False), "it is not so that an amendment is necessary"),
        (Not(Is(Attribute.AMENDMENT_NEEDED, False)), "an amendment is necessary"),
        (Not(Is(Attribute.AMENDMENT_NEEDED, True)), "it is not so that an amendment is necessary"),
        (
            IN_ORDER,
            (
                "the day on which the circumstance began is not later than the day on which the"
                " circumstance ended"
            ),
        ),
        (Holds("s36.six_month_lookback"), "s36.six_month_lookback applies"),
        (ALWAYS, "always"),
        (All(REFUSED), "the decision is “refuse”"),
        (All(REFUSED, Happened(BEGAN)), "the decision is “refuse”; and the circumstance began"),
        (Either(REFUSED, Happened(BEGAN)), "the decision is “refuse”; or the circumstance began"),
        (Not(REFUSED), "the decision is not “refuse”"),
        (Not(Not(REFUSED)), "the decision is “refuse”"),
        (
            Not(All(REFUSED, Not(Happened(ENDED)))),
            "these are not all so: the decision is “refuse”; it is not so that the circumstance ended",
        ),
    ],
)
def test_in_words(condition: Condition, words: str) -> None:
    assert condition.words == words


@pytest.mark.parametrize(
    ("condition", "needed"),
    [
        (Happened(BEGAN), (BEGAN,)),
        (REFUSED, (Attribute.DECISION,)),
        (NotAfter(FOUR_WEEKS, ENDED), (BEGAN, ENDED)),
        (NotAfter(first(ENDED, BEGAN), FOUR_WEEKS), (ENDED, BEGAN)),
        (Holds("reg5.4.a"), ("reg5.4.a",)),
        (ALWAYS, ()),
        (All(REFUSED, IN_ORDER, REFUSED), (Attribute.DECISION, BEGAN, ENDED)),
        (Either(IN_ORDER, Holds("x"), Happened(ENDED)), (BEGAN, ENDED, "x")),
        (Not(Not(REFUSED)), (Attribute.DECISION,)),
    ],
)
def test_what_it_needs_each_once_in_order(condition: Condition, needed: tuple[object, ...]) -> None:
    assert reads(condition) == needed


@pytest.mark.parametrize(
    ("condition", "timings"),
    [
        (NotAfter(FOUR_WEEKS, ENDED), (FOUR_WEEKS, ENDED)),
        (All(IN_ORDER, NotAfter(FOUR_WEEKS, ENDED)), (BEGAN, ENDED, FOUR_WEEKS, ENDED)),
        (Either(REFUSED, IN_ORDER), (BEGAN, ENDED)),
        (Not(IN_ORDER), (BEGAN, ENDED)),
        (Happened(BEGAN), ()),
        (REFUSED, ()),
        (Holds("x"), ()),
        (ALWAYS, ()),
    ],
)
def test_the_timings_it_compares(condition: Condition, timings: tuple[Timing, ...]) -> None:
    assert timings_of(condition) == timings


@pytest.mark.parametrize(
    "condition",
    [Happened(BEGAN), REFUSED, IN_ORDER, Holds("x"), ALWAYS, Either(REFUSED), Not(REFUSED)],
)
def test_a_condition_is_a_frozen_value(condition: Condition) -> None:
    again = pickle.loads(pickle.dumps(condition))
    assert again == condition
    assert hash(again) == hash(condition)
    assert repr(again) == repr(condition)


def test_conditions_that_differ_are_not_equal() -> None:
    assert All(REFUSED) != Either(REFUSED)
    assert All(REFUSED, IN_ORDER) != All(IN_ORDER, REFUSED)
    assert Is(Attribute.DECISION, "assess") != REFUSED
    assert All() == ALWAYS
