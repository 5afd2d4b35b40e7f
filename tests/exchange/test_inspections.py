"""An inspection of a local area as JSON: in, checked and out again; bad input, each at its path."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from click.testing import CliRunner
from hypothesis import given, settings, strategies as st

import sendlaw
from sendlaw.cases.inspection_parts import INSPECTION_PARTS
from sendlaw.cli import main
from sendlaw.exchange.structure import structure

GOOD: dict[str, Any] = {
    "schema": "sendlaw.area-inspection/1",
    "reference": "EX-1",
    "framework": "2023",
    "outcome": "widespread_systemic_failings",
    "report_received": {"between": ["2023-09-04", "2023-09-05"]},
    "written_statement_required": True,
    "principal_authorities": [{"name": "Council", "kind": "local_authority"}],
    "written_statement_made": "not_known",
    "weaknesses": [{"id": "w1", "kind": "priority_action", "text": "Plans"}],
    "priority_action_plan": {
        "actions": [{"id": "a1", "owner": "Council", "due": "2024-07-31", "answers": ["w1"]}],
        "draft_submitted": "2023-10-24",
    },
    "monitoring_inspection": {"began": "2025-07-07", "effective": True},
    "sources": [{"fact": "report_received", "on": "2023-09-05", "source": "derived"}],
}
SCHEMA: Any = sendlaw.schema("area-inspection")
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)


def changed(path: tuple[Any, ...], value: object) -> dict[str, Any]:
    copy: dict[str, Any] = json.loads(json.dumps(GOOD))
    place: Any = copy
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    return copy


def test_it_is_read_and_written_and_passes_its_schema() -> None:
    case = sendlaw.load(GOOD)
    assert isinstance(case, sendlaw.AreaInspection)
    assert isinstance(case.priority_action_plan, sendlaw.PriorityActionPlan)
    assert case.to_dict() == GOOD
    VALIDATOR.validate(GOOD)


def test_null_is_nothing_for_what_is_one_object() -> None:
    assert sendlaw.load(changed(("priority_action_plan",), None)).priority_action_plan is None


def test_its_schema_has_every_part_and_that_of_a_case_file_none() -> None:
    named = {"Weakness", "ProposedAction", "PriorityActionPlan", "SourcedDate", "Progress"}
    assert named <= set(SCHEMA["$defs"])
    held: Any = sendlaw.schema()
    assert not named & set(held["$defs"])


@pytest.mark.parametrize(
    ("path", "value", "told"),
    [
        (("framework",), "2019", "framework: expected '2016' or '2023', found '2019'"),
        (("outcome",), "good", "outcome: expected 'typically_positive', 'inconsistent' or"),
        (("report_received",), "soon", "report_received: expected a date"),
        (("written_statement_required",), "yes", "written_statement_required: expected true"),
        (("weaknesses",), None, "weaknesses: expected a list"),
        (("weaknesses", 0, "kind"), "bad", "weaknesses[0].kind: expected 'significant_weakness'"),
        (("weaknesses", 0, "colour"), "red", "weaknesses[0].colour: expected one of the fields"),
        (("priority_action_plan",), [], "priority_action_plan: expected an object"),
        (
            ("priority_action_plan", "actions", 0, "due"),
            "2024-7-1",
            "priority_action_plan.actions[0].due: expected a date written YYYY-MM-DD",
        ),
        (
            ("priority_action_plan", "actions", 0, "answers"),
            ["w2"],
            "priority_action_plan.actions[0].answers: expected the id of one of the weaknesses",
        ),
        (("monitoring_inspection", "effective"), 1, "monitoring_inspection.effective: expected"),
        (("sources", 0, "fact"), "colour", "sources[0].fact: expected the name of a date field"),
        (("revisit",), {"began": "2025-01-06"}, "revisit: expected nothing under the framework"),
        (("report_recieved",), "2023-09-05", "(report_received?), found an unknown key"),
    ],
)
def test_bad_input_is_refused_at_its_path(path: tuple[Any, ...], value: object, told: str) -> None:
    with pytest.raises(sendlaw.InvalidFact) as caught:
        sendlaw.load(changed(path, value))
    assert told in str(caught.value)


def test_a_link_into_a_list_that_is_wrong_is_not_told_twice() -> None:
    with pytest.raises(sendlaw.InvalidFact) as caught:
        sendlaw.load(changed(("weaknesses", 0, "kind"), "bad"))
    assert [one.field for one in caught.value.problems] == ["weaknesses[0].kind"]


def test_every_problem_is_told_at_once() -> None:
    bad: Any = changed(("framework",), "2019")
    bad["weaknesses"][0]["kind"] = "bad"
    bad["ended_on"] = "2024-01-08"
    with pytest.raises(sendlaw.InvalidFact) as caught:
        sendlaw.load(bad)
    assert {one.field for one in caught.value.problems} >= {
        "framework",
        "weaknesses[0].kind",
        "ended_because",
    }


def test_at_the_prompt(tmp_path: Path) -> None:
    file = tmp_path / "inspection.json"
    file.write_text(json.dumps(GOOD), encoding="utf-8")
    told = CliRunner().invoke(main, ["timetable", str(file), "--as-at", "2023-10-02"])
    assert told.exit_code == 0
    assert "area_inspections[0]/jar4.written_statement" in told.output
    checked = CliRunner().invoke(main, ["check", str(file), "--as-at", "2026-06-29"])
    assert (checked.exit_code, "AI007" in checked.output) == (1, True)
    due = ["due", "area-inspection", "report_received=2023-09-05", "framework=2023"]
    assert "2023-12-12" in CliRunner().invoke(main, [*due, "--as-at", "2023-10-02"]).output


def test_a_calendar_of_what_is_due() -> None:
    case = sendlaw.load({**GOOD, "report_received": "2023-09-05"})
    assert b"BEGIN:VEVENT" in sendlaw.ics(case.timetable(as_at=date(2023, 9, 11)))


@pytest.mark.parametrize("of", INSPECTION_PARTS, ids=lambda one: one.__name__)
def test_from_type_draws_every_part(of: type) -> None:
    @settings(max_examples=10)
    @given(st.from_type(of))
    def drawn(part: Any) -> None:
        assert isinstance(part, of)
        assert structure(json.loads(json.dumps(part.to_dict())), of) == part

    drawn()
