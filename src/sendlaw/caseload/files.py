"""Caseload files, a batch of rows at a time: CSV, or Parquet where pyarrow is there."""

from __future__ import annotations

import csv
import json
from typing import NamedTuple, Self

from sendlaw.errors import InvalidFact, Problem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path
    from typing import Any, TextIO

BATCH = 50_000
"""How many rows are read at once, unless told otherwise."""
PARQUET = (".parquet", ".pq")
LINES = (".jsonl", ".ndjson")


class Batch(NamedTuple):
    """Some rows of a file as columns, the number of the first, and how much of the file has been read."""

    columns: dict[str, list[Any]]
    first: int
    share: float


def batches(path: Path, size: int = BATCH) -> Iterator[Batch]:
    """Yield the rows of a CSV or Parquet file, so many at a time.

    Raises ``InvalidFact`` for a file that is neither, is not UTF-8, or has a row of another length.
    """
    if path.suffix.lower() in PARQUET:
        yield from _parquet(path, size)
        return
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            yield from _csv(path, file, size)
    except UnicodeDecodeError as error:
        expected = "text in UTF-8 (in Excel: “CSV UTF-8”)"
        raise InvalidFact([Problem(path.name, expected, str(error), kind="value")]) from error


def _csv(path: Path, file: TextIO, size: int) -> Iterator[Batch]:
    rows = csv.reader(file, strict=True)
    names = next(rows, None)
    if not names or len(set(names)) < len(names):
        expected = "a first row of column names, each once"
        found = "nothing" if not names else ", ".join(names)
        raise InvalidFact([Problem(path.name, expected, found, kind="value")])
    whole, first = max(path.stat().st_size, 1), 0
    held: list[list[str]] = []
    for row in rows:
        if row and len(row) != len(names):
            where = f"{path.name} line {rows.line_num}"
            problem = Problem(where, f"{len(names)} cells", str(len(row)), kind="value")
            raise InvalidFact([problem])
        if row:
            held.append(row)
        if len(held) == size:
            yield Batch(_columns(names, held), first, file.buffer.tell() / whole)
            first, held = first + size, []
    if held or not first:
        yield Batch(_columns(names, held), first, 1.0)


def _columns(names: list[str], rows: list[list[str]]) -> dict[str, list[Any]]:
    columns = zip(*rows, strict=True) if rows else ((),) * len(names)
    return {name: list(column) for name, column in zip(names, columns, strict=True)}


def _parquet(path: Path, size: int) -> Iterator[Batch]:
    parquet = _pyarrow("read").ParquetFile(path)
    rows, first = max(parquet.metadata.num_rows, 1), 0
    for batch in parquet.iter_batches(size):
        yield Batch(batch.to_pydict(), first, (first + batch.num_rows) / rows)
        first += batch.num_rows


def _pyarrow(act: str) -> Any:  # noqa: ANN401 - a module
    try:
        import pyarrow.parquet as found  # noqa: PLC0415 - only for Parquet
    except ImportError as error:
        expected = "pyarrow to be installed (pip install pyarrow)"
        problem = Problem("file", f"{expected}, to {act} Parquet", "none", kind="value")
        raise InvalidFact([problem]) from error
    return found


class Writer:
    r"""Writes batches of columns to a file, in the form that its name says: CSV, JSON lines or Parquet.

    >>> import tempfile
    >>> from pathlib import Path
    >>> target = Path(tempfile.mkdtemp()) / "rows.csv"
    >>> with Writer(target) as writer:
    ...     writer.write({"reference": ["EX-1"], "due": [None]})
    >>> target.read_text()
    'reference,due\nEX-1,\n'

    The file appears only when everything is written: until then it has ``.part`` after its name.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.part = path.with_name(f"{path.name}.part")
        self._write: Callable[[Mapping[str, Any]], None] | None = None
        self._close: Callable[[], None] = lambda: None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        self._close()
        if kind is None and self.part.exists():
            self.part.replace(self.path)
        else:
            self.part.unlink(missing_ok=True)

    def write(self, columns: Mapping[str, Any]) -> None:
        """Write some rows."""
        if self._write is None:
            suffix = self.path.suffix.lower()
            opened = _to_parquet if suffix in PARQUET else _to_lines if suffix in LINES else _to_csv
            self._write, self._close = opened(self.part, list(columns))
        self._write(columns)


def _to_csv(path: Path, names: list[str]) -> tuple[Callable[..., None], Callable[[], None]]:
    file = path.open("w", encoding="utf-8", newline="")
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(names)
    return lambda columns: writer.writerows(
        zip(*map(_plain, columns.values()), strict=True)
    ), file.close


def _to_lines(path: Path, names: list[str]) -> tuple[Callable[..., None], Callable[[], None]]:
    file = path.open("w", encoding="utf-8")

    def write(columns: Mapping[str, Any]) -> None:
        for row in zip(*map(_plain, columns.values()), strict=True):
            file.write(json.dumps(dict(zip(names, row, strict=True)), default=str) + "\n")

    return write, file.close


def _to_parquet(path: Path, _: list[str]) -> tuple[Callable[..., None], Callable[[], None]]:
    parquet = _pyarrow("write")
    import pyarrow as pa  # noqa: PLC0415 - only for Parquet

    held: list[Any] = []

    def write(columns: Mapping[str, Any]) -> None:
        table = pa.table({name: pa.array(_plain(column)) for name, column in columns.items()})
        if not held:
            held.append(parquet.ParquetWriter(path, table.schema))
        held[0].write_table(table.cast(held[0].schema))

    def close() -> None:
        for one in held:
            one.close()

    return write, close


def _plain(column: Any) -> list[Any]:  # noqa: ANN401 - an array or a list
    """Return the values of a column as plain Python, with nothing where there is none."""
    return list(column.tolist()) if hasattr(column, "tolist") else list(column)
