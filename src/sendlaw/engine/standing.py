"""Standing: derived from the facets, stated once as a function, read by all three readers."""

from __future__ import annotations

from enum import IntEnum

from sendlaw.vocabulary import Standing, Truth
from sendlaw.vocabulary.truth import NO, UNKNOWN, YES


class How(IntEnum):
    """How an act stands to its limit, exceptions apart. The codes are those of the columns."""

    MET = 0
    LATE = 1
    OPEN = 2
    OVERDUE = 3
    ENDED = 4
    UNDETERMINED = 5
    NOT_ENGAGED = 6
    RUNNING = 7
    FREE = 8
    PREMATURE = 9
    NO_LIMIT = 10


EXCUSED_CODES = {NO: 0, YES: 1, UNKNOWN: 2}

_SUFFIX = {NO: "", YES: "_EXCUSED", UNKNOWN: "_UNLESS_EXCUSED"}


def standing(how: How, excused: Truth) -> Standing:
    """Derive a standing from how an act stands to its limit, and whether the limit was excused.

    >>> standing(How.OVERDUE, Truth.UNKNOWN).value
    'OVERDUE_UNLESS_EXCUSED'
    """
    if how in (How.LATE, How.OVERDUE):
        return Standing[how.name + _SUFFIX[excused]]
    return Standing[how.name]


TABLE = tuple(standing(how, excused) for how in How for excused in (NO, YES, UNKNOWN))
"""Every standing, indexed by ``how * 3 + excused``; filled from ``standing``."""


def how_of_act(
    act: tuple[int, int, Truth], limit: tuple[int, int], as_at: int, ended_on: int | None
) -> How:
    """Say how an act stands to a limit, where either may be known only as a range of days.

    ``act`` is (first, last, happened) and ``limit`` (first, last), in day numbers. Where the possible
    days disagree the answer is undetermined; where they all agree it is settled.
    """
    first, last, happened = act
    if happened is YES:
        return _done(first, last, limit)
    if happened is NO:
        return _not_done(limit, as_at, ended_on)
    done, not_done = _done(first, last, limit), _not_done(limit, as_at, ended_on)
    return done if done is not_done else How.UNDETERMINED


def _done(first: int, last: int, limit: tuple[int, int]) -> How:
    if last <= limit[0]:
        return How.MET
    return How.LATE if first > limit[1] else How.UNDETERMINED


def _not_done(limit: tuple[int, int], as_at: int, ended_on: int | None) -> How:
    """Say how things stand with nothing done; a process that ended first ends the limit."""
    if ended_on is not None and ended_on <= limit[0]:
        return How.ENDED
    seen = as_at if ended_on is None else min(as_at, ended_on)
    if seen <= limit[0]:
        return How.OPEN
    return How.OVERDUE if seen > limit[1] else How.UNDETERMINED


def how_without_limit(act: tuple[int, int, Truth], ended_on: int | None) -> How:
    """Say how an act stands where the law gives no day for it: done, not done, or not known.

    >>> how_without_limit((0, 0, Truth.NO), None).name
    'NO_LIMIT'
    """
    if act[2] is UNKNOWN:
        return How.UNDETERMINED
    if act[2] is YES:
        return How.MET
    return How.NO_LIMIT if ended_on is None else How.ENDED


def how_of_term(ends: tuple[int, int], as_at: int, ended_on: int | None) -> How:
    """Say whether something that ends on a day is still running.

    >>> how_of_term((10, 10), 10, None).name
    'RUNNING'
    """
    if ended_on is not None and ended_on <= ends[0]:
        return How.ENDED
    if as_at <= ends[0]:
        return How.RUNNING
    return How.ENDED if as_at > ends[1] else How.UNDETERMINED


def how_of_bar(
    act: tuple[int, int, Truth], runs_through: tuple[int, int] | None, as_at: int
) -> How:
    """Say how an act stands to a bar whose period runs through the days given (``None``: no end yet).

    The act is lawful from the day after. Of a bar whose period has not begun, an act is too soon.
    """
    first, last, happened = act
    if runs_through is None:
        endless = {NO: How.RUNNING, YES: How.PREMATURE}
        return endless.get(happened, How.UNDETERMINED)
    if happened is YES:
        return _barred(first, last, runs_through, How.PREMATURE)
    waiting = _barred(as_at, as_at, runs_through, How.RUNNING)
    if happened is NO:
        return waiting
    done = _barred(first, last, runs_through, How.PREMATURE)
    return waiting if done is waiting else How.UNDETERMINED


def _barred(first: int, last: int, runs_through: tuple[int, int], before: How) -> How:
    if first > runs_through[1]:
        return How.FREE
    return before if last <= runs_through[0] else How.UNDETERMINED
