"""Reading timings and conditions over spans: what day, and whether, when some facts are unknown.

Every timing is monotone in the days it reads, so the earliest and latest inputs give the earliest and
latest answers, and a range of answers holds the true one.
"""

from __future__ import annotations

from sendlaw.counting import ENGLAND, Calendar
from sendlaw.counting.arithmetic import reckon
from sendlaw.facts.dated import ABSENT, Span
from sendlaw.facts.view import Maybe
from sendlaw.law.conditions import All, Condition, Either, Happened, Holds, Is, Not, NotAfter
from sendlaw.law.records import LookBack
from sendlaw.law.timings import AtLeastBefore, EarlierOf, First, LaterOf, Timing, Within
from sendlaw.vocabulary import Event, Truth

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sendlaw.facts.view import View
    from sendlaw.law.registry import Registry


class Reader:
    """Reads timings and conditions over one view of one case, under one registry.

    ``bound`` gives spans to the events that belong to no field: the clock of the duty in question, and
    the circumstance and request for advice being tried.
    """

    __slots__ = ("bound", "calendar", "known", "law", "view")

    def __init__(
        self,
        view: View,
        law: Registry,
        calendar: Calendar = ENGLAND,
        bound: Mapping[Event, Span] | None = None,
    ) -> None:
        self.view = view
        self.law = law
        self.calendar = calendar
        self.bound = bound or {}
        self.known: dict[Timing, Span] = {}

    def with_bound(self, bound: Mapping[Event, Span]) -> Reader:
        """Return a reader that also knows the spans given."""
        return Reader(self.view, self.law, self.calendar, {**self.bound, **bound})

    def span(self, timing: Timing) -> Span:
        """Return the days on which a timing may fall."""
        if isinstance(timing, Event):
            found = self.bound.get(timing)
            return self.view.spans.get(timing, ABSENT) if found is None else found
        known = self.known.get(timing)
        if known is None:
            known = self.known[timing] = self._worked_out(timing)
        return known

    def _worked_out(self, timing: Timing) -> Span:
        """Return the days of a timing that is no event by itself."""
        if isinstance(timing, First):
            return earliest(self.span(event) for event in timing.events)
        if isinstance(timing, Within | AtLeastBefore):
            return self._counted(timing)
        assert isinstance(timing, LaterOf | EarlierOf)  # noqa: S101 - events are read above
        limbs = [self.span(limb) for limb in timing.limbs]
        if isinstance(timing, LaterOf):
            return latest_of(limbs)
        return earliest_of(limbs, after=self.view.as_at)

    def _counted(self, timing: Within | AtLeastBefore) -> Span:
        start = self.span(timing.start)
        if start.happened is Truth.NO:
            return ABSENT
        first = reckon(start.first, timing.period, timing.convention, self.calendar)
        if start.first == start.last:
            return Span(first, first, start.happened)
        last = reckon(start.last, timing.period, timing.convention, self.calendar)
        return Span(first, last, start.happened)

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
            return self.span(condition.event).happened
        if isinstance(condition, Either):
            return ~self._all(All(*(Not(limb) for limb in condition.limbs)))
        return self._on_record(condition)

    def _all(self, condition: All) -> Truth:
        answer = Truth.YES
        for limb in condition.limbs:
            answer &= self.holds(limb)
            if answer is Truth.NO:
                break
        return answer

    def _is(self, condition: Is) -> Truth:
        known = self.view.attributes
        if condition.attribute not in known:
            return Truth.NO
        value = known[condition.attribute]
        if isinstance(value, Maybe):
            return Truth.of(value.value in condition.values) & Truth.UNKNOWN
        return Truth.UNKNOWN if value is None else Truth.of(value in condition.values)

    def _on_record(self, condition: Holds) -> Truth:
        record = self.law.versions(condition.id)[-1]
        assert isinstance(record, LookBack)  # noqa: S101 - held by the registry's lints
        return self.holds(record.condition)

    def _not_after(self, condition: NotAfter) -> Truth:
        """Compare two timings; what has not happened lies after the day looked from."""
        this, that = self.span(condition.this), self.span(condition.that)
        if this.happened is Truth.NO:
            return Truth.NO
        answer = self._compared(this, that)
        return answer if this.happened is Truth.YES else answer & Truth.UNKNOWN

    def _compared(self, this: Span, that: Span) -> Truth:
        later = self._ordered(this, self.view.as_at + 1, None)
        if that.happened is Truth.NO:
            return later
        answer = self._ordered(this, that.first, that.last)
        if that.happened is Truth.YES or answer is later:
            return answer
        return Truth.UNKNOWN

    @staticmethod
    def _ordered(this: Span, first: int, last: int | None) -> Truth:
        """Say whether ``this`` is not after a day from ``first`` to ``last`` (``None``: no end)."""
        if this.last <= first:
            return Truth.YES
        return Truth.NO if last is not None and this.first > last else Truth.UNKNOWN


def earliest(spans: Iterable[Span]) -> Span:
    """Return the earlier of alternative triggers, any of which may be absent."""
    here = [span for span in spans if span.happened is not Truth.NO]
    if not here:
        return ABSENT
    sure = [span.last for span in here if span.happened is Truth.YES]
    first = min(span.first for span in here)
    last = min(sure) if sure else max(span.last for span in here)
    return Span(first, last, Truth.YES if sure else Truth.UNKNOWN)


def latest_of(limbs: list[Span]) -> Span:
    """Return the later of limbs, all of which must have a day."""
    happened = Truth.YES
    for limb in limbs:
        happened &= limb.happened
    if happened is Truth.NO:
        return ABSENT
    first, last = max(limb.first for limb in limbs), max(limb.last for limb in limbs)
    return Span(first, last, happened)


def earliest_of(limbs: list[Span], *, after: int) -> Span:
    """Return the earlier of limbs; one that has not happened lies ``after`` the day looked from."""
    sure = [limb for limb in limbs if limb.happened is Truth.YES]
    if not sure:
        return ABSENT if all(limb.happened is Truth.NO for limb in limbs) else _unsure(limbs)
    last = min(limb.last for limb in sure)
    firsts = [after + 1 if limb.happened is Truth.NO else limb.first for limb in limbs]
    return Span(min(last, *firsts), last, Truth.YES)


def _unsure(limbs: list[Span]) -> Span:
    known = [limb for limb in limbs if limb.happened is Truth.UNKNOWN]
    first, last = min(limb.first for limb in known), max(limb.last for limb in known)
    return Span(first, last, Truth.UNKNOWN)
