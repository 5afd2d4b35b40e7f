"""What Hypothesis calls when it is imported, through its entry point.

In a module of its own, and looking for the strategies only when they are used, because Hypothesis may be
loading it while this package is itself being loaded.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from hypothesis.strategies import SearchStrategy

STRATEGIES = {
    "NeedsAssessment": "needs_assessments",
    "AdviceRequest": "advice_requests",
    "Circumstance": "circumstances",
    "Variation": "variations",
    "CaseFile": "case_files",
}
"""The strategy of each class that has one of its own; any other case is drawn from its fields."""
CONTENTS = {"PlanDocument": "plan_documents", "Notice": "notices"}
"""The strategy of each class of what a document contains."""


def register() -> None:
    """Register the strategies, so that ``from_type`` finds them."""
    from hypothesis.strategies import register_type_strategy  # noqa: PLC0415

    from sendlaw import cases  # noqa: PLC0415
    from sendlaw.cases.inspection_parts import INSPECTION_PARTS  # noqa: PLC0415
    from sendlaw.cases.notice import Notice  # noqa: PLC0415
    from sendlaw.cases.plan_document import PlanDocument  # noqa: PLC0415

    for content in (PlanDocument, Notice):
        register_type_strategy(content, _when_used(CONTENTS[content.__name__]))
    for case, strategy in STRATEGIES.items():
        register_type_strategy(getattr(cases, case), _when_used(strategy))
    for part in INSPECTION_PARTS:
        register_type_strategy(part, _part)
    for one in cases.CASES:
        if one.__name__ not in STRATEGIES:
            register_type_strategy(one, _recorded)


def _when_used(name: str) -> Callable[[Any], SearchStrategy[Any]]:
    def strategy(_: object) -> SearchStrategy[Any]:
        from sendlaw import testing  # noqa: PLC0415

        found: SearchStrategy[Any] = getattr(testing, name)()
        return found

    return strategy


def _part(of: Any) -> SearchStrategy[Any]:  # noqa: ANN401 - a part of a document of an inspection
    from sendlaw.testing.inspections import parts  # noqa: PLC0415

    found: SearchStrategy[Any] = parts(of)
    return found


def _recorded(of: Any) -> SearchStrategy[Any]:  # noqa: ANN401 - a case class
    from sendlaw.testing.any_case import near_limits, recorded  # noqa: PLC0415

    found: SearchStrategy[Any] = recorded(of) | near_limits(of)
    return found
