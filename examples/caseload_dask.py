"""A caseload read by Dask, partition by partition: the function is the one of a single process.

``timetable`` looks at the rows that it is given and at nothing else, so ``map_partitions`` runs it as it
is. Needs the extra ``engines``.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import dask.dataframe as dd
import pandas as pd

from sendlaw.caseload import timetable

FILE = Path(__file__).with_name("caseload.csv")
DUTY = "reg13.final_plan"
HOW: dict[str, Any] = {"process": "needs_assessment", "as_at": date(2026, 3, 2), "duties": [DUTY]}


def in_one() -> pd.DataFrame:
    """Return the answers of one process."""
    return timetable(pd.read_csv(FILE, dtype=str), **HOW)


def in_parts(parts: int = 4) -> pd.DataFrame:
    """Return the answers of as many partitions."""
    frame = dd.from_pandas(pd.read_csv(FILE, dtype=str), npartitions=parts)
    answers = frame.map_partitions(timetable, **HOW, meta=timetable(frame._meta, **HOW))  # noqa: SLF001
    return answers.compute(scheduler="threads")


def main() -> None:
    """Print how the cases stand."""
    found = in_parts()
    standings = found[f"{DUTY}.standing"].astype(object).fillna("UNREADABLE")
    print(standings.value_counts().sort_index().to_string())


if __name__ == "__main__":
    main()
