"""Hold each row of schools.csv against what its facts allow: schools, Local Offers, approvals."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from arithmetic import Counter
from grounds import CORONAVIRUS
from limits import Facts, Span
from recommendations import SUFFIX, Case, standing
from tables import Row

Facets = dict[str, str]

DAY = timedelta(days=1)
IN_FORCE = date(2014, 9, 1)
AWARD_BEGUN_BEFORE, AWARD_COMPLETED_BEFORE = date(2024, 9, 1), date(2027, 9, 1)
SCHOOL_DAYS = 10
NOT_ENGAGED = {"engaged": "no", "standing": "NOT_ENGAGED", "due": "-", "days_late": "-"}
NO_DAY = {"due": "-", "latest": "-", "standing": "UNDETERMINED", "days_late": "-"}


def dated(due: Span) -> Facets:
    days = {"due": due.first.isoformat(), "latest": due.last.isoformat()}
    return {"engaged": "yes", "nominal": due.first.isoformat(), "days_late": "-", **days}


def term(case: Case, due: Span) -> Facets:
    """Something that ends on a day, and that nobody need do."""
    how = "RUNNING" if case.as_at <= due.first else "UNDETERMINED"
    if case.as_at > due.last or (case.ended and case.ended <= due.first):
        how = "ENDED"
    return {**dated(due), "standing": how, "performed": "-"}


def judged(case: Case, duty: str, done: Span | None, due: Span, latest: date) -> Facets:
    """Something that must be done: open until its latest day, excused by its earliest."""
    single = done is not None and done.first == done.last
    facets = dated(Span(due.first, latest)) | {"excused": "no"}
    facets["performed"] = done.first.isoformat() if done and single else "-"
    first = due.first if due.first != due.last else latest
    how = standing(case, done, Span(first, latest))
    if case.ended and case.ended <= due.first and not done:
        how = "ENDED"
    if how in ("LATE", "OVERDUE"):
        until = done.first if done else case.ended or case.as_at
        facets["days_late"] = str((until - latest).days)
        facets["excused"] = excused(case, duty, due)
        how += SUFFIX[facets["excused"]]
    return facets | {"standing": how}


def excused(case: Case, duty: str, due: Span) -> str:
    """Only what 2020 relaxed, of a limit that ended in the window."""
    relaxed = duty == "reg56.publish_comments"
    if not relaxed or not CORONAVIRUS[0] <= due.first <= CORONAVIRUS[1]:
        return "no"
    if "exceptions" not in case.facts:
        return "unknown"
    for one in case.facts["exceptions"]:
        if one["kind"] == "coronavirus":
            held = one.get("impractical")
            return "unknown" if held is None else "yes" if duty in held else "no"
    return "no"


def stay(case: Case, _duty: str, _counter: Counter) -> Facets:
    notice = case.recorded("no_plan_notice_served")
    if notice is None:
        return NOT_ENGAGED
    listed = [date.fromisoformat(day) for day in case.facts["open_days"]]
    ends = [[day for day in listed if day > served][:SCHOOL_DAYS] for served in notice]
    if any(len(days) < SCHOOL_DAYS for days in ends):
        return {**NO_DAY, "engaged": "unknown"}
    return term(case, Span(ends[0][-1], ends[1][-1]))


def counts(case: Case) -> bool | None:
    """Whether the National Award counts; None where it depends on a day that is not known."""
    begun, completed, held = (
        case.recorded(f"national_award_{act}") for act in ("begun", "completed", "held")
    )
    completed, begun = completed or held, begun or completed or held
    if begun is None or completed is None or completed.last >= AWARD_COMPLETED_BEFORE:
        return False
    if begun.first >= AWARD_BEGUN_BEFORE:
        given = "national_award_begun" in case.facts
        return False if given else None
    return True


def senco(case: Case, duty: str, counter: Counter) -> Facets:
    became, before = (
        case.recorded("became_senco"),
        case.facts.get("senco_over_twelve_months_before"),
    )
    if became is None:
        return NOT_ENGAGED
    eve = IN_FORCE - DAY
    due = Span(*(max(eve, counter.count("EVENT_DAY_EXCLUDED", day, "36 months")) for day in became))
    if before is None:
        return dated(due) | {"engaged": "unknown", "standing": "UNDETERMINED"}
    if before or became.last <= date(2009, 9, 1):
        return NOT_ENGAGED | {"due": due.first.isoformat()}
    award = counts(case)
    if award is None:
        return dated(due) | {"standing": "UNDETERMINED"}
    done = case.recorded("national_award_held" if award else "npq_held")
    return judged(case, duty, done, due, due.last)


def offer(case: Case, duty: str, counter: Counter) -> Facets:
    if "comments_last_published" not in case.facts:
        return {**NO_DAY, "engaged": "yes"}
    last = case.recorded("comments_last_published")
    if last is None:
        return NOT_ENGAGED
    due = Span(*(counter.count("EVENT_DAY_EXCLUDED", day, "12 months") for day in last))
    return judged(
        case, duty, case.recorded("comments_published"), due, date(last.last.year + 1, 12, 31)
    )


def withdrawal(case: Case, duty: str, counter: Counter) -> Facets:
    named = ("proprietor_notified", "authorities_notified")
    if not any(name in case.facts for name in named):
        return {**NO_DAY, "engaged": "yes"}
    given = sorted(span for name in named if (span := case.recorded(name)))
    if not given:
        return NOT_ENGAGED
    first, last = (
        counter.count("EVENT_DAY_EXCLUDED", day, "28 days") for day in (given[0][0], given[-1][1])
    )
    if duty == "reg61.remove_from_list":
        due = Span(first, first) if len(given) > 1 else Span(first, last)
        return judged(case, duty, case.recorded("removed_from_list"), due, last)
    if len(given) > 1:  # while either day may be the one, it may still stand
        return {**term(case, Span(last, last)), **dated(Span(first, last))}
    return term(case, Span(first, last))


RULES: dict[str, Callable[[Case, str, Counter], Facets]] = {
    "reg48.remain_in_special_school": stay,
    "reg49.senco_qualification": senco,
    "reg56.publish_comments": offer,
    "reg61.section41_withdrawal": withdrawal,
    "reg61.remove_from_list": withdrawal,
}


def check_schools(rows: list[Row], counter: Counter) -> Iterator[str]:
    for row in rows:
        facts: Facts = json.loads(row["facts"])
        case = Case(facts, date.fromisoformat(row["as_at"]))
        found = RULES[row["duty"]](case, row["duty"], counter)
        for column, value in found.items():
            if row[column] and row[column] != value:
                yield f"{row['id']}: {column} is {row[column]}, arithmetic gives {value}"
