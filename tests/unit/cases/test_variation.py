"""A direction, agreement or extension that fixes another date."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from sendlaw import InvalidFact, Variation

ON, DUE = date(2025, 12, 1), date(2026, 3, 2)
GIVEN: dict[str, Any] = {
    "kind": "tribunal_direction",
    "duty": "reg13.final_plan",
    "on": ON,
    "due": DUE,
}


def fields(**facts: Any) -> list[tuple[str, str]]:
    with pytest.raises(InvalidFact) as caught:
        Variation(**{**GIVEN, **facts})
    return [(one.field, one.kind) for one in caught.value.problems]


def test_one_as_given_and_as_json() -> None:
    one = Variation(**GIVEN)
    assert (one.kind, one.duty, one.on, one.due) == tuple(GIVEN.values())
    assert one.to_dict() == {
        "kind": "tribunal_direction",
        "duty": "reg13.final_plan",
        "on": "2025-12-01",
        "due": "2026-03-02",
    }


@pytest.mark.parametrize("name", ["kind", "duty"])
@pytest.mark.parametrize("value", ["", None, 5])
def test_its_kind_and_its_duty_are_words(name: str, value: Any) -> None:
    assert fields(**{name: value}) == [(name, "missing")]


@pytest.mark.parametrize("name", ["on", "due"])
@pytest.mark.parametrize(
    ("value", "kind"),
    [
        (None, "type"),
        ("2025-12-01", "type"),
        (datetime(2025, 12, 1), "type"),
        (date(1960, 1, 1), "range"),
    ],
)
def test_its_days_are_days(name: str, value: Any, kind: str) -> None:
    assert fields(**{name: value}) == [(name, kind)]


def test_everything_at_once() -> None:
    with pytest.raises(InvalidFact) as caught:
        Variation()
    assert [one.field for one in caught.value.problems] == ["kind", "duty", "on", "due"]
