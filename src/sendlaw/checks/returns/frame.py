"""What every rule is given, and what it tells: the year of the return, and something found in a record."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from sendlaw.counting.arithmetic import add_months
from sendlaw.errors import InvalidFact, Problem
from sendlaw.law import current
from sendlaw.law.timings import EndOfYear, every
from sendlaw.vocabulary.sen2 import COLLECTIONS, YEARS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date
    from typing import Any

    from sendlaw.cases.sen2 import Sen2Header, Sen2Person, Sen2Request
    from sendlaw.cases.sen2_row import Sen2Row

    OfRequest = Callable[["Sen2Request", "Sen2Person", "Frame"], Iterator["Told"]]
    OfPerson = Callable[["Sen2Person", "Frame"], Iterator["Told"]]
    OfRow = Callable[["Sen2Row", "Sen2Person | None", "Frame"], Iterator["Told"]]

KEPT = 4096
"""How many days are kept with the day some months on."""


class Frame(NamedTuple):
    """The return that a record stands in: its year, census day, calendar year and authority.

    >>> from sendlaw.cases.sen2 import Sen2Header
    >>> frame_of(Sen2Header(year=2026, lea="999")).last
    datetime.date(2025, 12, 31)
    """

    year: int
    census: date
    first: date
    last: date
    lea: str | None


class Told(NamedTuple):
    """Something that a rule found: the place in what it was given, our field there, and the message.

    >>> Told("assessment", "week20", "Why?").days_late is None
    True

    ``due``, ``performed`` and ``days_late`` are told where a time was not kept.
    """

    place: str
    field: str
    message: str
    due: date | None = None
    performed: date | None = None
    days_late: int | None = None


def frame_of(header: Sen2Header) -> Frame:
    """Return the frame of a header, or raise ``InvalidFact`` for a year whose items are not known.

    >>> from sendlaw.cases.sen2 import Sen2Header
    >>> frame_of(Sen2Header(year=2024)).census
    datetime.date(2024, 1, 18)
    """
    if header.year not in YEARS:
        span = f"a return of {YEARS[0]} to {YEARS[-1]}"
        raise InvalidFact([Problem("header.year", span, f"{header.year}", kind="value")])
    collection = COLLECTIONS[header.year]
    first, last = collection.period
    return Frame(header.year, collection.census_day, first, last, header.lea)


@cache
def limit(name: str) -> int:
    """Return the days of a limit in weeks, as the record of the law has it.

    >>> limit("reg13.final_plan")
    140
    """
    days: int = _record(name).timing.period.days
    return days


@cache
def period(name: str) -> str:
    """Return a limit in words, as the record of the law has it.

    >>> period("reg13.final_plan")
    '20 weeks'
    """
    return str(_record(name).timing.period)


@cache
def months(name: str) -> int:
    """Return the months of a limit, as the record of the law has it.

    >>> months("s44.subsequent_review")
    12
    """
    number: int = _record(name).timing.period.number
    return number


@cache
def years(name: str) -> int:
    """Return the years of an age that the law names.

    >>> years("age.young_person_ends")
    25
    """
    found: int = _record(name).years
    return found


@cache
def named_days() -> frozenset[tuple[int, int]]:
    """Return the months and days before which a plan is to be reviewed for a phase transfer.

    >>> sorted(named_days())
    [(2, 15), (3, 31)]
    """
    timings = [_record(f"reg18.phase_transfer_{name}").timing for name in ("post16", "other")]
    return frozenset((one.month, one.day) for one in timings)


@cache
def year_ends() -> tuple[int, int]:
    """Return the month and day on which an academic year ends in further education.

    >>> year_ends()
    (7, 31)
    """
    parts = every(_record("s46.after_25").timing)
    return next((one.month, one.day) for one in parts if isinstance(one, EndOfYear))


def _record(name: str) -> Any:  # noqa: ANN401 - a record whose form is known where it is named
    return current().get(name)


@lru_cache(maxsize=KEPT)
def months_on(day: date, number: int) -> date:
    """Return the day so many months on, or the last of its month.

    >>> from datetime import date
    >>> months_on(date(2024, 2, 29), 12)
    datetime.date(2025, 2, 28)
    """
    ordinal, _ = add_months(day.toordinal(), number)
    return day.fromordinal(ordinal)


def said(day: date) -> str:
    """Say a day.

    >>> from datetime import date
    >>> said(date(2026, 1, 5))
    '5 January 2026'
    """
    return f"{day.day} {day:%B} {day.year}"
