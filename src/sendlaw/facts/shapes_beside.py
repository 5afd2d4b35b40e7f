"""The order of acts of what stands beside a plan: claims against a school, payments, disclosure."""

from __future__ import annotations

from sendlaw.facts.shape import Act, Shape
from sendlaw.vocabulary import Attribute, Event, Process

DISABILITY_CLAIM = Shape(
    process=Process.DISABILITY_CLAIM,
    triggers=(Event.CONDUCT_OCCURRED,),
    acts=(
        Act(Event.CLAIM_RECEIVED, upon=(Event.CONDUCT_OCCURRED,)),
        Act(Event.CLAIM_REACHED_BODY, upon=(Event.CLAIM_RECEIVED,)),
        Act(Event.CLAIM_RESPONSE_PROVIDED, upon=(Event.CLAIM_REACHED_BODY,)),
    ),
    told_by=((Attribute.REINSTATEMENT_CLAIMED, None),),
)

PERSONAL_BUDGET = Shape(
    process=Process.PERSONAL_BUDGET,
    triggers=(Event.PAYMENTS_BEGAN,),
    acts=(
        Act(Event.NOMINATION_WITHDRAWN),
        Act(Event.PAYMENTS_REVIEWED, upon=(Event.PAYMENTS_BEGAN,)),
        Act(Event.REDUCTION_DECIDED, upon=(Event.PAYMENTS_BEGAN,)),
        Act(Event.REPAYMENT_DECIDED, upon=(Event.PAYMENTS_BEGAN,)),
        Act(Event.STOPPING_DECIDED, upon=(Event.PAYMENTS_BEGAN,)),
        Act(Event.CONSENT_REFUSED, upon=(Event.PAYMENTS_BEGAN,)),
    ),
)

HIGHER_EDUCATION_DISCLOSURE = Shape(
    process=Process.HIGHER_EDUCATION_DISCLOSURE,
    triggers=(Event.DISCLOSURE_ASKED,),
    acts=(Act(Event.DISCLOSED, upon=(Event.DISCLOSURE_ASKED,)),),
)

BESIDE_A_PLAN = (DISABILITY_CLAIM, PERSONAL_BUDGET, HIGHER_EDUCATION_DISCLOSURE)
