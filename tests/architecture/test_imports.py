"""Import contracts and budgets: what may import what, and what is loaded when."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import sendlaw

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "sendlaw"
HEAVY = {
    "attr",
    "attrs",
    "cattrs",
    "click",
    "dateutil",
    "holidays",
    "hypothesis",
    "json",
    "numpy",
    "pandas",
    "rich",
}
FIRST_TIMETABLE = """
from datetime import date
import sendlaw
case = sendlaw.NeedsAssessment(request_received=date(2025, 9, 1))
case.timetable(as_at=date(2026, 1, 5))["final_plan"].due
"""


def loaded(code: str) -> set[str]:
    """The modules that a fresh interpreter has loaded after running some code."""
    report = f"{code}\nimport sys; print(*sys.modules)"
    found = subprocess.run(
        [sys.executable, "-c", report], capture_output=True, text=True, check=True
    )
    return set(found.stdout.split())


def test_importing_sendlaw_loads_nothing_dear() -> None:
    assert not loaded("import sendlaw") & HEAVY


def test_a_first_timetable_in_weeks_loads_neither_calendars_nor_arrays() -> None:
    dear = {"cattrs", "click", "dateutil", "holidays", "numpy", "rich"}
    assert not loaded(FIRST_TIMETABLE) & dear


def test_the_import_contracts_are_kept() -> None:
    command = [Path(sys.executable).with_name("lint-imports"), "--no-cache"]
    found = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    assert found.returncode == 0, found.stdout


@pytest.mark.parametrize("path", sorted(SOURCE.rglob("*.py")), ids=lambda path: path.stem)
def test_nothing_imports_the_package_root(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            assert "sendlaw" not in {alias.name for alias in node.names}
        if isinstance(node, ast.ImportFrom) and node.module == "sendlaw":
            rooms = {one.stem for one in SOURCE.iterdir()}
            assert {alias.name for alias in node.names} <= rooms


def test_the_stub_names_what_the_lazy_face_offers() -> None:
    stub = ast.parse((SOURCE / "__init__.pyi").read_text())
    named = {
        alias.asname: f"{node.module}.{alias.name}"
        for node in stub.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    offered = {
        name: f"{room}.{name}"
        for room, names in sendlaw._ROOMS.items()
        for name in names  # type: ignore[attr-defined]
    }
    assert named == offered


def test_every_public_name_can_be_loaded_and_no_other() -> None:
    for name in sendlaw.__all__:  # type: ignore[attr-defined]
        assert getattr(sendlaw, name) is not None
        assert name in dir(sendlaw)
    with pytest.raises(AttributeError, match="no attribute 'Sla'"):
        sendlaw.Sla  # type: ignore[attr-defined] # noqa: B018
