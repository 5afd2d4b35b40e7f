"""Explanations: typed steps, each with its authority, told as text, as JSON and as HTML."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.unit.given import (
    ASSESS,
    DRAFT,
    FINAL,
    REG_4,
    REG_5,
    REQUEST,
    SIX_WEEKS,
    TWENTY_WEEKS,
    asked,
    assessment,
    circumstance,
    deadline,
    duty,
    law_with,
    steps,
)

from sendlaw import (
    NOT_KNOWN,
    NOT_RECORDED,
    Between,
    Circumstance,
    NeedsAssessment,
    PhaseTransfer,
)
from sendlaw.counting import Step, StepKind, Weeks
from sendlaw.engine.context import Context
from sendlaw.engine.told_counts import told_counts
from sendlaw.law import Reading, current
from sendlaw.law.conditions import ALWAYS, Not
from sendlaw.law.timings import EarlierOf, Within
from sendlaw.vocabulary import Event

NONE: dict[str, Any] = {"exceptions": (), "advice": ()}
LATE: dict[str, Any] = {"decision_notified": date(2025, 11, 3), "decision": "assess"}
SENT = date(2025, 12, 1)
SERVED: dict[str, Any] = {**ASSESS, "draft_plan_sent": SENT, "draft_plan_served": SENT}


def kinds(case: Any, as_at: date, name: str) -> list[str]:
    return [one.kind.value for one in steps(case, as_at, name)]


def told(kind: StepKind, found: tuple[Step, ...]) -> list[str]:
    return [one.text for one in found if one.kind is kind]


class TestSteps:
    def test_of_a_duty_in_order(self) -> None:
        assert kinds(assessment(**NONE), SIX_WEEKS, REG_5) == [
            "fact",
            "fact",
            "provision",
            "day one",
            "count",
            "no roll",
            "open norm",
            "conclusion",
        ]

    def test_of_one_with_a_question_open(self) -> None:
        found = kinds(assessment(**LATE), date(2025, 12, 1), REG_5)
        assert [one for one in found if one in ("exception", "need")] == [
            *["exception"] * 4,
            "need",
        ]
        assert found[-1] == "conclusion"

    def test_the_title_is_the_provision_and_what_it_asks(self) -> None:
        case = assessment(**SERVED, advice=(asked(),))
        titles = {
            one.duty: one.explanation.title for one in case.timetable(as_at=TWENTY_WEEKS).deadlines
        }
        assert titles[REG_5] == (
            "SI 2014/1530 reg 5(1): the local authority must notify its decision whether or not an"
            " EHC needs assessment is necessary."
        )
        assert titles[DRAFT].startswith(
            "SI 2014/1530 reg 13(1)(a): the local authority must not send the finalised plan before"
        )
        [advice] = case.timetable(as_at=TWENTY_WEEKS).guidance
        assert advice.explanation.title == (
            "Code of Practice para 9.41: Whoever is asked for advice should respond in a timely manner,"
            " and within 6 weeks."
        )


class TestFacts:
    def facts(self, name: str = REG_5, as_at: date = date(2025, 12, 1), **given: Any) -> list[str]:
        return told(StepKind.FACT, steps(assessment(**given), as_at, name))

    def test_on_a_day(self) -> None:
        assert self.facts(**ASSESS) == [
            "Monday 1 September 2025: the authority received a request for an EHC needs assessment.",
            "Friday 10 October 2025: the decision whether to assess was notified.",
            "The decision: assess.",
        ]

    def test_not_yet(self) -> None:
        assert self.facts()[1:] == [
            "Not by Monday 1 December 2025: the decision whether to assess was notified."
        ]

    def test_not_recorded_with_its_bounds(self) -> None:
        assert self.facts(draft_plan_sent=SENT)[1:] == [
            "Day not recorded (from 2025-09-01 to 2025-12-01): "
            + Event.DECISION_NOTIFIED.value
            + ".",
            "The decision: assess.",
        ]

    def test_not_known(self) -> None:
        # whether it was a refusal is told only once it is known that there was a decision
        assert self.facts(decision_notified=NOT_KNOWN, decision="refuse")[1:] == [
            "Not known whether, or when, the decision whether to assess was notified."
        ]

    def test_a_decision_not_known_is_not_told(self) -> None:
        assert len(self.facts(decision_notified=SIX_WEEKS)) == 2

    def test_the_decision_is_no_step_of_another_act(self) -> None:
        assert len(self.facts(FINAL, **ASSESS)) == 2

    def test_both_triggers(self) -> None:
        found = self.facts(became_responsible=date(2025, 9, 15))
        assert found[1] == (
            "Monday 15 September 2025: the authority became responsible under section 24."
        )

    def test_every_fact_with_a_day_carries_it(self) -> None:
        found = steps(assessment(**ASSESS), SENT, REG_5)
        assert [one.on for one in found[:3]] == [REQUEST, date(2025, 10, 10), None]


class TestProvision:
    def test_the_version_and_its_text(self) -> None:
        [found] = [
            one for one in steps(assessment(), SIX_WEEKS, REG_5) if one.kind is StepKind.PROVISION
        ]
        assert found.text == (
            "SI 2014/1530 reg 5(1) is read: it is in force from Monday 1 September 2014, and so on the"
            " day the clock started."
        )
        assert found.authority == (
            "https://www.legislation.gov.uk/uksi/2014/1530/regulation/5/2025-09-01"
        )

    def test_one_that_has_ended_says_when(self) -> None:
        law = law_with(duty(REG_5, in_force_to=date(2029, 8, 31)))
        [text] = told(StepKind.PROVISION, steps(assessment(), SIX_WEEKS, REG_5, law=law))
        assert "from Monday 1 September 2014 until Friday 31 August 2029, and so" in text

    def test_one_whose_clock_has_not_started(self) -> None:
        found = steps(assessment(), SIX_WEEKS, DRAFT)
        assert told(StepKind.PROVISION, found) == [
            "SI 2014/1530 reg 13(1)(a) is read: no clock has started under it."
        ]
        assert told(StepKind.COUNT, found) == told(StepKind.DAY_ONE, found) == []

    def test_one_whose_text_was_not_seen(self) -> None:
        [advice] = asked().timetable(as_at=SIX_WEEKS).guidance
        text, note = told(StepKind.PROVISION, advice.explanation.steps)
        assert note == advice.record.note
        assert text.endswith("Not all that it rests on was read in the text itself (grade S).")


class TestCounting:
    def test_a_limit_from_a_known_day(self) -> None:
        found = steps(assessment(), SIX_WEEKS, REG_5)
        [first] = [one for one in found if one.kind is StepKind.DAY_ONE]
        assert first.on == date(2025, 9, 2)
        assert told(StepKind.COUNT, found) == ["6 weeks end on Monday 13 October 2025."]

    def test_a_bar_tells_the_first_lawful_day(self) -> None:
        found = steps(assessment(**SERVED), date(2025, 12, 10), DRAFT)
        assert told(StepKind.COUNT, found)[-1] == (
            "15 days run to the end of Monday 15 December 2025; the first day after is Tuesday"
            " 16 December 2025."
        )

    @pytest.mark.parametrize(
        ("request_received", "bounds"),
        [
            (
                Between(REQUEST, date(2025, 9, 8)),
                ": it lies from Monday 13 October 2025 to Monday 20 October 2025.",
            ),
            # the decision of 10 October bounds it: 21 to the 31st, 21 more
            (NOT_RECORDED, ": it lies no later than Friday 21 November 2025."),
        ],
    )
    def test_a_limit_from_a_day_not_known_tells_its_bounds(
        self, request_received: Any, bounds: str
    ) -> None:
        case = NeedsAssessment(request_received=request_received, **ASSESS)
        [text] = told(StepKind.COUNT, steps(case, SENT, REG_5))
        assert text.startswith("The limit depends on the day on which the authority received")
        assert text.endswith(bounds)

    def test_a_bar_bounded_on_one_side(self) -> None:
        # sent on 1 December, served on some day since: fifteen days end no earlier than the 15th
        case = assessment(**ASSESS, draft_plan_sent=SENT)
        [text] = told(StepKind.COUNT, steps(case, TWENTY_WEEKS, DRAFT))
        assert text == (
            "The limit depends on the day on which the draft plan was served: it lies no earlier"
            " than Tuesday 16 December 2025."
        )

    def test_a_limit_that_nothing_bounds(self) -> None:
        [text] = told(StepKind.COUNT, steps(NeedsAssessment(), SENT, REG_5))
        assert text == (
            "The limit depends on the day on which the authority received a request for an EHC needs"
            " assessment or the authority became responsible under section 24."
        )

    def test_a_limit_of_several_limbs_tells_its_bounds(self) -> None:
        starts = duty(FINAL).starts
        limbs = (Within(Weeks(20), after=starts), Within(Weeks(8), after=Event.DRAFT_PLAN_SERVED))
        law = law_with(duty(FINAL, timing=EarlierOf(limbs), when=ALWAYS))
        # 8 weeks from 1 December: 30 + 26 = 56: 26 January; twenty weeks end before
        *_, text = told(StepKind.COUNT, steps(assessment(**SERVED), SENT, FINAL, law=law))
        assert text == "The earlier of these counts: Monday 19 January 2026."


class TestReadings:
    def test_another_reading_with_its_authority(self) -> None:
        case = assessment(became_responsible=date(2025, 9, 15), **NONE)
        [found] = [one for one in steps(case, SIX_WEEKS, REG_5) if one.kind is StepKind.READING]
        assert found.text == (
            "Another reading (the later trigger): due Monday 27 October 2025, OPEN."
        )
        assert (found.on, found.authority) == (
            date(2025, 10, 27),
            "the other of two triggers recorded",
        )

    def test_a_reading_without_a_date(self) -> None:
        never = Reading(
            name="never", of=(REG_5,), words="", authority="nobody", changes={"when": Not(ALWAYS)}
        )
        law = current().overlay(add=[never])
        found = steps(NeedsAssessment(**NONE), SENT, REG_5, law=law)
        assert told(StepKind.READING, found) == [
            "Another reading (never): due no date, NOT_ENGAGED."
        ]


class TestExceptions:
    def tried(self, *given: Circumstance, **facts: Any) -> list[str]:
        case = assessment(**{**LATE, "advice": (), "exceptions": given, **facts})
        return told(StepKind.EXCEPTION, steps(case, SENT, REG_5))

    def ill(self, began: Any, *impractical: str) -> Circumstance:
        return circumstance("exceptional_circumstances", began, date(2025, 10, 20), *impractical)

    def test_nobody_looked(self) -> None:
        found = told(StepKind.EXCEPTION, steps(assessment(**LATE), SENT, REG_5))
        assert len(found) == 4
        assert all(one.startswith("Not recorded whether an exception applies: ") for one in found)

    def test_one_that_removed_the_limit(self) -> None:
        [found] = self.tried(self.ill(date(2025, 9, 20), REG_5))
        assert "On the facts this holds; a person found it impractical" in found
        assert found.endswith(
            " The time limit is removed; as soon as practicable remains. No other date takes its place."
        )

    def test_one_judged_practical(self) -> None:
        [found] = self.tried(self.ill(date(2025, 9, 20)))
        assert "On the facts this holds; nobody found it impractical" in found
        assert "removed" not in found

    def test_one_not_judged(self) -> None:
        [found] = self.tried(Circumstance(kind="absent_from_area", began=date(2025, 9, 2)))
        assert "this holds; it is not recorded whether it was impractical" in found

    def test_one_whose_facts_fail_is_not_asked_about(self) -> None:
        [found] = self.tried(self.ill(date(2025, 10, 14), REG_5))
        assert found.endswith("On the facts this does not hold.")

    def test_one_whose_facts_are_not_known(self) -> None:
        [found] = self.tried(self.ill(NOT_KNOWN, REG_5))
        assert "On the facts this cannot be told; a person found it impractical" in found

    def test_each_cites_its_provision(self) -> None:
        case = assessment(**LATE, exceptions=(self.ill(date(2025, 9, 20), REG_5),))
        cited = [
            one.authority for one in steps(case, SENT, REG_5) if one.kind is StepKind.EXCEPTION
        ]
        assert cited == ["SI 2014/1530 reg 5(4)(c)"]

    def test_a_reason_is_never_printed(self) -> None:
        why = Circumstance(
            kind="exceptional_circumstances", began=date(2025, 9, 20), reason="a private matter"
        )
        case = assessment(**LATE, exceptions=(why,))
        assert "private" not in deadline(case, SENT, REG_5).explain()


class TestOpenNorm:
    def test_beside_the_limit(self) -> None:
        [text] = told(StepKind.OPEN_NORM, steps(assessment(), SIX_WEEKS, REG_5))
        assert text == (
            'Beside the limit stands an open norm: "as soon as practicable and in any event"; it is'
            " not judged here."
        )

    def test_not_of_a_duty_that_does_not_bind(self) -> None:
        assert told(StepKind.OPEN_NORM, steps(assessment(), SIX_WEEKS, REG_4)) == []

    def test_not_of_a_bar_or_a_body(self) -> None:
        assert told(StepKind.OPEN_NORM, steps(assessment(**SERVED), TWENTY_WEEKS, DRAFT)) == []
        assert told(StepKind.OPEN_NORM, steps(asked(), SIX_WEEKS, "cooperate")) == []


class TestNeeds:
    def test_what_is_missing_and_what_it_would_settle(self) -> None:
        found = steps(assessment(**LATE), SENT, REG_5)
        assert told(StepKind.NEED, found) == [
            "Not known: $.needs_assessments[0].exceptions, which would settle: excused."
        ]


class TestATransferThatIsNotOnOneDay:
    """By 31 March in the calendar year of the transfer: the year alone counts."""

    RECORD = duty("reg18.phase_transfer_post16")

    def case(self, first: date, last: date) -> PhaseTransfer:
        return PhaseTransfer(kind="secondary_to_post_16", transfer_date=Between(first, last))

    def test_in_one_year_it_is_told(self) -> None:
        case = self.case(date(2025, 9, 1), date(2025, 9, 2))
        told = str(case.timetable(as_at=date(2025, 1, 10))["phase_transfer_post16"].explain())
        assert "the last day is Sunday 30 March 2025." in told
        assert "depends" not in told

    def test_in_one_of_two_years_it_depends_on_the_transfer(self) -> None:
        case = self.case(date(2025, 12, 31), date(2026, 1, 1))
        reader = Context(case, "here[0]", date(2025, 1, 10), current()).reader
        step, *_ = told_counts(self.RECORD.timing, reader)
        assert step.text == "The limit depends on the day on which the transfer takes place."
