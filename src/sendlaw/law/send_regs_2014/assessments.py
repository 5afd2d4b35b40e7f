"""SI 2014/1530, Part 2, "Assessments": regulations 3 to 10.

The limits run from the authority receiving a request, or from its becoming responsible under section 24
of the Act. Regulation 5 has exceptions and regulation 4 has none.
"""

from __future__ import annotations

from datetime import date

from sendlaw.counting import LOOK_BACK, Days, Weeks
from sendlaw.law.conditions import ALWAYS, All, Holds, Is, Not, NotAfter
from sendlaw.law.records import Duty, OpenNorm, Reading, Unless, like
from sendlaw.law.timings import AtLeastBefore, EarlierOf, LaterOf, Within, first
from sendlaw.vocabulary import Actor, AdviceKind, Attribute, CircumstanceKind, Event, Process

IN_FORCE = date(2014, 9, 1)
READ = date(2026, 11, 24)

REQUEST = first(Event.REQUEST_RECEIVED, Event.BECAME_RESPONSIBLE)
REFUSED_TO_ASSESS = Is(Attribute.DECISION, "refuse")
STRAIGHT_REFUSAL = All(
    REFUSED_TO_ASSESS,
    Not(NotAfter(Event.CONSIDERING_NOTIFIED, Event.DECISION_NOTIFIED)),
)

CONSULT = OpenNorm(
    id="reg3.consult",
    provision="SI 2014/1530 reg 3",
    words=(
        "The authority must consult the child's parent or the young person as soon as practicable, and"
        " before determining whether a plan may be necessary."
    ),
    of=Process.NEEDS_ASSESSMENT,
    actor=Actor.LOCAL_AUTHORITY,
    starts=REQUEST,
    in_force_from=IN_FORCE,
    read_on=READ,
)

NOTIFY_NOT_NECESSARY = Duty(
    id="reg4.notify_not_necessary",
    provision="SI 2014/1530 reg 4(1)",
    words="notify that it is not necessary to make provision under a plan, and so not to assess",
    of=Process.NEEDS_ASSESSMENT,
    actor=Actor.LOCAL_AUTHORITY,
    addressee="the child's parent or the young person",
    must=Event.DECISION_NOTIFIED,
    starts=REQUEST,
    timing=Within(Weeks(6), after=REQUEST),
    when=STRAIGHT_REFUSAL,
    asap="as soon as practicable, but in any event",
    in_force_from=IN_FORCE,
    read_on=READ,
    note="Regulation 4 has no exceptions of its own; regulation 5(4) refers to regulation 5(1) only.",
)

DECIDE_WHETHER_TO_ASSESS = Duty(
    id="reg5.decision_to_assess",
    provision="SI 2014/1530 reg 5(1)",
    words="notify its decision whether or not an EHC needs assessment is necessary",
    of=Process.NEEDS_ASSESSMENT,
    actor=Actor.LOCAL_AUTHORITY,
    addressee="the child's parent or the young person",
    must=Event.DECISION_NOTIFIED,
    starts=REQUEST,
    timing=Within(Weeks(6), after=REQUEST),
    when=Not(Holds("s36.six_month_lookback")),
    unless=("reg5.4.a", "reg5.4.b", "reg5.4.c", "reg5.4.d"),
    asap="as soon as practicable and in any event",
    in_force_from=IN_FORCE,
    read_on=READ,
)

ADVICE_ASKED_WHILE_CLOSED = All(
    NotAfter(AtLeastBefore(Weeks(1), before=Event.BEGAN, reckoned=LOOK_BACK), Event.ADVICE_ASKED),
    NotAfter(Event.ADVICE_ASKED, AtLeastBefore(Weeks(1), before=Event.ENDED, reckoned=LOOK_BACK)),
    NotAfter(Within(Weeks(4), after=Event.BEGAN), Event.ENDED),
)
FIRST_DAY_OF_PERIOD = Within(Days(1), after=Event.CLOCK_STARTED)
DAY_AFTER_PERIOD = Within(Days(1), after=Event.CLOCK_ENDS)
AFFECTS_THE_PERIOD = All(
    NotAfter(Event.BEGAN, Event.CLOCK_ENDS),
    NotAfter(Within(Days(1), after=FIRST_DAY_OF_PERIOD), Event.ENDED),
)
ABSENT_FOUR_WEEKS = NotAfter(
    Within(Weeks(4), after=LaterOf((Event.BEGAN, FIRST_DAY_OF_PERIOD))),
    EarlierOf((Event.ENDED, DAY_AFTER_PERIOD)),
)
ON_A_DAY_OF_THE_PERIOD = All(
    NotAfter(FIRST_DAY_OF_PERIOD, Event.BEGAN),
    NotAfter(Event.BEGAN, Event.CLOCK_ENDS),
)

SCHOOL_CLOSED_REG_5 = Unless(
    id="reg5.4.a",
    provision="SI 2014/1530 reg 5(4)(a)",
    words=(
        "advice was requested from the head teacher or principal of a school or post-16 institution in"
        " the period beginning one week before a closure of not less than 4 weeks and ending one week"
        " before it re-opens"
    ),
    kind=CircumstanceKind.SCHOOL_CLOSED,
    asked_for=AdviceKind.EDUCATIONAL,
    tests=ADVICE_ASKED_WHILE_CLOSED,
    judged="impractical to comply with the time limit because of it",
    leaves="as soon as practicable",
    when=Not(STRAIGHT_REFUSAL),
    in_force_from=IN_FORCE,
    read_on=READ,
)
EARLY_YEARS_CLOSED_REG_5 = like(
    SCHOOL_CLOSED_REG_5,
    id="reg5.4.b",
    provision="SI 2014/1530 reg 5(4)(b)",
    words=(
        "advice was requested from the person responsible for the child's education at an early years"
        " provider in the period beginning one week before a closure of not less than 4 weeks and"
        " ending one week before it re-opens"
    ),
    kind=CircumstanceKind.EARLY_YEARS_CLOSED,
)
EXCEPTIONAL_REG_5 = like(
    SCHOOL_CLOSED_REG_5,
    id="reg5.4.c",
    provision="SI 2014/1530 reg 5(4)(c)",
    words=(
        "exceptional personal circumstances affected the child, the child's parent or the young person"
        " during the period"
    ),
    kind=CircumstanceKind.EXCEPTIONAL_CIRCUMSTANCES,
    asked_for=None,
    tests=AFFECTS_THE_PERIOD,
)
ABSENT_REG_5 = like(
    SCHOOL_CLOSED_REG_5,
    id="reg5.4.d",
    provision="SI 2014/1530 reg 5(4)(d)",
    words=(
        "the child, the child's parent or the young person was absent from the authority's area for a"
        " continuous period of not less than 4 weeks during the period"
    ),
    kind=CircumstanceKind.ABSENT_FROM_AREA,
    asked_for=None,
    tests=ABSENT_FOUR_WEEKS,
)

REG_5_4_REACHES_EVERY_REFUSAL = Reading(
    name="regulation 5(4) reaches every refusal",
    of=("reg5.4.a", "reg5.4.b", "reg5.4.c", "reg5.4.d"),
    words=(
        'A refusal without a notice under section 36(7) is also a decision "whether or not" to assess,'
        " so the exceptions of regulation 5(4) are open to it."
    ),
    authority="the words of SI 2014/1530 reg 5(1) and (4)",
    changes={"when": ALWAYS},
)

COOPERATE = Duty(
    id="reg8.cooperate",
    provision="SI 2014/1530 reg 8(1)",
    words="comply with the request for co-operation in securing an EHC needs assessment",
    of=Process.ADVICE_REQUEST,
    actor=Actor.REQUESTED_BODY,
    addressee="the authority that asked",
    must=Event.ADVICE_RECEIVED,
    starts=Event.ADVICE_REQUEST_REACHED_BODY,
    timing=Within(Weeks(6), after=Event.ADVICE_REQUEST_REACHED_BODY),
    when=Is(Attribute.SECTION_31_BODY, True),
    unless=("reg8.2.a", "reg8.2.b", "reg8.2.c"),
    in_force_from=IN_FORCE,
    read_on=READ,
    note=(
        "Binds only a body asked under section 31 of the Act. Schools, colleges and the authority's own"
        " psychologists are not such bodies. A body may decline with written reasons (s.31(2), (3))."
    ),
)
EXCEPTIONAL_REG_8 = Unless(
    id="reg8.2.a",
    provision="SI 2014/1530 reg 8(2)(a)",
    words=(
        "exceptional circumstances affected the child, the child's parent or the young person during"
        " the 6 weeks"
    ),
    kind=CircumstanceKind.EXCEPTIONAL_CIRCUMSTANCES,
    tests=AFFECTS_THE_PERIOD,
    judged="impractical to comply with the time limit because of it",
    leaves="compliance without a time limit",
    in_force_from=IN_FORCE,
    read_on=READ,
    note='The word "personal" of regulations 5 and 10 is absent.',
)
ABSENT_REG_8 = like(
    EXCEPTIONAL_REG_8,
    id="reg8.2.b",
    provision="SI 2014/1530 reg 8(2)(b)",
    words=(
        "the child, the child's parent or the young person was absent from the authority's area for a"
        " continuous period of not less than 4 weeks during the 6 weeks"
    ),
    kind=CircumstanceKind.ABSENT_FROM_AREA,
    tests=ABSENT_FOUR_WEEKS,
    note="",
)
MISSED_APPOINTMENT_REG_8 = like(
    EXCEPTIONAL_REG_8,
    id="reg8.2.c",
    provision="SI 2014/1530 reg 8(2)(c)",
    words=(
        "the child or young person failed to keep an appointment for an examination or a test made by"
        " the body during the 6 weeks"
    ),
    kind=CircumstanceKind.MISSED_APPOINTMENT,
    tests=ON_A_DAY_OF_THE_PERIOD,
    note="",
)

REFUSE_PLAN = Duty(
    id="reg10.refuse_plan",
    provision="SI 2014/1530 reg 10(1)",
    words="notify its decision that it is not necessary to make provision under a plan",
    of=Process.NEEDS_ASSESSMENT,
    actor=Actor.LOCAL_AUTHORITY,
    addressee="the child's parent or the young person",
    must=Event.PLAN_REFUSAL_NOTIFIED,
    starts=REQUEST,
    timing=Within(Weeks(16), after=REQUEST),
    when=All(
        Not(REFUSED_TO_ASSESS),
        Not(NotAfter(Event.FINAL_PLAN_SENT, Event.PLAN_REFUSAL_NOTIFIED)),
    ),
    binds_if_taken=True,
    unless=("reg10.4.a", "reg10.4.b", "reg10.4.c", "reg10.4.d"),
    asap="as soon as practicable, and in any event",
    in_force_from=IN_FORCE,
    read_on=READ,
    note="Runs from the request, not from the decision to assess. No limit at 16 weeks for a draft.",
)
SCHOOL_CLOSED_REG_10 = like(
    SCHOOL_CLOSED_REG_5,
    id="reg10.4.a",
    provision="SI 2014/1530 reg 10(4)(a)",
    when=ALWAYS,
)
EARLY_YEARS_CLOSED_REG_10 = like(
    EARLY_YEARS_CLOSED_REG_5,
    id="reg10.4.b",
    provision="SI 2014/1530 reg 10(4)(b)",
    when=ALWAYS,
)
EXCEPTIONAL_REG_10 = like(
    EXCEPTIONAL_REG_5,
    id="reg10.4.c",
    provision="SI 2014/1530 reg 10(4)(c)",
    when=ALWAYS,
)
ABSENT_REG_10 = like(
    ABSENT_REG_5,
    id="reg10.4.d",
    provision="SI 2014/1530 reg 10(4)(d)",
    when=ALWAYS,
)
