"""Where a finding stands: its path, its row in a table, its column, and the kind of value there."""

from __future__ import annotations

from collections import Counter
from datetime import date
from functools import cache

from sendlaw.cases.sen2 import Sen2Request
from sendlaw.checks.findings import Location
from sendlaw.vocabulary.sen2 import SHAPES, Item, Module
from sendlaw.vocabulary.sen2.keys import may_be_shown

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from sendlaw.cases.sen2 import Sen2Person
    from sendlaw.cases.sen2_row import Sen2Row

NOTHING = "nothing"
"""What is found where no value stands."""


def rows_of(person: Sen2Person) -> list[Sen2Row]:
    """Return a person and every record below, in the order in which a return is walked.

    >>> from sendlaw.cases.sen2 import Sen2Assessment, Sen2Person, Sen2Request
    >>> person = Sen2Person(requests=(Sen2Request(assessment=Sen2Assessment()),))
    >>> [row.module.value for row in rows_of(person)]
    ['person', 'requests', 'assessment']
    """
    found: list[Sen2Row] = [person]
    for one in person.requests:
        found.append(one)
        held, active = one.assessment, one.active_plan
        if held is not None:
            found.append(held)
            if held.named_plan is not None:
                found.append(held.named_plan)
                found += held.named_plan.details
        if active is not None:
            found.append(active)
            found += active.placements
            found += active.needs
    return found


def places_of(row: Sen2Row, place: str = "") -> Iterator[tuple[str, Sen2Row]]:
    """Yield a record and every record below with its place, in the same order.

    >>> from sendlaw.cases.sen2 import Sen2Person, Sen2Request
    >>> [place for place, _ in places_of(Sen2Person(requests=(Sen2Request(),)))]
    ['', 'requests[0]']
    """
    yield place, row
    for name, inner in row.parts():
        yield from places_of(inner, f"{place}.{name}" if place else name)


class Placing:
    """Counts the rows of every table while persons stream past, so that a finding knows its row.

    >>> from sendlaw.cases.sen2 import Sen2Person, Sen2Request
    >>> placing = Placing(2026)
    >>> person = Sen2Person(requests=(Sen2Request(), Sen2Request()))
    >>> placing.pass_by(rows_of(person))
    >>> placing.at(person, 1, "requests[1]", "request_outcome").row
    3
    """

    def __init__(self, year: int) -> None:
        self._year = year
        self._before: Counter[Module] = Counter()

    def pass_by(self, rows: list[Sen2Row]) -> None:
        """Count the rows of a person of whom nothing more is to be placed."""
        before = self._before
        for row in rows:
            before[row.module] += 1

    def at(
        self,
        person: Sen2Person,
        number: int,
        place: str,
        field: str,
        *,
        found: str | None = None,
        column: str | None = None,
    ) -> Location:
        """Return where a field of a record of a person stands in the tables; the person comes next."""
        above: Counter[Module] = Counter()
        key, row = person.key, None
        for where, row in places_of(person):
            if isinstance(row, Sen2Request):
                key = row.key
            if where == place:
                break
            above[row.module] += 1
        if row is None or where != place:
            raise LookupError(place)
        return Location(
            table=row.module.value,
            row=self._before[row.module] + above[row.module],
            key=shown(key),
            person=shown(person.key) or f"persons[{number}]",
            column=column or column_of(row.module, field, self._year),
            found=kind_of(row, field) if found is None else found,
        )


def shown(key: str | None) -> str | None:
    """Return a key, if it may be shown.

    >>> shown("Example") is None, shown("17")
    (True, '17')
    """
    return key if key is not None and may_be_shown(key) else None


@cache
def column_of(module: Module, field: str, year: int) -> str | None:
    """Return the element of a field in the return of a year: an item, or a record below.

    >>> column_of(Module.PERSON, "sex", 2023), column_of(Module.PERSON, "requests", 2023)
    ('GenderCurrent', 'Requests')
    """
    for one in SHAPES[module].contents:
        if isinstance(one, Item):
            if one.field == field:
                return one.name_in(year)
        elif SHAPES[one].field == field:
            return SHAPES[one].element
    return None


def kind_of(row: Sen2Row, field: str) -> str:
    """Say what kind of value a field holds: a listed code itself, and of anything else the kind alone.

    >>> from sendlaw.cases.sen2 import Sen2Person
    >>> person = Sen2Person(surname="Example", sex="F", ethnicity="Example")
    >>> [kind_of(person, one) for one in ("surname", "sex", "ethnicity", "upn")]
    ['text of 7 characters', 'code F', 'text of 7 characters', 'nothing']
    """
    value = getattr(row, field) if field else None
    if value is None:
        return NOTHING if field else ""
    if isinstance(value, tuple):
        return f"{len(value)} records"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return "a date"
    item = next(one for one in SHAPES[row.module].items if one.field == field)
    if item.codes is not None and value in {one.code for one in item.codes.codes}:
        return f"code {value}"
    text = str(value)
    what = "a number" if text.isdecimal() else "text"
    return f"{what} of {len(text)} character{'' if len(text) == 1 else 's'}"
