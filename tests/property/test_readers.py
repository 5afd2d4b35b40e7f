"""The three readers agree: what the full one says of a case, the quick one and the columns say too."""

from __future__ import annotations

from datetime import date, timedelta

import attrs
import numpy as np
import pytest
from hypothesis import example, given, strategies as st
from tests.property.histories import histories
from tests.property.readers import blocks, columns_agree, looked, quick_agrees

from sendlaw import InvalidFact, NeedsAssessment
from sendlaw.cases import AdviceRequest
from sendlaw.counting import Days, Months, WorkingDays
from sendlaw.engine.columns import BLOCK, Columns, read_columns
from sendlaw.law import Registry, current
from sendlaw.law.records import Duty
from sendlaw.testing import advice_requests, boundary, dirty, late, lawful
from sendlaw.vocabulary import Event, Process

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
    quick_agrees(case, as_at, law)


@given(
    st.lists(st.tuples(cases(), st.integers(-5, 260)), min_size=1, max_size=12),
    options(),
    st.sampled_from(LAWS),
    blocks(),
)
@example([(NeedsAssessment(final_plan_sent=AROUND), 93)], {}, LAWS[1], BLOCK)
def test_the_columns_say_row_by_row_what_the_full_reader_says(
    rows: list[tuple[NeedsAssessment, int]], given: dict[str, date], law: Registry, block: int
) -> None:
    near = [moved(case, AROUND - timedelta(days=back)) for case, back in rows]
    near = [attrs.evolve(one, exceptions=looked(one), advice=()) for one in near]
    columns_agree(near, AROUND, law, given, block=block)


@given(st.lists(advice_requests(AROUND - timedelta(days=60)), min_size=1, max_size=12), blocks())
def test_the_columns_of_advice_say_what_the_full_reader_says(
    asked: list[AdviceRequest], block: int
) -> None:
    near = [attrs.evolve(one, exceptions=looked(one)) for one in asked]
    columns_agree(near, AROUND, current(), {}, block=block)


def test_what_is_given_of_exceptions_must_have_as_many_rows_as_the_caseload() -> None:
    nothing = Columns({Event.REQUEST_RECEIVED: np.zeros(2, np.uint16)}, {}, None, 2)
    told = {"reg13.final_plan": np.zeros(1, np.uint8)}
    with pytest.raises(InvalidFact, match=r"excused\[reg13.final_plan\]: expected 2 rows, found 1"):
        read_columns(Process.NEEDS_ASSESSMENT, nothing, as_at=AROUND, excused=told)
