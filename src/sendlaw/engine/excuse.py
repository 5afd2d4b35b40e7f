"""Exceptions: whether a limit that was missed had been removed, and by which provision.

An exception removes a limit. It never pauses a clock or makes a date. Whether compliance was impractical
because of it is a judgement that a person records, duty by duty.
"""

from __future__ import annotations

import attrs

from sendlaw.facts.dated import Span
from sendlaw.law.records import Duty, Unless, triggers
from sendlaw.vocabulary import Event, Truth

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from sendlaw.engine.limits import Reader
    from sendlaw.facts.view import CircumstanceView


@attrs.frozen
class Trial:
    """One exception tried: the record, the circumstance (if one was recorded), and the answer.

    ``tests`` says whether its tests of fact hold, ``judged`` whether a person found it impractical.
    """

    exception: Unless
    circumstance: CircumstanceView | None
    tests: Truth
    judged: Truth

    @property
    def answer(self) -> Truth:
        """Whether the exception removes the limit."""
        return self.tests & self.judged


@attrs.frozen
class Excusal:
    """Whether any exception removes the limit, and every exception that was tried."""

    answer: Truth
    trials: tuple[Trial, ...]


def excusal(duty: Duty, start: Span, reader: Reader) -> Excusal:
    """Try every exception to a duty, for a clock that started on one of the days given."""
    trials = tuple(_trials(duty, start.first, reader))
    answer = _any_of(trials)
    for day in range(start.first + 1, start.last + 1):
        more = tuple(_trials(duty, day, reader))
        answer = answer if _any_of(more) is answer else Truth.UNKNOWN
        trials = _merged(trials, more)
    return Excusal(answer, trials)


def _any_of(trials: tuple[Trial, ...]) -> Truth:
    answer = Truth.NO
    for trial in trials:
        answer |= trial.answer
    return answer


def _merged(trials: tuple[Trial, ...], more: tuple[Trial, ...]) -> tuple[Trial, ...]:
    """Join the trials of two possible starts; where their tests disagree, they are not known."""
    kept = {(trial.exception.id, id(trial.circumstance)): trial for trial in trials}
    for trial in more:
        key = (trial.exception.id, id(trial.circumstance))
        before = kept.get(key, trial)
        same = trial.tests is before.tests
        kept[key] = trial if same else attrs.evolve(trial, tests=Truth.UNKNOWN)
    return tuple(kept.values())


def _trials(duty: Duty, day: int, reader: Reader) -> Iterator[Trial]:
    started = Span(day, day, Truth.YES)
    clock = reader.with_bound(dict.fromkeys(triggers(duty), started))
    ends = clock.span(duty.timing)
    clock = clock.with_bound({Event.CLOCK_STARTED: started, Event.CLOCK_ENDS: ends})
    for exception in reader.law.exceptions_to(duty):
        if _reaches(exception, day, ends.first):
            yield from _try(exception, duty, clock)


def _reaches(exception: Unless, started: int, ends: int) -> bool:
    """Say whether an exception was in force for a limit: by its last day, or by any day of it."""
    opens = exception.in_force_from.toordinal()
    closes = exception.in_force_to.toordinal() if exception.in_force_to else ends
    first = started + 1 if exception.reaches == "any day" else ends
    return first <= closes and opens <= ends


def _try(exception: Unless, duty: Duty, clock: Reader) -> Iterator[Trial]:
    open_to = clock.holds(exception.when)
    if open_to is Truth.NO:
        return
    circumstances = clock.view.circumstances
    if circumstances is None:
        yield Trial(exception, None, open_to & Truth.UNKNOWN, Truth.UNKNOWN)
        return
    for one in circumstances:
        if one.facts.kind is exception.kind:
            tests = open_to & _tested(exception, one, clock)
            yield Trial(exception, one, tests, _judged(one, duty))


def _tested(exception: Unless, one: CircumstanceView, clock: Reader) -> Truth:
    """Test one circumstance; where advice must have been asked for, any one request will do."""
    bound = {Event.BEGAN: one.began, Event.ENDED: one.ended}
    if exception.asked_for is None:
        return clock.with_bound(bound).holds(exception.tests)
    asked = clock.view.advice_asked
    if asked is None:
        anywhere = Span(clock.view.floor, clock.view.as_at, Truth.YES)
        return clock.with_bound({**bound, Event.ADVICE_ASKED: anywhere}).holds(exception.tests)
    answer = Truth.NO
    for kind, span in asked:
        if kind is exception.asked_for:
            bound[Event.ADVICE_ASKED] = span
            answer |= clock.with_bound(bound).holds(exception.tests)
    return answer


def _judged(one: CircumstanceView, duty: Duty) -> Truth:
    judged = one.facts.impractical
    if judged is None:
        return Truth.UNKNOWN
    return Truth.of(duty.id in judged or duty.name in judged)
