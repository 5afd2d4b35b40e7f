"""What follows an order, an unopposed appeal or mediation in the case of a detained person."""

from __future__ import annotations

from datetime import date

import attrs

from sendlaw.cases.advice_request import AdviceRequest
from sendlaw.cases.case import FiledCase
from sendlaw.cases.circumstance import Circumstance
from sendlaw.cases.detained_assessment import detained_requests
from sendlaw.cases.fields import chosen, dated, day, listed, told
from sendlaw.cases.orders import PLACED, after_trigger, each_once, told_by
from sendlaw.cases.variation import Variation, varied
from sendlaw.errors import Problem
from sendlaw.facts.dated import NOT_RECORDED, DateFact, Silence
from sendlaw.vocabulary import (
    AppropriatePerson,
    Attribute,
    DetainedGround,
    DetainedOrderKind,
    EndedBecause,
    Event,
    Process,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import ClassVar

    from sendlaw.cases.case import Case
    from sendlaw.facts.view import Facts

LIMBS = {
    Attribute.TO_ASSESS: DetainedOrderKind.ASSESS,
    Attribute.TO_MAKE_A_PLAN: DetainedOrderKind.MAKE_PLAN,
    Attribute.TO_RECONSIDER: DetainedOrderKind.RECONSIDER,
    Attribute.TO_AMEND_PLACEMENT: DetainedOrderKind.AMEND_PLACEMENT,
}


@attrs.frozen(kw_only=True)
class DetainedOutcome(FiledCase):
    """What an order, an unopposed appeal and an agreement in the case of a detained person share.

    ``appropriate_person`` settles whose absence excuses.
    """

    appropriate_person: AppropriatePerson | None = chosen(
        AppropriatePerson,
        records=Attribute.APPROPRIATE_PERSON,
        words="who acts: a child's parent, the young person, or an alternative person",
    )
    assessment_notified: DateFact = dated(
        Event.APPEAL_ASSESSMENT_NOTIFIED, words="the day it notified that it must assess"
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
    placement_amended: DateFact = dated(Event.PLACEMENT_AMENDED, words=PLACED)
    exceptions: tuple[Circumstance, ...] | Silence = listed(
        Circumstance, NOT_RECORDED, words="circumstances that may excuse (regs 29(7) and 30(7))"
    )
    ended_on: date | None = day(words="the day it ceased to bind, as when set aside")
    ended_because: EndedBecause | None = chosen(EndedBecause, words="why it ended")

    def parts(self, path: str = "") -> Iterator[tuple[str, Case]]:
        """Yield the case, then each request for advice, with its path."""
        here = path or f"{self.process.array}[0]"
        yield here, self
        yield from detained_requests(self, here)

    def required(self, kinds: tuple[DetainedOrderKind, ...]) -> dict[Attribute, object]:
        """Return which limbs of regulation 29 are in question, and who acts."""
        limbs: dict[Attribute, object] = {limb: kind in kinds for limb, kind in LIMBS.items()}
        return {**limbs, Attribute.APPROPRIATE_PERSON: self.appropriate_person}


@attrs.frozen(kw_only=True)
class DetainedTribunalOrder(DetainedOutcome):
    """An order of the Tribunal in the case of a detained person (CFA 2014 s.73; SI 2015/62 reg 29).

    >>> order = DetainedTribunalOrder(made=date(2025, 10, 6), kinds=("make_plan",))
    >>> table = order.timetable(as_at=date(2025, 10, 7))
    >>> [(one.name, one.due.isoformat()) for one in table.engaged]
    [('draft_plan', '2025-11-10'), ('final_ordered_plan', '2025-12-22')]

    ``kinds`` are those that the Tribunal may order here (reg 28(2)). A direction for another date is a
    ``Variation`` of kind ``tribunal_direction``. Raises ``InvalidFact``.
    """

    process: ClassVar[Process] = Process.DETAINED_TRIBUNAL_ORDER

    made: DateFact = dated(Event.ORDER_MADE, words="the day the order was made")
    kinds: tuple[DetainedOrderKind, ...] = listed(
        DetainedOrderKind, words="what was ordered (reg 29(2) to (6))"
    )
    reconsidered: DateFact = dated(
        Event.RECONSIDERED, words="the day the case referred back was reconsidered (reg 29(5))"
    )
    variations: tuple[Variation, ...] | Silence = listed(
        Variation,
        NOT_RECORDED,
        words="directions of the Tribunal that fixed another date (reg 29(8)); empty: there is none",
    )

    def impossible(self) -> Iterator[Problem]:
        """Yield what no world could make true of the fields together."""
        yield from each_once("kinds", self.kinds)
        yield from after_trigger(self, "made")

    def facts(self, path: str = "") -> Facts:
        """Return what is recorded of the order, event by event."""
        return varied(told_by(self, path, self.required(self.kinds), "kinds"), self.variations)


@attrs.frozen(kw_only=True)
class DetainedConcededAppeal(DetainedOutcome):
    """An appeal for a detained person that the home authority will not oppose (SI 2015/62 reg 30).

    >>> case = DetainedConcededAppeal(tribunal_told=date(2025, 10, 6), grounds=("c_i",))
    >>> case.timetable(as_at=date(2025, 10, 7))["amend_placement"].due
    datetime.date(2025, 10, 20)

    ``grounds`` are the limbs of section 73(2) that were conceded. No direction may fix another date.
    Raises ``InvalidFact``.
    """

    process: ClassVar[Process] = Process.DETAINED_CONCEDED_APPEAL

    tribunal_told: DateFact = dated(
        Event.TRIBUNAL_TOLD, words="the day it told the Tribunal that it will not oppose the appeal"
    )
    grounds: tuple[DetainedGround, ...] = listed(
        DetainedGround, words="the limbs of section 73(2) that were conceded"
    )

    def impossible(self) -> Iterator[Problem]:
        """Yield what no world could make true of the fields together."""
        yield from each_once("grounds", self.grounds)
        yield from after_trigger(self, "tribunal_told")

    def facts(self, path: str = "") -> Facts:
        """Return what is recorded of the concession, event by event."""
        conceded = set(self.grounds)
        attributes: dict[Attribute, object] = {
            Attribute.TO_ASSESS: DetainedGround.A in conceded,
            Attribute.TO_MAKE_A_PLAN: DetainedGround.B in conceded,
            Attribute.TO_AMEND_PLACEMENT: not conceded.isdisjoint(
                (DetainedGround.C_I, DetainedGround.C_II)
            ),
            Attribute.APPROPRIATE_PERSON: self.appropriate_person,
        }
        return told_by(self, path, attributes, "grounds")


@attrs.frozen(kw_only=True)
class DetainedMediationAgreement(DetainedOutcome):
    """An agreement reached in mediation in the case of a detained person (SI 2015/62 reg 27).

    >>> agreed = DetainedMediationAgreement(
    ...     made=date(2025, 10, 6), kinds=("amend_placement",), other_things_agreed=False
    ... )
    >>> agreed.timetable(as_at=date(2025, 10, 7))["agreement.amend_placement"].due
    datetime.date(2025, 10, 20)

    What could have been appealed is due as if it were ordered under regulation 29; anything else in two
    weeks. A ``Variation`` of kind ``written_agreement`` fixes another date for either. Raises
    ``InvalidFact``, also without ``made``.
    """

    process: ClassVar[Process] = Process.DETAINED_MEDIATION_AGREEMENT

    made: DateFact = dated(Event.AGREEMENT_MADE, words="the date of the mediation agreement")
    kinds: tuple[DetainedOrderKind, ...] = listed(
        DetainedOrderKind, words="what was agreed that could have been appealed about (reg 27(2))"
    )
    other_things_agreed: bool | None = told(
        Attribute.OTHER_THINGS_AGREED,
        words="whether it requires anything about which no appeal lies (reg 27(3))",
    )
    reconsidered: DateFact = dated(
        Event.RECONSIDERED, words="the day the case was reconsidered as agreed"
    )
    other_things_done: DateFact = dated(
        Event.OTHER_THINGS_DONE, words="the day the last of those other things was done"
    )
    variations: tuple[Variation, ...] | Silence = listed(
        Variation,
        NOT_RECORDED,
        words="written agreements on another time (reg 27(4)); empty: there is none",
    )

    def impossible(self) -> Iterator[Problem]:
        """Yield what no world could make true of the fields together."""
        if self.made is None:
            expected = "the date of the agreement, or NOT_RECORDED"
            yield Problem("made", expected, "nothing", kind="missing")
        if self.kinds:
            yield from each_once("kinds", self.kinds)
        yield from after_trigger(self, "made")

    def facts(self, path: str = "") -> Facts:
        """Return what is recorded of the agreement, event by event."""
        attributes: dict[Attribute, object] = {
            **self.required(self.kinds),
            Attribute.OTHER_THINGS_AGREED: self.other_things_agreed,
        }
        return varied(told_by(self, path, attributes, "kinds"), self.variations)
