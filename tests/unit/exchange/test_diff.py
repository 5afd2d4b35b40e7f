"""``sendlaw.diff``: what it takes, what it refuses, and how it says what is compared."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs
import pytest

import sendlaw
from sendlaw import CaseFile, InvalidFact, Mediation, NeedsAssessment, Weeks
from sendlaw.counting import ENGLAND
from sendlaw.law import Duty, current

CASE = NeedsAssessment(request_received=date(2025, 9, 1), exceptions=())
AS_AT = (date(2025, 10, 13), date(2025, 10, 14))
EXSHIRE = ENGLAND.closing({date(2025, 10, 1): "offices closed"}, name="Exshire")


def of(found: sendlaw.Difference) -> list[tuple[str, str | None, str | None]]:
    return [(one.facet, one.before, one.after) for one in found]


class TestWhatItTakes:
    @pytest.mark.parametrize(
        "given",
        [
            CASE,
            CaseFile(needs_assessments=(CASE,)),
            [CASE],
            (one for one in (CASE,)),
            {"needs_assessments": [CASE.to_dict()]},
            [{"needs_assessments": [CASE.to_dict()]}],
        ],
        ids=["case", "file", "list", "generator", "dict", "dicts"],
    )
    def test_one_or_many_as_objects_or_dicts(self, given: Any) -> None:
        assert of(sendlaw.diff(given, as_at=AS_AT)) == [("standing", "OPEN", "OVERDUE")]

    def test_dicts_of_one_process(self) -> None:
        found = sendlaw.diff([CASE.to_dict()] * 2, process="needs_assessment", as_at=AS_AT)
        assert found.summary.cases_changed == found.cases == 2

    def test_a_view_with_itself_is_empty(self) -> None:
        found = sendlaw.diff(CASE, as_at=(AS_AT[0], AS_AT[0]), law=current(), calendar=EXSHIRE)
        assert (found.changes, found.reasons, found.cases) == ((), (), 1)

    def test_the_records_may_go_further_in_one_view(self) -> None:
        days = (date(2025, 10, 1), date(2025, 10, 14))
        found = sendlaw.diff(CASE, as_at=AS_AT[1], complete_through=days)
        assert ("standing", "UNDETERMINED", "OVERDUE") in of(found)


class TestReasons:
    """What is compared, told once for all cases."""

    @pytest.mark.parametrize(
        ("options", "told"),
        [
            (
                {"as_at": AS_AT},
                ["looked at from 2025-10-14 instead of 2025-10-13"],
            ),
            (
                {"law_at": (None, date(2020, 5, 1))},
                ["the law of 2020-05-01 instead of each clock's start"],
            ),
            (
                {"known_at": (date(2022, 9, 1), None)},
                ["bank holidays known by now instead of by 2022-09-01"],
            ),
            (
                {"complete_through": (None, date(2025, 10, 1))},
                ["records complete through 2025-10-01 instead of the day looked from"],
            ),
            (
                {"calendar": (ENGLAND, EXSHIRE)},
                ["the calendar is 'Exshire' instead of 'England'"],
            ),
            (
                {"law": (None, current().overlay(remove=["reg13.final_plan"]))},
                ["the law differs in reg13.final_plan"],
            ),
        ],
    )
    def test_each_option_says_what_it_was_and_is(
        self, options: dict[str, Any], told: list[str]
    ) -> None:
        assert [*sendlaw.diff([], **{"as_at": AS_AT[0], **options}).reasons] == told


class TestRefused:
    def test_nothing_to_compare(self) -> None:
        with pytest.raises(InvalidFact, match=r"a pair \(before, after\) for one of as_at, law_at"):
            sendlaw.diff(CASE, as_at=AS_AT[0], law=current())

    def test_more_than_two(self) -> None:
        with pytest.raises(InvalidFact, match="as_at: expected one value, or a pair"):
            sendlaw.diff(CASE, as_at=(*AS_AT, AS_AT[0]))  # type: ignore[arg-type]

    def test_all_that_is_wrong_at_once_and_each_once(self) -> None:
        with pytest.raises(InvalidFact) as told:
            sendlaw.diff(
                CASE,
                as_at=("2025-10-13", AS_AT[1]),  # type: ignore[arg-type]
                law="proposed",  # type: ignore[arg-type]
                calendar=None,  # type: ignore[arg-type]
                known_at=(date(2010, 1, 1), 1),  # type: ignore[arg-type]
            )
        assert [one.field for one in told.value.problems] == [
            "law",
            "calendar",
            "as_at",
            "known_at",
            "known_at",
        ]

    def test_known_at_beside_a_calendar_of_ones_own(self) -> None:
        with pytest.raises(InvalidFact, match="known_at: expected no calendar of your own"):
            sendlaw.diff(CASE, as_at=AS_AT[0], calendar=EXSHIRE, known_at=(None, date(2022, 9, 1)))

    @pytest.mark.parametrize("wrong", [1, "case.json"])
    def test_what_is_no_case(self, wrong: Any) -> None:
        with pytest.raises(InvalidFact, match="expected a case, a case file, or a dict of one"):
            sendlaw.diff(wrong, as_at=AS_AT)

    def test_every_case_that_is_wrong_is_told_with_its_place(self) -> None:
        bad = [{"needs_assessments": [{"request_received": "soon"}]}, CASE, 1, {"what": 1}]
        with pytest.raises(InvalidFact) as told:
            sendlaw.diff(bad, as_at=AS_AT)  # type: ignore[arg-type]
        assert [one.field for one in told.value.problems] == [
            "cases[0].needs_assessments[0].request_received",
            "cases[2].case",
            "cases[3].what",
        ]


def test_a_caseload_under_a_proposed_law() -> None:
    old = current().get("reg13.final_plan")
    assert isinstance(old, Duty)
    quicker = attrs.evolve(old, timing=attrs.evolve(old.timing, period=Weeks(12)))
    proposed = current().overlay(replace=[quicker])
    files = [
        CaseFile(reference="EX-1", needs_assessments=(CASE,)),
        CaseFile(reference="EX-2", mediations=(Mediation(certificate_needed=True),)),
    ]
    # 12 weeks of 1 September 2025 end on 24 November, 20 on 19 January 2026
    found = sendlaw.diff(files, as_at=date(2025, 12, 1), law=(None, proposed))
    assert found.summary.to_dict() == {
        "cases": 2,
        "cases_changed": 1,
        "deadlines_changed": 1,
        "by_duty": {"reg13.final_plan": 1},
        "by_standing": [{"before": "OPEN", "after": "OVERDUE", "deadlines": 1}],
    }
