"""Agreements reached in mediation: what is due as if it were ordered, and what in two weeks."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from sendlaw import NOT_RECORDED, Circumstance, InvalidFact, check
from sendlaw.cases import AdviceRequest, CaseFile, MediationAgreement, Variation
from sendlaw.exchange.structure import parse
from sendlaw.law import Duty, current
from sendlaw.vocabulary import OrderKind, Standing

MADE = date(2025, 10, 6)
LATER = date(2026, 3, 2)


def problems(of: type[Any], **facts: Any) -> list[str]:
    with pytest.raises(InvalidFact) as caught:
        of(**facts)
    return [f"{one.field}: {one.expected}" for one in caught.value.problems]


def engaged(case: Any, as_at: date) -> dict[str, date | None]:
    return {one.duty: one.due for one in case.timetable(as_at=as_at).engaged}


def standings(case: Any, *names: str, as_at: date = LATER) -> list[Standing]:
    table = case.timetable(as_at=as_at)
    return [table[name].standing for name in names]


class TestAnAgreement:
    def test_it_is_written_and_read(self) -> None:
        agreed = MediationAgreement(made=MADE, kinds=["assess"], authority_was_party=True)
        assert agreed.kinds == (OrderKind.ASSESS,)
        assert parse(agreed.to_dict(), "mediation_agreement") == agreed
        assert CaseFile(mediation_agreements=[agreed]).to_dict()["mediation_agreements"] == [
            {"made": "2025-10-06", "kinds": ["assess"], "authority_was_party": True}
        ]

    @pytest.mark.parametrize(
        ("kind", "limits"),
        [
            # 2 weeks are 20 October, 10 are 15 December, 14 are 12 January
            (
                "assess",
                {
                    "notify_assessment": date(2025, 10, 20),
                    "refuse_plan": date(2025, 12, 15),
                    "final_plan": date(2026, 1, 12),
                },
            ),
            # 5 weeks are 10 November, 11 are 22 December
            (
                "make_plan",
                {
                    "draft_plan": date(2025, 11, 10),
                    "final_ordered_plan": date(2025, 12, 22),
                },
            ),
            ("reconsider", {"reconsider": date(2025, 10, 20)}),
            ("amend_provision", {"amend_provision": date(2025, 11, 10)}),
            ("amend_placement", {"amend_placement": date(2025, 10, 20)}),
            ("continue_and_amend", {"continue_and_amend": date(2025, 11, 10)}),
            ("continue", {}),
        ],
    )
    def test_what_was_agreed_is_due_as_if_it_were_ordered(
        self, kind: str, limits: dict[str, date]
    ) -> None:
        agreed = MediationAgreement(
            made=MADE, kinds=(kind,), other_things_agreed=False, authority_was_party=True
        )
        assert engaged(agreed, MADE) == {
            f"reg42.agreement_appealable.{name}": due for name, due in limits.items()
        }

    def test_a_plan_refused_after_the_assessment_agreed_ends_the_other_branch(self) -> None:
        refused = MediationAgreement(
            made=MADE, kinds=("assess",), plan_refusal_notified=date(2025, 12, 15)
        )
        found = standings(
            refused, "agreement_appealable.refuse_plan", "agreement_appealable.final_plan"
        )
        assert found == [Standing.MET, Standing.NOT_ENGAGED]

    def test_it_has_the_exceptions_of_an_order(self) -> None:
        # absent for two weeks within the five
        away = Circumstance(
            kind="absent_from_area",
            began=date(2025, 10, 20),
            ended=date(2025, 11, 4),
            impractical=("reg42.agreement_appealable.draft_plan",),
        )
        agreed = MediationAgreement(
            made=MADE, kinds=("make_plan",), exceptions=(away,), variations=()
        )
        draft = agreed.timetable(as_at=LATER)["agreement_appealable.draft_plan"]
        assert draft.standing is Standing.OVERDUE_EXCUSED
        assert draft.excused_by == ("reg44.3.b",)
        (told,) = [one for one in check(agreed, as_at=LATER) if one.code == "TS004"]
        assert told.citations[-1] == "SI 2014/1530 reg 44(3)(b) (by SI 2014/1530 reg 42(2))"

    def test_other_things_are_due_in_two_weeks(self) -> None:
        other = MediationAgreement(made=MADE, other_things_agreed=True, authority_was_party=True)
        assert engaged(other, MADE) == {"reg42.agreement_other": date(2025, 10, 20)}
        unsaid = MediationAgreement(made=MADE)
        found = standings(unsaid, "agreement_other", "commissioner_notify_la")
        assert found == [Standing.UNDETERMINED] * len(found)

    def test_an_authority_that_was_no_party_is_told_in_one_week(self) -> None:
        apart = MediationAgreement(made=MADE, other_things_agreed=False, authority_was_party=False)
        assert engaged(apart, MADE) == {"reg42.commissioner_notify_la": date(2025, 10, 13)}

    def test_another_time_may_be_agreed_in_writing_but_not_for_the_one_week(self) -> None:
        ids = (
            "reg42.agreement_appealable",
            "reg42.agreement_other",
            "reg42.commissioner_notify_la",
        )
        agreed = MediationAgreement(
            made=MADE,
            kinds=("amend_provision",),
            other_things_agreed=True,
            authority_was_party=False,
            variations=tuple(
                Variation(kind="written_agreement", duty=one, on=MADE, due=date(2025, 12, 1))
                for one in ids
            ),
        )
        assert engaged(agreed, MADE) == {
            "reg42.agreement_appealable.amend_provision": date(2025, 12, 1),
            "reg42.agreement_other": date(2025, 12, 1),
            "reg42.commissioner_notify_la": date(2025, 10, 13),
        }
        assert [one.code for one in check(agreed, as_at=MADE)] == ["FA007"]

    def test_advice_in_the_assessment_agreed_is_due_in_six_weeks(self) -> None:
        asked = AdviceRequest(
            kind="medical",
            section_31_body=True,
            requested=date(2025, 10, 20),
            reached_body=date(2025, 10, 20),
        )
        agreed = MediationAgreement(made=MADE, kinds=("assess",), advice=(asked,))
        table = agreed.timetable(as_at=date(2025, 10, 21))
        # 42 days from 20 October are 1 December
        found = table["mediation_agreements[0].advice[0]/reg8.cooperate"]
        assert found.due == date(2025, 12, 1)

    def test_what_cannot_be_recorded(self) -> None:
        assert problems(MediationAgreement, kinds=("assess",)) == [
            "made: the date of the agreement, or NOT_RECORDED"
        ]
        assert problems(MediationAgreement, made=MADE, kinds=("cease_appeal_dismissed",)) == [
            "kinds: what can be agreed: an appeal is dismissed by the Tribunal"
        ]
        assert problems(MediationAgreement, made=MADE, kinds=("assess", "assess")) == [
            "kinds: each once"
        ]
        early = problems(MediationAgreement, made=MADE, other_things_done=date(2025, 10, 3))
        assert early == ["other_things_done: a day on or after made (2025-10-06)"]

    def test_one_made_on_a_day_that_nobody_recorded(self) -> None:
        agreed = MediationAgreement(made=NOT_RECORDED, kinds=("reconsider",))
        found = standings(agreed, "agreement_appealable.reconsider")
        assert found == [Standing.UNDETERMINED]


class TestIn2020:
    """What SI 2020/471 relaxed, by itself and through the order that an agreement stands for."""

    def test_an_agreement_as_far_as_the_order_that_it_stands_for(self) -> None:
        agreed = MediationAgreement(
            made=date(2020, 5, 4),
            kinds=("make_plan", "amend_placement"),
            other_things_agreed=True,
            authority_was_party=False,
            variations=(),
        )
        table = agreed.timetable(as_at=date(2020, 9, 1))
        missed = [one for one in table if one.standing.missed]
        exceptions = {
            one.name: {each.id for each in current().exceptions_to(one.record)}
            for one in missed
            if isinstance(one.record, Duty)
        }
        assert "reg10.4.e.reg44" in exceptions["agreement_appealable.draft_plan"]
        assert exceptions["agreement_appealable.amend_placement"] == {"reg2A.44"}
        assert exceptions["agreement_other"] == {"reg2A.42"}
        assert exceptions["commissioner_notify_la"] == {"reg2A.42"}
        assert {one.standing for one in missed} == {Standing.OVERDUE_UNLESS_EXCUSED}
