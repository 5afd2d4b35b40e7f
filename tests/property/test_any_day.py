"""Promises of looking from any day, under any law, with what was known on any day."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given, strategies as st

import sendlaw
from sendlaw.cases import Case
from sendlaw.counting import ANNOUNCEMENTS, ENGLAND, KNOWN_FROM, PUBLISHED
from sendlaw.engine.difference import FACETS
from sendlaw.testing import near_limits

LAST = max(*PUBLISHED, *(one.announced for one in ANNOUNCEMENTS))
DAYS = st.dates(date(2014, 9, 1), date(2027, 12, 31))
KNOWN = st.dates(KNOWN_FROM, date(2026, 12, 31))
KINDS: tuple[type[Case], ...] = (
    sendlaw.NeedsAssessment,
    sendlaw.Mediation,
    sendlaw.AnnualReview,
    sendlaw.PlanTransfer,
    sendlaw.Appeal,
    sendlaw.HigherEducationDisclosure,
)
CASES = st.one_of([near_limits(one) for one in KINDS])


@given(CASES, DAYS, KNOWN)
def test_a_view_differs_from_itself_in_nothing(case: Case, as_at: date, known: date) -> None:
    found = sendlaw.diff(case, as_at=(as_at, as_at), known_at=(known, known))
    assert (found.changes, found.reasons) == ((), ())


@given(CASES, DAYS, DAYS, KNOWN)
def test_there_and_back_is_the_same_way(case: Case, first: date, second: date, known: date) -> None:
    there = sendlaw.diff(case, as_at=(first, second), known_at=(known, None))
    back = sendlaw.diff(case, as_at=(second, first), known_at=(None, known))
    assert {(one.key, one.facet, one.before, one.after) for one in there} == {
        (one.key, one.facet, one.after, one.before) for one in back
    }


@given(CASES, DAYS, DAYS, KNOWN)
def test_what_is_not_told_as_changed_is_the_same(
    case: Case, first: date, second: date, known: date
) -> None:
    found = sendlaw.diff(case, as_at=(first, second), known_at=(known, None))
    changed = {(one.key, one.facet) for one in found}
    before = case.timetable(as_at=first, known_at=known)
    after = {one.key: one for one in case.timetable(as_at=second)}
    for one in before:
        for facet in FACETS:
            same = getattr(one, facet) == getattr(after[one.key], facet)
            assert same is ((one.key, facet) not in changed)


@given(CASES, DAYS, st.dates(LAST, date(2030, 1, 1)))
def test_after_the_last_announcement_nothing_is_unknown(
    case: Case, as_at: date, known: date
) -> None:
    assert ENGLAND.as_known(known) is ENGLAND
    assert not sendlaw.diff(case, as_at=as_at, known_at=(known, None)).changes


@given(KNOWN, st.dates(date(2013, 1, 1), date(2027, 12, 31)), st.integers(1, 40))
def test_only_days_announced_later_make_a_count_another(
    known: date, start: date, number: int
) -> None:
    then, now = ENGLAND.as_known(known).after(start, number), ENGLAND.after(start, number)
    reach = range(start.toordinal() + 1, max(then, now).toordinal() + 1)
    late = [one for one in ANNOUNCEMENTS if one.announced > known]
    more = sum(one.day.toordinal() in reach for one in late)
    less = sum(one.instead_of is not None and one.instead_of.toordinal() in reach for one in late)
    if not more and not less:
        assert then == now
    elif not less:
        assert then < now


@given(KNOWN)
def test_as_time_goes_by_more_is_known_and_nothing_is_forgotten(known: date) -> None:
    later = known + timedelta(days=400)
    first, second = ENGLAND.as_known(known), ENGLAND.as_known(later)
    assert first.announced_through <= second.announced_through
    announced = {one.day for one in ANNOUNCEMENTS if one.announced <= known}
    assert announced <= first.closed.keys() & second.closed.keys()
