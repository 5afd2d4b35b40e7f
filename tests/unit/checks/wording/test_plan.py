"""The wording of a whole plan: what stands twice is told once, and what sections say of one another."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs
import pytest

from sendlaw.cases.plan_document import (
    PlanAdvice,
    PlanDocument,
    PlanOutcome,
    PlanProvision,
    PlanSection,
    Voice,
)
from sendlaw.checks.documents import check_document
from sendlaw.checks.findings import Finding
from sendlaw.checks.wording import Wording, check_plan_wording

DATED = date(2025, 9, 1)


def found(**facts: Any) -> list[tuple[str, str]]:
    report = check_document(PlanDocument(dated=DATED, **facts))
    return [(one.code, one.path) for one in report if one.code.startswith("PW")]


def of_wording(plan: PlanDocument, as_at: date | None = None) -> list[Finding]:
    """What is found in the words of a plan, without what is found in its content."""
    found = check_document(plan, as_at=as_at)
    return [one for one in found if one.code.startswith("PW")]


def section(name: str | None, text: str, label: str | None = None) -> PlanSection:
    return PlanSection(name=name, text=text, label=label)


def test_what_stands_in_an_item_and_in_its_section_is_told_once() -> None:
    item = PlanProvision(section="F", text="Regular speech therapy")
    whole = section("F", "Provision\n\n- Regular speech therapy\n- Regular physiotherapy")
    assert found(provisions=(item,), sections=(whole,)) == [
        ("PW005", "$.provisions[0].text"),
        ("PW005", "$.sections[0].text"),
    ]


def test_two_items_with_the_same_words_are_two() -> None:
    item = PlanProvision(section="F", text="Regular speech therapy")
    assert len(found(provisions=(item, item))) == 2


def test_an_acronym_is_told_once_and_may_be_explained_anywhere() -> None:
    texts = [section("B", "Mia is known to have DCD."), section("C", "Her DCD is mild.")]
    assert found(sections=texts) == [("PW038", "$.sections[0].text")]
    explained = section("K", "Developmental coordination disorder (DCD).")
    assert found(sections=(*texts, explained)) == []


def test_section_k_is_not_judged() -> None:
    assert found(sections=(section("K", "Regular access to support, subject to funding."),)) == []


@pytest.mark.parametrize("label", ["E/F", "EF", "Section F (G and H)"])
def test_a_joint_section_is_left_to_the_content(label: str) -> None:
    text = "Mia needs 20 hours of support a week."
    assert found(sections=(section(None, text, label),)) == []


def test_provision_in_a_section_that_is_none_of_the_twelve() -> None:
    text = "Mia needs 20 hours of support a week."
    assert found(sections=(section(None, text, "Summary"),)) == [("PW017", "$.sections[0].text")]


def test_in_a_special_setting() -> None:
    text = section("F", "Regular therapy")
    assert found(sections=(text,), setting="special_school") == [("PW016", "$.sections[0].text")]


class TestTherapy:
    CARE = PlanProvision(section="G", text="Physiotherapist, 30 minutes weekly")
    TEACHING = PlanProvision(section="F", text="Teacher, 30 minutes weekly")

    def test_in_health_alone(self) -> None:
        assert found(provisions=(self.CARE, self.TEACHING)) == [("PW018", "$.provisions[0].text")]

    def test_in_education_too(self) -> None:
        whole = section("F", "Physiotherapist, 30 minutes weekly")
        assert found(provisions=(self.CARE, self.TEACHING), sections=(whole,)) == []

    @pytest.mark.parametrize("recorded", [True, False])
    def test_what_is_recorded_is_left_to_the_content(self, recorded: bool) -> None:
        name = "educates_or_trains"
        if name in {one.name for one in attrs.fields(PlanProvision)}:
            kind: Any = PlanProvision
        else:
            kind = attrs.make_class(
                "Item", {name: attrs.field(default=None)}, (PlanProvision,), frozen=True
            )
        care = kind(section="G", text="Physiotherapist, 30 minutes weekly", **{name: recorded})
        plan = PlanDocument(dated=DATED, provisions=(self.CARE, self.TEACHING))
        object.__setattr__(plan, "provisions", (care, self.TEACHING))
        assert [one.code for one in check_plan_wording(plan, DATED)] == []


class TestAdvice:
    def test_diluted_once_though_it_stands_in_item_and_section(self) -> None:
        item = PlanProvision(section="F", text="Physiotherapist, 30 minutes weekly")
        sections = (
            section("F", "Physiotherapist, 30 minutes weekly"),
            section("K", "Mia is eight. I recommend physiotherapy for 1 hour weekly."),
        )
        plan = PlanDocument(dated=DATED, provisions=(item,), sections=sections)
        (one,) = check_document(plan).of("risk")
        assert (one.code, one.path) == ("PW019", "$.sections[1].text")
        assert one.span is not None
        assert sections[1].text[slice(*one.span)] == "I recommend physiotherapy for 1 hour weekly."
        assert "section F gives 30 minutes a week, not 60" in one.message

    def test_without_section_f_there_is_nothing_to_compare(self) -> None:
        assert found(sections=(section("K", "Physiotherapy for 1 hour weekly."),)) == []

    @pytest.mark.parametrize(
        ("provided", "said"),
        [
            (date(2023, 8, 31), "over 24 months"),
            (date(2023, 9, 1), "over 12 months"),
            (date(2024, 8, 31), "over 12 months"),
            (date(2024, 9, 1), ""),
            (date(2026, 1, 1), ""),
        ],
    )
    def test_its_age(self, provided: date, said: str) -> None:
        plan = PlanDocument(dated=DATED, advice=(PlanAdvice(), PlanAdvice(provided=provided)))
        told = [one for one in check_document(plan) if one.code == "PW039"]
        assert [one.path for one in told] == (["$.advice[1].provided"] if said else [])
        assert all(said in one.message for one in told)


def test_the_date_of_the_plan_counts_and_not_the_day_of_the_law() -> None:
    outcome = PlanOutcome(text="By July 2025 Mia will swim 10 metres.")
    advice = PlanAdvice(provided=date(2024, 9, 1))
    plan = PlanDocument(dated=date(2025, 7, 1), outcomes=(outcome,), advice=(advice,))
    undated = attrs.evolve(plan, dated=None)
    later = date(2026, 3, 2)
    assert of_wording(plan, later) == []
    assert {one.code for one in of_wording(undated, later)} == {"PW027", "PW039"}


def test_a_whole_section_has_no_span() -> None:
    text = "By July 2027 Mia will be able to walk to school alone on three days of each week. " * 2
    (one,) = of_wording(PlanDocument(dated=DATED, outcomes=(PlanOutcome(text=text),)))
    assert (one.code, one.span, one.path) == ("PW028", None, "$.outcomes[0].text")


def test_the_vocabulary_of_a_user() -> None:
    plan = PlanDocument(dated=DATED, sections=(section("F", "A holistic offer."),))
    mine = Wording(extra={"content": ["holistic"]})
    assert [one.code for one in check_plan_wording(plan, DATED, wording=mine)] == ["PW004"]


def test_a_plan_of_which_nothing_is_recorded() -> None:
    assert found() == []
    assert found(sections=(), voices=(), provisions=(), advice=()) == []
    assert found(sections=(section("F", ""), section("A", " \u200b"))) == []
    assert found(voices=(Voice(holder="child"),)) == []
