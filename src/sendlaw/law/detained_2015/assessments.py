"""SI 2015/62, Part 2, regulations 3 to 15, and CFA 2014 s.71: the assessment of a detained person.

The words are those of SI 2014/1530 but for the trigger, the exceptions and the persons told. Closure of an
early years provider is no exception here, and absence is that of a child's parent, or of an alternative
person. Regulation 15 carries an assessment over a release, or over the detention itself.
"""

from __future__ import annotations

from datetime import date

from sendlaw.counting import LOOK_BACK, Months, Weeks
from sendlaw.law.branches import When
from sendlaw.law.conditions import ALWAYS, All, Happened, Holds, Is, Not, NotAfter
from sendlaw.law.records import LookBack, OpenNorm, Reading, like
from sendlaw.law.send_regs_2014.assessments import (
    ABSENT_REG_5,
    ABSENT_REG_8,
    CONSULT,
    COOPERATE,
    DECIDE_WHETHER_TO_ASSESS,
    EXCEPTIONAL_REG_5,
    EXCEPTIONAL_REG_8,
    MISSED_APPOINTMENT_REG_8,
    NOTIFY_NOT_NECESSARY,
    REFUSE_PLAN,
    REFUSED_TO_ASSESS,
    SCHOOL_CLOSED_REG_5,
    STRAIGHT_REFUSAL,
)
from sendlaw.law.send_regs_2014.plans import FINAL_PLAN, TIME_FOR_REPRESENTATIONS
from sendlaw.law.timings import AtLeastBefore, Within, first
from sendlaw.vocabulary import Actor, Attribute, Event, Process

IN_FORCE = date(2015, 4, 1)
READ = date(2026, 11, 25)

BOTH = "the appropriate person, and the person in charge of the youth accommodation"
APPROPRIATE_PERSON = "the appropriate person"
REQUEST = first(Event.DETAINED_REQUEST, Event.DETAINED_ATTENTION)
OF_A_CHILD = Is(Attribute.APPROPRIATE_PERSON, "parent")
IN_DETENTION = Not(Happened(Event.RESPONSIBLE_BEFORE_DETENTION))

# --- the Act ---------------------------------------------------------------------------------------

SIX_MONTHS_BEFORE = AtLeastBefore(Months(6), before=REQUEST, reckoned=LOOK_BACK)
SIX_MONTH_LOOK_BACK = LookBack(
    id="s71.six_month_lookback",
    provision="CFA 2014 s.71(7)(a)",
    words=(
        "The detained person was assessed under section 71 or section 36 during the previous six months"
        " before the request, or before they came to attention."
    ),
    of=Process.DETAINED_ASSESSMENT,
    condition=All(
        NotAfter(SIX_MONTHS_BEFORE, Event.LAST_ASSESSED),
        Not(NotAfter(REQUEST, Event.LAST_ASSESSED)),
    ),
    effect=(
        "The notice of section 71(8), and the duty of section 71(9), are not triggered; the determination"
        " under section 71(3) to (6) is still to be made."
    ),
    in_force_from=IN_FORCE,
    read_on=READ,
    note="The Act does not say before what; taken as before the request, or what took its place.",
)
SIX_MONTHS_TO_THE_DAY = Reading(
    name="exactly six months before lies outside the look-back of section 71",
    of=("s71.six_month_lookback",),
    words="An assessment on the corresponding day six months earlier is not within the six months.",
    authority='the words "previous six months" counted back with that day left out',
    changes={
        "condition": All(
            Not(NotAfter(Event.LAST_ASSESSED, SIX_MONTHS_BEFORE)),
            Not(NotAfter(REQUEST, Event.LAST_ASSESSED)),
        )
    },
)
CONTENT_APPEAL = OpenNorm(
    id="s73.content_appeal",
    provision="CFA 2014 s.73(3)",
    words=(
        "An appeal about the school or other institution in the plan may be brought only when the plan is"
        " first finalised."
    ),
    of=Process.DETAINED_ASSESSMENT,
    actor=Actor.APPROPRIATE_PERSON,
    starts=Event.FINAL_PLAN_SENT,
    in_force_from=IN_FORCE,
    read_on=READ,
    note=(
        "Nothing else in the plan may be appealed (s.73(2)). The time to appeal is in the Tribunal's"
        " Rules."
    ),
)

# --- regulations 3 to 5: whether to assess ----------------------------------------------------------

CONSULT_DETAINED = like(
    CONSULT,
    id="dp3.consult",
    provision="SI 2015/62 reg 3",
    words=(
        "The home authority must consult the appropriate person and the person in charge of the youth"
        " accommodation as soon as practicable, and before determining whether a plan may be necessary."
    ),
    of=Process.DETAINED_ASSESSMENT,
    actor=Actor.HOME_AUTHORITY,
    starts=REQUEST,
    in_force_from=IN_FORCE,
    read_on=READ,
)
SIX_WEEKS = Within(Weeks(6), after=REQUEST)
RELEASED_UNDECIDED = All(
    Happened(Event.RELEASED_UNASSESSED),
    Not(NotAfter(Event.DECISION_NOTIFIED, Event.RELEASED_UNASSESSED)),
)
DECIDE_IN_DETENTION = All(
    IN_DETENTION,
    Not(All(RELEASED_UNDECIDED, NotAfter(Event.RELEASED_UNASSESSED, SIX_WEEKS))),
)
NOTIFY_DETAINED_NOT_NECESSARY = like(
    NOTIFY_NOT_NECESSARY,
    id="dp4.notify_not_necessary",
    provision="SI 2015/62 reg 4(1)",
    words="notify that a plan will not be necessary on release, and so not to assess",
    of=Process.DETAINED_ASSESSMENT,
    actor=Actor.HOME_AUTHORITY,
    addressee=BOTH,
    starts=REQUEST,
    timing=SIX_WEEKS,
    when=All(STRAIGHT_REFUSAL, DECIDE_IN_DETENTION),
    in_force_from=IN_FORCE,
    read_on=READ,
    note="Regulation 4 has no exceptions of its own; regulation 5(4) refers to regulation 5(1) only.",
)
DECIDE_WHETHER_TO_ASSESS_DETAINED = like(
    DECIDE_WHETHER_TO_ASSESS,
    id="dp5.decision_to_assess",
    provision="SI 2015/62 reg 5(1)",
    words="notify its decision whether or not to secure a detained person's EHC needs assessment",
    of=Process.DETAINED_ASSESSMENT,
    actor=Actor.HOME_AUTHORITY,
    addressee=BOTH,
    starts=REQUEST,
    timing=SIX_WEEKS,
    when=All(Not(Holds("s71.six_month_lookback")), DECIDE_IN_DETENTION),
    unless=("dp5.4.a", "dp5.4.b", "dp5.4.c"),
    in_force_from=IN_FORCE,
    read_on=READ,
    note="A release before the decision, in the six weeks, ends it; regulation 15(1) then applies.",
)
SCHOOL_CLOSED_DP5 = like(
    SCHOOL_CLOSED_REG_5,
    id="dp5.4.a",
    provision="SI 2015/62 reg 5(4)(a)",
    in_force_from=IN_FORCE,
    read_on=READ,
    note="No closure of an early years provider is an exception in these Regulations.",
)
EXCEPTIONAL_DP5 = like(
    EXCEPTIONAL_REG_5,
    id="dp5.4.b",
    provision="SI 2015/62 reg 5(4)(b)",
    words=(
        "exceptional personal circumstances affected the detained person, or the parent of a detained"
        " child, during the period"
    ),
    in_force_from=IN_FORCE,
    read_on=READ,
    note="Or the alternative person of a young person who lacks capacity (reg 32(2)(a)).",
)
ABSENT_DP5 = like(
    ABSENT_REG_5,
    id="dp5.4.c",
    provision="SI 2015/62 reg 5(4)(c)",
    words=(
        "the parent of a detained child was absent from the authority's area for a continuous period of"
        " not less than 4 weeks during the period"
    ),
    when=All(Not(STRAIGHT_REFUSAL), OF_A_CHILD),
    in_force_from=IN_FORCE,
    read_on=READ,
    note="Of a child's parent only.",
)

DP_5_4_REACHES_EVERY_REFUSAL = Reading(
    name="regulation 5(4) reaches every refusal, for a detained person",
    of=("dp5.4.a", "dp5.4.b"),
    words=(
        'A refusal without a notice under section 71(8) is also a decision "whether or not" to assess, so'
        " the exceptions of regulation 5(4) are open to it."
    ),
    authority="the words of SI 2015/62 reg 5(1) and (4)",
    changes={"when": ALWAYS},
)
DP_5_4_C_REACHES_EVERY_REFUSAL = Reading(
    name="regulation 5(4)(c) reaches every refusal, for a detained child",
    of=("dp5.4.c",),
    words=DP_5_4_REACHES_EVERY_REFUSAL.words,
    authority=DP_5_4_REACHES_EVERY_REFUSAL.authority,
    changes={"when": OF_A_CHILD},
)

# --- regulation 8: co-operation ---------------------------------------------------------------------

COOPERATE_DETAINED = like(
    COOPERATE,
    id="dp8.cooperate",
    provision="SI 2015/62 reg 8(1)",
    words="comply with the request for co-operation in securing a detained person's assessment",
    of=Process.DETAINED_ADVICE,
    addressee="the home authority",
    unless=("dp8.2.a", "dp8.2.b", "dp8.2.c", "dp8.2.d"),
    in_force_from=IN_FORCE,
    read_on=READ,
    note="Binds only a body asked under section 31 of the Act.",
)
EXCEPTIONAL_DP8 = like(
    EXCEPTIONAL_REG_8,
    id="dp8.2.a",
    provision="SI 2015/62 reg 8(2)(a)",
    words=(
        "exceptional circumstances affected the detained person, or the parent of a detained child,"
        " during the 6 weeks"
    ),
    in_force_from=IN_FORCE,
    read_on=READ,
)
ABSENT_PARENT_DP8 = like(
    ABSENT_REG_8,
    id="dp8.2.b",
    provision="SI 2015/62 reg 8(2)(b)",
    words=(
        "the parent of a detained child was absent from the authority's area for a continuous period of"
        " not less than 4 weeks during the 6 weeks"
    ),
    when=OF_A_CHILD,
    in_force_from=IN_FORCE,
    read_on=READ,
)
ABSENT_ALTERNATIVE_DP8 = like(
    ABSENT_PARENT_DP8,
    id="dp8.2.c",
    provision="SI 2015/62 reg 8(2)(c)",
    words=(
        "the alternative person of a detained person was absent from the authority's area for a"
        " continuous period of not less than 4 weeks during the 6 weeks"
    ),
    when=Is(Attribute.APPROPRIATE_PERSON, "alternative_person"),
    note="Regulations 5, 10, 29 and 30 have no exception for the absence of an alternative person.",
)
MISSED_APPOINTMENT_DP8 = like(
    MISSED_APPOINTMENT_REG_8,
    id="dp8.2.d",
    provision="SI 2015/62 reg 8(2)(d)",
    words=(
        "the detained person failed to keep an appointment for an examination or a test made by the body"
        " during the 6 weeks"
    ),
    in_force_from=IN_FORCE,
    read_on=READ,
)

# --- regulations 10 and 13: the outcome ---------------------------------------------------------------

SIXTEEN_WEEKS = Within(Weeks(16), after=REQUEST)
RELEASED_UNREFUSED = All(
    Happened(Event.RELEASED_UNASSESSED),
    Not(NotAfter(Event.PLAN_REFUSAL_NOTIFIED, Event.RELEASED_UNASSESSED)),
)
REFUSAL_CAN_COME = All(
    Not(REFUSED_TO_ASSESS),
    Not(NotAfter(Event.FINAL_PLAN_SENT, Event.PLAN_REFUSAL_NOTIFIED)),
)
REFUSE_PLAN_DETAINED = like(
    REFUSE_PLAN,
    id="dp10.refuse_plan",
    provision="SI 2015/62 reg 10(1)",
    of=Process.DETAINED_ASSESSMENT,
    actor=Actor.HOME_AUTHORITY,
    addressee=BOTH,
    starts=REQUEST,
    timing=SIXTEEN_WEEKS,
    when=All(
        REFUSAL_CAN_COME,
        IN_DETENTION,
        Not(All(RELEASED_UNREFUSED, NotAfter(Event.RELEASED_UNASSESSED, SIXTEEN_WEEKS))),
    ),
    unless=("dp10.4.a", "dp10.4.b", "dp10.4.c"),
    in_force_from=IN_FORCE,
    read_on=READ,
    note="Runs from the request, or from the day the person came to attention.",
)
SCHOOL_CLOSED_DP10 = like(
    SCHOOL_CLOSED_DP5,
    id="dp10.4.a",
    provision="SI 2015/62 reg 10(4)(a)",
    when=ALWAYS,
)
EXCEPTIONAL_DP10 = like(
    EXCEPTIONAL_DP5,
    id="dp10.4.b",
    provision="SI 2015/62 reg 10(4)(b)",
    when=ALWAYS,
)
ABSENT_DP10 = like(
    ABSENT_DP5,
    id="dp10.4.c",
    provision="SI 2015/62 reg 10(4)(c)",
    when=OF_A_CHILD,
)
TIME_FOR_REPRESENTATIONS_DETAINED = like(
    TIME_FOR_REPRESENTATIONS,
    id="dp13.draft_representations",
    provision="SI 2015/62 reg 13(1)(a)",
    words="send the finalised plan before the appropriate person has had at least 15 days on the draft",
    of=Process.DETAINED_ASSESSMENT,
    actor=Actor.HOME_AUTHORITY,
    in_force_from=IN_FORCE,
    read_on=READ,
)
TWENTY_WEEKS = Within(Weeks(20), after=REQUEST)
RELEASED_WITHOUT_A_PLAN = All(
    Happened(Event.RELEASED_UNASSESSED),
    Not(NotAfter(Event.FINAL_PLAN_SENT, Event.RELEASED_UNASSESSED)),
)
PLAN_CAN_COME = All(
    Not(REFUSED_TO_ASSESS),
    Not(NotAfter(Event.PLAN_REFUSAL_NOTIFIED, Event.FINAL_PLAN_SENT)),
)
FINAL_PLAN_DETAINED = like(
    FINAL_PLAN,
    id="dp13.final_plan",
    provision="SI 2015/62 reg 13(2)",
    of=Process.DETAINED_ASSESSMENT,
    actor=Actor.HOME_AUTHORITY,
    addressee=(
        "the appropriate person, the person in charge of the youth accommodation, the youth offending"
        " team, any institution named, the home commissioning body, and the detained person's health"
        " services commissioner"
    ),
    starts=REQUEST,
    timing=TWENTY_WEEKS,
    when=All(
        PLAN_CAN_COME,
        IN_DETENTION,
        Not(All(RELEASED_WITHOUT_A_PLAN, NotAfter(Event.RELEASED_UNASSESSED, TWENTY_WEEKS))),
    ),
    or_else=("dp10.refuse_plan", "dp5.decision_to_assess"),
    unless=("dp10.4.a", "dp10.4.b", "dp10.4.c"),
    unless_via="SI 2015/62 reg 13(3)",
    in_force_from=IN_FORCE,
    read_on=READ,
    note=(
        'The text reads "within 20 weeks of" a request "or on the date which" the person came to'
        " attention; taken as a slip for within 20 weeks of that date, as in regulation 10(1)."
    ),
)

# --- regulation 15: an assessment over a release, or over the detention -------------------------------

CAME_TO_ATTENTION = When(
    Happened(Event.DETAINED_ATTENTION), Event.DETAINED_ATTENTION, Event.DETAINED_REQUEST
)
GOES_ON = Is(Attribute.SAME_AUTHORITY, True)
AFTER_ATTENTION = (
    "Not where another authority goes on with it (reg 15(3)). The text counts from the day the person was"
    " brought, or came, to attention; where no such day is recorded, a request is taken to bring them"
    " there. What was done in detention may count (reg 15(2)). No exception is stated."
)
DECIDE_AFTER_RELEASE = like(
    DECIDE_WHETHER_TO_ASSESS_DETAINED,
    id="dp15.complete_on_release.decision",
    provision="SI 2015/62 reg 15(1)(c)",
    words="decide, after a release, whether or not to secure an EHC needs assessment",
    actor=Actor.LOCAL_AUTHORITY,
    addressee="",
    starts=CAME_TO_ATTENTION,
    timing=Within(Weeks(6), after=CAME_TO_ATTENTION),
    when=All(RELEASED_UNDECIDED, GOES_ON),
    unless=(),
    asap="",
    note=AFTER_ATTENTION,
)
REFUSE_PLAN_AFTER_RELEASE = like(
    DECIDE_AFTER_RELEASE,
    id="dp15.complete_on_release.refuse_plan",
    provision="SI 2015/62 reg 15(1)(b)",
    words="finalise, after a release, a decision not to secure a plan",
    must=Event.PLAN_REFUSAL_NOTIFIED,
    timing=Within(Weeks(16), after=CAME_TO_ATTENTION),
    when=All(RELEASED_UNREFUSED, REFUSAL_CAN_COME, GOES_ON),
    binds_if_taken=True,
)
FINAL_PLAN_AFTER_RELEASE = like(
    DECIDE_AFTER_RELEASE,
    id="dp15.complete_on_release.final_plan",
    provision="SI 2015/62 reg 15(1)(a)",
    words="finalise, after a release, the plan",
    must=Event.FINAL_PLAN_SENT,
    timing=Within(Weeks(20), after=CAME_TO_ATTENTION),
    when=All(RELEASED_WITHOUT_A_PLAN, PLAN_CAN_COME, GOES_ON),
    or_else=("dp15.complete_on_release.refuse_plan", "dp15.complete_on_release.decision"),
)
RESPONSIBLE = Event.RESPONSIBLE_BEFORE_DETENTION
SIX_OF_RESPONSIBILITY = Within(SIX_WEEKS.period, after=RESPONSIBLE)
SIXTEEN_OF_RESPONSIBILITY = Within(SIXTEEN_WEEKS.period, after=RESPONSIBLE)
TWENTY_OF_RESPONSIBILITY = Within(TWENTY_WEEKS.period, after=RESPONSIBLE)
AFTER_RESPONSIBILITY = (
    "Counted from the day the authority became responsible for the person, not from a request. What was"
    " done before the detention may count (reg 15(5)). A release before it is done, in the time, ends it;"
    " regulation 15(1) then applies. No exception is stated."
)
DECIDE_ON_DETENTION = like(
    DECIDE_AFTER_RELEASE,
    id="dp15.complete_on_detention.decision",
    provision="SI 2015/62 reg 15(4)(c)",
    words="decide, after a detention, whether or not to secure an assessment begun before it",
    actor=Actor.HOME_AUTHORITY,
    starts=RESPONSIBLE,
    timing=SIX_OF_RESPONSIBILITY,
    when=Not(
        All(RELEASED_UNDECIDED, NotAfter(Event.RELEASED_UNASSESSED, SIX_OF_RESPONSIBILITY)),
    ),
    note=AFTER_RESPONSIBILITY,
)
REFUSE_PLAN_ON_DETENTION = like(
    DECIDE_ON_DETENTION,
    id="dp15.complete_on_detention.refuse_plan",
    provision="SI 2015/62 reg 15(4)(b)",
    words="finalise, after a detention, a decision not to secure a plan",
    must=Event.PLAN_REFUSAL_NOTIFIED,
    timing=SIXTEEN_OF_RESPONSIBILITY,
    when=All(
        REFUSAL_CAN_COME,
        Not(
            All(RELEASED_UNREFUSED, NotAfter(Event.RELEASED_UNASSESSED, SIXTEEN_OF_RESPONSIBILITY))
        ),
    ),
    binds_if_taken=True,
)
FINAL_PLAN_ON_DETENTION = like(
    DECIDE_ON_DETENTION,
    id="dp15.complete_on_detention.final_plan",
    provision="SI 2015/62 reg 15(4)(a)",
    words="finalise, after a detention, the plan that follows an assessment begun before it",
    must=Event.FINAL_PLAN_SENT,
    timing=TWENTY_OF_RESPONSIBILITY,
    when=All(
        PLAN_CAN_COME,
        Not(
            All(
                RELEASED_WITHOUT_A_PLAN,
                NotAfter(Event.RELEASED_UNASSESSED, TWENTY_OF_RESPONSIBILITY),
            )
        ),
    ),
    or_else=("dp15.complete_on_detention.refuse_plan", "dp15.complete_on_detention.decision"),
)
