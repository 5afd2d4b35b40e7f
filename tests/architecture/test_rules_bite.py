"""Rules that a reader could doubt, each shown to catch what it is for."""

from __future__ import annotations

import ast
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.architecture.test_imports import FIRST_TIMETABLE, ROOT, SOURCE, loaded

CLOCKS = {
    ("date", "today"),
    ("datetime", "now"),
    ("datetime", "today"),
    ("datetime", "utcnow"),
    ("time", "localtime"),
    ("time", "time"),
}
DEAR_IN_WEEKS = {"cattrs", "click", "holidays", "hypothesis", "numpy", "pandas", "rich"}
DEAR_AT_IMPORT = DEAR_IN_WEEKS | {"attr", "attrs", "dateutil", "inspect", "json", "re", "typing"}
FOREIGN = {
    "facts/slipped_law.py": "from sendlaw.law import current",
    "checks/slipped_tables.py": "import rich",
    "cases/slipped_structure.py": "def late():\n    import cattrs",
    "engine/slipped_arrays.py": "import numpy",
    "law/slipped_holidays.py": "import holidays",
    "exchange/slipped_strategies.py": "import hypothesis",
    "cases/slipped_xml.py": "def late():\n    from defusedxml.ElementTree import parse",
    "exchange/sen2/slipped_sheets.py": "import openpyxl",
    "unplaced.py": "",
}
BROKEN_BY_THEM = (
    "Rooms on one road",
    "Only the command line draws tables",
    "Only the exchange structures",
    "Only the columns need arrays",
    "Only the calendars know holidays",
    "Only the kit for other people's tests",
    "Only the SEN2 reader opens XML and workbooks",
)


def contracts(package: Path) -> subprocess.CompletedProcess[str]:
    """Check a copy of the package against the contracts of the project file."""
    command = [Path(sys.executable).with_name("lint-imports"), "--no-cache", "--no-logo"]
    command += ["--config", str(ROOT / "pyproject.toml")]
    environment = {**os.environ, "PYTHONPATH": str(package.parent), "COLUMNS": "200"}
    return subprocess.run(
        command, capture_output=True, text=True, check=False, cwd=package.parent, env=environment
    )


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    ignored = shutil.ignore_patterns("__pycache__")
    return Path(shutil.copytree(SOURCE, tmp_path / "sendlaw", ignore=ignored))


def test_the_contracts_are_kept_by_a_copy(copy: Path) -> None:
    assert contracts(copy).returncode == 0


def test_each_contract_is_broken_by_the_import_that_it_forbids(copy: Path) -> None:
    for name, line in FOREIGN.items():
        (copy / name).write_text(f'"""A slip."""\n{line}\n', encoding="utf-8")
    lines = contracts(copy).stdout.splitlines()
    broken = [line for line in lines if "BROKEN" in line]
    for name in BROKEN_BY_THEM:
        assert any(line.startswith(name) for line in broken), (name, lines)
    assert any("unplaced" in line for line in lines)


def asked(tree: ast.AST) -> Iterator[str]:
    """Every mention of a clock, called or only passed on."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            of = ast.unparse(node.value).rpartition(".")[2]
            if (of, node.attr) in CLOCKS:
                yield f"{of}.{node.attr}"
        if isinstance(node, ast.ImportFrom) and node.module == "time":
            yield "time"


@pytest.mark.parametrize(
    "path", sorted(SOURCE.rglob("*.py")), ids=lambda path: str(path.relative_to(SOURCE))
)
def test_no_clock_is_passed_on(path: Path) -> None:
    found = list(asked(ast.parse(path.read_text(encoding="utf-8"))))
    assert not found or path == SOURCE / "cli.py"


@pytest.mark.parametrize(
    "bad",
    [
        "as_at = field(factory=date.today)",
        "datetime.datetime.now(tz=UTC)",
        "from time import time",
        "time.time()",
    ],
)
def test_a_clock_passed_on_is_caught(bad: str) -> None:
    assert list(asked(ast.parse(bad)))


def undocumented(tree: ast.Module) -> Iterator[str]:
    """The public methods, of public classes, that say nothing of themselves."""
    kinds = (one for one in tree.body if isinstance(one, ast.ClassDef))
    for kind in (one for one in kinds if not one.name.startswith("_")):
        for node in (one for one in kind.body if isinstance(one, ast.FunctionDef)):
            if not node.name.startswith("_") and not ast.get_docstring(node):
                yield f"{kind.name}.{node.name}"


@pytest.mark.parametrize(
    "path", sorted(SOURCE.rglob("*.py")), ids=lambda path: str(path.relative_to(SOURCE))
)
def test_every_public_method_has_a_docstring(path: Path) -> None:
    assert not list(undocumented(ast.parse(path.read_text(encoding="utf-8"))))


def test_a_public_method_without_a_docstring_is_caught() -> None:
    assert list(undocumented(ast.parse("class Law:\n    def due(self): ...")))


def brought(code: str) -> set[str]:
    """The modules that some code brings, beyond those of a bare interpreter."""
    return loaded(code) - loaded("")


def test_the_budgets_hold_beyond_a_bare_interpreter() -> None:
    assert not brought("import sendlaw") & DEAR_AT_IMPORT
    assert not brought(FIRST_TIMETABLE) & DEAR_IN_WEEKS


def test_a_dear_import_is_seen() -> None:
    assert brought("import sendlaw, json, holidays") >= {"sendlaw", "json", "holidays"}
