"""From a text or a cell to a value of the return, and what kind of value it is where that fails."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from functools import lru_cache

from sendlaw.vocabulary.sen2 import Kind

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

KEPT = 65_536
"""How many different dates are kept, so that the same day is the same object."""
MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
BOOLEANS = {"1": True, "0": False, "true": True, "false": False, "TRUE": True, "FALSE": False}
EXPECTED: dict[Kind, str] = {
    Kind.BOOLEAN: "1, 0, true or false",
    Kind.DATE: "a date, as in 2025-01-31",
    Kind.DATE_TIME: "a date and time, as in 2025-01-31T09:30:00",
    Kind.YEAR: "a year of four digits",
}
"""What is expected of an item of each kind; any other takes text."""
ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
ISO_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?(?:Z|[+-]\d\d:\d\d)?", re.ASCII)
EXPORTED = re.compile(r"(\d{4})-([A-Za-z]{3})-(\d\d)(?: (\d\d:\d\d:\d\d))?", re.ASCII)
DAY_FIRST = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?: 00:00(?::00)?)?", re.ASCII)
DIGITS = re.compile(r"\d+(?:\.\d+)?", re.ASCII)
SERIAL = re.compile(r"\d{5}(?:\.\d*)?", re.ASCII)
"""A day as Excel counts it, where a cell was copied as text."""
EXCEL = " (an Excel serial number?)"
DAYS = (Kind.DATE, Kind.DATE_TIME)
SHEET_ERRORS = frozenset(
    ("#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!")
)
"""What a formula shows that has no value; no item holds one."""


class DayFirst(ValueError):
    """A date with the day first, which nobody said was meant.

    >>> issubclass(DayFirst, ValueError)
    True
    """


@lru_cache(maxsize=KEPT)
def iso_day(text: str) -> date:
    """Read a date as XML has it.

    >>> iso_day("2025-01-31")
    datetime.date(2025, 1, 31)
    """
    if ISO_DAY.fullmatch(text):
        return date.fromisoformat(text)
    raise ValueError


def iso_time(text: str) -> datetime:
    """Read a date and time as XML has it.

    >>> iso_time("2025-01-31T09:30:00")
    datetime.datetime(2025, 1, 31, 9, 30)
    """
    if ISO_TIME.fullmatch(text):
        return datetime.fromisoformat(text)
    raise ValueError


def boolean(text: str) -> bool:
    """Read a boolean as XML has it.

    >>> boolean("TRUE"), boolean("0")
    (True, False)
    """
    if text in BOOLEANS:
        return BOOLEANS[text]
    raise ValueError


def year(text: str) -> int:
    """Read a year.

    >>> year("2026")
    2026
    """
    if re.fullmatch(r"\d{4}", text, re.ASCII):
        return int(text)
    raise ValueError


FROM_TEXT: dict[Kind, Callable[[str], object]] = {
    Kind.BOOLEAN: boolean,
    Kind.DATE: iso_day,
    Kind.DATE_TIME: iso_time,
    Kind.YEAR: year,
}
"""What reads the text of an item of each kind as XML has it; any other is text as it is."""


def from_cell(value: object, kind: Kind, *, day_first: bool = False) -> object:
    """Read the cell of a table: text without blanks around it, or what a workbook typed.

    >>> from_cell("2022-Sep-28 00:00:00", Kind.DATE), from_cell(1.0, Kind.BOOLEAN)
    (datetime.date(2022, 9, 28), True)

    Raises ``DayFirst`` for a date with the day first, unless ``day_first``; ``ValueError`` for what is
    none.
    """
    if isinstance(value, str):
        if value in SHEET_ERRORS:
            raise ValueError
        return _from_table_text(value, kind, day_first=day_first)
    return _typed(value, kind)


def _from_table_text(text: str, kind: Kind, *, day_first: bool) -> object:
    if kind is Kind.DATE:
        return table_day(text, day_first=day_first)
    if kind is Kind.DATE_TIME:
        exported = EXPORTED.fullmatch(text)
        if exported is None:
            return iso_time(text.replace(" ", "T", 1))
        day = _exported_day(exported)
        return datetime.combine(day, time.fromisoformat(exported[4] or "00:00:00"))
    return FROM_TEXT[kind](text) if kind in FROM_TEXT else text


@lru_cache(maxsize=KEPT)
def table_day(text: str, *, day_first: bool = False) -> date:
    """Read a date as tables have it: ISO, or ``2022-Sep-28 00:00:00`` as the export writes it.

    >>> table_day("31/01/2025", day_first=True)
    datetime.date(2025, 1, 31)
    """
    exported = EXPORTED.fullmatch(text)
    if exported is not None:
        if exported[4] not in (None, "00:00:00"):
            raise ValueError
        return _exported_day(exported)
    first = DAY_FIRST.fullmatch(text)
    if first is not None:
        found = date(int(first[3]), int(first[2]), int(first[1]))
        if not day_first:
            raise DayFirst
        return found
    return iso_day(text.removesuffix(" 00:00:00").removesuffix("T00:00:00"))


def _exported_day(found: re.Match[str]) -> date:
    month = MONTHS.index(found[2].title()) + 1
    return date(int(found[1]), month, int(found[3]))


def _typed(value: object, kind: Kind) -> object:
    """Read a cell that a workbook typed as a number, a boolean or a date."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, datetime):
        return _typed_time(value, kind)
    if type(value) is date and kind is Kind.DATE:
        return value
    if isinstance(value, bool):
        return _same(value, wanted=kind is Kind.BOOLEAN)
    if isinstance(value, int) and kind not in DAYS:
        return FROM_TEXT[kind](str(value)) if kind in FROM_TEXT else str(value)
    raise ValueError


def _typed_time(value: datetime, kind: Kind) -> object:
    if kind is Kind.DATE_TIME:
        return value
    return _same(value.date(), wanted=kind is Kind.DATE and value.time() == time())


def _same(value: object, *, wanted: bool) -> object:
    if wanted:
        return value
    raise ValueError


def told(value: object, kind: Kind | None = None) -> str:
    """Say what kind of value something is, never what it is.

    >>> told("12/31/2024"), told("Smith")
    ('a date with the month first', 'text of 5 characters')
    >>> told(45901, Kind.DATE), told("45901", Kind.DATE)
    ('a number (an Excel serial number?)', 'a number of 5 characters (an Excel serial number?)')

    ``kind`` is what was expected: a number where a day should stand may be one as Excel counts days.
    """
    if isinstance(value, datetime):
        return "a date and time"
    if isinstance(value, bool | int | float):
        return _told_number(value, kind)
    if not isinstance(value, str):
        return f"a {type(value).__name__}"
    if value in SHEET_ERRORS:
        return "an error of a spreadsheet"
    if DIGITS.fullmatch(value):
        hint = EXCEL if kind in DAYS and SERIAL.fullmatch(value) else ""
        return f"a number of {len(value)} characters{hint}"
    if DAY_FIRST.fullmatch(value):
        return _told_day(value)
    likely = ISO_DAY.match(value) or EXPORTED.match(value)
    return "something like a date" if likely else f"text of {len(value)} characters"


def _told_number(value: float, kind: Kind | None) -> str:
    if isinstance(value, bool):
        return "true or false"
    return f"a number{EXCEL if kind in DAYS and value > 1 else ''}"


def _told_day(text: str) -> str:
    try:
        table_day(text, day_first=True)
    except ValueError:
        first = int(re.split(r"[/.-]", text)[1]) > len(MONTHS)
        return "a date with the month first" if first else "something like a date"
    return "a date with the day first"
