"""Many files at once, or folders of them: all that is wrong with any is told, under its name."""

from __future__ import annotations

from typing import TypeVar

from sendlaw.errors import InvalidFact, Problem
from sendlaw.exchange.structure import load_as

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

T = TypeVar("T")


def load_each(
    paths: Iterable[Path],
    schemas: Mapping[str, type[T]],
    problems: list[Problem],
    step: Callable[[float], None] | None = None,
) -> tuple[T, ...]:
    """Return what the files hold; what is wrong with any of them is added to the problems.

    >>> from pathlib import Path
    >>> load_each([], {}, [])
    ()

    A folder stands for the JSON files in it, in the order of their names. ``step`` is told after each file
    which share of them was read.
    """
    found = []
    files = list(_files(paths))
    for number, path in enumerate(files, start=1):
        try:
            found.append(load_as(path, schemas))
        except InvalidFact as error:
            problems += [one.under(path.name) for one in error.problems]
        if step is not None:
            step(number / len(files))
    return tuple(found)


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        yield from sorted(path.glob("*.json")) if path.is_dir() else (path,)
