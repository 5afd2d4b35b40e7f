"""SI 2014/1530 regulation 42: what was agreed in mediation.

What could have been appealed is due as if the agreement were an order under regulation 44, with the
exceptions of that regulation; anything else in two weeks. The parties may agree another time in writing.
"""

from __future__ import annotations

from datetime import date

from sendlaw.counting import Weeks
from sendlaw.law.borrowed import SameAs
from sendlaw.law.conditions import Is
from sendlaw.law.records import Duty, Reading, like
from sendlaw.law.send_regs_2014.appeals import (
    AMEND_PLACEMENT,
    AMEND_PROVISION,
    CONTINUE_AND_AMEND,
    DRAFT_PLAN,
    FINAL_ORDERED_PLAN,
    FINAL_PLAN,
    NOTIFY_ASSESSMENT,
    RECONSIDER,
    REFUSE_PLAN,
)
from sendlaw.law.timings import Within
from sendlaw.vocabulary import Actor, Attribute, Event, Process

IN_FORCE = date(2014, 9, 1)
READ = date(2026, 11, 25)

AS_IF_ORDERED = "SI 2014/1530 reg 42(2)"
IN_WRITING = ("written_agreement",)
READ_AS = ((Event.ORDER_MADE, Event.AGREEMENT_MADE),)

# --- regulation 42(2): the limbs of regulation 44(2) -------------------------------------------------

NOTIFY_AGREED_ASSESSMENT = like(
    NOTIFY_ASSESSMENT,
    id="reg42.agreement_appealable.notify_assessment",
    provision=AS_IF_ORDERED,
    words="notify that it will make the assessment or re-assessment agreed",
    of=Process.MEDIATION_AGREEMENT,
    starts=Event.AGREEMENT_MADE,
    timing=SameAs("reg44.notify_assessment", read=READ_AS),
    unless_via=AS_IF_ORDERED,
    displaced_by=IN_WRITING,
    note="The time of regulation 44(2)(b). The assessment itself is not due in this time.",
)
REFUSE_AGREED_PLAN = like(
    REFUSE_PLAN,
    id="reg42.agreement_appealable.refuse_plan",
    provision=AS_IF_ORDERED,
    words="notify its decision, after the assessment agreed, that no plan is necessary",
    of=Process.MEDIATION_AGREEMENT,
    starts=Event.AGREEMENT_MADE,
    timing=SameAs("reg44.refuse_plan", read=READ_AS),
    unless_via=AS_IF_ORDERED,
    displaced_by=IN_WRITING,
    note="The time of regulation 44(2)(b)(i): from the agreement, not from the notice.",
)
FINAL_AGREED_PLAN = like(
    FINAL_PLAN,
    id="reg42.agreement_appealable.final_plan",
    provision=AS_IF_ORDERED,
    words="send the finalised plan that follows the assessment agreed",
    of=Process.MEDIATION_AGREEMENT,
    starts=Event.AGREEMENT_MADE,
    timing=SameAs("reg44.final_plan", read=READ_AS),
    unless_via=AS_IF_ORDERED,
    or_else=("reg42.agreement_appealable.refuse_plan",),
    displaced_by=IN_WRITING,
    note="The time of regulation 44(2)(b)(ii).",
)
AGREED_DRAFT_PLAN = like(
    DRAFT_PLAN,
    id="reg42.agreement_appealable.draft_plan",
    provision=AS_IF_ORDERED,
    words="issue the draft of the plan agreed",
    of=Process.MEDIATION_AGREEMENT,
    starts=Event.AGREEMENT_MADE,
    timing=SameAs("reg44.draft_plan", read=READ_AS),
    unless_via=AS_IF_ORDERED,
    displaced_by=IN_WRITING,
    note="The time of regulation 44(2)(c)(i).",
)
AGREED_FINAL_PLAN = like(
    FINAL_ORDERED_PLAN,
    id="reg42.agreement_appealable.final_ordered_plan",
    provision=AS_IF_ORDERED,
    words="send a copy of the finalised plan agreed",
    of=Process.MEDIATION_AGREEMENT,
    starts=Event.AGREEMENT_MADE,
    timing=SameAs("reg44.final_ordered_plan", read=READ_AS),
    unless_via=AS_IF_ORDERED,
    displaced_by=IN_WRITING,
    note="The time of regulation 44(2)(c)(ii).",
)
RECONSIDER_AS_AGREED = like(
    RECONSIDER,
    id="reg42.agreement_appealable.reconsider",
    provision=AS_IF_ORDERED,
    words="reconsider the case as agreed, and send a draft plan or give notice of a decision against one",
    of=Process.MEDIATION_AGREEMENT,
    starts=Event.AGREEMENT_MADE,
    timing=SameAs("reg44.reconsider", read=READ_AS),
    displaced_by=IN_WRITING,
    note="The time of regulation 44(2)(d). Regulation 44(3) does not reach it.",
)
AMEND_PROVISION_AS_AGREED = like(
    AMEND_PROVISION,
    id="reg42.agreement_appealable.amend_provision",
    provision=AS_IF_ORDERED,
    words="issue the plan with its special educational provision amended as agreed",
    of=Process.MEDIATION_AGREEMENT,
    starts=Event.AGREEMENT_MADE,
    timing=SameAs("reg44.amend_provision", read=READ_AS),
    displaced_by=IN_WRITING,
    note="The time of regulation 44(2)(e). Regulation 44(3) does not reach it.",
)
AMEND_PLACEMENT_AS_AGREED = like(
    AMEND_PLACEMENT,
    id="reg42.agreement_appealable.amend_placement",
    provision=AS_IF_ORDERED,
    words="issue the plan with the school or other institution, or its type, amended as agreed",
    of=Process.MEDIATION_AGREEMENT,
    starts=Event.AGREEMENT_MADE,
    timing=SameAs("reg44.amend_placement", read=READ_AS),
    displaced_by=IN_WRITING,
    note="The time of regulation 44(2)(f). Regulation 44(3) does not reach it.",
)
ONE_TIME_FOR_BOTH_AS_AGREED = Reading(
    name="the two weeks of an agreement are for the school alone",
    of=("reg42.agreement_appealable.amend_placement",),
    words="Where the contents of the plan are to be amended as well, the five weeks serve for both.",
    authority="IPSEA, on SI 2014/1530 reg 44(2)(e) and (f), which regulation 42(2) borrows",
    changes={
        "timing": SameAs("reg44.amend_placement", read=READ_AS, limit="lenient"),
        "lenient": None,
    },
)
CONTINUE_AND_AMEND_AS_AGREED = like(
    CONTINUE_AND_AMEND,
    id="reg42.agreement_appealable.continue_and_amend",
    provision=AS_IF_ORDERED,
    words="amend, as agreed, the plan that it must continue to maintain",
    of=Process.MEDIATION_AGREEMENT,
    starts=Event.AGREEMENT_MADE,
    timing=SameAs("reg44.continue_and_amend", read=READ_AS),
    displaced_by=IN_WRITING,
    note="The time of regulation 44(2)(h). Regulation 44(3) does not reach it.",
)

# --- regulation 42(3) and (4) ------------------------------------------------------------------------

DO_OTHER_THINGS = Duty(
    id="reg42.agreement_other",
    provision="SI 2014/1530 reg 42(3)",
    words="do what the agreement requires and no appeal lies about",
    of=Process.MEDIATION_AGREEMENT,
    actor=Actor.EITHER_BODY,
    must=Event.OTHER_THINGS_DONE,
    starts=Event.AGREEMENT_MADE,
    timing=Within(Weeks(2), after=Event.AGREEMENT_MADE),
    when=Is(Attribute.OTHER_THINGS_AGREED, True),
    displaced_by=IN_WRITING,
    in_force_from=IN_FORCE,
    read_on=READ,
    note="Whichever of the two the agreement requires to do it.",
)
TELL_AUTHORITY = Duty(
    id="reg42.commissioner_notify_la",
    provision="SI 2014/1530 reg 42(4)",
    words="notify the authority of the mediation agreement",
    of=Process.MEDIATION_AGREEMENT,
    actor=Actor.COMMISSIONING_BODY,
    addressee="the local authority",
    must=Event.AUTHORITY_TOLD_OF_AGREEMENT,
    starts=Event.AGREEMENT_MADE,
    timing=Within(Weeks(1), after=Event.AGREEMENT_MADE),
    when=Is(Attribute.AUTHORITY_WAS_PARTY, False),
    in_force_from=IN_FORCE,
    read_on=READ,
    note="Where the authority was no party. Regulation 42(5) lets nobody agree another time for it.",
)
