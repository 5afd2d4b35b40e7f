"""For other people's tests: Hypothesis strategies for cases, lawful and otherwise.

Needs the ``testing`` extra. On install the strategies are registered with Hypothesis, so that
``hypothesis.strategies.from_type(sendlaw.NeedsAssessment)`` works without more ado.

>>> from hypothesis import given
>>> @given(lawful())
... def holds(case):
...     assert case.request_received is not None
>>> holds()
"""

from __future__ import annotations

from sendlaw.testing.strategies import (
    advice_requests,
    boundary,
    case_files,
    circumstances,
    date_facts,
    days,
    dirty,
    late,
    lawful,
    needs_assessments,
)

__all__ = [
    "advice_requests",
    "boundary",
    "case_files",
    "circumstances",
    "date_facts",
    "days",
    "dirty",
    "late",
    "lawful",
    "needs_assessments",
]


def _register() -> None:
    """Register the strategies; Hypothesis calls this through its entry point."""
    from hypothesis.strategies import register_type_strategy  # noqa: PLC0415 - when called only

    from sendlaw.cases import (  # noqa: PLC0415 - likewise
        AdviceRequest,
        CaseFile,
        Circumstance,
        NeedsAssessment,
    )

    register_type_strategy(NeedsAssessment, needs_assessments())
    register_type_strategy(AdviceRequest, advice_requests())
    register_type_strategy(Circumstance, circumstances())
    register_type_strategy(CaseFile, case_files())
