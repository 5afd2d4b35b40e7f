"""A caseload read by PySpark in local mode, batch by batch: the function is the one of a single process.

``timetable`` takes a record batch of Arrow and gives one back, so ``mapInArrow`` runs it as it is. Spark
takes a dot in a name for a part of a column, and has no categories: the columns get other names,
and the standings become text. Needs the extra ``engines``, and Java.
"""

from __future__ import annotations

import csv
import os
import sys
from collections import Counter
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow as pa
from pyspark.sql import SparkSession

from sendlaw.caseload import timetable

if TYPE_CHECKING:
    from collections.abc import Iterator

FILE = Path(__file__).with_name("caseload.csv")
DUTY = "reg13.final_plan"
HOW: dict[str, Any] = {
    "process": "needs_assessment",
    "as_at": date(2026, 3, 2),
    "duties": [DUTY],
    "columns": {f"{DUTY}.excused": "excused"},
}
ANSWERS = pa.schema(
    {
        "reference": pa.string(),
        "due": pa.date32(),
        "standing": pa.string(),
        "days_late": pa.int32(),
        "provisional": pa.bool_(),
        "problem": pa.string(),
    }
)
COLUMNS = "reference string, due date, standing string, days_late int, provisional boolean, problem string"


def answered(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """Yield the answers for each batch of rows."""
    for batch in batches:
        found = timetable(batch, **HOW)
        yield found.rename_columns(ANSWERS.names).cast(ANSWERS)


def given() -> list[dict[str, str | None]]:
    """Return the rows of the caseload, with nothing where nothing is."""
    with FILE.open(encoding="utf-8", newline="") as file:
        rows = [{name: cell or None for name, cell in row.items()} for row in csv.DictReader(file)]
    return [{name.replace(f"{DUTY}.", ""): cell for name, cell in row.items()} for row in rows]


def in_one() -> list[dict[str, Any]]:
    """Return the answers of one process."""
    [found] = answered(iter([pa.RecordBatch.from_pylist(given())]))
    return list(found.to_pylist())


def in_parts(parts: int = 4) -> list[dict[str, Any]]:
    """Return the answers of as many partitions, in the order of the references."""
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)  # the workers' Python is this one
    rows = given()
    names = [*rows[0]]
    builder = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
    spark = builder.config("spark.sql.execution.arrow.maxRecordsPerBatch", "50").getOrCreate()
    try:
        columns = ", ".join(f"{name} string" for name in names)
        frame = spark.createDataFrame([tuple(row.values()) for row in rows], columns)
        answers = frame.repartition(parts).mapInArrow(answered, COLUMNS)
        return [row.asDict() for row in answers.orderBy("reference").collect()]
    finally:
        spark.stop()


def main() -> None:
    """Print how the cases stand."""
    counted = Counter(one["standing"] or "UNREADABLE" for one in in_parts())
    for standing, cases in sorted(counted.items()):
        print(standing, cases)


if __name__ == "__main__":
    main()
