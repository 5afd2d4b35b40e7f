"""The second reader: a case in which nothing is unknown, quickly.

For each process the records are compiled once. A case becomes a row of day numbers, which one step for
each timing extends with the day that the timing gives; conditions and records are closures over that row.
Whenever a fact is missing, ambiguous or fixed by a person, it declines, and the full reader answers. What
it finds is looked up in the outcomes of the full reader's own rules.
"""

from __future__ import annotations

from datetime import date
from operator import attrgetter

from sendlaw.engine.answers import Facets
from sendlaw.engine.deadline import Deadline, act_of
from sendlaw.engine.excuse import Excusal
from sendlaw.engine.explain import read
from sendlaw.engine.outcomes import CODES, index, outcomes
from sendlaw.engine.standing import How
from sendlaw.engine.sums import Counted, counted
from sendlaw.errors import BeyondCalendar
from sendlaw.law.branches import When
from sendlaw.law.conditions import All, Either, Happened, Holds, Is, Not, NotAfter
from sendlaw.law.records import Bar, Duty, LookBack, Term
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
from sendlaw.vocabulary.truth import NO, YES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from sendlaw.counting import Calendar
    from sendlaw.engine.context import Context
    from sendlaw.facts.shape import Act
    from sendlaw.law.conditions import Condition
    from sendlaw.law.registry import Registry
    from sendlaw.law.timings import Timing
    from sendlaw.vocabulary import Attribute, Event, Truth

    Row = list[Any]
    """The day number of each event (0: not yet), the attributes, what stands beside, and each timing."""
    OfDay = Callable[[Row], int]
    Test = Callable[[Row], bool]
    Compiled = Callable[[Row, Context], Deadline]

NOT_ENGAGED, ENGAGED = CODES.index(NO), CODES.index(YES)
NEVER = (0, 0, NO)
BESIDE = EXCEPTIONS, ENDED_ON = "exceptions", "ended_on"
TODAY, NOTHING = "the day looked from", "nothing"
"""What stands in a row beside events, attributes and timings: at ``NOTHING`` always 0."""
WORKED_OUT = "the facts are worked out, not held"
IDLE = Facets(NO, How.NOT_ENGAGED, None, None, None, NEVER)
NOT_EXCUSED = Excusal(NO, ())
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
    if program is None:
        worked_out = context.facts.held_in is None
        program = cache[key] = WORKED_OUT if worked_out else _Program(context)
    if not isinstance(program, _Program):
        return None
    try:
        row = program.row(context)
        return tuple([one(row, context) for one in program.compiled])
    except (_Declined, BeyondCalendar):
        return None


class _Program:
    """The records of one process, compiled for one case class, law and calendar."""

    __slots__ = ("begins", "compiled", "events", "follows", "get", "planned", "steps", "told_by")

    def __init__(self, context: Context) -> None:
        facts = context.facts
        shape = facts.shape
        attributes = tuple(one for one, _ in shape.told_by)
        read: tuple[Event | Attribute, ...] = (*facts.dates, *attributes)
        assert facts.held_in is not None  # noqa: S101 - held by settled
        self.events = len(facts.dates)
        self.get = attrgetter(*(facts.held_in[one] for one in read), *BESIDE)
        places = (*read, *BESIDE, TODAY, NOTHING)
        place: dict[object, int] = {one: at for at, one in enumerate(places)}
        self.begins = tuple(place[event] for event in shape.triggers)
        self.planned = frozenset(place[event] for event in shape.planned)
        self.follows = tuple(
            (place[act.event], place[event]) for act in shape.acts for event in act.upon
        ) + tuple((place[one], place[act.event]) for act in shape.acts for one in _showing(act))
        self.told_by = tuple(
            (place[one], None if event is None else place[event]) for one, event in shape.told_by
        )
        compiler = _Compiler(place, context.law, context.calendar)
        records = [(name, context.law.versions(name)) for name in context.law.timed(shape.process)]
        self.compiled = tuple(compiler.record(name, versions) for name, versions in records)
        self.steps = tuple(compiler.steps)

    def row(self, context: Context) -> Row:
        """Return the day numbers, the attributes and the timings of a case, or decline."""
        today = context.as_at.toordinal()
        values = self.get(context.source)
        if values[-1] is not None:
            raise _Declined
        try:
            row: Row = [
                0 if value is None else value.toordinal() for value in values[: self.events]
            ]
        except AttributeError:  # a range of days, or a silence
            raise _Declined from None
        if max(row) > today:
            known = self.planned
            row = [day if day <= today or at in known else 0 for at, day in enumerate(row)]
        row += values[self.events :]
        self._refuse_gaps(row)
        row += (today, 0)
        for step in self.steps:
            row.append(step(row))
        return row

    def _refuse_gaps(self, row: Row) -> None:
        """Decline unless one trigger is recorded, and every act that a recorded act implies."""
        if self.begins and sum([1 for at in self.begins if row[at]]) != 1:
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
    """A timing counted from each day that was asked for; day 0, for nothing, gives 0."""

    def __init__(self, timing: Counted, calendar: Calendar) -> None:
        super().__init__({0: 0})
        self.timing = timing
        self.calendar = calendar

    def __missing__(self, day: int) -> int:
        found = self[day] = counted(self.timing, day, self.calendar)
        return found


class _Compiler:
    """Turns timings into steps that extend a row, conditions and records into closures over it."""

    def __init__(self, place: dict[object, int], law: Registry, calendar: Calendar) -> None:
        self.place = place
        self.law = law
        self.calendar = calendar
        self.steps: list[OfDay] = []

    def timing(self, timing: Timing) -> int:
        """Return the place in a row of the day that a timing gives, 0 where it gives none."""
        match timing:
            case NoLimit(after=inner) | IfAny(limb=inner):
                return self.timing(inner)
        if timing not in self.place:
            step = self._step(timing)
            self.place[timing] = len(self.place)
            self.steps.append(step)
        return self.place[timing]

    def _step(self, timing: Timing) -> OfDay:
        """Compile a timing to the day number that it gives, from the places before its own."""
        match timing:
            case First(events=events):
                return _either([self.place[event] for event in events])
            case Planned(held=held, planned=planned):
                return _planned(self.place[held], self.place[planned], self.place[TODAY])
            case Within() | AtLeastBefore() | BeforeDate() | EndOfYear() | Rolled():
                start, memo = self.timing(timing.start), _Days(timing, self.calendar)
                return lambda row: memo[row[start]]
            case On(day=day) | Before(day=day):
                named = day.toordinal() - (1 if isinstance(timing, Before) else 0)
                return lambda _: named
            case When(condition=condition, timing=one, otherwise=other):
                return _road(self.condition(condition), self.timing(one), self.timing(other))
            case LaterOf(limbs=limbs):
                return _later(*self._limbs(limbs))
        assert isinstance(timing, EarlierOf)  # noqa: S101 - every other has its place, or its step
        return _earlier(*self._limbs(timing.limbs), self.place[TODAY])

    def _limbs(self, limbs: tuple[Timing, ...]) -> tuple[list[int], list[int]]:
        """Return the places of the limbs that must have a day, and of those that need not but may."""
        required = [self.timing(limb) for limb in limbs if not isinstance(limb, IfAny)]
        return required, [self.timing(limb) for limb in limbs if isinstance(limb, IfAny)]

    def condition(self, condition: Condition) -> Test:
        """Compile a condition to yes or no."""
        match condition:
            case Is(attribute=attribute, values=values):
                at, wanted = self.place[attribute], frozenset(values)
                return lambda row: row[at] in wanted
            case NotAfter(this=this, that=that):
                return _not_after(self.timing(this), self.timing(that), self.place[TODAY])
            case Happened(event=event):
                at, today = self.place[event], self.place[TODAY]
                return lambda row: 0 < row[at] <= row[today]
            case Holds(id=name):
                record = self.law.versions(name)[-1]
                assert isinstance(record, LookBack)  # noqa: S101 - held by the registry's lints
                return self.condition(record.condition)
            case Not(condition=inner):
                test = self.condition(inner)
                return lambda row: not test(row)
            case All(limbs=limbs):
                return _all([self.condition(limb) for limb in limbs])
        assert isinstance(condition, Either)  # noqa: S101 - every other is compiled above
        tests = [self.condition(limb) for limb in condition.limbs]
        return lambda row: any(one(row) for one in tests)

    def record(self, name: str, versions: tuple[Any, ...]) -> Compiled:
        """Compile a record; where it has several versions, or a date may be fixed, decline."""
        record = versions[0]
        if versions[1:] or (isinstance(record, Duty) and record.displaced_by):
            return lambda _, context: read(name, context)
        start, limit, judged, act, begun, today, exceptions = self._places(record)
        when, found = self.condition(record.when), _table(record)
        barred, endless = isinstance(record, Bar), isinstance(record.timing, NoLimit)
        opens = record.in_force_from.toordinal()
        closes = record.in_force_to.toordinal() if record.in_force_to else date.max.toordinal()

        def compiled(row: Row, context: Context) -> Deadline:
            began, due, last, done = row[start], row[limit], row[judged], row[act]
            span = (done, done, YES) if done else NEVER
            if not began or not due:
                idle = IDLE if barred or not done else IDLE._replace(act=span)
                return read(name, context) if row[begun] else Deadline(context, record, idle)
            if not opens <= began <= closes:
                return read(name, context)
            place = (4 if done else 0) + (2 if done > last else 0) + (1 if row[today] > last else 0)
            engaged, how, missed = found[place + 8 if when(row) else place]
            if missed and row[exceptions] != ():
                return read(name, context)
            if barred and engaged is NO:
                span = NEVER
            ends = None if endless else (due, due)
            judge = ends if last == due or endless else (last, last)
            facets = _new(Facets, (engaged, how, (began, began), ends, judge, span, NO))
            return Deadline(context, record, facets, NOT_EXCUSED if missed else None)

        return compiled

    def _places(self, record: Duty | Bar | Term) -> tuple[int, ...]:
        """Return the places of what a record reads: its clock, its limits, its act, and the day."""
        nothing = self.place[NOTHING]
        lenient = record.lenient if isinstance(record, Duty) else None
        return (
            self.timing(record.starts),
            self.timing(record.timing),
            self.timing(record.timing if lenient is None else lenient),
            nothing if isinstance(record, Term) else self.timing(act_of(record)),
            self.timing(record.begun_by) if isinstance(record, Bar) else nothing,
            self.place[TODAY],
            self.place[EXCEPTIONS],
        )


_new = tuple.__new__


def _table(record: Duty | Bar | Term) -> list[tuple[Truth, How, bool]]:
    """Pick, from the outcomes of a record, those of facts that are all known, and say if missed.

    In the order of: engaged, done, done after the limit, looked at from after the limit.
    """
    every = outcomes(record)
    chosen = [
        every[index(engaged, happened, late, late, over, over, ended=0)]
        for engaged in (NOT_ENGAGED, ENGAGED)
        for happened in (NOT_ENGAGED, ENGAGED)
        for late in (0, 1)
        for over in (0, 1)
    ]
    return [(engaged, how, how in MISSED) for engaged, how in chosen]


def _showing(act: Act) -> tuple[Event, ...]:
    """List the acts that show that an act happened."""
    return (*act.shown_by, *(act.upon if act.presumed else ()))


def _either(places: list[int]) -> OfDay:
    """Compile alternative triggers, of which no more than one is recorded."""

    def either(row: Row) -> int:
        days = [row[at] for at in places if row[at]]
        if len(days) > 1:
            raise _Declined
        return days[0] if days else 0

    return either


def _planned(held: int, planned: int, today: int) -> OfDay:
    """Compile the day something was held, or is planned for, unless that day has gone by."""

    def day(row: Row) -> int:
        if not row[held] and 0 < row[planned] < row[today]:
            raise _Declined
        return row[held] or row[planned]  # type: ignore[no-any-return]

    return day


def _road(test: Test, one: int, other: int) -> OfDay:
    return lambda row: row[one] if test(row) else row[other]


def _later(required: list[int], optional: list[int]) -> OfDay:
    """Compile the later of limbs, of which some must have a day."""

    def later(row: Row) -> int:
        days = [row[limb] for limb in required]
        if not all(days):
            return 0
        return max([*days, *[row[limb] for limb in optional]], default=0)

    return later


def _earlier(required: list[int], optional: list[int], today: int) -> OfDay:
    """Compile the earlier of limbs; one that must have a day and has none yet lies ahead."""

    def earlier(row: Row) -> int:
        days = [row[limb] for limb in required]
        found = min([day for day in (*days, *[row[limb] for limb in optional]) if day], default=0)
        if found > row[today] + 1 and not all(days):
            raise _Declined
        return found

    return earlier


def _not_after(this: int, that: int, today: int) -> Test:
    def not_after(row: Row) -> bool:
        day, other = row[this], row[that]
        if not day:
            return False
        if not other and day > row[today] + 1:
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
