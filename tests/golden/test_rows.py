"""The golden tables: facts, the day, and every facet that the law gives.

The expected values were worked out by hand and by ``derive/``, which uses nothing of sendlaw. An empty
cell asserts nothing; ``-`` asserts that there is no date.
"""

import subprocess
import sys
from pathlib import Path

import pytest
from tests.golden.rows import (
    AGES,
    BESIDE,
    CLOSED,
    FACETS,
    IN_FORCE,
    READINGS,
    TABLES,
    Expectation,
    Read,
    expectations,
    read,
)

from sendlaw.law import Duty, Reading, current
from sendlaw.law.records import Record

ROWS = [row for table in TABLES for row in read(table)]
BY_ANSWER = [row for table in (BESIDE, AGES, READINGS, CLOSED) for row in read(table)]
EVERY = expectations()
DISPUTED = [
    one
    for one in EVERY
    if isinstance(one, Read)
    and isinstance(current().get(one.row["about"].rpartition("/")[2]), Duty)
]


@pytest.mark.parametrize("one", EVERY, ids=[one.row["id"] for one in EVERY])
def test_golden_row(one: Expectation) -> None:
    assert one.found() == one.expected, one.row.get("working", one.row["authority"])


def test_every_record_has_a_row_on_when_it_is_in_force() -> None:
    rows = {row["id"] for row in read(IN_FORCE)}
    assert rows == {record.id for record in current() if isinstance(record, Record)}


def test_every_reading_has_rows_for_what_it_changes_and_what_it_does_not() -> None:
    about = {row["reading"] for row in read(READINGS)}
    assert about == {reading.name for reading in current().of_kind(Reading)}


@pytest.mark.parametrize("one", DISPUTED, ids=[one.row["id"] for one in DISPUTED])
def test_a_deadline_tells_what_a_reading_would_make_of_it(one: Read) -> None:
    told = {reading.name: reading for reading in one.deadline().readings}
    found = told.get(one.row["reading"])
    if one.row["expected"] == "no difference" or one.row["expected"].endswith("UNDETERMINED"):
        assert found is None
    else:
        assert found is not None
        assert f"{found.due} {found.standing.value}" == one.row["expected"]


def test_every_row_asserts_something_and_names_its_authority() -> None:
    for rows in (ROWS, BY_ANSWER):
        assert len({row["id"] for row in rows}) == len(rows)
        for row in rows:
            assert row["authority"], row["id"]
            assert row["working"], row["id"]
            assert any(row.get(facet) for facet in (*FACETS, "expected")), row["id"]


def test_the_independent_calculation_agrees_with_every_row() -> None:
    derive = Path(__file__).parent / "derive" / "check.py"
    found = subprocess.run([sys.executable, derive], capture_output=True, text=True, check=False)
    assert found.returncode == 0, found.stdout + found.stderr
