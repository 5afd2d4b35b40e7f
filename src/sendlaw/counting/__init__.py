"""How the law counts time: periods, calendars, conventions, and ``count``. No SEND in here.

>>> from datetime import date
>>> from sendlaw.counting import Weeks, count
>>> count(date(2025, 9, 1), Weeks(6)).due
datetime.date(2025, 10, 13)
"""

from __future__ import annotations

from sendlaw.counting.announcements import (
    ANNOUNCEMENTS,
    KNOWN_FROM,
    PUBLISHED,
    Announcement,
)
from sendlaw.counting.calendars import ANNOUNCED_THROUGH, ENGLAND, Calendar
from sendlaw.counting.conventions import (
    AS_SOON_AS_PRACTICABLE,
    AT_LEAST,
    BEFORE_DATE,
    BEFORE_EXPIRY,
    CLEAR_BEFORE,
    CONVENTIONS,
    CORRESPONDING_BEFORE,
    CORRESPONDING_DATE,
    DISTINCT_EVENTS,
    EVENT_DAY_EXCLUDED,
    FIRST_DAY_INCLUDED,
    LOOK_BACK,
    MONTHS_BEFORE,
    NO_ROLL,
    Convention,
)
from sendlaw.counting.count import Count, Elapsed, count, elapsed
from sendlaw.counting.periods import Days, Definition, Months, Period, Weeks, WorkingDays
from sendlaw.counting.roll import AnnualWindow, NonWorking, Roll
from sendlaw.counting.steps import Step, StepKind

__all__ = [
    "ANNOUNCED_THROUGH",
    "ANNOUNCEMENTS",
    "AS_SOON_AS_PRACTICABLE",
    "AT_LEAST",
    "BEFORE_DATE",
    "BEFORE_EXPIRY",
    "CLEAR_BEFORE",
    "CONVENTIONS",
    "CORRESPONDING_BEFORE",
    "CORRESPONDING_DATE",
    "DISTINCT_EVENTS",
    "ENGLAND",
    "EVENT_DAY_EXCLUDED",
    "FIRST_DAY_INCLUDED",
    "KNOWN_FROM",
    "LOOK_BACK",
    "MONTHS_BEFORE",
    "NO_ROLL",
    "PUBLISHED",
    "Announcement",
    "AnnualWindow",
    "Calendar",
    "Convention",
    "Count",
    "Days",
    "Definition",
    "Elapsed",
    "Months",
    "NonWorking",
    "Period",
    "Roll",
    "Step",
    "StepKind",
    "Weeks",
    "WorkingDays",
    "count",
    "elapsed",
]
