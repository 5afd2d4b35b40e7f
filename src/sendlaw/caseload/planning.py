"""Planning a school year: where the weeks of an assessment fall, for every day a request may come."""

from __future__ import annotations

import itertools
from datetime import date, timedelta
from typing import NamedTuple

from sendlaw.cases import AdviceRequest, Circumstance, NeedsAssessment
from sendlaw.errors import InvalidFact, Problem
from sendlaw.vocabulary import AdviceKind, CircumstanceKind

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from sendlaw.engine import Timetable

DUTIES = ("reg5.decision_to_assess", "reg10.refuse_plan", "reg13.final_plan")
A_DAY = timedelta(days=1)
BEFORE = 14
"""How many days before a closure are looked at, which is more than any exception reaches back."""
LONG = timedelta(days=400)
"""Long enough after a request for every limit of an assessment to have passed."""


class Closure(NamedTuple):
    """A time between two terms: the first day on which schools are closed, and the day they open again.

    ``advice`` are the first and the last day on which asking a school for advice would engage the
    exception for its closing; ``None`` where the closure is too short for any.

    >>> Closure(date(2026, 7, 22), date(2026, 9, 2), None).days
    42
    """

    began: date
    reopened: date
    advice: tuple[date, date] | None

    @property
    def days(self) -> int:
        """How many days schools are closed."""
        return (self.reopened - self.began).days


class PlannedRequest(NamedTuple):
    """A day on which a request may come: when each limit ends, and what may get in its way.

    ``due`` gives the last day of each duty, ``closed_on`` the closure in which that day lies (``None``:
    none), ``may_excuse`` the closures that could engage an exception to it, if advice were asked for in
    their window and it were impractical to comply because of them.

    >>> [one] = schedule([date(2025, 9, 1)], [])
    >>> one.due["reg13.final_plan"]
    datetime.date(2026, 1, 19)
    """

    requested: date
    due: Mapping[str, date]
    closed_on: Mapping[str, Closure | None]
    may_excuse: Mapping[str, tuple[Closure, ...]]


def closures(terms: Iterable[tuple[date, date]]) -> tuple[Closure, ...]:
    """Return the closures between terms, each with the days on which advice would engage an exception.

    >>> summer = ((date(2026, 6, 1), date(2026, 7, 21)), (date(2026, 9, 2), date(2026, 10, 23)))
    >>> [one] = closures(summer)
    >>> one.days, one.advice
    (42, (datetime.date(2026, 7, 15), datetime.date(2026, 8, 26)))

    A closure begins the day after a term ends. Raises ``InvalidFact`` for terms that are not in order.
    """
    given = tuple(terms)
    problems = [
        Problem(f"terms[{number}]", "a first and a last date", repr(term), kind="value")
        for number, term in enumerate(given)
        if not isinstance(term, tuple | list) or [type(day) for day in term] != [date, date]
    ]
    if problems:
        raise InvalidFact(problems)
    problems = [
        Problem(
            f"terms[{number}]", "a term after the one before", f"{first} to {last}", kind="value"
        )
        for number, (first, last) in enumerate(given)
        if last < first or (number and first <= given[number - 1][1])
    ]
    if problems:
        raise InvalidFact(problems)
    pairs = itertools.pairwise(given)
    gaps = [(one[1] + A_DAY, other[0]) for one, other in pairs if one[1] + A_DAY < other[0]]
    return tuple(Closure(*gap, _window(*gap)) for gap in gaps)


def _window(began: date, reopened: date) -> tuple[date, date] | None:
    """Return the days on which asking for advice engages the exception: those on which the law says so."""
    every = (began + A_DAY * number for number in range(-BEFORE, (reopened - began).days + 1))
    found = [day for day in every if _engages(day, began, reopened)]
    return (found[0], found[-1]) if found else None


def _engages(asked: date, began: date, reopened: date) -> bool:
    """Say whether a closure would excuse a late plan, where advice was asked for on a day."""
    duty = DUTIES[-1]
    closed = Circumstance(
        kind=CircumstanceKind.SCHOOL_CLOSED, began=began, ended=reopened, impractical=(duty,)
    )
    case = NeedsAssessment(
        request_received=asked,
        exceptions=(closed,),
        advice=(AdviceRequest(kind=AdviceKind.EDUCATIONAL, requested=asked),),
    )
    return bool(case.timetable(as_at=asked + LONG)[duty].excused_by)


def schedule(
    dates: Iterable[date], term_dates: Sequence[tuple[date, date]] = ()
) -> tuple[PlannedRequest, ...]:
    """Say, for each day on which a request may come, where weeks 6, 16 and 20 fall.

    >>> summer = ((date(2026, 6, 1), date(2026, 7, 21)), (date(2026, 9, 2), date(2026, 10, 23)))
    >>> [one] = schedule([date(2026, 7, 6)], term_dates=summer)
    >>> one.due["reg5.decision_to_assess"], one.closed_on["reg5.decision_to_assess"].reopened
    (datetime.date(2026, 8, 17), datetime.date(2026, 9, 2))
    >>> len(one.may_excuse["reg13.final_plan"])
    1

    ``term_dates`` are the first and last days of each term. Whether anything is impractical is for a
    person to judge: an exception that could be engaged is not one that applies. Raises ``InvalidFact``.
    """
    days = tuple(dates)
    problems = [
        Problem(f"dates[{number}]", "a date", f"a {type(day).__name__}")
        for number, day in enumerate(days)
        if type(day) is not date
    ]
    if problems:
        raise InvalidFact(problems)
    shut = closures(term_dates)
    return tuple(_planned(day, shut) for day in days)


def _planned(day: date, shut: Sequence[Closure]) -> PlannedRequest:
    table = NeedsAssessment(request_received=day).timetable(as_at=day)
    due = dict(_due(table))
    return PlannedRequest(
        requested=day,
        due=due,
        closed_on={duty: _closed_on(last, shut) for duty, last in due.items()},
        may_excuse={
            duty: tuple(one for one in shut if _meets(one, day, last)) for duty, last in due.items()
        },
    )


def _due(table: Timetable) -> Iterator[tuple[str, date]]:
    for duty in DUTIES:
        last = table[duty].due
        assert last is not None  # noqa: S101 - a request on a day starts every one of these clocks
        yield duty, last


def _closed_on(day: date, shut: Iterable[Closure]) -> Closure | None:
    return next((one for one in shut if one.began <= day < one.reopened), None)


def _meets(one: Closure, first: date, last: date) -> bool:
    """Say whether advice may be asked for in the window of a closure while a clock runs."""
    return one.advice is not None and one.advice[0] <= last and one.advice[1] >= first
