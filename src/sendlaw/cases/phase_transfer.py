"""A transfer between phases of education, or between post-16 institutions."""

from __future__ import annotations

from datetime import date

import attrs

from sendlaw.cases.case import FiledCase
from sendlaw.cases.circumstance import Circumstance
from sendlaw.cases.fields import chosen, dated, day, listed, planned, told
from sendlaw.cases.order import ending
from sendlaw.errors import Problem
from sendlaw.facts.dated import NOT_RECORDED, DateFact, PlannedDate, Silence
from sendlaw.vocabulary import Attribute, EndedBecause, Event, PhaseTransferKind, Process

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import ClassVar


@attrs.frozen(kw_only=True)
class PhaseTransfer(FiledCase):
    """A transfer for which a plan must be ready beforehand (SI 2014/1530 reg 18).

    >>> transfer = PhaseTransfer(kind="primary_to_secondary", transfer_date=date(2026, 9, 1))
    >>> transfer.timetable(as_at=date(2026, 1, 5))["phase_transfer_other"].due
    datetime.date(2026, 2, 14)

    The duty is done when the amended plan is sent, or where ``amendment_needed`` is false when the plan is
    reviewed. ``secondary_to_sixth_form`` has no date on the words of the regulation; ``check`` says so.
    Raises ``InvalidFact`` without a ``kind`` or a ``transfer_date``.
    """

    process: ClassVar[Process] = Process.PHASE_TRANSFER

    kind: PhaseTransferKind = chosen(
        PhaseTransferKind, records=Attribute.PHASE_TRANSFER_KIND, words="between which phases it is"
    )
    transfer_date: PlannedDate = planned(Event.TRANSFER, words="the day the transfer takes place")
    plan_reviewed: DateFact = dated(
        Event.PLAN_REVIEWED, words="the day the plan was reviewed for the transfer"
    )
    amendment_needed: bool | None = told(
        Attribute.AMENDMENT_NEEDED, words="whether the review found an amendment necessary"
    )
    final_amended_plan_sent: DateFact = dated(
        Event.TRANSFER_PLAN_AMENDED, words="the day the amended plan was sent"
    )
    exceptions: tuple[Circumstance, ...] | Silence = listed(
        Circumstance, NOT_RECORDED, words="circumstances; none excuses under regulation 18"
    )
    ended_on: date | None = day(words="the day the transfer fell away")
    ended_because: EndedBecause | None = chosen(EndedBecause, words="why it fell away")

    def impossible(self) -> Iterator[Problem]:
        """Yield what no world could make true of the fields together."""
        if self.kind is None:
            yield Problem("kind", "a kind of transfer", "nothing", kind="missing")
        if self.transfer_date is None:
            yield Problem("transfer_date", "the day of the transfer", "nothing", kind="missing")
        if self.amendment_needed is False and self.final_amended_plan_sent is not None:
            expected = "true or nothing, where an amended plan was sent"
            yield Problem("amendment_needed", expected, "false", kind="value")
        yield from ending(self)
