"""What cannot be true of the dates of one object: answers before questions, ends before beginnings."""

from __future__ import annotations

from datetime import date

from sendlaw.errors import Problem
from sendlaw.facts.dated import Between

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


def last_day(value: object) -> date | None:
    """Return the last day a recorded date can be, or ``None``; what is no date has none."""
    return value if type(value) is date else value.last if isinstance(value, Between) else None


def first_day(value: object) -> date | None:
    """Return the first day a recorded date can be, or ``None``; what is no date has none."""
    return value if type(value) is date else value.first if isinstance(value, Between) else None


def before(case: object, field: str, *, asked_by: str) -> Iterator[Problem]:
    """Yield a problem where an answer is dated before its own question."""
    answer = last_day(getattr(case, field))
    question = first_day(getattr(case, asked_by))
    if answer is not None and question is not None and answer < question:
        expected = f"a day on or after {asked_by} ({question.isoformat()})"
        yield Problem(field, expected, answer.isoformat(), kind="order")


def ending(case: object, *triggers: str) -> Iterator[Problem]:
    """Yield a problem where a process has an end without its cause, or ended before it began."""
    given = {name: getattr(case, name) for name in ("ended_on", "ended_because")}
    if not any(given.values()):
        return
    for name, value in given.items():
        if value is None:
            yield Problem(
                name, "both ended_on and ended_because, or neither", "nothing", kind="missing"
            )
    yield from not_before(case, "ended_on", triggers)


def not_before(case: object, field: str, triggers: tuple[str, ...]) -> Iterator[Problem]:
    """Yield a problem where an act is dated before the process it belongs to had begun."""
    last = last_day(getattr(case, field))
    if last is None:
        return
    began = [day for name in triggers if (day := first_day(getattr(case, name))) is not None]
    if began and last < min(began):
        names = " or ".join(name for name in triggers if getattr(case, name) is not None)
        expected = f"a day on or after {names} ({min(began).isoformat()})"
        yield Problem(field, expected, last.isoformat(), kind="order")


def undated(
    case: object, *shown_by: str, named: str, dated: str, only: object = None
) -> Iterator[Problem]:
    """Yield a problem where a decision is given without its date, unless a later act shows it.

    ``only`` is a decision that no later act can show, and which so always needs its date.
    """
    decision = getattr(case, named)
    if decision is None or getattr(case, dated) is not None:
        return
    shown = any(getattr(case, act) is not None for act in shown_by)
    if not shown or (only is not None and decision is only):
        yield Problem(dated, "the date of the decision, or NOT_RECORDED", "nothing", kind="missing")
