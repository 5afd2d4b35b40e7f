"""Reading timings and conditions for all rows of a caseload at once."""

from __future__ import annotations

import numpy as np

from sendlaw.engine.column_spans import (
    EPOCH,
    NO,
    UNKNOWN,
    YES,
    ColumnView,
    Spans,
    least,
    most,
)
from sendlaw.engine.column_tables import days_added, is_an_addition, table_of, truths_of
from sendlaw.law.branches import When
from sendlaw.law.conditions import All, Either, Happened, Holds, Is, Not, NotAfter
from sendlaw.law.records import LookBack
from sendlaw.law.rolled import Rolled
from sendlaw.law.timings import (
    AtLeastBefore,
    Before,
    BeforeDate,
    EarlierOf,
    EndOfYear,
    First,
    IfAny,
    LaterOf,
    NoLimit,
    On,
    Planned,
    Within,
)
from sendlaw.vocabulary import Event

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from sendlaw.counting import Calendar
    from sendlaw.engine.column_spans import Codes, Days as DayColumn
    from sendlaw.engine.sums import Counted
    from sendlaw.law.conditions import Condition
    from sendlaw.law.registry import Registry
    from sendlaw.law.timings import Timing


FAR = 2**16 - 1
"""A day number after every other."""


class ColumnReader:
    """Reads timings and conditions over all rows, each once."""

    def __init__(
        self,
        view: ColumnView,
        law: Registry,
        calendar: Calendar,
        bound: Mapping[Event, Spans] | None = None,
    ) -> None:
        self.view = view
        self.law = law
        self.calendar = calendar
        self.bound = bound or {}
        self.known: dict[Timing, Spans] = {}
        self.held: dict[Condition, Codes] = {}
        self.together: dict[tuple[Event, ...], Codes | None] = {}
        self.reached: dict[Timing, tuple[int, int]] = {}

    def with_bound(self, bound: Mapping[Event, Spans]) -> ColumnReader:
        """Return a reader that sees other spans for some events."""
        return ColumnReader(self.view, self.law, self.calendar, {**self.bound, **bound})

    def both(self, events: tuple[Event, ...]) -> Codes | None:
        """Say, row by row, whether all of several events have happened; ``None`` if in no row."""
        if events not in self.together:
            both = least([self.span(one).happened for one in events])
            self.together[events] = both if both.any() else None
        return self.together[events]

    def reach(self, timing: Timing) -> tuple[int, int]:
        """Return the least and the greatest day on which a timing may fall, in all rows."""
        if timing not in self.reached:
            span = self.span(timing)
            first, last, happened = span
            if not (span.exact and isinstance(timing, Event | First)):
                first, last = first * (happened != NO), last * (happened != NO)
            least_day = int(_less_one(first).min(initial=FAR)) + 1
            self.reached[timing] = (least_day, int(last.max(initial=0)))
        return self.reached[timing]

    def span(self, timing: Timing) -> Spans:
        """Return the days on which a timing may fall, row by row."""
        if isinstance(timing, Event):
            return self.bound.get(timing) or self.view.spans[timing]
        if timing not in self.known:
            self.known[timing] = self._span(timing)
        return self.known[timing]

    def _span(self, timing: Timing) -> Spans:
        match timing:
            case First(events=events):
                return _first_of([self.span(event) for event in events])
            case Within() | AtLeastBefore() | BeforeDate() | EndOfYear() | Rolled():
                return self._counted(timing)
            case Planned(held=held, planned=planned):
                return _held_or_planned(self.span(held), self.span(planned), self._seen())
            case On(day=day):
                return self._always(day.toordinal() - EPOCH)
            case Before(day=day):
                return self._always(day.toordinal() - EPOCH - 1)
            case NoLimit(after=inner) | IfAny(limb=inner):
                return self.span(inner)
            case When():
                return self._either_way(timing)
            case LaterOf(limbs=limbs):
                return _latest(*self._limbs(limbs))
        assert isinstance(timing, EarlierOf)  # noqa: S101 - every other is read above
        required, optional = self._limbs(timing.limbs)
        if not required:
            return _earliest(optional)
        return _earliest_of(required, optional, np.uint16(self.view.today + 1))

    def _seen(self) -> DayColumn | int:
        """Return the day looked from, or the day on which the process ended before it."""
        ends, today = self.view.ended_on, self.view.today
        return today if ends is None else np.where(ends > 0, ends, np.uint16(today))

    def _limbs(self, limbs: tuple[Timing, ...]) -> tuple[list[Spans], list[Spans]]:
        """Return the spans of the limbs that must have a day, and of those that need not but may."""
        required = [self.span(limb) for limb in limbs if not isinstance(limb, IfAny)]
        return required, [self.span(limb) for limb in limbs if isinstance(limb, IfAny)]

    def _always(self, day: int) -> Spans:
        """Return one day for every row."""
        days = np.full(self.view.rows, day, np.uint16)
        return Spans(days, days, np.full(self.view.rows, YES, np.uint8))

    def _either_way(self, timing: When) -> Spans:
        """Take the road that the condition says; where it cannot be told, either may be right."""
        holds = self.holds(timing.condition)
        first, second = self.span(timing.timing), self.span(timing.otherwise)
        hull = _either(first, second)
        sides = (holds == YES, holds == NO)
        return Spans(
            np.select(sides, (first.first, second.first), hull.first),
            np.select(sides, (first.last, second.last), hull.last),
            np.select(sides, (first.happened, second.happened), hull.happened),
        )

    def _counted(self, timing: Counted) -> Spans:
        first, last, happened = self.span(timing.start)
        step = self._step(timing)
        there = step(first)
        return Spans(there, there if last is first else step(last), happened)

    def _step(self, timing: Counted) -> Callable[[DayColumn], DayColumn]:
        """Return what counts a period from every day: an addition, or a table of the scalar count."""
        if is_an_addition(timing):
            days_on = days_added(timing, self.law, self.calendar)
            return lambda days: days + days_on
        table = table_of(timing, self.law, self.calendar)
        table.fill(*self.reach(timing.start))
        return lambda days: table.days.take(days, mode="clip")

    def holds(self, condition: Condition) -> Codes:
        """Say, row by row, whether a condition holds."""
        if condition not in self.held:
            self.held[condition] = self._holds(condition)
        return self.held[condition]

    def _holds(self, condition: Condition) -> Codes:
        match condition:
            case NotAfter():
                return self._not_after(condition)
            case Not(condition=inner):
                return np.uint8(2) - self.holds(inner)
            case All(limbs=limbs):
                return self._every([self.holds(limb) for limb in limbs])
            case Either(limbs=limbs):
                return most([self.holds(limb) for limb in limbs])
            case Is(attribute=attribute, values=values):
                return truths_of(attribute, values).of(self.view.attributes[attribute])
            case Happened(event=event):
                first, _, happened = self.span(event)
                if event not in self.view.planned:
                    return happened
                come: Codes = happened * (first <= self.view.today)
                return come
        assert isinstance(condition, Holds)  # noqa: S101 - every other is read above
        record = self.law.versions(condition.id)[-1]
        assert isinstance(record, LookBack)  # noqa: S101 - held by the registry's lints
        return self.holds(record.condition)

    def _every(self, held: list[Codes]) -> Codes:
        if not held:
            return np.full(self.view.rows, YES, np.uint8)
        return least(held)

    def _has_come(self, timing: Timing) -> bool:
        """Say whether a timing lies in no row beyond the day after the one looked from."""
        if isinstance(timing, Event) and timing not in self.view.planned | self.bound.keys():
            return True
        return bool(self.span(timing).last.max(initial=0) <= self.view.today + 1)

    def _not_after(self, condition: NotAfter) -> Codes:
        """Compare two timings; what has not happened lies after the day looked from."""
        this, that = self.span(condition.this), self.span(condition.that)
        if this.exact and that.exact and self._has_come(condition.this):
            in_order = (this.first <= that.first) | (that.happened == NO)
            answer: Codes = this.happened * in_order.view(np.uint8)
            return answer
        by_today = np.where(this.last <= np.uint16(self.view.today + 1), YES, UNKNOWN)
        answer = _in_order(this, that)
        unsure = (that.happened == UNKNOWN) & (answer != by_today)
        answer = np.where(unsure, UNKNOWN, answer)
        answer = np.where(that.happened == NO, by_today, answer)
        return np.minimum(answer, this.happened)


def _in_order(this: Spans, that: Spans) -> Codes:
    sure = (this.last <= that.first).view(np.uint8)
    if this.exact and that.exact:
        return sure * YES
    return sure + (this.first <= that.last).view(np.uint8)


def _first_of(events: list[Spans]) -> Spans:
    """Return the earlier of alternative triggers; where none happened, day 0."""
    here = [event for event in events if event.happened.any()]
    if len(here) <= 1 or not all(event.exact for event in here):
        return _earliest(events)
    days = least([_less_one(event.first) for event in here]) + np.uint16(1)
    return Spans(days, days, most([event.happened for event in here]))


def _less_one(days: DayColumn) -> DayColumn:
    """Take a day from each, so that day 0, for nothing, lies after every other."""
    return days - np.uint16(1)


def _earliest(spans: list[Spans]) -> Spans:
    """Return the earlier of alternative triggers, any of which may be absent."""
    here = [span for span in spans if span.happened.any()]
    if len(here) <= 1:
        return here[0] if here else spans[0]
    far, near = np.uint16(FAR), np.uint16(0)
    first = least([np.where(s.happened != NO, s.first, far) for s in here])
    sure = least([np.where(s.happened == YES, s.last, far) for s in here])
    furthest = most([np.where(s.happened != NO, s.last, near) for s in here])
    happened = most([span.happened for span in here])
    return Spans(first, np.where(happened == YES, sure, furthest), happened)


def _latest(required: list[Spans], optional: list[Spans]) -> Spans:
    """Return the later of limbs: those that must have a day, and those that count if they have one."""
    none = np.uint16(0)
    limbs = [*required, *optional]
    if all(limb.exact for limb in limbs) and not optional:
        first = last = most([limb.first for limb in required])
        return Spans(first, last, least([limb.happened for limb in required]))
    if not required:
        return _latest_of_any(optional)
    sure = [np.where(limb.happened == YES, limb.first, none) for limb in optional]
    first = most([*(limb.first for limb in required), *sure])
    last = most([*(limb.last for limb in required), *(_last(limb) for limb in optional)])
    return Spans(first, last, least([limb.happened for limb in required]))


def _latest_of_any(optional: list[Spans]) -> Spans:
    """Return the later of limbs of which none must have a day."""
    happened = most([limb.happened for limb in optional])
    sure = most([np.where(limb.happened == YES, limb.first, np.uint16(0)) for limb in optional])
    hull = optional[0]
    for limb in optional[1:]:
        hull = _either(hull, limb)
    return Spans(
        np.where(happened == YES, sure, hull.first),
        most([_last(limb) for limb in optional]),
        happened,
    )


def _last(limb: Spans) -> DayColumn:
    return np.where(limb.happened != NO, limb.last, np.uint16(0))


def _either(one: Spans, other: Spans) -> Spans:
    """Return what is known where one of two spans is the right one, and it is not known which."""
    far = np.uint16(FAR)
    first = least([np.where(limb.happened != NO, limb.first, far) for limb in (one, other)])
    last = most([_last(limb) for limb in (one, other)])
    here = most([one.happened, other.happened])
    both = least([one.happened, other.happened])
    happened = np.where(both == YES, YES, np.where(here == NO, NO, UNKNOWN))
    return Spans(np.where(here == NO, np.uint16(0), first), last, happened)


def _held_or_planned(held: Spans, planned: Spans, seen: DayColumn | int) -> Spans:
    """Return the day something was held; as long as it was not, the day it is planned for.

    Where the planned day has gone by and nothing was held, there may be no such day.
    """
    gone = (held.happened == NO) & (planned.happened != NO) & (planned.last < seen)
    hull = _either(held, planned)
    sides = (held.happened == YES, held.happened == NO)
    return Spans(
        np.select(sides, (held.first, planned.first), hull.first),
        np.select(sides, (held.last, planned.last), hull.last),
        np.where(gone, UNKNOWN, np.maximum(held.happened, planned.happened)),
    )


def _earliest_of(required: list[Spans], optional: list[Spans], after: np.uint16) -> Spans:
    """Return the earlier of limbs; one that must happen and has not lies ``after`` the day seen."""
    far, near = np.uint16(FAR), np.uint16(0)
    limbs = [*required, *optional]
    happened = most([limb.happened for limb in limbs])
    sure = least([np.where(s.happened == YES, s.last, far) for s in limbs])
    firsts = [np.where(s.happened == NO, after, s.first) for s in required]
    firsts += [np.where(s.happened == NO, far, s.first) for s in optional]
    first = least([sure, *firsts])
    unsure_first = least([np.where(s.happened == UNKNOWN, s.first, far) for s in limbs])
    unsure_last = most([np.where(s.happened == UNKNOWN, s.last, near) for s in limbs])
    yes = happened == YES
    return Spans(np.where(yes, first, unsure_first), np.where(yes, sure, unsure_last), happened)
