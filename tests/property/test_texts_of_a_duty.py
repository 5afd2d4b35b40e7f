"""Versions of a duty that begin with different events: the three readers agree on which governs."""

from __future__ import annotations

from datetime import date, timedelta

import attrs
from hypothesis import given, settings, strategies as st
from tests.property.readers import blocks, columns_agree, looked, quick_agrees

from sendlaw import NOT_RECORDED, Standing, StatementConversion
from sendlaw.facts.dated import NOT_KNOWN
from sendlaw.law import current
from sendlaw.testing import recorded

TURNS = (date(2015, 4, 1), date(2015, 9, 1))
"""The days on which the text of article 21 changed."""
LATER = date(2016, 6, 1)


@st.composite
def around_the_turns(draw: st.DrawFn) -> StatementConversion:
    """A conversion of which notice was given, or the assessment began, near a change of the text."""
    case = draw(recorded(StatementConversion, ranges=False))
    days = st.builds(
        lambda turn, by: turn + timedelta(days=by), st.sampled_from(TURNS), st.integers(-20, 20)
    )
    silent = st.sampled_from((None, NOT_RECORDED, NOT_KNOWN))
    return attrs.evolve(
        case,
        notice_given=draw(days | days | silent),
        assessment_began=draw(days | days | silent),
        final_plan_sent=draw(st.none() | st.dates(date(2015, 10, 1), date(2016, 3, 1))),
        plan_refusal_notified=draw(st.none() | st.dates(date(2015, 10, 1), date(2016, 3, 1))),
        ended_on=None,
        ended_because=None,
        exceptions=looked(case),
    )


def options() -> st.SearchStrategy[dict[str, date]]:
    return st.sampled_from(({}, {"law_at": TURNS[0]}, {"complete_through": date(2015, 8, 1)}))


@settings(max_examples=300)
@given(case=around_the_turns(), as_at=st.dates(date(2015, 3, 1), LATER))
def test_the_quick_reader_says_what_the_full_one_says(
    case: StatementConversion, as_at: date
) -> None:
    quick_agrees(case, as_at, current())


@settings(max_examples=300)
@given(
    cases=st.lists(around_the_turns(), min_size=1, max_size=6),
    as_at=st.dates(date(2015, 3, 1), LATER),
    given_days=options(),
    block=blocks(),
)
def test_the_columns_say_what_the_full_reader_says(
    cases: list[StatementConversion], as_at: date, given_days: dict[str, date], block: int
) -> None:
    columns_agree(cases, as_at, current(), given_days, block=block)


@given(case=around_the_turns())
def test_one_text_governs_where_both_days_are_known(case: StatementConversion) -> None:
    notice, began = case.notice_given, case.assessment_began
    if not (isinstance(notice, date) and isinstance(began, date)) or notice > began:
        return
    if case.plan_refusal_notified is not None:
        return
    table = case.timetable(as_at=LATER)
    standings = [table[name].standing for name in ("tr21.final_14w", "tr21.final_18w")]
    assert standings.count(Standing.NOT_ENGAGED) == 1
