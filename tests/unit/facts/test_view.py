"""A view: what is known of a case from a day, with the four silences told apart."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.unit.given import A_DAY, ASSESS, REQUEST, asked, assessment

from sendlaw import NOT_KNOWN, NOT_RECORDED, Between, NeedsAssessment, Truth
from sendlaw.cases import Case
from sendlaw.facts import View, look
from sendlaw.facts.view import Maybe
from sendlaw.law.records import COMMENCEMENT
from sendlaw.vocabulary import Attribute, Event

DECIDED, SENT, SERVED = Event.DECISION_NOTIFIED, Event.DRAFT_PLAN_SENT, Event.DRAFT_PLAN_SERVED
REQUESTED, RESPONSIBLE = Event.REQUEST_RECEIVED, Event.BECAME_RESPONSIBLE
FINAL, REFUSED = Event.FINAL_PLAN_SENT, Event.PLAN_REFUSAL_NOTIFIED
CHRISTMAS, NEW_YEAR = date(2025, 12, 25), date(2026, 1, 1)
NOTHING = (None, None, Truth.NO)


def seen(case: Case, as_at: date = NEW_YEAR, complete_through: date | None = None) -> View:
    return look(case.facts(), as_at=as_at, complete_through=complete_through, floor=COMMENCEMENT)


def span(view: View, event: Event) -> tuple[date | None, date | None, Truth]:
    """When an event lies, as dates."""
    first, last, happened = view.spans[event]
    if happened is Truth.NO:
        return NOTHING
    return date.fromordinal(first), date.fromordinal(last), happened


class TestADay:
    def test_it_happened_on_that_day(self) -> None:
        view = seen(assessment(**ASSESS))
        assert span(view, REQUESTED) == (REQUEST, REQUEST, Truth.YES)
        assert span(view, DECIDED) == (date(2025, 10, 10), date(2025, 10, 10), Truth.YES)

    def test_the_day_looked_from_is_seen(self) -> None:
        case = assessment(final_plan_sent=CHRISTMAS)
        assert span(seen(case, CHRISTMAS), FINAL) == (CHRISTMAS, CHRISTMAS, Truth.YES)
        assert seen(case, CHRISTMAS).left_out == ()

    def test_a_later_day_is_left_out(self) -> None:
        view = seen(assessment(final_plan_sent=CHRISTMAS), CHRISTMAS - A_DAY)
        assert span(view, FINAL) == NOTHING
        assert view.left_out == (FINAL,)

    def test_a_later_day_says_nothing_of_what_came_before_it(self) -> None:
        view = seen(assessment(final_plan_sent=CHRISTMAS), CHRISTMAS - A_DAY)
        assert span(view, DECIDED) == span(view, SENT) == span(view, SERVED) == NOTHING


class TestNotYet:
    def test_an_empty_field(self) -> None:
        view = seen(assessment(**ASSESS))
        for event in (SENT, SERVED, FINAL, REFUSED, RESPONSIBLE, Event.LAST_ASSESSED):
            assert span(view, event) == NOTHING

    def test_a_notice_that_nothing_implies(self) -> None:
        view = seen(assessment(**ASSESS, final_plan_sent=CHRISTMAS))
        assert span(view, Event.CONSIDERING_NOTIFIED) == NOTHING


class TestNotRecorded:
    """It happened, on a day that nobody recorded: said so, or shown by a later act."""

    @pytest.mark.parametrize("later", ["draft_plan_sent", "plan_refusal_notified"])
    def test_a_later_act_shows_that_the_decision_was_made_no_later(self, later: str) -> None:
        view = seen(assessment(**{later: CHRISTMAS}))
        assert span(view, DECIDED) == (REQUEST, CHRISTMAS, Truth.YES)

    def test_a_final_plan_shows_everything_before_it(self) -> None:
        view = seen(assessment(final_plan_sent=CHRISTMAS))
        for event in (DECIDED, SENT, SERVED):
            assert span(view, event) == (REQUEST, CHRISTMAS, Truth.YES)

    def test_what_is_shown_lies_between_the_acts_that_are_recorded(self) -> None:
        sent = date(2025, 12, 1)
        view = seen(assessment(**ASSESS, draft_plan_sent=sent, final_plan_sent=CHRISTMAS))
        assert span(view, SERVED) == (sent, CHRISTMAS, Truth.YES)

    def test_said_so_it_lies_from_the_request_to_the_day_looked_from(self) -> None:
        view = seen(assessment(decision_notified=NOT_RECORDED, decision="refuse"))
        assert span(view, DECIDED) == (REQUEST, NEW_YEAR, Truth.YES)

    def test_said_so_of_a_later_act_it_shows_the_earlier_ones(self) -> None:
        view = seen(assessment(final_plan_sent=NOT_RECORDED))
        assert span(view, DECIDED) == span(view, FINAL) == (REQUEST, NEW_YEAR, Truth.YES)

    def test_said_so_and_shown_by_a_day_the_day_bounds_it(self) -> None:
        view = seen(assessment(draft_plan_sent=NOT_RECORDED, final_plan_sent=CHRISTMAS))
        assert span(view, SENT) == (REQUEST, CHRISTMAS, Truth.YES)

    def test_a_range_shows_what_came_before_it_by_its_last_day(self) -> None:
        sent = Between(date(2025, 12, 1), date(2025, 12, 5))
        view = seen(assessment(draft_plan_sent=sent))
        assert span(view, DECIDED) == (REQUEST, date(2025, 12, 5), Truth.YES)

    def test_acts_out_of_order_leave_no_day_between_them(self) -> None:
        case = assessment(draft_plan_sent=CHRISTMAS, final_plan_sent=date(2025, 12, 1))
        assert span(seen(case), SERVED) == (date(2025, 12, 1), date(2025, 12, 1), Truth.YES)


class TestNotKnown:
    """It may or may not have happened."""

    def test_it_lies_from_the_request_to_the_day_looked_from(self) -> None:
        view = seen(assessment(decision_notified=NOT_KNOWN))
        assert span(view, DECIDED) == (REQUEST, NEW_YEAR, Truth.UNKNOWN)

    def test_a_later_act_settles_that_it_happened(self) -> None:
        view = seen(assessment(decision_notified=NOT_KNOWN, draft_plan_sent=CHRISTMAS))
        assert span(view, DECIDED) == (REQUEST, CHRISTMAS, Truth.YES)


class TestBetween:
    def test_wholly_past_it_happened_in_the_range(self) -> None:
        view = seen(assessment(final_plan_sent=Between(CHRISTMAS, NEW_YEAR)))
        assert span(view, FINAL) == (CHRISTMAS, NEW_YEAR, Truth.YES)

    def test_reaching_past_the_day_looked_from_it_may_not_have_happened(self) -> None:
        case = assessment(final_plan_sent=Between(CHRISTMAS, NEW_YEAR + A_DAY))
        view = seen(case)
        assert span(view, FINAL) == (CHRISTMAS, NEW_YEAR, Truth.UNKNOWN)
        assert view.left_out == ()

    def test_wholly_to_come_it_is_left_out(self) -> None:
        case = assessment(final_plan_sent=Between(CHRISTMAS, NEW_YEAR))
        view = seen(case, CHRISTMAS - A_DAY)
        assert span(view, FINAL) == NOTHING
        assert view.left_out == (FINAL,)


class TestPresumed:
    """Service follows sending, on a day that is unknown and not before it."""

    def test_a_draft_sent_was_served_on_some_day_since(self) -> None:
        view = seen(assessment(**ASSESS, draft_plan_sent=CHRISTMAS))
        assert span(view, SERVED) == (CHRISTMAS, NEW_YEAR, Truth.YES)

    def test_a_draft_that_may_have_been_sent_may_have_been_served(self) -> None:
        view = seen(assessment(**ASSESS, draft_plan_sent=NOT_KNOWN))
        assert span(view, SERVED) == (date(2025, 10, 10), NEW_YEAR, Truth.UNKNOWN)

    def test_a_day_of_service_still_to_come_says_that_it_was_not_served_yet(self) -> None:
        case = assessment(**ASSESS, draft_plan_sent=CHRISTMAS, draft_plan_served=NEW_YEAR)
        assert span(seen(case, NEW_YEAR - A_DAY), SERVED) == NOTHING

    def test_a_request_for_advice_reached_the_body_on_some_day_since(self) -> None:
        view = seen(asked(reached_body=None))
        assert span(view, Event.ADVICE_REQUEST_REACHED_BODY) == (REQUEST, NEW_YEAR, Truth.YES)

    def test_it_reached_the_body_before_the_answer_came(self) -> None:
        view = seen(asked(reached_body=None, received=CHRISTMAS))
        assert span(view, Event.ADVICE_REQUEST_REACHED_BODY) == (REQUEST, CHRISTMAS, Truth.YES)


class TestTriggers:
    def test_with_neither_recorded_one_of_them_happened_before_the_first_act(self) -> None:
        view = seen(NeedsAssessment(**ASSESS))
        assert span(view, REQUESTED) == (COMMENCEMENT, date(2025, 10, 10), Truth.YES)
        assert span(view, RESPONSIBLE) == NOTHING

    def test_with_nothing_recorded_it_happened_by_the_day_looked_from(self) -> None:
        assert span(seen(NeedsAssessment()), REQUESTED) == (COMMENCEMENT, NEW_YEAR, Truth.YES)

    def test_the_last_assessment_before_this_one_does_not_bound_it(self) -> None:
        view = seen(NeedsAssessment(last_assessed=date(2020, 1, 1)))
        assert span(view, REQUESTED) == (COMMENCEMENT, NEW_YEAR, Truth.YES)

    @pytest.mark.parametrize("trigger", ["request_received", "became_responsible"])
    def test_with_one_still_to_come_nothing_has_begun(self, trigger: str) -> None:
        view = seen(NeedsAssessment(**{trigger: NEW_YEAR}), CHRISTMAS)
        assert span(view, REQUESTED) == span(view, RESPONSIBLE) == NOTHING

    def test_not_recorded_it_happened_before_the_first_act(self) -> None:
        case = NeedsAssessment(became_responsible=NOT_RECORDED, **ASSESS)
        view = seen(case)
        assert span(view, RESPONSIBLE) == (COMMENCEMENT, date(2025, 10, 10), Truth.YES)
        assert span(view, REQUESTED) == NOTHING

    def test_not_known_it_may_have_happened_on_any_day(self) -> None:
        view = seen(assessment(became_responsible=NOT_KNOWN))
        assert span(view, RESPONSIBLE) == (COMMENCEMENT, NEW_YEAR, Truth.UNKNOWN)

    def test_before_the_act_commenced_the_first_day_is_the_day_looked_from(self) -> None:
        before = date(2014, 8, 1)
        assert span(seen(NeedsAssessment(), before), REQUESTED) == (before, before, Truth.YES)

    def test_both_may_be_recorded(self) -> None:
        view = seen(assessment(became_responsible=date(2025, 9, 15)))
        assert view.spans[REQUESTED].happened is view.spans[RESPONSIBLE].happened is Truth.YES


class TestCompleteThrough:
    """Up to the day to which the records are complete, empty means not yet; after it, not known."""

    def test_what_is_empty_may_have_happened_since(self) -> None:
        view = seen(assessment(), complete_through=date(2025, 12, 24))
        assert span(view, DECIDED) == (CHRISTMAS, NEW_YEAR, Truth.UNKNOWN)

    def test_complete_to_the_day_looked_from_it_has_not(self) -> None:
        assert span(seen(assessment(), complete_through=NEW_YEAR), DECIDED) == NOTHING
        assert span(seen(assessment(), complete_through=NEW_YEAR + A_DAY), DECIDED) == NOTHING

    def test_complete_to_before_the_request_it_lies_after_the_request(self) -> None:
        view = seen(assessment(), complete_through=date(2025, 1, 1))
        assert span(view, DECIDED) == (REQUEST, NEW_YEAR, Truth.UNKNOWN)

    def test_what_a_later_act_shows_stays_shown(self) -> None:
        view = seen(assessment(final_plan_sent=CHRISTMAS), complete_through=date(2025, 9, 2))
        assert span(view, DECIDED) == (REQUEST, CHRISTMAS, Truth.YES)

    def test_a_draft_that_may_have_been_sent_since_may_have_been_served(self) -> None:
        view = seen(assessment(), complete_through=date(2025, 12, 24))
        assert span(view, SERVED) == (CHRISTMAS, NEW_YEAR, Truth.UNKNOWN)


class TestAttributes:
    def decision(self, **facts: Any) -> object:
        return seen(assessment(**facts)).attributes.get(Attribute.DECISION, "not yet")

    def test_a_decision_with_its_date(self) -> None:
        assert self.decision(**ASSESS) == "assess"

    def test_no_decision_yet(self) -> None:
        assert self.decision() == "not yet"

    def test_a_decision_still_to_come(self) -> None:
        view = seen(assessment(**ASSESS), date(2025, 10, 9))
        assert Attribute.DECISION not in view.attributes

    def test_a_date_without_the_decision_leaves_it_not_known(self) -> None:
        assert self.decision(decision_notified=CHRISTMAS) is None

    @pytest.mark.parametrize(
        "later",
        ["draft_plan_sent", "draft_plan_served", "final_plan_sent", "plan_refusal_notified"],
    )
    def test_what_only_follows_an_assessment_shows_the_decision(self, later: str) -> None:
        assert self.decision(**{later: CHRISTMAS}) == "assess"
        assert self.decision(decision_notified=date(2025, 10, 1), **{later: CHRISTMAS}) == "assess"

    def test_what_was_recorded_goes_before_what_is_shown(self) -> None:
        refused = {"decision_notified": CHRISTMAS, "decision": "refuse"}
        assert self.decision(**refused, final_plan_sent=CHRISTMAS) == "refuse"

    def test_a_decision_that_may_not_have_been_made_is_maybe_that(self) -> None:
        assert self.decision(decision_notified=NOT_KNOWN, decision="refuse") == Maybe("refuse")

    def test_an_unknown_decision_that_may_not_have_been_made_is_not_known(self) -> None:
        assert self.decision(decision_notified=NOT_KNOWN) is None

    @pytest.mark.parametrize("answer", [True, False, None])
    def test_whether_section_31_applies_needs_no_act(self, answer: bool | None) -> None:
        view = seen(asked(section_31_body=answer))
        assert view.attributes == {Attribute.SECTION_31_BODY: answer}


class TestTheRest:
    def test_an_end_is_seen_from_its_own_day(self) -> None:
        case = assessment(ended_on=CHRISTMAS, ended_because="withdrawn")
        assert seen(case, CHRISTMAS).ended_on == CHRISTMAS.toordinal()
        assert seen(case, CHRISTMAS - A_DAY).ended_on is None
        assert seen(assessment()).ended_on is None

    def test_the_field_that_records_an_event_or_an_attribute(self) -> None:
        view = seen(asked())
        assert view.field(Event.ADVICE_REQUEST_REACHED_BODY) == "reached_body"
        assert view.field(Attribute.SECTION_31_BODY) == "section_31_body"

    def test_the_day_looked_from_and_the_first_possible_day(self) -> None:
        view = seen(assessment())
        assert (view.as_at, view.floor) == (NEW_YEAR.toordinal(), COMMENCEMENT.toordinal())

    def test_events_to_come_are_listed_in_the_order_of_the_fields(self) -> None:
        case = assessment(**ASSESS, draft_plan_sent=CHRISTMAS, final_plan_sent=NEW_YEAR)
        assert seen(case, date(2025, 9, 2)).left_out == (DECIDED, SENT, FINAL)
