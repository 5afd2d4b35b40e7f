"""Case files give a return as it stood on its census day, and what is left out is told."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from sendlaw import (
    AnnualReview,
    Appeal,
    CaseFile,
    Cessation,
    EHCPlan,
    InvalidFact,
    Mediation,
    NeedsAssessment,
    PersonalBudget,
    PhaseTransfer,
    PlanTransfer,
    TribunalOrder,
)
from sendlaw.cases import ConcededAppeal, MediationAgreement, Reassessment
from sendlaw.cases.sen2 import Sen2ActivePlan, Sen2Assessment, Sen2NamedPlan, Sen2Request
from sendlaw.checks.returns import check_sen2
from sendlaw.exchange.sen2 import sen2_of
from sendlaw.exchange.sen2.sources import SOURCES
from sendlaw.facts import NOT_RECORDED, Between
from sendlaw.vocabulary.sen2 import SHAPES

MADE = date(2023, 7, 3)
"""A plan of before the calendar year of the return of 2026."""


def told(year: int = 2026, **cases: Any) -> tuple[tuple[Sen2Request, ...], dict[str, str]]:
    """Return the requests of one file, and what was left out of them by its path."""
    file = CaseFile(reference="EX-1", **{name: tuple(one) for name, one in cases.items()})
    made = sen2_of([file], year=year, lea="999")
    assert {one.reference for one in made.left_out} <= {"EX-1"}
    requests = made.sen2.persons[0].requests if made.sen2.persons else ()
    return requests, {one.path: one.reason for one in made.left_out}


def only(year: int = 2026, **cases: Any) -> Sen2Request:
    [request], _ = told(year, **cases)
    return request


def active(year: int = 2026, **cases: Any) -> Sen2ActivePlan:
    found = only(year, **{"ehc_plans": [EHCPlan(made=MADE)], **cases}).active_plan
    assert found is not None
    return found


def asked(**facts: Any) -> NeedsAssessment:
    return NeedsAssessment(**{"request_received": date(2025, 12, 1), **facts})


def issued(**facts: Any) -> NeedsAssessment:
    given = {
        "request_received": date(2025, 3, 3),
        "decision_notified": date(2025, 4, 7),
        "decision": "assess",
        "final_plan_sent": date(2025, 7, 21),
    }
    return NeedsAssessment(**{**given, **facts})


OLD = issued(
    request_received=date(2023, 3, 6),
    decision_notified=date(2023, 4, 3),
    final_plan_sent=MADE,
)
HISTORICAL = Sen2Assessment(assessment_outcome="H", named_plan=Sen2NamedPlan(start_date=MADE))


class TestOldPlans:
    """A plan that was active on the census day is in the return, whenever it was made."""

    REVIEW = AnnualReview(meeting_held=date(2025, 6, 2))

    @pytest.mark.parametrize("assessments", [[OLD], []])
    def test_of_2023_with_a_review_of_2025(self, assessments: list[NeedsAssessment]) -> None:
        requests, left = told(
            needs_assessments=assessments,
            ehc_plans=[EHCPlan(made=MADE)],
            annual_reviews=[self.REVIEW],
        )
        plan = Sen2ActivePlan(review_meeting=date(2025, 6, 2))
        expected = Sen2Request(request_outcome="H", assessment=HISTORICAL, active_plan=plan)
        assert (requests, left) == ((expected,), {})

    def test_that_ended_in_the_calendar_year_or_since_has_its_end_and_is_not_active(self) -> None:
        for end in (date(2025, 1, 1), date(2026, 1, 15)):
            found = only(ehc_plans=[EHCPlan(made=MADE, ceased_on=end)])
            named = Sen2NamedPlan(start_date=MADE, cease_date=end)
            assert found.assessment == Sen2Assessment(assessment_outcome="H", named_plan=named)
            assert found.active_plan is None

    def test_that_ended_before_is_left_out_and_told(self) -> None:
        ceased = EHCPlan(made=MADE, ceased_on=date(2024, 12, 31))
        requests, left = told(needs_assessments=[OLD], ehc_plans=[ceased])
        assert requests == ()
        assert left == {
            "needs_assessments[0]": (
                "over before the calendar year of the return, and no plan from it is in the return"
            ),
            "ehc_plans[0]": "ended before the calendar year of the return",
        }

    def test_beside_a_later_request(self) -> None:
        """A refusal in the year takes no plan away, as it once did."""
        refused = asked(decision="refuse", decision_notified=date(2026, 1, 9))
        requests, left = told(ehc_plans=[EHCPlan(made=MADE)], needs_assessments=[OLD, refused])
        assert [(one.request_outcome, one.active_plan is not None) for one in requests] == [
            ("H", True),
            ("N", False),
        ]
        assert left == {}

    def test_made_in_the_year_and_no_assessment_in_the_file(self) -> None:
        found = only(ehc_plans=[EHCPlan(made=date(2025, 7, 21))])
        assert (found.request_outcome, found.request_outcome_date) == ("Y", None)
        assert found.assessment == Sen2Assessment(
            assessment_outcome="Y",
            assessment_outcome_date=date(2025, 7, 21),
            named_plan=Sen2NamedPlan(start_date=date(2025, 7, 21)),
        )

    def test_a_review_shows_that_there_is_a_plan(self) -> None:
        found = only(annual_reviews=[self.REVIEW])
        assert found == Sen2Request(
            request_outcome="H",
            assessment=Sen2Assessment(assessment_outcome="H"),
            active_plan=Sen2ActivePlan(review_meeting=date(2025, 6, 2)),
        )
        dated = AnnualReview(meeting_held=date(2025, 6, 2), plan_made=MADE)
        assert only(annual_reviews=[dated]).assessment == HISTORICAL

    def test_of_several_without_an_end_the_latest(self) -> None:
        plans = [EHCPlan(made=date(2019, 5, 6)), EHCPlan(made=MADE)]
        requests, left = told(ehc_plans=plans)
        assert [one.assessment for one in requests] == [HISTORICAL]
        assert left == {
            "ehc_plans[0]": (
                "a later plan was active on the census day, and no end of this one is recorded"
            )
        }

    def test_each_plan_with_the_assessment_it_came_of(self) -> None:
        first = EHCPlan(made=MADE, ceased_on=date(2025, 2, 3))
        requests, left = told(
            needs_assessments=[OLD, issued()],
            ehc_plans=[first, EHCPlan(made=date(2025, 7, 18))],
            annual_reviews=[AnnualReview(meeting_held=date(2024, 6, 3))],
        )
        old, new = requests
        assert (old.request_outcome, old.active_plan) == ("H", None)
        assert (new.request_outcome, new.active_plan) == ("Y", Sen2ActivePlan())
        assert new.assessment is not None
        assert new.assessment.named_plan == Sen2NamedPlan(start_date=date(2025, 7, 21))
        assert [*left] == ["annual_reviews[0]"]

    def test_an_older_plan_did_not_come_of_a_later_assessment(self) -> None:
        ended = EHCPlan(made=date(2019, 5, 6), ceased_on=date(2021, 7, 30))
        requests, left = told(needs_assessments=[issued()], ehc_plans=[ended])
        [found] = requests
        assert found.assessment is not None
        assert found.assessment.named_plan == Sen2NamedPlan(start_date=date(2025, 7, 21))
        assert found.active_plan == Sen2ActivePlan()
        assert left == {"ehc_plans[0]": "ended before the calendar year of the return"}

    def test_the_assessment_that_a_plan_follows(self) -> None:
        named = issued(ref="first", final_plan_sent=date(2025, 7, 14))
        plan = EHCPlan(made=date(2025, 7, 21), follows="first", ceased_on=date(2025, 12, 1))
        first, second = told(needs_assessments=[named, issued()], ehc_plans=[plan])[0]
        assert first.assessment is not None
        assert first.assessment.named_plan == Sen2NamedPlan(
            start_date=date(2025, 7, 14), cease_date=date(2025, 12, 1)
        )
        assert (first.active_plan, second.active_plan) == (None, Sen2ActivePlan())

    def test_a_plan_without_a_day_came_of_the_only_assessment(self) -> None:
        review = AnnualReview(meeting_held=date(2025, 6, 2))
        for made in (NOT_RECORDED, None):
            [found], left = told(
                needs_assessments=[OLD], ehc_plans=[EHCPlan(made=made)], annual_reviews=[review]
            )
            assert (found.assessment, left) == (HISTORICAL, {})

    def test_one_of_its_two_first_days(self) -> None:
        plan = EHCPlan(made=MADE, first_sent=Between(date(2023, 6, 1), date(2023, 6, 30)))
        assert only(ehc_plans=[plan]).assessment == HISTORICAL

    def test_an_unknown_first_day(self) -> None:
        some_day = Between(date(2023, 7, 1), date(2023, 7, 31))
        found = only(ehc_plans=[EHCPlan(made=some_day)])
        assert found.assessment == Sen2Assessment(assessment_outcome="H")
        assert found.active_plan == Sen2ActivePlan()
        _, left = told(ehc_plans=[EHCPlan()])
        assert left == {"ehc_plans[0]": "not recorded to have been made by the census day"}


class TestCensusDay:
    """On 15 January 2026 nothing is known of what came later."""

    def test_a_refusal_after_it(self) -> None:
        case = asked(decision="refuse", decision_notified=date(2026, 1, 20))
        requests, left = told(needs_assessments=[case])
        waits = Sen2Request(received_date=date(2025, 12, 1), request_outcome="A")
        assert requests == (waits,)
        assert left == {"needs_assessments[0].decision_notified": "after the census day"}

    def test_a_refusal_on_it(self) -> None:
        case = asked(decision="refuse", decision_notified=date(2026, 1, 15))
        assert only(needs_assessments=[case]).request_outcome == "N"

    def test_a_withdrawal_after_it(self) -> None:
        case = asked(ended_on=date(2026, 2, 1), ended_because="withdrawn")
        assert only(needs_assessments=[case]).request_outcome == "A"

    def test_a_plan_after_it(self) -> None:
        case = issued(final_plan_sent=date(2026, 2, 10))
        found = only(needs_assessments=[case])
        assert found.assessment == Sen2Assessment(assessment_outcome="A")
        assert found.active_plan is None

    def test_a_draft_shows_that_a_plan_was_decided_on(self) -> None:
        for sent, outcome in ((date(2026, 1, 15), "Y"), (date(2026, 1, 16), "A")):
            case = issued(final_plan_sent=None, draft_plan_sent=sent)
            found = only(needs_assessments=[case]).assessment
            assert found == Sen2Assessment(assessment_outcome=outcome)

    def test_a_review_and_its_draft_after_it(self) -> None:
        review = AnnualReview(
            meeting_held=date(2026, 1, 5),
            decision_notified=date(2026, 1, 12),
            decision="amend",
            amendment_notice_sent=date(2026, 1, 19),
        )
        assert active(annual_reviews=[review]) == Sen2ActivePlan(
            review_meeting=date(2026, 1, 5), review_outcome="A", last_review=date(2026, 1, 12)
        )
        later = AnnualReview(
            meeting_held=date(2026, 1, 5), decision_notified=date(2026, 1, 19), decision="cease"
        )
        assert active(annual_reviews=[later]) == Sen2ActivePlan(review_meeting=date(2026, 1, 5))

    def test_an_end_after_it(self) -> None:
        requests, left = told(ehc_plans=[EHCPlan(made=MADE, ceased_on=date(2026, 1, 16))])
        assert requests[0].assessment == HISTORICAL
        assert requests[0].active_plan == Sen2ActivePlan()
        assert left == {"ehc_plans[0].ceased_on": "after the census day"}

    def test_what_began_after_it(self) -> None:
        case = NeedsAssessment(request_received=date(2026, 1, 16))
        plan = EHCPlan(made=date(2026, 2, 2))
        requests, left = told(needs_assessments=[case], ehc_plans=[plan])
        assert requests == ()
        assert left == {
            "needs_assessments[0]": (
                "nothing of it is recorded to have happened by the census day"
            ),
            "ehc_plans[0]": "not recorded to have been made by the census day",
        }

    def test_a_day_within_bounds_that_pass_it(self) -> None:
        some_day = Between(date(2026, 1, 10), date(2026, 1, 20))
        requests, left = told(
            needs_assessments=[asked(decision="refuse", decision_notified=some_day)]
        )
        assert requests[0].request_outcome == "A"
        assert left == {
            "needs_assessments[0].decision_notified": "on a day that may lie after the census day"
        }

    def test_a_day_that_is_not_recorded_after_one_that_came_later(self) -> None:
        later = asked(
            decision="assess",
            decision_notified=date(2026, 1, 20),
            draft_plan_sent=NOT_RECORDED,
            final_plan_sent=NOT_RECORDED,
        )
        waits = Sen2Request(received_date=date(2025, 12, 1), request_outcome="A")
        assert only(needs_assessments=[later]) == waits
        unbegun = asked(
            request_received=date(2026, 1, 16), decision="assess", decision_notified=NOT_RECORDED
        )
        assert told(needs_assessments=[unbegun])[0] == ()

    def test_a_birth_after_it(self) -> None:
        plan = EHCPlan(made=MADE)
        file = CaseFile(reference="EX-1", date_of_birth=date(2026, 5, 4), ehc_plans=(plan,))
        made = sen2_of([file], year=2026, lea="999")
        assert made.sen2.persons[0].person_birth_date is None
        assert [str(one) for one in made.left_out] == ["EX-1 date_of_birth: after the census day"]

    def test_nothing_at_all(self) -> None:
        assert told() == ((), {"": "nothing is recorded in the file"})


class TestOutcomes:
    def test_decided_before_the_year_and_issued_in_it(self) -> None:
        found = only(
            needs_assessments=[
                issued(request_received=date(2024, 11, 4), decision_notified=date(2024, 12, 9))
            ]
        )
        assert (found.request_outcome, found.request_outcome_date) == ("H", None)
        assert found.received_date == date(2024, 11, 4)
        assert found.assessment is not None
        assert found.assessment.assessment_outcome == "Y"

    def test_a_plan_shows_that_it_was_decided_to_assess(self) -> None:
        case = NeedsAssessment(request_received=date(2025, 3, 3), final_plan_sent=date(2025, 7, 21))
        found = only(needs_assessments=[case])
        assert (found.request_outcome, found.request_outcome_date) == ("Y", None)

    def test_ended_before_the_year(self) -> None:
        case = issued(
            request_received=date(2024, 3, 4),
            decision_notified=date(2024, 4, 8),
            final_plan_sent=None,
            ended_on=date(2024, 6, 3),
            ended_because="moved_area",
        )
        requests, left = told(needs_assessments=[case])
        assert (requests, [*left]) == ((), ["needs_assessments[0]"])

    def test_a_plan_that_was_refused_first_is_a_refusal_still(self) -> None:
        case = issued(plan_refusal_notified=date(2025, 6, 2))
        appeal = Appeal(grounds=("b",), application_received=date(2025, 6, 16))
        requests, left = told(needs_assessments=[case], appeals=[appeal])
        found = requests[0].assessment
        assert found is not None
        assert (found.assessment_outcome, found.assessment_outcome_date) == (
            "N",
            date(2025, 6, 2),
        )
        assert (found.assessment_tribunal, found.other_tribunal) == (True, None)
        assert found.named_plan == Sen2NamedPlan(start_date=date(2025, 7, 21))
        assert left == {}

    def test_an_assessment_that_was_ordered_is_told_beside_the_refusal(self) -> None:
        refused = asked(
            request_received=date(2025, 1, 6),
            decision="refuse",
            decision_notified=date(2025, 2, 10),
        )
        order = TribunalOrder(
            made=date(2025, 6, 2), kinds=("assess",), final_plan_sent=date(2025, 9, 8)
        )
        requests, left = told(needs_assessments=[refused], tribunal_orders=[order])
        assert left == {}
        [found] = requests
        assert (found.request_outcome, found.request_tribunal) == ("N", True)
        assert found.assessment == Sen2Assessment(
            assessment_outcome="Y",
            assessment_outcome_date=date(2025, 9, 8),
            named_plan=Sen2NamedPlan(start_date=date(2025, 9, 8)),
        )
        assert found.active_plan == Sen2ActivePlan()

    def test_exceptions_that_began_later_are_not_told(self) -> None:
        found = only(needs_assessments=[issued(exceptions=())])
        assert found.assessment is not None
        assert found.assessment.week20 is False


class TestDisputes:
    REFUSED = asked(decision="refuse", decision_notified=date(2025, 12, 15))
    NOTICE = date(2025, 12, 15)

    def test_a_refusal_that_was_mediated_and_appealed(self) -> None:
        found = only(
            needs_assessments=[self.REFUSED],
            mediations=[Mediation(mediation_held=date(2026, 1, 8))],
            appeals=[Appeal(grounds=("a",), application_received=date(2026, 1, 15))],
        )
        assert (found.request_mediation, found.request_tribunal) == (True, True)

    def test_later_or_not_at_all(self) -> None:
        requests, left = told(
            needs_assessments=[self.REFUSED],
            mediations=[Mediation(mediation_declined=date(2026, 1, 8))],
            appeals=[Appeal(grounds=("a",), application_received=date(2026, 1, 16))],
        )
        assert (requests[0].request_mediation, requests[0].request_tribunal) == (None, None)
        assert {*left} == {"mediations[0]", "appeals[0]"}

    @pytest.mark.parametrize(
        ("case", "item"),
        [
            (
                {
                    "mediation_agreements": [
                        MediationAgreement(made=date(2026, 1, 9), kinds=("assess",))
                    ]
                },
                "request_mediation",
            ),
            (
                {
                    "conceded_appeals": [
                        ConcededAppeal(tribunal_told=date(2026, 1, 9), grounds=("a",))
                    ]
                },
                "request_tribunal",
            ),
        ],
    )
    def test_an_agreement_or_a_concession_shows_it(self, case: dict[str, Any], item: str) -> None:
        found = only(needs_assessments=[self.REFUSED], **case)
        assert getattr(found, item) is True

    def test_of_the_contents_of_a_plan(self) -> None:
        appeal = Appeal(grounds=("c_i",), application_received=date(2025, 9, 1))
        found = only(needs_assessments=[issued()], appeals=[appeal]).assessment
        assert found is not None
        assert (found.assessment_tribunal, found.other_tribunal) == (None, True)
        old = only(ehc_plans=[EHCPlan(made=MADE)], appeals=[appeal]).assessment
        assert old is not None
        assert old.other_tribunal is True

    def test_of_a_decision_on_a_review(self) -> None:
        review = AnnualReview(
            meeting_held=date(2025, 6, 2), decision_notified=date(2025, 6, 30), decision="maintain"
        )
        mediated = Mediation(mediation_held=date(2025, 9, 8))
        found = only(
            ehc_plans=[EHCPlan(made=MADE)], annual_reviews=[review], mediations=[mediated]
        ).assessment
        assert found is not None
        assert found.other_mediation is True

    def test_of_several_plans_the_one_that_is_active(self) -> None:
        appeal = Appeal(grounds=("f",), application_received=date(2025, 9, 1))
        plans = [EHCPlan(made=date(2019, 5, 6), ceased_on=date(2025, 2, 3)), EHCPlan(made=MADE)]
        ended, going = told(ehc_plans=plans, appeals=[appeal])[0]
        assert ended.assessment is not None
        assert going.assessment is not None
        assert (ended.assessment.other_tribunal, going.assessment.other_tribunal) == (None, True)

    def test_on_which_decision_is_not_recorded(self) -> None:
        _, left = told(
            needs_assessments=[issued(plan_refusal_notified=date(2025, 6, 2))],
            mediations=[Mediation(mediation_held=date(2025, 9, 8))],
        )
        assert left == {"mediations[0]": "on which of several decisions it was is not recorded"}
        by_its_notice = Mediation(
            decision_notice_sent=date(2025, 6, 2), mediation_held=date(2025, 9, 8)
        )
        found = only(
            needs_assessments=[issued(plan_refusal_notified=date(2025, 6, 2))],
            mediations=[by_its_notice],
        ).assessment
        assert found is not None
        assert found.assessment_mediation is True


class TestMoves:
    def test_from_another_authority_in_the_calendar_year(self) -> None:
        move = PlanTransfer(from_authority="998", transferred=date(2025, 9, 1))
        requests, left = told(ehc_plans=[EHCPlan(made=date(2025, 2, 3))], plan_transfers=[move])
        [found] = requests
        assert (found.request_outcome, left) == ("H", {})
        assert found.assessment is not None
        assert found.assessment.assessment_outcome == "H"
        assert found.active_plan == Sen2ActivePlan(transfer_la="998")

    @pytest.mark.parametrize("day", [date(2024, 12, 31), date(2026, 1, 1), date(2026, 1, 16)])
    def test_on_another_day(self, day: date) -> None:
        move = PlanTransfer(from_authority="998", to_authority="999", transferred=day)
        assert active(plan_transfers=[move]).transfer_la is None

    def test_by_a_name_or_on_no_day(self) -> None:
        named = PlanTransfer(from_authority="Old", to_authority="999", transferred=date(2025, 9, 1))
        _, left = told(ehc_plans=[EHCPlan(made=MADE)], plan_transfers=[named])
        assert [*left] == ["plan_transfers[0].from_authority"]
        undated = PlanTransfer(from_authority="998", transferred=NOT_RECORDED)
        _, left = told(ehc_plans=[EHCPlan(made=MADE)], plan_transfers=[undated])
        assert left == {
            "plan_transfers[0].transferred": (
                "the day on which the plan was transferred is not recorded"
            )
        }
        unclear = PlanTransfer(
            from_authority="Old", to_authority="New", transferred=date(2025, 9, 1)
        )
        _, left = told(ehc_plans=[EHCPlan(made=MADE)], plan_transfers=[unclear])
        assert [*left] == ["plan_transfers[0]"]

    def test_to_another_authority(self) -> None:
        move = PlanTransfer(to_authority="998", transferred=date(2025, 9, 1))
        found = only(ehc_plans=[EHCPlan(made=MADE)], plan_transfers=[move])
        assert found.active_plan is None
        assert found.assessment is not None
        assert found.assessment.named_plan == Sen2NamedPlan(
            start_date=MADE, cease_date=date(2025, 9, 1), cease_reason="5"
        )


class TestEnds:
    def test_with_a_determination(self) -> None:
        ended = Cessation(determination_notified=date(2025, 5, 5), plan_ceased=date(2025, 8, 1))
        requests, left = told(ehc_plans=[EHCPlan(made=MADE)], cessations=[ended])
        assert requests[0].assessment is not None
        assert requests[0].assessment.named_plan == Sen2NamedPlan(
            start_date=MADE, cease_date=date(2025, 8, 1)
        )
        assert left == {}

    def test_with_a_death(self) -> None:
        plan = EHCPlan(made=MADE, ended_on=date(2025, 8, 1), ended_because="died")
        found = only(ehc_plans=[plan]).assessment
        assert found is not None
        assert found.named_plan is not None
        assert (found.named_plan.cease_date, found.named_plan.cease_reason) == (
            date(2025, 8, 1),
            "8",
        )

    def test_on_a_day_that_is_not_recorded(self) -> None:
        ended = Cessation(determination_notified=date(2025, 5, 5), plan_ceased=NOT_RECORDED)
        requests, left = told(ehc_plans=[EHCPlan(made=MADE)], cessations=[ended])
        assert requests == ()
        assert left == dict.fromkeys(
            ("ehc_plans[0]", "cessations[0]"), "the plan ended on a day that is not recorded"
        )


class TestPhaseTransfers:
    def transfer(self, year: int = 2026, **facts: Any) -> PhaseTransfer:
        given = {"kind": "primary_to_secondary", "transfer_date": date(year, 9, 1)}
        return PhaseTransfer(**{**given, **facts})

    @pytest.mark.parametrize(
        ("kind", "due"),
        [
            ("early_years_to_school", date(2026, 2, 15)),
            ("primary_to_secondary", date(2026, 2, 15)),
            ("secondary_to_post_16", date(2026, 3, 31)),
            ("between_post_16", date(2026, 3, 31)),
        ],
    )
    def test_the_day_due(self, kind: str, due: date) -> None:
        """Five months before 1 September is 31 March as well."""
        found = active(phase_transfers=[self.transfer(kind=kind)])
        assert found == Sen2ActivePlan(phase_transfer_due_date=due)

    def test_the_day_it_was_done(self) -> None:
        for day, expected in ((date(2026, 1, 15), date(2026, 1, 15)), (date(2026, 1, 16), None)):
            done = self.transfer(final_amended_plan_sent=day)
            assert active(phase_transfers=[done]).phase_transfer_final_date == expected

    def test_of_two_the_later(self) -> None:
        requests, left = told(
            ehc_plans=[EHCPlan(made=MADE)],
            phase_transfers=[self.transfer(2025), self.transfer(2026)],
        )
        assert requests[0].active_plan == Sen2ActivePlan(phase_transfer_due_date=date(2026, 2, 15))
        assert left == {"phase_transfers[0]": "a later phase transfer stands in the return"}

    @pytest.mark.parametrize(
        ("facts", "reason"),
        [
            ({"year": 2024}, "the day due lies before the calendar year of the return"),
            ({"year": 2027}, "the day due lies after the year of the return"),
            (
                {"kind": "secondary_to_sixth_form"},
                "the law sets no day for it, or the day is not known",
            ),
            (
                {"plan_reviewed": date(2025, 11, 3), "amendment_needed": False},
                "no amended plan was needed, or the transfer fell away",
            ),
        ],
    )
    def test_that_are_not_asked_about(self, facts: dict[str, Any], reason: str) -> None:
        requests, left = told(
            ehc_plans=[EHCPlan(made=MADE)], phase_transfers=[self.transfer(**facts)]
        )
        assert requests[0].active_plan == Sen2ActivePlan()
        assert left == {"phase_transfers[0]": reason}


class TestYears:
    """What the return of a year has no item for is left out."""

    REVIEW = AnnualReview(
        meeting_held=date(2022, 5, 2),
        decision_notified=date(2022, 5, 30),
        decision="amend",
        amendment_notice_sent=date(2022, 5, 30),
    )
    OLD = EHCPlan(made=date(2021, 3, 1))

    def test_2023_asks_for_the_decision_alone(self) -> None:
        found = active(2023, ehc_plans=[self.OLD], annual_reviews=[self.REVIEW])
        assert found == Sen2ActivePlan(last_review=date(2022, 5, 30))

    def test_2024_asks_for_the_meeting_and_the_outcome(self) -> None:
        found = active(2024, ehc_plans=[self.OLD], annual_reviews=[self.REVIEW])
        assert found == Sen2ActivePlan(
            review_meeting=date(2022, 5, 2), review_outcome="A", last_review=date(2022, 5, 30)
        )

    def test_neither_asks_for_phase_transfers(self) -> None:
        transfer = PhaseTransfer(kind="primary_to_secondary", transfer_date=date(2024, 9, 2))
        for year in (2023, 2024):
            _, left = told(year, ehc_plans=[self.OLD], phase_transfers=[transfer])
            assert left == {"phase_transfers[0]": f"the return of {year} does not ask about it"}

    def test_a_decision_of_which_only_the_plan_tells(self) -> None:
        plan = EHCPlan(made=MADE, reviewed=(date(2024, 7, 1), date(2025, 6, 30)))
        assert active(ehc_plans=[plan]) == Sen2ActivePlan(last_review=date(2025, 6, 30))
        met = AnnualReview(meeting_held=date(2025, 6, 2))
        assert active(ehc_plans=[plan], annual_reviews=[met]) == Sen2ActivePlan(
            review_meeting=date(2025, 6, 2), last_review=date(2025, 6, 30)
        )

    def test_a_review_without_its_meeting_tells_its_decision(self) -> None:
        review = AnnualReview(decision_notified=date(2025, 6, 30), decision="maintain")
        requests, left = told(needs_assessments=[OLD], annual_reviews=[review])
        assert requests[0].active_plan == Sen2ActivePlan(last_review=date(2025, 6, 30))
        assert left == {}

    def test_the_decision_of_an_earlier_review_is_not_that_of_the_latest(self) -> None:
        reviews = [
            AnnualReview(
                meeting_held=date(2025, 3, 3),
                decision_notified=date(2025, 12, 15),
                decision="maintain",
            ),
            AnnualReview(meeting_held=date(2025, 11, 3)),
        ]
        assert active(annual_reviews=reviews) == Sen2ActivePlan(review_meeting=date(2025, 11, 3))


class TestTheRest:
    def test_direct_payments_are_a_personal_budget(self) -> None:
        paid = PersonalBudget(payments_began=date(2025, 9, 1))
        found = only(ehc_plans=[EHCPlan(made=MADE)], personal_budgets=[paid]).assessment
        assert found is not None
        assert found.named_plan == Sen2NamedPlan(start_date=MADE, pb=True)

    def test_payments_that_had_not_begun_or_had_ended_are_none(self) -> None:
        ended = PersonalBudget(
            payments_began=date(2024, 9, 2),
            ended_on=date(2025, 7, 31),
            ended_because="no_longer_responsible",
        )
        later = PersonalBudget(payments_began=date(2026, 2, 2))
        requests, left = told(ehc_plans=[EHCPlan(made=MADE)], personal_budgets=[ended, later])
        assert requests[0].assessment == HISTORICAL
        assert [*left] == ["personal_budgets[0]", "personal_budgets[1]"]

    def test_what_the_return_does_not_ask_about_is_told(self) -> None:
        again = Reassessment(request_received=date(2025, 5, 5))
        _, left = told(ehc_plans=[EHCPlan(made=MADE)], reassessments=[again])
        assert left == {"reassessments[0]": "no item of the return is taken from it"}

    @pytest.mark.parametrize("lea", ["abc", "99", "9999", "", 999])
    def test_an_authority_has_three_digits(self, lea: Any) -> None:
        with pytest.raises(InvalidFact, match="lea: expected three digits"):
            sen2_of([], year=2026, lea=lea)

    def test_every_item_is_said_to_come_from_somewhere_or_nowhere(self) -> None:
        items = [(module, one.field) for module, shape in SHAPES.items() for one in shape.items]
        assert sorted((one.module, one.item) for one in SOURCES) == sorted(items)

    def test_nothing_is_found_but_what_no_case_file_records(self) -> None:
        """Names, settings and needs are missing, and nothing else is amiss."""
        file = CaseFile(
            reference="EX-1",
            date_of_birth=date(2014, 5, 4),
            needs_assessments=(OLD,),
            annual_reviews=(AnnualReview(meeting_held=date(2025, 6, 2)),),
        )
        made = sen2_of([file], year=2026, lea="999")
        unrecorded = {
            next(each.element for each in SHAPES[one.module].items if each.field == one.item)
            for one in SOURCES
            if not one.derived
        }
        found = {(one.code, one.at.column) for one in check_sen2(made.sen2) if one.at}
        missing = {("RS006", "PlanDetail"), ("RS006", "PlacementDetail"), ("RS006", "SENneed")}
        assert missing <= found
        assert {column for _, column in found - missing} <= unrecorded
        assert {code for code, _ in found} == {"RS003", "RS006", "RS048"}
