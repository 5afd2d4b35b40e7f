"""Outcomes: the standings of the full reader, tabulated once for the quick ones.

What a deadline stands as depends on a few yes-or-no comparisons of days. Here each record is put through
the scalar rules with days that make every combination of them, so that the other readers look up what
those rules say and state nothing of their own.
"""

from __future__ import annotations

from itertools import product

from sendlaw.engine.explain import binding
from sendlaw.engine.standing import (
    How,
    how_of_act,
    how_of_bar,
    how_of_term,
    how_without_limit,
)
from sendlaw.law.records import Bar, Duty, Guidance, Term
from sendlaw.law.timings import NoLimit
from sendlaw.vocabulary import Truth

CODES = (Truth.NO, Truth.UNKNOWN, Truth.YES)
"""Truths by code: *and* is the least of two codes, *or* the greatest, *not* is two less the code."""

LIMIT = (10, 20)
AS_AT = {(0, 0): 5, (1, 0): 15, (1, 1): 25}
ACTS = {(0, 0): (5, 5), (1, 0): (5, 25), (1, 1): (25, 25)}
WEIGHTS = {
    "engaged": 96,
    "happened": 32,
    "late": 16,
    "surely": 8,
    "over": 4,
    "passed": 2,
    "ended": 1,
}
SIZE = 3 * WEIGHTS["engaged"]

Outcome = tuple[Truth, How]


def outcomes(record: Duty | Bar | Term | Guidance) -> tuple[Outcome, ...]:
    """Return (engaged, how) for every combination of comparisons, in the order of ``index``.

    One that no days make is given as not engaged, and binds as its code says.
    """
    found: list[Outcome] = [(code, How.NOT_ENGAGED) for code in CODES for _ in range(SIZE // 3)]
    flags = (0, 1)
    for engaged, happened, late, surely, over, passed, ended in product(
        range(len(CODES)), range(len(CODES)), flags, flags, flags, flags, flags
    ):
        if (late, surely) in ACTS and (over, passed) in AS_AT:
            place = index(engaged, happened, late, surely, over, passed, ended)
            act = (*ACTS[late, surely], CODES[happened])
            seen, over_by = AS_AT[over, passed], LIMIT[0] if ended else None
            found[place] = _outcome(record, CODES[engaged], act, seen, over_by)
    return tuple(found)


def index(
    engaged: int, happened: int, late: int, surely: int, over: int, passed: int, ended: int
) -> int:
    """Return the place of a combination.

    ``engaged`` and ``happened`` are codes of truths. ``late``: the act may lie after the earliest limit;
    ``surely``: it lies after the latest. ``over`` and ``passed``: the same of the day looked from.
    ``ended``: the process ended on or before the earliest limit.
    """
    given = (engaged, happened, late, surely, over, passed, ended)
    return sum(weight * value for weight, value in zip(WEIGHTS.values(), given, strict=True))


def _outcome(
    record: Duty | Bar | Term | Guidance,
    engaged: Truth,
    act: tuple[int, int, Truth],
    as_at: int,
    ended_on: int | None,
) -> Outcome:
    """Put one combination through the scalar rules."""
    is_duty = isinstance(record, Duty) and not isinstance(record.timing, NoLimit)
    if engaged is not Truth.YES and not is_duty:
        return engaged, How.NOT_ENGAGED if engaged is Truth.NO else How.UNDETERMINED
    if isinstance(record, Bar):
        how = how_of_bar(act, LIMIT, as_at)
        return engaged, How.ENDED if how is How.RUNNING and ended_on is not None else how
    if isinstance(record, Term):
        return engaged, how_of_term(LIMIT, as_at, ended_on)
    if isinstance(record.timing, NoLimit):
        return engaged, how_without_limit(act, ended_on)
    how = how_of_act(act, LIMIT, as_at, ended_on)
    return binding(record, engaged, how, act[2])
