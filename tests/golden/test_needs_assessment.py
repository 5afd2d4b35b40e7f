"""The golden table of the needs assessment: facts, the day, and every facet that the law gives.

The expected values were worked out by hand and by ``derive/``, which uses nothing of sendlaw. An empty
cell asserts nothing; ``-`` asserts that there is no date.
"""

import subprocess
import sys
from pathlib import Path

import pytest
from tests.golden.rows import FACETS, IN_FORCE, TABLE, Expectation, expectations, read

from sendlaw.law import current
from sendlaw.law.records import Record

ROWS = read(TABLE)
EVERY = expectations()


@pytest.mark.parametrize("one", EVERY, ids=[one.row["id"] for one in EVERY])
def test_golden_row(one: Expectation) -> None:
    assert one.found() == one.expected, one.row.get("working", one.row["authority"])


def test_every_record_has_a_row_on_when_it_is_in_force() -> None:
    rows = {row["id"] for row in read(IN_FORCE)}
    assert rows == {record.id for record in current() if isinstance(record, Record)}


def test_every_row_asserts_something_and_names_its_authority() -> None:
    assert len({row["id"] for row in ROWS}) == len(ROWS)
    for row in ROWS:
        assert row["authority"], row["id"]
        assert any(row[facet] for facet in FACETS), row["id"]


def test_the_independent_calculation_agrees_with_every_row() -> None:
    derive = Path(__file__).parent / "derive" / "check.py"
    found = subprocess.run([sys.executable, derive], capture_output=True, text=True, check=False)
    assert found.returncode == 0, found.stdout + found.stderr
