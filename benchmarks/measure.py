"""Racing contenders against one another, and what a race has to show for itself."""

from __future__ import annotations

import gc
import math
import tracemalloc
from time import perf_counter
from typing import TYPE_CHECKING, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence


Case = TypeVar("Case")

AS_FAST, ITS_TIME = "times as fast", "times its time"


class Line(NamedTuple):
    """One line of the results: what was measured, and the budget it is held to, if there is one."""

    what: str
    measured: float
    unit: str
    at_least: float | None = None
    at_most: float | None = None

    @property
    def held(self) -> bool | None:
        """Whether the budget was kept; ``None`` where there is none."""
        if self.at_least is not None:
            return self.measured >= self.at_least
        return None if self.at_most is None else self.measured <= self.at_most


class Race:
    """Contenders that do the same work, each made to run in turn, round after round.

    Interleaving spreads whatever else the machine is doing over all of them, and the best round of each
    is the one least disturbed.
    """

    def __init__(self, contenders: Mapping[str, Callable[[], object]], rounds: int) -> None:
        self.best = dict.fromkeys(contenders, math.inf)
        for _ in range(rounds):
            for name, run in contenders.items():
                self.best[name] = min(self.best[name], timed(run))

    def speed(self, name: str, beside: str) -> float:
        """Return how many times as fast one contender is as another."""
        return self.best[beside] / self.best[name]


def timed(run: Callable[[], object]) -> float:
    """Return how many seconds one run takes; throwing away what it returns is not counted."""
    gc.collect()
    begun = perf_counter()
    kept = run()
    spent = perf_counter() - begun
    del kept
    return spent


def each(work: Callable[[Case], object], cases: Sequence[Case]) -> Callable[[], None]:
    """Return a run of some work over every case."""

    def run() -> None:
        for case in cases:
            work(case)

    return run


def peak(run: Callable[[], object]) -> int:
    """Return how many bytes one run allocates at its peak, what it returns included."""
    gc.collect()
    tracemalloc.start()
    kept = run()
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    del kept
    return most


def agree(name: str, found: Iterable[object], expected: Iterable[object]) -> None:
    """Stop the run where a contender gives another answer than the one expected."""
    for at, (one, other) in enumerate(zip(found, expected, strict=True)):
        if one != other:
            raise SystemExit(f"{name} disagrees at {at}: {one} instead of {other}")
