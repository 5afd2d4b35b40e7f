"""SI 2014/1530, Part 2, "Reviews and re-assessments": regulations 18 to 28.

Regulation 20 applies where the person attends a school or other institution, and regulation 21 where they
do not; the limits are the same. Neither, nor regulation 22, has a permanent exception.
"""

from __future__ import annotations

from datetime import date

from sendlaw.counting import (
    CLEAR_BEFORE,
    CORRESPONDING_BEFORE,
    LOOK_BACK,
    MONTHS_BEFORE,
    Days,
    Months,
    Weeks,
)
from sendlaw.law.branches import When
from sendlaw.law.conditions import ALWAYS, All, Happened, Is, Not, NotAfter
from sendlaw.law.records import Bar, Duty, LookBack, OpenNorm, Reading, like
from sendlaw.law.send_regs_2014.assessments import (
    ABSENT_REG_10,
    COOPERATE,
    EARLY_YEARS_CLOSED_REG_10,
    EXCEPTIONAL_REG_10,
    SCHOOL_CLOSED_REG_10,
)
from sendlaw.law.timings import (
    AtLeastBefore,
    Before,
    BeforeDate,
    EarlierOf,
    IfAny,
    On,
    Planned,
    Within,
)
from sendlaw.vocabulary import Actor, Attribute, Event, Process

IN_FORCE = date(2014, 9, 1)
READ = date(2026, 11, 24)

# --- regulation 18: before a transfer ----------------------------------------------------------

FIRST_OF_SEPTEMBER_2015 = On(date(2015, 9, 1))
ON_FIRST_OF_SEPTEMBER_2015 = All(
    NotAfter(FIRST_OF_SEPTEMBER_2015, Event.TRANSFER),
    NotAfter(Event.TRANSFER, FIRST_OF_SEPTEMBER_2015),
)
NOT_BEFORE_2015 = NotAfter(On(date(2015, 1, 1)), Event.TRANSFER)
TO_POST_16 = Is(Attribute.PHASE_TRANSFER_KIND, "secondary_to_post_16")
TO_A_SCHOOL = Is(
    Attribute.PHASE_TRANSFER_KIND,
    "early_years_to_school",
    "infant_to_junior",
    "primary_to_middle",
    "primary_to_secondary",
    "middle_to_secondary",
)
REVIEWED_AND_AMENDED = When(
    Is(Attribute.AMENDMENT_NEEDED, False), Event.PLAN_REVIEWED, Event.TRANSFER_PLAN_AMENDED
)

BEFORE_POST_16 = Duty(
    id="reg18.phase_transfer_post16",
    provision="SI 2014/1530 reg 18(1)(a)",
    words=(
        "review the plan, and where necessary amend it, so that it names the school, post-16 or other"
        " institution, or its type, from the transfer on"
    ),
    of=Process.PHASE_TRANSFER,
    actor=Actor.LOCAL_AUTHORITY,
    must=REVIEWED_AND_AMENDED,
    starts=Event.TRANSFER,
    timing=BeforeDate(3, 31, year_of=Event.TRANSFER),
    when=All(TO_POST_16, NOT_BEFORE_2015, Not(ON_FIRST_OF_SEPTEMBER_2015)),
    in_force_from=IN_FORCE,
    read_on=READ,
    note=(
        '"Before" 31 March: 30 March is the last day, though many sources say "by" the 31st. Binds within'
        " twelve months of the transfer. A school sixth form is no post-16 institution."
    ),
)
BEFORE_OTHER_PHASE = like(
    BEFORE_POST_16,
    id="reg18.phase_transfer_other",
    provision="SI 2014/1530 reg 18(1)(b)",
    timing=BeforeDate(2, 15, year_of=Event.TRANSFER),
    when=All(TO_A_SCHOOL, NOT_BEFORE_2015),
    note=(
        '"Before" 15 February: the 14th is the last day. Regulation 2(1) lists the phases; whether a'
        " move inside one all-through school is a transfer is for a person to say."
    ),
)
BEFORE_POST_16_IN_2015 = like(
    BEFORE_POST_16,
    id="reg18.phase_transfer_2015",
    provision="SI 2014/1530 reg 18(3)",
    timing=Before(date(2015, 5, 31)),
    when=All(TO_POST_16, ON_FIRST_OF_SEPTEMBER_2015),
    note="For transfers due on 1 September 2015 only, in place of regulation 18(1)(a). Spent.",
)
FIVE_MONTHS = AtLeastBefore(Months(5), before=Event.TRANSFER, reckoned=MONTHS_BEFORE)
FIVE_CLEAR_MONTHS = AtLeastBefore(Months(5), before=Event.TRANSFER, reckoned=CLEAR_BEFORE)
BETWEEN_POST_16 = like(
    BEFORE_POST_16,
    id="reg18.post16_to_post16",
    provision="SI 2014/1530 reg 18(2)",
    words=(
        "review the plan, and where necessary amend it, so that it names the post-16 institution to be"
        " attended from the transfer on"
    ),
    timing=FIVE_CLEAR_MONTHS,
    lenient=FIVE_MONTHS,
    when=All(
        Is(Attribute.PHASE_TRANSFER_KIND, "between_post_16"),
        NotAfter(On(IN_FORCE), FIVE_MONTHS),
    ),
    note='"At least five months before that transfer takes place"; a type will not do here.',
)
FIVE_MONTHS_TO_THE_DAY = Reading(
    name="five months to the day",
    of=("reg18.post16_to_post16",),
    words="The review on the corresponding date five months before the transfer is in time.",
    authority="E J Riley Investments v Eurostile Holdings [1985] 1 WLR 1139 (CA), by analogy",
    changes={"timing": FIVE_MONTHS, "lenient": None},
)

# --- regulations 20 and 21: the review ----------------------------------------------------------

MEETING = Planned(
    "the review meeting", held=Event.REVIEW_MEETING_HELD, planned=Event.REVIEW_MEETING_PLANNED
)
TWO_CLEAR_WEEKS = AtLeastBefore(Weeks(2), before=MEETING, reckoned=CLEAR_BEFORE)
TWO_WEEKS = AtLeastBefore(Weeks(2), before=MEETING, reckoned=CORRESPONDING_BEFORE)
IN_A_SETTING = Is(Attribute.ATTENDS_SETTING, True)
IN_NO_SETTING = Is(Attribute.ATTENDS_SETTING, False)
TO_AMEND = Is(Attribute.REVIEW_DECISION, "amend")

NOTICE_OF_MEETING = Duty(
    id="reg20.meeting_notice",
    provision="SI 2014/1530 reg 20(3)",
    words="give notice of the date of the review meeting",
    of=Process.ANNUAL_REVIEW,
    actor=Actor.ARRANGER,
    addressee="everyone who must be invited",
    must=Event.REVIEW_NOTICE_GIVEN,
    starts=MEETING,
    timing=TWO_CLEAR_WEEKS,
    lenient=TWO_WEEKS,
    when=IN_A_SETTING,
    in_force_from=IN_FORCE,
    read_on=READ,
    note="SI 2020/471 did not relax it.",
)
CIRCULATE_ADVICE = like(
    NOTICE_OF_MEETING,
    id="reg20.circulate_advice",
    provision="SI 2014/1530 reg 20(4)",
    words="circulate the advice and information obtained for the review meeting",
    addressee="everyone invited",
    must=Event.REVIEW_ADVICE_CIRCULATED,
)
REPORT = Duty(
    id="reg20.report",
    provision="SI 2014/1530 reg 20(9)",
    words="prepare the written report of the review, and send it to everyone invited",
    of=Process.ANNUAL_REVIEW,
    actor=Actor.LOCAL_AUTHORITY,
    addressee="everyone invited",
    must=Event.REVIEW_REPORT_SENT,
    starts=Event.REVIEW_MEETING_HELD,
    timing=Within(Weeks(2), after=Event.REVIEW_MEETING_HELD),
    when=IN_A_SETTING,
    in_force_from=IN_FORCE,
    read_on=READ,
    note=(
        "On the words the two weeks are for preparing it; they are read as for sending it too. The head"
        " teacher or principal of a school in regulation 20(12) writes it when asked."
    ),
)
DECIDE_AFTER_REVIEW = Duty(
    id="reg20.decision",
    provision="SI 2014/1530 reg 20(10)",
    words=(
        "notify whether it proposes to continue the plan as it is, to amend it, or to cease to maintain"
        " it"
    ),
    of=Process.ANNUAL_REVIEW,
    actor=Actor.LOCAL_AUTHORITY,
    addressee="the child's parent or the young person, and the setting attended",
    must=Event.REVIEW_DECISION_NOTIFIED,
    starts=Event.REVIEW_MEETING_HELD,
    timing=Within(Weeks(4), after=Event.REVIEW_MEETING_HELD),
    when=IN_A_SETTING,
    in_force_from=IN_FORCE,
    read_on=READ,
    note="From the review meeting, not from the report.",
)
NOTICE_OF_MEETING_REG_21 = like(
    NOTICE_OF_MEETING,
    id="reg21.meeting_notice",
    provision="SI 2014/1530 reg 21(3)",
    actor=Actor.LOCAL_AUTHORITY,
    when=IN_NO_SETTING,
)
CIRCULATE_ADVICE_REG_21 = like(
    CIRCULATE_ADVICE,
    id="reg21.circulate_advice",
    provision="SI 2014/1530 reg 21(4)",
    actor=Actor.LOCAL_AUTHORITY,
    when=IN_NO_SETTING,
)
REPORT_REG_21 = like(
    REPORT,
    id="reg21.report",
    provision="SI 2014/1530 reg 21(8)",
    when=IN_NO_SETTING,
    note="Regulation 21(7) gives the same two weeks for preparing it.",
)
DECIDE_AFTER_REVIEW_REG_21 = like(
    DECIDE_AFTER_REVIEW,
    id="reg21.decision",
    provision="SI 2014/1530 reg 21(9)",
    addressee="the child's parent or the young person",
    when=IN_NO_SETTING,
)
TWO_WEEKS_TO_THE_DAY = Reading(
    name="two weeks to the day",
    of=(
        "reg20.meeting_notice",
        "reg20.circulate_advice",
        "reg21.meeting_notice",
        "reg21.circulate_advice",
    ),
    words="What is done on the same day of the week, two weeks before the meeting, is in time.",
    authority="E J Riley Investments v Eurostile Holdings [1985] 1 WLR 1139 (CA), by analogy",
    changes={"timing": TWO_WEEKS, "lenient": None},
)

# --- regulation 22: amending after a review -----------------------------------------------------

AMENDMENT_NOTICE = Duty(
    id="reg22.amendment_notice",
    provision="SI 2014/1530 reg 22(2)(a)",
    words="send a copy of the plan, a notice of the proposed amendments, and the evidence for them",
    of=Process.ANNUAL_REVIEW,
    actor=Actor.LOCAL_AUTHORITY,
    addressee="the child's parent or the young person",
    must=Event.AMENDMENT_NOTICE_SENT,
    starts=Event.REVIEW_MEETING_HELD,
    timing=Within(Weeks(4), after=Event.REVIEW_MEETING_HELD),
    when=TO_AMEND,
    in_force_from=IN_FORCE,
    grade="S",
    read_on=READ,
    note=(
        "Regulation 22 itself has no period. The four weeks are those of regulation 20(10), as read in R"
        " (L, M and P) v Devon County Council [2022] EWHC 493 (Admin), known here from case notes;"
        " regulation 21(9), in like words, was not in issue."
    ),
)
AMENDMENT_REPRESENTATIONS = Bar(
    id="reg22.amendment_representations",
    provision="SI 2014/1530 reg 22(2)(c)",
    words="send the amended plan before the family has had at least 15 days to respond",
    of=Process.ANNUAL_REVIEW,
    actor=Actor.LOCAL_AUTHORITY,
    must_not=Event.FINAL_AMENDED_PLAN_SENT,
    begun_by=Event.AMENDMENT_NOTICE_SENT,
    starts=Event.AMENDMENT_NOTICE_SERVED,
    timing=Within(Days(15), beginning_with=Event.AMENDMENT_NOTICE_SERVED),
    in_force_from=IN_FORCE,
    read_on=READ,
    note=(
        'The text says from service of "the draft plan"; on this route that is the copy of the plan and'
        " the notice. Calendar days; SI 2020/471 did not relax it."
    ),
)
EIGHT_WEEKS = Within(Weeks(8), after=Event.AMENDMENT_NOTICE_SENT)
AMENDED_PLAN = Duty(
    id="reg22.final_amended_plan",
    provision="SI 2014/1530 reg 22(3)",
    words="send the finalised amended plan",
    of=Process.ANNUAL_REVIEW,
    actor=Actor.LOCAL_AUTHORITY,
    addressee=(
        "the child's parent or the young person, any institution named, and the responsible"
        " commissioning body"
    ),
    must=Event.FINAL_AMENDED_PLAN_SENT,
    starts=Event.REVIEW_MEETING_HELD,
    timing=EarlierOf(
        (
            IfAny(EIGHT_WEEKS),
            IfAny(Within(Weeks(12), after=Event.REVIEW_MEETING_HELD)),
        )
    ),
    when=All(
        TO_AMEND,
        Not(NotAfter(Event.NO_AMENDMENT_NOTIFIED, Event.FINAL_AMENDED_PLAN_SENT)),
    ),
    or_else=("reg22.decide_not_to_amend",),
    asap="as soon as practicable, and in any event",
    in_force_from=IN_FORCE,
    grade="S",
    read_on=READ,
    note=(
        "The eight weeks from sending the notice are in regulation 22(3) (read). The twelve weeks from"
        " the meeting are nowhere in the text: R (L, M and P) v Devon County Council [2022] EWHC 493"
        " (Admin), known here from case notes. Regulation 10(4) does not apply."
    ),
)
DECIDE_NOT_TO_AMEND = Duty(
    id="reg22.decide_not_to_amend",
    provision="SI 2014/1530 reg 22(4)",
    words="notify its decision not to amend the plan, with its reasons",
    of=Process.ANNUAL_REVIEW,
    actor=Actor.LOCAL_AUTHORITY,
    addressee="the child's parent or the young person",
    must=Event.NO_AMENDMENT_NOTIFIED,
    starts=Event.AMENDMENT_NOTICE_SENT,
    timing=EIGHT_WEEKS,
    when=All(
        TO_AMEND,
        Not(NotAfter(Event.FINAL_AMENDED_PLAN_SENT, Event.NO_AMENDMENT_NOTIFIED)),
    ),
    binds_if_taken=True,
    asap="as soon as practicable and in any event",
    in_force_from=IN_FORCE,
    read_on=READ,
)
EIGHT_WEEKS_ALONE = Reading(
    name="eight weeks from the notice alone",
    of=("reg22.final_amended_plan",),
    words="Regulation 22(3) counts from the notice only, so a late notice moves the date with it.",
    authority="the words of SI 2014/1530 reg 22(3), without the reading of the Devon case",
    changes={"timing": EIGHT_WEEKS, "starts": Event.AMENDMENT_NOTICE_SENT},
)

# --- regulations 23 to 27: re-assessment --------------------------------------------------------

ASKED = Happened(Event.REASSESSMENT_REQUESTED)
NOT_REFUSED = Not(Is(Attribute.REASSESSMENT_DECISION, "refuse"))
SIX_MONTHS_BEFORE = AtLeastBefore(
    Months(6), before=Event.REASSESSMENT_REQUESTED, reckoned=LOOK_BACK
)

REASSESS_WHEN_BODY_ASKS = OpenNorm(
    id="reg23.reassess",
    provision="SI 2014/1530 reg 23",
    words="The authority must re-assess where the responsible commissioning body asks it to.",
    of=Process.REASSESSMENT,
    actor=Actor.LOCAL_AUTHORITY,
    starts=Event.REASSESSMENT_REQUESTED,
    when=Is(Attribute.REQUESTED_BY, "commissioning_body"),
    in_force_from=IN_FORCE,
    read_on=READ,
    note="Regulation 24 lets it decline requests under section 44(2) only, which this is not.",
)
LOOK_BACK_REG_24 = LookBack(
    id="reg24.six_month_lookback",
    provision="SI 2014/1530 reg 24(a)",
    words=(
        "The authority carried out an assessment or a re-assessment within the six months before the"
        " request, which was not made by a commissioning body."
    ),
    of=Process.REASSESSMENT,
    condition=All(
        Not(Is(Attribute.REQUESTED_BY, "commissioning_body")),
        NotAfter(SIX_MONTHS_BEFORE, Event.PREVIOUSLY_ASSESSED),
        Not(NotAfter(Event.REASSESSMENT_REQUESTED, Event.PREVIOUSLY_ASSESSED)),
    ),
    effect="The authority need not re-assess; it must still notify its decision under regulation 25.",
    in_force_from=IN_FORCE,
    read_on=READ,
)
EXACTLY_SIX_MONTHS_IS_OUTSIDE = Reading(
    name="exactly six months before the request to re-assess lies outside",
    of=("reg24.six_month_lookback",),
    words="An assessment on the corresponding day six months earlier is not within the six months.",
    authority='the words "within the period of six months prior to that request", that day left out',
    changes={
        "condition": All(
            Not(Is(Attribute.REQUESTED_BY, "commissioning_body")),
            Not(NotAfter(Event.PREVIOUSLY_ASSESSED, SIX_MONTHS_BEFORE)),
            Not(NotAfter(Event.REASSESSMENT_REQUESTED, Event.PREVIOUSLY_ASSESSED)),
        )
    },
)
NOTIFY_REASSESSMENT = Duty(
    id="reg25.notify_reassess_decision",
    provision="SI 2014/1530 reg 25(1)",
    words="notify whether or not it is necessary to re-assess",
    of=Process.REASSESSMENT,
    actor=Actor.LOCAL_AUTHORITY,
    addressee="the child's parent or the young person",
    must=Event.REASSESSMENT_DECISION_NOTIFIED,
    starts=Event.REASSESSMENT_REQUESTED,
    timing=Within(Days(15), after=Event.REASSESSMENT_REQUESTED),
    in_force_from=IN_FORCE,
    read_on=READ,
    note="Calendar days, and no permanent exception.",
)
COOPERATE_REG_26 = like(
    COOPERATE,
    id="reg26.cooperate",
    provision="SI 2014/1530 reg 26(2)",
    words="comply with the request for co-operation in the re-assessment",
    of=Process.REASSESSMENT_ADVICE,
    unless_via="SI 2014/1530 reg 26(2)",
    note="Regulations 8 and 9 also apply to re-assessments.",
)
REASSESSMENT_REPRESENTATIONS = Bar(
    id="reg27.draft_representations",
    provision="SI 2014/1530 reg 27(1)",
    words="send the finalised plan before the family has had at least 15 days on the draft",
    of=Process.REASSESSMENT,
    actor=Actor.LOCAL_AUTHORITY,
    must_not=Event.REASSESSED_PLAN_SENT,
    begun_by=Event.REASSESSMENT_DRAFT_SENT,
    starts=Event.REASSESSMENT_DRAFT_SERVED,
    timing=Within(Days(15), beginning_with=Event.REASSESSMENT_DRAFT_SERVED),
    in_force_from=IN_FORCE,
    read_on=READ,
    note="Regulation 27(1) applies regulation 13(1).",
)
PLAN_AFTER_REASSESSMENT = Duty(
    id="reg27.final_after_reassessment.requested",
    provision="SI 2014/1530 reg 27(2)",
    words="send the finalised plan after the re-assessment",
    of=Process.REASSESSMENT,
    actor=Actor.LOCAL_AUTHORITY,
    addressee=(
        "the child's parent or the young person, any institution named, and the responsible"
        " commissioning body"
    ),
    must=Event.REASSESSED_PLAN_SENT,
    starts=Event.REASSESSMENT_DECISION_NOTIFIED,
    timing=Within(Weeks(14), after=Event.REASSESSMENT_DECISION_NOTIFIED),
    when=All(ASKED, NOT_REFUSED),
    unless=("reg27.3.a", "reg27.3.b", "reg27.3.c", "reg27.3.d"),
    asap="as soon as practicable, and in any event",
    in_force_from=IN_FORCE,
    read_on=READ,
    note="From the notification under regulation 25(1), not from the request.",
)
PLAN_AFTER_OWN_REASSESSMENT = like(
    PLAN_AFTER_REASSESSMENT,
    id="reg27.final_after_reassessment.own_motion",
    starts=Event.OWN_MOTION_DECIDED,
    timing=Within(Weeks(14), after=Event.OWN_MOTION_DECIDED),
    when=ALWAYS,
    note="From the decision under section 44(3).",
)
SCHOOL_CLOSED_REG_27 = like(
    SCHOOL_CLOSED_REG_10, id="reg27.3.a", provision="SI 2014/1530 reg 27(3)(a)"
)
EARLY_YEARS_CLOSED_REG_27 = like(
    EARLY_YEARS_CLOSED_REG_10, id="reg27.3.b", provision="SI 2014/1530 reg 27(3)(b)"
)
EXCEPTIONAL_REG_27 = like(EXCEPTIONAL_REG_10, id="reg27.3.c", provision="SI 2014/1530 reg 27(3)(c)")
ABSENT_REG_27 = like(ABSENT_REG_10, id="reg27.3.d", provision="SI 2014/1530 reg 27(3)(d)")

REVIEW_AFTER_REASSESSMENT = Duty(
    id="reg27.review_after_reassessment",
    provision="SI 2014/1530 reg 27(4)(a)",
    words="review the plan",
    of=Process.REVIEW_PERIOD,
    actor=Actor.LOCAL_AUTHORITY,
    must=Event.PERIOD_REVIEWED,
    starts=Event.REASSESSED_PLAN_IN_FORCE,
    timing=Within(Months(12), after=Event.REASSESSED_PLAN_IN_FORCE),
    when=Not(Happened(Event.LAST_REVIEWED)),
    in_force_from=IN_FORCE,
    read_on=READ,
    note=(
        "From the day the finalised plan was sent, which is left out. Regulation 27(4)(b) then has the"
        " periods of section 44(1)(b)."
    ),
)

# --- regulation 28: amending without a review ---------------------------------------------------

PROPOSAL_REPRESENTATIONS = like(
    AMENDMENT_REPRESENTATIONS,
    id="reg28.amendment_representations",
    provision="SI 2014/1530 reg 28",
    of=Process.AMENDMENT,
    must_not=Event.PROPOSED_PLAN_SENT,
    begun_by=Event.PROPOSAL_SENT,
    starts=Event.PROPOSAL_SERVED,
    timing=Within(Days(15), beginning_with=Event.PROPOSAL_SERVED),
    note="Applies regulation 22(2)(c). Calendar days.",
)
EIGHT_WEEKS_REG_28 = Within(Weeks(8), after=Event.PROPOSAL_SENT)
PROPOSED_PLAN = like(
    AMENDED_PLAN,
    id="reg28.final_amended_plan",
    provision="SI 2014/1530 reg 28",
    of=Process.AMENDMENT,
    must=Event.PROPOSED_PLAN_SENT,
    starts=Event.PROPOSAL_SENT,
    timing=EIGHT_WEEKS_REG_28,
    when=Not(NotAfter(Event.PROPOSAL_DROPPED, Event.PROPOSED_PLAN_SENT)),
    or_else=("reg28.decide_not_to_amend",),
    grade="V",
    note="Applies regulation 22(3). There is no review meeting, so neither four weeks nor twelve.",
)
PROPOSAL_DROPPED = like(
    DECIDE_NOT_TO_AMEND,
    id="reg28.decide_not_to_amend",
    provision="SI 2014/1530 reg 28",
    of=Process.AMENDMENT,
    must=Event.PROPOSAL_DROPPED,
    starts=Event.PROPOSAL_SENT,
    timing=EIGHT_WEEKS_REG_28,
    when=Not(NotAfter(Event.PROPOSED_PLAN_SENT, Event.PROPOSAL_DROPPED)),
    note="Applies regulation 22(4).",
)
