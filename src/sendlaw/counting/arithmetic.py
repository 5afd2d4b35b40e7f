"""The sums behind every count, on day numbers as ``date.toordinal`` gives them."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from sendlaw.counting.periods import Months, Period, Weeks, WorkingDays

TYPE_CHECKING = False
if TYPE_CHECKING:
    from sendlaw.counting.calendars import Calendar
    from sendlaw.counting.conventions import Convention


def add_months(ordinal: int, number: int) -> tuple[int, bool]:
    """Go to the corresponding date ``number`` months on, and say whether it had to be clamped.

    >>> day, clamped = add_months(date(2025, 8, 31).toordinal(), -6)
    >>> date.fromordinal(day).isoformat(), clamped
    ('2025-02-28', True)

    Where the month has no such date, its last day stands in (*Dodds v Walker*).
    """
    start = date.fromordinal(ordinal)
    years, month = divmod(start.month - 1 + number, 12)
    year = start.year + years
    last = monthrange(year, month + 1)[1]
    return date(year, month + 1, min(start.day, last)).toordinal(), start.day > last


def reckon(ordinal: int, period: Period, convention: Convention, calendar: Calendar) -> int:
    """Count a period from a day by a convention, and return the day number it gives.

    >>> from sendlaw.counting import ENGLAND, EVENT_DAY_EXCLUDED, Weeks
    >>> start = date(2025, 9, 1).toordinal()
    >>> reckon(start, Weeks(6), EVENT_DAY_EXCLUDED, ENGLAND) - start
    42

    Forward counts give the last day of the period; backward counts give the latest day that complies
    (for a look-back, the first day of the window). Nothing is rolled.
    """
    if convention.backward:
        return _backward(ordinal, period, convention, calendar)
    return _forward(ordinal, period, convention, calendar)


def _forward(ordinal: int, period: Period, convention: Convention, calendar: Calendar) -> int:
    included = convention.first_day_counts
    if isinstance(period, Months):
        day, clamped = add_months(ordinal, period.number)
        return day - 1 if included and not clamped else day
    first = ordinal - 1 if included else ordinal
    if isinstance(period, WorkingDays):
        return calendar_of(period, calendar).add(first, period.number)
    return first + in_days(period)


def _backward(ordinal: int, period: Period, convention: Convention, calendar: Calendar) -> int:
    clear = 1 if convention.clear else 0
    if isinstance(period, Months):
        return add_months(ordinal, -period.number)[0] - clear
    if isinstance(period, WorkingDays):
        return calendar_of(period, calendar).add(ordinal, -period.number) - clear
    return ordinal - in_days(period) - clear


def calendar_of(period: Period | None, calendar: Calendar) -> Calendar:
    """Return the calendar by which a period is counted: where working days are defined, by them alone.

    >>> from sendlaw.counting import ENGLAND
    >>> local = ENGLAND.closing({date(2026, 1, 2): "offices closed"}, name="Exshire")
    >>> calendar_of(WorkingDays(15), local)
    Calendar('Exshire')
    """
    defined = isinstance(period, WorkingDays) and period.defined is not None
    return calendar.as_defined if defined else calendar


def before_named(ordinal: int, month: int, day: int) -> int:
    """Return the day before a named day of the calendar year in which a day lies.

    >>> date.fromordinal(before_named(date(2026, 9, 1).toordinal(), 2, 15)).isoformat()
    '2026-02-14'
    """
    return date(date.fromordinal(ordinal).year, month, day).toordinal() - 1


def next_named(ordinal: int, month: int, day: int) -> int:
    """Return the first named day of a year that is on or after a day.

    >>> date.fromordinal(next_named(date(2026, 9, 1).toordinal(), 7, 31)).isoformat()
    '2027-07-31'
    """
    here = date.fromordinal(ordinal)
    year = here.year if (here.month, here.day) <= (month, day) else here.year + 1
    return date(year, month, day).toordinal()


def in_days(period: Period) -> int:
    """Return a period of days or weeks as a number of days."""
    return period.days if isinstance(period, Weeks) else period.number
