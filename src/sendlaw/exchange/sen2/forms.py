"""Finds out in which form a return comes, and reads it."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from sendlaw.exchange.sen2.export import read_export
from sendlaw.exchange.sen2.limits import LIMITS, Limits
from sendlaw.exchange.sen2.problems import refused
from sendlaw.exchange.sen2.sheets import read_packed
from sendlaw.exchange.sen2.xml_in import read_xml

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import IO

    from sendlaw.exchange.sen2.export import File
    from sendlaw.exchange.sen2.problems import Errors, Sen2Reading

    Source = str | os.PathLike[str] | IO[bytes] | Mapping[str, File]

HEAD = 64
PACKED = b"PK\x03\x04"
OLD_OFFICE = b"\xd0\xcf\x11\xe0"
MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
"""What a text of XML may begin with, before its first element."""
FORMS = "SEN2 XML, a workbook (.xlsx), or the folder of a CSV export"


def read_sen2(
    source: Source,
    *,
    year: int | None = None,
    errors: Errors = "report",
    day_first: bool = False,
    limits: Limits = LIMITS,
) -> Sen2Reading:
    """Read a SEN2 return in whichever form it comes: XML, a CSV export, the template, or a workbook.

    >>> import io
    >>> text = b"<Message><Persons><Person><Sex>M</Sex></Person></Persons></Message>"
    >>> found = read_sen2(io.BytesIO(text), year=2025)
    >>> found.form, found.sen2.persons[0].sex, found.ok
    ('xml', 'M', True)

    ``source`` is a path, a binary file that can be sought in, or for an export its folder or a dict of
    its files. What cannot be read is in ``problems``, with where it stands and never with its value;
    ``errors="raise"`` raises ``InvalidFact`` with all of it. ``year`` must agree with the header, and
    is needed where there is none. A source that is no return of 2023 to 2026, is broken off, or asks
    too much of the reader raises ``InvalidFact`` at once; XML and workbooks need the ``sen2`` extra.
    """
    if isinstance(source, Mapping):
        return read_export(source, year=year, errors=errors, day_first=day_first, limits=limits)
    if isinstance(source, str | os.PathLike) and Path(source).is_dir():
        return read_export(source, year=year, errors=errors, day_first=day_first, limits=limits)
    head = _head(source)
    if head.startswith(PACKED):
        return read_packed(source, year=year, errors=errors, day_first=day_first, limits=limits)
    if _is_xml(head):
        return read_xml(source, year=year, errors=errors, limits=limits)
    old = " (an old or a protected workbook?)" if head.startswith(OLD_OFFICE) else ""
    raise refused("source", FORMS, f"another file{old}")


def is_xml(source: str | os.PathLike[str] | IO[bytes]) -> bool:
    """Say whether a source is XML, by how it begins.

    >>> import io
    >>> is_xml(io.BytesIO(b"<Message/>"))
    True
    """
    if isinstance(source, str | os.PathLike) and Path(source).is_dir():
        return False
    return _is_xml(_head(source))


def _head(source: str | os.PathLike[str] | IO[bytes]) -> bytes:
    """Return the first bytes of a source, and leave it as it was."""
    if isinstance(source, str | os.PathLike):
        with Path(source).open("rb") as file:
            return file.read(HEAD)
    head = source.read(HEAD)
    source.seek(0)
    if not isinstance(head, bytes):
        raise refused("source", "a file opened in binary", "a text file", kind="type")
    return head


def _is_xml(head: bytes) -> bool:
    for mark in MARKS:
        head = head.removeprefix(mark)
    return head.lstrip(b" \t\r\n\x00").startswith(b"<")
