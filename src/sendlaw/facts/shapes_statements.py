"""The order of acts in the conversion of a statement to an EHC plan (SI 2014/2270)."""

from __future__ import annotations

from sendlaw.facts.shape import Act, Shape
from sendlaw.vocabulary import Attribute, Event, Process

ASSESSED_AND_DECIDED = (
    Act(Event.CONVERSION_NOTICE_GIVEN),
    Act(Event.CONVERSION_BEGAN),
    Act(Event.PLAN_REFUSAL_NOTIFIED, upon=(Event.CONVERSION_BEGAN,)),
    Act(Event.FINAL_PLAN_SENT, upon=(Event.CONVERSION_BEGAN,)),
)

STATEMENT_CONVERSION = Shape(
    process=Process.STATEMENT_CONVERSION,
    triggers=(),
    acts=(
        Act(Event.TRANSFER, planned=True),
        Act(Event.YEAR_6_ENDS, planned=True),
        Act(Event.YEAR_9_BEGINS, planned=True),
        Act(Event.YEAR_9_ENDS, planned=True),
        Act(Event.STATEMENT_APPEAL_BROUGHT),
        Act(Event.STATEMENT_APPEAL_DETERMINED, upon=(Event.STATEMENT_APPEAL_BROUGHT,)),
        Act(Event.APPROPRIATE_AGAIN),
        Act(Event.STATEMENT_HOLDER_RELEASED),
        Act(Event.ORDER_APPLIED_LATE),
        *ASSESSED_AND_DECIDED,
    ),
    told_by=(
        (Attribute.CONVERSION_TRANSFER_KIND, None),
        (Attribute.ASSESS_IN_YEAR_6, None),
    ),
    ends=(Event.PLAN_REFUSAL_NOTIFIED, Event.FINAL_PLAN_SENT),
)

STATEMENT_REASSESSMENT = Shape(
    process=Process.STATEMENT_REASSESSMENT,
    triggers=(Event.STATEMENT_REASSESSMENT_REQUESTED, Event.STATEMENT_REASSESSMENT_ORDERED),
    acts=(
        Act(Event.PLAN_REFUSAL_NOTIFIED),
        Act(Event.REASSESSED_PLAN_SENT),
    ),
    follows=((Event.STATEMENT_REASSESSMENT_REQUESTED, Event.STATEMENT_REASSESSMENT_ORDERED),),
    ends=(Event.PLAN_REFUSAL_NOTIFIED, Event.REASSESSED_PLAN_SENT),
)

DETAINED_STATEMENT_CONVERSION = Shape(
    process=Process.DETAINED_STATEMENT_CONVERSION,
    triggers=(),
    acts=(Act(Event.ORDER_APPLIED_LATE), *ASSESSED_AND_DECIDED),
    told_by=((Attribute.APPROPRIATE_PERSON, None),),
    ends=(Event.PLAN_REFUSAL_NOTIFIED, Event.FINAL_PLAN_SENT),
)

OF_STATEMENTS = (STATEMENT_CONVERSION, STATEMENT_REASSESSMENT, DETAINED_STATEMENT_CONVERSION)
