"""From the elements of one person to the records of the return: one walk, each element met once."""

from __future__ import annotations

from typing import cast

from sendlaw.cases.sen2 import Sen2Header
from sendlaw.exchange.sen2.layout import OF_HEADER, known_year, node
from sendlaw.exchange.sen2.problems import Unread, refused
from sendlaw.exchange.sen2.values import EXPECTED, told
from sendlaw.vocabulary.sen2 import SHAPES, YEARS, Module

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any
    from xml.etree.ElementTree import Element

    from sendlaw.cases.sen2 import Sen2Person
    from sendlaw.cases.sen2_row import Sen2Row
    from sendlaw.exchange.sen2.layout import Leaf, Node
    from sendlaw.exchange.sen2.limits import Limits

ONE = "at most one"
UNKNOWN = "unknown key"


class Walk:
    """Makes records of elements, and keeps what could not be read in ``problems``."""

    def __init__(self, limits: Limits, year: int | None) -> None:
        self.header: Sen2Header | None = None
        self.problems: list[Unread] = []
        self.year = year
        self._longest = limits.text
        self._count = 0
        self._top: Element | None = None

    def read_header(self, element: Element) -> None:
        """Read the header, and with it the year."""
        self._top = element
        of = node(Module.HEADER, YEARS[-1])
        values: dict[str, Any] = {}
        for one in element:
            if one.tag in OF_HEADER:
                self._items(one, of, values)
            else:
                self._unknown(element, one, of)
        self.year = year = known_year(self.year, values.get("year"))
        for name, leaf in node(Module.HEADER, year).others.items():
            if leaf.field in values:
                self._amiss(element, of, name, leaf.amiss, "one", kind=UNKNOWN)
        self.header = Sen2Header(**{"year": year, **values})

    def read_person(self, element: Element) -> Sen2Person:
        """Read a person and every record below."""
        self.year = year = known_year(self.year, None)
        self._top = element
        person = self._record(element, node(Module.PERSON, year))
        self._count += 1
        return cast("Sen2Person", person)

    def misplaced(self, name: str, parent: str) -> None:
        """Keep that an element stands where none of the return does."""
        one = Unread(
            module=Module.HEADER,
            row=parent,
            item=_shown(name),
            expected=f"an element of {parent}",
            found="an unknown one",
            kind=UNKNOWN,
        )
        self.problems.append(one)

    def _record(self, element: Element, of: Node) -> Sen2Row:
        """Make a record of an element and of those in it."""
        values: dict[str, Any] = {}
        self._items(element, of, values)
        for field in of.many:
            if field in values:
                values[field] = tuple(values[field])
        return of.row(**values)

    def _items(self, element: Element, of: Node, values: dict[str, Any]) -> None:
        """Read what an element holds: items, and records below it; an empty element is an absent one."""
        quick, longest = of.quick, self._longest
        if element.text is not None and not element.text.isspace():
            self._stray(element, of, element.text)
        for one in element:
            found = quick.get(one.tag)
            if found is None:
                self._seldom(element, one, of, values)
            elif (text := one.text) is not None and (text := text.strip()):
                field, read = found
                if field in values or len(text) > longest or len(one):
                    self._item(element, one, of, of.leaves[one.tag], values)
                elif read is None:
                    values[field] = text
                else:
                    try:
                        values[field] = read(text)
                    except ValueError:
                        self._unread(element, of, of.leaves[one.tag], text)
            elif len(one):
                self._item(element, one, of, of.leaves[one.tag], values)
            if (tail := one.tail) is not None and not tail.isspace():
                self._stray(element, of, tail)

    def _item(
        self, element: Element, one: Element, of: Node, leaf: Leaf, values: dict[str, Any]
    ) -> None:
        """Read one item about which something is amiss."""
        if len(one):
            self._amiss(element, of, leaf.item.element, "text", "an element", kind="type")
        text = one.text
        if text is None or not (text := text.strip()):
            return
        if leaf.amiss:
            self._amiss(element, of, one.tag, leaf.amiss, "one", kind=UNKNOWN)
        if leaf.field in values or len(text) > self._longest:
            self._refuse(element, of, leaf, text)
        elif leaf.read is None:
            values[leaf.field] = text
        else:
            try:
                values[leaf.field] = leaf.read(text)
            except ValueError:
                self._unread(element, of, leaf, text)

    def _unread(self, element: Element, of: Node, leaf: Leaf, text: str) -> None:
        expected = EXPECTED[leaf.item.kind]
        self._amiss(element, of, leaf.item.element, expected, told(text, leaf.item.kind))

    def _seldom(self, element: Element, one: Element, of: Node, values: dict[str, Any]) -> None:
        """Read an element that is no item of this year under its own name: mostly a record."""
        inner = of.nodes.get(one.tag)
        if inner is None and one.tag in of.others:
            self._item(element, one, of, of.others[one.tag], values)
        elif inner is None:
            self._unknown(element, one, of)
        elif not inner.alone:
            values.setdefault(inner.field, []).append(self._record(one, inner))
        elif inner.field in values:
            self._amiss(element, of, one.tag, ONE, "several")
        else:
            values[inner.field] = self._record(one, inner)

    def _unknown(self, element: Element, one: Element, of: Node) -> None:
        near = _near(one.tag, (*of.leaves, *of.nodes))
        expected = f"an element of {SHAPES[of.module].element}{near}"
        self._amiss(element, of, _shown(one.tag), expected, "an unknown one", kind=UNKNOWN)

    # --- what is amiss ---------------------------------------------------------------------------

    def _refuse(self, element: Element, of: Node, leaf: Leaf, text: str) -> None:
        if len(text) > self._longest:
            most = f"at most {self._longest:,} characters in one value"
            raise refused(leaf.item.element, most, "more", kind="range")
        self._amiss(element, of, leaf.item.element, ONE, "several")

    def _stray(self, element: Element, of: Node, text: str) -> None:
        found = f"text of {len(text.strip())} characters between them"
        self._amiss(element, of, "", "elements", found)

    def _amiss(
        self,
        element: Element,
        of: Node,
        item: str,
        expected: str,
        found: str,
        kind: str = "value",
    ) -> None:
        one = Unread(
            module=of.module,
            row=self._path(element, of),
            item=item,
            expected=expected,
            found=found,
            kind=kind,
        )
        self.problems.append(one)

    def _path(self, element: Element, of: Node) -> str:
        """Say where an element stands, as a path in the return."""
        if of.module is Module.HEADER or self._top is None:
            return "header"
        top = node(Module.PERSON, self.year or YEARS[-1])
        return f"persons[{self._count}]{_below(self._top, top, element) or ''}"


def _below(top: Element, of: Node, sought: Element) -> str | None:
    """Return the path from one element down to another, if it is there."""
    if top is sought:
        return ""
    count: dict[str, int] = {}
    for one in top:
        inner = of.nodes.get(one.tag)
        if inner is not None:
            number = count[inner.field] = count.get(inner.field, -1) + 1
            path = _below(one, inner, sought)
            if path is not None:
                return f".{inner.field}{'' if inner.alone else f'[{number}]'}{path}"
    return None


def _shown(name: str) -> str:
    """Return the name of an element, with its namespace in braces if it has one."""
    return f"{{{name}" if "}" in name else name


def _near(name: str, known: tuple[str, ...]) -> str:
    """Say which name is meant where only the case of its letters differs."""
    found = [one for one in known if one.casefold() == name.casefold()]
    return f" ({found[0]}?)" if found else ""
