"""Where an assessment stands, from its dates alone; and what may come next."""

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
    REG_4,
    REG_5,
    REG_10,
    REQUEST,
    SIX_WEEKS,
    SIXTEEN_WEEKS,
    TWENTY_WEEKS,
    assessment,
)

from sendlaw import NOT_KNOWN, NOT_RECORDED, NeedsAssessment, NextAct
from sendlaw.vocabulary import Event

AS_AT = date(2025, 12, 10)
SENT: dict[str, Any] = {**ASSESS, "draft_plan_sent": date(2025, 12, 1)}
SERVED: dict[str, Any] = {**SENT, "draft_plan_served": date(2025, 12, 2)}
MADE: dict[str, Any] = {**SERVED, "final_plan_sent": AS_AT}


class TestStates:
    @pytest.mark.parametrize(
        ("facts", "state"),
        [
            ({}, "requested"),
            ({"considering_notified": SIX_WEEKS}, "deciding"),
            ({"decision_notified": SIX_WEEKS}, "decided"),
            (ASSESS, "assessing"),
            (REFUSE, "refused"),
            ({"decision_notified": NOT_RECORDED, "decision": "refuse"}, "refused"),
            ({"decision_notified": NOT_KNOWN, "decision": "refuse"}, "requested"),
            ({**ASSESS, "plan_refusal_notified": AS_AT}, "refused_a_plan"),
            (SENT, "drafting"),
            (SERVED, "draft_served"),
            ({**SENT, "draft_plan_served": NOT_RECORDED}, "draft_served"),
            (MADE, "plan_made"),
            ({"final_plan_sent": AS_AT}, "plan_made"),
            ({"final_plan_sent": AS_AT + A_DAY}, "requested"),
            ({"final_plan_sent": NOT_KNOWN}, "requested"),
            ({**SENT, "ended_on": AS_AT, "ended_because": "died"}, "ended"),
            ({**SENT, "ended_on": AS_AT + A_DAY, "ended_because": "died"}, "drafting"),
        ],
    )
    def test_the_furthest_act_says_it(self, facts: Any, state: str) -> None:
        assert assessment(**facts).state(as_at=AS_AT).value == state

    def test_begun_by_becoming_responsible(self) -> None:
        case = NeedsAssessment(became_responsible=REQUEST)
        assert case.state(as_at=REQUEST).value == "requested"

    def test_not_begun(self) -> None:
        assert assessment().state(as_at=REQUEST - A_DAY).value == "not_begun"
        unknown = NeedsAssessment(request_received=NOT_KNOWN)
        assert unknown.state(as_at=AS_AT).value == "not_begun"


def next_acts(as_at: date = AS_AT, **facts: Any) -> list[tuple[str, Any, Any, tuple[str, ...]]]:
    return [
        (one.field, one.due, one.not_before, one.duties)
        for one in assessment(**facts).next_acts(as_at=as_at)
    ]


class TestNextActs:
    def test_after_a_request(self) -> None:
        assert next_acts(SIX_WEEKS) == [
            ("considering_notified", None, None, ()),
            ("decision_notified", SIX_WEEKS, None, (REG_5,)),
        ]

    def test_after_notice_of_considering(self) -> None:
        assert next_acts(SIX_WEEKS, considering_notified=REQUEST) == [
            ("decision_notified", SIX_WEEKS, None, (REG_5,))
        ]

    def test_after_a_decision_to_assess(self) -> None:
        assert next_acts(**ASSESS) == [
            ("plan_refusal_notified", SIXTEEN_WEEKS, None, (REG_10,)),
            ("draft_plan_sent", None, None, ()),
        ]

    def test_past_sixteen_weeks_the_law_sets_no_date_for_a_refusal(self) -> None:
        assert next_acts(SIXTEEN_WEEKS + A_DAY, **ASSESS) == [
            ("plan_refusal_notified", None, None, ()),
            ("draft_plan_sent", None, None, ()),
        ]

    def test_after_a_draft(self) -> None:
        assert next_acts(**SENT) == [("draft_plan_served", None, None, ())]

    def test_after_service_the_plan_has_a_first_day_and_a_last(self) -> None:
        # fifteen days beginning with 2 December end on the 16th
        assert next_acts(**SERVED) == [
            ("final_plan_sent", TWENTY_WEEKS, date(2025, 12, 17), (FINAL, DRAFT))
        ]

    @pytest.mark.parametrize(
        "facts",
        [
            REFUSE,
            {**ASSESS, "plan_refusal_notified": AS_AT},
            MADE,
            {"decision_notified": SIX_WEEKS},
            {"ended_on": SIX_WEEKS, "ended_because": "died"},
        ],
    )
    def test_nothing_from_where_no_act_is_left_or_known(self, facts: Any) -> None:
        assert next_acts(**facts) == []

    def test_before_it_began_there_is_none(self) -> None:
        assert next_acts(REQUEST - A_DAY) == []

    def test_of_two_triggers_the_earliest_date(self) -> None:
        found = next_acts(SIX_WEEKS, became_responsible=date(2025, 9, 15))
        assert found[1] == ("decision_notified", SIX_WEEKS, None, (REG_5,))

    def test_each_says_itself_in_words_and_as_json(self) -> None:
        [act] = assessment(**SERVED).next_acts(as_at=AS_AT)
        assert act.words == Event.FINAL_PLAN_SENT.value
        assert act.to_dict() == {
            "field": "final_plan_sent",
            "words": "the finalised plan was sent",
            "due": "2026-01-19",
            "not_before": "2025-12-17",
            "duties": [FINAL, DRAFT],
        }
        bare = NextAct("x", "y", None, None, ())
        assert bare.to_dict() == {
            "field": "x",
            "words": "y",
            "due": None,
            "not_before": None,
            "duties": [],
        }

    def test_a_refusal_made_would_fall_under_regulation_4_only_once_made(self) -> None:
        assert REG_4 not in {name for act in next_acts(SIX_WEEKS) for name in act[3]}
