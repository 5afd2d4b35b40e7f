"""SI 2014/1530, Part 2: staying at a special school or special post-16 institution without a plan.

``SCHOOL_DAYS`` is how many school or institution days a person may remain after the notice. Which days
those are a case says; the library counts no term.
"""

from __future__ import annotations

from datetime import date

from sendlaw.law.conditions import All, Happened, Not
from sendlaw.law.records import OpenNorm, Term
from sendlaw.vocabulary import Actor, Event, Process

IN_FORCE = date(2014, 9, 1)
READ = date(2026, 11, 25)

SCHOOL_DAYS = 10

TEN_SCHOOL_DAYS = Term(
    id="reg48.remain_in_special_school",
    provision="SI 2014/1530 reg 48(1)(a)",
    words=(
        "A child or young person admitted for an EHC needs assessment may remain at the special school or"
        " special post-16 institution, after notice that no plan is proposed, until"
    ),
    of=Process.SPECIAL_SCHOOL_STAY,
    actor=Actor.PERSON_ADMITTED,
    starts=Event.NO_PLAN_NOTICE_SERVED,
    timing=Event.TENTH_SCHOOL_DAY,
    in_force_from=IN_FORCE,
    read_on=READ,
    note=(
        "A right, not a duty: for ten days on which the place is open to admit students (48(2)), after the"
        " day on which the authority served the notice under section 36(9). Which days those are only the"
        " school knows. Nothing in SI 2020/471 touched it."
    ),
)
UNTIL_THE_PLAN = OpenNorm(
    id="reg48.remain_until_finalised",
    provision="SI 2014/1530 reg 48(1)(b)",
    words=(
        "A child or young person admitted for an EHC needs assessment may remain at the special school or"
        " special post-16 institution until an EHC plan is finalised."
    ),
    of=Process.SPECIAL_SCHOOL_STAY,
    actor=Actor.PERSON_ADMITTED,
    starts=Event.ADMITTED_FOR_ASSESSMENT,
    when=All(Not(Happened(Event.NO_PLAN_NOTICE_SERVED)), Not(Happened(Event.STAY_PLAN_FINALISED))),
    in_force_from=IN_FORCE,
    read_on=READ,
    note=(
        'The other limb, joined by "or". It gives no day; the day on which the plan is due is that of the'
        " assessment (regulation 13). Where a notice that no plan is proposed was served, the first limb"
        " is told instead; what follows when such a decision is overturned, the text does not say."
    ),
)
