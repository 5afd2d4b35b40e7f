"""The assessment of a detained person, over a release or over the detention itself."""

from __future__ import annotations

from datetime import date

import attrs

from sendlaw.cases.advice_request import AdviceRequest, DetainedAdvice, asked_in
from sendlaw.cases.case import FiledCase
from sendlaw.cases.circumstance import Circumstance
from sendlaw.cases.fields import chosen, dated, day, listed, told
from sendlaw.cases.order import before, ending, not_before, undated
from sendlaw.facts.dated import NOT_RECORDED, DateFact, Silence
from sendlaw.vocabulary import (
    AppropriatePerson,
    Attribute,
    Decision,
    EndedBecause,
    Event,
    Process,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import ClassVar

    from sendlaw.cases.case import Case
    from sendlaw.cases.detained_disputes import DetainedOutcome
    from sendlaw.errors import Problem
    from sendlaw.facts.view import Facts

TRIGGERS = ("request_received", "came_to_attention", "became_responsible")
AFTER_AN_ASSESSMENT = (
    "plan_refusal_notified",
    "draft_plan_sent",
    "draft_plan_served",
    "final_plan_sent",
)
ACTS = ("considering_notified", "decision_notified", *AFTER_AN_ASSESSMENT)
BEGUN = ("released", *ACTS)


@attrs.frozen(kw_only=True)
class DetainedAssessment(FiledCase):
    """A detained person's EHC needs assessment (CFA 2014 s.71; SI 2015/62 regs 3 to 15).

    >>> case = DetainedAssessment(came_to_attention=date(2025, 9, 1))
    >>> table = case.timetable(as_at=date(2025, 9, 2))
    >>> table["decision_to_assess"].due, table["final_plan"].due
    (datetime.date(2025, 10, 13), datetime.date(2026, 1, 19))

    The clocks run from ``request_received`` or ``came_to_attention``. Where an assessment was begun before
    the detention, ``became_responsible`` starts the times of regulation 15(4) in their place, and the acts
    are recorded whichever side of the detention they lie. Where the person was ``released`` before it was
    complete, and the ``same_authority`` goes on with it, regulation 15(1) has the times that are left,
    from ``came_to_attention``. ``appropriate_person`` settles whose absence excuses. Raises
    ``InvalidFact``.
    """

    process: ClassVar[Process] = Process.DETAINED_ASSESSMENT

    request_received: DateFact = dated(
        Event.DETAINED_REQUEST, words="the day the home authority received the request (s.71(2))"
    )
    came_to_attention: DateFact = dated(
        Event.DETAINED_ATTENTION,
        words="the day the person was brought, or came, to its attention (s.71(4)(b), (c))",
    )
    became_responsible: DateFact = dated(
        Event.RESPONSIBLE_BEFORE_DETENTION,
        words="where it was begun before the detention: the day of responsibility (reg 15(4))",
    )
    appropriate_person: AppropriatePerson | None = chosen(
        AppropriatePerson,
        records=Attribute.APPROPRIATE_PERSON,
        words="who acts: a child's parent, the young person, or an alternative person",
    )
    last_assessed: DateFact = dated(
        Event.LAST_ASSESSED, words="the last assessment under section 71 or 36 before this one"
    )
    considering_notified: DateFact = dated(
        Event.CONSIDERING_NOTIFIED, words="the notice that it is considering assessing (s.71(8))"
    )
    decision_notified: DateFact = dated(
        Event.DECISION_NOTIFIED, words="the day the decision whether to assess was notified"
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
        Event.DRAFT_PLAN_SENT, words="the day the draft plan was sent"
    )
    draft_plan_served: DateFact = dated(
        Event.DRAFT_PLAN_SERVED, words="the day the draft plan was served (reg 13(1)(a))"
    )
    final_plan_sent: DateFact = dated(
        Event.FINAL_PLAN_SENT, words="the day the finalised plan was sent (reg 13(2))"
    )
    released: DateFact = dated(
        Event.RELEASED_UNASSESSED, words="the day of release, where it was not yet complete"
    )
    same_authority: bool | None = told(
        Attribute.SAME_AUTHORITY,
        words="whether the authority that began it goes on with it after the release (reg 15(3))",
    )
    exceptions: tuple[Circumstance, ...] | Silence = listed(
        Circumstance, NOT_RECORDED, words="circumstances that may excuse (regs 5(4) and 10(4))"
    )
    ended_on: date | None = day(words="the day the process ended without its last act")
    ended_because: EndedBecause | None = chosen(EndedBecause, words="why it ended")

    def impossible(self) -> Iterator[Problem]:
        """Yield what no world could make true of the fields together."""
        for act in BEGUN:
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
        """Yield the assessment, then each request for advice, with its path."""
        here = path or f"{self.process.array}[0]"
        yield here, self
        yield from detained_requests(self, here)

    def facts(self, path: str = "") -> Facts:
        """Return what the assessment records, event by event."""
        return attrs.evolve(FiledCase.facts(self, path), advice_asked=asked_in(self.advice))


def detained_requests(
    case: DetainedAssessment | DetainedOutcome, here: str
) -> Iterator[tuple[str, Case]]:
    """Yield each request for advice of a case, with its path, as it ends with the case."""
    if isinstance(case.advice, tuple):
        for number, one in enumerate(case.advice):
            asked = one.ending_with(case.ended_on, case.ended_because)
            yield f"{here}.advice[{number}]", DetainedAdvice.of(asked, case.appropriate_person)
