"""Hold each row of conversions.csv against what its facts allow: statements converted to plans.

The dates of a row are days, never ranges; what is left out had not happened.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from grounds import CORONAVIRUS
from limits import Facts
from tables import Row

DAY, WEEK = timedelta(days=1), timedelta(weeks=1)
FOUR_WEEKS = 4 * WEEK
APRIL_2015, SEPTEMBER_2015 = date(2015, 4, 1), date(2015, 9, 1)
POST_16 = "school_to_post_16"
NEVER = date.max

BEGAN, NOTICE = "assessment_began", "notice_given"
PLAN, REFUSAL = "final_plan_sent", "plan_refusal_notified"
REQUEST, ORDER = "request_made", "ordered_on_appeal"


class Text(NamedTuple):
    """A text of the Order: when it was in force, what begins its period and how many weeks that has."""

    begins: str
    weeks: int
    first: date = date(2014, 9, 1)
    last: date = NEVER
    notice_before: bool | None = None


LAST_OF_AUGUST = SEPTEMBER_2015 - DAY
SHORT, LONG = {"last": LAST_OF_AUGUST}, {"first": SEPTEMBER_2015}


def texts(weeks: int, first: date = date(2014, 9, 1)) -> tuple[Text, ...]:
    """The shorter period: of every case to August 2015, and then of a notice given before."""
    return (
        Text(BEGAN, weeks, first, LAST_OF_AUGUST),
        Text(BEGAN, weeks, SEPTEMBER_2015, NEVER, notice_before=True),
    )


def longer(weeks: int) -> tuple[Text, ...]:
    return (Text(BEGAN, weeks, SEPTEMBER_2015, NEVER, notice_before=False),)


FROM_NOTICE = Text(NOTICE, 14, last=APRIL_2015 - DAY)
PERIODS = {
    "tr21.final_14w": (FROM_NOTICE, *texts(14, APRIL_2015)),
    "tr21.final_18w": longer(18),
    "tr22.refuse_10w": texts(10),
    "tr22.refuse_14w": longer(14),
    "tr24.final_14w.requested": (Text(REQUEST, 14, last=LAST_OF_AUGUST),),
    "tr24.final_14w.ordered": (Text(ORDER, 14, last=LAST_OF_AUGUST),),
    "tr24.final_18w.requested": (Text(REQUEST, 18, SEPTEMBER_2015),),
    "tr24.final_18w.ordered": (Text(ORDER, 18, SEPTEMBER_2015),),
    "tr34.final_14w": texts(14, APRIL_2015),
    "tr34.final_18w": longer(18),
    "tr35.refuse_10w": texts(10, APRIL_2015),
    "tr35.refuse_14w": longer(14),
}
DATES = ("tr12", "tr13", "tr14")


class Limit(NamedTuple):
    """A limit of a row: its clock, its last day, and the last day by which lateness is judged."""

    start: date
    due: date
    latest: date


class Case(NamedTuple):
    """The facts of a row, looked at from a day under the law of a day, if one is named."""

    facts: Facts
    as_at: date
    law_at: date | None

    def planned(self, key: str) -> date | None:
        return date.fromisoformat(self.facts[key]) if key in self.facts else None

    def day(self, key: str) -> date | None:
        found = self.planned(key)
        return found if found and found <= self.as_at else None

    def by(self, key: str, last: date) -> bool:
        """Whether something had happened on or before a day."""
        found = self.day(key)
        return found is not None and found <= last


def under(text: Text, case: Case, start: date) -> bool:
    """Whether a text governs a clock that started on a day."""
    on = case.law_at or start
    if not text.first <= on <= text.last:
        return False
    return text.notice_before in (None, case.by(NOTICE, LAST_OF_AUGUST))


def period(case: Case, duty: str) -> Limit | None:
    """The period of a duty: its first day counts. The first clock that started under a text runs."""
    for text in PERIODS[duty]:
        start = case.day(text.begins)
        on = case.law_at or start
        if start is None or on is None or not text.first <= on <= text.last:
            continue
        if not under(text, case, start):
            return None
        last = start + text.weeks * WEEK - DAY
        return Limit(start, last, last)
    return None


def moved_in(case: Case, *years: int) -> bool:
    moved = case.planned("transfer_date")
    return moved is not None and moved.year in years


def named_date(case: Case, duty: str) -> Limit | None:
    """The date of articles 12 to 14, and what a child or young person comes under it by."""
    to_post_16 = case.facts.get("transfer_kind") == POST_16
    moved, ends = case.planned("transfer_date"), case.planned("year_6_ends")
    ninth, leaves = case.planned("year_9_from"), case.planned("year_9_ends")
    into_9 = ninth is not None and ninth.year in (2016, 2017)
    in_period = moved_in(case, 2016, 2017)
    found: tuple[date, date] | None = None
    if duty == "tr12.post16_2015" and moved and to_post_16 and moved_in(case, 2015):
        found = moved, date(2015, 5, 31) - DAY
    elif duty == "tr13.year6" and ends and case.facts.get("assess_in_year_6"):
        found = ends, ends
    elif duty == "tr14.phase_transfer.post16" and moved and in_period and to_post_16:
        found = moved, date(moved.year, 3, 31) - DAY
    elif duty == "tr14.phase_transfer.other" and moved and in_period and not to_post_16:
        found = moved, date(moved.year, 2, 15) - DAY
    elif duty == "tr14.year9" and leaves and into_9 and not in_period:
        found = leaves, leaves
    elif duty == "tr14.backstop" and not (in_period or into_9 or case.day("applied_late")):
        in_2015 = to_post_16 and moved_in(case, 2015)
        found = None if in_2015 else (date(2014, 9, 1), date(2018, 4, 1) - DAY)
    if found is None or found[0] < date(2014, 9, 1):
        return None
    under_appeal = case.by("appeal_brought", found[1]) and not case.by(
        "appeal_determined", found[1]
    )
    return None if under_appeal else Limit(found[0], found[1], found[1])


def notice(case: Case, duty: str) -> Limit | None:
    """The two weeks that end with a day begin on the thirteenth before it, at its first moment."""
    began = case.day(BEGAN)
    commenced = APRIL_2015 if duty == "tr32.notice" else date(2014, 9, 1)
    if began is None or began < commenced:
        return None
    first = began - 2 * WEEK + DAY
    return Limit(began, first - DAY, first)


def limit_of(case: Case, duty: str) -> Limit | None:
    if duty.endswith(".notice"):
        return notice(case, duty)
    if duty.startswith(DATES):
        return named_date(case, duty)
    both = case.day(PLAN), case.day(REFUSAL)
    first, second = both if "refuse" in duty else both[::-1]
    if first and (second is None or first <= second):
        return None
    if duty.endswith(".requested") and case.day(ORDER):
        return None
    return period(case, duty)


def done_on(case: Case, duty: str) -> date | None:
    if duty.endswith(".notice"):
        return case.day(NOTICE)
    if duty.startswith(DATES):
        return case.day(REFUSAL) or case.day(PLAN)
    return case.day(REFUSAL if "refuse" in duty else PLAN)


def excuses(one: Facts, case: Case, duty: str, limit: Limit) -> bool:
    """Whether a circumstance passes the tests of date of its kind, for a duty that it may excuse."""
    began, kind = date.fromisoformat(one["began"]), one["kind"]
    ended = date.fromisoformat(one["ended"]) if "ended" in one else NEVER
    if duty.endswith(".notice"):
        return False
    if duty.startswith(DATES):
        return kind == "exceptional_circumstances" and began <= limit.due < ended
    detained = duty.startswith(("tr34", "tr35"))
    days = (min(ended, limit.due + DAY) - max(began, limit.start)).days
    match kind:
        case "coronavirus":
            return CORONAVIRUS[0] <= limit.due <= CORONAVIRUS[1]
        case "exceptional_circumstances":
            return days >= 1
        case "absent_from_area":
            of_a_child = case.facts.get("appropriate_person") == "parent"
            return days >= FOUR_WEEKS.days and (of_a_child or not detained)
        case "school_closed" | "early_years_closed":
            if detained and kind == "early_years_closed":
                return False
            asked = [
                date.fromisoformat(one["requested"])
                for one in case.facts.get("advice", [])
                if one["kind"] == "educational"
            ]
            window = any(began - WEEK <= day <= ended - WEEK for day in asked)
            return ended - began >= FOUR_WEEKS and window
    return False


def facets_of(case: Case, duty: str) -> dict[str, str]:
    """Every facet of a duty."""
    limit, done = limit_of(case, duty), done_on(case, duty)
    if limit is None:
        return {"engaged": "no", "standing": "NOT_ENGAGED"}
    late = (done or case.as_at) > limit.latest
    facets = {"engaged": "yes", "nominal": limit.due.isoformat(), "due": limit.due.isoformat()}
    facets |= {"latest": limit.latest.isoformat(), "days_late": "-", "excused": "no"}
    facets["performed"] = done.isoformat() if done else "-"
    standing = ("LATE" if done else "OVERDUE") if late else "MET" if done else "OPEN"
    if "refuse" in duty and done is None:
        return {
            "engaged": "no" if late else "unknown",
            "standing": "NOT_ENGAGED" if late else "OPEN",
        }
    if late:
        until = min(case.as_at, limit.start) if duty.endswith(".notice") else case.as_at
        facets["days_late"] = str(((done or until) - limit.latest).days)
        judged = [
            excuses(one, case, duty, limit)
            for one in case.facts.get("exceptions", [])
            if duty in one["impractical"]
        ]
        facets["excused"] = "yes" if any(judged) else "no"
        standing += "_EXCUSED" if any(judged) else ""
    if duty.startswith(("tr21", "tr34")) and done is None and not late:
        facets["engaged"] = "unknown"
    return facets | {"standing": standing}


def check_conversions(rows: list[Row]) -> Iterator[str]:
    for row in rows:
        law_at = date.fromisoformat(row["law_at"]) if row["law_at"] else None
        case = Case(json.loads(row["facts"]), date.fromisoformat(row["as_at"]), law_at)
        for column, value in facets_of(case, row["duty"]).items():
            if row[column] and row[column] != value:
                yield f"{row['id']}: {column} is {row[column]}, arithmetic gives {value}"
