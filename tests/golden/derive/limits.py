"""The clocks of an EHC needs assessment, as spans of days, from the facts of a row."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, NamedTuple

from tables import Row

Facts = dict[str, Any]


class Span(NamedTuple):
    """The days on which an act may have happened."""

    first: date
    last: date


class Limit(NamedTuple):
    """The start of a clock, and the last day on the earliest and on the latest view."""

    start: date
    due: date
    latest: date
    unknown: bool


WEEKS = {"reg4": 6, "reg5": 6, "reg8": 6, "reg10": 16, "reg13": 20}
ACTS = {
    "reg4": "decision_notified",
    "reg5": "decision_notified",
    "reg8": "received",
    "reg10": "plan_refusal_notified",
    "reg13": "final_plan_sent",
}
AFTER_DECISION = ("plan_refusal_notified", "draft_plan_sent", "final_plan_sent")


def regulation(row: Row) -> str:
    return row["duty"].rpartition("/")[2].partition(".")[0]


def span(value: object, first: date, last: date) -> Span:
    """The bounds of a recorded value; `first` and `last` bound what is not recorded."""
    if isinstance(value, dict):
        low, high = value["between"]
        return Span(date.fromisoformat(low), date.fromisoformat(high))
    if value is None or value == "not_recorded":
        return Span(first, last)
    day = date.fromisoformat(str(value))
    return Span(day, day)


def source(row: Row, facts: Facts) -> Facts:
    """The object that holds the facts of the duty: the assessment, or one request for advice."""
    if row["duty"].startswith("advice["):
        index = int(row["duty"][len("advice[") : row["duty"].index("]")])
        advice: Facts = facts["advice"][index]
        return advice
    return facts


def known(facts: Facts, key: str, as_at: date) -> bool:
    """Whether the act had happened, as far as one looking from `as_at` can tell."""
    return facts.get(key) is not None and span(facts[key], as_at, as_at).first <= as_at


def starts(row: Row, facts: Facts, as_at: date) -> list[Span]:
    """The triggers of the clock, earliest first."""
    if regulation(row) == "reg8":
        own = source(row, facts)
        asked = span(own["requested"], as_at, as_at).first
        answered = span(own.get("received"), as_at, as_at).last
        return [span(own.get("reached_body"), asked, answered)]
    keys = ("request_received", "became_responsible")
    return sorted(span(facts[key], as_at, as_at) for key in keys if known(facts, key, as_at))


def begun_by(facts: Facts, as_at: date) -> date | None:
    """The last day on which a process with no trigger recorded can have begun: its first act."""
    acts = ("considering_notified", "decision_notified", *AFTER_DECISION)
    lasts = [span(facts[key], as_at, as_at).last for key in acts if known(facts, key, as_at)]
    return min(lasts) if lasts else None


def no_later_than(row: Row, facts: Facts, as_at: date) -> date | None:
    """The latest last day of a clock whose trigger is not recorded."""
    begun = begun_by(facts, as_at)
    return begun + timedelta(weeks=WEEKS[regulation(row)]) if begun else None


def limit(row: Row, facts: Facts, as_at: date) -> Limit | None:
    triggers = starts(row, facts, as_at)
    if not triggers:
        return None
    length = timedelta(weeks=WEEKS[regulation(row)])
    first = triggers[0]
    due, latest = first.first + length, first.last + length
    if len(triggers) == 2 and triggers[1].first <= due:
        latest = triggers[1].first + length
    return Limit(first.first, due, latest, first.first != first.last)


def performance(row: Row, facts: Facts, as_at: date, start: date) -> Span | None:
    """The days on which the act may have been done, or None if it was not done by `as_at`."""
    own, key = source(row, facts), ACTS[regulation(row)]
    if known(own, key, as_at):
        return span(own[key], start, as_at)
    later = [span(facts[k], start, as_at).last for k in AFTER_DECISION if known(facts, k, as_at)]
    if key == "decision_notified" and later:
        return Span(start, min(later))
    return None


def end(facts: Facts, as_at: date) -> date:
    """The day to which an overdue limit is counted."""
    ended = facts.get("ended_on")
    return min(as_at, date.fromisoformat(ended)) if ended else as_at
