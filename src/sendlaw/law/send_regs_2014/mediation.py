"""SI 2014/1530, Part 2, "Mediation": regulations 33 to 39, from the first contact to a certificate.

Every period is counted after the day it runs from. Working days are those of England; the Regulations do
not define them. None of these limits has a permanent exception.
"""

from __future__ import annotations

from datetime import date

from sendlaw.counting import CLEAR_BEFORE, CORRESPONDING_BEFORE, Days, Months, WorkingDays
from sendlaw.law.conditions import ALWAYS, All, Happened, Is, Not, NotAfter
from sendlaw.law.records import Duty, OpenNorm, Reading, like
from sendlaw.law.timings import AtLeastBefore, Planned, Within
from sendlaw.vocabulary import Actor, Attribute, Event, Process

IN_FORCE = date(2014, 9, 1)
READ = date(2026, 11, 25)

FAMILY = "the child's parent or the young person"
CERTIFICATE_NEEDED = Is(Attribute.CERTIFICATE_NEEDED, True)
HEALTH_ONLY = Is(Attribute.MEDIATION_ISSUES, "health_only")
MIXED = Is(Attribute.MEDIATION_ISSUES, "mixed")
NO_HEALTH = Is(Attribute.MEDIATION_ISSUES, "no_health")

# --- regulations 33 and 34: the adviser ------------------------------------------------------------

TWO_MONTHS = Within(Months(2), after=Event.MEDIATION_NOTICE_SENT)
CONTACT_IN_TIME = NotAfter(Event.ADVISER_CONTACTED, TWO_MONTHS)
CONTACT_ADVISER = Duty(
    id="reg33.contact_adviser",
    provision="SI 2014/1530 reg 33",
    words="contact the mediation adviser, to say that they wish to appeal and if they want mediation",
    of=Process.MEDIATION,
    actor=Actor.FAMILY,
    addressee="the mediation adviser",
    must=Event.ADVISER_CONTACTED,
    starts=Event.MEDIATION_NOTICE_SENT,
    timing=TWO_MONTHS,
    when=CERTIFICATE_NEEDED,
    binds_if_taken=True,
    in_force_from=IN_FORCE,
    read_on=READ,
    note=(
        "Of a family that wishes to appeal. After it, leave to appeal may be sought where no certificate"
        " was issued (reg 34(3)); that has no limit of its own."
    ),
)
CERTIFICATE_DECLINED = Duty(
    id="reg34.certificate_declined",
    provision="SI 2014/1530 reg 34(1)",
    words="issue the certificate to a family that does not want mediation",
    of=Process.MEDIATION,
    actor=Actor.MEDIATION_ADVISER,
    addressee=FAMILY,
    must=Event.CERTIFICATE_ISSUED,
    starts=Event.MEDIATION_DECLINED,
    timing=Within(WorkingDays(3), after=Event.MEDIATION_DECLINED),
    when=All(CERTIFICATE_NEEDED, CONTACT_IN_TIME),
    in_force_from=IN_FORCE,
    read_on=READ,
    note=(
        "Not where the adviser was contacted after the two months (reg 34(2)): see reg34.leave_route. What"
        " of those two months SI 2020/471 relaxed is not judged here."
    ),
)
NO_CERTIFICATE = OpenNorm(
    id="reg34.leave_route",
    provision="SI 2014/1530 reg 34(2)",
    words=(
        "The mediation adviser may not issue a certificate under section 55(4) to a family that did not"
        " contact the adviser within 2 months of the date of the notice."
    ),
    of=Process.MEDIATION,
    actor=Actor.MEDIATION_ADVISER,
    starts=Event.MEDIATION_NOTICE_SENT,
    when=All(CERTIFICATE_NEEDED, Not(CONTACT_IN_TIME)),
    in_force_from=IN_FORCE,
    read_on=READ,
    note=(
        "Told until the adviser is contacted in time. It is of the certificate of a family that does not"
        " want mediation only. The two months are of the date of the notice; here, as in regulation 33,"
        " they are counted from the day it was sent. SI 2020/471 reg 5 relaxed it in 2020."
    ),
)
SEEK_LEAVE = like(
    NO_CERTIFICATE,
    id="reg34.seek_leave",
    provision="SI 2014/1530 reg 34(3)",
    words=(
        "A family to which no certificate was issued, and which did not contact the adviser in time, may"
        " seek leave to appeal."
    ),
    actor=Actor.FAMILY,
    starts=Within(Days(1), after=TWO_MONTHS),
    when=All(
        CERTIFICATE_NEEDED,
        Not(CONTACT_IN_TIME),
        Not(Happened(Event.CERTIFICATE_ISSUED)),
    ),
    note=(
        "A condition and no limit: once the time of regulation 33 has elapsed. Whether leave is given the"
        " Tribunal decides."
    ),
)

# --- regulations 35 to 37: arranging it ------------------------------------------------------------

TELL_BODY = Duty(
    id="reg35.la_notify_commissioner",
    provision="SI 2014/1530 reg 35(2)",
    words="notify each relevant commissioning body of the mediation issues",
    of=Process.MEDIATION,
    actor=Actor.LOCAL_AUTHORITY,
    addressee="each relevant commissioning body",
    must=Event.MEDIATION_BODY_NOTIFIED,
    starts=Event.MEDIATION_WANTED,
    timing=Within(WorkingDays(3), after=Event.MEDIATION_WANTED),
    when=Is(Attribute.MEDIATION_ISSUES, "health_only", "mixed"),
    in_force_from=IN_FORCE,
    read_on=READ,
    note=(
        "With the health care provision that the family wants in the plan, where the issue is that none,"
        " or none of a kind, is in it."
    ),
)
BODY_ARRANGES = Duty(
    id="reg35.commissioner_arrange",
    provision="SI 2014/1530 reg 35(3)",
    words="arrange mediation with the family",
    of=Process.MEDIATION,
    actor=Actor.COMMISSIONING_BODY,
    addressee=FAMILY,
    must=Event.MEDIATION_ARRANGED,
    starts=Event.MEDIATION_REACHED_BODY,
    timing=Within(Days(30), after=Event.MEDIATION_REACHED_BODY),
    when=HEALTH_ONLY,
    in_force_from=IN_FORCE,
    read_on=READ,
    note=(
        "From the day the body received the notice. The text says to arrange it in this time, not to hold"
        " it. Several responsible bodies act jointly."
    ),
)
AUTHORITY_ARRANGES = Duty(
    id="reg35.la_arrange",
    provision="SI 2014/1530 reg 35(4)",
    words="arrange mediation with the family and each responsible commissioning body",
    of=Process.MEDIATION,
    actor=Actor.LOCAL_AUTHORITY,
    addressee=FAMILY,
    must=Event.MEDIATION_ARRANGED,
    starts=Event.MEDIATION_WANTED,
    timing=Within(Days(30), after=Event.MEDIATION_WANTED),
    when=MIXED,
    in_force_from=IN_FORCE,
    read_on=READ,
    note=(
        "The text says to arrange it in this time, not to hold it. An authority that cannot must tell the"
        " adviser (reg 39(2))."
    ),
)
AUTHORITY_ARRANGES_ALONE = like(
    AUTHORITY_ARRANGES,
    id="reg36.la_arrange",
    provision="SI 2014/1530 reg 36(2)",
    words="arrange mediation with the family",
    when=NO_HEALTH,
)
MEDIATION = Planned("the mediation", held=Event.MEDIATION_HELD, planned=Event.MEDIATION_PLANNED)
FIVE_CLEAR_WORKING_DAYS = AtLeastBefore(WorkingDays(5), before=MEDIATION, reckoned=CLEAR_BEFORE)
FIVE_WORKING_DAYS = AtLeastBefore(WorkingDays(5), before=MEDIATION, reckoned=CORRESPONDING_BEFORE)
NOTICE_OF_MEDIATION = Duty(
    id="reg37.notice_of_mediation",
    provision="SI 2014/1530 reg 37(2)",
    words="inform the family of the date and place of the mediation",
    of=Process.MEDIATION,
    actor=Actor.MEDIATION_ARRANGER,
    addressee=FAMILY,
    must=Event.MEDIATION_NOTICE_GIVEN,
    starts=MEDIATION,
    timing=FIVE_CLEAR_WORKING_DAYS,
    lenient=FIVE_WORKING_DAYS,
    when=ALWAYS,
    displaced_by=("consent",),
    in_force_from=IN_FORCE,
    read_on=READ,
    note="The family may consent to a shorter notice. SI 2020/471 did not relax it.",
)
FIVE_WORKING_DAYS_TO_THE_DAY = Reading(
    name="five working days to the day",
    of=("reg37.notice_of_mediation",),
    words="Notice given on the fifth working day before the mediation is in time.",
    authority="E J Riley Investments v Eurostile Holdings [1985] 1 WLR 1139 (CA), by analogy",
    changes={"timing": FIVE_WORKING_DAYS, "lenient": None},
)

# --- regulation 39: the certificate ----------------------------------------------------------------

CERTIFICATE_AFTER_MEDIATION = like(
    CERTIFICATE_DECLINED,
    id="reg39.certificate_after_mediation",
    provision="SI 2014/1530 reg 39(1)",
    words="issue the certificate after the mediation",
    starts=Event.MEDIATION_CONCLUDED,
    timing=Within(WorkingDays(3), after=Event.MEDIATION_CONCLUDED),
    when=ALWAYS,
    note=(
        "Where mediation is pursued before an appeal. A certificate issued already under regulation 39(3)"
        " is taken to be enough."
    ),
)
TELL_ADVISER = OpenNorm(
    id="reg39.tell_adviser",
    provision="SI 2014/1530 reg 39(2)",
    words=(
        "An authority that is unable to arrange mediation within its time must notify the mediation"
        " adviser as soon as possible after it realises that."
    ),
    of=Process.MEDIATION,
    actor=Actor.LOCAL_AUTHORITY,
    starts=Event.MEDIATION_WANTED,
    when=Is(Attribute.MEDIATION_ISSUES, "mixed", "no_health"),
    in_force_from=IN_FORCE,
    read_on=READ,
    note="Of regulations 35(4) and 36(2) only: not where a commissioning body is to arrange it.",
)
CERTIFICATE_NOT_ARRANGED = like(
    CERTIFICATE_AFTER_MEDIATION,
    id="reg39.certificate_not_arranged",
    provision="SI 2014/1530 reg 39(3)",
    words="issue the certificate to a family for which mediation cannot be arranged in time",
    starts=Event.ADVISER_TOLD_UNABLE,
    timing=Within(WorkingDays(3), after=Event.ADVISER_TOLD_UNABLE),
    note="Whether or not the family later takes part in mediation.",
)
