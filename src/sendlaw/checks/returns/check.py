"""Checks a SEN2 return: whole, or person by person while they are read."""

from __future__ import annotations

from sendlaw.cases.sen2 import Sen2Return
from sendlaw.checks.findings import Finding, Location, Report
from sendlaw.checks.returns import (
    rules_active,
    rules_header,
    rules_person,
    rules_plan,
    rules_request,
    rules_row,
    whole,
)
from sendlaw.checks.returns.frame import Told, frame_of
from sendlaw.checks.returns.placing import Placing, column_of, kind_of, places_of, rows_of
from sendlaw.checks.returns.whole import Whole
from sendlaw.errors import InvalidFact, Problem
from sendlaw.law import current
from sendlaw.vocabulary import Severity
from sendlaw.vocabulary.sen2 import Module

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from typing import TypeVar

    from sendlaw.cases.sen2 import Sen2Header, Sen2Person
    from sendlaw.cases.sen2_row import Sen2Row

    R = TypeVar("R")

OF_REQUEST = {**rules_request.RULES, **rules_plan.RULES, **rules_active.RULES}
"""The rules of a request, by their codes."""
OF_READING = ("RS005", "RS008")
"""What only reading a source finds."""
FROM_RULES = (
    *(*rules_row.RULES, *rules_header.RULES, *rules_person.RULES),
    *(*OF_REQUEST, *whole.CODES),
)
EVERY = tuple(sorted({*FROM_RULES, *OF_READING}))
"""Every code of a return."""


def check_sen2(sen2: Sen2Return, *, rules: Iterable[str] | None = None) -> Report:
    """Check a SEN2 return against what its schema asks, and against what its items mean.

    >>> from sendlaw.testing.returns import synthetic_return
    >>> check_sen2(synthetic_return(20, seed=1).sen2).ok
    True

    An error is what the schema does not allow; whatever else is found is a query, or is only told.
    ``rules`` are the codes to look for: all, unless given. These are sendlaw's own checks and none of
    the Department's, whose rules are not known. The report is as of the census day. Raises
    ``InvalidFact`` for what is no ``Sen2Return``, for a code that is none of a return, and for a year
    whose items are not known.
    """
    if not isinstance(sen2, Sen2Return):
        raise InvalidFact([Problem("sen2", "a Sen2Return", f"a {type(sen2).__name__}")])
    return report_of(sen2.header, check_persons(sen2.header, sen2.persons, rules=rules))


def check_persons(
    header: Sen2Header, persons: Iterable[Sen2Person], *, rules: Iterable[str] | None = None
) -> Iterator[Finding]:
    """Check the persons of a return one at a time, and yield what is found as it is found.

    >>> from sendlaw.cases.sen2 import Sen2Header, Sen2Person
    >>> found = check_persons(Sen2Header(year=2026), [Sen2Person()], rules=["RS048"])
    >>> next(found).path
    'persons[0]'

    What only the whole return shows comes last. Beside the findings, the UPNs and ULNs that were met are
    kept, and counts.
    """
    checking = Checking(header, rules)
    yield from checking.begin()
    for person in persons:
        yield from checking.look_at(person)
    yield from checking.end()


def report_of(header: Sen2Header, found: Iterable[Finding]) -> Report:
    """Return findings as a report, the gravest first, and otherwise in the order of the return.

    >>> from sendlaw.cases.sen2 import Sen2Header
    >>> report_of(Sen2Header(year=2026), ()).as_at
    datetime.date(2026, 1, 15)
    """
    order = {severity: at for at, severity in enumerate(Severity)}
    findings = sorted(found, key=lambda one: order[one.severity])
    return Report(
        as_at=frame_of(header).census, law=current().fingerprint, findings=tuple(findings)
    )


def wanted(rules: Iterable[str] | None) -> frozenset[str]:
    """Return the codes to look for, or raise ``InvalidFact`` for one that is none of a return.

    >>> sorted(wanted(["RS002", "RS001"]))
    ['RS001', 'RS002']
    """
    asked = EVERY if rules is None else tuple(rules)
    unknown = sorted({str(one) for one in asked} - {*EVERY})
    if unknown or isinstance(rules, str):
        expected = f"codes of a return, {EVERY[0]} to {EVERY[-1]}"
        raise InvalidFact([Problem("rules", expected, ", ".join(unknown), kind="value")])
    return frozenset(asked)


class Checking:
    """The checking of one return, person by person: ``begin``, ``look_at`` each, ``end``.

    >>> from sendlaw.cases.sen2 import Sen2Header, Sen2Person
    >>> checking = Checking(Sen2Header(year=2026), ["RS048"])
    >>> [found.code for found in checking.look_at(Sen2Person())]
    ['RS048']
    """

    def __init__(self, header: Sen2Header, rules: Iterable[str] | None = None) -> None:
        self.wanted = wanted(rules)
        self.number = 0
        self._header = header
        self._frame = frame = frame_of(header)
        self._placing = Placing(frame.year)
        self._whole = Whole(frame, self.wanted)
        self._asked = {module: rules_row.asked(module, frame.year) for module in Module}
        self._quick = {module: rules_row.quick(module, frame.year) for module in Module}
        self._of_rows = self._chosen(rules_row.RULES)
        self._of_persons = self._chosen(rules_person.RULES)
        self._of_requests = self._chosen(OF_REQUEST)

    def begin(self) -> Iterator[Finding]:
        """Yield what is found in the header."""
        header, frame = self._header, self._frame
        asked = self._asked[Module.HEADER]
        for code, rule in self._of_rows:
            for told in rule(header, asked, None, frame):
                yield self._of_header(code, told.field, told.message)
        for code, of_header in self._chosen(rules_header.RULES):
            for told in of_header(header, frame):
                yield self._of_header(code, told.field, told.message)

    def look_at(self, person: Sen2Person) -> Iterator[Finding]:
        """Yield what is found about the next person."""
        rows, frame = rows_of(person), self._frame
        if self._of_rows:
            yield from self._look_at_rows(person, rows)
        for code, of_person in self._of_persons:
            for told in of_person(person, frame):
                yield self._of(person, code, told, told.place)
        for at, request in enumerate(person.requests):
            for code, rule in self._of_requests:
                for told in rule(request, person, frame):
                    place = f"requests[{at}].{told.place}".rstrip(".")
                    yield self._of(person, code, told, place)
        for found in self._whole.meet(person, self.number):
            told = Told("", found.field, found.message)
            yield self._of(person, found.code, told, "")
        self._placing.pass_by(rows)
        self.number += 1

    def end(self) -> Iterator[Finding]:
        """Yield what only the whole return shows."""
        if not self.number and "RS006" in self.wanted:
            yield self._of_header("RS006", "", "A return must tell of at least one person.")
        for found in self._whole.end():
            if found.code in self.wanted:
                yield self._of_header(found.code, found.field, found.message, found.module)

    @property
    def year(self) -> int:
        """The year of the return."""
        return self._frame.year

    def place(
        self, person: Sen2Person, path: str, column: str | None, found: str
    ) -> Location | None:
        """Return where something stands in the tables that could not be read about the next person."""
        place = path.removeprefix(f"persons[{self.number}]").removeprefix(".")
        try:
            return self._placing.at(person, self.number, place, "", found=found, column=column)
        except LookupError:
            return None

    def _look_at_rows(self, person: Sen2Person, rows: list[Sen2Row]) -> Iterator[Finding]:
        frame, born = self._frame, person.person_birth_date
        places: list[tuple[str, Sen2Row]] = []
        for at, row in enumerate(rows):
            if self._quick[row.module](row, born, frame.census):
                continue
            asked = self._asked[row.module]
            places = places or [*places_of(person)]
            for code, rule in self._of_rows:
                for told in rule(row, asked, born, frame):
                    yield self._of(person, code, told, places[at][0])

    def _chosen(self, rules: Mapping[str, R]) -> list[tuple[str, R]]:
        return [(code, rule) for code, rule in rules.items() if code in self.wanted]

    def _of(self, person: Sen2Person, code: str, told: Told, place: str) -> Finding:
        return Finding(
            code=code,
            message=told.message,
            path=f"persons[{self.number}].{place}".rstrip("."),
            due=told.due,
            performed=told.performed,
            days_late=told.days_late,
            at=self._placing.at(person, self.number, place, told.field),
        )

    def _of_header(
        self, code: str, field: str, message: str, module: Module = Module.HEADER
    ) -> Finding:
        header, of_header = self._header, module is Module.HEADER
        at = Location(
            table=module.value,
            row=0 if of_header else None,
            column=column_of(module, field, header.year),
            found=kind_of(header, field) if of_header else "",
        )
        return Finding(code=code, message=message, path="header", at=at)


__all__ = ["Checking", "check_persons", "check_sen2", "report_of", "wanted"]
