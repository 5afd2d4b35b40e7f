"""Hold each row of needs_assessment.csv against what its facts allow."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, timedelta

from grounds import excused
from limits import (
    Facts,
    end,
    limit,
    no_later_than,
    performance,
    regulation,
    source,
    span,
)
from tables import Row

MINIMUM = timedelta(days=15)
SUFFIX = {"yes": "_EXCUSED", "no": "", "unknown": "_UNLESS_EXCUSED"}


def timed(row: Row, facts: Facts, as_at: date) -> Iterator[tuple[str, str]]:
    """What arithmetic says of a row's dates, as (column, value)."""
    clock = limit(row, facts, as_at)
    if clock is None:
        return
    yield "nominal", clock.due.isoformat()
    yield "due", clock.due.isoformat()
    if regulation(row) != "reg8" or "received" in source(row, facts):
        yield "latest", clock.latest.isoformat()
    done = performance(row, facts, as_at, clock.start)
    if done is None:
        yield "performed", "-"
    elif done.first == done.last:
        yield "performed", done.first.isoformat()
    missed = row["standing"].startswith(("LATE", "OVERDUE"))
    if not missed:
        yield "days_late", "-"
        return
    until = done.first if done else end(facts, as_at)
    if not clock.unknown and (done is None or done.first == done.last):
        yield "days_late", str((until - clock.latest).days)
    excuse = excused(row, facts, clock, as_at)
    yield "excused", excuse
    yield "standing", row["standing"].partition("_")[0] + SUFFIX[excuse]


def agrees(row: Row, facts: Facts, as_at: date) -> bool:
    """Whether the standing is one that the dates allow."""
    clock = limit(row, facts, as_at)
    stem = row["standing"].partition("_")[0]
    if clock is None:
        return without_a_start(row, facts, as_at)
    done = performance(row, facts, as_at, clock.start)
    certain = clock.due if clock.unknown else clock.latest
    allowed = {
        "MET": done is not None and done.last <= certain,
        "LATE": done is not None and done.first > clock.latest,
        "OPEN": done is None and as_at <= certain,
        "OVERDUE": done is None and end(facts, as_at) > clock.latest,
        "ENDED": done is None and "ended_on" in facts and clock.due >= end(facts, as_at),
    }
    return allowed.get(stem, True)


def without_a_start(row: Row, facts: Facts, as_at: date) -> bool:
    """Whether a standing fits facts that record no trigger: only lateness can then be certain."""
    if row["standing"] in ("UNDETERMINED", "NOT_ENGAGED"):
        return True
    last = no_later_than(row, facts, as_at)
    done = performance(row, facts, as_at, date.min)
    late = last is not None and done is not None and done.first > last
    return late and row["standing"].startswith("LATE") and row["latest"] == last.isoformat()


def bar(row: Row, facts: Facts, as_at: date) -> Iterator[str]:
    """What arithmetic says against a row on the fifteen days for the draft."""
    final = span(facts.get("final_plan_sent"), date.max, date.max).first
    looked = min(final, as_at)
    sent = span(facts.get("draft_plan_sent"), date.fromisoformat(facts["request_received"]), looked)
    served = span(facts.get("draft_plan_served"), sent.first, looked)
    first, last = served.first + MINIMUM, served.last + MINIMUM
    if row["earliest"] and row["earliest"] != first.isoformat():
        yield f"earliest is {first}"
    if row["standing"] == "NOT_ENGAGED":
        return
    soon = "PREMATURE" if final <= as_at else "RUNNING"
    expected = soon if looked < first else "FREE" if looked >= last else "UNDETERMINED"
    if row["standing"] != expected:
        yield f"standing is {expected}"


def check_needs_assessment(rows: list[Row]) -> Iterator[str]:
    for row in rows:
        facts, as_at = json.loads(row["facts"]), date.fromisoformat(row["as_at"])
        if regulation(row) == "reg13" and "draft" in row["duty"]:
            yield from (f"{row['id']}: {problem}" for problem in bar(row, facts, as_at))
            continue
        for column, value in timed(row, facts, as_at):
            if row[column] and row[column] != value:
                yield f"{row['id']}: {column} is {row[column]}, arithmetic gives {value}"
        if not agrees(row, facts, as_at):
            yield f"{row['id']}: {row['standing']} does not fit the dates"
