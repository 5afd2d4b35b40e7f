"""A caseload as a table of any kind: row by row it says what the full reader says of each case."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from enum import Enum
from random import Random
from typing import Any

import attrs
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

from sendlaw import NOT_KNOWN, NOT_RECORDED, InvalidFact, Standing
from sendlaw.caseload.classes import BY_PROCESS as CLASSES, Shape, shape_of
from sendlaw.caseload.deadlines import timetable
from sendlaw.cases import Case
from sendlaw.engine.context import Context
from sendlaw.engine.explain import read
from sendlaw.facts.dated import Silence
from sendlaw.law import current

EACH = int(os.environ.get("SENDLAW_ROWS", "280"))
"""How many rows of each process: over 10,000 together, and with ``make caseloads`` 10,000 of each."""
AROUND = date(2025, 9, 1)
STEPS = (0, 1, 7, 14, 15, 28, 29, 42, 43, 60, 84, 112, 113, 140, 141, 183, 365, 366)
"""Days from one act to the next: on and just past the limits of the law, and between them."""
SILENCES = (NOT_RECORDED, NOT_KNOWN)
FACETS = ("due", "standing", "days_late", "provisional")
KINDS: dict[str, Any] = {
    "dict": dict,
    "pandas": pd.DataFrame,
    "polars": lambda columns: pl.DataFrame(columns, strict=False),
    "arrow": pa.table,
}


def drawn(shape: Shape, random: Random) -> dict[str, Any]:
    """The fields of a row: of three that no world could make true, two without what is amiss in them."""
    fields = _fields(shape, random)
    while random.random() < 0.75:
        try:
            shape.of(**fields)
        except InvalidFact as error:
            wrong = {problem.field.partition("[")[0] for problem in error.problems}
            fields |= {name: _other(shape, name, random) for name in wrong & fields.keys()}
        else:
            break
    return fields


def _other(shape: Shape, name: str, random: Random) -> Any:
    """Something else for a field that is amiss: another word, or nothing."""
    if name in shape.lists:
        return shape.lists[name].empty
    return random.choice((None, *shape.words.get(name, ())))


def _fields(shape: Shape, random: Random) -> dict[str, Any]:
    """The fields of a row: most in order, some out of it, some silent, some empty."""
    fields: dict[str, Any] = {}
    day = AROUND - timedelta(days=random.randrange(400))
    filled, disorder = random.random(), random.random() < 0.15
    for name in shape.days:
        day += timedelta(days=random.choice(STEPS) if random.random() < 0.8 else 3)
        found: object = day if random.random() < filled or name == "transfer_date" else None
        if random.random() < 0.05 and name != "ended_on":
            found = random.choice(SILENCES)
        if disorder and found is day:
            found = day - timedelta(days=random.randrange(300))
        if name == "date_of_birth" and isinstance(found, date):
            found = AROUND - timedelta(days=random.randrange(24 * 365, 27 * 365))
        fields[name] = found
    for name, words in shape.words.items():
        fields[name] = random.choice(words) if random.random() < 0.7 else None
    for name, several in shape.lists.items():
        fields[name] = _several(several.item, random) if random.random() < 0.8 else several.empty
    ended = fields.get("ended_on") is not None and random.random() < 0.4
    if not ended:
        fields.update(dict.fromkeys({"ended_on", "ended_because"} & fields.keys()))
    fields["exceptions"] = random.choice(((), NOT_RECORDED))
    return fields


def _several(item: Any, random: Random) -> tuple[object, ...]:
    if item is date:
        days = (AROUND + timedelta(days=number) for number in range(random.randrange(4)))
        return tuple(days)
    return tuple(random.sample([*item], random.randrange(min(len(item), 4))))


def plain(fields: dict[str, Any]) -> dict[str, Any]:
    """A row of a table, of the fields that a table may have."""
    row = {name: _cell(value) for name, value in fields.items()}
    row["exceptions"] = "none" if fields["exceptions"] == () else None
    return row


def _cell(value: Any) -> Any:
    if isinstance(value, Silence):
        return value.name.lower()
    if isinstance(value, Enum):
        return value.value
    return [_cell(one) for one in value] if isinstance(value, tuple) else value


def as_columns(rows: list[dict[str, Any]]) -> dict[str, list[Any]]:
    """Rows as columns; dates stay dates, and become text where a text stands beside them."""
    columns = {name: [row[name] for row in rows] for name in rows[0]}
    for name, column in columns.items():
        if any(isinstance(one, str) for one in column):
            columns[name] = [_text(one) for one in column]
    return columns


def _text(one: Any) -> Any:
    if isinstance(one, list):
        return " ".join(map(_text, one))
    if isinstance(one, bool):
        return str(one)
    return one.isoformat() if isinstance(one, date) else one


def values(table: Any, name: str) -> list[Any]:
    """A column of a table, with nothing where there is no value, and days as dates."""
    column = table[name]
    if hasattr(column, "to_pylist"):
        return list(column.to_pylist())
    found = column.to_list() if hasattr(column, "to_list") else column.tolist()
    plain_days = [one.date() if isinstance(one, pd.Timestamp) else one for one in found]
    return [None if pd.isna(one) else one for one in plain_days]


def expected(
    of: type[Case], rows: list[dict[str, Any]], as_at: date
) -> Iterator[dict[str, Any] | None]:
    """What the full reader says of each row: of every duty its facets, or that it is no case."""
    law = current()
    for fields in rows:
        try:
            context = Context(of(**fields), "here[0]", as_at, law)
        except InvalidFact:
            yield None
            continue
        told: dict[str, Any] = {}
        for duty in law.timed(of.process):
            full = read(duty, context)
            due = full.earliest if full.is_bar else full.due
            facets = (due, full.standing.value, full.days_late, full.provisional)
            told |= {f"{duty}.{name}": one for name, one in zip(FACETS, facets, strict=True)}
        yield told


@pytest.mark.parametrize("of", CLASSES, ids=lambda one: one.__name__)
def test_a_table_says_row_by_row_what_the_full_reader_says(of: type[Case]) -> None:
    process = of.process.value
    shape, random = shape_of(process), Random(process)
    rows = [drawn(shape, random) for _ in range(EACH)]
    half = EACH // 2
    for some, ahead in ((rows[:half], 30), (rows[half:], 250)):
        as_at = AROUND + timedelta(days=ahead)
        told = list(expected(of, some, as_at))
        cases = [one for one in told if one is not None]
        assert len(cases) > 0.2 * half, "most rows are none"
        for kind, make in KINDS.items():
            table = make(as_columns([plain(one) for one in some]))
            found = timetable(table, process=process, as_at=as_at)
            problems = values(found, "problem")
            assert [one is None for one in problems] == [one is not None for one in told], kind
            for name in cases[0]:
                column = [None if one is None else one[name] for one in told]
                assert values(found, name) == column, (kind, name)


def test_the_rows_that_are_drawn_stand_in_every_way() -> None:
    seen: Counter[object] = Counter()
    for of in CLASSES:
        shape, random = shape_of(of.process.value), Random(of.process.value)
        rows = [drawn(shape, random) for _ in range(28)]
        for told in expected(of, rows, AROUND + timedelta(days=100)):
            facets = (told or {}).items()
            seen.update(one for name, one in facets if name.endswith(".standing"))
            seen["no case"] += told is None
    # nobody says that an exception applies, so that none of what is excused is among them
    possible = {one.value for one in Standing} - {"LATE_EXCUSED", "OVERDUE_EXCUSED"}
    assert set(seen) == possible | {"no case"}
    assert min(seen.values()) > 5


def test_nothing_of_a_class_but_its_own_lists_is_left_out_of_a_table() -> None:
    left = {
        field.name
        for of in CLASSES
        for field in attrs.fields(of)
        if field.name not in shape_of(of.process.value).columns
    }
    of_an_inspection = {
        *("monitoring_inspection", "principal_authorities", "priority_action_plan", "revisit"),
        *("sources", "strengths", "weaknesses", "written_statement"),
    }
    of_others = {"advice", "contents", "exceptions", "recorded_in", "variations"}
    assert left == of_others | of_an_inspection
