"""Timings and conditions as functions of a row, for the reader of what is settled.

A row holds the day numbers of a case. Each timing that is not an event is a step, which gives the day to
extend the row with; a condition is a test of the row. Both are compiled once, and raise ``Declined``
where the facts are not settled after all.
"""

from __future__ import annotations

from sendlaw.engine.sums import Counted, counted
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

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from sendlaw.counting import Calendar
    from sendlaw.engine.settled_deadline import Row
    from sendlaw.law.conditions import Condition
    from sendlaw.law.registry import Registry
    from sendlaw.law.timings import Timing

    OfDay = Callable[[Row], int]
    Test = Callable[[Row], bool]
    Step = tuple[dict[int, int] | None, Any]
    """A table, and the place of the day that it counts from; or none, and what finds the day."""

TODAY, NOTHING = "the day looked from", "nothing"
"""What stands in a row beside events, attributes and timings: at ``NOTHING`` always 0."""


class Declined(Exception):
    """The facts are not settled after all: the full reader must answer."""


class _Days(dict[int, int]):
    """A timing counted from each day that was asked for; day 0, for nothing, gives 0."""

    def __init__(self, timing: Counted, calendar: Calendar) -> None:
        super().__init__({0: 0})
        self.timing = timing
        self.calendar = calendar

    def __missing__(self, day: int) -> int:
        found = self[day] = counted(self.timing, day, self.calendar)
        return found


class Compiler:
    """Turns timings into steps that extend a row, and conditions into tests of it."""

    def __init__(self, place: dict[object, int], law: Registry, calendar: Calendar) -> None:
        self.place = place
        self.law = law
        self.calendar = calendar
        self.steps: list[Step] = []

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

    def _step(self, timing: Timing) -> Step:
        """Compile a timing to what gives its day number, from the places before its own."""
        match timing:
            case Within() | AtLeastBefore() | BeforeDate() | EndOfYear() | Rolled():
                return _Days(timing, self.calendar), self.timing(timing.start)
        return None, self._found(timing)

    def _found(self, timing: Timing) -> OfDay:
        """Compile a timing that is not counted from one day, but one of several or one that is named."""
        match timing:
            case First(events=events):
                return _one_of([self.place[event] for event in events])
            case Planned(held=held, planned=planned):
                return _planned(self.place[held], self.place[planned], self.place[TODAY])
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
            case NotAfter():
                return self._compared(condition)
            case Happened(event=event):
                at, today = self.place[event], self.place[TODAY]
                return lambda row: 0 < row[at] <= row[today]
            case Holds(id=name):
                return self.condition(self._look_back(name))
            case Not(condition=inner):
                return self._denied(inner)
            case All(limbs=limbs):
                return _all([self.condition(limb) for limb in limbs])
        assert isinstance(condition, Either)  # noqa: S101 - every other is compiled above
        tests = [self.condition(limb) for limb in condition.limbs]
        return lambda row: any(one(row) for one in tests)

    def _denied(self, condition: Condition) -> Test:
        """Compile the contrary of a condition, at no more cost than the condition where it can be."""
        match condition:
            case Is(attribute=attribute, values=values):
                at, unwanted = self.place[attribute], frozenset(values)
                return lambda row: row[at] not in unwanted
            case NotAfter():
                return self._compared(condition, denied=True)
            case Holds(id=name):
                return self._denied(self._look_back(name))
        test = self.condition(condition)
        return lambda row: not test(row)

    def _look_back(self, name: str) -> Condition:
        """Return the condition that has a record of its own."""
        record = self.law.versions(name)[-1]
        assert isinstance(record, LookBack)  # noqa: S101 - held by the registry's lints
        return record.condition

    def _compared(self, condition: NotAfter, *, denied: bool = False) -> Test:
        """Compile a comparison of two days; one that there is not lies after the day looked from."""
        this, that = self.timing(condition.this), self.timing(condition.that)
        today, so = self.place[TODAY], not denied

        def compared(row: Row) -> bool:
            day, other = row[this], row[that]
            if not day:
                return denied
            if other:
                return so if day <= other else denied
            if day > row[today] + 1:
                raise Declined
            return so

        return compared


def _one_of(places: list[int]) -> OfDay:
    """Compile alternative triggers, of which no more than one is recorded."""

    def day(row: Row) -> int:
        found = 0
        for at in places:
            if row[at]:
                if found:
                    raise Declined
                found = row[at]
        return found

    return day


def _planned(held: int, planned: int, today: int) -> OfDay:
    """Compile the day something was held, or is planned for, unless that day has gone by."""

    def day(row: Row) -> int:
        if not row[held] and 0 < row[planned] < row[today]:
            raise Declined
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
            raise Declined
        return found

    return earlier


def _all(tests: list[Test]) -> Test:
    """Compile conditions of which every one must hold, tried in turn."""
    if not tests:
        return lambda _: True
    one, others = tests[0], tests[1:]
    if not others:
        return one
    rest = _all(others)
    return lambda row: one(row) and rest(row)
