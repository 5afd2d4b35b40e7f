"""The order of acts, as data: what a process puts before what.

From it a view infers that an act must have happened, because a later act is recorded; and the checks
say which facts are out of order. Each process states its shape once.
"""

from __future__ import annotations

import attrs

from sendlaw.vocabulary import Attribute, Decision, Event, Process


@attrs.frozen
class Act:
    """One act of a process.

    ``upon`` are the acts that come before it; ``shows`` what its happening says about an attribute.
    ``presumed`` marks an act taken to have happened, on a day not recorded, once those before it have.
    """

    event: Event
    upon: tuple[Event, ...] = ()
    shows: tuple[tuple[Attribute, object], ...] = ()
    presumed: bool = False


@attrs.frozen
class Shape:
    """A process as a sequence of acts, begun by one of its triggers.

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


ASSESSED = ((Attribute.DECISION, Decision.ASSESS),)

NEEDS_ASSESSMENT = Shape(
    process=Process.NEEDS_ASSESSMENT,
    triggers=(Event.REQUEST_RECEIVED, Event.BECAME_RESPONSIBLE),
    acts=(
        Act(Event.LAST_ASSESSED),
        Act(Event.CONSIDERING_NOTIFIED),
        Act(Event.DECISION_NOTIFIED),
        Act(Event.DRAFT_PLAN_SENT, upon=(Event.DECISION_NOTIFIED,), shows=ASSESSED),
        Act(
            Event.DRAFT_PLAN_SERVED,
            upon=(Event.DRAFT_PLAN_SENT,),
            shows=ASSESSED,
            presumed=True,
        ),
        Act(Event.PLAN_REFUSAL_NOTIFIED, upon=(Event.DECISION_NOTIFIED,), shows=ASSESSED),
        Act(Event.FINAL_PLAN_SENT, upon=(Event.DRAFT_PLAN_SERVED,), shows=ASSESSED),
    ),
    told_by=((Attribute.DECISION, Event.DECISION_NOTIFIED),),
    follows=(
        (Event.LAST_ASSESSED, Event.REQUEST_RECEIVED),
        (Event.LAST_ASSESSED, Event.BECAME_RESPONSIBLE),
        (Event.CONSIDERING_NOTIFIED, Event.DECISION_NOTIFIED),
    ),
    ends=(Event.PLAN_REFUSAL_NOTIFIED, Event.FINAL_PLAN_SENT),
)

ADVICE_REQUEST = Shape(
    process=Process.ADVICE_REQUEST,
    triggers=(Event.ADVICE_REQUESTED,),
    acts=(
        Act(
            Event.ADVICE_REQUEST_REACHED_BODY,
            upon=(Event.ADVICE_REQUESTED,),
            presumed=True,
        ),
        Act(Event.ADVICE_RECEIVED, upon=(Event.ADVICE_REQUEST_REACHED_BODY,)),
    ),
    told_by=((Attribute.SECTION_31_BODY, None),),
)

SHAPES = {shape.process: shape for shape in (NEEDS_ASSESSMENT, ADVICE_REQUEST)}
