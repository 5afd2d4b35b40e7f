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

from sendlaw import NOT_RECORDED, NeedsAssessment, Standing
from sendlaw.cases import AnnualReview, Case, Cessation, Section41Withdrawal, SpecialSchoolStay
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


def test_a_notice_is_late_only_up_to_what_it_had_to_come_before() -> None:
    planned = AnnualReview(attends_setting=True, meeting_planned=AROUND)
    columns_agree([planned], AROUND + timedelta(days=30), current(), {})


def test_an_exception_may_be_one_to_the_limit_of_a_later_trigger_that_may_have_come() -> None:
    # by the request the limit was 28 April 2020, by a later trigger up to 9 June: some of them in force
    case = NeedsAssessment(
        request_received=date(2020, 3, 17),
        became_responsible=NOT_RECORDED,
        decision_notified=date(2020, 6, 30),
        decision="refuse",
    )
    columns_agree([case], AROUND, current(), {})
    decision = case.timetable(as_at=AROUND)["decision_to_assess"]
    assert decision.standing is Standing.LATE_UNLESS_EXCUSED


def test_a_bar_that_does_not_stand_holds_no_act_back() -> None:
    ceased = Cessation(determination_notified=AROUND, plan_ceased=AROUND)
    quick_agrees(ceased, AROUND, current())


def test_a_term_has_no_day_where_it_is_not_known_whether_that_has_come() -> None:
    days = tuple(AROUND + timedelta(days=number) for number in range(1, 12))
    stays = [
        SpecialSchoolStay(admitted=AROUND, no_plan_notice_served=AROUND, open_days=days[:listed])
        for listed in (0, 9, 10, 11)
    ]
    for later in (0, 10, 11, 60):
        columns_agree(stays, AROUND + timedelta(days=later), current(), {})


def test_a_term_that_may_run_from_either_of_two_days() -> None:
    notified = [(0, 2), (2, 0), (0, None), (None, 0), (0, 60)]
    cases = [
        Section41Withdrawal(
            proprietor_notified=None if one is None else AROUND + timedelta(days=one),
            authorities_notified=None if other is None else AROUND + timedelta(days=other),
        )
        for one, other in notified
    ]
    for later in (27, 28, 29, 30, 31):
        columns_agree(cases, AROUND + timedelta(days=later), current(), {})


def test_a_term_is_seen_from_the_day_looked_from_though_its_process_has_ended() -> None:
    # notified on some day before the removal, so that 28 days from it ended by 29 September
    case = Section41Withdrawal(removed_from_list=AROUND, ended_on=AROUND, ended_because="withdrawn")
    for later in (0, 27, 28, 29, 60):
        columns_agree([case], AROUND + timedelta(days=later), current(), {})
