"""From a SEN2 return to case files: what it tells of each request, plan and review, and what it cannot.

The return has no day on which somebody withdrew or moved away, and says nothing of a decision before its
year but that there was one. A case made of that would accuse an authority of what it did not do, so it is
left out, with the reason.
"""

from __future__ import annotations

from typing import NamedTuple

from sendlaw.cases import AnnualReview, CaseFile, EHCPlan, NeedsAssessment
from sendlaw.errors import InvalidFact
from sendlaw.facts.dated import NOT_RECORDED

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any

    from sendlaw.cases.sen2 import Sen2ActivePlan, Sen2Person, Sen2Request

DECISIONS = {"Y": "assess", "N": "refuse"}
REVIEWED = {"A": "amend", "C": "cease", "M": "maintain"}
NOT_ATTENDING = ("EHE", "NEET", "NIEC", "NIEO")
"""The settings that are no school or other institution."""
WITHDRAWN = "withdrawn, or ended before its time, on a day that the return does not tell"
HISTORICAL = "decided before the year of the return, on a day that it does not tell"
MOVED = (
    "moved to another authority before the assessment was completed, on a day that it does not tell"
)


class LeftOut(NamedTuple):
    """A record of a return that became no case, and why.

    >>> LeftOut("persons[0].requests[0]", WITHDRAWN).path
    'persons[0].requests[0]'
    """

    path: str
    reason: str


class Mapped(NamedTuple):
    """The case file of one person, and the records that are in none.

    ``file`` is ``None`` where nothing about the person is a case.

    >>> Mapped(None, ()).file is None
    True
    """

    file: CaseFile | None
    left_out: tuple[LeftOut, ...]


def case_files(persons: Iterable[Sen2Person]) -> Iterator[Mapped]:
    """Yield the case file of each person of a return, with what became no case and why.

    >>> from datetime import date
    >>> from sendlaw.cases.sen2 import Sen2Person, Sen2Request
    >>> asked = Sen2Request(received_date=date(2025, 9, 1), request_outcome="A")
    >>> given_up = Sen2Request(received_date=date(2025, 3, 3), request_outcome="W")
    >>> [one] = case_files([Sen2Person(requests=(asked, given_up))])
    >>> one.file.needs_assessments[0].request_received, one.left_out[0].path
    (datetime.date(2025, 9, 1), 'persons[0].requests[1]')

    The reference of a file is the key of the person in the tables it was read from, or else its place in
    the return: no name, number or birthday of a person. ``date_of_birth`` is kept, as ages turn on it.
    Facts that no world could make true are left out, with what is wrong.
    """
    for number, person in enumerate(persons):
        yield _mapped(person, f"persons[{number}]")


def _mapped(person: Sen2Person, path: str) -> Mapped:
    held: dict[str, list[Any]] = {"needs_assessments": [], "ehc_plans": [], "annual_reviews": []}
    out: list[LeftOut] = []
    for number, request in enumerate(person.requests):
        here = f"{path}.requests[{number}]"
        fields = assessment_fields(request)
        made = (
            ("needs_assessments", NeedsAssessment, here, fields),
            ("ehc_plans", EHCPlan, f"{here}.assessment.named_plan", plan_fields(request)),
            ("annual_reviews", AnnualReview, f"{here}.active_plan", review_fields(request)),
        )
        for array, of, where, facts in made:
            if isinstance(facts, str):
                out.append(LeftOut(where, facts))
            elif facts:
                try:
                    held[array].append(of(**facts))
                except InvalidFact as error:
                    out.append(LeftOut(where, str(error)))
    if not any(held.values()):
        return Mapped(None, tuple(out))
    listed: dict[str, Any] = {name: tuple(cases) for name, cases in held.items()}
    file = CaseFile(reference=person.key or path, date_of_birth=person.person_birth_date, **listed)
    return Mapped(file, tuple(out))


def assessment_fields(request: Sen2Request) -> dict[str, Any] | str:
    """Return the fields of the assessment that a request began, or the reason why it is no case.

    >>> from datetime import date
    >>> from sendlaw.cases.sen2 import Sen2Request
    >>> request = Sen2Request(
    ...     received_date=date(2025, 9, 1),
    ...     request_outcome="N",
    ...     request_outcome_date=date(2025, 10, 6),
    ... )
    >>> assessment_fields(request)["decision_notified"]
    datetime.date(2025, 10, 6)

    ``Week20`` says that exceptions apply, and not which: where it is 0 none applies, and where it is 1
    the exceptions are not recorded.
    """
    assessed, outcome = request.assessment, request.request_outcome
    came = assessed.assessment_outcome if assessed else None
    if outcome == "W" or came == "W":
        return WITHDRAWN
    if request.exported:
        return MOVED
    if came == "H" or (outcome == "H" and came is None):
        return HISTORICAL
    fields: dict[str, Any] = {"request_received": request.received_date or NOT_RECORDED}
    if outcome in ("Y", "N") or came is not None:
        fields["decision"] = DECISIONS.get(outcome or "", "assess")
        fields["decision_notified"] = request.request_outcome_date or NOT_RECORDED
    if assessed is not None:
        ending = {"Y": "final_plan_sent", "N": "plan_refusal_notified"}.get(came or "")
        if ending and assessed.assessment_outcome_date:
            fields[ending] = assessed.assessment_outcome_date
        if assessed.week20 is False:
            fields["exceptions"] = ()
    return fields


def plan_fields(request: Sen2Request) -> dict[str, Any]:
    """Return the fields of the plan that a request led to; none, where it tells of no day."""
    named = request.assessment.named_plan if request.assessment else None
    if named is None or named.start_date is None:
        return {}
    fields: dict[str, Any] = {"made": named.start_date}
    if named.cease_date is not None:
        fields["ceased_on"] = named.cease_date
    return fields


def review_fields(request: Sen2Request) -> dict[str, Any]:
    """Return the fields of the latest review of an active plan; none, where no meeting is told of.

    A ``LastReview`` before the meeting is the decision of an earlier review, and is not taken for this
    one.
    """
    plan = request.active_plan
    if plan is None or plan.review_meeting is None:
        return {}
    fields: dict[str, Any] = {
        "meeting_held": plan.review_meeting,
        "attends_setting": _attends(plan),
    }
    if plan.last_review is not None and plan.last_review >= plan.review_meeting:
        fields["decision_notified"] = plan.last_review
        fields["decision"] = REVIEWED.get(plan.review_outcome or "")
        if plan.review_draft is not None and fields["decision"] == "amend":
            fields["amendment_notice_sent"] = plan.review_draft
    return fields


def _attends(plan: Sen2ActivePlan) -> bool | None:
    """Say whether the person attends a school or other institution, as far as the placements tell."""
    if any(one.urn or one.ukprn for one in plan.placements):
        return True
    settings = [one.sen_setting for one in plan.placements]
    return False if settings and all(one in NOT_ATTENDING for one in settings) else None
