"""SI 2015/62, Part 3, regulations 19 to 24: mediation in the case of a detained person.

The home authority arranges it, whatever the issues, and its thirty days run from the day the adviser was
told that mediation is wanted. None of these limits has a permanent exception.
"""

from __future__ import annotations

from datetime import date

from sendlaw.counting import Days
from sendlaw.law.conditions import ALWAYS
from sendlaw.law.records import Reading, like
from sendlaw.law.send_regs_2014.mediation import (
    AUTHORITY_ARRANGES_ALONE,
    CERTIFICATE_AFTER_MEDIATION,
    CERTIFICATE_DECLINED,
    CERTIFICATE_NOT_ARRANGED,
    CONTACT_ADVISER,
    FIVE_WORKING_DAYS,
    NO_CERTIFICATE,
    NOTICE_OF_MEDIATION,
    SEEK_LEAVE,
    TELL_ADVISER,
)
from sendlaw.law.timings import Within
from sendlaw.vocabulary import Actor, Event, Process

IN_FORCE = date(2015, 4, 1)
READ = date(2026, 11, 25)

APPROPRIATE_PERSON = "the appropriate person"

CONTACT_ADVISER_DETAINED = like(
    CONTACT_ADVISER,
    id="dp19.contact_adviser",
    provision="SI 2015/62 reg 19",
    of=Process.DETAINED_MEDIATION,
    actor=Actor.APPROPRIATE_PERSON,
    in_force_from=IN_FORCE,
    read_on=READ,
    note="Of a person who wishes to appeal. After it, leave to appeal may be sought: dp20.seek_leave.",
)
CERTIFICATE_DECLINED_DETAINED = like(
    CERTIFICATE_DECLINED,
    id="dp20.certificate_declined",
    provision="SI 2015/62 reg 20(1)",
    words="issue the certificate to an appropriate person who does not want mediation",
    of=Process.DETAINED_MEDIATION,
    addressee=APPROPRIATE_PERSON,
    in_force_from=IN_FORCE,
    read_on=READ,
    note=(
        "Not where the adviser was contacted after the two months (reg 20(2)): see dp20.leave_route. What"
        " of those two months SI 2020/471 relaxed is not judged here."
    ),
)
LEAVE_ROUTE = like(
    NO_CERTIFICATE,
    id="dp20.leave_route",
    provision="SI 2015/62 reg 20(2)",
    words=(
        "The adviser may not issue the certificate for want of mediation where it was not contacted"
        " within two months of the date of the notice."
    ),
    of=Process.DETAINED_MEDIATION,
    in_force_from=IN_FORCE,
    read_on=READ,
    note=(
        "Told until the adviser is contacted in time. The two months are of the date of the notice; here,"
        " as in regulation 19, they are counted from the day it was sent. SI 2020/471 reg 20 relaxed it in"
        " 2020."
    ),
)
SEEK_LEAVE_DETAINED = like(
    SEEK_LEAVE,
    id="dp20.seek_leave",
    provision="SI 2015/62 reg 20(3)",
    words=(
        "An appropriate person who has no certificate, and who did not contact the adviser in time, may"
        " seek leave to appeal."
    ),
    of=Process.DETAINED_MEDIATION,
    actor=Actor.APPROPRIATE_PERSON,
    in_force_from=IN_FORCE,
    read_on=READ,
    note="The text names regulation 18; regulation 19 must be meant. No time is fixed for seeking leave.",
)
AUTHORITY_ARRANGES_DETAINED = like(
    AUTHORITY_ARRANGES_ALONE,
    id="dp21.arrange_mediation",
    provision="SI 2015/62 reg 21",
    words="arrange mediation with the appropriate person",
    of=Process.DETAINED_MEDIATION,
    actor=Actor.HOME_AUTHORITY,
    addressee=APPROPRIATE_PERSON,
    starts=Event.ADVISER_TOLD_WANTED,
    timing=Within(Days(30), after=Event.ADVISER_TOLD_WANTED),
    when=ALWAYS,
    in_force_from=IN_FORCE,
    read_on=READ,
    note=(
        "From the day the adviser was informed, not the authority. The text says to arrange it in this"
        " time, not to hold it."
    ),
)
NOTICE_OF_MEDIATION_DETAINED = like(
    NOTICE_OF_MEDIATION,
    id="dp22.notice_of_mediation",
    provision="SI 2015/62 reg 22(2)",
    words="inform the appropriate person of the date and place of the mediation",
    of=Process.DETAINED_MEDIATION,
    actor=Actor.HOME_AUTHORITY,
    addressee=APPROPRIATE_PERSON,
    in_force_from=IN_FORCE,
    read_on=READ,
    note="The appropriate person may consent to a shorter notice. SI 2020/471 did not relax it.",
)
FIVE_WORKING_DAYS_TO_THE_DAY_DETAINED = Reading(
    name="five working days to the day, for a detained person",
    of=("dp22.notice_of_mediation",),
    words="Notice given on the fifth working day before the mediation is in time.",
    authority="E J Riley Investments v Eurostile Holdings [1985] 1 WLR 1139 (CA), by analogy",
    changes={"timing": FIVE_WORKING_DAYS, "lenient": None},
)
CERTIFICATE_AFTER_DETAINED = like(
    CERTIFICATE_AFTER_MEDIATION,
    id="dp24.certificate_after_mediation",
    provision="SI 2015/62 reg 24(1)",
    of=Process.DETAINED_MEDIATION,
    addressee=APPROPRIATE_PERSON,
    in_force_from=IN_FORCE,
    read_on=READ,
    note="Where mediation is pursued before an appeal.",
)
TELL_ADVISER_DETAINED = like(
    TELL_ADVISER,
    id="dp24.tell_adviser",
    provision="SI 2015/62 reg 24(2)",
    words=(
        "A home authority that is unable to arrange mediation within its time must notify the mediation"
        " adviser as soon as possible after it realises that."
    ),
    of=Process.DETAINED_MEDIATION,
    actor=Actor.HOME_AUTHORITY,
    starts=Event.ADVISER_TOLD_WANTED,
    when=ALWAYS,
    in_force_from=IN_FORCE,
    read_on=READ,
    note="",
)
CERTIFICATE_NOT_ARRANGED_DETAINED = like(
    CERTIFICATE_NOT_ARRANGED,
    id="dp24.certificate_not_arranged",
    provision="SI 2015/62 reg 24(3)",
    words="issue the certificate where mediation cannot be arranged in time",
    of=Process.DETAINED_MEDIATION,
    addressee=APPROPRIATE_PERSON,
    in_force_from=IN_FORCE,
    read_on=READ,
    note="Whether or not the appropriate person later takes part in mediation.",
)
