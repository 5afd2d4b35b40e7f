"""The synthetic caseload of the examples is what its script makes."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parents[3] / "examples"


def test_the_file_is_what_the_script_writes(capsys: pytest.CaptureFixture[str]) -> None:
    runpy.run_path(str(EXAMPLES / "synthetic_caseload.py"))["main"]()
    assert capsys.readouterr().out == (EXAMPLES / "caseload.csv").read_text(encoding="utf-8")
