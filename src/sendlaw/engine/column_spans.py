"""What is known of many cases at once: spans of day numbers as arrays, with every silence told apart.

The same inferences as ``sendlaw.facts.view`` draws for one case, drawn for all rows together. An array
that nothing makes uncertain is kept once: where ``last is first`` every row is one day.
"""

from __future__ import annotations

from datetime import date
from functools import reduce
from typing import Any, NamedTuple, TypeVar

import numpy as np

from sendlaw.errors import BeyondCalendar
from sendlaw.facts.dated import EARLIEST, LATEST
from sendlaw.vocabulary import Attribute, Event

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    import numpy.typing as npt

    from sendlaw.facts.shape import Act, Shape

    Days = npt.NDArray[np.uint16]
    Codes = npt.NDArray[np.uint8]

EPOCH = date(1970, 1, 1).toordinal()
NOT_YET = 0
NOT_KNOWN = 65534
NOT_RECORDED = 65535
LAST = LATEST.toordinal() - EPOCH

A = TypeVar("A", bound=np.ndarray[Any, Any])

NO, UNKNOWN, YES = np.uint8(0), np.uint8(1), np.uint8(2)
"""Truths as codes: *and* is ``minimum``, *or* ``maximum``, *not* ``2 - code``."""

VALUE_UNKNOWN = 255
MAYBE = 128
VALUES: dict[Attribute, tuple[object, ...]] = {
    Attribute.DECISION: ("assess", "refuse"),
    Attribute.SECTION_31_BODY: (False, True),
}
"""The values of each attribute; in a column the first is 1, the second 2, and 0 is nothing said.

In a view 255 is *not known*, and 128 more than a value is that value, if it was settled at all.
"""


def least(columns: Iterable[A]) -> A:
    """Return the least of several columns, row by row."""
    return reduce(np.minimum, columns)  # type: ignore[arg-type]


def most(columns: Iterable[A]) -> A:
    """Return the greatest of several columns, row by row."""
    return reduce(np.maximum, columns)  # type: ignore[arg-type]


class Spans(NamedTuple):
    """The days on which an event may lie, row by row, and whether it happened."""

    first: Days
    last: Days
    happened: Codes

    @property
    def exact(self) -> bool:
        """Whether every row is one day, or nothing."""
        return self.last is self.first


class Columns(NamedTuple):
    """A caseload as arrays: a day number for each event, a code for each attribute.

    Days are counted from 1 January 1970; 0 is *not yet*, 65534 *not known*, 65535 *not recorded*.
    """

    days: Mapping[Event, Days]
    codes: Mapping[Attribute, Codes]
    ended_on: Days | None
    rows: int


class ColumnView(NamedTuple):
    """What is known of a caseload, looked at from a day."""

    spans: Mapping[Event, Spans]
    attributes: Mapping[Attribute, Codes]
    today: int
    ended_on: Days | None
    rows: int


def day_number(day: date) -> int:
    """Return the day number of a date, as columns hold it.

    >>> day_number(date(1970, 1, 2))
    1
    """
    return day.toordinal() - EPOCH


def checked(days: Days) -> Days:
    """Return a column of days, or raise ``BeyondCalendar`` if it holds what is no day."""
    if len(days) and (beyond := days[(days > LAST) & (days < NOT_KNOWN)]).size:
        raise BeyondCalendar(f"day number {int(beyond[0])}", EARLIEST, LATEST)
    return days


def look(shape: Shape, columns: Columns, *, today: int, known: int, floor: int) -> ColumnView:
    """Look at a caseload from a day; up to ``known`` an empty field means *not yet*."""
    found = _Resolver(shape, columns, today, known, floor)
    spans = found.resolve()
    return ColumnView(
        spans, found.attributes(spans), today, _ended(columns.ended_on, today), columns.rows
    )


def _ended(days: Days | None, today: int) -> Days | None:
    """Return the ends that have come by the day looked from; ``None`` if there are none."""
    if days is None or not days.any():
        return None
    return np.where(days <= today, days, np.uint16(0))


class _Resolver:
    """Works out the span of every event, for all rows."""

    def __init__(self, shape: Shape, columns: Columns, today: int, known: int, floor: int) -> None:
        self.shape = shape
        self.columns = columns
        self.today = np.uint16(today)
        self.known = known
        self.floor = np.uint16(floor)
        self.nothing = np.zeros(columns.rows, np.uint16)
        self.raw = {
            event: checked(columns.days.get(event, self.nothing))
            for event in (*shape.triggers, *(act.event for act in shape.acts))
        }
        self.recorded = {event: self._recorded(days) for event, days in self.raw.items()}
        self.latest: dict[Event, Days] = {}
        self.spans: dict[Event, Spans] = {}

    def _recorded(self, days: Days) -> npt.NDArray[np.bool_]:
        """Say in which rows a day is recorded that has come."""
        return (days - np.uint16(1)) < self.today

    def resolve(self) -> dict[Event, Spans]:
        """Return the spans of every event."""
        for act in reversed(self.shape.acts):
            self._imply(act)
        self._triggers()
        start = self._start()
        for act in self.shape.acts:
            self.spans[act.event] = self._span(act, start)
        return self.spans

    def _begun_on_a_day(self) -> bool:
        """Say whether every row has a trigger on a day, and none that is silent."""
        triggers = self.shape.triggers
        if any(self.raw[event].max(initial=0) >= NOT_KNOWN for event in triggers):
            return False
        return bool(most(self.recorded[event] for event in triggers).all())

    def _open(self, act: Act) -> npt.NDArray[np.intp]:
        """Return the rows that leave an act open: it is on no day, and has not certainly not happened."""
        here, days = self.recorded[act.event], self.raw[act.event]
        latest = self.latest.get(act.event)
        open_ = np.zeros(self.columns.rows, np.bool_)
        if days.max(initial=0) >= NOT_KNOWN:
            open_ |= days >= NOT_KNOWN
        if latest is not None:
            open_ |= latest != NOT_RECORDED
        if act.presumed:
            open_ |= (self._begun(act) != NO) & (days == NOT_YET)
        if self.known < self.today:
            open_ |= days == NOT_YET
        return np.flatnonzero(open_ & ~here)

    def _exact(self, event: Event) -> Spans:
        """Return the span of an event as its days alone give it."""
        days = self._come(event)
        return Spans(days, days, self.recorded[event].view(np.uint8) * YES)

    def _come(self, event: Event) -> Days:
        """Return a column of days, with nothing in place of what has not come."""
        days = self.raw[event]
        if days.max(initial=0) <= self.today:
            return days
        return np.where(self.recorded[event], days, np.uint16(NOT_YET))

    def _imply(self, act: Act) -> None:
        """Pass on to the acts before it that a later act has certainly happened."""
        days, here = self.raw[act.event], self.recorded[act.event]
        silent = days == NOT_RECORDED
        gaps = any((here > self.recorded[event]).any() for event in act.upon)
        if act.event not in self.latest and not gaps and not silent.any():
            return
        none = np.full_like(days, NOT_RECORDED)
        latest = np.where(here, days, self.latest.get(act.event, none))
        latest = np.where(silent, np.minimum(latest, self.today), latest)
        for event in act.upon:
            self.latest[event] = np.minimum(latest, self.latest.get(event, none))

    def _triggers(self) -> None:
        """Give each trigger its span; where none is recorded, the first happened on some day."""
        shape = self.shape
        if self._begun_on_a_day():
            self.spans |= {event: self._exact(event) for event in shape.triggers}
            return
        first_act = self._first_act()
        unbegun = np.ones(self.columns.rows, np.bool_)
        for event in shape.triggers:
            self.spans[event] = self._trigger(event, first_act)
            unbegun &= self.spans[event].happened == NO
            unbegun &= ~self._to_come(event)
        first, last, happened = self.spans[shape.triggers[0]]
        self.spans[shape.triggers[0]] = Spans(
            np.where(unbegun, self.floor, first),
            np.where(unbegun, first_act, last),
            np.where(unbegun, YES, happened),
        )

    def _to_come(self, event: Event) -> npt.NDArray[np.bool_]:
        days = self.raw[event]
        return (days > self.today) & (days < NOT_KNOWN)

    def _trigger(self, event: Event, first_act: Days) -> Spans:
        days, here = self.raw[event], self.recorded[event]
        silent, unknown = days == NOT_RECORDED, days == NOT_KNOWN
        first = np.where(here, days, self.floor)
        last = np.where(here, days, np.where(silent, first_act, self.today))
        return Spans(first, last, _happened(here | silent, unknown))

    def _first_act(self) -> Days:
        """Return the last day by which each process had begun, from what happened in it."""
        ends = np.full(self.columns.rows, self.today, np.uint16)
        for act in self.shape.acts:
            if act.event is not Event.LAST_ASSESSED:
                days = np.where(self.recorded[act.event], self.raw[act.event], self.today)
                ends = np.minimum(ends, days)
        return np.maximum(ends, self.floor)

    def _start(self) -> Days:
        starts = np.full(self.columns.rows, NOT_RECORDED, np.uint16)
        for event in self.shape.triggers:
            first, _, happened = self.spans[event]
            starts = np.where(happened == NO, starts, np.minimum(starts, first))
        return np.where(starts == NOT_RECORDED, self.floor, starts)

    def _span(self, act: Act, start: Days) -> Spans:
        exact, rows = self._exact(act.event), self._open(act)
        if not rows.size:
            return exact
        opened = self._opened(act, start, rows)
        first, last, happened = exact.first.copy(), exact.last.copy(), exact.happened
        first[rows], last[rows], happened[rows] = opened
        return Spans(first, last, happened)

    def _opened(self, act: Act, start: Days, rows: npt.NDArray[np.intp]) -> Spans:
        """Return the spans of the rows that leave an act open."""
        days, lower = self.raw[act.event][rows], self._lower(act, start, rows)
        latest = np.full_like(days, NOT_RECORDED)
        if act.event in self.latest:
            latest = self.latest[act.event][rows]
        sure = (days == NOT_RECORDED) | (latest != NOT_RECORDED)
        empty = (days == NOT_YET) & ~sure
        last = np.where(sure, np.minimum(latest, self.today), self.today)
        happened = _happened(sure, (days == NOT_KNOWN) & ~sure)
        if act.presumed:
            begun = self._begun(act)[rows]
            happened = np.where(empty, begun, happened)
            empty &= begun == NO
        if self.known < self.today:
            happened = np.where(empty, UNKNOWN, happened)
            lower = np.where(empty, np.maximum(lower, np.uint16(self.known + 1)), lower)
        first = np.where(happened == NO, np.uint16(NOT_YET), np.minimum(lower, last))
        return Spans(first, last, happened)

    def _begun(self, act: Act) -> Codes:
        """Say in which rows the acts before one have all happened."""
        return least([self.spans[event].happened for event in act.upon])

    def _lower(self, act: Act, start: Days, rows: npt.NDArray[np.intp]) -> Days:
        if act.event is Event.LAST_ASSESSED:
            return np.full(rows.size, self.floor, np.uint16)
        before = [self.spans[event].first[rows] for event in act.upon]
        return most([start[rows], *before])

    def attributes(self, spans: Mapping[Event, Spans]) -> dict[Attribute, Codes]:
        """Return what each attribute is known to be; 255 for not known, 0 for not yet."""
        found = {}
        for attribute, event in self.shape.told_by:
            given = self.columns.codes.get(attribute, np.zeros(self.columns.rows, np.uint8))
            told, happened = given, None if event is None else spans[event].happened
            if (
                silent := given == 0 if happened is None else (given == 0) & (happened != NO)
            ).any():
                told = np.where(silent, self._shown(attribute, spans), given)
            if happened is not None:
                maybe = np.where(told == VALUE_UNKNOWN, told, told | np.uint8(MAYBE))
                unsure = np.where(happened == NO, np.uint8(0), maybe)
                told = np.where(happened == YES, told, unsure)
            found[attribute] = told
        return found

    def _shown(self, attribute: Attribute, spans: Mapping[Event, Spans]) -> Codes:
        """Return what later acts show of an attribute, or that it is not known."""
        told = np.full(self.columns.rows, VALUE_UNKNOWN, np.uint8)
        for act in self.shape.acts:
            for shown, value in act.shows:
                if shown is attribute:
                    code = np.uint8(VALUES[attribute].index(value) + 1)
                    told = np.where(spans[act.event].happened == YES, code, told)
        return told


def _happened(sure: npt.NDArray[np.bool_], unknown: npt.NDArray[np.bool_]) -> Codes:
    """Return the truth of rows that are sure, unknown, or neither."""
    return np.asarray(sure.view(np.uint8) * YES + unknown.view(np.uint8), np.uint8)
