"""Dates as a case records them: a day, a range, or one of the silences.

A date field holds one of these:

* a ``date``: it happened on that day;
* nothing (``None``): it has *not yet* happened, unless a later act shows that it did;
* ``NOT_RECORDED``: it happened, on a day not recorded;
* ``NOT_KNOWN``: it may or may not have happened;
* ``Between(first, last)``: it happened on some day from the first to the last.
"""

from __future__ import annotations

from datetime import date, datetime
from enum import Enum
from typing import NamedTuple

import attrs

from sendlaw.errors import InvalidFact, Problem
from sendlaw.vocabulary import Truth

EARLIEST = date(1970, 1, 2)
LATEST = date(2099, 12, 31)
"""Facts lie from ``EARLIEST`` to ``LATEST``; anything else is taken for a slip of the keyboard."""


class Silence(Enum):
    """What a field says when it holds no date, and is not simply empty.

    >>> Silence.NOT_RECORDED is NOT_RECORDED
    True
    """

    NOT_RECORDED = "not_recorded"
    NOT_KNOWN = "not_known"

    __hash__ = object.__hash__

    def __repr__(self) -> str:
        return self.name


NOT_RECORDED = Silence.NOT_RECORDED
"""It happened, on a day that nobody recorded (of exceptions and advice: nobody looked)."""
NOT_KNOWN = Silence.NOT_KNOWN
"""It may or may not have happened."""


@attrs.frozen(repr=False)
class Between:
    """Some day from the first to the last, both included.

    >>> Between(date(2023, 5, 1), date(2023, 5, 31)).last
    datetime.date(2023, 5, 31)

    Raises ``InvalidFact`` where the last day is before the first, or either is not a date.
    """

    first: date
    last: date

    def __attrs_post_init__(self) -> None:
        problems = [
            problem
            for field, value in (("first", self.first), ("last", self.last))
            for problem in problems_of_day(field, value)
        ]
        if not problems and self.last < self.first:
            expected = f"a day on or after {self.first.isoformat()}"
            problems.append(Problem("last", expected, self.last.isoformat(), kind="order"))
        if problems:
            raise InvalidFact(problems)

    def __repr__(self) -> str:
        return f"Between({self.first.isoformat()}, {self.last.isoformat()})"


DateFact = date | Between | Silence | None
PlannedDate = date | Between | None


def problems_of_day(field: str, value: object) -> tuple[Problem, ...]:
    """Say what is wrong with a value that should be one day."""
    if isinstance(value, datetime):
        return (Problem(field, "a date without a time of day", "a datetime"),)
    if not isinstance(value, date):
        return (Problem(field, "a date", _kind_of(value)),)
    if not EARLIEST <= value <= LATEST:
        expected = f"a date from {EARLIEST.isoformat()} to {LATEST.isoformat()}"
        return (Problem(field, expected, value.isoformat(), kind="range"),)
    return ()


def problems_of_date(field: str, value: object) -> tuple[Problem, ...]:
    """Say what is wrong with a value that should be a date, a range, a silence or nothing.

    >>> [str(problem) for problem in problems_of_date("ended_on", "2025-01-01")]
    ['ended_on: expected a date, found a string']
    """
    if value is None or isinstance(value, Between | Silence):
        return ()
    return problems_of_day(field, value)


def _kind_of(value: object) -> str:
    words = {str: "a string", int: "an integer", type(None): "nothing", list: "a list"}
    return words.get(type(value), f"a {type(value).__name__}")


class Span(NamedTuple):
    """An event as a view sees it: the days on which it may lie, and whether it happened.

    Days are day numbers. What has not happened by the day looked from has ``happened`` no.
    """

    first: int
    last: int
    happened: Truth

    @property
    def settled(self) -> bool:
        """Whether the span is one day, or certainly nothing."""
        return self.happened is Truth.NO or (self.happened is Truth.YES and self.first == self.last)


ABSENT = Span(0, 0, Truth.NO)


def extremes(value: date | Between) -> tuple[int, int]:
    """Return the first and last day numbers of a date or a range."""
    if isinstance(value, Between):
        return value.first.toordinal(), value.last.toordinal()
    day = value.toordinal()
    return day, day
