"""What each strategy promises to draw."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import attrs
import pytest
from hypothesis import find, given, settings, strategies as st
from tests.unit.given import REG_5, REQUEST, SIX_WEEKS, SIXTEEN_WEEKS, TWENTY_WEEKS

from sendlaw import NOT_KNOWN, NOT_RECORDED, Between, testing
from sendlaw.cases import AdviceRequest, CaseFile, Circumstance, NeedsAssessment
from sendlaw.law import current
from sendlaw.law.records import COMMENCEMENT, Duty
from sendlaw.testing.strategies import last_day

FEW = settings(max_examples=30)


class TestLastDay:
    @pytest.mark.parametrize(
        ("duty", "day"),
        [
            (REG_5, SIX_WEEKS),
            ("reg10.refuse_plan", SIXTEEN_WEEKS),
            ("reg13.final_plan", TWENTY_WEEKS),
            ("reg13.draft_representations", date(2025, 9, 15)),  # the fifteenth day from the 1st
        ],
    )
    def test_as_the_law_counts_it(self, duty: str, day: date) -> None:
        assert last_day(duty, REQUEST) == day


class TestDates:
    @FEW
    @given(testing.days())
    def test_days_lie_after_commencement(self, day: date) -> None:
        assert COMMENCEMENT <= day <= date(2040, 12, 31)

    @FEW
    @given(testing.date_facts(REQUEST))
    def test_a_date_lies_near_the_day_given(self, fact: Any) -> None:
        day = fact.first if isinstance(fact, Between) else fact
        if isinstance(day, date):
            assert abs(day - REQUEST) <= timedelta(days=100)

    @pytest.mark.parametrize("wanted", [None, NOT_KNOWN, NOT_RECORDED])
    def test_it_may_be_any_silence(self, wanted: Any) -> None:
        assert find(testing.date_facts(REQUEST), lambda fact: fact is wanted) is wanted

    def test_it_may_be_a_range_unless_told_not_to(self) -> None:
        found = find(testing.date_facts(REQUEST), lambda fact: isinstance(fact, Between))
        assert isinstance(found, Between)

    @FEW
    @given(testing.date_facts(REQUEST, ranges=False))
    def test_told_not_to_it_is_no_range(self, fact: Any) -> None:
        assert not isinstance(fact, Between)


class TestCases:
    @FEW
    @given(testing.circumstances(REQUEST))
    def test_circumstances_near_a_day_name_duties_of_the_law(self, one: Circumstance) -> None:
        assert isinstance(one.began, date)
        assert one.began >= REQUEST - timedelta(days=5)
        known = {duty.id for duty in current().of_kind(Duty)}
        assert one.impractical is NOT_RECORDED or set(one.impractical) <= known  # type: ignore[arg-type]

    @FEW
    @given(testing.circumstances())
    def test_circumstances_anywhere(self, one: Circumstance) -> None:
        assert isinstance(one.began, date)
        assert one.began >= COMMENCEMENT

    @FEW
    @given(testing.advice_requests(REQUEST), testing.advice_requests())
    def test_requests_for_advice_are_in_order(
        self, near: AdviceRequest, far: AdviceRequest
    ) -> None:
        assert isinstance(near.requested, date)
        assert REQUEST <= near.requested <= REQUEST + timedelta(days=100)
        assert isinstance(far.requested, date)

    @FEW
    @given(testing.lawful())
    def test_lawful_cases_are_carried_through(self, case: NeedsAssessment) -> None:
        assert case.decision is not None
        assert case.exceptions == ()
        ends = (case.plan_refusal_notified, case.final_plan_sent)
        assert (case.decision == "refuse") is (ends == (None, None))

    @FEW
    @given(testing.boundary())
    def test_boundary_cases_are_a_day_from_the_limit_at_most(self, case: NeedsAssessment) -> None:
        assert isinstance(case.request_received, date)
        assert isinstance(case.decision_notified, date)
        assert abs((case.decision_notified - case.request_received).days - 42) <= 1
        if isinstance(case.final_plan_sent, date):
            assert abs((case.final_plan_sent - case.request_received).days - 140) <= 1

    @FEW
    @given(testing.late())
    def test_late_cases_have_an_act_after_its_limit(self, case: NeedsAssessment) -> None:
        assert isinstance(case.request_received, date)
        limits = {"decision_notified": 42, "final_plan_sent": 140}
        late = [
            name
            for name, days in limits.items()
            if isinstance(day := getattr(case, name), date)
            and (day - case.request_received).days > days
        ]
        assert late

    @FEW
    @given(testing.dirty(ranges=False))
    def test_dirty_cases_without_ranges(self, case: NeedsAssessment) -> None:
        for field in attrs.fields(NeedsAssessment):
            assert not isinstance(getattr(case, field.name), Between)

    def test_dirty_cases_may_be_out_of_order_and_have_both_triggers(self) -> None:
        def both(case: NeedsAssessment) -> bool:
            triggers = (case.request_received, case.became_responsible)
            return all(isinstance(one, date) for one in triggers)

        assert both(find(testing.dirty(), both))

    @FEW
    @given(testing.case_files())
    def test_files_hold_two_assessments_at_most(self, file: CaseFile) -> None:
        assert len(file.needs_assessments) <= 2
        assert file.reference.startswith("EX-")

    @FEW
    @given(st.data())
    def test_assessments_of_every_sort(self, data: st.DataObject) -> None:
        assert isinstance(data.draw(testing.needs_assessments()), NeedsAssessment)
