"""A view: what is known of a case, looked at from a day, with every silence told apart."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

import attrs

from sendlaw.facts.dated import (
    ABSENT,
    NOT_KNOWN,
    NOT_RECORDED,
    Between,
    DateFact,
    Silence,
    Span,
    extremes,
)
from sendlaw.facts.shape import Act, Shape
from sendlaw.vocabulary import AdviceKind, Attribute, CircumstanceKind, Event, Truth
from sendlaw.vocabulary.truth import NO, UNKNOWN, YES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


REASON_LENGTH = 200
"""How long a recorded reason may be: long enough for a cause, too short for a story."""


@attrs.frozen
class CircumstanceFacts:
    """A circumstance as recorded, with the path of the object that records it."""

    kind: CircumstanceKind
    began: DateFact
    ended: DateFact
    impractical: frozenset[str] | None
    path: str
    reason: str = ""


@attrs.frozen
class Facts:
    """What a case object records, event by event: the way from its fields to the law.

    ``fields`` names the field behind each event and attribute, as paths tell it; ``held_in`` the
    attribute of the object that holds each as it stands, and is ``None`` where some are worked out.
    ``circumstances`` and ``advice_asked``
    are ``NOT_RECORDED`` where nobody looked. ``variations`` are (kind, duty, day fixed, new date).
    """

    shape: Shape
    path: str
    dates: Mapping[Event, DateFact]
    attributes: Mapping[Attribute, object]
    fields: Mapping[Event | Attribute, str]
    circumstances: tuple[CircumstanceFacts, ...] | Silence
    advice_asked: tuple[tuple[AdviceKind, DateFact], ...] | Silence = ()
    ended_on: date | None = None
    ended_because: str | None = None
    variations: tuple[tuple[str, str, date, date], ...] = ()
    every_variation_given: bool = False
    held_in: Mapping[Event | Attribute, str] | None = None


@attrs.frozen
class CircumstanceView:
    """A circumstance as a view sees it."""

    facts: CircumstanceFacts
    began: Span
    ended: Span


class Maybe(NamedTuple):
    """What an attribute is, if the act that settles it has happened, which is not known."""

    value: object


@attrs.frozen
class View:
    """The facts of one case as they are known when looked at from ``as_at`` (a day number).

    ``spans`` say when each event lies; ``attributes`` hold a value, ``None`` where it is not known, or
    ``Maybe`` a value, and lack what is not yet settled; ``left_out`` lists the events recorded after
    ``as_at``.
    """

    facts: Facts
    as_at: int
    floor: int
    spans: Mapping[Event, Span]
    attributes: Mapping[Attribute, object]
    circumstances: tuple[CircumstanceView, ...] | None
    advice_asked: tuple[tuple[AdviceKind, Span], ...] | None
    ended_on: int | None
    left_out: tuple[Event, ...]

    @property
    def seen(self) -> int:
        """The day looked from, or the day on which the process ended before it."""
        return self.as_at if self.ended_on is None else min(self.ended_on, self.as_at)

    def field(self, of: Event | Attribute) -> str:
        """Return the name of the field that records an event or an attribute."""
        return self.facts.fields.get(of, of.name.lower())


def look(facts: Facts, *, as_at: date, complete_through: date | None, floor: date) -> View:
    """Look at recorded facts from a day.

    ``complete_through`` is the day up to which an empty field means *not yet*; after it, *not known*.
    ``floor`` is the earliest day an unrecorded event can lie on.
    """
    today = as_at.toordinal()
    lowest = min(floor.toordinal(), today)
    known = today if complete_through is None else min(complete_through.toordinal(), today)
    spans = _Spans(facts, today, known, lowest).resolve()
    ended = facts.ended_on.toordinal() if facts.ended_on and facts.ended_on <= as_at else None
    return View(
        facts=facts,
        as_at=today,
        floor=lowest,
        spans=spans,
        attributes=dict(_attributes(facts, spans)),
        circumstances=_circumstances(facts, today, lowest),
        advice_asked=_advice(facts, today, lowest),
        ended_on=ended,
        left_out=tuple(_after(facts, today)),
    )


def _after(facts: Facts, today: int) -> Iterator[Event]:
    planned = facts.shape.planned
    for event, value in facts.dates.items():
        if event in planned:
            continue
        if isinstance(value, date | Between) and extremes(value)[0] > today:
            yield event


def _recorded(value: DateFact, today: int) -> Span | None:
    """Return the span of a date or a range; ``None`` for a silence or what is after the view."""
    if value is None or isinstance(value, Silence):
        return None
    first, last = extremes(value)
    if first > today:
        return None
    if last <= today:
        return Span(first, last, YES)
    return Span(first, today, UNKNOWN)


def _planned(value: DateFact) -> Span:
    """Return the span of a day fixed beforehand, which is known even while it lies ahead."""
    if isinstance(value, date | Between):
        return Span(*extremes(value), YES)
    return ABSENT


class _Spans:
    """Works out the span of every event of a process, from the recorded to the inferred."""

    def __init__(self, facts: Facts, today: int, known: int, floor: int) -> None:
        self.facts = facts
        self.today = today
        self.known = known
        self.floor = floor
        self.recorded = {event: _recorded(value, today) for event, value in facts.dates.items()}
        self.spans: dict[Event, Span] = {}
        self.latest: dict[Event, int] = {}
        self.maybe: set[Event] = set()

    def resolve(self) -> dict[Event, Span]:
        shape = self.facts.shape
        for act in reversed(shape.acts):
            self._imply(act)
        self._triggers(shape)
        start = self._start(shape)
        for act in shape.acts:
            self.spans[act.event] = self._span(act, start)
        return self.spans

    def _imply(self, act: Act) -> None:
        """Pass on to the acts before it that a later act has happened, or may have."""
        value = self.facts.dates.get(act.event)
        span = self.recorded.get(act.event)
        latest = span.last if span and span.happened is YES else self.latest.get(act.event)
        if value is NOT_RECORDED:
            latest = self.today if latest is None else min(latest, self.today)
        if latest is None:
            unsure = value is NOT_KNOWN or (span and span.happened is UNKNOWN)
            if unsure or (value is None and act.event in self.maybe):
                self.maybe.update(act.upon)
            return
        for event in act.upon:
            self.latest[event] = min(latest, self.latest.get(event, latest))

    def _triggers(self, shape: Shape) -> None:
        """Give each trigger its span; if none is recorded, the first happened on some day."""
        for event in shape.triggers:
            self.spans[event] = self._trigger(event)
        if shape.triggers and all(self.spans[event].happened is NO for event in shape.triggers):
            if any(event in _after(self.facts, self.today) for event in shape.triggers):
                return
            self.spans[shape.triggers[0]] = Span(self.floor, self._first_act(shape), YES)

    def _trigger(self, event: Event) -> Span:
        value = self.facts.dates.get(event)
        recorded = self.recorded.get(event)
        if recorded is not None:
            return recorded
        if value is NOT_RECORDED:
            return Span(self.floor, self._first_act(self.facts.shape), YES)
        if value is NOT_KNOWN:
            return Span(self.floor, self.today, UNKNOWN)
        return ABSENT

    def _first_act(self, shape: Shape) -> int:
        """Return the last day by which the process had begun, from what happened in it."""
        ends = [self.today]
        for act in shape.acts:
            span = self.recorded.get(act.event)
            if span and span.happened is YES and not (act.prior or act.planned):
                ends.append(span.last)
        return max(min(ends), self.floor)

    def _start(self, shape: Shape) -> int:
        begun = [self.spans[event] for event in shape.triggers]
        return min((one.first for one in begun if one.happened is not NO), default=self.floor)

    def _span(self, act: Act, start: int) -> Span:
        value = self.facts.dates.get(act.event)
        if act.planned and value is not NOT_KNOWN:
            return _planned(value)
        recorded = self.recorded.get(act.event)
        if recorded is not None:
            return recorded
        first = self._lower(act, start)
        latest = self.latest.get(act.event)
        if latest is not None or value is NOT_RECORDED:
            last = self.today if latest is None else latest
            return Span(min(first, last), last, YES)
        if value is NOT_KNOWN:
            return Span(min(first, self.today), self.today, UNKNOWN)
        if value is not None:
            return ABSENT
        happened = self._inferred(act)
        if happened is not NO:
            return Span(min(first, self.today), self.today, happened)
        if self.known < self.today:
            first = max(first, self.known + 1)
            return Span(min(first, self.today), self.today, UNKNOWN)
        return ABSENT

    def _inferred(self, act: Act) -> Truth:
        """Say whether other acts show that an act of which nothing is recorded happened, or may have."""
        happened = UNKNOWN if act.event in self.maybe else NO
        if act.presumed:
            happened |= self._begun(act)
        for event in act.shown_by:
            happened |= self._told(event)
        return happened

    def _told(self, event: Event) -> Truth:
        """Say whether an act is recorded to have happened, by itself or through those after it."""
        span = self.recorded.get(event)
        if span is not None:
            return span.happened
        value = self.facts.dates.get(event)
        if event in self.latest or value is NOT_RECORDED:
            return YES
        return UNKNOWN if value is NOT_KNOWN or event in self.maybe else NO

    def _begun(self, act: Act) -> Truth:
        """Say whether the acts before one have all happened."""
        answer = YES
        for event in act.upon:
            answer &= self.spans.get(event, ABSENT).happened
        return answer

    def _lower(self, act: Act, start: int) -> int:
        if act.prior:
            return self.floor
        before = [self.spans[event].first for event in act.upon if event in self.spans]
        return max([start, *before])


def _attributes(facts: Facts, spans: Mapping[Event, Span]) -> Iterator[tuple[Attribute, object]]:
    """Yield what each attribute is known to be; ``None`` for not known, nothing for not yet."""
    shown = {
        attribute: value
        for act in facts.shape.acts
        for attribute, value in act.shows
        if spans[act.event].happened is YES
    }
    for attribute, event in facts.shape.told_by:
        value = facts.attributes.get(attribute)
        value = shown.get(attribute) if value is None else value
        happened = YES if event is None else spans[event].happened
        if happened is YES:
            yield attribute, value
        elif happened is UNKNOWN:
            yield attribute, None if value is None else Maybe(value)


def _loose(value: DateFact, today: int, floor: int, *, empty: Span) -> Span:
    """Return the span of a date that no order of acts bounds."""
    recorded = _recorded(value, today)
    if recorded is not None:
        return recorded
    if value is NOT_RECORDED:
        return Span(floor, today, YES)
    if value is NOT_KNOWN:
        return Span(floor, today, UNKNOWN)
    return empty


def _circumstances(facts: Facts, today: int, floor: int) -> tuple[CircumstanceView, ...] | None:
    """See the circumstances that have begun; the day one ends may be known before it comes."""
    if isinstance(facts.circumstances, Silence):
        return None
    unknown = Span(floor, today, YES)
    seen: list[CircumstanceView] = []
    for one in facts.circumstances:
        began = _loose(one.began, today, floor, empty=unknown if one.began is None else ABSENT)
        if began.happened is not NO:
            seen.append(CircumstanceView(one, began, _ended(one.ended, today, floor)))
    return tuple(seen)


def _ended(value: DateFact, today: int, floor: int) -> Span:
    if isinstance(value, date | Between):
        return Span(*extremes(value), YES)
    return _loose(value, today, floor, empty=ABSENT)


def _advice(facts: Facts, today: int, floor: int) -> tuple[tuple[AdviceKind, Span], ...] | None:
    if isinstance(facts.advice_asked, Silence):
        return None
    unknown = Span(floor, today, YES)
    spans = (
        (kind, _loose(asked, today, floor, empty=unknown if asked is None else ABSENT))
        for kind, asked in facts.advice_asked
    )
    return tuple((kind, span) for kind, span in spans if span.happened is not NO)
