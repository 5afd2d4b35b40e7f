"""Sections that are missing, joined, empty or beside those of regulation 12, and items out of place."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import attrs
import pytest
from tests.unit.checks.plans.given import (
    ADULT,
    AMENDED,
    DATED,
    DRAFT,
    ELSEWHERE,
    FINAL,
    H2,
    NEEDS,
    NOT_APPLICABLE,
    OUTCOMES,
    TEXTS,
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
    wanted,
)

from sendlaw.cases.plan_document import PlanNeed, PlanProvision, PlanSection
from sendlaw.facts import NOT_RECORDED

BIDI = "\u202e"


def extra(**facts: Any) -> tuple[PlanSection, ...]:
    return (*sections(), PlanSection(**facts))


def joining(label: str, *names: str) -> tuple[PlanSection, ...]:
    """The sections with some of them under one label instead."""
    return (*sections(**dict.fromkeys(names)), PlanSection(label=label, text="A table"))


BLANK_F = {"provisions": (G, H2), "needs": NEEDS[1:], "health_agreed": True}
ROWS = [
    fires("PC002", "no section C", sections=sections(C=None)),
    fires("PC002", "no section K, and advice was obtained", sections=sections(K=None)),
    fires("PC002", "no section I in a final plan", sections=sections(I=None)),
    fires("PC002", "a draft without a section G", DRAFT, sections=sections(G=None, I=None)),
    fires("PC002", "an amended plan without section A", AMENDED, sections=sections(A=None)),
    fires(
        "PC002",
        "no section J, and a direct payment secures provision",
        sections=sections(J=None),
        provisions=(attrs.evolve(F, direct_payment=True), G, H2),
    ),
    nearly("PC002", "section C says that it does not apply", sections=sections(C=NOT_APPLICABLE)),
    nearly("PC002", "the sections are not recorded", found=("PC001",), sections=NOT_RECORDED),
    nearly(
        "PC002",
        "one of the sections is there without a name",
        found=("PC001",),
        sections=(*sections(C=None), PlanSection(text=TEXTS["C"])),
    ),
    never("PC002", "an adult without section H1", ADULT),
    never("PC002", "no section J where nothing is paid directly", sections=sections(J=None)),
    never("PC002", "a draft without section I", DRAFT, sections=sections(I=None)),
    never(
        "PC002",
        "no section I where no institution is attended",
        ELSEWHERE,
        sections=sections(I=None),
    ),
    never(
        "PC002",
        "a section whose label alone says which it is",
        sections=(*sections(F=None), PlanSection(label="Section F: Provision", text=TEXTS["F"])),
    ),
    fires("PC003", "E and F under one label", sections=joining("E/F", "E", "F")),
    fires("PC003", "H1 and H2 as one section H", sections=joining("Section H", "H1", "H2")),
    nearly(
        "PC003",
        "a heading over H1 and H2, each by itself",
        sections=(*sections(), PlanSection(label="Section H: Social care")),
    ),
    never("PC003", "a label that names one section", sections=joining("Section E", "E")),
    fires(
        "PC004",
        "section F empty, and no provision in it",
        sections=sections(F=""),
        **BLANK_F,
    ),
    fires(
        "PC004",
        "no outcomes",
        sections=sections(E="\u00a0"),
        outcomes=(),
        provisions=(G, H2, attrs.evolve(F, outcomes=())),
    ),
    fires(
        "PC004",
        "no needs",
        sections=sections(B=NOT_APPLICABLE),
        needs=NEEDS[1:],
        provisions=(G, H2, attrs.evolve(F, needs=())),
    ),
    fires(
        "PC004", "an amended plan without provision", AMENDED, sections=sections(F=""), **BLANK_F
    ),
    nearly("PC004", "an empty section F, and provision listed in it", sections=sections(F="")),
    nearly(
        "PC004",
        "no provision listed, and text in section F",
        provisions=(),
        needs=NEEDS[1:],
    ),
    never(
        "PC004",
        "an empty section C",
        sections=sections(C=NOT_APPLICABLE),
        needs=(NEEDS[0], NEEDS[2]),
    ),
    fires("PC024", "section C empty", sections=sections(C=" "), needs=(NEEDS[0], NEEDS[2])),
    fires("PC024", "section H2 empty", sections=sections(H2="\n"), provisions=(F, G)),
    nearly(
        "PC024",
        "it says that it does not apply",
        sections=sections(C=NOT_APPLICABLE),
        needs=(NEEDS[0],),
    ),
    nearly(
        "PC024",
        "section C goes on in another place",
        sections=(*sections(), PlanSection(name="C")),
    ),
    never("PC024", "its needs are listed", sections=sections(C="")),
    never("PC024", "section J empty where nothing is paid directly", sections=sections(J="")),
    fires("PC025", "a need without words", needs=(*NEEDS, PlanNeed(section="C", text="\u2028"))),
    nearly("PC025", "a need of one letter", needs=(*NEEDS, PlanNeed(section="C", text="x"))),
    never("PC025", "a section without words", sections=sections(J="")),
    fires("PC026", "a need in section F", needs=(*NEEDS, PlanNeed(section="F", text="Reading"))),
    fires(
        "PC026",
        "provision in section B",
        provisions=(F, G, PlanProvision(section="B", text="Phonics")),
    ),
    nearly(
        "PC026",
        "a need of which it is not said where it stands",
        found=("PC001",),
        needs=(*NEEDS, PlanNeed(text="Reading")),
    ),
    never(
        "PC026", "a need in section D", needs=(*NEEDS, PlanNeed(section="D", text="Alone at home"))
    ),
    fires("PC027", "a summary", sections=extra(label="Summary", text="A summary")),
    nearly("PC027", "a heading over nothing", sections=extra(label="Summary")),
    nearly("PC027", "a text without a label", found=("PC001",), sections=extra(text="A summary")),
    never(
        "PC027", "a second part of section F", sections=extra(name="F", label="Summary", text="x")
    ),
    fires("PC028", "a text that is turned about", sections=sections(F=f"One hour{BIDI} weekly")),
    nearly("PC028", "a word in another script", sections=sections(F="עברית, one hour")),
    nearly(
        "PC028", "signs joined without a width", sections=sections(F="\U0001f468\u200d\U0001f467")
    ),
    never("PC028", "accents and spaces", sections=sections(F="Côté, 1\u00a0hour")),
]


@pytest.mark.parametrize("row", ROWS, ids=told)
def test_it_fires_or_does_not(row: Row) -> None:
    assert tuple(codes(row.of, **row.changes)) == row.found


class TestMissing:
    @pytest.mark.parametrize("name", [*TEXTS, "J"])
    def test_each_section_of_a_childs_plan(self, name: str) -> None:
        paid = (attrs.evolve(F, direct_payment=True), G, H2)
        (one,) = findings(
            plan(sections=sections(**{"J": "The tutor", name: None}), provisions=paid)
        )
        assert (one.code, one.path) == ("PC002", "$.sections")
        assert f"There is no section {name}:" in one.message

    @pytest.mark.parametrize(
        ("name", "cited"),
        [
            ("A", ("SI 2014/1530 reg 12(1)(a)",)),
            ("H1", ("SI 2014/1530 reg 12(1)(h)(i)", "CFA 2014 s.37(2)(e)")),
            ("H2", ("SI 2014/1530 reg 12(1)(h)(ii)",)),
            ("K", ("SI 2014/1530 reg 12(4)",)),
        ],
    )
    def test_its_authority(self, name: str, cited: tuple[str, ...]) -> None:
        (one,) = findings(plan(sections=sections(**{name: None})))
        assert one.citations == cited

    def test_of_no_sections_at_all_each_is_missing(self) -> None:
        assert codes(sections=()) == ["PC002"] * 11  # A to I with H1 and H2, and K

    def test_section_h1_until_the_day_before_the_eighteenth_birthday(self) -> None:
        born = date(2007, 10, 10)  # 18 on the day of the plan
        assert codes(ADULT, date_of_birth=born) == []
        assert codes(ADULT, date_of_birth=born + timedelta(days=1)) == ["PC002"]
        assert wanted(ADULT, date_of_birth=None, year_group=12) == {"date_of_birth"}

    def test_born_on_29_february_eighteen_is_reached_on_1_march(self) -> None:
        given = {"date_of_birth": date(2008, 2, 29)}
        assert codes(ADULT, **given, dated=date(2026, 2, 28)) == ["PC002"]
        assert codes(ADULT, **given, dated=date(2026, 3, 1)) == []

    def test_section_k_not_where_no_advice_was_obtained(self) -> None:
        assert codes(AMENDED, sections=sections(K=None), advice=()) == []

    def test_section_j_waits_for_whether_anything_is_paid_directly(self) -> None:
        unknown = (
            attrs.evolve(F, direct_payment=None),
            attrs.evolve(F, id=None, direct_payment=None),
        )
        asked = {f"provisions[{at}].direct_payment" for at in (0, 1)}
        for j in (None, NOT_APPLICABLE, ""):
            assert wanted(sections=sections(J=j), provisions=unknown) == asked
        assert wanted(sections=sections(J="The tutor"), provisions=unknown) == set()

    def test_section_i_waits_for_whether_an_institution_is_attended(self) -> None:
        left = {"sections": sections(I=None)}
        assert wanted(ELSEWHERE, **left, setting=None) == {"setting"}
        assert codes(ELSEWHERE, **left, setting=None, institution_named=True) == ["PC002", "PC019"]
        assert codes(**left, setting="not_in_a_setting") == ["PC002"]  # it names one all the same

    def test_every_section_that_a_nameless_one_might_be(self) -> None:
        two = (*sections(C=None, D=None), PlanSection(text="Needs"))
        (one,) = findings(plan(sections=two))
        assert [need.fact for need in one.needs] == ["name"]
        assert set(one.needs[0].settles) == {"reg12.1.separate", "reg12.1.c", "reg12.1.d"}


class TestJoined:
    @pytest.mark.parametrize(
        "label",
        [
            "E/F",
            "E / F",
            "E & F",
            "E+F",
            "E and F",
            "EF",
            "e/f",
            "sections e and f",
            "Section E & F",
            "Sections E to F",
            "Section E and Section F",
            "Sections E and F: outcomes and provision",
            "E/F - outcomes and provision",
            "E \u2013 F",
            "\uff25\uff0f\uff26",
            "E\u200b/F",
        ],
    )
    def test_two_sections_under_one_label(self, label: str) -> None:
        (one,) = findings(plan(sections=joining(label, "E", "F")))
        assert (one.code, one.path) == ("PC003", "$.sections[10].label")
        assert one.message == "Sections E and F stand under one label."
        assert one.citations == ("SI 2014/1530 reg 12(1)",)

    def test_a_range_joins_all_that_lie_between(self) -> None:
        assert codes(sections=joining("Sections B to E", "B", "C", "D", "E")) == ["PC003"]

    def test_one_by_itself_leaves_the_other_joined(self) -> None:
        assert codes(sections=joining("E/F", "F")) == ["PC003"]

    def test_also_where_the_label_is_of_a_section_with_a_name(self) -> None:
        told = (*sections(E=None, F=None), PlanSection(name="E", label="E/F", text="A table"))
        assert codes(sections=told) == ["PC003"]

    @pytest.mark.parametrize(
        "label", ["A-level results", "A & E attendances", "E-mail of the family", "Appendix E/F"]
    )
    def test_what_is_no_label_of_sections(self, label: str) -> None:
        assert codes(sections=extra(label=label, text="x")) == ["PC027"]


class TestSetOut:
    def test_items_that_do_not_say_where_they_stand_may_stand_there(self) -> None:
        unplaced = PlanNeed(id="n1", text="Reading")
        assert codes(sections=sections(B=""), needs=(unplaced,)) == ["PC001"]

    def test_an_empty_list_says_that_there_is_nothing(self) -> None:
        bare = {"sections": NOT_RECORDED, "needs": (), "provisions": (attrs.evolve(F, needs=()),)}
        assert codes(**bare) == ["PC001", "PC004"]

    def test_text_without_items_is_enough_for_being_set_out(self) -> None:
        asked = wanted(needs=NOT_RECORDED, provisions=NOT_RECORDED, outcomes=NOT_RECORDED)
        assert asked == {"needs", "provisions"}

    def test_both_the_act_and_the_regulation(self) -> None:
        changes = {"sections": sections(B=""), "needs": NEEDS[1:]}
        changes["provisions"] = (attrs.evolve(F, needs=()), G, H2)
        (one,) = findings(plan(**changes))
        assert one.citations == ("SI 2014/1530 reg 12(1)(b)", "CFA 2014 s.37(2)(a)")


class TestItems:
    def test_each_kind_of_item_must_have_words(self) -> None:
        blank = "\u200b \u2028"
        for name in ("voices", "needs", "outcomes", "provisions"):
            one = attrs.evolve(FINAL[name][-1], text=blank)
            found = findings(plan(**{name: (*FINAL[name][:-1], one)}))
            assert ("PC025", f"$.{name}[{len(FINAL[name]) - 1}].text") in [
                (each.code, each.path) for each in found
            ]

    @pytest.mark.parametrize("section", ["A", "E", "F", "H1", "K"])
    def test_a_need_stands_in_b_c_or_d(self, section: str) -> None:
        assert codes(needs=(*NEEDS, PlanNeed(section=section, text="x"))) == ["PC026"]

    @pytest.mark.parametrize("section", ["A", "B", "E", "J", "K"])
    def test_provision_stands_in_f_g_h1_or_h2(self, section: str) -> None:
        stray = PlanProvision(section=section, text="x", for_adulthood=False)
        assert codes(provisions=(F, G, stray)) == ["PC026"]


class TestHidden:
    @pytest.mark.parametrize(
        "character", "\u200b\u200e\u200f\u061c\u2060\ufeff\u202a\u202e\u2066\u2069"
    )
    def test_each_character_is_shown_by_its_number_and_its_place(self, character: str) -> None:
        (one,) = findings(plan(sections=sections(F=f"One{character} hour")))
        assert one.code == "PC028"
        assert f"U+{ord(character):04X}" in one.message
        assert one.span == (3, 4)
        assert one.path == "$.sections[5].text"

    @pytest.mark.parametrize("character", "\u200c\u200d")
    def test_joiners_in_the_middle_of_a_word(self, character: str) -> None:
        assert codes(sections=sections(F=f"reg{character}ular")) == ["PC028"]

    def test_once_for_each_passage_and_also_in_items(self) -> None:
        turned = attrs.evolve(OUTCOMES[0], text=f"{BIDI}a{BIDI}b")
        assert codes(outcomes=(turned,), sections=sections(A=BIDI + "x")) == ["PC028", "PC028"]


def test_what_is_checked_of_a_notice_of_amendments() -> None:
    joined = (PlanSection(label="E/F", text=BIDI + "x"), PlanSection(label="Summary", text="x"))
    notice = plan(
        {"state": "amendment_notice", "dated": DATED},
        sections=joined,
        needs=(PlanNeed(section="F", text="x"), PlanNeed(section="B")),
    )
    assert sorted(one.code for one in findings(notice)) == [
        "PC003",
        "PC025",
        "PC026",
        "PC027",
        "PC028",
    ]
