"""What `import sendlaw` adds to the start of a bare interpreter."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from measure import Line, Race

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PAIRS = 4
"""How many pairs of interpreters are started for each round: one pair says little."""


def lines(rounds: int) -> Iterator[Line]:
    """Measure the start of an interpreter that imports sendlaw, and of one that does nothing."""
    race = Race({"bare": starting("pass"), "sendlaw": starting("import sendlaw")}, rounds * PAIRS)
    more = (race.best["sendlaw"] - race.best["bare"]) * 1000
    yield Line("`import sendlaw`, beyond a bare interpreter", more, "ms", at_most=5)


def starting(code: str) -> Callable[[], object]:
    """Return a run of a fresh interpreter on some code."""
    return lambda: subprocess.run([sys.executable, "-c", code], check=True)  # noqa: S603 - its own code
