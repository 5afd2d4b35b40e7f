"""``count``: from a day and a period to the last day, with the steps; and ``elapsed``, its inverse."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import attrs

from sendlaw.counting.arithmetic import add_months, calendar_of, in_days, reckon
from sendlaw.counting.calendars import ENGLAND, Calendar
from sendlaw.counting.conventions import BEFORE_DATE, EVENT_DAY_EXCLUDED, Convention
from sendlaw.counting.periods import Months, Period, WorkingDays
from sendlaw.counting.roll import NonWorking, Roll
from sendlaw.counting.steps import Step, StepKind, in_words
from sendlaw.errors import BeyondCalendar

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import TypeGuard

    from sendlaw.counting.roll import DayRule

_ONE_DAY = timedelta(days=1)


@attrs.frozen
class Count:
    """The answer of ``count``: ``nominal`` before any roll, ``due`` after it, and how it was found.

    >>> from sendlaw.counting import Weeks
    >>> count(date(2025, 9, 1), Weeks(6)).due
    datetime.date(2025, 10, 13)

    ``steps`` are worked out when asked for. ``provisional`` is true when the answer rests on working
    days of a year whose bank holidays were not yet announced.
    """

    start: date
    period: Period | None
    convention: Convention
    calendar: Calendar
    not_counted: tuple[DayRule, ...]
    roll: Roll | None
    nominal: date
    due: date

    @property
    def provisional(self) -> bool:
        """Whether the answer rests on bank holidays not yet announced."""
        last = max(self.due, self.start)
        return any(last > calendar.announced_through for calendar in self._calendars())

    def _calendars(self) -> Iterator[Calendar]:
        """Yield every calendar that the answer rests on."""
        if isinstance(self.period, WorkingDays):
            yield self.calendar
        past = self.roll.past if self.roll else ()
        yield from (one.calendar for one in (*self.not_counted, *past) if _rests(one))

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of the count, in order."""
        return tuple(_steps(self))


def _rests(rule: DayRule) -> TypeGuard[NonWorking]:
    return isinstance(rule, NonWorking)


def count(
    start: date,
    period: Period | None,
    *,
    convention: Convention = EVENT_DAY_EXCLUDED,
    calendar: Calendar = ENGLAND,
    not_counted: tuple[DayRule, ...] = (),
    roll: Roll | None = None,
) -> Count:
    """Count a period from a day, as the convention says, and keep the steps.

    >>> from sendlaw.counting import FIRST_DAY_INCLUDED, Months, Weeks
    >>> count(date(2025, 9, 1), Weeks(20)).due
    datetime.date(2026, 1, 19)
    >>> count(date(2024, 3, 1), Months(12), convention=FIRST_DAY_INCLUDED).due
    datetime.date(2025, 2, 28)
    >>> for step in count(date(2025, 9, 1), Weeks(6)).steps:
    ...     print(step.text)
    Day one is Tuesday 2 September 2025: the day of the event is left out.
    6 weeks end on Monday 13 October 2025.
    The last day stays where it falls: no rule moves it.

    Forward conventions give the last day of the period (for "at least", ``due`` is the first day after
    it); backward ones give the latest day that complies, or for a look-back the first day of the window.
    ``not_counted`` are rules naming days that do not count at all (not with months, for which no
    authority is known). ``roll`` moves the last day forward where a rule says so. ``period`` is
    ``None`` for "before a date" only. Raises ``TypeError`` for anything but a date, ``ValueError`` for
    a convention that cannot count what is given, ``BeyondCalendar`` past the calendar's reach.
    """
    _refuse(start, period, convention, not_counted, roll)
    calendar = calendar_of(period, calendar)
    try:
        nominal = _nominal(start, period, convention, calendar, not_counted)
        due = nominal + _ONE_DAY if convention.first_day_after else nominal
        landed = roll.land(due) if roll else due
    except (OverflowError, ValueError) as error:
        if isinstance(error, BeyondCalendar):
            raise
        what = f"{period} from" if period else "the day before"
        raise BeyondCalendar(f"{what} {start.isoformat()}", date.min, date.max) from error
    return Count(start, period, convention, calendar, not_counted, roll, nominal, landed)


def _refuse(
    start: date,
    period: Period | None,
    convention: Convention,
    not_counted: tuple[DayRule, ...],
    roll: Roll | None,
) -> None:
    _refuse_time("start", start)
    _refuse_no_count(convention)
    if (period is None) is not (convention is BEFORE_DATE):
        message = f"{convention.name!r} takes {'no period' if period else 'a period'}"
        raise ValueError(message)
    if not_counted and isinstance(period, Months):
        message = "days can be left out of a count of days or weeks only"
        raise ValueError(message)
    if convention.backward and (not_counted or roll):
        message = f"{convention.name!r} counts backward: it takes no days left out and no roll"
        raise ValueError(message)


def _refuse_time(name: str, day: date) -> None:
    if not isinstance(day, date) or isinstance(day, datetime):
        message = f"{name}: expected a date, found {type(day).__name__}"
        raise TypeError(message)


def _refuse_no_count(convention: Convention) -> None:
    if not convention.counts:
        message = f"{convention.code} ({convention.name}) governs a count but is not one"
        raise ValueError(message)


def _nominal(
    start: date,
    period: Period | None,
    convention: Convention,
    calendar: Calendar,
    not_counted: tuple[DayRule, ...],
) -> date:
    if period is None:
        return start - _ONE_DAY
    if not_counted:
        *_, last = _counted(start, period, convention, calendar, not_counted)
        return last
    return date.fromordinal(reckon(start.toordinal(), period, convention, calendar))


def _counted(
    start: date,
    period: Period,
    convention: Convention,
    calendar: Calendar,
    not_counted: tuple[DayRule, ...],
) -> Iterator[date]:
    """Yield the days of a period that do count, leaving out those that a rule names."""
    working = isinstance(period, WorkingDays)
    day = start if convention.first_day_counts else start + _ONE_DAY
    left = in_days(period)
    while left:
        if not any(rule.why(day) for rule in not_counted) and not (
            working and calendar.why_not(day)
        ):
            yield day
            left -= 1
        day += _ONE_DAY


def _steps(this: Count) -> Iterator[Step]:
    """Tell a count step by step."""
    yield _day_one(this)
    yield from _left_out(this)
    yield _end(this)
    yield from _month_end(this)
    if this.convention.backward:
        return
    lands = this.nominal + _ONE_DAY if this.convention.first_day_after else this.nominal
    if this.roll and (why := this.roll.why(lands)):
        what = "the first day after" if this.convention.first_day_after else "the last day"
        text = f"Moved to {in_words(this.due)}, because {what} is {why}."
        yield Step(StepKind.ROLL, text, this.due, this.roll.authority)
        return
    text = "The last day stays where it falls: no rule moves it."
    yield Step(StepKind.NO_ROLL, text, this.nominal, this.roll.authority if this.roll else None)


def _day_one(this: Count) -> Step:
    convention = this.convention
    if convention.backward:
        text = f"Counted back from {in_words(this.start)}."
        return Step(StepKind.DAY_ONE, text, this.start, convention.authority)
    first = this.start if convention.first_day_counts else this.start + _ONE_DAY
    why = (
        "the first day counts"
        if convention.first_day_counts
        else "the day of the event is left out"
    )
    text = f"Day one is {in_words(first)}: {why}."
    return Step(StepKind.DAY_ONE, text, first, convention.authority)


def _end(this: Count) -> Step:
    if this.period is None:
        text = f"The last day before it is {in_words(this.nominal)}."
    elif this.convention.backward:
        clear = " clear" if this.convention.clear else ""
        text = f"{this.period}{clear} before is {in_words(this.nominal)}."
    elif this.convention.first_day_after:
        first = in_words(this.nominal + _ONE_DAY)
        ends = f"{_runs(this.period, 'run')} to the end of {in_words(this.nominal)}"
        text = f"{ends}; the first day after is {first}."
    else:
        text = f"{_runs(this.period, 'end')} on {in_words(this.nominal)}."
    return Step(StepKind.COUNT, text, this.nominal)


def _runs(period: Period, verb: str) -> str:
    return f"{period} {verb if period.number > 1 else verb + 's'}"


def _month_end(this: Count) -> Iterator[Step]:
    """Say which day stands in for a date that the month does not have."""
    if not isinstance(this.period, Months):
        return
    number = -this.period.number if this.convention.backward else this.period.number
    day, clamped = add_months(this.start.toordinal(), number)
    if clamped:
        last = date.fromordinal(day)
        text = f"{in_words(last)} stands in: the month has no corresponding date."
        yield Step(StepKind.MONTH_END, text, last, this.convention.authority)


def _run(first: date, last: date, why: str) -> str:
    days = first.isoformat() if first == last else f"{first.isoformat()} to {last.isoformat()}"
    return f"{days} ({why})"


def _left_out(this: Count) -> Iterator[Step]:
    """Name the days of the period that were not counted, if there are any."""
    working = this.period if isinstance(this.period, WorkingDays) else None
    runs: list[tuple[date, date, str]] = []
    weekend = 0
    for day in _period(this):
        why = next((why for rule in this.not_counted if (why := rule.why(day))), None)
        why = why or (this.calendar.why_not(day) if working else None)
        if why in ("Saturday", "Sunday"):
            weekend += 1
        elif why and runs and runs[-1][1:] == (day - _ONE_DAY, why):
            runs[-1] = (runs[-1][0], day, why)
        elif why:
            runs.append((day, day, why))
    named = [_run(*run) for run in runs]
    if weekend:
        named.insert(0, f"{weekend} weekend day" if weekend == 1 else f"{weekend} weekend days")
    if named:
        text = f"Not counted: {', '.join(named)}."
        footing = this.calendar.assumption if working else None
        if working and working.defined:
            footing = working.defined.cited
        yield Step(StepKind.NOT_COUNTED, text, None, footing)


def _period(this: Count) -> Iterator[date]:
    """Yield the days from the first to the last of the period: the event's own is not one of them."""
    if this.not_counted or isinstance(this.period, WorkingDays):
        first, last = this.start + _ONE_DAY, this.nominal
        if this.convention.first_day_counts:
            first = this.start
        if this.convention.backward:
            first, last = this.nominal, this.start - _ONE_DAY
        yield from map(date.fromordinal, range(first.toordinal(), last.toordinal() + 1))


@attrs.frozen
class Elapsed:
    """How much of a period has gone by: ``done`` of ``total``, in ``unit``.

    >>> from sendlaw.counting import Weeks
    >>> used = elapsed(date(2025, 9, 1), Weeks(20), as_at=date(2026, 1, 5))
    >>> str(used), used.remaining, used.over
    ('126 of 140 days', 14, 0)
    """

    done: int
    total: int
    unit: str

    def __str__(self) -> str:
        return f"{self.done} of {self.total} {self.unit}"

    @property
    def remaining(self) -> int:
        """What is left of the period; nothing, once it has run out."""
        return max(self.total - self.done, 0)

    @property
    def over(self) -> int:
        """By how much the period has been exceeded."""
        return max(self.done - self.total, 0)


def elapsed(
    start: date,
    period: Period,
    *,
    as_at: date,
    convention: Convention = EVENT_DAY_EXCLUDED,
    calendar: Calendar = ENGLAND,
) -> Elapsed:
    """Say how much of a forward period has gone by at the end of a day, by the same convention.

    >>> from sendlaw.counting import Weeks
    >>> str(elapsed(date(2025, 9, 1), Weeks(20), as_at=date(2025, 12, 7)))
    '97 of 140 days'

    On the day that ``count`` gives, what has elapsed equals the period. Before the start nothing has
    elapsed. Weeks and months are told in days. Raises ``TypeError`` for anything but dates,
    ``ValueError`` for a backward convention or none, ``BeyondCalendar`` past the calendar's reach.
    """
    _refuse_time("start", start)
    _refuse_time("as_at", as_at)
    _refuse_no_count(convention)
    if convention.backward:
        message = f"{convention.name!r} counts backward, so nothing of it elapses"
        raise ValueError(message)
    first = start.toordinal() - (1 if convention.first_day_counts else 0)
    last = count(start, period, convention=convention, calendar=calendar).nominal.toordinal()
    seen = max(as_at.toordinal(), first)
    if isinstance(period, WorkingDays):
        done = calendar_of(period, calendar).between(first, seen)
        return Elapsed(done, period.number, "working days")
    return Elapsed(seen - first, last - first, "days")
