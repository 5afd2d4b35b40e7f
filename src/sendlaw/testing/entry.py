"""What Hypothesis calls when it is imported, through its entry point.

In a module of its own, and importing nothing at first, because Hypothesis may be loading it while this
package is itself being loaded.
"""


def register() -> None:
    """Register the strategies, so that ``from_type`` finds them."""
    from hypothesis.strategies import register_type_strategy  # noqa: PLC0415

    from sendlaw import cases  # noqa: PLC0415
    from sendlaw.testing import strategies  # noqa: PLC0415

    register_type_strategy(cases.NeedsAssessment, strategies.needs_assessments())
    register_type_strategy(cases.AdviceRequest, strategies.advice_requests())
    register_type_strategy(cases.Circumstance, strategies.circumstances())
    register_type_strategy(cases.CaseFile, strategies.case_files())
