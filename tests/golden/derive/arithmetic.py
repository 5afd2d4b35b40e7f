"""Count periods by the conventions named in counting.csv."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from dateutil.relativedelta import relativedelta

DAY = timedelta(days=1)


class Period(NamedTuple):
    number: int
    unit: str


def period(words: str) -> Period:
    number, _, unit = words.partition(" ")
    return Period(int(number), unit.rstrip("s"))


class Counter:
    """The counting conventions, on a given set of bank holidays."""

    def __init__(self, holidays: frozenset[date]) -> None:
        self.holidays = holidays

    def works(self, day: date) -> bool:
        return day.weekday() < 5 and day not in self.holidays

    def working_day(self, start: date, number: int, step: timedelta) -> date:
        day = start
        while number:
            day += step
            number -= self.works(day)
        return day

    def after(self, start: date, span: Period) -> date:
        if span.unit == "working day":
            return self.working_day(start, span.number, DAY)
        if span.unit == "month":
            return start + relativedelta(months=span.number)
        return start + timedelta(days=span.number * (7 if span.unit == "week" else 1))

    def before(self, start: date, span: Period) -> date:
        if span.unit == "working day":
            return self.working_day(start, span.number, -DAY)
        if span.unit == "month":
            return start - relativedelta(months=span.number)
        return start - timedelta(days=span.number * (7 if span.unit == "week" else 1))

    def beginning_with(self, first: date, span: Period) -> date:
        if span.unit == "working day":
            return self.after(first - DAY, span)
        end = self.after(first, span)
        clamped = span.unit == "month" and end.day != first.day
        return end if clamped else end - DAY

    def count(self, convention: str, start: date, words: str) -> date:
        if convention == "BEFORE_DATE":
            return start - DAY
        span = period(words)
        rules: dict[str, Callable[[], date]] = {
            "EVENT_DAY_EXCLUDED": lambda: self.after(start, span),
            "FIRST_DAY_INCLUDED": lambda: self.beginning_with(start, span),
            "AT_LEAST": lambda: self.beginning_with(start, span) + DAY,
            "CLEAR_BEFORE": lambda: self.before(start, span) - DAY,
            "CORRESPONDING_BEFORE": lambda: self.before(start, span),
            "LOOK_BACK": lambda: self.before(start, span),
        }
        return rules[convention]()
