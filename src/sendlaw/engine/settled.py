"""The second reader: a case in which nothing is unknown, quickly.

For each process the records are compiled once. A case becomes a row of day numbers, which one step for
each timing extends with the day that the timing gives; conditions and records are closures over that row.
Whenever a fact is missing, ambiguous or fixed by a person, it declines, and the full reader answers. What
it finds is looked up in the outcomes of the full reader's own rules.
"""

from __future__ import annotations

from operator import attrgetter

from sendlaw.engine.settled_records import EXCEPTIONS, compiled
from sendlaw.engine.settled_steps import NOTHING, TODAY, Compiler, Declined
from sendlaw.errors import BeyondCalendar
from sendlaw.law.timings import First

TYPE_CHECKING = False
if TYPE_CHECKING:
    from sendlaw.engine.context import Context
    from sendlaw.engine.deadline import Deadline
    from sendlaw.engine.settled_deadline import Row
    from sendlaw.facts.shape import Act
    from sendlaw.vocabulary import Attribute, Event

BESIDE = EXCEPTIONS, "ended_on"
WORKED_OUT = "the facts are worked out, not held"


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
    except (Declined, BeyondCalendar):
        return None


class _Program:
    """The records of one process, compiled for one case class, law and calendar."""

    __slots__ = ("begun", "compiled", "events", "follows", "get", "planned", "steps", "told_by")

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
        self.planned = frozenset(place[event] for event in shape.planned)
        self.follows = tuple(
            (place[act.event], place[event]) for act in shape.acts for event in act.upon
        ) + tuple((place[one], place[act.event]) for act in shape.acts for one in _showing(act))
        self.told_by = tuple(
            (place[one], None if event is None else place[event]) for one, event in shape.told_by
        )
        compiler = Compiler(place, context.law, context.calendar)
        self.begun = compiler.timing(First(shape.triggers)) if shape.triggers else None
        records = [(name, context.law.versions(name)) for name in context.law.timed(shape.process)]
        self.compiled = tuple(compiled(name, versions, compiler) for name, versions in records)
        self.steps = tuple(compiler.steps)

    def row(self, context: Context) -> Row:
        """Return the day numbers, the attributes and the timings of a case, or decline."""
        today = context.as_at.toordinal()
        values = self.get(context.source)
        if values[-1] is not None:
            raise Declined
        try:
            row: Row = [
                0 if value is None else value.toordinal() for value in values[: self.events]
            ]
        except AttributeError:  # a range of days, or a silence
            raise Declined from None
        if max(row) > today:
            known = self.planned
            row = [day if day <= today or at in known else 0 for at, day in enumerate(row)]
        row += values[self.events :]
        self._refuse_gaps(row)
        row += (today, 0)
        for table, of in self.steps:
            row.append(of(row) if table is None else table[row[of]])
        if self.begun is not None and not row[self.begun]:
            raise Declined
        return row

    def _refuse_gaps(self, row: Row) -> None:
        """Decline unless every act that a recorded act implies is recorded, and every attribute told."""
        for later, earlier in self.follows:
            if row[later] and not row[earlier]:
                raise Declined
        for attribute, told_by in self.told_by:
            if told_by is not None and not row[told_by]:
                row[attribute] = None
            elif row[attribute] is None:
                raise Declined


def _showing(act: Act) -> tuple[Event, ...]:
    """List the acts that show that an act happened."""
    return (*act.shown_by, *(act.upon if act.presumed else ()))
