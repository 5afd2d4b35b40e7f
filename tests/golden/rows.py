"""The golden rows of the needs assessment, read and applied to a law."""

from __future__ import annotations

import csv
import json
from datetime import date
from pathlib import Path
from typing import NamedTuple, Protocol

import sendlaw
from sendlaw.exchange import structure
from sendlaw.law import Registry, current
from sendlaw.law.records import Record

HERE = Path(__file__).parent
TABLE = HERE / "needs_assessment.csv"
BESIDE = HERE / "beside.csv"
IN_FORCE = HERE / "in_force.csv"
FACETS = (
    "engaged",
    "nominal",
    "due",
    "latest",
    "earliest",
    "standing",
    "performed",
    "days_late",
    "excused",
)
Row = dict[str, str]


def read(path: Path) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


class Expectation(Protocol):
    """A row, whatever its table: what it expects, and what is found under a law."""

    @property
    def row(self) -> Row: ...

    @property
    def expected(self) -> dict[str, str]: ...

    def found(self, law: Registry | None = None) -> dict[str, str]: ...


class Golden(NamedTuple):
    """One row, with its facts turned into a case."""

    row: Row
    case: sendlaw.NeedsAssessment
    as_at: date
    law_at: date | None
    key: str

    @property
    def expected(self) -> dict[str, str]:
        return {facet: self.row[facet] for facet in FACETS if self.row[facet]}

    def found(self, law: Registry | None = None) -> dict[str, str]:
        table = self.case.timetable(as_at=self.as_at, law_at=self.law_at, law=law)
        return {facet: told(table[self.key], facet) for facet in self.expected}


def golden(row: Row) -> Golden:
    within = "." if row["duty"].startswith("advice[") else "/"
    return Golden(
        row=row,
        case=structure(json.loads(row["facts"]), sendlaw.NeedsAssessment),
        as_at=date.fromisoformat(row["as_at"]),
        law_at=date.fromisoformat(row["law_at"]) if row["law_at"] else None,
        key=f"needs_assessments[0]{within}{row['duty']}",
    )


def told(found: sendlaw.Deadline, facet: str) -> str:
    value = getattr(found, facet)
    return "-" if value is None else str(getattr(value, "value", value))


class Beside(NamedTuple):
    """A row on what stands beside the limits: an open norm, a look-back, guidance."""

    row: Row

    @property
    def expected(self) -> dict[str, str]:
        return {"expected": self.row["expected"]}

    def found(self, law: Registry | None = None) -> dict[str, str]:
        case = structure(json.loads(self.row["facts"]), sendlaw.NeedsAssessment)
        table = case.timetable(as_at=date.fromisoformat(self.row["as_at"]), law=law)
        about = self.row["about"]
        for one in table.look_backs:
            if one.record.id == about:
                return {"expected": "holds" if one.holds is sendlaw.Truth.YES else "does not hold"}
        for guidance in table.guidance:
            if guidance.key == f"needs_assessments[0].{about}":
                return {"expected": f"{guidance.due} {guidance.standing.value}"}
        binds = any(norm.id == about for norm in table.open_norms)
        return {"expected": "binds" if binds else "does not bind"}


class InForce(NamedTuple):
    """A row on when a record is in force."""

    row: Row

    @property
    def expected(self) -> dict[str, str]:
        return {name: self.row[name] for name in ("in_force_from", "in_force_to")}

    def found(self, law: Registry | None = None) -> dict[str, str]:
        record = (law or current()).get(self.row["id"])
        assert isinstance(record, Record)
        until = record.in_force_to.isoformat() if record.in_force_to else "-"
        return {"in_force_from": record.in_force_from.isoformat(), "in_force_to": until}


def expectations() -> list[Expectation]:
    """Every row of every table about the law of the needs assessment."""
    return [
        *(golden(row) for row in read(TABLE)),
        *(Beside(row) for row in read(BESIDE)),
        *(InForce(row) for row in read(IN_FORCE)),
    ]
