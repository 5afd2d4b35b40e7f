"""The figures a leader takes to an inspection, by hand."""

from __future__ import annotations

from datetime import date

import attrs
import pytest
from hypothesis import given, strategies as st

from sendlaw import NOT_RECORDED, AnnualReview, CaseFile, Finding, InvalidFact, Report
from sendlaw.caseload import Audit, agreement, fixes, rates, sample, unamended
from sendlaw.cases.plan_document import PlanDocument, PlanNeed, PlanOutcome, PlanSection

MARCH, APRIL = date(2026, 3, 2), date(2026, 4, 6)
CODES = {"late": "TS001", "asks": "TS006", "guidance": "IR001"}


def audit(reference: str, on: date, *kinds: str, path: str = "$.needs[0]", **by: str) -> Audit:
    found = tuple(Finding(code=CODES[kind], message=kind, path=path) for kind in kinds)
    return Audit(reference=reference, on=on, report=Report(as_at=on, law="", findings=found), by=by)


class TestRates:
    def test_of_all_with_the_interval(self) -> None:
        [rate] = rates([audit("a", MARCH, "late", "asks"), audit("b", MARCH)])
        assert (rate.group, rate.code, rate.found, rate.plans, rate.share) == (
            "",
            "TS001",
            1,
            2,
            0.5,
        )
        # z = 1.96, n = 2, p = 1/2: half = 1.96 * sqrt(1/8 + 3.8415/16) / (1 + 3.8415/2) = 0.4055
        assert rate.low == pytest.approx(0.0945, abs=0.0001)
        assert rate.high == pytest.approx(0.9055, abs=0.0001)

    def test_none_and_all_stay_within_bounds(self) -> None:
        [rate] = rates([audit("a", MARCH, "late")])
        # n = 1, p = 1: centre = (1 + 1.9207) / 4.8415 = 0.6033, half = 0.3967: from 0.2065 to 1
        assert rate.low == pytest.approx(0.2065, abs=0.0001)
        assert rate.high == 1.0

    def test_a_query_is_not_counted(self) -> None:
        assert rates([audit("a", MARCH, "asks")]) == ()

    def test_the_latest_audit_of_a_plan_counts(self) -> None:
        assert rates([audit("a", APRIL), audit("a", MARCH, "late")]) == ()

    def test_by_period_each_has_its_own_plans(self) -> None:
        audits = [audit("a", MARCH, "late"), audit("b", MARCH), audit("a", APRIL, "late")]
        found = {one.group: (one.found, one.plans) for one in rates(audits, by="period")}
        assert found == {"2026-03": (1, 2), "2026-04": (1, 1)}

    def test_by_author(self) -> None:
        audits = [audit("a", MARCH, "late", author="x"), audit("b", MARCH, author="x")]
        audits.append(audit("c", MARCH, "guidance"))
        found = {(one.group, one.code): one.plans for one in rates(audits, by="author")}
        assert found == {("x", "TS001"): 2, ("", "IR001"): 1}

    def test_by_part_of_the_document(self) -> None:
        audits = [audit("a", MARCH, "late", path="$.provisions[2].text"), audit("b", MARCH)]
        [rate] = rates(audits, by="part")
        assert (rate.group, rate.found, rate.plans) == ("provisions", 1, 2)

    def test_by_section_of_the_plan(self) -> None:
        plan = PlanDocument(
            reference="EX-1",
            state="amendment_notice",
            dated=MARCH,
            sections=(PlanSection(name="F", text="Regular phonics"), PlanSection(label="Summary")),
            outcomes=(PlanOutcome(text="Sam will have access to a laptop by July 2027."),),
            needs=(PlanNeed(text=" "),),
        )
        other = attrs.evolve(plan, reference="EX-2", sections=(), outcomes=(), needs=())
        audits = [Audit.of_plan(one, on=MARCH) for one in (plan, other)]
        found = {
            (one.group, one.code): (one.found, one.plans) for one in rates(audits, by="section")
        }
        assert found[("F", "PW005")] == (1, 2)
        assert {group for group, _ in found} == {"", "E", "F"}
        assert ("", "PC025") in found

    def test_a_plan_without_a_reference_is_no_audit(self) -> None:
        with pytest.raises(InvalidFact, match="reference"):
            Audit.of_plan(PlanDocument(), on=MARCH)

    def test_by_what_nobody_told(self) -> None:
        with pytest.raises(InvalidFact, match=r"by: expected period, part, section, or"):
            rates([audit("a", MARCH)], by="autor")

    def test_of_nothing(self) -> None:
        assert rates([]) == ()


class TestSample:
    @given(st.lists(st.text(min_size=1), unique=True, min_size=1), st.text(), st.data())
    def test_it_can_be_drawn_again_in_any_order(
        self, references: list[str], seed: str, data: st.DataObject
    ) -> None:
        number = data.draw(st.integers(1, len(references)))
        drawn = sample(references, number, seed=seed)
        assert drawn == sample(reversed(references), number, seed=seed)
        assert len(set(drawn)) == number
        assert set(drawn) <= set(references)

    @given(st.lists(st.text(min_size=1), unique=True, min_size=2), st.data())
    def test_a_late_plan_displaces_one_at_most(
        self, references: list[str], data: st.DataObject
    ) -> None:
        late, *others = references
        number = data.draw(st.integers(1, len(others)))
        before = set(sample(others, number, seed="s"))
        after = set(sample(references, number, seed="s"))
        assert len(before - after) <= 1
        assert after - before <= {late}

    def test_what_cannot_be_drawn(self) -> None:
        with pytest.raises(InvalidFact) as caught:
            sample(["a", "a"], 3, seed="s")
        assert {one.field for one in caught.value.problems} == {"references", "number"}
        with pytest.raises(InvalidFact):
            sample(["a"], 0, seed="s")


class TestAgreement:
    def test_of_two_auditors(self) -> None:
        # 10 plans; both good 4, both poor 3, 2 good/poor, 1 poor/good: observed 0.7
        # good 6 and 5, poor 4 and 5: expected 0.6 * 0.5 + 0.4 * 0.5 = 0.5; kappa 0.2 / 0.5 = 0.4
        first = dict.fromkeys("abcdef", "good") | dict.fromkeys("ghij", "poor")
        second = dict.fromkeys("abcdj", "good") | dict.fromkeys("efghi", "poor")
        found = agreement(first, second)
        assert (found.plans, found.apart) == (10, ("e", "f", "j"))
        assert (found.observed, found.expected) == (0.7, 0.5)
        assert found.kappa == pytest.approx(0.4)

    def test_where_chance_alone_would_agree_there_is_no_kappa(self) -> None:
        found = agreement({"a": "good"}, {"a": "good"})
        assert (found.observed, found.kappa) == (1.0, None)

    def test_only_plans_that_both_graded(self) -> None:
        assert agreement({"a": "good", "b": "poor"}, {"a": "poor", "c": "good"}).plans == 1
        with pytest.raises(InvalidFact, match="a plan that both graded"):
            agreement({"a": "good"}, {"b": "good"})


class TestFixes:
    def test_from_the_first_audit_with_it_to_the_first_without(self) -> None:
        found = fixes(
            [audit("a", APRIL), audit("a", MARCH, "late"), audit("b", MARCH, "late", "guidance")]
        )
        # 2 March to 6 April: 35 days
        assert [(one.reference, one.code, one.days) for one in found] == [
            ("a", "TS001", 35),
            ("b", "IR001", None),
            ("b", "TS001", None),
        ]

    def test_one_that_comes_back_is_another(self) -> None:
        days = [date(2026, 3, day) for day in (2, 9, 16)]
        found = fixes(
            [audit("a", days[0], "late"), audit("a", days[1]), audit("a", days[2], "late")]
        )
        assert [(one.since, one.on) for one in found] == [(days[0], days[1]), (days[2], None)]

    def test_two_audits_of_one_day_are_one(self) -> None:
        found = fixes([audit("a", MARCH, "late"), audit("a", MARCH)])
        assert [(one.since, one.on) for one in found] == [(MARCH, None)]


class TestUnamended:
    @staticmethod
    def of(**facts: object) -> list[tuple[str, int]]:
        review = AnnualReview(attends_setting=True, **facts)  # type: ignore[arg-type]
        found = unamended([CaseFile(reference="a", annual_reviews=(review,))], as_at=APRIL)
        return [(one.path, one.days) for one in found]

    def test_since_the_decision(self) -> None:
        assert self.of(decision_notified=MARCH, decision="amend") == [("annual_reviews[0]", 35)]

    @pytest.mark.parametrize("answer", ["final_amended_plan_sent", "no_amendment_notified"])
    @pytest.mark.parametrize("day", [APRIL, NOT_RECORDED])
    def test_until_it_is_answered(self, answer: str, day: object) -> None:
        facts = {"amendment_notice_sent": MARCH, answer: day}
        assert self.of(decision_notified=MARCH, decision="amend", **facts) == []

    def test_an_answer_after_the_day_is_none_yet(self) -> None:
        found = self.of(
            decision_notified=MARCH, decision="amend", final_amended_plan_sent=date(2026, 4, 7)
        )
        assert found == [("annual_reviews[0]", 35)]

    def test_only_a_decision_to_amend_of_a_known_day(self) -> None:
        assert self.of(decision_notified=MARCH, decision="maintain") == []
        assert self.of(decision_notified=NOT_RECORDED, decision="amend") == []
        assert self.of(decision_notified=date(2026, 4, 7), decision="amend") == []

    def test_the_longest_first(self) -> None:
        files = [
            CaseFile(reference=name, annual_reviews=(AnnualReview(
                attends_setting=True, decision_notified=day, decision="amend"),))
            for name, day in (("a", APRIL), ("b", MARCH))
        ]  # fmt: skip
        assert [one.reference for one in unamended(files, as_at=APRIL)] == ["b", "a"]
