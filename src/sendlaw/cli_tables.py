"""Rows of plain values as a table at the prompt, or as CSV."""

from __future__ import annotations

import csv
import io
import json
import sys
from contextlib import contextmanager

from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from sendlaw.errors import InvalidFact, Problem
from sendlaw.vocabulary import Standing

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from sendlaw.engine.deadline import Deadline

    Row = Mapping[str, object]

WIDE = 160
"""How many characters a line has that goes to no terminal."""
VERIFIED = "V"
COLUMNS = ("key", "due", "earliest", "standing", "performed", "days_late", "citation")
GUIDANCE = "guidance, which is no law: to depart from it is never a breach"
"""The line between what binds and what does not."""


def print_rows(rows: Iterable[Row], columns: Sequence[str], *, ruled: bool = False) -> None:
    """Print rows as a table; ``ruled`` keeps them apart where cells take several lines."""
    table = Table(*columns, box=None, pad_edge=False, leading=1 if ruled else 0)
    for row in rows:
        table.add_row(*(_cell(row, one) for one in columns))
    _console().print(table)


def print_deadlines(deadlines: Iterable[Deadline], *, everything: bool) -> None:
    """Print deadlines as a table: of a window of last days the ends that are known."""
    kept = [one for one in deadlines if everything or _binds(one)]
    rows = [{**one.to_dict(), **_windows(one)} for one in kept]
    print_rows(rows, COLUMNS)


def print_guidance(guidance: Iterable[Deadline], *, everything: bool) -> None:
    """Print, under a line that says what it is, what guidance gives."""
    kept = [one for one in guidance if everything or _binds(one)]
    if kept:
        _console().print(GUIDANCE)
        print_deadlines(kept, everything=everything)


def _binds(deadline: Deadline) -> bool:
    return deadline.standing is not Standing.NOT_ENGAGED


def _windows(deadline: Deadline) -> dict[str, str | None]:
    """Tell the ends of a limit that the facts leave open; of a limit on one day, nothing."""
    start = deadline.facets.start
    if start is None or start[0] == start[1] or deadline.limit_is_known:
        return {}
    first = deadline.earliest if deadline.is_bar else deadline.due
    if start[0] <= deadline.record.in_force_from.toordinal():
        first = None  # nothing but the coming into force bounds it
    column = "earliest" if deadline.is_bar else "due"
    return {column: _ends(first, deadline.latest)}


def _ends(first: date | None, last: date | None) -> str | None:
    if first and last:
        return f"{first.isoformat()} to {last.isoformat()}"
    if last:
        return f"by {last.isoformat()}"
    return f"from {first.isoformat()}" if first else None


def _console() -> Console:
    """Return a console that takes cells as they are, and no part of them as its own commands."""
    console = Console(markup=False, emoji=False, highlight=False)
    if not console.is_terminal:
        console.width = WIDE
    return console


def _cell(row: Row, column: str) -> str:
    """Say one value; a citation says so where not all behind it was read in the text."""
    grade = row.get("grade", VERIFIED)
    if column == "citation" and grade != VERIFIED:
        return f"{row[column]} (grade {grade})"
    return "-" if row[column] is None else shown(str(row[column]))


def shown(text: str) -> str:
    r"""Return a text with what would steer a terminal, or not show, replaced by a question mark.

    >>> shown("plain\x1b[31m text"), shown("two\nlines")
    ('plain?[31m text', 'two\nlines')
    """
    return "".join(one if one.isprintable() or one == "\n" else "?" for one in text)


def write_csv(rows: Sequence[Row]) -> None:
    """Write rows as CSV, with what is not a single value as JSON."""
    if not rows:
        return
    writer = csv.DictWriter(sys.stdout, list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(map(_flat, rows))


def write_parquet(rows: Sequence[Row]) -> None:
    """Write rows as Parquet, with what is not a single value as JSON; to a terminal it is refused."""
    try:
        import pyarrow as pa  # noqa: PLC0415 - only for Parquet
        import pyarrow.parquet as pq  # noqa: PLC0415 - likewise
    except ImportError as error:
        expected = "pyarrow to be installed (pip install pyarrow), for Parquet"
        raise InvalidFact([Problem("--format", expected, "none", kind="value")]) from error
    if sys.stdout.isatty():
        expected = "the output to go to a file (as in > figures.parquet), for Parquet"
        raise InvalidFact([Problem("--format", expected, "a terminal", kind="value")])
    file = io.BytesIO()
    pq.write_table(pa.Table.from_pylist([_flat(row) for row in rows]), file)
    sys.stdout.buffer.write(file.getvalue())


def _flat(row: Row) -> dict[str, object]:
    return {
        name: json.dumps(value) if isinstance(value, list | dict) else value
        for name, value in row.items()
    }


@contextmanager
def progress(what: str) -> Iterator[Callable[[float], None]]:
    """Show on a terminal how far some long work has come: the share that is done, from 0 to 1."""
    console = Console(stderr=True)
    with Progress(console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task(what, total=1.0)
        yield lambda share: bar.update(task, completed=share)
