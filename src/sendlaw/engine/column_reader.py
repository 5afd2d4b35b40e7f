"""Reading timings and conditions for all rows of a caseload at once."""

from __future__ import annotations

import numpy as np

from sendlaw.counting import Calendar, Days, Weeks
from sendlaw.counting.arithmetic import reckon
from sendlaw.engine.column_spans import (
    EPOCH,
    LAST,
    MAYBE,
    NO,
    UNKNOWN,
    VALUE_UNKNOWN,
    VALUES,
    YES,
    ColumnView,
    Spans,
    least,
    most,
)
from sendlaw.law.conditions import All, Either, Happened, Holds, Is, Not, NotAfter
from sendlaw.law.records import LookBack
from sendlaw.law.timings import AtLeastBefore, EarlierOf, First, LaterOf, Within
from sendlaw.vocabulary import Event

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from sendlaw.engine.column_spans import Codes
    from sendlaw.engine.column_spans import Days as DayColumn
    from sendlaw.law.conditions import Condition
    from sendlaw.law.registry import Registry
    from sendlaw.law.timings import Timing


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

    def with_bound(self, bound: Mapping[Event, Spans]) -> ColumnReader:
        """Return a reader that sees other spans for some events."""
        return ColumnReader(self.view, self.law, self.calendar, {**self.bound, **bound})

    def span(self, timing: Timing) -> Spans:
        """Return the days on which a timing may fall, row by row."""
        if isinstance(timing, Event):
            return self.bound.get(timing) or self.view.spans[timing]
        if timing not in self.known:
            self.known[timing] = self._span(timing)
        return self.known[timing]

    def _span(self, timing: Timing) -> Spans:
        if isinstance(timing, First):
            return _earliest([self.span(event) for event in timing.events])
        if isinstance(timing, Within | AtLeastBefore):
            return self._counted(timing)
        assert isinstance(timing, LaterOf | EarlierOf)  # noqa: S101 - events are read above
        limbs = [self.span(limb) for limb in timing.limbs]
        if isinstance(timing, LaterOf):
            return _latest(limbs)
        return _earliest_of(limbs, np.uint16(self.view.today + 1))

    def _counted(self, timing: Within | AtLeastBefore) -> Spans:
        first, last, happened = self.span(timing.start)
        step = self._step(timing, first, last, happened)
        counted = step(first)
        return Spans(counted, counted if last is first else step(last), happened)

    def _step(
        self, timing: Within | AtLeastBefore, first: DayColumn, last: DayColumn, happened: Codes
    ) -> Callable[[DayColumn], DayColumn]:
        """Return what counts a period from every day: an addition, or a table of the scalar count."""

        def ends(day: int) -> int:
            there = reckon(day + EPOCH, timing.period, timing.convention, self.calendar)
            return max(there - EPOCH, 1)

        if isinstance(timing.period, Days | Weeks):
            add = np.uint16(ends(LAST // 2) - LAST // 2 + 2**16 & 2**16 - 1)
            return lambda days: days + add
        here = happened != NO
        if not here.any():
            return lambda days: days
        low, high = int(first[here].min()), int(last[here].max())
        table = np.fromiter((ends(day) for day in range(low, high + 1)), np.uint16)
        return lambda days: table[np.clip(days, low, high) - low]

    def holds(self, condition: Condition) -> Codes:
        """Say, row by row, whether a condition holds."""
        if condition not in self.held:
            self.held[condition] = self._holds(condition)
        return self.held[condition]

    def _holds(self, condition: Condition) -> Codes:
        match condition:
            case NotAfter(this=this, that=that):
                return self._not_after(self.span(this), self.span(that))
            case Not(condition=inner):
                return np.uint8(2) - self.holds(inner)
            case All(limbs=limbs):
                return self._every([self.holds(limb) for limb in limbs])
            case Either(limbs=limbs):
                return most([self.holds(limb) for limb in limbs])
            case Is(attribute=attribute, values=values):
                codes = self.view.attributes[attribute]
                table = np.zeros(VALUE_UNKNOWN + 1, np.uint8)
                table[VALUE_UNKNOWN] = UNKNOWN
                wanted = np.array([VALUES[attribute].index(value) + 1 for value in values])
                table[wanted], table[wanted + MAYBE] = YES, UNKNOWN
                told: Codes = table[codes]
                return told
            case Happened(event=event):
                return self.span(event).happened
            case Holds(id=name):
                record = self.law.versions(name)[-1]
                assert isinstance(record, LookBack)  # noqa: S101 - held by the registry's lints
                return self.holds(record.condition)

    def _every(self, held: list[Codes]) -> Codes:
        if not held:
            return np.full(self.view.rows, YES, np.uint8)
        return least(held)

    def _not_after(self, this: Spans, that: Spans) -> Codes:
        """Compare two timings; what has not happened lies after the day looked from."""
        if not this.happened.any():
            return this.happened
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


def _earliest(spans: list[Spans]) -> Spans:
    """Return the earlier of alternative triggers, any of which may be absent."""
    here = [span for span in spans if span.happened.any()]
    if len(here) <= 1:
        return here[0] if here else spans[0]
    far, near = np.uint16(2**16 - 1), np.uint16(0)
    first = least([np.where(s.happened != NO, s.first, far) for s in here])
    sure = least([np.where(s.happened == YES, s.last, far) for s in here])
    furthest = most([np.where(s.happened != NO, s.last, near) for s in here])
    happened = most([span.happened for span in here])
    return Spans(first, np.where(happened == YES, sure, furthest), happened)


def _latest(limbs: list[Spans]) -> Spans:
    """Return the later of limbs, all of which must have a day."""
    first = most([limb.first for limb in limbs])
    exact = all(limb.exact for limb in limbs)
    last = first if exact else most([limb.last for limb in limbs])
    return Spans(first, last, least([limb.happened for limb in limbs]))


def _earliest_of(limbs: list[Spans], after: np.uint16) -> Spans:
    """Return the earlier of limbs; one that has not happened lies ``after`` the day looked from."""
    far, near = np.uint16(2**16 - 1), np.uint16(0)
    happened = most([limb.happened for limb in limbs])
    sure = least([np.where(s.happened == YES, s.last, far) for s in limbs])
    firsts = [np.where(s.happened == NO, after, s.first) for s in limbs]
    first = least([sure, *firsts])
    unsure_first = least([np.where(s.happened == UNKNOWN, s.first, far) for s in limbs])
    unsure_last = most([np.where(s.happened == UNKNOWN, s.last, near) for s in limbs])
    yes = happened == YES
    return Spans(np.where(yes, first, unsure_first), np.where(yes, sure, unsure_last), happened)
