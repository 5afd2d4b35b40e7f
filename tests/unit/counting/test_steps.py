"""Steps, and days in words."""

from __future__ import annotations

import json
from datetime import date

import pytest

from sendlaw.counting import Step, StepKind
from sendlaw.counting.steps import in_words


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 1, 19), "Monday 19 January 2026"),
        (date(2024, 2, 29), "Thursday 29 February 2024"),
        (date(2025, 8, 3), "Sunday 3 August 2025"),
        (date(999, 1, 1), "Tuesday 1 January 999"),
    ],
)
def test_a_day_in_words(day: date, words: str) -> None:
    assert in_words(day) == words


def test_a_step_as_plain_json_types() -> None:
    step = Step(StepKind.ROLL, "Moved.", date(2026, 4, 7), "a rule of court")
    assert json.loads(json.dumps(step.to_dict())) == {
        "kind": "roll",
        "text": "Moved.",
        "on": "2026-04-07",
        "authority": "a rule of court",
    }


def test_a_step_may_speak_of_no_day_and_cite_nothing() -> None:
    assert Step(StepKind.FACT, "Nothing.").to_dict() == {
        "kind": "fact",
        "text": "Nothing.",
        "on": None,
        "authority": None,
    }


def test_kinds_of_steps_are_distinct_words() -> None:
    assert len({kind.value for kind in StepKind}) == len(StepKind.__members__)
    assert {kind.value for kind in StepKind} >= {"day one", "count", "month end", "roll", "no roll"}
