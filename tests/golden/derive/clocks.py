"""The clocks of plans, and when each binds, from what is known of a case."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from ages import birthday
from appeals import later, moved, on_each
from known import IN_FORCE, Case
from limits import Span

DAY = timedelta(days=1)
When = Callable[[Case], Span | None]
Test = Callable[[Case], bool | None]


# --- clocks ------------------------------------------------------------------------------------


def counted(case: Case, start: Span | None, convention: str, period: str) -> Span | None:
    if start is None:
        return None
    ends = (case.counter.count(convention, day, period) for day in start)
    return Span(*ends)


def within(period: str, key: str) -> When:
    return lambda case: counted(case, case.when(key), "EVENT_DAY_EXCLUDED", period)


def beginning(period: str, key: str) -> When:
    return lambda case: counted(case, case.when(key), "FIRST_DAY_INCLUDED", period)


def meeting(case: Case) -> Span | None:
    return case.planned("meeting_held", "meeting_planned")


def notice(convention: str) -> When:
    return lambda case: counted(case, meeting(case), convention, "2 weeks")


def transfer(case: Case) -> Span | None:
    return case.fixed("transfer_date")


def five_months(convention: str) -> When:
    return lambda case: counted(case, transfer(case), convention, "5 months")


def before(month: int, day: int) -> When:
    """Before a day of the calendar year of the transfer."""

    def last(case: Case) -> Span | None:
        moved = transfer(case)
        return Span(*(date(one.year, month, day) - DAY for one in moved)) if moved else None

    return last


def knew_in_time(case: Case, key: str) -> bool | None:
    """Whether a body knew of the move at least 15 working days before it."""
    aware, move = case.when(key), case.planned("moved", "move_planned")
    last = counted(case, move, "CORRESPONDING_BEFORE", "15 working days")
    if aware is None or last is None:
        return None
    return True if aware.last <= last.first else False if aware.first > last.last else None


def by_the_move(key: str) -> When:
    """Regulation 15(2) and (7): on the day of the move, or within 15 working days."""

    def last(case: Case) -> Span | None:
        move, late = case.planned("moved", "move_planned"), beginning("15 working days", key)(case)
        if move is None or late is None:
            return None
        known = knew_in_time(case, key)
        both = Span(min(move.first, late.first), max(move.last, late.last))
        return both if known is None else move if known else late

    return last


def first_review_after_a_move(case: Case) -> Span | None:
    """Regulation 15(5): the later of twelve months from the plan or review, and three from the move."""
    moved = case.when("transferred")
    if moved is None:
        return None
    made = case.when("last_reviewed") or case.when("plan_made") or Span(IN_FORCE, moved.last)
    year = counted(case, made, "FIRST_DAY_INCLUDED", "12 months")
    quarter = counted(case, moved, "FIRST_DAY_INCLUDED", "3 months")
    assert year
    assert quarter
    return Span(max(year.first, quarter.first), max(year.last, quarter.last))


def amended_plan(case: Case) -> Span | None:
    """Eight weeks of the notice, and twelve of the meeting at most."""
    eight = within("8 weeks", "amendment_notice_sent")(case)
    twelve = within("12 weeks", "meeting_held")(case)
    if eight is None or twelve is None:
        return twelve
    return Span(min(eight.first, twelve.first), min(eight.last, twelve.last))


def end_of_year_of_25(case: Case) -> Span | None:
    """The 31 July on or after the 25th birthday; elsewhere the course's end, but before 26."""
    if "date_of_birth" not in case.facts:
        return None
    turned, next_ = (birthday(date.fromisoformat(case.facts["date_of_birth"]), n) for n in (25, 26))
    july, last = date(turned.year + (turned > date(turned.year, 7, 31)), 7, 31), next_ - DAY
    course = Span(turned, last)
    if "course_ends" in case.facts:
        ends = min(date.fromisoformat(case.facts["course_ends"]), last)
        course = Span(ends, ends)
    if "studies_at" not in case.facts:
        return Span(min(july, course.first), max(july, course.last))
    return Span(july, july) if case.facts["studies_at"] == "further_education" else course


def appeal_period(case: Case) -> Span | None:
    """Rule 20(1)(c), moved by rule 12(2) and (3)(a); or a later day that was recorded."""
    two = within("2 months", "determination_notified")(case)
    month = within("1 month", "certificate_issued")(case)
    ends = on_each(later(two, month), lambda day: moved(case, day))
    return later(ends, case.fixed("appeal_period_ends"))


# --- when they bind ----------------------------------------------------------------------------


def says(key: str, *values: object) -> Test:
    return lambda case: None if case.facts.get(key) is None else case.facts[key] in values


def always(_: Case) -> bool:
    return True


def to_amend(case: Case) -> bool:
    """Whether the authority proposed, after the review, to amend."""
    decided = case.when("decision_notified") is not None
    return decided and case.facts.get("decision", "amend") == "amend"


def unless_done(key: str, test: Test = always) -> Test:
    """A branch that binds unless the other was taken."""
    return lambda case: test(case) and case.when(key) is None


def requested(case: Case) -> bool:
    refused = case.facts.get("decision") == "refuse" and case.when("decision_notified")
    return case.when("request_received") is not None and not refused


def in_2015(case: Case) -> bool:
    return case.facts["transfer_date"] == "2015-09-01"


def after_2014(case: Case) -> bool:
    moved = transfer(case)
    return moved is not None and moved.first.year >= IN_FORCE.year + 1


def to_post_16(case: Case) -> bool:
    return case.facts["kind"] == "secondary_to_post_16"


def to_a_school(case: Case) -> bool:
    kind = case.facts["kind"]
    return kind.endswith("secondary") or kind in (
        "early_years_to_school",
        "infant_to_junior",
        "primary_to_middle",
    )


def between_post_16(case: Case) -> bool:
    limit = five_months("CORRESPONDING_BEFORE")(case)
    return case.facts["kind"] == "between_post_16" and limit is not None and limit.first >= IN_FORCE


def appeal_in_time(case: Case) -> bool:
    brought, period = case.when("appeal_brought"), appeal_period(case)
    return brought is not None and period is not None and brought.last <= period.first
