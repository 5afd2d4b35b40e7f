"""Caseload files, a batch of rows at a time: CSV, or Parquet where pyarrow is there."""

from __future__ import annotations

import csv
import itertools
import json
from typing import NamedTuple, Self

import numpy as np

from sendlaw.caseload.tables import Rows
from sendlaw.errors import InvalidFact, Problem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path
    from typing import Any, Protocol, TextIO

    class Reader(Protocol):
        """What reads the rows of a CSV."""

        line_num: int

        def __iter__(self) -> Iterator[list[str]]: ...
        def __next__(self) -> list[str]: ...


BATCH = 50_000
"""How many rows are read at once, unless told otherwise."""
PARQUET = (".parquet", ".pq")
LINES = (".jsonl", ".ndjson")
OTHERS = (*LINES, ".json", ".xml", ".xls", ".xlsx", ".ods")
"""How the names of files end that are not read here."""
SEPARATORS = (";", "\t", "|")
"""What stands between the cells of tables that are no CSV of commas."""


class Batch(NamedTuple):
    """Some rows of a file as columns, the number of the first, and how much of the file has been read.

    >>> Batch(Rows({"reference": ["EX-3"]}, {}), first=2, share=1.0).columns
    {'reference': ['EX-3']}
    """

    columns: Rows
    first: int
    share: float


def batches(path: Path, size: int = BATCH) -> Iterator[Batch]:
    r"""Yield the rows of a CSV or Parquet file, so many at a time.

    >>> import tempfile
    >>> from pathlib import Path
    >>> source = Path(tempfile.mkdtemp()) / "rows.csv"
    >>> _ = source.write_text("reference\nEX-1\nEX-2\nEX-3\n")
    >>> [(one.first, one.columns["reference"]) for one in batches(source, 2)]
    [(0, ['EX-1', 'EX-2']), (2, ['EX-3'])]

    A row of more or fewer cells than there are names stays in its place, with nothing in it, and its
    reason in ``columns.wrong``. Raises ``InvalidFact`` for a file that is neither, or is not UTF-8.
    """
    suffix = path.suffix.lower()
    if suffix in OTHERS:
        found = f"a file whose name ends with {suffix}"
        raise InvalidFact([Problem(path.name, "a CSV or Parquet file", found, kind="value")])
    if suffix in PARQUET:
        yield from _parquet(path, size)
        return
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = csv.reader(file, strict=True)
        try:
            yield from _csv(path, file, rows, size)
        except UnicodeDecodeError as error:
            expected = "text in UTF-8 (in Excel: “CSV UTF-8”)"
            raise InvalidFact([Problem(path.name, expected, str(error), kind="value")]) from error
        except csv.Error as error:
            where = f"{path.name} line {rows.line_num}"
            raise InvalidFact([Problem(where, "a row of CSV", str(error), kind="value")]) from error


def _csv(path: Path, file: TextIO, rows: Reader, size: int) -> Iterator[Batch]:
    names = next(rows, None)
    if not names or len(set(names)) < len(names):
        expected = "a first row of column names, each once"
        found = "nothing" if not names else ", ".join(names)
        raise InvalidFact([Problem(path.name, expected, found, kind="value")])
    other = next((one for one in SEPARATORS if len(names) == 1 and one in names[0]), None)
    if other:
        expected = "commas between the cells"
        raise InvalidFact([Problem(path.name, expected, repr(other), kind="value")])
    whole, first = max(path.stat().st_size, 1), 0
    held: list[list[str]] = []
    wrong: dict[int, str] = {}
    for row in filter(None, rows):
        fits = len(row) == len(names)
        if not fits:
            wrong[len(held)] = (
                f"line {rows.line_num}: expected {len(names)} cells, found {len(row)}"
            )
        held.append(row if fits else [""] * len(names))
        if len(held) == size:
            yield Batch(Rows(_columns(names, held), wrong), first, file.buffer.tell() / whole)
            first, held, wrong = first + size, [], {}
    if held or not first:
        yield Batch(Rows(_columns(names, held), wrong), first, 1.0)


def _columns(names: list[str], rows: list[list[str]]) -> dict[str, list[Any]]:
    columns = zip(*rows, strict=True) if rows else ((),) * len(names)
    return {name: list(column) for name, column in zip(names, columns, strict=True)}


def _parquet(path: Path, size: int) -> Iterator[Batch]:
    parquet = _opened(path)
    rows, first = max(parquet.metadata.num_rows, 1), 0
    for batch in parquet.iter_batches(size):
        yield Batch(Rows(batch.to_pydict(), {}), first, (first + batch.num_rows) / rows)
        first += batch.num_rows
    if not first:
        yield Batch(Rows(parquet.schema_arrow.empty_table().to_pydict(), {}), 0, 1.0)


def _opened(path: Path) -> Any:  # noqa: ANN401 - a file of pyarrow
    parquet = _pyarrow("read")
    import pyarrow as pa  # noqa: PLC0415 - it is there, as its Parquet is

    try:
        return parquet.ParquetFile(path)
    except pa.ArrowInvalid as error:
        found = Problem(path.name, "a Parquet file", "another, or one that is broken", kind="value")
        raise InvalidFact([found]) from error


def _pyarrow(act: str) -> Any:  # noqa: ANN401 - a module
    try:
        import pyarrow.parquet as found  # noqa: PLC0415 - only for Parquet
    except ImportError as error:
        expected = "pyarrow to be installed (pip install pyarrow)"
        problem = Problem("file", f"{expected}, to {act} Parquet", "none", kind="value")
        raise InvalidFact([problem]) from error
    return found


class Writer:
    r"""Writes batches of columns to a file, as its name says: CSV, JSON, JSON lines or Parquet.

    >>> import tempfile
    >>> from pathlib import Path
    >>> target = Path(tempfile.mkdtemp()) / "rows.csv"
    >>> with Writer(target) as writer:
    ...     writer.write({"reference": ["EX-1"], "due": [None]})
    >>> target.read_text()
    'reference,due\nEX-1,\n'

    The file appears only when everything is written: until then it has ``.part`` after its name. Raises
    ``InvalidFact`` for another name, and for Parquet without pyarrow.
    """

    def __init__(self, path: Path) -> None:
        known = {one: form for forms, form in FORMS.items() for one in forms}
        self._open = known.get(path.suffix.lower())
        if self._open is None:
            expected = f"a name that ends with {', '.join(known)}"
            raise InvalidFact([Problem("file", expected, path.name, kind="value")])
        if self._open is _to_parquet:
            _pyarrow("write")
        self.path = path
        self.part = path.with_name(f"{path.name}.part")
        self._write: Callable[[Mapping[str, Any]], None] | None = None
        self._close: Callable[[], None] = lambda: None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        try:
            self._close()
            if kind is None and self.part.exists():
                self.part.replace(self.path)
        finally:
            self.part.unlink(missing_ok=True)

    def write(self, columns: Mapping[str, Any]) -> None:
        """Write some rows."""
        if self._write is None:
            assert self._open is not None  # noqa: S101 - looked at when it was made
            self._write, self._close = self._open(self.part, list(columns))
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


def _to_json(path: Path, names: list[str]) -> tuple[Callable[..., None], Callable[[], None]]:
    file = path.open("w", encoding="utf-8")
    before = itertools.chain("[", itertools.repeat(","))

    def write(columns: Mapping[str, Any]) -> None:
        for row in zip(*map(_plain, columns.values()), strict=True):
            told = json.dumps(dict(zip(names, row, strict=True)), default=str)
            file.write(f"{next(before)}\n{told}")

    def close() -> None:
        file.write("[]\n" if next(before) == "[" else "\n]\n")
        file.close()

    return write, close


def _to_parquet(path: Path, _: list[str]) -> tuple[Callable[..., None], Callable[[], None]]:
    parquet = _pyarrow("write")
    import pyarrow as pa  # noqa: PLC0415 - only for Parquet

    held: list[Any] = []

    def write(columns: Mapping[str, Any]) -> None:
        table = pa.table({name: _arrow(column) for name, column in columns.items()})
        if not held:
            held.append(parquet.ParquetWriter(path, table.schema))
        held[0].write_table(table.cast(held[0].schema))

    def close() -> None:
        for one in held:
            one.close()

    return write, close


def _arrow(column: Any) -> Any:  # noqa: ANN401 - an array or a list, and an array of Arrow
    """Return a column as Arrow holds it, of the same type whether or not anything is in it."""
    import pyarrow as pa  # noqa: PLC0415 - only for Parquet

    dtype = getattr(column, "dtype", None)
    if isinstance(column, np.ma.MaskedArray):
        return pa.array(column.data, mask=np.ma.getmaskarray(column))
    if dtype is not None and dtype.kind != "O":
        return pa.array(column)
    found = pa.array(_plain(column))
    return found.cast(pa.string()) if found.type == pa.null() else found


def _plain(column: Any) -> list[Any]:  # noqa: ANN401 - an array or a list
    """Return the values of a column as plain Python, with nothing where there is none."""
    return list(column.tolist()) if hasattr(column, "tolist") else list(column)


FORMS: dict[tuple[str, ...], Callable[..., Any]] = {
    (".csv",): _to_csv,
    (".json",): _to_json,
    LINES: _to_lines,
    PARQUET: _to_parquet,
}
"""What writes a file, by how its name ends."""
