"""A caseload as a table of any kind: row by row it says what the full reader says of each case."""

from __future__ import annotations

from datetime import date, timedelta
from enum import Enum
from typing import Any

import attrs
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from hypothesis import given, settings, strategies as st
from tests.property.readers import looked
from tests.property.test_plan_readers import CLASSES, moved

from sendlaw import NOT_RECORDED, InvalidFact
from sendlaw.caseload.classes import shape_of
from sendlaw.caseload.deadlines import timetable
from sendlaw.cases import Case
from sendlaw.engine.context import Context
from sendlaw.engine.explain import read
from sendlaw.facts.dated import Silence
from sendlaw.law import current
from sendlaw.testing import near_limits, recorded

AROUND = date(2025, 9, 1)
KINDS: dict[str, Any] = {"dict": dict, "pandas": pd.DataFrame, "polars": None, "arrow": None}


def cell(value: Any) -> Any:
    """A value of a field as a table may hold it."""
    if isinstance(value, Silence):
        return value.name.lower()
    if isinstance(value, Enum):
        return value.value
    return [cell(one) for one in value] if isinstance(value, tuple) else value


def plain(fields: dict[str, Any]) -> dict[str, Any]:
    """A row of a table, of the fields that a table may have."""
    row = {name: cell(value) for name, value in fields.items()}
    row["exceptions"] = "none" if fields["exceptions"] == () else None
    return row


def fields_of(case: Case) -> dict[str, Any]:
    shape = shape_of(case.process.value)
    return {name: getattr(case, name) for name in (*shape.columns, "exceptions")}


def as_table(rows: list[dict[str, Any]], kind: str) -> Any:
    """Rows as a table of a kind; dates stay dates, and become text where a silence stands beside them."""
    columns = {name: [row[name] for row in rows] for name in rows[0]}
    for name, column in columns.items():
        if any(isinstance(one, str) for one in column):
            columns[name] = [one.isoformat() if isinstance(one, date) else one for one in column]
    if kind == "polars":
        return pl.DataFrame(columns, strict=False)
    if kind == "arrow":
        return pa.table(columns)
    return KINDS[kind](columns)


def values(table: Any, name: str) -> list[Any]:
    """A column of a table, with nothing where there is no value."""
    column = table[name]
    if hasattr(column, "to_pylist"):
        return list(column.to_pylist())
    found = column.to_list() if hasattr(column, "to_list") else column.tolist()
    return [None if pd.isna(one) else one for one in found]


def day(value: Any) -> Any:
    return value.date() if isinstance(value, pd.Timestamp) else value


@st.composite
def rows_of(draw: st.DrawFn, of: type[Case]) -> list[dict[str, Any]]:
    """Rows of a class, of which some had two of their days changed for one another."""
    some = recorded(of, ranges=False) | near_limits(of)
    found = []
    for one in draw(st.lists(some, min_size=1, max_size=8)):
        near = moved(one, AROUND - timedelta(days=draw(st.integers(0, 300))))
        fields = fields_of(attrs.evolve(near, exceptions=looked(one)))
        dated = [name for name, value in fields.items() if isinstance(value, date)]
        if len(dated) > 1 and draw(st.booleans()):
            one_of, other = draw(st.permutations(dated))[:2]
            fields[one_of], fields[other] = fields[other], fields[one_of]
        found.append(fields)
    return found


@pytest.mark.parametrize("of", CLASSES, ids=lambda one: one.__name__)
@settings(max_examples=20)
@given(data=st.data())
def test_a_table_says_row_by_row_what_the_full_reader_says(
    of: type[Case], data: st.DataObject
) -> None:
    rows = data.draw(rows_of(of))
    as_at = AROUND + timedelta(days=data.draw(st.integers(-60, 300)))
    kind = data.draw(st.sampled_from(tuple(KINDS)))
    found = timetable(
        as_table([plain(one) for one in rows], kind), process=of.process.value, as_at=as_at
    )
    law = current()
    columns = {
        f"{duty}.{facet}": values(found, f"{duty}.{facet}")
        for duty in law.timed(of.process)
        for facet in ("due", "standing", "days_late", "provisional")
    }
    problems = values(found, "problem")
    for at, fields in enumerate(rows):
        try:
            case = of(**fields)
        except InvalidFact:
            assert problems[at], (at, fields)
            assert {column[at] for column in columns.values()} <= {None}
            continue
        assert problems[at] is None, (problems[at], fields)
        context = Context(case, "here[0]", as_at, law)
        for duty in law.timed(of.process):
            full = read(duty, context)
            told = [columns[f"{duty}.{one}"][at] for one in ("due", "standing", "days_late")]
            due = full.earliest if full.is_bar else full.due
            assert [day(told[0]), *told[1:]] == [due, full.standing.value, full.days_late], duty
            assert columns[f"{duty}.provisional"][at] is full.provisional


def test_nothing_of_a_class_but_its_own_lists_is_left_out_of_a_table() -> None:
    left = {
        field.name
        for of in CLASSES
        for field in attrs.fields(of)
        if field.name not in shape_of(of.process.value).columns
    }
    assert left == {"advice", "contents", "exceptions", "recorded_in", "variations"}
    assert NOT_RECORDED is not None
