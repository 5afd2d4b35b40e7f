"""Whether recorded circumstances excuse a missed limit of an EHC needs assessment."""

from __future__ import annotations

from datetime import date, timedelta

from limits import Facts, Limit, Span, regulation, source, span
from tables import Row

DAY = timedelta(days=1)
FOUR_WEEKS = timedelta(weeks=4)
CORONAVIRUS = (date(2020, 5, 1), date(2020, 9, 25))
CLOSURES = ("school_closed", "early_years_closed")


def overlap(began: date, ended: date, clock: Limit) -> int:
    """How many days of the limit's own period lie in a stretch; `ended` is the day after it."""
    first, last = max(began, clock.start + DAY), min(ended - DAY, clock.due)
    return (last - first).days + 1


def asked_in_window(facts: Facts, began: date, ended: date) -> bool | None:
    """Whether educational advice was asked for in the window of a closure, both days included."""
    if "advice" not in facts:
        return None
    window = Span(began - timedelta(weeks=1), ended - timedelta(weeks=1))
    answers: list[bool | None] = []
    for advice in facts["advice"]:
        if advice["kind"] == "educational":
            asked = span(advice["requested"], date.min, date.max)
            inside = window.first <= asked.first and asked.last <= window.last
            outside = asked.last < window.first or asked.first > window.last
            answers.append(True if inside else False if outside else None)
    return either(answers)


def either(answers: list[bool | None]) -> bool | None:
    return True if True in answers else None if None in answers else False


def reaches(name: str, kind: str, facts: Facts) -> bool:
    """Whether the law gives this duty an exception of this kind at all."""
    straight = facts.get("decision") == "refuse" and not noticed(facts)
    if kind == "coronavirus":
        return True
    if name == "reg4" or (name == "reg5" and straight):
        return False
    if kind in CLOSURES:
        return name != "reg8"
    return kind != "missed_appointment" or name == "reg8"


def noticed(facts: Facts) -> bool:
    """Whether a section 36(7) notice came on or before the decision."""
    notice, decision = facts.get("considering_notified"), facts.get("decision_notified")
    return isinstance(notice, str) and isinstance(decision, str) and notice <= decision


def fits(case: Facts, facts: Facts, clock: Limit, as_at: date) -> bool | None:
    """Whether a circumstance passes the tests of date of its kind."""
    kind, began = case["kind"], date.fromisoformat(case["began"])
    if kind == "coronavirus":
        return CORONAVIRUS[0] <= clock.due <= CORONAVIRUS[1]
    if kind == "missed_appointment":
        return clock.start < began <= clock.due
    ended = date.fromisoformat(case["ended"]) if "ended" in case else None
    until = ended or max(as_at, clock.due) + DAY
    if kind == "exceptional_circumstances":
        return overlap(began, until, clock) >= 1
    if kind == "absent_from_area":
        return overlap(began, until, clock) >= FOUR_WEEKS.days
    if ended is None and as_at + DAY - began < FOUR_WEEKS:
        return None
    long_enough = (ended or as_at + DAY) - began >= FOUR_WEEKS
    return asked_in_window(facts, began, ended or as_at + DAY) if long_enough else False


def excused(row: Row, facts: Facts, clock: Limit, as_at: date) -> str:
    name, own = regulation(row), source(row, facts)
    duty = row["duty"].rpartition("/")[2]
    if "exceptions" not in own:
        open_to = reaches(name, "exceptional_circumstances", facts)
        temporary = CORONAVIRUS[0] <= clock.due <= CORONAVIRUS[1]
        return "unknown" if open_to or temporary else "no"
    answers: list[bool | None] = [False]
    for case in own["exceptions"]:
        fit = reaches(name, case["kind"], facts) and fits(case, facts, clock, as_at)
        judged = duty in case["impractical"] if "impractical" in case else None
        both = (fit, judged)
        answers.append(False if False in both else None if None in both else True)
    return {True: "yes", False: "no", None: "unknown"}[either(answers)]
