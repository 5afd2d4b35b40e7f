"""The JSON Schema takes what ``load`` takes, and refuses what it refuses by shape."""

from __future__ import annotations

import copy
from datetime import date
from typing import Any

import attrs
import jsonschema
import pytest
from hypothesis import given

import sendlaw
from sendlaw import CaseFile, InvalidFact
from sendlaw.exchange.structure import CLASSES, CONTENT_SCHEMAS, CONTENTS, SCHEMAS
from sendlaw.testing import case_files

VALIDATOR = jsonschema.Draft202012Validator(sendlaw.schema())
GOOD: dict[str, Any] = {
    "schema": "sendlaw.case-file/1",
    "reference": "EX-1",
    "date_of_birth": "2015-03-02",
    "needs_assessments": [
        {
            "request_received": {"between": ["2025-09-01", "2025-09-03"]},
            "decision_notified": "not_recorded",
            "decision": "assess",
            "advice": [{"kind": "medical", "requested": "2025-10-13", "section_31_body": True}],
            "exceptions": "not_recorded",
            "final_plan_sent": None,
        }
    ],
}


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(sendlaw.schema())


def test_a_good_file_passes_both() -> None:
    VALIDATOR.validate(GOOD)
    file = sendlaw.load(GOOD)
    assert isinstance(file, CaseFile)
    assert file.needs_assessments[0].advice


@given(case_files())
def test_whatever_is_written_can_be_read_and_passes_the_schema(file: CaseFile) -> None:
    told = file.to_dict()
    VALIDATOR.validate(told)
    assert sendlaw.load(told) == file


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("schema",), "other/1"),
        (("colour",), "blue"),
        (("needs_assessments",), {}),
        (("needs_assessments", 0, "decision"), "maybe"),
        (("needs_assessments", 0, "request_received"), "01/09/2025"),
        (("needs_assessments", 0, "request_received"), {"between": ["2025-09-01"]}),
        (("needs_assessments", 0, "exceptions"), None),
        (("needs_assessments", 0, "advice", 0), {"requested": "2025-10-13"}),
        (("needs_assessments", 0, "colour"), "blue"),
    ],
)
def test_a_bad_file_fails_both(path: tuple[str | int, ...], value: object) -> None:
    bad = copy.deepcopy(GOOD)
    place: Any = bad
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    assert not VALIDATOR.is_valid(bad)
    with pytest.raises(InvalidFact):
        sendlaw.load(bad)


def test_every_property_says_in_words_what_it_records() -> None:
    schema: Any = sendlaw.schema()
    plan: Any = sendlaw.schema("plan")
    offer: Any = sendlaw.schema("local-offer")
    inspection: Any = sendlaw.schema("area-inspection")
    alone = {of: name for name, of in (*SCHEMAS.items(), *CONTENT_SCHEMAS.items())}
    for one in CLASSES:
        parts = (plan if one in CONTENTS else schema)["$defs"] | offer["$defs"]
        parts = parts | inspection["$defs"]
        told: Any = sendlaw.schema(alone[one]) if one in alone else parts[one.__name__]
        fields = {field.name for field in attrs.fields(one)}
        assert set(told["properties"]) - {"schema"} == fields
        for name in fields:
            assert told["properties"][name]["description"], (one, name)


def test_there_is_no_other_schema() -> None:
    assert sendlaw.schema("sendlaw.case-file/1") == sendlaw.schema()
    with pytest.raises(InvalidFact, match=r"'case-file' or 'senco-appointment' or .* or 'duties'"):
        sendlaw.schema("timetable")


def test_what_is_not_recorded_is_left_out_and_what_is_none_is_written() -> None:
    case = sendlaw.NeedsAssessment(request_received=date(2025, 9, 1), exceptions=())
    assert case.to_dict() == {"request_received": "2025-09-01", "exceptions": []}
