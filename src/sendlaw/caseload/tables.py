"""Tables in and out: a dict of columns, a pandas or polars frame, an Arrow table; the same kind back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np

from sendlaw.errors import InvalidFact, Problem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    import numpy.typing as npt

    Mask = npt.NDArray[np.bool_]

KINDS = "a dict of columns, a pandas or polars frame, or an Arrow table or batch"
NO_TIME = np.datetime64("NaT", "D")


class Rows(dict[str, "Any"]):
    """Columns of rows of which some could not be read at all: the reason of each, by its number.

    >>> table_of(Rows({"reference": ["EX-1", ""]}, {1: "line 3: expected 4 cells, found 5"})).wrong
    {1: 'line 3: expected 4 cells, found 5'}
    """

    def __init__(self, columns: Mapping[str, Any], wrong: Mapping[int, str]) -> None:
        super().__init__(columns)
        self.wrong = dict(wrong)


class Table(NamedTuple):
    """A table as it was given: its rows, its columns by name, and how to make one of its kind.

    ``column`` gives a column to read, ``own`` the same as it was given; ``wrong`` are the rows that could
    not be read at all, each with its reason.
    """

    rows: int
    names: tuple[str, ...]
    column: Callable[[str], Any]
    own: Callable[[str], Any]
    make: Callable[[Mapping[str, Made]], Any]
    wrong: Mapping[int, str]


class Made(NamedTuple):
    """A column of an answer: its values, the rows that have none, and the words that codes stand for.

    ``kind`` is ``day`` (day numbers), ``word`` (codes), ``number``, ``flag``, ``text`` or ``same``.
    """

    kind: str
    held: Any
    empty: Mask | None = None
    words: tuple[str, ...] = ()

    @property
    def none(self) -> Mask:
        """The rows that have no value."""
        found = np.zeros(len(self.held), np.bool_) if self.empty is None else self.empty
        return found | (self.held == 0) if self.kind == "day" else found


def table_of(given: object) -> Table:
    """Return a table from whatever kind was given.

    >>> table_of({"request_received": ["2025-09-01", None]}).rows
    2

    Raises ``InvalidFact`` for what is none of them, and for a dict of columns of unequal length.
    """
    if isinstance(given, Mapping):
        return _of_dict(given)
    import narwhals.stable.v2 as nw  # noqa: PLC0415 - only for frames
    from narwhals.exceptions import DuplicateError  # noqa: PLC0415 - likewise

    try:
        frame = nw.from_native(_whole(given), eager_only=True, pass_through=True)
    except DuplicateError as error:
        twice = Problem("table", "each column once", "columns of one name", kind="value")
        raise InvalidFact([twice]) from error
    if not isinstance(frame, nw.DataFrame) or frame.implementation.value not in MAKERS:
        raise InvalidFact([Problem("table", KINDS, f"a {type(given).__name__}")])
    maker = MAKERS[frame.implementation.value]
    names = tuple(map(str, frame.columns))
    return Table(
        len(frame),
        names,
        lambda name: _cells(frame[name]),
        lambda name: frame[name].to_native(),
        lambda out: maker(out, given),
        {},
    )


def _whole(given: object) -> object:
    """Return what was given, as a table if it is a batch of one."""
    if type(given).__name__ != "RecordBatch":
        return given
    import pyarrow as pa  # noqa: PLC0415 - it is there, as a batch of it was given

    return pa.Table.from_batches([given])


def _of_dict(given: Mapping[str, Any]) -> Table:
    flat = [
        Problem(str(name), "a column: a list or an array", f"a {type(column).__name__}")
        for name, column in given.items()
        if isinstance(column, str | bytes) or not hasattr(column, "__len__")
    ]
    if flat:
        raise InvalidFact(flat)
    columns = {str(name): column for name, column in given.items()}
    lengths = {name: len(column) for name, column in columns.items()}
    rows = max(lengths.values(), default=0)
    problems = [
        Problem(name, f"{rows} rows, as other columns have", str(length), kind="value")
        for name, length in lengths.items()
        if length != rows
    ]
    if problems:
        raise InvalidFact(problems)
    wrong = given.wrong if isinstance(given, Rows) else {}
    return Table(
        rows,
        tuple(columns),
        lambda name: _sequence(columns[name]),
        lambda name: columns[name],
        _dict,
        wrong,
    )


def _sequence(column: Any) -> Any:  # noqa: ANN401 - whatever a column is
    """Return a column of a dict as an array of days or flags, or as a list of what it holds."""
    if isinstance(column, np.ndarray) and column.dtype.kind in "Mb":
        return column
    return column.tolist() if hasattr(column, "tolist") else list(column)


def _cells(series: Any) -> Any:  # noqa: ANN401 - a narwhals series
    """Return a column of a frame as an array of days or flags, or as a list of what it holds."""
    import narwhals.stable.v2 as nw  # noqa: PLC0415 - only for frames

    is_time = isinstance(series.dtype, nw.Datetime) and series.dtype.time_zone is None
    if is_time or series.dtype == nw.Date:
        found = series.to_numpy()
        if found.dtype.kind == "M":
            return found if is_time else found.astype("datetime64[D]")
    if series.dtype == nw.Boolean and not series.is_null().any():
        return series.to_numpy()
    return series.to_list()


# --- the same kind back ---------------------------------------------------------------------------


def _dates(made: Made) -> npt.NDArray[np.datetime64]:
    """Return day numbers as dates, and no date for 0 or where there is none."""
    return np.where(made.none, NO_TIME, made.held.astype("datetime64[D]"))


def _dict(out: Mapping[str, Made]) -> dict[str, Any]:
    """Return columns as numpy arrays: no date is ``NaT``, and a number or flag that is none is masked."""
    return {name: _array(made) for name, made in out.items()}


def _array(made: Made) -> Any:  # noqa: ANN401 - an array, or what was given
    if made.kind == "day":
        return _dates(made)
    if made.kind == "word":
        return np.array([*made.words, None], object)[np.where(made.none, np.int16(-1), made.held)]
    if made.kind in ("number", "flag"):
        return np.ma.masked_array(made.held, made.none)
    return made.held


def _pandas(out: Mapping[str, Made], given: Any) -> Any:  # noqa: ANN401 - a frame
    import pandas as pd  # noqa: PLC0415 - it is there, as a frame of it was given

    found = pd.DataFrame({name: _pandas_column(made) for name, made in out.items()})
    return found.set_axis(given.index, axis=0)


def _pandas_column(made: Made) -> Any:  # noqa: ANN401 - an array
    import pandas as pd  # noqa: PLC0415 - it is there, as a frame of it was given

    if made.kind == "day":
        return _dates(made)
    if made.kind == "word":
        codes = np.where(made.none, np.int16(-1), made.held)
        return pd.Categorical.from_codes(codes, categories=list(made.words))
    if made.kind == "number":
        return pd.arrays.IntegerArray(made.held, made.none)
    if made.kind == "text":
        return pd.array(made.held, dtype="string")
    if made.kind == "flag":
        return pd.arrays.BooleanArray(made.held, made.none)
    return getattr(made.held, "array", made.held)


def _polars(out: Mapping[str, Made], _: object) -> Any:  # noqa: ANN401 - a frame
    import polars as pl  # noqa: PLC0415 - it is there, as a frame of it was given

    return pl.DataFrame([_polars_series(name, made) for name, made in out.items()])


def _polars_series(name: str, made: Made) -> Any:  # noqa: ANN401 - a series
    import polars as pl  # noqa: PLC0415 - it is there, as a frame of it was given

    if made.kind == "day":
        return pl.Series(name, _dates(made))
    if made.kind == "text":
        return pl.Series(name, list(made.held), pl.String)
    if made.kind == "same":
        return pl.Series(name, made.held)
    kept = pl.select(pl.when(~pl.Series(made.none)).then(pl.Series(made.held))).to_series()
    if made.kind == "word":
        kept = pl.Series(made.words, dtype=pl.Enum(made.words)).gather(kept)
    return kept.alias(name)


def _arrow(out: Mapping[str, Made], given: object) -> Any:  # noqa: ANN401 - a table, or a batch
    import pyarrow as pa  # noqa: PLC0415 - it is there, as a table of it was given

    found = pa.table({name: _arrow_array(made) for name, made in out.items()})
    if isinstance(given, pa.Table):
        return found
    columns = {name: found[name].combine_chunks() for name in found.column_names}
    return pa.record_batch(columns)


def _arrow_array(made: Made) -> Any:  # noqa: ANN401 - an array
    import pyarrow as pa  # noqa: PLC0415 - it is there, as a table of it was given

    if made.kind == "day":
        return pa.array(_dates(made))
    if made.kind == "word":
        codes = pa.array(made.held.astype(np.int8), mask=made.none)
        return pa.DictionaryArray.from_arrays(codes, pa.array(made.words))
    if made.kind == "same":
        return made.held
    if made.kind == "text":
        return pa.array(made.held, pa.string())
    return pa.array(made.held, mask=made.none)


MAKERS = {"pandas": _pandas, "polars": _polars, "pyarrow": _arrow}
"""How the columns of an answer become a frame, by what made the one that was given."""
