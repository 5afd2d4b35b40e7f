"""What of the law has no column: all that is in no timetable of a caseload, each with its reason."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from sendlaw import InvalidFact
from sendlaw.caseload import timetable, without_columns
from sendlaw.caseload.classes import PROCESSES
from sendlaw.law import current
from sendlaw.law.records import Reading
from sendlaw.vocabulary import Process

LAW = current()
TIMED = {name for process in PROCESSES for name in LAW.timed(Process(process))}


def test_every_record_is_in_a_timetable_or_is_told_with_a_reason() -> None:
    every = {record.id for record in LAW if not isinstance(record, Reading)}
    assert TIMED | set(without_columns()) == every
    assert not TIMED & set(without_columns())
    assert len(TIMED) > 160
    assert all(without_columns().values())


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("s36.six_month_lookback", "a look-back"),
        ("reg10.4.a", "an exception"),
        ("age.year_9", "an age"),
        ("reg8.cooperate", "a duty of the process advice_request"),
        ("dp8.cooperate", "a duty of the process detained_advice"),
        ("reg99.foo", "found 'reg99.foo'$"),
        (None, "found None$"),
        (7, "found 7$"),
    ],
)
def test_what_is_asked_for_by_name_is_refused_with_the_reason(name: Any, found: str) -> None:
    table = {"request_received": ["2025-09-01"]}
    with pytest.raises(InvalidFact, match=found):
        timetable(table, process="needs_assessment", as_at=date(2026, 3, 2), duties=[name])


def test_one_duty_may_be_named_without_a_list() -> None:
    table = {"request_received": ["2025-09-01"]}
    for name in ("final_plan", "reg13.final_plan"):
        found = timetable(table, process="needs_assessment", as_at=date(2026, 3, 2), duties=name)
        assert [one for one in found if one.endswith(".due")] == ["reg13.final_plan.due"]


def test_advice_for_a_detained_person_is_a_process_of_its_own() -> None:
    # regulation 8(1) of SI 2015/62: six weeks from the day the request reached the body: 13 October
    table = {"kind": ["medical"], "reached_body": ["2025-09-01"], "section_31_body": [True]}
    found = timetable(table, process="detained_advice", as_at=date(2025, 9, 2))
    assert found["dp8.cooperate.due"].tolist() == [date(2025, 10, 13)]
