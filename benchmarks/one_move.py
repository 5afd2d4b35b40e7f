"""One plan that moves to another authority, against one by hand: limits in working days."""

from __future__ import annotations

import random
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import by_hand_move
from caseload import AS_AT
from measure import AS_FAST, Line, Race, agree, each
from one_case import answer, binding
from sendlaw import PlanTransfer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from one_case import Answer

CASES = 500
SOME_MOVE = date(2024, 1, 1)
SHARED = ("moved", "old_authority_aware", "transferred", "family_informed", "plan_made")
HEALTH = ("original_body_aware", "new_body_notified", "new_body_aware", "health_request_made")


def lines(rounds: int) -> Iterator[Line]:
    """Measure settled moves, beside the same by hand."""
    facts = made_up()
    ours = [as_case(one) for one in facts]
    theirs = [by_hand_move.Move(**one) for one in facts]
    tables = (case.timetable(as_at=AS_AT) for case in ours)
    agree("a move by hand", map(by_holidays, theirs), map(binding, tables))
    agree("a move by hand, with a loop", map(by_loop, theirs), map(by_holidays, theirs))
    race = Race(
        {
            "read": each(read, ours),
            "holidays": each(by_holidays, theirs),
            "loop": each(by_loop, theirs),
        },
        rounds,
    )
    yield Line(
        "one settled move of a plan, with working days: beside attrs, dateutil and holidays by hand",
        race.speed("read", beside="holidays"),
        AS_FAST,
        at_least=4,
    )
    yield Line(
        "the same, beside a loop over the days of holidays",
        race.speed("read", beside="loop"),
        AS_FAST,
    )


def made_up(seed: int = 2014) -> list[dict[str, Any]]:
    """Make up moves of which every act is recorded, some of them late."""
    draw = random.Random(seed)
    found = []
    for _ in range(CASES):
        moved = SOME_MOVE + timedelta(days=draw.randrange(500))

        def after(day: date, least: int, most: int) -> date:
            return day + timedelta(days=draw.randrange(least, most))

        transferred, aware = after(moved, 0, 40), after(moved, 0, 20)
        days = (moved, after(moved, -60, 1), transferred, after(transferred, 20, 60))
        health = (after(moved, -60, 1), aware, after(aware, 0, 2), after(aware, 5, 40))
        made = moved - timedelta(days=draw.randrange(30, 400))
        found.append(dict(zip((*SHARED, *HEALTH), (*days, made, *health), strict=True)))
    return found


def as_case(facts: dict[str, Any]) -> PlanTransfer:
    """Return a move as a case object, of which all is recorded."""
    return PlanTransfer(
        **facts,
        commissioning_body_changes=True,
        health_provision_impracticable=True,
        exceptions=(),
    )


def read(case: PlanTransfer) -> list[Answer]:
    """Return what the timetable of a move says of each deadline."""
    return [answer(one) for one in case.timetable(as_at=AS_AT)]


def by_holidays(case: by_hand_move.Move) -> list[Answer]:
    """Return what the version by hand says of each deadline."""
    return [(one.due, one.standing, one.days_late) for one in by_hand_move.timetable(case, AS_AT)]


def by_loop(case: by_hand_move.Move) -> list[Answer]:
    """Return the same, with working days counted one by one."""
    table = by_hand_move.timetable(case, AS_AT, by_hand_move.LOOP)
    return [(one.due, one.standing, one.days_late) for one in table]
