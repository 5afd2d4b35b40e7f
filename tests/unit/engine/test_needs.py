"""Needs: what is missing, one per fact, the next question first: whether it binds, start, act, excuse."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.unit.given import (
    A_DAY,
    ASSESS,
    DRAFT,
    FINAL,
    REG_4,
    REG_5,
    REG_8,
    REG_10,
    REQUEST,
    SIX_WEEKS,
    TWENTY_WEEKS,
    asked,
    assessment,
    circumstance,
    deadline,
    duty,
    law_with,
)

from sendlaw import (
    NOT_KNOWN,
    NOT_RECORDED,
    Between,
    CaseFile,
    Circumstance,
    NeedsAssessment,
    PlanTransfer,
)
from sendlaw.law.conditions import All, Happened, Holds
from sendlaw.vocabulary import Event

HERE = "$.needs_assessments[0]"
NONE: dict[str, Any] = {"exceptions": (), "advice": ()}
LATE: dict[str, Any] = {"decision_notified": date(2025, 11, 3), "decision": "assess"}
AS_AT = date(2025, 12, 1)


def needs(case: Any, as_at: date, name: str, **options: Any) -> list[tuple[str, str]]:
    """Which fields one deadline waits for, and for which facet."""
    return [(one.fact, one.why) for one in deadline(case, as_at, name, **options).needs]


class TestNothingIsAsked:
    @pytest.mark.parametrize("name", [REG_4, REG_5, REG_10, DRAFT, FINAL])
    def test_of_what_is_settled(self, name: str) -> None:
        assert needs(assessment(**ASSESS, **NONE), AS_AT, name) == []

    def test_of_what_does_not_bind(self) -> None:
        assert needs(assessment(**ASSESS), TWENTY_WEEKS + A_DAY, REG_10) == []

    def test_of_exceptions_before_a_limit_is_missed(self) -> None:
        assert needs(assessment(), SIX_WEEKS, REG_5) == []


class TestWhetherItBinds:
    def test_the_decision(self) -> None:
        case = assessment(decision_notified=date(2025, 10, 10), **NONE)
        for name in (REG_4, REG_10, FINAL):
            assert needs(case, AS_AT, name) == [("decision", "engaged")]

    def test_whether_a_decision_was_made_at_all(self) -> None:
        case = assessment(decision_notified=NOT_KNOWN, decision="refuse", **NONE)
        assert needs(case, AS_AT, REG_10) == [("decision_notified", "engaged")]

    def test_the_notice_of_considering(self) -> None:
        case = assessment(**{**LATE, "decision": "refuse"}, considering_notified=NOT_KNOWN, **NONE)
        assert needs(case, AS_AT, REG_4) == [("considering_notified", "engaged")]

    def test_when_the_person_was_last_assessed(self) -> None:
        case = assessment(last_assessed=NOT_KNOWN, **NONE)
        assert needs(case, AS_AT, REG_5) == [("last_assessed", "engaged")]

    def test_whether_the_body_is_one_of_section_31(self) -> None:
        assert needs(asked(section_31_body=None), AS_AT, REG_8) == [("section_31_body", "engaged")]

    def test_a_condition_that_names_another_is_looked_into(self) -> None:
        both = All(Holds("s36.six_month_lookback"), Happened(Event.CONSIDERING_NOTIFIED))
        law = law_with(duty(REG_5, when=both))
        case = assessment(last_assessed=NOT_KNOWN, considering_notified=NOT_KNOWN, **NONE)
        assert needs(case, AS_AT, REG_5, law=law) == [
            ("last_assessed", "engaged"),
            ("considering_notified", "engaged"),
        ]

    def test_a_branch_that_cannot_change_the_answer_asks_nothing(self) -> None:
        # it was refused without notice on a day not recorded: regulation 4 binds for certain
        case = assessment(decision_notified=NOT_RECORDED, decision="refuse", **NONE)
        assert needs(case, AS_AT, REG_4) == [("decision_notified", "performed")]

    def test_the_look_back_needs_no_start_where_nobody_was_assessed_before(self) -> None:
        case = NeedsAssessment(**ASSESS, **NONE)
        assert needs(case, AS_AT, REG_5) == [("request_received", "start")]


class TestStartAndAct:
    def test_when_the_request_came(self) -> None:
        case = NeedsAssessment(**ASSESS, **NONE)
        assert needs(case, date(2026, 1, 5), FINAL) == [("request_received", "start")]

    @pytest.mark.parametrize("silence", [NOT_RECORDED, NOT_KNOWN])
    def test_when_it_became_responsible(self, silence: Any) -> None:
        case = NeedsAssessment(became_responsible=silence, **NONE)
        assert ("became_responsible", "start") in needs(case, AS_AT, FINAL)

    def test_a_range_across_the_last_day_asks_for_the_day_of_the_act(self) -> None:
        decided = Between(SIX_WEEKS, SIX_WEEKS + A_DAY)
        case = assessment(decision_notified=decided, decision="assess", **NONE)
        assert needs(case, AS_AT, REG_5) == [("decision_notified", "performed")]

    def test_so_does_a_range_of_the_plan(self) -> None:
        sent = Between(TWENTY_WEEKS, TWENTY_WEEKS + A_DAY)
        case = assessment(**ASSESS, final_plan_sent=sent, **NONE)
        assert needs(case, date(2026, 6, 1), FINAL) == [("final_plan_sent", "performed")]

    def test_when_the_draft_was_served_and_then_when_the_plan_went(self) -> None:
        case = assessment(**ASSESS, final_plan_sent=NOT_KNOWN, draft_plan_sent=NOT_KNOWN, **NONE)
        assert needs(case, AS_AT, DRAFT) == [
            ("draft_plan_sent", "engaged"),
            ("draft_plan_served", "start"),
            ("final_plan_sent", "performed"),
        ]

    def test_when_the_request_reached_the_body(self) -> None:
        case = asked(reached_body=None, received=date(2025, 10, 20))
        assert needs(case, AS_AT, REG_8) == [("reached_body", "start")]

    def test_an_act_shown_by_a_later_one(self) -> None:
        case = assessment(final_plan_sent=TWENTY_WEEKS, **NONE)
        assert needs(case, date(2026, 6, 1), REG_5) == [("decision_notified", "performed")]


class TestExceptions:
    def paths(self, *given: Circumstance, **facts: Any) -> list[tuple[str, str]]:
        """The paths that the late decision waits for."""
        case = assessment(**{**LATE, "advice": (), "exceptions": given, **facts})
        return [(one.path, one.why) for one in deadline(case, AS_AT, REG_5).needs]

    def test_whether_any_applies(self) -> None:
        assert needs(assessment(**LATE), AS_AT, REG_5) == [("exceptions", "excused")]
        overdue = asked(section_31_body=True)
        assert needs(overdue, AS_AT, REG_8) == [("exceptions", "excused")]

    def test_whether_it_was_impractical(self) -> None:
        ill = Circumstance(kind="exceptional_circumstances", began=date(2025, 9, 20))
        assert self.paths(ill) == [(f"{HERE}.exceptions[0].impractical", "excused")]

    def test_when_it_began_and_ended(self) -> None:
        ill = circumstance("exceptional_circumstances", NOT_RECORDED, NOT_RECORDED, REG_5)
        assert self.paths(ill) == [
            (f"{HERE}.exceptions[0].began", "excused"),
            (f"{HERE}.exceptions[0].ended", "excused"),
        ]

    def test_only_of_the_one_that_is_open(self) -> None:
        practical = circumstance("exceptional_circumstances", date(2025, 9, 20), None)
        away = circumstance("absent_from_area", date(2025, 9, 10), NOT_KNOWN, REG_5)
        assert self.paths(practical, away) == [(f"{HERE}.exceptions[1].ended", "excused")]

    def test_not_the_end_of_one_that_still_goes_on(self) -> None:
        # an empty end means that it is not over, which is known
        ill = circumstance("exceptional_circumstances", NOT_RECORDED, None, REG_5)
        assert self.paths(ill) == [(f"{HERE}.exceptions[0].began", "excused")]

    def test_nothing_of_one_that_fails_its_tests(self) -> None:
        before = Circumstance(
            kind="exceptional_circumstances", began=date(2025, 8, 1), ended=date(2025, 8, 20)
        )
        assert self.paths(before) == []

    @pytest.mark.parametrize(
        ("advice", "path"),
        [
            (NOT_RECORDED, f"{HERE}.advice"),
            (
                (
                    asked(),
                    asked(kind="educational", requested=date(2025, 9, 2), reached_body=None),
                    asked(kind="educational", requested=NOT_RECORDED, reached_body=None),
                ),
                f"{HERE}.advice[2].requested",
            ),
        ],
    )
    def test_when_educational_advice_was_asked_for(self, advice: Any, path: str) -> None:
        closed = circumstance("school_closed", date(2025, 9, 10), date(2025, 10, 8), REG_5)
        assert self.paths(closed, advice=advice) == [(path, "excused")]

    def test_the_start_where_the_period_depends_on_it(self) -> None:
        ill = circumstance(
            "exceptional_circumstances", date(2025, 10, 14), date(2025, 11, 20), REG_5
        )
        started = Between(REQUEST, date(2025, 9, 2))
        assert self.paths(ill, request_received=started) == [
            (f"{HERE}.request_received", "excused")
        ]

    def test_the_decision_where_the_exception_is_not_open_to_every_one(self) -> None:
        # a straight refusal has no exceptions, and a decision to assess has
        ill = circumstance(
            "exceptional_circumstances", date(2025, 9, 20), date(2025, 10, 20), REG_5
        )
        assert self.paths(ill, decision=None) == [(f"{HERE}.decision", "excused")]


class TestOfATimetable:
    def test_one_for_each_fact_naming_all_it_settles(self) -> None:
        table = NeedsAssessment(**ASSESS, **NONE).timetable(as_at=date(2026, 1, 5))
        [need] = table.needs
        assert need.fact == "request_received"
        assert [key.partition("/")[2] for key in need.settles] == [REG_5, REG_10, FINAL]

    def test_engagement_comes_first_and_what_settles_most_before_the_rest(self) -> None:
        case = assessment(
            decision_notified=NOT_RECORDED,
            last_assessed=NOT_KNOWN,
            advice=(asked(), asked(section_31_body=None)),
        )
        found = case.timetable(as_at=AS_AT).needs
        order = {"engaged": 0, "start": 1, "performed": 2, "excused": 3}
        ranks = [(order[one.why], -len(one.settles)) for one in found]
        assert ranks == sorted(ranks)
        assert found[0].fact == "decision"
        assert found[-1].path == f"{HERE}.advice[0].exceptions"

    def test_the_same_fact_of_two_cases_is_two_needs(self) -> None:
        file = CaseFile(needs_assessments=(NeedsAssessment(), NeedsAssessment()))
        found = file.timetable(as_at=AS_AT).needs
        assert [one.path for one in found] == [
            "$.needs_assessments[0].request_received",
            "$.needs_assessments[1].request_received",
        ]

    def test_as_json(self) -> None:
        [need] = deadline(assessment(**LATE), AS_AT, REG_5).needs
        assert need.to_dict() == {
            "fact": "exceptions",
            "path": f"{HERE}.exceptions",
            "why": "excused",
            "settles": [f"needs_assessments[0]/{REG_5}"],
        }

    def test_answering_them_one_by_one_settles_everything(self) -> None:
        given: dict[str, Any] = {"decision_notified": NOT_RECORDED}
        answers = {
            "decision": "assess",
            "decision_notified": date(2025, 11, 3),
            "request_received": REQUEST,
            "exceptions": (),
        }
        asked_for = []
        while needed := NeedsAssessment(**given).timetable(as_at=AS_AT).needs:
            fact = needed[0].fact
            asked_for.append(fact)
            given[fact] = answers[fact]
        assert set(asked_for) == set(answers)
        assert len(asked_for) == len(answers)

    def test_whether_what_was_planned_took_place_is_asked_once_its_day_is_past(self) -> None:
        planned = {"old_authority_aware": date(2026, 3, 2), "move_planned": date(2026, 4, 22)}
        case = PlanTransfer(**planned)
        assert needs(case, date(2026, 4, 22), "reg15.transfer_plan") == []
        assert needs(case, date(2026, 4, 23), "reg15.transfer_plan") == [("moved", "start")]
