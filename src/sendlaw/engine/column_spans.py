"""What is known of many cases at once: spans of day numbers as arrays, with every silence told apart.

The same inferences as ``sendlaw.facts.view`` draws for one case, drawn for all rows together. An array
that nothing makes uncertain is kept once: where ``last is first`` every row is one day.
"""

from __future__ import annotations

from datetime import date
from functools import cached_property, reduce
from typing import Any, NamedTuple, TypeVar

import numpy as np

from sendlaw.errors import BeyondCalendar, InvalidFact, Problem
from sendlaw.facts.dated import EARLIEST, LATEST
from sendlaw.vocabulary import VALUES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    import numpy.typing as npt

    from sendlaw.facts.shape import Act, Shape
    from sendlaw.vocabulary import Attribute, Event

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
"""In a column the values of an attribute are codes from 1, in the order of ``VALUES``; 0: nothing said.

In a view 255 is *not known*, and 128 more than a value is that value, if it was settled at all.
"""


def least(columns: Iterable[A]) -> A:
    """Return the least of several columns, row by row."""
    return reduce(np.minimum, columns)  # type: ignore[arg-type]


def most(columns: Iterable[A]) -> A:
    """Return the greatest of several columns, row by row."""
    return reduce(np.maximum, columns)  # type: ignore[arg-type]


def settled(truths: Codes) -> bool:
    """Say whether every row is yes or no."""
    return not (truths & UNKNOWN).any()


class Spans(NamedTuple):
    """The days on which an event may lie, row by row, and whether it happened.

    Where every row is one day, each has happened or has not; an event that has not is on day 0.
    """

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

    def part(self, rows: slice) -> Columns:
        """Return some of the rows."""
        days = {event: column[rows] for event, column in self.days.items()}
        codes = {one: column[rows] for one, column in self.codes.items()}
        ended = None if self.ended_on is None else self.ended_on[rows]
        return Columns(days, codes, ended, len(range(self.rows)[rows]))


class ColumnView(NamedTuple):
    """What is known of a caseload, looked at from a day."""

    spans: Mapping[Event, Spans]
    attributes: Mapping[Attribute, Codes]
    today: int
    ended_on: Days | None
    rows: int
    planned: frozenset[Event]


def day_number(day: date) -> int:
    """Return the day number of a date, as columns hold it.

    >>> day_number(date(1970, 1, 2))
    1
    """
    return day.toordinal() - EPOCH


def checked(days: Days) -> Days:
    """Return a column of days, or raise ``BeyondCalendar`` if it holds what is no day."""
    if days.max(initial=0) > LAST and (beyond := days[(days > LAST) & (days < NOT_KNOWN)]).size:
        raise BeyondCalendar(f"day number {int(beyond[0])}", EARLIEST, LATEST)
    return days


def refuse_ragged(columns: Columns, excused: Mapping[str, Codes]) -> None:
    """Raise ``InvalidFact`` unless every column, and all that is given of exceptions, has every row."""
    every: dict[str, Days | Codes] = {one.name.lower(): days for one, days in columns.days.items()}
    every |= {one.value: codes for one, codes in columns.codes.items()}
    every |= {f"excused[{duty}]": codes for duty, codes in excused.items()}
    if columns.ended_on is not None:
        every["ended_on"] = checked(columns.ended_on)
    problems = [
        Problem(name, f"{columns.rows} rows", f"{len(column)}", kind="value")
        for name, column in every.items()
        if len(column) != columns.rows
    ]
    if problems:
        raise InvalidFact(problems)


def look(shape: Shape, columns: Columns, *, today: int, known: int, floor: int) -> ColumnView:
    """Look at a caseload from a day; up to ``known`` an empty field means *not yet*."""
    found = _Resolver(shape, columns, today, known, floor)
    spans = found.resolve()
    attributes, ended_on = found.attributes(spans), _ended(columns.ended_on, today)
    return ColumnView(spans, attributes, today, ended_on, columns.rows, shape.planned)


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
        self.greatest = {event: days.max(initial=0) for event, days in self.raw.items()}
        self.recorded = {event: self._recorded(event) for event in self.raw}
        self.latest: dict[Event, Days] = {}
        self.maybe: dict[Event, npt.NDArray[np.bool_]] = {}
        self.spans: dict[Event, Spans] = {}

    def _recorded(self, event: Event) -> npt.NDArray[np.bool_]:
        """Say in which rows a day is recorded that has come, or is known beforehand."""
        through = np.uint16(LAST) if event in self.shape.planned else self.today
        return (self.raw[event] - np.uint16(1)) < through

    def resolve(self) -> dict[Event, Spans]:
        """Return the spans of every event."""
        for act in reversed(self.shape.acts):
            self._imply(act)
        self._triggers()
        for act in self.shape.acts:
            self.spans[act.event] = self._span(act)
        return self.spans

    def _begun_on_a_day(self) -> bool:
        """Say whether every row has a trigger on a day, and none that is silent."""
        triggers = self.shape.triggers
        if not triggers:
            return True
        if any(self.greatest[event] >= NOT_KNOWN for event in triggers):
            return False
        return bool(most(self.recorded[event] for event in triggers).all())

    def _open(self, act: Act) -> npt.NDArray[np.intp]:
        """Return the rows that leave an act open: it is on no day, and has not certainly not happened."""
        here, days = self.recorded[act.event], self.raw[act.event]
        latest = self.latest.get(act.event)
        open_ = np.zeros(self.columns.rows, np.bool_)
        if self.greatest[act.event] >= NOT_KNOWN:
            open_ |= days >= NOT_KNOWN
        if latest is not None:
            open_ |= latest != NOT_RECORDED
        inferred = self._inferred(act)
        if inferred is not None:
            open_ |= (inferred != NO) & (days == NOT_YET)
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
        if self.greatest[event] <= self.today or self.recorded[event].all():
            return days
        return np.where(self.recorded[event], days, np.uint16(NOT_YET))

    def _imply(self, act: Act) -> None:
        """Pass on to the acts before it that a later act has happened, or may have."""
        if self.greatest[act.event] >= NOT_KNOWN or act.event in self.maybe:
            self._suspect(act)
        days, here = self.raw[act.event], self.recorded[act.event]
        gaps = any((here > self.recorded[event]).any() for event in act.upon)
        quiet = self.greatest[act.event] < NOT_RECORDED
        if act.event not in self.latest and not gaps and quiet:
            return
        silent = days == NOT_RECORDED
        none = np.full_like(days, NOT_RECORDED)
        latest = np.where(here, days, self.latest.get(act.event, none))
        latest = np.where(silent, np.minimum(latest, self.today), latest)
        for event in act.upon:
            self.latest[event] = np.minimum(latest, self.latest.get(event, none))

    def _suspect(self, act: Act) -> None:
        """Pass on to the acts before it that an act may have happened."""
        days = self.raw[act.event]
        unsure = days == NOT_KNOWN
        if act.event in self.maybe:
            unsure |= (days == NOT_YET) & self.maybe[act.event]
        if act.event in self.latest:
            unsure &= self.latest[act.event] == NOT_RECORDED
        if unsure.any():
            for event in act.upon:
                self.maybe[event] = unsure | self.maybe.get(event, False)

    def _inferred(self, act: Act) -> Codes | None:
        """Say in which rows other acts show that an act happened, or may have; ``None`` for in none."""
        shown = [self._told(event) for event in act.shown_by]
        if act.presumed:
            shown.append(self._begun(act))
        if act.event in self.maybe:
            shown.append(self.maybe[act.event].view(np.uint8))
        return most(shown) if shown else None

    def _told(self, event: Event) -> Codes:
        """Say in which rows an act is recorded to have happened, by itself or through those after it."""
        days, sure = self.raw[event], self.recorded[event] | (self.raw[event] == NOT_RECORDED)
        unknown = days == NOT_KNOWN
        if event in self.maybe:
            unknown |= self.maybe[event]
        if event in self.latest:
            sure |= self.latest[event] != NOT_RECORDED
        return _happened(sure, unknown & ~sure)

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
            if not (act.prior or act.planned):
                days = np.where(self.recorded[act.event], self.raw[act.event], self.today)
                ends = np.minimum(ends, days)
        return np.maximum(ends, self.floor)

    @cached_property
    def start(self) -> Days:
        """The first day on which each process may have begun."""
        starts = np.full(self.columns.rows, NOT_RECORDED, np.uint16)
        for event in self.shape.triggers:
            first, _, happened = self.spans[event]
            starts = np.where(happened == NO, starts, np.minimum(starts, first))
        return np.where(starts == NOT_RECORDED, self.floor, starts)

    def _span(self, act: Act) -> Spans:
        exact = self._exact(act.event)
        if act.planned:
            return exact
        rows = self._open(act)
        if not rows.size:
            return exact
        opened = self._opened(act, rows)
        first, last, happened = exact.first.copy(), exact.last.copy(), exact.happened
        first[rows], last[rows], happened[rows] = opened
        return Spans(first, last, happened)

    def _opened(self, act: Act, rows: npt.NDArray[np.intp]) -> Spans:
        """Return the spans of the rows that leave an act open."""
        days, lower = self.raw[act.event][rows], self._lower(act, rows)
        latest = np.full_like(days, NOT_RECORDED)
        if act.event in self.latest:
            latest = self.latest[act.event][rows]
        sure = (days == NOT_RECORDED) | (latest != NOT_RECORDED)
        empty = (days == NOT_YET) & ~sure
        last = np.where(sure, np.minimum(latest, self.today), self.today)
        happened = _happened(sure, (days == NOT_KNOWN) & ~sure)
        inferred = self._inferred(act)
        if inferred is not None:
            happened = np.where(empty, inferred[rows], happened)
            empty &= inferred[rows] == NO
        if self.known < self.today:
            happened = np.where(empty, UNKNOWN, happened)
            lower = np.where(empty, np.maximum(lower, np.uint16(self.known + 1)), lower)
        first = np.where(happened == NO, np.uint16(NOT_YET), np.minimum(lower, last))
        return Spans(first, last, happened)

    def _begun(self, act: Act) -> Codes:
        """Say in which rows the acts before one have all happened."""
        return least([self.spans[event].happened for event in act.upon])

    def _lower(self, act: Act, rows: npt.NDArray[np.intp]) -> Days:
        if act.prior:
            return np.full(rows.size, self.floor, np.uint16)
        before = [self.spans[event].first[rows] for event in act.upon]
        return most([self.start[rows], *before])

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
            if happened is not None and settled(happened):
                told = told * (happened != NO)
            elif happened is not None:
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
