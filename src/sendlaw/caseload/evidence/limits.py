"""How timely acts were: for each time limit those in time, those excused, and the backlog."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from sendlaw.caseload.evidence.figure import Measured
from sendlaw.caseload.figures import SUMS
from sendlaw.caseload.measures import MEASURES
from sendlaw.vocabulary import Standing
from sendlaw.vocabulary.truth import NO, UNKNOWN, YES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from sendlaw.caseload.evidence.figure import Mark
    from sendlaw.caseload.evidence.read import Read


class Limit(NamedTuple):
    """A time limit to be told of: its duties, of which one binds a case, and the cases it is in."""

    theme: str
    id: str
    words: str
    cases: str
    duties: tuple[str, ...]
    apart: bool = False


LIMITS = (
    Limit(
        "T1",
        "reviews",
        "reviews of a plan in twelve months",
        "periods",
        (*MEASURES["annual_review"].duties, "reg27.review_after_reassessment"),
    ),
    Limit(
        "T1",
        "review_decision",
        "decisions on a review in four weeks of the meeting",
        "annual_reviews",
        MEASURES["review_decision"].duties,
    ),
    Limit(
        "T1",
        "amended_plan",
        "amended plans in eight weeks of the notice, and in twelve weeks of the review meeting",
        "annual_reviews",
        MEASURES["final_amended_plan"].duties,
    ),
    Limit(
        "T1",
        "phase_transfer",
        "plans ready by the date for a transfer between phases",
        "phase_transfers",
        MEASURES["phase_transfer"].duties,
    ),
    Limit(
        "T2",
        "decision",
        "decisions whether to assess, in six weeks",
        "needs_assessments",
        MEASURES["decision"].duties,
    ),
    Limit(
        "T2",
        "final_plan",
        "plans in twenty weeks",
        "needs_assessments",
        MEASURES["final_plan"].duties,
        apart=True,
    ),
    Limit(
        "T2",
        "reassess_decision",
        "decisions whether to re-assess, in fifteen days",
        "reassessments",
        ("reg25.notify_reassess_decision",),
    ),
    Limit(
        "T2",
        "reassessed_plan",
        "plans in fourteen weeks of a decision to re-assess",
        "reassessments",
        (
            "reg27.final_after_reassessment.requested",
            "reg27.final_after_reassessment.own_motion",
        ),
    ),
    Limit(
        "T10",
        "advice",
        "answers to requests for advice, in six weeks",
        "advice",
        ("reg8.cooperate", "reg26.cooperate"),
    ),
)
"""The limits of which the pack tells, theme by theme."""
CLOSED, OVERDUE = (tuple(map(Standing, SUMS[one])) for one in ("closed", "overdue"))
NOT_LOOKED = Standing.LATE_UNLESS_EXCUSED
STANDS = {
    Standing.MET: "in time",
    Standing.LATE: "late, and no exception applies",
    Standing.LATE_EXCUSED: "late, with an exception that applies",
    Standing.LATE_UNLESS_EXCUSED: "late, and nobody has looked for an exception",
    Standing.OVERDUE: "not done and overdue, and no exception applies",
    Standing.OVERDUE_EXCUSED: "not done and overdue, with an exception that applies",
    Standing.OVERDUE_UNLESS_EXCUSED: "not done and overdue, and nobody has looked for an exception",
    Standing.OPEN: "not done, and not due yet",
    Standing.NO_LIMIT: "without a limit",
    Standing.ENDED: "ended before the limit",
    Standing.UNDETERMINED: "of which what is recorded does not tell",
}
"""Where a case stands, in words."""


def timely(read: Read, theme: str) -> Iterator[Measured]:
    """Yield the figures of every limit of a theme; of a limit that no case has, that there is none."""
    for limit in LIMITS if read.sources.files else ():
        if limit.theme == theme:
            yield from _of_limit(limit, stands(read, limit.cases, *limit.duties))


def stands(read: Read, cases: str, *duties: str) -> list[Standing]:
    """Return how each case of an array stands under duties of which one binds it."""
    return [row.standing(duties) for row in read.cases(cases)]


def _of_limit(limit: Limit, every: list[Standing]) -> Iterator[Measured]:
    yield _figure(limit, "in_time", ", in time", [_in_time(one) for one in every])
    if every:
        words = ", late with an exception that applies"
        yield _figure(limit, "late_excused", words, [_excused(one) for one in every])
        words = ": not done and overdue, of all that are done or overdue"
        yield _figure(limit, "overdue", words, [_overdue(one) for one in every])
    if limit.apart:
        yield from _apart(limit, every)


def _figure(limit: Limit, name: str, words: str, marks: list[Mark], group: str = "") -> Measured:
    return Measured(
        theme=limit.theme,
        id=f"{limit.id}.{name}",
        words=f"{limit.words}{words}",
        over=limit.cases,
        marks=marks,
        family=limit.id,
        group=group,
    )


def _in_time(one: Standing) -> Mark:
    if one in CLOSED:
        return YES if one is Standing.MET else NO
    return UNKNOWN if one is Standing.UNDETERMINED else None


def _excused(one: Standing) -> Mark:
    """Say whether an act was late and excused, which cannot be told where nobody looked."""
    if one is NOT_LOOKED or one not in CLOSED:
        return UNKNOWN if one in (NOT_LOOKED, Standing.UNDETERMINED) else None
    return YES if one is Standing.LATE_EXCUSED else NO


def _overdue(one: Standing) -> Mark:
    if one in (*CLOSED, *OVERDUE):
        return YES if one in OVERDUE else NO
    return UNKNOWN if one is Standing.UNDETERMINED else None


def _apart(limit: Limit, every: list[Standing]) -> Iterator[Measured]:
    """Yield where the cases that a limit binds stand, each place by itself."""
    found = Counter(every)
    for place, words in STANDS.items():
        marks = [None if one is Standing.NOT_ENGAGED else _is(one, place) for one in every]
        if found[place]:
            yield _figure(limit, "standings", f": {words}", marks, place.value)


def _is(one: Standing, place: Standing) -> Mark:
    return YES if one is place else NO
