"""Invented areas for the evidence pack: a few children, their plans, and the days counted on fingers."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import strategies as st

from sendlaw import CaseFile, NeedsAssessment, PlanDocument
from sendlaw.caseload.evidence import Sources, evidence
from sendlaw.cases import Circumstance
from sendlaw.facts.dated import NOT_KNOWN, NOT_RECORDED

DAY = date(2025, 6, 1)
REQUEST = date(2024, 9, 2)
# Day one is 3 September: 28 days lie in September.
SIX_WEEKS = date(2024, 10, 14)  # 42 days: 28 to 30 Sep, 14 more
TWENTY_WEEKS = date(2025, 1, 20)  # 140 days: 28 + 31 + 30 + 31 = 120 to 31 Dec, 20 more
A_DAY_LATE = date(2025, 1, 21)

Numbers = dict[tuple[str, str], tuple[int | None, int | None]]


def told(sources: Sources, *, as_at: date = DAY) -> Numbers:
    """Return count and whole of every figure."""
    return {
        (one.id, one.group): (one.count, one.of) for one in evidence(sources, as_at=as_at).figures
    }


def assessed(reference: str = "EX-1", **facts: Any) -> CaseFile:
    """Return a file with one assessment, agreed to on the last day of the six weeks."""
    usual = {"decision_notified": SIX_WEEKS, "decision": "assess", "exceptions": ()}
    case = NeedsAssessment(**{"request_received": REQUEST, **usual, **facts})
    return CaseFile(reference=reference, needs_assessments=(case,))


def away(returned: date) -> tuple[Circumstance, ...]:
    """Return an absence from 4 November 2024, because of which the last step was impractical."""
    duty = ("reg13.final_plan",)
    began = date(2024, 11, 4)
    kind = "absent_from_area"
    return (Circumstance(kind=kind, began=began, ended=returned, impractical=duty),)


def plan(reference: str = "EX-1", **facts: Any) -> PlanDocument:
    """Return a final plan sent on the last day of the twenty weeks."""
    usual = {"state": "final", "dated": date(2025, 1, 20)}
    return PlanDocument(reference=reference, **{**usual, **facts})


KINDS: tuple[dict[str, Any], ...] = (
    {"final_plan_sent": TWENTY_WEEKS, "draft_plan_served": date(2025, 1, 5)},
    {"final_plan_sent": A_DAY_LATE, "draft_plan_served": date(2024, 12, 2)},
    {"final_plan_sent": A_DAY_LATE, "exceptions": away(date(2024, 12, 2))},
    {"final_plan_sent": A_DAY_LATE, "exceptions": NOT_RECORDED},
    {"final_plan_sent": NOT_RECORDED},
    {"final_plan_sent": NOT_KNOWN},
    {},
    {"decision": "refuse"},
    {"decision": None, "decision_notified": None},
    {"request_received": date(2025, 5, 30), "decision": None, "decision_notified": None},
)
REFUSED = 7
DOCUMENTS: tuple[dict[str, Any], ...] = ({}, {"outcomes": ()}, {"provisions": ()})
CHILDREN = st.lists(
    st.tuples(st.integers(0, len(KINDS) - 1), st.integers(0, len(DOCUMENTS) - 1)), max_size=12
)


def area(children: list[tuple[int, int]], name: str) -> tuple[list[CaseFile], list[PlanDocument]]:
    """Return a file and a plan for each child, under references that no other area has."""
    files = [assessed(f"{name}{at}", **KINDS[kind]) for at, (kind, _) in enumerate(children)]
    plans = [plan(f"{name}{at}", **DOCUMENTS[held]) for at, (_, held) in enumerate(children)]
    return files, plans
