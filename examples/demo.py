"""Read published decisions of the Ombudsman: what was due, what was late, and why.

Run it with ``make demo``, or wherever sendlaw is installed. It exits with 1 if a last day that a
published decision states does not come out.
"""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

import sendlaw

DECISIONS = Path(__file__).with_name("published_decisions.json")
EXPLAINED = "West Northamptonshire"
WIDTH = 110


def main() -> int:
    """Print every case and one explanation; return 1 if a stated date does not come out."""
    out = Console(width=WIDTH, highlight=False)
    decisions = json.loads(DECISIONS.read_text(encoding="utf-8"))
    agree = [shown(out, decision) for decision in decisions]
    explained = next(one for one in decisions if one["title"].startswith(EXPLAINED))
    out.rule("One date in full")
    out.print(timetable(explained)["final_plan"].explain(), soft_wrap=True, markup=False)
    out.print()
    out.print("This is a reading of dates, and no legal advice.")
    return 0 if all(agree) else 1


def timetable(decision: dict[str, Any]) -> sendlaw.Timetable:
    """Return the deadlines of one published case."""
    as_at = date.fromisoformat(decision["as_at"])
    return sendlaw.timetable(decision["facts"], process="needs_assessment", as_at=as_at)


def shown(out: Console, decision: dict[str, Any]) -> bool:
    """Print one case; say whether the last days that it states come out."""
    table = timetable(decision)
    out.rule(decision["title"])
    out.print(decision["source"], soft_wrap=True)
    out.print(rows(table))
    for finding in sendlaw.check(
        decision["facts"], process="needs_assessment", as_at=table.as_at
    ).of("breach", "query"):
        out.print(f"  {finding.severity.value}: {finding.message}", soft_wrap=True)
    agrees = [stated(out, table, duty, day) for duty, day in decision["stated"].items()]
    out.print(f"  note: {decision['note']}", soft_wrap=True)
    out.print()
    return all(agrees)


def rows(table: sendlaw.Timetable) -> Table:
    """Lay out the deadlines that bind, or may."""
    laid = Table("duty", "last day", "at the latest", "done", "standing", "late", box=None)
    for one in table.engaged:
        late = one.days_late if one.days_late is not None else one.days_late_at_least
        least = "at least " if late is not None and one.days_late is None else ""
        laid.add_row(
            one.duty,
            str(one.earliest if one.is_bar else one.due or "cannot be told"),
            str(one.latest or "-"),
            str(one.performed or one.performance),
            one.standing.value,
            "-" if late is None else f"{least}{late} days",
        )
    return laid


def stated(out: Console, table: sendlaw.Timetable, duty: str, day: str) -> bool:
    """Print whether a last day that the published decision states comes out."""
    found = table[duty].due
    agrees = found == date.fromisoformat(day)
    told = "the same here" if agrees else f"here it is {found}"
    out.print(f"  stated in the decision: {duty} by {day}; {told}", soft_wrap=True)
    return agrees


if __name__ == "__main__":
    sys.exit(main())
