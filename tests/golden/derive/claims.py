"""Hold each row of claims.csv against Equality Act 2010 Sch 17 para 4, SI 2008/2699 rr.12 and 21."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from appeals import NOT_ENGAGED, closed, counted, first_working, moved, on_each
from arithmetic import Counter
from disputes import lateness, shown, standing
from known import IN_FORCE, Case, case_of
from limits import Span
from tables import Row

CLAIM = "eqa17.disability_claim"
# SI 2020/651, in force on 21 July 2020, took claims out of rule 12(3)(a)
NAMED_UNTIL = date(2020, 7, 20)
FIXED_BY = ("extension", "tribunal_direction")


class Response(NamedTuple):
    """How many working days there are for it, and whether reinstatement must be claimed."""

    days: int
    reinstatement: bool


RESPONSES = {
    "hesc21.response.disability_claim": Response(30, reinstatement=False),
    "hesc21.response_reinstatement": Response(15, reinstatement=True),
}


def latest(case: Case, day: date) -> date:
    """The last day on whichever reading makes it latest: the words of the Act move nothing."""
    found = first_working(case, day)
    return max(found, moved(case, day)) if closed(day) and day <= NAMED_UNTIL else found


def fixed(case: Case, duty: str) -> date | None:
    """The day that the last extension or direction by then fixed, rule 12(2) applied."""
    made = [
        (date.fromisoformat(one["on"]), date.fromisoformat(one["due"]))
        for one in case.facts.get("variations", [])
        if one["kind"] in FIXED_BY and f"{duty}.".startswith(f"{one['duty']}.")
    ]
    by_then = [one for one in made if one[0] <= case.as_at]
    return first_working(case, max(by_then)[1]) if by_then else None


def claim(case: Case, start: Span) -> dict[str, str]:
    ends = [case.counter.count("FIRST_DAY_INCLUDED", day, "6 months") for day in start]
    law = Span(*ends)
    judged = Span(*(latest(case, day) for day in law))
    return judged_by(case, "claim_received", law, law, judged, branch=True)


def response(case: Case, start: Span, duty: str) -> dict[str, str]:
    rule, told = RESPONSES[duty], case.facts.get("reinstatement_claimed")
    if told is None:
        return {"engaged": "unknown", "standing": "UNDETERMINED", "days_late": "-"}
    if told is not rule.reinstatement:
        return NOT_ENGAGED
    law = on_each(start, lambda day: counted(case, day, rule.days, working=True))
    assert law is not None
    day = fixed(case, duty)
    due = Span(day, day) if day else law
    return judged_by(case, "response_provided", law, due, due, branch=False)


def judged_by(
    case: Case, act: str, law: Span, due: Span, judged: Span, *, branch: bool
) -> dict[str, str]:
    """Every facet: due on the earliest view, judged on the latest. Nothing excuses."""
    done, how = case.when(act), standing(case, act, judged)
    facets = {"engaged": "yes", "due": due.first.isoformat(), "latest": judged.last.isoformat()}
    facets |= {"performed": shown(done), "days_late": "-", "excused": "no", "standing": how}
    if law.first == law.last:
        facets["nominal"] = law.first.isoformat()
    if branch and not done:
        if how == "OVERDUE":
            return NOT_ENGAGED
        facets["engaged"] = "unknown"
    if how in ("LATE", "OVERDUE"):
        facets["days_late"] = lateness(case, act, judged)
    return facets


def facets_of(case: Case, duty: str, law_at: date | None) -> dict[str, str]:
    """Every facet of a duty."""
    start = case.when("conduct_occurred" if duty == CLAIM else "respondent_received")
    if start is None or (law_at or start.last) < IN_FORCE:
        return NOT_ENGAGED
    return claim(case, start) if duty == CLAIM else response(case, start, duty)


def check_claims(rows: list[Row], counter: Counter) -> Iterator[str]:
    for row in rows:
        law_at = date.fromisoformat(row["law_at"]) if row["law_at"] else None
        found = facets_of(case_of(row, counter), row["duty"], law_at)
        for column, value in found.items():
            if row[column] and row[column] != value:
                yield f"{row['id']}: {column} is {row[column]}, arithmetic gives {value}"
