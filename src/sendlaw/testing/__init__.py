"""For other people's tests: Hypothesis strategies for cases, lawful and otherwise, and machines.

Needs the ``testing`` extra. On install the strategies are registered with Hypothesis, so that
``hypothesis.strategies.from_type(sendlaw.NeedsAssessment)`` works without more ado.

>>> from hypothesis import given
>>> @given(lawful())
... def holds(case):
...     assert case.decision_notified is not None
>>> holds()
"""

from __future__ import annotations

from sendlaw.testing.any_case import case_files, near_limits, recorded
from sendlaw.testing.machines import (
    AppealMachine,
    AssessmentMachine,
    ClaimMachine,
    ConcessionMachine,
    MediationMachine,
    OrderMachine,
    ProcessMachine,
    ReassessmentMachine,
    ReviewMachine,
)
from sendlaw.testing.plans import notices, plan_documents
from sendlaw.testing.strategies import (
    advice_requests,
    boundary,
    circumstances,
    date_facts,
    days,
    dirty,
    late,
    lawful,
    needs_assessments,
    variations,
)

__all__ = [
    "AppealMachine",
    "AssessmentMachine",
    "ClaimMachine",
    "ConcessionMachine",
    "MediationMachine",
    "OrderMachine",
    "ProcessMachine",
    "ReassessmentMachine",
    "ReviewMachine",
    "advice_requests",
    "boundary",
    "case_files",
    "circumstances",
    "date_facts",
    "days",
    "dirty",
    "late",
    "lawful",
    "near_limits",
    "needs_assessments",
    "notices",
    "plan_documents",
    "recorded",
    "variations",
]
