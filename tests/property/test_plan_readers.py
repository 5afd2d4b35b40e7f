"""The three readers agree on every process: plans, reviews, transfers, moves, re-assessment, ceasing."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import attrs
import numpy as np
import pytest
from hypothesis import assume, given, settings, strategies as st
from tests.property.readers import (
    blocks,
    changed_on,
    columns_agree,
    in_columns,
    looked,
    quick_agrees,
)

from sendlaw.cases import Case
from sendlaw.cases.advice_request import DetainedAdvice, ReassessmentAdvice
from sendlaw.cases.ehc_plan import ReviewPeriod
from sendlaw.engine.columns import BLOCK
from sendlaw.exchange.structure import CASES
from sendlaw.facts import Between
from sendlaw.law import current
from sendlaw.testing import near_limits, recorded

CLASSES = [*CASES, ReviewPeriod, ReassessmentAdvice, DetainedAdvice]
"""Every class: among them are processes without triggers, and acts known beforehand."""
AROUND = date(2020, 9, 1)
LAWS = (current(), changed_on(date(2020, 6, 1), current()))


def moved(case: Any, start: date) -> Any:
    """The case with all its dates moved so that the first lies on a day."""
    held = {field.name: getattr(case, field.name) for field in attrs.fields(type(case))}
    dates = [value for value in held.values() if isinstance(value, date)]
    if not dates:
        return case
    by = start - min(dates)
    changes = {name: value + by for name, value in held.items() if isinstance(value, date)}
    changes |= {
        name: Between(value.first + by, value.last + by)
        for name, value in held.items()
        if isinstance(value, Between)
    }
    return attrs.evolve(case, **changes)


@st.composite
def caseloads(draw: st.DrawFn, of: type[Case]) -> list[Any]:
    """A few cases of a class, without ranges of days, which columns do not hold."""
    some = recorded(of, ranges=False) | near_limits(of)
    drawn = draw(st.lists(some, min_size=1, max_size=8))
    near = [moved(one, AROUND - timedelta(days=draw(st.integers(0, 300)))) for one in drawn]
    held = [one for one in near if not _works_out_a_range(one)]
    assume(held)
    return [attrs.evolve(one, exceptions=looked(one)) for one in held]


def _works_out_a_range(case: Case) -> bool:
    """Whether a case gives a range of days for a date that it does not hold itself."""
    return any(isinstance(one, Between) for one in case.facts().dates.values())


def options() -> st.SearchStrategy[dict[str, date]]:
    return st.sampled_from(({}, {"law_at": date(2020, 6, 1)}, {"complete_through": AROUND}))


@pytest.mark.parametrize("of", CLASSES, ids=lambda one: one.__name__)
@settings(max_examples=60)
@given(data=st.data())
def test_the_quick_reader_says_what_the_full_one_says(of: type[Case], data: st.DataObject) -> None:
    case = data.draw(recorded(of) | near_limits(of))
    near = moved(case, AROUND - timedelta(days=data.draw(st.integers(0, 200))))
    as_at = AROUND + timedelta(days=data.draw(st.integers(-60, 300)))
    quick_agrees(near, as_at, data.draw(st.sampled_from(LAWS)))


@pytest.mark.parametrize("of", CLASSES, ids=lambda one: one.__name__)
@settings(max_examples=40)
@given(data=st.data())
def test_the_columns_say_what_the_full_reader_says(of: type[Case], data: st.DataObject) -> None:
    cases, given_days, block = data.draw(caseloads(of)), data.draw(options()), data.draw(blocks())
    as_at = AROUND + timedelta(days=data.draw(st.integers(-60, 300)))
    columns_agree(cases, as_at, data.draw(st.sampled_from(LAWS)), given_days, block=block)


@pytest.mark.parametrize("of", CLASSES, ids=lambda one: one.__name__)
@settings(max_examples=5)
@given(data=st.data())
def test_rows_past_a_block_are_read_as_those_within_it(of: type[Case], data: st.DataObject) -> None:
    cases, given_days = data.draw(caseloads(of)), data.draw(options())
    as_at, rows = AROUND + timedelta(days=30), BLOCK + len(cases) // 2 + 1
    once = in_columns(cases, as_at, current(), given_days)
    many = in_columns(cases, as_at, current(), given_days, rows=rows)
    for name, answer in many.items():
        assert answer.record is once[name].record
        for column, expected in zip(answer[1:], once[name][1:], strict=True):
            assert np.array_equal(column, np.resize(expected, rows)), name
