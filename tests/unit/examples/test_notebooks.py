"""The notebooks of the examples run, cell by cell, and what they show can be shown."""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import matplotlib as mpl
import pytest

mpl.use("Agg")
EXAMPLES = Path(__file__).parents[3] / "examples"
NOTEBOOKS = sorted(EXAMPLES.glob("*.ipynb"))


@pytest.fixture(autouse=True)
def folder(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The folder of the examples, as the notebooks are run in it; no figure is left open."""
    from matplotlib import pyplot as plt

    monkeypatch.chdir(EXAMPLES)
    monkeypatch.syspath_prepend(str(EXAMPLES))
    yield
    plt.close("all")


def cells(path: Path) -> list[str]:
    """The code of a notebook, cell by cell."""
    told = json.loads(path.read_text(encoding="utf-8"))
    return ["".join(one["source"]) for one in told["cells"] if one["cell_type"] == "code"]


def run(path: Path) -> Iterator[Any]:
    """Run every cell in one namespace, and yield the value that each ends with."""
    namespace: dict[str, Any] = {}
    for number, code in enumerate(cells(path)):
        where = f"{path.name}, cell {number + 1}"
        *lines, last = ast.parse(code).body
        assert isinstance(last, ast.Expr), f"{where} shows nothing"
        exec(compile(ast.Module(lines, []), where, "exec"), namespace)
        yield eval(compile(ast.Expression(last.value), where, "eval"), namespace)


def test_there_are_three() -> None:
    assert [one.stem for one in NOTEBOOKS] == ["area_inspections", "caseload", "timeliness"]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda one: one.stem)
def test_every_cell_runs_and_shows_something(path: Path) -> None:
    for shown in run(path):
        assert shown is not None
        if hasattr(shown, "_repr_html_"):
            assert "<" in shown._repr_html_()
        elif hasattr(shown, "figure"):
            shown.figure.canvas.draw()
        else:
            assert repr(shown)


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda one: one.stem)
def test_nothing_that_was_shown_is_kept(path: Path) -> None:
    told = json.loads(path.read_text(encoding="utf-8"))
    for one in told["cells"]:
        assert not one.get("outputs")
        assert one.get("execution_count") is None
