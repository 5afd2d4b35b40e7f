"""Birthdays: the day on which an age is attained."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date


def birthday(born: date, years: int) -> date:
    """Return the day on which a person attains an age, at its start.

    >>> from datetime import date
    >>> birthday(date(2000, 2, 29), 25)
    datetime.date(2025, 3, 1)

    Someone born on 29 February attains it on 1 March of a year that has no such day.
    """
    from dateutil.relativedelta import relativedelta  # noqa: PLC0415 - dear to import, seldom needed

    there = born + relativedelta(years=years)
    return there + relativedelta(days=1) if there.day != born.day else there


def age(born: date, as_at: date) -> int:
    """Return a person's age in whole years on a day.

    >>> from datetime import date
    >>> age(date(2000, 9, 1), date(2025, 8, 31))
    24
    """
    years = as_at.year - born.year
    return years if birthday(born, years) <= as_at else years - 1
