"""Rules of an active plan: its placements, transfers, reviews and ranks."""

from __future__ import annotations

from datetime import timedelta

from sendlaw.checks.returns.frame import (
    Told,
    limit,
    months,
    months_on,
    named_days,
    period,
    said,
)
from sendlaw.checks.returns.rules_plan import ACTIVE, ended_by_census, plan_of
from sendlaw.checks.returns.rules_request import ASSESSMENT, PLAN
from sendlaw.counting.steps import days_in_words
from sendlaw.vocabulary.sen2 import SHAPES, Module

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from sendlaw.cases.sen2 import Sen2Person, Sen2Request
    from sendlaw.cases.sen2_row import Sen2Row
    from sendlaw.checks.returns.frame import Frame, OfRequest

MAIN, SECOND = "1", "2"


def left_before_entry(one: Sen2Request, _: Sen2Person, of: Frame) -> Iterator[Told]:
    """Find a placement that ended before it began."""
    del of
    for at, row in enumerate(one.active_plan.placements if one.active_plan is not None else ()):
        left, entered = row.leaving_date, row.entry_date
        if left is not None and entered is not None and left < entered:
            message = f"The placement ended on {said(left)}, before it began on {said(entered)}."
            yield Told(f"{ACTIVE}.placements[{at}]", "leaving_date", message)


def none_at_census(one: Sen2Request, _: Sen2Person, of: Frame) -> Iterator[Told]:
    """Find an active plan all of whose placements had ended before the census day."""
    active, plan = one.active_plan, plan_of(one)
    if active is None or not active.placements or (plan is not None and ended_by_census(plan, of)):
        return
    for row in active.placements:
        if row.leaving_date is None or row.leaving_date >= of.census:
            return
    yield Told(ACTIVE, "", "Every placement had ended before the census day.")


def transferred_and_decided(one: Sen2Request, _: Sen2Person, of: Frame) -> Iterator[Told]:
    """Find a plan that came from another authority, and whose assessment is not historical."""
    del of
    active, held = one.active_plan, one.assessment
    if active is None or active.transfer_la is None or held is None:
        return
    if held.assessment_outcome not in (None, "H"):
        message = (
            "The plan came from another authority, and the outcome of the assessment is not H."
        )
        yield Told(ASSESSMENT, "assessment_outcome", message)


def own_authority(one: Sen2Request, _: Sen2Person, of: Frame) -> Iterator[Told]:
    """Find a move from or to the authority whose return it is."""
    if of.lea is None:
        return
    if one.exported == of.lea:
        yield Told("", "exported", "The authority moved to is that of the return.")
    if one.active_plan is not None and one.active_plan.transfer_la == of.lea:
        yield Told(ACTIVE, "transfer_la", "The authority moved from is that of the return.")


def outcome_without_meeting(one: Sen2Request, _: Sen2Person, of: Frame) -> Iterator[Told]:
    """Find the outcome of a review without its meeting."""
    del of
    active = one.active_plan
    if active is not None and active.review_outcome is not None and active.review_meeting is None:
        message = "The decision on a review is told, and not the day of its meeting."
        yield Told(ACTIVE, "review_meeting", message)


def decided_before_meeting(one: Sen2Request, _: Sen2Person, of: Frame) -> Iterator[Told]:
    """Find a decision on a review, or a draft after it, from before the meeting."""
    del of
    active = one.active_plan
    if active is None or active.review_meeting is None:
        return
    met = active.review_meeting
    for field, what in (("last_review", "The decision"), ("review_draft", "The draft")):
        day: date | None = getattr(active, field)
        if day is not None and day < met:
            message = f"{what} is of {said(day)}, before the review meeting on {said(met)}."
            yield Told(ACTIVE, field, message)


def decided_late(one: Sen2Request, _: Sen2Person, of: Frame) -> Iterator[Told]:
    """Tell of a decision on a review that came late after the meeting."""
    del of
    active = one.active_plan
    if active is not None and active.last_review is not None:
        yield from _after_meeting(one, "last_review", "reg20.decision", "The decision")


def drafted_late(one: Sen2Request, _: Sen2Person, of: Frame) -> Iterator[Told]:
    """Tell of a draft amended plan that came late after the meeting."""
    del of
    active = one.active_plan
    if active is not None and active.review_draft is not None:
        yield from _after_meeting(one, "review_draft", "reg22.amendment_notice", "The draft")


def _after_meeting(one: Sen2Request, field: str, record: str, what: str) -> Iterator[Told]:
    met = one.active_plan.review_meeting if one.active_plan is not None else None
    done: date | None = getattr(one.active_plan, field)
    if met is None or done is None:
        return
    late = (done - met).days - limit(record)
    if late > 0:
        due = met + timedelta(days=limit(record))
        message = (
            f"{what} came {days_in_words(late)} after {period(record)} from the review meeting."
        )
        yield Told(ACTIVE, field, message, due, done, late)


def drafted_without_amendment(one: Sen2Request, _: Sen2Person, of: Frame) -> Iterator[Told]:
    """Find a draft amended plan although the decision was not to amend."""
    del of
    active = one.active_plan
    if active is not None and active.review_draft is not None and active.review_outcome != "A":
        message = "A draft amended plan is told, and the decision on the review is not A."
        yield Told(ACTIVE, "review_draft", message)


def not_reviewed(one: Sen2Request, _: Sen2Person, of: Frame) -> Iterator[Told]:
    """Find a plan that is older than twelve months, and was not reviewed within twelve."""
    active, plan = one.active_plan, plan_of(one)
    if active is None or plan is None or plan.start_date is None:
        return
    met = active.review_meeting or active.last_review
    since = plan.start_date if met is None else max(plan.start_date, met)
    if since > of.census:
        return
    due = months_on(since, months("s44.subsequent_review"))
    if due < of.census:
        late = (of.census - due).days
        last = f"The last review is of {said(met)}" if met else "No review is told"
        message = f"{last}, and the plan is older than twelve months on the census day."
        yield Told(ACTIVE, _review_item(of), message, due, None, late)


def _review_item(of: Frame) -> str:
    """Name the item that tells of a review in the return of a year."""
    has = any(one.field == "review_meeting" for one in SHAPES[Module.ACTIVE_PLAN].items_in(of.year))
    return "review_meeting" if has else "last_review"


def finished_late(one: Sen2Request, _: Sen2Person, of: Frame) -> Iterator[Told]:
    """Tell of a plan before a phase transfer that came after its day."""
    del of
    active = one.active_plan
    if active is None:
        return
    due, done = active.phase_transfer_due_date, active.phase_transfer_final_date
    if due is not None and done is not None and done > due:
        late = (done - due).days
        message = f"The final plan came {days_in_words(late)} after the day on which it was due."
        yield Told(ACTIVE, "phase_transfer_final_date", message, due, done, late)


def unnamed_day(one: Sen2Request, _: Sen2Person, of: Frame) -> Iterator[Told]:
    """Find a day due before a phase transfer that is none of those that the Regulations name."""
    del of
    due = one.active_plan.phase_transfer_due_date if one.active_plan is not None else None
    if due is not None and (due.month, due.day) not in named_days():
        message = f"The day due is {said(due)}, and neither 15 February nor 31 March."
        yield Told(ACTIVE, "phase_transfer_due_date", message)


def same_rank(one: Sen2Request, _: Sen2Person, of: Frame) -> Iterator[Told]:
    """Find two records with one rank."""
    del of
    for place, field, ranks in ranked(one):
        if len(ranks) > 1:
            for at, rank in enumerate(ranks):
                if rank is not None and rank in ranks[:at]:
                    message = "Another record beside it has the same rank."
                    yield Told(f"{place}[{at}]", field, message)


def second_without_main(one: Sen2Request, _: Sen2Person, of: Frame) -> Iterator[Told]:
    """Find a record of rank 2 with none of rank 1 beside it."""
    del of
    for place, field, ranks in ranked(one):
        if MAIN not in ranks and ranks.count(SECOND) == 1:
            message = "The rank is 2, and no record beside it has rank 1."
            yield Told(f"{place}[{ranks.index(SECOND)}]", field, message)


def ranked(one: Sen2Request) -> Iterator[tuple[str, str, Sequence[str | None]]]:
    """Yield each group of records that have ranks: its place, the field of the rank, and the ranks.

    >>> from sendlaw.cases.sen2 import Sen2ActivePlan, Sen2Need, Sen2Request
    >>> active = Sen2ActivePlan(needs=(Sen2Need(sen_type_rank="2"),))
    >>> [(place, ranks) for place, _, ranks in ranked(Sen2Request(active_plan=active))]
    [('active_plan.needs', ['2'])]

    A record of rank 1 that stands alone is passed over: nothing can be amiss with it.
    """
    plan, active = plan_of(one), one.active_plan
    if plan is not None and not _alone(plan.details, "placement_rank"):
        yield f"{PLAN}.details", "placement_rank", [row.placement_rank for row in plan.details]
    if active is not None and not _alone(active.placements, "placement_rank"):
        ranks = [row.placement_rank for row in active.placements]
        yield f"{ACTIVE}.placements", "placement_rank", ranks
    if active is not None and not _alone(active.needs, "sen_type_rank"):
        yield f"{ACTIVE}.needs", "sen_type_rank", [row.sen_type_rank for row in active.needs]


def _alone(rows: Sequence[Sen2Row], field: str) -> bool:
    return not rows or (len(rows) == 1 and getattr(rows[0], field) == MAIN)


RULES: dict[str, OfRequest] = {
    "RS029": left_before_entry,
    "RS036": transferred_and_decided,
    "RS037": own_authority,
    "RS038": outcome_without_meeting,
    "RS039": decided_before_meeting,
    "RS040": decided_late,
    "RS041": drafted_without_amendment,
    "RS042": drafted_late,
    "RS043": not_reviewed,
    "RS044": finished_late,
    "RS045": unnamed_day,
    "RS046": same_rank,
    "RS047": second_without_main,
    "RS057": none_at_census,
}
"""The rule of each code."""
