"""The examples of proposed law: what each says would change, and that none says it is law."""

from __future__ import annotations

import runpy
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import sendlaw
from sendlaw.law import current

EXAMPLES = Path(__file__).parents[3] / "examples"


def ran(name: str) -> dict[str, Any]:
    return runpy.run_path(str(EXAMPLES / name))


def dues(found: sendlaw.Difference) -> list[tuple[str, str | None, str | None]]:
    return [(one.reference, one.before, one.after) for one in found if one.facet == "due"]


def test_a_draft_plan_within_twelve_weeks(capsys: pytest.CaptureFixture[str]) -> None:
    found = ran("twelve_week_draft.py")["main"]()
    # 84 days from 15 and 22 September, 29 September, 6 and 13 October 2025
    assert dues(found) == [
        ("INVENTED-1", None, "2025-12-08"),
        ("INVENTED-2", None, "2025-12-15"),
        ("INVENTED-3", None, "2025-12-22"),
        ("INVENTED-4", None, "2025-12-29"),
        ("INVENTED-5", None, "2026-01-05"),
    ]
    assert found.summary.by_standing == {
        (None, "OVERDUE"): 2,
        (None, "MET"): 1,
        (None, "LATE"): 1,
        (None, "OPEN"): 1,
    }
    printed = capsys.readouterr().out
    assert printed.startswith("A PROPOSAL OF THIS EXAMPLE, NOT LAW")
    assert printed.count("Proposal, not law item 1") == len(dues(found))


def test_reviews_at_the_end_of_a_key_stage(capsys: pytest.CaptureFixture[str]) -> None:
    found = ran("key_stage_reviews.py")["main"]()
    # twelve months beginning with 20 September 2029 end on 19 September 2030
    now = "2030-09-19"
    assert [dues(one) for one in found] == [
        [("INVENTED-1", now, "2030-08-31")],
        [("INVENTED-2", now, "2031-08-31"), ("INVENTED-3", now, "2031-08-31")],
        [("INVENTED-4", now, "2032-08-31")],
    ]
    printed = capsys.readouterr().out
    assert printed.startswith("ANNOUNCED, NOT LAW")
    assert printed.count("Announced, not law item 1") == len(found) + 1


@pytest.mark.parametrize(
    ("born", "ends"),
    [
        # on 1 October 2029, in the school year 2029/30
        (date(2023, 8, 31), date(2030, 8, 31)),  # turned 6 in August 2029: year 2
        (date(2023, 9, 1), date(2031, 8, 31)),  # turned 6 in September: year 1
        (date(2013, 9, 1), date(2030, 8, 31)),  # turns 16 in this school year: year 11
        (date(2013, 8, 31), date(2029, 8, 31)),  # has left year 11
    ],
)
def test_the_key_stages_of_the_example(born: date, ends: date) -> None:
    assert ran("key_stage_reviews.py")["end_of_key_stage"](born) == ends


@pytest.mark.parametrize("name", ["twelve_week_draft.py", "key_stage_reviews.py"])
def test_no_proposal_cites_a_provision_of_the_law(name: str) -> None:
    told = ran(name)
    law = told["proposed"]() if "proposed" in told else told["announced"](date(2030, 8, 31))
    new = [one for one in law if one not in {*current()}]
    added = [one for one in new if "not law" in one.note]
    assert added
    assert all("not law item 1" in one.provision for one in added)
    assert all("not law" in law.citation(one).instrument.title for one in added)
    # the rest are versions that end, as they are
    assert all(one.in_force_to is not None for one in new if one not in added)
