"""JSON text from wherever it is: a path, an open file; a key given twice is refused."""

from __future__ import annotations

import json
import os
from pathlib import Path

from sendlaw.errors import InvalidFact, Problem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import IO

    Source = str | os.PathLike[str] | IO[str] | Mapping[str, object]


def read(source: Source) -> object:
    """Return what JSON text holds; a dict, or whatever else is given, as it is."""
    if isinstance(source, str | os.PathLike):
        return _decoded(Path(source).read_bytes())
    return _decoded(source.read()) if hasattr(source, "read") else source


def _decoded(text: str | bytes) -> object:
    try:
        return json.loads(text, object_pairs_hook=_unique)
    except (json.JSONDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise InvalidFact([Problem("file", "JSON text", f"{error}", kind="value")]) from error


def _unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """Build an object, refusing a key that is given twice, of which JSON would lose one."""
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = dict.fromkeys(name for name in names if names.count(name) > 1)
        raise InvalidFact([Problem(name, "one value", "several", kind="value") for name in twice])
    return found
