"""Provision: agreed, paid for, for adulthood, in its section, and linked to needs and outcomes."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs
import pytest
from tests.unit.checks.plans.given import (
    ADULT,
    AMENDED,
    DATED,
    DRAFT,
    FINAL,
    H1,
    H2,
    NEEDS,
    NOT_APPLICABLE,
    OUTCOMES,
    F,
    G,
    Row,
    codes,
    findings,
    fires,
    nearly,
    never,
    plan,
    sections,
    told,
    voices,
    wanted,
)

from sendlaw.cases.plan_document import PlanNeed, PlanOutcome, PlanProvision, PlanSection
from sendlaw.facts import NOT_RECORDED

PAID = attrs.evolve(F, direct_payment=True)
J = sections(J="A tutor, for reading")
YEAR_9 = {"year_group": 9, "advice": ADULT["advice"]}
SECOND_NEED = (*NEEDS, PlanNeed(id="n4", section="B", text="Tires quickly"))
SECOND_OUTCOME = (
    *OUTCOMES,
    PlanOutcome(id="o2", text="Eats in the hall", aspirations=("child aspirations",)),
)
AIMED = (attrs.evolve(OUTCOMES[0], aspirations=("child aspirations",)),)
SWIMMING = PlanProvision(section="F", text="Swimming", direct_payment=False, for_adulthood=False)


def text_only(name: str, **facts: Any) -> dict[str, Any]:
    """Provision that is not listed, with one section as given."""
    held = tuple(
        PlanSection(name=name, **facts) if one.name == name else one
        for one in sections(H1=NOT_APPLICABLE)
    )
    return {"provisions": NOT_RECORDED, "sections": held}


ROWS = [
    fires("PC007", "section G was not agreed", health_agreed=False),
    fires("PC007", "nor that of an amended plan", AMENDED, health_agreed=False),
    nearly("PC007", "whether it was agreed is not recorded", found=("PC001",), health_agreed=None),
    nearly(
        "PC007",
        "only the day of the agreement is recorded",
        health_agreed=None,
        health_agreed_on=DATED,
    ),
    nearly(
        "PC007",
        "section G only says that nothing was identified",
        health_agreed=False,
        provisions=(F, H1, H2),
        sections=sections(G="Nothing was identified by the paediatrician"),
    ),
    never("PC007", "a draft may wait for the agreement", DRAFT, health_agreed=False),
    never(
        "PC007",
        "no health care provision",
        health_agreed=False,
        provisions=(F, H1, H2),
        sections=sections(G=NOT_APPLICABLE),
    ),
    fires(
        "PC008",
        "provision in section H1 for an adult",
        ADULT,
        sections=sections(),
        provisions=(*ADULT["provisions"], H1),
    ),
    nearly(
        "PC008",
        "section H1 says that it does not apply",
        ADULT,
        sections=sections(H1=NOT_APPLICABLE),
    ),
    nearly(
        "PC008",
        "text in section H1, and no provision in it",
        ADULT,
        sections=sections(H1="None: see H2"),
    ),
    never("PC008", "a child", FINAL),
    fires("PC011", "section J says that it does not apply", provisions=(PAID, G, H1, H2)),
    fires("PC011", "section J is empty", provisions=(PAID, G, H1, H2), sections=sections(J=" ")),
    nearly(
        "PC011",
        "no section J, which is another finding",
        found=("PC002",),
        provisions=(PAID, G, H1, H2),
        sections=sections(J=None),
    ),
    nearly("PC011", "section J says what it meets", provisions=(PAID, G, H1, H2), sections=J),
    never(
        "PC011",
        "health care is paid directly",
        provisions=(F, attrs.evolve(G, direct_payment=True), H1, H2),
    ),
    fires(
        "PC012",
        "no outcomes",
        provisions=(F, attrs.evolve(PAID, id=None, outcomes=()), G),
        sections=J,
    ),
    fires(
        "PC012", "no needs", provisions=(F, attrs.evolve(PAID, id=None, needs=()), G), sections=J
    ),
    nearly(
        "PC012",
        "section J is empty, which is another finding",
        found=("PC011",),
        provisions=(F, attrs.evolve(PAID, id=None, needs=()), G),
    ),
    never("PC012", "linked to both", provisions=(PAID, G), sections=J),
    fires("PC015", "in year 9", **YEAR_9),
    fires(
        "PC015",
        "a draft for an adult",
        {**DRAFT, **{name: ADULT[name] for name in ("date_of_birth", "voices", "advice")}},
        sections=sections(H1=None, I=""),
        provisions=(F, G, H2),
    ),
    nearly(
        "PC015",
        "not said of one provision",
        found=("PC001",),
        **YEAR_9,
        provisions=(F, attrs.evolve(G, for_adulthood=None), H1, H2),
    ),
    nearly(
        "PC015",
        "provision of which it is not said where it stands",
        found=("PC001",),
        **YEAR_9,
        provisions=(F, attrs.evolve(G, section=None, for_adulthood=True), H1, H2),
    ),
    nearly(
        "PC015",
        "one of them prepares for it",
        **YEAR_9,
        provisions=(F, G, H1, attrs.evolve(H2, for_adulthood=True)),
    ),
    never("PC015", "in year 8", year_group=8),
    fires(
        "PC021",
        "it educates and stands in section G",
        provisions=(F, attrs.evolve(G, educates_or_trains=True), H1, H2),
    ),
    fires(
        "PC021",
        "it trains and stands in section H2",
        provisions=(F, G, H1, attrs.evolve(H2, educates_or_trains=True)),
    ),
    nearly(
        "PC021",
        "whether it does is not recorded",
        found=("PC001",),
        provisions=(F, attrs.evolve(G, educates_or_trains=None), H1, H2),
    ),
    never(
        "PC021",
        "it educates and stands in section F",
        provisions=(attrs.evolve(F, educates_or_trains=True), G, H1, H2),
    ),
    fires("PC022", "one of two needs is met", needs=SECOND_NEED),
    nearly(
        "PC022", "nothing is linked", found=("PC001",), provisions=(attrs.evolve(F, needs=()), G)
    ),
    nearly(
        "PC022",
        "a need without an id",
        found=("PC001",),
        needs=(*NEEDS, PlanNeed(section="B", text="Tires")),
    ),
    nearly(
        "PC022",
        "met by provision of which it is not said where it stands",
        found=("PC001",),
        needs=SECOND_NEED,
        provisions=(F, PlanProvision(text="Rest", needs=("n4",))),
    ),
    never(
        "PC022",
        "a need of health care",
        needs=(*NEEDS, PlanNeed(id="n4", section="C", text="Asthma")),
    ),
    fires(
        "PC023",
        "one of two outcomes is served",
        outcomes=(*OUTCOMES, PlanOutcome(id="o2", text="Eats")),
    ),
    nearly(
        "PC023",
        "an outcome without an id",
        found=("PC001",),
        outcomes=(*OUTCOMES, PlanOutcome(text="Eats")),
    ),
    nearly(
        "PC023",
        "nothing is linked to outcomes",
        outcomes=OUTCOMES,
        provisions=(attrs.evolve(F, outcomes=()), G),
    ),
    never(
        "PC023",
        "served by health care",
        outcomes=(*OUTCOMES, PlanOutcome(id="o2", text="Eats")),
        provisions=(F, attrs.evolve(G, outcomes=("o2",))),
    ),
    fires(
        "PC029",
        "the other outcome serves one",
        outcomes=(*AIMED, PlanOutcome(id="o2", text="Eats")),
        provisions=(attrs.evolve(F, outcomes=("o1", "o2")), G),
    ),
    nearly("PC029", "no outcome is linked to an aspiration", outcomes=OUTCOMES),
    never(
        "PC029",
        "both serve one",
        outcomes=(*AIMED, SECOND_OUTCOME[1]),
        provisions=(attrs.evolve(F, outcomes=("o1", "o2")), G),
    ),
    fires("PC030", "linked to nothing, and other provision is", provisions=(F, SWIMMING, G)),
    nearly(
        "PC030",
        "linked to an outcome alone",
        provisions=(F, attrs.evolve(SWIMMING, outcomes=("o1",)), G),
    ),
    never("PC030", "of health care", provisions=(F, G)),
]


@pytest.mark.parametrize("row", ROWS, ids=told)
def test_it_fires_or_does_not(row: Row) -> None:
    assert tuple(codes(row.of, **row.changes)) == row.found


class TestHealthCare:
    def test_text_alone_waits_for_whether_it_applies(self) -> None:
        told = text_only("G", text="See the care plan")
        assert "sections[6].not_applicable" in wanted(health_agreed=False, **told)
        applies = text_only("G", text="See the care plan", not_applicable=False)
        assert codes(health_agreed=False, **applies) == ["PC001", "PC007"]
        nothing = text_only("G", text="Nothing", not_applicable=True)
        assert codes(health_agreed=False, **nothing) == ["PC001"]

    def test_its_authority(self) -> None:
        (one,) = findings(plan(health_agreed=False))
        assert (one.path, one.citations) == ("$.health_agreed", ("SI 2014/1530 reg 12(2)",))


class TestAdulthood:
    """In or beyond year 9: the school year, from 1 September, in which most reach 14 (reg 2(1))."""

    @pytest.mark.parametrize(
        ("born", "dated", "bound"),
        [
            (
                date(2011, 9, 1),
                date(2025, 8, 31),
                False,
            ),  # 13: 14 on 1 September, in year 8 until then
            (date(2011, 9, 1), date(2025, 9, 1), True),
            (date(2012, 8, 31), date(2025, 8, 31), False),
            (date(2012, 8, 31), date(2025, 9, 1), True),  # 13: 14 on the last day of year 9
            (date(2012, 9, 1), date(2026, 8, 31), False),  # the youngest of year 8
        ],
    )
    def test_by_the_birthday_either_side_of_1_september(
        self, born: date, dated: date, bound: bool
    ) -> None:
        told = {"date_of_birth": born, "dated": dated, "advice": ADULT["advice"]}
        assert codes(**told) == (["PC015"] if bound else [])

    @pytest.mark.parametrize(("group", "bound"), [(-2, False), (8, False), (9, True), (14, True)])
    def test_by_the_year_group_whatever_the_birthday(self, group: int, bound: bool) -> None:
        born = date(2014, 3, 1) if bound else date(2010, 9, 1)
        told = {"date_of_birth": born, "year_group": group, "advice": ADULT["advice"]}
        assert codes(**told) == (["PC015"] if bound else [])

    def test_by_the_year_group_or_the_birthday_it_waits_for_one(self) -> None:
        told: dict[str, Any] = {
            **FINAL,
            "date_of_birth": None,
            "provisions": (F, G),
            "advice": ADULT["advice"],
        }
        assert wanted(told) == {"year_group"}
        assert codes(told, year_group=9) == ["PC015"]
        assert wanted(told, provisions=(F, attrs.evolve(G, for_adulthood=True))) == set()

    def test_each_provision_of_which_it_is_not_said(self) -> None:
        unknown = tuple(attrs.evolve(one, for_adulthood=None) for one in (F, G))
        assert wanted(**YEAR_9, provisions=(*unknown, H1)) == {
            "provisions[0].for_adulthood",
            "provisions[1].for_adulthood",
        }

    def test_of_text_alone_it_cannot_be_told(self) -> None:
        for nothing in ((), NOT_RECORDED):
            assert "provisions" in wanted(**YEAR_9, provisions=nothing, needs=())

    def test_provision_in_a_section_of_needs_is_none(self) -> None:
        stray = PlanProvision(section="B", text="Work experience", for_adulthood=True)
        assert codes(**YEAR_9, provisions=(F, G, stray)) == ["PC015", "PC026"]


class TestSectionH1:
    def test_from_the_eighteenth_birthday(self) -> None:
        told = {"sections": sections(), "provisions": (*ADULT["provisions"], H1)}
        assert codes(ADULT, **told, date_of_birth=date(2007, 10, 11)) == []
        assert codes(ADULT, **told, date_of_birth=date(2007, 10, 10)) == ["PC008"]
        assert wanted(ADULT, **told, date_of_birth=None, year_group=12) == {"date_of_birth"}

    def test_text_alone_waits_for_whether_it_applies(self) -> None:
        told = text_only("H1", text="Short breaks")
        assert "sections[7].not_applicable" in wanted(ADULT, **told)
        assert codes(ADULT, **text_only("H1", text="Breaks", not_applicable=False)) == [
            "PC001",
            "PC008",
        ]

    def test_where_it_points(self) -> None:
        (one,) = findings(plan(ADULT, sections=sections(), provisions=(*ADULT["provisions"], H1)))
        assert one.path == "$.provisions[3].section"
        assert one.citations[:2] == ("SI 2014/1530 reg 12(1)(h)(i)", "CFA 2014 s.37(2)(e)")


class TestDirectPayment:
    def test_what_it_lacks_is_said(self) -> None:
        bare = attrs.evolve(PAID, id=None, needs=(), outcomes=())
        found = findings(plan(provisions=(F, bare), sections=J))
        assert [one.code for one in found] == ["PC012", "PC030"]
        assert found[0].message.endswith("names no needs and no outcomes.")

    def test_without_a_list_of_provision_it_cannot_be_told(self) -> None:
        told = {"provisions": NOT_RECORDED, "needs": NOT_RECORDED}
        assert {"provisions", "needs"} == wanted(**told)


def test_a_need_waits_for_the_ids_and_the_links() -> None:
    assert wanted(provisions=(attrs.evolve(F, needs=()), G)) == {"provisions[0].needs"}
    unnamed = (*NEEDS, PlanNeed(section="B", text="Tires"))
    assert wanted(needs=unnamed) == {"needs[3].id"}
    assert wanted(outcomes=(*OUTCOMES, PlanOutcome(text="Eats"))) == {"outcomes[1].id"}


def test_it_educates_and_stands_in_section_h1() -> None:
    assert codes(provisions=(F, G, attrs.evolve(H1, educates_or_trains=True), H2)) == ["PC021"]


def test_without_a_section_j_the_links_of_a_payment_are_no_question() -> None:
    bare = (F, attrs.evolve(PAID, id=None, needs=()), G)
    assert codes(provisions=bare, sections=NOT_RECORDED) == ["PC001"]
    assert codes(provisions=bare, sections=sections(J=None)) == ["PC002"]


def test_without_provision_adulthood_is_no_question() -> None:
    assert codes(**YEAR_9, provisions=(), needs=NEEDS[1:], sections=sections(F="")) == ["PC004"]
    assert "provisions" in wanted(**YEAR_9, provisions=NOT_RECORDED, sections=NOT_RECORDED)


def test_what_has_no_words_is_served_by_nothing_and_serves_nothing() -> None:
    blank = (*OUTCOMES, PlanOutcome(text=" "))
    assert codes(outcomes=blank) == ["PC025"]
    assert codes(outcomes=(*AIMED, PlanOutcome(id="o2", text=" "))) == ["PC025"]


def test_where_nothing_is_linked_no_outcome_and_no_provision_stands_apart() -> None:
    apart = (attrs.evolve(F, needs=(), outcomes=()), attrs.evolve(SWIMMING, text="Rest"), G)
    unnamed = (PlanOutcome(text="Eats"), PlanOutcome(id="o1", text="Reads"))
    assert wanted(provisions=apart, outcomes=unnamed) == {"provisions[0].needs"}


@pytest.mark.parametrize("link", [{"needs": ("n1",)}, {"outcomes": ("o1",)}])
def test_one_link_of_either_sort_sets_the_unlinked_apart(link: dict[str, Any]) -> None:
    linked = attrs.evolve(SWIMMING, text="Reading", **link)
    found = codes(provisions=(linked, SWIMMING, G))
    assert [one for one in found if one != "PC001"] == ["PC030"]


def test_which_requirements_a_fact_would_settle() -> None:
    (one,) = findings(plan(provisions=NOT_RECORDED))
    settles = {need.fact: set(need.settles) for need in one.needs}
    assert "reg12.1.f" in settles["provisions"]


def test_of_a_young_person_nothing_changes_in_section_f() -> None:
    assert codes(ADULT, voices=voices("young_person"), needs=SECOND_NEED) == ["PC022"]
