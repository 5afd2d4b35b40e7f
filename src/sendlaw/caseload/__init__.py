"""Many cases: every date of a table of them, the figures a leader takes to an inspection, a sample.

>>> from sendlaw.caseload import sample
>>> len(sample(["EX-1", "EX-2", "EX-3"], 2, seed="2026 spring"))
2
"""

from __future__ import annotations

from sendlaw.caseload.oversight import (
    Agreement,
    Audit,
    Fix,
    Rate,
    Unamended,
    agreement,
    fixes,
    rates,
    sample,
    unamended,
    wilson,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from sendlaw.caseload.deadlines import timetable
    from sendlaw.caseload.figures import AsPublished, Cell, Timeliness
    from sendlaw.caseload.measures import MEASURES, Measure
    from sendlaw.caseload.planning import Closure, PlannedRequest, closures, schedule
    from sendlaw.caseload.timely import timeliness
    from sendlaw.caseload.without import without_columns
    from sendlaw.caseload.work import Changed, Compared, Task, compare, work_list

LATER = {
    "timetable": "deadlines",
    "MEASURES": "measures",
    "Measure": "measures",
    "Closure": "planning",
    "PlannedRequest": "planning",
    "closures": "planning",
    "schedule": "planning",
    "Cell": "figures",
    "AsPublished": "figures",
    "Timeliness": "figures",
    "timeliness": "timely",
    "without_columns": "without",
    "Changed": "work",
    "Compared": "work",
    "Task": "work",
    "compare": "work",
    "work_list": "work",
}
"""What needs arrays, or many classes: the module of each, loaded when it is first asked for."""

__all__ = [
    "MEASURES",
    "Agreement",
    "AsPublished",
    "Audit",
    "Cell",
    "Changed",
    "Closure",
    "Compared",
    "Fix",
    "Measure",
    "PlannedRequest",
    "Rate",
    "Task",
    "Timeliness",
    "Unamended",
    "agreement",
    "closures",
    "compare",
    "fixes",
    "rates",
    "sample",
    "schedule",
    "timeliness",
    "timetable",
    "unamended",
    "wilson",
    "without_columns",
    "work_list",
]


def __getattr__(name: str) -> object:
    """Load a name that needs arrays when it is first asked for."""
    if name not in LATER:
        message = f"module 'sendlaw.caseload' has no attribute {name!r}"
        raise AttributeError(message)
    from importlib import import_module  # noqa: PLC0415 - only when asked

    found = globals()[name] = getattr(import_module(f"sendlaw.caseload.{LATER[name]}"), name)
    return found
