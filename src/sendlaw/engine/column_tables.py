"""The tables that columns are looked up in, filled from the scalar rules and kept with the law."""

from __future__ import annotations

from functools import cache
from itertools import product
from typing import Any, NamedTuple

import numpy as np

from sendlaw.counting import Days, Weeks
from sendlaw.engine.column_spans import EPOCH, LAST, MAYBE, NO, UNKNOWN, VALUE_UNKNOWN, YES
from sendlaw.engine.outcomes import CODES, index, outcomes
from sendlaw.engine.standing import TABLE
from sendlaw.engine.sums import counted
from sendlaw.law.timings import AtLeastBefore, Within
from sendlaw.vocabulary import VALUES, Standing

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from sendlaw.counting import Calendar
    from sendlaw.engine.column_spans import Codes, Days as DayColumn
    from sendlaw.engine.sums import Counted
    from sendlaw.law.records import Bar, Duty, Term
    from sendlaw.law.registry import Registry
    from sendlaw.vocabulary import Attribute

    Mask = npt.NDArray[np.bool_]
    Numbers = npt.NDArray[np.unsignedinteger[Any]]

STANDINGS = tuple(Standing)
"""The categories of a column of standings, in their fixed order."""
BY_HOW = np.array([STANDINGS.index(one) for one in TABLE], np.uint8)
"""The standing by how an act stands to its limit, three for each: exceptions say no, yes, unknown."""
LETTERS = 2**8
"""How many numbers one byte holds."""


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
        """Fill the table for the days from the one to the other, if there are any."""
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


def is_an_addition(timing: Counted) -> bool:
    """Say whether a timing moves every day by the same number of days."""
    if isinstance(timing, Within) and timing.not_counted:
        return False
    return isinstance(timing, Within | AtLeastBefore) and isinstance(timing.period, Days | Weeks)


def days_added(timing: Counted, law: Registry, calendar: Calendar) -> np.uint16:
    """Return how many days a timing adds to every day; those it takes away, as numbers wrap round."""
    key = ("days added", timing, calendar)
    found = law.cache.get(key)
    if not isinstance(found, np.uint16):
        middle = LAST // 2
        added = (ends(timing, middle, calendar) - middle) % 2**16
        found = law.cache[key] = np.uint16(added)
    return found


class Lookup:
    """A table of small codes, looked up by numbers of one byte or of two."""

    def __init__(self, codes: Sequence[int | np.uint8]) -> None:
        self.codes: Codes = np.array(codes, np.uint8)
        self.letters = self.codes[:LETTERS].tobytes().ljust(LETTERS, b"\0")

    def of(self, numbers: Numbers) -> Codes:
        """Look up a column; bytes are translated, which takes half as long as ``take`` does."""
        if numbers.dtype == np.uint8:
            return np.frombuffer(bytearray(numbers).translate(self.letters), np.uint8)
        found: Codes = self.codes.take(numbers, mode="clip")
        return found


@cache
def truths_of(attribute: Attribute, values: tuple[object, ...]) -> Lookup:
    """Return whether an attribute is one of some values, by what it is known to be."""
    told = dict.fromkeys((VALUES[attribute].index(value) + 1 for value in values), YES)
    maybe = {code + MAYBE: UNKNOWN for code in told}
    known = {**told, **maybe, VALUE_UNKNOWN: UNKNOWN}
    return Lookup([known.get(code, NO) for code in range(LETTERS)])


class Outcomes(NamedTuple):
    """The outcomes of a record, by the numbers that ``packed`` makes: how it stands, whether it binds.

    ``binds`` is ``None`` where a record binds exactly where it is engaged.
    """

    stands: Lookup
    binds: Lookup | None


def outcomes_of(record: Duty | Bar | Term, law: Registry, *, exact: bool) -> Outcomes:
    """Return the outcomes of a record; if ``exact``, for rows in which act and limit are one day."""
    key = ("outcomes", record.id, record.in_force_from, exact)
    found = law.cache.get(key)
    if not isinstance(found, Outcomes):
        found = law.cache[key] = _outcomes(record, exact=exact)
    return found


def _outcomes(record: Duty | Bar | Term, *, exact: bool) -> Outcomes:
    every, codes, flags = outcomes(record), range(len(CODES)), (0, 1)
    stands, binds, wanted = [], [], []
    compared = [*product(flags, flags, flags, flags)]
    if exact:
        compared = [(late, late, over, over) for late, over in product(flags, flags)]
    for ended, excused, engaged, happened, days in product(flags, codes, codes, codes, compared):
        bound, how = every[index(engaged, happened, *days, ended)]
        stands.append(BY_HOW[how * len(CODES) + excused])
        binds.append(CODES.index(bound))
        wanted.append(engaged)
    return Outcomes(Lookup(stands), None if binds == wanted else Lookup(binds))


def packed(truths: Sequence[Codes], compared: Sequence[Mask], ended: Mask | None) -> Numbers:
    """Return the number of each row in the outcomes of a record, of which what is known are the digits.

    ``truths`` are of three values: excused, engaged, happened. ``compared`` says how days lie to the
    limit, of the act and then of looking: by one mask of each if exact, or by two. ``ended`` says where
    the process ended, if any did; those rows come after all others. Of exact rows a byte holds the number.
    """
    others = len(CODES) ** len(truths) * 2 ** len(compared)
    size: type[np.unsignedinteger[Any]] = np.uint8 if 2 * others <= LETTERS else np.uint16
    number = truths[0].astype(size)
    for digits, values in ((truths[1:], len(CODES)), (compared, 2)):
        for digit in digits:
            number *= values
            number += digit.view(np.uint8)
    if ended is not None:
        number += ended * size(others)
    return number
