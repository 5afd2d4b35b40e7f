"""A place for the Department's own rule numbers, which sendlaw does not know and does not invent.

An authority that has the Department's table of validation rules can write down which number answers to
which code, and have both in its report.
"""

from __future__ import annotations

import csv
import io
import os
from pathlib import Path

import attrs

from sendlaw.checks.returns.check import EVERY
from sendlaw.errors import InvalidFact, Problem
from sendlaw.vocabulary.sen2 import COLLECTIONS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import IO

    Source = str | os.PathLike[str] | IO[str]

COLUMNS = ("number", "code")


@attrs.frozen
class Numbers:
    """The rule numbers of one collection year, in one version of the Department's document.

    >>> Numbers(2026, "1.0", {"1": ("RS011",)}).of("RS011")
    ('1',)

    ``codes`` has the codes that each number answers to.
    """

    year: int
    version: str
    codes: dict[str, tuple[str, ...]]

    def of(self, code: str) -> tuple[str, ...]:
        """Return the numbers that a code answers to."""
        return tuple(number for number, codes in self.codes.items() if code in codes)


KNOWN: dict[tuple[int, str], Numbers] = {}
"""The numbers of each collection year and version of the document: none, for none could be read."""


def load_numbers(source: Source, *, year: int, version: str) -> Numbers:
    r"""Read a table of rule numbers as CSV, with the columns ``number`` and ``code``.

    >>> import io
    >>> table = io.StringIO("number,code\n1,RS011\n1,RS012\n2,RS048\n")
    >>> load_numbers(table, year=2026, version="of your own").codes
    {'1': ('RS011', 'RS012'), '2': ('RS048',)}

    ``source`` is a path or a text file. A number may answer to several codes, and a code to several
    numbers. Raises ``InvalidFact`` with every row that has no number or no code of a return.
    """
    rows = [*_rows(source)]
    problems = [*_problems(rows, year)]
    if problems:
        raise InvalidFact(problems)
    codes: dict[str, tuple[str, ...]] = {}
    for _, number, code in rows:
        codes[number] = tuple(dict.fromkeys((*codes.get(number, ()), code)))
    return Numbers(year, version, codes)


def _rows(source: Source) -> Iterator[tuple[int, str, str]]:
    """Yield the line of each row, its number and its code."""
    if isinstance(source, str | os.PathLike):
        text = Path(source).read_text(encoding="utf-8-sig")
    else:
        text = source.read()
    reader = csv.DictReader(io.StringIO(text))
    named = {(one or "").strip().casefold(): one for one in reader.fieldnames or ()}
    missing = [one for one in COLUMNS if one not in named]
    if missing:
        found = [Problem("numbers", f"a column {one!r}", "none", kind="missing") for one in missing]
        raise InvalidFact(found)
    for row in reader:
        number, code = ((row[named[one]] or "").strip() for one in COLUMNS)
        if number or code:
            yield reader.line_num, number, code.upper()


def _problems(rows: list[tuple[int, str, str]], year: int) -> Iterator[Problem]:
    if year not in COLLECTIONS:
        span = f"a collection year from {min(COLLECTIONS)} to {max(COLLECTIONS)}"
        yield Problem("year", span, f"{year}", kind="value")
    for line, number, code in rows:
        if not number:
            yield Problem(f"numbers, line {line}", "a number", "none", kind="missing")
        if code not in EVERY:
            expected = f"a code of a return, {EVERY[0]} to {EVERY[-1]}"
            yield Problem(f"numbers, line {line}", expected, code or "none", kind="value")
