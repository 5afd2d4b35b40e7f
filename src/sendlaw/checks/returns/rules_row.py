"""Rules of every record: its codes, its mandatory items, its numbers, its dates, and what it must hold."""

from __future__ import annotations

from functools import cache
from operator import attrgetter
from typing import NamedTuple

from sendlaw.cases.sen2_row import PARTS
from sendlaw.checks.returns.frame import Told, said
from sendlaw.vocabulary.sen2 import SHAPES, Kind, Module
from sendlaw.vocabulary.sen2.schema import FEWEST, MANDATORY, forms

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date
    from typing import Any

    from sendlaw.cases.sen2_row import Sen2Row
    from sendlaw.checks.returns.frame import Frame

    OfRow = Callable[["Sen2Row", "Asked", "date | None", "Frame"], Iterator[Told]]

NOTHING = "Nothing is told where the schema asks for something."
AHEAD = "phase_transfer_due_date"
"""The one date that may lie after the census day."""
BIRTH, REFERENCE = "person_birth_date", "reference_date"


class Asked(NamedTuple):
    """What is asked of the records of one module in the return of one year, by our fields.

    >>> asked(Module.NEED, 2024).mandatory
    ('sen_type', 'sen_type_rank')
    """

    year: int
    codes: dict[str, frozenset[str]]
    others: dict[str, frozenset[str]]
    mandatory: tuple[str, ...]
    forms: dict[str, tuple[re.Pattern[str], str]]
    dates: tuple[str, ...]
    foreign: tuple[str, ...]
    parts: tuple[tuple[str, int, int | None], ...]


@cache
def asked(module: Module, year: int) -> Asked:
    """Return what is asked of the records of a module in the return of a year.

    >>> asked(Module.PERSON, 2026).parts
    (('requests', 1, None),)
    """
    items = [one for one in SHAPES[module].items if one.had_in(year)]
    lists = {one.field: one.codes for one in items if one.codes is not None}
    return Asked(
        year=year,
        codes={name: frozenset(one.in_year(year)) for name, one in lists.items() if one.closed},
        others={
            name: frozenset(one.in_year(year)) for name, one in lists.items() if not one.closed
        },
        mandatory=tuple(one.field for one in items if one.field in MANDATORY[module]),
        forms=forms(module),
        dates=tuple(one.field for one in items if one.kind is Kind.DATE and one.field != REFERENCE),
        foreign=tuple(one.field for one in SHAPES[module].items if not one.had_in(year)),
        parts=tuple(
            (name, FEWEST.get(child, 0), SHAPES[child].most)
            for name, child, alone in PARTS[module]
            if not alone
        ),
    )


@cache
def quick(of: Module, year: int) -> Callable[[Sen2Row, date | None, date], bool]:
    """Return a function that says at once whether no rule here finds anything in a record.

    >>> from datetime import date
    >>> from sendlaw.cases.sen2 import Sen2Need
    >>> quick(Module.NEED, 2026)(Sen2Need(sen_type="ASD"), None, date(2026, 1, 15))
    False
    """
    wanted = asked(of, year)
    lists, foreign = {**wanted.codes, **wanted.others}, wanted.foreign
    read_codes, known = _getter(lists), list(lists.values())
    read_needed = _getter(wanted.mandatory)
    read_dates = _getter(one for one in wanted.dates if one != AHEAD)
    tests = [
        *([_shaped(wanted.forms)] if wanted.forms else []),
        *([_counted(wanted.parts)] if wanted.parts else []),
        *([_absent(foreign)] if foreign else []),
    ]
    seen: set[tuple[object, ...]] = set()

    def sound(row: Sen2Row, born: date | None, census: date) -> bool:
        told = read_codes(row)
        if told not in seen:
            if not all(one is None or one in of for one, of in zip(told, known, strict=True)):
                return False
            seen.add(told)
        for day in read_dates(row):
            if day is not None and (day > census or (born is not None and day < born)):
                return False
        if None in read_needed(row):
            return False
        return not tests or all([test(row) for test in tests])  # noqa: C419 - quicker

    return sound


def _shaped(numbers: dict[str, tuple[re.Pattern[str], str]]) -> Callable[[Sen2Row], bool]:
    """Return a function that says whether every number looks as it must."""
    read, shapes = _getter(numbers), [one.fullmatch for one, _ in numbers.values()]

    def shaped(row: Sen2Row) -> bool:
        for number, matches in zip(read(row), shapes, strict=True):
            if number is not None and not matches(number):
                return False
        return True

    return shaped


def _counted(parts: tuple[tuple[str, int, int | None], ...]) -> Callable[[Sen2Row], bool]:
    """Return a function that says whether as many records stand below as must."""
    read, counts = _getter(name for name, _, _ in parts), [one[1:] for one in parts]

    def counted(row: Sen2Row) -> bool:
        for held, (least, most) in zip(read(row), counts, strict=True):
            if len(held) < least or (most is not None and len(held) > most):
                return False
        return True

    return counted


def _absent(foreign: tuple[str, ...]) -> Callable[[Sen2Row], bool]:
    """Return a function that says whether no item of another year is there."""
    read, none = _getter(foreign), (None,) * len(foreign)
    return lambda row: read(row) == none


def _getter(fields: Iterable[str]) -> Callable[[Sen2Row], tuple[Any, ...]]:
    """Return what reads some fields of a record as a tuple, also where there is one or none."""
    names = tuple(fields)
    if not names:
        return lambda _: ()
    if names[1:]:
        return attrgetter(*names)
    [name] = names
    return lambda row: (getattr(row, name),)


def unknown_code(row: Sen2Row, of: Asked, _: date | None, frame: Frame) -> Iterator[Told]:
    """Find a code that the list of the year has not."""
    del frame
    for field, known in of.codes.items():
        value = getattr(row, field)
        if value is not None and value not in known:
            yield Told("", field, f"The list of {of.year} has no such code.")


def beyond_the_list(row: Sen2Row, of: Asked, _: date | None, frame: Frame) -> Iterator[Told]:
    """Find a code beyond a list that is not complete."""
    del frame
    for field, known in of.others.items():
        value = getattr(row, field)
        if value is not None and value not in known:
            yield Told(
                "", field, "The list known here has no such code; it may be an extended one."
            )


def missing(row: Sen2Row, of: Asked, _: date | None, frame: Frame) -> Iterator[Told]:
    """Find a mandatory item without a value."""
    del frame
    yield from (Told("", field, NOTHING) for field in of.mandatory if getattr(row, field) is None)


def misshapen(row: Sen2Row, of: Asked, _: date | None, frame: Frame) -> Iterator[Told]:
    """Find a number that does not look as the schema asks."""
    del frame
    for field, (pattern, words) in of.forms.items():
        value = getattr(row, field)
        if value is not None and not pattern.fullmatch(value):
            yield Told("", field, f"It must be {words}.")


def too_few_or_many(row: Sen2Row, of: Asked, _: date | None, frame: Frame) -> Iterator[Told]:
    """Find a record that holds fewer or more records than the schema allows."""
    del frame
    for field, least, most in of.parts:
        number = len(getattr(row, field))
        if number < least:
            yield Told("", field, f"At least {least} must stand here, and there is none.")
        elif most is not None and number > most:
            yield Told("", field, f"At most {most} may stand here, and there are {number}.")


def of_another_year(row: Sen2Row, of: Asked, _: date | None, frame: Frame) -> Iterator[Told]:
    """Find an item that the return of the year has not."""
    del frame
    for field in of.foreign:
        if getattr(row, field) is not None:
            yield Told("", field, f"The return of {of.year} has no such item.")


def after_census(row: Sen2Row, of: Asked, _: date | None, frame: Frame) -> Iterator[Told]:
    """Find a date after the census day."""
    for field in of.dates:
        day = getattr(row, field)
        if day is not None and field != AHEAD and day > frame.census:
            what = "The date" if field == BIRTH else f"The date, {said(day)},"
            yield Told("", field, f"{what} lies after the census day, {said(frame.census)}.")


def before_birth(row: Sen2Row, of: Asked, born: date | None, frame: Frame) -> Iterator[Told]:
    """Find a date before the person was born."""
    if born is None or born > frame.census:
        return
    for field in of.dates:
        day = getattr(row, field)
        if day is not None and day < born:
            yield Told("", field, f"The date, {said(day)}, lies before the date of birth.")


RULES: dict[str, OfRow] = {
    "RS001": unknown_code,
    "RS002": beyond_the_list,
    "RS003": missing,
    "RS004": misshapen,
    "RS006": too_few_or_many,
    "RS007": of_another_year,
    "RS027": after_census,
    "RS028": before_birth,
}
"""The rule of each code."""
