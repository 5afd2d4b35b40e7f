"""Hold each row of disputes.csv against regulations 44 and 45 of SI 2014/1530 and its facts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from arithmetic import Counter
from grounds import CLOSURES, CORONAVIRUS, either, fits, overlap
from known import IN_FORCE, UNKNOWN, Case, case_of
from limits import Facts, Limit, Span
from tables import Row

AMENDED = date(2015, 3, 23)  # SI 2015/359
TWO_WEEKS = timedelta(weeks=2)
SUFFIX = {"yes": "_EXCUSED", "no": "", "unknown": "_UNLESS_EXCUSED"}
CONTENTS = ("c_i", "c_ii", "e")
PLACEMENT = ("c_iii", "c_iv")
ASSESS = ("assess", "reassess")
GROUNDS = ("exceptional_circumstances", "absent_from_area", *CLOSURES)

# --- duties ------------------------------------------------------------------------------------


class Rule(NamedTuple):
    """A paragraph: how many weeks for which act, on which order or ground of appeal.

    ``excepted`` by regulation 44(3) or 45(7); ``relaxed`` by SI 2020/471; a ``branch`` binds only
    where the authority ``declines`` to make a plan, or ``makes`` one. ``with_provision``: the weeks, on
    the latest reading, where the order is about provision too.
    """

    weeks: int | None
    act: str
    on: tuple[str, ...]
    excepted: bool = False
    relaxed: bool = True
    branch: str = ""
    with_provision: int | None = None


REGULATION_44 = {
    "reg44.cease": Rule(None, "plan_ceased", ("cease_appeal_dismissed",), relaxed=False),
    "reg44.notify_assessment": Rule(2, "assessment_notified", ASSESS, excepted=True),
    "reg44.refuse_plan": Rule(
        10, "plan_refusal_notified", ASSESS, excepted=True, branch="declines"
    ),
    "reg44.final_plan": Rule(14, "final_plan_sent", ASSESS, excepted=True, branch="makes"),
    "reg44.draft_plan": Rule(5, "draft_plan_issued", ("make_plan",), excepted=True),
    "reg44.final_ordered_plan": Rule(11, "final_plan_sent", ("make_plan",), excepted=True),
    "reg44.reconsider": Rule(2, "reconsidered", ("reconsider",)),
    "reg44.amend_provision": Rule(5, "provision_amended", ("amend_provision",)),
    "reg44.amend_placement": Rule(2, "placement_amended", ("amend_placement",), with_provision=5),
    "reg44.continue_and_amend": Rule(5, "continued_plan_amended", ("continue_and_amend",)),
}
REGULATION_45 = {
    "reg45.notify_assessment": Rule(2, "assessment_notified", ("a", "d"), excepted=True),
    "reg45.refuse_plan": Rule(10, "plan_refusal_notified", ("a", "d"), branch="declines"),
    "reg45.final_plan": Rule(14, "final_plan_sent", ("a", "d"), branch="makes"),
    "reg45.amend_contents": Rule(5, "provision_amended", CONTENTS),
    "reg45.amend_placement": Rule(2, "placement_amended", PLACEMENT),
    "reg45.draft_plan": Rule(5, "draft_plan_issued", ("b",), excepted=True),
    "reg45.final_conceded_plan": Rule(11, "final_plan_sent", ("b",), excepted=True),
    "reg45.continue_and_amend": Rule(5, "continued_plan_amended", ("f",)),
}
REGULATION_45_AS_MADE = {
    "reg45.carry_out_assessment": Rule(4, "assessment_carried_out", ("a", "d"), excepted=True),
    "reg45.amend_contents": Rule(4, "provision_amended", CONTENTS, excepted=True),
    "reg45.amend_placement": Rule(2, "placement_amended", PLACEMENT),
}


def rule_of(case: Case, duty: str, law_at: date) -> Rule | None:
    """The text in force on a day, if there was one; five weeks by 45(5)(b) where contents go too."""
    if law_at < IN_FORCE:
        return None
    if duty.startswith("reg44"):
        return REGULATION_44[duty]
    if law_at < AMENDED:
        return REGULATION_45_AS_MADE.get(duty)
    rule = REGULATION_45.get(duty)
    if rule and rule.on == PLACEMENT and any(one in CONTENTS for one in case.facts["grounds"]):
        return rule._replace(weeks=5)
    return rule


def binds(case: Case, rule: Rule) -> bool | None:
    named: list[str] = case.facts["kinds" if "kinds" in case.facts else "grounds"]
    if not any(one in rule.on for one in named):
        return False
    if "f" in rule.on:
        agreed: bool | None = case.facts.get("agreed_to_amend")
        return agreed
    sent, refused = case.when("final_plan_sent"), case.when("plan_refusal_notified")
    if rule.branch == "declines":
        return not (sent and (refused is None or sent.first <= refused.first))
    if rule.branch == "makes":
        return not (refused and (sent is None or refused.first <= sent.first))
    return True


def directed(case: Case, duty: str) -> date | None:
    """The day that the Tribunal's last direction by then fixed: regulation 44(1) only."""
    made: list[Facts] = [
        one
        for one in case.facts.get("variations", [])
        if (one["kind"], one["duty"]) == ("tribunal_direction", duty)
        and date.fromisoformat(one["on"]) <= case.as_at
    ]
    if not made or not duty.startswith("reg44"):
        return None
    return date.fromisoformat(max(made, key=lambda one: date.fromisoformat(one["on"]))["due"])


# --- standing ----------------------------------------------------------------------------------


def standing(case: Case, act: str, judged: Span) -> str:
    """How an act stands to its limit, exceptions apart."""
    done = case.when(act)
    if done:
        late = done.first > judged.last
        return "MET" if done.last <= judged.first else "LATE" if late else "UNDETERMINED"
    if case.facts.get(act) == UNKNOWN:
        return "UNDETERMINED"
    if case.ended and case.ended <= judged.first:
        return "ENDED"
    seen = case.ended or case.as_at
    return "OPEN" if seen <= judged.first else "OVERDUE" if seen > judged.last else "UNDETERMINED"


def in_time_of(case: Case, one: Facts, clock: Limit) -> bool | None:
    """Whether a circumstance passes its tests of date: here two weeks of absence are enough."""
    if one["kind"] != "absent_from_area":
        return fits(one, case.whole, clock, case.as_at)
    until = date.fromisoformat(one["ended"]) if "ended" in one else clock.due + timedelta(days=1)
    return overlap(date.fromisoformat(one["began"]), until, clock) >= TWO_WEEKS.days


def excused(case: Case, rule: Rule, duty: str, clock: Limit) -> str:
    """Whether a recorded circumstance removes the limit, by a ground that the duty has."""
    temporary = rule.relaxed and CORONAVIRUS[0] <= clock.due <= CORONAVIRUS[1]
    if "exceptions" not in case.facts:
        return "unknown" if rule.excepted or temporary else "no"
    answers: list[bool | None] = [False]
    for one in case.facts["exceptions"]:
        open_to = temporary if one["kind"] == "coronavirus" else rule.excepted
        known = one["kind"] in (*GROUNDS, "coronavirus")
        fit = open_to and known and in_time_of(case, one, clock)
        judge = duty in one["impractical"] if "impractical" in one else None
        both = (fit, judge)
        answers.append(False if False in both else None if None in both else True)
    return {True: "yes", False: "no", None: "unknown"}[either(answers)]


def undated(case: Case, act: str) -> dict[str, str]:
    """'Immediately': no day at all."""
    done = case.when(act)
    facets = {"due": "-", "latest": "-", "nominal": "-", "days_late": "-", "engaged": "yes"}
    unsure = case.facts.get(act) == UNKNOWN
    how = "MET" if done else "UNDETERMINED" if unsure else "ENDED" if case.ended else "NO_LIMIT"
    return facets | {"performed": shown(done), "standing": how}


def shown(days: Span | None) -> str:
    return days.first.isoformat() if days and days.first == days.last else "-"


def facets_of(case: Case, duty: str, law_at: date | None) -> dict[str, str]:
    """Every facet of a duty."""
    none = {"engaged": "no", "standing": "NOT_ENGAGED", "days_late": "-"}
    start = case.when("made" if duty.startswith("reg44") else "tribunal_told")
    rule = start and rule_of(case, duty, law_at or start.last)
    if not start or not rule:
        return none
    bound = binds(case, rule)
    if bound is None:
        return {"engaged": "unknown", "standing": "UNDETERMINED", "days_late": "-"}
    if not bound:
        return none
    fixed, length = directed(case, duty), rule.weeks and timedelta(weeks=rule.weeks)
    law = Span(*(day + length for day in start)) if length else None
    due = Span(fixed, fixed) if fixed else law
    if due is None:
        return undated(case, rule.act)
    judged = due
    if rule.with_provision and "amend_provision" in case.facts["kinds"] and not fixed:
        judged = Span(*(day + timedelta(weeks=rule.with_provision) for day in start))
    facets = {"engaged": "yes", "nominal": law.first.isoformat() if law else "-"}
    facets |= {"due": due.first.isoformat(), "latest": judged.last.isoformat()}
    facets |= {"performed": shown(case.when(rule.act)), "days_late": "-", "excused": "no"}
    how = standing(case, rule.act, judged)
    if rule.branch == "declines" and how == "OVERDUE":
        return none
    if rule.branch and how == "OPEN":
        facets["engaged"] = "unknown"
    if how in ("LATE", "OVERDUE"):
        facets["days_late"] = lateness(case, rule.act, judged)
        clock = Limit(start.first, judged.first, judged.last, judged.first != judged.last)
        facets["excused"] = excused(case, rule, duty, clock)
        how += SUFFIX[facets["excused"]]
    return facets | {"standing": how}


def lateness(case: Case, act: str, judged: Span) -> str:
    """How many days after the last day, where both are certain."""
    seen = case.ended or case.as_at
    until = case.when(act) or Span(seen, seen)
    certain = judged.first == judged.last and until.first == until.last
    return str((until.first - judged.last).days) if certain else "-"


def check_disputes(rows: list[Row], counter: Counter) -> Iterator[str]:
    for row in rows:
        law_at = date.fromisoformat(row["law_at"]) if row["law_at"] else None
        found = facets_of(case_of(row, counter), row["duty"], law_at)
        for column, value in found.items():
            if row[column] and row[column] != value:
                yield f"{row['id']}: {column} is {row[column]}, arithmetic gives {value}"
