"""Joins: what one process of a case file tells another, where it is clear which is meant."""

from __future__ import annotations

from datetime import date
from typing import TypeVar

import attrs

from sendlaw.cases.annual_review import AFTER_AMENDING
from sendlaw.cases.case import FiledCase
from sendlaw.cases.needs_assessment import NeedsAssessment
from sendlaw.cases.order import first_day
from sendlaw.cases.reassessment import Reassessment
from sendlaw.facts.dated import LATEST, NOT_RECORDED, Between
from sendlaw.law.records import COMMENCEMENT
from sendlaw.vocabulary import AppealGround, EndedBecause, OrderKind

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sized

    from sendlaw.cases.annual_review import AnnualReview
    from sendlaw.cases.case_file import CaseFile
    from sendlaw.cases.cessation import Cessation
    from sendlaw.cases.ehc_plan import EHCPlan
    from sendlaw.cases.mediation import MediationAgreement
    from sendlaw.cases.orders import TribunalOrder
    from sendlaw.cases.plan_transfer import PlanTransfer
    from sendlaw.facts.dated import DateFact

T = TypeVar("T", bound=FiledCase)
FIRST_TIME = {OrderKind.ASSESS, OrderKind.MAKE_PLAN, OrderKind.RECONSIDER}
"""What an order on a first assessment, or a first plan, may be."""


def joined_plans(file: CaseFile) -> tuple[EHCPlan, ...]:
    """Return the plans of a file, each with what the other processes record of it.

    A review, re-assessment or assessment belongs to the plan whose ``ref`` it ``follows``, or else to the
    only plan there is.
    """
    return tuple(_joined(plan, file) for plan in file.ehc_plans)


def _joined(plan: EHCPlan, file: CaseFile) -> EHCPlan:
    moves = belonging(plan, file.plan_transfers, file)
    reviews = [_reviewed(one) for one in belonging(plan, file.annual_reviews, file)]
    after = [_day(one.final_plan_sent) for one in belonging(plan, file.reassessments, file)]
    ceased = [one.plan_ceased for one in belonging(plan, file.cessations, file)]
    made = _made(plan, file)
    began = first_day(made) or COMMENCEMENT
    days = [one for one in ceased if isinstance(one, date) and one >= began]
    return attrs.evolve(
        plan,
        made=made,
        reviewed=_in_order(
            [*(plan.reviewed or reviews), *(_day(one.plan_reviewed) for one in moves)]
        ),
        reassessed=plan.reassessed or _in_order(after),
        moved=plan.moved or _in_order([_day(one.transferred) for one in moves]),
        ceased_on=min(days, default=None) if plan.ceased_on is None else plan.ceased_on,
        date_of_birth=plan.date_of_birth or file.date_of_birth,
    )


def _day(value: DateFact) -> date | Between | None:
    return value if isinstance(value, date | Between) else None


def _reviewed(review: AnnualReview) -> date | Between | None:
    """Return when a review was done; where only a later act shows it, some day up to that act."""
    told = _day(review.decision_notified)
    later = [day for name in AFTER_AMENDING if (day := first_day(getattr(review, name)))]
    if told is not None or not (later or review.decision_notified is NOT_RECORDED):
        return told
    last = min(later, default=LATEST)
    held = first_day(review.meeting_held) or COMMENCEMENT
    return Between(min(held, last), last)


def doubtful(file: CaseFile) -> bool:
    """Say whether a review in a file may be of any of several plans, so that none is surely unreviewed."""
    refs = {one.ref for one in file.ehc_plans if one.ref}
    several = len(file.ehc_plans) > 1
    return several and any(one.follows not in refs for one in file.annual_reviews)


def joined_transfers(file: CaseFile) -> tuple[PlanTransfer, ...]:
    """Return the moves of a file, each with what the plan that moved records of itself."""
    return tuple(_moved(one, file) for one in file.plan_transfers)


def _moved(move: PlanTransfer, file: CaseFile) -> PlanTransfer:
    plans = [one for one in file.ehc_plans if move in belonging(one, (move,), file)]
    transferred = first_day(move.transferred)
    if len(plans) != 1 or transferred is None:
        return move
    plan = _joined(plans[0], file)
    before = [one for one in plan.reviewed if (first_day(one) or transferred) < transferred]
    after = plan.reviewed[len(before) :]
    return attrs.evolve(
        move,
        plan_made=plan.began if move.plan_made is None else move.plan_made,
        last_reviewed=before[-1] if before and move.last_reviewed is None else move.last_reviewed,
        plan_reviewed=after[0] if after and move.plan_reviewed is None else move.plan_reviewed,
    )


def superseded(one: FiledCase, file: CaseFile) -> FiledCase:
    """Return an assessment as it ends with the order, agreement or concession that answers it.

    That is the one that ``follows`` it, or of the only assessment of its kind the only one. Limits that
    had passed by then stay missed. Any other case is returned as it is.
    """
    if not isinstance(one, NeedsAssessment | Reassessment):
        return one
    days = [day for day in _answered(one, file) if day >= (_begun(one) or COMMENCEMENT)]
    if one.ended_on is not None or not days:
        return one
    return attrs.evolve(one, ended_on=min(days), ended_because=EndedBecause.SUPERSEDED)


def appealed(one: Cessation, file: CaseFile) -> Cessation:
    """Return a determination to cease with the appeal against it, and with the certificate for one.

    The appeal is the one that ``follows`` it, or of the only determination the only one on ground (f); the
    certificate is that of the appeal, or of the mediation that ``follows`` the determination.
    """
    against = [
        appeal
        for appeal in file.appeals
        if _answers(appeal, one, file.cessations, {AppealGround.F} & {*appeal.grounds})
    ]
    named = [each for each in file.mediations if one.ref and each.follows == one.ref]
    brought = [each.application_received for each in against]
    certified = [each.certificate_issued for each in against if each.certificate_issued]
    certified += [each.certificate_issued for each in named if each.certificate_issued]
    return attrs.evolve(
        one,
        appeal_brought=_only(brought, one, one.appeal_brought),
        certificate_issued=_only([*dict.fromkeys(certified)], one, one.certificate_issued),
    )


def _only(found: list[DateFact], one: Cessation, given: DateFact) -> DateFact:
    """Return what was given; or else the only day found, unless it lies before the determination."""
    if given is not None or len(found) != 1:
        return given
    first, sent = first_day(found[0]), first_day(one.determination_notified)
    return None if first is not None and sent is not None and first < sent else found[0]


def _answered(one: NeedsAssessment | Reassessment, file: CaseFile) -> Iterator[date]:
    again = isinstance(one, Reassessment)
    alike = file.reassessments if again else file.needs_assessments
    orders: tuple[TribunalOrder | MediationAgreement, ...] = (
        *file.tribunal_orders,
        *file.mediation_agreements,
    )
    for order in orders:
        wanted = {OrderKind.REASSESS} if again else FIRST_TIME
        if type(order.made) is date and _answers(order, one, alike, wanted & {*order.kinds}):
            yield order.made
    for case in file.conceded_appeals:
        grounds = {AppealGround.D} if again else {AppealGround.A, AppealGround.B}
        if type(case.tribunal_told) is date and _answers(
            case, one, alike, grounds & {*case.grounds}
        ):
            yield case.tribunal_told


def _answers(after: FiledCase, one: FiledCase, alike: Sized, fits: Sized) -> bool:
    if after.follows is not None:
        return after.follows == one.ref
    return len(fits) > 0 and len(alike) == 1


def _begun(one: NeedsAssessment | Reassessment) -> date | None:
    triggers = ("request_received", "became_responsible", "own_motion_decided")
    days = [day for name in triggers if (day := first_day(getattr(one, name, None))) is not None]
    return min(days, default=None)


def _made(plan: EHCPlan, file: CaseFile) -> DateFact:
    """Return when a plan was made: the day given, or when the assessment it follows led to it."""
    if plan.made is not None:
        return plan.made
    sent = [one.final_plan_sent for one in file.needs_assessments if _leads_to(one, plan, file)]
    day = first_day(sent[0]) if len(sent) == 1 else None
    ends = [one for one in (plan.ceased_on, plan.ended_on) if one]
    return None if day is None or any(end < day for end in ends) else sent[0]


def _leads_to(one: NeedsAssessment, plan: EHCPlan, file: CaseFile) -> bool:
    """Say whether an assessment led to a plan: the one it follows, or the only one of the only plan."""
    if one.final_plan_sent is None:
        return False
    return one.ref == plan.follows if plan.follows else len(file.ehc_plans) == 1


def belonging(plan: EHCPlan, cases: Iterable[T], file: CaseFile) -> tuple[T, ...]:
    """Return the cases that follow a plan, or that can only be about it."""
    only = len(file.ehc_plans) == 1
    refs = {one.ref for one in file.ehc_plans if one.ref}
    return tuple(one for one in cases if (one.follows == plan.ref if one.follows in refs else only))


def _in_order(found: Iterable[date | Between | None]) -> tuple[date | Between, ...]:
    """Return what was found in the order of its days, each day once."""
    by_day = {day: one for one in found if one is not None and (day := first_day(one)) is not None}
    return tuple(by_day[day] for day in sorted(by_day))
