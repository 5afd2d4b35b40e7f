"""From case files to the modules of a SEN2 return, with ``Week20`` derived from recorded exceptions."""

from __future__ import annotations

from datetime import date, timedelta

import attrs

from sendlaw.cases.sen2 import (
    Sen2ActivePlan,
    Sen2Assessment,
    Sen2Header,
    Sen2NamedPlan,
    Sen2Person,
    Sen2Request,
    Sen2Return,
)
from sendlaw.errors import InvalidFact, Problem
from sendlaw.facts.dated import Silence
from sendlaw.vocabulary import Decision, ReviewDecision
from sendlaw.vocabulary.sen2 import COLLECTIONS, YEARS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sendlaw.cases import AnnualReview, CaseFile, EHCPlan, NeedsAssessment

FINAL_PLAN = "reg13.final_plan"
LONG = timedelta(days=400)
"""Long enough after a day for every limit of an assessment to have passed."""
DECIDED = {Decision.ASSESS: "Y", Decision.REFUSE: "N"}
REVIEWED = {ReviewDecision.AMEND: "A", ReviewDecision.CEASE: "C", ReviewDecision.MAINTAIN: "M"}


def sen2_of(files: Iterable[CaseFile], *, year: int, lea: str) -> Sen2Return:
    """Return the modules of a return that case files can tell of, for a year.

    >>> from sendlaw.cases import CaseFile, NeedsAssessment
    >>> case = NeedsAssessment(
    ...     request_received=date(2025, 3, 3),
    ...     decision_notified=date(2025, 4, 7),
    ...     decision="assess",
    ...     final_plan_sent=date(2025, 7, 21),
    ...     exceptions=(),
    ... )
    >>> made = sen2_of([CaseFile(reference="EX-1", needs_assessments=(case,))], year=2026, lea="999")
    >>> [request] = made.persons[0].requests
    >>> request.request_outcome, request.assessment.assessment_outcome, request.assessment.week20
    ('Y', 'Y', False)

    A request is told of if it was received, decided or ended in the calendar year before, or is open on
    the census day. Case files hold no names, postcodes or numbers: those fields are empty, and so is what
    no case records, such as a setting. ``Week20`` is true where the exceptions recorded would excuse a
    late plan, false where none are, and empty where nobody looked. Raises ``InvalidFact`` for a year whose
    return is not known.
    """
    if year not in YEARS:
        known = ", ".join(map(str, YEARS))
        raise InvalidFact([Problem("year", f"one of {known}", str(year), kind="value")])
    census = COLLECTIONS[year].census_day
    header = Sen2Header(
        collection="SEN2", year=year, reference_date=census, source_level="L", lea=lea
    )
    persons = (_person(file, census) for file in files)
    return Sen2Return(header=header, persons=tuple(one for one in persons if one.requests))


def _person(file: CaseFile, census: date) -> Sen2Person:
    requests = [
        request
        for number, case in enumerate(file.needs_assessments)
        if (request := _request(file, case, census, last=number + 1 == len(file.needs_assessments)))
    ]
    return Sen2Person(
        person_birth_date=file.date_of_birth, requests=tuple(requests), key=file.reference
    )


def _request(
    file: CaseFile, case: NeedsAssessment, census: date, *, last: bool
) -> Sen2Request | None:
    """Return the request of an assessment; ``None`` where the return does not ask about it."""
    received, decided = _day(case.request_received), _day(case.decision_notified)
    final, refused = _day(case.final_plan_sent), _day(case.plan_refusal_notified)
    if not _asked_about(case, census, (received, decided, final, refused)):
        return None
    withdrawn = case.ended_on is not None
    outcome = DECIDED.get(case.decision) if case.decision else None
    return Sen2Request(
        received_date=received,
        request_outcome_date=decided if outcome else None,
        request_outcome=outcome or ("W" if withdrawn else "A"),
        assessment=_assessment(case, file.ehc_plans, withdrawn=withdrawn)
        if outcome == "Y"
        else None,
        active_plan=_active(file, census) if last and final is not None else None,
    )


def _asked_about(case: NeedsAssessment, census: date, days: tuple[date | None, ...]) -> bool:
    """Say whether something of an assessment lies in the year before the census, or is open on its day."""
    told = [one for one in (*days, case.ended_on) if one is not None]
    inside = any(one.year == census.year - 1 for one in told)
    ended = case.ended_on is not None or any(one is not None for one in days[2:])
    refused = case.decision is Decision.REFUSE
    begun = days[0] is not None and days[0] <= census
    return inside or (begun and not ended and not refused)


def _assessment(
    case: NeedsAssessment, plans: tuple[EHCPlan, ...], *, withdrawn: bool
) -> Sen2Assessment:
    final, refused = _day(case.final_plan_sent), _day(case.plan_refusal_notified)
    if final is not None:
        ceased = next((one.ceased_on for one in plans if one.made == final), None)
        plan = Sen2NamedPlan(start_date=final, cease_date=ceased)
        return Sen2Assessment(
            assessment_outcome="Y",
            assessment_outcome_date=final,
            week20=week20(case),
            named_plan=plan,
        )
    if refused is not None:
        return Sen2Assessment(assessment_outcome="N", assessment_outcome_date=refused)
    return Sen2Assessment(assessment_outcome="W" if withdrawn else "A")


def week20(case: NeedsAssessment) -> bool | None:
    """Say whether exceptions to the 20 weeks apply, as recorded: whether a late plan would be excused.

    >>> from sendlaw.cases import NeedsAssessment
    >>> week20(NeedsAssessment(request_received=date(2025, 3, 3), exceptions=()))
    False

    ``None`` where nobody looked, or where a fact is missing on which it turns.
    """
    received = _day(case.request_received) or _day(case.became_responsible)
    if isinstance(case.exceptions, Silence) or received is None:
        return None
    if not case.exceptions:
        return False
    unsent = attrs.evolve(case, final_plan_sent=None, draft_plan_sent=None, draft_plan_served=None)
    found = unsent.timetable(as_at=received + LONG)[FINAL_PLAN]
    standing = found.standing.value
    if standing == "OVERDUE_UNLESS_EXCUSED":
        return None
    return standing == "OVERDUE_EXCUSED"


def _active(file: CaseFile, census: date) -> Sen2ActivePlan | None:
    """Return the active plan of a file on a census day, with its latest review; ``None``: none is told."""
    plans = [one for one in file.ehc_plans if _is_active(one.made, one.ceased_on, census)]
    if file.ehc_plans and not plans:
        return None
    latest = max(_held(file.annual_reviews, census), key=lambda one: one[0], default=None)
    if latest is None:
        return Sen2ActivePlan()
    held, review = latest
    decided = _day(review.decision_notified)
    known = decided is not None and decided <= census
    return Sen2ActivePlan(
        review_meeting=held,
        review_outcome=REVIEWED.get(review.decision) if known and review.decision else None,
        review_draft=_day(review.amendment_notice_sent),
        last_review=decided if known else None,
    )


def _is_active(made: object, ceased: date | None, census: date) -> bool:
    begun = _day(made)
    return begun is not None and begun <= census and (ceased is None or ceased > census)


def _held(reviews: Iterable[AnnualReview], census: date) -> Iterator[tuple[date, AnnualReview]]:
    for review in reviews:
        held = _day(review.meeting_held)
        if held is not None and held <= census:
            yield held, review


def _day(value: object) -> date | None:
    """Return a day where one is recorded; of a silence or a range, none."""
    return value if type(value) is date else None
