"""The rows of a table as cases: all as arrays, and as objects only those that have to be looked at.

What no world could make true of a case is found by making it. That turns on which fields are filled, with
which words, and on the order of the days. So of the rows that fill the same fields with the same words,
and whose days stand in the same order, one is made; the others only where that one is no case.
"""

from __future__ import annotations

from datetime import date
from itertools import combinations
from typing import NamedTuple

import numpy as np

from sendlaw.engine.column_spans import EPOCH, NOT_KNOWN, NOT_RECORDED, Columns, day_number
from sendlaw.errors import InvalidFact
from sendlaw.facts import Between, dated
from sendlaw.vocabulary import VALUES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    import numpy.typing as npt

    from sendlaw.caseload.given import Given
    from sendlaw.cases import Case
    from sendlaw.facts.view import Facts
    from sendlaw.vocabulary import Attribute, Event

    Rows = npt.NDArray[np.intp]

SILENCES = {NOT_KNOWN: dated.NOT_KNOWN, NOT_RECORDED: dated.NOT_RECORDED}
NUMBERS: dict[object, int] = {silence: number for number, silence in SILENCES.items()}
MIX = np.uint64(0x9E3779B97F4A7C15)
"""An odd number that spreads what it multiplies over all of its bits."""


class Caseload(NamedTuple):
    """The cases of a table: as columns, those that columns do not hold, and the rows that are none.

    ``apart`` are the cases of which some date is a range of days, worked out from others. A row that is no
    case stands in the columns as one of which nothing is recorded; ``wrong`` has its reasons.
    """

    columns: Columns
    apart: dict[int, Case]
    wrong: dict[int, list[str]]


def cases(given: Given) -> Caseload:
    """Return the rows of a table as cases."""
    made = _Made(given)
    readable = np.ones(given.rows, np.bool_)
    readable[list(given.wrong)] = False
    if not given.lists:
        for alike in _alike(given, np.flatnonzero(readable)):
            if made.worked_out or not made.is_case(int(alike[0])):
                made.look_at(alike)
    if given.lists or made.worked_out:
        made.look_at(np.flatnonzero(readable))
    wrong = {**given.wrong, **made.wrong}
    columns = made.columns() if made.worked_out else _columns(given, list(wrong))
    return Caseload(columns, made.apart, wrong)


def _alike(given: Given, rows: Rows) -> Iterable[Rows]:
    """Yield rows together that fill the same fields with the same words, in the same order of days.

    Where the days stand in the order of the fields, which of them are one day tells their whole order.
    """
    if not rows.size:
        return
    marks = np.zeros(rows.size, np.uint64)
    latest = np.zeros(rows.size, np.uint16)
    calm = np.ones(rows.size, np.bool_)
    days = [read.numbers[rows] for read in given.days.values()]
    for held in days:
        on_a_day = (held > 0) & (held < NOT_KNOWN)
        filled = np.where(held >= NOT_KNOWN, held - np.uint16(NOT_KNOWN - 3), on_a_day)
        marks = (marks + filled + (on_a_day & (held == latest))) * MIX
        calm &= ~on_a_day | (held >= latest)
        latest = np.where(on_a_day, np.maximum(held, latest), latest)
    looked = () if given.none_apply is None else (given.none_apply,)
    for read in (*given.words.values(), *looked):
        marks = (marks + read.numbers[rows].astype(np.uint64)) * MIX
    unruly = np.flatnonzero(~calm)
    for one, other in combinations([held[unruly] for held in days], 2):
        compared = np.where(one < other, np.uint64(1), np.where(one > other, np.uint64(2), 3))
        marks[unruly] = (marks[unruly] + compared) * MIX
    order = np.argsort(marks, kind="stable")
    cuts = np.flatnonzero(np.diff(marks[order])) + 1
    yield from np.split(rows[order], cuts)


def _columns(given: Given, wrong: list[int]) -> Columns:
    """Return the columns as they were read, with nothing in the rows that are wrong."""

    def kept(numbers: npt.NDArray[Any]) -> npt.NDArray[Any]:
        if not wrong:
            return numbers
        numbers = numbers.copy()
        numbers[wrong] = 0
        return numbers

    shape = given.shape
    days = {
        event: kept(given.days[name].numbers)
        for name, event in shape.days.items()
        if event is not None and name in given.days
    }
    codes = {
        attribute: kept(given.words[name].numbers.astype(np.uint8))
        for name, attribute in shape.attributes.items()
        if name in given.words
    }
    ended = given.days.get("ended_on")
    return Columns(days, codes, None if ended is None else kept(ended.numbers), given.rows)


class _Made:
    """The rows that were made into cases: the reasons of those that are none, and what others work out."""

    def __init__(self, given: Given) -> None:
        self.given = given
        self.wrong: dict[int, list[str]] = {}
        self.apart: dict[int, Case] = {}
        self.seen: set[int] = set()
        self.worked_out = False
        self.days: dict[Event, npt.NDArray[np.uint16]] = {}
        self.ended = np.zeros(given.rows, np.uint16)
        self.codes: dict[Attribute, npt.NDArray[np.uint8]] = {}

    def look_at(self, rows: Rows) -> None:
        """Make every one of some rows."""
        for row in rows.tolist():
            self.is_case(row)

    def is_case(self, row: int) -> bool:
        """Make a row, unless it was made before, and say whether it is a case."""
        if row not in self.seen:
            self.seen.add(row)
            try:
                case = self.given.shape.of(**self._fields(row))
                facts = case.facts()
            except InvalidFact as error:
                self.wrong[row] = [
                    f"{one.field}: expected {one.expected}, found {one.found}"
                    for one in error.problems
                ]
            else:
                self.worked_out = facts.held_in is None
                if any(isinstance(one, Between) for one in facts.dates.values()):
                    self.apart[row] = case
                elif self.worked_out:
                    self._keep(row, facts)
        return row not in self.wrong

    def _fields(self, row: int) -> dict[str, Any]:
        """Return the fields of a row."""
        given = self.given
        found: dict[str, Any] = {}
        for name, read in given.days.items():
            number = int(read.numbers[row])
            if number:
                found[name] = SILENCES.get(number) or date.fromordinal(number + EPOCH)
        for name, read in given.words.items():
            code = int(read.numbers[row])
            found[name] = given.shape.words[name][code - 1] if code else None
        for name, several in given.lists.items():
            found[name] = several[row]
        if given.none_apply is not None and given.none_apply.numbers[row]:
            found["exceptions"] = ()
        return found

    def _keep(self, row: int, facts: Facts) -> None:
        """Keep what a case records and works out."""
        rows = self.given.rows
        if facts.ended_on is not None:
            self.ended[row] = day_number(facts.ended_on)
        for event, value in facts.dates.items():
            if value is not None:
                column = self.days.setdefault(event, np.zeros(rows, np.uint16))
                column[row] = day_number(value) if isinstance(value, date) else NUMBERS[value]
        for attribute, told in facts.attributes.items():
            if told is not None:
                codes = self.codes.setdefault(attribute, np.zeros(rows, np.uint8))
                codes[row] = VALUES[attribute].index(told) + 1

    def columns(self) -> Columns:
        """Return what was kept as columns."""
        return Columns(
            self.days, self.codes, self.ended if self.ended.any() else None, self.given.rows
        )
