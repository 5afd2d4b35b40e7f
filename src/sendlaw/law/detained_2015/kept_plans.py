"""SI 2015/62, regulations 16 and 17, and CFA 2014 s.74: a plan kept while a person is detained.

Every period is counted after the day it follows, in working days of England; the Regulations do not
define them.
"""

from __future__ import annotations

from datetime import date

from sendlaw.counting import WorkingDays
from sendlaw.law.conditions import Is
from sendlaw.law.records import Duty, OpenNorm, like
from sendlaw.law.timings import LaterOf, Within
from sendlaw.vocabulary import Actor, Attribute, Event, Process

IN_FORCE = date(2015, 4, 1)
READ = date(2026, 11, 25)

KEEP = OpenNorm(
    id="s74.keep_plan",
    provision="CFA 2014 s.74(2)",
    words="The home authority must keep the plan while the person is detained.",
    of=Process.KEPT_PLAN,
    actor=Actor.HOME_AUTHORITY,
    starts=Event.PLAN_KEPT,
    in_force_from=IN_FORCE,
    read_on=READ,
    note="A plan maintained just before the detention, or secured in it under section 72.",
)
TO_WHOM = LaterOf((Event.PLAN_KEPT, Event.DETENTION_KNOWN))
SEND_COPY = Duty(
    id="dp17.send_copy",
    provision="SI 2015/62 reg 17(1)",
    words="send a copy of the plan that it keeps",
    of=Process.KEPT_PLAN,
    actor=Actor.HOME_AUTHORITY,
    addressee=(
        "the person in charge of the youth accommodation, the youth offending team, and the detained"
        " person's health services commissioner"
    ),
    must=Event.KEPT_COPY_SENT,
    starts=TO_WHOM,
    timing=Within(WorkingDays(5), after=TO_WHOM),
    in_force_from=IN_FORCE,
    read_on=READ,
    note="After the day it first kept the plan, or became aware of the detention if that is later.",
)
SEND_COPY_ON_MOVE = Duty(
    id="dp17.send_copy_on_move",
    provision="SI 2015/62 reg 17(2)",
    words="send a copy of the plan to new youth accommodation",
    of=Process.KEPT_PLAN,
    actor=Actor.HOME_AUTHORITY,
    addressee="the person in charge of that accommodation",
    must=Event.MOVE_COPY_SENT,
    starts=Event.MOVE_IN_DETENTION_TOLD,
    timing=Within(WorkingDays(5), after=Event.MOVE_IN_DETENTION_TOLD),
    in_force_from=IN_FORCE,
    read_on=READ,
    note="Whether the person has moved or will move. Record the latest move.",
)
TRANSFER = Duty(
    id="dp16.transfer_kept_plan",
    provision="SI 2015/62 reg 16(2)",
    words="disclose the plan that it kept to the new authority",
    of=Process.KEPT_PLAN,
    actor=Actor.HOME_AUTHORITY,
    addressee="the new authority",
    must=Event.KEPT_PLAN_DISCLOSED,
    starts=Event.RELEASE_TOLD,
    timing=Within(WorkingDays(5), after=Event.RELEASE_TOLD),
    in_force_from=IN_FORCE,
    read_on=READ,
    note="Only where another authority is responsible for the person on the release date (reg 16(1)).",
)
BOTH_HAVE_COME = LaterOf((Event.RESPONSIBLE_ON_RELEASE, Event.KEPT_PLAN_RECEIVED))
DISCLOSE_TO_COMMISSIONER = like(
    TRANSFER,
    id="dp16.disclose_to_commissioner",
    provision="SI 2015/62 reg 16(3)",
    words="disclose the plan to the responsible commissioning body",
    actor=Actor.NEW_AUTHORITY,
    addressee="the responsible commissioning body",
    must=Event.BODY_GIVEN_PLAN,
    starts=BOTH_HAVE_COME,
    timing=Within(WorkingDays(5), after=BOTH_HAVE_COME),
    note="After the day it became responsible or, if later, received the plan.",
)
COMMISSIONER_ASKS = like(
    TRANSFER,
    id="dp16.commissioner",
    provision="SI 2015/62 reg 16(4)",
    words="ask the new authority to make an EHC needs assessment, or to review the plan",
    actor=Actor.COMMISSIONING_BODY,
    must=Event.REQUEST_AFTER_RELEASE,
    starts=Event.BODY_RECEIVED_PLAN,
    timing=Within(WorkingDays(15), after=Event.BODY_RECEIVED_PLAN),
    when=Is(Attribute.HEALTH_IMPRACTICABLE, True),
    note="Only where it cannot practicably arrange the health care provision. The authority must comply.",
)
