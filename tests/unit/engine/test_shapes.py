"""Shapes that no duty of today has, in made-up laws: three readers, one date, counted by hand.

Requested on Monday 1 September 2025: twenty weeks end on 19 January 2026.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.unit.given import (
    A_DAY,
    ASSESS,
    DRAFT,
    FINAL,
    REFUSE,
    REG_5,
    TWENTY_WEEKS,
    agreed,
    assessment,
    bar,
    duty,
    in_columns,
    law_with,
)

from sendlaw import NOT_KNOWN, NOT_RECORDED, NeedsAssessment, Standing, Truth
from sendlaw.counting import LOOK_BACK, Days, Months, Weeks, WorkingDays
from sendlaw.engine.context import Context
from sendlaw.engine.settled import settled
from sendlaw.law import Registry
from sendlaw.law.conditions import ALWAYS, All, Either, Happened, Holds, Is, Not, NotAfter
from sendlaw.law.timings import AtLeastBefore, EarlierOf, LaterOf, Timing, Within, first
from sendlaw.vocabulary import Attribute, Event

NONE: dict[str, Any] = {"exceptions": (), "advice": ()}
REQUEST = duty(FINAL).starts
SERVED, DECIDED = Event.DRAFT_PLAN_SERVED, Event.DECISION_NOTIFIED
LIMBS = (Within(Weeks(20), after=REQUEST), Within(Weeks(8), after=SERVED))


def due_by(timing: Timing, **changes: Any) -> Registry:
    """A law in which the final plan is due by another timing, and has no alternative."""
    plain = {"when": ALWAYS, "or_else": ()}
    return law_with(duty(FINAL, timing=timing, **{**plain, **changes}))


def served(on: Any) -> dict[str, Any]:
    return {**ASSESS, "draft_plan_sent": date(2025, 10, 20), "draft_plan_served": on}


class TestTheLaterOfTwo:
    LAW = due_by(LaterOf(LIMBS))

    @pytest.mark.parametrize(
        ("on", "due"),
        [
            (date(2025, 10, 20), TWENTY_WEEKS),  # 56 days: 11 + 30 = 41 to 30 Nov, 15 more: 15 Dec
            (date(2025, 12, 20), date(2026, 2, 14)),  # 11 + 31 = 42 to 31 Jan, 14 more
        ],
    )
    def test_whichever_it_is(self, on: date, due: date) -> None:
        case = assessment(**served(on), **NONE)
        for as_at, standing in ((due, Standing.OPEN), (due + A_DAY, Standing.OVERDUE)):
            found = agreed(case, as_at, FINAL, self.LAW)
            assert (found.due, found.latest, found.standing) == (due, due, standing)

    def test_a_limb_on_one_of_several_days(self) -> None:
        # served from 20 October to 24 December: 8 weeks later is 15 December to 18 February
        case = assessment(**served(NOT_RECORDED), **NONE)
        found = agreed(case, date(2025, 12, 24), FINAL, self.LAW)
        assert (found.due, found.latest) == (TWENTY_WEEKS, date(2026, 2, 18))
        assert found.standing is Standing.OPEN

    def test_a_limb_that_may_not_have_happened(self) -> None:
        case = assessment(**served(NOT_KNOWN), **NONE)
        found = agreed(case, date(2026, 3, 1), FINAL, self.LAW)
        assert (found.due, found.standing) == (TWENTY_WEEKS, Standing.UNDETERMINED)

    @pytest.mark.parametrize("as_at", [date(2025, 12, 24), date(2026, 3, 1)])
    def test_without_one_of_them_there_is_no_last_day_to_miss(self, as_at: date) -> None:
        found = agreed(assessment(**ASSESS, **NONE), as_at, FINAL, self.LAW)
        assert found.due is None
        assert not found.standing.missed


class TestTheEarlierOfTwo:
    LAW = due_by(EarlierOf(LIMBS))

    @pytest.mark.parametrize(
        ("on", "due"),
        [(date(2025, 10, 20), date(2025, 12, 15)), (date(2025, 12, 20), TWENTY_WEEKS)],
    )
    def test_whichever_it_is(self, on: date, due: date) -> None:
        case = assessment(**served(on), **NONE)
        for as_at, standing in ((due, Standing.OPEN), (due + A_DAY, Standing.OVERDUE)):
            found = agreed(case, as_at, FINAL, self.LAW)
            assert (found.due, found.latest, found.standing) == (due, due, standing)

    def test_a_limb_on_one_of_several_days(self) -> None:
        # served from 20 October to 24 December: 8 weeks later is 15 December to 18 February
        case = assessment(**served(NOT_RECORDED), **NONE)
        found = agreed(case, date(2025, 12, 24), FINAL, self.LAW)
        assert (found.due, found.latest) == (date(2025, 12, 15), TWENTY_WEEKS)
        assert found.standing is Standing.UNDETERMINED

    def test_once_the_sure_limb_has_passed_another_could_only_be_earlier(self) -> None:
        found = agreed(assessment(**ASSESS, **NONE), date(2026, 3, 1), FINAL, self.LAW)
        # 12 days left in January, 28 in February, 1 more
        assert (found.due, found.standing, found.days_late) == (
            TWENTY_WEEKS,
            Standing.OVERDUE,
            41,
        )

    def test_the_quick_reader_declines_while_a_limb_has_not_happened(self) -> None:
        case, as_at = assessment(**ASSESS, **NONE), date(2025, 12, 24)
        assert settled(Context(case, "needs_assessments[0]", as_at, self.LAW)) is None
        # once the twenty weeks have passed, the limb could only lie after them
        assert settled(Context(case, "needs_assessments[0]", TWENTY_WEEKS, self.LAW)) is not None


class TestTheFirstOfTwoActs:
    """Six weeks from the notice of considering or the decision, whichever came first."""

    STARTS = first(Event.CONSIDERING_NOTIFIED, DECIDED)
    LAW = due_by(Within(Weeks(6), after=STARTS), starts=STARTS)

    @pytest.mark.parametrize(
        ("facts", "due"),
        [
            ({"considering_notified": date(2025, 9, 8)}, date(2025, 10, 20)),  # 22 + 20 = 42
            (ASSESS, date(2025, 11, 21)),  # 21 + 21 = 42
        ],
    )
    def test_the_one_that_happened(self, facts: Any, due: date) -> None:
        found = agreed(assessment(**facts, **NONE), date(2025, 10, 20), FINAL, self.LAW)
        assert (found.due, found.latest, found.standing) == (due, due, Standing.OPEN)

    def test_one_of_them_on_a_day_not_recorded(self) -> None:
        # decided from 1 September to 15 October: 42 days later is 13 October to 26 November
        case = assessment(draft_plan_sent=date(2025, 10, 15), **NONE)
        found = agreed(case, date(2025, 10, 20), FINAL, self.LAW)
        assert (found.due, found.latest) == (date(2025, 10, 13), date(2025, 11, 26))

    def test_where_both_happened_the_later_is_a_reading(self) -> None:
        case = assessment(**ASSESS, considering_notified=date(2025, 9, 8), **NONE)
        found = agreed(case, date(2025, 10, 20), FINAL, self.LAW)
        assert (found.due, found.latest) == (date(2025, 10, 20), date(2025, 11, 21))

    def test_one_that_may_have_come_may_have_started_it(self) -> None:
        case = assessment(considering_notified=NOT_KNOWN, **NONE)
        found = agreed(case, date(2025, 10, 20), FINAL, self.LAW)
        assert (found.engaged, found.standing) == (Truth.UNKNOWN, Standing.UNDETERMINED)

    def test_none_of_them_has_started_it(self) -> None:
        found = agreed(assessment(**NONE), date(2025, 10, 20), FINAL, self.LAW)
        assert (found.engaged, found.standing) == (Truth.NO, Standing.NOT_ENGAGED)


class TestBackwards:
    """To be done at least two weeks before the decision of 10 October 2025."""

    @pytest.mark.parametrize(
        ("timing", "due"),
        [
            # fourteen clear days between: 26 September to 9 October
            (AtLeastBefore(Weeks(2), before=DECIDED), date(2025, 9, 25)),
            (AtLeastBefore(Weeks(2), before=DECIDED, reckoned=LOOK_BACK), date(2025, 9, 26)),
            (AtLeastBefore(Months(1), before=DECIDED, reckoned=LOOK_BACK), date(2025, 9, 10)),
        ],
    )
    def test_the_latest_day_that_complies(self, timing: Timing, due: date) -> None:
        law = due_by(timing, must=Event.CONSIDERING_NOTIFIED, starts=DECIDED)
        as_at = date(2025, 10, 20)
        for day, standing in ((due, Standing.MET), (due + A_DAY, Standing.LATE)):
            case = assessment(**ASSESS, considering_notified=day, **NONE)
            found = agreed(case, as_at, FINAL, law)
            assert (found.due, found.standing) == (due, standing)
            assert found.elapsed is None
        never = agreed(assessment(**ASSESS, **NONE), as_at, FINAL, law)
        # counted to the decision at the latest: after it no notice could come
        late = (date(2025, 10, 10) - due).days
        assert (never.standing, never.days_late) == (Standing.OVERDUE, late)


class TestPeriods:
    @pytest.mark.parametrize(
        ("timing", "due"),
        [
            (Within(Months(6), after=REQUEST), date(2026, 3, 1)),
            (Within(Months(6), beginning_with=REQUEST), date(2026, 2, 28)),
            (Within(Days(10), after=REQUEST), date(2025, 9, 11)),
            (Within(Days(10), beginning_with=REQUEST), date(2025, 9, 10)),
            # Tuesday 2 to Friday 5 are four, Monday 8 to Friday 12 five more, Monday 15 the tenth
            (Within(WorkingDays(10), after=REQUEST), date(2025, 9, 15)),
            (Within(Weeks(1), after=Within(Weeks(2), after=REQUEST)), date(2025, 9, 22)),
            (Within(Weeks(20), after=REQUEST), TWENTY_WEEKS),
        ],
    )
    def test_one_from_the_request(self, timing: Timing, due: date) -> None:
        for as_at, standing in ((due, Standing.OPEN), (due + A_DAY, Standing.OVERDUE)):
            found = agreed(assessment(**NONE), as_at, FINAL, due_by(timing))
            assert (found.due, found.standing) == (due, standing)

    @pytest.mark.parametrize(
        ("requested", "due", "provisional"),
        [
            # Monday 4 to Friday 8, 11 to 15, 18 to 22 December 2028: the fifteenth is the 22nd
            (date(2028, 12, 1), date(2028, 12, 22), False),
            # 21, 22; 27 to 29; 2 to 5 January; 8 to 12; then Monday the 15th is the fifteenth
            (date(2028, 12, 20), date(2029, 1, 15), True),
        ],
    )
    def test_working_days_past_what_is_announced_are_provisional(
        self, requested: date, due: date, *, provisional: bool
    ) -> None:
        law = due_by(Within(WorkingDays(15), after=REQUEST))
        case = NeedsAssessment(request_received=requested, **NONE)
        found = agreed(case, date(2028, 12, 22), FINAL, law)
        assert (found.due, found.provisional) == (due, provisional)

    def test_weeks_rest_on_no_calendar(self) -> None:
        case = NeedsAssessment(request_received=date(2028, 12, 20), **NONE)
        assert not agreed(case, date(2028, 12, 22), REG_5).provisional

    def test_a_start_not_known_to_a_day_is_not_provisional_without_a_date(self) -> None:
        law = due_by(Within(WorkingDays(15), after=REQUEST))
        found = agreed(NeedsAssessment(**NONE), date(2028, 12, 22), FINAL, law)
        assert (found.latest, found.provisional) == (None, False)

    def test_where_no_row_has_begun_no_table_is_counted(self) -> None:
        law = due_by(Within(WorkingDays(15), after=REQUEST))
        found = agreed(assessment(**NONE), date(2025, 8, 31), FINAL, law)
        assert (found.standing, found.due) == (Standing.NOT_ENGAGED, None)

    def test_a_bar_of_months(self) -> None:
        law = law_with(bar(DRAFT, timing=Within(Months(1), beginning_with=SERVED)))
        # from 20 October the month runs through 19 November
        found = agreed(assessment(**served(date(2025, 10, 20)), **NONE), TWENTY_WEEKS, DRAFT, law)
        assert (found.earliest, found.standing) == (date(2025, 11, 20), Standing.FREE)


CONSIDERED = Happened(Event.CONSIDERING_NOTIFIED)
ASSESSED = Is(Attribute.DECISION, "assess")
NOTICE: dict[str, Any] = {"considering_notified": date(2025, 9, 10)}
MAYBE: dict[str, Any] = {"considering_notified": NOT_KNOWN}


class TestConditions:
    @pytest.mark.parametrize(
        ("when", "facts", "engaged"),
        [
            (Either(CONSIDERED, ASSESSED), {}, Truth.NO),
            (Either(CONSIDERED, ASSESSED), NOTICE, Truth.YES),
            (Either(CONSIDERED, ASSESSED), ASSESS, Truth.YES),
            (Either(CONSIDERED, ASSESSED), MAYBE, Truth.UNKNOWN),
            (Either(CONSIDERED, ASSESSED), {**ASSESS, **MAYBE}, Truth.YES),
            (All(CONSIDERED), NOTICE, Truth.YES),
            (All(CONSIDERED, ASSESSED), {**ASSESS, **NOTICE}, Truth.YES),
            (All(CONSIDERED, ASSESSED), {**REFUSE, **MAYBE}, Truth.NO),
            (All(CONSIDERED, ASSESSED), {**ASSESS, **MAYBE}, Truth.UNKNOWN),
            (Not(CONSIDERED), NOTICE, Truth.NO),
            (Not(CONSIDERED), MAYBE, Truth.UNKNOWN),
            (Is(Attribute.DECISION, "assess", "refuse"), REFUSE, Truth.YES),
            (Holds("s36.six_month_lookback"), {"last_assessed": date(2025, 8, 1)}, Truth.YES),
            (Holds("s36.six_month_lookback"), {}, Truth.NO),
            (NotAfter(Event.CONSIDERING_NOTIFIED, LIMBS[1]), NOTICE, Truth.YES),
            # a day far ahead, against what has not happened yet: it cannot be told
            (NotAfter(LIMBS[0], SERVED), {}, Truth.UNKNOWN),
            (NotAfter(LIMBS[0], SERVED), served(date(2025, 10, 30)), Truth.NO),
        ],
    )
    def test_whether_it_binds(self, when: Any, facts: Any, engaged: Truth) -> None:
        found = agreed(
            assessment(**facts, **NONE), date(2025, 11, 3), FINAL, due_by(LIMBS[0], when=when)
        )
        standing = {
            Truth.YES: Standing.OPEN,
            Truth.NO: Standing.NOT_ENGAGED,
            Truth.UNKNOWN: Standing.UNDETERMINED,
        }
        assert (found.engaged, found.standing) == (engaged, standing[engaged])

    def test_a_bar_that_binds_only_after_notice(self) -> None:
        law = law_with(bar(DRAFT, when=CONSIDERED))
        without = assessment(
            **served(date(2025, 10, 20)), final_plan_sent=date(2025, 10, 21), **NONE
        )
        found = agreed(without, TWENTY_WEEKS, DRAFT, law)
        assert (found.engaged, found.standing) == (Truth.NO, Standing.NOT_ENGAGED)
        assert found.performed is None
        with_notice = assessment(**NOTICE, **served(date(2025, 10, 20)), **NONE)
        assert agreed(with_notice, TWENTY_WEEKS, DRAFT, law).standing is Standing.FREE

    def test_the_columns_hold_what_the_helper_compares(self) -> None:
        case = assessment(**NONE)
        told = in_columns(case, TWENTY_WEEKS, FINAL, due_by(LIMBS[0]))
        # 1 January 1970 to 19 January 2026: 56 years of 365 days, 14 leap days, 18 days
        assert told == (Standing.OPEN, 2, 56 * 365 + 14 + 18, 56 * 365 + 14 + 18, -1)
