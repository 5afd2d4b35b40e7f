"""What a date of birth says on a day: the ages that the law names, and whether each is reached."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

import attrs

from sendlaw.facts.ages import age, birthday
from sendlaw.law.ages import (
    COMPULSORY_SCHOOL_AGE,
    EIGHTEEN,
    END_OF_COMPULSORY_SCHOOL_AGE,
    END_OF_YOUTH,
    OVER_EIGHTEEN,
    SCHOOL_YEAR_BEGINS,
    YEAR_9,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from sendlaw.law.records import Age


def attained(record: Age, born: date) -> date:
    """Return the day from which an age that the law names counts.

    >>> attained(END_OF_COMPULSORY_SCHOOL_AGE, date(2009, 9, 1))
    datetime.date(2026, 6, 26)
    """
    reached = birthday(born, record.years) + timedelta(days=record.days_after)
    if record.leaving is not None:
        return _leaving_date(reached, *record.leaving)
    if record.days:
        years = (reached.year, reached.year + 1)
        named = (date(year, month, day) for year in years for month, day in record.days)
        return min(day for day in named if day >= reached)
    return reached


def school_year_of(day: date) -> int:
    """Return the calendar year in which the school year of a day began.

    >>> school_year_of(date(2026, 8, 31)), school_year_of(date(2026, 9, 1))
    (2025, 2026)
    """
    return day.year if (day.month, day.day) >= SCHOOL_YEAR_BEGINS else day.year - 1


def _leaving_date(reached: date, month: int, weekday: int) -> date:
    year = school_year_of(reached) + 1
    last = date(year, month, monthrange(year, month)[1])
    return last - timedelta(days=(last.weekday() - weekday) % 7)


@attrs.frozen
class Ages:
    """What a person's date of birth says on a day.

    >>> ages = Ages(date(2009, 9, 1), date(2026, 6, 27))
    >>> ages.years, ages.compulsory_school_age, ages.young_person
    (16, False, True)
    """

    born: date
    as_at: date

    @property
    def years(self) -> int:
        """The age in whole years."""
        return age(self.born, self.as_at)

    @property
    def compulsory_school_age(self) -> bool:
        """Whether of compulsory school age: from the day it begins to the school leaving date."""
        begins = attained(COMPULSORY_SCHOOL_AGE, self.born)
        return begins <= self.as_at <= attained(END_OF_COMPULSORY_SCHOOL_AGE, self.born)

    @property
    def child(self) -> bool:
        """Whether a child: not over compulsory school age."""
        return self.as_at <= attained(END_OF_COMPULSORY_SCHOOL_AGE, self.born)

    @property
    def young_person(self) -> bool:
        """Whether a young person: over compulsory school age but under 25."""
        return not self.child and self.as_at < attained(END_OF_YOUTH, self.born)

    @property
    def eighteen(self) -> bool:
        """Whether 18 or over, for ceasing to maintain a plan (SI 2014/1530 regs 29 and 30)."""
        return self.as_at >= attained(EIGHTEEN, self.born)

    @property
    def over_eighteen(self) -> bool:
        """Whether "over 18", read as 19 or over (CFA 2014 ss.36(10), 44(5), 45(3))."""
        return self.as_at >= attained(OVER_EIGHTEEN, self.born)

    @property
    def year_9_or_beyond(self) -> bool:
        """Whether in or beyond year 9, by the school year in which 14 is reached."""
        return school_year_of(self.as_at) >= school_year_of(attained(YEAR_9, self.born))

    def to_dict(self) -> dict[str, object]:
        """Return the ages as plain JSON types."""
        names = (
            "years",
            "compulsory_school_age",
            "child",
            "young_person",
            "eighteen",
            "over_eighteen",
            "year_9_or_beyond",
        )
        return {name: getattr(self, name) for name in names}
