"""The active plan of a return from the reviews and phase transfers of a case file."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from sendlaw.cases.order import last_day
from sendlaw.cases.sen2 import Sen2ActivePlan
from sendlaw.checks.returns.frame import named_days
from sendlaw.exchange.sen2.plans import of_plan, transfer_la
from sendlaw.exchange.sen2.seen import happened, known_day
from sendlaw.vocabulary import ReviewDecision
from sendlaw.vocabulary.sen2 import item

TYPE_CHECKING = False
if TYPE_CHECKING:
    from sendlaw.cases import AnnualReview, CaseFile, PhaseTransfer
    from sendlaw.checks.returns.frame import Frame
    from sendlaw.exchange.sen2.plans import Held
    from sendlaw.exchange.sen2.seen import Telling

REVIEWED = {ReviewDecision.AMEND: "A", ReviewDecision.CEASE: "C", ReviewDecision.MAINTAIN: "M"}
NO_ITEM = "the return of {year} does not ask about it"
NO_DAY_DUE = "the law sets no day for it, or the day is not known"
OVER = "the day due lies before the calendar year of the return"
AHEAD = "the day due lies after the year of the return"
NONE_DUE = "no amended plan was needed, or the transfer fell away"
ANOTHER = "a later phase transfer stands in the return"
DAY = timedelta(days=1)


class Told(NamedTuple):
    """What is told of the latest review: its day, the outcome, the draft, and when it was decided."""

    meeting: date | None = None
    outcome: str | None = None
    draft: date | None = None
    decided: date | None = None


def active_plan(held: Held, file: CaseFile, frame: Frame, telling: Telling) -> Sen2ActivePlan:
    """Return the active plan with its latest review and its phase transfer, as the return asks."""
    told = _review(held, file, frame, telling)
    due, final = _transfer(held, file, frame, telling)
    return Sen2ActivePlan(
        transfer_la=transfer_la(held, frame, telling),
        review_meeting=told.meeting,
        review_outcome=told.outcome,
        review_draft=told.draft,
        last_review=told.decided,
        phase_transfer_due_date=due,
        phase_transfer_final_date=final,
    )


def _review(held: Held, file: CaseFile, frame: Frame, telling: Telling) -> Told:
    """Return what is told of the latest review, by its meeting or, where none is told, its decision."""
    days = (known_day(one, frame.census) for one in (held.plan.reviewed if held.plan else ()))
    ends = [day for day in days if day is not None]
    asked = item("activeplans", "review_meeting").had_in(frame.year)
    met = _by(held, "meeting_held", file, frame) if asked else []
    found = met or _by(held, "decision_notified", file, frame)
    if not found:
        return Told(decided=max(ends, default=None))
    day, latest = max(found, key=lambda one: one[0])
    telling.use(f"annual_reviews[{file.annual_reviews.index(latest)}]")
    if not met:
        return Told(decided=max(day, *ends) if ends else day)
    others = {one.decision_notified for _, one in met}
    after = [one for one in ends if one >= day and one not in others]
    return _of(latest, day, max(after, default=None), frame.census)


def _by(held: Held, field: str, file: CaseFile, frame: Frame) -> list[tuple[date, AnnualReview]]:
    """Return the reviews of a plan of which a day is known by the census day, each after that day."""
    reviews = of_plan(held, file.annual_reviews, file, by_day=field)
    days = [(known_day(getattr(one, field), frame.census), one) for one in reviews]
    return [(day, one) for day, one in days if day is not None]


def _of(review: AnnualReview, met: date, later: date | None, census: date) -> Told:
    decided = happened(review.decision_notified, census)
    outcome = REVIEWED.get(review.decision) if decided and review.decision else None
    draft = known_day(review.amendment_notice_sent, census) if outcome == "A" else None
    return Told(met, outcome, draft, known_day(review.decision_notified, census) or later)


def _transfer(
    held: Held, file: CaseFile, frame: Frame, telling: Telling
) -> tuple[date | None, date | None]:
    """Return the day due of the latest phase transfer that is asked about, and when it was done."""
    found: list[tuple[date, str, PhaseTransfer]] = []
    for one in of_plan(held, file.phase_transfers, file, by_day="transfer_date"):
        path = f"phase_transfers[{file.phase_transfers.index(one)}]"
        due = day_due(one, frame.census)
        reason = _reason(one, due, frame)
        if due is None or reason:
            telling.leave(path, reason or NO_DAY_DUE)
        else:
            found.append((due, path, one))
    if not found:
        return None, None
    due, path, latest = max(found, key=lambda one: one[0])
    for _, other, _ in found:
        if other == path:
            telling.use(path)
        else:
            telling.leave(other, ANOTHER)
    return due, known_day(latest.final_amended_plan_sent, frame.census)


def _reason(one: PhaseTransfer, due: date | None, frame: Frame) -> str:
    """Say why the return does not ask about a transfer; an empty text where it does."""
    if not item("activeplans", "phase_transfer_due_date").had_in(frame.year):
        return NO_ITEM.format(year=frame.year)
    reviewed = last_day(one.plan_reviewed)
    needless = one.amendment_needed is False and (reviewed is None or reviewed <= frame.census)
    if needless or happened(one.ended_on, frame.census):
        return NONE_DUE
    if due is None:
        return NO_DAY_DUE
    if due < frame.first:
        return OVER
    return AHEAD if due.year > frame.year else ""


def day_due(transfer: PhaseTransfer, as_at: date) -> date | None:
    """Return the day due before a phase transfer, as the Regulations name it; ``None``: there is none.

    >>> from sendlaw.cases import PhaseTransfer
    >>> transfer = PhaseTransfer(kind="primary_to_secondary", transfer_date=date(2026, 9, 1))
    >>> day_due(transfer, date(2026, 1, 15))
    datetime.date(2026, 2, 15)

    Where the plan must be ready before a day, that day itself is told, as the return tells it.
    """
    engaged = transfer.timetable(as_at=as_at).engaged
    known = len(engaged) == 1 and (
        isinstance(transfer.transfer_date, date) or engaged[0].due == engaged[0].latest
    )
    due = engaged[0].due if known else None
    if due is None:
        return None
    after = due + DAY
    return after if (after.month, after.day) in named_days() else due
