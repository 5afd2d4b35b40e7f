"""The order of acts of what stands beside a plan: claims, payments, disclosure, schools, authorities."""

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

SPECIAL_SCHOOL_STAY = Shape(
    process=Process.SPECIAL_SCHOOL_STAY,
    triggers=(Event.ADMITTED_FOR_ASSESSMENT,),
    acts=(
        Act(Event.NO_PLAN_NOTICE_SERVED, upon=(Event.ADMITTED_FOR_ASSESSMENT,)),
        Act(Event.TENTH_SCHOOL_DAY, planned=True),
        Act(Event.STAY_PLAN_FINALISED, upon=(Event.ADMITTED_FOR_ASSESSMENT,)),
    ),
)

SENCO_APPOINTMENT = Shape(
    process=Process.SENCO_APPOINTMENT,
    triggers=(Event.BECAME_SENCO,),
    acts=(
        Act(Event.FIRST_A_SENCO, prior=True),
        Act(Event.AWARD_COURSE_BEGUN, prior=True),
        Act(Event.AWARD_COURSE_COMPLETED, upon=(Event.AWARD_COURSE_BEGUN,), prior=True),
        Act(Event.AWARD_HELD, upon=(Event.AWARD_COURSE_COMPLETED,), prior=True),
        Act(Event.NPQ_HELD, prior=True),
    ),
    told_by=((Attribute.SENCO_BEFORE, None), (Attribute.INFORMS_PARENTS, None)),
)

INFORMATION_REPORT = Shape(
    process=Process.INFORMATION_REPORT,
    triggers=(Event.INFORMATION_PUBLISHED,),
    acts=(Act(Event.INFORMATION_UPDATED, upon=(Event.INFORMATION_PUBLISHED,)),),
)

LOCAL_OFFER = Shape(
    process=Process.LOCAL_OFFER,
    triggers=(Event.COMMENTS_LAST_PUBLISHED,),
    acts=(Act(Event.COMMENTS_PUBLISHED, upon=(Event.COMMENTS_LAST_PUBLISHED,)),),
)

SECTION_41_WITHDRAWAL = Shape(
    process=Process.SECTION_41_WITHDRAWAL,
    triggers=(Event.WITHDRAWAL_NOTIFIED, Event.AUTHORITIES_NOTIFIED),
    acts=(Act(Event.REMOVED_FROM_LIST),),
)

AREA_INSPECTION = Shape(
    process=Process.AREA_INSPECTION,
    triggers=(),
    acts=(
        Act(Event.INSPECTION_NOTIFIED, prior=True),
        Act(Event.INSPECTION_BEGAN),
        Act(Event.INSPECTION_ENDED, upon=(Event.INSPECTION_BEGAN,)),
        Act(Event.INSPECTION_REPORT_DATED, upon=(Event.INSPECTION_ENDED,)),
        Act(Event.INSPECTION_REPORT_RECEIVED, upon=(Event.INSPECTION_REPORT_DATED,)),
        Act(Event.INSPECTORATES_PUBLISHED, upon=(Event.INSPECTION_REPORT_RECEIVED,)),
        Act(Event.INSPECTION_REPORT_PUBLISHED, upon=(Event.INSPECTION_REPORT_RECEIVED,)),
        Act(Event.LOCAL_MEDIA_SENT, upon=(Event.INSPECTION_REPORT_RECEIVED,)),
        Act(Event.ACTION_PLAN_DRAFTED, upon=(Event.INSPECTION_REPORT_RECEIVED,)),
        Act(Event.WRITTEN_STATEMENT_MADE, upon=(Event.INSPECTION_REPORT_RECEIVED,)),
        Act(Event.WRITTEN_STATEMENT_ACCEPTED, upon=(Event.WRITTEN_STATEMENT_MADE,)),
        Act(Event.REVISIT_BEGAN, upon=(Event.INSPECTION_REPORT_RECEIVED,)),
        Act(Event.MONITORING_BEGAN, upon=(Event.INSPECTION_REPORT_RECEIVED,)),
        Act(Event.NEXT_INSPECTION_BEGAN, upon=(Event.INSPECTION_ENDED,)),
    ),
    told_by=(
        (Attribute.INSPECTION_FRAMEWORK, None),
        (Attribute.INSPECTION_OUTCOME, None),
        (Attribute.STATEMENT_REQUIRED, None),
    ),
    follows=(
        (Event.INSPECTION_NOTIFIED, Event.INSPECTION_BEGAN),
        (Event.ACTION_PLAN_DRAFTED, Event.WRITTEN_STATEMENT_MADE),
        (Event.WRITTEN_STATEMENT_MADE, Event.REVISIT_BEGAN),
    ),
)

BESIDE = (
    DISABILITY_CLAIM,
    PERSONAL_BUDGET,
    HIGHER_EDUCATION_DISCLOSURE,
    SPECIAL_SCHOOL_STAY,
    SENCO_APPOINTMENT,
    INFORMATION_REPORT,
    LOCAL_OFFER,
    SECTION_41_WITHDRAWAL,
    AREA_INSPECTION,
)
"""Every shape here, in the order of the processes."""
