"""After an appeal: an order of the Tribunal, or an appeal that the authority does not oppose."""

from __future__ import annotations

from datetime import date

import attrs

from sendlaw.cases.advice_request import AdviceRequest, asked_in
from sendlaw.cases.case import FiledCase
from sendlaw.cases.circumstance import Circumstance
from sendlaw.cases.fields import chosen, dated, day, listed, told
from sendlaw.cases.order import before, ending
from sendlaw.cases.variation import Variation, varied
from sendlaw.errors import Problem
from sendlaw.facts.dated import NOT_RECORDED, DateFact, Silence
from sendlaw.vocabulary import AppealGround, Attribute, EndedBecause, Event, OrderKind, Process

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import ClassVar, TypeAlias

    from sendlaw.cases.case import Case
    from sendlaw.cases.detained_disputes import DetainedOutcome
    from sendlaw.cases.mediation import MediationAgreement
    from sendlaw.facts.view import Facts

    Answering: TypeAlias = "TribunalOrder | ConcededAppeal | MediationAgreement | DetainedOutcome"

AMENDED = "the day the plan was issued with its contents amended"
PLACED = "the day the plan was issued with its school or other institution amended"
CONTINUED = "the day the plan that continues was amended"
CONTENTS = (AppealGround.C_I, AppealGround.C_II, AppealGround.E)
PLACEMENT = (AppealGround.C_III, AppealGround.C_IV)


@attrs.frozen(kw_only=True)
class TribunalOrder(FiledCase):
    """An order of the First-tier Tribunal, and what the authority does under it (SI 2014/1530 reg 44).

    >>> order = TribunalOrder(made=date(2025, 10, 6), kinds=("amend_provision", "amend_placement"))
    >>> table = order.timetable(as_at=date(2025, 10, 7))
    >>> [(one.name, one.due.isoformat()) for one in table.engaged]
    [('amend_provision', '2025-11-10'), ('amend_placement', '2025-10-20')]

    An order may be of several ``kinds`` at once; each has its own limit. A direction of the Tribunal for
    another date is a ``Variation`` of kind ``tribunal_direction``. The process that the order answers ends
    with it: give that ``ended_because="superseded"``. ``variations`` are ``NOT_RECORDED`` unless given:
    an empty tuple says that no other date was directed. Raises ``InvalidFact``.
    """

    process: ClassVar[Process] = Process.TRIBUNAL_ORDER

    made: DateFact = dated(Event.ORDER_MADE, words="the day the order was made")
    kinds: tuple[OrderKind, ...] = listed(OrderKind, words="what was ordered (reg 44(2))")
    plan_ceased: DateFact = dated(
        Event.CEASED_ON_DISMISSAL, words="the day the plan ceased, the appeal being dismissed"
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
        Event.RECONSIDERED, words="the day the case referred back was reconsidered (reg 44(2)(d))"
    )
    provision_amended: DateFact = dated(Event.PROVISION_AMENDED, words=AMENDED)
    placement_amended: DateFact = dated(Event.PLACEMENT_AMENDED, words=PLACED)
    continued_plan_amended: DateFact = dated(Event.CONTINUED_PLAN_AMENDED, words=CONTINUED)
    exceptions: tuple[Circumstance, ...] | Silence = listed(
        Circumstance, NOT_RECORDED, words="circumstances that may excuse (reg 44(3))"
    )
    variations: tuple[Variation, ...] | Silence = listed(
        Variation,
        NOT_RECORDED,
        words="directions of the Tribunal that fixed another date (reg 44(1)); empty: there is none",
    )
    ended_on: date | None = day(words="the day the order ceased to bind, as when set aside")
    ended_because: EndedBecause | None = chosen(EndedBecause, words="why it ended")

    def impossible(self) -> Iterator[Problem]:
        """Yield what no world could make true of the fields together."""
        yield from each_once("kinds", self.kinds)
        yield from after_trigger(self, "made")

    def parts(self, path: str = "") -> Iterator[tuple[str, Case]]:
        """Yield the order, then each request for advice, with its path."""
        here = path or f"{self.process.array}[0]"
        yield here, self
        yield from requests_of(self, here)

    def facts(self, path: str = "") -> Facts:
        """Return what is recorded of the order, event by event."""
        attributes: dict[Attribute, object] = {
            **required_by(self.kinds),
            Attribute.TO_CEASE: OrderKind.CEASE_APPEAL_DISMISSED in self.kinds,
            Attribute.TO_CONTINUE: not set(self.kinds).isdisjoint(
                (OrderKind.CONTINUE, OrderKind.CONTINUE_AND_AMEND)
            ),
        }
        return varied(told_by(self, path, attributes, "kinds"), self.variations)


@attrs.frozen(kw_only=True)
class ConcededAppeal(FiledCase):
    """An appeal that the authority told the Tribunal it will not oppose (SI 2014/1530 reg 45).

    >>> case = ConcededAppeal(tribunal_told=date(2025, 10, 6), grounds=("c_i", "c_iii"))
    >>> case.timetable(as_at=date(2025, 10, 7))["amend_placement"].due
    datetime.date(2025, 11, 10)

    It is treated as determined for the appellant, without an order, where the authority said so before
    it submitted a response; after that an order is needed. ``grounds`` are the limbs of section 51(2)
    conceded: the school alone is due in two weeks, and with the contents in five. No direction may fix
    another date. Raises ``InvalidFact``.
    """

    process: ClassVar[Process] = Process.CONCEDED_APPEAL

    tribunal_told: DateFact = dated(
        Event.TRIBUNAL_TOLD, words="the day it told the Tribunal that it will not oppose the appeal"
    )
    grounds: tuple[AppealGround, ...] = listed(
        AppealGround, words="the limbs of section 51(2) that were conceded"
    )
    agreed_to_amend: bool | None = told(
        Attribute.TO_AMEND_CONTINUED,
        words="on ground (f), whether it also agreed to amend the plan (reg 45(6A))",
    )
    assessment_notified: DateFact = dated(
        Event.APPEAL_ASSESSMENT_NOTIFIED, words="the day it notified that it must assess"
    )
    assessment_carried_out: DateFact = dated(
        Event.APPEAL_ASSESSMENT_DONE, words="the day it was carried out (the text as made, to 2015)"
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
    provision_amended: DateFact = dated(Event.PROVISION_AMENDED, words=AMENDED)
    placement_amended: DateFact = dated(Event.PLACEMENT_AMENDED, words=PLACED)
    continued_plan_amended: DateFact = dated(Event.CONTINUED_PLAN_AMENDED, words=CONTINUED)
    exceptions: tuple[Circumstance, ...] | Silence = listed(
        Circumstance, NOT_RECORDED, words="circumstances that may excuse (reg 45(7))"
    )
    ended_on: date | None = day(words="the day the concession ceased to bind")
    ended_because: EndedBecause | None = chosen(EndedBecause, words="why it ended")

    def impossible(self) -> Iterator[Problem]:
        """Yield what no world could make true of the fields together."""
        yield from each_once("grounds", self.grounds)
        yield from after_trigger(self, "tribunal_told")

    def parts(self, path: str = "") -> Iterator[tuple[str, Case]]:
        """Yield the concession, then each request for advice, with its path."""
        here = path or f"{self.process.array}[0]"
        yield here, self
        yield from requests_of(self, here)

    def facts(self, path: str = "") -> Facts:
        """Return what is recorded of the concession, event by event."""
        conceded = set(self.grounds)
        continues = AppealGround.F in conceded
        attributes: dict[Attribute, object] = {
            Attribute.TO_ASSESS: not conceded.isdisjoint((AppealGround.A, AppealGround.D)),
            Attribute.TO_MAKE_A_PLAN: AppealGround.B in conceded,
            Attribute.TO_AMEND_CONTENTS: not conceded.isdisjoint(CONTENTS),
            Attribute.TO_AMEND_PLACEMENT: not conceded.isdisjoint(PLACEMENT),
            Attribute.TO_CONTINUE: continues,
            Attribute.TO_AMEND_CONTINUED: self.agreed_to_amend if continues else False,
        }
        return told_by(self, path, attributes, "grounds")


def each_once(field: str, values: tuple[object, ...]) -> Iterator[Problem]:
    """Yield a problem where a list of words is empty, or holds one of them twice."""
    if not values:
        yield Problem(field, "at least one", "nothing", kind="missing")
    elif len(set(values)) < len(values):
        yield Problem(field, "each once", "one of them twice", kind="value")


def after_trigger(case: Answering, trigger: str) -> Iterator[Problem]:
    """Yield a problem for each act dated before what it answers, and for an end before it."""
    fields = attrs.fields(type(case))
    acts = [one.name for one in fields if one.metadata.get("kind") == "date"]
    for act in acts:
        if act != trigger:
            yield from before(case, act, asked_by=trigger)
    yield from ending(case, trigger)


def requests_of(case: Answering, here: str) -> Iterator[tuple[str, Case]]:
    """Yield each request for advice of a case, with its path, as it ends with the case."""
    if isinstance(case.advice, tuple):
        for number, one in enumerate(case.advice):
            asked = one.ending_with(case.ended_on, case.ended_because)
            yield f"{here}.advice[{number}]", asked


def required_by(kinds: tuple[OrderKind, ...]) -> dict[Attribute, object]:
    """Return which limbs of regulation 44(2)(b) to (f) and (h) an order, or an agreement, falls under."""
    asked = set(kinds)
    return {
        Attribute.TO_ASSESS: not asked.isdisjoint((OrderKind.ASSESS, OrderKind.REASSESS)),
        Attribute.TO_MAKE_A_PLAN: OrderKind.MAKE_PLAN in asked,
        Attribute.TO_RECONSIDER: OrderKind.RECONSIDER in asked,
        Attribute.TO_AMEND_CONTENTS: OrderKind.AMEND_PROVISION in asked,
        Attribute.TO_AMEND_PLACEMENT: OrderKind.AMEND_PLACEMENT in asked,
        Attribute.TO_AMEND_CONTINUED: OrderKind.CONTINUE_AND_AMEND in asked,
    }


def told_by(case: Answering, path: str, attributes: dict[Attribute, object], field: str) -> Facts:
    """Return the facts of a case of which a list of words says what the authority must do."""
    base = FiledCase.facts(case, path)
    named: dict[Event | Attribute, str] = {one: base.fields.get(one, field) for one in attributes}
    return attrs.evolve(
        base,
        attributes=attributes,
        fields={**base.fields, **named},
        advice_asked=asked_in(case.advice),
        held_in=None,
    )
