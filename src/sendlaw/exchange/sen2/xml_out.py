"""A return as SEN2 XML: in the order of the elements of its year, the same bytes every time."""

from __future__ import annotations

import os
import re
from datetime import date, datetime
from pathlib import Path

from sendlaw.errors import Problem
from sendlaw.exchange.sen2.layout import OF_HEADER, known_year
from sendlaw.exchange.sen2.problems import all_refused
from sendlaw.vocabulary.sen2 import SHAPES, Item, Module

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import IO

    from sendlaw.cases.sen2 import Sen2Header, Sen2Person, Sen2Return
    from sendlaw.cases.sen2_row import Sen2Row

    Target = str | os.PathLike[str] | IO[bytes]

FIRST_LINE = '<?xml version="1.0" encoding="UTF-8"?>\n'
NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""The characters that no XML can hold."""
ESCAPED = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"}
TO_ESCAPE = re.compile("[&<>\r]")
IN_PERSONS = 2
"""How deep a person stands."""


def write_sen2(sen2: Sen2Return, target: Target) -> None:
    """Write a return as SEN2 XML to a path or a binary file.

    >>> import io
    >>> from sendlaw.cases.sen2 import Sen2Header, Sen2Need, Sen2Person, Sen2Return
    >>> file = io.BytesIO()
    >>> write_sen2(Sen2Return(header=Sen2Header(year=2024), persons=(Sen2Person(sex="F"),)), file)
    >>> print(file.getvalue().decode().partition("<Persons>")[2])
    <BLANKLINE>
        <Person>
          <Sex>F</Sex>
        </Person>
      </Persons>
    </Message>
    <BLANKLINE>

    What is absent has no element. Raises ``InvalidFact`` where a record holds what the return of its
    year has not, or text that XML cannot hold: nothing is left out in silence. A file is then left
    unfinished, and a path without one.
    """
    write_persons(sen2.header, sen2.persons, target)


def write_persons(header: Sen2Header, persons: Iterable[Sen2Person], target: Target) -> None:
    """Write SEN2 XML from a header and persons that may come one at a time.

    >>> import io
    >>> from sendlaw.cases.sen2 import Sen2Header
    >>> file = io.BytesIO()
    >>> write_persons(Sen2Header(year=2024, lea="999"), iter(()), file)
    >>> file.getvalue().count(b"<LEA>999</LEA>")
    1
    """
    known_year(header.year, None)
    if not isinstance(target, str | os.PathLike):
        for text in _texts(header, persons):
            target.write(text.encode("utf-8"))
        return
    path = Path(target)
    partial = path.with_name(f"{path.name}.partial")
    try:
        with partial.open("wb") as file:
            write_persons(header, persons, file)
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)


def _texts(header: Sen2Header, persons: Iterable[Sen2Person]) -> Iterator[str]:
    """Yield the text of the return: the header, then each person."""
    yield f"{FIRST_LINE}<Message>\n{_header(header)}  <Persons>\n"
    for number, person in enumerate(persons):
        lines: list[str] = []
        problems: list[Problem] = []
        _write(person, f"persons[{number}]", header.year, lines, problems)
        all_refused(problems)
        yield "".join(lines)
    yield "  </Persons>\n</Message>\n"


def _header(header: Sen2Header) -> str:
    items = {one.element: one for one in SHAPES[Module.HEADER].items}
    lines = ["  <Header>\n"]
    problems: list[Problem] = []
    for element, names in OF_HEADER.items():
        lines.append(f"    <{element}>\n")
        for name in names:
            lines += _item(items[name], header, "header", header.year, "      ", problems)
        lines.append(f"    </{element}>\n")
    all_refused(problems)
    return "".join([*lines, "  </Header>\n"])


def _write(
    row: Sen2Row, path: str, year: int, lines: list[str], problems: list[Problem], depth: int = 2
) -> None:
    """Write a record, and in their places those that it holds."""
    shape, indent = SHAPES[row.module], "  " * depth
    lines.append(f"{indent}<{shape.element}>\n")
    for one in shape.contents:
        if isinstance(one, Item):
            lines += _item(one, row, path, year, f"{indent}  ", problems)
            continue
        field = SHAPES[one].field
        held = getattr(row, field)
        if isinstance(held, tuple):
            for number, inner in enumerate(held):
                _write(inner, f"{path}.{field}[{number}]", year, lines, problems, depth + 1)
        elif held is not None:
            _write(held, f"{path}.{field}", year, lines, problems, depth + 1)
    lines.append(f"{indent}</{shape.element}>\n")


def _item(
    item: Item, row: Sen2Row, path: str, year: int, indent: str, problems: list[Problem]
) -> tuple[str, ...]:
    """Return the line of an item; none where it is absent, or cannot be written."""
    value = getattr(row, item.field)
    if value is None:
        return ()
    where = f"{path}.{item.field}"
    if not item.had_in(year):
        expected = f"nothing, as the return of {year} has no such item"
        problems.append(Problem(where, expected, "one", kind="unknown key"))
        return ()
    text = _text(value)
    if NOT_XML.search(text):
        problems.append(Problem(where, "characters that XML can hold", "others", kind="value"))
        return ()
    name = item.name_in(year)
    return (f"{indent}<{name}>{TO_ESCAPE.sub(_escape, text)}</{name}>\n",)


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, date | datetime):
        return value.isoformat()
    return str(value)


def _escape(found: re.Match[str]) -> str:
    return ESCAPED[found[0]]
