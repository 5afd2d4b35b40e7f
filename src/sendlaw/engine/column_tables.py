"""The tables that columns are looked up in, filled from the scalar rules and kept with the law."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from sendlaw.engine.column_spans import EPOCH
from sendlaw.engine.outcomes import CODES, outcomes
from sendlaw.engine.standing import TABLE
from sendlaw.engine.sums import counted
from sendlaw.vocabulary import Standing

TYPE_CHECKING = False
if TYPE_CHECKING:
    from sendlaw.counting import Calendar
    from sendlaw.engine.column_spans import Codes, Days as DayColumn
    from sendlaw.engine.sums import Counted
    from sendlaw.law.records import Bar, Duty, Term
    from sendlaw.law.registry import Registry

STANDINGS = tuple(Standing)
"""The categories of a column of standings, in their fixed order."""
BY_HOW = np.array([STANDINGS.index(one) for one in TABLE], np.uint8)
"""The standing by how an act stands to its limit, three for each: exceptions say no, yes, unknown."""


def ends(timing: Counted, day: int, calendar: Calendar) -> int:
    """Return the day number that a timing gives, counted from one day as the scalar rule does."""
    return max(counted(timing, day + EPOCH, calendar) - EPOCH, 1)


class Table:
    """A timing counted from each day by the scalar rule, as far as any column has asked."""

    def __init__(self, timing: Counted, calendar: Calendar) -> None:
        self.timing = timing
        self.calendar = calendar
        self.days: DayColumn = np.zeros(2**16, np.uint16)
        self.filled = range(0)

    def fill(self, low: int, high: int) -> None:
        """Fill the table for the days from the one to the other."""
        filled = self.filled or range(low, low)
        wanted = range(min(low, filled.start), max(high + 1, filled.stop))
        for gap in (range(wanted.start, filled.start), range(filled.stop, wanted.stop)):
            self.days[gap.start : gap.stop] = [ends(self.timing, day, self.calendar) for day in gap]
        self.filled = wanted


def table_of(timing: Counted, law: Registry, calendar: Calendar) -> Table:
    """Return the table of a timing."""
    key = ("table", timing, calendar)
    found = law.cache.get(key)
    if not isinstance(found, Table):
        found = law.cache[key] = Table(timing, calendar)
    return found


class Outcomes(NamedTuple):
    """The outcomes of a record: how it stands, a row by what exceptions say, and whether it binds.

    ``binds`` is ``None`` where a record binds exactly where it is engaged.
    """

    stands: Codes
    binds: Codes | None


def outcomes_of(record: Duty | Bar | Term, law: Registry) -> Outcomes:
    """Return the outcomes of a record as arrays."""
    key = ("outcomes", record.id, record.in_force_from)
    found = law.cache.get(key)
    if not isinstance(found, Outcomes):
        found = law.cache[key] = _outcomes(record)
    return found


def _outcomes(record: Duty | Bar | Term) -> Outcomes:
    every = outcomes(record)
    stands = [
        [BY_HOW[how * len(CODES) + excused] for _, how in every] for excused in range(len(CODES))
    ]
    binds = np.array([CODES.index(engaged) for engaged, _ in every], np.uint8)
    engaged = np.repeat(np.arange(len(CODES), dtype=np.uint8), len(every) // len(CODES))
    same = np.array_equal(binds, engaged)
    return Outcomes(np.array(stands, np.uint8), None if same else binds)
