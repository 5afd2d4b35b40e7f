"""Hold each row of recommendations.csv against what its facts allow: every date, and the standing."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from arithmetic import Counter
from grounds import CORONAVIRUS
from limits import Facts, Span
from tables import Row


class Rule(NamedTuple):
    """A limit: of which recommendation, what begins it, how long it is, which act is due in it."""

    concerns: str
    begins: str
    period: str
    act: str
    directed: bool


RULES = {
    "rec6.health_response": Rule("health", "made", "5 weeks", "health_responded", directed=True),
    "rec6.copy_to_secretary_of_state": Rule(
        "health", "health_response_received", "1 week", "health_copy_sent", directed=False
    ),
    "rec7.social_care_response": Rule(
        "social_care", "made", "5 weeks", "social_care_responded", directed=True
    ),
    "rec7.copy_to_secretary_of_state": Rule(
        "social_care", "social_care_responded", "1 week", "social_care_copy_sent", directed=False
    ),
}
ORDER = ("health_responded", "health_response_received", "health_copy_sent")
SOCIAL_ORDER = ("social_care_responded", "social_care_copy_sent")
NEVER_KNOWN = "-"


class Case(NamedTuple):
    """A recommendation, looked at from a day."""

    facts: Facts
    as_at: date

    def recorded(self, key: str) -> Span | None:
        value = self.facts.get(key)
        if value is None:
            return None
        days = value["between"] if isinstance(value, dict) else (value, value)
        span = Span(*(date.fromisoformat(day) for day in days))
        return span if span.first <= self.as_at else None

    def when(self, key: str) -> Span | None:
        """The days on which something may have happened, which a later act shows."""
        found = self.recorded(key)
        if found or key == "made":
            return found
        acts = ORDER if key in ORDER else SOCIAL_ORDER
        at = acts.index(key)
        later = [span.last for act in acts[at + 1 :] if (span := self.recorded(act))]
        given = key == "health_response_received" and self.recorded("health_responded")
        if not (later or given):
            return None
        earlier = [span.first for act in ("made", *acts[:at]) if (span := self.recorded(act))]
        return Span(max(earlier), min([*later, self.as_at]))

    def bounded(self, key: str) -> bool:
        """Whether something recorded says by when it had happened."""
        acts = ("made",) if key == "made" else ORDER if key in ORDER else SOCIAL_ORDER
        return any(self.recorded(act) for act in acts[acts.index(key) :])

    @property
    def ended(self) -> date | None:
        value = self.facts.get("ended_on")
        return date.fromisoformat(value) if value and value <= self.as_at.isoformat() else None

    def direction(self, duty: str) -> date | None:
        """The date that the Tribunal had directed for a duty by then."""
        for one in self.facts.get("variations", []):
            names = (one["kind"], one["duty"]) == ("tribunal_direction", duty)
            if names and one["on"] <= self.as_at.isoformat():
                return date.fromisoformat(one["due"])
        return None


def standing(case: Case, done: Span | None, due: Span) -> str:
    """How an act stands to its limit, exceptions apart."""
    if done:
        late = done.first > due.last
        return "MET" if done.last <= due.first else "LATE" if late else "UNDETERMINED"
    if case.ended and case.ended <= due.first:
        return "ENDED"
    seen = case.ended or case.as_at
    return "OPEN" if seen <= due.first else "OVERDUE" if seen > due.last else "UNDETERMINED"


def excused(case: Case, duty: str, due: Span) -> str:
    """Nothing excuses but coronavirus, of a limit that ended in the window."""
    if not CORONAVIRUS[0] <= due.first <= CORONAVIRUS[1]:
        return "no"
    if "exceptions" not in case.facts:
        return "unknown"
    answers = [
        "unknown" if "impractical" not in one else "yes" if duty in one["impractical"] else "no"
        for one in case.facts["exceptions"]
        if one["kind"] == "coronavirus"
    ]
    return next((word for word in ("yes", "unknown") if word in answers), "no")


SUFFIX = {"yes": "_EXCUSED", "no": "", "unknown": "_UNLESS_EXCUSED"}


def facets_of(case: Case, duty: str, counter: Counter) -> dict[str, str]:
    """Every facet of a duty."""
    rule = RULES[duty]
    begins, done = case.when(rule.begins), case.when(rule.act)
    facets = {"engaged": "no", "standing": "NOT_ENGAGED", "due": "-", "days_late": "-"}
    if rule.concerns != case.facts["concerns"] or begins is None:
        return facets
    ends = Span(*(counter.count("FIRST_DAY_INCLUDED", day, rule.period) for day in begins))
    directed = case.direction(duty) if rule.directed else None
    due = Span(directed, directed) if directed else ends
    single = done is not None and done.first == done.last
    facets |= {"engaged": "yes", "due": due.first.isoformat(), "excused": "no"}
    facets["nominal"] = ends.first.isoformat()
    facets["latest"] = due.last.isoformat() if case.bounded(rule.begins) else NEVER_KNOWN
    facets["performed"] = done.first.isoformat() if done and single else "-"
    how = standing(case, done, due)
    if how in ("LATE", "OVERDUE"):
        until = done.first if done else case.ended or case.as_at
        if due.first == due.last and (single or done is None):
            facets["days_late"] = str((until - due.last).days)
        facets["excused"] = excused(case, duty, due)
        how += SUFFIX[facets["excused"]]
    return facets | {"standing": how}


def check_recommendations(rows: list[Row], counter: Counter) -> Iterator[str]:
    for row in rows:
        facts = json.loads(row["facts"])
        only = facts if row["process"] else facts["recommendations"][0]
        case = Case(only, date.fromisoformat(row["as_at"]))
        duty = row["duty"].rpartition("/")[2]
        for column, value in facets_of(case, duty, counter).items():
            if row[column] and row[column] != value:
                yield f"{row['id']}: {column} is {row[column]}, arithmetic gives {value}"
