"""Direct payments: the first review within three months, and norms without a number."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from sendlaw import InvalidFact, check
from sendlaw.cases import CaseFile, Circumstance, PersonalBudget
from sendlaw.exchange.structure import parse
from sendlaw.vocabulary import Standing

BEGAN = date(2025, 9, 1)
REVIEW = "pb11.first_review"


class TestTheFirstReview:
    """ "At least once within the first three months of direct payments being made"."""

    def test_the_first_payment_is_on_the_first_day(self) -> None:
        # September, October and November are the first three months: the last day is a Sunday
        case = PersonalBudget(payments_began=BEGAN)
        found = case.timetable(as_at=date(2025, 11, 30))[REVIEW]
        assert (found.due, found.standing) == (date(2025, 11, 30), Standing.OPEN)
        late = case.timetable(as_at=date(2025, 12, 1))[REVIEW]
        assert (late.standing, late.days_late) == (Standing.OVERDUE, 1)

    def test_that_the_day_counts_is_a_reading(self) -> None:
        found = PersonalBudget(payments_began=BEGAN).timetable(as_at=BEGAN)[REVIEW]
        assert [one.due for one in found.readings] == [date(2025, 12, 1)]

    def test_a_breach_is_found(self) -> None:
        late = PersonalBudget(payments_began=BEGAN, payments_reviewed=date(2025, 12, 8))
        (finding,) = check(late, as_at=date(2026, 1, 5))
        assert (finding.code, finding.days_late) == ("TS001", 8)

    def test_payments_of_which_only_a_later_decision_is_recorded(self) -> None:
        case = PersonalBudget(reduction_decided=date(2025, 10, 6))
        found = case.timetable(as_at=date(2025, 12, 1))[REVIEW]
        assert found.standing is Standing.UNDETERMINED

    @pytest.mark.parametrize(
        ("began", "standing"),
        [
            # three months from 26 June 2020 end on 25 September, from the day after on 26 September
            (date(2020, 6, 26), Standing.LATE_EXCUSED),
            (date(2020, 6, 27), Standing.LATE),
        ],
    )
    def test_coronavirus_in_2020(self, began: date, standing: Standing) -> None:
        cause = Circumstance(kind="coronavirus", began=began, impractical=(REVIEW,))
        case = PersonalBudget(
            payments_began=began, payments_reviewed=date(2020, 10, 26), exceptions=(cause,)
        )
        assert case.timetable(as_at=date(2021, 1, 4))[REVIEW].standing is standing


class TestNormsWithoutANumber:
    @pytest.mark.parametrize(
        ("field", "norm"),
        [
            ("nomination_withdrawn", "pb5.withdraw_nomination"),
            ("reduction_decided", "pb12.notice_of_reduction"),
            ("repayment_decided", "pb13.repayment_time"),
            ("stopping_decided", "pb14.notice_of_stopping"),
            ("consent_refused", "pb15.no_consent"),
        ],
    )
    def test_each_binds_once_it_has_begun(self, field: str, norm: str) -> None:
        facts: dict[str, Any] = {field: date(2025, 10, 6)}
        case = PersonalBudget(payments_began=BEGAN, **facts)
        before, after = (case.timetable(as_at=date(2025, 10, day)) for day in (5, 6))
        paid = ["pb11.review_with_plan", "pb4.request_window"]
        assert [one.id for one in before.open_norms] == paid
        assert {one.id for one in after.open_norms} == {*paid, norm}
        assert [one.duty for one in after] == [REVIEW]


class TestWhatItRecords:
    def test_nothing_comes_before_the_first_payment_but_a_nomination(self) -> None:
        early = date(2025, 8, 29)
        with pytest.raises(InvalidFact) as caught:
            PersonalBudget(
                payments_began=BEGAN,
                payments_reviewed=early,
                nomination_withdrawn=early,
                reduction_decided=early,
                repayment_decided=early,
                stopping_decided=early,
                consent_refused=early,
                ended_on=early,
                ended_because="withdrawn",
            )
        assert [problem.field for problem in caught.value.problems] == [
            "payments_reviewed",
            "reduction_decided",
            "repayment_decided",
            "stopping_decided",
            "consent_refused",
            "ended_on",
        ]

    def test_it_comes_back_from_a_dict(self) -> None:
        case = PersonalBudget(payments_began=BEGAN, stopping_decided=date(2025, 10, 6))
        assert parse(case.to_dict(), "personal_budget") == case

    def test_in_a_case_file(self) -> None:
        file = CaseFile(personal_budgets=(PersonalBudget(payments_began=BEGAN),))
        assert f"personal_budgets[0]/{REVIEW}" in file.timetable(as_at=BEGAN)
