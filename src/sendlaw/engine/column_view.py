"""A caseload looked at from a day: the spans of its events and what its attributes are known to be.

The same inferences as ``sendlaw.facts.view`` draws for one case, drawn for all rows together.
"""

from __future__ import annotations

from functools import cached_property

import numpy as np

from sendlaw.engine.column_spans import (
    LAST,
    MAYBE,
    NO,
    NOT_KNOWN,
    NOT_RECORDED,
    NOT_YET,
    UNKNOWN,
    VALUE_UNKNOWN,
    YES,
    ColumnView,
    Spans,
    greatest,
    least,
    most,
)
from sendlaw.vocabulary import VALUES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import numpy.typing as npt

    from sendlaw.engine.column_spans import Codes, Columns, Days
    from sendlaw.facts.shape import Act, Shape
    from sendlaw.vocabulary import Attribute, Event

    Mask = npt.NDArray[np.bool_]


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
        self.raw: dict[Event, Days] = {}
        self.greatest: dict[Event, int] = {}
        self.recorded: dict[Event, Mask] = {}
        nothing = np.zeros(columns.rows, np.uint16)
        for event in (*shape.triggers, *(act.event for act in shape.acts)):
            self.raw[event] = columns.days.get(event, nothing)
            self.greatest[event] = greatest(self.raw[event])
            self.recorded[event] = self._recorded(event)
        self.latest: dict[Event, Days] = {}
        self.maybe: dict[Event, Mask] = {}
        self.spans: dict[Event, Spans] = {}

    def _recorded(self, event: Event) -> Mask:
        """Say in which rows a day is recorded that has come, or is known beforehand."""
        if self.greatest[event] <= self.today:
            return self.raw[event] > NOT_YET
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
        doubts = [*self._doubts(act)]
        if not doubts:
            return np.empty(0, np.intp)
        return np.flatnonzero(most(doubts) > self.recorded[act.event])

    def _unknown(self, act: Act) -> npt.NDArray[np.intp]:
        """Return the rows in which it is not known whether a day fixed beforehand has come."""
        return np.flatnonzero(self.raw[act.event] == NOT_KNOWN)

    def _doubts(self, act: Act) -> Iterator[Mask]:
        """Yield the rows that each reason to leave an act open speaks of, recorded or not."""
        days, latest = self.raw[act.event], self.latest.get(act.event)
        if self.greatest[act.event] >= NOT_KNOWN:
            yield days >= NOT_KNOWN
        if latest is not None:
            yield latest != NOT_RECORDED
        inferred = self._inferred(act)
        if inferred is not None:
            yield (inferred != NO) & (days == NOT_YET)
        if self.known < self.today:
            yield days == NOT_YET

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

    def _to_come(self, event: Event) -> Mask:
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
        rows = self._unknown(act) if act.planned else self._open(act)
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
        told_by = self.shape.told_by
        return {attribute: self._attribute(attribute, event, spans) for attribute, event in told_by}

    def _attribute(
        self, attribute: Attribute, event: Event | None, spans: Mapping[Event, Spans]
    ) -> Codes:
        given = self.columns.codes.get(attribute, np.zeros(self.columns.rows, np.uint8))
        happened = np.full_like(given, YES) if event is None else spans[event].happened
        here = happened != NO
        silent = here > (given != 0)
        told = np.where(silent, self._shown(attribute, spans), given) if silent.any() else given
        if event is not None and not spans[event].exact:
            maybe = np.where(told == VALUE_UNKNOWN, told, told | np.uint8(MAYBE))
            told = np.where(happened == UNKNOWN, maybe, told)
        settled: Codes = told * here
        return settled

    def _shown(self, attribute: Attribute, spans: Mapping[Event, Spans]) -> Codes:
        """Return what later acts show of an attribute, or that it is not known."""
        told = np.full(self.columns.rows, VALUE_UNKNOWN, np.uint8)
        for act in self.shape.acts:
            for shown, value in act.shows:
                if shown is attribute:
                    code = np.uint8(VALUES[attribute].index(value) + 1)
                    told = np.where(spans[act.event].happened == YES, code, told)
        return told


def _happened(sure: Mask, unknown: Mask) -> Codes:
    """Return the truth of rows that are sure, unknown, or neither."""
    return np.asarray(sure.view(np.uint8) * YES + unknown.view(np.uint8), np.uint8)
