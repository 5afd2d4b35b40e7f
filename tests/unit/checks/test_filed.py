"""Findings across the processes of a case file."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from sendlaw import (
    Amendment,
    AnnualReview,
    Appeal,
    AuthoritySuccession,
    Between,
    CaseFile,
    Cessation,
    DisabilityClaim,
    EHCPlan,
    Mediation,
    NeedsAssessment,
    PhaseTransfer,
    PlanTransfer,
    Reassessment,
    TribunalOrder,
    check,
)

AS_AT = date(2026, 6, 1)


def codes(*, as_at: date = AS_AT, **facts: Any) -> list[tuple[str, str]]:
    """The findings that are about the file as a whole, with their paths."""
    wanted = (
        "FA009",
        "FA010",
        "FA011",
        "FA012",
        "FA013",
        "FA014",
        "FA015",
        "FA016",
        "FA019",
        "FA020",
        "TS011",
    )
    report = check(CaseFile(**facts), as_at=as_at)
    return [(one.code, one.path) for one in report if one.code in wanted]


def test_a_review_of_a_plan_made_later() -> None:
    review = AnnualReview(attends_setting=True, meeting_held=date(2025, 2, 3))
    found = codes(ehc_plans=(EHCPlan(made=date(2025, 3, 3)),), annual_reviews=(review,))
    assert found == [("FA009", "$.annual_reviews[0].meeting_held")]
    assert codes(ehc_plans=(EHCPlan(made=date(2025, 2, 3)),), annual_reviews=(review,)) == []


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        # six months back from 20 June 2025 is 20 December 2024, the first day of the window
        (date(2025, 6, 20), [("FA010", "$.needs_assessments[1].last_assessed")]),
        (date(2025, 6, 21), []),
    ],
)
def test_two_assessments_within_the_look_back(asked: date, found: list[tuple[str, str]]) -> None:
    first = NeedsAssessment(
        request_received=date(2024, 9, 2), plan_refusal_notified=date(2024, 12, 20)
    )
    again = NeedsAssessment(request_received=asked)
    assert codes(needs_assessments=(first, again)) == found
    said = NeedsAssessment(request_received=asked, last_assessed=date(2024, 12, 20))
    assert codes(needs_assessments=(first, said)) == []


def test_an_amended_plan_without_a_notice() -> None:
    sent = date(2025, 11, 24)
    review = AnnualReview(attends_setting=True, final_amended_plan_sent=sent)
    found = codes(annual_reviews=(review,), amendments=(Amendment(final_amended_plan_sent=sent),))
    assert found == [
        ("FA011", "$.amendments[0].amendment_notice_sent"),
        ("FA011", "$.annual_reviews[0].amendment_notice_sent"),
    ]


def test_two_dates_for_one_plan() -> None:
    plan = EHCPlan(made=date(2025, 3, 3), first_sent=date(2025, 3, 10))
    assert codes(ehc_plans=(plan,)) == [("FA012", "$.ehc_plans[0].made")]
    assessment = NeedsAssessment(
        request_received=date(2024, 10, 14), final_plan_sent=date(2025, 3, 4)
    )
    plan = EHCPlan(made=date(2025, 3, 3))
    assert codes(needs_assessments=(assessment,), ehc_plans=(plan,)) == [
        ("FA012", "$.ehc_plans[0].made")
    ]


def test_two_re_assessments_open_at_once() -> None:
    one = Reassessment(request_received=date(2025, 9, 1))
    two = Reassessment(request_received=date(2025, 10, 6))
    assert codes(reassessments=(one, two)) == [("FA013", "$.reassessments[1]")]
    assert codes(reassessments=(one, two), as_at=date(2025, 10, 5)) == []
    twin = Reassessment(request_received=date(2025, 9, 1))
    assert codes(reassessments=(one, twin)) == [("FA013", "$.reassessments[1]")]
    refused = Reassessment(
        request_received=date(2025, 9, 1), decision="refuse", decision_notified=date(2025, 9, 10)
    )
    assert codes(reassessments=(refused, two)) == []


@pytest.mark.parametrize(
    ("born", "wrong"),
    [
        (date(1985, 5, 1), True),
        (date(1999, 3, 3), True),  # 26 on the day
        (date(1999, 3, 4), False),  # 25 still
        (date(2025, 3, 4), True),
        (date(2025, 3, 3), False),
    ],
)
def test_a_birth_date_that_cannot_be_right(born: date, *, wrong: bool) -> None:
    found = codes(date_of_birth=born, ehc_plans=(EHCPlan(made=date(2025, 3, 3)),))
    assert found == ([("FA014", "$.date_of_birth")] if wrong else [])


def test_a_reorganisation_is_no_move() -> None:
    succession = AuthoritySuccession(predecessor="Old", successor="New", on=date(2023, 4, 1))
    same = PlanTransfer(from_authority="Old", to_authority="New")
    other = PlanTransfer(from_authority="Old", to_authority="Third")
    found = codes(authority_successions=(succession,), plan_transfers=(other, same))
    assert found == [("FA015", "$.plan_transfers[1]")]


def test_a_process_that_may_be_about_either_of_two_plans() -> None:
    plans = (EHCPlan(ref="a", made=date(2020, 3, 2)), EHCPlan(ref="b", made=date(2024, 3, 4)))
    sent = date(2024, 11, 4)
    about = Amendment(follows="b", amendment_notice_sent=sent)
    vague = Amendment(amendment_notice_sent=sent)
    assert codes(ehc_plans=plans, amendments=(about, vague)) == [
        ("FA016", "$.amendments[1].follows")
    ]
    assert codes(ehc_plans=plans[1:], amendments=(vague,)) == []


@pytest.mark.parametrize(
    ("ceased", "wrong"),
    [
        (date(2024, 3, 1), True),
        (date(2024, 3, 4), False),
        (Between(date(2024, 3, 1), date(2024, 4, 30)), False),
        (None, False),
    ],
)
def test_a_plan_that_ceased_before_it_was_made(ceased: Any, *, wrong: bool) -> None:
    plan = EHCPlan(made=date(2024, 3, 4))
    ceasing = Cessation(determination_notified=date(2024, 1, 8), plan_ceased=ceased)
    found = [one for one in codes(ehc_plans=(plan,), cessations=(ceasing,)) if one[0] == "FA020"]
    assert found == ([("FA020", "$.cessations[0].plan_ceased")] if wrong else [])


def test_a_school_sixth_form_is_warned_of() -> None:
    day = date(2026, 9, 1)
    sixth = PhaseTransfer(kind="secondary_to_sixth_form", transfer_date=day)
    college = PhaseTransfer(kind="secondary_to_post_16", transfer_date=day)
    assert codes(phase_transfers=(college, sixth)) == [("TS011", "$.phase_transfers[1].kind")]
    assert check(sixth, as_at=AS_AT).ok


REFUSED = NeedsAssessment(
    ref="asked",
    request_received=date(2025, 9, 1),
    decision_notified=date(2025, 10, 10),
    decision="refuse",
)


@pytest.mark.parametrize(
    ("follows", "sent", "wrong"),
    [
        ("asked", date(2025, 10, 13), True),
        ("asked", date(2025, 10, 10), False),
        ("asked", Between(date(2025, 10, 1), date(2025, 10, 31)), False),
        ("asked", None, False),
        (None, date(2025, 10, 13), False),
    ],
)
def test_two_days_for_one_notice(follows: str | None, sent: Any, *, wrong: bool) -> None:
    appeal = Appeal(grounds=("a",), follows=follows, decision_notice_sent=sent)
    found = codes(needs_assessments=(REFUSED,), appeals=(appeal,))
    assert found == ([("FA019", "$.appeals[0].decision_notice_sent")] if wrong else [])


def test_what_answers_a_decision_need_not_name_a_plan() -> None:
    plans = (
        EHCPlan(made=date(2020, 3, 3), ceased_on=date(2022, 1, 10)),
        EHCPlan(made=date(2024, 3, 4)),
    )
    claim = DisabilityClaim(conduct_occurred=date(2025, 2, 14))
    appeal = Appeal(grounds=("a",), follows="asked")
    file: dict[str, Any] = {"ehc_plans": plans, "needs_assessments": (REFUSED,)}
    assert codes(**file, appeals=(appeal,), disability_claims=(claim,)) == []
    assert codes(**file, mediations=(Mediation(),)) == [("FA016", "$.mediations[0].follows")]


def test_what_follows_another_case_is_about_the_plan_of_that_one() -> None:
    plans = (EHCPlan(ref="a", made=date(2020, 3, 2)), EHCPlan(ref="b", made=date(2024, 3, 4)))
    ceasing = Cessation(ref="ceasing", follows="b", determination_notified=date(2025, 9, 1))
    appeal = Appeal(ref="appeal", follows="ceasing", grounds=("f",))
    order = TribunalOrder(follows="appeal", made=date(2026, 2, 2), kinds=("continue",))
    file: dict[str, Any] = {"ehc_plans": plans, "cessations": (ceasing,), "appeals": (appeal,)}
    assert codes(**file, tribunal_orders=(order,)) == []
    review = AnnualReview(attends_setting=True, follows="ceasing")
    assert codes(**file, annual_reviews=(review,)) == [("FA016", "$.annual_reviews[0].follows")]


def test_what_came_before_the_notice_it_follows() -> None:
    early: dict[str, Any] = {"grounds": ("a",), "certificate_issued": date(2025, 10, 9)}
    file = CaseFile(needs_assessments=(REFUSED,), appeals=(Appeal(follows="asked", **early),))
    assert [(one.code, one.path) for one in check(file, as_at=AS_AT)] == [
        ("FA001", "$.appeals[0].certificate_issued"),
    ]
    other = CaseFile(needs_assessments=(REFUSED,), appeals=(Appeal(**early),))
    assert [one.code for one in check(other, as_at=AS_AT)] == []
