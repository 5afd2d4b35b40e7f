"""Hold each row of agreements.csv against regulation 42 of SI 2014/1530 and its facts.

What could have been appealed is computed as the same order would be by regulation 44, a written
agreement on another time standing where a direction of the Tribunal stands there.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from arithmetic import Counter
from disputes import SUFFIX, Rule, excused, facets_of as facets_of_order, lateness, shown, standing
from known import IN_FORCE, Case, case_of
from limits import Facts, Limit, Span
from tables import Row

BORROWED = "reg42.agreement_appealable."
NEVER_ORDERED = "cease_appeal_dismissed"
NOT_ENGAGED = {"engaged": "no", "standing": "NOT_ENGAGED", "days_late": "-"}
NOT_KNOWN = {"engaged": "unknown", "standing": "UNDETERMINED", "days_late": "-"}


class Own(NamedTuple):
    """A paragraph with a time of its own: what must be true of the agreement, and who may vary it."""

    rule: Rule
    asks: str
    answer: bool
    in_writing: bool


REGULATION_42 = {
    "reg42.agreement_other": Own(
        Rule(2, "other_things_done", ()), "other_things_agreed", answer=True, in_writing=True
    ),
    "reg42.commissioner_notify_la": Own(
        Rule(1, "authority_told", ()), "authority_was_party", answer=False, in_writing=False
    ),
}


def ordered(facts: Facts) -> Facts:
    """The facts of the order that the agreement is treated as."""
    told: Facts = json.loads(json.dumps(facts).replace(BORROWED, "reg44."))
    if "variations" in told:
        kept = [one for one in told["variations"] if one["kind"] == "written_agreement"]
        told["variations"] = [{**one, "kind": "tribunal_direction"} for one in kept]
    return {"kinds": [], **told}


def varied(case: Case, duty: str) -> date | None:
    """The day that the last written agreement by then fixed."""
    made = [
        (date.fromisoformat(one["on"]), date.fromisoformat(one["due"]))
        for one in case.facts.get("variations", [])
        if (one["kind"], one["duty"]) == ("written_agreement", duty)
    ]
    fixed = [due for on, due in sorted(made) if on <= case.as_at]
    return fixed[-1] if fixed else None


def facets_of(case: Case, duty: str, law_at: date | None) -> dict[str, str]:
    """Every facet of a duty."""
    if duty.startswith(BORROWED):
        as_if = case._replace(facts=ordered(case.facts), whole=ordered(case.whole))
        return facets_of_order(as_if, duty.replace(BORROWED, "reg44."), law_at)
    own, made = REGULATION_42[duty], case.when("made")
    if made is None or (law_at or made.last) < IN_FORCE:
        return NOT_ENGAGED
    if own.asks not in case.facts:
        return NOT_KNOWN
    if case.facts[own.asks] is not own.answer:
        return NOT_ENGAGED
    return own_facets(case, own, duty, made)


def own_facets(case: Case, own: Own, duty: str, made: Span) -> dict[str, str]:
    law = Span(*(day + timedelta(weeks=own.rule.weeks or 0) for day in made))
    fixed = varied(case, duty) if own.in_writing else None
    judged = Span(fixed, fixed) if fixed else law
    how, act = standing(case, own.rule.act, judged), own.rule.act
    facets = {"engaged": "yes", "nominal": law.first.isoformat(), "due": judged.first.isoformat()}
    facets |= {"latest": judged.last.isoformat(), "performed": shown(case.when(act))}
    facets |= {"days_late": "-", "excused": "no"}
    if how in ("LATE", "OVERDUE"):
        clock = Limit(made.first, judged.first, judged.last, judged.first != judged.last)
        facets["days_late"] = lateness(case, act, judged)
        facets["excused"] = excused(case, own.rule, duty, clock)
        how += SUFFIX[facets["excused"]]
    return facets | {"standing": how}


def check_agreements(rows: list[Row], counter: Counter) -> Iterator[str]:
    for row in rows:
        law_at = date.fromisoformat(row["law_at"]) if row["law_at"] else None
        case = case_of(row, counter)
        if NEVER_ORDERED in case.facts.get("kinds", []):
            yield f"{row['id']}: the dismissal of an appeal cannot be agreed"
        for column, value in facets_of(case, row["duty"], law_at).items():
            if row[column] and row[column] != value:
                yield f"{row['id']}: {column} is {row[column]}, arithmetic gives {value}"
