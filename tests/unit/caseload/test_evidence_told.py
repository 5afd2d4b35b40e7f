"""What cannot be told of a figure, whom it is not asked of, and the figures beside the oldest ones."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.unit.caseload.areas import A_DAY_LATE, DAY, TWENTY_WEEKS, assessed, plan

from sendlaw import (
    AnnualReview,
    AreaInspection,
    CaseFile,
    EHCPlan,
    LocalOffer,
    Notice,
    PhaseTransfer,
    PlanDocument,
    ProposedAction,
    Reassessment,
    Weakness,
    WrittenStatement,
)
from sendlaw.caseload import Audit
from sendlaw.caseload.evidence import Figure, Sources, evidence
from sendlaw.cases.plan_document import (
    PlanAdvice,
    PlanNeed,
    PlanOutcome,
    PlanProvision,
    PlanSection,
    Voice,
)
from sendlaw.facts.dated import NOT_KNOWN, NOT_RECORDED, Between

PHONICS = "Phonics, 20 minutes daily, by a teacher."
NEED = PlanNeed(id="n1", section="B", text="Reads with effort.")
OUTCOME = PlanOutcome(id="o1", text="Reads a page alone by July 2026.")


def figure(name: str, group: str = "", /, **sources: Any) -> Figure:
    pack = evidence(Sources(**sources), as_at=DAY)
    [found] = [one for one in pack.figures if (one.id, one.group) == (name, group)]
    return found


def numbers(name: str, group: str = "", /, **sources: Any) -> tuple[int | None, ...]:
    """Return what is counted, of how many, of how many it cannot be told, and is not asked."""
    one = figure(name, group, **sources)
    return one.count, one.of, one.unknown, one.not_asked


def asked(name: str, *plans: PlanDocument) -> tuple[int | None, ...]:
    return numbers(name, plans=plans)


YES, NO, UNKNOWN, NOT_ASKED = (1, 1, 0, 0), (0, 1, 0, 0), (None, 0, 1, 0), (0, 0, 0, 1)


def test_everything_given_is_told_of() -> None:
    files = [
        assessed("EX-1", final_plan_sent=TWENTY_WEEKS),
        assessed("EX-2", final_plan_sent=A_DAY_LATE, exceptions=NOT_RECORDED),
        assessed("EX-3", final_plan_sent=NOT_KNOWN),
        assessed("EX-4", decision="refuse"),
    ]
    pack = evidence(Sources(files=files, plans=[plan("EX-1"), plan("EX-2")]), as_at=DAY)
    for one in pack.figures:
        whole = (one.of or 0) + (one.unknown or 0) + (one.not_asked or 0)
        if one.id.startswith(("decision.", "final_plan.", "draft.", "plans.looked_at")):
            assert whole == 4, one
    assert numbers("final_plan.in_time", files=files) == (1, 2, 1, 1)
    # Whether an exception excuses the second is not known, as nobody looked.
    assert numbers("final_plan.late_excused", files=files) == (0, 1, 2, 1)


# --- plans ------------------------------------------------------------------------------------------

EVERY = (
    "plans.breach",
    "plans.unmet_need",
    "plans.old_advice",
    "outcomes.unserved",
    "outcomes.aimless",
    "provision.apart",
    "outcomes.open",
    "voices.missing",
    "representations.made",
    "representations.answered",
    "representations.followed",
    "health.agreed",
    "therapy.elsewhere",
)


@pytest.mark.parametrize("name", EVERY)
def test_of_a_plan_that_records_nothing_nothing_is_told(name: str) -> None:
    assert asked(name, plan()) == UNKNOWN
    assert asked(name, PlanDocument(dated=TWENTY_WEEKS)) == UNKNOWN


@pytest.mark.parametrize("name", EVERY)
def test_a_plan_of_a_later_day_is_not_asked_about(name: str) -> None:
    assert asked(name, plan(dated=date(2025, 6, 2))) == NOT_ASKED


def test_a_version_that_is_not_known_is_told_of_only_where_something_is_lacking() -> None:
    unheard = PlanDocument(dated=TWENTY_WEEKS, provisions=(), voices=())
    assert asked("plans.breach", unheard) == UNKNOWN
    assert asked("plans.breach", plan(state="amendment_notice", outcomes=())) == NOT_ASKED
    assert asked("plans.breach", plan(dated=date(2014, 8, 31), outcomes=())) == NOT_ASKED


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        ({"needs": (NEED,), "provisions": ()}, YES),  # section F is empty: PC004
        (
            {"needs": (NEED,), "sections": (PlanSection(name="A", text="Views"),)},
            YES,
        ),  # none: PC002
        ({"needs": (NEED,), "provisions": (PlanProvision(section="F", text=PHONICS),)}, UNKNOWN),
        (
            {
                "needs": (NEED,),
                "provisions": (PlanProvision(section="F", text=PHONICS, needs=("n1",)),),
            },
            NO,
        ),
        ({"needs": (), "provisions": ()}, NOT_ASKED),
        ({"provisions": ()}, UNKNOWN),
        ({"needs": (NEED,), "sections": (PlanSection(name="F", text=PHONICS),)}, UNKNOWN),
    ],
)
def test_needs_and_the_provision_that_meets_them(
    facts: dict[str, Any], told: tuple[int | None, ...]
) -> None:
    assert asked("plans.unmet_need", plan(**facts)) == told


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        ({"outcomes": (OUTCOME,), "provisions": ()}, YES),
        ({"outcomes": (OUTCOME,)}, UNKNOWN),
        (
            {"outcomes": (OUTCOME,), "provisions": (PlanProvision(section="F", text=PHONICS),)},
            UNKNOWN,
        ),
        (
            {
                "outcomes": (OUTCOME,),
                "provisions": (PlanProvision(section="F", text=PHONICS, outcomes=("o1",)),),
            },
            NO,
        ),
        (
            # Section F is empty, and care serves the outcome.
            {
                "outcomes": (OUTCOME,),
                "provisions": (PlanProvision(section="G", text="A nurse.", outcomes=("o1",)),),
            },
            NO,
        ),
        ({"outcomes": ()}, NOT_ASKED),
    ],
)
def test_outcomes_and_the_provision_that_serves_them(
    facts: dict[str, Any], told: tuple[int | None, ...]
) -> None:
    assert asked("outcomes.unserved", plan(**facts)) == told


def test_links_to_aspirations_are_asked_of_where_a_plan_has_any() -> None:
    voice = Voice(id="v1", kind="aspirations", holder="child", text="To drive a train.")
    aimed = PlanOutcome(text="Eats in the hall by July 2026.", aspirations=("v1",))
    assert asked("outcomes.aimless", plan(voices=(voice,), outcomes=(aimed, OUTCOME))) == YES
    assert asked("outcomes.aimless", plan(voices=(voice,), outcomes=(aimed,))) == NO
    assert asked("outcomes.aimless", plan(outcomes=(OUTCOME,))) == UNKNOWN
    assert asked("outcomes.aimless", plan(outcomes=())) == NOT_ASKED


def test_provision_that_is_linked_to_nothing() -> None:
    linked = PlanProvision(section="F", text=PHONICS, needs=("n1",))
    loose = PlanProvision(section="F", text="Swimming, 30 minutes weekly, by a coach.")
    held = {"needs": (NEED,)}
    assert asked("provision.apart", plan(**held, provisions=(linked, loose))) == YES
    assert asked("provision.apart", plan(**held, provisions=(linked,))) == NO
    assert asked("provision.apart", plan(**held, provisions=(loose,))) == UNKNOWN
    assert asked("provision.apart", plan(provisions=())) == NOT_ASKED


def test_advice_of_no_day_is_of_no_known_age() -> None:
    old = PlanAdvice(kind="medical", provided=date(2023, 1, 2), appended=True)
    undated = PlanAdvice(kind="medical", appended=True)
    assert asked("plans.old_advice", plan(advice=(undated,))) == UNKNOWN
    assert asked("plans.old_advice", plan(advice=(undated, old))) == YES
    assert asked("plans.old_advice", plan(advice=(old,), dated=None)) == UNKNOWN
    assert asked("plans.old_advice", plan(advice=())) == NOT_ASKED


def test_section_a_that_is_not_there_leaves_somebody_unheard() -> None:
    assert asked("voices.missing", plan(sections=(PlanSection(name="B", text="Needs"),))) == YES
    held = (PlanSection(name="A", text="We like trains."),)
    assert (
        asked("voices.missing", plan(sections=held)) == UNKNOWN
    )  # whose words they are is not said


def test_therapy_in_text_and_under_a_joint_label() -> None:
    care = PlanSection(name="G", text="Occupational therapy, 30 minutes weekly.")
    education = PlanSection(name="F", text="Occupational therapy, 30 minutes weekly.")
    joint = PlanSection(label="E/F", text="Occupational therapy, 30 minutes weekly.")
    assert asked("therapy.elsewhere", plan(sections=(care,))) == YES
    assert asked("therapy.elsewhere", plan(sections=(care, education))) == NO
    assert asked("therapy.elsewhere", plan(sections=(care, joint))) == UNKNOWN


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        ({"health_agreed": True}, YES),
        ({"health_agreed_on": date(2025, 6, 1)}, YES),
        ({"health_agreed_on": date(2025, 6, 2)}, NO),  # after the day looked from
        ({"health_agreed": False}, NO),
        ({}, UNKNOWN),
        (
            {"state": "draft", "health_agreed": False},
            NOT_ASKED,
        ),  # no time is fixed: it may still be
    ],
)
@pytest.mark.parametrize(
    "held",
    [
        {"provisions": (PlanProvision(section="G", text="A nurse, 30 minutes weekly."),)},
        {"sections": (PlanSection(name="G", text="A nurse, 30 minutes weekly."),)},
        {
            "provisions": (PlanProvision(section="F", text=PHONICS),),
            "sections": (PlanSection(name="G", text="A nurse, 30 minutes weekly."),),
        },
    ],
)
def test_section_g_in_items_and_as_text(
    facts: dict[str, Any], held: dict[str, Any], told: tuple[int | None, ...]
) -> None:
    assert asked("health.agreed", plan(**held, **facts)) == told


def test_a_plan_without_health_care_is_not_asked_about_it() -> None:
    assert asked("health.agreed", plan(provisions=())) == NOT_ASKED
    none = PlanSection(name="G", text="None.", not_applicable=True)
    assert asked("health.agreed", plan(sections=(none,))) == NOT_ASKED


def test_representations_are_asked_of_where_there_were_any() -> None:
    assert asked("representations.answered", plan(representations_made=False)) == NOT_ASKED
    assert asked("representations.answered", plan(representations_made=True)) == UNKNOWN


def test_what_plans_lack_section_by_section() -> None:
    no_outcomes = plan("EX-1", outcomes=())  # section 37(2)(b), set out in section E
    no_f = plan("EX-2", provisions=())
    no_a = plan("EX-3", sections=(PlanSection(name="B", text="Needs"),), voices=())
    sound = plan("EX-4", advice=())
    plans = (no_outcomes, no_f, no_a, sound, plan("EX-5"))
    assert numbers("plans.sections", "E", plans=plans) == (2, 4, 1, 0)  # none in the third at all
    assert numbers("plans.sections", "A", plans=plans) == (1, 4, 1, 0)
    assert figure("plans.sections", "A", plans=plans).words.endswith("in section A")


# --- cases -------------------------------------------------------------------------------------------


def test_transfers_between_phases_by_their_day() -> None:
    # Regulation 18(1)(b): before 15 February in the year of the transfer, so 14 February at the latest.
    def moving(reference: str, sent: date | None) -> CaseFile:
        one = PhaseTransfer(
            kind="primary_to_secondary",
            transfer_date=date(2025, 9, 1),
            final_amended_plan_sent=sent,
            exceptions=(),
        )
        return CaseFile(reference=reference, phase_transfers=(one,))

    files = [
        moving("EX-1", date(2025, 2, 14)),
        moving("EX-2", date(2025, 2, 15)),
        moving("EX-3", None),
    ]
    assert numbers("phase_transfer.in_time", files=files) == (1, 2, 0, 1)
    assert numbers("phase_transfer.overdue", files=files) == (1, 3, 0, 0)


def test_reassessments() -> None:
    # Fifteen days beginning with 1 October 2024 end on the 15th; fourteen weeks after that day: 98 days,
    # 16 to 31 October 16, November 30, December 31, so 21 January 2025.
    def asked_again(notified: date, sent: date) -> CaseFile:
        one = Reassessment(
            request_received=date(2024, 10, 1),
            decision_notified=notified,
            decision="reassess",
            final_plan_sent=sent,
            exceptions=(),
        )
        return CaseFile(reassessments=(one,))

    files = [
        asked_again(date(2024, 10, 15), date(2025, 1, 21)),
        asked_again(date(2024, 10, 17), date(2025, 1, 24)),
    ]
    assert numbers("reassess_decision.in_time", files=files) == (1, 2, 0, 0)
    assert numbers("reassessed_plan.in_time", files=files) == (1, 2, 0, 0)


def test_of_a_limit_that_no_case_has_there_is_none() -> None:
    pack = evidence(Sources(files=[assessed()]), as_at=DAY)
    [one] = [one for one in pack.figures if one.id.startswith("phase_transfer.")]
    assert (one.id, one.of) == ("phase_transfer.in_time", 0)


def reviewed(**facts: Any) -> CaseFile:
    one = AnnualReview(attends_setting=True, meeting_held=date(2024, 9, 2), exceptions=(), **facts)
    return CaseFile(annual_reviews=(one,))


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        ({"decision_notified": date(2024, 9, 30)}, YES),
        ({"decision_notified": Between(date(2024, 9, 2), date(2024, 9, 30))}, YES),
        ({"decision_notified": NOT_RECORDED}, UNKNOWN),
        ({"decision_notified": NOT_RECORDED, "final_amended_plan_sent": date(2024, 11, 25)}, NO),
        ({"decision_notified": date(2025, 6, 2)}, NOT_ASKED),
        (
            {"decision_notified": date(2024, 9, 30), "final_amended_plan_sent": date(2025, 6, 2)},
            YES,
        ),
        (
            {
                "decision_notified": date(2024, 9, 30),
                "ended_on": date(2024, 10, 1),
                "ended_because": "moved_area",
            },
            NOT_ASKED,
        ),
    ],
)
def test_plans_untouched_after_a_review(
    facts: dict[str, Any], told: tuple[int | None, ...]
) -> None:
    file = reviewed(decision="amend", **facts)
    assert numbers("reviews.unamended", files=[file]) == told


@pytest.mark.parametrize(
    ("made", "told"),
    [
        (EHCPlan(made=NOT_RECORDED), YES),
        (EHCPlan(made=NOT_KNOWN), UNKNOWN),
        (EHCPlan(made=date(2025, 6, 2)), NOT_ASKED),
        (EHCPlan(made=Between(date(2025, 5, 1), date(2025, 6, 30))), UNKNOWN),
        (EHCPlan(reviewed=(date(2025, 2, 3),)), YES),
        (EHCPlan(made=date(2025, 1, 20), ceased_on=date(2025, 6, 1)), NOT_ASKED),
        (EHCPlan(made=date(2025, 1, 20), ceased_on=date(2025, 6, 2)), YES),
    ],
)
def test_who_has_a_plan_on_the_day(made: EHCPlan, told: tuple[int | None, ...]) -> None:
    file = CaseFile(date_of_birth=date(2021, 6, 1), ehc_plans=(made,))
    assert numbers("plans.under_five", files=[file]) == told


def test_a_draft_is_not_the_plan_that_was_looked_at() -> None:
    file = assessed(final_plan_sent=TWENTY_WEEKS)
    for state, told in (("draft", NO), ("amended", YES), (None, UNKNOWN)):
        assert numbers("plans.looked_at", files=[file], plans=[plan(state=state)]) == told
    both = [plan(state=None), plan()]
    assert numbers("plans.looked_at", files=[file], plans=both) == YES
    later = [plan(dated=date(2025, 6, 2))]
    assert numbers("plans.looked_at", files=[file], plans=later) == NO


def test_plans_without_a_reference_are_told_of_and_matched_with_nothing() -> None:
    files = [assessed("", final_plan_sent=TWENTY_WEEKS)]
    plans = [plan(None), plan(None)]
    assert numbers("plans.looked_at", files=files, plans=plans) == UNKNOWN
    assert numbers("references.plans", files=files, plans=plans) == (2, 2, 0, 0)
    assert numbers("references.files", files=files, plans=plans) == YES


def test_audits_count_plans_and_no_drafts() -> None:
    files = [assessed(f"EX-{at}", final_plan_sent=TWENTY_WEEKS) for at in range(4)]
    on = date(2025, 3, 3)
    audits = [
        Audit.of_plan(plan("EX-0"), on=on),
        Audit.of_plan(plan("EX-1", state="draft"), on=on),
        Audit.of_plan(plan("EX-2"), on=date(2025, 6, 2)),
    ]
    assert numbers("audits.plans", files=files, audits=audits) == (1, 4, 0, 0)
    assert numbers("audits.final", files=files, audits=audits) == (1, 2, 0, 1)
    assert "audits" in evidence(Sources(audits=audits), as_at=DAY).given


# --- Local Offers, statements, notices -------------------------------------------------------------------


def test_who_was_not_consulted_is_told_by_name() -> None:
    one = LocalOffer(reference="here", consulted=("sen_families",))
    left = figure("offer.consulted", "here", offers=[one]).named
    assert len(left) == 19
    assert "SI 2014/1530 reg 54(1)(d): the proprietors of Academies" in left


def test_an_offer_of_which_nothing_is_recorded() -> None:
    one = LocalOffer(reference="here")
    for name, many in (
        ("offer.paragraphs", 60),
        ("offer.publication", 10),
        ("offer.consulted", 20),
        ("offer.topics", 5),
        ("offer.comments", 3),
    ):
        assert numbers(name, "here", offers=[one]) == (None, 0, many, 0)
    assert numbers("offer.annual", offers=[one]) == UNKNOWN
    assert numbers("offer.response", offers=[one]) == UNKNOWN


def test_an_offer_that_ended_is_not_asked_about() -> None:
    one = LocalOffer(
        reference="here", contents=(), ended_on=date(2025, 4, 1), ended_because="superseded"
    )
    assert numbers("offer.paragraphs", "here", offers=[one]) == (0, 0, 0, 60)


def test_comments_at_least_annually() -> None:
    # Published on 10 March 2024: again by 10 March 2025, or on the other reading by the end of 2025. On
    # 10 March 2023: by the end of 2024 at the latest.
    days = (date(2024, 3, 10), date(2023, 3, 10))
    offers = [LocalOffer(comments_last_published=day, response_published=True) for day in days]
    assert numbers("offer.annual", offers=offers) == (1, 2, 0, 0)
    assert numbers("offer.response", offers=offers) == (2, 2, 0, 0)


def test_offers_are_named_by_their_reference_or_place() -> None:
    offers = [LocalOffer(reference="here"), LocalOffer(), LocalOffer(reference="here")]
    pack = evidence(Sources(offers=offers), as_at=DAY)
    groups = [one.group for one in pack.figures if one.id == "offer.paragraphs"]
    assert groups == ["here (offer 1)", "offer 2", "here (offer 3)"]


def stated(**facts: Any) -> AreaInspection:
    actions = (
        ProposedAction(owner="Council", due=date(2025, 5, 31), answers=("w1",)),
        ProposedAction(owner="Council", due=date(2025, 5, 31), done=date(2025, 5, 30)),
        ProposedAction(owner="Council", due=DAY),
        ProposedAction(owner="Council", period="the autumn term"),
    )
    weaknesses = (
        Weakness(id="w1"),
        Weakness(id="w2"),
        Weakness(),
        Weakness(id="w4", kind="improvement"),
    )
    statement = WrittenStatement(actions=actions)
    usual = {"framework": "2016", "written_statement": statement, "weaknesses": weaknesses}
    return AreaInspection(reference="here", **{**usual, **facts})


def test_actions_that_are_late_and_weaknesses_that_none_answers() -> None:
    given = {"inspections": [stated()]}
    assert numbers("statement.overdue", "here", **given) == (1, 3, 1, 0)
    assert numbers("statement.answered", "here", **given) == (1, 2, 1, 0)
    assert figure("statement.answered", "here", **given).named == ("w2",)


def test_a_statement_without_recorded_actions_or_of_a_later_day() -> None:
    silent = stated(written_statement=WrittenStatement())
    assert numbers("statement.recorded", inspections=[silent]) == NO
    assert numbers("statement.recorded", inspections=[stated(written_statement=None)]) == NOT_ASKED
    received = {"report_received": date(2025, 5, 1), "written_statement_required": True}
    later = stated(written_statement_made=date(2025, 6, 2), **received)
    pack = evidence(Sources(inspections=[later]), as_at=DAY)
    assert {one.id for one in pack.figures} == {"statement.recorded", "statement.weaknesses"}


def test_weaknesses_that_are_not_recorded_are_told_of() -> None:
    silent = stated(weaknesses=NOT_RECORDED, written_statement=WrittenStatement(actions=()))
    assert numbers("statement.weaknesses", inspections=[silent]) == NO
    pack = evidence(Sources(inspections=[silent]), as_at=DAY)
    assert "statement.answered" not in {one.id for one in pack.figures}


CEASE = (
    "appeal_right",
    "time_limits",
    "mediation_right",
    "certificate",
    "mediation_adviser",
    "mediation_timescales",
    "telling_the_authority",
    "authority_contact",
    "disagreement_resolution",
    "information_and_advice",
    "recommendations_power",
)


def test_notices_that_lack_something_by_kind() -> None:
    notices = [
        Notice(kind="cease", sent=date(2025, 3, 3), contains=CEASE),
        Notice(kind="cease", sent=date(2025, 3, 3), contains=CEASE[1:]),
        Notice(kind="cease", sent=date(2025, 3, 3)),
        Notice(kind="cease", sent=date(2025, 6, 2), contains=()),
        Notice(kind="refuse_to_assess", sent=date(2025, 3, 3), contains=()),
    ]
    assert numbers("notices.lacking", "cease", notices=notices) == (1, 2, 1, 1)
    assert numbers("notices.lacking", "refuse_to_assess", notices=notices) == YES
    assert figure("notices.lacking", "cease", notices=notices).theme == "T8"
