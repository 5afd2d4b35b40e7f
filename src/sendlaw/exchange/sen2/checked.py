"""Reads a return and checks it in one go: what could not be read is among the findings."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import evolve

from sendlaw.cases.sen2 import Sen2Header
from sendlaw.checks.findings import Finding, Location
from sendlaw.checks.returns.check import Checking, check_persons, report_of, wanted
from sendlaw.checks.returns.placing import NOTHING, shown
from sendlaw.exchange.sen2.forms import is_xml, read_sen2
from sendlaw.exchange.sen2.layout import known_year
from sendlaw.exchange.sen2.limits import LIMITS, Limits
from sendlaw.exchange.sen2.walk import ONE, UNKNOWN
from sendlaw.exchange.sen2.xml_in import iter_persons
from sendlaw.vocabulary.sen2 import SHAPES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sendlaw.cases.sen2 import Sen2Person
    from sendlaw.checks.findings import Report
    from sendlaw.exchange.sen2.forms import Source
    from sendlaw.exchange.sen2.problems import Sen2Reading, Unread
    from sendlaw.exchange.sen2.xml_in import Persons

UNREADABLE, STRUCTURE, ELEMENT, COLUMN = "RS005", "RS006", "RS007", "RS008"


def check_return(
    source: Source,
    *,
    year: int | None = None,
    rules: Iterable[str] | None = None,
    day_first: bool = False,
    limits: Limits = LIMITS,
) -> Report:
    """Read a SEN2 return in whichever form it comes, and check it.

    >>> import io
    >>> text = b"<Message><Persons><Person><Sex>X</Sex></Person></Persons></Message>"
    >>> report = check_return(io.BytesIO(text), year=2025, rules=["RS001"])
    >>> print(report)
    error RS001 persons[0]: The list of 2025 has no such code.

    What could not be read is found as well. XML is read one person at a time, in flat memory but for
    the findings. The options are those of ``read_sen2`` and ``check_sen2``; raises as they do.
    """
    chosen = wanted(rules)
    if not isinstance(source, Mapping) and is_xml(source):
        persons = iter_persons(source, year=year, limits=limits)
        found = [*check_as_read(persons, rules=chosen)]
        return report_of(header_of(persons), found)
    reading = read_sen2(source, year=year, day_first=day_first, limits=limits)
    return report_of(reading.sen2.header, check_reading(reading, rules=chosen))


def check_as_read(persons: Persons, *, rules: Iterable[str] | None = None) -> Iterator[Finding]:
    """Check the persons of SEN2 XML while they are read, and yield what is found.

    >>> import io
    >>> text = b"<Message><Persons><Person><Sex>X</Sex></Person></Persons></Message>"
    >>> next(check_as_read(iter_persons(io.BytesIO(text), year=2025), rules=["RS001"])).code
    'RS001'
    """
    chosen = wanted(rules)
    checking, told = None, 0
    for person in persons:
        if checking is None:
            checking = Checking(header_of(persons), chosen)
            yield from checking.begin()
        if len(persons.problems) == told:
            yield from checking.look_at(person)
            continue
        fresh = persons.problems[told:]
        told += len(fresh)
        for one in _findings(fresh, checking.year, chosen, xml=True):
            yield _placed(one, checking, person)
        yield from _unless_unread(checking.look_at(person), fresh)
    if checking is None:
        checking = Checking(header_of(persons), chosen)
        yield from checking.begin()
    yield from _findings(persons.problems[told:], checking.year, chosen, xml=True)
    yield from checking.end()


def check_reading(reading: Sen2Reading, *, rules: Iterable[str] | None = None) -> Iterator[Finding]:
    """Check a return that was read, and yield what is found in it and what could not be read.

    >>> import io
    >>> text = b"<Message><Persons><Person><Sex>X</Sex></Person></Persons></Message>"
    >>> reading = read_sen2(io.BytesIO(text), year=2025)
    >>> [found.code for found in check_reading(reading, rules=["RS001"])]
    ['RS001']
    """
    chosen, sen2 = wanted(rules), reading.sen2
    yield from _findings(reading.problems, sen2.year, chosen, xml=reading.form == "xml")
    found = check_persons(sen2.header, sen2.persons, rules=chosen)
    yield from _unless_unread(found, reading.problems)


def header_of(persons: Persons) -> Sen2Header:
    """Return the header of XML that is being read, or where it has none one of its year.

    >>> import io
    >>> text = b"<Message><Persons><Person><Sex>X</Sex></Person></Persons></Message>"
    >>> header_of(iter_persons(io.BytesIO(text), year=2025)).year
    2025
    """
    return persons.header or Sen2Header(year=known_year(persons.year, None))


def as_finding(problem: Unread, *, xml: bool) -> Finding:
    """Return what could not be read as a finding.

    >>> import io
    >>> text = b"<Message><Persons><Person><Age>9</Age></Person></Persons></Message>"
    >>> as_finding(read_sen2(io.BytesIO(text), year=2025).problems[0], xml=True).code
    'RS007'
    """
    line = "" if problem.line is None else f" (line {problem.line})"
    key = problem.row.removeprefix(f"{problem.module.value} ")
    return Finding(
        code=_code_in_xml(problem) if xml else _code_in_table(problem),
        message=f"Expected {problem.expected}, found {problem.found}{line}.",
        path=problem.row,
        at=Location(
            table=problem.module.value,
            key=None if xml or key == problem.row else shown(key),
            column=problem.item or None,
            found=problem.found,
        ),
    )


def _code_in_xml(problem: Unread) -> str:
    if problem.kind == UNKNOWN:
        return ELEMENT
    return STRUCTURE if problem.expected == ONE or not problem.item else UNREADABLE


def _code_in_table(problem: Unread) -> str:
    if problem.line is None:
        return COLUMN
    return UNREADABLE if problem.item else STRUCTURE


def _findings(
    problems: Iterable[Unread], year: int, chosen: frozenset[str], *, xml: bool
) -> Iterator[Finding]:
    """Yield what could not be read, but for items of other years, which a rule finds in the record."""
    for problem in problems:
        items = SHAPES[problem.module].items
        foreign = any(one.element == problem.item and not one.had_in(year) for one in items)
        one = as_finding(problem, xml=xml)
        if not foreign and one.code in chosen:
            yield one


def _placed(one: Finding, checking: Checking, person: Sen2Person) -> Finding:
    """Return a finding of XML with its row in its table, where its place is known."""
    at = one.at and checking.place(person, one.path, one.at.column, one.at.found)
    return evolve(one, at=at) if at else one


def _unless_unread(found: Iterable[Finding], problems: Sequence[Unread]) -> Iterator[Finding]:
    """Yield findings, but for those that miss a value which is there and could not be read."""
    unread = {(one.row, one.item) for one in problems if one.item}
    for one in found:
        at = one.at
        if unread and at is not None and at.found == NOTHING:
            named = (one.path, at.column), (f"{at.table} {at.key}", at.column)
            if not unread.isdisjoint(named):
                continue
        yield one
