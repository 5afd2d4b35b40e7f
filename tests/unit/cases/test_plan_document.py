"""A plan as a document: what it takes, what it refuses, and there and back as JSON."""

from __future__ import annotations

import io
import json
from datetime import date
from typing import Any

import pytest

import sendlaw
from sendlaw.cases.plan_document import (
    PlanAdvice,
    PlanDocument,
    PlanNeed,
    PlanOutcome,
    PlanProvision,
    PlanSection,
    Voice,
)
from sendlaw.errors import InvalidFact
from sendlaw.exchange.structure import load_content
from sendlaw.facts import NOT_RECORDED
from sendlaw.vocabulary.contents import LONGEST_TEXT

PLAN = PlanDocument(
    reference="EX-1",
    state="final",
    route="first",
    dated=date(2025, 9, 1),
    date_of_birth=date(2012, 1, 15),
    year_group=9,
    setting="mainstream_school",
    sections=(PlanSection(name="F", text="One session a week"), PlanSection(label="Summary")),
    voices=(Voice(id="v1", kind="aspirations", holder="child", text="To cook"),),
    needs=(PlanNeed(id="n1", section="B", text="Reading"),),
    outcomes=(PlanOutcome(id="o1", text="By July", aspirations=("v1",)),),
    provisions=(PlanProvision(id="p1", section="F", needs=("n1",), outcomes=("o1",)),),
    advice=(PlanAdvice(kind="medical", provided=date(2025, 6, 2), appended=True),),
    institution_named=True,
    sent_to=("family",),
)


def problems(facts: dict[str, Any]) -> dict[str, str]:
    with pytest.raises(InvalidFact) as caught:
        load_content({"schema": "sendlaw.plan/1", **facts})
    return {one.field: one.kind for one in caught.value.problems}


def test_there_and_back() -> None:
    told = PLAN.to_dict()
    assert load_content(told) == PLAN
    assert load_content(io.StringIO(PLAN.to_json())) == PLAN
    assert json.loads(json.dumps(told)) == told


def test_its_passages_in_the_order_of_the_sections() -> None:
    assert [(one.path, one.section) for one in PLAN.passages()] == [
        ("voices[0].text", "A"),
        ("needs[0].text", "B"),
        ("outcomes[0].text", "E"),
        ("provisions[0].text", "F"),
        ("sections[0].text", "F"),
        ("sections[1].text", None),
    ]


def test_nothing_recorded_is_not_nothing_there() -> None:
    silent, empty = PlanDocument(), PlanDocument(needs=())
    assert silent.needs is NOT_RECORDED
    assert [*silent.passages()] == []
    assert "needs" not in silent.to_dict()
    assert empty.to_dict()["needs"] == []
    assert load_content(empty.to_dict()) == empty


class TestRefused:
    def test_every_problem_at_once(self) -> None:
        assert problems(
            {
                "state": "last",
                "year_group": 15,
                "sections": [{"name": "Z"}, {"name": "H"}],
                "needs": [{"text": 3}],
                "colour": "blue",
            }
        ) == {
            "state": "value",
            "year_group": "value",
            "sections[0].name": "value",
            "sections[1].name": "value",
            "needs[0].text": "type",
            "colour": "unknown key",
        }

    def test_an_id_twice_and_links_that_lead_nowhere(self) -> None:
        assert problems(
            {
                "needs": [{"id": "a"}, {"id": "a"}],
                "outcomes": [{"id": "b", "aspirations": ["b"]}],
                "provisions": [{"needs": ["a", "x"], "outcomes": ["a"]}],
            }
        ) == {
            "needs[1].id": "value",
            "outcomes[0].aspirations": "value",
            "provisions[0].needs": "value",
            "provisions[0].outcomes": "value",
        }

    def test_a_year_group_that_is_no_whole_number(self) -> None:
        assert problems({"year_group": True}) == {"year_group": "type"}
        assert problems({"year_group": "9"}) == {"year_group": "type"}

    @pytest.mark.parametrize("group", [True, "9", 9.0])
    def test_so_it_is_without_json(self, group: Any) -> None:
        with pytest.raises(InvalidFact, match="year_group: expected a whole number or nothing"):
            PlanDocument(year_group=group)

    def test_a_birthday_after_the_document(self) -> None:
        assert problems({"dated": "2025-09-01", "date_of_birth": "2025-09-02"}) == {
            "date_of_birth": "value"
        }
        assert PlanDocument(dated=date(2025, 9, 1), date_of_birth=date(2025, 9, 1))

    def test_a_link_into_a_list_that_is_wrong_is_no_second_problem(self) -> None:
        facts = {"needs": [{"id": "n", "section": "Z"}], "provisions": [{"needs": ["n"]}]}
        assert problems(facts) == {"needs[0].section": "value"}

    def test_no_schema_or_another(self) -> None:
        for data in ({}, {"schema": "sendlaw.case-file/1"}, {"schema": 1}):
            with pytest.raises(InvalidFact, match=r"schema: expected .*'sendlaw.plan/1'"):
                load_content(data)

    def test_text_beyond_measure(self) -> None:
        assert PlanSection(name="F", text="a" * LONGEST_TEXT).text
        with pytest.raises(InvalidFact, match=r"text: expected text of at most 10,000,000"):
            PlanSection(name="F", text="a" * (LONGEST_TEXT + 1))
        with pytest.raises(InvalidFact, match="text: expected text, found a list"):
            PlanSection(name="F", text=["a"])  # type: ignore[arg-type]


@pytest.mark.parametrize("text", ["\u202eabc\u202c", "a\u200bb", "\x00", "\U0001f600"])
def test_odd_characters_are_kept_as_they_are(text: str) -> None:
    plan = PlanDocument(sections=(PlanSection(name="F", text=text),))
    assert load_content(io.StringIO(plan.to_json())) == plan


def test_its_schema_takes_it_and_no_more() -> None:
    from jsonschema import Draft202012Validator

    validator = Draft202012Validator(sendlaw.schema("plan"))
    assert validator.is_valid(PLAN.to_dict())
    for wrong in ({"state": "last"}, {"sections": [{"name": "Z"}]}, {"colour": "blue"}):
        assert not validator.is_valid({**PLAN.to_dict(), **wrong})
