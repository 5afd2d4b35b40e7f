"""Mediation in the case of a detained person, from the first contact to a certificate."""

from __future__ import annotations

from datetime import date

import attrs

from sendlaw.cases.case import FiledCase
from sendlaw.cases.circumstance import Circumstance
from sendlaw.cases.fields import chosen, dated, day, listed, planned, told
from sendlaw.cases.mediation import LEADS_TO_A_CERTIFICATE
from sendlaw.cases.order import before, ending, not_before
from sendlaw.cases.variation import Variation, varied
from sendlaw.facts.dated import NOT_RECORDED, DateFact, PlannedDate, Silence
from sendlaw.vocabulary import Attribute, EndedBecause, Event, Process

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import ClassVar

    from sendlaw.errors import Problem
    from sendlaw.facts.view import Facts

AFTER = {
    "adviser_contacted": "decision_notice_sent",
    "mediation_declined": "decision_notice_sent",
    "adviser_informed": "decision_notice_sent",
    "mediation_arranged": "adviser_informed",
    "notice_given": "adviser_informed",
    "mediation_held": "adviser_informed",
    "concluded": "mediation_held",
    "adviser_told_unable": "adviser_informed",
    "certificate_issued": "decision_notice_sent",
}


@attrs.frozen(kw_only=True)
class DetainedMediation(FiledCase):
    """Mediation in the case of a detained person (CFA 2014 s.73(7), (8); SI 2015/62 regs 19 to 24).

    >>> case = DetainedMediation(
    ...     decision_notice_sent=date(2025, 9, 1),
    ...     adviser_informed=date(2025, 9, 15),
    ...     certificate_needed=False,
    ... )
    >>> case.timetable(as_at=date(2025, 9, 16))["arrange_mediation"].due
    datetime.date(2025, 10, 15)

    The home authority has thirty days from the day the *adviser* was informed that mediation is wanted.
    ``variations`` of kind ``consent`` record that the appropriate person agreed to shorter notice.
    Raises ``InvalidFact``.
    """

    process: ClassVar[Process] = Process.DETAINED_MEDIATION

    decision_notice_sent: DateFact = dated(
        Event.MEDIATION_NOTICE_SENT, words="the day written notice of the decision was sent"
    )
    certificate_needed: bool | None = told(
        Attribute.CERTIFICATE_NEEDED, words="whether a mediation certificate must be obtained"
    )
    adviser_contacted: DateFact = dated(
        Event.ADVISER_CONTACTED, words="the day the adviser was contacted (reg 19)"
    )
    mediation_declined: DateFact = dated(
        Event.MEDIATION_DECLINED,
        words="the day the adviser was informed that mediation is not wanted (reg 20(1))",
    )
    adviser_informed: DateFact = dated(
        Event.ADVISER_TOLD_WANTED,
        words="the day the adviser was informed that mediation is wanted (reg 21)",
    )
    mediation_arranged: DateFact = dated(
        Event.MEDIATION_ARRANGED, words="the day the mediation was arranged"
    )
    mediation_planned: PlannedDate = planned(
        Event.MEDIATION_PLANNED, words="the day for which the mediation is planned"
    )
    notice_given: DateFact = dated(
        Event.MEDIATION_NOTICE_GIVEN,
        words="the day the date and place were notified (reg 22(2))",
    )
    mediation_held: DateFact = dated(
        Event.MEDIATION_HELD, words="the day the mediation was held, or began"
    )
    concluded: DateFact = dated(
        Event.MEDIATION_CONCLUDED, words="the day the mediation was concluded (reg 24(1))"
    )
    adviser_told_unable: DateFact = dated(
        Event.ADVISER_TOLD_UNABLE,
        words="the day the adviser was notified that it cannot be arranged in time (reg 24(2))",
    )
    certificate_issued: DateFact = dated(
        Event.CERTIFICATE_ISSUED, words="the day the adviser issued the certificate"
    )
    exceptions: tuple[Circumstance, ...] | Silence = listed(
        Circumstance, NOT_RECORDED, words="circumstances that may excuse (reg 2A, in 2020)"
    )
    variations: tuple[Variation, ...] | Silence = listed(
        Variation,
        NOT_RECORDED,
        words="consents to shorter notice of the mediation (reg 22(2)); empty: there is none",
    )
    ended_on: date | None = day(words="the day it ended, as when the person withdrew")
    ended_because: EndedBecause | None = chosen(EndedBecause, words="why it ended")

    def impossible(self) -> Iterator[Problem]:
        """Yield what no world could make true of the fields together."""
        for act, question in AFTER.items():
            yield from before(self, act, asked_by=question)
        given = [getattr(self, name) for name in LEADS_TO_A_CERTIFICATE]
        if not any(isinstance(one, Silence) for one in given):
            yield from not_before(self, "certificate_issued", LEADS_TO_A_CERTIFICATE)
        yield from ending(self, "decision_notice_sent")

    def facts(self, path: str = "") -> Facts:
        """Return what is recorded of the mediation, event by event."""
        return varied(FiledCase.facts(self, path), self.variations)
