"""A SEN2 return read from XML and checked, beside lxml's iterparse with one walk to dicts."""

from __future__ import annotations

import io
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from lxml import etree

from measure import ITS_TIME, Line, Race, agree, peak
from sendlaw import read_sen2, write_sen2
from sendlaw.checks.returns.check import EVERY
from sendlaw.exchange.sen2 import check_as_read, iter_persons
from sendlaw.testing.returns import synthetic_return
from sendlaw.vocabulary.sen2 import SHAPES, Item

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import Any

    from sendlaw.cases.sen2_row import Sen2Row

FEW, MANY = 5_000, 20_000
COMPARED = 500
MET_TWICE = ("RS052", "RS053")
OF_ONE = tuple(code for code in EVERY if code not in MET_TWICE)
"""The codes whose rules keep nothing of a person."""


def lines(rounds: int) -> Iterator[Line]:
    """Measure reading a return of 20,000 persons one at a time, and the memory it takes."""
    few, many = (written(number) for number in (FEW, MANY))
    agree("lxml", by_lxml(few, COMPARED), (told(one) for one in first(few, COMPARED)))
    contenders: dict[str, Callable[[], object]] = {
        "lxml": lambda: sum(1 for _ in by_lxml(many)),
        "sendlaw": lambda: sum(1 for _ in iter_persons(io.BytesIO(many))),
        "whole": lambda: read_sen2(io.BytesIO(many)),
        "checked": lambda: checked(many),
    }
    race = Race(contenders, rounds)
    each = race.best["sendlaw"] / MANY * 1_000_000
    yield Line(f"SEN2 XML of {MANY:,} persons, read one at a time", each, "µs a person")
    yield Line(
        "the same, beside lxml's iterparse with one walk to dicts",
        race.speed("lxml", beside="sendlaw"),
        ITS_TIME,
        at_most=3,
    )
    yield Line("the same, all persons kept", race.speed("lxml", beside="whole"), ITS_TIME)
    yield Line(
        "the same, read one at a time and checked",
        race.speed("lxml", beside="checked"),
        ITS_TIME,
        at_most=5,
    )
    yield from memory(few, many)


def memory(few: bytes, many: bytes) -> Iterator[Line]:
    """Measure how the memory at its peak grows with the persons, read alone and read and checked."""
    runs: dict[str, tuple[Callable[[bytes], object], float | None]] = {
        "memory at its peak": (drained, 1.2),
        "checked but for numbers met twice, memory at its peak": (
            partial(checked, rules=OF_ONE),
            1.2,
        ),
        "checked, memory at its peak": (checked, None),
    }
    for words, (run, most) in runs.items():
        peaks = [peak(partial(run, text)) for text in (few, many)]
        yield Line(
            f"the same, {words}: {MANY:,} persons beside {FEW:,}",
            peaks[1] / peaks[0],
            "times",
            at_most=most,
        )


def written(number: int) -> bytes:
    """Write a made-up return of so many persons."""
    file = io.BytesIO()
    write_sen2(synthetic_return(number, seed=1).sen2, file)
    return file.getvalue()


def by_lxml(text: bytes, most: int | None = None) -> Iterator[dict[str, Any]]:
    """Read persons with lxml: each in one walk, and forgotten once it was read."""
    for number, (_, person) in enumerate(etree.iterparse(io.BytesIO(text), tag="Person")):
        if number == most:
            return
        yield walked(person)
        person.clear()
        while person.getprevious() is not None:
            del person.getparent()[0]


def walked(element: Any) -> dict[str, Any]:  # noqa: ANN401 - an element of lxml
    """Make a dict of what an element holds: texts, and lists of dicts."""
    found: dict[str, Any] = {}
    for one in element:
        if len(one):
            found.setdefault(one.tag, []).append(walked(one))
        elif one.text:
            found[one.tag] = one.text
    return found


def first(text: bytes, most: int) -> Iterator[Sen2Row]:
    """Read the first persons with sendlaw."""
    persons = iter_persons(io.BytesIO(text))
    for _, person in zip(range(most), persons, strict=False):
        yield person


def told(row: Sen2Row) -> dict[str, Any]:
    """Tell a record as lxml does: texts, and lists of dicts."""
    found: dict[str, Any] = {}
    for one in SHAPES[row.module].contents:
        if isinstance(one, Item):
            value = getattr(row, one.field)
            if value is not None:
                found[one.element] = as_text(value)
        else:
            held = getattr(row, SHAPES[one].field)
            rows = held if isinstance(held, tuple) else (held,) if held is not None else ()
            if rows:
                found[SHAPES[one].element] = [told(inner) for inner in rows]
    return found


def as_text(value: object) -> str:
    """Write a value as XML has it."""
    if isinstance(value, bool):
        return str(int(value))
    return value.isoformat() if isinstance(value, date) else str(value)


def checked(text: bytes, rules: Iterable[str] | None = None) -> int:
    """Read and check every person, and keep neither persons nor findings."""
    return sum(1 for _ in check_as_read(iter_persons(io.BytesIO(text)), rules=rules))


def drained(text: bytes) -> int:
    """Read every person, and keep none."""
    return sum(1 for _ in iter_persons(io.BytesIO(text)))
