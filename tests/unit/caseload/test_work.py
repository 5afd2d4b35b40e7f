"""What is to be done, owner by owner; and what two extracts have otherwise."""

from __future__ import annotations

from datetime import date
from typing import Any

import pandas as pd
import pytest

from sendlaw import InvalidFact
from sendlaw.caseload import Compared, Task, compare, work_list

AS_AT = date(2025, 10, 10)
DECISION = "reg5.decision_to_assess"
TABLE = {
    "reference": ["EX-1", "EX-2", "EX-3", "EX-4", "EX-5"],
    # six weeks on: 13 October, 24 October, 25 October, 6 October, and none that can be read
    "request_received": ["2025-09-01", "2025-09-12", "2025-09-13", "2025-08-25", "x"],
    "officer": ["A", "B", "A", "B", "A"],
}


def listed(table: Any = TABLE, **how: Any) -> tuple[Task, ...]:
    return work_list(table, **{"process": "needs_assessment", "as_at": AS_AT, **how})


def decisions(found: tuple[Task, ...]) -> list[tuple[object, int]]:
    return [(one.key, one.days_left) for one in found if one.duty == DECISION]


class TestWorkList:
    def test_has_what_falls_due_in_fourteen_days_and_what_is_overdue(self) -> None:
        # from 10 October: the 13th in 3 days, the 24th in 14; the 25th in 15 is left out
        assert decisions(listed()) == [("EX-4", -4), ("EX-1", 3), ("EX-2", 14)]

    @pytest.mark.parametrize(
        ("how", "expected"),
        [
            ({"overdue": False}, [("EX-1", 3), ("EX-2", 14)]),
            ({"days": 15, "overdue": False}, [("EX-1", 3), ("EX-2", 14), ("EX-3", 15)]),
            ({"days": 3}, [("EX-4", -4), ("EX-1", 3)]),
            ({"days": 2}, [("EX-4", -4)]),
            ({"days": 0, "as_at": date(2025, 10, 13)}, [("EX-4", -7), ("EX-1", 0)]),
        ],
        ids=str,
    )
    def test_looks_so_many_days_ahead(self, how: Any, expected: Any) -> None:
        assert decisions(listed(**how)) == expected

    def test_is_in_order_of_owner_and_then_of_day(self) -> None:
        found = [one for one in listed(owner="officer") if one.duty == DECISION]
        assert [(one.owner, one.key) for one in found] == [
            ("A", "EX-1"),
            ("B", "EX-4"),
            ("B", "EX-2"),
        ]
        first = found[0]
        assert (first.due, first.standing) == (date(2025, 10, 13), "OPEN")
        assert found[1].standing == "OVERDUE_UNLESS_EXCUSED"

    @pytest.mark.parametrize("nobody", [None, "", float("nan"), pd.NA])
    def test_of_nobody_has_no_name(self, nobody: object) -> None:
        table = {"request_received": ["2025-09-01"], "officer": [nobody]}
        assert {one.owner for one in listed(table, owner="officer")} == {""}

    def test_leaves_out_what_nobody_need_do_and_what_is_done(self) -> None:
        table = {
            "request_received": ["2025-09-01"],
            "decision_notified": ["2025-10-09"],
            "decision": ["assess"],
        }
        # looked at on 15 December the refusal of a plan (22 December) is open, and need not be made
        assert [one.duty for one in listed(table, as_at=date(2025, 12, 15))] == []
        later = listed(table, as_at=date(2026, 1, 15))
        assert [one.duty for one in later] == ["reg13.final_plan"]

    def test_leaves_out_a_row_that_cannot_be_read(self) -> None:
        assert "EX-5" not in {one.key for one in listed()}

    def test_of_cases_without_a_key_gives_their_numbers(self) -> None:
        assert [one.key for one in listed({"request_received": ["2025-09-01"]})] == [0]

    @pytest.mark.parametrize("make", [pd.DataFrame, dict])
    def test_of_no_rows_is_empty(self, make: Any) -> None:
        assert listed(make({"request_received": []})) == ()

    @pytest.mark.parametrize(
        ("how", "told"),
        [
            ({"owner": "nobody"}, "owner: expected a column of the table"),
            ({"days": -1}, "days: expected a number of days, 0 or more"),
            ({"days": True}, "days: expected a number of days"),
            ({"days": 1.5}, "days: expected a number of days"),
            ({"as_at": None}, "as_at: expected a date"),
        ],
    )
    def test_is_refused_for_what_is_amiss(self, how: dict[str, Any], told: str) -> None:
        with pytest.raises(InvalidFact, match=told):
            listed(**how)


BEFORE = {
    "reference": ["EX-1", "EX-2", "EX-3"],
    "request_received": ["2025-09-01", "2025-09-08", "x"],
}
AFTER = {
    "reference": ["EX-3", "EX-4", "EX-1"],
    "request_received": ["2025-09-15", "2025-10-06", "2025-09-02"],
}


def compared(before: Any = BEFORE, after: Any = AFTER, **how: Any) -> Compared:
    days = (date(2025, 10, 1), date(2025, 10, 14))
    return compare(before, after, **{"process": "needs_assessment", "as_at": days, **how})


class TestCompare:
    def test_tells_which_rows_are_new_and_which_are_gone(self) -> None:
        found = compared()
        assert (found.new, found.gone) == (("EX-4",), ("EX-2",))

    def test_tells_what_moved_and_what_could_not_be_read_before(self) -> None:
        changed = {(one.key, one.duty): one for one in compared().changed}
        moved = changed["EX-1", DECISION]
        # a request of the 2nd and not the 1st: six weeks on, 14 and not 13 October
        assert (moved.due_before, moved.due_after) == (date(2025, 10, 13), date(2025, 10, 14))
        assert (moved.before, moved.after) == ("OPEN", "OPEN")
        read = changed["EX-3", DECISION]
        assert (read.before, read.due_before) == ("UNREADABLE", None)
        assert (read.after, read.due_after) == ("OPEN", date(2025, 10, 27))

    def test_tells_of_no_change_where_there_is_none(self) -> None:
        same = compared(BEFORE, BEFORE, as_at=(date(2025, 10, 1), date(2025, 10, 1)))
        assert same == Compared((), (), ())

    def test_tells_what_time_alone_changed(self) -> None:
        [changed] = [one for one in compared(BEFORE, BEFORE).changed if one.key == "EX-1"]
        assert (changed.before, changed.after) == ("OPEN", "OVERDUE_UNLESS_EXCUSED")
        assert changed.due_before == changed.due_after == date(2025, 10, 13)

    @pytest.mark.parametrize(
        ("table", "told"),
        [
            ({"request_received": ["2025-09-01"]}, "before.row: .* found no such column"),
            ({**BEFORE, "reference": ["EX-1", "EX-2", "EX-1"]}, "before.reference: .* EX-1 twice"),
            ({**BEFORE, "reference": ["EX-1", None, "EX-3"]}, "before.reference: .* a row without"),
        ],
    )
    def test_needs_a_key_that_names_each_row_once(self, table: Any, told: str) -> None:
        with pytest.raises(InvalidFact, match=told):
            compared(table)

    def test_says_which_of_the_two_is_amiss(self) -> None:
        with pytest.raises(InvalidFact, match=r"after\.reference"):
            compared(after={**AFTER, "reference": ["EX-1"] * 3})

    def test_takes_the_key_and_the_columns_that_are_named(self) -> None:
        table = {"case": ["a"], "asked": ["2025-09-01"]}
        found = compared(table, table, key="case", columns={"request_received": "asked"})
        assert [one.key for one in found.changed] == ["a"]
