"""Hold each row of small.csv against what its facts allow: direct payments, and disclosure."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from arithmetic import Counter
from limits import Span
from recommendations import SUFFIX, Case, excused, standing
from tables import Row


class Rule(NamedTuple):
    """A limit: in which array of a case file, what begins it, how it is counted, which act is due."""

    array: str
    begins: str
    convention: str
    period: str
    act: str


RULES = {
    "pb11.first_review": Rule(
        "personal_budgets", "payments_began", "FIRST_DAY_INCLUDED", "3 months", "payments_reviewed"
    ),
    "reg47.disclose_for_higher_education": Rule(
        "higher_education_disclosures",
        "asked",
        "EVENT_DAY_EXCLUDED",
        "15 working days",
        "disclosed",
    ),
}


def facets_of(case: Case, duty: str, counter: Counter) -> dict[str, str]:
    """Every facet of a duty."""
    rule = RULES[duty]
    begins, done = case.recorded(rule.begins), case.recorded(rule.act)
    if begins is None:
        return {"engaged": "no", "standing": "NOT_ENGAGED", "due": "-", "days_late": "-"}
    due = Span(*(counter.count(rule.convention, day, rule.period) for day in begins))
    single = done is not None and done.first == done.last
    facets = {"engaged": "yes", "due": due.first.isoformat(), "latest": due.last.isoformat()}
    facets |= {"nominal": due.first.isoformat(), "days_late": "-", "excused": "no"}
    facets["performed"] = done.first.isoformat() if done and single else "-"
    how = standing(case, done, due)
    if how in ("LATE", "OVERDUE"):
        until = done.first if done else case.ended or case.as_at
        if due.first == due.last and (single or done is None):
            facets["days_late"] = str((until - due.last).days)
        facets["excused"] = excused(case, duty, due)
        how += SUFFIX[facets["excused"]]
    return facets | {"standing": how}


def check_small(rows: list[Row], counter: Counter) -> Iterator[str]:
    for row in rows:
        facts, duty = json.loads(row["facts"]), row["duty"].rpartition("/")[2]
        only = facts if row["process"] else facts[RULES[duty].array][0]
        case = Case(only, date.fromisoformat(row["as_at"]))
        for column, value in facets_of(case, duty, counter).items():
            if row[column] and row[column] != value:
                yield f"{row['id']}: {column} is {row[column]}, arithmetic gives {value}"
