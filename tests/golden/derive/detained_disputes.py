"""Hold each row of detained_disputes.csv against regulations 27, 29 and 30 of SI 2015/62."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from arithmetic import Counter
from detained import IN_FORCE, NOT_ENGAGED, REGULATION_5, Grounds, excused
from disputes import SUFFIX, Rule, binds, lateness, shown, standing
from known import Case, case_of
from limits import Limit, Span
from tables import Row

TWO_WEEKS = 14
OTHER = "dp27.agreement_other"
REGULATION_29 = {
    "notify_assessment": Rule(2, "assessment_notified", ("assess",)),
    "refuse_plan": Rule(10, "plan_refusal_notified", ("assess",), branch="declines"),
    "final_plan": Rule(14, "final_plan_sent", ("assess",), branch="makes"),
    "draft_plan": Rule(5, "draft_plan_issued", ("make_plan",), excepted=True),
    "final_ordered_plan": Rule(11, "final_plan_sent", ("make_plan",), excepted=True),
    "reconsider": Rule(2, "reconsidered", ("reconsider",), excepted=True),
    "amend_placement": Rule(2, "placement_amended", ("amend_placement",)),
}
REGULATION_30 = {
    "notify_assessment": Rule(2, "assessment_notified", ("a",)),
    "refuse_plan": Rule(10, "plan_refusal_notified", ("a",), excepted=True, branch="declines"),
    "final_plan": Rule(14, "final_plan_sent", ("a",), excepted=True, branch="makes"),
    "draft_plan": Rule(5, "draft_plan_issued", ("b",), excepted=True),
    "final_conceded_plan": Rule(11, "final_plan_sent", ("b",), excepted=True),
    "amend_placement": Rule(2, "placement_amended", ("c_i", "c_ii")),
}
VARIED_BY = {"dp29": "tribunal_direction", "dp27": "written_agreement"}


def rule_of(duty: str) -> Rule:
    """The paragraph of a duty; regulation 27(2) takes those of regulation 29."""
    if duty == OTHER:
        return Rule(2, "other_things_done", ())
    regulation, _, name = duty.partition(".")
    return (REGULATION_30 if regulation == "dp30" else REGULATION_29)[name.rpartition(".")[2]]


def bound(case: Case, duty: str, rule: Rule) -> bool | None:
    if duty == OTHER:
        agreed: bool | None = case.facts.get("other_things_agreed")
        return agreed
    if "kinds" not in case.facts and "grounds" not in case.facts:
        return False
    return binds(case, rule)


def varied(case: Case, duty: str) -> date | None:
    """The day that the last direction, or the last written agreement, fixed by then."""
    made = [
        (date.fromisoformat(one["on"]), date.fromisoformat(one["due"]))
        for one in case.facts.get("variations", [])
        if (one["kind"], one["duty"]) == (VARIED_BY.get(duty[:4]), duty)
    ]
    fixed = [due for on, due in sorted(made) if on <= case.as_at]
    return fixed[-1] if fixed else None


def facets_of(case: Case, duty: str) -> dict[str, str]:
    """Every facet of a duty."""
    start, rule = case.when("tribunal_told" if duty.startswith("dp30") else "made"), rule_of(duty)
    if start is None or start.last < IN_FORCE:
        return NOT_ENGAGED
    answer = bound(case, duty, rule)
    if answer is None:
        return {"engaged": "unknown", "standing": "UNDETERMINED", "days_late": "-"}
    if not answer:
        return NOT_ENGAGED
    law = Span(*(day + timedelta(weeks=rule.weeks or 0) for day in start))
    fixed = varied(case, duty)
    due = Span(fixed, fixed) if fixed else law
    facets = {"engaged": "yes", "nominal": law.first.isoformat(), "due": due.first.isoformat()}
    facets |= {"latest": due.last.isoformat(), "performed": shown(case.when(rule.act))}
    facets |= {"days_late": "-", "excused": "no"}
    how = standing(case, rule.act, due)
    if rule.branch == "declines" and how == "OVERDUE":
        return NOT_ENGAGED
    if rule.branch and how == "OPEN":
        facets["engaged"] = "unknown"
    if how in ("LATE", "OVERDUE"):
        facets["days_late"] = lateness(case, rule.act, due)
        clock = Limit(start.first, due.first, due.last, due.first != due.last)
        grounds: Grounds = REGULATION_5 if rule.excepted else {}
        facets["excused"] = excused(case, duty, clock, grounds, TWO_WEEKS)
        how += SUFFIX[facets["excused"]]
    return facets | {"standing": how}


def check_detained_disputes(rows: list[Row], counter: Counter) -> Iterator[str]:
    for row in rows:
        for column, value in facets_of(case_of(row, counter), row["duty"]).items():
            if row[column] and row[column] != value:
                yield f"{row['id']}: {column} is {row[column]}, arithmetic gives {value}"
