"""A review of an EHC plan, from its meeting to what follows."""

from __future__ import annotations

from datetime import date

import attrs

from sendlaw.cases.case import Case, FiledCase
from sendlaw.cases.circumstance import Circumstance
from sendlaw.cases.ehc_plan import ReviewPeriod
from sendlaw.cases.fields import chosen, dated, day, listed, planned, told
from sendlaw.cases.order import before, ending, undated
from sendlaw.facts.dated import NOT_RECORDED, DateFact, PlannedDate, Silence
from sendlaw.vocabulary import Attribute, EndedBecause, Event, Process, ReviewDecision

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import ClassVar

    from sendlaw.errors import Problem

IN_A_REVIEW: dict[Event | Attribute, str] = {
    Event.PLAN_MADE: "plan_made",
    Event.LAST_REVIEWED: "last_reviewed",
    Event.PERIOD_REVIEW_MEETING: "meeting_held",
    Event.PERIOD_REVIEWED: "decision_notified",
}
AFTER_AMENDING = (
    "amendment_notice_sent",
    "amendment_notice_served",
    "final_amended_plan_sent",
    "no_amendment_notified",
)


@attrs.frozen(kw_only=True)
class AnnualReview(FiledCase):
    """A review of an EHC plan (CFA 2014 s.44; SI 2014/1530 regs 19 to 22).

    >>> review = AnnualReview(attends_setting=True, meeting_held=date(2025, 11, 3))
    >>> table = review.timetable(as_at=date(2025, 11, 4))
    >>> table["report"].due, table["decision"].due
    (datetime.date(2025, 11, 17), datetime.date(2025, 12, 1))

    ``attends_setting`` settles whether regulation 20 or 21 applies. The notices before the meeting are
    counted back from ``meeting_held``, or until then from ``meeting_planned``. With ``plan_made`` or
    ``last_reviewed`` the period of section 44 is shown as well; in a case file the plan itself shows it.
    An act that must have come before a recorded one is taken as not recorded, never as not done. Raises
    ``InvalidFact``.
    """

    process: ClassVar[Process] = Process.ANNUAL_REVIEW

    plan_made: DateFact = dated(Event.PLAN_MADE, words="the day the plan was first made")
    last_reviewed: DateFact = dated(
        Event.LAST_REVIEWED, words="the day the decision on the review before was notified"
    )
    attends_setting: bool | None = told(
        Attribute.ATTENDS_SETTING, words="whether the person attends a school or other institution"
    )
    meeting_planned: PlannedDate = planned(
        Event.REVIEW_MEETING_PLANNED, words="the day for which the review meeting is planned"
    )
    notice_given: DateFact = dated(
        Event.REVIEW_NOTICE_GIVEN, words="the day notice of the meeting was given (reg 20(3))"
    )
    advice_circulated: DateFact = dated(
        Event.REVIEW_ADVICE_CIRCULATED, words="the day the advice was circulated (reg 20(4))"
    )
    meeting_held: DateFact = dated(
        Event.REVIEW_MEETING_HELD, words="the day the review meeting was held"
    )
    report_sent: DateFact = dated(
        Event.REVIEW_REPORT_SENT, words="the day the report was sent (reg 20(9))"
    )
    decision_notified: DateFact = dated(
        Event.REVIEW_DECISION_NOTIFIED, words="the day the decision was notified (reg 20(10))"
    )
    decision: ReviewDecision | None = chosen(
        ReviewDecision, records=Attribute.REVIEW_DECISION, words="what the authority proposes to do"
    )
    amendment_notice_sent: DateFact = dated(
        Event.AMENDMENT_NOTICE_SENT,
        words="the day the notice of amendments was sent (reg 22(2)(a))",
    )
    amendment_notice_served: DateFact = dated(
        Event.AMENDMENT_NOTICE_SERVED, words="the day that notice was served (reg 22(2)(c))"
    )
    final_amended_plan_sent: DateFact = dated(
        Event.FINAL_AMENDED_PLAN_SENT, words="the day the amended plan was sent (reg 22(3))"
    )
    no_amendment_notified: DateFact = dated(
        Event.NO_AMENDMENT_NOTIFIED,
        words="the day a decision not to amend was notified (reg 22(4))",
    )
    exceptions: tuple[Circumstance, ...] | Silence = listed(
        Circumstance,
        NOT_RECORDED,
        words="circumstances that may excuse (regs 2A and 22(6), in 2020)",
    )
    ended_on: date | None = day(words="the day the review ended without its last act")
    ended_because: EndedBecause | None = chosen(EndedBecause, words="why it ended")

    def impossible(self) -> Iterator[Problem]:
        """Yield what no world could make true of the fields together."""
        yield from before(self, "amendment_notice_served", asked_by="amendment_notice_sent")
        yield from undated(self, *AFTER_AMENDING, named="decision", dated="decision_notified")
        yield from ending(self, "meeting_held")

    def parts(self, path: str = "") -> Iterator[tuple[str, Case]]:
        """Yield the review, then the period of section 44 that it closes, where that is known."""
        here = path or f"{self.process.array}[0]"
        yield here, self
        if self.last_reviewed is not None or self.plan_made is not None:
            yield f"{here}.periods[0]", self._period()

    def _period(self) -> ReviewPeriod:
        began = {"plan_made": self.plan_made}
        if self.last_reviewed is not None:
            began = {"last_reviewed": self.last_reviewed}
        return ReviewPeriod(
            **began,
            meeting_held=self.meeting_held,
            reviewed=self.decision_notified,
            recorded_in=IN_A_REVIEW,
            exceptions=self.exceptions,
            ended_on=self.ended_on,
            ended_because=self.ended_because,
        )
