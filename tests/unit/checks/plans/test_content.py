"""All checks of a plan together: whole plans, one query for what is not known, and the days of the law."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.unit.checks.plans import test_making, test_provision, test_sections, test_voices
from tests.unit.checks.plans.given import (
    DATED,
    FINAL,
    LAWFUL,
    Row,
    codes,
    findings,
    fires,
    nearly,
    never,
    plan,
    told,
    wanted,
)

from sendlaw.cases.plan_document import PlanDocument, PlanNeed, PlanSection
from sendlaw.checks.codes import CODES
from sendlaw.checks.documents import check_document
from sendlaw.checks.plans.content import contents
from sendlaw.errors import InvalidFact
from sendlaw.facts import NOT_RECORDED
from sendlaw.law.contents import plans
from sendlaw.law.requirements import Requirement
from sendlaw.vocabulary.contents import PlanState

EVERY = {code for code in CODES if code.startswith("PC")}
BARE: dict[str, Any] = {"state": "final", "dated": DATED}
ROWS = [
    fires("PC001", "nothing but the version is recorded", BARE),
    fires("PC001", "plain text, without items", needs=NOT_RECORDED, provisions=NOT_RECORDED),
    fires("PC001", "not which version it is", state=None),
    nearly(
        "PC001",
        "a notice of amendments of which nothing is recorded",
        {**BARE, "state": "amendment_notice"},
    ),
    nearly(
        "PC001",
        "nothing is left open, and something is wrong",
        found=("PC016",),
        evidence_considered=False,
    ),
    never("PC001", "a plan of which everything is recorded"),
]


@pytest.mark.parametrize("row", ROWS, ids=told)
def test_it_fires_or_does_not(row: Row) -> None:
    assert tuple(codes(row.of, **row.changes)) == row.found


@pytest.mark.parametrize("how", ["fires", "nearly", "never"])
def test_every_code_has_a_plan_of_each_sort(how: str) -> None:
    modules = (test_making, test_provision, test_sections, test_voices)
    rows = [*ROWS, *(row for one in modules for row in one.ROWS)]
    assert {row.code for row in rows if row.how == how} == EVERY
    assert {f"PC{number:03}" for number in range(1, 31)} == EVERY


@pytest.mark.parametrize("name", LAWFUL)
def test_of_a_lawful_plan_nothing_is_found(name: str) -> None:
    assert codes(LAWFUL[name]) == []


class TestNotKnown:
    def test_one_query_that_names_every_fact(self) -> None:
        (one,) = findings(plan(BARE))
        assert (one.code, one.path) == ("PC001", "$")
        assert {need.path for need in one.needs} == {
            f"$.{name}"
            for name in (
                "sections",
                "voices",
                "needs",
                "provisions",
                "institution_type_given",
                "advice",
                "evidence_considered",
                "best_way_considered",
                "differs_from_draft",
                "sent_to",
            )
        }
        assert len(one.needs) == len({need.path for need in one.needs})
        assert all(need.why == "content" and need.settles for need in one.needs)
        assert "provisions" in one.message

    @pytest.mark.parametrize(
        "field",
        [
            "sections",
            "voices",
            "needs",
            "provisions",
            "advice",
            "sent_to",
        ],
    )
    def test_a_list_that_is_not_recorded_is_asked_for(self, field: str) -> None:
        links = {"voices": {}, "needs": {"provisions": NOT_RECORDED}}
        found = findings(plan(**{**links.get(field, {}), field: NOT_RECORDED}))
        assert {one.code for one in found} == {"PC001"}
        assert field in {need.fact for need in found[0].needs}

    @pytest.mark.parametrize(
        "field",
        [
            "state",
            "health_agreed",
            "institution_type_given",
            "evidence_considered",
            "best_way_considered",
            "differs_from_draft",
        ],
    )
    def test_a_fact_that_is_not_recorded_is_asked_for_and_then_no_more(self, field: str) -> None:
        assert wanted(**{field: None}) == {field}
        assert wanted(**{field: FINAL[field]}) == set()

    @pytest.mark.parametrize("field", ["reference", "year_group", "setting", "route", "signed"])
    def test_what_settles_nothing_is_not_asked_for(self, field: str) -> None:
        assert wanted(**{field: None}) == set()

    def test_which_version_it_is_comes_first(self) -> None:
        told = plan(state=None, needs=(PlanNeed(section="F", text="x"),), provisions=())
        (wrong, query) = sorted(findings(told), key=lambda one: one.code, reverse=True)
        assert (wrong.code, [need.fact for need in query.needs]) == ("PC026", ["state"])
        assert set(query.needs[0].settles) == {one.id for one in plans.REQUIREMENTS}


class TestByDate:
    def test_nothing_before_1_september_2014(self) -> None:
        wrong = plan(dated=date(2014, 8, 31), evidence_considered=False, sections=())
        assert findings(wrong) == []
        assert codes(dated=date(2014, 9, 1), evidence_considered=False) != []
        assert (
            findings(plan(dated=date(2014, 8, 31), needs=(PlanNeed(text=""),), provisions=())) == []
        )

    def test_the_day_of_the_law_is_that_of_the_document_unless_another_is_given(self) -> None:
        wrong = plan(evidence_considered=False)
        assert [*contents(wrong, date(2014, 8, 31))] == []
        assert check_document(wrong, as_at=date(2014, 8, 31)).ok
        assert not check_document(wrong).ok
        with pytest.raises(InvalidFact, match="a document with a date"):
            check_document(plan(dated=None))

    def test_ages_are_those_of_the_day_of_the_document(self) -> None:
        young = plan(LAWFUL["adult"], date_of_birth=date(2007, 10, 11))
        assert [one.code for one in contents(young, date(2030, 1, 1))] == ["PC002"]
        undated = plan(LAWFUL["adult"], dated=None, date_of_birth=date(2007, 10, 11))
        assert [one.code for one in contents(undated, date(2025, 10, 10))] == ["PC002", "PC020"]
        assert [one.code for one in contents(undated, date(2025, 10, 11))] == ["PC020"]


class TestContradictions:
    """Facts that cannot all be so: what is found is what they say, and nothing breaks."""

    def test_the_year_group_stands_before_the_birthday(self) -> None:
        assert codes(year_group=3, date_of_birth=date(2010, 9, 1)) == []

    def test_a_section_twice_says_what_either_says(self) -> None:
        for text in ("", "More of it"):
            twice = (*FINAL["sections"], PlanSection(name="F", text=text, not_applicable=True))
            assert codes(sections=twice) == []

    def test_a_text_that_says_something_and_does_not_apply(self) -> None:
        nothing = tuple(
            PlanSection(name=one.name, text="None", not_applicable=True) if one.name == "F" else one
            for one in FINAL["sections"]
        )
        found = codes(sections=nothing, provisions=(), needs=FINAL["needs"][1:])
        assert found == ["PC004"]

    def test_an_amended_plan_of_a_first_road(self) -> None:
        assert codes(LAWFUL["amended"], route="first") == []

    @pytest.mark.parametrize("state", [None, *PlanState])
    @pytest.mark.parametrize("route", [None, "first", "reassessment", "amendment"])
    def test_every_version_by_every_road_can_be_looked_at(
        self, state: PlanState | None, route: str | None
    ) -> None:
        for bare in (PlanDocument(state=state, route=route), plan(state=state, route=route)):
            for one in contents(bare, DATED):
                assert one.message
                assert one.path.startswith("$")


def test_every_requirement_has_an_id_and_a_paragraph_of_its_own() -> None:
    every = [one for one in vars(plans).values() if isinstance(one, Requirement) and one.id]
    assert {one.id for one in every} == {one.id for one in plans.REQUIREMENTS}
    assert len({one.id for one in every}) == len(every) == len(plans.REQUIREMENTS)
    assert all(one.in_force_from == date(2014, 9, 1) for one in every)
    assert all(one.grade == "V" or one.guidance for one in every)


def test_every_requirement_is_cited_somewhere() -> None:
    modules = (test_making, test_provision, test_sections, test_voices)
    rows = [*ROWS, *(row for one in modules for row in one.ROWS)]
    cited = {
        provision
        for row in rows
        if row.changes.get("state", 0) is not None
        for one in findings(plan(row.of, **row.changes))
        for provision in one.citations
    }
    assert {one.provision for one in plans.REQUIREMENTS} <= cited


@pytest.mark.parametrize("code", sorted(EVERY))
def test_how_serious_each_is(code: str) -> None:
    breaches = {2, 3, 4, 5, 7, 9, 10, 11, 13, 15, 16, 17, 19, 21}
    others = {
        "error": {25, 26},
        "risk": {22, 23},
        "guidance": {20},
        "practice": {24, 29, 30},
        "info": {27},
    }
    expected = next((name for name, some in others.items() if int(code[2:]) in some), "query")
    expected = "breach" if int(code[2:]) in breaches else expected
    assert CODES[code].severity.value == expected
