"""The sum behind every timing that is counted from one day: stated once, for all three readers."""

from __future__ import annotations

from datetime import date

from sendlaw.counting import WorkingDays, count
from sendlaw.counting.arithmetic import before_named, calendar_of, next_named, reckon
from sendlaw.law.rolled import Rolled
from sendlaw.law.timings import AtLeastBefore, BeforeDate, EndOfYear, Within, every

TYPE_CHECKING = False
if TYPE_CHECKING:
    from sendlaw.counting import Calendar
    from sendlaw.law.timings import Timing

Counted = Within | AtLeastBefore | BeforeDate | EndOfYear | Rolled
"""The timings that are a function of one day."""


def counted(timing: Counted, start: int, calendar: Calendar) -> int:
    """Return the day number that a timing gives, counted from one day number.

    >>> from datetime import date
    >>> from sendlaw.counting import ENGLAND
    >>> from sendlaw.vocabulary import Event
    >>> last = counted(BeforeDate(2, 15, year_of=Event.TRANSFER), date(2026, 9, 1).toordinal(), ENGLAND)
    >>> date.fromordinal(last).isoformat()
    '2026-02-14'
    """
    if isinstance(timing, BeforeDate):
        return before_named(start, timing.month, timing.day)
    if isinstance(timing, EndOfYear):
        return next_named(start, timing.month, timing.day)
    if isinstance(timing, Rolled):
        return timing.land(date.fromordinal(start), calendar).toordinal()
    if isinstance(timing, Within) and timing.not_counted:
        return _leaving_out(timing, date.fromordinal(start), calendar).toordinal()
    return reckon(start, timing.period, timing.convention, calendar)


def _leaving_out(timing: Within, start: date, calendar: Calendar) -> date:
    found = count(
        start,
        timing.period,
        convention=timing.convention,
        calendar=calendar,
        not_counted=timing.not_counted,
    )
    return found.due


def rests_on(timing: Timing, calendar: Calendar) -> Calendar | None:
    """Return the calendar on which a timing rests; ``None`` where no part of it counts working days.

    >>> from datetime import date
    >>> from sendlaw.counting import ENGLAND
    >>> from sendlaw.law import current
    >>> local = ENGLAND.closing({date(2017, 8, 1): "offices closed"}, name="Exshire")
    >>> law = current()
    >>> rests_on(law.get("jar3.publish_report").timing, local)
    Calendar('Exshire')
    >>> rests_on(law.get("jar4.written_statement").timing, local)
    Calendar('England')
    """
    found = [
        calendar if isinstance(part, Rolled) else calendar_of(part.period, calendar)
        for part in every(timing)
        if isinstance(part, Rolled)
        or (isinstance(part, Within | AtLeastBefore) and isinstance(part.period, WorkingDays))
    ]
    return next((one for one in found if one is calendar), found[0]) if found else None


def in_working_days(timing: Timing) -> bool:
    """Say whether any part of a timing is counted in working days, or moved to one.

    >>> from sendlaw.law import current
    >>> law = current()
    >>> weeks, working_days = law.get("reg13.final_plan"), law.get("reg34.certificate_declined")
    >>> in_working_days(weeks.timing), in_working_days(working_days.timing)
    (False, True)
    """
    return any(
        isinstance(part.period, WorkingDays)
        if isinstance(part, Within | AtLeastBefore)
        else isinstance(part, Rolled)
        for part in every(timing)
    )
