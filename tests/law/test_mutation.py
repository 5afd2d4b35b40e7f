"""Every slip of the pen in a record is noticed by a golden row; ``make mutate`` prints the score.

The work is done in parts, each in a process of its own that nothing traces, so that they run side by side.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.law.mutants import mutants
from tests.law.mutate import EQUIVALENT

from sendlaw.law import current

ROOT = Path(__file__).parents[2]
PROOF = ROOT / "docs" / "proof.md"
PARTS = 2


def part(number: int) -> tuple[list[str], list[str]]:
    """The mutants of one part that survived, and all of them."""
    plain = {name: value for name, value in os.environ.items() if not name.startswith("COV")}
    command = [sys.executable, "-m", "tests.law.mutate", str(number), str(PARTS)]
    done = subprocess.run(command, cwd=ROOT, env=plain, capture_output=True, text=True, check=True)
    alive, every = json.loads(done.stdout)
    return alive, every


@pytest.mark.parametrize("number", range(PARTS))
def test_every_mutant_of_the_law_is_noticed(number: int) -> None:
    alive, every = part(number)
    assert set(alive) == set(EQUIVALENT).intersection(every)
    assert len(every) > len(current()) // PARTS


def test_every_record_and_every_reading_has_mutants_and_the_score_is_published() -> None:
    found = [(one.name, one.of) for one in mutants(current())]
    assert {of for _, of in found} == {record.id for record in current()}
    assert {name for name, _ in found} >= set(EQUIVALENT)
    noticed = len(found) - len(EQUIVALENT)
    score = (
        f"Of {len(found):,} mutants of the law as it stands, {noticed:,} are noticed, and"
        f" {len(EQUIVALENT)} are declared to be no slips at all."
    )
    assert score in " ".join(PROOF.read_text().split())
