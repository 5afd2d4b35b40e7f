"""From a SEN2 return to case files: what it tells of each request, plan and review, and what it cannot.

The return has no day on which somebody withdrew or moved away, and says nothing of a decision before its
year but that there was one. A case made of that would accuse an authority of what it did not do, so it is
left out, with the reason.
"""

from __future__ import annotations

from datetime import timedelta
from typing import NamedTuple

from sendlaw.cases import AnnualReview, CaseFile, EHCPlan, NeedsAssessment
from sendlaw.errors import InvalidFact
from sendlaw.facts.dated import NOT_RECORDED, Between, Silence
from sendlaw.vocabulary.sen2 import COLLECTIONS

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
DISPUTED = "a mediation or an appeal, on a day that the return does not tell"
CAME = "came from another authority, on a day that the return does not tell"
PHASE = "a phase transfer of which the return tells neither the phases nor the day"
UNDATED_PLAN = "a plan of which the return does not tell when it began"
OF_REQUEST = dict.fromkeys(("request_mediation", "request_tribunal"), DISPUTED)
OF_ASSESSMENT = dict.fromkeys(
    ("assessment_mediation", "assessment_tribunal", "other_mediation", "other_tribunal"), DISPUTED
)
OF_ACTIVE_PLAN = {
    "transfer_la": CAME,
    "phase_transfer_due_date": PHASE,
    "phase_transfer_final_date": PHASE,
}
"""The items that tell of a process and too little of it for a case, with the reason."""


class LeftOut(NamedTuple):
    """A record of a return that became no case, or a case that stands in no return, and why.

    >>> LeftOut("persons[0].requests[0]", WITHDRAWN).path
    'persons[0].requests[0]'

    ``reference`` is that of the case file; a record of a return has none.
    """

    path: str
    reason: str
    reference: str = ""

    def __str__(self) -> str:
        where = " ".join(one for one in (self.reference, self.path) if one)
        return f"{where}: {self.reason}"


class Mapped(NamedTuple):
    """The case file of one person, and the records that are in none.

    ``file`` is ``None`` where nothing about the person is a case.

    >>> Mapped(None, ()).file is None
    True
    """

    file: CaseFile | None
    left_out: tuple[LeftOut, ...]


def case_files(persons: Iterable[Sen2Person], *, year: int | None = None) -> Iterator[Mapped]:
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
    Facts that no world could make true are left out, with what is wrong. With the ``year`` of the return a
    decision that is historical is known to lie before its calendar year.
    """
    for number, person in enumerate(persons):
        yield _mapped(person, f"persons[{number}]", year)


def _mapped(person: Sen2Person, path: str, year: int | None) -> Mapped:
    held: dict[str, list[Any]] = {"needs_assessments": [], "ehc_plans": [], "annual_reviews": []}
    out: list[LeftOut] = []
    for number, request in enumerate(person.requests):
        here = f"{path}.requests[{number}]"
        fields = assessment_fields(request, year=year)
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
        out += _too_little(request, here)
    if not any(held.values()):
        return Mapped(None, tuple(out))
    listed: dict[str, Any] = {name: tuple(cases) for name, cases in held.items()}
    file = CaseFile(reference=person.key or path, date_of_birth=person.person_birth_date, **listed)
    return Mapped(file, tuple(out))


def _too_little(request: Sen2Request, path: str) -> Iterator[LeftOut]:
    """Yield the items of a request that tell of a process, and too little of it for a case."""
    assessed, active = request.assessment, request.active_plan
    told = (
        (request, path, OF_REQUEST),
        (assessed, f"{path}.assessment", OF_ASSESSMENT),
        (active, f"{path}.active_plan", OF_ACTIVE_PLAN),
    )
    for row, where, reasons in told:
        for name, reason in reasons.items():
            if getattr(row, name, None):
                yield LeftOut(f"{where}.{name}", reason)
    named = assessed.named_plan if assessed is not None else None
    if named is not None and named.start_date is None:
        yield LeftOut(f"{path}.assessment.named_plan", UNDATED_PLAN)


def assessment_fields(request: Sen2Request, *, year: int | None = None) -> dict[str, Any] | str:
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
    the exceptions are not recorded. With the ``year`` of the return a historical decision lies between the
    request and the end of the calendar year before that of the return.
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
        fields["decision_notified"] = request.request_outcome_date or _historical(request, year)
    if assessed is not None:
        ending = {"Y": "final_plan_sent", "N": "plan_refusal_notified"}.get(came or "")
        if ending and assessed.assessment_outcome_date:
            fields[ending] = assessed.assessment_outcome_date
        if assessed.week20 is False:
            fields["exceptions"] = ()
    return fields


def _historical(request: Sen2Request, year: int | None) -> Between | Silence:
    """Return when a decision without its day was made, as far as the return tells."""
    received = request.received_date
    if year not in COLLECTIONS or received is None or request.request_outcome != "H":
        return NOT_RECORDED
    last = COLLECTIONS[year].period[0] - timedelta(days=1)
    return Between(received, last) if received <= last else NOT_RECORDED


def plan_fields(request: Sen2Request) -> dict[str, Any]:
    """Return the fields of the plan that a request led to; none, where it tells of no day.

    A decision on a review whose meeting is not told, as in the return of 2023, is one of its reviews.
    """
    named = request.assessment.named_plan if request.assessment else None
    if named is None or named.start_date is None:
        return {}
    fields: dict[str, Any] = {"made": named.start_date}
    active = request.active_plan
    if active is not None and active.review_meeting is None and active.last_review is not None:
        fields["reviewed"] = (active.last_review,)
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
