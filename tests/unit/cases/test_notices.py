"""From which decision of a case file an appeal, or mediation, runs."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from sendlaw.cases import (
    AnnualReview,
    Appeal,
    CaseFile,
    Cessation,
    Mediation,
    NeedsAssessment,
    Reassessment,
)
from sendlaw.cases.notices import notices

REFUSED = NeedsAssessment(
    ref="asked",
    request_received=date(2025, 9, 1),
    decision_notified=date(2025, 10, 10),
    decision="refuse",
)
ASSESSED: dict[str, Any] = {
    "request_received": date(2025, 1, 6),
    "decision_notified": date(2025, 2, 10),
    "decision": "assess",
}
NO_PLAN = NeedsAssessment(**ASSESSED, plan_refusal_notified=date(2025, 4, 14))
PLAN = NeedsAssessment(
    **ASSESSED, draft_plan_served=date(2025, 4, 14), final_plan_sent=date(2025, 5, 19)
)
NOT_AGAIN = Reassessment(
    request_received=date(2025, 9, 1),
    requested_by="parent",
    decision_notified=date(2025, 9, 12),
    decision="refuse",
)
UNCHANGED = AnnualReview(
    attends_setting=True,
    meeting_held=date(2025, 9, 8),
    decision_notified=date(2025, 10, 3),
    decision="maintain",
)
CEASING = Cessation(determination_notified=date(2025, 6, 5))


def start(file: CaseFile, name: str = "sen_appeal") -> date | None:
    return file.timetable(as_at=date(2026, 1, 5))[name].start


class TestTheNoticeAnAppealRunsFrom:
    """CFA 2014 s.51(2): each ground is against a decision of its own."""

    @pytest.mark.parametrize(
        ("ground", "decided", "sent"),
        [
            ("a", {"needs_assessments": (REFUSED,)}, date(2025, 10, 10)),
            ("b", {"needs_assessments": (NO_PLAN,)}, date(2025, 4, 14)),
            ("c_i", {"needs_assessments": (PLAN,)}, date(2025, 5, 19)),
            ("c_iv", {"needs_assessments": (PLAN,)}, date(2025, 5, 19)),
            ("d", {"reassessments": (NOT_AGAIN,)}, date(2025, 9, 12)),
            ("e", {"annual_reviews": (UNCHANGED,)}, date(2025, 10, 3)),
            ("f", {"cessations": (CEASING,)}, date(2025, 6, 5)),
        ],
    )
    def test_of_each_ground(self, ground: str, decided: dict[str, Any], sent: date) -> None:
        assert start(CaseFile(**decided, appeals=(Appeal(grounds=(ground,)),))) == sent

    @pytest.mark.parametrize("ground", ["b", "c_iii", "d", "f"])
    def test_a_decision_that_is_no_ground_begins_nothing(self, ground: str) -> None:
        assert (
            start(CaseFile(needs_assessments=(REFUSED,), appeals=(Appeal(grounds=(ground,)),)))
            is None
        )

    def test_a_day_that_was_given_wins(self) -> None:
        appeal = Appeal(grounds=("a",), decision_notice_sent=date(2025, 10, 13))
        assert start(CaseFile(needs_assessments=(REFUSED,), appeals=(appeal,))) == date(
            2025, 10, 13
        )

    def test_of_two_decisions_the_one_it_follows(self) -> None:
        again = NeedsAssessment(
            request_received=date(2024, 9, 2),
            decision_notified=date(2024, 10, 7),
            decision="refuse",
        )
        two: dict[str, Any] = {"needs_assessments": (again, REFUSED)}
        assert start(CaseFile(**two, appeals=(Appeal(grounds=("a",)),))) is None
        named = Appeal(grounds=("a",), follows="asked")
        assert start(CaseFile(**two, appeals=(named,))) == date(2025, 10, 10)

    def test_an_appeal_received_before_the_notice_is_of_another(self) -> None:
        appeal = Appeal(grounds=("a",), application_received=date(2025, 10, 9))
        assert start(CaseFile(needs_assessments=(REFUSED,), appeals=(appeal,))) is None

    def test_mediation_runs_from_the_same_notice(self) -> None:
        wanted = Mediation(certificate_needed=True, follows="asked")
        file = CaseFile(needs_assessments=(REFUSED,), mediations=(wanted,))
        contact = file.timetable(as_at=date(2025, 10, 20))["contact_adviser"]
        assert contact.due == date(2025, 12, 10)


class TestTheTimeInWhichAPlanMustNotCease:
    """CFA 2014 s.45(4)(a) rests on the time for an appeal."""

    def test_past_august(self) -> None:
        # two months from 5 June 2025 end on 5 August: past August, to Monday 1 September
        stay = CaseFile(cessations=(CEASING,)).timetable(as_at=date(2025, 7, 1))[
            "stay.appeal_period"
        ]
        assert stay.earliest == date(2025, 9, 2)

    @pytest.mark.parametrize("by", ["appeal", "mediation"])
    def test_a_certificate_may_end_it_later(self, by: str) -> None:
        # a month from 22 August 2025 ends on Monday 22 September
        ceasing = Cessation(ref="cease", determination_notified=date(2025, 6, 5))
        issued: dict[str, Any] = {"certificate_issued": date(2025, 8, 22), "follows": "cease"}
        if by == "appeal":
            told: dict[str, Any] = {"appeals": (Appeal(grounds=("f",), **issued),)}
        else:
            told = {"mediations": (Mediation(**issued),)}
        table = CaseFile(cessations=(ceasing,), **told).timetable(as_at=date(2025, 9, 1))
        assert table["stay.appeal_period"].earliest == date(2025, 9, 23)


def test_notices_say_where_they_stand() -> None:
    file = CaseFile(needs_assessments=(NO_PLAN, REFUSED), cessations=(CEASING,))
    assert [(one.path, one.sent) for one in notices(file)] == [
        ("needs_assessments[1].decision_notified", date(2025, 10, 10)),
        ("needs_assessments[0].plan_refusal_notified", date(2025, 4, 14)),
        ("cessations[0].determination_notified", date(2025, 6, 5)),
    ]
