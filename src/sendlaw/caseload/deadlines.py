"""The timetable of a caseload: a table of cases in, and every date and standing out, in another."""

from __future__ import annotations

from typing import NamedTuple, TypeVar

import numpy as np

from sendlaw.caseload.cells import ISO
from sendlaw.caseload.given import given as read_table
from sendlaw.caseload.rows import cases
from sendlaw.caseload.tables import Made, table_of
from sendlaw.caseload.without import no_column
from sendlaw.cases.case import view_problems
from sendlaw.counting import ENGLAND, Calendar
from sendlaw.engine.columns import STANDINGS, day_number, read_columns
from sendlaw.engine.context import Context
from sendlaw.engine.excuse import answers_to
from sendlaw.engine.explain import read as read_one
from sendlaw.errors import InvalidFact, Problem
from sendlaw.law import current

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date
    from typing import Any, Literal

    import numpy.typing as npt

    from sendlaw.caseload.given import Given
    from sendlaw.engine.columns import Answer
    from sendlaw.law.registry import Registry

T = TypeVar("T")
WORDS = tuple(one.value for one in STANDINGS)
PROBLEM = "problem"
MANY = 10
"""How many rows an error names; the table names all."""


def timetable(
    table: T,
    *,
    process: str,
    as_at: date,
    columns: Mapping[str, str] | None = None,
    key: str | None = None,
    dates: str = ISO,
    duties: Sequence[str] | None = None,
    errors: Literal["report", "raise"] = "report",
    law: Registry | None = None,
    law_at: date | None = None,
    complete_through: date | None = None,
    calendar: Calendar = ENGLAND,
    known_at: date | None = None,
) -> T:
    """Return every deadline of every case of a table, as a table of the same kind.

    >>> from datetime import date
    >>> table = {"reference": ["EX-1", "EX-2"], "request_received": ["2025-09-01", "1 Sept"]}
    >>> found = timetable(table, process="needs_assessment", as_at=date(2026, 1, 20))
    >>> found["reg13.final_plan.due"].tolist()
    [datetime.date(2026, 1, 19), None]
    >>> found["reg13.final_plan.standing"].tolist()
    ['OVERDUE_UNLESS_EXCUSED', None]
    >>> found["problem"].tolist()
    [None, 'request_received: expected a date as 2025-09-01, found text']

    A column is a field of the case class; ``columns`` names those that are called otherwise, and ``key``
    the one that names a row. Dates are days, or text in the form ``dates``; an empty cell is *not yet*,
    and ``not_recorded`` and ``not_known`` are the other silences. ``exceptions`` may hold ``none``, and
    ``<duty>.excused`` whether an exception was found to apply. For each duty there are a ``due`` (of a
    minimum period the first lawful day), ``standing``, ``days_late`` and ``provisional``. A row that
    cannot be read has no answers, and its reasons stand in ``problem``; ``errors="raise"`` raises instead.
    Raises ``InvalidFact`` for columns that are amiss, a process or a duty that there is not.
    """
    if errors not in ("report", "raise"):
        problem = Problem("errors", "'report' or 'raise'", repr(errors), kind="value")
        raise InvalidFact([problem])
    held = table_of(table)
    read = read_table(held, process, columns=columns, key=key, dates=dates)
    view = View(as_at, law, law_at, complete_through, calendar, known_at)
    answered = answer(read, view, duties)
    wrong = answered.wrong
    if wrong and errors == "raise":
        raise _unreadable(read, wrong)
    keys = held.own(read.key) if read.key in held.names else read.keys
    told = {read.key: Made("same", keys), **_told(answered), **_why(wrong, read.rows)}
    found: T = held.make(told)
    return found


class View(NamedTuple):
    """From where a caseload is looked at: the day, the law, and the working days."""

    as_at: date
    law: Registry | None = None
    law_at: date | None = None
    complete_through: date | None = None
    calendar: Calendar = ENGLAND
    known_at: date | None = None


def view_from(as_at: date, more: Mapping[str, Any]) -> View:
    """Return from where to look; ``TypeError`` for an argument that there is not."""
    unknown = [repr(one) for one in more if one not in View._fields[1:]]
    if unknown:
        known = ", ".join(View._fields[1:])
        raise TypeError(f"unexpected argument {', '.join(unknown)}: expected some of {known}")
    return View(as_at, **more)


class Answered(NamedTuple):
    """A table that was read and answered: the answers of each duty, and the rows that are no cases."""

    read: Given
    answers: dict[str, Answer]
    wrong: dict[int, list[str]]


def answer(read: Given, view: View, duties: Sequence[str] | None = None) -> Answered:
    """Answer the duties asked for, for every row that is a case; ``InvalidFact`` for what is amiss."""
    days = (view.law_at, view.complete_through, view.known_at, view.calendar)
    problems = [*view_problems(view.as_at, *days)]
    if problems:
        raise InvalidFact(problems)
    registry = current() if view.law is None else view.law
    wanted = _wanted(registry, read, duties)
    load = cases(read)
    calendar = view.calendar
    looked: dict[str, Any] = {
        "as_at": view.as_at,
        "law": registry,
        "law_at": view.law_at,
        "complete_through": view.complete_through,
        "calendar": calendar if view.known_at is None else calendar.as_known(view.known_at),
    }
    answers = read_columns(
        read.shape.of.process,
        load.columns,
        excused=_excused(read, wanted),
        days_late=True,
        provisional=True,
        **looked,
    )
    found = {one: answers[one] for one in wanted}
    for row, case in load.apart.items():
        _read_alone(found, row, Context(case, "", **looked))
    return Answered(read, found, load.wrong)


def _read_alone(answers: Mapping[str, Answer], row: int, context: Context) -> None:
    """Put the answers for a case that columns do not hold in its row."""
    for duty, one in answers.items():
        full = read_one(duty, context)
        due = full.earliest if full.is_bar else full.due
        assert one.days_late is not None  # noqa: S101 - asked for
        assert one.provisional is not None  # noqa: S101 - likewise
        one.due[row] = day_number(due) if due else 0
        one.standing[row] = STANDINGS.index(full.standing)
        one.days_late[row] = -1 if full.days_late is None else full.days_late
        one.provisional[row] = full.provisional


def _wanted(law: Registry, read: Given, duties: Sequence[str] | None) -> tuple[str, ...]:
    """Return the ids of the duties asked for; every one of the process, unless some are named."""
    every = law.timed(read.shape.of.process)
    asked = every if duties is None else (duties,) if isinstance(duties, str) else tuple(duties)
    problems = [
        Problem("duties", f"one of {', '.join(every)}", no_column(one, law), kind="value")
        for one in asked
        if not isinstance(one, str) or not any(answers_to(name, one) for name in every)
    ]
    problems += [
        Problem(
            f"{one}.excused", f"a duty of the process: {', '.join(every)}", repr(one), kind="value"
        )
        for one in read.excused
        if one not in every
    ]
    if problems:
        raise InvalidFact(problems)
    return tuple(name for name in every if any(answers_to(name, one) for one in asked))


def _unreadable(read: Given, wrong: Mapping[int, list[str]]) -> InvalidFact:
    """Return an error that names the first rows that cannot be read, and says how many there are."""
    rows = sorted(wrong)
    problems = [
        Problem(f"{read.key} {read.keys[row]}", "a case", "; ".join(wrong[row]), kind="value")
        for row in rows[:MANY]
    ]
    if len(rows) > MANY:
        problems.append(Problem("rows", "cases", f"{len(rows)} that are none", kind="value"))
    return InvalidFact(problems)


def _excused(read: Given, wanted: Iterable[str]) -> dict[str, npt.NDArray[np.uint8]]:
    """Return what is told of exceptions: 0 none applies, 1 one does, 2 nobody looked."""
    found = {}
    looked = np.full(read.rows, 2, np.uint8)
    if read.none_apply is not None:
        looked[read.none_apply.numbers > 0] = 0
    for duty in wanted:
        told = read.excused.get(duty)
        if told is not None:
            found[duty] = np.where(told.numbers > 0, told.numbers - 1, looked).astype(np.uint8)
        elif read.none_apply is not None:
            found[duty] = looked
    return found


def _told(answered: Answered) -> dict[str, Made]:
    """Return the columns of the answers, with nothing in the rows that are no cases."""
    none = np.zeros(answered.read.rows, np.bool_)
    none[list(answered.wrong)] = True
    found = {}
    for duty, one in answered.answers.items():
        assert one.days_late is not None  # noqa: S101 - asked for
        found[f"{duty}.due"] = Made("day", one.due, none)
        found[f"{duty}.standing"] = Made("word", one.standing, none, WORDS)
        found[f"{duty}.days_late"] = Made("number", one.days_late, none | (one.days_late < 0))
        found[f"{duty}.provisional"] = Made("flag", one.provisional, none)
    return found


def _why(wrong: Mapping[int, list[str]], rows: int) -> dict[str, Made]:
    reasons: npt.NDArray[np.object_] = np.full(rows, None, object)
    for row, told in wrong.items():
        reasons[row] = "; ".join(told)
    return {PROBLEM: Made("text", reasons)}
