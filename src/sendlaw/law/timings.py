"""Timings: when something is due, said as data.

A timing is an event by itself (that day), or one of the shapes here. Each can say itself in words. The
readers in ``sendlaw.engine`` give them their meaning; nothing here computes a date.
"""

from __future__ import annotations

import attrs

from sendlaw.counting import (
    CLEAR_BEFORE,
    CORRESPONDING_DATE,
    EVENT_DAY_EXCLUDED,
    FIRST_DAY_INCLUDED,
    Convention,
    Months,
    Period,
)
from sendlaw.vocabulary import Event


@attrs.frozen(cache_hash=True)
class First:
    """Whichever of alternative triggers happened; if both did, the earlier, the other being a reading.

    >>> first(Event.REQUEST_RECEIVED, Event.BECAME_RESPONSIBLE).words[:47]
    'the authority received a request for an EHC nee'
    """

    events: tuple[Event, ...]

    @property
    def words(self) -> str:
        """The triggers in words."""
        return " or ".join(event.value for event in self.events)


def first(*events: Event) -> First:
    """Name alternative triggers of one clock."""
    return First(events)


@attrs.frozen(cache_hash=True)
class Within:
    """Within a period after an event, or a period beginning with it.

    >>> from sendlaw.counting import Weeks
    >>> Within(Weeks(6), after=Event.DRAFT_PLAN_SERVED).words
    'within 6 weeks after the draft plan was served'

    Give exactly one of ``after`` (the day of the event is left out) and ``beginning_with`` (it counts).
    """

    period: Period
    after: Timing | None = attrs.field(default=None, kw_only=True)
    beginning_with: Timing | None = attrs.field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if (self.after is None) is (self.beginning_with is None):
            message = "Within takes either after= or beginning_with="
            raise ValueError(message)

    @property
    def start(self) -> Timing:
        """What the period is counted from."""
        start = self.beginning_with if self.after is None else self.after
        assert start is not None  # noqa: S101 - held by __attrs_post_init__
        return start

    @property
    def convention(self) -> Convention:
        """How the period is counted."""
        if self.after is None:
            return FIRST_DAY_INCLUDED
        return CORRESPONDING_DATE if isinstance(self.period, Months) else EVENT_DAY_EXCLUDED

    @property
    def words(self) -> str:
        """The timing in words."""
        if self.after is None:
            return f"{self.period} beginning with the day on which {in_words(self.start)}"
        return f"within {self.period} after {in_words(self.start)}"


@attrs.frozen(cache_hash=True)
class AtLeastBefore:
    """At least a period before an event: the latest day that complies.

    >>> from sendlaw.counting import LOOK_BACK
    >>> AtLeastBefore(Months(6), before=Event.REQUEST_RECEIVED, reckoned=LOOK_BACK).words[:17]
    '6 months before t'

    ``reckoned`` is the convention: clear days unless said otherwise, the corresponding earlier day for
    a look-back.
    """

    period: Period
    before: Timing = attrs.field(kw_only=True)
    reckoned: Convention = attrs.field(default=CLEAR_BEFORE, kw_only=True)

    @property
    def start(self) -> Timing:
        """What the period is counted back from."""
        return self.before

    @property
    def convention(self) -> Convention:
        """How the period is counted."""
        return self.reckoned

    @property
    def words(self) -> str:
        """The timing in words."""
        return f"{self.period} before {in_words(self.before)}"


@attrs.frozen(cache_hash=True)
class LaterOf:
    """The later of several timings, all of which must have a day.

    >>> LaterOf((Event.BEGAN, Event.CLOCK_STARTED)).words
    'the later of when the circumstance began and when the time limit began to run'
    """

    limbs: tuple[Timing, ...]

    @property
    def words(self) -> str:
        """The timing in words."""
        return "the later of " + " and ".join(f"when {in_words(limb)}" for limb in self.limbs)


@attrs.frozen(cache_hash=True)
class EarlierOf:
    """The earlier of several timings, all of which must have a day.

    >>> EarlierOf((Event.ENDED, Event.CLOCK_ENDS)).words
    'the earlier of when the circumstance ended and the last day of the time limit'
    """

    limbs: tuple[Timing, ...]

    @property
    def words(self) -> str:
        """The timing in words."""
        return "the earlier of " + " and ".join(_when(limb) for limb in self.limbs)


Timing = Event | First | Within | AtLeastBefore | LaterOf | EarlierOf


def _when(timing: Timing) -> str:
    return in_words(timing) if timing is Event.CLOCK_ENDS else f"when {in_words(timing)}"


def in_words(timing: Timing) -> str:
    """Say any timing in words, an event included."""
    return timing.value if isinstance(timing, Event) else timing.words


def events_of(timing: Timing) -> tuple[Event, ...]:
    """List the events that a timing reads, each once, in order.

    >>> from sendlaw.counting import Weeks
    >>> events_of(Within(Weeks(6), after=Event.DRAFT_PLAN_SERVED))
    (<Event.DRAFT_PLAN_SERVED: 'the draft plan was served'>,)
    """
    match timing:
        case Event():
            found: tuple[Event, ...] = (timing,)
        case First(events=events):
            found = events
        case Within() | AtLeastBefore():
            found = events_of(timing.start)
        case LaterOf(limbs=limbs) | EarlierOf(limbs=limbs):
            found = tuple(event for limb in limbs for event in events_of(limb))
    return tuple(dict.fromkeys(found))
