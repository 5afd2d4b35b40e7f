"""What holds of any evidence pack: sums, order, nobody lost, and no small number worked out."""

from __future__ import annotations

import csv
import json
from collections import Counter
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import given, settings, strategies as st
from tests.unit.caseload.areas import (
    A_DAY_LATE,
    CHILDREN,
    DAY,
    REFUSED,
    TWENTY_WEEKS,
    Numbers,
    area,
    assessed,
    away,
    plan,
    told,
)

from sendlaw import CaseFile
from sendlaw.caseload.evidence import Sources, evidence
from sendlaw.cli import main

PARTS = "final_plan.standings"


def flat(found: Numbers) -> Counter[tuple[str, str, int]]:
    """Return counts (0) and wholes (1) by figure."""
    return Counter(
        {(*key, at): number or 0 for key, pair in found.items() for at, number in enumerate(pair)}
    )


@settings(max_examples=40)
@given(CHILDREN, CHILDREN)
def test_two_areas_together_count_what_each_counts(
    one: list[tuple[int, int]], other: list[tuple[int, int]]
) -> None:
    (files, plans), (more, further) = area(one, "A"), area(other, "B")
    apart = flat(told(Sources(files=files, plans=plans)))
    apart.update(flat(told(Sources(files=more, plans=further))))
    both = flat(told(Sources(files=files + more, plans=plans + further)))

    def counted(numbers: Counter[tuple[str, str, int]]) -> dict[tuple[str, str, int], int]:
        # Of groups only the counts: the whole stands beside every group that is there.
        return {key: of for key, of in numbers.items() if of and not (key[1] and key[2])}

    assert counted(both) == counted(apart)


@settings(max_examples=25)
@given(CHILDREN, st.randoms(use_true_random=False))
def test_the_order_of_what_is_given_does_not_matter(
    children: list[tuple[int, int]], by: Any
) -> None:
    files, plans = area(children, "A")
    before = evidence(Sources(files=files, plans=plans), as_at=DAY).to_json()
    by.shuffle(files)
    by.shuffle(plans)
    assert evidence(Sources(files=files, plans=plans), as_at=DAY).to_json() == before


@settings(max_examples=40)
@given(CHILDREN)
def test_no_more_than_the_whole_and_nobody_lost(children: list[tuple[int, int]]) -> None:
    files, plans = area(children, "A")
    found = told(Sources(files=files, plans=plans))
    assert all(0 <= (count or 0) <= (of or 0) for count, of in found.values())
    standing = sum(count or 0 for (name, _), (count, _) in found.items() if name == PARTS)
    refused = sum(kind == REFUSED for kind, _ in children)
    assert standing + refused == len(children)


# --- small numbers --------------------------------------------------------------------------------


def small(number: int) -> bool:
    return 0 < number < 5


def caseload(met: int, excused: int, late: int, overdue: int) -> list[CaseFile]:
    """Return so many files that stand so; of the excused an exception applies, of the late none does."""
    kinds: tuple[tuple[int, dict[str, Any]], ...] = (
        (met, {"final_plan_sent": TWENTY_WEEKS}),
        (excused, {"final_plan_sent": A_DAY_LATE, "exceptions": away(TWENTY_WEEKS)}),
        (late, {"final_plan_sent": A_DAY_LATE}),
        (overdue, {}),
    )
    every = chain.from_iterable([facts] * number for number, facts in kinds)
    return [assessed(f"EX-{at}", **facts) for at, facts in enumerate(every)]


def published(sources: Sources) -> Numbers:
    """Return what a pack tells with small numbers hidden, and nothing else."""
    pack = evidence(sources, as_at=DAY, small_numbers=False)
    return {(one.id, one.group): (one.count, one.of) for one in pack.figures if not one.hidden}


def worked_out(found: Numbers) -> dict[str, int]:
    """Work out by subtraction where the twenty weeks stand, from the figures that are told."""
    in_time, excused, overdue = (
        found.get((f"final_plan.{name}", ""), (None, None))
        for name in ("in_time", "late_excused", "overdue")
    )
    closed = in_time[1] if in_time[1] is not None else excused[1]
    if closed is None and overdue[0] is not None and overdue[1] is not None:
        closed = overdue[1] - overdue[0]
    cells = {"in time": in_time[0], "excused": excused[0], "overdue": overdue[0], "sent": closed}
    known = {name: number for name, number in cells.items() if number is not None}
    if known.keys() >= {"sent", "in time"}:
        known["not in time"] = known["sent"] - known["in time"]
    if known.keys() >= {"sent", "in time", "excused"}:
        known["late without an exception"] = known["not in time"] - known["excused"]
    if known.keys() >= {"sent", "excused"}:
        known["not excused"] = known["sent"] - known["excused"]
    return known


def test_those_late_without_an_exception_are_not_what_the_rest_leaves() -> None:
    # Of 33 plans 20 in time and 10 excused leave 3, which the parts keep hidden.
    found = published(Sources(files=caseload(20, 10, 3, 0)))
    assert worked_out(found).get("late without an exception") != 3


NUMBERS = st.integers(0, 11)


@settings(max_examples=60)
@given(NUMBERS, NUMBERS, NUMBERS, NUMBERS)
def test_no_small_number_is_what_others_leave(
    met: int, excused: int, late: int, overdue: int
) -> None:
    found = worked_out(published(Sources(files=caseload(met, excused, late, overdue))))
    assert not {name: number for name, number in found.items() if small(number)}


@settings(max_examples=60)
@given(NUMBERS, NUMBERS, NUMBERS, NUMBERS)
def test_no_small_number_is_told(met: int, excused: int, late: int, overdue: int) -> None:
    found = published(Sources(files=caseload(met, excused, late, overdue)))
    for count, of in found.values():
        assert of is not None
        assert (count is None) <= (of == 0)  # nothing can be told, of anybody
        assert not any(map(small, (count or 0, of, of - (count or 0))))


def test_the_backlog_is_not_what_drafts_are_more_than_plans() -> None:
    # All 23 had a draft on 2 December, 20 had their plan in time, and 3 never: 3 are overdue, and hidden.
    # Every draft is of somebody to whom a plan is owed, so that 23 less 20 would tell it.
    draft = {"draft_plan_served": date(2024, 12, 2)}
    plans = [{"final_plan_sent": TWENTY_WEEKS}] * 20 + [{}] * 3
    files = [assessed(f"EX-{at}", **draft, **facts) for at, facts in enumerate(plans)]
    found = published(Sources(files=files))
    assert ("final_plan.overdue", "") not in found
    _, drafts = found.get(("draft.premature", ""), (None, None))
    _, sent = found.get(("final_plan.in_time", ""), (None, None))
    assert drafts is None or sent is None or not small(drafts - sent)


def test_a_hidden_figure_has_no_number_at_all() -> None:
    pack = evidence(Sources(files=caseload(34, 0, 3, 0)), as_at=DAY, small_numbers=False)
    hidden = [one.to_dict() for one in pack.figures if one.hidden]
    assert hidden
    assert all(one[name] is None for one in hidden for name in ("count", "of", "share"))


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write a pack with small numbers hidden: of 37 plans sent 34 in time, 3 late."""
    given_in, out = tmp_path_factory.mktemp("given"), tmp_path_factory.mktemp("out")
    for one in caseload(34, 0, 3, 0):
        (given_in / f"{one.reference}.json").write_text(one.to_json())
    for number in range(37):
        path = given_in.parent / "plans" / f"{number}.json"
        path.parent.mkdir(exist_ok=True)
        lacking = {"outcomes": ()} if number < 2 else {}
        path.write_text(plan(f"EX-{number}", **lacking).to_json())
    options = ["--cases", str(given_in), "--plans", str(given_in.parent / "plans"), "--hide-small"]
    day = ["--as-at", DAY.isoformat(), "--out", str(out)]
    done = CliRunner().invoke(main, ["evidence", *options, *day])
    assert done.exit_code == 0, done.output
    return out


def test_nothing_that_is_written_tells_a_small_number(written: Path) -> None:
    # 34 / 37 is 91.9 per cent and 3 / 37 is 8.1; of the plans 2 / 37 is 5.4 and 35 / 37 is 94.6.
    texts = [path.read_text(encoding="utf-8") for path in written.iterdir()]
    for telling in ("34 of 37", "3 of 37", "2 of 37", "35 of 37", "91.9", "8.1%", "5.4%", "94.6"):
        assert not any(telling in text for text in texts), telling
    assert not any("EX-" in text for text in texts)


def test_json_and_csv_tell_the_same_and_no_small_number(written: Path) -> None:
    pack = json.loads((written / "evidence.json").read_text())
    figures = [one for theme in pack["themes"] for one in theme["figures"]]
    rows = list(csv.DictReader((written / "figures.csv").read_text().splitlines()))
    rows = [row for row in rows if row["kind"] == "figure"]
    assert len(rows) == len(figures)
    for one, row in zip(figures, rows, strict=True):
        assert (row["id"], row["group"]) == (one["id"], one["group"])
        assert row["count"] == ("" if one["count"] is None else str(one["count"]))
        assert one["count"] not in (2, 3, 34, 35)
