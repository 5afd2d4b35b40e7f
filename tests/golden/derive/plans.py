"""Hold each row of plans.csv against what its facts allow: every date, and the standing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from ages import birthday
from arithmetic import Counter
from clocks import (
    DAY,
    Test,
    When,
    after_2014,
    always,
    amended_plan,
    appeal_in_time,
    appeal_period,
    before,
    beginning,
    between_post_16,
    by_the_move,
    counted,
    end_of_year_of_25,
    first_review_after_a_move,
    five_months,
    in_2015,
    knew_in_time,
    notice,
    requested,
    says,
    to_a_school,
    to_amend,
    to_post_16,
    unless_done,
    within,
)
from grounds import CORONAVIRUS, either, fits
from known import IN_FORCE, UNKNOWN, Case, case_of
from limits import Limit, Span
from tables import Row

# --- duties ------------------------------------------------------------------------------------


class Rule(NamedTuple):
    """A limit: by when, by which act, when it binds, and on which reading lateness is judged."""

    due: When
    act: str
    binds: Test = always
    judged: When | None = None
    grounds: tuple[str, ...] = ()
    relaxed: Test = always
    branch: str = ""


def strictly(act: str, test: Test) -> Rule:
    return Rule(
        notice("CLEAR_BEFORE"), act, test, notice("CORRESPONDING_BEFORE"), relaxed=lambda _: False
    )


def never(_: Case) -> bool:
    return False


IN, OUT = says("attends_setting", True), says("attends_setting", False)
ABSENCE = ("exceptional_circumstances", "absent_from_area")
CLOSURES = ("school_closed", "early_years_closed")
READY = "ready"
IMPRACTICABLE = says("health_provision_impracticable", True)


def post_16_from_2015(case: Case) -> bool:
    return to_post_16(case) and after_2014(case) and not in_2015(case)


RULES = {
    "reg15.transfer_plan": Rule(
        by_the_move("old_authority_aware"),
        "transferred",
        relaxed=lambda case: knew_in_time(case, "old_authority_aware") is False,
    ),
    "reg15.inform_family": Rule(within("6 weeks", "transferred"), "family_informed"),
    "reg15.first_review": Rule(first_review_after_a_move, "plan_reviewed"),
    "reg15.health_notify": Rule(
        by_the_move("original_body_aware"),
        "new_body_notified",
        says("commissioning_body_changes", True),
        relaxed=lambda case: knew_in_time(case, "original_body_aware") is False,
    ),
    "reg15.health_request": Rule(
        beginning("15 working days", "new_body_aware"), "health_request_made", IMPRACTICABLE
    ),
    "reg16.health_change_notify": Rule(
        beginning("15 working days", "original_body_aware"), "new_body_notified"
    ),
    "reg16.health_request": Rule(
        beginning("15 working days", "new_body_aware"), "health_request_made", IMPRACTICABLE
    ),
    "s44.first_review": Rule(beginning("12 months", "plan_made"), "reviewed"),
    "s44.subsequent_review": Rule(beginning("12 months", "last_reviewed"), "reviewed"),
    "reg27.review_after_reassessment": Rule(within("12 months", "reassessed"), "reviewed"),
    "reg18.phase_transfer_post16": Rule(before(3, 31), READY, post_16_from_2015, relaxed=never),
    "reg18.phase_transfer_other": Rule(
        before(2, 15),
        READY,
        lambda case: to_a_school(case) and after_2014(case),
        relaxed=never,
    ),
    "reg18.phase_transfer_2015": Rule(
        before(5, 31), READY, lambda case: to_post_16(case) and in_2015(case), relaxed=never
    ),
    "reg18.post16_to_post16": Rule(
        five_months("CLEAR_BEFORE"),
        READY,
        between_post_16,
        five_months("CORRESPONDING_BEFORE"),
        relaxed=never,
    ),
    "reg20.meeting_notice": strictly("notice_given", IN),
    "reg20.circulate_advice": strictly("advice_circulated", IN),
    "reg20.report": Rule(within("2 weeks", "meeting_held"), "report_sent", IN),
    "reg20.decision": Rule(within("4 weeks", "meeting_held"), "decision_notified", IN),
    "reg21.meeting_notice": strictly("notice_given", OUT),
    "reg21.circulate_advice": strictly("advice_circulated", OUT),
    "reg21.report": Rule(within("2 weeks", "meeting_held"), "report_sent", OUT),
    "reg21.decision": Rule(within("4 weeks", "meeting_held"), "decision_notified", OUT),
    "reg22.amendment_notice": Rule(
        within("4 weeks", "meeting_held"), "amendment_notice_sent", to_amend
    ),
    "reg22.final_amended_plan": Rule(
        amended_plan,
        "final_amended_plan_sent",
        unless_done("no_amendment_notified", to_amend),
        branch="makes",
    ),
    "reg22.decide_not_to_amend": Rule(
        within("8 weeks", "amendment_notice_sent"),
        "no_amendment_notified",
        unless_done("final_amended_plan_sent", to_amend),
        branch="declines",
    ),
    "reg25.notify_reassess_decision": Rule(
        within("15 days", "request_received"), "decision_notified"
    ),
    "reg26.cooperate": Rule(
        within("6 weeks", "reached_body"),
        "received",
        says("section_31_body", True),
        grounds=(*ABSENCE, "missed_appointment"),
    ),
    "reg27.final_after_reassessment.requested": Rule(
        within("14 weeks", "decision_notified"),
        "final_plan_sent",
        requested,
        grounds=(*ABSENCE, *CLOSURES),
    ),
    "reg27.final_after_reassessment.own_motion": Rule(
        within("14 weeks", "own_motion_decided"),
        "final_plan_sent",
        grounds=(*ABSENCE, *CLOSURES),
    ),
    "reg28.final_amended_plan": Rule(
        within("8 weeks", "amendment_notice_sent"),
        "final_amended_plan_sent",
        unless_done("no_amendment_notified"),
        branch="makes",
    ),
    "reg28.decide_not_to_amend": Rule(
        within("8 weeks", "amendment_notice_sent"),
        "no_amendment_notified",
        unless_done("final_amended_plan_sent"),
        branch="declines",
    ),
}
BARS = {
    "reg22.amendment_representations": ("amendment_notice", "final_amended_plan_sent"),
    "reg28.amendment_representations": ("amendment_notice", "final_amended_plan_sent"),
    "reg27.draft_representations": ("draft_plan", "final_plan_sent"),
}


class Done(NamedTuple):
    """The days on which a duty may have been performed; ``sure`` says whether it was at all."""

    days: Span | None
    sure: bool


def performance(case: Case, act: str) -> Done:
    if act != READY:
        return Done(case.when(act), case.facts.get(act) != UNKNOWN)
    amended, reviewed = case.when("final_amended_plan_sent"), case.when("plan_reviewed")
    needed = case.facts.get("amendment_needed", True if amended else None)
    if needed is None and reviewed is not None:
        return Done(None, sure=False)
    return Done(amended if needed in (True, None) else reviewed, sure=True)


def standing(case: Case, done: Done, judged: Span) -> str:
    """How an act stands to its limit, exceptions apart."""
    if done.days:
        return (
            "MET"
            if done.days.last <= judged.first
            else "LATE"
            if done.days.first > judged.last
            else "UNDETERMINED"
        )
    if not done.sure:
        return "UNDETERMINED"
    if case.ended and case.ended <= judged.first:
        return "ENDED"
    seen = case.ended or case.as_at
    return "OPEN" if seen <= judged.first else "OVERDUE" if seen > judged.last else "UNDETERMINED"


def excused(case: Case, rule: Rule, duty: str, judged: Span) -> str:
    """Whether a recorded circumstance removes the limit, by a ground that the duty has."""
    start = IN_FORCE
    if rule.grounds:
        starts = ("reached_body", "decision_notified", "own_motion_decided")
        spans = [case.when(key) for key in starts]
        start = max(span.first for span in spans if span)
    clock = Limit(start, judged.first, judged.last, judged.first != judged.last)
    temporary = rule.relaxed(case) and CORONAVIRUS[0] <= judged.first <= CORONAVIRUS[1]
    if "exceptions" not in case.facts:
        return "unknown" if rule.grounds or temporary else "no"
    answers: list[bool | None] = [False]
    for one in case.facts["exceptions"]:
        here = temporary if one["kind"] == "coronavirus" else one["kind"] in rule.grounds
        fit = here and fits(one, case.whole, clock, case.as_at)
        names = one.get("impractical")
        judge = None if names is None else any(f"{duty}.".startswith(f"{n}.") for n in names)
        both = (fit, judge)
        answers.append(False if False in both else None if None in both else True)
    return {True: "yes", False: "no", None: "unknown"}[either(answers)]


SUFFIX = {"yes": "_EXCUSED", "no": "", "unknown": "_UNLESS_EXCUSED"}


def limit(case: Case, rule: Rule, duty: str) -> dict[str, str]:
    """Every facet of a duty."""
    due, binds, done = rule.due(case), rule.binds(case), performance(case, rule.act)
    facets = {"performed": shown(done.days), "days_late": "-", "excused": "no"}
    if due is None:
        none = {"due": "-", "nominal": "-", "latest": "-"}
        return facets | none | {"engaged": "no", "standing": "NOT_ENGAGED"}
    judged = (rule.judged or rule.due)(case) or due
    facets |= {"due": due.first.isoformat(), "latest": judged.last.isoformat(), "engaged": "yes"}
    facets["nominal"] = facets["due"]
    if not binds:
        word, how = ("no", "NOT_ENGAGED") if binds is False else ("unknown", "UNDETERMINED")
        return facets | {"engaged": word, "standing": how}
    how = standing(case, done, judged)
    if rule.branch and not done.days and how in ("OPEN", "OVERDUE"):
        facets["engaged"] = "unknown" if how == "OPEN" else "yes"
        if (how, rule.branch) == ("OVERDUE", "declines"):
            return facets | {"engaged": "no", "standing": "NOT_ENGAGED"}
    if how in ("LATE", "OVERDUE"):
        until = done.days or Span(case.ended or case.as_at, case.ended or case.as_at)
        if judged.first == judged.last and until.first == until.last:
            facets["days_late"] = str((until.first - judged.last).days)
        facets["excused"] = excused(case, rule, duty, judged)
        how += SUFFIX[facets["excused"]]
    return facets | {"standing": how}


def shown(days: Span | None) -> str:
    return days.first.isoformat() if days and days.first == days.last else "-"


def fifteen_days(case: Case, document: str, act: str) -> dict[str, str]:
    """A bar of at least fifteen days beginning with service."""
    sent = case.when(f"{document}_sent")
    served = case.when(f"{document}_served") or (sent and Span(sent.first, case.as_at))
    runs = counted(case, served, "FIRST_DAY_INCLUDED", "15 days")
    return bar(case, runs, case.when(act), binds=sent is not None)


def bar(case: Case, runs: Span | None, act: Span | None, *, binds: bool) -> dict[str, str]:
    """Every facet of a bar whose period ends on one of some days, or has no end yet."""
    facets = {"due": "-", "days_late": "-", "excused": "no", "performed": shown(act)}
    facets["earliest"] = (runs.first + DAY).isoformat() if runs else "-"
    facets["engaged"] = "yes" if binds else "no"
    if not binds:
        return facets | {"standing": "NOT_ENGAGED"}
    seen = act or Span(case.as_at, case.as_at)
    waiting = "PREMATURE" if act else "RUNNING"
    if runs is None or seen.last <= runs.first:
        how = "ENDED" if case.ended and not act else waiting
    else:
        how = "FREE" if seen.first > runs.last else "UNDETERMINED"
    return facets | {"standing": how}


def stay(case: Case, duty: str) -> dict[str, str]:
    """Section 45(4): (a) where no appeal is brought in its period, (b) where one is."""
    act = case.when("plan_ceased")
    if duty == "s45.stay.appeal_period":
        return bar(case, appeal_period(case), act, binds=not appeal_in_time(case))
    return bar(case, case.when("appeal_determined"), act, binds=appeal_in_time(case))


def after_25(case: Case) -> dict[str, str]:
    """Section 46: a power that lasts until a day."""
    ends, where = end_of_year_of_25(case), case.facts.get("studies_at")
    facets = {"due": "-", "latest": "-", "days_late": "-", "engaged": "yes"}
    if ends is None:
        return facets | {"engaged": "no", "standing": "NOT_ENGAGED"}
    facets |= {"due": ends.first.isoformat(), "latest": ends.last.isoformat()}
    if birthday(date.fromisoformat(case.facts["date_of_birth"]), 25) > case.as_at:
        return facets | {"engaged": "no", "standing": "NOT_ENGAGED"}
    if where is None:
        return facets | {"engaged": "unknown", "standing": "UNDETERMINED"}
    if case.as_at > ends.last or case.ended is not None:
        return facets | {"standing": "ENDED"}
    return facets | {"standing": "UNDETERMINED" if case.as_at > ends.first else "RUNNING"}


def release(case: Case) -> dict[str, str]:
    """Section 48: no day at all."""
    done = performance(case, "plan_reviewed")
    facets = {"due": "-", "latest": "-", "days_late": "-", "engaged": "yes"}
    how = "MET" if done.days else "NO_LIMIT" if done.sure else "UNDETERMINED"
    how = "ENDED" if case.ended and how == "NO_LIMIT" else how
    return facets | {"performed": shown(done.days), "standing": how}


def facets_of(case: Case, duty: str) -> dict[str, str]:
    if duty in RULES:
        return limit(case, RULES[duty], duty)
    if duty in BARS:
        return fifteen_days(case, *BARS[duty])
    if duty.startswith("s45"):
        return stay(case, duty)
    return after_25(case) if duty.startswith("s46") else release(case)


def check_plans(rows: list[Row], counter: Counter) -> Iterator[str]:
    for row in rows:
        duty = row["duty"].rpartition("/")[2]
        for column, value in facets_of(case_of(row, counter), duty).items():
            if row[column] and row[column] != value:
                yield f"{row['id']}: {column} is {row[column]}, arithmetic gives {value}"
