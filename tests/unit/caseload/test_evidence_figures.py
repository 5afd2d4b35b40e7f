"""The evidence pack by hand calculation: what the law counts, and days counted on fingers."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.unit.caseload.areas import (
    A_DAY_LATE,
    DAY,
    TWENTY_WEEKS,
    assessed,
    away,
    plan,
    told,
)

from sendlaw import (
    AdviceRequest,
    AnnualReview,
    AreaInspection,
    CaseFile,
    EHCPlan,
    LocalOffer,
    PlanDocument,
    ProposedAction,
    Published,
    WrittenStatement,
)
from sendlaw.caseload.evidence import Sources, evidence
from sendlaw.cases.plan_document import (
    PlanAdvice,
    PlanNeed,
    PlanOutcome,
    PlanProvision,
    PlanSection,
    Voice,
)
from sendlaw.facts.dated import NOT_KNOWN, NOT_RECORDED

# --- timeliness -----------------------------------------------------------------------------------


def test_twenty_weeks_with_and_without_exceptions() -> None:
    files = (
        assessed("EX-1", final_plan_sent=TWENTY_WEEKS),
        assessed("EX-2", final_plan_sent=A_DAY_LATE),
        # Regulation 10(4): away for a continuous period of at least four weeks. 4 November to 1 December
        # are 28 days; 4 to 30 November are 27.
        assessed("EX-3", final_plan_sent=A_DAY_LATE, exceptions=away(date(2024, 12, 2))),
        assessed("EX-4", final_plan_sent=A_DAY_LATE, exceptions=away(date(2024, 12, 1))),
        assessed("EX-5"),
        assessed("EX-6", decision="refuse"),
    )
    found = told(Sources(files=files))
    assert found["final_plan.in_time", ""] == (1, 4)
    assert found["final_plan.late_excused", ""] == (1, 4)
    assert found["final_plan.overdue", ""] == (1, 5)
    parts = {group: one for (name, group), one in found.items() if name == "final_plan.standings"}
    assert sum(count or 0 for count, _ in parts.values()) == 5  # all but the one refused
    assert {of for _, of in parts.values()} == {5}


def test_six_weeks_to_decide() -> None:
    files = (
        assessed("EX-1"),
        assessed("EX-2", decision_notified=date(2024, 10, 15)),
        assessed("EX-3", decision_notified=None, decision=None),
    )
    found = told(Sources(files=files))
    assert found["decision.in_time", ""] == (1, 2)
    assert found["decision.overdue", ""] == (1, 3)


def test_six_weeks_to_answer_a_request_for_advice() -> None:
    # Reached on 15 October 2024: 16 days to 31 October, 26 more, so 26 November.
    def asked(received: date | None) -> AdviceRequest:
        day = date(2024, 10, 15)
        dates = {"requested": day, "reached_body": day, "received": received}
        return AdviceRequest(kind="medical", section_31_body=True, exceptions=(), **dates)

    advice = (asked(date(2024, 11, 26)), asked(date(2024, 11, 27)), asked(None))
    found = told(Sources(files=(assessed(advice=advice),)))
    assert found["advice.in_time", ""] == (1, 2)
    assert found["advice.overdue", ""] == (1, 3)


def test_twelve_months_to_review() -> None:
    # Twelve months that start with 1 March 2024 end with 28 February 2025 (section 44(1)(a)). The period
    # that starts with a review in 2025 ends in 2026, after the day looked from.
    def made(reference: str, *reviewed: date) -> CaseFile:
        one = EHCPlan(made=date(2024, 3, 1), reviewed=reviewed, exceptions=())
        return CaseFile(reference=reference, ehc_plans=(one,))

    files = (made("EX-1", date(2025, 2, 28)), made("EX-2", date(2025, 3, 1)), made("EX-3"))
    found = told(Sources(files=files))
    assert found["reviews.in_time", ""] == (1, 2)
    assert found["reviews.overdue", ""] == (1, 3)


def review(**facts: Any) -> CaseFile:
    usual = {"attends_setting": True, "meeting_held": date(2024, 9, 2), "exceptions": ()}
    return CaseFile(reference="EX-1", annual_reviews=(AnnualReview(**usual, **facts),))


@pytest.mark.parametrize("weeks", ["four weeks", "twelve weeks"])
def test_what_follows_a_review_has_its_own_times(weeks: str) -> None:
    # From the meeting on 2 September 2024: the decision within 28 days, 30 September (reg 20(10)); with
    # the notice sent that day, the amended plan within eight weeks more, 25 November (reg 22(3)).
    late = review(
        decision="amend",
        decision_notified=date(2024, 10, 1),
        amendment_notice_sent=date(2024, 10, 1),
        final_amended_plan_sent=date(2024, 12, 2),
    )
    timely = review(
        decision="amend",
        decision_notified=date(2024, 9, 30),
        amendment_notice_sent=date(2024, 9, 30),
        final_amended_plan_sent=date(2024, 11, 25),
    )
    pack = evidence(Sources(files=(late, timely)), as_at=DAY)
    found = [(one.count, one.of) for one in pack.figures if weeks in one.words]
    assert (1, 2) in found


def test_a_decision_to_amend_that_nothing_followed() -> None:
    decided = {"decision": "amend", "decision_notified": date(2024, 9, 30)}
    files = (
        review(**decided),
        review(**decided, final_amended_plan_sent=date(2024, 11, 25)),
        review(**decided, no_amendment_notified=date(2024, 11, 25)),
        review(**{**decided, "decision": "maintain"}),
    )
    assert told(Sources(files=files))["reviews.unamended", ""] == (1, 3)


@pytest.mark.parametrize(
    "facts",
    [
        {"decision_notified": NOT_RECORDED},
        {"decision_notified": date(2024, 9, 30), "final_amended_plan_sent": NOT_KNOWN},
    ],
)
def test_what_is_not_known_is_not_told_as_amended(facts: dict[str, Any]) -> None:
    # Nothing recorded shows that the plan was amended: "0 of 1" would say that it was.
    found = told(Sources(files=(review(decision="amend", **facts),)))
    assert found["reviews.unamended", ""] != (0, 1)


# --- plans ----------------------------------------------------------------------------------------


def test_what_plans_lack() -> None:
    nurse = (PlanProvision(section="F", text="Phonics, 20 minutes daily, by a teacher."),)
    health = (*nurse, PlanProvision(section="G", text="A nurse, 30 minutes weekly."))
    plans = (
        plan("EX-1", outcomes=()),  # section 37(2)(b): outcomes are specified
        plan("EX-2", provisions=health, health_agreed=False),  # regulation 12(2): G is agreed
        plan("EX-3", advice=(PlanAdvice(kind="medical", appended=False),)),  # regulation 12(4)
        plan("EX-4", provisions=health, health_agreed=True),
        plan("EX-5", provisions=nurse, signed=False),  # no provision asks for a signature
    )
    found = told(Sources(plans=plans))
    assert found["plans.breach", ""] == (3, 5)
    assert found["health.agreed", ""] == (1, 2)


def test_guidance_and_risk_are_no_breach() -> None:
    vague = PlanProvision(section="F", text="Access to support as required.")
    one = plan(provisions=(vague,), signed=False)
    other = plan("EX-2", outcomes=(PlanOutcome(text="To improve in reading."),))
    found = told(Sources(plans=(one, other)))
    assert found["plans.breach", ""] == (0, 2)


def test_advice_older_than_twelve_months() -> None:
    # The plan is dated 20 January 2025: advice of 20 January 2024 is not older than twelve months.
    days = (date(2024, 1, 20), date(2024, 1, 19))
    plans = [
        plan(advice=(PlanAdvice(kind="medical", provided=day, appended=True),)) for day in days
    ]
    assert told(Sources(plans=plans))["plans.old_advice", ""] == (1, 2)


def linked(*, met: tuple[str, ...], served: tuple[str, ...]) -> PlanDocument:
    """Return a plan with two needs, two outcomes and one provision, which meets and serves some."""
    text = "Phonics, 20 minutes daily, by a teacher."
    return plan(
        voices=(Voice(id="v1", kind="aspirations", holder="child", text="To drive a train."),),
        needs=(
            PlanNeed(id="n1", section="B", text="Reads with effort."),
            PlanNeed(id="n2", section="B", text="Tires quickly."),
        ),
        outcomes=(
            PlanOutcome(id="o1", text="Reads a page alone by July 2026.", aspirations=("v1",)),
            PlanOutcome(id="o2", text="Eats in the hall by July 2026.", aspirations=("v1",)),
        ),
        provisions=(PlanProvision(id="p1", section="F", text=text, needs=met, outcomes=served),),
    )


def test_needs_unmet_and_outcomes_unserved() -> None:
    plans = (
        linked(met=("n1", "n2"), served=("o1", "o2")),
        linked(met=("n1",), served=("o1", "o2")),
        linked(met=("n1", "n2"), served=("o2",)),
    )
    found = told(Sources(plans=plans))
    assert found["plans.unmet_need", ""] == (1, 3)
    assert found["outcomes.unserved", ""] == (1, 3)
    assert found["outcomes.aimless", ""] == (0, 3)


@pytest.mark.parametrize("name", ["plans.unmet_need", "outcomes.unserved", "therapy.elsewhere"])
def test_where_section_f_is_empty_nothing_in_it_meets_a_need(name: str) -> None:
    one = plan(
        needs=(PlanNeed(id="n1", section="B", text="Reads with effort."),),
        outcomes=(PlanOutcome(id="o1", text="Reads a page alone by July 2026."),),
        provisions=(PlanProvision(section="G", text="Occupational therapy, 30 minutes weekly."),),
    )
    assert told(Sources(plans=(one,)))[name, ""] == (1, 1)


@pytest.mark.parametrize("name", ["plans.unmet_need", "outcomes.unserved", "voices.missing"])
def test_a_plan_of_which_nothing_is_recorded_is_not_told_as_sound(name: str) -> None:
    # Neither needs, outcomes nor voices are recorded, so that nothing can be said of them.
    assert told(Sources(plans=(plan(),))).get((name, "")) != (0, 1)


def test_health_care_in_a_plan_held_as_text() -> None:
    # Section G provides, and its agreement is recorded as refused: one plan with it, none agreed.
    one = plan(
        sections=(PlanSection(name="G", text="A nurse, 30 minutes weekly."),), health_agreed=False
    )
    assert told(Sources(plans=(one,))).get(("health.agreed", "")) == (0, 1)


def test_therapy_outside_section_f() -> None:
    text = "Occupational therapy, 30 minutes weekly."
    apart, both = PlanProvision(section="G", text=text), PlanProvision(section="F", text=text)
    phonics = PlanProvision(section="F", text="Phonics, 20 minutes daily, by a teacher.")
    plans = (plan("EX-1", provisions=(apart, phonics)), plan("EX-2", provisions=(apart, both)))
    assert told(Sources(plans=plans))["therapy.elsewhere", ""] == (1, 2)


def test_how_many_plans_made_were_looked_at() -> None:
    files = [assessed(f"EX-{number}", final_plan_sent=TWENTY_WEEKS) for number in range(3)]
    found = told(Sources(files=files, plans=(plan("EX-1"), plan("EX-9"))))
    assert found["plans.looked_at", ""] == (1, 3)


def test_files_without_a_reference_are_not_taken_for_one() -> None:
    files = [assessed("", final_plan_sent=TWENTY_WEEKS) for _ in range(2)]
    found = told(
        Sources(files=[*files, assessed("EX-1", final_plan_sent=TWENTY_WEEKS)], plans=(plan(),))
    )
    assert found["plans.looked_at", ""] == (1, 1)
    assert found["references.files", ""] == (2, 3)


# --- views, the Local Offer, statements, early years --------------------------------------------------


def test_fifteen_days_with_the_draft() -> None:
    # Fifteen days that begin with 6 January end on 20 January; with 5 January on 19 January.
    files = (
        assessed("EX-1", draft_plan_served=date(2025, 1, 6), final_plan_sent=TWENTY_WEEKS),
        assessed("EX-2", draft_plan_served=date(2025, 1, 5), final_plan_sent=TWENTY_WEEKS),
        assessed("EX-3", draft_plan_served=date(2024, 12, 2)),  # no plan was sent
    )
    assert told(Sources(files=files))["draft.premature", ""] == (1, 2)


# Schedule 2 by hand: the letters of each of its 23 paragraphs. Where a paragraph says something itself
# before "including", it stands as well: 12 to 15.
LETTERS = {1: 8, 2: 0, 3: 4, 4: 4, 5: 10, 12: 2, 13: 4, 14: 3, 15: 6}
WITH_WORDS = (12, 13, 14, 15)


def schedule_2() -> list[str]:
    found = []
    for number in range(1, 24):
        letters = "abcdefghij"[: LETTERS.get(number, 0)]
        if not letters or number in WITH_WORDS:
            found.append(f"sch2.{number}")
        found += [f"sch2.{number}.{one}" for one in letters]
    return found


def answered(*paragraphs: str) -> LocalOffer:
    return LocalOffer(contents=[Published(paragraph=one, found="a page") for one in paragraphs])


def test_an_offer_with_all_of_schedule_2_answers_all_of_it() -> None:
    every = schedule_2()
    assert len(every) == 60  # 8 + 1 + 4 + 4 + 10, 6 to 11: 6, 3 + 5 + 4 + 7, 16 to 23: 8
    pack = evidence(Sources(offers=(answered(*every),)), as_at=DAY)
    found = [
        (one.count, one.of) for one in pack.figures if one.words.startswith("paragraphs of Sch")
    ]
    assert (60, 60) in found


def test_two_paragraphs_and_one_of_which_nothing_is_said() -> None:
    found = [
        evidence(Sources(offers=(one,)), as_at=DAY)
        for one in (
            answered("sch2.16", "sch2.22"),
            LocalOffer(contents=(Published(paragraph="sch2.16"), Published(paragraph="sch2.22"))),
        )
    ]
    counts = [[one.count for one in pack.figures if one.id == "offer.paragraphs"] for pack in found]
    assert counts == [[2], [0]]  # an entry with neither page, place nor reason answers nothing


def test_an_offer_whose_contents_are_not_recorded_is_not_told_as_empty() -> None:
    found = told(Sources(offers=(LocalOffer(comments_last_published=date(2025, 3, 10)),)))
    assert 0 not in [count for (name, _), (count, _) in found.items() if name == "offer.paragraphs"]


def test_who_was_consulted_on_the_offer() -> None:
    # Regulation 54(1)(a) to (l) are 12 kinds, (m) has 3, and (2) has 5: 20.
    one = LocalOffer(consulted=("sen_families", "nhs_england", "academies"))
    found = [
        numbers for (name, _), numbers in told(Sources(offers=(one,))).items() if "consult" in name
    ]
    assert found == [(3, 20)]


def test_what_is_done_of_a_statement_is_done_by_the_day_looked_from() -> None:
    done = [
        ProposedAction(owner="Council", due=DAY, done=day) for day in (DAY, date(2025, 6, 2), None)
    ]
    statement = WrittenStatement(actions=done)
    one = AreaInspection(reference="here", framework="2016", written_statement=statement)
    assert told(Sources(inspections=(one,)))["statement.done", "here"] == (1, 3)


def held_by(born: date | None, **facts: Any) -> CaseFile:
    maintained = EHCPlan(made=date(2025, 1, 20), **facts)
    return CaseFile(reference="EX-1", date_of_birth=born, ehc_plans=(maintained,))


def test_under_five_among_those_with_a_plan() -> None:
    # On 1 June 2025 one born on 1 June 2020 is five, and one born the day after is four.
    files = (held_by(date(2020, 6, 1)), held_by(date(2020, 6, 2)))
    assert told(Sources(files=files))["plans.under_five", ""] == (1, 2)


def test_a_plan_that_ceased_is_none() -> None:
    files = (held_by(date(2021, 6, 1)), held_by(date(2021, 6, 1), ceased_on=date(2025, 3, 1)))
    assert told(Sources(files=files))["plans.under_five", ""] == (1, 1)


# --- nothing is dropped, nothing is told before its day ---------------------------------------------


def wholes(sources: Sources, start: str) -> set[int]:
    """Return of how many it is told, and of how many it cannot be, together."""
    figures = evidence(sources, as_at=DAY).figures
    return {(one.of or 0) + (one.unknown or 0) for one in figures if one.id.startswith(start)}


def test_those_of_no_known_age_are_told_of() -> None:
    assert 2 in wholes(Sources(files=(held_by(date(2021, 6, 1)), held_by(None))), "plans.")


@pytest.mark.parametrize(
    ("start", "facts"),
    [
        ("decision.", {"decision_notified": NOT_RECORDED}),
        ("final_plan.", {"final_plan_sent": NOT_RECORDED}),
    ],
)
def test_what_was_done_on_no_recorded_day_is_told_of(start: str, facts: dict[str, Any]) -> None:
    files = (assessed("EX-1", final_plan_sent=TWENTY_WEEKS), assessed("EX-2", **facts))
    assert 2 in wholes(Sources(files=files), start)


def test_nothing_is_told_of_what_comes_after_the_day() -> None:
    child = CaseFile(
        reference="EX-1",
        date_of_birth=date(2021, 6, 1),
        needs_assessments=assessed(final_plan_sent=TWENTY_WEEKS).needs_assessments,
        ehc_plans=(EHCPlan(made=TWENTY_WEEKS),),
        annual_reviews=review(decision="amend", decision_notified=date(2024, 9, 30)).annual_reviews,
    )
    found = told(Sources(files=(child,), plans=(plan(),)), as_at=date(2024, 1, 1))
    of_cases = ("reviews.", "decision.", "final_plan.", "plans.looked_at", "plans.under_five")
    assert {of or 0 for (name, _), (_, of) in found.items() if name.startswith(of_cases)} <= {0}
