"""How far an inspection of a local area has come, derived from its dates and never stored."""

from __future__ import annotations

from sendlaw.vocabulary import Attribute, Event, Truth
from sendlaw.vocabulary.inspections import InspectionState

TYPE_CHECKING = False
if TYPE_CHECKING:
    from sendlaw.facts.view import View

REACHED = (
    (Event.NEXT_INSPECTION_BEGAN, InspectionState.INSPECTED_AGAIN),
    (Event.MONITORING_BEGAN, InspectionState.MONITORED),
    (Event.REVISIT_BEGAN, InspectionState.REVISITED),
    (Event.WRITTEN_STATEMENT_ACCEPTED, InspectionState.STATEMENT_ACCEPTED),
    (Event.WRITTEN_STATEMENT_MADE, InspectionState.STATEMENT_MADE),
    (Event.INSPECTION_REPORT_RECEIVED, InspectionState.REPORTED),
    (Event.INSPECTORATES_PUBLISHED, InspectionState.REPORTED),
    (Event.INSPECTION_ENDED, InspectionState.INSPECTED),
    (Event.INSPECTION_BEGAN, InspectionState.INSPECTING),
)
"""The furthest event that has happened says how far it has come."""
REQUIRED = {
    True: InspectionState.STATEMENT_AWAITED,
    False: InspectionState.NO_STATEMENT_REQUIRED,
}
"""What a report leaves to be done, by whether it requires a written statement."""


def inspection_state(view: View) -> InspectionState:
    """Say how far an inspection has come in a view.

    >>> from datetime import date
    >>> from sendlaw.cases import AreaInspection
    >>> case = AreaInspection(inspection_began=date(2019, 11, 18))
    >>> case.state(as_at=date(2019, 11, 18)).value
    'inspecting'
    """
    if view.ended_on is not None:
        return InspectionState.ENDED
    for event, state in REACHED:
        if view.spans[event].happened is Truth.YES:
            return _reported(view) if state is InspectionState.REPORTED else state
    return InspectionState.NOT_BEGUN


def _reported(view: View) -> InspectionState:
    required = view.attributes.get(Attribute.STATEMENT_REQUIRED)
    return REQUIRED[required] if isinstance(required, bool) else InspectionState.REPORTED
