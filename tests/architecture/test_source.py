"""Where numbers, clocks and code may stand, and how large things may grow."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src" / "sendlaw"
MODULES = sorted(SOURCE.rglob("*.py"))
LAW_TOOLS = {
    "__init__",
    "records",
    "timings",
    "branches",
    "conditions",
    "citations",
    "registry",
    "lint",
    "moments",
    "plain",
    "rolled",
    "borrowed",
    "requirements",
    "told",
}
DATA = [path for path in (SOURCE / "law").rglob("*.py") if path.stem not in LAW_TOOLS]
NUMBERLESS = [*(SOURCE / "cases").glob("*.py"), SOURCE / "checks" / "timeliness.py"]
LONGEST_MODULE, LONGEST_FUNCTION = 400, 30
LAWFUL_IN_DATA = (ast.Import, ast.ImportFrom, ast.Assign, ast.AnnAssign)
CODE_IN_DATA = (
    ast.FunctionDef,
    ast.Lambda,
    ast.ListComp,
    ast.SetComp,
    ast.DictComp,
    ast.GeneratorExp,
    ast.IfExp,
    ast.BinOp,
    ast.BoolOp,
    ast.Compare,
)


def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text())


def numbers(tree: ast.AST) -> Iterator[int]:
    """Integers other than 0 and 1."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and type(node.value) is int and node.value not in (0, 1):
            yield node.value


def clocks(tree: ast.AST) -> Iterator[str]:
    """Calls that ask what day it is."""
    for node in ast.walk(tree):
        called = node.func if isinstance(node, ast.Call) else None
        if isinstance(called, ast.Attribute) and called.attr in ("today", "now", "utcnow"):
            yield called.attr


def code(tree: ast.Module) -> Iterator[str]:
    """What is no data: anything but a docstring, imports, constants and plain calls."""
    for node in tree.body[1:]:
        if not isinstance(node, LAWFUL_IN_DATA):
            yield type(node).__name__
    for inner in ast.walk(tree):
        if isinstance(inner, CODE_IN_DATA):
            yield type(inner).__name__


@pytest.mark.parametrize("path", NUMBERLESS, ids=lambda path: path.stem)
def test_no_legal_number_stands_in_cases_or_timeliness(path: Path) -> None:
    assert not list(numbers(parsed(path)))


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_only_the_command_line_knows_what_day_it_is(path: Path) -> None:
    assert bool(list(clocks(parsed(path)))) is (path.stem == "cli")


@pytest.mark.parametrize("path", DATA, ids=lambda path: path.stem)
def test_data_modules_hold_data_only(path: Path) -> None:
    assert not list(code(parsed(path)))


def test_the_data_modules_are_found() -> None:
    assert {"cfa_2014", "assessments", "plans", "coronavirus_2020"} <= {one.stem for one in DATA}


@pytest.mark.parametrize(
    ("rule", "bad"),
    [
        (numbers, "WEEKS = 6"),
        (clocks, "from datetime import date\nx = date.today()"),
        (code, '"""Law."""\nfor week in range(6):\n    pass'),
        (code, '"""Law."""\ndef weeks(): ...'),
        (code, '"""Law."""\nX = [Duty(i) for i in ids]'),
        (code, '"""Law."""\nX = 4 + 2'),
    ],
)
def test_each_rule_catches_what_it_is_for(rule: object, bad: str) -> None:
    assert callable(rule)
    assert list(rule(ast.parse(bad)))


@pytest.mark.parametrize("path", [one for one in MODULES if one not in DATA], ids=lambda p: p.stem)
def test_modules_and_functions_stay_small(path: Path) -> None:
    text = path.read_text()
    assert len(text.splitlines()) <= LONGEST_MODULE
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            assert body(node) <= LONGEST_FUNCTION, node.name


def body(node: ast.FunctionDef) -> int:
    """Lines of a function without its signature and its docstring."""
    first = node.body[1] if ast.get_docstring(node) and len(node.body) > 1 else node.body[0]
    assert node.end_lineno is not None
    return node.end_lineno - first.lineno + 1


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_every_public_name_has_a_docstring(path: Path) -> None:
    tree = parsed(path)
    assert ast.get_docstring(tree), "the module"
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            assert ast.get_docstring(node), node.name
