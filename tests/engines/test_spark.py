"""A caseload under PySpark, in local mode: the same answers as in one process."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

pytest.importorskip("pyspark")
pytestmark = pytest.mark.filterwarnings("default")

EXAMPLE = Path(__file__).parents[2] / "examples" / "caseload_spark.py"


@pytest.mark.parametrize("parts", [1, 4])
def test_partitions_give_the_answers_of_one_process(parts: int) -> None:
    found = runpy.run_path(str(EXAMPLE))
    whole = found["in_one"]()
    assert found["in_parts"](parts) == whole
    assert sum(one["problem"] is not None for one in whole) == 3
