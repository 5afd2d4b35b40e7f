"""What is to be done in a caseload: a work list by owner, and what changed between two extracts."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

import numpy as np

from sendlaw.caseload.cells import ISO, is_none, told
from sendlaw.caseload.deadlines import answer, view_from
from sendlaw.caseload.figures import WAITING
from sendlaw.caseload.given import given as read_table
from sendlaw.caseload.tables import table_of
from sendlaw.engine.column_spans import EPOCH
from sendlaw.engine.columns import STANDINGS, day_number
from sendlaw.errors import InvalidFact, Problem
from sendlaw.law.records import Duty
from sendlaw.vocabulary import Standing

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from sendlaw.caseload.deadlines import Answered

FORTNIGHT = 14
SIDES = ("before", "after")
IDLE = Standing.NOT_ENGAGED.value


class Task(NamedTuple):
    """One duty that is to be performed: whose it is, of which case, by when, and how many days are left.

    ``days_left`` is below 0 where the limit has passed.

    >>> duty = "reg5.decision_to_assess"
    >>> Task("A", "EX-1", duty, date(2025, 10, 13), "OPEN", 3).days_left
    3
    """

    owner: str
    key: object
    duty: str
    due: date
    standing: str
    days_left: int


def work_list(
    table: object,
    *,
    process: str,
    as_at: date,
    days: int = FORTNIGHT,
    owner: str | None = None,
    overdue: bool = True,
    columns: Mapping[str, str] | None = None,
    key: str | None = None,
    dates: str = ISO,
    **view: Any,  # noqa: ANN401 - those of timetable
) -> tuple[Task, ...]:
    """List what falls due in so many days, and unless told otherwise what is overdue, owner by owner.

    >>> table = {
    ...     "reference": ["EX-1", "EX-2"],
    ...     "request_received": ["2025-09-01", "2025-09-08"],
    ...     "officer": ["A", "B"],
    ... }
    >>> for one in work_list(
    ...     table, process="needs_assessment", as_at=date(2025, 10, 10), owner="officer"
    ... ):
    ...     print(one.owner, one.key, one.duty, one.due, one.days_left)
    A EX-1 reg5.decision_to_assess 2025-10-13 3
    B EX-2 reg5.decision_to_assess 2025-10-20 10

    ``owner`` names a column. What nobody need do, such as a refusal, is left out; so is a row that cannot
    be read, which ``timetable`` reports. Raises ``InvalidFact`` as ``timetable`` does.
    """
    held = table_of(table)
    problems = []
    if owner is not None and owner not in held.names:
        problems.append(Problem("owner", "a column of the table", repr(owner), kind="value"))
    if type(days) is not int or days < 0:
        problems.append(Problem("days", "a number of days, 0 or more", repr(days), kind="value"))
    if problems:
        raise InvalidFact(problems)
    read = read_table(held, process, columns=columns, key=key, dates=dates)
    owners = [""] * read.rows if owner is None else held.column(owner)
    answered = answer(read, view_from(as_at, view))
    found = [
        Task(
            told(owners[row]),
            read.keys[row],
            duty,
            due,
            standing,
            left,
        )
        for duty, row, due, standing, left in _due(
            answered, day_number(as_at), days, overdue=overdue
        )
    ]
    return tuple(sorted(found, key=lambda one: (one.owner, one.due, str(one.key), one.duty)))


def _due(
    answered: Answered, today: int, days: int, *, overdue: bool
) -> Iterator[tuple[str, int, date, str, int]]:
    """Yield each duty and row that is waiting, with its day, its standing and the days left."""
    for duty, one in answered.answers.items():
        if not isinstance(one.record, Duty) or one.record.binds_if_taken:
            continue
        waiting = np.isin(one.standing, WAITING) & (one.due > 0)
        waiting[list(answered.wrong)] = False
        left = one.due.astype(np.int64) - today
        soon = waiting & (left <= days) & ((left >= 0) | overdue)
        for row in np.flatnonzero(soon).tolist():
            due = date.fromordinal(int(one.due[row]) + EPOCH)
            yield duty, row, due, STANDINGS[one.standing[row]].value, int(left[row])


class Changed(NamedTuple):
    """A duty of a case that stands otherwise in a later extract, or is due on another day.

    >>> Changed("EX-1", "reg13.final_plan", "OPEN", "MET", date(2026, 1, 19), date(2026, 1, 19)).after
    'MET'
    """

    key: object
    duty: str
    before: str
    after: str
    due_before: date | None
    due_after: date | None


class Compared(NamedTuple):
    """What two extracts have otherwise: the rows that are new, those that are gone, and what changed.

    >>> Compared(new=("EX-2",), gone=(), changed=()).new
    ('EX-2',)
    """

    new: tuple[object, ...]
    gone: tuple[object, ...]
    changed: tuple[Changed, ...]


def compare(
    before: object,
    after: object,
    *,
    process: str,
    as_at: tuple[date, date],
    columns: Mapping[str, str] | None = None,
    key: str | None = None,
    dates: str = ISO,
    **view: Any,  # noqa: ANN401 - those of timetable
) -> Compared:
    """Compare two extracts of a caseload, each looked at from its own day.

    >>> first = {"reference": ["EX-1"], "request_received": ["2025-09-01"]}
    >>> later = {
    ...     "reference": ["EX-1", "EX-2"],
    ...     "request_received": ["2025-09-01", "2025-10-06"],
    ...     "decision_notified": ["2025-10-10", None],
    ...     "decision": ["assess", None],
    ... }
    >>> days = (date(2025, 10, 1), date(2025, 10, 14))
    >>> found = compare(first, later, process="needs_assessment", as_at=days)
    >>> found.new
    ('EX-2',)
    >>> [(one.duty, one.before, one.after) for one in found.changed]
    [('reg5.decision_to_assess', 'OPEN', 'MET')]

    Rows are matched by ``key``, which must name each row once. A row that cannot be read stands nowhere.
    Raises ``InvalidFact`` as ``timetable`` does, and for a key that stands twice.
    """
    if not isinstance(as_at, tuple | list) or len(as_at) != len(SIDES):
        expected = "two dates: the day of the one extract, and that of the other"
        raise InvalidFact([Problem("as_at", expected, repr(as_at), kind="value")])
    sides = [
        _side(name, table, day, process, {"columns": columns, "key": key, "dates": dates}, view)
        for name, table, day in zip(SIDES, (before, after), as_at, strict=True)
    ]
    one, other = (side.places for side in sides)
    new = tuple(name for name in other if name not in one)
    gone = tuple(name for name in one if name not in other)
    return Compared(new, gone, tuple(_changes(*sides)))


class _Side(NamedTuple):
    answered: Answered
    places: dict[object, int]

    def told(self, duty: str, row: int) -> tuple[str, date | None]:
        """Say how a duty of a row stands, and when it is due."""
        if row in self.answered.wrong:
            return "UNREADABLE", None
        one = self.answered.answers[duty]
        due = int(one.due[row])
        return STANDINGS[one.standing[row]].value, date.fromordinal(due + EPOCH) if due else None


def _side(
    name: str, table: object, day: date, process: str, how: dict[str, Any], view: dict[str, Any]
) -> _Side:
    held = table_of(table)
    read = read_table(held, process, **how)
    found = ""
    places = {one: row for row, one in enumerate(read.keys)}
    if read.key not in held.names:
        found = "no such column"
    elif any(map(is_none, read.keys)):
        found = "a row without one"
    elif len(places) < read.rows:
        twice = next(one for row, one in enumerate(read.keys) if places[one] != row)
        found = f"{twice} twice"
    if found:
        expected = "a key that names each row once"
        raise InvalidFact([Problem(f"{name}.{read.key}", expected, found, kind="value")])
    return _Side(answer(read, view_from(day, view)), places)


def _changes(before: _Side, after: _Side) -> Iterator[Changed]:
    for key, row in before.places.items():
        there = after.places.get(key)
        if there is None:
            continue
        for duty in before.answered.answers:
            one, other = before.told(duty, row), after.told(duty, there)
            idle = one[0] == other[0] == IDLE  # a day on which nothing turns may move
            if one != other and not idle:
                yield Changed(key, duty, one[0], other[0], one[1], other[1])
