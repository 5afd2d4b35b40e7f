"""Writes a return in the three forms that the library only reads: an export, the template, a workbook."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from sendlaw.cases.sen2 import Sen2Return, Sen2Row
from sendlaw.exchange.sen2 import read_xml, write_sen2
from sendlaw.vocabulary.sen2 import SHAPES, Item, Module

MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()  # noqa: SIM905
Row = tuple[Sen2Row, int, int, int, int]
"""A record, its number in its table, the number of its parent, and those of its person and request."""


def rows(sen2: Sen2Return) -> dict[Module, list[Row]]:
    """Number every record of a return, table by table."""
    found: dict[Module, list[Row]] = {module: [] for module in Module}
    found[Module.HEADER].append((sen2.header, 1, 0, 0, 0))
    for person in sen2.persons:
        _number(person, 1, 0, 0, found)
    return found


def _number(row: Sen2Row, parent: int, person: int, request: int, found: Any) -> None:
    own = len(found[row.module]) + 1
    person = own if row.module is Module.PERSON else person
    request = own if row.module is Module.REQUEST else request
    found[row.module].append((row, own, parent, person, request))
    for _, inner in row.parts():
        _number(inner, own, person, request, found)


def exported(value: object) -> str:
    """Write a value as COLLECT exports it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        at = value.strftime("%H:%M:%S") if isinstance(value, datetime) else "00:00:00"
        return f"{value.year:04}-{MONTHS[value.month - 1]}-{value.day:02} {at}"
    return "" if value is None else str(value)


def write_export(sen2: Sen2Return, folder: Path, value: Callable[[Any], str] = exported) -> Path:
    """Write the nine CSV files of an export."""
    folder.mkdir(exist_ok=True)
    for module, held in rows(sen2).items():
        name, shape = module.value, SHAPES[module]
        items = list(shape.items_in(sen2.year))
        above = Module.HEADER if module is Module.PERSON else shape.parent
        keys = [f"{name}tableid", "NativeId", f"{name}orderseqcolumn", "sourceid"]
        keys += [f"{above.value}tableid"] if above else []
        path = folder / f"Blade-Export_31-03-{sen2.year}_{name}.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow([*keys, *(one.name_in(sen2.year).lower() for one in items)])
            for row, own, parent, _, _ in held:
                ids = [own, "999", own, "x", *([parent] if above else [])]
                writer.writerow([*ids, *(value(getattr(row, one.field)) for one in items)])
    return folder


def typed(item: Item, value: Any) -> Any:
    """Write a value as people type it: dates as text, yes and no as 1 and 0."""
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, date) and not isinstance(value, datetime):
        return value.isoformat()
    return value


def as_typed_dates(item: Item, value: Any) -> Any:
    """Write a value with its dates typed as such."""
    return value


def write_template(sen2: Sen2Return) -> io.BytesIO:
    """Write the template: nine tables under one another, with the headings of the Department."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Data Entry Template")
    book.create_sheet("Guidance").append(["Person Record"])
    for module, held in rows(sen2).items():
        shape = SHAPES[module]
        items = list(shape.items_in(sen2.year))
        sheet.append([shape.title])
        keys = ["Record Type"]
        keys += [] if module is Module.HEADER else ["LA\n(From Header Record)", *_keys(module)]
        headings = [_heading(one, sen2.year) for one in items]
        sheet.append([*keys, *headings])
        for row, _, _, person, request in held:
            ids = [] if module is Module.HEADER else ["999", person]
            ids += [] if module in (Module.HEADER, Module.PERSON) else [request]
            cells = [typed(one, getattr(row, one.field)) for one in items]
            sheet.append(["a record", *ids, *cells])
        for _ in range(3):
            sheet.append(["a record", "999"] if module is not Module.HEADER else [])
        sheet.append([])
    return _saved(book)


def _heading(item: Item, year: int) -> str:
    return "Gender" if item.name_in(year) == "GenderCurrent" else item.headings[0]


def _keys(module: Module) -> Iterator[str]:
    if module is Module.PERSON:
        yield "Person ID\n\n(This must be a unique ID for each Person record)"
        return
    yield "Person ID\n\n(This must match the relevant ID in the Person record table)"
    if module is Module.REQUEST:
        yield "Requests record ID\n\n(This must be a unique ID for each Requests record)"
    else:
        yield "Requests record ID\n\n(This must match the relevant ID in the Requests table)"


def write_workbook(
    sen2: Sen2Return,
    *,
    header: bool = True,
    value: Callable[[Item, Any], Any] = as_typed_dates,
    heading: Callable[[str], str] = str.lower,
) -> io.BytesIO:
    """Write a workbook with a sheet for each module, whose headings are the elements."""
    book = Workbook(write_only=True)
    for module, held in rows(sen2).items():
        shape = SHAPES[module]
        if module is Module.HEADER and not header:
            continue
        sheet = book.create_sheet(shape.sheet)
        items = list(shape.items_in(sen2.year))
        keys = [] if module is Module.HEADER else ["persontableid"]
        keys += [] if module in (Module.HEADER, Module.PERSON) else ["requeststableid"]
        sheet.append([*keys, *(heading(one.name_in(sen2.year)) for one in items)])
        for row, _, _, person, request in held:
            ids = [person, request][: len(keys)]
            sheet.append([*ids, *(value(one, getattr(row, one.field)) for one in items)])
    return _saved(book)


def _saved(book: Workbook) -> io.BytesIO:
    file = io.BytesIO()
    book.save(file)
    file.seek(0)
    return file


def xml_of(sen2: Sen2Return) -> bytes:
    """Write a return as XML, in memory."""
    file = io.BytesIO()
    write_sen2(sen2, file)
    return file.getvalue()


def from_xml(text: bytes | str, **options: Any) -> Any:
    """Read XML from memory."""
    data = text.encode() if isinstance(text, str) else text
    return read_xml(io.BytesIO(data), **options)
