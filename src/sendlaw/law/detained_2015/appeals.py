"""SI 2015/62, regulations 27, 29 and 30: what follows mediation, an order or an unopposed appeal.

The exceptions differ from those of SI 2014/1530 limb by limb: of an order, regulation 29(7) reaches the
plan ordered and the case referred back, and not the assessment or what follows it; of an unopposed appeal,
regulation 30(7) reaches what follows the assessment and the plan, and not the notice of the assessment.
"""

from __future__ import annotations

from datetime import date

from sendlaw.counting import Weeks
from sendlaw.law.borrowed import SameAs
from sendlaw.law.conditions import ALWAYS, All, Is, Not
from sendlaw.law.detained_2015.assessments import OF_A_CHILD
from sendlaw.law.records import Duty, like
from sendlaw.law.send_regs_2014.appeals import (
    ABSENT_REG_44,
    EXCEPTIONAL_REG_44,
    PLAN_SENT_FIRST,
    REFUSED_FIRST,
    SCHOOL_CLOSED_REG_44,
    TO_ASSESS,
    TO_MAKE_A_PLAN,
)
from sendlaw.law.timings import Within
from sendlaw.vocabulary import Actor, Attribute, Event, Process

IN_FORCE = date(2015, 4, 1)
READ = date(2026, 11, 25)

APPROPRIATE_PERSON = "the appropriate person"
EVERYONE = "the appropriate person, and those whom regulation 13(2) names"
TWO_WEEKS = Within(Weeks(2), after=Event.ORDER_MADE)

# --- regulation 29: orders ---------------------------------------------------------------------------

NOTIFY_ASSESSMENT = Duty(
    id="dp29.notify_assessment",
    provision="SI 2015/62 reg 29(2)",
    words="notify that it must make the assessment ordered",
    of=Process.DETAINED_TRIBUNAL_ORDER,
    actor=Actor.HOME_AUTHORITY,
    addressee=APPROPRIATE_PERSON,
    must=Event.APPEAL_ASSESSMENT_NOTIFIED,
    starts=Event.ORDER_MADE,
    timing=TWO_WEEKS,
    when=TO_ASSESS,
    displaced_by=("tribunal_direction",),
    in_force_from=IN_FORCE,
    read_on=READ,
    note="Regulation 29(7) does not reach it, where regulation 44(3) of SI 2014/1530 reaches its like.",
)
REFUSE_PLAN = like(
    NOTIFY_ASSESSMENT,
    id="dp29.refuse_plan",
    provision="SI 2015/62 reg 29(3)(a)",
    words="notify its decision, after the assessment ordered, that no plan is necessary",
    must=Event.APPEAL_REFUSAL_NOTIFIED,
    timing=Within(Weeks(10), after=Event.ORDER_MADE),
    when=All(TO_ASSESS, Not(PLAN_SENT_FIRST)),
    binds_if_taken=True,
    asap="as soon as practicable, and in any event",
    note="Runs from the date of the order. Regulation 29(7) does not reach it.",
)
FINAL_PLAN = like(
    NOTIFY_ASSESSMENT,
    id="dp29.final_plan",
    provision="SI 2015/62 reg 29(3)(b)",
    words="send the finalised plan that follows the assessment ordered",
    addressee=EVERYONE,
    must=Event.APPEAL_PLAN_SENT,
    timing=Within(Weeks(14), after=Event.ORDER_MADE),
    when=All(TO_ASSESS, Not(REFUSED_FIRST)),
    or_else=("dp29.refuse_plan",),
    asap="as soon as practicable and in any event",
    note="Regulation 29(7) does not reach it.",
)
DRAFT_PLAN = like(
    NOTIFY_ASSESSMENT,
    id="dp29.draft_plan",
    provision="SI 2015/62 reg 29(4)(a)",
    words="issue the draft of the plan ordered",
    must=Event.APPEAL_DRAFT_ISSUED,
    timing=Within(Weeks(5), after=Event.ORDER_MADE),
    when=TO_MAKE_A_PLAN,
    unless=("dp29.7.a", "dp29.7.b", "dp29.7.c"),
    note="",
)
FINAL_ORDERED_PLAN = like(
    DRAFT_PLAN,
    id="dp29.final_ordered_plan",
    provision="SI 2015/62 reg 29(4)(b)",
    words="send a copy of the finalised plan ordered",
    addressee=EVERYONE,
    must=Event.APPEAL_PLAN_SENT,
    timing=Within(Weeks(11), after=Event.ORDER_MADE),
    asap="as soon as practicable and in any event",
)
RECONSIDER = like(
    DRAFT_PLAN,
    id="dp29.reconsider",
    provision="SI 2015/62 reg 29(5)",
    words="reconsider the case, and send a draft plan or give notice of a decision not to make one",
    must=Event.RECONSIDERED,
    timing=TWO_WEEKS,
    when=Is(Attribute.TO_RECONSIDER, True),
    note=(
        "The two weeks are for reconsidering. Regulation 29(7) reaches it, where regulation 44(3) of"
        " SI 2014/1530 does not reach its like. The text names regulations 12 and 5; 13 and 10 must be"
        " meant."
    ),
)
AMEND_PLACEMENT = like(
    NOTIFY_ASSESSMENT,
    id="dp29.amend_placement",
    provision="SI 2015/62 reg 29(6)",
    words="issue the plan with the school or other institution, or its type, amended as ordered",
    must=Event.PLACEMENT_AMENDED,
    when=Is(Attribute.TO_AMEND_PLACEMENT, True),
    note="Regulation 29(7) does not reach it.",
)
EXCEPTIONAL_DP29 = like(
    EXCEPTIONAL_REG_44,
    id="dp29.7.a",
    provision="SI 2015/62 reg 29(7)(a)",
    words=(
        "exceptional personal circumstances affected the detained person, or the parent of a detained"
        " child, during the period"
    ),
    in_force_from=IN_FORCE,
    read_on=READ,
    note="For paragraphs (4) and (5) only.",
)
ABSENT_DP29 = like(
    ABSENT_REG_44,
    id="dp29.7.b",
    provision="SI 2015/62 reg 29(7)(b)",
    words=(
        "the parent of a detained child was absent from the authority's area for a continuous period of 2"
        " weeks or more during the period"
    ),
    when=OF_A_CHILD,
    in_force_from=IN_FORCE,
    read_on=READ,
    note="Two weeks here, where regulations 5 and 10 say four. For paragraphs (4) and (5) only.",
)
SCHOOL_CLOSED_DP29 = like(
    SCHOOL_CLOSED_REG_44,
    id="dp29.7.c",
    provision="SI 2015/62 reg 29(7)(c)",
    when=ALWAYS,
    in_force_from=IN_FORCE,
    read_on=READ,
    note="The circumstances of regulation 10(4)(a).",
)

# --- regulation 30: unopposed appeals ----------------------------------------------------------------

NOTIFY_CONCEDED_ASSESSMENT = like(
    NOTIFY_ASSESSMENT,
    id="dp30.notify_assessment",
    provision="SI 2015/62 reg 30(3)",
    words="notify that it must make the assessment that the appeal sought",
    of=Process.DETAINED_CONCEDED_APPEAL,
    starts=Event.TRIBUNAL_TOLD,
    timing=Within(Weeks(2), after=Event.TRIBUNAL_TOLD),
    displaced_by=(),
    note="Regulation 30(7) does not reach it, where regulation 45(7) of SI 2014/1530 reaches its like.",
)
REFUSE_PLAN_CONCEDED = like(
    NOTIFY_CONCEDED_ASSESSMENT,
    id="dp30.refuse_plan",
    provision="SI 2015/62 reg 30(4)(a)",
    words="notify its decision, after the assessment conceded, that no plan is necessary",
    must=Event.APPEAL_REFUSAL_NOTIFIED,
    timing=Within(Weeks(10), after=Event.TRIBUNAL_TOLD),
    when=REFUSE_PLAN.when,
    binds_if_taken=True,
    unless=("dp30.7.a", "dp30.7.b", "dp30.7.c"),
    asap="as soon as practicable, and in any event",
    note="",
)
FINAL_PLAN_CONCEDED = like(
    REFUSE_PLAN_CONCEDED,
    id="dp30.final_plan",
    provision="SI 2015/62 reg 30(4)(b)",
    words="send the finalised plan that follows the assessment conceded",
    addressee=EVERYONE,
    must=Event.APPEAL_PLAN_SENT,
    timing=Within(Weeks(14), after=Event.TRIBUNAL_TOLD),
    when=FINAL_PLAN.when,
    binds_if_taken=False,
    or_else=("dp30.refuse_plan",),
    asap="as soon as practicable and in any event",
)
DRAFT_PLAN_CONCEDED = like(
    REFUSE_PLAN_CONCEDED,
    id="dp30.draft_plan",
    provision="SI 2015/62 reg 30(5)(a)",
    words="issue the draft of the plan that the appeal sought",
    must=Event.APPEAL_DRAFT_ISSUED,
    timing=Within(Weeks(5), after=Event.TRIBUNAL_TOLD),
    when=TO_MAKE_A_PLAN,
    binds_if_taken=False,
    asap="",
)
FINAL_CONCEDED_PLAN = like(
    DRAFT_PLAN_CONCEDED,
    id="dp30.final_conceded_plan",
    provision="SI 2015/62 reg 30(5)(b)",
    words="send a copy of the finalised plan that the appeal sought",
    addressee=EVERYONE,
    must=Event.APPEAL_PLAN_SENT,
    timing=Within(Weeks(11), after=Event.TRIBUNAL_TOLD),
)
AMEND_PLACEMENT_CONCEDED = like(
    NOTIFY_CONCEDED_ASSESSMENT,
    id="dp30.amend_placement",
    provision="SI 2015/62 reg 30(6)",
    words="issue the plan with the school or other institution, or its type, that the appeal sought",
    must=Event.PLACEMENT_AMENDED,
    when=Is(Attribute.TO_AMEND_PLACEMENT, True),
    note="Grounds (c)(i) and (ii). Regulation 30(7) does not reach it.",
)
EXCEPTIONAL_DP30 = like(
    EXCEPTIONAL_DP29,
    id="dp30.7.a",
    provision="SI 2015/62 reg 30(7)(a)",
)
ABSENT_DP30 = like(
    ABSENT_DP29,
    id="dp30.7.b",
    provision="SI 2015/62 reg 30(7)(b)",
    note='"Not less than 2 weeks". For paragraphs (4) and (5) only.',
)
SCHOOL_CLOSED_DP30 = like(
    SCHOOL_CLOSED_DP29,
    id="dp30.7.c",
    provision="SI 2015/62 reg 30(7)(c)",
)

# --- regulation 27: what was agreed in mediation -------------------------------------------------------

AS_IF_ORDERED = "SI 2015/62 reg 27(2)"
READ_AS = ((Event.ORDER_MADE, Event.AGREEMENT_MADE),)
NOTIFY_AGREED_ASSESSMENT = like(
    NOTIFY_ASSESSMENT,
    id="dp27.agreement.notify_assessment",
    provision=AS_IF_ORDERED,
    words="notify that it must make the assessment agreed",
    of=Process.DETAINED_MEDIATION_AGREEMENT,
    starts=Event.AGREEMENT_MADE,
    timing=SameAs("dp29.notify_assessment", read=READ_AS),
    unless_via=AS_IF_ORDERED,
    displaced_by=("written_agreement",),
    note="The time of regulation 29(2).",
)
REFUSE_AGREED_PLAN = like(
    NOTIFY_AGREED_ASSESSMENT,
    id="dp27.agreement.refuse_plan",
    words="notify its decision, after the assessment agreed, that no plan is necessary",
    must=REFUSE_PLAN.must,
    timing=SameAs("dp29.refuse_plan", read=READ_AS),
    when=REFUSE_PLAN.when,
    binds_if_taken=True,
    asap=REFUSE_PLAN.asap,
    note="The time of regulation 29(3)(a): from the agreement, not from the notice.",
)
FINAL_AGREED_PLAN = like(
    NOTIFY_AGREED_ASSESSMENT,
    id="dp27.agreement.final_plan",
    words="send the finalised plan that follows the assessment agreed",
    addressee=EVERYONE,
    must=FINAL_PLAN.must,
    timing=SameAs("dp29.final_plan", read=READ_AS),
    when=FINAL_PLAN.when,
    or_else=("dp27.agreement.refuse_plan",),
    asap=FINAL_PLAN.asap,
    note="The time of regulation 29(3)(b).",
)
AGREED_DRAFT_PLAN = like(
    NOTIFY_AGREED_ASSESSMENT,
    id="dp27.agreement.draft_plan",
    words="issue the draft of the plan agreed",
    must=DRAFT_PLAN.must,
    timing=SameAs("dp29.draft_plan", read=READ_AS),
    when=DRAFT_PLAN.when,
    note="The time of regulation 29(4)(a).",
)
AGREED_FINAL_PLAN = like(
    NOTIFY_AGREED_ASSESSMENT,
    id="dp27.agreement.final_ordered_plan",
    words="send a copy of the finalised plan agreed",
    addressee=EVERYONE,
    must=FINAL_ORDERED_PLAN.must,
    timing=SameAs("dp29.final_ordered_plan", read=READ_AS),
    when=FINAL_ORDERED_PLAN.when,
    asap=FINAL_ORDERED_PLAN.asap,
    note="The time of regulation 29(4)(b).",
)
RECONSIDER_AS_AGREED = like(
    NOTIFY_AGREED_ASSESSMENT,
    id="dp27.agreement.reconsider",
    words="reconsider the case as agreed, and send a draft plan or give notice of a decision against one",
    must=RECONSIDER.must,
    timing=SameAs("dp29.reconsider", read=READ_AS),
    when=RECONSIDER.when,
    note="The time of regulation 29(5).",
)
AMEND_PLACEMENT_AS_AGREED = like(
    NOTIFY_AGREED_ASSESSMENT,
    id="dp27.agreement.amend_placement",
    words="issue the plan with the school or other institution, or its type, amended as agreed",
    must=AMEND_PLACEMENT.must,
    timing=SameAs("dp29.amend_placement", read=READ_AS),
    when=AMEND_PLACEMENT.when,
    note="The time of regulation 29(6).",
)
DO_OTHER_THINGS = Duty(
    id="dp27.agreement_other",
    provision="SI 2015/62 reg 27(3)",
    words="do what the agreement requires and no appeal lies about",
    of=Process.DETAINED_MEDIATION_AGREEMENT,
    actor=Actor.HOME_AUTHORITY,
    must=Event.OTHER_THINGS_DONE,
    starts=Event.AGREEMENT_MADE,
    timing=Within(Weeks(2), after=Event.AGREEMENT_MADE),
    when=Is(Attribute.OTHER_THINGS_AGREED, True),
    displaced_by=("written_agreement",),
    in_force_from=IN_FORCE,
    read_on=READ,
    note="No duty to tell the authority of the agreement is here, as it is always a party.",
)
