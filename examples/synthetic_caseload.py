"""A caseload that nobody has: invented requests for an assessment, written as ``caseload.csv`` has them.

Every date is drawn by chance from a seed; no figure of any authority is behind it. Three rows cannot be
read, as some rows of every extract cannot.
"""

from __future__ import annotations

import csv
import sys
from datetime import date, timedelta
from random import Random

FINAL = "reg13.final_plan.excused"
FIRST, LAST = date(2024, 9, 2), date(2026, 2, 27)
AS_AT = date(2026, 3, 2)
TEAMS = {"north": ("A", "B"), "south": ("C", "D"), "west": ("E",)}
BAD = {41: "14/03/2025", 137: "45723", 205: "March"}
"""Three days that are none: day first, a number of a spreadsheet, and a month."""


def rows(number: int = 240) -> list[dict[str, str]]:
    """Return so many requests."""
    random = Random(2026)  # noqa: S311 - the same caseload every time
    found = []
    for place in range(number):
        asked = FIRST + timedelta(days=random.randrange((LAST - FIRST).days))
        team = random.choice([*TEAMS])
        found.append(
            {
                "reference": f"INVENTED-{place + 1:03}",
                "team": team,
                "officer": random.choice(TEAMS[team]),
                "request_received": BAD.get(place) or asked.isoformat(),
                **_course(asked, random),
            }
        )
    return found


def _course(asked: date, random: Random) -> dict[str, str]:
    """Return what became of a request by the day looked from."""
    decided = asked + timedelta(days=random.randint(20, 52))
    decision = random.choices(("assess", "refuse"), (3, 1))[0]
    excused = random.random() < 0.06  # noqa: PLR2004 - a few
    prompt = random.random() < 0.6  # noqa: PLR2004 - rather more than half
    sent = asked + timedelta(days=random.randint(*((95, 140) if prompt else (141, 300))))
    known = decided <= AS_AT
    planned = known and decision == "assess"
    return {
        "decision_notified": decided.isoformat() if known else "",
        "decision": decision if known else "",
        "final_plan_sent": sent.isoformat() if planned and sent <= AS_AT else "",
        "exceptions": "none" if random.random() < 0.7 else "",  # noqa: PLR2004 - most
        FINAL: "true" if planned and excused else "",
    }


def main() -> None:
    """Write the caseload to standard output."""
    every = rows()
    writer = csv.DictWriter(sys.stdout, [*every[0]], lineterminator="\n")
    writer.writeheader()
    writer.writerows(every)


if __name__ == "__main__":
    main()
