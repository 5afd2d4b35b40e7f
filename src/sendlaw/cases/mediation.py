"""Mediation of a decision, from the first contact to a certificate, and what was agreed in it."""

from __future__ import annotations

from datetime import date

import attrs

from sendlaw.cases.advice_request import AdviceRequest
from sendlaw.cases.case import FiledCase
from sendlaw.cases.circumstance import Circumstance
from sendlaw.cases.fields import chosen, dated, day, listed, planned, told
from sendlaw.cases.order import before, ending, not_before
from sendlaw.cases.orders import (
    AMENDED,
    CONTINUED,
    PLACED,
    after_trigger,
    each_once,
    requests_of,
    required_by,
    told_by,
)
from sendlaw.cases.variation import Variation, varied
from sendlaw.errors import Problem
from sendlaw.facts.dated import NOT_RECORDED, DateFact, PlannedDate, Silence
from sendlaw.vocabulary import (
    Attribute,
    EndedBecause,
    Event,
    MediationIssues,
    OrderKind,
    Process,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import ClassVar

    from sendlaw.cases.case import Case
    from sendlaw.facts.view import Facts

AFTER = {
    "adviser_contacted": "decision_notice_sent",
    "mediation_declined": "decision_notice_sent",
    "authority_informed": "decision_notice_sent",
    "commissioner_notified": "authority_informed",
    "notification_received": "commissioner_notified",
    "mediation_arranged": "authority_informed",
    "notice_given": "authority_informed",
    "mediation_held": "authority_informed",
    "concluded": "mediation_held",
    "adviser_told_unable": "authority_informed",
    "certificate_issued": "decision_notice_sent",
}
LEADS_TO_A_CERTIFICATE = ("mediation_declined", "concluded", "adviser_told_unable")


@attrs.frozen(kw_only=True)
class Mediation(FiledCase):
    """Mediation of a decision, wanted or declined (CFA 2014 ss.52 to 55; SI 2014/1530 regs 33 to 39).

    >>> case = Mediation(
    ...     decision_notice_sent=date(2025, 9, 1),
    ...     authority_informed=date(2025, 9, 15),
    ...     issues="no_health",
    ...     certificate_needed=False,
    ... )
    >>> table = case.timetable(as_at=date(2025, 9, 16))
    >>> [(one.duty, one.due.isoformat()) for one in table.engaged]
    [('reg36.la_arrange', '2025-10-15')]

    ``issues`` settles who must arrange the mediation, and ``certificate_needed`` whether the family must
    contact the adviser at all. ``certificate_issued`` performs whichever of regulations 34(1), 39(1) and
    39(3) has begun to run. ``variations`` of kind ``consent`` record that the family agreed to shorter
    notice: ``due`` is then the last day for it. Raises ``InvalidFact``.
    """

    process: ClassVar[Process] = Process.MEDIATION

    decision_notice_sent: DateFact = dated(
        Event.MEDIATION_NOTICE_SENT, words="the day written notice of the decision was sent"
    )
    certificate_needed: bool | None = told(
        Attribute.CERTIFICATE_NEEDED, words="whether the family must obtain a mediation certificate"
    )
    issues: MediationIssues | None = chosen(
        MediationIssues,
        records=Attribute.MEDIATION_ISSUES,
        words="whether the issues are about health care provision alone, in part or not",
    )
    adviser_contacted: DateFact = dated(
        Event.ADVISER_CONTACTED, words="the day the family contacted the adviser (reg 33)"
    )
    mediation_declined: DateFact = dated(
        Event.MEDIATION_DECLINED,
        words="the day the adviser was informed that mediation is not wanted (reg 34(1))",
    )
    authority_informed: DateFact = dated(
        Event.MEDIATION_WANTED, words="the day the authority was informed that mediation is wanted"
    )
    commissioner_notified: DateFact = dated(
        Event.MEDIATION_BODY_NOTIFIED,
        words="the day the commissioning bodies were notified (reg 35(2))",
    )
    notification_received: DateFact = dated(
        Event.MEDIATION_REACHED_BODY, words="the day the commissioning body received that notice"
    )
    mediation_arranged: DateFact = dated(
        Event.MEDIATION_ARRANGED, words="the day the mediation was arranged (regs 35 and 36)"
    )
    mediation_planned: PlannedDate = planned(
        Event.MEDIATION_PLANNED, words="the day for which the mediation is planned"
    )
    notice_given: DateFact = dated(
        Event.MEDIATION_NOTICE_GIVEN,
        words="the day the family was informed of the date and place (reg 37(2))",
    )
    mediation_held: DateFact = dated(
        Event.MEDIATION_HELD, words="the day the mediation was held, or began"
    )
    concluded: DateFact = dated(
        Event.MEDIATION_CONCLUDED, words="the day the mediation was concluded (reg 39(1))"
    )
    adviser_told_unable: DateFact = dated(
        Event.ADVISER_TOLD_UNABLE,
        words="the day the adviser was notified that it cannot be arranged in time (reg 39(2))",
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
        words="consents to shorter notice of the mediation (reg 37(2)); empty: there is none",
    )
    ended_on: date | None = day(words="the day it ended, as when the family withdrew")
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


@attrs.frozen(kw_only=True)
class MediationAgreement(FiledCase):
    """An agreement reached in mediation, and what is done under it (SI 2014/1530 reg 42).

    >>> agreed = MediationAgreement(
    ...     made=date(2025, 10, 6),
    ...     kinds=("amend_provision",),
    ...     other_things_agreed=True,
    ...     authority_was_party=True,
    ... )
    >>> for one in agreed.timetable(as_at=date(2025, 10, 7)).engaged:
    ...     print(one.duty, one.due)
    reg42.agreement_appealable.amend_provision 2025-11-10
    reg42.agreement_other 2025-10-20

    ``kinds`` are what was agreed that could have been appealed about: each is due as if it were ordered.
    Anything else is ``other_things_agreed``. A ``Variation`` of kind ``written_agreement`` fixes another
    date for either. ``continue`` by itself has no time. Raises ``InvalidFact``, also without ``made``.
    """

    process: ClassVar[Process] = Process.MEDIATION_AGREEMENT

    made: DateFact = dated(Event.AGREEMENT_MADE, words="the date of the mediation agreement")
    kinds: tuple[OrderKind, ...] = listed(
        OrderKind, words="what was agreed that could have been appealed about (reg 42(2))"
    )
    other_things_agreed: bool | None = told(
        Attribute.OTHER_THINGS_AGREED,
        words="whether it requires anything about which no appeal lies (reg 42(3))",
    )
    authority_was_party: bool | None = told(
        Attribute.AUTHORITY_WAS_PARTY, words="whether the authority was a party to the mediation"
    )
    assessment_notified: DateFact = dated(
        Event.APPEAL_ASSESSMENT_NOTIFIED, words="the day it notified that it will assess"
    )
    advice: tuple[AdviceRequest, ...] | Silence = listed(
        AdviceRequest, NOT_RECORDED, words="the requests for advice in that assessment"
    )
    plan_refusal_notified: DateFact = dated(
        Event.APPEAL_REFUSAL_NOTIFIED, words="the day a decision not to make a plan was notified"
    )
    draft_plan_issued: DateFact = dated(
        Event.APPEAL_DRAFT_ISSUED, words="the day the draft plan was issued"
    )
    final_plan_sent: DateFact = dated(
        Event.APPEAL_PLAN_SENT, words="the day the finalised plan was sent"
    )
    reconsidered: DateFact = dated(
        Event.RECONSIDERED, words="the day the case was reconsidered as agreed"
    )
    provision_amended: DateFact = dated(Event.PROVISION_AMENDED, words=AMENDED)
    placement_amended: DateFact = dated(Event.PLACEMENT_AMENDED, words=PLACED)
    continued_plan_amended: DateFact = dated(Event.CONTINUED_PLAN_AMENDED, words=CONTINUED)
    other_things_done: DateFact = dated(
        Event.OTHER_THINGS_DONE, words="the day the last of those other things was done"
    )
    authority_told: DateFact = dated(
        Event.AUTHORITY_TOLD_OF_AGREEMENT,
        words="the day the commissioning body notified the authority of it (reg 42(4))",
    )
    exceptions: tuple[Circumstance, ...] | Silence = listed(
        Circumstance, NOT_RECORDED, words="circumstances that may excuse (reg 44(3))"
    )
    variations: tuple[Variation, ...] | Silence = listed(
        Variation,
        NOT_RECORDED,
        words="written agreements on another time (reg 42(5)); empty: there is none",
    )
    ended_on: date | None = day(words="the day the agreement ceased to bind")
    ended_because: EndedBecause | None = chosen(EndedBecause, words="why it ended")

    def impossible(self) -> Iterator[Problem]:
        """Yield what no world could make true of the fields together."""
        if self.made is None:
            expected = "the date of the agreement, or NOT_RECORDED"
            yield Problem("made", expected, "nothing", kind="missing")
        if self.kinds:
            yield from each_once("kinds", self.kinds)
        if OrderKind.CEASE_APPEAL_DISMISSED in self.kinds:
            expected = "what can be agreed: an appeal is dismissed by the Tribunal"
            found = repr(OrderKind.CEASE_APPEAL_DISMISSED.value)
            yield Problem("kinds", expected, found, kind="value")
        yield from after_trigger(self, "made")

    def parts(self, path: str = "") -> Iterator[tuple[str, Case]]:
        """Yield the agreement, then each request for advice, with its path."""
        here = path or f"{self.process.array}[0]"
        yield here, self
        yield from requests_of(self, here)

    def facts(self, path: str = "") -> Facts:
        """Return what is recorded of the agreement, event by event."""
        attributes: dict[Attribute, object] = {
            **required_by(self.kinds),
            Attribute.OTHER_THINGS_AGREED: self.other_things_agreed,
            Attribute.AUTHORITY_WAS_PARTY: self.authority_was_party,
        }
        return varied(told_by(self, path, attributes, "kinds"), self.variations)
