"""Findings as rows, as CSV, and in the shape that Data to Insight's front end reads."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

from attrs import evolve
from tests.unit.checks.returns.given import person, request, returned

from sendlaw.checks import Finding
from sendlaw.checks.returns import as_csv, check_sen2, data_tables, issue_locations, rows
from sendlaw.testing.returns import synthetic_return
from sendlaw.vocabulary.sen2 import SHAPES, Module

ISSUE = {
    "tables_affected",
    "columns_affected",
    "row_id",
    "rule_code",
    "rule_description",
    "rule_type",
    "la_level",
    "child_id",
}
"""The fields of a row of ``issue_locations``, as its reader and its writer have them."""
REPORTED = {
    "child_id",
    "rule_code",
    "tables_affected",
    "columns_affected",
    "row_id",
    "value_flagged",
    "rule_description",
}


def parsed(found: dict[str, list[str]], name: str) -> Any:
    [text] = found[name]
    return json.loads(text)


def test_a_row_has_everything() -> None:
    [row] = rows(check_sen2(returned(evolve(person(person={"upn": None}), key="17"))))
    assert row == {
        "code": "RS048",
        "severity": "query",
        "table": "person",
        "row": 0,
        "key": "17",
        "column": "UPNunknown",
        "found": "nothing",
        "message": "Neither UPN nor ULN is told, and no reason why.",
    }


def test_a_finding_that_stands_in_no_return() -> None:
    [row] = rows([Finding(code="TS001", message="late", path="$")])
    assert (row["code"], row["table"], row["key"]) == ("TS001", None, None)


def test_csv_reads_back() -> None:
    report = check_sen2(synthetic_return(200, seed=5).sen2)
    read = list(csv.DictReader(io.StringIO(as_csv(report))))
    assert len(read) == len(report)
    texts = [
        {name: "" if one is None else str(one) for name, one in row.items()} for row in rows(report)
    ]
    assert read == texts
    assert as_csv([]).count("\n") == 1


class TestForDataToInsight:
    def test_the_shape(self) -> None:
        report = check_sen2(returned(person(), person(person={"upn": None}), reference_date=None))
        found = issue_locations(report)
        assert all(isinstance(one, str) for held in found.values() for one in held)
        [issue] = parsed(found, "issue_locations")
        assert {*issue} == ISSUE | {"severity"}
        assert issue["row_id"] == 1
        assert issue["child_id"] == "persons[1]"
        assert isinstance(issue["rule_type"], int)
        assert issue["la_level"] is None
        [header] = parsed(found, "multichild_issues")
        assert {*header} == {"rule_code", "rule_description"}
        assert header["rule_code"] == "RS009"
        told = parsed(found, "user_report")
        assert [{*one} for one in told] == [REPORTED | {"severity"}] * 2

    def test_a_finding_of_the_whole_return_belongs_to_no_child(self) -> None:
        late = {"received_date": request().received_date.replace(month=2)}
        upns = ("B801200005001", None, "M80120000500A", None)
        people = [
            person(
                request=late, assessment={"week20": True}, person={"upn": upn, "upn_unknown": "UN1"}
            )
            for upn in upns
        ]
        found = issue_locations(check_sen2(returned(*people)))
        assert parsed(found, "issue_locations") == []
        assert [one["rule_code"] for one in parsed(found, "multichild_issues")] == ["RS026"]

    def test_what_its_page_does_with_it(self) -> None:
        """Every issue is put to its child by ``child_id``, and to a cell by row and column."""
        sen2 = synthetic_return(200, seed=6).sen2
        people = tuple(evolve(one, key=f"P{at}") for at, one in enumerate(sen2.persons))
        sen2 = evolve(sen2, persons=people)
        issues = parsed(issue_locations(check_sen2(sen2)), "issue_locations")
        assert len(issues) > 20
        [tables] = data_tables(sen2)
        held = {name: json.loads(text) for name, text in tables.items()}
        children = {row["child_id"] for table in held.values() for row in table}
        for one in issues:
            assert one["child_id"] in children
            row = held[one["tables_affected"]][one["row_id"]]
            assert row["child_id"] == one["child_id"]
            assert one["columns_affected"] is None or one["columns_affected"] in row

    def test_an_issue_is_told_once_for_each_cell(self) -> None:
        one = Finding(code="RS048", message="", path="persons[0]")
        [found] = check_sen2(returned(person(person={"upn": None})))
        assert len(parsed(issue_locations([found, found, one]), "issue_locations")) == 1

    def test_tables_hold_nothing_that_says_who_somebody_is(self) -> None:
        [tables] = data_tables(synthetic_return(30, seed=1).sen2)
        personal = {one.element for one in SHAPES[Module.PERSON].items if one.personal}
        assert not personal & {*json.loads(tables["person"])[0]}
        assert "SENSettingOther" not in json.loads(tables["placementdetail"])[0]
