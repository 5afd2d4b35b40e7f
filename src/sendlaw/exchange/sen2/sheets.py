"""Workbooks: the template with its nine tables on one sheet, and those with a sheet for each module."""

from __future__ import annotations

import os
import warnings
import zlib
from contextlib import contextmanager
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from sendlaw.errors import InvalidFact
from sendlaw.exchange.sen2.headings import letters
from sendlaw.exchange.sen2.limits import LIMITS, Limits
from sendlaw.exchange.sen2.problems import (
    FORBIDDEN,
    Sen2Reading,
    forbidden,
    needed,
    refused,
    settled,
)
from sendlaw.exchange.sen2.tables import Joining, Table
from sendlaw.vocabulary.sen2 import SHAPES, Module

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from typing import IO, Any

    from sendlaw.exchange.sen2.problems import Errors

    Workbook = str | os.PathLike[str] | IO[bytes]
    Cells = tuple[int, Sequence[object]]

TEMPLATE = "Data Entry Template"
EXPECTED = "a workbook (.xlsx) without a password"
PROLOG = 4096
"""How many bytes of a part are looked at for a type that it declares."""
FAULTS = (
    *(BadZipFile, zlib.error, EOFError, OSError, SyntaxError),
    *(LookupError, TypeError, ValueError, RuntimeError),
)
"""What a workbook that is broken, or is none, may raise; the last for what is packed in another way."""


def read_template(
    source: Workbook,
    *,
    year: int | None = None,
    errors: Errors = "report",
    day_first: bool = False,
    limits: Limits = LIMITS,
) -> Sen2Reading:
    """Read the Data Entry Template of the Department for Education, filled in.

    >>> read_template("absent.xlsx")
    Traceback (most recent call last):
    FileNotFoundError: ...

    Its one sheet has nine tables, one under the other, each under its title. Headings match whatever
    their case, spaces and line breaks, in every spelling that was seen. Raises as ``read_workbook``
    does.
    """
    with _opened(source, limits) as book:
        sheet = _named(book, TEMPLATE)
        if sheet is None:
            raise refused("source", f"a sheet named {TEMPLATE!r}", "none", kind="missing")
        return _of_template(sheet, year, errors, limits, day_first=day_first)


def read_workbook(
    source: Workbook,
    *,
    year: int | None = None,
    errors: Errors = "report",
    day_first: bool = False,
    limits: Limits = LIMITS,
) -> Sen2Reading:
    """Read a workbook with a sheet for each module, whose headings are the names of the elements.

    >>> read_workbook("absent.xlsx", year=2026)
    Traceback (most recent call last):
    FileNotFoundError: ...

    Such workbooks have no header, unless there is a sheet ``Header``: without one, ``year`` must be
    given. A date is a cell typed as one, or ISO text; a number is none. Raises ``InvalidFact`` for what
    is no workbook, for missing persons, requests or keys, and for dates with the day first;
    ``ImportError`` without openpyxl.
    """
    with _opened(source, limits) as book:
        return _of_sheets(book, year, errors, limits, day_first=day_first)


def read_packed(
    source: Workbook,
    *,
    year: int | None = None,
    errors: Errors = "report",
    day_first: bool = False,
    limits: Limits = LIMITS,
) -> Sen2Reading:
    """Read the template, where a workbook has its sheet, or else a sheet for each module.

    >>> read_packed("absent.xlsx")
    Traceback (most recent call last):
    FileNotFoundError: ...

    Raises as ``read_workbook`` does.
    """
    with _opened(source, limits) as book:
        sheet = _named(book, TEMPLATE)
        if sheet is not None:
            return _of_template(sheet, year, errors, limits, day_first=day_first)
        return _of_sheets(book, year, errors, limits, day_first=day_first)


def _of_template(
    sheet: Any,  # noqa: ANN401 - openpyxl has no types
    year: int | None,
    errors: Errors,
    limits: Limits,
    *,
    day_first: bool,
) -> Sen2Reading:
    tables = _stacked(_cells(sheet))
    return _joined(tables, "template", year, errors, limits, day_first=day_first)


def _of_sheets(
    book: Any,  # noqa: ANN401 - likewise
    year: int | None,
    errors: Errors,
    limits: Limits,
    *,
    day_first: bool,
) -> Sen2Reading:
    tables = {}
    for module, shape in SHAPES.items():
        sheet = _named(book, shape.sheet, shape.element, module.value, shape.title)
        if sheet is not None:
            rows = _cells(sheet)
            _, headings = next(rows, (1, ()))
            tables[module] = Table(shape.sheet, headings, rows)
    return _joined(tables, "workbook", year, errors, limits, day_first=day_first)


def _joined(
    tables: dict[Module, Table],
    form: str,
    year: int | None,
    errors: Errors,
    limits: Limits,
    *,
    day_first: bool,
) -> Sen2Reading:
    joining = Joining(limits, own_keys=False, day_first=day_first)
    sen2 = joining.read(tables, year)
    return settled(Sen2Reading(sen2=sen2, form=form, problems=tuple(joining.problems)), errors)


@contextmanager
def _opened(source: Workbook, limits: Limits) -> Iterator[Any]:
    """Open a workbook to be read row by row, once its unpacked size is within the limit."""
    try:
        from openpyxl import load_workbook  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise needed("openpyxl") from error
    with _file(source) as file, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of what a workbook has beside its cells
        try:
            with ZipFile(file) as packed:
                limits.check_bytes(sum(one.file_size for one in packed.infolist()))
                _refuse_types(packed)
            book = load_workbook(file, read_only=True, data_only=True)
        except InvalidFact:
            raise
        except FAULTS as error:
            raise _faulty(error) from None
        try:
            yield book
        finally:
            book.close()


def _refuse_types(packed: ZipFile) -> None:
    """Raise ``InvalidFact`` for a part that declares a type, whichever parser would read it.

    With lxml installed openpyxl reads by that, which passes over what is declared.
    """
    for name in packed.namelist():
        if name.endswith((".xml", ".rels")):
            with packed.open(name) as part:
                head = part.read(PROLOG).replace(b"\x00", b"")
            if b"<!DOCTYPE" in head:
                raise forbidden("EntitiesForbidden" if b"<!ENTITY" in head else "DTDForbidden")


@contextmanager
def _file(source: Workbook) -> Iterator[IO[bytes]]:
    """Open a path; a file that is open is read from its beginning, and left open."""
    if isinstance(source, str | os.PathLike):
        with Path(source).open("rb") as file:
            yield file
    else:
        source.seek(0)
        yield source
        source.seek(0)


def _named(book: Any, *names: str) -> Any:  # noqa: ANN401 - openpyxl has no types
    """Return the sheet that has one of the names, whatever its case and spaces."""
    sought = {letters(name) for name in names}
    return next((sheet for sheet in book.worksheets if letters(sheet.title) in sought), None)


def _cells(sheet: Any) -> Iterator[Cells]:  # noqa: ANN401 - likewise
    """Yield the rows of a sheet, each with its number."""
    try:
        sheet.reset_dimensions()
        yield from enumerate(sheet.iter_rows(values_only=True), start=1)
    except FAULTS as error:
        raise _faulty(error) from None


def _faulty(error: Exception) -> InvalidFact:
    """Return the error for a workbook that cannot be read, which may hide why behind another."""
    reason: BaseException | None = error
    while reason is not None:
        if type(reason).__name__ in FORBIDDEN:
            return forbidden(type(reason).__name__)
        reason = reason.__cause__ or reason.__context__
    return refused("source", EXPECTED, f"a fault: {type(error).__name__}")


def _stacked(rows: Iterable[Cells]) -> dict[Module, Table]:
    """Take apart a sheet on which the tables stand one under the other, each under its title."""
    titles = {letters(shape.title): module for module, shape in SHAPES.items()}
    found: dict[Module, list[Cells]] = {}
    current: list[Cells] = []
    for number, cells in rows:
        texts = [one for one in cells if one is not None and str(one).strip()]
        module = titles.get(letters(str(texts[0]))) if len(texts) == 1 else None
        if module in found:
            raise refused(SHAPES[module].title, "one table", "another of that title")
        if module is not None:
            current = found[module] = []
        elif texts:
            current.append((number, cells))
    return {
        module: Table(SHAPES[module].title, held[0][1], held[1:])
        for module, held in found.items()
        if held
    }
