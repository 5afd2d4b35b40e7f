"""The Tribunal Procedure (First-tier Tribunal) (Health, Education and Social Care Chamber) Rules 2008.

Rule 12 has a calendar of its own, and two rules on August and the days from 25 December to 1 January. A
time to appeal that ends there is moved past them; in any other time those days do not count. It reaches
times that the Rules fix, and none that the Act or the SEND Regulations fix. Most of the Rules are older
than the Act of 2014; they reach appeals under it from its commencement.
"""

from __future__ import annotations

from datetime import date

from sendlaw.counting import AnnualWindow, Days, Months, WorkingDays
from sendlaw.law.borrowed import SameAs
from sendlaw.law.branches import When
from sendlaw.law.conditions import All, Either, Happened, Is, Not, NotAfter
from sendlaw.law.records import Duty, OpenNorm, Reading, like
from sendlaw.law.rolled import Rolled
from sendlaw.law.timings import IfAny, LaterOf, Within
from sendlaw.vocabulary import Actor, Attribute, Event, Process
from sendlaw.vocabulary.attributes import BY_ITS_DAYS

IN_FORCE = date(2014, 9, 1)
READ = date(2026, 11, 25)

AUGUST = AnnualWindow("August", (8, 1), (8, 31))
CHRISTMAS = AnnualWindow("25 December to 1 January", (12, 25), (1, 1))
CLOSED = (AUGUST, CHRISTMAS)
# From that day rule 12(3) no longer names disability claims (SI 2020/651 r.2(3)).
CLAIMS_LEFT_THE_RULE = date(2020, 7, 21)
# The kinds of variation that rule 12 reaches: where the day fixed is no working day, the next one is.
BY_THE_TRIBUNAL = ("tribunal_direction", "extension")
NEXT_WORKING_DAY = Rolled(Event.CLOCK_ENDS, authority="SI 2008/2699 r.12(2)")

# The times that rules 12(1) and 20(1)(c) fix, as a sentence to a family has them.
TIME_OF_DAY = "5pm"
AFTER_THE_NOTICE = "within two months of the notice"
AFTER_THE_CERTIFICATE = "within a month of the issue of the certificate if that ends later"
FROM_THE_NOTICE, FROM_THE_CERTIFICATE = Months(2), Months(1)
TIME_TO_APPEAL = LaterOf(
    (
        Within(FROM_THE_NOTICE, after=Event.APPEALED_NOTICE_SENT),
        IfAny(Within(FROM_THE_CERTIFICATE, after=Event.APPEAL_CERTIFICATE_ISSUED)),
    )
)
RULE_12 = "SI 2008/2699 r.12(2) and (3)(a)"
PASSED_OVER_AGAIN = Rolled(TIME_TO_APPEAL, past=CLOSED, authority=RULE_12, again=True)
SEN_APPEAL = Duty(
    id="hesc20.sen_appeal",
    provision="SI 2008/2699 r.20(1)(c)",
    words="bring an appeal, if at all, by an application notice that the Tribunal has received",
    of=Process.APPEAL,
    actor=Actor.FAMILY,
    addressee="the First-tier Tribunal",
    must=Event.APPEAL_RECEIVED,
    starts=Event.APPEALED_NOTICE_SENT,
    timing=Rolled(TIME_TO_APPEAL, past=CLOSED, authority=RULE_12),
    lenient=PASSED_OVER_AGAIN,
    binds_if_taken=True,
    displaced_by=("extension",),
    in_force_from=IN_FORCE,
    grade="V*",
    read_on=READ,
    note=(
        "Received by 5pm (r.12(1)). The month runs from the issue of a mediation certificate, and counts"
        " only where it ends later. A late appeal needs an extension of time (r.5(3)(a))."
    ),
)
PAST_THE_WINDOW_AGAIN = Reading(
    name="a working day in August, or from 25 December to 1 January, is passed over too",
    of=("hesc20.sen_appeal",),
    words=(
        "A time that ends just before those days, and whose next working day is one of them, ends on the"
        " first working day after them."
    ),
    authority="the purpose of SI 2008/2699 r.12(3)(a)",
    changes={"timing": PASSED_OVER_AGAIN, "lenient": None},
)
# Rule 21(1)(c) has one time for appeals and for claims.
TO_RESPOND = WorkingDays(30)
RESPONSE = Duty(
    id="hesc21.response",
    provision="SI 2008/2699 r.21(1)(c)",
    words="provide its response to the Tribunal",
    of=Process.APPEAL,
    actor=Actor.LOCAL_AUTHORITY,
    addressee="the First-tier Tribunal",
    must=Event.APPEAL_RESPONSE_PROVIDED,
    starts=Event.APPEAL_REACHED_AUTHORITY,
    timing=Within(TO_RESPOND, after=Event.APPEAL_REACHED_AUTHORITY, not_counted=CLOSED),
    displaced_by=("extension", "tribunal_direction"),
    in_force_from=IN_FORCE,
    grade="V*",
    read_on=READ,
    note=(
        "From the day the authority received the application notice, not the day it was sent. Read in"
        " SI 2011/651 r.3(5), with r.12(3)(b). A response says what the child's views are only where a"
        " parent brought the appeal."
    ),
)
RESPONSE_TO_A_CLAIM = like(
    RESPONSE,
    id="hesc21.response.disability_claim",
    of=Process.DISABILITY_CLAIM,
    actor=Actor.RESPONSIBLE_BODY,
    must=Event.CLAIM_RESPONSE_PROVIDED,
    starts=Event.CLAIM_REACHED_BODY,
    timing=Within(TO_RESPOND, after=Event.CLAIM_REACHED_BODY, not_counted=CLOSED),
    when=Is(Attribute.REINSTATEMENT_CLAIMED, False),
    note=(
        "Read in SI 2011/651 r.3(5). The days not counted are those of r.12(3A) from 21 July 2020"
        " (SI 2020/651 r.2(3)), and of r.12(3)(b) before: the change touched the time for a claim alone."
    ),
)
RESPONSE_ON_REINSTATEMENT = like(
    RESPONSE_TO_A_CLAIM,
    id="hesc21.response_reinstatement",
    provision="SI 2008/2699 r.21(1)(cc)",
    timing=Within(WorkingDays(15), after=Event.CLAIM_REACHED_BODY, not_counted=CLOSED),
    when=Is(Attribute.REINSTATEMENT_CLAIMED, True),
    note=(
        "Where the claim includes one for the reinstatement of a person permanently excluded. Read in"
        " SI 2012/1363 r.3(b) and SI 2014/2128 r.25. The days not counted are as in r.21(1)(c)."
    ),
)
COPY_TO_PARTIES = OpenNorm(
    id="hesc21.copy_to_parties",
    provision="SI 2008/2699 r.21(5)",
    words="A copy of the response goes to each other party at the same time as to the Tribunal.",
    of=Process.APPEAL,
    actor=Actor.LOCAL_AUTHORITY,
    starts=Event.APPEAL_RESPONSE_PROVIDED,
    in_force_from=IN_FORCE,
    grade="V*",
    note="From a reading of the Rules as made; the paragraph was not opened again.",
)
SET_ASIDE = Duty(
    id="hesc45.set_aside",
    provision="SI 2008/2699 r.45(3)",
    words="apply, if at all, for the decision to be set aside",
    of=Process.APPEAL,
    actor=Actor.PARTY,
    addressee="the First-tier Tribunal",
    must=Event.SETTING_ASIDE_SOUGHT,
    starts=Event.APPEAL_DECISION_SENT,
    timing=Rolled(
        Within(Days(28), after=Event.APPEAL_DECISION_SENT, not_counted=CLOSED),
        authority="SI 2008/2699 r.12(2)",
    ),
    binds_if_taken=True,
    displaced_by=("extension",),
    in_force_from=IN_FORCE,
    grade="S",
    note="The rule was not read; the period is that of a sister rule, and sister rules differ.",
)
SOUGHT_TOO_LATE = Either(
    Is(Attribute.SET_ASIDE_IN_TIME, False),
    All(
        Is(Attribute.SET_ASIDE_IN_TIME, BY_ITS_DAYS),
        Happened(Event.SETTING_ASIDE_SOUGHT),
        Not(NotAfter(Event.SETTING_ASIDE_SOUGHT, SameAs("hesc45.set_aside"))),
    ),
)
PERMISSION_TO_APPEAL = like(
    SET_ASIDE,
    id="hesc46.permission_to_appeal",
    provision="SI 2008/2699 r.46(2)",
    words="apply, if at all, for permission to appeal to the Upper Tribunal",
    must=Event.PERMISSION_SOUGHT,
    starts=Event.APPEAL_REASONS_SENT,
    timing=Rolled(
        When(
            SOUGHT_TOO_LATE,
            Within(Days(28), after=Event.APPEAL_REASONS_SENT, not_counted=CLOSED),
            Within(
                Days(28),
                after=LaterOf(
                    (Event.APPEAL_REASONS_SENT, IfAny(Event.SETTING_ASIDE_REFUSED)),
                ),
                not_counted=CLOSED,
            ),
        ),
        authority="SI 2008/2699 r.12(2)",
    ),
    note=(
        "From the latest of the written reasons, amended reasons, and notice that an application to set"
        " aside failed, if that was in time. The rule was not read, only the notice of rights that"
        " decisions print."
    ),
)
SET_ASIDE_NOTIFIED = OpenNorm(
    id="hesc45.notify_parties",
    provision="SI 2008/2699 r.45(4)",
    words="The Tribunal notifies each party in writing as soon as reasonably practicable.",
    of=Process.APPEAL,
    actor=Actor.TRIBUNAL,
    starts=Event.DECISION_SET_ASIDE,
    in_force_from=date(2025, 5, 30),
    grade="V*",
    read_on=READ,
    note="Where it set a decision aside. Inserted by SI 2025/561 r.5.",
)
