"""Small numbers attacked: what the numbers that are told settle, found by linear algebra alone."""

from __future__ import annotations

from collections import Counter
from datetime import date
from itertools import chain, combinations
from typing import Any

import numpy as np
from hypothesis import given, settings, strategies as st
from tests.unit.caseload.areas import (
    A_DAY_LATE,
    DAY,
    KINDS,
    TWENTY_WEEKS,
    assessed,
    plan,
)

from sendlaw import PlanDocument
from sendlaw.caseload.evidence import Figure, Sources, evidence
from sendlaw.caseload.evidence.figure import Mark, Measured
from sendlaw.caseload.evidence.small import too_small
from sendlaw.cases.plan_document import PlanProvision
from sendlaw.vocabulary import Truth

PLACES: tuple[Mark, ...] = (Truth.YES, Truth.NO, Truth.UNKNOWN, None)


def small(number: float) -> bool:
    return 0 < round(number) < 5


def settled(rows: list[list[int]], target: list[int]) -> bool:
    """Say whether a sum of unknown numbers follows from the sums that are told."""
    if not rows:
        return not any(target)
    known = np.array(rows)
    both = np.vstack([known, target])
    return bool(np.linalg.matrix_rank(known) == np.linalg.matrix_rank(both))


# --- figures of any kind -----------------------------------------------------------------------------


@st.composite
def figures(draw: st.DrawFn) -> list[Measured]:
    """Draw figures over the same people: some in families, some of which lie within others."""
    blocks = draw(st.lists(st.integers(1, 14), min_size=1, max_size=7))
    number = draw(st.integers(1, 4))
    rows = draw(
        st.lists(
            st.tuples(*[st.sampled_from((Truth.YES, Truth.NO, *PLACES))] * number),
            min_size=len(blocks),
            max_size=len(blocks),
        )
    )
    families = draw(st.lists(st.sampled_from(["", "f", "f"]), min_size=number, max_size=number))
    people = list(chain.from_iterable([row] * many for row, many in zip(rows, blocks, strict=True)))
    return [
        Measured(
            theme="T1",
            id=f"x{at}",
            words="",
            over="people",
            marks=[row[at] for row in people],
            family=families[at],
        )
        for at in range(number)
    ]


def told_of(every: list[Measured]) -> list[Measured]:
    hidden = too_small(every)
    return [one for place, one in enumerate(every) if place not in hidden]


@settings(max_examples=300)
@given(figures())
def test_no_number_that_is_told_is_small(every: list[Measured]) -> None:
    for one in told_of(every):
        figure = one.figure()
        count, of = figure.count or 0, figure.of or 0
        told = (count, of, of - count, figure.unknown or 0, figure.not_asked or 0)
        assert not any(map(small, told))


@settings(max_examples=300)
@given(figures())
def test_no_two_figures_settle_a_small_number_of_people(every: list[Measured]) -> None:
    for one, other in combinations(told_of(every), 2):
        people = Counter(zip(one.marks, other.marks, strict=True))
        blocks = list(people)
        rows = [[int(block[0] is place) for block in blocks] for place in PLACES]
        rows += [[int(block[1] is place) for block in blocks] for place in PLACES]
        for at, block in enumerate(blocks):
            alone = [int(place == at) for place in range(len(blocks))]
            assert not (small(people[block]) and settled(rows, alone))


@settings(max_examples=300)
@given(figures())
def test_figures_of_one_whole_leave_no_small_sum_or_difference(every: list[Measured]) -> None:
    kin = [one.marks for one in told_of(every) if one.family]
    if kin:
        assert not any(map(small, Counter(zip(*kin, strict=True)).values()))


@given(figures())
def test_what_is_hidden_is_hidden_for_a_reason(every: list[Measured]) -> None:
    # Where no group of people who are alike in everything is small, nothing is.
    alike = Counter(zip(*(one.marks for one in every), strict=True))
    if not any(map(small, alike.values())):
        assert not too_small(every)


# --- an area -------------------------------------------------------------------------------------------

MET, LATE, EXCUSED, DOUBTFUL, OVERDUE, OPEN, UNTOLD, NONE = STANDS = (
    "MET",
    "LATE",
    "LATE_EXCUSED",
    "LATE_UNLESS_EXCUSED",
    "OVERDUE",
    "OPEN",
    "UNDETERMINED",
    "NOT_ENGAGED",
)
SENT = (MET, LATE, EXCUSED, DOUBTFUL)
CELLS = [(one, draft) for one in STANDS for draft in ("early", "enough", "unknown")]
"""Where the twenty weeks stand, and what is known of the fifteen days; of others the latter is unknown."""
Sum = tuple[tuple[str, str], ...]


def cells(stands: tuple[str, ...], *drafts: str) -> Sum:
    return tuple(one for one in CELLS if one[0] in stands and (not drafts or one[1] in drafts))


TOLD: dict[str, tuple[tuple[str, ...], ...]] = {
    "final_plan.in_time": ((MET,), SENT, (UNTOLD,)),
    "final_plan.late_excused": ((EXCUSED,), (MET, LATE, EXCUSED), (DOUBTFUL, UNTOLD)),
    "final_plan.overdue": ((OVERDUE,), (*SENT, OVERDUE), (UNTOLD,)),
}
"""Where those stand whom a figure counts, of whom it tells, and of whom it cannot."""
NOT_SENT = (OVERDUE, OPEN, NONE)


def sums(one: Figure) -> list[Sum]:
    """Return which cells each number of a figure adds up, as the guide says it does."""
    if one.id == "draft.premature":
        of = cells(SENT, "early", "enough")
        unknown = (*cells(SENT, "unknown"), *cells((UNTOLD,)))
        return [cells(SENT, "early"), of, unknown, cells(NOT_SENT)]
    if one.id not in (*TOLD, "final_plan.standings"):
        return []
    count, of_whom, untold = TOLD.get(one.id, ((one.group,), STANDS[:-1], ()))
    rest = tuple(name for name in STANDS if name not in (*of_whom, *untold))
    return [*map(cells, (count, of_whom, untold, rest))]


DRAFTS: dict[str, dict[str, Any]] = {
    "early": {"draft_plan_served": "2025-01-13"},
    "enough": {"draft_plan_served": "2024-12-02"},
    "unknown": {},
}
TIMES: dict[str, dict[str, Any]] = {
    MET: KINDS[0] | {"final_plan_sent": TWENTY_WEEKS},
    LATE: {"final_plan_sent": A_DAY_LATE},
    EXCUSED: dict(KINDS[2]),
    DOUBTFUL: dict(KINDS[3]),
    OVERDUE: {},
    UNTOLD: dict(KINDS[4]),
    NONE: dict(KINDS[7]),
}


@settings(max_examples=60)
@given(
    st.lists(
        st.tuples(st.sampled_from([*TIMES]), st.sampled_from([*DRAFTS]), st.integers(1, 9)),
        min_size=1,
        max_size=5,
    )
)
def test_nothing_small_follows_from_what_is_told_of_an_area(
    groups: list[tuple[str, str, int]],
) -> None:
    facts: list[dict[str, Any]] = []
    true: Counter[tuple[str, str]] = Counter()
    for stands, draft, many in groups:
        sent = stands in SENT
        served = DRAFTS[draft].get("draft_plan_served") if sent else None
        day = None if served is None else date.fromisoformat(served)
        facts += [TIMES[stands] | {"draft_plan_served": day}] * many
        true[stands, draft if sent else "unknown"] += many
    files = [assessed(f"EX-{at}", **one) for at, one in enumerate(facts)]
    pack = evidence(Sources(files=files), as_at=DAY, small_numbers=False)
    rows = [
        [int(cell in sum_) for cell in CELLS]
        for one in pack.figures
        if not one.hidden
        for sum_ in sums(one)
    ]
    # Of those whose plan was not sent nothing is known of the draft: these cells are empty.
    empty = [at for at, cell in enumerate(CELLS) if cell[0] not in SENT and cell[1] != "unknown"]
    rows += [[int(at == place) for at in range(len(CELLS))] for place in empty]
    wanted = [*((one,) for one in CELLS), *map(cells, [(one,) for one in STANDS]), cells(SENT)]
    for one in wanted:
        number = sum(true[cell] for cell in one)
        if small(number):
            assert not settled(rows, [int(cell in one) for cell in CELLS]), one


def test_those_not_heard_lie_within_those_that_lack_something() -> None:
    # 20 plans lack a voice, and 3 lack outcomes alone: 23 less 20 would show the 3.
    unheard = [plan(f"EX-{at}", voices=(), outcomes=()) for at in range(20)]
    lacking = [plan(f"EX-{at}", outcomes=()) for at in range(20, 23)]
    sound = [plan(f"EX-{at}", sections=()) for at in range(23, 30)]
    found = told_at(Sources(plans=[*unheard, *lacking, *sound]))
    assert ("plans.breach" in found) + ("voices.missing" in found) < 2


def test_those_with_health_care_lie_within_all_plans() -> None:
    nurse = (PlanProvision(section="G", text="A nurse, 30 minutes weekly."),)
    given = [plan(f"EX-{at}", provisions=nurse, health_agreed=at < 10) for at in range(20)]
    given += [plan(f"EX-{at}", provisions=()) for at in range(20, 23)]
    assert "health.agreed" not in told_at(Sources(plans=given))


def told_at(sources: Sources) -> set[str]:
    pack = evidence(sources, as_at=DAY, small_numbers=False)
    return {one.id for one in pack.figures if not one.hidden}


def test_a_figure_that_is_large_is_told() -> None:
    given = [PlanDocument(representations_made=at % 2 == 0) for at in range(40)]
    assert "representations.made" in told_at(Sources(plans=given))
