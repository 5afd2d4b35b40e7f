"""Read published cases: what was due, what was late, and why.

Run it with ``make demo``, or wherever sendlaw is installed. It exits with 1 if a last day that a source
states does not come out, unless the case says which day the law gives instead, and why.
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

CASES = Path(__file__).with_name("published_cases.json")
EXPLAINED = "West Northamptonshire"
WIDTH = 110


def main() -> int:
    """Print every case and one explanation; return 1 if a stated date does not come out."""
    out = Console(width=WIDTH, highlight=False)
    cases = json.loads(CASES.read_text(encoding="utf-8"))
    agree = [shown(out, case) for case in cases]
    explained = next(one for one in cases if one["title"].startswith(EXPLAINED))
    out.rule("One date in full")
    out.print(timetable(explained)["final_plan"].explain(), soft_wrap=True, markup=False)
    out.print()
    out.print("This is a reading of dates, and no legal advice.")
    return 0 if all(agree) else 1


def timetable(case: dict[str, Any]) -> sendlaw.Timetable:
    """Return the deadlines of one published case."""
    as_at = date.fromisoformat(case["as_at"])
    return sendlaw.timetable(case["facts"], process=case["process"], as_at=as_at)


def shown(out: Console, case: dict[str, Any]) -> bool:
    """Print one case; say whether the last days that it states come out."""
    table = timetable(case)
    out.rule(case["title"])
    out.print(case["source"], soft_wrap=True)
    out.print(rows(table))
    report = sendlaw.check(case["facts"], process=case["process"], as_at=table.as_at)
    for finding in report.of("breach", "query"):
        out.print(f"  {finding.severity.value}: {finding.message}", soft_wrap=True)
    agrees = [stated(out, table, one) for one in case["stated"]]
    out.print(f"  note: {case['note']}", soft_wrap=True)
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


def stated(out: Console, table: sendlaw.Timetable, one: dict[str, Any]) -> bool:
    """Print a last day that a source states beside ours, with the reason where they differ."""
    days = sorted({str(day) for day in (table[one["duty"]].due, table[one["duty"]].latest) if day})
    here, expected = " to ".join(days), one.get("here", one["by"])
    told = "the same here" if here == one["by"] else f"here it is {here}"
    why = f", because {one['why']}" if "why" in one else ""
    out.print(f"  stated in the source: {one['duty']} by {one['by']}; {told}{why}", soft_wrap=True)
    return bool(here == expected)


if __name__ == "__main__":
    sys.exit(main())
