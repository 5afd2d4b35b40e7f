"""A table read as the cases of a process: arrays for what can be read, and a reason for what cannot."""

from __future__ import annotations

import re
from collections import defaultdict
from difflib import get_close_matches
from typing import NamedTuple

import numpy as np

from sendlaw.caseload.cells import ISO, Read, codes, days, lists, refuse_form
from sendlaw.caseload.classes import EXCEPTIONS, shape_of
from sendlaw.errors import InvalidFact, Problem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any

    from sendlaw.caseload.classes import Several, Shape
    from sendlaw.caseload.tables import Table

KEYS = ("reference", "ref", "id")
"""The columns that name a row, where none is given."""
NONE_APPLY = "none"
EXCUSED = ".excused"
SEPARATORS = re.compile(r"[\s_.-]+")
CLOSE = 0.85
"""How alike two names must be for one to be taken for a slip of the other."""


class Given(NamedTuple):
    """The rows of a table, as arrays by field, and the reasons why some of them cannot be read."""

    shape: Shape
    rows: int
    key: str
    keys: Any
    days: dict[str, Read]
    words: dict[str, Read]
    lists: dict[str, list[object]]
    none_apply: Read | None
    excused: dict[str, Read]
    wrong: dict[int, list[str]]


def given(
    table: Table,
    process: str,
    *,
    columns: Mapping[str, str] | None = None,
    key: str | None = None,
    dates: str = ISO,
) -> Given:
    """Read the columns of a table that belong to a process; ``InvalidFact`` where none do, or amiss."""
    shape = shape_of(process)
    refuse_form(dates)
    reader = _Reader(table, _held(table, shape, dict(columns or {}), key))
    looked = reader.words({EXCEPTIONS: (NONE_APPLY,)})
    excused = reader.words({one: (False, True) for one in reader.held if one.endswith(EXCUSED)})
    name = key or next((one for one in KEYS if one in table.names), "row")
    return Given(
        shape=shape,
        rows=table.rows,
        key=name,
        keys=table.column(name) if name in table.names else np.arange(table.rows),
        days=reader.days(shape.days, dates),
        words=reader.words(shape.words),
        lists=reader.lists(shape.lists, dates),
        none_apply=looked.get(EXCEPTIONS),
        excused={one.removesuffix(EXCUSED): read for one, read in excused.items()},
        wrong=dict(reader.wrong),
    )


class _Reader:
    """Reads the columns that a table has, and keeps why a row cannot be read."""

    def __init__(self, table: Table, held: Mapping[str, str]) -> None:
        self.table = table
        self.held = held
        self.wrong: defaultdict[int, list[str]] = defaultdict(list)
        self.wrong.update({row: [reason] for row, reason in table.wrong.items()})

    def days(self, fields: Iterable[str], form: str) -> dict[str, Read]:
        """Read the columns of days."""
        rows = self.table.rows
        return {
            one: self._kept(one, days(self._column(one), rows, form))
            for one in fields
            if one in self.held
        }

    def words(self, fields: Mapping[str, tuple[object, ...]]) -> dict[str, Read]:
        """Read the columns of words, or of flags."""
        rows = self.table.rows
        return {
            one: self._kept(one, codes(self._column(one), rows, known))
            for one, known in fields.items()
            if one in self.held
        }

    def lists(self, fields: Mapping[str, Several], form: str) -> dict[str, list[object]]:
        """Read the columns of lists."""
        read = {}
        for one, of in fields.items():
            if one in self.held:
                read[one], wrong = lists(self._column(one), of.item, of.empty, form)
                self._keep(one, wrong)
        return read

    def _column(self, field: str) -> Any:  # noqa: ANN401 - a list or an array
        return self.table.column(self.held[field])

    def _kept(self, field: str, found: Read) -> Read:
        self._keep(field, found.wrong)
        return found

    def _keep(self, field: str, wrong: Mapping[int, str]) -> None:
        for row, reason in wrong.items():
            self.wrong[row].append(f"{self.held[field]}: {reason}")


def _held(table: Table, shape: Shape, named: dict[str, str], key: str | None) -> dict[str, str]:
    """Return the column that holds each field, or raise with every name that is amiss."""
    fields = (*shape.columns, EXCEPTIONS)
    problems = [*_amiss(table, fields, named, key), *_apart(table, shape, named)]
    held = {one: one for one in fields if one in table.names and one not in named}
    held |= {one: column for one, column in named.items() if column in table.names}
    held |= {one: one for one in table.names if one.endswith(EXCUSED)}
    if not problems and not any(one in held for one in (*shape.days, *shape.words, *shape.lists)):
        expected = f"a column for some field of {shape.of.process.value}, such as {fields[0]}"
        problems.append(Problem("table", expected, _listed(table.names), kind="missing"))
    if problems:
        raise InvalidFact(problems)
    return held


def _amiss(
    table: Table, fields: tuple[str, ...], named: dict[str, str], key: str | None
) -> Iterable[Problem]:
    for field, column in named.items():
        if field not in fields and not field.endswith(EXCUSED):
            near = get_close_matches(field, fields, 1, CLOSE)
            hint = f" ({near[0]}?)" if near else ""
            yield Problem(f"columns[{field}]", f"a field of the process{hint}", "another name")
        if column not in table.names:
            yield Problem(f"columns[{field}]", "a column of the table", repr(column), kind="value")
    if key is not None and key not in table.names:
        yield Problem("key", "a column of the table", repr(key), kind="value")
    spare = [one for one in table.names if one not in fields and one not in named.values()]
    for field in fields:
        if field not in table.names and field not in named:
            for slip in _slips(field, spare):
                expected = f"another name, or {field} (or columns={{'{field}': '{slip}'}})"
                yield Problem(slip, expected, "a column that is nearly that", kind="value")


def _slips(field: str, spare: Iterable[str]) -> list[str]:
    """Return the columns that are nearly a field: by other letters, spaces or strokes, or cut short."""
    plain = {name: SEPARATORS.sub("", name).casefold() for name in spare}
    sought = SEPARATORS.sub("", field)
    near = get_close_matches(sought, plain.values(), 1, CLOSE)
    return [
        name
        for name, letters in plain.items()
        if letters in near or (len(SEPARATORS.split(name)) > 1 and sought.startswith(letters))
    ]


def _apart(table: Table, shape: Shape, named: Mapping[str, str]) -> Iterable[Problem]:
    """Yield the columns called as a field is that no column can hold."""
    for field in shape.apart:
        if field in table.names and field not in named.values():
            expected = (
                f"no column of that name, as {field} holds objects: read such cases one by one,"
                " or call the column otherwise"
            )
            yield Problem(field, expected, "one", kind="value")


def _listed(names: tuple[str, ...]) -> str:
    return f"columns {', '.join(names)}" if names else "no columns"
