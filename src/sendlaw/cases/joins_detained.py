"""Joins of a detained person: work done before the detention, and what an appeal ends."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs

from sendlaw.cases.detained_assessment import TRIGGERS, DetainedAssessment
from sendlaw.cases.order import first_day
from sendlaw.law.records import COMMENCEMENT
from sendlaw.vocabulary import Attribute, EndedBecause

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from sendlaw.cases.case_file import CaseFile
    from sendlaw.cases.detained_disputes import DetainedOutcome
    from sendlaw.cases.needs_assessment import NeedsAssessment

FIRST_TIME = (Attribute.TO_ASSESS, Attribute.TO_MAKE_A_PLAN, Attribute.TO_RECONSIDER)
"""What an order, an agreement or a concession on a first plan may require."""
DONE_BEFORE = (
    ("considering_notified",),
    ("decision_notified", "decision"),
    ("draft_plan_sent",),
    ("draft_plan_served",),
)
"""The acts of an assessment that count after a detention, with what is told of each."""


def detained(one: DetainedAssessment, file: CaseFile) -> DetainedAssessment:
    """Return the assessment of a detained person with what the rest of the file records of it.

    Where it ``follows`` an assessment begun before the detention, the acts of that count (SI 2015/62 reg
    15(5)), unless it has its own; and it ends with the order, agreement or concession that answers it.
    """
    return _ended(_carried_over(one, file), file)


def _carried_over(one: DetainedAssessment, file: CaseFile) -> DetainedAssessment:
    before = [each for each in file.needs_assessments if each.ref and each.ref == one.follows]
    if not before:
        return one
    taken: dict[str, Any] = dict(_taken(one, before[0]))
    return attrs.evolve(one, **taken) if taken else one


def _taken(one: DetainedAssessment, before: NeedsAssessment) -> Iterator[tuple[str, object]]:
    if all(getattr(one, name) is None for name in TRIGGERS) and before.became_responsible:
        yield "became_responsible", before.became_responsible
    for names in DONE_BEFORE:
        if all(getattr(one, name) is None for name in names):
            yield from ((name, getattr(before, name)) for name in names)


def _ended(one: DetainedAssessment, file: CaseFile) -> DetainedAssessment:
    begun = min((day for name in TRIGGERS if (day := first_day(getattr(one, name)))), default=None)
    days = [day for day in _answered(one, file) if day >= (begun or COMMENCEMENT)]
    if one.ended_on is not None or not days:
        return one
    return attrs.evolve(one, ended_on=min(days), ended_because=EndedBecause.SUPERSEDED)


def _answered(one: DetainedAssessment, file: CaseFile) -> Iterator[date]:
    """Yield the days of what answers it: what follows it, or of the only one what fits a first plan."""
    only = len(file.detained_assessments) == 1
    answers: tuple[DetainedOutcome, ...] = (
        *file.detained_tribunal_orders,
        *file.detained_mediation_agreements,
        *file.detained_conceded_appeals,
    )
    for each in answers:
        facts = each.facts()
        day = facts.dates[each.shape.triggers[0]]
        fits = only and any(facts.attributes.get(limb) for limb in FIRST_TIME)
        if type(day) is date and (fits if each.follows is None else each.follows == one.ref):
            yield day
