"""What of the law has no column in the timetable of a caseload, and why."""

from __future__ import annotations

from sendlaw.caseload.classes import PROCESSES
from sendlaw.engine.excuse import answers_to
from sendlaw.law import current
from sendlaw.law.records import (
    Age,
    Guidance,
    LookBack,
    OpenNorm,
    Record,
    Timed,
    Unless,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from sendlaw.law.registry import Registry

WHY: Mapping[type[Record], str] = {
    LookBack: "a look-back: it has no day of its own, and is read within the duties that it switches off",
    OpenNorm: "an open norm: it has no number, and so no last day",
    Guidance: "guidance: it is read case by case, in Timetable.guidance, and nothing is late by it",
    Unless: "an exception: it is asked for in the column <duty>.excused",
    Age: "an age: it is read from a date of birth, within the duties that turn on it",
}
"""Why a record has no column, by what kind of record it is."""


def without_columns(law: Registry | None = None) -> dict[str, str]:
    """Return the id of every record that has no column, with the reason.

    >>> found = without_columns()
    >>> found["s36.six_month_lookback"]
    'a look-back: it has no day of its own, and is read within the duties that it switches off'
    >>> "reg13.final_plan" in found
    False
    """
    registry = current() if law is None else law
    return {
        one.id: why
        for one in registry
        if isinstance(one, Record) and (why := WHY.get(type(one))) is not None
    }


def no_column(name: object, law: Registry) -> str:
    """Say what a name is that is no duty of a process: of another one, of another kind, or unknown.

    >>> no_column("reg8.cooperate", current())
    "'reg8.cooperate', a duty of the process advice_request"
    """
    told = repr(name)
    if not isinstance(name, str):
        return told
    for one in law:
        if not isinstance(one, Record) or not answers_to(one.id, name):
            continue
        if isinstance(one, Timed) and one.of.value in PROCESSES:
            return f"{told}, a duty of the process {one.of.value}"
        if type(one) in WHY:
            return f"{told}, {WHY[type(one)]}"
    return told
