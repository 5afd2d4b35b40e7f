"""The three readers agree: what the full one says of a case, the quick one and the columns say too."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import attrs
import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from tests.property.histories import histories

from sendlaw import NOT_KNOWN, NOT_RECORDED, NeedsAssessment, Truth
from sendlaw.cases import AdviceRequest, Case
from sendlaw.counting import Days, Months, WorkingDays
from sendlaw.engine.column_spans import VALUES
from sendlaw.engine.columns import STANDINGS, Columns, day_number, read_columns
from sendlaw.engine.context import Context
from sendlaw.engine.explain import read
from sendlaw.engine.settled import settled
from sendlaw.law import Registry, current
from sendlaw.law.records import Duty
from sendlaw.testing import advice_requests, boundary, dirty, late, lawful
from sendlaw.vocabulary import Event

CODES = {Truth.NO: 0, Truth.UNKNOWN: 1, Truth.YES: 2}
SILENT = {None: 0, NOT_RECORDED: 65535, NOT_KNOWN: 65534}
AROUND = date(2020, 10, 1)


def law_with_versions() -> Registry:
    """The law with made-up changes, so that versions, months and working days are read as well."""
    law = current()
    final = law.get("reg13.final_plan")
    decide = law.get("reg5.decision_to_assess")
    bar = law.get("reg13.draft_representations")
    assert isinstance(final, Duty)
    assert isinstance(decide, Duty)
    assert bar is not None
    before = attrs.evolve(final, in_force_to=date(2020, 6, 30))
    after = attrs.evolve(
        final,
        in_force_from=date(2020, 7, 1),
        timing=attrs.evolve(final.timing, period=Months(3)),
    )
    working = attrs.evolve(decide, timing=attrs.evolve(decide.timing, period=WorkingDays(30)))
    longer = attrs.evolve(bar, timing=attrs.evolve(bar.timing, period=Days(20)))
    return law.overlay(add=[after], replace=[before, working, longer])


LAWS = (current(), law_with_versions())


def as_columns(cases: Sequence[Case]) -> Columns:
    fields = cases[0].facts().fields
    days = {
        event: np.array([_number(getattr(case, name)) for case in cases], np.uint16)
        for event, name in fields.items()
        if isinstance(event, Event)
    }
    codes = {
        attribute: np.array([_code(attribute, getattr(case, name)) for case in cases], np.uint8)
        for attribute, name in fields.items()
        if not isinstance(attribute, Event)
    }
    ended = np.array([_number(case.ended_on) for case in cases], np.uint16)  # type: ignore[attr-defined]
    return Columns(days, codes, ended, len(cases))


def _number(value: Any) -> int:
    return day_number(value) if isinstance(value, date) else SILENT[value]


def _code(attribute: Any, value: object) -> int:
    return 0 if value is None else VALUES[attribute].index(value) + 1


def cases() -> st.SearchStrategy[NeedsAssessment]:
    """Assessments of every sort, without ranges of days, which columns do not hold."""
    return st.one_of(lawful(), late(), boundary(), dirty(ranges=False), histories())


def options() -> st.SearchStrategy[dict[str, date]]:
    return st.sampled_from(
        (
            {},
            {"complete_through": AROUND - timedelta(days=30)},
            {"law_at": date(2020, 6, 1)},
            {"law_at": date(2014, 6, 1)},
        )
    )


def moved(case: NeedsAssessment, start: date) -> NeedsAssessment:
    """The case with all its dates moved so that it begins near ``start``."""
    dates = [
        value
        for field in attrs.fields(type(case))
        if isinstance(value := getattr(case, field.name), date)
    ]
    if not dates:
        return case
    by = start - min(dates)
    changes = {
        field.name: value + by
        for field in attrs.fields(type(case))
        if isinstance(value := getattr(case, field.name), date)
    }
    return attrs.evolve(case, **changes)


@given(cases(), st.integers(-10, 260), st.sampled_from(LAWS))
def test_the_quick_reader_says_what_the_full_one_says(
    case: NeedsAssessment, number: int, law: Registry
) -> None:
    case = moved(case, AROUND - timedelta(days=120))
    as_at = AROUND - timedelta(days=120) + timedelta(days=number)
    context = Context(case, "needs_assessments[0]", as_at, law)
    quick = settled(context)
    for one in quick or ():
        full = read(one.duty, Context(case, "needs_assessments[0]", as_at, law))
        assert one.facets == full.facets, one.key
        assert one.to_dict() == full.to_dict()


@given(
    st.lists(st.tuples(cases(), st.integers(-5, 260)), min_size=1, max_size=12),
    options(),
    st.sampled_from(LAWS),
)
def test_the_columns_say_row_by_row_what_the_full_reader_says(
    rows: list[tuple[NeedsAssessment, int]], given: dict[str, date], law: Registry
) -> None:
    near = [moved(case, AROUND - timedelta(days=back)) for case, back in rows]
    agree([attrs.evolve(one, exceptions=_looked(one), advice=()) for one in near], law, given)


@given(st.lists(advice_requests(AROUND - timedelta(days=60)), min_size=1, max_size=12))
def test_the_columns_of_advice_say_what_the_full_reader_says(asked: list[AdviceRequest]) -> None:
    agree([attrs.evolve(one, exceptions=_looked(one)) for one in asked], current(), {})


def _looked(case: Any) -> Any:
    """Either nobody looked for exceptions, or there are none: columns take the answer as given."""
    return NOT_RECORDED if case.exceptions is NOT_RECORDED else ()


def agree(cases: Sequence[Case], law: Registry, given: dict[str, date]) -> None:
    """Hold every answer of the columns against the full reader, row by row."""
    process = cases[0].process
    looked = np.array([0 if one.exceptions == () else 2 for one in cases], np.uint8)  # type: ignore[attr-defined]
    found = read_columns(
        process,
        as_columns(cases),
        as_at=AROUND,
        law=law,
        excused=dict.fromkeys(law.timed(process), looked),
        days_late=True,
        **given,
    )
    for row, case in enumerate(cases):
        context = Context(case, "here", AROUND, law, **given)
        for name, answer in found.items():
            full = read(name, context)
            due = full.earliest if full.is_bar else full.due
            assert answer.days_late is not None
            told = (
                STANDINGS[answer.standing[row]],
                answer.engaged[row],
                answer.due[row],
                answer.latest[row],
                answer.days_late[row],
            )
            assert told == (
                full.standing,
                CODES[full.engaged],
                day_number(due) if due else 0,
                day_number(full.latest) if full.latest else 0,
                -1 if full.days_late is None else full.days_late,
            ), (name, row, case)
