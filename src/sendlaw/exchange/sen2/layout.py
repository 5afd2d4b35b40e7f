"""The elements of the return of one year, ready for a reader that meets them one by one."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from sendlaw.cases.sen2 import ROWS
from sendlaw.exchange.sen2.problems import refused
from sendlaw.exchange.sen2.values import FROM_TEXT
from sendlaw.vocabulary.sen2 import COLLECTIONS, SHAPES, YEARS, Item, Module

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from sendlaw.cases.sen2_row import Sen2Row

ROOT, HEADER, PERSONS = "Message", "Header", "Persons"
"""The elements that hold the records."""
OF_HEADER = {
    "CollectionDetails": ("Collection", "Year", "ReferenceDate"),
    "Source": (
        *("SourceLevel", "LEA", "SoftwareCode", "Release", "SerialNo", "DateTime"),
        *("DMO", "DCO", "DSCO"),
    ),
}
"""Which items of the header stand in which element, in their order."""


class Leaf(NamedTuple):
    """An item as an element: our field, what reads its text, and what is wrong with it in this year."""

    item: Item
    field: str
    read: Callable[[str], object] | None
    amiss: str


class Node(NamedTuple):
    """A record as an element: what it may hold, by the names of the elements; ``many`` are its tuples.

    ``leaves`` are the items of the year, ``others`` those of other years and under other names;
    ``quick`` is what a reader needs of ``leaves`` where nothing is amiss.
    """

    module: Module
    field: str
    alone: bool
    many: tuple[str, ...]
    row: type[Sen2Row]
    quick: dict[str, tuple[str, Callable[[str], object] | None]]
    leaves: dict[str, Leaf]
    others: dict[str, Leaf]
    nodes: dict[str, Node]


@cache
def node(module: Module, year: int) -> Node:
    """Return the element of a module in the return of a year.

    >>> sorted(node(Module.NEED, 2024).leaves)
    ['SENtype', 'SENtypeRank']
    """
    shape = SHAPES[module]
    inner = {SHAPES[one].element: node(one, year) for one in shape.children}
    many = tuple(one.field for one in inner.values() if not one.alone)
    every = {name: leaf for item in shape.items for name, leaf in _leaves(item, year)}
    leaves = {name: leaf for name, leaf in every.items() if not leaf.amiss}
    others = {name: leaf for name, leaf in every.items() if leaf.amiss}
    alone = shape.most == 1
    quick = {name: (leaf.field, leaf.read) for name, leaf in leaves.items()}
    return Node(module, shape.field, alone, many, ROWS[module], quick, leaves, others, inner)


def _leaves(item: Item, year: int) -> list[tuple[str, Leaf]]:
    """Return an item under each name it had; a name of another year is read, and told of."""
    read, name = FROM_TEXT.get(item.kind), item.name_in(year)
    amiss = "" if item.had_in(year) else f"no such item in the return of {year}"
    found = [(name, Leaf(item, item.field, read, amiss))]
    other = item.earlier if name == item.element else item.element
    if other:
        found.append((other, Leaf(item, item.field, read, f"{name} in the return of {year}")))
    return found


def known_year(asked: int | None, told: int | None) -> int:
    """Return the year of a return: the one it tells, which must be the one that was asked for.

    >>> known_year(None, 2025)
    2025
    """
    if asked is not None and told is not None and asked != told:
        raise refused("year", f"{asked}", f"a return of {told}")
    year = asked if told is None else told
    span = f"{YEARS[0]} to {YEARS[-1]}"
    if year is None:
        raise refused("year", f"a header with a year from {span}, or year=", "none", kind="missing")
    if year not in YEARS:
        later = " (its census day is known, its items are not)" if year in COLLECTIONS else ""
        raise refused("year", f"a return of {span}", f"{year}{later}")
    return year
