"""One thing broken, for each code, in a return in which nothing is wrong."""

from __future__ import annotations

from datetime import date, timedelta

from attrs import evolve

from sendlaw.cases.sen2 import (
    Sen2Assessment,
    Sen2NamedPlan,
    Sen2Need,
    Sen2Request,
    Sen2Return,
)
from sendlaw.checks.returns.numbers import LETTERS
from sendlaw.vocabulary.sen2 import COLLECTIONS, YEARS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Change = Callable[[Sen2Return], Sen2Return]

NEW, OLD = 0, 1
"""The person with a plan of the calendar year, and the one with an earlier plan."""
DAY = timedelta(days=1)
WEEK = timedelta(weeks=1)
AFTER_FOUR_WEEKS = timedelta(weeks=4, days=1)
AFTER_20_WEEKS = timedelta(weeks=20, days=1)
LONG_AGO = timedelta(days=400)
A_MONTH = timedelta(days=30)
GROWN = timedelta(days=27 * 366)
ELSEWHERE, MOVED, TOO_OLD, OTHER = "998", "5", "1", "9"
ULN, MISTYPED = "9276308686", "9276308687"
FIRST, REVIEWS_FROM, DRAFTS_FROM = YEARS[0], 2024, 2025
"""The first return; the first with review meetings; the first with drafts and phase transfers."""


# --- parts of a return, and changes of them ----------------------------------------------------------


def _census(sen2: Sen2Return) -> date:
    return COLLECTIONS[sen2.year].census_day


def _began(sen2: Sen2Return) -> date:
    return COLLECTIONS[sen2.year].period[0]


def _asked(sen2: Sen2Return, at: int) -> Any:  # noqa: ANN401 - a request whose parts are all there
    return sen2.persons[at].requests[0]


def _person(sen2: Sen2Return, at: int, **changes: Any) -> Sen2Return:  # noqa: ANN401 - values of fields
    people = [*sen2.persons]
    people[at] = evolve(people[at], **changes)
    return evolve(sen2, persons=tuple(people))


def _request(sen2: Sen2Return, at: int, **changes: Any) -> Sen2Return:  # noqa: ANN401
    return _person(sen2, at, requests=(evolve(_asked(sen2, at), **changes),))


def _assessment(sen2: Sen2Return, at: int, **changes: Any) -> Sen2Return:  # noqa: ANN401
    return _request(sen2, at, assessment=evolve(_asked(sen2, at).assessment, **changes))


def _plan(sen2: Sen2Return, at: int, **changes: Any) -> Sen2Return:  # noqa: ANN401
    plan = evolve(_asked(sen2, at).assessment.named_plan, **changes)
    return _assessment(sen2, at, named_plan=plan)


def _setting(sen2: Sen2Return, at: int, **changes: Any) -> Sen2Return:  # noqa: ANN401
    [detail] = _asked(sen2, at).assessment.named_plan.details
    return _plan(sen2, at, details=(evolve(detail, **changes),))


def _active(sen2: Sen2Return, at: int, **changes: Any) -> Sen2Return:  # noqa: ANN401
    return _request(sen2, at, active_plan=evolve(_asked(sen2, at).active_plan, **changes))


def _placement(sen2: Sen2Return, at: int, **changes: Any) -> Sen2Return:  # noqa: ANN401
    [placement] = _asked(sen2, at).active_plan.placements
    return _active(sen2, at, placements=(evolve(placement, **changes),))


def _ended(sen2: Sen2Return, **changes: Any) -> Sen2Return:  # noqa: ANN401
    """Let an earlier plan end in the calendar year."""
    ended = {"cease_date": _began(sen2) + A_MONTH, "cease_reason": MOVED, **changes}
    return _request(_plan(sen2, OLD, **ended), OLD, active_plan=None)


def _and(sen2: Sen2Return, request: Sen2Request) -> Sen2Return:
    """Let a person have made another request before."""
    return _person(sen2, NEW, requests=(request, *sen2.persons[NEW].requests))


def _decided(sen2: Sen2Return, outcome: str, **more: Any) -> Sen2Request:  # noqa: ANN401
    """Make a request that was received and decided in the calendar year."""
    first = _began(sen2)
    days = {"received_date": first, "request_outcome_date": first + A_MONTH}
    return Sen2Request(**{"request_outcome": outcome, **days, **more})


def _assessed(sen2: Sen2Return, outcome: str, *, days: int = 0, plan: bool = False) -> Sen2Request:
    """Make a request that led to an assessment, with a date so many days on, and a plan."""
    first = _began(sen2)
    [detail] = _asked(sen2, OLD).assessment.named_plan.details
    held = Sen2Assessment(
        assessment_outcome=outcome,
        assessment_outcome_date=first + timedelta(days=days) if days else None,
        named_plan=Sen2NamedPlan(start_date=first + LONG_AGO / 2, details=(detail,))
        if plan
        else None,
    )
    return _decided(sen2, "Y", assessment=held)


# --- changes that take more than one step --------------------------------------------------------------


def _another_year(sen2: Sen2Return) -> Sen2Return:
    """Keep one person, with four requests that were refused before the calendar year."""
    person, before = sen2.persons[OLD], _began(sen2) - DAY
    refused = Sen2Request(
        request_outcome="N", received_date=before - A_MONTH, request_outcome_date=before
    )
    return evolve(sen2, persons=(evolve(person, requests=(*(refused,) * 4, *person.requests)),))


def _late(sen2: Sen2Return, at: int, *, excepted: bool) -> Sen2Return:
    """Let a plan of the calendar year come a day after 20 weeks."""
    held = _asked(sen2, at).assessment
    received = held.assessment_outcome_date - AFTER_20_WEEKS
    return _request(
        sen2,
        at,
        received_date=received,
        request_outcome_date=received + A_MONTH,
        assessment=evolve(held, week20=excepted),
    )


def _all_excepted(sen2: Sen2Return) -> Sen2Return:
    """Let every plan of the calendar year be late and excepted."""
    for at in range(NEW, len(sen2.persons), OLD + 1):
        sen2 = _late(sen2, at, excepted=True)
    return sen2


def _foreign(sen2: Sen2Return) -> Sen2Return:
    """Send an item of another year."""
    if sen2.year < DRAFTS_FROM:
        return _request(sen2, NEW, request_source="2")
    return _placement(sen2, NEW, attendance_pattern="X")


def _issued_on(sen2: Sen2Return, day: date) -> Sen2Return:
    """Let a plan of the calendar year be issued on another day, and begin on it."""
    return _assessment(_plan(sen2, NEW, start_date=day), NEW, assessment_outcome_date=day)


def _wrong_letter(sen2: Sen2Return) -> Sen2Return:
    upn = sen2.persons[NEW].upn or ""
    other = LETTERS[LETTERS.index(upn[0]) - 1]
    return _person(sen2, NEW, upn=f"{other}{upn[1:]}")


def _second_placement(sen2: Sen2Return) -> Sen2Return:
    """Add a placement that ended before it began."""
    [main] = _asked(sen2, OLD).active_plan.placements
    second = evolve(main, placement_rank="2", leaving_date=main.entry_date - DAY)
    return _active(sen2, OLD, placements=(main, second))


def _not_reviewed(sen2: Sen2Return) -> Sen2Return:
    long_ago = _census(sen2) - LONG_AGO
    told = {"review_meeting": long_ago} if sen2.year >= REVIEWS_FROM else {}
    return _active(sen2, OLD, last_review=long_ago, **told)


def _after_meeting(sen2: Sen2Return, days: timedelta, field: str, **more: str) -> Sen2Return:
    met = _asked(sen2, OLD).active_plan.review_meeting
    return _active(sen2, OLD, **{field: met + days}, **more)


def _transfer(sen2: Sen2Return, due: tuple[int, int], done: timedelta | None) -> Sen2Return:
    day = date(_began(sen2).year, *due)
    final = None if done is None else day + done
    return _active(sen2, OLD, phase_transfer_due_date=day, phase_transfer_final_date=final)


def _needs(sen2: Sen2Return, *ranks: str) -> Sen2Return:
    names = ("ASD", "SLCN")
    needs = (
        Sen2Need(sen_type=name, sen_type_rank=rank)
        for name, rank in zip(names, ranks, strict=False)
    )
    return _active(sen2, NEW, needs=tuple(needs))


def _both(sen2: Sen2Return, field: str, value: str | None) -> Sen2Return:
    return _person(_person(sen2, NEW, **{field: value}), OLD, **{field: value})


BREAKS: dict[str, tuple[int, Change]] = {
    "RS001": (FIRST, lambda one: _person(one, NEW, sex="Q")),
    "RS002": (FIRST, lambda one: _person(one, NEW, ethnicity="WENG")),
    "RS003": (FIRST, lambda one: _person(one, NEW, surname=None)),
    "RS004": (FIRST, lambda one: _setting(one, NEW, urn="99999")),
    "RS006": (FIRST, lambda one: _active(one, NEW, needs=())),
    "RS007": (FIRST, _foreign),
    "RS009": (FIRST, lambda one: evolve(one, header=evolve(one.header, reference_date=None))),
    "RS010": (FIRST, _another_year),
    "RS011": (FIRST, lambda one: _and(one, _decided(one, "N", request_outcome_date=None))),
    "RS012": (FIRST, lambda one: _and(one, _decided(one, "A"))),
    "RS013": (
        FIRST,
        lambda one: _and(one, _decided(one, "N", received_date=_began(one) + A_MONTH + DAY)),
    ),
    "RS014": (
        FIRST,
        lambda one: _issued_on(one, _asked(one, NEW).request_outcome_date - DAY),
    ),
    "RS015": (FIRST, lambda one: _issued_on(one, _asked(one, NEW).received_date - DAY)),
    "RS016": (FIRST, lambda one: _and(one, _decided(one, "N", received_date=None))),
    "RS017": (
        FIRST,
        lambda one: _and(
            one, _decided(one, "N", assessment=Sen2Assessment(assessment_outcome="A"))
        ),
    ),
    "RS018": (FIRST, lambda one: _assessment(one, NEW, assessment_outcome_date=None)),
    "RS019": (FIRST, lambda one: _assessment(one, NEW, named_plan=None)),
    "RS020": (FIRST, lambda one: _and(one, _assessed(one, "N", days=100, plan=True))),
    "RS021": (FIRST, lambda one: _and(one, _assessed(one, "A", days=100))),
    "RS022": (FIRST, lambda one: _and(one, _assessed(one, "N"))),
    "RS023": (
        FIRST,
        lambda one: _plan(
            one, NEW, start_date=_asked(one, NEW).assessment.assessment_outcome_date + DAY
        ),
    ),
    "RS024": (FIRST, lambda one: _assessment(one, NEW, week20=True)),
    "RS025": (FIRST, lambda one: _late(one, NEW, excepted=False)),
    "RS026": (FIRST, _all_excepted),
    "RS027": (FIRST, lambda one: _placement(one, NEW, entry_date=_census(one) + DAY)),
    "RS028": (
        FIRST,
        lambda one: _person(one, NEW, person_birth_date=_asked(one, NEW).received_date + DAY),
    ),
    "RS029": (FIRST, _second_placement),
    "RS030": (FIRST, lambda one: _ended(one, cease_reason=None)),
    "RS031": (FIRST, lambda one: _plan(one, OLD, cease_reason=MOVED)),
    "RS032": (
        FIRST,
        lambda one: _ended(one, cease_date=_asked(one, OLD).assessment.named_plan.start_date - DAY),
    ),
    "RS033": (FIRST, lambda one: _ended(one, cease_reason=TOO_OLD)),
    "RS034": (
        FIRST,
        lambda one: _plan(one, OLD, cease_date=_census(one), cease_reason=MOVED),
    ),
    "RS035": (FIRST, lambda one: _ended(one, cease_reason=OTHER)),
    "RS036": (FIRST, lambda one: _active(one, NEW, transfer_la=ELSEWHERE)),
    "RS037": (FIRST, lambda one: _active(one, OLD, transfer_la=one.header.lea)),
    "RS038": (REVIEWS_FROM, lambda one: _active(one, OLD, review_meeting=None)),
    "RS039": (REVIEWS_FROM, lambda one: _after_meeting(one, -DAY, "last_review")),
    "RS040": (REVIEWS_FROM, lambda one: _after_meeting(one, AFTER_FOUR_WEEKS, "last_review")),
    "RS041": (DRAFTS_FROM, lambda one: _after_meeting(one, WEEK, "review_draft")),
    "RS042": (
        DRAFTS_FROM,
        lambda one: _after_meeting(one, AFTER_FOUR_WEEKS, "review_draft", review_outcome="A"),
    ),
    "RS043": (FIRST, _not_reviewed),
    "RS044": (DRAFTS_FROM, lambda one: _transfer(one, (3, 31), DAY)),
    "RS045": (DRAFTS_FROM, lambda one: _transfer(one, (3, 30), None)),
    "RS046": (FIRST, lambda one: _needs(one, "1", "1")),
    "RS047": (FIRST, lambda one: _needs(one, "2")),
    "RS048": (FIRST, lambda one: _person(one, NEW, upn=None, unique_learner_number=None)),
    "RS049": (FIRST, _wrong_letter),
    "RS050": (FIRST, lambda one: _person(one, NEW, unique_learner_number=MISTYPED)),
    "RS051": (FIRST, lambda one: _person(one, OLD, requests=(_asked(one, OLD),) * 2)),
    "RS052": (FIRST, lambda one: _both(one, "upn", one.persons[NEW].upn)),
    "RS053": (FIRST, lambda one: _both(one, "unique_learner_number", ULN)),
    "RS054": (
        FIRST,
        lambda one: _person(one, OLD, person_birth_date=_census(one) - GROWN),
    ),
    "RS055": (FIRST, lambda one: _assessment(one, OLD, named_plan=None)),
    "RS056": (FIRST, lambda one: _request(one, OLD, active_plan=None)),
    "RS057": (FIRST, lambda one: _placement(one, OLD, leaving_date=_census(one) - DAY)),
    "RS058": (FIRST, lambda one: _setting(one, NEW, urn=None)),
}
"""For each code the first return that can give it, and what to do to a sound return so that it does."""
