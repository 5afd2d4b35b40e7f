"""The measures: of those that are counted, the period is that of the record of the duty."""

from __future__ import annotations

import re
from typing import Any

import pytest

from sendlaw import Weeks
from sendlaw.caseload import MEASURES
from sendlaw.caseload.evidence.limits import LIMITS
from sendlaw.law import current
from sendlaw.law.timings import Within, every

PUBLISHED = {"decision": 6, "plan_refusal": 16, "final_plan": 20, "review_decision": 4}
"""The clocks of which the statistics tell how many were in time, in weeks."""


@pytest.mark.parametrize("name", MEASURES)
def test_what_the_statistics_count_by(name: str) -> None:
    weeks = PUBLISHED.get(name)
    assert MEASURES[name].published == (None if weeks is None else Weeks(weeks))


NUMBERS = {
    4: "four",
    6: "six",
    8: "eight",
    12: "twelve",
    14: "fourteen",
    15: "fifteen",
    20: "twenty",
}


def periods(duties: tuple[str, ...]) -> set[int]:
    """The numbers of the periods in the records of some duties."""
    timings = [record.timing for name in duties for record in current().versions(name)]
    parts = [part for timing in timings for part in every(timing)]
    return {part.period.number for part in parts if isinstance(part, Within)}


@pytest.mark.parametrize("one", MEASURES.values(), ids=lambda one: one.name)
def test_the_words_of_a_measure_tell_the_numbers_of_its_records(one: Any) -> None:
    found = {int(number) for number in re.findall(r"\d+", one.words)}
    assert found == periods(one.duties)


@pytest.mark.parametrize("one", LIMITS, ids=lambda one: one.id)
def test_the_words_of_a_figure_tell_the_numbers_of_its_records(one: Any) -> None:
    told = {number for number, word in NUMBERS.items() if re.search(rf"\b{word}\b", one.words)}
    assert told == periods(one.duties)
