"""A report of a return as rows: for a table, for CSV, and for Data to Insight's front end."""

from __future__ import annotations

import csv
import io
import json
from datetime import date

from sendlaw.checks.returns.placing import rows_of, shown
from sendlaw.vocabulary.sen2 import SHAPES, Module

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sendlaw.cases.sen2 import Sen2Return
    from sendlaw.cases.sen2_row import Sen2Row
    from sendlaw.checks.findings import Finding, Location
    from sendlaw.checks.returns.numbered import Numbers

    Row = dict[str, object]

COLUMNS = ("code", "severity", "table", "row", "key", "column", "found", "message")
ONE_CELL = 0
"""What the front end calls a finding of one cell, among its kinds of findings."""


def rows(report: Iterable[Finding], numbers: Numbers | None = None) -> list[Row]:
    """Return findings as plain rows, one for each.

    >>> from sendlaw.cases.sen2 import Sen2Header, Sen2Person
    >>> from sendlaw.checks.returns import check_persons
    >>> [row] = rows(check_persons(Sen2Header(year=2026), [Sen2Person()], rules=["RS048"]))
    >>> row["severity"], row["table"], row["row"], row["column"], row["found"]
    ('query', 'person', 0, 'UPNunknown', 'nothing')

    With ``numbers`` each row also has ``dfe``: the Department's numbers that its code answers to.
    """
    return [_row(one, numbers) for one in report]


def as_csv(report: Iterable[Finding], numbers: Numbers | None = None) -> str:
    r"""Return findings as CSV, with a header also where there are none.

    >>> as_csv([])
    'code,severity,table,row,key,column,found,message\n'
    """
    text = io.StringIO()
    columns = (*COLUMNS, "dfe") if numbers is not None else COLUMNS
    writer = csv.DictWriter(text, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows(report, numbers))
    return text.getvalue()


def issue_locations(report: Iterable[Finding]) -> dict[str, list[str]]:
    """Return findings in the row-location shape that Data to Insight's front end reads.

    >>> from sendlaw.cases.sen2 import Sen2Header, Sen2Person
    >>> from sendlaw.checks.returns import check_persons
    >>> found = issue_locations(check_persons(Sen2Header(year=2026), [Sen2Person()], rules=["RS048"]))
    >>> [issue] = json.loads(found["issue_locations"][0])
    >>> issue["tables_affected"], issue["columns_affected"], issue["row_id"], issue["child_id"]
    ('person', 'UPNunknown', 0, 'persons[0]')

    A dict of lists, each with one JSON string. ``issue_locations`` has what stands in a row of a person,
    once for each code and cell; ``multichild_issues`` what stands in none; ``user_report`` both, for
    people. ``child_id`` is the key of the person or, where there is none to be shown, the path.
    ``severity`` is beyond that shape, which has no field for it.
    """
    held = [*report]
    placed = [(one, one.at) for one in held if one.at is not None and _stands(one.at)]
    others = [one for one in held if one.at is None or not _stands(one.at)]
    return {
        "issue_locations": [_json(_once(placed))],
        "multichild_issues": [
            _json({"rule_code": one.code, "rule_description": _described(one)} for one in others)
        ],
        "user_report": [_json(_told(one) for one in held)],
    }


def data_tables(sen2: Sen2Return) -> list[dict[str, str]]:
    """Return the tables of a return as the same front end reads them, without what says who somebody is.

    >>> from sendlaw.testing.returns import synthetic_return
    >>> [tables] = data_tables(synthetic_return(2, seed=1).sen2)
    >>> sorted(json.loads(tables["person"])[0])
    ['Ethnicity', 'Sex', 'UPNunknown', 'child_id']

    One dict of JSON strings, in a list. ``child_id`` and the order of the rows are those of
    ``issue_locations``.
    """
    tables: dict[Module, list[Row]] = {one: [] for one in Module if one is not Module.HEADER}
    for number, person in enumerate(sen2.persons):
        child = shown(person.key) or f"persons[{number}]"
        for row in rows_of(person):
            tables[row.module].append({"child_id": child, **_shown(row, sen2.year)})
    return [{module.value: _json(held) for module, held in tables.items() if held}]


def _stands(at: Location) -> bool:
    """Say whether something stands in a row of a person."""
    return at.person is not None and at.row is not None


def _row(one: Finding, numbers: Numbers | None) -> Row:
    at = one.at
    row: Row = {
        "code": one.code,
        "severity": one.severity.value,
        "table": at and at.table,
        "row": at and at.row,
        "key": at and (at.key or at.person),
        "column": at and at.column,
        "found": at and at.found,
        "message": one.message,
    }
    return row if numbers is None else {**row, "dfe": " ".join(numbers.of(one.code))}


def _once(placed: Iterable[tuple[Finding, Location]]) -> Iterator[Row]:
    """Yield what stands in a row of a person, once for each code and cell."""
    seen = set()
    for one, at in placed:
        cell = (at.table, at.row, at.column, one.code)
        if cell not in seen:
            seen.add(cell)
            yield {
                "tables_affected": at.table,
                "columns_affected": at.column,
                "row_id": at.row,
                "rule_code": one.code,
                "rule_description": _described(one),
                "rule_type": ONE_CELL,
                "la_level": None,
                "child_id": at.person,
                "severity": one.severity.value,
            }


def _told(one: Finding) -> Row:
    at = one.at
    return {
        "child_id": at and at.person,
        "rule_code": one.code,
        "tables_affected": at and at.table,
        "columns_affected": at and at.column,
        "row_id": at and at.row,
        "value_flagged": at and at.found,
        "rule_description": _described(one),
        "severity": one.severity.value,
    }


def _described(one: Finding) -> str:
    return f"{one.severity.value}: {one.message}"


def _shown(row: Sen2Row, year: int) -> Row:
    """Return the items of a record that are not personal, by their elements."""
    items = SHAPES[row.module].items_in(year)
    values = ((one.name_in(year), getattr(row, one.field)) for one in items if not one.personal)
    return {name: one.isoformat() if isinstance(one, date) else one for name, one in values}


def _json(found: Iterable[Row]) -> str:
    return json.dumps([*found])
