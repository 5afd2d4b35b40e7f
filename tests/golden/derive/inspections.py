"""Hold each row of inspections.csv against what its facts allow: the report, and the written statement."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from arithmetic import Counter
from limits import Facts, Span
from recommendations import SUFFIX, Case, standing
from tables import Row

WORDS_OF_2020 = (date(2020, 4, 24), date(2020, 9, 25))
STATEMENT = "jar4.written_statement"
NOT_ENGAGED = {"engaged": "no", "standing": "NOT_ENGAGED", "due": "-", "days_late": "-"}
NOT_KNOWN = "not_known"


class Rule(NamedTuple):
    """A limit, counted from the day after receipt: how long it is, and which act is due in it."""

    period: str
    act: str


RULES = {
    "jar3.local_media": Rule("30 days", "local_media_sent"),
    "jar3.publish_report": Rule("30 working days", "report_published"),
    STATEMENT: Rule("70 working days", "written_statement_made"),
}


def facets_of(facts: Facts, as_at: date, duty: str, counter: Counter) -> dict[str, str]:
    rule, case = RULES[duty], Case(facts, as_at)
    received = case.recorded("report_received")
    required = facts.get("written_statement_required") if duty == STATEMENT else True
    if received is None:
        return NOT_ENGAGED
    due = Span(*(counter.count("EVENT_DAY_EXCLUDED", day, rule.period) for day in received))
    days = {"due": due.first.isoformat(), "latest": due.last.isoformat(), "days_late": "-"}
    days["nominal"] = due.first.isoformat()
    if required is False:
        return NOT_ENGAGED | {"due": days["due"]}
    if required is None:
        return {**days, "engaged": "unknown", "standing": "UNDETERMINED", "excused": "no"}
    return {**days, "engaged": "yes", **judged(case, rule.act, duty, due)}


def judged(case: Case, act: str, duty: str, due: Span) -> dict[str, str]:
    """Whether it was done in time, and whether the words of 2020 may have lifted the limit."""
    if case.facts.get(act) == NOT_KNOWN:
        return {"standing": "OPEN" if case.as_at <= due.first else "UNDETERMINED", "excused": "no"}
    done = case.recorded(act)
    how = standing(case, done, due)
    found = {"performed": done.first.isoformat() if done else "-", "excused": "no"}
    if how in ("LATE", "OVERDUE"):
        until = done.first if done else case.ended or case.as_at
        found["excused"] = excused(case, duty, due)
        how += SUFFIX[found["excused"]]
        if due.first == due.last:
            found["days_late"] = str((until - due.last).days)
    return found | {"standing": how}


def excused(case: Case, duty: str, due: Span) -> str:
    """Only the statement was relaxed, of a limit whose last day lay in the time of the words."""
    inside = [WORDS_OF_2020[0] <= day <= WORDS_OF_2020[1] for day in due]
    if duty != STATEMENT or not any(inside):
        return "no"
    if "exceptions" not in case.facts:
        return "unknown"
    answers = [
        "unknown" if "impractical" not in one else "yes" if duty in one["impractical"] else "no"
        for one in case.facts["exceptions"]
        if one["kind"] == "coronavirus"
    ]
    answer = next((word for word in ("yes", "unknown") if word in answers), "no")
    return answer if all(inside) or answer == "no" else "unknown"


def check_closed(rows: list[Row], counter: Counter) -> Iterator[str]:
    """Days that a caller closes count in a period whose working days the law defines, and in no other."""
    for row in rows:
        facts: Facts = json.loads(row["facts"])
        closed = frozenset(date.fromisoformat(day) for day in row["closed"].split())
        defined = row["authority"] == "SI 2015/1792 reg 4(7)"
        own = counter if defined else Counter(counter.holidays | closed)
        back = row["about"] == "lai16.notice"
        start = date.fromisoformat(facts["inspection_began" if back else "report_received"])
        convention = "CORRESPONDING_BEFORE" if back else "EVENT_DAY_EXCLUDED"
        found = own.count(convention, start, row["period"]).isoformat()
        if not row["expected"].startswith(found):
            yield f"{row['id']}: expected {row['expected']}, arithmetic gives {found}"


def check_inspections(rows: list[Row], counter: Counter) -> Iterator[str]:
    for row in rows:
        facts: Facts = json.loads(row["facts"])
        found = facets_of(facts, date.fromisoformat(row["as_at"]), row["duty"], counter)
        for column, value in found.items():
            if row[column] and row[column] != value:
                yield f"{row['id']}: {column} is {row[column]}, arithmetic gives {value}"
