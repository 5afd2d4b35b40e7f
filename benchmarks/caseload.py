"""The cases that every contender reads: made up, seeded, and the same for all.

Nothing in them is unknown, and no act lies after the day they are looked at from, as in an extract from
a case system. Some of every act are late, and of a caseload a twentieth of the late ones are excused, so
that every branch of every contender has something to do.
"""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from sendlaw import NeedsAssessment
from sendlaw.engine.columns import STANDINGS, Columns, day_number
from sendlaw.vocabulary import Attribute, Event, Standing

AS_AT = date(2026, 1, 5)
TODAY = day_number(AS_AT)
EARLIEST_REQUEST = day_number(date(2019, 1, 1))
EPOCH = date(1970, 1, 1).toordinal()

DECISIONS = (None, "assess", "refuse")
"""What a code of the column of decisions means."""
REFUSE = DECISIONS.index("refuse")
FIELDS = {
    "request_received": Event.REQUEST_RECEIVED,
    "became_responsible": Event.BECAME_RESPONSIBLE,
    "last_assessed": Event.LAST_ASSESSED,
    "considering_notified": Event.CONSIDERING_NOTIFIED,
    "decision_notified": Event.DECISION_NOTIFIED,
    "plan_refusal_notified": Event.PLAN_REFUSAL_NOTIFIED,
    "draft_plan_sent": Event.DRAFT_PLAN_SENT,
    "draft_plan_served": Event.DRAFT_PLAN_SERVED,
    "final_plan_sent": Event.FINAL_PLAN_SENT,
}
DUTIES = (
    "reg4.notify_not_necessary",
    "reg5.decision_to_assess",
    "reg10.refuse_plan",
    "reg13.draft_representations",
    "reg13.final_plan",
)
"""The duties and the bar of a needs assessment, in the order of the law."""
NAMES = [one.value for one in STANDINGS]
"""The standings by name, in the order of their codes."""
NOT_ENGAGED = STANDINGS.index(Standing.NOT_ENGAGED)
EXCUSABLE = ("reg5.decision_to_assess", "reg10.refuse_plan", "reg13.final_plan")
"""The duties that have exceptions of their own."""

Days = npt.NDArray[np.uint16]
Codes = npt.NDArray[np.uint8]
Mask = npt.NDArray[np.bool_]
Numbers = npt.NDArray[np.int64]
Answers = dict[str, tuple[Days, Codes]]
"""For each duty its last days and its standings."""


class Caseload(NamedTuple):
    """Assessments as arrays: a day number for each field (0: not yet), and two columns of codes.

    ``decision`` indexes ``DECISIONS``; ``excused`` is 1 where an exception was found to apply.
    """

    days: dict[str, Days]
    decision: Codes
    excused: Codes

    @property
    def rows(self) -> int:
        """How many assessments there are."""
        return len(self.decision)

    def part(self, rows: slice) -> Caseload:
        """Return some of the assessments."""
        days = {name: column[rows] for name, column in self.days.items()}
        return Caseload(days, self.decision[rows], self.excused[rows])


def made_up(rows: int, seed: int = 2014) -> Caseload:
    """Make up so many assessments."""
    draw = np.random.default_rng(seed)

    def after(day: Numbers, least: int, most: int) -> Numbers:
        return day + draw.integers(least, most, rows)

    def some(share: float) -> Mask:
        return draw.random(rows) < share

    start = draw.integers(EARLIEST_REQUEST, TODAY, rows)
    considering = after(start, 0, 15)
    decided = after(considering, 15, 40)
    refusal, sent = after(decided, 40, 90), after(decided, 40, 80)
    served = after(sent, 0, 3)
    final = after(served, 12, 60)
    ending = draw.choice(
        ["undecided", "refused", "refused a plan", "plan"], rows, p=[0.05, 0.2, 0.1, 0.65]
    )
    by_request, drafted = some(0.95), (ending == "plan") & (served <= TODAY)
    days = {
        "request_received": _where(by_request, start),
        "became_responsible": _where(~by_request, start),
        "last_assessed": _where(some(0.1), start - draw.integers(20, 600, rows)),
        "considering_notified": _where(some(0.5), considering),
        "decision_notified": _where(ending != "undecided", decided),
        "plan_refusal_notified": _where(ending == "refused a plan", refusal),
        "draft_plan_sent": _where(drafted, sent),
        "draft_plan_served": _where(drafted, served),
        "final_plan_sent": _where(drafted & some(0.95), final),
    }
    refused = (ending == "refused").astype(np.uint8)
    decision = np.where(days["decision_notified"] > 0, 1 + refused, 0).astype(np.uint8)
    return Caseload(days, decision, some(0.05).astype(np.uint8))


def _where(happens: Mask, day: Numbers) -> Days:
    """Return a column of the days on which something happened, up to the day looked from."""
    return np.where(happens & (day <= TODAY), day, 0).astype(np.uint16)


def as_columns(cases: Caseload) -> Columns:
    """Return the caseload as the columns that sendlaw reads."""
    days = {event: cases.days[name] for name, event in FIELDS.items()}
    return Columns(days, {Attribute.DECISION: cases.decision}, None, cases.rows)


def as_assessments(cases: Caseload) -> list[NeedsAssessment]:
    """Return the caseload as case objects, of which it is recorded that nothing excuses them."""
    return [NeedsAssessment(**facts, exceptions=(), advice=()) for facts in as_facts(cases)]


def as_facts(cases: Caseload) -> list[dict[str, Any]]:
    """Return the caseload as the fields of each assessment."""
    columns = {name: as_dates(column) for name, column in cases.days.items()}
    columns["decision"] = [DECISIONS[code] for code in cases.decision]
    return [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]


def as_dates(column: Days) -> list[Any]:
    """Return a column of day numbers as dates, or nothing."""
    return [date.fromordinal(EPOCH + int(day)) if day else None for day in column]
