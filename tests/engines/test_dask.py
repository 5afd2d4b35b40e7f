"""A caseload under Dask: the same answers, in the same order, as in one process."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

pytest.importorskip("dask.dataframe")

EXAMPLE = Path(__file__).parents[2] / "examples" / "caseload_dask.py"


@pytest.mark.parametrize("parts", [1, 4, 7])
def test_partitions_give_the_answers_of_one_process(parts: int) -> None:
    found = runpy.run_path(str(EXAMPLE))
    whole, together = found["in_one"](), found["in_parts"](parts)
    assert whole.columns.equals(together.columns)
    assert whole.index.equals(together.index)
    for name in whole.columns:
        one, other = (frame[name].astype(object) for frame in (whole, together))
        assert (one.isna() == other.isna()).all()
        assert (one[one.notna()] == other[other.notna()]).all()
    assert together["problem"].notna().sum() == 3
