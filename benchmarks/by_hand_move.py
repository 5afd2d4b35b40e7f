"""What a competent developer would write by hand for a plan that moves: attrs, dateutil and holidays.

Of the limits of a move three are in working days, so that here the holidays package has a part: with its
own way of counting them, and with a loop over its days. As in ``by_hand.py`` all facts are known, nothing
excuses and nothing is explained.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from attrs import field, frozen
from attrs.validators import instance_of
from dateutil.relativedelta import relativedelta
from holidays import country_holidays

from by_hand import A_DATE, Deadline, duty, not_engaged

if TYPE_CHECKING:
    from collections.abc import Callable

ENGLAND = country_holidays("GB", subdiv="ENG")
ONE_DAY = timedelta(days=1)
SIX_WEEKS, THREE_MONTHS, A_YEAR = (
    relativedelta(weeks=6),
    relativedelta(months=3),
    relativedelta(months=12),
)
FIFTEEN = 15
SATURDAY = 5


@frozen(kw_only=True)
class Move:
    """The dates of a move to another authority; the body changes, and cannot arrange the provision."""

    moved: date = field(validator=instance_of(date))
    old_authority_aware: date = field(validator=instance_of(date))
    transferred: date = field(validator=instance_of(date))
    family_informed: date | None = field(default=None, validator=A_DATE)
    plan_made: date = field(validator=instance_of(date))
    original_body_aware: date = field(validator=instance_of(date))
    new_body_notified: date | None = field(default=None, validator=A_DATE)
    new_body_aware: date = field(validator=instance_of(date))
    health_request_made: date | None = field(default=None, validator=A_DATE)


class Counting(NamedTuple):
    """How working days are counted: the fifteenth from a day on, and the fifteenth before one."""

    beginning_with: Callable[[date], date]
    before: Callable[[date], date]


HOLIDAYS = Counting(
    beginning_with=lambda day: ENGLAND.get_nth_working_day(day - ONE_DAY, FIFTEEN),
    before=lambda day: ENGLAND.get_nth_working_day(day, -FIFTEEN),
)
"""By the package itself."""


def is_working(day: date) -> bool:
    """Say whether a day is a working day in England."""
    return day.weekday() < SATURDAY and day not in ENGLAND


def fifteen_beginning_with(day: date) -> date:
    """Return the last of fifteen working days beginning with a day."""
    left = FIFTEEN
    while True:
        left -= is_working(day)
        if not left:
            return day
        day += ONE_DAY


def fifteen_before(day: date) -> date:
    """Return the day fifteen working days before a day."""
    left = FIFTEEN
    while left:
        day -= ONE_DAY
        left -= is_working(day)
    return day


LOOP = Counting(fifteen_beginning_with, fifteen_before)
"""By a loop, for whoever found the package slow."""


def timetable(case: Move, as_at: date, days: Counting = HOLIDAYS) -> list[Deadline]:
    """Return every deadline of a move, looked at from a day."""
    return [
        duty(
            "reg15.transfer_plan",
            by_move(case, case.old_authority_aware, days),
            case.transferred,
            as_at,
        ),
        duty("reg15.inform_family", case.transferred + SIX_WEEKS, case.family_informed, as_at),
        duty("reg15.first_review", first_review(case), None, as_at),
        duty(
            "reg15.health_notify",
            by_move(case, case.original_body_aware, days),
            case.new_body_notified,
            as_at,
        ),
        health_request(case, as_at, days),
    ]


def by_move(case: Move, aware: date, days: Counting) -> date:
    """Regulation 15(2) and (7): on the move, or fifteen working days from learning of it too late."""
    if aware <= days.before(case.moved):
        return case.moved
    return days.beginning_with(aware)


def first_review(case: Move) -> date:
    """Regulation 15(5): a year from the plan, or three months from the transfer if that is later."""
    return max(through(case.plan_made, A_YEAR), through(case.transferred, THREE_MONTHS))


def through(start: date, months: relativedelta) -> date:
    """Return the last day of months beginning with a day, of which a month may have none to correspond."""
    end = start + months
    return end - ONE_DAY if end.day == start.day else end


def health_request(case: Move, as_at: date, days: Counting) -> Deadline:
    """Regulation 15(8): fifteen working days from learning of the move."""
    name, aware = "reg15.health_request", case.new_body_aware
    if aware > as_at:
        return not_engaged(name)
    return duty(name, days.beginning_with(aware), case.health_request_made, as_at)
