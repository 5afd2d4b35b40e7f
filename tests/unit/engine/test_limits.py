"""Reading timings and conditions over spans of days, by hand."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.unit.given import assessment

from sendlaw import NOT_KNOWN, NOT_RECORDED, Between, Truth
from sendlaw.counting import LOOK_BACK, Days, Weeks
from sendlaw.engine.context import Context
from sendlaw.engine.limits import Reader, earliest, earliest_of, latest_of
from sendlaw.facts import Span
from sendlaw.facts.dated import ABSENT
from sendlaw.law import current
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
)
from sendlaw.law.timings import AtLeastBefore, EarlierOf, LaterOf, Within, first
from sendlaw.vocabulary import Attribute, Event

YES, NO, UNKNOWN = Truth.YES, Truth.NO, Truth.UNKNOWN
AS_AT = date(2025, 10, 31)
TODAY = AS_AT.toordinal()
THIS, THAT = Event.BEGAN, Event.ENDED
HERE, GONE = Happened(THIS), Happened(THAT)


def day(number: int) -> Span:
    return Span(number, number, YES)


def perhaps(start: int, last: int) -> Span:
    return Span(start, last, UNKNOWN)


def reader(bound: dict[Event, Span] | None = None, **facts: Any) -> Reader:
    case = assessment(**facts)
    return Context(case, "", AS_AT, current()).reader.with_bound(bound or {})


class TestTimings:
    def test_an_event_of_the_case_and_one_that_is_bound(self) -> None:
        read = reader({THIS: day(5)})
        assert read.span(Event.REQUEST_RECEIVED) == day(date(2025, 9, 1).toordinal())
        assert read.span(THIS) == day(5)
        assert read.span(THAT) == ABSENT

    def test_what_is_bound_last_is_seen(self) -> None:
        assert reader({THIS: day(5)}).with_bound({THIS: day(6)}).span(THIS) == day(6)

    def test_a_period_after_a_day_and_after_a_range(self) -> None:
        after = Within(Weeks(1), after=THIS)
        assert reader({THIS: day(100)}).span(after) == day(107)
        assert reader({THIS: Span(100, 110, YES)}).span(after) == Span(107, 117, YES)
        assert reader({THIS: perhaps(100, 110)}).span(after) == perhaps(107, 117)

    def test_a_period_beginning_with_a_day_counts_that_day(self) -> None:
        assert reader({THIS: day(100)}).span(Within(Days(15), beginning_with=THIS)) == day(114)

    def test_a_period_before_a_day(self) -> None:
        # a look-back ends on the corresponding day; clear days leave out both ends
        back = AtLeastBefore(Weeks(1), before=THIS, reckoned=LOOK_BACK)
        assert reader({THIS: day(100)}).span(back) == day(93)
        assert reader({THIS: day(100)}).span(AtLeastBefore(Weeks(1), before=THIS)) == day(92)

    def test_a_period_after_what_has_not_happened_has_no_day(self) -> None:
        assert reader().span(Within(Weeks(1), after=THIS)) == ABSENT

    def test_a_timing_is_worked_out_once(self) -> None:
        read, after = reader({THIS: day(100)}), Within(Weeks(1), after=THIS)
        assert read.span(after) is read.span(Within(Weeks(1), after=THIS))

    def test_alternatives_and_limbs(self) -> None:
        read = reader({THIS: day(100), THAT: day(90)})
        assert read.span(first(THIS, THAT)) == day(90)
        assert read.span(LaterOf((THIS, THAT))) == day(100)
        assert read.span(EarlierOf((THIS, THAT))) == day(90)

    def test_the_earlier_of_what_has_happened_and_what_has_not(self) -> None:
        # what has not happened by the day looked from lies after it
        assert reader({THIS: day(100)}).span(EarlierOf((THIS, THAT))) == day(100)
        later = TODAY + 9
        found = reader({THIS: day(later)}).span(EarlierOf((THIS, THAT)))
        assert found == Span(TODAY + 1, later, YES)


class TestEarliestTrigger:
    @pytest.mark.parametrize(
        ("spans", "found"),
        [
            ([ABSENT, ABSENT], ABSENT),
            ([day(5), ABSENT], day(5)),
            ([ABSENT, perhaps(3, 9)], perhaps(3, 9)),
            ([day(5), day(8)], day(5)),
            ([day(5), perhaps(3, 9)], Span(3, 5, YES)),
            ([day(5), perhaps(7, 9)], day(5)),
            ([perhaps(3, 9), perhaps(5, 12)], perhaps(3, 12)),
            ([Span(3, 9, YES), Span(5, 7, YES)], Span(3, 7, YES)),
        ],
    )
    def test_any_may_be_absent(self, spans: list[Span], found: Span) -> None:
        assert earliest(spans) == found


class TestLimbs:
    @pytest.mark.parametrize(
        ("spans", "found"),
        [
            ([day(5), day(8)], day(8)),
            ([day(5), ABSENT], ABSENT),
            ([day(5), perhaps(3, 9)], perhaps(5, 9)),
            ([Span(3, 9, YES), Span(5, 7, YES)], Span(5, 9, YES)),
        ],
    )
    def test_the_later_needs_them_all(self, spans: list[Span], found: Span) -> None:
        assert latest_of(spans, []) == found

    @pytest.mark.parametrize(
        ("spans", "found"),
        [
            ([day(5), day(8)], day(5)),
            ([ABSENT, ABSENT], ABSENT),
            ([day(5), ABSENT], day(5)),
            ([day(30), ABSENT], Span(21, 30, YES)),
            ([day(30), perhaps(10, 40)], Span(10, 30, YES)),
            ([perhaps(10, 40), ABSENT], perhaps(10, 40)),
            ([perhaps(10, 40), perhaps(5, 15)], perhaps(5, 40)),
        ],
    )
    def test_the_earlier_puts_what_has_not_happened_after_today(
        self, spans: list[Span], found: Span
    ) -> None:
        assert earliest_of(spans, after=20) == found


class TestNotAfter:
    @pytest.mark.parametrize(
        ("this", "that", "answer"),
        [
            (day(5), day(5), YES),
            (day(6), day(5), NO),
            (Span(3, 5, YES), Span(5, 9, YES), YES),
            (Span(3, 6, YES), Span(5, 9, YES), UNKNOWN),
            (Span(6, 7, YES), Span(3, 5, YES), NO),
            (ABSENT, day(5), NO),
            (ABSENT, ABSENT, NO),
            (day(5), ABSENT, YES),
            (day(TODAY + 1), ABSENT, YES),
            (day(TODAY + 2), ABSENT, UNKNOWN),
            (perhaps(3, 5), day(5), UNKNOWN),
            (perhaps(6, 9), day(5), NO),
            (perhaps(3, 5), ABSENT, UNKNOWN),
            (day(5), perhaps(5, 9), YES),
            (day(5), perhaps(3, 4), UNKNOWN),
            (day(5), perhaps(3, 9), UNKNOWN),
        ],
    )
    def test_by_every_pair_of_spans(self, this: Span, that: Span, answer: Truth) -> None:
        assert reader({THIS: this, THAT: that}).holds(NotAfter(THIS, THAT)) is answer


class TestConditions:
    @pytest.mark.parametrize(
        ("condition", "answer"),
        [
            (ALWAYS, YES),
            (HERE, YES),
            (GONE, NO),
            (Not(GONE), YES),
            (All(HERE, GONE), NO),
            (All(HERE, Not(GONE)), YES),
            (Either(HERE, GONE), YES),
            (Either(GONE, Not(HERE)), NO),
            (Either(), NO),
            (Holds("s36.six_month_lookback"), NO),
        ],
    )
    def test_of_what_is_known(self, condition: Condition, answer: Truth) -> None:
        assert reader({THIS: day(5)}).holds(condition) is answer

    @pytest.mark.parametrize(
        ("condition", "answer"),
        [
            (HERE, UNKNOWN),
            (Not(HERE), UNKNOWN),
            (All(HERE, GONE), NO),
            (All(HERE), UNKNOWN),
            (Either(HERE, Not(GONE)), YES),
            (Either(HERE, GONE), UNKNOWN),
        ],
    )
    def test_of_what_may_have_happened(self, condition: Condition, answer: Truth) -> None:
        assert reader({THIS: perhaps(3, 9)}).holds(condition) is answer

    @pytest.mark.parametrize(
        ("facts", "refused", "assessed"),
        [
            ({}, NO, NO),
            ({"decision_notified": AS_AT}, UNKNOWN, UNKNOWN),
            ({"decision_notified": AS_AT, "decision": "refuse"}, YES, NO),
            ({"decision_notified": NOT_RECORDED, "decision": "refuse"}, YES, NO),
            ({"decision_notified": NOT_KNOWN, "decision": "refuse"}, UNKNOWN, NO),
            ({"decision_notified": NOT_KNOWN}, UNKNOWN, UNKNOWN),
            ({"decision_notified": date(2025, 11, 1), "decision": "refuse"}, NO, NO),
            ({"final_plan_sent": AS_AT}, NO, YES),
        ],
    )
    def test_of_the_decision(self, facts: Any, refused: Truth, assessed: Truth) -> None:
        read = reader(**facts)
        assert read.holds(Is(Attribute.DECISION, "refuse")) is refused
        assert read.holds(Is(Attribute.DECISION, "assess")) is assessed

    def test_one_of_several_values(self) -> None:
        read = reader(decision_notified=AS_AT, decision="refuse")
        assert read.holds(Is(Attribute.DECISION, "assess", "refuse")) is YES


class TestTheLookBack:
    """Assessed during the six months before the request of 1 September 2025."""

    @pytest.mark.parametrize(
        ("last_assessed", "bites"),
        [
            (None, NO),
            (date(2025, 2, 28), NO),
            (date(2025, 3, 1), YES),
            (date(2025, 8, 31), YES),
            (date(2025, 9, 1), NO),
            (Between(date(2025, 2, 1), date(2025, 2, 28)), NO),
            (Between(date(2025, 2, 28), date(2025, 3, 1)), UNKNOWN),
            (Between(date(2025, 3, 1), date(2025, 8, 31)), YES),
            (Between(date(2025, 8, 31), date(2025, 9, 1)), UNKNOWN),
            (NOT_KNOWN, UNKNOWN),
            (NOT_RECORDED, UNKNOWN),
        ],
    )
    def test_it_bites_from_the_corresponding_day_to_the_day_before(
        self, last_assessed: Any, bites: Truth
    ) -> None:
        read = reader(last_assessed=last_assessed)
        assert read.holds(Holds("s36.six_month_lookback")) is bites
