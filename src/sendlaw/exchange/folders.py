"""Many files at once, or folders of them: all that is wrong with any is told, under its name."""

from __future__ import annotations

from typing import TypeVar

from sendlaw.errors import InvalidFact, Problem
from sendlaw.exchange.structure import load_as

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

T = TypeVar("T")


def load_each(
    paths: Iterable[Path], schemas: Mapping[str, type[T]], problems: list[Problem]
) -> tuple[T, ...]:
    """Return what the files hold; what is wrong with any of them is added to the problems.

    >>> from pathlib import Path
    >>> load_each([], {}, [])
    ()

    A folder stands for the JSON files in it, in the order of their names.
    """
    found = []
    for path in _files(paths):
        try:
            found.append(load_as(path, schemas))
        except InvalidFact as error:
            problems += [one.under(path.name) for one in error.problems]
    return tuple(found)


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        yield from sorted(path.glob("*.json")) if path.is_dir() else (path,)
