"""Recompute the dates in the golden tables by plain arithmetic, and fail on any difference.

    python tests/golden/derive/check.py

Only the standard library, dateutil and GOV.UK's list of bank holidays are used. Nothing here
imports the library under test, and the library must never import anything from here.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from ages import check_ages
from agreements import check_agreements
from appeals import check_appeals
from arithmetic import Counter
from assessment import check_needs_assessment
from claims import check_claims
from conversions import check_conversions
from detained import check_detained
from detained_disputes import check_detained_disputes
from disputes import check_disputes
from inspections import check_closed, check_inspections
from mediation import check_mediation
from plans import check_plans
from recommendations import check_recommendations
from schools import check_schools
from small import check_small
from tables import Row, read

GOLDEN = Path(__file__).resolve().parent.parent
HOLIDAYS = GOLDEN.parent / "data" / "bank-holidays-england-wales.csv"


def check_counting(rows: list[Row], counter: Counter) -> Iterator[str]:
    for row in rows:
        start = date.fromisoformat(row["start"])
        found = counter.count(row["convention"], start, row["period"]).isoformat()
        if found != row["expected"]:
            yield f"{row['id']}: expected {row['expected']}, arithmetic gives {found}"
        if (row["calendar"] == "england") != ("working" in row["period"]):
            yield f"{row['id']}: the calendar column does not fit the period"


def unique(rows: list[Row]) -> Iterator[str]:
    seen: set[str] = set()
    for row in rows:
        if row["id"] in seen:
            yield f"{row['id']}: used twice"
        seen.add(row["id"])


def main(arguments: list[str]) -> int:
    holidays = read(Path(arguments[0]) if arguments else HOLIDAYS)
    counter = Counter(frozenset(date.fromisoformat(row["date"]) for row in holidays))
    tables = {
        "counting": lambda rows: check_counting(rows, counter),
        "needs_assessment": check_needs_assessment,
        "plans": lambda rows: check_plans(rows, counter),
        "disputes": lambda rows: check_disputes(rows, counter),
        "appeals": lambda rows: check_appeals(rows, counter),
        "recommendations": lambda rows: check_recommendations(rows, counter),
        "small": lambda rows: check_small(rows, counter),
        "schools": lambda rows: check_schools(rows, counter),
        "inspections": lambda rows: check_inspections(rows, counter),
        "closed": lambda rows: check_closed(rows, counter),
        "mediation": lambda rows: check_mediation(rows, counter),
        "agreements": lambda rows: check_agreements(rows, counter),
        "claims": lambda rows: check_claims(rows, counter),
        "detained": lambda rows: check_detained(rows, counter),
        "detained_disputes": lambda rows: check_detained_disputes(rows, counter),
        "conversions": check_conversions,
        "ages": check_ages,
    }
    problems, number = [], 0
    for name, check in tables.items():
        rows = read(GOLDEN / f"{name}.csv")
        number += len(rows)
        problems += [*unique(rows), *check(rows)]
    print(*problems, sep="\n", end="\n" if problems else "")
    print(f"{number} rows, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
