"""How a plan was made and sent: section I, the advice, what was considered, and to whom it went."""

from __future__ import annotations

from typing import Any

import attrs
import pytest
from tests.unit.checks.plans.given import (
    ADULT,
    AMENDED,
    DRAFT,
    ELSEWHERE,
    FINAL,
    NOT_APPLICABLE,
    REASSESSED,
    Row,
    advice,
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

from sendlaw.cases.plan_document import PlanAdvice
from sendlaw.facts import NOT_RECORDED

REDRAFT: dict[str, Any] = {**DRAFT, "route": "reassessment"}
REAMENDED: dict[str, Any] = {**AMENDED, "route": "reassessment"}
NONE_NAMED = {"institution_named": False, "sent_to": ("family", "commissioning_body")}
LATER = {"differs_from_draft": True}
NOT_APPENDED = PlanAdvice(kind="other", appended=False)

ROWS = [
    fires("PC009", "a name without a type", institution_type_given=False),
    fires("PC009", "neither a name nor a type", institution_type_given=False, **NONE_NAMED),
    fires("PC009", "section I is empty", sections=sections(I=" "), institution_type_given=None),
    fires("PC009", "an amended plan", AMENDED, institution_type_given=False),
    fires(
        "PC009",
        "out of school, and an institution is named",
        ELSEWHERE,
        institution_named=True,
        sent_to=(),
    ),
    nearly(
        "PC009",
        "whether a type is given is not recorded",
        found=("PC001",),
        institution_type_given=None,
    ),
    nearly(
        "PC009",
        "none named, and not recorded whether one is attended",
        ELSEWHERE,
        found=("PC001",),
        setting=None,
    ),
    nearly("PC009", "a type alone", **NONE_NAMED),
    nearly("PC009", "a type, though the text of section I is left out", sections=sections(I="")),
    never("PC009", "no institution is attended", ELSEWHERE),
    never("PC009", "a draft", DRAFT),
    fires("PC010", "a first draft with a name", DRAFT, institution_named=True),
    fires("PC010", "a first draft with a type", DRAFT, institution_type_given=True),
    fires("PC010", "a draft after a re-assessment", REDRAFT, institution_named=True),
    nearly(
        "PC010",
        "it is not recorded by which road it came",
        DRAFT,
        found=("PC001",),
        route=None,
        institution_named=True,
    ),
    nearly(
        "PC010",
        "text in section I, and nothing recorded",
        DRAFT,
        found=("PC001",),
        sections=sections(),
        institution_named=None,
        institution_type_given=None,
    ),
    nearly(
        "PC010",
        "section I is blank, and nothing recorded",
        DRAFT,
        institution_named=None,
        institution_type_given=None,
    ),
    never(
        "PC010",
        "a notice of amendments",
        {"state": "amendment_notice", "dated": FINAL["dated"]},
        route="amendment",
        institution_named=True,
    ),
    never(
        "PC010",
        "proposed amendments recorded as a draft",
        {**DRAFT, "route": "amendment"},
        institution_named=True,
    ),
    never("PC010", "a final plan", FINAL),
    fires("PC013", "not appended", advice=(*advice(), NOT_APPENDED)),
    fires("PC013", "nor in an amended plan", AMENDED, advice=(*advice(), NOT_APPENDED)),
    nearly(
        "PC013",
        "not recorded whether",
        found=("PC001",),
        advice=(*advice(), PlanAdvice(kind="other")),
    ),
    nearly("PC013", "the advice is not recorded", found=("PC001",), advice=NOT_RECORDED),
    never("PC013", "all appended", advice=advice("other")),
    fires("PC014", "no advice on social care", advice=advice(without=("social_care",))),
    fires(
        "PC014",
        "no advice of the parents after a re-assessment",
        REASSESSED,
        advice=advice(without=("parent",)),
    ),
    fires(
        "PC014",
        "no advice on adulthood from year 9",
        year_group=9,
        advice=advice(),
        provisions=ADULT["provisions"],
    ),
    nearly(
        "PC014",
        "one of them is of no kind that is recorded",
        found=("PC001",),
        advice=(*advice(without=("medical",)), PlanAdvice(appended=True)),
    ),
    nearly(
        "PC014",
        "neither the year nor the birthday is recorded",
        found=("PC001",),
        date_of_birth=None,
        provisions=ADULT["provisions"],
        sections=sections(H1=NOT_APPLICABLE),
    ),
    never(
        "PC014",
        "an amended plan needs no new advice",
        AMENDED,
        advice=advice(without=("social_care",)),
    ),
    never("PC014", "no advice on adulthood in year 8", year_group=8),
    fires("PC016", "it was not", evidence_considered=False),
    fires("PC016", "nor of a draft", DRAFT, evidence_considered=False),
    fires("PC016", "nor of an amended plan (reg 22(1))", AMENDED, evidence_considered=False),
    nearly("PC016", "not recorded", found=("PC001",), evidence_considered=None),
    never("PC016", "it was", evidence_considered=True),
    fires("PC017", "it was not", best_way_considered=False),
    fires("PC017", "nor of an amended plan (reg 22(1))", AMENDED, best_way_considered=False),
    nearly("PC017", "not recorded", found=("PC001",), best_way_considered=None),
    never("PC017", "it was", REASSESSED, best_way_considered=True),
    fires("PC018", "it differs, and nobody said anything", **LATER),
    fires("PC018", "after a re-assessment (reg 27(1))", REASSESSED, **LATER),
    fires("PC018", "amended after a re-assessment (reg 27(1))", REAMENDED, **LATER),
    nearly(
        "PC018",
        "not recorded whether representations were made",
        found=("PC001",),
        **LATER,
        representations_made=None,
    ),
    nearly("PC018", "not recorded whether it differs", found=("PC001",), differs_from_draft=None),
    nearly("PC018", "representations were made", **LATER, representations_made=True),
    never("PC018", "a draft", DRAFT, **LATER),
    never("PC018", "an amended plan, of which there is no draft", AMENDED, **LATER),
    fires("PC019", "not to the commissioning body", sent_to=("family", "institution")),
    fires("PC019", "not to the family", AMENDED, sent_to=("commissioning_body", "institution")),
    fires(
        "PC019",
        "not to the institution named",
        REASSESSED,
        sent_to=("family", "commissioning_body"),
    ),
    nearly("PC019", "not sent yet", sent_to=()),
    nearly(
        "PC019",
        "not recorded whether an institution is named",
        found=("PC001",),
        sent_to=("family", "commissioning_body"),
        institution_named=None,
    ),
    nearly("PC019", "not recorded to whom", found=("PC001",), sent_to=NOT_RECORDED),
    never("PC019", "no institution is named", **NONE_NAMED),
    never(
        "PC019",
        "no health care provision, and so no body that is responsible for it",
        sent_to=("family", "institution"),
        provisions=tuple(one for one in plan().provisions if one.section != "G"),
    ),
    never("PC019", "a draft goes to the family alone", DRAFT, sent_to=("family",)),
    fires("PC020", "not signed", signed=False),
    nearly("PC020", "not recorded whether it is signed", signed=None),
    never("PC020", "a draft", DRAFT, signed=False),
]


@pytest.mark.parametrize("row", ROWS, ids=told)
def test_it_fires_or_does_not(row: Row) -> None:
    assert tuple(codes(row.of, **row.changes)) == row.found


class TestSectionI:
    def test_what_is_named_is_said(self) -> None:
        (named,) = findings(plan(institution_type_given=False))
        assert named.message == "Section I names an institution, and does not give its type."
        (bare,) = findings(plan(institution_type_given=False, **NONE_NAMED))
        assert bare.message == "Section I gives no type of institution."
        assert named.citations == bare.citations == ("SI 2014/1530 reg 12(1)(i)",)

    def test_which_facts_would_tell(self) -> None:
        untold = {"institution_type_given": False, "sent_to": ()}
        assert wanted(**untold, setting=None, institution_named=None) == {"institution_named"}
        assert wanted(**untold, setting=None, institution_named=False) == {"setting"}
        assert codes(**untold, setting=None, institution_named=True) == ["PC009"]
        assert wanted(**untold, setting="not_in_a_setting", institution_named=None) == {
            "institution_named"
        }
        assert wanted(**untold, setting="not_in_a_setting", institution_named=False) == set()

    def test_a_blank_section_or_none_names_nothing(self) -> None:
        untold = {"institution_named": None, "institution_type_given": None, "sent_to": ()}
        for setting, asked in ((None, {"setting"}), ("not_in_a_setting", set())):
            told = {**untold, "setting": setting}
            assert wanted(**told, sections=sections(I="")) == asked
            assert wanted(**told, sections=sections(I=None)) == asked

    def test_what_is_asked_of_a_draft(self) -> None:
        both = {"institution_named": None, "institution_type_given": None}
        assert wanted(DRAFT, **both, sections=sections(I="Not decided")) == set(both)
        assert wanted(DRAFT, **both, sections=sections(I=NOT_APPLICABLE)) == set()
        assert wanted(DRAFT, **both, sections=sections(I=None)) == set()
        assert "route" in wanted(DRAFT, route=None, institution_type_given=True)
        assert wanted(DRAFT, route=None) == set()

    def test_of_a_draft_its_authority_is_the_act(self) -> None:
        (one,) = findings(plan(DRAFT, institution_named=True))
        assert (one.path, one.citations) == ("$.institution_named", ("CFA 2014 s.38(5)",))


class TestAdvice:
    def test_each_piece_that_is_not_appended(self) -> None:
        found = findings(plan(advice=tuple(attrs.evolve(one, appended=False) for one in advice())))
        assert [(one.code, one.path) for one in found] == [
            ("PC013", f"$.advice[{at}]") for at in range(5)
        ]
        assert {one.citations for one in found} == {("SI 2014/1530 reg 12(4)",)}

    @pytest.mark.parametrize(
        ("kind", "letter"),
        [
            ("parent", "a"),
            ("educational", "b"),
            ("medical", "c"),
            ("psychological", "d"),
            ("social_care", "e"),
        ],
    )
    def test_each_kind_that_every_assessment_seeks(self, kind: str, letter: str) -> None:
        (one,) = findings(plan(DRAFT, advice=advice(without=(kind,))))
        assert one.code == "PC014"
        assert f"SI 2014/1530 reg 6(1)({letter})" in one.citations

    def test_none_at_all(self) -> None:
        assert codes(advice=()) == ["PC014"] * 5
        assert codes(ADULT, advice=()) == ["PC014"] * 6

    def test_the_kind_and_whether_it_is_appended_are_asked_for_both(self) -> None:
        assert wanted(advice=(*advice(), PlanAdvice())) == {"advice[5].kind", "advice[5].appended"}
        unplaced = {"date_of_birth": None, "provisions": ADULT["provisions"]}
        assert wanted(**unplaced, sections=sections(H1=NOT_APPLICABLE)) == {"year_group"}


class TestMaking:
    def test_in_amending_a_plan_through_regulation_22(self) -> None:
        for name, provision in (("evidence", "reg 11(a)"), ("best_way", "reg 11(b)")):
            (one,) = findings(plan(AMENDED, **{f"{name}_considered": False}))
            assert one.citations == (f"SI 2014/1530 {provision}", "SI 2014/1530 reg 22(1)")
            for of in (FINAL, DRAFT, REASSESSED, REAMENDED):
                (one,) = findings(plan(of, **{f"{name}_considered": False}))
                assert one.citations == (f"SI 2014/1530 {provision}",)

    @pytest.mark.parametrize(
        ("of", "provision"),
        [
            (FINAL, "13(2)"),
            ({**FINAL, "route": None}, "13(2)"),
            (REASSESSED, "27(2)"),
            (REAMENDED, "27(2)"),
            (AMENDED, "22(3)"),
            ({**AMENDED, "route": None}, "22(3)"),
            ({**FINAL, "route": "amendment"}, "22(3)"),
        ],
    )
    def test_to_whom_by_which_road(self, of: dict[str, Any], provision: str) -> None:
        found = findings(plan(of, sent_to=("institution",)))
        assert [one.code for one in found] == ["PC019", "PC019"]
        assert {one.citations for one in found} == {(f"SI 2014/1530 reg {provision}",)}

    def test_a_final_plan_that_is_an_amendment_has_no_draft_and_seeks_no_advice(self) -> None:
        told = {"route": "amendment", "advice": advice(without=("parent",))}
        assert codes(**told, differs_from_draft=True) == []

    def test_of_a_plan_without_a_date_that_is_said(self) -> None:
        assert codes(dated=None) == ["PC020"]
        assert codes(dated=None, signed=False) == ["PC020", "PC020"]
