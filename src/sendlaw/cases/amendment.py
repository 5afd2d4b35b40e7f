"""An amendment of an EHC plan that no review led to."""

from __future__ import annotations

from datetime import date

import attrs

from sendlaw.cases.case import FiledCase
from sendlaw.cases.circumstance import Circumstance
from sendlaw.cases.fields import chosen, dated, day, listed
from sendlaw.cases.order import before, ending
from sendlaw.facts.dated import NOT_RECORDED, DateFact, Silence
from sendlaw.vocabulary import EndedBecause, Event, Process

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import ClassVar

    from sendlaw.errors import Problem


@attrs.frozen(kw_only=True)
class Amendment(FiledCase):
    """An amendment without a review or a re-assessment (SI 2014/1530 reg 28).

    >>> case = Amendment(amendment_notice_sent=date(2025, 11, 24))
    >>> case.timetable(as_at=date(2025, 11, 25))["final_amended_plan"].due
    datetime.date(2026, 1, 19)

    It proceeds as an amendment after a review does, but there is no meeting, so neither four weeks nor
    twelve run. Raises ``InvalidFact``.
    """

    process: ClassVar[Process] = Process.AMENDMENT

    amendment_notice_sent: DateFact = dated(
        Event.PROPOSAL_SENT, words="the day the plan and the notice of amendments were sent"
    )
    amendment_notice_served: DateFact = dated(
        Event.PROPOSAL_SERVED, words="the day they were served"
    )
    final_amended_plan_sent: DateFact = dated(
        Event.PROPOSED_PLAN_SENT, words="the day the amended plan was sent"
    )
    no_amendment_notified: DateFact = dated(
        Event.PROPOSAL_DROPPED, words="the day a decision not to amend was notified"
    )
    exceptions: tuple[Circumstance, ...] | Silence = listed(
        Circumstance, NOT_RECORDED, words="circumstances that may excuse (reg 22(6), in 2020)"
    )
    ended_on: date | None = day(words="the day the process ended without its last act")
    ended_because: EndedBecause | None = chosen(EndedBecause, words="why it ended")

    def impossible(self) -> Iterator[Problem]:
        """Yield what no world could make true of the fields together."""
        for act in ("amendment_notice_served", "final_amended_plan_sent", "no_amendment_notified"):
            yield from before(self, act, asked_by="amendment_notice_sent")
        yield from ending(self, "amendment_notice_sent")
