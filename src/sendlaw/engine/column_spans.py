"""What is known of many cases at once: spans of day numbers as arrays, with every silence told apart.

An array that nothing makes uncertain is kept once: where ``last is first`` every row is one day.
"""

from __future__ import annotations

from datetime import date
from functools import reduce
from typing import Any, NamedTuple, TypeVar

import numpy as np

from sendlaw.errors import BeyondCalendar, InvalidFact, Problem
from sendlaw.facts.dated import EARLIEST, LATEST

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    import numpy.typing as npt

    from sendlaw.vocabulary import Attribute, Event

    Days = npt.NDArray[np.uint16]
    Codes = npt.NDArray[np.uint8]

EPOCH = date(1970, 1, 1).toordinal()
NOT_YET = 0
NOT_KNOWN = 65534
NOT_RECORDED = 65535
LAST = LATEST.toordinal() - EPOCH

A = TypeVar("A", bound=np.ndarray[Any, Any])

NO, UNKNOWN, YES = np.uint8(0), np.uint8(1), np.uint8(2)
"""Truths as codes: *and* is ``minimum``, *or* ``maximum``, *not* ``2 - code``."""

VALUE_UNKNOWN = 255
MAYBE = 128
"""In a column the values of an attribute are codes from 1, in the order of ``VALUES``; 0: nothing said.

In a view 255 is *not known*, and 128 more than a value is that value, if it was settled at all.
"""


def least(columns: Iterable[A]) -> A:
    """Return the least of several columns, row by row."""
    return reduce(_lesser, columns)


def most(columns: Iterable[A]) -> A:
    """Return the greatest of several columns, row by row."""
    return reduce(np.maximum, columns)  # type: ignore[arg-type]


def _lesser(one: A, other: A) -> A:
    return one if one is other else np.minimum(one, other)


class Spans(NamedTuple):
    """The days on which an event may lie, row by row, and whether it happened.

    Where every row is one day, each has happened or has not; an event that has not is on day 0.
    """

    first: Days
    last: Days
    happened: Codes

    @property
    def exact(self) -> bool:
        """Whether every row is one day, or nothing."""
        return self.last is self.first


class Columns(NamedTuple):
    """A caseload as arrays: a day number for each event, a code for each attribute.

    Days are counted from 1 January 1970; 0 is *not yet*, 65534 *not known*, 65535 *not recorded*.
    """

    days: Mapping[Event, Days]
    codes: Mapping[Attribute, Codes]
    ended_on: Days | None
    rows: int

    def part(self, rows: slice) -> Columns:
        """Return some of the rows."""
        days = {event: column[rows] for event, column in self.days.items()}
        codes = {one: column[rows] for one, column in self.codes.items()}
        ended = None if self.ended_on is None else self.ended_on[rows]
        return Columns(days, codes, ended, len(range(self.rows)[rows]))


class ColumnView(NamedTuple):
    """What is known of a caseload, looked at from a day."""

    spans: Mapping[Event, Spans]
    attributes: Mapping[Attribute, Codes]
    today: int
    ended_on: Days | None
    rows: int
    planned: frozenset[Event]


def day_number(day: date) -> int:
    """Return the day number of a date, as columns hold it.

    >>> day_number(date(1970, 1, 2))
    1
    """
    return day.toordinal() - EPOCH


def greatest(days: Days) -> int:
    """Return the greatest number in a column of days; ``BeyondCalendar`` if one in it is no day."""
    found = int(days.max(initial=0))
    if found > LAST and (beyond := days[(days > LAST) & (days < NOT_KNOWN)]).size:
        raise BeyondCalendar(f"day number {int(beyond[0])}", EARLIEST, LATEST)
    return found


def refuse_ragged(columns: Columns, excused: Mapping[str, Codes]) -> None:
    """Raise ``InvalidFact`` unless every column, and all that is given of exceptions, has every row."""
    every: dict[str, Days | Codes] = {one.name.lower(): days for one, days in columns.days.items()}
    every |= {one.value: codes for one, codes in columns.codes.items()}
    every |= {f"excused[{duty}]": codes for duty, codes in excused.items()}
    if columns.ended_on is not None:
        greatest(columns.ended_on)
        every["ended_on"] = columns.ended_on
    problems = [
        Problem(name, f"{columns.rows} rows", f"{len(column)}", kind="value")
        for name, column in every.items()
        if len(column) != columns.rows
    ]
    if problems:
        raise InvalidFact(problems)
