"""An EHC needs assessment, from the request to the final plan or a refusal."""

from __future__ import annotations

from datetime import date

import attrs

from sendlaw.cases.advice_request import AdviceRequest, asked_in
from sendlaw.cases.case import FiledCase
from sendlaw.cases.circumstance import Circumstance
from sendlaw.cases.fields import chosen, dated, day, listed
from sendlaw.cases.order import before, ending, not_before, undated
from sendlaw.cases.states import NextAct, State, next_acts, state_of
from sendlaw.cases.variation import Variation
from sendlaw.engine.context import Context
from sendlaw.facts.dated import NOT_RECORDED, DateFact, Silence
from sendlaw.law import current
from sendlaw.vocabulary import Attribute, Decision, EndedBecause, Event, Process

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import ClassVar

    from sendlaw.cases.case import Case
    from sendlaw.errors import Problem
    from sendlaw.facts.view import Facts

TRIGGERS = ("request_received", "became_responsible")
AFTER_AN_ASSESSMENT = (
    "plan_refusal_notified",
    "draft_plan_sent",
    "draft_plan_served",
    "final_plan_sent",
)
ACTS = ("considering_notified", "decision_notified", *AFTER_AN_ASSESSMENT)


@attrs.frozen(kw_only=True)
class NeedsAssessment(FiledCase):
    """An EHC needs assessment (CFA 2014 s.36; SI 2014/1530 regs 3 to 14).

    >>> case = NeedsAssessment(
    ...     request_received=date(2025, 9, 1),
    ...     decision_notified=date(2025, 10, 10),
    ...     decision="assess",
    ... )
    >>> case.timetable(as_at=date(2026, 1, 5))["final_plan"].due
    datetime.date(2026, 1, 19)

    The clocks run from ``request_received``, or from ``became_responsible`` where section 24 itself began
    the process. Each date is a ``date``, ``None`` (not yet), ``NOT_RECORDED`` (it happened on a day not
    recorded), ``NOT_KNOWN`` or a ``Between``. An empty act that must have come before a recorded one is
    taken as not recorded, never as not done. ``advice`` and ``exceptions`` are ``NOT_RECORDED`` unless
    given: an empty tuple says that there are none.

    Raises ``InvalidFact`` with every problem at once: a wrong type or value, an act dated before the
    process began, a draft served before it was sent, a decision without its date, an end without its
    cause. Facts that are merely late or unlawful are accepted, and reported by ``check``.
    """

    process: ClassVar[Process] = Process.NEEDS_ASSESSMENT

    request_received: DateFact = dated(
        Event.REQUEST_RECEIVED, words="the day the authority received the request (s.36(1))"
    )
    became_responsible: DateFact = dated(
        Event.BECAME_RESPONSIBLE, words="the day it became responsible, where that began it (s.24)"
    )
    last_assessed: DateFact = dated(
        Event.LAST_ASSESSED, words="the last assessment under section 36 or 71 before this one"
    )
    considering_notified: DateFact = dated(
        Event.CONSIDERING_NOTIFIED, words="the notice that it is considering assessing (s.36(7))"
    )
    decision_notified: DateFact = dated(
        Event.DECISION_NOTIFIED, words="the day the decision on the request was notified"
    )
    decision: Decision | None = chosen(
        Decision, records=Attribute.DECISION, words="whether to secure an assessment"
    )
    advice: tuple[AdviceRequest, ...] | Silence = listed(
        AdviceRequest, NOT_RECORDED, words="the requests for advice (reg 6)"
    )
    plan_refusal_notified: DateFact = dated(
        Event.PLAN_REFUSAL_NOTIFIED, words="the day a decision not to make a plan was notified"
    )
    draft_plan_sent: DateFact = dated(
        Event.DRAFT_PLAN_SENT, words="the day the draft plan was sent (s.38)"
    )
    draft_plan_served: DateFact = dated(
        Event.DRAFT_PLAN_SERVED, words="the day the draft plan was served (reg 13(1)(a))"
    )
    final_plan_sent: DateFact = dated(
        Event.FINAL_PLAN_SENT, words="the day the finalised plan was sent (s.39(8), s.40(5))"
    )
    exceptions: tuple[Circumstance, ...] | Silence = listed(
        Circumstance, NOT_RECORDED, words="circumstances that may excuse (regs 5(4) and 10(4))"
    )
    variations: tuple[Variation, ...] = listed(
        Variation, words="directions and agreements that fixed another date"
    )
    ended_on: date | None = day(words="the day the process ended without its last act")
    ended_because: EndedBecause | None = chosen(EndedBecause, words="why it ended")

    def impossible(self) -> Iterator[Problem]:
        """Yield what no world could make true of the fields together."""
        for act in ACTS:
            yield from not_before(self, act, TRIGGERS)
        yield from before(self, "draft_plan_served", asked_by="draft_plan_sent")
        yield from undated(
            self,
            *AFTER_AN_ASSESSMENT,
            named="decision",
            dated="decision_notified",
            only=Decision.REFUSE,
        )
        yield from ending(self, *TRIGGERS)

    def parts(self, path: str = "") -> Iterator[tuple[str, Case]]:
        """Yield the assessment, then each request for advice that was made, with its path."""
        here = path or f"{self.process.array}[0]"
        yield here, self
        if isinstance(self.advice, tuple):
            for number, one in enumerate(self.advice):
                if one.sought is not False:
                    yield (
                        f"{here}.advice[{number}]",
                        one.ending_with(self.ended_on, self.ended_because),
                    )

    def facts(self, path: str = "") -> Facts:
        """Return what the assessment records, event by event."""
        return attrs.evolve(
            FiledCase.facts(self, path),
            advice_asked=asked_in(self.advice),
            variations=tuple((one.kind, one.duty, one.on, one.due) for one in self.variations),
        )

    def state(self, *, as_at: date) -> State:
        """Say where the process stands on a day, from its dates alone.

        >>> case = NeedsAssessment(
        ...     request_received=date(2025, 9, 1), draft_plan_sent=date(2025, 12, 1)
        ... )
        >>> case.state(as_at=date(2025, 12, 2)).value, case.state(as_at=date(2025, 9, 2)).value
        ('drafting', 'requested')
        """
        return state_of(Context(self, "", as_at, current()).view)

    def next_acts(self, *, as_at: date) -> tuple[NextAct, ...]:
        """Say what may come next, with the dates that the law sets for it.

        >>> case = NeedsAssessment(request_received=date(2025, 9, 1))
        >>> [(act.field, act.due) for act in case.next_acts(as_at=date(2025, 9, 2))]
        [('considering_notified', None), ('decision_notified', datetime.date(2025, 10, 13))]
        """
        view = Context(self, "", as_at, current()).view
        return next_acts(state_of(view), view, self.timetable(as_at=as_at))
