"""A school year planned: where the weeks fall, when schools are closed, and what that may excuse."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import pytest

from sendlaw import AdviceRequest, Circumstance, InvalidFact, NeedsAssessment
from sendlaw.caseload import PlannedRequest, closures, schedule
from sendlaw.caseload.planning import DUTIES

A_DAY = timedelta(days=1)
WEEKS = dict(zip(DUTIES, (6, 16, 20), strict=True))
ENDS, OPENS = date(2026, 7, 21), date(2026, 9, 2)
"""The summer of 2026: closed from 22 July, open again on 2 September, which are 42 days."""
YEAR = (
    (date(2025, 9, 2), date(2025, 10, 24)),
    (date(2025, 11, 3), date(2025, 12, 19)),
    (date(2026, 1, 5), date(2026, 3, 27)),
    (date(2026, 4, 13), ENDS),
    (OPENS, date(2026, 10, 23)),
)


def between(days: int) -> Any:
    """The closure of so many days that begins on 22 July 2026."""
    began = ENDS + A_DAY
    terms = ((date(2026, 6, 1), ENDS), (began + timedelta(days=days), date(2026, 12, 18)))
    [found] = closures(terms)
    return found


class TestClosures:
    def test_lie_between_the_terms(self) -> None:
        found = closures(YEAR)
        assert [(one.began, one.reopened, one.days) for one in found] == [
            (date(2025, 10, 25), date(2025, 11, 3), 9),
            (date(2025, 12, 20), date(2026, 1, 5), 16),
            (date(2026, 3, 28), date(2026, 4, 13), 16),
            (date(2026, 7, 22), date(2026, 9, 2), 42),
        ]
        assert [one.advice is not None for one in found] == [False, False, False, True]

    @pytest.mark.parametrize(("days", "engages"), [(27, False), (28, True), (29, True)])
    def test_of_four_weeks_or_more_may_engage_an_exception(self, days: int, engages: bool) -> None:
        found = between(days)
        assert found.days == days
        assert (found.advice is not None) is engages

    @pytest.mark.parametrize("days", [28, 35, 42])
    def test_do_so_from_a_week_before_they_begin_to_a_week_before_they_end(self, days: int) -> None:
        # regulation 10(4)(a): from one week before the date of closing, to one week before that of
        # opening again; 22 July less 7 is 15 July
        found = between(days)
        week = timedelta(weeks=1)
        assert found.advice == (date(2026, 7, 15), found.reopened - week)

    @pytest.mark.parametrize("duty", DUTIES)
    @pytest.mark.parametrize("edge", [0, 1])
    def test_have_the_edges_that_the_law_gives_for_each_limit(self, duty: str, edge: int) -> None:
        found = between(42)
        asked = found.advice[edge]
        beyond = asked + (A_DAY if edge else -A_DAY)
        for day, engages in ((asked, True), (beyond, False)):
            closed = Circumstance(
                kind="school_closed", began=found.began, ended=found.reopened, impractical=(duty,)
            )
            case = NeedsAssessment(
                request_received=day,
                exceptions=(closed,),
                advice=(AdviceRequest(kind="educational", requested=day),),
                **({"decision_notified": day, "decision": "assess"} if "10" in duty else {}),
                **({"plan_refusal_notified": day + timedelta(300)} if "10" in duty else {}),
            )
            excused = case.timetable(as_at=day + timedelta(400))[duty].excused_by
            assert bool(excused) is engages, (duty, day)

    def test_are_none_where_one_term_follows_the_other(self) -> None:
        terms = ((date(2026, 1, 5), date(2026, 2, 13)), (date(2026, 2, 14), date(2026, 3, 27)))
        assert closures(terms) == ()
        assert closures(()) == closures(terms[:1]) == ()

    @pytest.mark.parametrize(
        "terms",
        [
            ((date(2026, 2, 1), date(2026, 1, 1)),),
            ((date(2026, 1, 1), date(2026, 2, 1)), (date(2026, 2, 1), date(2026, 3, 1))),
            ((date(2026, 4, 1), date(2026, 5, 1)), (date(2026, 1, 1), date(2026, 2, 1))),
            ((date(2026, 1, 1),),),
            (("2026-01-01", "2026-02-01"),),
            ((datetime(2026, 1, 1), datetime(2026, 2, 1)),),
            (date(2026, 1, 1), date(2026, 2, 1)),
        ],
        ids=str,
    )
    def test_of_what_are_no_terms_in_order_are_refused(self, terms: Any) -> None:
        with pytest.raises(
            InvalidFact, match=r"terms\[\d\]: expected a (term after|first and a last)"
        ):
            closures(terms)


class TestSchedule:
    def test_gives_the_weeks_of_every_day_of_a_school_year(self) -> None:
        every = [date(2025, 9, 1) + timedelta(days=number) for number in range(365)]
        found = schedule(every, YEAR)
        assert [one.requested for one in found] == every
        for one in found:
            assert dict(one.due) == {
                duty: one.requested + timedelta(weeks=weeks) for duty, weeks in WEEKS.items()
            }

    def test_says_in_which_closure_a_limit_ends(self) -> None:
        def shut(day: date) -> list[bool]:
            [one] = schedule([day], YEAR)
            return [one.closed_on[duty] is not None for duty in DUTIES]

        # six weeks from 10 June are 22 July, the first day of the summer; from 9 June the 21st
        assert shut(date(2026, 6, 10))[0]
        assert not shut(date(2026, 6, 9))[0]
        # and from 22 July 2 September, on which schools are open again; from the 21st the day before
        assert shut(date(2026, 7, 21))[0]
        assert not shut(date(2026, 7, 22))[0]

    def test_says_which_closure_may_excuse_a_limit_that_runs_into_its_window(self) -> None:
        def may(day: date) -> list[bool]:
            [one] = schedule([day], YEAR)
            return [bool(one.may_excuse[duty]) for duty in DUTIES]

        # the window of advice begins on 15 July: six weeks before it is 3 June
        assert may(date(2026, 6, 2)) == [False, True, True]
        assert may(date(2026, 6, 3)) == [True, True, True]
        # sixteen weeks before it is 25 March, twenty are 25 February
        assert may(date(2026, 2, 24)) == [False, False, False]
        assert may(date(2026, 2, 25)) == [False, False, True]
        assert may(date(2026, 3, 25)) == [False, True, True]
        # it ends on 26 August: a request of the day after finds it over
        assert may(date(2026, 8, 26)) == [True, True, True]
        assert may(date(2026, 8, 27)) == [False, False, False]

    def test_without_terms_knows_of_no_closure(self) -> None:
        [one] = schedule([date(2026, 7, 6)])
        assert isinstance(one, PlannedRequest)
        assert set(one.closed_on.values()) == {None}
        assert set(one.may_excuse.values()) == {()}

    def test_of_what_is_no_day_is_refused(self) -> None:
        with pytest.raises(InvalidFact) as refused:
            schedule(["2026-07-06", date(2026, 7, 6), None])  # type: ignore[list-item]
        assert [one.field for one in refused.value.problems] == ["dates[0]", "dates[2]"]
