"""How well the wording checks find vague phrases: measured on phrases that no rule was tuned on.

The figures stand in the guide, and fail here where they are not true.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from sendlaw.caseload import agreement, wilson
from sendlaw.checks.wording.asked import VAGUE
from sendlaw.checks.wording.check import check_wording

ROOT = Path(__file__).parents[4]
GUIDE = ROOT / "docs" / "guide" / "plan-wording.md"
GROUPS = {
    "F": "F",
    "E": "E",
    "A to D": "ABCD",
    "G, H1 and H2": ("G", "H1", "H2"),
}


def phrases(name: str) -> list[dict[str, Any]]:
    text = (ROOT / "tests" / "data" / f"plan-wording-{name}.json").read_text(encoding="utf-8")
    found: list[dict[str, Any]] = json.loads(text)["items"]
    return found


SECOND = phrases("second")


def is_found(one: dict[str, Any]) -> bool:
    return any(each.code in VAGUE for each in check_wording(one["text"], one["section"]))


def share(some: int, every: int) -> str:
    if not every:
        return "-"
    low, high = wilson(some, every)
    return f"{some} of {every}: {some / every:.0%} ({low:.0%} to {high:.0%})"


def row(name: str, items: list[dict[str, Any]]) -> str:
    found = [one for one in items if is_found(one)]
    vague = [one for one in items if one["label"] == "vague"]
    right = sum(one["label"] == "vague" for one in found)
    return f"| {name} | {len(items)} | {share(right, len(found))} | {share(right, len(vague))} |"


def test_the_figures_of_the_guide_are_those_of_the_second_set() -> None:
    rows = [
        row(name, [one for one in SECOND if one["section"] in sections])
        for name, sections in GROUPS.items()
    ]
    clear = [one for one in SECOND if not one["borderline"]]
    rows += [row("all", SECOND), row("all but the borderline", clear)]
    told = GUIDE.read_text(encoding="utf-8")
    assert [one for one in rows if one not in told] == []


def test_how_far_two_people_agree_stands_in_the_guide() -> None:
    first = {str(at): one["label"] for at, one in enumerate(SECOND)}
    second = {str(at): one["second_label"] for at, one in enumerate(SECOND)}
    found = agreement(first, second)
    told = f"agreed on {found.plans - len(found.apart)} of {found.plans} (Cohen's kappa {found.kappa:.2f})"
    assert told in " ".join(GUIDE.read_text(encoding="utf-8").split())


def test_no_phrase_stands_in_both_sets() -> None:
    first, second = (
        {one["text"].strip().lower().rstrip(".") for one in items}
        for items in (phrases("first"), SECOND)
    )
    assert not first & second


@pytest.mark.parametrize("name", ["first", "second"])
def test_every_phrase_has_its_source_and_names_nobody(name: str) -> None:
    for one in phrases(name):
        assert one["source_url"].startswith(("https://", "http://"))
        assert one["label"] in ("vague", "specific")
        assert len(one["text"].split()) <= 40
