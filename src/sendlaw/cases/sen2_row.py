"""What every record of a SEN2 return has in common: what it may hold, and what is never shown."""

from __future__ import annotations

from datetime import date, datetime
from operator import attrgetter
from typing import ClassVar

import attrs

from sendlaw.cases.fields import refuse
from sendlaw.errors import Problem
from sendlaw.vocabulary.sen2 import SHAPES, Kind, Module

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

TYPES: dict[Kind, type] = {
    Kind.BOOLEAN: bool,
    Kind.DATE: date,
    Kind.DATE_TIME: datetime,
    Kind.YEAR: int,
}
"""What holds an item of each kind; all others are text."""
EXPECTED: dict[type, str] = {
    bool: "true, false or nothing",
    date: "a date or nothing",
    datetime: "a date and time or nothing",
    int: "a year",
    str: "text without blanks around it, or nothing",
}


def hidden() -> Any:  # noqa: ANN401 - an attrs field
    """Declare a field that no ``repr`` shows."""
    return attrs.field(default=None, repr=False)


def source_key() -> Any:  # noqa: ANN401 - an attrs field
    """Declare a field for the key that a record had in the tables it was read from."""
    return attrs.field(default=None, eq=False, repr=False)


KINDS: dict[Module, tuple[tuple[str, type], ...]] = {
    module: tuple((one.field, TYPES.get(one.kind, str)) for one in shape.items)
    for module, shape in SHAPES.items()
}
"""The fields of each module that hold items, each with what holds it."""
PARTS: dict[Module, tuple[tuple[str, Module, bool], ...]] = {
    module: tuple((SHAPES[one].field, one, SHAPES[one].most == 1) for one in shape.children)
    for module, shape in SHAPES.items()
}
"""The fields of each module that hold other records: of which module, and whether one only."""
_READ: dict[Module, Callable[[object], tuple[object, ...]]] = {
    module: attrgetter(*(name for name, _ in kinds)) for module, kinds in KINDS.items()
}
_SEEN: dict[Module, set[tuple[type, ...]]] = {module: set() for module in SHAPES}
"""The types that were found together in a record and were right: they are not looked at again."""


@attrs.frozen(kw_only=True)
class Sen2Row:
    """The base of every record of a return: it refuses wrong types, all at once.

    >>> from sendlaw.cases.sen2 import Sen2Need
    >>> Sen2Need(sen_type="ASD", sen_type_rank="1")
    Sen2Need(sen_type='ASD', sen_type_rank='1')
    """

    module: ClassVar[Module]

    def __attrs_post_init__(self) -> None:
        values = _READ[self.module](self)
        if tuple(map(type, values)) not in _SEEN[self.module] or not _all_trim(values):
            refuse_items(self)
        if PARTS[self.module]:
            refuse_parts(self)

    def parts(self) -> Iterator[tuple[str, Sen2Row]]:
        """Yield each record that this one holds, after its place: ``requests[0]``, ``assessment``."""
        for child in SHAPES[self.module].children:
            field = SHAPES[child].field
            held = getattr(self, field)
            if isinstance(held, tuple):
                yield from ((f"{field}[{number}]", one) for number, one in enumerate(held))
            elif held is not None:
                yield field, held


def refuse_items(row: Sen2Row) -> None:
    """Raise ``InvalidFact`` with each value that is none that its field may hold."""
    values = _READ[row.module](row)
    wrong = [
        name
        for value, (name, kind) in zip(values, KINDS[row.module], strict=True)
        if (value is None and kind is int)
        or (value is not None and (type(value) is not kind or not _all_trim((value,))))
    ]
    refuse([_problem(row, name) for name in wrong])
    _SEEN[row.module].add(tuple(map(type, values)))


def refuse_parts(row: Sen2Row) -> None:
    """Raise ``InvalidFact`` with each field that should hold other records, and does not."""
    problems = []
    for name, module, alone in PARTS[row.module]:
        held = getattr(row, name)
        if not (_one_of(held, module) if alone else _all_of(held, module)):
            expected = f"{SHAPES[module].element}, or a tuple of it where there may be several"
            problems.append(Problem(name, expected, "something else"))
    refuse(problems)


def _all_trim(values: tuple[object, ...]) -> bool:
    """Say whether every text has something in it, and no blanks around it."""
    return all([one and one == one.strip() for one in values if type(one) is str])  # noqa: C419 - quicker


def _one_of(held: object, module: Module) -> bool:
    return held is None or getattr(held, "module", None) is module


def _all_of(held: object, module: Module) -> bool:
    if not isinstance(held, tuple):
        return False
    return {getattr(one, "module", None) for one in set(map(type, held))} <= {module}


def _problem(row: Sen2Row, name: str) -> Problem:
    """Say what is wrong with an item, and never what stands in it."""
    value, kind = getattr(row, name), dict(KINDS[row.module])[name]
    if kind is str and isinstance(value, str):
        return Problem(name, EXPECTED[str], "blanks around it, or no text", kind="value")
    return Problem(name, EXPECTED[kind], f"a {type(value).__name__}")
