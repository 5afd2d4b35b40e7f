"""The results as a table, in the terminal and in the README of this folder."""

from __future__ import annotations

import os
import platform
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from measure import Line

README = Path(__file__).with_name("README.md")
BEGIN, END = "<!-- results -->\n", "<!-- end of results -->\n"
PEERS = (
    *("attrs", "python-dateutil", "holidays", "numpy", "pandas", "polars", "OpenFisca-Core"),
    *("defusedxml", "lxml"),
)
HELD = {True: "yes", False: "**no**", None: ""}


def table(lines: Iterable[Line]) -> str:
    """Lay out the lines as a table."""
    rows = ["| what | measured | budget | held |", "|---|---:|---:|---|"]
    rows += [
        f"| {one.what} | {measured(one)} | {budget(one)} | {HELD[one.held]} |" for one in lines
    ]
    return "\n".join(rows) + "\n"


def measured(line: Line) -> str:
    """Say what was measured, and in what."""
    return f"{figures(line.measured)} {line.unit}"


def figures(number: float) -> str:
    """Write a number with three figures: 0.475, 1.22, 26.6, 1,350."""
    return f"{number:,.0f}" if number >= 100 else f"{number:.3g}"


def budget(line: Line) -> str:
    """Say what a line is held to."""
    if line.at_least is not None:
        return f"at least {line.at_least:g}"
    return "" if line.at_most is None else f"at most {line.at_most:g}"


def setting(rows: int, rounds: int) -> str:
    """Say on what the results rest: the machine in general terms, and the versions."""
    versions = ", ".join(f"{name} {version(name)}" for name in PEERS)
    return (
        f"Python {platform.python_version()} on {os.cpu_count()} cores; {versions}.\n"
        f"{rows:,} rows; the best of {rounds} rounds.\n"
    )


def written(text: str) -> None:
    """Put results in place of those in the README."""
    readme = README.read_text(encoding="utf-8")
    before, _, rest = readme.partition(BEGIN)
    _, _, after = rest.partition(END)
    README.write_text(f"{before}{BEGIN}\n{text}\n{END}{after}", encoding="utf-8")
