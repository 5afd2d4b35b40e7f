"""Timings: when something is due, said as data.

A timing is an event by itself (that day), or one of the shapes here. Each can say itself in words. The
readers in ``sendlaw.engine`` give them their meaning; nothing here computes a date.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TypeAlias

import attrs

from sendlaw.counting import (
    CLEAR_BEFORE,
    CORRESPONDING_DATE,
    EVENT_DAY_EXCLUDED,
    FIRST_DAY_INCLUDED,
    AnnualWindow,
    Convention,
    Months,
    Period,
)
from sendlaw.counting.steps import in_words as day_in_words
from sendlaw.vocabulary import Event

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence, Sized

    from sendlaw.law.borrowed import SameAs
    from sendlaw.law.branches import When
    from sendlaw.law.rolled import Rolled


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
    Days in the windows ``not_counted`` do not count at all.
    """

    period: Period
    after: Timing | None = attrs.field(default=None, kw_only=True)
    beginning_with: Timing | None = attrs.field(default=None, kw_only=True)
    not_counted: tuple[AnnualWindow, ...] = attrs.field(default=(), kw_only=True)

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
        without = " or ".join(window.name for window in self.not_counted)
        told = f", no day of {without} being counted" if without else ""
        return f"within {self.period} after {in_words(self.start)}{told}"


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
class Planned:
    """The day of something that is fixed beforehand: when it was held, or until then is to be.

    >>> held, planned = Event.REVIEW_MEETING_HELD, Event.REVIEW_MEETING_PLANNED
    >>> Planned("the review meeting", held=held, planned=planned).words
    'the day of the review meeting'
    """

    said: str
    held: Event = attrs.field(kw_only=True)
    planned: Event = attrs.field(kw_only=True)

    @property
    def words(self) -> str:
        """The timing in words."""
        return f"the day of {self.said}"


@attrs.frozen(cache_hash=True)
class On:
    """A day that the law itself names.

    >>> On(date(2015, 9, 1)).words
    '1 September 2015'
    """

    day: date

    @property
    def words(self) -> str:
        """The timing in words."""
        return day_in_words(self.day).partition(" ")[2]


@attrs.frozen(cache_hash=True)
class Before:
    """Before a day that the law itself names: the day before it is the last.

    >>> Before(date(2015, 5, 31)).words
    'before 31 May 2015'
    """

    day: date

    @property
    def words(self) -> str:
        """The timing in words."""
        return f"before {On(self.day).words}"


@attrs.frozen(cache_hash=True)
class BeforeDate:
    """Before a day of the calendar year in which something happens: the day before it is the last.

    >>> BeforeDate(2, 15, year_of=Event.TRANSFER).words
    'before 15 February in the calendar year in which the transfer takes place'
    """

    month: int
    day: int
    year_of: Event = attrs.field(kw_only=True)

    @property
    def start(self) -> Event:
        """What settles the year."""
        return self.year_of

    @property
    def words(self) -> str:
        """The timing in words."""
        named = f"{self.day} {date(2000, self.month, 1):%B}"
        return f"before {named} in the calendar year in which {self.year_of.value}"


@attrs.frozen(cache_hash=True)
class EndOfYear:
    """The last day of the year, ending on a named day, in which something happens.

    >>> EndOfYear(7, 31, with_day=Event.TURNED_25).words
    'the 31 July on or after the day on which the person turned 25'
    """

    month: int
    day: int
    with_day: Event = attrs.field(kw_only=True)

    @property
    def start(self) -> Event:
        """What settles the year."""
        return self.with_day

    @property
    def words(self) -> str:
        """The timing in words."""
        named = f"{self.day} {date(2000, self.month, 1):%B}"
        return f"the {named} on or after the day on which {self.with_day.value}"


@attrs.frozen(cache_hash=True)
class NoLimit:
    """No day at all: the law says when in words, and those words are no date.

    >>> NoLimit("as soon as reasonably practicable", after=Event.RELEASED).words
    'as soon as reasonably practicable after the person was released from detention'
    """

    said: str
    after: Event = attrs.field(kw_only=True)

    @property
    def words(self) -> str:
        """The timing in words."""
        return f"{self.said} after {self.after.value}"


@attrs.frozen(cache_hash=True)
class IfAny:
    """A limb of a later-of or an earlier-of that counts only where it has a day.

    >>> IfAny(Event.LAST_REVIEWED).words
    'the plan was last reviewed (if that has a day)'
    """

    limb: Timing

    @property
    def words(self) -> str:
        """The timing in words."""
        return f"{in_words(self.limb).removeprefix('within ')} (if that has a day)"


@attrs.frozen(cache_hash=True)
class LaterOf:
    """The later of several timings, all of which must have a day unless ``IfAny`` says otherwise.

    >>> LaterOf((Event.BEGAN, Event.CLOCK_STARTED)).words
    'the later of when the circumstance began and when the time limit began to run'
    """

    limbs: tuple[Timing, ...]

    @property
    def words(self) -> str:
        """The timing in words."""
        return _of_several(self)


@attrs.frozen(cache_hash=True)
class EarlierOf:
    """The earlier of several timings, all of which must have a day unless ``IfAny`` says otherwise.

    >>> EarlierOf((Event.ENDED, Event.CLOCK_ENDS)).words
    'the earlier of when the circumstance ended and the last day of the time limit'
    """

    limbs: tuple[Timing, ...]

    @property
    def words(self) -> str:
        """The timing in words."""
        return _of_several(self)


Timing: TypeAlias = (
    "Event | First | Within | AtLeastBefore | Planned | On | Before | BeforeDate | EndOfYear | NoLimit"
    " | IfAny | LaterOf | EarlierOf | When | Rolled | SameAs"
)
"""Everything that says when."""


def limbs_of(timing: LaterOf | EarlierOf) -> tuple[Timing, ...]:
    """Return the limbs of a timing, those of a like timing inside it included."""
    kind = type(timing)
    inner = (limbs_of(limb) if isinstance(limb, kind) else (limb,) for limb in timing.limbs)
    return tuple(limb for limbs in inner for limb in limbs)


def which(timing: LaterOf | EarlierOf, limbs: Sized) -> str:
    """Say which of so many limbs counts: "earlier of", "later of", "latest of"."""
    two = len(limbs) == len(("one", "other"))
    if isinstance(timing, EarlierOf):
        return "earlier of" if two else "earliest of"
    return "later of" if two else "latest of"


def listed(told: Sequence[str], joined: str = "and") -> str:
    """Join what is told with commas and, last, "and"."""
    return f"{', '.join(told[:-1])} {joined} {told[-1]}"


def _of_several(timing: LaterOf | EarlierOf) -> str:
    limbs = limbs_of(timing)
    return f"the {which(timing, limbs)} {listed([_when(limb) for limb in limbs])}"


def _when(timing: Timing) -> str:
    plain = timing.limb if isinstance(timing, IfAny) else timing
    if isinstance(plain, Before):
        return f"the last day {plain.words}"
    is_event = isinstance(plain, Event) and plain is not Event.CLOCK_ENDS
    return f"when {in_words(timing)}" if is_event else in_words(timing).removeprefix("within ")


def in_words(timing: Timing) -> str:
    """Say any timing in words, an event included."""
    return timing.value if isinstance(timing, Event) else timing.words


def events_of(timing: Timing) -> tuple[Event, ...]:
    """List the events that a timing reads, each once, in order.

    >>> from sendlaw.counting import Weeks
    >>> events_of(Within(Weeks(6), after=Event.DRAFT_PLAN_SERVED))
    (<Event.DRAFT_PLAN_SERVED: 'the draft plan was served'>,)
    """
    return _events(timing)


@cache
def _events(timing: Timing) -> tuple[Event, ...]:
    if isinstance(timing, Event):
        return (timing,)
    return tuple(dict.fromkeys(event for part in parts_of(timing) for event in events_of(part)))


def parts_of(timing: Timing) -> tuple[Timing, ...]:
    """List the timings that a timing is made of, one level down; of an event there are none.

    >>> from sendlaw.counting import Weeks
    >>> parts_of(Within(Weeks(6), after=Event.DRAFT_PLAN_SERVED))
    (<Event.DRAFT_PLAN_SERVED: 'the draft plan was served'>,)
    """
    match timing:
        case First(events=events):
            return events
        case Within() | AtLeastBefore() | BeforeDate() | EndOfYear():
            return (timing.start,)
        case Planned(held=held, planned=planned):
            return (held, planned)
        case NoLimit(after=event):
            return (event,)
        case IfAny(limb=limb):
            return (limb,)
        case LaterOf(limbs=limbs) | EarlierOf(limbs=limbs):
            return limbs
        case Event() | On() | Before():
            return ()
        case _:
            return timing.parts


def every(timing: Timing) -> Iterator[Timing]:
    """Yield a timing and every timing inside it.

    >>> from sendlaw.counting import Weeks
    >>> len([*every(Within(Weeks(6), after=Event.DRAFT_PLAN_SERVED))])
    2
    """
    yield timing
    for part in parts_of(timing):
        yield from every(part)
