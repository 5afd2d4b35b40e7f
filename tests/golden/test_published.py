"""The published cases: each last day that a source states, or the day the law gives instead, and why.

The dates of the sources are theirs. Where ours differ, the case says which day it is and why, worked out
by hand: the last day before 15 February is the 14th; twelve weeks are 84 days.
"""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import sendlaw

EXAMPLES = Path(__file__).parents[2] / "examples" / "published_cases.json"
CASES: list[dict[str, Any]] = json.loads(EXAMPLES.read_text(encoding="utf-8"))
STATED = [
    pytest.param(case, one, id=f"{case['title']}: {one['duty']}")
    for case in CASES
    for one in case["stated"]
]


@pytest.mark.parametrize(("case", "one"), STATED)
def test_the_stated_day_comes_out_or_the_reason_is_given(
    case: dict[str, Any], one: dict[str, Any]
) -> None:
    as_at = date.fromisoformat(case["as_at"])
    table = sendlaw.timetable(case["facts"], process=case["process"], as_at=as_at)
    first, _, last = one.get("here", one["by"]).partition(" to ")
    found = table[one["duty"]]
    assert found.due == date.fromisoformat(first)
    assert found.latest == date.fromisoformat(last or first)
    assert ("here" in one) == ("why" in one)


def test_where_a_source_gives_no_request_no_last_day_is_named() -> None:
    (derbyshire,) = (case for case in CASES if case["title"].startswith("Derbyshire"))
    as_at = date.fromisoformat(derbyshire["as_at"])
    table = sendlaw.timetable(derbyshire["facts"], process="needs_assessment", as_at=as_at)
    assert table["final_plan"].due is None
    # agreed by 31 May 2023 at the latest, so requested by then: 140 days on is 18 October
    assert table["final_plan"].latest == date(2023, 10, 18)


def test_every_case_names_its_source() -> None:
    assert all(case["source"].startswith("http") for case in CASES)
