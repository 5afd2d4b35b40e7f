"""Plans and notices as JSON: there and back, by their schema, and what is wrong with a bad one."""

from __future__ import annotations

import contextlib
import io
import json
from datetime import date
from pathlib import Path
from typing import Any, ClassVar

import jsonschema
import pytest
from hypothesis import given, settings, strategies as st

import sendlaw
from sendlaw import InvalidFact, SendlawError
from sendlaw.cases.notice import Notice
from sendlaw.cases.plan_document import PLAN_PARTS, PlanDocument, PlanSection
from sendlaw.checks.plans.content import contents
from sendlaw.exchange.structure import load_content, structure
from sendlaw.testing import notices, plan_documents
from sendlaw.vocabulary.contents import LONGEST_TEXT

PLAN = "sendlaw.plan/1"
DAY = date(2025, 10, 10)
VALIDATORS = {
    name: jsonschema.Draft202012Validator(sendlaw.schema(name)) for name in ("plan", "notice")
}


def problems(facts: object) -> dict[str, str]:
    """What is wrong with a plan given as JSON, by field: the kind of problem."""
    with pytest.raises(InvalidFact) as caught:
        load_content(facts)  # type: ignore[arg-type]
    return {one.field: one.kind for one in caught.value.problems}


def plan(**facts: Any) -> dict[str, Any]:
    return {"schema": PLAN, "dated": "2025-10-10", **facts}


class TestThereAndBack:
    @given(plan_documents())
    def test_a_plan(self, document: PlanDocument) -> None:
        told = json.loads(document.to_json())
        VALIDATORS["plan"].validate(told)
        assert load_content(told) == document
        assert load_content(io.StringIO(document.to_json())) == document
        assert document.to_dict() == told

    @settings(max_examples=60)
    @given(notices())
    def test_a_notice(self, notice: Notice) -> None:
        told = json.loads(notice.to_json())
        VALIDATORS["notice"].validate(told)
        assert load_content(told) == notice

    @settings(max_examples=60)
    @given(plan_documents())
    def test_what_is_found_is_the_same(self, document: PlanDocument) -> None:
        told = {**json.loads(document.to_json()), "evidence_considered": False}
        report = sendlaw.check_document(load_content(told))
        assert [one.code for one in report.of("breach")] == ["PC016"]
        assert json.loads(report.to_json())["ok"] is False

    @given(st.text(max_size=200))
    def test_any_text_at_all(self, text: str) -> None:
        document = PlanDocument(sections=(PlanSection(name="F", text=text),))
        told = document.to_json().encode()
        assert load_content(io.BytesIO(told)) == document
        VALIDATORS["plan"].validate(json.loads(told))

    def test_a_file_on_disk(self, tmp_path: Path) -> None:
        file = tmp_path / "plan.json"
        file.write_text(json.dumps(plan(state="draft")), encoding="utf-8")
        assert load_content(file) == PlanDocument(state="draft", dated=DAY)


class TestBadPlans:
    def test_every_problem_at_once_each_at_its_place(self) -> None:
        bad = plan(
            state="finished",
            route=1,
            dated="10/10/2025",
            date_of_birth="2025-02-30",
            year_group=9.5,
            setting="school",
            sections=[{"name": "H"}, {"name": "f"}, 3, {"label": ""}, {"text": None}],
            voices={"kind": "views"},
            needs=[{"section": "Z", "text": ["x"]}, {"id": 7}],
            outcomes="none",
            provisions=[{"direct_payment": "yes", "for_adulthood": 1, "needs": "n1"}],
            advice=[{"kind": "dental", "provided": "soon", "appended": "no"}],
            sent_to=["grandmother"],
            signed="true",
            colour="blue",
        )
        assert problems(bad) == {
            "state": "value",
            "route": "value",
            "dated": "value",
            "date_of_birth": "value",
            "year_group": "type",
            "setting": "value",
            "sections[0].name": "value",
            "sections[1].name": "value",
            "sections[2]": "type",
            "sections[3].label": "type",
            "sections[4].text": "type",
            "voices": "type",
            "needs[0].section": "value",
            "needs[0].text": "type",
            "needs[1].id": "type",
            "outcomes": "type",
            "provisions[0].direct_payment": "type",
            "provisions[0].for_adulthood": "type",
            "provisions[0].needs": "type",
            "advice[0].kind": "value",
            "advice[0].provided": "value",
            "advice[0].appended": "type",
            "sent_to[0]": "value",
            "signed": "type",
            "colour": "unknown key",
        }
        assert not VALIDATORS["plan"].is_valid(bad)

    @pytest.mark.parametrize("name", ["Z", "H", "f", "E/F", "", "H3", " F", "\uff26", "L"])
    def test_an_unknown_section_letter(self, name: str) -> None:
        with pytest.raises(InvalidFact, match=r"sections\[0\].name: expected 'A', 'B', .* or 'K'"):
            load_content(plan(sections=[{"name": name}]))
        assert not VALIDATORS["plan"].is_valid(plan(sections=[{"name": name}]))

    @pytest.mark.parametrize("value", [None, 3, "none", {}, True])
    def test_what_is_no_list(self, value: object) -> None:
        lists = ("sections", "voices", "needs", "outcomes", "provisions", "advice", "sent_to")
        bad = plan(**dict.fromkeys(lists, value))
        assert problems(bad) == dict.fromkeys(lists, "type")
        assert not VALIDATORS["plan"].is_valid(bad)

    @pytest.mark.parametrize("of", [*PLAN_PARTS, PlanDocument], ids=lambda of: of.__name__)
    def test_what_is_no_object(self, of: type) -> None:
        for value in (None, 3, "text", ["text"]):
            with pytest.raises(InvalidFact, match="an object"):
                structure(value, of)

    def test_a_birthday_after_the_document(self) -> None:
        assert problems(plan(date_of_birth="2025-10-11")) == {"date_of_birth": "value"}
        assert load_content(plan(date_of_birth="2025-10-10"))

    def test_the_day_of_an_agreement_that_there_was_not(self) -> None:
        bad = plan(health_agreed=False, health_agreed_on="2025-10-01")
        assert problems(bad) == {"health_agreed_on": "value"}

    def test_an_answer_to_what_nobody_said(self) -> None:
        bad = plan(representations_made=False, representations_answered=True)
        assert problems(bad) == {"representations_answered": "value"}
        assert load_content(plan(representations_answered=True)).representations_made is None

    @pytest.mark.parametrize("text", ["", "[", "{'state': 1}", '{"state": NaN', "\ufeff{}"])
    def test_what_is_no_json(self, text: str) -> None:
        with pytest.raises(InvalidFact):
            load_content(io.StringIO(text))

    def test_a_key_twice(self) -> None:
        with pytest.raises(InvalidFact, match="state: expected one value, found several"):
            load_content(io.StringIO(f'{{"schema": "{PLAN}", "state": "draft", "state": "final"}}'))

    def test_lists_in_lists_without_end(self) -> None:
        with pytest.raises(InvalidFact):
            load_content(io.StringIO('{"schema": "sendlaw.plan/1", "needs": ' + "[" * 100_000))


class TestLinks:
    ITEMS: ClassVar[dict[str, Any]] = {
        "voices": [{"id": "v", "kind": "aspirations"}],
        "needs": [{"id": "n", "section": "B"}],
        "outcomes": [{"id": "o", "aspirations": ["v"]}],
        "provisions": [{"id": "p", "section": "F", "needs": ["n"], "outcomes": ["o"]}],
    }

    def test_links_that_lead_where_they_should(self) -> None:
        assert load_content(plan(**self.ITEMS))

    @pytest.mark.parametrize("target", ["nothing", "p", "v", "o", ""])
    def test_a_need_that_is_none(self, target: str) -> None:
        bad = plan(**{**self.ITEMS, "provisions": [{"id": "p", "needs": [target]}]})
        assert problems(bad) == {"provisions[0].needs": "value"}

    @pytest.mark.parametrize("target", ["nothing", "p", "v", "n"])
    def test_an_outcome_that_is_none(self, target: str) -> None:
        bad = plan(**{**self.ITEMS, "provisions": [{"id": "p", "outcomes": [target]}]})
        assert problems(bad) == {"provisions[0].outcomes": "value"}

    @pytest.mark.parametrize("target", ["nothing", "p", "o", "n"])
    def test_an_aspiration_that_is_none_so_that_no_circle_can_be_made(self, target: str) -> None:
        bad = plan(**{**self.ITEMS, "outcomes": [{"id": "o", "aspirations": [target]}]})
        assert problems(bad) == {"outcomes[0].aspirations": "value"}

    def test_every_link_that_leads_nowhere(self) -> None:
        with pytest.raises(InvalidFact) as caught:
            load_content(plan(provisions=[{"needs": ["a", "b"]}, {"needs": ["c"]}]))
        found = [(one.field, one.found) for one in caught.value.problems]
        assert found == [
            ("provisions[0].needs", "'a'"),
            ("provisions[0].needs", "'b'"),
            ("provisions[1].needs", "'c'"),
        ]

    def test_an_id_is_used_once_in_the_whole_document(self) -> None:
        for name, items in self.ITEMS.items():
            twice = plan(**{**self.ITEMS, name: [*items, {"id": items[0]["id"]}]})
            assert problems(twice) == {f"{name}[1].id": "value"}
        across = plan(voices=[{"id": "x"}], provisions=[{"id": "x"}])
        assert problems(across) == {"provisions[0].id": "value"}

    @pytest.mark.parametrize(
        ("name", "bad"),
        [
            ("voices", {"id": "v", "kind": "dreams"}),
            ("needs", {"id": "n", "section": "Z"}),
            ("outcomes", {"id": "o", "text": 3}),
        ],
    )
    def test_a_link_to_an_item_that_is_wrong_is_no_second_problem(
        self, name: str, bad: dict[str, Any]
    ) -> None:
        (field,) = problems(plan(**{**self.ITEMS, name: [bad]}))
        assert field.startswith(f"{name}[0].")


class TestSize:
    def test_a_section_of_five_megabytes(self) -> None:
        long = "Phonics, 20 minutes daily. " * 200_000
        told = plan(state="final", sections=[{"name": "F", "text": long + "\u202e"}])
        document = load_content(io.StringIO(json.dumps(told)))
        found = {one.code: one for one in contents(document, DAY)}
        assert found["PC028"].span == (len(long), len(long) + 1)
        assert len(found["PC028"].message) < 200

    def test_a_section_of_five_megabytes_that_says_nothing(self) -> None:
        told = plan(state="final", sections=[{"name": "F", "text": " \u200b" * 2_500_000}])
        found = {one.code for one in contents(load_content(told), DAY)}
        assert {"PC004", "PC028"} <= found

    def test_beyond_measure_it_is_refused(self) -> None:
        with pytest.raises(InvalidFact, match=r"sections\[0\].text: expected text of at most"):
            load_content(plan(sections=[{"name": "F", "text": "a" * (LONGEST_TEXT + 1)}]))

    def test_thousands_of_items(self) -> None:
        needs = [{"id": f"n{at}", "section": "B", "text": "Reading"} for at in range(2_000)]
        met = [{"section": "F", "text": "x", "needs": [one["id"]]} for one in needs]
        found = contents(load_content(plan(state="final", needs=needs, provisions=met)), DAY)
        assert {one.code for one in found} == {"PC001"}


VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.sampled_from(("A", "F", "B", "final", "draft", "child", "views", "n1", "2025-10-10", "")),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(("id", "name", "label", "text", "section", "kind", "needs", "holder")),
            inner,
            max_size=4,
        )
    ),
    max_leaves=8,
)
NAMES = st.sampled_from(sorted({*PlanDocument.__slots__, "colour"} - {"__weakref__"}))


@settings(max_examples=500)
@given(st.dictionaries(NAMES, VALUES, max_size=6))
def test_whatever_comes_in_only_a_sendlaw_error_comes_out(facts: dict[str, Any]) -> None:
    told = plan(**facts)
    with contextlib.suppress(SendlawError):
        document = load_content(told)
        assert VALIDATORS["plan"].is_valid(told)
        for one in contents(document, DAY):
            assert one.path.startswith("$")
