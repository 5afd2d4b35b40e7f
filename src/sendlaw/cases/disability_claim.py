"""A claim that a school discriminated because of a person's disability."""

from __future__ import annotations

from datetime import date

import attrs

from sendlaw.cases.case import FiledCase
from sendlaw.cases.circumstance import Circumstance
from sendlaw.cases.fields import chosen, dated, day, listed, told
from sendlaw.cases.order import before, ending
from sendlaw.cases.variation import Variation, varied
from sendlaw.facts.dated import NOT_RECORDED, DateFact, Silence
from sendlaw.vocabulary import Attribute, EndedBecause, Event, Process

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import ClassVar

    from sendlaw.errors import Problem
    from sendlaw.facts.view import Facts

AFTER = {
    "claim_received": "conduct_occurred",
    "respondent_received": "claim_received",
    "response_provided": "respondent_received",
}


@attrs.frozen(kw_only=True)
class DisabilityClaim(FiledCase):
    """A claim of disability discrimination against a school (Equality Act 2010 Sch 17; SI 2008/2699).

    >>> claim = DisabilityClaim(conduct_occurred=date(2025, 2, 14))
    >>> claim.timetable(as_at=date(2025, 3, 3))["disability_claim"].due
    datetime.date(2025, 8, 13)

    The six months start with the day of the conduct, and August does not move their end. Conduct over a
    period occurs at its end, and a failure to act on the day it was decided on: which day that is, a
    person must judge. ``reinstatement_claimed`` settles whether the response is due in fifteen working
    days or in thirty. Raises ``InvalidFact``.
    """

    process: ClassVar[Process] = Process.DISABILITY_CLAIM

    conduct_occurred: DateFact = dated(
        Event.CONDUCT_OCCURRED,
        words="the day the conduct occurred, or is treated as occurring (para 4(5) and (6))",
    )
    claim_received: DateFact = dated(
        Event.CLAIM_RECEIVED, words="the day the Tribunal received the claim (r.20(1)(a))"
    )
    reinstatement_claimed: bool | None = told(
        Attribute.REINSTATEMENT_CLAIMED,
        words="whether it claims the reinstatement of a person permanently excluded (r.21(1)(cc))",
    )
    respondent_received: DateFact = dated(
        Event.CLAIM_REACHED_BODY, words="the day the responsible body received it (r.21)"
    )
    response_provided: DateFact = dated(
        Event.CLAIM_RESPONSE_PROVIDED, words="the day the response was provided"
    )
    exceptions: tuple[Circumstance, ...] | Silence = listed(
        Circumstance, NOT_RECORDED, words="circumstances; none excuses under the Act or the Rules"
    )
    variations: tuple[Variation, ...] | Silence = listed(
        Variation,
        NOT_RECORDED,
        words="extensions and directions for the response (r.5(3)(a)); empty: there is none",
    )
    ended_on: date | None = day(words="the day it ended without a decision, as when withdrawn")
    ended_because: EndedBecause | None = chosen(EndedBecause, words="why it ended")

    def impossible(self) -> Iterator[Problem]:
        """Yield what no world could make true of the fields together."""
        for act, question in AFTER.items():
            yield from before(self, act, asked_by=question)
        yield from ending(self, "conduct_occurred")

    def facts(self, path: str = "") -> Facts:
        """Return what is recorded of the claim, event by event."""
        return varied(FiledCase.facts(self, path), self.variations)
