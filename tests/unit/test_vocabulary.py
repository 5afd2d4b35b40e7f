"""The shared words: truth in three values, and enumerations whose values are a contract."""

from __future__ import annotations

import pickle
from enum import Enum
from typing import Any

import pytest

from sendlaw import vocabulary
from sendlaw.vocabulary import (
    VALUES,
    Actor,
    AdviceKind,
    Attribute,
    CircumstanceKind,
    Decision,
    EndedBecause,
    Event,
    Process,
    Severity,
    Standing,
    Truth,
)

YES, NO, UNKNOWN = Truth.YES, Truth.NO, Truth.UNKNOWN
NAMES = [name for name in vocabulary.__all__ if name != "VALUES"]
ENUMS = [getattr(vocabulary, name) for name in NAMES]


class TestTruth:
    """Kleene's tables: what is not known stays so, unless the other side settles it."""

    @pytest.mark.parametrize(
        ("one", "other", "both"),
        [
            (YES, YES, YES),
            (YES, NO, NO),
            (YES, UNKNOWN, UNKNOWN),
            (NO, NO, NO),
            (NO, UNKNOWN, NO),
            (UNKNOWN, UNKNOWN, UNKNOWN),
        ],
    )
    def test_and(self, one: Truth, other: Truth, both: Truth) -> None:
        assert one & other is both
        assert other & one is both

    @pytest.mark.parametrize(
        ("one", "other", "either"),
        [
            (YES, YES, YES),
            (YES, NO, YES),
            (YES, UNKNOWN, YES),
            (NO, NO, NO),
            (NO, UNKNOWN, UNKNOWN),
            (UNKNOWN, UNKNOWN, UNKNOWN),
        ],
    )
    def test_or(self, one: Truth, other: Truth, either: Truth) -> None:
        assert one | other is either
        assert other | one is either

    @pytest.mark.parametrize(("one", "inverse"), [(YES, NO), (NO, YES), (UNKNOWN, UNKNOWN)])
    def test_not(self, one: Truth, inverse: Truth) -> None:
        assert ~one is inverse

    @pytest.mark.parametrize("one", list(Truth))
    @pytest.mark.parametrize("other", list(Truth))
    @pytest.mark.parametrize("third", list(Truth))
    def test_the_laws_of_logic_hold(self, one: Truth, other: Truth, third: Truth) -> None:
        assert ~(one & other) is ~one | ~other
        assert (one & other) & third is one & (other & third)
        assert one & (other | third) is (one & other) | (one & third)
        assert ~~one is one

    @pytest.mark.parametrize("one", list(Truth))
    def test_it_is_never_a_bool(self, one: Truth) -> None:
        with pytest.raises(TypeError, match="compare it with 'is'"):
            bool(one)

    @pytest.mark.parametrize("other", [True, False, None, 1])
    def test_it_is_never_mixed_with_a_bool(self, other: Any) -> None:
        for one in Truth:
            with pytest.raises(TypeError):
                one & other
            with pytest.raises(TypeError):
                one | other

    def test_of_a_plain_answer(self) -> None:
        assert Truth.of(answer=True) is YES
        assert Truth.of(answer=False) is NO

    def test_it_can_be_looked_up_by_value(self) -> None:
        assert [Truth(value) for value in ("yes", "no", "unknown")] == list(Truth)
        assert {YES: 1, NO: 2, UNKNOWN: 3}[Truth("unknown")] == 3


@pytest.mark.parametrize("enum", ENUMS, ids=lambda one: one.__name__)
class TestEveryEnum:
    def test_no_two_members_share_a_value(self, enum: type[Enum]) -> None:
        assert len(enum) == len(enum.__members__)

    def test_members_are_themselves_after_pickling(self, enum: type[Enum]) -> None:
        assert all(pickle.loads(pickle.dumps(member)) is member for member in enum)

    def test_members_can_be_keys(self, enum: type[Enum]) -> None:
        assert len(dict.fromkeys(enum)) == len(enum)


class TestContract:
    """Values stand in case files and reports, so that they cannot change by accident."""

    def test_processes(self) -> None:
        assert " ".join(Process) == (
            "needs_assessment advice_request ehc_plan review_period annual_review phase_transfer"
            " amendment reassessment reassessment_advice plan_transfer commissioning_body_change"
            " cessation release mediation mediation_agreement appeal tribunal_order conceded_appeal"
            " recommendation disability_claim personal_budget higher_education_disclosure"
            " detained_assessment detained_advice kept_plan detained_mediation"
            " detained_mediation_agreement detained_tribunal_order detained_conceded_appeal"
            " special_school_stay senco_appointment information_report local_offer"
            " section_41_withdrawal area_inspection"
            " statement_conversion statement_reassessment detained_statement_conversion"
        )
        assert Process.NEEDS_ASSESSMENT.words == "needs assessment"
        assert Process.EHC_PLAN.words == "EHC plan"
        assert Process.SENCO_APPOINTMENT.words == "SENCO appointment"

    def test_the_arrays_of_a_case_file(self) -> None:
        assert [one.array for one in Process if one.array not in ("advice", "periods")] == [
            "needs_assessments",
            "ehc_plans",
            "annual_reviews",
            "phase_transfers",
            "amendments",
            "reassessments",
            "plan_transfers",
            "commissioning_body_changes",
            "cessations",
            "releases",
            "mediations",
            "mediation_agreements",
            "appeals",
            "tribunal_orders",
            "conceded_appeals",
            "recommendations",
            "disability_claims",
            "personal_budgets",
            "higher_education_disclosures",
            "detained_assessments",
            "kept_plans",
            "detained_mediations",
            "detained_mediation_agreements",
            "detained_tribunal_orders",
            "detained_conceded_appeals",
            "special_school_stays",
            "senco_appointments",
            "information_reports",
            "local_offers",
            "section_41_withdrawals",
            "area_inspections",
            "statement_conversions",
            "statement_reassessments",
            "detained_statement_conversions",
        ]
        assert Process.ADVICE_REQUEST.array == Process.REASSESSMENT_ADVICE.array == "advice"
        assert Process.DETAINED_ADVICE.array == "advice"

    @pytest.mark.parametrize(
        ("enum", "values"),
        [
            (Decision, "assess refuse"),
            (
                AdviceKind,
                (
                    "parent educational medical psychological social_care other adulthood"
                    " requested_by_family"
                ),
            ),
            (
                CircumstanceKind,
                (
                    "school_closed early_years_closed exceptional_circumstances absent_from_area"
                    " missed_appointment coronavirus"
                ),
            ),
            (
                EndedBecause,
                "withdrawn moved_area died detained no_longer_responsible superseded",
            ),
            (
                Standing,
                (
                    "NOT_ENGAGED OPEN MET LATE LATE_EXCUSED LATE_UNLESS_EXCUSED OVERDUE"
                    " OVERDUE_EXCUSED OVERDUE_UNLESS_EXCUSED NO_LIMIT ENDED UNDETERMINED RUNNING FREE"
                    " PREMATURE"
                ),
            ),
            (Severity, "error breach risk query excused guidance practice info"),
        ],
    )
    def test_values(self, enum: type[Enum], values: str) -> None:
        assert [member.value for member in enum] == values.split()

    def test_which_standings_are_missed_limits(self) -> None:
        assert [standing.value for standing in Standing if standing.missed] == [
            "LATE",
            "LATE_EXCUSED",
            "LATE_UNLESS_EXCUSED",
            "OVERDUE",
            "OVERDUE_EXCUSED",
            "OVERDUE_UNLESS_EXCUSED",
        ]

    def test_actors_and_events_are_told_in_words(self) -> None:
        assert all(" " in member.value for member in (*Actor, *Event))

    def test_sent_served_and_received_are_different_events(self) -> None:
        sent, served = Event.DRAFT_PLAN_SENT, Event.DRAFT_PLAN_SERVED
        assert sent is not served
        asked, reached = Event.ADVICE_REQUESTED, Event.ADVICE_REQUEST_REACHED_BODY
        assert len({sent, served, asked, reached, Event.ADVICE_RECEIVED}) == 5


def test_the_list_of_names_is_complete() -> None:
    made_here = {
        name
        for name, value in vars(vocabulary).items()
        if isinstance(value, type) and value.__module__.startswith(vocabulary.__name__)
    }
    assert made_here == set(NAMES)


def test_every_attribute_has_its_values_each_once() -> None:
    assert set(VALUES) == set(Attribute)
    assert all(len(set(values)) == len(values) > 1 for values in VALUES.values())
