"""Learning: what is not known may turn out either way, and a settled answer never flips.

Each case says what the facts left open could be, and that the answer is settled only if all agree.
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
    REG_5,
    REG_10,
    SIX_WEEKS,
    SIXTEEN_WEEKS,
    TWENTY_WEEKS,
    assessment,
    circumstance,
    deadline,
)

from sendlaw import NOT_KNOWN, NOT_RECORDED, Between, NeedsAssessment

NONE: dict[str, Any] = {"exceptions": (), "advice": ()}
AS_AT = date(2025, 10, 20)


def standing(name: str, as_at: date, **facts: Any) -> str:
    return deadline(assessment(**{**NONE, **facts}), as_at, name).standing.value


class TestASecondTriggerThatMayHaveCome:
    """Had it come by 13 October, lateness would be judged by six weeks from then: by 24 November."""

    @pytest.mark.parametrize("came", [SIX_WEEKS, date(2025, 10, 1)])
    def test_if_it_came_the_limit_has_not_passed(self, came: date) -> None:
        assert standing(REG_5, AS_AT, became_responsible=came) == "OPEN"

    def test_if_it_did_not_the_limit_has(self) -> None:
        assert standing(REG_5, AS_AT) == "OVERDUE"

    @pytest.mark.parametrize("came", [NOT_KNOWN, Between(SIX_WEEKS, date(2025, 10, 31))])
    def test_so_it_cannot_be_told(self, came: Any) -> None:
        assert standing(REG_5, AS_AT, became_responsible=came) == "UNDETERMINED"

    def test_nor_whether_an_act_between_was_late(self) -> None:
        decided = {"decision_notified": AS_AT, "decision": "assess"}
        assert standing(REG_5, AS_AT, **decided) == "LATE"
        assert standing(REG_5, AS_AT, **decided, became_responsible=SIX_WEEKS) == "MET"
        assert standing(REG_5, AS_AT, **decided, became_responsible=NOT_KNOWN) == "UNDETERMINED"

    def test_the_latest_day_is_the_one_it_would_give(self) -> None:
        case = assessment(became_responsible=Between(SIX_WEEKS, date(2025, 10, 31)), **NONE)
        # 13 October + 42: 18 to the 31st, 24 more
        assert deadline(case, AS_AT, REG_5).latest == date(2025, 11, 24)

    def test_it_is_what_would_settle_it(self) -> None:
        case = assessment(became_responsible=NOT_KNOWN, **NONE)
        assert "became_responsible" in [one.fact for one in deadline(case, AS_AT, REG_5).needs]


class TestALaterActThatMayHaveHappened:
    """If it did, then what comes before it did as well, on a day that nobody recorded."""

    LATER = ("draft_plan_sent", "plan_refusal_notified", "final_plan_sent")

    @pytest.mark.parametrize("later", LATER)
    def test_if_it_happened_the_decision_was_made(self, later: str) -> None:
        assert standing(REG_5, AS_AT, **{later: SIX_WEEKS}) == "MET"

    @pytest.mark.parametrize("later", LATER)
    @pytest.mark.parametrize("silence", [NOT_KNOWN, Between(SIX_WEEKS, date(2025, 10, 31))])
    def test_so_the_decision_is_not_overdue_for_certain(self, later: str, silence: Any) -> None:
        assert standing(REG_5, AS_AT, **{later: silence}) == "UNDETERMINED"

    def test_nor_is_it_certain_that_no_draft_was_sent(self) -> None:
        # served from the decision of 10 October at the earliest, so less than 15 days before the 16th
        assert standing(DRAFT, AS_AT, **ASSESS, final_plan_sent=date(2025, 10, 16)) == "PREMATURE"
        assert standing(DRAFT, AS_AT, **ASSESS, final_plan_sent=NOT_KNOWN) == "UNDETERMINED"


class TestACircumstanceThatMayHaveBegun:
    """The six weeks from 14 August 2020 end on 25 September, in the window of SI 2020/471."""

    def found(self, began: Any) -> str:
        case = NeedsAssessment(
            request_received=date(2020, 8, 14),
            decision_notified=date(2020, 10, 1),
            decision="assess",
            exceptions=(circumstance("coronavirus", began, None, REG_5),),
            advice=(),
        )
        return deadline(case, date(2020, 10, 2), REG_5).standing.value

    def test_if_it_had_begun_it_excuses_and_if_not_it_does_not(self) -> None:
        assert self.found(date(2020, 8, 20)) == "LATE_EXCUSED"
        assert self.found(date(2020, 10, 3)) == "LATE"

    @pytest.mark.parametrize("began", [NOT_KNOWN, Between(date(2020, 8, 20), date(2020, 10, 3))])
    def test_so_it_cannot_be_told(self, began: Any) -> None:
        assert self.found(began) == "LATE_UNLESS_EXCUSED"

    def test_on_a_day_not_recorded_it_had(self) -> None:
        assert self.found(NOT_RECORDED) == "LATE_EXCUSED"


class TestWhereEveryAnswerAgrees:
    """Past sixteen weeks a refusal that was not made does not bind, whatever else is true."""

    AFTER = SIXTEEN_WEEKS + A_DAY

    @pytest.mark.parametrize("decision", ["assess", "refuse", None])
    def test_whatever_was_decided(self, decision: str | None) -> None:
        decided = {"decision_notified": date(2025, 10, 10), "decision": decision}
        assert standing(REG_10, self.AFTER, **decided) == "NOT_ENGAGED"

    @pytest.mark.parametrize("sent", [None, date(2025, 12, 22), NOT_KNOWN])
    def test_whether_a_plan_was_made_or_not(self, sent: Any) -> None:
        assert standing(REG_10, self.AFTER, **ASSESS, final_plan_sent=sent) == "NOT_ENGAGED"

    def test_what_differs_is_not_settled(self) -> None:
        decided = {"decision_notified": date(2025, 10, 10)}
        assert standing(FINAL, TWENTY_WEEKS + A_DAY, **decided, decision="assess") == "OVERDUE"
        assert standing(FINAL, TWENTY_WEEKS + A_DAY, **decided, decision="refuse") == "NOT_ENGAGED"
        assert standing(FINAL, TWENTY_WEEKS + A_DAY, **decided) == "UNDETERMINED"


def test_a_draft_that_may_have_been_sent_is_what_would_settle_a_bar() -> None:
    # served only on 20 October: before that the bar stands if the draft was sent
    case = assessment(
        **ASSESS, draft_plan_sent=NOT_KNOWN, draft_plan_served=date(2025, 10, 20), **NONE
    )
    found = deadline(case, date(2025, 10, 15), DRAFT)
    assert found.standing.value == "UNDETERMINED"
    assert [(one.fact, one.why) for one in found.needs] == [("draft_plan_sent", "engaged")]
