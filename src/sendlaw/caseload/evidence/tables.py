"""An evidence pack as one table: a row for each figure, and for what is said of each theme."""

from __future__ import annotations

import csv
import io

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

SAID = ("asks", "law", "tells", "not_given", "cannot_know")
"""What is said of a theme beside its figures."""
COLUMNS = (
    "kind",
    "theme",
    "title",
    "id",
    "words",
    "group",
    "count",
    "of",
    "share",
    "unknown",
    "not_asked",
    "named",
    "hidden",
)
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
"""What a spreadsheet takes for the beginning of a formula, or of another cell."""


def csv_of(pack: Mapping[str, Any]) -> str:
    """Return a pack, given as plain JSON types, as CSV.

    >>> theme = {"id": "T9", "title": "Early years", "asks": "...", "law": ["CFA 2014 s.23"],
    ...     "tells": "...", "not_given": [], "cannot_know": "...", "figures": []}
    >>> print(csv_of({"themes": [theme]}).splitlines()[2])
    law,T9,Early years,,CFA 2014 s.23,,,,,,,,

    A text that a spreadsheet would take for a formula has an apostrophe before it.
    """
    file = io.StringIO()
    writer = csv.DictWriter(file, COLUMNS, lineterminator="\n", restval="")
    writer.writeheader()
    for theme in pack["themes"]:
        for row in _rows(theme):
            writer.writerow({name: _cell(one) for name, one in row.items()})
    return file.getvalue()


def _rows(theme: Mapping[str, Any]) -> Iterator[dict[str, object]]:
    of_theme = {"theme": theme["id"], "title": theme["title"]}
    for kind in SAID:
        if theme[kind]:
            yield {**of_theme, "kind": kind, "words": theme[kind]}
    for figure in theme["figures"]:
        yield {**of_theme, **figure, "kind": "figure"}


def _cell(value: object) -> object:
    """Return what stands in a cell: of a list its words, of a text nothing that would be reckoned."""
    if isinstance(value, list):
        value = "; ".join(value)
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value
