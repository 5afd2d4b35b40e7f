"""Where a needs assessment stands, derived from its dates and never stored; and what may come next."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

import attrs

from sendlaw.law.records import Bar, Duty
from sendlaw.vocabulary import Attribute, Decision, Event, Standing, Truth

TYPE_CHECKING = False
if TYPE_CHECKING:
    from sendlaw.engine.timetable import Timetable
    from sendlaw.facts.view import View


class State(StrEnum):
    """Where the process stands on a day.

    >>> State.DECIDING.value
    'deciding'
    """

    NOT_BEGUN = "not_begun"
    REQUESTED = "requested"
    DECIDING = "deciding"
    DECIDED = "decided"
    REFUSED = "refused"
    ASSESSING = "assessing"
    REFUSED_A_PLAN = "refused_a_plan"
    DRAFTING = "drafting"
    DRAFT_SERVED = "draft_served"
    PLAN_MADE = "plan_made"
    ENDED = "ended"


REACHED = (
    (Event.FINAL_PLAN_SENT, State.PLAN_MADE),
    (Event.PLAN_REFUSAL_NOTIFIED, State.REFUSED_A_PLAN),
    (Event.DRAFT_PLAN_SERVED, State.DRAFT_SERVED),
    (Event.DRAFT_PLAN_SENT, State.DRAFTING),
    (Event.DECISION_NOTIFIED, State.DECIDED),
    (Event.CONSIDERING_NOTIFIED, State.DECIDING),
    (Event.REQUEST_RECEIVED, State.REQUESTED),
    (Event.BECAME_RESPONSIBLE, State.REQUESTED),
)
"""The furthest event that has happened says where the process stands."""

DECIDED = {Decision.ASSESS: State.ASSESSING, Decision.REFUSE: State.REFUSED}

FROM_HERE = {
    State.REQUESTED: (Event.CONSIDERING_NOTIFIED, Event.DECISION_NOTIFIED),
    State.DECIDING: (Event.DECISION_NOTIFIED,),
    State.ASSESSING: (Event.PLAN_REFUSAL_NOTIFIED, Event.DRAFT_PLAN_SENT),
    State.DRAFTING: (Event.DRAFT_PLAN_SERVED,),
    State.DRAFT_SERVED: (Event.FINAL_PLAN_SENT,),
}
"""What may come next from each state; from the others the process has no act left to come."""


@attrs.frozen
class NextAct:
    """An act that may come next: the field that records it, and the dates the law sets for it.

    >>> from datetime import date
    >>> from sendlaw.cases import NeedsAssessment
    >>> case = NeedsAssessment(request_received=date(2025, 9, 1))
    >>> [one.due for one in case.next_acts(as_at=date(2025, 9, 8))]
    [None, datetime.date(2025, 10, 13)]

    ``due`` is the last day for it and ``not_before`` the first lawful day, each ``None`` where the law
    sets none; ``duties`` are the ids of the records that say so.
    """

    field: str
    words: str
    due: date | None
    not_before: date | None
    duties: tuple[str, ...]

    def to_dict(self) -> dict[str, object]:
        """Return the act as plain JSON types."""
        return {
            "field": self.field,
            "words": self.words,
            "due": self.due.isoformat() if self.due else None,
            "not_before": self.not_before.isoformat() if self.not_before else None,
            "duties": list(self.duties),
        }


def state_of(view: View) -> State:
    """Say where a needs assessment stands in a view."""
    if view.ended_on is not None:
        return State.ENDED
    for event, state in REACHED:
        if view.spans[event].happened is Truth.YES and not _presumed(event, view):
            return _decided(view) if state is State.DECIDED else state
    return State.NOT_BEGUN


def _presumed(event: Event, view: View) -> bool:
    """Say whether an event is only taken to have happened because the one before it did."""
    return event is Event.DRAFT_PLAN_SERVED and view.facts.dates.get(event) is None


def _decided(view: View) -> State:
    decision = view.attributes.get(Attribute.DECISION)
    return DECIDED[decision] if isinstance(decision, Decision) else State.DECIDED


def next_acts(state: State, view: View, table: Timetable) -> tuple[NextAct, ...]:
    """Say what may come next from a state, with the dates of the timetable."""
    return tuple(_act(event, view, table) for event in FROM_HERE.get(state, ()))


def _act(event: Event, view: View, table: Timetable) -> NextAct:
    of = [one for one in table.engaged if one.case == view.facts.path]
    due = [one for one in of if isinstance(one.record, Duty) and one.record.must is event]
    bars = [one for one in of if isinstance(one.record, Bar) and one.record.must_not is event]
    return NextAct(
        field=view.field(event),
        words=event.value,
        due=min((one.due for one in due if one.due), default=None),
        not_before=max((one.earliest for one in bars if one.earliest), default=None),
        duties=tuple(one.duty for one in (*due, *bars) if one.standing is not Standing.NOT_ENGAGED),
    )
