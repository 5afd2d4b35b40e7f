"""Short ways of saying what a caseload holds, and of looking at what comes back."""

from __future__ import annotations

from datetime import date
from typing import Any

import pandas as pd
import polars as pl
import pyarrow as pa

from sendlaw.caseload import timetable

AS_AT = date(2026, 1, 20)
"""The day after the twentieth week of a request of 1 September 2025 (140 days: 19 January 2026)."""
FINAL = "reg13.final_plan"
KINDS: dict[str, Any] = {
    "dict": dict,
    "pandas": pd.DataFrame,
    "polars": pl.DataFrame,
    "arrow": pa.table,
    "batch": pa.record_batch,
}


def listed(table: Any, name: str) -> list[Any]:
    """A column of a table of any kind as a list, with nothing where there is no value."""
    column = table[name]
    if hasattr(column, "to_pylist"):
        return list(column.to_pylist())
    told = getattr(column, "to_list", getattr(column, "tolist", lambda: column))
    found = told()
    return [None if pd.isna(one) else one for one in found]


def asked(**columns: list[Any]) -> dict[str, Any]:
    """A timetable of needs assessments, of which the columns are given."""
    return timetable(columns, process="needs_assessment", as_at=AS_AT)


def reason(cell: Any) -> str | None:
    """Why a cell cannot be the day of a request; nothing if it can."""
    [problem] = asked(request_received=[cell])["problem"]
    return None if problem is None else str(problem)
