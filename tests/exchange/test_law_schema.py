"""The JSON Schema of the law: it takes what the command line writes, and nothing else."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from typing import Any

import jsonschema
import pytest
from click.testing import CliRunner

import sendlaw
from sendlaw.cli import main
from sendlaw.counting import CONVENTIONS
from sendlaw.law import AnyRecord, current
from sendlaw.law.plain import CONDITIONS, TIMINGS, kind, whole
from sendlaw.vocabulary import Event

LAW = current()
SCHEMA: Any = sendlaw.schema("duties")
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)


def written(*arguments: str) -> Any:
    done = CliRunner().invoke(main, [*arguments])
    assert done.exit_code == 0
    return json.loads(done.stdout)


def shapes(told: Any) -> Iterator[dict[str, Any]]:
    if isinstance(told, dict):
        yield told
    for one in told.values() if isinstance(told, dict) else told if isinstance(told, list) else ():
        yield from shapes(one)


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    assert sendlaw.schema("sendlaw.duties/1") == SCHEMA
    assert SCHEMA["$id"] == "urn:sendlaw.duties:1"


def test_all_that_the_command_line_writes_passes() -> None:
    told = written("duties", "--format", "json")
    VALIDATOR.validate(told)
    assert told


@pytest.mark.parametrize("law_at", ["2014-08-31", "2014-09-01", "2020-06-01"])
def test_what_it_writes_of_a_day_passes(law_at: str) -> None:
    told = written("duties", "--format", "json", "--law-at", law_at)
    for one in told:
        as_what_it_is(one)
    assert bool(told) is (law_at != "2014-08-31")


def as_what_it_is(told: dict[str, Any]) -> None:
    """Hold a record to the schema of its kind alone, which is quicker than to try every kind."""
    VALIDATOR.evolve(schema={"$ref": f"#/$defs/{told['kind']}"}).validate(told)


@pytest.mark.parametrize("one", list(LAW), ids=lambda one: one.id)
def test_every_record_passes_as_what_it_is(one: AnyRecord) -> None:
    as_what_it_is(whole(one, LAW))


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("colour",), "blue"),
        (("grade",), "A"),
        (("kind",), "bar"),
        (("read_on",), "24/11/2026"),
        (("actor",), "council"),
        (("data", "colour"), "blue"),
        (("data", "must"), "SOMETHING"),
        (("data", "timing", "kind"), "before"),
        (("data", "timing", "period", "unit"), "fortnights"),
        (("data", "timing", "period", "count"), 0),
        (("data", "timing", "convention", "name"), "corresponding date"),
        (("data", "when", "attribute"), "colour"),
        (("exceptions", 0, "data", "kind"), "holiday"),
        (("exceptions", 0, "grade"), None),
    ],
)
def test_what_is_no_record_is_refused(path: tuple[str | int, ...], value: object) -> None:
    good = whole(LAW.get("reg8.cooperate"), LAW)
    bad = copy.deepcopy(good)
    place: Any = bad
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    assert VALIDATOR.is_valid([good])
    assert not VALIDATOR.is_valid([bad])


def test_the_definition_of_working_days_is_in_the_data() -> None:
    told: Any = whole(LAW.get("jar4.written_statement"), LAW)
    period = told["data"]["timing"]["period"]
    assert period["defined"]["provision"] == "SI 2015/1792 reg 4(7)"
    assert period["defined"]["words"].startswith("any day other than a Saturday, a Sunday,")
    assert VALIDATOR.is_valid([told])
    period["defined"] = {"words": "any day"}
    assert not VALIDATOR.is_valid([told])
    other: Any = whole(LAW.get("jar3.publish_report"), LAW)
    assert "defined" not in other["data"]["timing"]["period"]


def test_no_object_may_hold_more_than_is_told() -> None:
    for one in shapes(SCHEMA):
        if one.get("type") == "object" and "required" in one:
            assert one["additionalProperties"] is False
            assert set(one["required"]) <= set(one["properties"])


def test_every_key_of_a_record_is_told_in_words() -> None:
    for name in ("duty", "bar", "term", "lookback", "guidance", "opennorm", "unless", "age"):
        told = SCHEMA["$defs"][name]
        assert told["description"]
        assert all(
            one.get("description") for key, one in told["properties"].items() if key != "kind"
        )


def test_every_name_in_the_data_is_told_in_words() -> None:
    events = SCHEMA["$defs"]["event"]["anyOf"]
    assert {one["const"]: one["description"] for one in events} == {
        one.name: one.value for one in Event
    }
    for one in CONVENTIONS:
        [told] = [
            found["description"]
            for found in SCHEMA["$defs"]["convention"]["anyOf"]
            if found["properties"]["name"] == {"const": one.name}
        ]
        assert one.rule in told
        assert f"{one.authority} ({one.grade})" in told
    assert all(SCHEMA["$defs"][kind(one)]["description"] for one in (*TIMINGS, *CONDITIONS))


def test_the_command_line_writes_both_schemas() -> None:
    assert written("schema", "duties") == SCHEMA
    assert written("schema") == json.loads(json.dumps(sendlaw.schema()))
    assert CliRunner().invoke(main, ["schema", "colours"]).exit_code == 2
