"""The second reader: a case in which nothing is unknown, quickly.

For each process the records are compiled once into closures over a list of day numbers, with a memo per
timing. Whenever a fact is missing, ambiguous or fixed by a person, it declines, and the full reader
answers. What it finds is looked up in the outcomes of the full reader's own rules.
"""

from __future__ import annotations

from datetime import date
from operator import attrgetter, itemgetter

from sendlaw.counting.arithmetic import reckon
from sendlaw.engine.answers import Facets
from sendlaw.engine.deadline import Deadline, act_of
from sendlaw.engine.excuse import Excusal
from sendlaw.engine.explain import read
from sendlaw.engine.outcomes import CODES, index, outcomes
from sendlaw.engine.standing import How
from sendlaw.law.conditions import All, Either, Happened, Holds, Is, Not, NotAfter
from sendlaw.law.records import Bar, Duty, LookBack
from sendlaw.law.timings import AtLeastBefore, EarlierOf, First, LaterOf, Within
from sendlaw.vocabulary import Event, Truth

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from sendlaw.counting import Calendar
    from sendlaw.engine.context import Context
    from sendlaw.law.conditions import Condition
    from sendlaw.law.registry import Registry
    from sendlaw.law.timings import Timing
    from sendlaw.vocabulary import Attribute

    Row = list[Any]
    """The day number of each event (0: not yet), then each attribute, then the day looked from."""
    OfDay = Callable[[Row], int]
    Test = Callable[[Row], bool]
    Compiled = Callable[[Row, Context], Deadline]
    Act = tuple[int, int, Truth]
    Answered = Callable[[Row, Context, int, Act], Deadline]

NO, YES = CODES.index(Truth.NO), CODES.index(Truth.YES)
NEVER = (0, 0, Truth.NO)
NOT_EXCUSED = Excusal(Truth.NO, ())
MISSED = (How.LATE, How.OVERDUE)


class _Declined(Exception):
    """The facts are not settled after all: the full reader must answer."""


def settled(context: Context) -> tuple[Deadline, ...] | None:
    """Return every deadline of a case in which nothing is unknown; ``None`` to decline."""
    complete = context.complete_through
    if context.law_at is not None or (complete is not None and complete < context.as_at):
        return None
    cache, key = context.law.cache, ("settled", type(context.source), context.calendar)
    program = cache.get(key)
    if not isinstance(program, _Program):
        program = cache[key] = _Program(context)
    try:
        row = program.row(context)
        return tuple([one(row, context) for one in program.compiled])
    except _Declined:
        return None


class _Program:
    """The records of one process, compiled for one case class, law and calendar."""

    __slots__ = ("begins", "compiled", "events", "follows", "get", "told_by")

    def __init__(self, context: Context) -> None:
        facts = context.facts
        shape = facts.shape
        self.events = tuple(facts.dates)
        attributes = tuple(one for one, _ in shape.told_by)
        read: tuple[Event | Attribute, ...] = (*self.events, *attributes)
        names = [facts.fields[one] for one in read]
        self.get = attrgetter(*names, "ended_on")
        place: dict[object, int] = {one: at for at, one in enumerate(read)}
        self.begins = tuple(place[event] for event in shape.triggers)
        self.follows = tuple(
            (place[act.event], place[event]) for act in shape.acts for event in act.upon
        ) + tuple((place[e], place[a.event]) for a in shape.acts if a.presumed for e in a.upon)
        self.told_by = tuple(
            (place[one], None if event is None else place[event]) for one, event in shape.told_by
        )
        compiler = _Compiler(place, context.law, context.calendar)
        records = [(name, context.law.versions(name)) for name in context.law.timed(shape.process)]
        self.compiled = tuple(compiler.record(name, versions) for name, versions in records)

    def row(self, context: Context) -> Row:
        """Return the day numbers and attributes of a case, or decline."""
        today = context.as_at.toordinal()
        *values, ended_on = self.get(context.source)
        if ended_on is not None:
            raise _Declined
        for at, value in enumerate(values[: len(self.events)]):
            if value is None:
                values[at] = 0
            elif type(value) is date:
                day = value.toordinal()
                values[at] = day if day <= today else 0
            else:
                raise _Declined
        self._refuse_gaps(values)
        values.append(today)
        return values

    def _refuse_gaps(self, row: Row) -> None:
        """Decline unless one trigger is recorded, and every act that a recorded act implies."""
        if sum([1 for at in self.begins if row[at]]) != 1:
            raise _Declined
        for later, earlier in self.follows:
            if row[later] and not row[earlier]:
                raise _Declined
        for attribute, told_by in self.told_by:
            if told_by is not None and not row[told_by]:
                row[attribute] = None
            elif row[attribute] is None:
                raise _Declined


class _Days(dict[int, int]):
    """A period counted from each day that was asked for; day 0, for nothing, gives 0."""

    def __init__(self, timing: Within | AtLeastBefore, calendar: Calendar) -> None:
        super().__init__({0: 0})
        self.given = (timing.period, timing.convention, calendar)

    def __missing__(self, day: int) -> int:
        found = self[day] = reckon(day, *self.given)
        return found


class _Compiler:
    """Turns timings, conditions and records into closures over a row."""

    def __init__(self, place: dict[object, int], law: Registry, calendar: Calendar) -> None:
        self.place = place
        self.law = law
        self.calendar = calendar
        self.memo: dict[Timing, OfDay] = {}
        self.memos: dict[Timing, _Days] = {}

    def timing(self, timing: Timing) -> OfDay:
        """Compile a timing to the day number it gives, 0 where it gives none."""
        if timing not in self.memo:
            self.memo[timing] = self._timing(timing)
        return self.memo[timing]

    def _timing(self, timing: Timing) -> OfDay:
        if isinstance(timing, Event):
            return itemgetter(self.place[timing])
        if isinstance(timing, First):
            return _either([self.place[event] for event in timing.events])
        if isinstance(timing, Within | AtLeastBefore):
            return self._counted(timing)
        return _limbs(timing, [self.timing(limb) for limb in timing.limbs])

    def _counted(self, timing: Within | AtLeastBefore) -> OfDay:
        start, memo = self.timing(timing.start), self.days(timing)
        return lambda row: memo[start(row)]

    def days(self, timing: Within | AtLeastBefore) -> _Days:
        """Return the memo of a period: from the day it is counted from to the day it gives."""
        if timing not in self.memos:
            self.memos[timing] = _Days(timing, self.calendar)
        return self.memos[timing]

    def condition(self, condition: Condition) -> Test:
        """Compile a condition to yes or no."""
        match condition:
            case Is(attribute=attribute, values=values):
                at, wanted = self.place[attribute], frozenset(values)
                return lambda row: row[at] in wanted
            case NotAfter(this=this, that=that):
                return _not_after(self.timing(this), self.timing(that))
            case Happened(event=event):
                at = self.place[event]
                return lambda row: row[at] != 0
            case Holds(id=name):
                record = self.law.versions(name)[-1]
                assert isinstance(record, LookBack)  # noqa: S101 - held by the registry's lints
                return self.condition(record.condition)
            case Not(condition=inner):
                test = self.condition(inner)
                return lambda row: not test(row)
            case All(limbs=limbs):
                return _all([self.condition(limb) for limb in limbs])
            case Either(limbs=limbs):
                tests = [self.condition(limb) for limb in limbs]
                return lambda row: any(one(row) for one in tests)

    def record(self, name: str, versions: tuple[Any, ...]) -> Compiled:
        """Compile a duty or bar; where it has several versions, or a date may be fixed, decline."""
        record = versions[0]
        if versions[1:] or (isinstance(record, Duty) and record.displaced_by):
            return lambda _, context: read(name, context)
        start = self.timing(record.starts)
        answer = self._answer(record)
        opens = record.in_force_from.toordinal()
        closes = record.in_force_to.toordinal() if record.in_force_to else date.max.toordinal()
        act = self.place[act_of(record)]

        def compiled(row: Row, context: Context) -> Deadline:
            began, done = start(row), row[act]
            span = (done, done, Truth.YES) if done else NEVER
            if not began:
                idle = Facets(Truth.NO, How.NOT_ENGAGED, None, None, None, span)
                return Deadline(context, record, idle)
            if opens <= began <= closes:
                return answer(row, context, began, span)
            return read(name, context)

        return compiled

    def _answer(self, record: Duty | Bar) -> Answered:
        """Compile what a record answers once its clock has started, while it is in force."""
        limit = self._limit(record.timing, record.starts)
        when, found = self.condition(record.when), _table(record)
        barred = isinstance(record, Bar)

        def answer(row: Row, context: Context, began: int, act: Act) -> Deadline:
            due, done = limit(row, began), act[0]
            place = (4 if done else 0) + (2 if done > due else 0) + (1 if row[-1] > due else 0)
            engaged, how = found[place + 8 if when(row) else place]
            excusal = None
            if how in MISSED:
                if context.facts.circumstances != ():
                    return read(record.id, context)
                excusal = NOT_EXCUSED
            if barred and engaged is Truth.NO:
                act = NEVER
            ends = (due, due)
            facets = _new(Facets, (engaged, how, (began, began), ends, ends, act, Truth.NO))
            return Deadline(context, record, facets, excusal)

        return answer

    def _limit(self, timing: Timing, starts: Timing) -> Callable[[Row, int], int]:
        """Compile a limit, from the day its clock began where it is one period from that day."""
        if isinstance(timing, Within | AtLeastBefore) and timing.start == starts:
            memo = self.days(timing)
            return lambda _, began: memo[began]
        limit = self.timing(timing)
        return lambda row, _: limit(row)


_new = tuple.__new__


def _table(record: Duty | Bar) -> list[tuple[Truth, How]]:
    """Pick, from the outcomes of a record, those of facts that are all known.

    In the order of: engaged, done, done after the limit, looked at from after the limit.
    """
    every = outcomes(record)
    return [
        every[index(engaged, happened, late, late, over, over, ended=0)]
        for engaged in (NO, YES)
        for happened in (NO, YES)
        for late in (0, 1)
        for over in (0, 1)
    ]


def _either(places: list[int]) -> OfDay:
    """Compile alternative triggers, of which one is recorded."""

    def either(row: Row) -> int:
        for at in places:
            if row[at]:
                return row[at]  # type: ignore[no-any-return]
        return 0

    return either


def _limbs(timing: LaterOf | EarlierOf, limbs: list[OfDay]) -> OfDay:
    """Compile the later, or the earlier, of several timings."""
    if isinstance(timing, LaterOf):
        return lambda row: max(days) if all(days := [limb(row) for limb in limbs]) else 0
    return lambda row: min([day for limb in limbs if (day := limb(row))], default=0)


def _not_after(this: OfDay, that: OfDay) -> Test:
    def not_after(row: Row) -> bool:
        day, other = this(row), that(row)
        if not day:
            return False
        if not other and day > row[-1] + 1:
            raise _Declined
        return not other or day <= other

    return not_after


def _all(tests: list[Test]) -> Test:
    if len(tests) == 1:
        return tests[0]

    def every(row: Row) -> bool:
        for test in tests:  # noqa: SIM110 - a generator would cost as much as the tests
            if not test(row):
                return False
        return True

    return every
