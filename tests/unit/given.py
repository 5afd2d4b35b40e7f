"""Short ways of saying what is given and what is found, for the tests of this folder."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import numpy as np
from tests.property.readers import CODES, as_columns

from sendlaw.cases import AdviceRequest, Case, Circumstance, NeedsAssessment
from sendlaw.counting import Step
from sendlaw.engine import Deadline
from sendlaw.engine.columns import STANDINGS, day_number, read_columns
from sendlaw.engine.context import Context
from sendlaw.engine.explain import read
from sendlaw.engine.settled import settled
from sendlaw.law import Bar, Duty, Registry, current
from sendlaw.law.records import like

REQUEST = date(2025, 9, 1)
"""A Monday. Day one is 2 September, so that 29 days of each period lie in September."""
SIX_WEEKS = date(2025, 10, 13)  # 42 days: 29 to 30 Sep, 13 more
SIXTEEN_WEEKS = date(2025, 12, 22)  # 112 days: 29 + 31 + 30 = 90 to 30 Nov, 22 more
TWENTY_WEEKS = date(2026, 1, 19)  # 140 days: 90 + 31 = 121 to 31 Dec, 19 more
A_DAY = timedelta(days=1)
A_WEEK = timedelta(weeks=1)
ASSESS = {"decision_notified": date(2025, 10, 10), "decision": "assess"}
REFUSE = {"decision_notified": date(2025, 10, 10), "decision": "refuse"}

REG_4, REG_5 = "reg4.notify_not_necessary", "reg5.decision_to_assess"
REG_8, REG_10 = "reg8.cooperate", "reg10.refuse_plan"
DRAFT, FINAL = "reg13.draft_representations", "reg13.final_plan"


def assessment(**facts: Any) -> NeedsAssessment:
    """Return an assessment begun by a request on 1 September 2025, unless another start is given."""
    begun = {} if "request_received" in facts else {"request_received": REQUEST}
    return NeedsAssessment(**begun, **facts)


def asked(**facts: Any) -> AdviceRequest:
    """Return a request to a health body, made and received on 1 September 2025 unless said otherwise."""
    usual = {"kind": "medical", "requested": REQUEST, "reached_body": REQUEST}
    return AdviceRequest(**{**usual, "section_31_body": True, **facts})


def every_advice(**facts: Any) -> tuple[AdviceRequest, ...]:
    """Return the advice that every assessment seeks: asked for and received in a week, of nobody bound."""
    dates = {"requested": REQUEST, "reached_body": REQUEST, "received": REQUEST + A_WEEK, **facts}
    return tuple(
        AdviceRequest(kind=kind, section_31_body=False, **dates)
        for kind in ("parent", "educational", "medical", "psychological", "social_care")
    )


def circumstance(kind: str, began: Any, ended: Any, *impractical: str) -> Circumstance:
    """Return a circumstance that was judged: impractical for the duties named, and for no other."""
    return Circumstance(kind=kind, began=began, ended=ended, impractical=impractical)


def deadline(case: Any, as_at: date, name: str, **options: Any) -> Deadline:
    """Return one deadline of a case, by its id, its name or its key."""
    found: Deadline = case.timetable(as_at=as_at, **options)[name]
    return found


def steps(case: Any, as_at: date, name: str, **options: Any) -> tuple[Step, ...]:
    """Return the steps that explain one deadline of a case."""
    return deadline(case, as_at, name, **options).explanation.steps


def duty(name: str, **changes: Any) -> Duty:
    """Return a duty of today's law, with some of its fields changed."""
    found = current().get(name)
    assert isinstance(found, Duty)
    return like(found, **changes)


def bar(name: str, **changes: Any) -> Bar:
    """Return a bar of today's law, with some of its fields changed."""
    found = current().get(name)
    assert isinstance(found, Bar)
    return like(found, **changes)


def law_with(*records: Any) -> Registry:
    """Return today's law with these records in place of the ones they were made from."""
    return current().overlay(replace=records)


def in_versions(*versions: Any) -> Registry:
    """Return today's law with a duty in several versions, the first of them from its first day."""
    first, *later = versions
    return current().overlay(replace=[first], add=later)


def agreed(
    case: Case, as_at: date, name: str, law: Registry | None = None, **options: date
) -> Deadline:
    """Read a duty with the full reader, holding the quick one and the columns to what it says."""
    registry = current() if law is None else law
    context = Context(case, f"{case.process.array}[0]", as_at, registry, **options)
    full = read(name, context)
    quick = {one.duty: one for one in settled(context) or (full,)}[name]
    assert quick.facets == full.facets
    assert quick.to_dict() == full.to_dict()
    assert in_columns(case, as_at, name, registry, **options) == _facets(full)
    return full


def in_columns(
    case: Any, as_at: date, name: str, law: Registry, **options: date
) -> tuple[object, ...]:
    """Return what the columns say of one row: standing, engaged, due, latest, days late."""
    looked = np.array([0 if case.exceptions == () else 2], np.uint8)
    answer = read_columns(
        case.process,
        as_columns([case]),
        as_at=as_at,
        law=law,
        excused={name: looked},
        days_late=True,
        **options,  # type: ignore[arg-type]
    )[name]
    assert answer.days_late is not None
    return (
        STANDINGS[answer.standing[0]],
        answer.engaged[0],
        answer.due[0],
        answer.latest[0],
        answer.days_late[0],
    )


def _facets(full: Deadline) -> tuple[object, ...]:
    due = full.earliest if full.is_bar else full.due
    return (
        full.standing,
        CODES[full.engaged],
        day_number(due) if due else 0,
        day_number(full.latest) if full.latest else 0,
        -1 if full.days_late is None else full.days_late,
    )
