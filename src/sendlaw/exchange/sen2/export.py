"""The nine CSV files that COLLECT exports, joined by the ids of their tables."""

from __future__ import annotations

import csv
import os
import re
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path

from sendlaw.errors import Problem
from sendlaw.exchange.sen2.limits import LIMITS, Limits
from sendlaw.exchange.sen2.problems import Sen2Reading, all_refused, refused, settled
from sendlaw.exchange.sen2.tables import Joining, Table
from sendlaw.vocabulary.sen2 import Module

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import IO

    from sendlaw.exchange.sen2.problems import Errors

    File = str | os.PathLike[str] | IO[str]
    Folder = str | os.PathLike[str] | Mapping[str, File]

ENCODING = "utf-8-sig"
"""How the files of an export are encoded: in UTF-8, with or without a mark before it."""
NAME = re.compile(rf"(?:^|[_-])({'|'.join(Module)})\.csv$", re.IGNORECASE)
"""How a file of the export is named: ``Blade-Export_31-03-2025_person.csv``."""


def read_export(
    source: Folder,
    *,
    year: int | None = None,
    errors: Errors = "report",
    day_first: bool = False,
    encoding: str = ENCODING,
    limits: Limits = LIMITS,
) -> Sen2Reading:
    r"""Read the CSV files of an export, from their folder or from a dict of them by module.

    >>> import io
    >>> found = read_export(
    ...     {
    ...         "person": io.StringIO("persontableid,sex\n7,F\n"),
    ...         "requests": io.StringIO(
    ...             "requeststableid,persontableid,receiveddate\n9,7,2025-Sep-01 00:00:00\n"
    ...         ),
    ...     },
    ...     year=2026,
    ... )
    >>> found.sen2.persons[0].requests[0].received_date
    datetime.date(2025, 9, 1)

    Dates are as the export writes them, or ISO; with the day first they are refused, unless
    ``day_first``. Tables and columns that are missing, rows whose key leads nowhere, and what cannot be
    read are among the problems. Raises ``InvalidFact`` where persons or requests are missing, or a file
    cannot be read.
    """
    joining = Joining(limits, own_keys=True, day_first=day_first)
    with ExitStack() as stack:
        tables: dict[Module, Table] = {}
        for module, file in files_of(source).items():
            if isinstance(file, str | os.PathLike):
                limits.check_bytes(Path(file).stat().st_size)
                opened = Path(file).open(encoding=encoding, newline="")  # noqa: SIM115 - the stack's
                file = stack.enter_context(opened)  # noqa: PLW2901 - the same file, open
            rows = _rows(module, file, encoding)
            tables[module] = Table(f"{module.value}.csv", next(rows, (1, ()))[1], rows)
        sen2 = joining.read(tables, year)
    return settled(Sen2Reading(sen2=sen2, form="export", problems=tuple(joining.problems)), errors)


def files_of(source: Folder) -> dict[Module, File]:
    """Return the file of each module of an export; raise ``InvalidFact`` where one has several.

    >>> files_of({"person": "x_person.csv"})
    {<Module.PERSON: 'person'>: 'x_person.csv'}
    """
    if isinstance(source, Mapping):
        unknown = [one for one in source if one not in set(Module)]
        all_refused(Problem(str(one), f"one of {', '.join(Module)}", "another") for one in unknown)
        return {Module(name): file for name, file in source.items()}
    found: dict[Module, File] = {}
    problems: list[Problem] = []
    for path in sorted(Path(source).iterdir()):
        named = NAME.search(path.name)
        module = Module(named[1].lower()) if named else None
        if module in found:
            problems.append(Problem(module.value, "one file", "several", kind="value"))
        elif module is not None:
            found[module] = path
    all_refused(problems)
    return found


def _rows(module: Module, file: IO[str], encoding: str) -> Iterator[tuple[int, Sequence[object]]]:
    """Yield the rows of a file, each with its number, or raise where it is no text of that encoding."""
    try:
        yield from enumerate(csv.reader(file), start=1)
    except (UnicodeError, csv.Error) as error:
        expected = f"a CSV file in {encoding}"
        raise refused(module.value, expected, f"a fault: {type(error).__name__}") from None
