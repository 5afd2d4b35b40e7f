"""The measures: of those that are counted, the period is that of the record of the duty."""

from __future__ import annotations

import pytest

from sendlaw import Weeks
from sendlaw.caseload import MEASURES

PUBLISHED = {"decision": 6, "plan_refusal": 16, "final_plan": 20, "review_decision": 4}
"""The clocks of which the statistics tell how many were in time, in weeks."""


@pytest.mark.parametrize("name", MEASURES)
def test_what_the_statistics_count_by(name: str) -> None:
    weeks = PUBLISHED.get(name)
    assert MEASURES[name].published == (None if weeks is None else Weeks(weeks))
