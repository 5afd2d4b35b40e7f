"""The golden table of the needs assessment: facts, the day, and every facet that the law gives.

The expected values were worked out by hand and by ``derive/``, which uses nothing of sendlaw. An empty
cell asserts nothing; ``-`` asserts that there is no date.
"""

import csv
import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

import sendlaw
from sendlaw.exchange import structure

TABLE = Path(__file__).parent / "needs_assessment.csv"
with TABLE.open(encoding="utf-8", newline="") as _lines:
    ROWS = list(csv.DictReader(_lines))
FACETS = (
    "engaged",
    "nominal",
    "due",
    "latest",
    "earliest",
    "standing",
    "performed",
    "days_late",
    "excused",
)


def deadline(row: dict[str, str]) -> sendlaw.Deadline:
    case = structure(json.loads(row["facts"]), sendlaw.NeedsAssessment)
    law_at = date.fromisoformat(row["law_at"]) if row["law_at"] else None
    table = case.timetable(as_at=date.fromisoformat(row["as_at"]), law_at=law_at)
    within = "." if row["duty"].startswith("advice[") else "/"
    return table[f"needs_assessments[0]{within}{row['duty']}"]


def told(found: sendlaw.Deadline, facet: str) -> str:
    value = getattr(found, facet)
    return "-" if value is None else str(getattr(value, "value", value))


@pytest.mark.parametrize("row", ROWS, ids=[row["id"] for row in ROWS])
def test_golden_row(row: dict[str, str]) -> None:
    found = deadline(row)
    expected = {facet: row[facet] for facet in FACETS if row[facet]}
    assert {facet: told(found, facet) for facet in expected} == expected, row["working"]


def test_every_row_asserts_something_and_names_its_authority() -> None:
    assert len({row["id"] for row in ROWS}) == len(ROWS)
    for row in ROWS:
        assert row["authority"], row["id"]
        assert any(row[facet] for facet in FACETS), row["id"]


def test_the_independent_calculation_agrees_with_every_row() -> None:
    derive = Path(__file__).parent / "derive" / "check.py"
    found = subprocess.run(
        [sys.executable, str(derive)], capture_output=True, text=True, check=False
    )
    assert found.returncode == 0, found.stdout + found.stderr
