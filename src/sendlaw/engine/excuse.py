"""Exceptions: whether a limit that was missed had been removed, and by which provision.

An exception removes a limit. It never pauses a clock or makes a date. Whether compliance was impractical
because of it is a judgement that a person records, duty by duty.
"""

from __future__ import annotations

import attrs

from sendlaw.facts.dated import Span
from sendlaw.law.records import Duty, Unless, triggers
from sendlaw.law.timings import LaterOf, Within
from sendlaw.vocabulary import Event, Truth
from sendlaw.vocabulary.truth import NO, UNKNOWN, YES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from sendlaw.engine.deadline import Deadline
    from sendlaw.engine.limits import Reader
    from sendlaw.facts.view import CircumstanceView
    from sendlaw.law.registry import Registry


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


def cited(exception: Unless, duty: Duty) -> str:
    """Cite an exception to a duty, with the provision that imports it where there is one."""
    via = duty.unless_via
    return (
        f"{exception.provision} (by {via})"
        if via and not exception.defeats
        else exception.provision
    )


COUNTED_ON = (Within, LaterOf)
"""Starts that are themselves counted from an event: the day of the clock is not that of the event."""


def answers_to(duty: str, name: str) -> bool:
    """Say whether a duty answers to its id, to the part of it after the dot, or to a row it is a limb of.

    >>> answers_to("reg27.final_after_reassessment.requested", "reg27.final_after_reassessment")
    True
    >>> answers_to("reg10.refuse_plan", "reg10")
    False
    """
    is_limb = "." in name and duty.startswith(f"{name}.")
    return is_limb or name in (duty, duty.partition(".")[2])


def excusal(duty: Duty, start: Span, reader: Reader) -> Excusal:
    """Try every exception to a duty, for a clock that started on one of the days given."""
    circumstances = reader.view.circumstances
    if circumstances == ():
        return Excusal(NO, ())
    tried = reader.law.exceptions_to(duty)
    if start.first != start.last:
        tried = tuple(one for one, _ in _open(tried, duty, start, reader))
        if circumstances is None:
            return _nobody_looked(tried, duty, start, reader)
    runs = [tuple(_trials(tried, duty, day, reader)) for day in _days(start)]
    answers = {_any_of(trials) for trials in runs}
    answer = answers.pop() if len(answers) == 1 else UNKNOWN
    return Excusal(answer, _merged(runs))


def _days(start: Span) -> Iterator[Span]:
    return (Span(day, day, YES) for day in range(start.first, start.last + 1))


def _nobody_looked(tried: Iterable[Unless], duty: Duty, start: Span, reader: Reader) -> Excusal:
    """Return the exceptions open for some start: of none is it known whether it applies."""
    left, found = [*tried], list[Unless]()
    for day in _days(start):
        if not left:
            break
        found += (one for one, _ in _open(left, duty, day, reader))
        left = [one for one in left if one not in found]
    trials = tuple(Trial(one, None, UNKNOWN, UNKNOWN) for one in found)
    return Excusal(UNKNOWN if trials else NO, trials)


def available(deadline: Deadline, law: Registry) -> tuple[str, ...]:
    """Return the ids of the exceptions that may lift a limit: those in force for it, whoever looked."""
    duty, start, limit = deadline.record, deadline.facets.start, deadline.facets.limit
    if not isinstance(duty, Duty) or start is None or limit is None:
        return ()
    ends = Span(*limit, YES)
    tried = law.exceptions_to(duty)
    return tuple(one.id for one in tried if _reaches(one, start[0], ends) is not NO)


def lifting(duty: Duty, start: date, last: date, law: Registry) -> tuple[str, ...]:
    """Return the ids of the exceptions that may lift a limit that began and ends on days given.

    >>> from datetime import date
    >>> from sendlaw.law import current
    >>> law = current()
    >>> statement = law.get("jar4.written_statement")
    >>> lifting(statement, date(2020, 2, 24), date(2020, 6, 5), law)
    ('jar4.2.relaxed',)
    >>> lifting(statement, date(2020, 6, 19), date(2020, 9, 28), law)
    ()
    """
    ends = Span(last.toordinal(), last.toordinal(), YES)
    tried = law.exceptions_to(duty)
    return tuple(one.id for one in tried if _reaches(one, start.toordinal(), ends) is not NO)


def _any_of(trials: tuple[Trial, ...]) -> Truth:
    answer = NO
    for trial in trials:
        answer |= trial.answer
    return answer


def _merged(runs: list[tuple[Trial, ...]]) -> tuple[Trial, ...]:
    """Join the trials of all possible starts; where their tests disagree, they are not known.

    A start for which an exception was not tried at all is one for which its tests do not hold.
    """
    if len(runs) == 1:
        return runs[0]
    told: dict[tuple[str, int], Trial] = {}
    tests: dict[tuple[str, int], list[Truth]] = {}
    for trial in (one for trials in runs for one in trials):
        key = (trial.exception.id, id(trial.circumstance))
        told.setdefault(key, trial)
        tests.setdefault(key, []).append(trial.tests)
    return tuple(
        attrs.evolve(one, tests=_agreed(tests[key], len(runs))) for key, one in told.items()
    )


def _agreed(tests: list[Truth], starts: int) -> Truth:
    found = {*tests, *([NO] if len(tests) < starts else [])}
    return found.pop() if len(found) == 1 else UNKNOWN


def _trials(tried: Iterable[Unless], duty: Duty, started: Span, reader: Reader) -> Iterator[Trial]:
    clock = _clock(duty, started, reader)
    for exception, open_to in _open_on(tried, started, clock):
        yield from _try(exception, duty, clock, open_to)


def _clock(duty: Duty, started: Span, reader: Reader) -> Reader:
    """Return a reader that knows when the clock of a duty started, and when it ends."""
    clock = reader
    if not isinstance(duty.starts, COUNTED_ON):
        clock = reader.with_bound(dict.fromkeys(triggers(duty), started))
    ends = clock.span(duty.timing)
    return clock.with_bound({Event.CLOCK_STARTED: started, Event.CLOCK_ENDS: ends})


def _open(
    tried: Iterable[Unless], duty: Duty, started: Span, reader: Reader
) -> Iterator[tuple[Unless, Truth]]:
    return _open_on(tried, started, _clock(duty, started, reader))


def _open_on(
    tried: Iterable[Unless], started: Span, clock: Reader
) -> Iterator[tuple[Unless, Truth]]:
    """Yield the exceptions that may be open to a clock: in force for it, and meant for such a case."""
    ends = clock.spans[Event.CLOCK_ENDS]
    for exception in tried:
        open_to = _reaches(exception, started.first, ends)
        if open_to is not NO:
            open_to &= clock.holds(exception.when)
        if open_to is not NO:
            yield exception, open_to


def _reaches(exception: Unless, started: int, ends: Span) -> Truth:
    """Say whether an exception was in force for a limit: by its last day, or by any day of it."""
    opens = exception.in_force_from.toordinal()
    closes = exception.in_force_to.toordinal() if exception.in_force_to else ends.last
    any_day = exception.reaches == "any day"
    if (started + 1 if any_day else ends.first) > closes or opens > ends.last:
        return NO
    sure = opens <= ends.first and (any_day or ends.last <= closes)
    return YES if sure else UNKNOWN


def _try(exception: Unless, duty: Duty, clock: Reader, open_to: Truth) -> Iterator[Trial]:
    circumstances = clock.view.circumstances
    if circumstances is None:
        yield Trial(exception, None, open_to & UNKNOWN, UNKNOWN)
        return
    for one in circumstances:
        if one.facts.kind is exception.kind:
            tests = open_to & one.began.happened & _tested(exception, one, clock)
            yield Trial(exception, one, tests, _judged(one, duty))


def _tested(exception: Unless, one: CircumstanceView, clock: Reader) -> Truth:
    """Test one circumstance; where advice must have been asked for, any one request will do."""
    bound = {Event.BEGAN: one.began, Event.ENDED: one.ended}
    if exception.asked_for is None:
        return clock.with_bound(bound).holds(exception.tests)
    asked = clock.view.advice_asked
    if asked is None:
        anywhere = Span(clock.view.floor, clock.view.as_at, YES)
        return clock.with_bound({**bound, Event.ADVICE_ASKED: anywhere}).holds(exception.tests)
    answer = NO
    for kind, span in asked:
        if kind is exception.asked_for:
            bound[Event.ADVICE_ASKED] = span
            answer |= clock.with_bound(bound).holds(exception.tests)
    return answer


def _judged(one: CircumstanceView, duty: Duty) -> Truth:
    judged = one.facts.impractical
    if judged is None:
        return UNKNOWN
    return Truth.of(any(answers_to(duty.id, name) for name in judged))
