"""Every case class and file, drawn from its fields: out as JSON and in again, checked and explained."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings, strategies as st

import sendlaw
from sendlaw.cases import Case, Document
from sendlaw.cases.case import schema_of
from sendlaw.exchange.structure import CASES, structure
from sendlaw.testing import case_files, near_limits, recorded

DEFINITIONS: Any = sendlaw.schema()["$defs"]


def validator(of: type) -> jsonschema.Draft202012Validator:
    if issubclass(of, Document):
        return jsonschema.Draft202012Validator(sendlaw.schema(schema_of(of.process)))
    return jsonschema.Draft202012Validator({"$ref": f"#/$defs/{of.__name__}", "$defs": DEFINITIONS})


@pytest.mark.parametrize("of", CASES, ids=lambda one: one.__name__)
@settings(max_examples=60)
@given(data=st.data())
def test_what_is_written_can_be_read_and_passes_the_schema(
    of: type[Case], data: st.DataObject
) -> None:
    case = data.draw(recorded(of) | near_limits(of))
    told = json.loads(case.to_json())
    validator(of).validate(told)
    assert structure(told, of) == case


@pytest.mark.parametrize("of", CASES, ids=lambda one: one.__name__)
@settings(max_examples=40)
@given(data=st.data())
def test_whatever_is_recorded_is_answered_explained_and_reported(
    of: type[Case], data: st.DataObject
) -> None:
    case = data.draw(recorded(of) | near_limits(of))
    as_at = data.draw(st.dates(date(2014, 1, 1), date(2041, 12, 31)))
    table = case.timetable(as_at=as_at)
    told = json.loads(json.dumps(table.to_dict()))
    assert [one["key"] for one in told["deadlines"]] == [one.key for one in table]
    for one in table:
        assert one.explanation.steps[-1].text.startswith(one.standing.value)
        assert one.due is None or one.latest is None or one.due <= one.latest
    report = sendlaw.check(case, as_at=as_at)
    assert json.loads(report.to_json())["ok"] is report.ok


@given(case_files(), st.dates(date(2014, 1, 1), date(2041, 12, 31)))
def test_a_file_of_any_processes(file: sendlaw.CaseFile, as_at: date) -> None:
    table = file.timetable(as_at=as_at)
    assert len({one.key for one in table}) == len(table)
    assert sendlaw.load(json.loads(file.to_json())) == file
    for finding in sendlaw.check(file, as_at=as_at):
        assert finding.path.startswith("$")
    assert table.diff(table).changes == ()


@pytest.mark.parametrize("of", [*CASES, sendlaw.CaseFile], ids=lambda one: one.__name__)
def test_from_type_draws_every_class(of: type) -> None:
    @settings(max_examples=5)
    @given(st.from_type(of))
    def drawn(case: object) -> None:
        assert isinstance(case, of)

    drawn()
