"""The golden rows, read and applied to a law."""

from __future__ import annotations

import csv
import json
from datetime import date
from pathlib import Path
from typing import NamedTuple, Protocol

import sendlaw
from sendlaw.cases import CaseLike
from sendlaw.engine.ages import attained
from sendlaw.exchange.structure import parse
from sendlaw.law import Reading, Registry, current
from sendlaw.law.records import Age, LookBack, Record
from sendlaw.vocabulary import Process

HERE = Path(__file__).parent
NAMES = (
    "needs_assessment",
    "plans",
    "disputes",
    "appeals",
    "recommendations",
    "agreements",
    "mediation",
    "claims",
    "small",
    "schools",
    "inspections",
    "detained",
    "detained_disputes",
    "conversions",
)
TABLES = tuple(HERE / f"{name}.csv" for name in NAMES)
BESIDE = HERE / "beside.csv"
IN_FORCE = HERE / "in_force.csv"
AGES = HERE / "ages.csv"
READINGS = HERE / "readings.csv"
CLOSED = HERE / "closed.csv"
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
HOLDS = {
    sendlaw.Truth.YES: "holds",
    sendlaw.Truth.NO: "does not hold",
    sendlaw.Truth.UNKNOWN: "not known",
}
Row = dict[str, str]


def read(path: Path) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


class Expectation(Protocol):
    """A row, whatever its table: what it is about and expects, and what is found under a law."""

    @property
    def row(self) -> Row: ...

    @property
    def of(self) -> str: ...

    @property
    def expected(self) -> dict[str, str]: ...

    def found(self, law: Registry | None = None) -> dict[str, str]: ...


class Golden(NamedTuple):
    """One row, with its facts turned into a case."""

    row: Row
    case: CaseLike
    as_at: date
    law_at: date | None
    key: str

    @property
    def of(self) -> str:
        return self.key.rpartition("/")[2]

    @property
    def expected(self) -> dict[str, str]:
        return {facet: self.row[facet] for facet in FACETS if self.row[facet]}

    def found(self, law: Registry | None = None) -> dict[str, str]:
        table = self.case.timetable(as_at=self.as_at, law_at=self.law_at, law=law)
        return {facet: told(table[self.key], facet) for facet in self.expected}


def golden(row: Row) -> Golden:
    return Golden(
        row=row,
        case=case_of(row),
        as_at=date.fromisoformat(row["as_at"]),
        law_at=date.fromisoformat(row["law_at"]) if row["law_at"] else None,
        key=key_of(row, row["duty"]),
    )


def process_of(row: Row) -> str | None:
    """The process of a row, as ``sendlaw.timetable`` takes it: none for a case file."""
    return row.get("process", "needs_assessment") or None


def case_of(row: Row) -> CaseLike:
    return parse(json.loads(row["facts"]), process_of(row))


def key_of(row: Row, duty: str) -> str:
    """The key of a duty of the only case, or of a part of it (``advice[0]/reg8.cooperate``)."""
    process = process_of(row)
    if process is None:
        return duty
    return f"{Process(process).array}[0]{'.' if '/' in duty else '/'}{duty}"


def told(found: sendlaw.Deadline, facet: str) -> str:
    value = getattr(found, facet)
    return "-" if value is None else str(getattr(value, "value", value))


class Beside(NamedTuple):
    """A row on what stands beside the limits: an open norm, a look-back, guidance."""

    row: Row

    @property
    def of(self) -> str:
        return self.row["about"].rpartition("/")[2]

    @property
    def expected(self) -> dict[str, str]:
        return {"expected": self.row["expected"]}

    def found(self, law: Registry | None = None) -> dict[str, str]:
        table = case_of(self.row).timetable(as_at=date.fromisoformat(self.row["as_at"]), law=law)
        about = self.row["about"]
        for one in table.look_backs:
            if one.record.id == about:
                return {"expected": HOLDS[one.holds]}
        for guidance in table.guidance:
            if guidance.key == key_of(self.row, about):
                return {"expected": f"{guidance.due} {guidance.standing.value}"}
        binds = any(norm.id == about for norm in table.open_norms)
        return {"expected": "binds" if binds else "does not bind"}


class Closed(NamedTuple):
    """A row on a day that a caller's own calendar closes beside those of the law."""

    row: Row

    @property
    def of(self) -> str:
        return self.row["about"]

    @property
    def expected(self) -> dict[str, str]:
        return {"expected": self.row["expected"]}

    def found(self, law: Registry | None = None) -> dict[str, str]:
        closed = {date.fromisoformat(day): "closed" for day in self.row["closed"].split()}
        calendar = sendlaw.ENGLAND.closing(closed, name="own")
        as_at = date.fromisoformat(self.row["as_at"])
        table = case_of(self.row).timetable(as_at=as_at, law=law, calendar=calendar)
        key = key_of(self.row, self.row["about"])
        found = next(one for one in (*table, *table.guidance) if one.key == key)
        return {"expected": f"{found.due} {found.standing.value}"}


class InForce(NamedTuple):
    """A row on when a record is in force: its latest text, or the first of several."""

    row: Row

    @property
    def of(self) -> str:
        return self.row["id"]

    @property
    def expected(self) -> dict[str, str]:
        return {name: self.row[name] for name in ("in_force_from", "in_force_to")}

    def found(self, law: Registry | None = None) -> dict[str, str]:
        versions = (law or current()).versions(self.row["id"])
        record = versions[0 if self.row["text"] == "first" else -1]
        assert isinstance(record, Record)
        until = record.in_force_to.isoformat() if record.in_force_to else "-"
        return {"in_force_from": record.in_force_from.isoformat(), "in_force_to": until}


class Attained(NamedTuple):
    """A row on the day from which an age that the law names counts."""

    row: Row

    @property
    def of(self) -> str:
        return self.row["about"]

    @property
    def expected(self) -> dict[str, str]:
        return {"expected": self.row["expected"]}

    def found(self, law: Registry | None = None) -> dict[str, str]:
        record = (law or current()).get(self.row["about"])
        assert isinstance(record, Age)
        return {"expected": attained(record, date.fromisoformat(self.row["born"])).isoformat()}


class Read(NamedTuple):
    """A row on what a disputed reading makes of a duty, a look-back or an age."""

    row: Row

    @property
    def of(self) -> str:
        return f"reading: {self.row['reading']}"

    @property
    def expected(self) -> dict[str, str]:
        return {"expected": self.row["expected"]}

    def found(self, law: Registry | None = None) -> dict[str, str]:
        law = law or current()
        reading = law.get(self.of)
        assert isinstance(reading, Reading)
        here, under = (self._told(one) for one in (law, law.under(reading)))
        record = law.get(self.row["about"].rpartition("/")[2])
        plain = isinstance(record, Age | LookBack)
        return {"expected": under if plain or here != under else "no difference"}

    def _told(self, law: Registry) -> str:
        """What is told of the record under a law."""
        about = self.row["about"]
        record = law.get(about.rpartition("/")[2])
        if isinstance(record, Age):
            born = json.loads(self.row["facts"])["date_of_birth"]
            return Attained({"about": about, "born": born}).found(law)["expected"]
        if isinstance(record, LookBack):
            return Beside(self.row).found(law)["expected"]
        found = self.deadline(law)
        return f"{found.due} {found.standing.value}"

    def deadline(self, law: Registry | None = None) -> sendlaw.Deadline:
        table = case_of(self.row).timetable(as_at=date.fromisoformat(self.row["as_at"]), law=law)
        return table[key_of(self.row, self.row["about"])]


def expectations() -> list[Expectation]:
    """Every row of every table about the law."""
    return [
        *(golden(row) for table in TABLES for row in read(table)),
        *(Beside(row) for row in read(BESIDE)),
        *(Closed(row) for row in read(CLOSED)),
        *(InForce(row) for row in read(IN_FORCE)),
        *(Attained(row) for row in read(AGES)),
        *(Read(row) for row in read(READINGS)),
    ]
