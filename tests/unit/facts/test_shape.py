"""The order of acts, as data: what each process puts before what."""

from __future__ import annotations

import pytest

from sendlaw.facts import Act, Shape
from sendlaw.facts.shapes import ADVICE_REQUEST, NEEDS_ASSESSMENT, SHAPES
from sendlaw.vocabulary import Attribute, Decision, Event, Process

DECIDED, SENT, SERVED = Event.DECISION_NOTIFIED, Event.DRAFT_PLAN_SENT, Event.DRAFT_PLAN_SERVED
REFUSED, FINAL = Event.PLAN_REFUSAL_NOTIFIED, Event.FINAL_PLAN_SENT
ASKED, REACHED = Event.ADVICE_REQUESTED, Event.ADVICE_REQUEST_REACHED_BODY
RECEIVED = Event.ADVICE_RECEIVED


class TestOrder:
    @pytest.mark.parametrize(
        ("event", "before"),
        [
            (DECIDED, ()),
            (SENT, (DECIDED,)),
            (SERVED, (SENT,)),
            (REFUSED, (DECIDED,)),
            (FINAL, (SERVED,)),
            (Event.CONSIDERING_NOTIFIED, ()),
            (ASKED, ()),
        ],
    )
    def test_what_comes_directly_before_an_act(
        self, event: Event, before: tuple[Event, ...]
    ) -> None:
        assert NEEDS_ASSESSMENT.before(event) == before

    def test_every_pair_of_an_assessment_that_has_an_order(self) -> None:
        assert set(NEEDS_ASSESSMENT.pairs()) == {
            (DECIDED, SENT),
            (DECIDED, SERVED),
            (DECIDED, REFUSED),
            (DECIDED, FINAL),
            (SENT, SERVED),
            (SENT, FINAL),
            (SERVED, FINAL),
            (Event.LAST_ASSESSED, Event.REQUEST_RECEIVED),
            (Event.LAST_ASSESSED, Event.BECAME_RESPONSIBLE),
            (Event.CONSIDERING_NOTIFIED, DECIDED),
        }

    def test_every_pair_of_a_request_for_advice(self) -> None:
        assert set(ADVICE_REQUEST.pairs()) == {
            (ASKED, REACHED),
            (ASKED, RECEIVED),
            (REACHED, RECEIVED),
        }

    @pytest.mark.parametrize("shape", SHAPES.values(), ids=lambda one: one.process.value)
    def test_no_pair_stands_twice(self, shape: Shape) -> None:
        assert len(set(shape.pairs())) == len(shape.pairs())

    def test_two_ways_to_one_act_give_each_earlier_act_once(self) -> None:
        shape = Shape(
            process=Process.NEEDS_ASSESSMENT,
            triggers=(Event.REQUEST_RECEIVED,),
            acts=(
                Act(DECIDED),
                Act(SENT, upon=(DECIDED,)),
                Act(SERVED, upon=(DECIDED,)),
                Act(FINAL, upon=(SENT, SERVED)),
            ),
        )
        before_final = [earlier for earlier, later in shape.pairs() if later is FINAL]
        assert before_final == [SENT, SERVED, DECIDED]


class TestWhatAShapeSays:
    def test_each_process_has_one(self) -> None:
        assert set(SHAPES) == set(Process)
        assert all(shape.process is process for process, shape in SHAPES.items())

    def test_an_assessment_is_begun_by_a_request_or_by_becoming_responsible(self) -> None:
        assert NEEDS_ASSESSMENT.triggers == (Event.REQUEST_RECEIVED, Event.BECAME_RESPONSIBLE)
        assert ADVICE_REQUEST.triggers == (ASKED,)

    def test_at_most_one_act_closes_an_assessment(self) -> None:
        assert NEEDS_ASSESSMENT.ends == (REFUSED, FINAL)

    def test_what_follows_a_decision_shows_that_it_was_to_assess(self) -> None:
        shown = {act.event for act in NEEDS_ASSESSMENT.acts if act.shows}
        assert shown == {SENT, SERVED, REFUSED, FINAL}
        assert all(
            act.shows in ((), ((Attribute.DECISION, Decision.ASSESS),))
            for act in NEEDS_ASSESSMENT.acts
        )

    def test_only_service_and_reaching_a_body_are_presumed(self) -> None:
        acts = [*NEEDS_ASSESSMENT.acts, *ADVICE_REQUEST.acts]
        assert {act.event for act in acts if act.presumed} == {SERVED, REACHED}

    def test_the_decision_settles_what_was_decided_and_nothing_settles_section_31(self) -> None:
        assert NEEDS_ASSESSMENT.told_by == ((Attribute.DECISION, DECIDED),)
        assert ADVICE_REQUEST.told_by == ((Attribute.SECTION_31_BODY, None),)
