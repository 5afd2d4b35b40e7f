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
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from sendlaw.caseload.deadlines import timetable

LATER = {"timetable": "sendlaw.caseload.deadlines"}
"""What needs arrays, and is loaded when it is first asked for."""

__all__ = [
    "Agreement",
    "Audit",
    "Fix",
    "Rate",
    "Unamended",
    "agreement",
    "fixes",
    "rates",
    "sample",
    "timetable",
    "unamended",
]


def __getattr__(name: str) -> object:
    """Load a name that needs arrays when it is first asked for."""
    if name not in LATER:
        message = f"module 'sendlaw.caseload' has no attribute {name!r}"
        raise AttributeError(message)
    from importlib import import_module  # noqa: PLC0415 - only when asked

    found = globals()[name] = getattr(import_module(LATER[name]), name)
    return found
