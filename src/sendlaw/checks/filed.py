"""What the processes of one case file say of one another: contradictions, and joins that are not clear."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import attrs

from sendlaw.cases import (
    AnnualReview,
    Appeal,
    CaseFile,
    Cessation,
    DetainedAssessment,
    DetainedStatementConversion,
    DisabilityClaim,
    EHCPlan,
    Mediation,
    NeedsAssessment,
    PlanTransfer,
    Reassessment,
    SpecialSchoolStay,
    StatementConversion,
    StatementReassessment,
)
from sendlaw.cases.joins import belonging
from sendlaw.cases.notices import Notice, acts_before, notices, runs_from
from sendlaw.cases.order import first_day, last_day
from sendlaw.checks.findings import Finding
from sendlaw.counting.steps import in_words
from sendlaw.facts.ages import age
from sendlaw.law.ages import END_OF_YOUTH
from sendlaw.vocabulary import Truth

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from sendlaw.cases.case import Case
    from sendlaw.engine.timetable import Timetable
    from sendlaw.facts.dated import DateFact

WITHOUT_A_PLAN = (
    EHCPlan,
    NeedsAssessment,
    DisabilityClaim,
    DetainedAssessment,
    SpecialSchoolStay,
    StatementConversion,
    StatementReassessment,
    DetainedStatementConversion,
)
"""What is a plan itself, or comes before one, or is about none."""
JOINED_TO_A_PLAN = (AnnualReview, Reassessment, PlanTransfer, Cessation)
"""What a plan learns from, where it follows that plan; anything else may follow another case."""


def filed(file: CaseFile, table: Timetable) -> Iterator[Finding]:
    """Yield what is wrong between the processes of a file, or worth a question."""
    yield from _reviews(file)
    yield from _ceased(file)
    yield from _unjoined(file)
    yield from _assessed_lately(file, table)
    yield from _dates_of_plans(file)
    yield from _dates_of_notices(file)
    yield from _open_reassessments(file, table)
    yield from _ages(file)
    yield from _reorganised(file)


def _reviews(file: CaseFile) -> Iterator[Finding]:
    """Find a review held before its plan was made."""
    for plan in file.ehc_plans:
        made = first_day(plan.began)
        for review in belonging(plan, file.annual_reviews, file):
            held = last_day(review.meeting_held)
            if made is not None and held is not None and held < made:
                where = f"annual_reviews[{_place(review, file.annual_reviews)}]"
                message = f"The review meeting ({in_words(held)}) came before the plan was made"
                yield Finding(
                    code="FA009",
                    message=f"{message} ({in_words(made)}).",
                    path=f"$.{where}.meeting_held",
                    performed=held,
                )


def _ceased(file: CaseFile) -> Iterator[Finding]:
    """Find a plan that ceased, as a determination has it, before it was made."""
    for plan in file.ehc_plans:
        made = first_day(plan.began)
        for one in belonging(plan, file.cessations, file):
            ceased = last_day(one.plan_ceased)
            if made is not None and ceased is not None and ceased < made:
                where = f"cessations[{_place(one, file.cessations)}]"
                message = f"The plan ceased ({in_words(ceased)}) before it was made"
                yield Finding(
                    code="FA020",
                    message=f"{message} ({in_words(made)}).",
                    path=f"$.{where}.plan_ceased",
                    performed=ceased,
                )


def _place(one: Case, cases: tuple[Case, ...]) -> int:
    """Return where a case stands, also beside another that records the same."""
    return next(place for place, other in enumerate(cases) if other is one)


def _unjoined(file: CaseFile) -> Iterator[Finding]:
    """Find what belongs to one of several plans, and does not say to which."""
    refs = {plan.ref for plan in file.ehc_plans if plan.ref}
    if not file.ehc_plans[1:]:
        return
    for path, one in file.filed():
        through_another = one.follows is not None and not isinstance(one, JOINED_TO_A_PLAN)
        if not (isinstance(one, WITHOUT_A_PLAN) or through_another or one.follows in refs):
            message = "There are several plans, and it is not said which one this is about."
            yield Finding(code="FA016", message=message, path=f"$.{path}.follows")


def _assessed_lately(file: CaseFile, table: Timetable) -> Iterator[Finding]:
    """Find an assessment that came within the look-back after another, and does not say so."""
    asked = [one for one in file.needs_assessments if first_day(one.request_received) is not None]
    asked.sort(key=lambda one: first_day(one.request_received) or date.max)
    for earlier, later in pairwise(asked):
        ended = last_day(earlier.final_plan_sent) or last_day(earlier.plan_refusal_notified)
        if later.last_assessed is not None or ended is None:
            continue
        joined = attrs.evolve(later, last_assessed=ended).timetable(as_at=table.as_at)
        if any(one.holds is Truth.YES for one in joined.look_backs):
            where = f"needs_assessments[{_place(later, file.needs_assessments)}]"
            message = (
                f"Another assessment ended on {in_words(ended)}, within the look-back: if it is the"
            )
            yield Finding(
                code="FA010",
                message=f"{message} one meant, record it in last_assessed.",
                path=f"$.{where}.last_assessed",
                citations=tuple(one.record.provision for one in joined.look_backs),
            )


def _dates_of_plans(file: CaseFile) -> Iterator[Finding]:
    """Find a plan with two dates, and an amended plan of which no notice is recorded."""
    sent = [one.final_plan_sent for one in file.needs_assessments if one.final_plan_sent]
    for number, plan in enumerate(file.ehc_plans):
        others: list[DateFact] = [plan.first_sent]
        others += sent if len(sent) == 1 and not file.ehc_plans[1:] else []
        for other in others:
            if isinstance(plan.made, date) and isinstance(other, date) and plan.made != other:
                dates = f"{in_words(plan.made)} and {in_words(other)}"
                message = f"Two dates are recorded for the making of one plan: {dates}."
                yield Finding(code="FA012", message=message, path=f"$.ehc_plans[{number}].made")
    for array in ("annual_reviews", "amendments"):
        for number, one in enumerate(getattr(file, array)):
            if one.final_amended_plan_sent is not None and one.amendment_notice_sent is None:
                kind = "review" if isinstance(one, AnnualReview) else "amendment"
                message = (
                    f"An amended plan was sent, and this {kind} records no notice of amendments."
                )
                path = f"$.{array}[{number}].amendment_notice_sent"
                yield Finding(code="FA011", message=message, path=path)


def _dates_of_notices(file: CaseFile) -> Iterator[Finding]:
    """Find what an appeal, or mediation, records otherwise than the decision that it follows."""
    known = [*notices(file)]
    for path, one in file.filed():
        if isinstance(one, Appeal | Mediation) and one.follows is not None:
            found = [each for each in known if runs_from(one, each)]
            if len(found) == 1:
                yield from _against(one, found[0], f"$.{path}")


def _against(one: Appeal | Mediation, notice: Notice, path: str) -> Iterator[Finding]:
    """Find another day for the notice, or with none what came before the notice."""
    given, sent = one.decision_notice_sent, notice.sent
    if not isinstance(sent, date):
        return
    if isinstance(given, date) and given != sent:
        days = f"{in_words(given)}; the decision that this follows has {in_words(sent)}"
        message = f"Notice of the decision is said to have been sent on {days}."
        yield Finding(code="FA019", message=message, path=f"{path}.decision_notice_sent")
    told = in_words(sent)
    for field, day in acts_before(one, notice) if given is None else ():
        message = f"Dated {in_words(day)}, before the notice of the decision it follows ({told})."
        yield Finding(code="FA001", message=message, path=f"{path}.{field}", performed=day)


def _open_reassessments(file: CaseFile, table: Timetable) -> Iterator[Finding]:
    open_ = [one for one in file.reassessments if _is_open(one, table.as_at)]
    for one in open_[1:]:
        where = f"reassessments[{_place(one, file.reassessments)}]"
        message = "Two re-assessments are open at once."
        yield Finding(code="FA013", message=message, path=f"$.{where}")


def _is_open(one: Reassessment, as_at: date) -> bool:
    """Say whether a re-assessment had begun by a day, and by then had not ended."""
    begun = first_day(one.request_received) or first_day(one.own_motion_decided)
    over = (one.final_plan_sent, one.ended_on)
    refused = one.decision_notified if one.decision == "refuse" else None
    ends = [day for value in (*over, refused) if (day := first_day(value)) is not None]
    return begun is not None and begun <= as_at and not any(day <= as_at for day in ends)


def _ages(file: CaseFile) -> Iterator[Finding]:
    """Find facts dated before the person was born, or after any plan could have run."""
    if file.date_of_birth is None:
        return
    for path, one in file.filed():
        facts = one.facts(path)
        for event, value in facts.dates.items():
            day = first_day(value)
            if day is None or event in facts.shape.planned:
                continue
            years = age(file.date_of_birth, day)
            if not 0 <= years <= END_OF_YOUTH.years:
                told = "was not yet born" if years < 0 else f"was {years}"
                message = f"By the date of birth the person {told} on {in_words(day)}"
                yield Finding(
                    code="FA014",
                    message=f"{message}, when {event.value}.",
                    path="$.date_of_birth",
                    citations=(END_OF_YOUTH.provision,),
                )
                return


def _reorganised(file: CaseFile) -> Iterator[Finding]:
    """Find a move that is only the taking over of one authority by another."""
    taken = {(one.predecessor, one.successor) for one in file.authority_successions}
    for number, one in enumerate(file.plan_transfers):
        if (one.from_authority, one.to_authority) in taken:
            message = (
                "The new authority only took the place of the old: that is no move, and no clock."
            )
            path = f"$.plan_transfers[{number}]"
            yield Finding(code="FA015", message=message, path=path)
