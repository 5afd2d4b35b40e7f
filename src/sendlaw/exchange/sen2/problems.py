"""What could not be read: where it stands, and what kind of value was found, but never the value."""

from __future__ import annotations

from typing import Literal

import attrs

from sendlaw.cases.sen2 import Sen2Return
from sendlaw.errors import InvalidFact, Problem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from sendlaw.vocabulary.sen2 import Module

Errors = Literal["report", "raise"]
FORBIDDEN = {
    "DTDForbidden": "a document type",
    "EntitiesForbidden": "an entity",
    "ExternalReferenceForbidden": "a reference outside",
}
"""What XML may not hold, by the name of the error that its parser raises."""


@attrs.frozen(kw_only=True)
class Unread:
    """A value of a source that did not become a value of the return.

    >>> from sendlaw.vocabulary.sen2 import Module
    >>> one = Unread(
    ...     module=Module.REQUEST,
    ...     row="requests 7",
    ...     line=118,
    ...     item="ReceivedDate",
    ...     expected="a date, as in 2025-01-31",
    ...     found="text of 7 characters",
    ... )
    >>> print(one)
    requests 7.ReceivedDate (line 118): expected a date, as in 2025-01-31, found text of 7 characters

    ``row`` is a path in the return, or the record and the key of a table's row; ``line`` is the line or
    the row of the source. ``found`` never quotes a value, for any column may hold a name by mistake.
    """

    module: Module
    row: str
    item: str
    expected: str
    found: str
    line: int | None = None
    kind: str = "value"

    def __str__(self) -> str:
        return str(self.problem)

    @property
    def problem(self) -> Problem:
        """The same as a ``Problem``, as ``InvalidFact`` holds them."""
        where = ".".join(part for part in (self.row, self.item) if part)
        line = "" if self.line is None else f" (line {self.line})"
        return Problem(f"{where}{line}", self.expected, self.found, kind=self.kind)

    def to_dict(self) -> dict[str, object]:
        """Return it as plain JSON types."""
        found: dict[str, object] = {"module": self.module.value, "row": self.row, "item": self.item}
        line = {} if self.line is None else {"line": self.line}
        told = {"expected": self.expected, "found": self.found, "kind": self.kind}
        return {**found, **line, **told}


@attrs.frozen(kw_only=True)
class Sen2Reading:
    """A return as it was read, with everything in the source that could not be.

    >>> from sendlaw.cases.sen2 import Sen2Header
    >>> Sen2Reading(sen2=Sen2Return(header=Sen2Header(year=2026)), form="xml").ok
    True

    ``form`` is which of the four it was read from: ``xml``, ``export``, ``template`` or ``workbook``.
    """

    sen2: Sen2Return
    form: str
    problems: tuple[Unread, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether everything could be read."""
        return not self.problems


def settled(reading: Sen2Reading, errors: Errors) -> Sen2Reading:
    """Return a reading, or raise ``InvalidFact`` with all its problems where that was asked for."""
    if errors not in ("report", "raise"):
        raise refused("errors", "'report' or 'raise'", repr(errors))
    if errors == "raise" and reading.problems:
        raise InvalidFact([one.problem for one in reading.problems])
    return reading


def refused(field: str, expected: str, found: str, *, kind: str = "value") -> InvalidFact:
    """Return the error for a source that cannot be read at all."""
    return InvalidFact([Problem(field, expected, found, kind=kind)])


def forbidden(name: str) -> InvalidFact:
    """Return the error for XML that holds what it may not, by the name of its reader's error."""
    expected = "XML without DTD, entities and references outside"
    return refused("source", expected, FORBIDDEN[name])


def all_refused(problems: Iterable[Problem]) -> None:
    """Raise ``InvalidFact`` with every problem, if there is any."""
    found = list(problems)
    if found:
        raise InvalidFact(found)


def needed(package: str) -> ImportError:
    """Return the error for a package of the ``sen2`` extra that is not installed.

    >>> print(needed("openpyxl"))
    this needs openpyxl: pip install 'sendlaw[sen2]'
    """
    return ImportError(f"this needs {package}: pip install 'sendlaw[sen2]'", name=package)
