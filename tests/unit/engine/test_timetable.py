"""A timetable: every deadline of a case, and the ways of asking for them."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from tests.unit.given import (
    ASSESS,
    FINAL,
    REFUSE,
    REG_4,
    REG_5,
    REG_8,
    REG_10,
    REQUEST,
    SIX_WEEKS,
    SIXTEEN_WEEKS,
    TWENTY_WEEKS,
    asked,
    assessment,
)

from sendlaw import CaseFile, NeedsAssessment, Timetable
from sendlaw.errors import AmbiguousDuty, UnknownDuty
from sendlaw.law import current

AS_AT = date(2025, 9, 30)
TWO_BODIES = (asked(), asked(kind="social_care", reached_body=date(2025, 9, 8)))


def table(as_at: date = AS_AT, **facts: Any) -> Timetable:
    return assessment(**facts).timetable(as_at=as_at)


def names(deadlines: Any) -> list[str]:
    return [one.name for one in deadlines]


class TestAgenda:
    def test_holds_what_must_be_done_and_no_refusal_that_nobody_need_make(self) -> None:
        # decided to assess: a plan by the twentieth week, and no refusal of one by the sixteenth
        found = table(date(2025, 11, 3), **ASSESS)
        assert found[REG_10].due == SIXTEEN_WEEKS
        assert [one.duty for one in found.agenda] == [FINAL]


class TestAsking:
    @pytest.mark.parametrize(
        "asked_for", ["needs_assessments[0]/reg13.final_plan", FINAL, "final_plan"]
    )
    def test_by_key_id_or_name(self, asked_for: str) -> None:
        found = table()
        assert asked_for in found
        assert found[asked_for].duty == FINAL
        assert found.all(asked_for) == (found[FINAL],)

    def test_for_what_it_does_not_hold(self) -> None:
        found = table()
        assert "reg8.cooperate" not in found
        with pytest.raises(UnknownDuty) as caught:
            found["reg8.cooperate"]
        assert caught.value.asked == "reg8.cooperate"
        assert caught.value.known == tuple(one.key for one in found)
        assert found.all("cooperate") == ()

    def test_for_one_of_several_that_bind(self) -> None:
        found = table(advice=TWO_BODIES)
        with pytest.raises(AmbiguousDuty) as caught:
            found["cooperate"]
        assert isinstance(caught.value, KeyError)
        assert caught.value.keys == (
            "needs_assessments[0].advice[0]/reg8.cooperate",
            "needs_assessments[0].advice[1]/reg8.cooperate",
        )
        # 8 September + 42: 22 to the 30th, 20 more
        assert found[caught.value.keys[1]].due == date(2025, 10, 20)
        assert len(found.all(REG_8)) == 2

    def test_for_the_one_of_several_that_binds(self) -> None:
        school = asked(kind="educational", section_31_body=False)
        found = table(advice=(school, asked()))
        assert found["cooperate"].case == "needs_assessments[0].advice[1]"

    def test_for_one_of_several_of_which_none_binds(self) -> None:
        school = asked(kind="educational", section_31_body=False)
        with pytest.raises(AmbiguousDuty):
            table(advice=(school, school))["cooperate"]

    def test_for_one_that_does_not_bind_but_is_alone(self) -> None:
        assert table()["notify_not_necessary"].standing.value == "NOT_ENGAGED"


class TestLists:
    def test_every_deadline_in_the_order_of_the_law(self) -> None:
        found = table(advice=(asked(),))
        assert [one.duty for one in found] == [
            REG_4,
            REG_5,
            REG_10,
            "reg13.draft_representations",
            FINAL,
            REG_8,
        ]
        assert len(found) == 6
        assert repr(found) == "<Timetable as at 2025-09-30, 6 deadlines>"

    def test_what_binds_or_may(self) -> None:
        assert names(table().engaged) == ["decision_to_assess", "refuse_plan", "final_plan"]
        assert names(table(date(2026, 2, 2), **REFUSE).engaged) == [
            "notify_not_necessary",
            "decision_to_assess",
        ]

    def test_what_was_missed_and_what_is_overdue(self) -> None:
        late = {"decision_notified": date(2025, 11, 3), "decision": "assess", "exceptions": ()}
        found = table(date(2026, 2, 2), **late)
        assert names(found.missed) == ["decision_to_assess", "final_plan"]
        assert names(found.overdue) == ["final_plan"]
        assert table().missed == table().overdue == ()

    @pytest.mark.parametrize(
        ("as_at", "facts", "next_due"),
        [
            (AS_AT, {}, SIX_WEEKS),
            (date(2025, 11, 3), ASSESS, SIXTEEN_WEEKS),
            (date(2026, 1, 5), ASSESS, TWENTY_WEEKS),
            (date(2025, 11, 3), REFUSE, None),
            (date(2025, 8, 31), {}, None),
        ],
    )
    def test_the_next_to_fall_due(self, as_at: date, facts: Any, next_due: date | None) -> None:
        found = table(as_at, **facts).next
        assert (found.due if found else None) == next_due

    @pytest.mark.parametrize(
        ("first", "last", "found"),
        [
            (SIX_WEEKS, SIX_WEEKS, ["decision_to_assess"]),
            (date(2025, 10, 14), date(2025, 12, 21), []),
            (SIX_WEEKS, TWENTY_WEEKS, ["decision_to_assess", "refuse_plan", "final_plan"]),
        ],
    )
    def test_what_falls_due_from_one_day_to_another(
        self, first: date, last: date, found: list[str]
    ) -> None:
        assert names(table().due_between(first, last)) == found

    def test_what_is_overdue_does_not_fall_due_again(self) -> None:
        found = table(date(2025, 10, 20), exceptions=())
        assert names(found.due_between(REQUEST, TWENTY_WEEKS)) == ["refuse_plan", "final_plan"]


class TestBesideTheLimits:
    @pytest.mark.parametrize(
        ("last_assessed", "holds"), [(date(2025, 3, 1), "yes"), (date(2025, 2, 28), "no")]
    )
    def test_the_look_back(self, last_assessed: date, holds: str) -> None:
        [answer] = table(last_assessed=last_assessed).look_backs
        told = answer.to_dict()
        assert (told["id"], told["holds"]) == ("s36.six_month_lookback", holds)
        assert told["citation"] == "CFA 2014 s.36(6)(b)"
        assert told["effect"].startswith("The duties of section 36(7) and (8) are not triggered")

    @pytest.mark.parametrize(
        ("as_at", "facts", "found"),
        [
            (date(2025, 8, 31), {}, []),
            (AS_AT, {}, ["s36.consult", "reg3.consult"]),
            (TWENTY_WEEKS, ASSESS, ["s36.consult", "s38.draft", "reg3.consult"]),
            (TWENTY_WEEKS, REFUSE, ["s36.consult", "reg3.consult"]),
        ],
    )
    def test_duties_without_a_number(self, as_at: date, facts: Any, found: list[str]) -> None:
        assert [one.id for one in table(as_at, **facts).open_norms] == found

    def test_none_of_them_before_they_were_in_force(self) -> None:
        found = assessment().timetable(as_at=AS_AT, law_at=date(2014, 8, 31))
        assert found.open_norms == ()

    def test_guidance_stands_apart(self) -> None:
        found = table(advice=(asked(received=SIX_WEEKS),), as_at=TWENTY_WEEKS)
        [advice] = found.guidance
        assert (advice.key, advice.due) == (
            "needs_assessments[0].advice[0]/cop9.41.advice",
            SIX_WEEKS,
        )
        assert advice not in found.deadlines


class TestPlain:
    def test_it_names_the_law_it_used(self) -> None:
        assert table().law == current().fingerprint
        assert CaseFile(reference="EX-1").timetable(as_at=AS_AT).law == ""

    def test_as_json(self) -> None:
        found = NeedsAssessment(**ASSESS, last_assessed=date(2025, 3, 1)).timetable(as_at=AS_AT)
        told = json.loads(json.dumps(found.to_dict()))
        assert list(told) == [
            "schema",
            "as_at",
            "law",
            "deadlines",
            "guidance",
            "look_backs",
            "open_norms",
            "needs",
        ]
        assert (told["schema"], told["as_at"]) == ("sendlaw.timetable/1", "2025-09-30")
        assert [one["duty"] for one in told["deadlines"]] == [one.duty for one in found]
        assert told["look_backs"][0]["id"] == "s36.six_month_lookback"
        assert set(told["open_norms"][0]) == {"id", "citation", "words"}
        assert told["needs"][0]["fact"] == "request_received"

    def test_a_file_holds_the_deadlines_of_every_assessment(self) -> None:
        file = CaseFile(needs_assessments=(assessment(), assessment(advice=(asked(),))))
        found = file.timetable(as_at=AS_AT)
        assert {one.case for one in found} == {
            "needs_assessments[0]",
            "needs_assessments[1]",
            "needs_assessments[1].advice[0]",
        }
        assert found["needs_assessments[1]/reg13.final_plan"].due == TWENTY_WEEKS
