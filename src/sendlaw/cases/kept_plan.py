"""A plan that is kept while a person is detained."""

from __future__ import annotations

from datetime import date

import attrs

from sendlaw.cases.case import FiledCase
from sendlaw.cases.circumstance import Circumstance
from sendlaw.cases.fields import chosen, dated, day, listed, told
from sendlaw.cases.order import before, ending
from sendlaw.facts.dated import NOT_RECORDED, DateFact, Silence
from sendlaw.vocabulary import Attribute, EndedBecause, Event, Process

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import ClassVar

    from sendlaw.errors import Problem

AFTER = {
    "copy_sent": "kept_from",
    "move_copy_sent": "move_informed",
    "disclosed": "release_informed",
    "plan_received": "disclosed",
    "disclosed_to_body": "plan_received",
    "body_received": "disclosed_to_body",
    "request_made": "body_received",
}


@attrs.frozen(kw_only=True)
class KeptPlan(FiledCase):
    """A plan kept for a detained person, and handed on at release (CFA 2014 s.74; SI 2015/62 regs 16, 17).

    >>> case = KeptPlan(kept_from=date(2025, 12, 18), detention_known=date(2025, 12, 22))
    >>> case.timetable(as_at=date(2025, 12, 23))["send_copy"].due
    datetime.date(2025, 12, 31)

    The times are in working days of England, after the day they follow. The fields from
    ``release_informed`` on are of a release into the area of another authority (reg 16). Record the latest
    move between youth accommodation. Raises ``InvalidFact``.
    """

    process: ClassVar[Process] = Process.KEPT_PLAN

    kept_from: DateFact = dated(
        Event.PLAN_KEPT, words="the day the home authority first kept the plan (s.74(2))"
    )
    detention_known: DateFact = dated(
        Event.DETENTION_KNOWN,
        words="the day it became aware of the detention; kept_from, if it knew already",
    )
    copy_sent: DateFact = dated(
        Event.KEPT_COPY_SENT, words="the day a copy of the plan was sent (reg 17(1))"
    )
    move_informed: DateFact = dated(
        Event.MOVE_IN_DETENTION_TOLD,
        words="the day it was informed of a move to other youth accommodation (reg 17(2))",
    )
    move_copy_sent: DateFact = dated(
        Event.MOVE_COPY_SENT, words="the day a copy was sent to the new person in charge"
    )
    release_informed: DateFact = dated(
        Event.RELEASE_TOLD,
        words="the day it was informed of the release to the new authority (reg 16(2))",
    )
    disclosed: DateFact = dated(
        Event.KEPT_PLAN_DISCLOSED, words="the day the plan was disclosed to the new authority"
    )
    new_authority_responsible: DateFact = dated(
        Event.RESPONSIBLE_ON_RELEASE,
        words="the day the new authority became responsible for the person (reg 16(3))",
    )
    plan_received: DateFact = dated(
        Event.KEPT_PLAN_RECEIVED, words="the day the new authority received the plan"
    )
    disclosed_to_body: DateFact = dated(
        Event.BODY_GIVEN_PLAN, words="the day it disclosed the plan to the commissioning body"
    )
    body_received: DateFact = dated(
        Event.BODY_RECEIVED_PLAN, words="the day the commissioning body received it (reg 16(4))"
    )
    health_provision_impracticable: bool | None = told(
        Attribute.HEALTH_IMPRACTICABLE,
        words="whether it is not practicable for that body to arrange the health care provision",
    )
    request_made: DateFact = dated(
        Event.REQUEST_AFTER_RELEASE, words="the day that body asked for an assessment or a review"
    )
    exceptions: tuple[Circumstance, ...] | Silence = listed(
        Circumstance, NOT_RECORDED, words="circumstances that may excuse (reg 2A, in 2020)"
    )
    ended_on: date | None = day(words="the day the plan was no longer kept")
    ended_because: EndedBecause | None = chosen(EndedBecause, words="why")

    def impossible(self) -> Iterator[Problem]:
        """Yield what no world could make true of the fields together."""
        for act, question in AFTER.items():
            yield from before(self, act, asked_by=question)
        yield from ending(self, "kept_from")
