"""SI 2014/1530, Part 2, "Transfer of EHC plans": regulations 15 and 16.

A plan moves with the person. The clocks of regulation 15(2) and (7) take one of two roads, by whether the
body that must act knew of the move at least fifteen working days before it.
"""

from __future__ import annotations

from datetime import date

from sendlaw.counting import CORRESPONDING_BEFORE, Months, Weeks, WorkingDays
from sendlaw.law.branches import When
from sendlaw.law.conditions import Is, NotAfter
from sendlaw.law.records import Duty, OpenNorm, Reading, like
from sendlaw.law.timings import AtLeastBefore, IfAny, LaterOf, Planned, Within
from sendlaw.vocabulary import Actor, Attribute, Event, Process

IN_FORCE = date(2014, 9, 1)
READ = date(2026, 11, 24)

MOVE = Planned("the move", held=Event.MOVED, planned=Event.MOVE_PLANNED)
FIFTEEN_WORKING_DAYS_BEFORE = AtLeastBefore(
    WorkingDays(15), before=MOVE, reckoned=CORRESPONDING_BEFORE
)
OLD_AUTHORITY_KNEW = NotAfter(Event.OLD_AUTHORITY_AWARE, FIFTEEN_WORKING_DAYS_BEFORE)
OLD_BODY_KNEW = NotAfter(Event.OLD_BODY_AWARE_OF_MOVE, FIFTEEN_WORKING_DAYS_BEFORE)

TRANSFER_PLAN = Duty(
    id="reg15.transfer_plan",
    provision="SI 2014/1530 reg 15(2)",
    words="transfer the plan to the new authority",
    of=Process.PLAN_TRANSFER,
    actor=Actor.OLD_AUTHORITY,
    addressee="the new authority",
    must=Event.PLAN_TRANSFERRED,
    starts=MOVE,
    timing=When(
        OLD_AUTHORITY_KNEW,
        MOVE,
        Within(WorkingDays(15), beginning_with=Event.OLD_AUTHORITY_AWARE),
    ),
    in_force_from=IN_FORCE,
    read_on=READ,
    note=(
        "The awareness is the old authority's, not the new one's. Told exactly fifteen working days"
        ' before the move, it knew in time ("at least 15 working days prior").'
    ),
)
INFORM_FAMILY = Duty(
    id="reg15.inform_family",
    provision="SI 2014/1530 reg 15(4)",
    words=(
        "inform the family that the plan has been transferred, whether it proposes to assess, and when"
        " it proposes to review the plan"
    ),
    of=Process.PLAN_TRANSFER,
    actor=Actor.NEW_AUTHORITY,
    addressee="the child's parent or the young person",
    must=Event.FAMILY_INFORMED,
    starts=Event.PLAN_TRANSFERRED,
    timing=Within(Weeks(6), after=Event.PLAN_TRANSFERRED),
    in_force_from=IN_FORCE,
    read_on=READ,
)
FIRST_REVIEW = Duty(
    id="reg15.first_review",
    provision="SI 2014/1530 reg 15(5)",
    words="review the plan under section 44",
    of=Process.PLAN_TRANSFER,
    actor=Actor.NEW_AUTHORITY,
    must=Event.MOVED_PLAN_REVIEWED,
    starts=Event.PLAN_TRANSFERRED,
    timing=LaterOf(
        (
            LaterOf(
                (
                    IfAny(Within(Months(12), beginning_with=Event.MOVED_PLAN_MADE)),
                    IfAny(Within(Months(12), beginning_with=Event.MOVED_PLAN_LAST_REVIEWED)),
                )
            ),
            Within(Months(3), beginning_with=Event.PLAN_TRANSFERRED),
        )
    ),
    in_force_from=IN_FORCE,
    read_on=READ,
    note=(
        'Before the expiry of the later of the two periods. The twelve months begin "with the date of'
        ' making of the EHC plan, or as the case may be, with the previous review".'
    ),
)
TELL_NEW_BODY_OF_MOVE = Duty(
    id="reg15.health_notify",
    provision="SI 2014/1530 reg 15(7)",
    words="notify the new responsible commissioning body of the move",
    of=Process.PLAN_TRANSFER,
    actor=Actor.OLD_BODY,
    addressee="the new responsible commissioning body",
    must=Event.NEW_BODY_TOLD_OF_MOVE,
    starts=MOVE,
    timing=When(
        OLD_BODY_KNEW,
        MOVE,
        Within(WorkingDays(15), beginning_with=Event.OLD_BODY_AWARE_OF_MOVE),
    ),
    when=Is(Attribute.BODY_CHANGES, True),
    in_force_from=IN_FORCE,
    read_on=READ,
)
ASK_AFTER_MOVE = Duty(
    id="reg15.health_request",
    provision="SI 2014/1530 reg 15(8)",
    words="ask the new authority to make an EHC needs assessment or to review the plan",
    of=Process.PLAN_TRANSFER,
    actor=Actor.NEW_BODY,
    addressee="the new authority, which must comply",
    must=Event.REQUEST_AFTER_MOVE,
    starts=Event.NEW_BODY_AWARE_OF_MOVE,
    timing=Within(WorkingDays(15), beginning_with=Event.NEW_BODY_AWARE_OF_MOVE),
    when=Is(Attribute.HEALTH_IMPRACTICABLE, True),
    in_force_from=IN_FORCE,
    read_on=READ,
    note="Only where it is not practicable to arrange the health care provision in the plan.",
)
OTHER_PLACE = OpenNorm(
    id="reg15.other_institution",
    provision="SI 2014/1530 reg 15(6)",
    words=(
        "Where attendance at the institution named is no longer practicable because of the move, the new"
        " authority must arrange attendance at another until the plan can be amended."
    ),
    of=Process.PLAN_TRANSFER,
    actor=Actor.NEW_AUTHORITY,
    starts=Event.PLAN_TRANSFERRED,
    in_force_from=IN_FORCE,
    read_on=READ,
)

TELL_NEW_BODY_OF_CHANGE = Duty(
    id="reg16.health_change_notify",
    provision="SI 2014/1530 reg 16(2)",
    words="notify the new responsible commissioning body of the change",
    of=Process.COMMISSIONING_BODY_CHANGE,
    actor=Actor.OLD_BODY,
    addressee="the new responsible commissioning body",
    must=Event.NEW_BODY_TOLD_OF_CHANGE,
    starts=Event.OLD_BODY_AWARE_OF_CHANGE,
    timing=Within(WorkingDays(15), beginning_with=Event.OLD_BODY_AWARE_OF_CHANGE),
    in_force_from=IN_FORCE,
    read_on=READ,
)
ASK_AFTER_CHANGE = like(
    ASK_AFTER_MOVE,
    id="reg16.health_request",
    provision="SI 2014/1530 reg 16(3)",
    words="ask the authority to make an EHC needs assessment or to review the plan",
    of=Process.COMMISSIONING_BODY_CHANGE,
    addressee="the authority, which must comply",
    must=Event.REQUEST_AFTER_CHANGE,
    starts=Event.NEW_BODY_AWARE_OF_CHANGE,
    timing=Within(WorkingDays(15), beginning_with=Event.NEW_BODY_AWARE_OF_CHANGE),
)

MORE_THAN_FIFTEEN_DAYS_BEFORE = AtLeastBefore(
    WorkingDays(16), before=MOVE, reckoned=CORRESPONDING_BEFORE
)
FIFTEEN_CLEAR_WORKING_DAYS = Reading(
    name="fifteen clear working days before the move",
    of=("reg15.transfer_plan",),
    words="Told exactly fifteen working days before the move, the old authority did not know in time.",
    authority='"at least" counted in clear days: R v Turner [1910] 1 KB 346, by analogy',
    changes={
        "timing": When(
            NotAfter(Event.OLD_AUTHORITY_AWARE, MORE_THAN_FIFTEEN_DAYS_BEFORE),
            MOVE,
            Within(WorkingDays(15), beginning_with=Event.OLD_AUTHORITY_AWARE),
        )
    },
)
