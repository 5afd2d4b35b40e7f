"""SI 2014/1530, Part 2, "Appeals": regulations 44 and 45, on orders of the Tribunal and unopposed appeals.

Every limit runs from the order, or from the day the authority told the Tribunal that it will not oppose
the appeal. Only the orders to assess and to make a plan have exceptions; a direction of the Tribunal may
fix another date for any order, and for no unopposed appeal.
"""

from __future__ import annotations

from datetime import date

from sendlaw.counting import Weeks
from sendlaw.law.branches import When
from sendlaw.law.conditions import ALWAYS, All, Is, Not, NotAfter
from sendlaw.law.records import Duty, OpenNorm, Reading, Unless, like
from sendlaw.law.send_regs_2014.assessments import (
    AFFECTS_THE_PERIOD,
    DAY_AFTER_PERIOD,
    EARLY_YEARS_CLOSED_REG_5,
    FIRST_DAY_OF_PERIOD,
    SCHOOL_CLOSED_REG_5,
)
from sendlaw.law.timings import EarlierOf, LaterOf, NoLimit, Within
from sendlaw.vocabulary import Actor, Attribute, CircumstanceKind, Event, Process

IN_FORCE = date(2014, 9, 1)
AS_MADE_UNTIL = date(2015, 3, 22)
SUBSTITUTED = date(2015, 3, 23)
READ = date(2026, 11, 25)

FAMILY = "the child's parent or the young person"
TO_ASSESS = Is(Attribute.TO_ASSESS, True)
TO_MAKE_A_PLAN = Is(Attribute.TO_MAKE_A_PLAN, True)
REFUSED_FIRST = NotAfter(Event.APPEAL_REFUSAL_NOTIFIED, Event.APPEAL_PLAN_SENT)
PLAN_SENT_FIRST = NotAfter(Event.APPEAL_PLAN_SENT, Event.APPEAL_REFUSAL_NOTIFIED)
ABSENT_TWO_WEEKS = NotAfter(
    Within(Weeks(2), after=LaterOf((Event.BEGAN, FIRST_DAY_OF_PERIOD))),
    EarlierOf((Event.ENDED, DAY_AFTER_PERIOD)),
)

# --- regulation 44: orders -------------------------------------------------------------------------

CEASE = Duty(
    id="reg44.cease",
    provision="SI 2014/1530 reg 44(2)(a)",
    words="cease to maintain the plan, the appeal against ceasing having been dismissed",
    of=Process.TRIBUNAL_ORDER,
    actor=Actor.LOCAL_AUTHORITY,
    addressee=FAMILY,
    must=Event.CEASED_ON_DISMISSAL,
    starts=Event.ORDER_MADE,
    timing=NoLimit("immediately", after=Event.ORDER_MADE),
    when=Is(Attribute.TO_CEASE, True),
    displaced_by=("tribunal_direction",),
    in_force_from=IN_FORCE,
    read_on=READ,
    note="No number of days is given, so no date is.",
)
NOTIFY_ASSESSMENT = Duty(
    id="reg44.notify_assessment",
    provision="SI 2014/1530 reg 44(2)(b)",
    words="notify that it will make the assessment or re-assessment ordered",
    of=Process.TRIBUNAL_ORDER,
    actor=Actor.LOCAL_AUTHORITY,
    addressee=FAMILY,
    must=Event.APPEAL_ASSESSMENT_NOTIFIED,
    starts=Event.ORDER_MADE,
    timing=Within(Weeks(2), after=Event.ORDER_MADE),
    when=TO_ASSESS,
    unless=("reg44.3.a", "reg44.3.b", "reg44.3.c.a", "reg44.3.c.b"),
    displaced_by=("tribunal_direction",),
    in_force_from=IN_FORCE,
    read_on=READ,
    note="The assessment itself is not due in this time.",
)
REFUSE_PLAN = like(
    NOTIFY_ASSESSMENT,
    id="reg44.refuse_plan",
    provision="SI 2014/1530 reg 44(2)(b)(i)",
    words="notify its decision, after the assessment ordered, that no plan is necessary",
    must=Event.APPEAL_REFUSAL_NOTIFIED,
    timing=Within(Weeks(10), after=Event.ORDER_MADE),
    when=All(TO_ASSESS, Not(PLAN_SENT_FIRST)),
    binds_if_taken=True,
    asap="as soon as practicable, and in any event",
    note="Runs from the date of the order, not from the notice that it will assess.",
)
FINAL_PLAN = like(
    NOTIFY_ASSESSMENT,
    id="reg44.final_plan",
    provision="SI 2014/1530 reg 44(2)(b)(ii)",
    words="send the finalised plan that follows the assessment ordered",
    addressee=(
        "the child's parent or the young person, any institution named, and the responsible"
        " commissioning body"
    ),
    must=Event.APPEAL_PLAN_SENT,
    timing=Within(Weeks(14), after=Event.ORDER_MADE),
    when=All(TO_ASSESS, Not(REFUSED_FIRST)),
    or_else=("reg44.refuse_plan",),
    asap="as soon as practicable and in any event",
    note="The family was named among those it is sent to from 23 March 2015 (SI 2015/359 reg 7).",
)
DRAFT_PLAN = like(
    NOTIFY_ASSESSMENT,
    id="reg44.draft_plan",
    provision="SI 2014/1530 reg 44(2)(c)(i)",
    words="issue the draft of the plan ordered",
    must=Event.APPEAL_DRAFT_ISSUED,
    timing=Within(Weeks(5), after=Event.ORDER_MADE),
    when=TO_MAKE_A_PLAN,
    note="",
)
FINAL_ORDERED_PLAN = like(
    FINAL_PLAN,
    id="reg44.final_ordered_plan",
    provision="SI 2014/1530 reg 44(2)(c)(ii)",
    words="send a copy of the finalised plan ordered",
    timing=Within(Weeks(11), after=Event.ORDER_MADE),
    when=TO_MAKE_A_PLAN,
    or_else=(),
    asap="",
    note='No "as soon as practicable" stands here. The persons of regulation 13(2) were added in 2015.',
)
RECONSIDER = like(
    NOTIFY_ASSESSMENT,
    id="reg44.reconsider",
    provision="SI 2014/1530 reg 44(2)(d)",
    words="reconsider the case, and send a draft plan or give notice of a decision not to make one",
    must=Event.RECONSIDERED,
    when=Is(Attribute.TO_RECONSIDER, True),
    unless=(),
    note=(
        "The two weeks are for reconsidering. The text refers to notice under regulation 5; regulation"
        " 10 must be meant. Regulation 44(3) does not reach it."
    ),
)
TO_AMEND_CONTENTS = Is(Attribute.TO_AMEND_CONTENTS, True)
FIVE_WEEKS = Within(Weeks(5), after=Event.ORDER_MADE)
TWO_WEEKS = Within(Weeks(2), after=Event.ORDER_MADE)
WITH_THE_CONTENTS = When(TO_AMEND_CONTENTS, FIVE_WEEKS, TWO_WEEKS)
AMEND_PROVISION = like(
    RECONSIDER,
    id="reg44.amend_provision",
    provision="SI 2014/1530 reg 44(2)(e)",
    words="issue the plan with its special educational provision amended as ordered",
    must=Event.PROVISION_AMENDED,
    timing=FIVE_WEEKS,
    when=TO_AMEND_CONTENTS,
    note="Regulation 44(3) does not reach it.",
)
AMEND_PLACEMENT = like(
    AMEND_PROVISION,
    id="reg44.amend_placement",
    provision="SI 2014/1530 reg 44(2)(f)",
    words="issue the plan with the school or other institution, or its type, amended as ordered",
    must=Event.PLACEMENT_AMENDED,
    timing=TWO_WEEKS,
    lenient=WITH_THE_CONTENTS,
    when=Is(Attribute.TO_AMEND_PLACEMENT, True),
)
ONE_TIME_FOR_BOTH = Reading(
    name="the two weeks are for the school alone",
    of=("reg44.amend_placement",),
    words="Where an order amends the contents of the plan as well, the five weeks serve for both.",
    authority="IPSEA, on SI 2014/1530 reg 44(2)(e) and (f), which do not exclude each other",
    changes={"timing": WITH_THE_CONTENTS, "lenient": None},
)
CONTINUE = OpenNorm(
    id="reg44.continue",
    provision="SI 2014/1530 reg 44(2)(g)",
    words="The authority must continue to maintain the plan, as the Tribunal ordered.",
    of=Process.TRIBUNAL_ORDER,
    actor=Actor.LOCAL_AUTHORITY,
    starts=Event.ORDER_MADE,
    when=Is(Attribute.TO_CONTINUE, True),
    in_force_from=IN_FORCE,
    read_on=READ,
    note="Paragraph (h) says the same of a plan that is to be amended.",
)
CONTINUE_AND_AMEND = like(
    AMEND_PROVISION,
    id="reg44.continue_and_amend",
    provision="SI 2014/1530 reg 44(2)(h)",
    words="amend, as ordered, the plan that it must continue to maintain",
    must=Event.CONTINUED_PLAN_AMENDED,
    when=Is(Attribute.TO_AMEND_CONTINUED, True),
)

EXCEPTIONAL_REG_44 = Unless(
    id="reg44.3.a",
    provision="SI 2014/1530 reg 44(3)(a)",
    words=(
        "exceptional personal circumstances affected the child, the child's parent or the young person"
        " during the period"
    ),
    kind=CircumstanceKind.EXCEPTIONAL_CIRCUMSTANCES,
    tests=AFFECTS_THE_PERIOD,
    judged="impractical to comply with the time limit because of it",
    leaves="compliance without a time limit",
    in_force_from=IN_FORCE,
    read_on=READ,
    note="For paragraph (2)(b) and (c) only.",
)
ABSENT_REG_44 = like(
    EXCEPTIONAL_REG_44,
    id="reg44.3.b",
    provision="SI 2014/1530 reg 44(3)(b)",
    words=(
        "the child, the child's parent or the young person was absent from the authority's area for a"
        " continuous period of 2 weeks or more during the period"
    ),
    kind=CircumstanceKind.ABSENT_FROM_AREA,
    tests=ABSENT_TWO_WEEKS,
    note="Two weeks here, where regulations 5 and 10 say four. For paragraph (2)(b) and (c) only.",
)
SCHOOL_CLOSED_REG_44 = like(
    SCHOOL_CLOSED_REG_5,
    id="reg44.3.c.a",
    provision="SI 2014/1530 reg 44(3)(c)",
    when=ALWAYS,
    leaves="compliance without a time limit",
    note="Through regulation 13(3), the circumstances of regulation 10(4)(a).",
)
EARLY_YEARS_CLOSED_REG_44 = like(
    EARLY_YEARS_CLOSED_REG_5,
    id="reg44.3.c.b",
    provision="SI 2014/1530 reg 44(3)(c)",
    when=ALWAYS,
    leaves="compliance without a time limit",
    note=(
        "Through regulation 13(3), the circumstances of regulation 10(4)(b). Those of (c) and (d) add"
        " nothing to regulation 44(3)(a) and (b)."
    ),
)

# --- regulation 45: unopposed appeals ----------------------------------------------------------------

NOTIFY_CONCEDED_ASSESSMENT = like(
    NOTIFY_ASSESSMENT,
    id="reg45.notify_assessment",
    provision="SI 2014/1530 reg 45(3)",
    words="notify that it must make the assessment or re-assessment that the appeal sought",
    of=Process.CONCEDED_APPEAL,
    starts=Event.TRIBUNAL_TOLD,
    timing=Within(Weeks(2), after=Event.TRIBUNAL_TOLD),
    unless=("reg45.7.a", "reg45.7.b", "reg45.7.c.a", "reg45.7.c.b"),
    displaced_by=(),
    in_force_from=SUBSTITUTED,
    note="Grounds (a) and (d). This text from 23 March 2015 (SI 2015/359 reg 8).",
)
REFUSE_PLAN_CONCEDED = like(
    NOTIFY_CONCEDED_ASSESSMENT,
    id="reg45.refuse_plan",
    provision="SI 2014/1530 reg 45(3A)(a)",
    words="notify its decision, after the assessment conceded, that no plan is necessary",
    must=Event.APPEAL_REFUSAL_NOTIFIED,
    timing=Within(Weeks(10), after=Event.TRIBUNAL_TOLD),
    when=All(TO_ASSESS, Not(PLAN_SENT_FIRST)),
    unless=(),
    binds_if_taken=True,
    asap="as soon as practicable, and in any event",
    note=(
        "Regulation 45(7) names paragraphs (3) and (6) only, though the note to SI 2015/359 says that"
        " the exceptions were meant to be those of regulation 44."
    ),
)
FINAL_PLAN_CONCEDED = like(
    REFUSE_PLAN_CONCEDED,
    id="reg45.final_plan",
    provision="SI 2014/1530 reg 45(3A)(b)",
    words="send the finalised plan that follows the assessment conceded",
    addressee=FINAL_PLAN.addressee,
    must=Event.APPEAL_PLAN_SENT,
    timing=Within(Weeks(14), after=Event.TRIBUNAL_TOLD),
    when=All(TO_ASSESS, Not(REFUSED_FIRST)),
    binds_if_taken=False,
    or_else=("reg45.refuse_plan",),
    asap="as soon as practicable and in any event",
)
AMEND_CONTENTS_CONCEDED = like(
    NOTIFY_CONCEDED_ASSESSMENT,
    id="reg45.amend_contents",
    provision="SI 2014/1530 reg 45(4)",
    words="issue the plan with its contents amended as the appeal sought",
    addressee="those to whom regulation 22(3) says an amended plan is sent",
    must=Event.PROVISION_AMENDED,
    timing=Within(Weeks(5), after=Event.TRIBUNAL_TOLD),
    when=Is(Attribute.TO_AMEND_CONTENTS, True),
    unless=(),
    note="Grounds (c)(i), (c)(ii) and (e). Regulation 45(7) does not reach it.",
)
AMEND_PLACEMENT_CONCEDED = like(
    AMEND_CONTENTS_CONCEDED,
    id="reg45.amend_placement",
    provision="SI 2014/1530 reg 45(5)",
    words="issue the plan with the school or other institution, or its type, that the appeal sought",
    must=Event.PLACEMENT_AMENDED,
    timing=When(
        Is(Attribute.TO_AMEND_CONTENTS, True),
        Within(Weeks(5), after=Event.TRIBUNAL_TOLD),
        Within(Weeks(2), after=Event.TRIBUNAL_TOLD),
    ),
    when=Is(Attribute.TO_AMEND_PLACEMENT, True),
    note="Grounds (c)(iii) and (iv); five weeks by (5)(b) where the contents must be amended too.",
)
DRAFT_PLAN_CONCEDED = like(
    NOTIFY_CONCEDED_ASSESSMENT,
    id="reg45.draft_plan",
    provision="SI 2014/1530 reg 45(6)(a)",
    words="issue the draft of the plan that the appeal sought",
    must=Event.APPEAL_DRAFT_ISSUED,
    timing=Within(Weeks(5), after=Event.TRIBUNAL_TOLD),
    when=TO_MAKE_A_PLAN,
    note="Ground (b).",
)
FINAL_CONCEDED_PLAN = like(
    DRAFT_PLAN_CONCEDED,
    id="reg45.final_conceded_plan",
    provision="SI 2014/1530 reg 45(6)(b)",
    words="send a copy of the finalised plan that the appeal sought",
    addressee=FINAL_PLAN.addressee,
    must=Event.APPEAL_PLAN_SENT,
    timing=Within(Weeks(11), after=Event.TRIBUNAL_TOLD),
)
CONTINUE_CONCEDED = like(
    CONTINUE,
    id="reg45.continue",
    provision="SI 2014/1530 reg 45(6A)",
    words="The authority must continue to maintain the plan, not having opposed the appeal.",
    of=Process.CONCEDED_APPEAL,
    starts=Event.TRIBUNAL_TOLD,
    in_force_from=SUBSTITUTED,
    note="Ground (f).",
)
CONTINUE_AND_AMEND_CONCEDED = like(
    AMEND_CONTENTS_CONCEDED,
    id="reg45.continue_and_amend",
    provision="SI 2014/1530 reg 45(6A)",
    words="amend, as it agreed to, the plan that it must continue to maintain",
    addressee=FAMILY,
    must=Event.CONTINUED_PLAN_AMENDED,
    when=Is(Attribute.TO_AMEND_CONTINUED, True),
    note="Ground (f), where the authority agreed to amend. Regulation 45(7) does not reach it.",
)
EXCEPTIONAL_REG_45 = like(
    EXCEPTIONAL_REG_44,
    id="reg45.7.a",
    provision="SI 2014/1530 reg 45(7)(a)",
    note="For paragraphs (3) and (6) only; until 22 March 2015 for (4) too (SI 2015/359 reg 8).",
)
ABSENT_REG_45 = like(
    ABSENT_REG_44,
    id="reg45.7.b",
    provision="SI 2014/1530 reg 45(7)(b)",
    note='"Not less than 2 weeks". For the paragraphs that regulation 45(7) names.',
)
SCHOOL_CLOSED_REG_45 = like(
    SCHOOL_CLOSED_REG_44,
    id="reg45.7.c.a",
    provision="SI 2014/1530 reg 45(7)(c)",
)
EARLY_YEARS_CLOSED_REG_45 = like(
    EARLY_YEARS_CLOSED_REG_44,
    id="reg45.7.c.b",
    provision="SI 2014/1530 reg 45(7)(c)",
    note=(
        "Through regulation 13(3), the circumstances of regulation 10(4)(b). Those of (c) and (d) add"
        " nothing to regulation 45(7)(a) and (b)."
    ),
)

# --- regulation 45 as made, until 22 March 2015 ------------------------------------------------------

CARRY_OUT_ASSESSMENT_AS_MADE = like(
    NOTIFY_CONCEDED_ASSESSMENT,
    id="reg45.carry_out_assessment",
    words="carry out the assessment, review or re-assessment that the appeal sought",
    must=Event.APPEAL_ASSESSMENT_DONE,
    timing=Within(Weeks(4), after=Event.TRIBUNAL_TOLD),
    in_force_from=IN_FORCE,
    in_force_to=AS_MADE_UNTIL,
    grade="S",
    read_on=None,
    note="The text as made, from a secondary copy.",
)
AMEND_CONTENTS_AS_MADE = like(
    AMEND_CONTENTS_CONCEDED,
    timing=Within(Weeks(4), after=Event.TRIBUNAL_TOLD),
    unless=NOTIFY_CONCEDED_ASSESSMENT.unless,
    in_force_from=IN_FORCE,
    in_force_to=AS_MADE_UNTIL,
    grade="S",
    read_on=None,
    note="The text as made, from a secondary copy. Regulation 45(7) reached it then (SI 2015/359 reg 8).",
)
AMEND_PLACEMENT_AS_MADE = like(
    AMEND_PLACEMENT_CONCEDED,
    timing=Within(Weeks(2), after=Event.TRIBUNAL_TOLD),
    in_force_from=IN_FORCE,
    in_force_to=AS_MADE_UNTIL,
    grade="S",
    read_on=None,
    note="The text as made, from a secondary copy: two weeks, contents or not.",
)
