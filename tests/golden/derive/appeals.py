"""Hold each row of appeals.csv against rules 12, 20, 21, 45 and 46 of SI 2008/2699 and its facts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from arithmetic import Counter
from dateutil.relativedelta import relativedelta
from disputes import lateness, shown, standing
from known import IN_FORCE, Case, case_of
from limits import Span
from tables import Row

DAY = timedelta(days=1)
AUGUST, DECEMBER, CHRISTMAS = 8, 12, 25
NOT_ENGAGED = {"engaged": "no", "standing": "NOT_ENGAGED", "days_late": "-"}

# --- rule 12 -----------------------------------------------------------------------------------


def closed(day: date) -> bool:
    """Whether a day lies in August, or from 25 December to 1 January."""
    new_year = (day.month, day.day) == (1, 1)
    return day.month == AUGUST or (day.month == DECEMBER and day.day >= CHRISTMAS) or new_year


def first_working(case: Case, day: date) -> date:
    """Rule 12(2): a day that is no working day gives way to the next that is."""
    while not case.counter.works(day):
        day += DAY
    return day


def moved(case: Case, day: date) -> date:
    """Rule 12(3)(a), and where it does not reach, rule 12(2)."""
    while closed(day):
        day += DAY
    return first_working(case, day)


def passed_over(case: Case, day: date) -> date:
    """The same where a working day that is closed is passed over too: the other reading."""
    while closed(day) or not case.counter.works(day):
        day += DAY
    return day


def counted(case: Case, start: date, number: int, *, working: bool) -> date:
    """Rule 12(3)(b): the last of so many days after one, those that are closed left out."""
    day = start
    while number:
        day += DAY
        number -= not closed(day) and (not working or case.counter.works(day))
    return day


# --- the times ---------------------------------------------------------------------------------


def on_each(span: Span | None, by: Callable[[date], date]) -> Span | None:
    return Span(by(span.first), by(span.last)) if span else None


def later(one: Span | None, other: Span | None) -> Span | None:
    if one is None or other is None:
        return one
    return Span(max(one.first, other.first), max(one.last, other.last))


def time_to_appeal(case: Case) -> Span | None:
    two = on_each(case.when("decision_notice_sent"), lambda day: day + relativedelta(months=2))
    issued = case.when("certificate_issued")
    return later(two, on_each(issued, lambda day: day + relativedelta(months=1)))


def time_to_respond(case: Case) -> Span | None:
    received = case.when("respondent_received")
    return on_each(received, lambda day: counted(case, day, 30, working=True))


def time_to_set_aside(case: Case) -> Span | None:
    sent = case.when("decision_sent")
    return on_each(sent, lambda day: counted(case, day, 28, working=False))


def time_for_permission(case: Case) -> Span | None:
    """From the reasons, or from the failure of an application to set aside that was itself in time."""
    start, sought = case.when("reasons_sent"), case.when("set_aside_sought")
    last = limit_of(case, "hesc45.set_aside")
    told = case.facts.get("set_aside_in_time")
    if told or (told is None and sought and last and sought.last <= last.first):
        start = later(start, case.when("set_aside_refused"))
    return on_each(start, lambda day: counted(case, day, 28, working=False))


class Rule(NamedTuple):
    """A time: what starts it, its last day before rule 12 moves it, and the act that is due."""

    starts: str
    nominal: Callable[[Case], Span | None]
    act: str
    moved: Callable[[Case, date], date] | None = first_working
    latest: Callable[[Case, date], date] | None = None
    branch: bool = True
    fixed_by: tuple[str, ...] = ("extension",)


RULES = {
    "hesc20.sen_appeal": Rule(
        "decision_notice_sent", time_to_appeal, "application_received", moved, passed_over
    ),
    "hesc21.response": Rule(
        "respondent_received",
        time_to_respond,
        "response_provided",
        moved=None,
        branch=False,
        fixed_by=("extension", "tribunal_direction"),
    ),
    "hesc45.set_aside": Rule("decision_sent", time_to_set_aside, "set_aside_sought"),
    "hesc46.permission_to_appeal": Rule("reasons_sent", time_for_permission, "permission_sought"),
}


def fixed(case: Case, duty: str) -> date | None:
    """The day that the Tribunal's last extension or direction by then fixed, if it may."""
    made = [
        (date.fromisoformat(one["on"]), date.fromisoformat(one["due"]))
        for one in case.facts.get("variations", [])
        if one["kind"] in RULES[duty].fixed_by and one["duty"] == duty
    ]
    by_then = [one for one in made if one[0] <= case.as_at]
    return max(by_then)[1] if by_then else None


def limit_of(case: Case, duty: str, *, latest: bool = False) -> Span | None:
    """The last day: one that was fixed, or that of the Rules, moved; or moved on the latest reading."""
    rule, day = RULES[duty], fixed(case, duty)
    span = rule.nominal(case)
    if span and day:
        return Span(day, day)
    move = (rule.latest if latest else None) or rule.moved
    return on_each(span, lambda last: move(case, last)) if move else span


# --- standing ----------------------------------------------------------------------------------


def facets_of(case: Case, duty: str, law_at: date | None) -> dict[str, str]:
    """Every facet of a duty. Nothing excuses: no rule has an exception."""
    rule = RULES[duty]
    start, law, due = case.when(rule.starts), rule.nominal(case), limit_of(case, duty)
    judged = limit_of(case, duty, latest=True)
    if not (start and law and due and judged) or (law_at or start.last) < IN_FORCE:
        return NOT_ENGAGED
    facets = {"engaged": "yes", "days_late": "-", "excused": "no"}
    facets |= {"due": due.first.isoformat(), "latest": judged.last.isoformat()}
    if law.first == law.last:
        facets["nominal"] = law.first.isoformat()
    done = case.when(rule.act)
    facets["performed"] = shown(done)
    how = standing(case, rule.act, judged)
    if rule.branch and not done:
        if how == "OVERDUE":
            return NOT_ENGAGED
        facets["engaged"] = "unknown"
    if how in ("LATE", "OVERDUE"):
        facets["days_late"] = lateness(case, rule.act, judged)
    return facets | {"standing": how}


def check_appeals(rows: list[Row], counter: Counter) -> Iterator[str]:
    for row in rows:
        law_at = date.fromisoformat(row["law_at"]) if row["law_at"] else None
        found = facets_of(case_of(row, counter), row["duty"], law_at)
        for column, value in found.items():
            if row[column] and row[column] != value:
                yield f"{row['id']}: {column} is {row[column]}, arithmetic gives {value}"
