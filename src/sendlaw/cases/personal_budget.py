"""Direct payments under a personal budget."""

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

ONCE_PAID = (
    "payments_reviewed",
    "reduction_decided",
    "repayment_decided",
    "stopping_decided",
    "consent_refused",
)
"""The fields for what happens once direct payments are being made."""


@attrs.frozen(kw_only=True)
class PersonalBudget(FiledCase):
    """Direct payments to one recipient under a personal budget (SI 2014/1652).

    >>> case = PersonalBudget(payments_began=date(2025, 9, 1))
    >>> case.timetable(as_at=date(2025, 9, 2))["first_review"].due
    datetime.date(2025, 11, 30)

    The three months for the first review begin with the day of the first payment. The other days start
    norms without a number, which are told in ``open_norms`` and never judged; record the latest of each.
    Raises ``InvalidFact``.
    """

    process: ClassVar[Process] = Process.PERSONAL_BUDGET

    payments_began: DateFact = dated(
        Event.PAYMENTS_BEGAN, words="the day the first direct payment was made"
    )
    payments_reviewed: DateFact = dated(
        Event.PAYMENTS_REVIEWED, words="the day their making and use was first reviewed (reg 11(2))"
    )
    nomination_withdrawn: DateFact = dated(
        Event.NOMINATION_WITHDRAWN,
        words="the day of notice that a nomination is withdrawn or changed (reg 5(3))",
    )
    reduction_decided: DateFact = dated(
        Event.REDUCTION_DECIDED, words="the day the authority decided to reduce them (reg 12(1))"
    )
    repayment_decided: DateFact = dated(
        Event.REPAYMENT_DECIDED, words="the day it decided that they must be repaid (reg 13(3))"
    )
    stopping_decided: DateFact = dated(
        Event.STOPPING_DECIDED, words="the day it decided to stop making them (reg 14(3))"
    )
    consent_refused: DateFact = dated(
        Event.CONSENT_REFUSED,
        words="the day the young person notified that they do not consent (reg 15(4))",
    )
    exceptions: tuple[Circumstance, ...] | Silence = listed(
        Circumstance, NOT_RECORDED, words="circumstances that may excuse (reg 2A, in 2020)"
    )
    ended_on: date | None = day(words="the day the payments came to an end")
    ended_because: EndedBecause | None = chosen(EndedBecause, words="why they came to an end")

    def impossible(self) -> Iterator[Problem]:
        """Yield what no world could make true of the fields together."""
        for act in ONCE_PAID:
            yield from before(self, act, asked_by="payments_began")
        yield from ending(self, "payments_began")
