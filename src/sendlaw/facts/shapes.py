"""The order of acts of every process, as data."""

from __future__ import annotations

import attrs

from sendlaw.facts.shape import Act, Shape
from sendlaw.facts.shapes_beside import BESIDE
from sendlaw.facts.shapes_detained import OF_DETAINED_PERSONS
from sendlaw.facts.shapes_statements import OF_STATEMENTS
from sendlaw.vocabulary import (
    Attribute,
    Decision,
    Event,
    Process,
    ReassessmentDecision,
    ReviewDecision,
)

ASSESSED = ((Attribute.DECISION, Decision.ASSESS),)

NEEDS_ASSESSMENT = Shape(
    process=Process.NEEDS_ASSESSMENT,
    triggers=(Event.REQUEST_RECEIVED, Event.BECAME_RESPONSIBLE),
    acts=(
        Act(Event.LAST_ASSESSED, prior=True),
        Act(Event.CONSIDERING_NOTIFIED),
        Act(Event.DECISION_NOTIFIED),
        Act(Event.DRAFT_PLAN_SENT, upon=(Event.DECISION_NOTIFIED,), shows=ASSESSED),
        Act(
            Event.DRAFT_PLAN_SERVED,
            upon=(Event.DRAFT_PLAN_SENT,),
            shows=ASSESSED,
            presumed=True,
        ),
        Act(Event.PLAN_REFUSAL_NOTIFIED, upon=(Event.DECISION_NOTIFIED,), shows=ASSESSED),
        Act(Event.FINAL_PLAN_SENT, upon=(Event.DRAFT_PLAN_SERVED,), shows=ASSESSED),
    ),
    told_by=((Attribute.DECISION, Event.DECISION_NOTIFIED),),
    follows=(
        (Event.LAST_ASSESSED, Event.REQUEST_RECEIVED),
        (Event.LAST_ASSESSED, Event.BECAME_RESPONSIBLE),
        (Event.CONSIDERING_NOTIFIED, Event.DECISION_NOTIFIED),
    ),
    ends=(Event.PLAN_REFUSAL_NOTIFIED, Event.FINAL_PLAN_SENT),
)

ADVICE_REQUEST = Shape(
    process=Process.ADVICE_REQUEST,
    triggers=(Event.ADVICE_REQUESTED,),
    acts=(
        Act(
            Event.ADVICE_REQUEST_REACHED_BODY,
            upon=(Event.ADVICE_REQUESTED,),
            presumed=True,
        ),
        Act(Event.ADVICE_RECEIVED, upon=(Event.ADVICE_REQUEST_REACHED_BODY,)),
    ),
    told_by=((Attribute.SECTION_31_BODY, None),),
)

EHC_PLAN = Shape(
    process=Process.EHC_PLAN,
    triggers=(Event.PLAN_MADE,),
    acts=(
        Act(Event.TURNED_25, planned=True),
        Act(Event.COURSE_ENDS, planned=True),
        Act(Event.BEFORE_26, planned=True),
    ),
    told_by=((Attribute.STUDIES_AT, None),),
)

REVIEW_PERIOD = Shape(
    process=Process.REVIEW_PERIOD,
    triggers=(Event.PLAN_MADE, Event.LAST_REVIEWED, Event.REASSESSED_PLAN_IN_FORCE),
    acts=(
        Act(Event.PERIOD_REVIEW_MEETING),
        Act(Event.PERIOD_REVIEWED, upon=(Event.PERIOD_REVIEW_MEETING,)),
    ),
)

TO_AMEND = ((Attribute.REVIEW_DECISION, ReviewDecision.AMEND),)

ANNUAL_REVIEW = Shape(
    process=Process.ANNUAL_REVIEW,
    triggers=(),
    acts=(
        Act(Event.PLAN_MADE, prior=True),
        Act(Event.LAST_REVIEWED, prior=True),
        Act(Event.REVIEW_MEETING_PLANNED, planned=True),
        Act(Event.REVIEW_NOTICE_GIVEN, shown_by=(Event.REVIEW_MEETING_HELD,)),
        Act(Event.REVIEW_ADVICE_CIRCULATED, shown_by=(Event.REVIEW_MEETING_HELD,)),
        Act(Event.REVIEW_MEETING_HELD),
        Act(
            Event.REVIEW_REPORT_SENT,
            upon=(Event.REVIEW_MEETING_HELD,),
            shown_by=(Event.REVIEW_DECISION_NOTIFIED,),
        ),
        Act(Event.REVIEW_DECISION_NOTIFIED, upon=(Event.REVIEW_MEETING_HELD,)),
        Act(Event.AMENDMENT_NOTICE_SENT, upon=(Event.REVIEW_DECISION_NOTIFIED,), shows=TO_AMEND),
        Act(
            Event.AMENDMENT_NOTICE_SERVED,
            upon=(Event.AMENDMENT_NOTICE_SENT,),
            shows=TO_AMEND,
            presumed=True,
        ),
        Act(Event.NO_AMENDMENT_NOTIFIED, upon=(Event.AMENDMENT_NOTICE_SENT,), shows=TO_AMEND),
        Act(Event.FINAL_AMENDED_PLAN_SENT, upon=(Event.AMENDMENT_NOTICE_SERVED,), shows=TO_AMEND),
    ),
    told_by=(
        (Attribute.ATTENDS_SETTING, None),
        (Attribute.REVIEW_DECISION, Event.REVIEW_DECISION_NOTIFIED),
    ),
    follows=(
        (Event.PLAN_MADE, Event.LAST_REVIEWED),
        (Event.PLAN_MADE, Event.REVIEW_MEETING_HELD),
        (Event.LAST_REVIEWED, Event.REVIEW_MEETING_HELD),
        (Event.REVIEW_NOTICE_GIVEN, Event.REVIEW_MEETING_HELD),
        (Event.REVIEW_ADVICE_CIRCULATED, Event.REVIEW_MEETING_HELD),
        (Event.REVIEW_REPORT_SENT, Event.REVIEW_DECISION_NOTIFIED),
    ),
    ends=(Event.NO_AMENDMENT_NOTIFIED, Event.FINAL_AMENDED_PLAN_SENT),
)

PHASE_TRANSFER = Shape(
    process=Process.PHASE_TRANSFER,
    triggers=(),
    acts=(
        Act(Event.TRANSFER, planned=True),
        Act(Event.PLAN_REVIEWED),
        Act(
            Event.TRANSFER_PLAN_AMENDED,
            upon=(Event.PLAN_REVIEWED,),
            shows=((Attribute.AMENDMENT_NEEDED, True),),
        ),
    ),
    told_by=((Attribute.PHASE_TRANSFER_KIND, None), (Attribute.AMENDMENT_NEEDED, None)),
)

AMENDMENT = Shape(
    process=Process.AMENDMENT,
    triggers=(Event.PROPOSAL_SENT,),
    acts=(
        Act(Event.PROPOSAL_SERVED, upon=(Event.PROPOSAL_SENT,), presumed=True),
        Act(Event.PROPOSAL_DROPPED, upon=(Event.PROPOSAL_SENT,)),
        Act(Event.PROPOSED_PLAN_SENT, upon=(Event.PROPOSAL_SERVED,)),
    ),
    ends=(Event.PROPOSAL_DROPPED, Event.PROPOSED_PLAN_SENT),
)

REASSESSED = ((Attribute.REASSESSMENT_DECISION, ReassessmentDecision.REASSESS),)

REASSESSMENT = Shape(
    process=Process.REASSESSMENT,
    triggers=(Event.REASSESSMENT_REQUESTED, Event.OWN_MOTION_DECIDED),
    acts=(
        Act(Event.PREVIOUSLY_ASSESSED, prior=True),
        Act(Event.REASSESSMENT_DECISION_NOTIFIED),
        Act(
            Event.REASSESSMENT_DRAFT_SENT,
            upon=(Event.REASSESSMENT_DECISION_NOTIFIED,),
            shows=REASSESSED,
        ),
        Act(
            Event.REASSESSMENT_DRAFT_SERVED,
            upon=(Event.REASSESSMENT_DRAFT_SENT,),
            shows=REASSESSED,
            presumed=True,
        ),
        Act(
            Event.REASSESSED_PLAN_SENT,
            upon=(Event.REASSESSMENT_DRAFT_SERVED,),
            shows=REASSESSED,
        ),
    ),
    told_by=(
        (Attribute.REQUESTED_BY, None),
        (Attribute.REASSESSMENT_DECISION, Event.REASSESSMENT_DECISION_NOTIFIED),
    ),
    follows=((Event.PREVIOUSLY_ASSESSED, Event.REASSESSMENT_REQUESTED),),
)

REASSESSMENT_ADVICE = attrs.evolve(ADVICE_REQUEST, process=Process.REASSESSMENT_ADVICE)
DETAINED_ADVICE = attrs.evolve(
    ADVICE_REQUEST,
    process=Process.DETAINED_ADVICE,
    told_by=(*ADVICE_REQUEST.told_by, (Attribute.APPROPRIATE_PERSON, None)),
)

PLAN_TRANSFER = Shape(
    process=Process.PLAN_TRANSFER,
    triggers=(Event.MOVED_PLAN_MADE,),
    acts=(
        Act(Event.MOVED_PLAN_LAST_REVIEWED, upon=(Event.MOVED_PLAN_MADE,)),
        Act(Event.MOVE_PLANNED, planned=True),
        Act(Event.MOVED),
        Act(Event.OLD_AUTHORITY_AWARE),
        Act(Event.PLAN_TRANSFERRED, upon=(Event.OLD_AUTHORITY_AWARE,)),
        Act(Event.FAMILY_INFORMED, upon=(Event.PLAN_TRANSFERRED,)),
        Act(Event.MOVED_PLAN_REVIEWED, upon=(Event.PLAN_TRANSFERRED,)),
        Act(Event.OLD_BODY_AWARE_OF_MOVE),
        Act(Event.NEW_BODY_TOLD_OF_MOVE, upon=(Event.OLD_BODY_AWARE_OF_MOVE,)),
        Act(Event.NEW_BODY_AWARE_OF_MOVE),
        Act(Event.REQUEST_AFTER_MOVE, upon=(Event.NEW_BODY_AWARE_OF_MOVE,)),
    ),
    told_by=((Attribute.BODY_CHANGES, None), (Attribute.HEALTH_IMPRACTICABLE, None)),
)

COMMISSIONING_BODY_CHANGE = Shape(
    process=Process.COMMISSIONING_BODY_CHANGE,
    triggers=(),
    acts=(
        Act(Event.OLD_BODY_AWARE_OF_CHANGE),
        Act(Event.NEW_BODY_TOLD_OF_CHANGE, upon=(Event.OLD_BODY_AWARE_OF_CHANGE,)),
        Act(Event.NEW_BODY_AWARE_OF_CHANGE),
        Act(Event.REQUEST_AFTER_CHANGE, upon=(Event.NEW_BODY_AWARE_OF_CHANGE,)),
    ),
    told_by=((Attribute.HEALTH_IMPRACTICABLE, None),),
)

CESSATION = Shape(
    process=Process.CESSATION,
    triggers=(Event.CEASE_DECISION_NOTIFIED,),
    acts=(
        Act(Event.CEASE_CERTIFICATE_ISSUED),
        Act(Event.CEASE_APPEAL_PERIOD_ENDS, planned=True),
        Act(Event.CEASE_APPEAL_BROUGHT, upon=(Event.CEASE_DECISION_NOTIFIED,)),
        Act(Event.CEASE_APPEAL_DETERMINED, upon=(Event.CEASE_APPEAL_BROUGHT,)),
        Act(Event.PLAN_CEASED, upon=(Event.CEASE_DECISION_NOTIFIED,)),
    ),
)

RELEASE = Shape(
    process=Process.RELEASE,
    triggers=(Event.RELEASED,),
    acts=(Act(Event.REVIEWED_ON_RELEASE, upon=(Event.RELEASED,)),),
)

MEDIATION = Shape(
    process=Process.MEDIATION,
    triggers=(Event.MEDIATION_NOTICE_SENT,),
    acts=(
        Act(Event.ADVISER_CONTACTED),
        Act(Event.MEDIATION_DECLINED, upon=(Event.ADVISER_CONTACTED,)),
        Act(Event.MEDIATION_WANTED),
        Act(Event.MEDIATION_BODY_NOTIFIED, upon=(Event.MEDIATION_WANTED,)),
        Act(Event.MEDIATION_REACHED_BODY, upon=(Event.MEDIATION_BODY_NOTIFIED,), presumed=True),
        Act(Event.MEDIATION_ARRANGED, upon=(Event.MEDIATION_WANTED,)),
        Act(Event.MEDIATION_PLANNED, planned=True),
        Act(
            Event.MEDIATION_NOTICE_GIVEN,
            upon=(Event.MEDIATION_WANTED,),
            shown_by=(Event.MEDIATION_HELD,),
        ),
        Act(Event.MEDIATION_HELD, upon=(Event.MEDIATION_ARRANGED,)),
        Act(Event.MEDIATION_CONCLUDED, upon=(Event.MEDIATION_HELD,)),
        Act(Event.ADVISER_TOLD_UNABLE, upon=(Event.MEDIATION_WANTED,)),
        Act(Event.CERTIFICATE_ISSUED, upon=(Event.ADVISER_CONTACTED,)),
    ),
    told_by=((Attribute.CERTIFICATE_NEEDED, None), (Attribute.MEDIATION_ISSUES, None)),
    follows=((Event.MEDIATION_NOTICE_GIVEN, Event.MEDIATION_HELD),),
)

APPEAL = Shape(
    process=Process.APPEAL,
    triggers=(Event.APPEALED_NOTICE_SENT,),
    acts=(
        Act(Event.APPEAL_CERTIFICATE_ISSUED),
        Act(Event.APPEAL_RECEIVED),
        Act(Event.APPEAL_REACHED_AUTHORITY, upon=(Event.APPEAL_RECEIVED,)),
        Act(Event.APPEAL_RESPONSE_PROVIDED, upon=(Event.APPEAL_REACHED_AUTHORITY,)),
        Act(Event.APPEAL_DECISION_SENT, upon=(Event.APPEAL_RECEIVED,)),
        Act(Event.APPEAL_REASONS_SENT, upon=(Event.APPEAL_RECEIVED,)),
        Act(Event.SETTING_ASIDE_SOUGHT, upon=(Event.APPEAL_DECISION_SENT,)),
        Act(Event.SETTING_ASIDE_REFUSED, upon=(Event.SETTING_ASIDE_SOUGHT,)),
        Act(Event.DECISION_SET_ASIDE, upon=(Event.APPEAL_DECISION_SENT,)),
        Act(Event.PERMISSION_SOUGHT, upon=(Event.APPEAL_REASONS_SENT,)),
    ),
    told_by=((Attribute.SET_ASIDE_IN_TIME, None),),
)

DRAFT_THEN_PLAN = (
    Act(Event.APPEAL_DRAFT_ISSUED),
    Act(Event.APPEAL_PLAN_SENT, upon=(Event.APPEAL_DRAFT_ISSUED,)),
)

MEDIATION_AGREEMENT = Shape(
    process=Process.MEDIATION_AGREEMENT,
    triggers=(Event.AGREEMENT_MADE,),
    acts=(
        Act(Event.APPEAL_ASSESSMENT_NOTIFIED),
        Act(Event.APPEAL_REFUSAL_NOTIFIED),
        *DRAFT_THEN_PLAN,
        Act(Event.RECONSIDERED),
        Act(Event.PROVISION_AMENDED),
        Act(Event.PLACEMENT_AMENDED),
        Act(Event.CONTINUED_PLAN_AMENDED),
        Act(Event.OTHER_THINGS_DONE),
        Act(Event.AUTHORITY_TOLD_OF_AGREEMENT),
    ),
    told_by=(
        (Attribute.TO_ASSESS, None),
        (Attribute.TO_MAKE_A_PLAN, None),
        (Attribute.TO_RECONSIDER, None),
        (Attribute.TO_AMEND_CONTENTS, None),
        (Attribute.TO_AMEND_PLACEMENT, None),
        (Attribute.TO_AMEND_CONTINUED, None),
        (Attribute.OTHER_THINGS_AGREED, None),
        (Attribute.AUTHORITY_WAS_PARTY, None),
    ),
)

TRIBUNAL_ORDER = Shape(
    process=Process.TRIBUNAL_ORDER,
    triggers=(Event.ORDER_MADE,),
    acts=(
        Act(Event.CEASED_ON_DISMISSAL),
        Act(Event.APPEAL_ASSESSMENT_NOTIFIED),
        Act(Event.APPEAL_REFUSAL_NOTIFIED),
        *DRAFT_THEN_PLAN,
        Act(Event.RECONSIDERED),
        Act(Event.PROVISION_AMENDED),
        Act(Event.PLACEMENT_AMENDED),
        Act(Event.CONTINUED_PLAN_AMENDED),
    ),
    told_by=(
        (Attribute.TO_CEASE, None),
        (Attribute.TO_ASSESS, None),
        (Attribute.TO_MAKE_A_PLAN, None),
        (Attribute.TO_RECONSIDER, None),
        (Attribute.TO_AMEND_CONTENTS, None),
        (Attribute.TO_AMEND_PLACEMENT, None),
        (Attribute.TO_CONTINUE, None),
        (Attribute.TO_AMEND_CONTINUED, None),
    ),
)

CONCEDED_APPEAL = Shape(
    process=Process.CONCEDED_APPEAL,
    triggers=(Event.TRIBUNAL_TOLD,),
    acts=(
        Act(Event.APPEAL_ASSESSMENT_NOTIFIED),
        Act(Event.APPEAL_ASSESSMENT_DONE),
        Act(Event.APPEAL_REFUSAL_NOTIFIED),
        *DRAFT_THEN_PLAN,
        Act(Event.PROVISION_AMENDED),
        Act(Event.PLACEMENT_AMENDED),
        Act(Event.CONTINUED_PLAN_AMENDED),
    ),
    told_by=(
        (Attribute.TO_ASSESS, None),
        (Attribute.TO_MAKE_A_PLAN, None),
        (Attribute.TO_AMEND_CONTENTS, None),
        (Attribute.TO_AMEND_PLACEMENT, None),
        (Attribute.TO_CONTINUE, None),
        (Attribute.TO_AMEND_CONTINUED, None),
    ),
)

RECOMMENDATION = Shape(
    process=Process.RECOMMENDATION,
    triggers=(Event.RECOMMENDATION_MADE,),
    acts=(
        Act(Event.HEALTH_RESPONDED),
        Act(Event.HEALTH_RESPONSE_RECEIVED, upon=(Event.HEALTH_RESPONDED,), presumed=True),
        Act(Event.HEALTH_COPY_SENT, upon=(Event.HEALTH_RESPONSE_RECEIVED,)),
        Act(Event.SOCIAL_CARE_RESPONDED),
        Act(Event.SOCIAL_CARE_COPY_SENT, upon=(Event.SOCIAL_CARE_RESPONDED,)),
    ),
    told_by=((Attribute.CONCERNS, None),),
)

SHAPES = {
    shape.process: shape
    for shape in (
        NEEDS_ASSESSMENT,
        ADVICE_REQUEST,
        EHC_PLAN,
        REVIEW_PERIOD,
        ANNUAL_REVIEW,
        PHASE_TRANSFER,
        AMENDMENT,
        REASSESSMENT,
        REASSESSMENT_ADVICE,
        PLAN_TRANSFER,
        COMMISSIONING_BODY_CHANGE,
        CESSATION,
        RELEASE,
        MEDIATION,
        MEDIATION_AGREEMENT,
        APPEAL,
        TRIBUNAL_ORDER,
        CONCEDED_APPEAL,
        RECOMMENDATION,
        DETAINED_ADVICE,
        *OF_DETAINED_PERSONS,
        *BESIDE,
        *OF_STATEMENTS,
    )
}
