"""SI 2014/1530, Part 2, "EHC Plans": regulations 11 to 14.

Regulation 13 fixes the two clocks of a first plan: a minimum for the family, and twenty weeks in all.
"""

from __future__ import annotations

from datetime import date

from sendlaw.counting import Days, Weeks
from sendlaw.law.conditions import All, Is, Not, NotAfter
from sendlaw.law.records import Bar, Duty
from sendlaw.law.timings import Within, first
from sendlaw.vocabulary import Actor, Attribute, Event, Process

IN_FORCE = date(2014, 9, 1)
READ = date(2026, 11, 24)

REQUEST = first(Event.REQUEST_RECEIVED, Event.BECAME_RESPONSIBLE)

TIME_FOR_REPRESENTATIONS = Bar(
    id="reg13.draft_representations",
    provision="SI 2014/1530 reg 13(1)(a)",
    words="send the finalised plan before the family has had at least 15 days on the draft",
    of=Process.NEEDS_ASSESSMENT,
    actor=Actor.LOCAL_AUTHORITY,
    must_not=Event.FINAL_PLAN_SENT,
    begun_by=Event.DRAFT_PLAN_SENT,
    starts=Event.DRAFT_PLAN_SERVED,
    timing=Within(Days(15), beginning_with=Event.DRAFT_PLAN_SERVED),
    in_force_from=IN_FORCE,
    read_on=READ,
    note="Calendar days, from service; may be longer, never shorter; no exceptions either way.",
)

FINAL_PLAN = Duty(
    id="reg13.final_plan",
    provision="SI 2014/1530 reg 13(2)",
    words="send the finalised plan",
    of=Process.NEEDS_ASSESSMENT,
    actor=Actor.LOCAL_AUTHORITY,
    addressee=(
        "the child's parent or the young person, any institution named, and the responsible"
        " commissioning body"
    ),
    must=Event.FINAL_PLAN_SENT,
    starts=REQUEST,
    timing=Within(Weeks(20), after=REQUEST),
    when=All(
        Not(Is(Attribute.DECISION, "refuse")),
        Not(NotAfter(Event.PLAN_REFUSAL_NOTIFIED, Event.FINAL_PLAN_SENT)),
    ),
    or_else=("reg10.refuse_plan", "reg5.decision_to_assess"),
    unless=("reg10.4.a", "reg10.4.b", "reg10.4.c", "reg10.4.d"),
    unless_via="SI 2014/1530 reg 13(3)",
    asap="as soon as practicable, and in any event",
    in_force_from=IN_FORCE,
    read_on=READ,
    note=(
        'The second trigger reads "becoming responsible for the child", without the young person whom'
        " regulations 4, 5 and 10 name; taken as a slip, so it covers both."
    ),
)
