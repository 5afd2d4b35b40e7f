"""Timeliness: the standings of a timetable, told as findings; one defect, one finding."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.unit.given import (
    A_DAY,
    ASSESS,
    FINAL,
    REG_4,
    REG_5,
    REQUEST,
    SIX_WEEKS,
    SIXTEEN_WEEKS,
    TWENTY_WEEKS,
    asked,
    assessment,
    circumstance,
    duty,
    every_advice,
    law_with,
)

from sendlaw import NOT_KNOWN, NOT_RECORDED, Between, CaseFile, Finding, NeedsAssessment
from sendlaw.checks import check

LOOKED = date(2026, 2, 2)
HERE = "$.needs_assessments[0]"
SENT = date(2025, 12, 1)
NONE: dict[str, Any] = {"exceptions": (), "advice": every_advice()}
SERVED: dict[str, Any] = {**ASSESS, "draft_plan_sent": SENT, "draft_plan_served": SENT}
LATE: dict[str, Any] = {"decision_notified": date(2025, 11, 3), "decision": "assess"}
REFUSED_LATE: dict[str, Any] = {"decision_notified": date(2025, 11, 3), "decision": "refuse"}


def found(case: Any, as_at: date = LOOKED, **options: Any) -> list[Finding]:
    return list(check(case, as_at=as_at, **options))


def told(case: Any, as_at: date = LOOKED, **options: Any) -> list[tuple[str, str]]:
    return [(one.code, one.path.rpartition(".")[2]) for one in found(case, as_at, **options)]


class TestBreaches:
    def test_done_after_the_limit(self) -> None:
        [one] = found(assessment(**SERVED, final_plan_sent=LOOKED, **NONE))
        assert (one.code, one.severity.value) == ("TS001", "breach")
        assert one.message == (
            "Late: the finalised plan was sent on Monday 2 February 2026, 14 days after the last day,"
            " Monday 19 January 2026."
        )
        assert (one.path, one.duty) == (f"{HERE}.final_plan_sent", FINAL)
        assert one.citations == ("SI 2014/1530 reg 13(2)",)
        assert (one.due, one.performed, one.days_late) == (TWENTY_WEEKS, LOOKED, 14)
        assert one.needs == ()

    def test_not_done(self) -> None:
        [one] = found(assessment(**ASSESS, **NONE), TWENTY_WEEKS + A_DAY)
        assert (one.code, one.severity.value) == ("TS002", "breach")
        assert one.message == (
            "The local authority had to send the finalised plan by the last day, Monday 19 January"
            " 2026; 1 day later it had not."
        )
        assert (one.performed, one.days_late) == (None, 1)

    def test_too_soon(self) -> None:
        [one] = found(assessment(**SERVED, final_plan_sent=date(2025, 12, 15), **NONE))
        assert (one.code, one.severity.value) == ("TS003", "breach")
        assert one.message == (
            "Too soon: the finalised plan was sent on Monday 15 December 2025, before Tuesday 16"
            " December 2025."
        )
        assert (one.due, one.performed) == (date(2025, 12, 16), date(2025, 12, 15))
        assert one.citations == ("SI 2014/1530 reg 13(1)(a)",)

    def test_a_late_refusal_is_one_finding_with_two_citations(self) -> None:
        [one] = found(assessment(**REFUSED_LATE, **NONE))
        assert (one.code, one.path) == ("TS001", f"{HERE}.decision_notified")
        assert one.citations == ("SI 2014/1530 reg 4(1)", "SI 2014/1530 reg 5(1)")
        assert one.days_late == 21

    @pytest.mark.parametrize(
        ("facts", "as_at"),
        [
            ({}, SIX_WEEKS),
            (ASSESS, SIXTEEN_WEEKS + A_DAY),
            (ASSESS, TWENTY_WEEKS),
            (SERVED, TWENTY_WEEKS),
            ({**SERVED, "final_plan_sent": date(2025, 12, 16)}, LOOKED),
            ({"ended_on": SIX_WEEKS, "ended_because": "died"}, LOOKED),
        ],
    )
    def test_nothing_where_every_limit_is_kept(self, facts: Any, as_at: date) -> None:
        assert told(assessment(**facts, **NONE), as_at) == []

    def test_late_on_a_day_not_known(self) -> None:
        decided = Between(date(2025, 10, 14), SENT)
        case = assessment(decision_notified=decided, decision="assess", **NONE)
        [one] = found(case, TWENTY_WEEKS)
        assert one.message == (
            "Late: the decision whether to assess was notified on a day not recorded, at least 1 day"
            " after the last day, Monday 13 October 2025."
        )
        assert (one.performed, one.days_late) == (None, None)

    def test_late_by_a_limit_that_is_a_range(self) -> None:
        # requested by 8 September at the latest, so due by 20 October; to 3 November 14 days
        case = NeedsAssessment(request_received=Between(REQUEST, date(2025, 9, 8)), **LATE, **NONE)
        [one] = found(case, SENT)
        assert one.message.endswith(
            "at least 14 days after the last day, Monday 20 October 2025 at the latest."
        )

    def test_too_soon_whatever_the_day_of_service(self) -> None:
        # served on 1 September 2014 at the earliest, so barred through the 15th
        case = NeedsAssessment(final_plan_sent=date(2014, 9, 10), decision="assess", **NONE)
        [one] = [one for one in found(case, date(2014, 9, 20)) if one.code == "TS003"]
        assert one.message == (
            "Too soon: the finalised plan was sent on Wednesday 10 September 2014, before a day not"
            " known."
        )


class TestExcused:
    ILL = circumstance("exceptional_circumstances", date(2025, 9, 20), None, REG_5, FINAL)

    def test_late_and_excused(self) -> None:
        [one] = found(assessment(**LATE, exceptions=(self.ILL,)), SENT)
        assert (one.code, one.severity.value) == ("TS004", "excused")
        assert one.message.endswith(
            "after the last day, Monday 13 October 2025, which an exception had removed."
        )
        assert one.citations == ("SI 2014/1530 reg 5(1)", "SI 2014/1530 reg 5(4)(c)")

    def test_not_done_and_excused_cites_what_imports_the_exception(self) -> None:
        [one] = found(assessment(**ASSESS, exceptions=(self.ILL,)))
        assert one.code == "TS004"
        assert one.message.endswith("14 days later it had not, which an exception had removed.")
        assert one.citations == (
            "SI 2014/1530 reg 13(2)",
            "SI 2014/1530 reg 10(4)(c) (by SI 2014/1530 reg 13(3))",
        )

    def test_a_temporary_exception_was_imported_by_nothing(self) -> None:
        # 20 weeks from 13 March 2020: 18 + 30 + 31 + 30 = 109 to 30 June, 31 more: 31 July
        covid = circumstance("coronavirus", date(2020, 3, 23), None, FINAL, REG_5)
        case = NeedsAssessment(
            request_received=date(2020, 3, 13),
            decision_notified=date(2020, 4, 24),
            decision="assess",
            exceptions=(covid,),
        )
        [one] = found(case, date(2020, 8, 1))
        assert (one.due, one.code) == (date(2020, 7, 31), "TS004")
        assert one.citations == ("SI 2014/1530 reg 13(2)", "SI 2020/471 reg 9")

    @pytest.mark.parametrize(("facts", "code"), [(LATE, "TS005"), ({}, "TS006")])
    def test_nobody_looked_is_a_query(self, facts: Any, code: str) -> None:
        [one] = found(assessment(**facts), SENT)
        assert (one.code, one.severity.value) == (code, "query")
        assert one.message.endswith("; it is not recorded whether an exception applies.")
        assert [need.fact for need in one.needs] == ["exceptions"]


class TestDoubt:
    def test_what_cannot_be_told_says_what_would_settle_it(self) -> None:
        decided = Between(SIX_WEEKS, SENT)
        [one] = found(
            assessment(decision_notified=decided, decision="assess", **NONE), TWENTY_WEEKS
        )
        assert (one.code, one.severity.value) == ("TS009", "query")
        assert one.message == (
            "It cannot be told whether it was in time that the decision whether to assess was"
            " notified; what would settle it: decision_notified."
        )
        assert (one.due, one.performed) == (SIX_WEEKS, None)

    def test_of_a_bar(self) -> None:
        served = {**SERVED, "draft_plan_served": Between(SENT, date(2025, 12, 5))}
        [one] = found(assessment(**served, **NONE), date(2025, 12, 17))
        assert one.message == (
            "It cannot be told whether it was too soon that the finalised plan was sent; what would"
            " settle it: draft_plan_served."
        )
        assert one.due == date(2025, 12, 16)

    def test_two_duties_on_one_act_are_one_finding_with_the_needs_of_both(self) -> None:
        case = NeedsAssessment(
            request_received=NOT_RECORDED,
            last_assessed=NOT_KNOWN,
            decision_notified=date(2025, 10, 10),
            decision="refuse",
            **NONE,
        )
        [one] = found(case, SENT)
        assert one.citations == ("SI 2014/1530 reg 4(1)", "SI 2014/1530 reg 5(1)")
        assert {need.fact for need in one.needs} == {"request_received", "last_assessed"}

    def test_an_act_between_two_readings_is_a_query_that_gives_both(self) -> None:
        case = assessment(
            became_responsible=date(2025, 9, 15),
            decision_notified=date(2025, 10, 20),
            decision="assess",
            **NONE,
        )
        [one] = [one for one in found(case, SENT) if one.code == "TS007"]
        assert one.severity.value == "query"
        assert one.message == (
            "In time if the last day was Monday 27 October 2025, late if it was Monday 13 October"
            " 2025."
        )
        assert (one.due, one.performed) == (SIX_WEEKS, date(2025, 10, 20))
        assert (one.duty, one.citations) == (REG_5, ("SI 2014/1530 reg 5(1)",))

    @pytest.mark.parametrize("day", [SIX_WEEKS, date(2025, 10, 28)])
    def test_an_act_before_or_after_both_is_none(self, day: date) -> None:
        case = assessment(
            became_responsible=date(2025, 9, 15), decision_notified=day, decision="assess", **NONE
        )
        assert "TS007" not in [one.code for one in found(case, SENT)]


class TestADateThatMayMove:
    """In a made-up law that lets a direction fix another date, an overdue plan is a query."""

    LAW = law_with(duty(FINAL, displaced_by=("tribunal_direction",)))

    def test_is_a_query(self) -> None:
        [one] = found(assessment(**ASSESS, **NONE), law=self.LAW)
        assert (one.code, one.severity.value, one.days_late) == ("TS008", "query", 14)

    def test_also_where_no_exception_is_assumed(self) -> None:
        case = assessment(**ASSESS)
        assert told(case, law=self.LAW) == [("TS006", "final_plan_sent")]
        assumed = told(case, law=self.LAW, exceptions="assume none")
        assert assumed == [("TS008", "final_plan_sent")]

    def test_done_late_is_a_breach_all_the_same(self) -> None:
        case = assessment(**SERVED, final_plan_sent=LOOKED, **NONE)
        assert told(case, law=self.LAW) == [("TS001", "final_plan_sent")]


class TestTheLookBack:
    def test_is_information(self) -> None:
        [one] = found(assessment(last_assessed=date(2025, 6, 1), **NONE), SIX_WEEKS)
        assert (one.code, one.severity.value) == ("TS010", "info")
        assert (one.duty, one.citations) == ("s36.six_month_lookback", ("CFA 2014 s.36(6)(b)",))

    @pytest.mark.parametrize("last_assessed", [date(2025, 2, 28), NOT_KNOWN])
    def test_only_where_it_bites(self, last_assessed: Any) -> None:
        codes = [one.code for one in found(assessment(last_assessed=last_assessed, **NONE), SENT)]
        assert "TS010" not in codes

    def test_says_of_which_assessment(self) -> None:
        file = CaseFile(
            needs_assessments=(
                assessment(**NONE),
                assessment(last_assessed=date(2025, 6, 1), **NONE),
            )
        )
        [one] = found(file, SIX_WEEKS)
        assert one.path.startswith("$.needs_assessments[1]")


class TestGuidance:
    """AD001: advice took more than the six weeks of the Code. Never a breach."""

    def advice(self, **facts: Any) -> list[Finding]:
        usual = {"kind": "educational", "section_31_body": False, "exceptions": ()}
        case = assessment(**ASSESS, exceptions=(), advice=(asked(**{**usual, **facts}),))
        return [one for one in found(case, TWENTY_WEEKS) if one.path.endswith("received")]

    def test_came_late(self) -> None:
        [one] = self.advice(received=date(2025, 10, 20))
        assert (one.code, one.severity.value) == ("AD001", "guidance")
        assert one.message == (
            "Code of Practice para 9.41: “Whoever is asked for advice should respond in a timely manner,"
            " and within 6 weeks.” Counted so, that was until Monday 13 October 2025; it came 7 days"
            " later. From the date of the request, and for everyone asked; regulation 8 binds section 31"
            " bodies. Guidance only."
        )
        assert (one.duty, one.days_late) == ("cop9.41.advice", 7)
        assert (one.due, one.performed) == (SIX_WEEKS, date(2025, 10, 20))

    def test_has_not_come(self) -> None:
        [one] = self.advice()
        assert "until Monday 13 October 2025; it had not come. " in one.message
        assert one.message.endswith(" Guidance only.")

    def test_came_in_time(self) -> None:
        assert self.advice(received=SIX_WEEKS) == []

    def test_a_duty_that_says_the_same_is_enough(self) -> None:
        [one] = self.advice(section_31_body=True, received=date(2025, 10, 20))
        assert one.code == "TS001"

    def test_a_body_within_its_own_limit_may_still_be_past_the_codes(self) -> None:
        # received by the body a week later, so due on 20 October
        given = {"section_31_body": True, "reached_body": date(2025, 9, 8)}
        [one] = self.advice(**given, received=date(2025, 10, 20))
        assert one.code == "AD001"

    def test_a_question_of_law_does_not_hide_it(self) -> None:
        codes = [one.code for one in self.advice(section_31_body=None, received=date(2025, 10, 20))]
        assert sorted(codes) == ["AD001", "TS009"]


def test_what_is_late_under_regulation_4_alone_is_found_for_it() -> None:
    # assessed within the six months before, so that regulation 5 does not bind
    case = assessment(**REFUSED_LATE, last_assessed=date(2025, 6, 1), **NONE)
    [one] = [one for one in found(case) if one.severity.value == "breach"]
    assert (one.duty, one.citations) == (REG_4, ("SI 2014/1530 reg 4(1)",))
