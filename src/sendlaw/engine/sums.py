"""The sum behind every timing that is counted from one day: stated once, for all three readers."""

from __future__ import annotations

from sendlaw.counting.arithmetic import before_named, next_named, reckon
from sendlaw.law.timings import AtLeastBefore, BeforeDate, EndOfYear, Within

TYPE_CHECKING = False
if TYPE_CHECKING:
    from sendlaw.counting import Calendar

Counted = Within | AtLeastBefore | BeforeDate | EndOfYear
"""The timings that are a function of one day."""


def counted(timing: Counted, start: int, calendar: Calendar) -> int:
    """Return the day number that a timing gives, counted from one day number.

    >>> from datetime import date
    >>> from sendlaw.counting import ENGLAND
    >>> from sendlaw.vocabulary import Event
    >>> last = counted(BeforeDate(2, 15, year_of=Event.TRANSFER), date(2026, 9, 1).toordinal(), ENGLAND)
    >>> date.fromordinal(last).isoformat()
    '2026-02-14'
    """
    if isinstance(timing, BeforeDate):
        return before_named(start, timing.month, timing.day)
    if isinstance(timing, EndOfYear):
        return next_named(start, timing.month, timing.day)
    return reckon(start, timing.period, timing.convention, calendar)
