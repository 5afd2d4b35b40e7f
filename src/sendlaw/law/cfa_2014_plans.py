"""The Children and Families Act 2014, Part 3: sections 44 to 48, on plans that are in force.

Section 44 periods chain: each begins with the day of the last review. A re-assessment begins one of its
own (SI 2014/1530 reg 27(4)); an amendment, or an order of the Tribunal, does not.
"""

from __future__ import annotations

from datetime import date

from sendlaw.counting import Months
from sendlaw.law.borrowed import SameAs
from sendlaw.law.branches import When
from sendlaw.law.conditions import All, Happened, Is, Not, NotAfter
from sendlaw.law.records import Bar, Duty, OpenNorm, Reading, Term
from sendlaw.law.timings import EarlierOf, EndOfYear, IfAny, LaterOf, NoLimit, Within
from sendlaw.vocabulary import Actor, Attribute, Event, Process

IN_FORCE = date(2014, 9, 1)
READ = date(2026, 11, 24)

SECURE_PROVISION = OpenNorm(
    id="s42.secure_provision",
    provision="CFA 2014 s.42(2)",
    words="The authority must secure the special educational provision that the plan specifies.",
    of=Process.EHC_PLAN,
    actor=Actor.LOCAL_AUTHORITY,
    starts=Event.PLAN_MADE,
    in_force_from=IN_FORCE,
    read_on=READ,
    note="From the day the plan is made; not where the family has made suitable arrangements (s.42(5)).",
)
FIRST_REVIEW = Duty(
    id="s44.first_review",
    provision="CFA 2014 s.44(1)(a)",
    words="review the plan",
    of=Process.REVIEW_PERIOD,
    actor=Actor.LOCAL_AUTHORITY,
    must=Event.PERIOD_REVIEWED,
    starts=Event.PLAN_MADE,
    timing=Within(Months(12), beginning_with=Event.PLAN_MADE),
    when=All(Not(Happened(Event.LAST_REVIEWED)), Not(Happened(Event.REASSESSED_PLAN_IN_FORCE))),
    in_force_from=IN_FORCE,
    read_on=READ,
    note=(
        "The day the plan was made counts: a plan made on 1 March is to be reviewed by the last day of"
        " February. A review is taken to be done when its decision is notified."
    ),
)
SUBSEQUENT_REVIEW = Duty(
    id="s44.subsequent_review",
    provision="CFA 2014 s.44(1)(b)",
    words="review the plan",
    of=Process.REVIEW_PERIOD,
    actor=Actor.LOCAL_AUTHORITY,
    must=Event.PERIOD_REVIEWED,
    starts=Event.LAST_REVIEWED,
    timing=Within(Months(12), beginning_with=Event.LAST_REVIEWED),
    in_force_from=IN_FORCE,
    read_on=READ,
    note="An early review brings the next period forward; amending the plan does not restart it.",
)
REVIEWED_AT_THE_MEETING = Reading(
    name="a review is done at its meeting",
    of=("s44.first_review", "s44.subsequent_review", "reg27.review_after_reassessment"),
    words="The plan is reviewed when the meeting is held, whenever the decision follows.",
    authority='the words "must review", apart from the decision of SI 2014/1530 reg 20(10)',
    changes={"must": Event.PERIOD_REVIEW_MEETING},
)

OF_THE_DETERMINATION = (
    (Event.APPEALED_NOTICE_SENT, Event.CEASE_DECISION_NOTIFIED),
    (Event.APPEAL_CERTIFICATE_ISSUED, Event.CEASE_CERTIFICATE_ISSUED),
)
APPEAL_PERIOD = LaterOf(
    (
        SameAs("hesc20.sen_appeal", read=OF_THE_DETERMINATION),
        IfAny(Event.CEASE_APPEAL_PERIOD_ENDS),
    )
)
BROUGHT_IN_TIME = NotAfter(Event.CEASE_APPEAL_BROUGHT, APPEAL_PERIOD)
STAY_APPEAL_PERIOD = Bar(
    id="s45.stay.appeal_period",
    provision="CFA 2014 s.45(4)(a)",
    words="cease to maintain the plan before the period for an appeal has ended",
    of=Process.CESSATION,
    actor=Actor.LOCAL_AUTHORITY,
    must_not=Event.PLAN_CEASED,
    begun_by=Event.CEASE_DECISION_NOTIFIED,
    starts=Event.CEASE_DECISION_NOTIFIED,
    timing=APPEAL_PERIOD,
    when=Not(BROUGHT_IN_TIME),
    in_force_from=IN_FORCE,
    grade="V*",
    read_on=READ,
    note=(
        "The period is that of hesc20.sen_appeal: two months from the notice, or one from a mediation"
        " certificate, moved by the Tribunal's calendar, as an appeal on the day it moves to is in time."
        " Where the Tribunal gave more time, record its last day in appeal_period_ends. The Rules were"
        " read in part only."
    ),
)
STAY_APPEAL = Bar(
    id="s45.stay.appeal",
    provision="CFA 2014 s.45(4)(b)",
    words="cease to maintain the plan before an appeal against ceasing is finally determined",
    of=Process.CESSATION,
    actor=Actor.LOCAL_AUTHORITY,
    must_not=Event.PLAN_CEASED,
    begun_by=Event.CEASE_APPEAL_BROUGHT,
    starts=Event.CEASE_APPEAL_DETERMINED,
    timing=Event.CEASE_APPEAL_DETERMINED,
    when=BROUGHT_IN_TIME,
    in_force_from=IN_FORCE,
    grade="V*",
    read_on=READ,
    note=(
        "Where an appeal is brought before the period for it has ended. The Rules, which fix that period,"
        " were read in part only."
    ),
)

UNTIL_THE_END_OF_THE_YEAR = Term(
    id="s46.after_25",
    provision="CFA 2014 s.46(1)",
    words="The power to go on maintaining the plan of a young person who has turned 25 lasts until",
    of=Process.EHC_PLAN,
    actor=Actor.LOCAL_AUTHORITY,
    starts=Event.TURNED_25,
    timing=When(
        Is(Attribute.STUDIES_AT, "further_education"),
        EndOfYear(7, 31, with_day=Event.TURNED_25),
        EarlierOf((Event.COURSE_ENDS, Event.BEFORE_26)),
    ),
    when=All(
        Happened(Event.TURNED_25),
        Is(Attribute.STUDIES_AT, "further_education", "apprenticeship", "other"),
    ),
    in_force_from=IN_FORCE,
    read_on=READ,
    note=(
        "A power, not a duty. The academic year is that of SI 2014/1530 reg 46(1): (a) at an institution"
        " in the further education sector, (b) for an apprenticeship, (c) on any other course."
    ),
)

REVIEW_ON_RELEASE = Duty(
    id="s48.release_review",
    provision="CFA 2014 s.48(2)(b)",
    words="review the plan of a person released from detention",
    of=Process.RELEASE,
    actor=Actor.LOCAL_AUTHORITY,
    must=Event.REVIEWED_ON_RELEASE,
    starts=Event.RELEASED,
    timing=NoLimit("as soon as reasonably practicable", after=Event.RELEASED),
    in_force_from=IN_FORCE,
    read_on=READ,
    note="No day is given. Subject to contrary regulations (s.48(3)); none that is permanent was found.",
)
