"""The order of acts: the forms in which a process says what it puts before what.

From it a view infers that an act must have happened, because a later act is recorded; and the checks
say which facts are out of order. ``sendlaw.facts.shapes`` states the shape of each process once.
"""

from __future__ import annotations

from functools import cached_property

import attrs

TYPE_CHECKING = False
if TYPE_CHECKING:
    from sendlaw.vocabulary import Attribute, Event, Process


@attrs.frozen
class Act:
    """One act of a process.

    ``upon`` are the acts that come before it; ``shows`` what its happening says about an attribute.
    ``presumed`` marks an act taken to have happened, on a day not recorded, once those before it have.
    ``shown_by`` are acts that show that it happened, and say nothing of when. ``planned`` marks a day that
    is fixed, and known, beforehand; ``prior`` what lies before the process.
    """

    event: Event
    upon: tuple[Event, ...] = ()
    shows: tuple[tuple[Attribute, object], ...] = ()
    shown_by: tuple[Event, ...] = ()
    presumed: bool = False
    planned: bool = False
    prior: bool = False


@attrs.frozen
class Shape:
    """A process as a sequence of acts, begun by one of its triggers (by none, if it has no such act).

    >>> from sendlaw.facts.shapes import NEEDS_ASSESSMENT
    >>> from sendlaw.vocabulary import Event
    >>> NEEDS_ASSESSMENT.before(Event.FINAL_PLAN_SENT)
    (<Event.DRAFT_PLAN_SERVED: 'the draft plan was served'>,)

    ``told_by`` maps an attribute to the act that settles it, if there is one. ``follows`` are pairs of
    acts of which the second, if it happens, comes no earlier than the first; ``ends`` are the acts of
    which at most one closes the process.
    """

    process: Process
    triggers: tuple[Event, ...]
    acts: tuple[Act, ...]
    told_by: tuple[tuple[Attribute, Event | None], ...] = ()
    follows: tuple[tuple[Event, Event], ...] = ()
    ends: tuple[Event, ...] = ()

    @cached_property
    def planned(self) -> frozenset[Event]:
        """The acts whose day is known beforehand."""
        return frozenset(act.event for act in self.acts if act.planned)

    def before(self, event: Event) -> tuple[Event, ...]:
        """Return the acts that come directly before an event."""
        return next((act.upon for act in self.acts if act.event is event), ())

    def pairs(self) -> tuple[tuple[Event, Event], ...]:
        """Return every pair of acts of which the second comes no earlier than the first."""
        ordered = [
            (earlier, act.event) for act in self.acts for earlier in self._all_before(act.event)
        ]
        return (*ordered, *self.follows)

    def _all_before(self, event: Event) -> tuple[Event, ...]:
        direct = self.before(event)
        further = (one for earlier in direct for one in self._all_before(earlier))
        return tuple(dict.fromkeys((*direct, *further)))
