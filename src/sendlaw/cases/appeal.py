"""An appeal to the First-tier Tribunal, from the notice of the decision to what follows its own."""

from __future__ import annotations

from datetime import date

import attrs

from sendlaw.cases.case import FiledCase
from sendlaw.cases.circumstance import Circumstance
from sendlaw.cases.fields import chosen, dated, day, listed, told
from sendlaw.cases.order import before, ending, last_day
from sendlaw.cases.orders import PLACEMENT, each_once
from sendlaw.cases.variation import Variation, varied
from sendlaw.counting import ENGLAND
from sendlaw.engine.fixed import day_fixed, last_fixed
from sendlaw.facts.dated import NOT_RECORDED, DateFact, Silence
from sendlaw.law.tribunal_rules_2008 import SET_ASIDE
from sendlaw.vocabulary import AppealGround, Attribute, EndedBecause, Event, Process
from sendlaw.vocabulary.attributes import BY_ITS_DAYS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import ClassVar

    from sendlaw.errors import Problem
    from sendlaw.facts.view import Facts


AFTER = {
    "certificate_issued": "decision_notice_sent",
    "application_received": "decision_notice_sent",
    "leave_given": "decision_notice_sent",
    "respondent_received": "application_received",
    "response_provided": "respondent_received",
    "hearing_held": "application_received",
    "decision_sent": "application_received",
    "reasons_sent": "application_received",
    "set_aside_sought": "decision_sent",
    "set_aside_refused": "set_aside_sought",
    "decision_set_aside": "decision_sent",
    "permission_sought": "reasons_sent",
}


@attrs.frozen(kw_only=True)
class Appeal(FiledCase):
    """An appeal under CFA 2014 s.51, or the time in which one may be brought (SI 2008/2699).

    >>> appeal = Appeal(decision_notice_sent=date(2025, 6, 5), grounds=("c_iii",))
    >>> time = appeal.timetable(as_at=date(2025, 6, 6))["sen_appeal"]
    >>> time.nominal, time.due
    (datetime.date(2025, 8, 5), datetime.date(2025, 9, 1))

    The time to appeal is two months from the notice, or one from the issue of a mediation certificate if
    that ends later. It ends on a working day, and never in August or from 25 December to 1 January. An
    authority's response is due in thirty working days, of which those days are none. ``variations`` of
    kind ``extension`` or ``tribunal_direction`` fix another date. Raises ``InvalidFact``.
    """

    process: ClassVar[Process] = Process.APPEAL

    decision_notice_sent: DateFact = dated(
        Event.APPEALED_NOTICE_SENT, words="the day written notice of the decision was sent"
    )
    grounds: tuple[AppealGround, ...] = listed(
        AppealGround, words="the limbs of section 51(2) on which it is, or would be, brought"
    )
    certificate_issued: DateFact = dated(
        Event.APPEAL_CERTIFICATE_ISSUED, words="the day the mediation certificate was issued (s.55)"
    )
    leave_given: DateFact = dated(
        words="the day the Tribunal gave leave to appeal without a certificate (r.19)"
    )
    application_received: DateFact = dated(
        Event.APPEAL_RECEIVED, words="the day the Tribunal received the application notice (r.20)"
    )
    respondent_received: DateFact = dated(
        Event.APPEAL_REACHED_AUTHORITY, words="the day the authority received it (r.21)"
    )
    response_provided: DateFact = dated(
        Event.APPEAL_RESPONSE_PROVIDED, words="the day the response was provided"
    )
    hearing_held: DateFact = dated(words="the day of the hearing, or its first; no time is fixed")
    decision_sent: DateFact = dated(
        Event.APPEAL_DECISION_SENT, words="the day notice of the Tribunal's decision was sent"
    )
    reasons_sent: DateFact = dated(
        Event.APPEAL_REASONS_SENT, words="the day its written reasons were sent"
    )
    set_aside_sought: DateFact = dated(
        Event.SETTING_ASIDE_SOUGHT, words="the day an application to set it aside was received"
    )
    set_aside_refused: DateFact = dated(
        Event.SETTING_ASIDE_REFUSED, words="the day notice was sent that this failed"
    )
    set_aside_in_time: bool | None = told(
        Attribute.SET_ASIDE_IN_TIME,
        words="whether that application was in time; worked out from its days, unless given",
    )
    decision_set_aside: DateFact = dated(
        Event.DECISION_SET_ASIDE, words="the day the decision was set aside (r.45)"
    )
    permission_sought: DateFact = dated(
        Event.PERMISSION_SOUGHT, words="the day permission to appeal further was applied for (r.46)"
    )
    exceptions: tuple[Circumstance, ...] | Silence = listed(
        Circumstance, NOT_RECORDED, words="circumstances; none excuses under the Rules"
    )
    variations: tuple[Variation, ...] | Silence = listed(
        Variation, NOT_RECORDED, words="extensions and directions (r.5(3)(a)); empty: there is none"
    )
    ended_on: date | None = day(words="the day it ended without a decision, as when withdrawn")
    ended_because: EndedBecause | None = chosen(EndedBecause, words="why it ended")

    @property
    def needs_certificate(self) -> bool:
        """Whether it needs a mediation certificate: not where it is about the school alone (s.55(2)).

        >>> Appeal(grounds=("c_iii", "c_iv")).needs_certificate, Appeal(grounds=("b",)).needs_certificate
        (False, True)
        """
        return not set(self.grounds) <= set(PLACEMENT)

    def impossible(self) -> Iterator[Problem]:
        """Yield what no world could make true of the fields together."""
        yield from each_once("grounds", self.grounds)
        for act, question in AFTER.items():
            yield from before(self, act, asked_by=question)
        yield from ending(self, "decision_notice_sent")

    def facts(self, path: str = "") -> Facts:
        """Return what is recorded of the appeal, event by event."""
        base = varied(FiledCase.facts(self, path), self.variations)
        in_time: dict[Attribute, object] = {
            Attribute.SET_ASIDE_IN_TIME: self._set_aside_in_time(base)
        }
        return attrs.evolve(base, attributes={**base.attributes, **in_time}, held_in=None)

    def _set_aside_in_time(self, facts: Facts) -> object:
        """Say whether an application to set aside was in time: as given, or by the last day fixed."""
        if self.set_aside_in_time is not None:
            return self.set_aside_in_time
        sought, fixed = last_day(self.set_aside_sought), last_fixed(SET_ASIDE, facts.variations)
        if sought is None or fixed is None:
            return BY_ITS_DAYS
        return sought <= day_fixed(fixed, ENGLAND)
