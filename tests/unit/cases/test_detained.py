"""Detained persons: SI 2015/62, by hand."""

from __future__ import annotations

from datetime import date

import pytest

from sendlaw import (
    NOT_RECORDED,
    AdviceRequest,
    CaseFile,
    Circumstance,
    DetainedAssessment,
    DetainedConcededAppeal,
    DetainedMediation,
    DetainedMediationAgreement,
    DetainedTribunalOrder,
    InvalidFact,
    KeptPlan,
    NeedsAssessment,
    Standing,
    Variation,
)
from sendlaw.exchange import parse

ATTENTION = date(2025, 9, 1)


def problems(of: type, **facts: object) -> set[str]:
    """The fields that a case refuses."""
    with pytest.raises(InvalidFact) as caught:
        of(**facts)
    return {problem.field for problem in caught.value.problems}


class TestAssessment:
    def test_the_clocks_run_from_a_request_or_from_attention(self) -> None:
        # six weeks: 42 days to 13 October; sixteen: 112 to 22 December; twenty: 140 to 19 January
        for trigger in ("request_received", "came_to_attention"):
            table = DetainedAssessment(**{trigger: ATTENTION}).timetable(as_at=ATTENTION)
            assert table["decision_to_assess"].due == date(2025, 10, 13)
            assert table["refuse_plan"].due == date(2025, 12, 22)
            assert table["final_plan"].due == date(2026, 1, 19)

    def test_of_two_triggers_the_earlier_counts(self) -> None:
        case = DetainedAssessment(request_received=date(2025, 9, 8), came_to_attention=ATTENTION)
        assert case.timetable(as_at=ATTENTION)["decision_to_assess"].due == date(2025, 10, 13)

    def test_a_release_in_time_hands_the_limit_over(self) -> None:
        case = DetainedAssessment(
            came_to_attention=ATTENTION, released=date(2025, 10, 13), same_authority=True
        )
        table = case.timetable(as_at=date(2025, 10, 14))
        assert table["decision_to_assess"].standing is Standing.NOT_ENGAGED
        assert table["complete_on_release.decision"].standing is Standing.OVERDUE

    def test_a_release_after_the_limit_leaves_it_missed(self) -> None:
        case = DetainedAssessment(
            came_to_attention=ATTENTION,
            released=date(2025, 10, 14),
            same_authority=False,
            exceptions=(),
        )
        table = case.timetable(as_at=date(2025, 10, 15))
        assert table["decision_to_assess"].standing is Standing.OVERDUE
        assert table["complete_on_release.decision"].standing is Standing.NOT_ENGAGED

    def test_whether_the_same_authority_goes_on_is_asked(self) -> None:
        case = DetainedAssessment(came_to_attention=ATTENTION, released=date(2025, 9, 8))
        table = case.timetable(as_at=date(2025, 9, 9))
        assert {need.fact for need in table.needs} == {"same_authority"}

    def test_one_begun_before_the_detention_counts_from_responsibility(self) -> None:
        case = DetainedAssessment(became_responsible=ATTENTION)
        table = case.timetable(as_at=date(2025, 9, 9))
        assert table["complete_on_detention.final_plan"].due == date(2026, 1, 19)
        assert table["final_plan"].standing is Standing.NOT_ENGAGED

    @pytest.mark.parametrize(
        ("person", "standing"),
        [
            ("parent", Standing.OVERDUE_EXCUSED),
            ("young_person", Standing.OVERDUE),
            ("alternative_person", Standing.OVERDUE),
        ],
    )
    def test_only_the_absence_of_a_childs_parent_excuses(
        self, person: str, standing: Standing
    ) -> None:
        # 8 September to 6 October: 28 days, all in the six weeks
        away = Circumstance(
            kind="absent_from_area",
            began=date(2025, 9, 8),
            ended=date(2025, 10, 6),
            impractical=["dp5.decision_to_assess"],
        )
        case = DetainedAssessment(
            came_to_attention=ATTENTION, appropriate_person=person, exceptions=(away,)
        )
        found = case.timetable(as_at=date(2025, 10, 20))["decision_to_assess"]
        assert found.standing is standing

    @pytest.mark.parametrize(
        ("person", "standing"),
        [
            ("parent", Standing.OVERDUE_EXCUSED),
            ("young_person", Standing.OVERDUE),
            ("alternative_person", Standing.OVERDUE_EXCUSED),
        ],
    )
    def test_a_body_is_excused_by_the_absence_of_an_alternative_person_too(
        self, person: str, standing: Standing
    ) -> None:
        away = Circumstance(
            kind="absent_from_area",
            began=date(2025, 10, 14),
            ended=date(2025, 11, 11),
            impractical=["dp8.cooperate"],
        )
        asked = AdviceRequest(
            kind="medical",
            requested=date(2025, 10, 13),
            reached_body=date(2025, 10, 13),
            section_31_body=True,
            exceptions=(away,),
        )
        case = DetainedAssessment(
            came_to_attention=ATTENTION,
            decision_notified=date(2025, 10, 10),
            decision="assess",
            appropriate_person=person,
            advice=(asked,),
        )
        # six weeks from 13 October: 24 November
        found = case.timetable(as_at=date(2025, 11, 25))["cooperate"]
        assert (found.due, found.standing) == (date(2025, 11, 24), standing)

    def test_what_cannot_be(self) -> None:
        assert problems(
            DetainedAssessment,
            came_to_attention=ATTENTION,
            released=date(2025, 8, 31),
            decision="assess",
            draft_plan_sent=date(2025, 11, 3),
            draft_plan_served=date(2025, 11, 2),
        ) == {"released", "draft_plan_served"}
        assert problems(DetainedAssessment, appropriate_person="grandmother") == {
            "appropriate_person"
        }

    def test_there_and_back(self) -> None:
        case = DetainedAssessment(
            came_to_attention=ATTENTION,
            appropriate_person="parent",
            released=NOT_RECORDED,
            same_authority=True,
        )
        assert parse(case.to_dict(), "detained_assessment") == case


class TestJoins:
    BEFORE = NeedsAssessment(
        ref="before",
        became_responsible=date(2025, 8, 18),
        decision_notified=date(2025, 9, 22),
        decision="assess",
        draft_plan_sent=date(2025, 11, 3),
        ended_on=date(2025, 11, 10),
        ended_because="detained",
    )

    def of(self, one: DetainedAssessment, **others: object) -> DetainedAssessment:
        file = CaseFile(needs_assessments=(self.BEFORE,), detained_assessments=(one,), **others)  # type: ignore[arg-type]
        found = [part for _, part in file.parts() if isinstance(part, DetainedAssessment)]
        return found[0]

    def test_what_was_done_before_the_detention_counts(self) -> None:
        found = self.of(DetainedAssessment(follows="before"))
        assert found.became_responsible == date(2025, 8, 18)
        assert (found.decision_notified, found.decision) == (date(2025, 9, 22), "assess")
        assert found.draft_plan_sent == date(2025, 11, 3)

    def test_what_was_done_again_stands(self) -> None:
        own = DetainedAssessment(
            follows="before",
            became_responsible=date(2025, 8, 20),
            decision_notified=date(2025, 11, 17),
            decision="refuse",
        )
        found = self.of(own)
        assert (found.became_responsible, found.decision) == (date(2025, 8, 20), "refuse")

    def test_nothing_is_carried_over_without_being_told(self) -> None:
        assert self.of(DetainedAssessment()).decision_notified is None

    def test_nothing_is_changed_where_there_is_nothing_to_carry_over(self) -> None:
        bare = NeedsAssessment(ref="bare", request_received=date(2025, 8, 18))
        own = DetainedAssessment(follows="bare", came_to_attention=ATTENTION)
        file = CaseFile(needs_assessments=(bare,), detained_assessments=(own,))
        assert [part for _, part in file.parts()][1] == own

    @pytest.mark.parametrize(
        "after",
        [
            {
                "detained_tribunal_orders": (
                    DetainedTribunalOrder(made=date(2026, 3, 2), kinds=("assess",)),
                )
            },
            {
                "detained_mediation_agreements": (
                    DetainedMediationAgreement(made=date(2026, 3, 2), kinds=("assess",)),
                )
            },
            {
                "detained_conceded_appeals": (
                    DetainedConcededAppeal(tribunal_told=date(2026, 3, 2), grounds=("a",)),
                )
            },
        ],
    )
    def test_what_answers_an_assessment_ends_it(self, after: dict[str, object]) -> None:
        found = self.of(DetainedAssessment(ref="own", came_to_attention=ATTENTION), **after)
        assert (found.ended_on, found.ended_because) == (date(2026, 3, 2), "superseded")

    def test_an_order_on_the_school_or_on_another_assessment_does_not(self) -> None:
        case = DetainedAssessment(ref="own", came_to_attention=ATTENTION)
        school = DetainedTribunalOrder(made=date(2026, 3, 2), kinds=("amend_placement",))
        assert self.of(case, detained_tribunal_orders=(school,)).ended_on is None
        other = DetainedTribunalOrder(made=date(2026, 3, 2), kinds=("assess",), follows="before")
        assert self.of(case, detained_tribunal_orders=(other,)).ended_on is None
        named = DetainedTribunalOrder(
            made=date(2026, 3, 2), kinds=("amend_placement",), follows="own"
        )
        found = self.of(case, detained_tribunal_orders=(named,))
        assert found.ended_on == date(2026, 3, 2)

    def test_an_order_of_no_day_or_before_it_began_ends_nothing(self) -> None:
        case = DetainedAssessment(came_to_attention=ATTENTION)
        for made in (NOT_RECORDED, date(2025, 8, 29)):
            order = DetainedTribunalOrder(made=made, kinds=("assess",))
            assert self.of(case, detained_tribunal_orders=(order,)).ended_on is None


class TestKeptPlan:
    def test_the_later_of_keeping_and_knowing(self) -> None:
        # after Monday 6 October: Tuesday to Friday, and Monday 13
        for kept, known in (("2025-09-01", "2025-10-06"), ("2025-10-06", "2025-09-01")):
            plan = KeptPlan(
                kept_from=date.fromisoformat(kept), detention_known=date.fromisoformat(known)
            )
            assert plan.timetable(as_at=date(2025, 10, 7))["send_copy"].due == date(2025, 10, 13)

    def test_working_days_pass_over_christmas(self) -> None:
        plan = KeptPlan(kept_from=date(2025, 9, 1), release_informed=date(2025, 12, 23))
        # 24, 29, 30, 31 December, 2 January
        table = plan.timetable(as_at=date(2025, 12, 23))
        assert table["transfer_kept_plan"].due == date(2026, 1, 2)

    def test_what_cannot_be(self) -> None:
        assert problems(
            KeptPlan,
            kept_from=date(2025, 10, 6),
            copy_sent=date(2025, 10, 3),
            release_informed=date(2026, 1, 5),
            disclosed=date(2026, 1, 2),
        ) == {"copy_sent", "disclosed"}


class TestMediation:
    def test_thirty_days_from_the_adviser_being_informed(self) -> None:
        case = DetainedMediation(
            decision_notice_sent=date(2025, 9, 1), adviser_informed=date(2025, 9, 15)
        )
        # 15 September and 30 days: 15 October
        table = case.timetable(as_at=date(2025, 9, 16))
        assert table["arrange_mediation"].due == date(2025, 10, 15)

    def test_consent_to_shorter_notice(self) -> None:
        agreed = Variation(
            kind="consent",
            duty="dp22.notice_of_mediation",
            on=date(2025, 10, 1),
            due=date(2025, 10, 3),
        )
        case = DetainedMediation(
            decision_notice_sent=date(2025, 9, 1),
            adviser_informed=date(2025, 9, 15),
            mediation_planned=date(2025, 10, 6),
            notice_given=date(2025, 10, 3),
            variations=(agreed,),
        )
        found = case.timetable(as_at=date(2025, 10, 3))["notice_of_mediation"]
        assert (found.due, found.standing) == (date(2025, 10, 3), Standing.MET)

    def test_what_cannot_be(self) -> None:
        assert problems(
            DetainedMediation,
            decision_notice_sent=date(2025, 9, 1),
            adviser_informed=date(2025, 8, 29),
            mediation_declined=date(2025, 9, 8),
            certificate_issued=date(2025, 9, 5),
        ) == {"adviser_informed", "certificate_issued"}

    def test_a_silence_leaves_the_certificate_alone(self) -> None:
        case = DetainedMediation(
            decision_notice_sent=date(2025, 9, 1),
            mediation_declined=NOT_RECORDED,
            certificate_issued=date(2025, 9, 5),
        )
        assert case.certificate_issued == date(2025, 9, 5)


class TestOutcomes:
    ILL = Circumstance(
        kind="exceptional_circumstances",
        began=date(2025, 10, 7),
        ended=date(2026, 3, 2),
        impractical=[
            f"dp{reg}.{name}"
            for reg in (29, 30)
            for name in ("notify_assessment", "final_plan", "draft_plan", "reconsider")
        ],
    )

    def test_which_limbs_of_an_order_can_be_excused(self) -> None:
        order = DetainedTribunalOrder(
            made=date(2025, 10, 6),
            kinds=("assess", "make_plan", "reconsider"),
            exceptions=(self.ILL,),
            variations=(),
        )
        table = order.timetable(as_at=date(2026, 2, 2))
        assert {
            name: table[name].standing.value
            for name in ("notify_assessment", "final_plan", "draft_plan", "reconsider")
        } == {
            "notify_assessment": "OVERDUE",
            "final_plan": "OVERDUE",
            "draft_plan": "OVERDUE_EXCUSED",
            "reconsider": "OVERDUE_EXCUSED",
        }

    def test_which_limbs_of_a_concession_can_be_excused(self) -> None:
        case = DetainedConcededAppeal(
            tribunal_told=date(2025, 10, 6), grounds=("a", "b"), exceptions=(self.ILL,)
        )
        table = case.timetable(as_at=date(2026, 2, 2))
        assert {
            name: table[name].standing.value
            for name in ("notify_assessment", "final_plan", "draft_plan")
        } == {
            "notify_assessment": "OVERDUE",
            "final_plan": "OVERDUE_EXCUSED",
            "draft_plan": "OVERDUE_EXCUSED",
        }

    def test_a_written_agreement_fixes_another_date(self) -> None:
        later = Variation(
            kind="written_agreement",
            duty="dp27.agreement.amend_placement",
            on=date(2025, 10, 10),
            due=date(2025, 11, 3),
        )
        case = DetainedMediationAgreement(
            made=date(2025, 10, 6), kinds=("amend_placement",), variations=(later,)
        )
        found = case.timetable(as_at=date(2025, 10, 13))["agreement.amend_placement"]
        assert (found.nominal, found.due) == (date(2025, 10, 20), date(2025, 11, 3))

    def test_advice_in_an_assessment_that_was_ordered(self) -> None:
        asked = AdviceRequest(
            kind="medical",
            requested=date(2025, 10, 13),
            reached_body=date(2025, 10, 13),
            section_31_body=True,
        )
        order = DetainedTribunalOrder(made=date(2025, 10, 6), kinds=("assess",), advice=(asked,))
        table = order.timetable(as_at=date(2025, 10, 14))
        assert table["dp8.cooperate"].due == date(2025, 11, 24)

    def test_what_cannot_be(self) -> None:
        assert problems(DetainedTribunalOrder, made=date(2025, 10, 6)) == {"kinds"}
        assert problems(
            DetainedTribunalOrder, made=date(2025, 10, 6), kinds=("amend_provision",)
        ) == {"kinds[0]"}
        assert problems(DetainedConcededAppeal, tribunal_told=date(2025, 10, 6)) == {"grounds"}
        assert problems(
            DetainedMediationAgreement,
            kinds=("assess", "assess"),
            other_things_agreed=True,
        ) == {"made", "kinds"}
