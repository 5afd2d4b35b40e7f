"""What a competent developer would write by hand for one needs assessment: attrs and dateutil.

It is right about cases of which everything is known and which nothing excuses. It knows no unknown dates,
no exceptions, no versions of the law and no disputed readings, and explains nothing. The holidays package
has no part in it, as no limit of a needs assessment is counted in working days.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from attrs import field, frozen
from attrs.validators import in_, instance_of, optional
from dateutil.relativedelta import relativedelta

SIX_MONTHS = relativedelta(months=6)


class Limits(NamedTuple):
    """The periods of the regulations."""

    decision: relativedelta | timedelta
    plan_refusal: relativedelta | timedelta
    representations: relativedelta | timedelta
    final_plan: relativedelta | timedelta


DATEUTIL = Limits(
    decision=relativedelta(weeks=6),
    plan_refusal=relativedelta(weeks=16),
    representations=relativedelta(days=15),
    final_plan=relativedelta(weeks=20),
)
TIMEDELTA = Limits(
    decision=timedelta(weeks=6),
    plan_refusal=timedelta(weeks=16),
    representations=timedelta(days=15),
    final_plan=timedelta(weeks=20),
)
"""The same without dateutil, for whoever noticed that weeks need no calendar."""

A_DATE = optional(instance_of(date))


@frozen(kw_only=True)
class Assessment:
    """The dates of a needs assessment."""

    request_received: date | None = field(default=None, validator=A_DATE)
    became_responsible: date | None = field(default=None, validator=A_DATE)
    last_assessed: date | None = field(default=None, validator=A_DATE)
    considering_notified: date | None = field(default=None, validator=A_DATE)
    decision_notified: date | None = field(default=None, validator=A_DATE)
    decision: str | None = field(default=None, validator=optional(in_(("assess", "refuse"))))
    plan_refusal_notified: date | None = field(default=None, validator=A_DATE)
    draft_plan_sent: date | None = field(default=None, validator=A_DATE)
    draft_plan_served: date | None = field(default=None, validator=A_DATE)
    final_plan_sent: date | None = field(default=None, validator=A_DATE)

    @property
    def start(self) -> date:
        """The day from which the limits run."""
        start = self.request_received or self.became_responsible
        if start is None:
            message = "neither a request nor a day of becoming responsible"
            raise ValueError(message)
        return start


@frozen
class Deadline:
    """One duty of one case."""

    duty: str
    due: date | None
    standing: str
    days_late: int | None


def timetable(case: Assessment, as_at: date, limits: Limits = DATEUTIL) -> list[Deadline]:
    """Return every deadline of an assessment, looked at from a day."""
    return [
        notify_not_necessary(case, as_at, limits),
        decide_whether_to_assess(case, as_at, limits),
        refuse_plan(case, as_at, limits),
        time_for_representations(case, as_at, limits),
        final_plan(case, as_at, limits),
    ]


def notify_not_necessary(case: Assessment, as_at: date, limits: Limits) -> Deadline:
    """Regulation 4: a refusal without notice that an assessment was considered, in six weeks."""
    name = "reg4.notify_not_necessary"
    considered = case.considering_notified
    if case.decision != "refuse" or case.decision_notified is None:
        return not_engaged(name)
    if considered is not None and considered <= case.decision_notified:
        return not_engaged(name)
    return duty(name, case.start + limits.decision, case.decision_notified, as_at)


def decide_whether_to_assess(case: Assessment, as_at: date, limits: Limits) -> Deadline:
    """Regulation 5: a decision in six weeks, unless there was an assessment six months before."""
    name, last = "reg5.decision_to_assess", case.last_assessed
    if last is not None and case.start - SIX_MONTHS <= last < case.start:
        return not_engaged(name)
    return duty(name, case.start + limits.decision, case.decision_notified, as_at)


def refuse_plan(case: Assessment, as_at: date, limits: Limits) -> Deadline:
    """Regulation 10: a refusal of a plan in sixteen weeks, which binds if there is one."""
    name, refused, final = "reg10.refuse_plan", case.plan_refusal_notified, case.final_plan_sent
    if case.decision == "refuse":
        return not_engaged(name)
    if final is not None and (refused is None or final <= refused):
        return not_engaged(name)
    due = case.start + limits.plan_refusal
    if refused is None and as_at > due:
        return not_engaged(name)
    return duty(name, due, refused, as_at)


def time_for_representations(case: Assessment, as_at: date, limits: Limits) -> Deadline:
    """Regulation 13(1): no plan until the family has had fifteen days with the draft."""
    name = "reg13.draft_representations"
    served, final = case.draft_plan_served, case.final_plan_sent
    if served is None:
        return not_engaged(name)
    earliest = served + limits.representations
    if (final or as_at) >= earliest:
        return Deadline(name, earliest, "FREE", None)
    return Deadline(name, earliest, "RUNNING" if final is None else "PREMATURE", None)


def final_plan(case: Assessment, as_at: date, limits: Limits) -> Deadline:
    """Regulation 13(2): the plan in twenty weeks."""
    name, refused, final = "reg13.final_plan", case.plan_refusal_notified, case.final_plan_sent
    if case.decision == "refuse":
        return not_engaged(name)
    if refused is not None and (final is None or refused <= final):
        return not_engaged(name)
    return duty(name, case.start + limits.final_plan, final, as_at)


def duty(name: str, due: date, done: date | None, as_at: date) -> Deadline:
    """Say how an act stands to its last day."""
    if done is not None:
        if done <= due:
            return Deadline(name, due, "MET", None)
        return Deadline(name, due, "LATE", (done - due).days)
    if as_at <= due:
        return Deadline(name, due, "OPEN", None)
    return Deadline(name, due, "OVERDUE", (as_at - due).days)


def not_engaged(name: str) -> Deadline:
    """Say that a duty does not bind."""
    return Deadline(name, None, "NOT_ENGAGED", None)
