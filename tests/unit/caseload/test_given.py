"""The columns of a table told apart by name, and everything that is amiss with them told at once."""

from __future__ import annotations

from typing import Any

import pytest
from tests.unit.caseload.tables import AS_AT, FINAL

from sendlaw import InvalidFact
from sendlaw.caseload import timetable
from sendlaw.caseload.classes import PROCESSES, shape_of


def answered(table: dict[str, list[Any]], **how: Any) -> dict[str, Any]:
    return timetable(table, **{"process": "needs_assessment", "as_at": AS_AT, **how})


def problems_of(table: dict[str, list[Any]], **how: Any) -> list[str]:
    with pytest.raises(InvalidFact) as raised:
        answered(table, **how)
    return [str(one) for one in raised.value.problems]


class TestNames:
    def test_are_those_of_the_fields_unless_others_are_given(self) -> None:
        mapped = answered(
            {"Date received": ["2025-09-01"], "Outcome": ["refuse"], "Told": ["2025-10-10"]},
            columns={
                "request_received": "Date received",
                "decision": "Outcome",
                "decision_notified": "Told",
            },
        )
        # a refusal to assess, notified in 6 weeks, ends the clock of the final plan
        assert mapped["reg5.decision_to_assess.standing"].tolist() == ["MET"]
        assert mapped[f"{FINAL}.standing"].tolist() == ["NOT_ENGAGED"]

    def test_a_mapping_comes_before_a_column_of_the_name_of_the_field(self) -> None:
        table = {"request_received": ["2024-01-01"], "corrected": ["2025-09-01"]}
        found = answered(table, columns={"request_received": "corrected"})
        assert found[f"{FINAL}.days_late"].tolist() == [1]

    def test_a_reason_names_the_column_of_the_table(self) -> None:
        found = answered({"Date received": ["x"]}, columns={"request_received": "Date received"})
        assert found["problem"].tolist() == [
            "Date received: expected a date as 2025-09-01, found text"
        ]

    def test_columns_of_the_users_own_are_left_alone(self) -> None:
        found = answered(
            {"request_received": ["2025-09-01"], "team": ["north"], "notes": [object()]}
        )
        assert found["problem"].tolist() == [None]

    def test_that_are_amiss_are_all_told_at_once(self) -> None:
        told = problems_of(
            {"request_recieved": ["2025-09-01"], "team": ["north"]},
            columns={"decison": "Outcome", "draft_plan_sent": "Draft"},
            key="case",
        )
        slip = (
            "expected another name, or request_received (or"
            " columns={'request_received': 'request_recieved'}), found a column that is nearly that"
        )
        assert told == [
            "columns[decison]: expected a field of the process (decision?), found another name",
            "columns[decison]: expected a column of the table, found 'Outcome'",
            "columns[draft_plan_sent]: expected a column of the table, found 'Draft'",
            "key: expected a column of the table, found 'case'",
            f"request_recieved: {slip}",
        ]

    @pytest.mark.parametrize("slip", ["request_recieved", "requested_received", "request received"])
    def test_near_misses_are_told_though_other_columns_are_there(self, slip: str) -> None:
        told = problems_of({slip: ["2025-09-01"], "decision_notified": [None]})
        assert any(one.startswith(f"{slip}: expected another name") for one in told)

    def test_a_near_miss_that_is_mapped_is_meant(self) -> None:
        table = {"request_recieved": ["2025-09-01"]}
        found = answered(table, columns={"request_received": "request_recieved"})
        assert found[f"{FINAL}.days_late"].tolist() == [1]

    @pytest.mark.parametrize("table", [{}, {"team": ["north"]}, {"reference": ["EX-1"]}])
    def test_without_any_of_the_process_are_refused(self, table: dict[str, Any]) -> None:
        [problem] = problems_of(table)
        assert problem.startswith("table: expected a column for some field of needs_assessment")

    def test_of_a_process_that_there_is_not_are_refused(self) -> None:
        [problem] = problems_of({"request_received": []}, process="needs-assessment")
        assert problem.startswith("process: expected one of needs_assessment, ")


class TestKeys:
    @pytest.mark.parametrize("name", ["reference", "ref", "id"])
    def test_are_a_column_of_a_usual_name(self, name: str) -> None:
        found = answered({name: ["EX-1"], "request_received": ["2025-09-01"]})
        assert next(iter(found)) == name

    def test_are_the_column_that_is_named(self) -> None:
        table = {"id": [1], "case": ["EX-1"], "request_received": ["2025-09-01"]}
        assert answered(table, key="case")["case"] == ["EX-1"]

    def test_are_the_numbers_of_the_rows_where_there_is_none(self) -> None:
        assert answered({"request_received": [None, None]})["row"].tolist() == [0, 1]


@pytest.mark.parametrize("process", [*PROCESSES])
def test_every_process_has_columns_and_none_is_of_two_kinds(process: str) -> None:
    shape = shape_of(process)
    assert shape.of.process.value == process
    assert shape.days or shape.words
    assert len(set(shape.columns)) == len(shape.columns)
    assert "exceptions" not in shape.columns
