"""The order of acts in the processes of a detained person (SI 2015/62)."""

from __future__ import annotations

import attrs

from sendlaw.facts.shape import Act, Shape
from sendlaw.vocabulary import Attribute, Decision, Event, Process

ASSESSED = ((Attribute.DECISION, Decision.ASSESS),)

DETAINED_ASSESSMENT = Shape(
    process=Process.DETAINED_ASSESSMENT,
    triggers=(
        Event.DETAINED_REQUEST,
        Event.DETAINED_ATTENTION,
        Event.RESPONSIBLE_BEFORE_DETENTION,
    ),
    acts=(
        Act(Event.LAST_ASSESSED, prior=True),
        Act(Event.CONSIDERING_NOTIFIED),
        Act(Event.DECISION_NOTIFIED),
        Act(Event.RELEASED_UNASSESSED),
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
    told_by=(
        (Attribute.DECISION, Event.DECISION_NOTIFIED),
        (Attribute.APPROPRIATE_PERSON, None),
        (Attribute.SAME_AUTHORITY, None),
    ),
    follows=(
        (Event.LAST_ASSESSED, Event.DETAINED_REQUEST),
        (Event.LAST_ASSESSED, Event.DETAINED_ATTENTION),
        (Event.CONSIDERING_NOTIFIED, Event.DECISION_NOTIFIED),
    ),
    ends=(Event.PLAN_REFUSAL_NOTIFIED, Event.FINAL_PLAN_SENT),
)

KEPT_PLAN = Shape(
    process=Process.KEPT_PLAN,
    triggers=(),
    acts=(
        Act(Event.PLAN_KEPT),
        Act(Event.DETENTION_KNOWN),
        Act(Event.KEPT_COPY_SENT, upon=(Event.PLAN_KEPT, Event.DETENTION_KNOWN)),
        Act(Event.MOVE_IN_DETENTION_TOLD),
        Act(Event.MOVE_COPY_SENT, upon=(Event.MOVE_IN_DETENTION_TOLD,)),
        Act(Event.RELEASE_TOLD),
        Act(Event.KEPT_PLAN_DISCLOSED, upon=(Event.RELEASE_TOLD,)),
        Act(Event.RESPONSIBLE_ON_RELEASE),
        Act(Event.KEPT_PLAN_RECEIVED, upon=(Event.KEPT_PLAN_DISCLOSED,), presumed=True),
        Act(Event.BODY_GIVEN_PLAN, upon=(Event.KEPT_PLAN_RECEIVED,)),
        Act(Event.BODY_RECEIVED_PLAN, upon=(Event.BODY_GIVEN_PLAN,), presumed=True),
        Act(Event.REQUEST_AFTER_RELEASE, upon=(Event.BODY_RECEIVED_PLAN,)),
    ),
    told_by=((Attribute.HEALTH_IMPRACTICABLE, None),),
)

DETAINED_MEDIATION = Shape(
    process=Process.DETAINED_MEDIATION,
    triggers=(Event.MEDIATION_NOTICE_SENT,),
    acts=(
        Act(Event.ADVISER_CONTACTED),
        Act(Event.MEDIATION_DECLINED, upon=(Event.ADVISER_CONTACTED,)),
        Act(Event.ADVISER_TOLD_WANTED, upon=(Event.ADVISER_CONTACTED,)),
        Act(Event.MEDIATION_ARRANGED, upon=(Event.ADVISER_TOLD_WANTED,)),
        Act(Event.MEDIATION_PLANNED, planned=True),
        Act(
            Event.MEDIATION_NOTICE_GIVEN,
            upon=(Event.ADVISER_TOLD_WANTED,),
            shown_by=(Event.MEDIATION_HELD,),
        ),
        Act(Event.MEDIATION_HELD, upon=(Event.MEDIATION_ARRANGED,)),
        Act(Event.MEDIATION_CONCLUDED, upon=(Event.MEDIATION_HELD,)),
        Act(Event.ADVISER_TOLD_UNABLE, upon=(Event.ADVISER_TOLD_WANTED,)),
        Act(Event.CERTIFICATE_ISSUED, upon=(Event.ADVISER_CONTACTED,)),
    ),
    told_by=((Attribute.CERTIFICATE_NEEDED, None),),
    follows=((Event.MEDIATION_NOTICE_GIVEN, Event.MEDIATION_HELD),),
)

DETAINED_TRIBUNAL_ORDER = Shape(
    process=Process.DETAINED_TRIBUNAL_ORDER,
    triggers=(Event.ORDER_MADE,),
    acts=(
        Act(Event.APPEAL_ASSESSMENT_NOTIFIED),
        Act(Event.APPEAL_REFUSAL_NOTIFIED),
        Act(Event.APPEAL_DRAFT_ISSUED),
        Act(Event.APPEAL_PLAN_SENT, upon=(Event.APPEAL_DRAFT_ISSUED,)),
        Act(Event.RECONSIDERED),
        Act(Event.PLACEMENT_AMENDED),
    ),
    told_by=(
        (Attribute.TO_ASSESS, None),
        (Attribute.TO_MAKE_A_PLAN, None),
        (Attribute.TO_RECONSIDER, None),
        (Attribute.TO_AMEND_PLACEMENT, None),
        (Attribute.APPROPRIATE_PERSON, None),
    ),
)

DETAINED_CONCEDED_APPEAL = attrs.evolve(
    DETAINED_TRIBUNAL_ORDER,
    process=Process.DETAINED_CONCEDED_APPEAL,
    triggers=(Event.TRIBUNAL_TOLD,),
    acts=tuple(act for act in DETAINED_TRIBUNAL_ORDER.acts if act.event is not Event.RECONSIDERED),
    told_by=(
        (Attribute.TO_ASSESS, None),
        (Attribute.TO_MAKE_A_PLAN, None),
        (Attribute.TO_AMEND_PLACEMENT, None),
        (Attribute.APPROPRIATE_PERSON, None),
    ),
)

DETAINED_MEDIATION_AGREEMENT = attrs.evolve(
    DETAINED_TRIBUNAL_ORDER,
    process=Process.DETAINED_MEDIATION_AGREEMENT,
    triggers=(Event.AGREEMENT_MADE,),
    acts=(*DETAINED_TRIBUNAL_ORDER.acts, Act(Event.OTHER_THINGS_DONE)),
    told_by=(*DETAINED_TRIBUNAL_ORDER.told_by, (Attribute.OTHER_THINGS_AGREED, None)),
)

OF_DETAINED_PERSONS = (
    DETAINED_ASSESSMENT,
    KEPT_PLAN,
    DETAINED_MEDIATION,
    DETAINED_MEDIATION_AGREEMENT,
    DETAINED_TRIBUNAL_ORDER,
    DETAINED_CONCEDED_APPEAL,
)
