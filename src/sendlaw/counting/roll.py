"""Days that a rule leaves out of a count, and rules that move a last day forward.

These are parts only. The Tribunal's own days stand with its rules, in ``sendlaw.law``.
"""

from __future__ import annotations

from datetime import date, timedelta

import attrs

from sendlaw.counting.calendars import Calendar

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Protocol

    class DayRule(Protocol):
        """Whatever can say why a day is caught by it."""

        def why(self, day: date) -> str | None:
            """Say why the rule catches the day, or ``None``."""


@attrs.frozen
class AnnualWindow:
    """The same run of days every year, from one (month, day) to another, both included.

    >>> AnnualWindow("August", (8, 1), (8, 31)).why(date(2026, 8, 3))
    'August'
    >>> AnnualWindow("25 December to 1 January", (12, 25), (1, 1)).why(date(2027, 1, 1))
    '25 December to 1 January'
    """

    name: str
    first: tuple[int, int]
    last: tuple[int, int]

    def why(self, day: date) -> str | None:
        """Say why the window catches the day, or ``None``."""
        here = (day.month, day.day)
        if self.first <= self.last:
            caught = self.first <= here <= self.last
        else:
            caught = here >= self.first or here <= self.last
        return self.name if caught else None


@attrs.frozen
class NonWorking:
    """Every day that a calendar does not count as a working day.

    >>> from sendlaw.counting import ENGLAND
    >>> NonWorking(ENGLAND).why(date(2026, 12, 28))
    'Boxing Day (observed)'
    """

    calendar: Calendar

    def why(self, day: date) -> str | None:
        """Say why the day is not a working day, or ``None``."""
        return self.calendar.why_not(day)


@attrs.frozen
class Roll:
    """A rule that moves a last day forward to the first day that none of ``past`` catches.

    >>> from sendlaw.counting import ENGLAND
    >>> rule = Roll("a rule of court", past=(NonWorking(ENGLAND),))
    >>> rule.land(date(2026, 4, 3))
    datetime.date(2026, 4, 7)

    It never moves a day backwards, and it lands on a day that it does not catch.
    """

    authority: str
    past: tuple[DayRule, ...]

    def why(self, day: date) -> str | None:
        """Say why a day is moved, or ``None`` if it stays."""
        return next((why for rule in self.past if (why := rule.why(day))), None)

    def land(self, day: date) -> date:
        """Return the day itself, or the first later day that stays."""
        while self.why(day):
            day += timedelta(days=1)
        return day
