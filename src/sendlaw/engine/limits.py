"""Reading timings and conditions over spans: what day, and whether, when some facts are unknown.

Every timing is monotone in the days it reads, so the earliest and latest inputs give the earliest and
latest answers, and a range of answers holds the true one.
"""

from __future__ import annotations

from sendlaw.counting import ENGLAND, Calendar
from sendlaw.engine.sums import counted
from sendlaw.facts.dated import ABSENT, Span
from sendlaw.facts.view import Maybe
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
from sendlaw.vocabulary import Event, Truth
from sendlaw.vocabulary.truth import NO, UNKNOWN, YES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sendlaw.engine.sums import Counted
    from sendlaw.facts.view import View
    from sendlaw.law.conditions import Condition
    from sendlaw.law.registry import Registry
    from sendlaw.law.timings import Timing


class Reader:
    """Reads timings and conditions over one view of one case, under one registry.

    ``spans`` are those of the view, and of the events that belong to no field: the clock of the duty in
    question, and the circumstance and request for advice being tried.
    """

    __slots__ = ("calendar", "known", "law", "spans", "view")

    def __init__(
        self,
        view: View,
        law: Registry,
        calendar: Calendar = ENGLAND,
        spans: Mapping[Event, Span] | None = None,
    ) -> None:
        self.view = view
        self.law = law
        self.calendar = calendar
        self.spans = view.spans if spans is None else spans
        self.known: dict[Timing, Span] = {}

    def with_bound(self, bound: Mapping[Event, Span]) -> Reader:
        """Return a reader that also knows the spans given."""
        return Reader(self.view, self.law, self.calendar, {**self.spans, **bound})

    def span(self, timing: Timing) -> Span:
        """Return the days on which a timing may fall."""
        if isinstance(timing, Event):
            return self.spans.get(timing, ABSENT)
        known = self.known.get(timing)
        if known is None:
            known = self.known[timing] = self._worked_out(timing)
        return known

    def _worked_out(self, timing: Timing) -> Span:
        """Return the days of a timing that is no event by itself."""
        match timing:
            case First(events=events):
                return earliest(self.span(event) for event in events)
            case Within() | AtLeastBefore() | BeforeDate() | EndOfYear() | Rolled():
                return self._counted(timing)
            case Planned(held=held, planned=planned):
                return held_or_planned(self.span(held), self.span(planned), self.view.seen)
            case On(day=day):
                return Span(day.toordinal(), day.toordinal(), YES)
            case Before(day=day):
                return Span(day.toordinal() - 1, day.toordinal() - 1, YES)
            case NoLimit(after=event) | IfAny(limb=event):
                return self.span(event)
            case When():
                return self._either_way(timing)
            case LaterOf(limbs=limbs):
                return latest_of(*self._limbs(limbs))
        assert isinstance(timing, EarlierOf)  # noqa: S101 - every other is read above
        required, optional = self._limbs(timing.limbs)
        if not required:
            return earliest(optional)
        return earliest_of([*required, *optional], after=self.view.as_at)

    def _limbs(self, limbs: tuple[Timing, ...]) -> tuple[list[Span], list[Span]]:
        """Return the spans of the limbs that must have a day, and of those that need not but may."""
        required = [self.span(limb) for limb in limbs if not isinstance(limb, IfAny)]
        optional = [self.span(limb) for limb in limbs if isinstance(limb, IfAny)]
        return required, [span for span in optional if span.happened is not NO]

    def _counted(self, timing: Counted) -> Span:
        start = self.span(timing.start)
        if start.happened is NO:
            return ABSENT
        first = counted(timing, start.first, self.calendar)
        if start.first == start.last:
            return Span(first, first, start.happened)
        return Span(first, counted(timing, start.last, self.calendar), start.happened)

    def _either_way(self, timing: When) -> Span:
        """Take the road that the condition says; where it cannot be told, either may be right."""
        holds = self.holds(timing.condition)
        if holds is not UNKNOWN:
            return self.span(timing.timing if holds is YES else timing.otherwise)
        roads = [self.span(timing.timing), self.span(timing.otherwise)]
        return either_of(roads)

    def holds(self, condition: Condition) -> Truth:
        """Say whether a condition holds."""
        if isinstance(condition, NotAfter):
            return self._not_after(condition)
        if isinstance(condition, Not):
            return ~self.holds(condition.condition)
        if isinstance(condition, All):
            return self._all(condition)
        if isinstance(condition, Is):
            return self._is(condition)
        if isinstance(condition, Happened):
            return self._happened(condition.event)
        if isinstance(condition, Either):
            return ~self._all(All(*(Not(limb) for limb in condition.limbs)))
        return self._on_record(condition)

    def _all(self, condition: All) -> Truth:
        answer = YES
        for limb in condition.limbs:
            holds = self.holds(limb)
            if holds is NO:
                return holds
            if holds is UNKNOWN:
                answer = holds
        return answer

    def _is(self, condition: Is) -> Truth:
        known = self.view.attributes
        if condition.attribute not in known:
            return NO
        value = known[condition.attribute]
        if isinstance(value, Maybe):
            return Truth.of(value.value in condition.values) & UNKNOWN
        return UNKNOWN if value is None else Truth.of(value in condition.values)

    def _happened(self, event: Event) -> Truth:
        """Say whether an event has happened; one whose day is known beforehand happens on that day."""
        span = self.span(event)
        if event not in self.view.facts.shape.planned or span.happened is NO:
            return span.happened
        come = Truth.of(span.last <= self.view.as_at)
        return come if span.first > self.view.as_at else come | UNKNOWN

    def _on_record(self, condition: Holds) -> Truth:
        record = self.law.versions(condition.id)[-1]
        assert isinstance(record, LookBack)  # noqa: S101 - held by the registry's lints
        return self.holds(record.condition)

    def _not_after(self, condition: NotAfter) -> Truth:
        """Compare two timings; what has not happened lies after the day looked from."""
        this, that = self.span(condition.this), self.span(condition.that)
        if this.happened is NO:
            return NO
        answer = self._compared(this, that)
        return answer if this.happened is YES else answer & UNKNOWN

    def _compared(self, this: Span, that: Span) -> Truth:
        later = self._ordered(this, self.view.as_at + 1, None)
        if that.happened is NO:
            return later
        answer = self._ordered(this, that.first, that.last)
        if that.happened is YES or answer is later:
            return answer
        return UNKNOWN

    @staticmethod
    def _ordered(this: Span, first: int, last: int | None) -> Truth:
        """Say whether ``this`` is not after a day from ``first`` to ``last`` (``None``: no end)."""
        if this.last <= first:
            return YES
        return NO if last is not None and this.first > last else UNKNOWN


def earliest(spans: Iterable[Span]) -> Span:
    """Return the earlier of alternative triggers, any of which may be absent."""
    here = [span for span in spans if span.happened is not NO]
    if not here:
        return ABSENT
    sure = [span.last for span in here if span.happened is YES]
    first = min(span.first for span in here)
    last = min(sure) if sure else max(span.last for span in here)
    return Span(first, last, YES if sure else UNKNOWN)


def latest_of(required: list[Span], optional: list[Span]) -> Span:
    """Return the later of limbs: those that must have a day, and those that count if they have one."""
    if not required:
        sure = [span for span in optional if span.happened is YES]
        if not sure:
            return either_of(optional)
        required = sure
    happened = YES
    for limb in required:
        happened &= limb.happened
    if happened is NO:
        return ABSENT
    certain = [*required, *(span for span in optional if span.happened is YES)]
    first = max(span.first for span in certain)
    return Span(first, max(span.last for span in (*required, *optional)), happened)


def earliest_of(limbs: list[Span], *, after: int) -> Span:
    """Return the earlier of limbs; one that has not happened lies ``after`` the day looked from."""
    sure = [limb for limb in limbs if limb.happened is YES]
    if not sure:
        return either_of(limbs)
    last = min(limb.last for limb in sure)
    firsts = [after + 1 if limb.happened is NO else limb.first for limb in limbs]
    return Span(min(last, *firsts), last, YES)


def held_or_planned(held: Span, planned: Span, as_at: int) -> Span:
    """Return the day something was held; as long as it was not, the day it is planned for.

    Where the planned day has gone by and nothing was held, there may be no such day.
    """
    if held.happened is YES:
        return held
    if held.happened is NO:
        if planned.happened is NO or planned.last >= as_at:
            return planned
        return Span(planned.first, planned.last, UNKNOWN)
    span = either_of([held, planned])
    return Span(span.first, span.last, held.happened | planned.happened)


def either_of(spans: list[Span]) -> Span:
    """Return what is known where one of several spans is the right one, and it is not known which."""
    here = [span for span in spans if span.happened is not NO]
    if not here:
        return ABSENT
    first, last = min(span.first for span in here), max(span.last for span in here)
    sure = all(span.happened is YES for span in spans)
    return Span(first, last, YES if sure else UNKNOWN)
