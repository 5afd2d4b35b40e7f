"""From the nine tables of a return to its persons: rows made records, records joined by their keys."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from sendlaw.cases.sen2 import ROWS, Sen2Header, Sen2Person, Sen2Return
from sendlaw.errors import InvalidFact, Problem
from sendlaw.exchange.sen2.headings import Columns, columns_of
from sendlaw.exchange.sen2.layout import known_year
from sendlaw.exchange.sen2.problems import Unread, all_refused, refused
from sendlaw.exchange.sen2.values import EXPECTED, DayFirst, from_cell, told
from sendlaw.vocabulary.sen2 import SHAPES, Item, Module
from sendlaw.vocabulary.sen2.keys import may_be_shown

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from typing import Any

    from sendlaw.cases.sen2_row import Sen2Row
    from sendlaw.exchange.sen2.limits import Limits

NEEDED = (Module.PERSON, Module.REQUEST)
"""The tables without which there is no return."""
BOTTOM_UP = tuple(reversed(SHAPES))
"""The modules, each before the one it stands in."""


class Table(NamedTuple):
    """One table: what names it, its headings, and its cells with the number of each row."""

    name: str
    headings: Sequence[object]
    rows: Iterable[tuple[int, Sequence[object]]]


class Joining:
    """Reads tables and joins them; ``own_keys`` says whether each record has a key of its own.

    In the export each has; in a workbook, what hangs on a request has only the key of the request.
    """

    def __init__(self, limits: Limits, *, own_keys: bool, day_first: bool) -> None:
        self.problems: list[Unread] = []
        self._limits = limits
        self._own_keys = own_keys
        self._day_first = day_first
        self._year = 0
        self._foreign: tuple[Item, ...] = ()
        self._held: dict[Module, dict[str, list[tuple[int, Sen2Row]]]] = {}
        self._first: dict[tuple[str, str], int] = {}

    def read(self, tables: Mapping[Module, Table], year: int | None) -> Sen2Return:
        """Return the return that the tables make."""
        missing = [one for one in NEEDED if one not in tables]
        all_refused(
            Problem("source", f"a table of {SHAPES[one].title}", "none", kind="missing")
            for one in missing
        )
        header = self._header(tables.get(Module.HEADER), year)
        self._year = header.year
        for module in BOTTOM_UP:
            if module in tables and module is not Module.HEADER:
                self._held[module] = self._records(module, tables[module])
            elif module is not Module.HEADER:
                self._absent(module)
        rows = self._held[Module.PERSON].get("", ())
        persons = tuple(row for _, row in rows if isinstance(row, Sen2Person))
        self._left_over()
        self._refuse_day_first()
        return Sen2Return(header=header, persons=persons)

    # --- the header ------------------------------------------------------------------------------

    def _header(self, table: Table | None, year: int | None) -> Sen2Header:
        if table is None:
            return Sen2Header(year=known_year(year, None))
        columns = columns_of(Module.HEADER, table.headings)
        rows = [one for one in table.rows if _filled(one[1], columns)]
        if not rows:
            return Sen2Header(year=known_year(year, None))
        values, found = self._header_values(table, columns, rows)
        self._year = known_year(year, values.get("year"))
        self._look_at(Module.HEADER, columns, table)
        self.problems += found
        self._other_years(Module.HEADER, values, rows[0][0])
        return Sen2Header(**{**values, "year": self._year})

    def _header_values(
        self, table: Table, columns: Columns, rows: list[tuple[int, Sequence[object]]]
    ) -> tuple[dict[str, Any], list[Unread]]:
        before, self.problems = self.problems, []
        number, cells = rows[0]
        values = self._values(Module.HEADER, table, columns, number, cells)
        if rows[1:]:
            self._amiss(Module.HEADER, "header", rows[1][0], "", "one row", "several")
        found, self.problems = self.problems, before
        return values, found

    # --- the other tables ------------------------------------------------------------------------

    def _records(self, module: Module, table: Table) -> dict[str, list[tuple[int, Sen2Row]]]:
        """Make a record of each row, with those below it, by the key of what it stands in."""
        columns = columns_of(module, table.headings)
        own, parent = self._keys_of(module, columns, table)
        self._look_at(module, columns, table)
        found: dict[str, list[tuple[int, Sen2Row]]] = defaultdict(list)
        seen: set[str] = set()
        for number, cells in table.rows:
            if not _filled(cells, columns):
                continue
            key, of = _key(cells, own), _key(cells, parent)
            if key and key in seen and own != parent:
                where = _named(module, key)
                self._amiss(module, where, number, "", "a key of its own", "that of another row")
            seen.add(key)
            found[of].append((number, self._record(module, table, columns, number, cells, key)))
        return found

    def _keys_of(self, module: Module, columns: Columns, table: Table) -> tuple[int, int | None]:
        """Return the columns of a record's key and of its parent's, or raise where one is missing."""
        shape = SHAPES[module]
        own: Module | None = module
        parent = None if module is Module.PERSON else shape.parent
        if not self._own_keys and module not in NEEDED:
            own = parent = Module.REQUEST
        elif not shape.children:
            own = parent
        keys = [one for one in (own, parent) if one is not None]
        all_refused(
            Problem(
                table.name, f"a column with the key of {SHAPES[one].title}", "none", kind="missing"
            )
            for one in dict.fromkeys(keys)
            if one not in columns.keys
        )
        return columns.keys[keys[0]], columns.keys[keys[1]] if keys[1:] else None

    def _record(
        self,
        module: Module,
        table: Table,
        columns: Columns,
        number: int,
        cells: Sequence[object],
        key: str,
    ) -> Sen2Row:
        values = self._values(module, table, columns, number, cells)
        self._other_years(module, values, number)
        for child in SHAPES[module].children:
            shape, held = SHAPES[child], self._held.get(child, {})
            rows = held.pop(key, [])
            if shape.most == 1:
                for line, _ in rows[1:]:
                    self._amiss(child, _named(child, key), line, "", "at most one", "several")
                values[shape.field] = rows[0][1] if rows else None
            else:
                values[shape.field] = tuple(row for _, row in rows)
        if module in NEEDED:
            values["key"] = key or None
        return ROWS[module](**values)

    def _values(
        self, module: Module, table: Table, columns: Columns, number: int, cells: Sequence[object]
    ) -> dict[str, Any]:
        """Read the cells of a row that hold items."""
        values: dict[str, Any] = {}
        for position, item in columns.items.items():
            cell = cells[position] if position < len(cells) else None
            if isinstance(cell, str):
                cell = cell.strip()
            if cell is None or cell == "":
                continue
            if isinstance(cell, str) and len(cell) > self._limits.text:
                most = f"at most {self._limits.text:,} characters in one value"
                raise refused(item.element, most, "more", kind="range")
            try:
                values[item.field] = from_cell(cell, item.kind, day_first=self._day_first)
            except DayFirst:
                self._first.setdefault((table.name, columns.headings[position]), number)
            except ValueError:
                expected = EXPECTED.get(item.kind, "text")
                where = self._where(module, columns, cells)
                self._amiss(module, where, number, item.element, expected, told(cell, item.kind))
        if any(_text(one) for one in _bare(columns, cells)):
            where = self._where(module, columns, cells)
            self._amiss(module, where, number, "", "a heading over every cell", "none over one")
        return values

    # --- what is amiss ---------------------------------------------------------------------------

    def _where(self, module: Module, columns: Columns, cells: Sequence[object]) -> str:
        likely = (module, Module.REQUEST, Module.PERSON)
        keys = [columns.keys[one] for one in likely if one in columns.keys]
        key = _key(cells, keys[0]) if keys else ""
        return _named(module, key)

    def _look_at(self, module: Module, columns: Columns, table: Table) -> None:
        """Tell of columns that nobody knows, that come twice, and that are missing."""
        for position in columns.unknown:
            text = columns.headings[position][:40] if columns.items else f"column {position + 1}"
            expected = f"a heading of {SHAPES[module].title}"
            self._of_table(module, table, repr(text), expected, "an unknown one", "unknown key")
        for position in columns.twice:
            text = columns.headings[position][:40]
            self._of_table(
                module, table, repr(text), "one column for each item", "another", "value"
            )
        there = columns.items.values()
        self._foreign = tuple(one for one in there if not one.had_in(self._year))
        for item in SHAPES[module].items_in(self._year):
            if item not in there:
                name = item.name_in(self._year)
                self._of_table(module, table, name, "a column", "none", "missing")

    def _of_table(
        self, module: Module, table: Table, item: str, expected: str, found: str, kind: str
    ) -> None:
        one = Unread(
            module=module, row=table.name, item=item, expected=expected, found=found, kind=kind
        )
        self.problems.append(one)

    def _other_years(self, module: Module, values: dict[str, Any], number: int) -> None:
        for item in self._foreign:
            if item.field in values:
                expected = f"no such item in the return of {self._year}"
                self._amiss(module, module.value, number, item.element, expected, "one")

    def _absent(self, module: Module) -> None:
        one = Unread(
            module=module,
            row=module.value,
            item="",
            expected=f"a table of {SHAPES[module].title}",
            found="none",
            kind="missing",
        )
        self.problems.append(one)

    def _left_over(self) -> None:
        """Tell of each row whose key leads to no row above it."""
        for module, held in self._held.items():
            above = SHAPES[module].parent
            if above is None:
                continue
            for key, rows in held.items():
                for number, _ in rows:
                    expected = f"a key that {SHAPES[above].title} has"
                    self._amiss(module, _named(module, key), number, "", expected, "another")

    def _refuse_day_first(self) -> None:
        """Raise for the columns whose dates have the day first, which could be the month."""
        raised = [
            Problem(f"{name}, column {heading!r}", expected, f"the day first (row {number})")
            for (name, heading), number in self._first.items()
            for expected in ("dates as in 2025-01-31, or day_first=True",)
        ]
        if raised:
            raise InvalidFact(raised)

    def _amiss(
        self, module: Module, row: str, line: int, item: str, expected: str, found: str
    ) -> None:
        one = Unread(module=module, row=row, line=line, item=item, expected=expected, found=found)
        self.problems.append(one)


def _key(cells: Sequence[object], position: int | None) -> str:
    """Return the key in a column, whether a workbook typed it as a number or as text."""
    cell = None if position is None or position >= len(cells) else cells[position]
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    return _text(cell)


def _named(module: Module, key: str) -> str:
    """Name a row by its key, unless that looks like no key: a name may stand in any column by mistake."""
    return f"{module.value} {key}" if may_be_shown(key) else module.value


def _text(cell: object) -> str:
    return "" if cell is None else str(cell).strip()


def _bare(columns: Columns, cells: Sequence[object]) -> Iterator[object]:
    """Yield the cells that no heading stands over."""
    if columns.bare or len(cells) > len(columns.headings):
        yield from cells[len(columns.headings) :]
        yield from (cells[one] for one in columns.bare if one < len(cells))


def _filled(cells: Sequence[object], columns: Columns) -> bool:
    """Say whether a row holds an item or a key; a template has rows that hold neither."""
    positions = (*columns.items, *columns.keys.values())
    return any(_text(cells[one]) for one in positions if one < len(cells))
