"""A deadline: what it is, its facets, and how it says itself."""

from __future__ import annotations

import json
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
    REQUEST,
    SIX_WEEKS,
    asked,
    assessment,
    circumstance,
    deadline,
)

from sendlaw import NOT_KNOWN, NOT_RECORDED, Between, NeedsAssessment, Standing, Truth
from sendlaw.law import current
from sendlaw.vocabulary import Event

SERVED: dict[str, Any] = {
    **ASSESS,
    "draft_plan_sent": date(2025, 12, 1),
    "draft_plan_served": date(2025, 12, 1),
}
AS_AT = date(2026, 1, 5)


class TestWhatItIs:
    def test_of_a_duty(self) -> None:
        found = deadline(assessment(**ASSESS), AS_AT, "final_plan")
        assert found.key == "needs_assessments[0]/reg13.final_plan"
        assert (found.duty, found.name) == (FINAL, "final_plan")
        assert found.case == "needs_assessments[0]"
        assert found.path == "$.needs_assessments[0].final_plan_sent"
        assert found.act_event is Event.FINAL_PLAN_SENT
        assert (found.is_bar, found.citation) == (False, "SI 2014/1530 reg 13(2)")
        assert found.asap == "as soon as practicable, and in any event"
        assert found.may_move == ()

    def test_of_a_bar(self) -> None:
        found = deadline(assessment(**SERVED), AS_AT, DRAFT)
        assert (found.is_bar, found.act_event) == (True, Event.FINAL_PLAN_SENT)
        assert (found.asap, found.may_move) == ("", ())

    def test_of_a_request_for_advice(self) -> None:
        case = assessment(**ASSESS, advice=(asked(), asked(kind="other")))
        found = deadline(case, AS_AT, "needs_assessments[0].advice[1]/reg8.cooperate")
        assert found.path == "$.needs_assessments[0].advice[1].received"
        assert found.case == "needs_assessments[0].advice[1]"

    def test_of_guidance(self) -> None:
        [found] = asked().timetable(as_at=AS_AT).guidance
        assert (found.duty, found.act_event) == ("cop9.41.advice", Event.ADVICE_RECEIVED)
        assert (found.asap, found.may_move, found.is_bar) == ("", (), False)

    def test_its_text_is_that_of_the_day_the_clock_started(self) -> None:
        base = "https://www.legislation.gov.uk/uksi/2014/1530/regulation/5"
        assert deadline(assessment(), AS_AT, REG_5).url == f"{base}/2025-09-01"
        assert deadline(NeedsAssessment(), AS_AT, REG_5).url == base
        unknown = NeedsAssessment(request_received=Between(REQUEST, SIX_WEEKS))
        assert deadline(unknown, AS_AT, REG_5).url == base

    def test_it_says_itself(self) -> None:
        final = deadline(assessment(**ASSESS), AS_AT, FINAL)
        assert repr(final) == (
            "<Deadline needs_assessments[0]/reg13.final_plan due=2026-01-19 OPEN>"
        )
        bar = deadline(assessment(**SERVED), AS_AT, DRAFT)
        assert repr(bar) == (
            "<Deadline needs_assessments[0]/reg13.draft_representations earliest=2025-12-16 FREE>"
        )

    def test_a_notebook_shows_the_explanation(self) -> None:
        found = deadline(assessment(), AS_AT, REG_5)
        assert found._repr_html_() == found.explanation.html()
        assert found.explain() == found.explanation.text()


class TestItsDates:
    def test_of_a_duty_that_binds(self) -> None:
        found = deadline(assessment(), AS_AT, REG_5)
        assert found.start == REQUEST
        assert (found.nominal, found.due, found.latest) == (SIX_WEEKS, SIX_WEEKS, SIX_WEEKS)
        assert found.earliest is None

    def test_of_one_whose_clock_has_not_started(self) -> None:
        found = deadline(assessment(), REQUEST - A_DAY, REG_5)
        assert (found.start, found.due, found.latest) == (None, None, None)
        assert found.nominal is found.earliest is found.elapsed is None

    def test_of_a_bar_served_on_one_of_several_days(self) -> None:
        # fifteen days beginning with 1 to 5 December end on the 15th to the 19th
        served = {**SERVED, "draft_plan_served": Between(date(2025, 12, 1), date(2025, 12, 5))}
        found = deadline(assessment(**served), date(2025, 12, 10), DRAFT)
        assert (found.earliest, found.latest) == (date(2025, 12, 16), date(2025, 12, 20))
        assert (found.due, found.start) == (None, None)
        assert deadline(assessment(**served), date(2025, 12, 15), DRAFT).standing.value == "RUNNING"
        assert (
            deadline(assessment(**served), date(2025, 12, 16), DRAFT).standing.value
            == "UNDETERMINED"
        )
        assert deadline(assessment(**served), date(2025, 12, 20), DRAFT).standing.value == "FREE"


class TestPerformance:
    @pytest.mark.parametrize(
        ("sent", "words", "performed"),
        [
            (date(2025, 12, 1), "on a day", date(2025, 12, 1)),
            (None, "not yet", None),
            (date(2026, 1, 6), "not yet", None),
            (NOT_RECORDED, "not recorded", None),
            (NOT_KNOWN, "unknown", None),
            (Between(date(2025, 12, 1), date(2025, 12, 2)), "not recorded", None),
            (Between(date(2025, 12, 1), date(2025, 12, 1)), "on a day", date(2025, 12, 1)),
            (Between(date(2025, 12, 1), date(2026, 2, 1)), "unknown", None),
        ],
    )
    def test_four_silences(self, sent: Any, words: str, performed: date | None) -> None:
        found = deadline(assessment(**ASSESS, final_plan_sent=sent), AS_AT, FINAL)
        assert (found.performance, found.performed) == (words, performed)


class TestLateness:
    def test_in_time_there_is_none(self) -> None:
        found = deadline(assessment(**ASSESS), AS_AT, REG_5)
        assert (found.days_late, found.days_late_at_least) == (None, None)

    def test_of_an_act_and_of_an_overdue_one(self) -> None:
        late = deadline(
            assessment(**ASSESS, final_plan_sent=date(2026, 2, 2)), date(2026, 6, 1), FINAL
        )
        assert (late.days_late, late.days_late_at_least) == (14, 14)  # 12 in January, 2 more
        overdue = deadline(assessment(**ASSESS), date(2026, 2, 2), FINAL)
        assert (overdue.days_late, overdue.days_late_at_least) == (14, 14)

    def test_of_a_range_of_limits(self) -> None:
        # the last day is 13 or 20 October; to 3 November that is 21 or 14 days
        case = NeedsAssessment(request_received=Between(REQUEST, date(2025, 9, 8)))
        found = deadline(case, date(2025, 11, 3), REG_5)
        assert found.standing is Standing.OVERDUE_UNLESS_EXCUSED
        assert (found.days_late, found.days_late_at_least) == (None, 14)

    def test_an_end_after_the_day_looked_from_does_not_count(self) -> None:
        ended = {"ended_on": date(2025, 12, 1), "ended_because": "withdrawn"}
        found = deadline(assessment(**ended), date(2025, 10, 20), REG_5)
        assert found.days_late == 7


class TestElapsed:
    @pytest.mark.parametrize(
        ("as_at", "words"),
        [
            (REQUEST, "0 of 42 days"),
            (date(2025, 9, 2), "1 of 42 days"),
            (SIX_WEEKS, "42 of 42 days"),
            (date(2025, 10, 20), "49 of 42 days"),
        ],
    )
    def test_to_the_day_looked_from(self, as_at: date, words: str) -> None:
        assert str(deadline(assessment(), as_at, REG_5).elapsed) == words

    def test_to_the_act(self) -> None:
        assert (
            str(deadline(assessment(**ASSESS), AS_AT, REG_5).elapsed) == "39 of 42 days"
        )  # 29 + 10

    def test_to_the_end_of_the_process(self) -> None:
        ended = {"ended_on": date(2025, 9, 11), "ended_because": "withdrawn"}
        assert str(deadline(assessment(**ended), AS_AT, REG_5).elapsed) == "10 of 42 days"

    def test_without_a_known_start_there_is_none(self) -> None:
        assert deadline(NeedsAssessment(), AS_AT, REG_5).elapsed is None


class TestPlain:
    def test_every_facet_as_json(self) -> None:
        ill = circumstance("exceptional_circumstances", date(2025, 9, 20), None, REG_5)
        case = assessment(decision_notified=date(2025, 11, 3), decision="assess", exceptions=(ill,))
        told = json.loads(json.dumps(deadline(case, AS_AT, REG_5).to_dict()))
        assert told == {
            "key": "needs_assessments[0]/reg5.decision_to_assess",
            "case": "needs_assessments[0]",
            "duty": REG_5,
            "kind": "duty",
            "citation": "SI 2014/1530 reg 5(1)",
            "url": "https://www.legislation.gov.uk/uksi/2014/1530/regulation/5/2025-09-01",
            "grade": "V",
            "read_on": current().get(REG_5).read_on.isoformat(),
            "engaged": "yes",
            "nominal": "2025-10-13",
            "due": "2025-10-13",
            "latest": "2025-10-13",
            "earliest": None,
            "provisional": False,
            "standing": "LATE_EXCUSED",
            "performed": "2025-11-03",
            "performance": "on a day",
            "days_late": 21,
            "days_late_at_least": 21,
            "excused": "yes",
            "excused_by": ["reg5.4.c"],
            "elapsed": "63 of 42 days",
            "as_soon_as": "as soon as practicable and in any event",
            "readings": [],
            "needs": [],
        }

    def test_a_bar_as_json(self) -> None:
        told = deadline(assessment(**SERVED), AS_AT, DRAFT).to_dict()
        assert (told["kind"], told["earliest"], told["due"]) == ("bar", "2025-12-16", None)
        assert (told["as_soon_as"], told["standing"]) == (None, "FREE")

    def test_needs_and_readings_as_json(self) -> None:
        told = deadline(assessment(became_responsible=date(2025, 9, 15)), date(2025, 11, 3), REG_5)
        found = json.loads(json.dumps(told.to_dict()))
        assert found["needs"] == [
            {
                "fact": "exceptions",
                "path": "$.needs_assessments[0].exceptions",
                "why": "excused",
                "settles": ["needs_assessments[0]/reg5.decision_to_assess"],
            }
        ]
        assert found["readings"] == [
            {
                "name": "the later trigger",
                "due": "2025-10-27",
                "standing": "OVERDUE_UNLESS_EXCUSED",
                "authority": "the other of two triggers recorded",
            }
        ]

    def test_what_never_began_has_no_elapsed_time(self) -> None:
        told = deadline(assessment(), REQUEST - A_DAY, REG_10).to_dict()
        assert (told["elapsed"], told["due"], told["engaged"]) == (None, None, Truth.NO.value)
