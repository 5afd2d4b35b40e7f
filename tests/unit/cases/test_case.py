"""What every case class does: fields to facts, facts to a timetable, and plain types out."""

from __future__ import annotations

import json
import pickle
from datetime import date, datetime
from typing import Any, ClassVar

import attrs
import pytest
from tests.unit.given import (
    FINAL,
    REG_5,
    REQUEST,
    SIX_WEEKS,
    agreed,
    asked,
    assessment,
    deadline,
    duty,
    law_with,
)

from sendlaw import NOT_RECORDED, AdviceRequest, Between, InvalidFact, NeedsAssessment
from sendlaw.cases import Case
from sendlaw.cases.case import events_of, fields_of, told_by
from sendlaw.cases.fields import dated
from sendlaw.cases.order import first_day, last_day, not_before
from sendlaw.counting import ENGLAND, WorkingDays
from sendlaw.facts.shapes import NEEDS_ASSESSMENT
from sendlaw.law.timings import Within
from sendlaw.vocabulary import Attribute, Event, Process


@attrs.frozen(kw_only=True)
class Plain(Case):
    """A case that says of no two of its fields that they cannot be true together."""

    process: ClassVar[Process] = Process.NEEDS_ASSESSMENT

    request_received: Any = dated(Event.REQUEST_RECEIVED)
    exceptions: Any = ()
    ended_on: Any = None
    ended_because: Any = None


class TestFacts:
    def test_each_field_names_its_event(self) -> None:
        found = events_of(AdviceRequest)
        assert found == {
            Event.ADVICE_REQUESTED: "requested",
            Event.ADVICE_REQUEST_REACHED_BODY: "reached_body",
            Event.ADVICE_RECEIVED: "received",
        }
        assert events_of(AdviceRequest) is found

    def test_each_attribute_too(self) -> None:
        found = told_by(NeedsAssessment)
        assert found == {Attribute.DECISION: "decision"}
        assert told_by(NeedsAssessment) is found
        assert fields_of(AdviceRequest)[Attribute.SECTION_31_BODY] == "section_31_body"

    def test_every_event_of_the_shape_has_a_field(self) -> None:
        shape = assessment().shape
        assert shape is NEEDS_ASSESSMENT
        wanted = {*shape.triggers, *(act.event for act in shape.acts)}
        assert wanted == set(events_of(NeedsAssessment))

    def test_the_path_says_where_it_stands(self) -> None:
        assert assessment().facts().path == "needs_assessments[0]"
        assert assessment().facts("needs_assessments[4]").path == "needs_assessments[4]"

    def test_a_plain_case_has_no_circumstances(self) -> None:
        case = Plain(request_received=REQUEST)
        facts = case.facts()
        assert (facts.circumstances, facts.dates) == ((), {Event.REQUEST_RECEIVED: REQUEST})
        assert list(case.parts()) == [("needs_assessments[0]", case)]
        assert list(case.impossible()) == []


class TestTimetable:
    def test_it_may_be_read_under_another_law(self) -> None:
        law = law_with(duty(REG_5, in_force_to=date(2025, 8, 31)))
        assert deadline(assessment(), SIX_WEEKS, REG_5, law=law).due is None

    def test_the_law_of_a_day_may_be_pinned(self) -> None:
        assert deadline(assessment(), SIX_WEEKS, REG_5, law_at=date(2014, 8, 31)).due is None
        assert deadline(assessment(), SIX_WEEKS, REG_5, law_at=REQUEST).due == SIX_WEEKS

    def test_working_days_may_be_those_of_another_calendar(self) -> None:
        law = law_with(duty(FINAL, timing=Within(WorkingDays(1), after=duty(FINAL).starts)))
        shut = ENGLAND.closing({date(2025, 9, 2): "offices closed"}, name="Exshire")
        assert agreed(assessment(), SIX_WEEKS, FINAL, law).due == date(2025, 9, 2)
        found = deadline(assessment(), SIX_WEEKS, FINAL, law=law, calendar=shut)
        assert found.due == date(2025, 9, 3)

    @pytest.mark.parametrize(
        ("days", "problems"),
        [
            ({"as_at": None}, [("as_at", "nothing")]),
            ({"as_at": "2025-10-13"}, [("as_at", "a str")]),
            ({"as_at": datetime(2025, 10, 13)}, [("as_at", "a datetime")]),
            (
                {"as_at": 5, "law_at": "now", "complete_through": datetime(2025, 10, 13)},
                [("as_at", "a int"), ("law_at", "a str"), ("complete_through", "a datetime")],
            ),
        ],
    )
    def test_days_that_are_no_dates_are_all_refused(self, days: Any, problems: Any) -> None:
        with pytest.raises(InvalidFact) as caught:
            assessment().timetable(**days)
        assert [(one.field, one.found) for one in caught.value.problems] == problems

    def test_days_that_are_dates_or_nothing_are_not(self) -> None:
        table = assessment().timetable(as_at=SIX_WEEKS, law_at=REQUEST, complete_through=None)
        assert table.as_at == SIX_WEEKS


class TestDays:
    @pytest.mark.parametrize(
        ("value", "first", "last"),
        [
            (REQUEST, REQUEST, REQUEST),
            (Between(REQUEST, SIX_WEEKS), REQUEST, SIX_WEEKS),
            (NOT_RECORDED, None, None),
            (None, None, None),
        ],
    )
    def test_the_first_and_last_it_can_be(self, value: Any, first: Any, last: Any) -> None:
        assert (first_day(value), last_day(value)) == (first, last)

    def test_an_act_before_its_process_names_the_triggers_given(self) -> None:
        case = assessment()
        assert list(not_before(case, "request_received", ("request_received",))) == []
        with pytest.raises(InvalidFact) as caught:
            assessment(became_responsible=SIX_WEEKS, final_plan_sent=date(2025, 8, 31))
        (problem,) = caught.value.problems
        assert problem.expected == (
            "a day on or after request_received or became_responsible (2025-09-01)"
        )


class TestPlain:
    def test_as_json_text(self) -> None:
        case = assessment(decision_notified=SIX_WEEKS, decision="assess", advice=(asked(),))
        assert json.loads(case.to_json()) == case.to_dict()
        assert case.to_json().startswith('{\n  "request_received": "2025-09-01"')

    def test_a_case_is_a_frozen_value(self) -> None:
        case = assessment(exceptions=())
        assert case == assessment(exceptions=())
        assert pickle.loads(pickle.dumps(case)) == case
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            case.request_received = SIX_WEEKS  # type: ignore[misc]

    def test_fields_are_given_by_name(self) -> None:
        with pytest.raises(TypeError):
            NeedsAssessment(REQUEST)  # type: ignore[call-arg]
