"""The quick reader: it answers where nothing is open, and otherwise declines."""

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
    REG_8,
    REQUEST,
    SIX_WEEKS,
    TWENTY_WEEKS,
    asked,
    assessment,
    duty,
    in_versions,
    law_with,
)

from sendlaw import NOT_KNOWN, NOT_RECORDED, AnnualReview, Between, Deadline, NeedsAssessment
from sendlaw.counting import ENGLAND, Weeks, WorkingDays
from sendlaw.engine.context import Context
from sendlaw.engine.read import deadlines_of
from sendlaw.engine.settled import settled
from sendlaw.law import Registry, current
from sendlaw.law.conditions import Happened, NotAfter
from sendlaw.law.timings import Within
from sendlaw.vocabulary import Event

AS_AT = date(2025, 12, 1)


def quick(
    case: Any, as_at: date = AS_AT, law: Registry | None = None, **options: Any
) -> tuple[Deadline, ...] | None:
    return settled(Context(case, "here", as_at, law or current(), **options))


def standing(found: tuple[Deadline, ...] | None, name: str) -> str:
    assert found is not None
    return {one.duty: one.standing.value for one in found}[name]


class TestItAnswers:
    @pytest.mark.parametrize(
        "facts", [{}, ASSESS, REFUSE, {**ASSESS, "plan_refusal_notified": AS_AT}]
    )
    def test_where_every_act_is_on_a_day_or_not_yet(self, facts: Any) -> None:
        found = quick(assessment(**facts))
        assert found is not None
        assert [one.duty for one in found] == list(
            current().timed(found[0]._context.source.process)
        )

    def test_of_a_request_for_advice(self) -> None:
        assert standing(quick(asked(received=SIX_WEEKS)), REG_8) == "MET"
        assert standing(quick(asked(section_31_body=False)), REG_8) == "NOT_ENGAGED"

    def test_begun_by_becoming_responsible(self) -> None:
        case = NeedsAssessment(became_responsible=REQUEST, **ASSESS)
        assert standing(quick(case), REG_5) == "MET"

    def test_an_act_to_come_is_not_yet(self) -> None:
        case = assessment(final_plan_sent=TWENTY_WEEKS)
        assert standing(quick(case, SIX_WEEKS), REG_5) == "OPEN"

    def test_what_does_not_bind_shows_no_act(self) -> None:
        case = assessment(draft_plan_sent=None, **ASSESS)
        [bar] = [one for one in quick(case) or () if one.duty == DRAFT]
        assert (bar.performed, bar.standing.value) == (None, "NOT_ENGAGED")

    def test_a_clock_that_started_before_the_law_was_in_force_is_left_to_the_full_reader(
        self,
    ) -> None:
        case = NeedsAssessment(request_received=date(2014, 8, 31), exceptions=())
        assert standing(quick(case), REG_5) == "NOT_ENGAGED"

    def test_a_missed_limit_without_exceptions_is_settled_at_once(self) -> None:
        found = quick(assessment(exceptions=()))
        assert standing(found, REG_5) == "OVERDUE"
        [decision] = [one for one in found or () if one.duty == REG_5]
        assert decision.excusal is not None
        assert decision.excusal.trials == ()

    def test_a_missed_limit_that_may_be_excused_is_left_to_the_full_reader(self) -> None:
        assert standing(quick(assessment()), REG_5) == "OVERDUE_UNLESS_EXCUSED"

    def test_complete_to_the_day_looked_from(self) -> None:
        assert standing(quick(assessment(), complete_through=AS_AT), REG_5).startswith("OVERDUE")

    def test_one_law_and_calendar_is_compiled_once(self) -> None:
        law = current().overlay()
        quick(assessment(), law=law)
        compiled = [one for key, one in law.cache.items() if key[0] == "settled"]  # type: ignore[index]
        quick(assessment(**ASSESS), law=law)
        assert [one for key, one in law.cache.items() if key[0] == "settled"] == compiled  # type: ignore[index]
        assert len(compiled) == 1
        quick(asked(), law=law)
        assert len([key for key in law.cache if key[0] == "settled"]) == 2  # type: ignore[index]


class TestItDeclines:
    @pytest.mark.parametrize(
        "case",
        [
            NeedsAssessment(),
            assessment(became_responsible=REQUEST),
            assessment(decision_notified=NOT_KNOWN),
            assessment(decision_notified=NOT_RECORDED, decision="refuse"),
            assessment(decision_notified=Between(REQUEST, SIX_WEEKS), decision="refuse"),
            assessment(decision_notified=SIX_WEEKS),
            assessment(final_plan_sent=SIX_WEEKS),
            assessment(**ASSESS, draft_plan_sent=SIX_WEEKS),
            assessment(ended_on=SIX_WEEKS, ended_because="withdrawn"),
            asked(reached_body=None),
            asked(section_31_body=None),
        ],
    )
    def test_where_a_fact_is_open(self, case: Any) -> None:
        assert quick(case) is None

    def test_where_the_law_of_a_day_is_pinned(self) -> None:
        assert quick(assessment(), law_at=REQUEST) is None

    def test_where_the_records_may_be_behind(self) -> None:
        assert quick(assessment(), complete_through=AS_AT - A_DAY) is None

    def test_where_a_period_ends_far_ahead_of_what_has_not_happened(self) -> None:
        far = NotAfter(Within(Weeks(20), after=Event.REQUEST_RECEIVED), Event.DRAFT_PLAN_SENT)
        law = law_with(duty(FINAL, when=far))
        assert quick(assessment(), law=law) is None
        assert quick(assessment(), TWENTY_WEEKS, law=law) is not None


class TestWhatItLeavesToTheFullReader:
    @pytest.mark.parametrize(
        "law",
        [
            law_with(duty(FINAL, displaced_by=("tribunal_direction",))),
            in_versions(
                duty(FINAL, in_force_to=date(2020, 6, 30)),
                duty(FINAL, in_force_from=date(2020, 7, 1)),
            ),
        ],
    )
    def test_a_date_that_may_be_fixed_and_a_duty_of_several_versions(self, law: Registry) -> None:
        found = quick(assessment(**ASSESS), law=law)
        assert standing(found, FINAL) == "OPEN"

    def test_a_condition_on_what_happened(self) -> None:
        law = law_with(duty(FINAL, when=Happened(Event.CONSIDERING_NOTIFIED), or_else=()))
        assert standing(quick(assessment(), law=law), FINAL) == "NOT_ENGAGED"
        noticed = assessment(considering_notified=SIX_WEEKS)
        assert standing(quick(noticed, law=law), FINAL) == "OPEN"


class TestReadingACase:
    @pytest.mark.parametrize("case", [assessment(**ASSESS), assessment(final_plan_sent=SIX_WEEKS)])
    def test_either_reader_gives_every_deadline_in_the_order_of_the_law(self, case: Any) -> None:
        found = deadlines_of(Context(case, "here", AS_AT, current()))
        assert [one.duty for one in found] == list(current().timed(case.process))

    def test_each_calendar_is_compiled_by_itself(self) -> None:
        law = law_with(duty(REG_5, timing=Within(WorkingDays(3), after=Event.REQUEST_RECEIVED)))
        shut = ENGLAND.closing({date(2025, 9, 2): "offices closed"}, name="Exshire")
        found = {}
        for calendar in (ENGLAND, shut):
            [decision] = [
                one
                for one in quick(assessment(), law=law, calendar=calendar) or ()
                if one.duty == REG_5
            ]
            found[calendar.name] = decision.due
        # Tuesday 2 to Thursday 4 September; without the 2nd, to Friday the 5th
        assert list(found.values()) == [date(2025, 9, 4), date(2025, 9, 5)]


class TestAMeetingThatWasPlanned:
    """A planned day that has gone by, with nothing held, may be no meeting at all."""

    @pytest.mark.parametrize(("as_at", "declines"), [(date(2025, 11, 3), False), (AS_AT, True)])
    def test_declines_once_the_day_has_gone_by(self, as_at: date, declines: bool) -> None:
        case = AnnualReview(
            plan_made=date(2024, 9, 2),
            attends_setting=True,
            meeting_planned=date(2025, 11, 3),
            exceptions=(),
        )
        assert (settled(Context(case, "here[0]", as_at, current())) is None) is declines
