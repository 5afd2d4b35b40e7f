"""The answers of a caseload, put together from those of some rows after another."""

from __future__ import annotations

from typing import Any

import numpy as np
from tests.unit.given import REG_5, duty

from sendlaw.engine.column_answer import Answer, Room


def answer(
    due: list[int],
    latest: list[int] | None = None,
    late: list[int] | None = None,
    ahead: list[bool] | None = None,
) -> Any:
    """An answer with these days, of which the latest are the same unless given."""
    days, codes = np.array(due, np.uint16), np.array([1] * len(due), np.uint8)
    last = days if latest is None else np.array(latest, np.uint16)
    days_late = None if late is None else np.array(late, np.int32)
    provisional = None if ahead is None else np.array(ahead)
    return Answer(duty(REG_5), days, last, codes, codes + np.uint8(1), days_late, provisional)


def together(*answers: Any) -> Any:
    rows = [len(one.due) for one in answers]
    room = Room(sum(rows))
    for at, one in enumerate(answers):
        begin = sum(rows[:at])
        room.put(slice(begin, begin + rows[at]), {REG_5: one})
    return room.answers[REG_5]


class TestRoom:
    def test_for_rows_after_others(self) -> None:
        found = together(answer([5, 6]), answer([7]))
        assert found.due.tolist() == [5, 6, 7]
        assert (found.standing.tolist(), found.engaged.tolist()) == ([1] * 3, [2] * 3)
        assert found.days_late is None

    def test_where_no_row_has_two_days_they_are_one_column(self) -> None:
        found = together(answer([5, 6]), answer([7]))
        assert found.latest is found.due

    def test_where_one_has_two_they_are_apart(self) -> None:
        found = together(answer([5]), answer([6], [8]), answer([7]))
        assert (found.due.tolist(), found.latest.tolist()) == ([5, 6, 7], [5, 8, 7])

    def test_days_late_if_they_were_asked_for(self) -> None:
        assert together(answer([5], late=[3]), answer([6], late=[-1])).days_late.tolist() == [3, -1]

    def test_whether_they_are_provisional_if_that_was_asked_for(self) -> None:
        found = together(answer([5], ahead=[True]), answer([6], ahead=[False]))
        assert found.provisional.tolist() == [True, False]
        assert together(answer([5])).provisional is None
