"""A re-assessment, from the request or the authority's own decision to the plan after it."""

from __future__ import annotations

from datetime import date

import attrs

from sendlaw.cases.advice_request import AdviceRequest, ReassessmentAdvice, asked_in
from sendlaw.cases.case import FiledCase
from sendlaw.cases.circumstance import Circumstance
from sendlaw.cases.fields import chosen, dated, day, listed
from sendlaw.cases.order import before, ending, not_before, undated
from sendlaw.facts.dated import NOT_RECORDED, DateFact, Silence
from sendlaw.vocabulary import (
    Attribute,
    EndedBecause,
    Event,
    Process,
    ReassessmentDecision,
    RequestedBy,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import ClassVar

    from sendlaw.cases.case import Case
    from sendlaw.errors import Problem
    from sendlaw.facts.view import Facts

TRIGGERS = ("request_received", "own_motion_decided")
AFTER_REASSESSING = ("draft_plan_sent", "draft_plan_served", "final_plan_sent")


@attrs.frozen(kw_only=True)
class Reassessment(FiledCase):
    """A re-assessment of needs (CFA 2014 s.44(2), (3); SI 2014/1530 regs 23 to 27).

    >>> case = Reassessment(
    ...     request_received=date(2025, 10, 6),
    ...     decision_notified=date(2025, 10, 21),
    ...     decision="reassess",
    ... )
    >>> case.timetable(as_at=date(2025, 11, 1))["reg27.final_after_reassessment.requested"].due
    datetime.date(2026, 1, 27)

    The fourteen weeks run from the notification, or from ``own_motion_decided`` where nobody asked.
    Raises ``InvalidFact``.
    """

    process: ClassVar[Process] = Process.REASSESSMENT

    request_received: DateFact = dated(
        Event.REASSESSMENT_REQUESTED, words="the day the request to re-assess was received"
    )
    requested_by: RequestedBy | None = chosen(
        RequestedBy, records=Attribute.REQUESTED_BY, words="who asked"
    )
    last_assessed: DateFact = dated(
        Event.PREVIOUSLY_ASSESSED, words="the last assessment or re-assessment before (reg 24(a))"
    )
    decision_notified: DateFact = dated(
        Event.REASSESSMENT_DECISION_NOTIFIED, words="the day the decision was notified (reg 25(1))"
    )
    decision: ReassessmentDecision | None = chosen(
        ReassessmentDecision,
        records=Attribute.REASSESSMENT_DECISION,
        words="whether the authority will re-assess",
    )
    own_motion_decided: DateFact = dated(
        Event.OWN_MOTION_DECIDED, words="the day it decided of its own motion (s.44(3))"
    )
    advice: tuple[AdviceRequest, ...] | Silence = listed(
        AdviceRequest, NOT_RECORDED, words="the requests for advice (reg 26)"
    )
    draft_plan_sent: DateFact = dated(
        Event.REASSESSMENT_DRAFT_SENT, words="the day the draft plan was sent"
    )
    draft_plan_served: DateFact = dated(
        Event.REASSESSMENT_DRAFT_SERVED, words="the day the draft plan was served"
    )
    final_plan_sent: DateFact = dated(
        Event.REASSESSED_PLAN_SENT, words="the day the finalised plan was sent (reg 27(2))"
    )
    exceptions: tuple[Circumstance, ...] | Silence = listed(
        Circumstance, NOT_RECORDED, words="circumstances that may excuse (reg 27(3))"
    )
    ended_on: date | None = day(words="the day the process ended without its last act")
    ended_because: EndedBecause | None = chosen(EndedBecause, words="why it ended")

    def impossible(self) -> Iterator[Problem]:
        """Yield what no world could make true of the fields together."""
        yield from before(self, "decision_notified", asked_by="request_received")
        yield from before(self, "draft_plan_served", asked_by="draft_plan_sent")
        for act in AFTER_REASSESSING:
            yield from not_before(self, act, TRIGGERS)
        yield from undated(
            self,
            *AFTER_REASSESSING,
            named="decision",
            dated="decision_notified",
            only=ReassessmentDecision.REFUSE,
        )
        yield from ending(self, *TRIGGERS)

    def parts(self, path: str = "") -> Iterator[tuple[str, Case]]:
        """Yield the re-assessment, then each request for advice that was made, with its path."""
        here = path or f"{self.process.array}[0]"
        yield here, self
        if isinstance(self.advice, tuple):
            for number, one in enumerate(self.advice):
                if one.sought is not False:
                    asked = one.ending_with(self.ended_on, self.ended_because)
                    yield f"{here}.advice[{number}]", ReassessmentAdvice.of(asked)

    def facts(self, path: str = "") -> Facts:
        """Return what the re-assessment records, event by event."""
        return attrs.evolve(FiledCase.facts(self, path), advice_asked=asked_in(self.advice))
