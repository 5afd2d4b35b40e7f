"""SEN2 XML, person by person: untrusted, in flat memory, with one walk."""

from __future__ import annotations

import os
from pathlib import Path
from xml.etree.ElementTree import ParseError, TreeBuilder

from sendlaw.cases.sen2 import Sen2Header, Sen2Return
from sendlaw.errors import InvalidFact
from sendlaw.exchange.sen2.layout import HEADER, PERSONS, ROOT, known_year
from sendlaw.exchange.sen2.limits import LIMITS, Limits
from sendlaw.exchange.sen2.problems import (
    FORBIDDEN,
    Sen2Reading,
    forbidden,
    needed,
    refused,
    settled,
)
from sendlaw.exchange.sen2.walk import Walk

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import IO, Any, Self
    from xml.etree.ElementTree import Element

    from sendlaw.cases.sen2 import Sen2Person
    from sendlaw.exchange.sen2.problems import Errors, Unread

    Source = str | os.PathLike[str] | IO[bytes]

CHUNK = 65_536


class Persons:
    """The persons of SEN2 XML, one at a time; ``header`` and ``problems`` fill as it goes.

    >>> import io
    >>> text = (
    ...     b"<Message><Header><CollectionDetails><Year>2026</Year></CollectionDetails></Header>"
    ...     b"<Persons><Person><Sex>F</Sex></Person><Person><RYA>1</RYA></Person></Persons></Message>"
    ... )
    >>> persons = Persons(io.BytesIO(text))
    >>> [person.sex for person in persons]
    ['F', None]
    >>> print(persons.problems[0])
    persons[1].RYA: expected an element of Person, found an unknown one

    Takes a path or a binary file, and keeps one piece of it at a time. Raises ``InvalidFact`` for what
    is no SEN2 return, is broken off, declares a DTD or an entity, or passes a limit; ``ImportError``
    without defusedxml.
    """

    def __init__(self, source: Source, *, year: int | None = None, limits: Limits = LIMITS) -> None:
        self._source = source
        self._limits = limits
        self._walk = Walk(limits, year)
        self._parser = _parser()
        self._tree = Growing(self._parser.parser)
        self._quiet = 0
        self._persons = self._read()

    @property
    def header(self) -> Sen2Header | None:
        """The header, once it has been read."""
        return self._walk.header

    @property
    def year(self) -> int | None:
        """The year of the return, once it is known."""
        return self._walk.year

    @property
    def problems(self) -> list[Unread]:
        """What could not be read so far."""
        return self._walk.problems

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> Sen2Person:
        return next(self._persons)

    def _read(self) -> Iterator[Sen2Person]:
        if isinstance(self._source, str | os.PathLike):
            with Path(self._source).open("rb") as file:
                yield from self._read_file(file)
        else:
            yield from self._read_file(self._source)

    def _read_file(self, file: IO[bytes]) -> Iterator[Sen2Person]:
        read = 0
        while piece := file.read(CHUNK):
            if not isinstance(piece, bytes):
                raise refused("source", "a file opened in binary", "a text file", kind="type")
            read += len(piece)
            self._limits.check_bytes(read)
            self._fed(piece)
            self._check(len(piece))
            yield from self._grown(whole=False)
        self._fed(b"")
        yield from self._grown(whole=True)

    def _fed(self, piece: bytes) -> None:
        try:
            if piece:
                self._parser.feed(piece)
            else:
                self._parser.close()
        except InvalidFact:
            raise
        except ParseError as error:
            raise _broken(error) from None
        except (LookupError, ValueError) as error:
            raise _forbidden(error) from None

    def _check(self, length: int) -> None:
        """Hold the tree to its depth, and a value that goes on and on to its length."""
        depth, grown = self._tree.tip()
        if depth > self._limits.depth:
            most = f"at most {self._limits.depth} levels of elements"
            raise refused("source", most, "more", kind="range")
        self._quiet = 0 if grown else self._quiet + length
        if self._quiet > self._limits.text + CHUNK:
            most = f"at most {self._limits.text:,} characters in one value"
            raise refused("source", most, "more", kind="range")

    def _grown(self, *, whole: bool) -> Iterator[Sen2Person]:
        """Yield the persons whose elements have ended, and forget those; all have once it is whole."""
        root = self._tree.root
        if root is None:
            return
        newest = None if whole else root[-1:]
        for one in list(root):
            open_still = [one] == newest
            if one.tag == PERSONS:
                yield from self._those_in(one, whole=not open_still)
            elif one.tag == HEADER and not open_still:
                self._walk.read_header(one)
            elif not open_still:
                self._walk.misplaced(one.tag, ROOT)
            if not open_still:
                root.remove(one)

    def _those_in(self, persons: Element, *, whole: bool) -> Iterator[Sen2Person]:
        found = list(persons) if whole else persons[:-1]
        del persons[: len(found)]
        for one in found:
            if one.tag == "Person":
                yield self._walk.read_person(one)
            else:
                self._walk.misplaced(one.tag, PERSONS)


class Growing:
    """A tree that expat builds with no Python between the two, and that can be looked at meanwhile."""

    def __init__(self, expat: Any) -> None:  # noqa: ANN401 - the type has no name
        self.root: Element | None = None
        self._last: tuple[int, int] = (0, 0)
        self._builder = TreeBuilder()
        self._expat = expat
        expat.ordered_attributes = False
        expat.StartElementHandler = self._begin
        expat.EndElementHandler = self._builder.end
        expat.CharacterDataHandler = self._builder.data

    def _begin(self, name: str, attributes: dict[str, str]) -> None:
        """Take the root; after it, elements go straight to the tree, unless they have a namespace."""
        if _local(name) != ROOT:
            raise refused("source", f"a SEN2 return, whose root is {ROOT}", "another root")
        self.root = self._builder.start(_local(name), attributes)
        self._expat.StartElementHandler = self._builder.start if name == ROOT else self._start

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._builder.start(_local(name), attributes)

    def tip(self) -> tuple[int, bool]:
        """Return how deep the newest element stands, and whether it is newer than the last time."""
        one, depth = self.root, 0
        while one is not None and len(one):
            one, depth = one[-1], depth + 1
        now = (id(one), depth)
        grown, self._last = now != self._last, now
        return depth, grown


def _local(name: str) -> str:
    """Return the name of an element without its namespace."""
    return name.rpartition("}")[2]


def _parser() -> Any:  # noqa: ANN401 - defusedxml has no types
    """Return a parser that refuses DTDs, entities and everything outside the file."""
    try:
        from defusedxml.ElementTree import XMLParser  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise needed("defusedxml") from error
    return XMLParser(target=_Nothing(), forbid_dtd=True, forbid_entities=True, forbid_external=True)


class _Nothing:
    """A target that builds nothing: the growing tree does."""

    def close(self) -> None:
        """End without a result."""


def _broken(error: ParseError) -> InvalidFact:
    line, _ = error.position
    found = f"a fault at line {line}: {str(error).partition(':')[0]}"
    if "entity" in found:
        found = f"an entity that is not declared, at line {line}"
    return refused("source", "well-formed XML in its declared encoding, whole", found)


def _forbidden(error: Exception) -> InvalidFact:
    if type(error).__name__ in FORBIDDEN:
        return forbidden(type(error).__name__)
    return refused("source", "XML in an encoding that is known", "another encoding")


def iter_persons(source: Source, *, year: int | None = None, limits: Limits = LIMITS) -> Persons:
    """Return the persons of SEN2 XML one at a time, in flat memory.

    >>> import io
    >>> text = b"<Message><Persons><Person><Sex>M</Sex></Person></Persons></Message>"
    >>> persons = iter_persons(io.BytesIO(text), year=2025)
    >>> next(persons)
    Sen2Person(sex='M', ethnicity=None, upn_unknown=None, requests=())
    """
    return Persons(source, year=year, limits=limits)


def read_xml(
    source: Source, *, year: int | None = None, errors: Errors = "report", limits: Limits = LIMITS
) -> Sen2Reading:
    """Read SEN2 XML into a return, with what could not be read beside it.

    >>> import io
    >>> text = b"<Message><Persons><Person><Sex>M</Sex></Person></Persons></Message>"
    >>> len(read_xml(io.BytesIO(text), year=2025).sen2.persons)
    1

    Raises ``InvalidFact`` as ``Persons`` does, and for every problem at once with ``errors="raise"``.
    """
    persons = iter_persons(source, year=year, limits=limits)
    found = tuple(persons)
    header = persons.header or Sen2Header(year=known_year(persons.year, None))
    sen2 = Sen2Return(header=header, persons=found)
    return settled(Sen2Reading(sen2=sen2, form="xml", problems=tuple(persons.problems)), errors)
