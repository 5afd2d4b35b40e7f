"""What every test shares: one profile for Hypothesis, the same on every machine."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

collect_ignore_glob = ["golden/derive/*", "law/mutate.py", "wheel.py"]

settings.register_profile(
    "sendlaw",
    deadline=None,
    derandomize=True,
    max_examples=int(os.environ.get("SENDLAW_EXAMPLES", "200")),
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("sendlaw")

TESTS = Path(__file__).parent
UNTRACED = tuple(
    TESTS / one
    for one in (
        *("docs", "process", "unit/checks", "unit/testing", "unit/vocabulary", "exchange/sen2"),
        *("exchange/test_law_schema.py", "exchange/test_schema.py", "exchange/test_contents.py"),
        *("law/test_mutation.py", "property/test_caseloads.py", "property/test_plans.py"),
        *("property/test_any_day.py", "property/test_promises.py", "property/test_plan_readers.py"),
    )
)
"""What the coverage of the core does not rest on: to trace it as well takes twice its time."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave tests untraced that no figure of coverage needs."""
    for item in items:
        if any(item.path.is_relative_to(one) for one in UNTRACED):
            item.add_marker("no_cover")
