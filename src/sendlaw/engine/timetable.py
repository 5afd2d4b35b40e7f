"""A timetable: every deadline of a case, looked at from one day."""

from __future__ import annotations

from datetime import date

import attrs

from sendlaw.engine.context import Context
from sendlaw.engine.deadline import Deadline
from sendlaw.engine.excuse import answers_to
from sendlaw.engine.explain import read
from sendlaw.engine.needs import merged
from sendlaw.errors import AmbiguousDuty, UnknownDuty
from sendlaw.law.records import Duty, LookBack, OpenNorm
from sendlaw.vocabulary import Standing, Truth

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from matplotlib.axes import Axes

    from sendlaw.engine.answers import Need
    from sendlaw.engine.difference import Difference
    from sendlaw.vocabulary import Actor


@attrs.frozen
class LookBackAnswer:
    """Whether a look-back bites in a case, and what follows if it does.

    >>> from datetime import date
    >>> from sendlaw.cases import NeedsAssessment
    >>> facts = {"request_received": date(2025, 9, 1), "last_assessed": date(2025, 6, 2)}
    >>> NeedsAssessment(**facts).timetable(as_at=date(2025, 9, 8)).look_backs[0].holds.value
    'yes'
    """

    case: str
    record: LookBack
    holds: Truth

    def to_dict(self) -> dict[str, str]:
        """Return the answer as plain JSON types."""
        return {
            "case": self.case,
            "id": self.record.id,
            "citation": self.record.provision,
            "holds": self.holds.value,
            "effect": self.record.effect,
        }


def _is_waiting(deadline: Deadline) -> bool:
    """Say whether something is to be done: not where it is a branch that nobody need take."""
    record, standing = deadline.record, deadline.standing
    if isinstance(record, Duty) and record.binds_if_taken:
        return False
    return standing is Standing.OPEN or standing.value.startswith("OVERDUE")


def _has_begun(norm: OpenNorm, context: Context) -> bool:
    """Say whether a norm has begun to bind: the day it begins with has come."""
    start = context.reader.span(norm.starts)
    return start.happened is Truth.YES and start.last <= context.view.as_at


def _answering(deadlines: tuple[Deadline, ...], asked: str) -> tuple[Deadline, ...]:
    """Return the deadlines that answer to a key, an id or a name."""
    return tuple(one for one in deadlines if asked == one.key or answers_to(one.duty, asked))


@attrs.frozen(repr=False)
class Timetable:
    """Every deadline of a case, in the order of the law.

    >>> import sendlaw
    >>> from datetime import date
    >>> case = sendlaw.NeedsAssessment(request_received=date(2025, 9, 1))
    >>> table = case.timetable(as_at=date(2025, 9, 30))
    >>> table["decision_to_assess"].due
    datetime.date(2025, 10, 13)
    >>> [deadline.name for deadline in table.engaged]
    ['decision_to_assess', 'refuse_plan', 'final_plan']

    ``table[x]`` takes a key, an id or a name. Where several match and exactly one is engaged it gives
    that one, otherwise it raises ``AmbiguousDuty``; ``table.all(x)`` gives all. ``len`` and iteration
    cover every deadline, the ones not engaged included. What guidance gives stands in ``guidance`` alone;
    ``table[x]`` finds it where no deadline answers.
    """

    as_at: date
    deadlines: tuple[Deadline, ...]
    contexts: tuple[Context, ...]

    def __getitem__(self, asked: str) -> Deadline:
        found = self.all(asked) or self._guidance_of(asked)
        engaged = [one for one in found if one.standing is not Standing.NOT_ENGAGED]
        if len(found) == 1:
            return found[0]
        if len(engaged) == 1:
            return engaged[0]
        if not found:
            raise UnknownDuty(asked, tuple(one.key for one in (*self.deadlines, *self.guidance)))
        raise AmbiguousDuty(asked, tuple(one.key for one in found))

    def __contains__(self, asked: str) -> bool:
        return bool(self.all(asked) or self._guidance_of(asked))

    def __iter__(self) -> Iterator[Deadline]:
        return iter(self.deadlines)

    def __len__(self) -> int:
        return len(self.deadlines)

    def __repr__(self) -> str:
        return f"<Timetable as at {self.as_at.isoformat()}, {len(self)} deadlines>"

    def _repr_html_(self) -> str:
        from sendlaw.engine.notebook import timetable_html  # noqa: PLC0415 - only when asked

        return timetable_html(self)

    def plot(self, ax: Axes | None = None) -> Axes:
        """Draw what binds as a timeline, on axes of matplotlib: new ones, unless some are given.

        Needs the extra ``notebook``; raises ``ImportError`` without matplotlib.
        """
        from sendlaw.engine.notebook import plot_timetable  # noqa: PLC0415 - only when asked

        return plot_timetable(self, ax)

    def all(self, asked: str) -> tuple[Deadline, ...]:
        """Return every deadline that answers to a key, an id or a name."""
        return _answering(self.deadlines, asked)

    def _guidance_of(self, asked: str) -> tuple[Deadline, ...]:
        return _answering(self.guidance, asked)

    @property
    def engaged(self) -> tuple[Deadline, ...]:
        """The deadlines that bind, or may."""
        return tuple(one for one in self.deadlines if one.standing is not Standing.NOT_ENGAGED)

    @property
    def missed(self) -> tuple[Deadline, ...]:
        """The deadlines that were missed, excused or not."""
        return tuple(one for one in self.deadlines if one.standing.missed)

    @property
    def overdue(self) -> tuple[Deadline, ...]:
        """The deadlines whose limit has passed with nothing done."""
        return tuple(one for one in self.missed if one.standing.value.startswith("OVERDUE"))

    @property
    def next(self) -> Deadline | None:
        """The open deadline that falls due first."""
        dated = [(one.due, one.key, one) for one in self.deadlines if one.due]
        waiting = [row for row in dated if row[2].standing is Standing.OPEN]
        return min(waiting)[2] if waiting else None

    @property
    def agenda(self) -> tuple[Deadline, ...]:
        """What is still to be done, by its last day: what is overdue first, then what is open."""
        waiting = [one for one in self if one.due and _is_waiting(one)]
        return tuple(sorted(waiting, key=lambda one: (one.due or date.max, one.key)))

    @property
    def next_action(self) -> Deadline | None:
        """What to do first: the longest overdue, or else what falls due first."""
        return next(iter(self.agenda), None)

    def for_actor(self, actor: Actor | str) -> Timetable:
        """Return the deadlines of one actor.

        >>> import sendlaw
        >>> case = sendlaw.NeedsAssessment(request_received=date(2025, 9, 1))
        >>> len(case.timetable(as_at=date(2025, 9, 2)).for_actor("local authority").engaged)
        3
        """
        kept = tuple(one for one in self.deadlines if one.record.actor == actor)
        return Timetable(self.as_at, kept, self.contexts)

    def diff(self, other: Timetable) -> Difference:
        """Say what another timetable has otherwise, and which facts, day or law made it so.

        >>> import sendlaw
        >>> case = sendlaw.NeedsAssessment(request_received=date(2025, 9, 1))
        >>> before, after = (case.timetable(as_at=date(2025, 10, day)) for day in (13, 14))
        >>> [(one.facet, one.before, one.after) for one in before.diff(after).changes]
        [('standing', 'OPEN', 'OVERDUE_UNLESS_EXCUSED'), ('excused', 'no', 'unknown')]
        >>> before.diff(after).reasons
        ('looked at from 2025-10-14 instead of 2025-10-13',)
        """
        from sendlaw.engine.difference import difference  # noqa: PLC0415 - only when asked

        return difference(self, other)

    def due_between(self, first: date, last: date) -> tuple[Deadline, ...]:
        """Return the open deadlines that fall due from the first day to the last."""
        rows = (one for one in self.deadlines if one.standing is Standing.OPEN)
        return tuple(one for one in rows if one.due and first <= one.due <= last)

    @property
    def law(self) -> str:
        """The fingerprint of the law used; empty for a case with no process."""
        return self.contexts[0].law.fingerprint if self.contexts else ""

    @property
    def needs(self) -> tuple[Need, ...]:
        """What is missing to settle the timetable: one per fact, the next question first."""
        return merged(self.deadlines)

    @property
    def look_backs(self) -> tuple[LookBackAnswer, ...]:
        """The conditions on record that look back in time, and whether each bites."""
        return tuple(
            LookBackAnswer(context.path, record, context.reader.holds(record.condition))
            for context in self.contexts
            for record in context.law.look_backs(context.facts.shape.process)
        )

    @property
    def open_norms(self) -> tuple[OpenNorm, ...]:
        """The duties without a number that have begun to bind; they have no standing."""
        return tuple(
            norm
            for context in self.contexts
            for norm in context.law.open_norms(context.facts.shape.process)
            if norm.in_force(context.law_at or context.as_at)
            and _has_begun(norm, context)
            and context.reader.holds(norm.when) is not Truth.NO
        )

    @property
    def guidance(self) -> tuple[Deadline, ...]:
        """What guidance says should be done by when; departing from it is no breach."""
        return tuple(
            read(name, context)
            for context in self.contexts
            for name in dict.fromkeys(
                one.id for one in context.law.guidance(context.facts.shape.process)
            )
        )

    def to_dict(self) -> dict[str, object]:
        """Return the timetable as plain JSON types (schema ``sendlaw.timetable/1``).

        ``guidance`` stands apart from ``deadlines``: a date there is never a limit of the law.
        """
        return {
            "schema": "sendlaw.timetable/1",
            "as_at": self.as_at.isoformat(),
            "law": self.law,
            "deadlines": [one.to_dict() for one in self.deadlines],
            "guidance": [one.to_dict() for one in self.guidance],
            "look_backs": [one.to_dict() for one in self.look_backs],
            "open_norms": [
                {"id": one.id, "citation": one.provision, "words": one.words}
                for one in self.open_norms
            ],
            "needs": [need.to_dict() for need in self.needs],
        }
