"""The SEND Code of Practice (January 2015), chapters 6 and 9: guidance, never duty.

The Code itself could not be read; the paragraphs below rest on secondary sources and are graded so.
Bodies must have regard to it (CFA 2014 s.77); "should" is not "must", and no finding here is a breach.
"""

from __future__ import annotations

from datetime import date

from sendlaw.counting import Months, Weeks
from sendlaw.law.records import Guidance, like
from sendlaw.law.timings import Within
from sendlaw.vocabulary import Actor, Event, Process

PUBLISHED = date(2015, 1, 1)
EDITION = "Edition of January 2015; the day of the month was not read."

LIMITS_ARE_MAXIMA = Guidance(
    id="cop9.39",
    provision="Code of Practice para 9.39",
    words="The limits are maxima: each step should be taken as soon as practicable.",
    of=Process.NEEDS_ASSESSMENT,
    actor=Actor.LOCAL_AUTHORITY,
    beside=(
        "reg4.notify_not_necessary",
        "reg5.decision_to_assess",
        "reg10.refuse_plan",
        "reg13.final_plan",
    ),
    in_force_from=PUBLISHED,
    grade="S",
    note=EDITION,
)
TWENTY_WEEKS_IN_ALL = like(
    LIMITS_ARE_MAXIMA,
    id="cop9.40",
    provision="Code of Practice para 9.40",
    words="From the request to the final plan should take no more than 20 weeks, exemptions apart.",
    beside=("reg13.final_plan",),
)
ADVICE_IN_SIX_WEEKS = Guidance(
    id="cop9.41.advice",
    provision="Code of Practice para 9.41",
    words="Whoever is asked for advice should respond in a timely manner, and within 6 weeks.",
    of=Process.ADVICE_REQUEST,
    actor=Actor.ADVICE_GIVER,
    should=Event.ADVICE_RECEIVED,
    starts=Event.ADVICE_REQUESTED,
    timing=Within(Weeks(6), after=Event.ADVICE_REQUESTED),
    beside=("reg8.cooperate",),
    in_force_from=PUBLISHED,
    grade="S",
    note="From the date of the request, and for everyone asked; regulation 8 binds section 31 bodies.",
)
EXEMPTIONS = like(
    LIMITS_ARE_MAXIMA,
    id="cop9.42",
    provision="Code of Practice para 9.42",
    words="Lists the exemptions from the time limits, as the regulations do.",
)
AN_EXEMPTION_APPLIES = like(
    LIMITS_ARE_MAXIMA,
    id="cop9.43",
    provision="Code of Practice para 9.43",
    words=(
        "Where an exemption applies the family should be told, delay kept to a minimum, and the process"
        " resumed as soon as the cause ends."
    ),
    grade="M",
)
THE_DIAGRAM = like(
    LIMITS_ARE_MAXIMA,
    id="cop9.44",
    provision="Code of Practice para 9.44",
    words="The diagram of the process, from the request to the final plan by week 20.",
)
SCHOOLS_REPLY = like(
    LIMITS_ARE_MAXIMA,
    id="cop9.83",
    provision="Code of Practice para 9.83",
    words="A school or college that is consulted should respond within 15 days.",
    actor=Actor.SCHOOL_OR_COLLEGE,
    beside=("reg13.final_plan",),
    note="Guidance only: the authority must decide whether or not the reply has come.",
)
INFORMATION_REPORT = Guidance(
    id="cop6.79",
    provision="Code of Practice para 6.79",
    words=(
        "The information that a school publishes should be updated annually, and what changes during the"
        " year should be updated as soon as possible."
    ),
    of=Process.INFORMATION_REPORT,
    actor=Actor.SCHOOL_GOVERNORS,
    should=Event.INFORMATION_UPDATED,
    starts=Event.INFORMATION_PUBLISHED,
    timing=Within(Months(12), after=Event.INFORMATION_PUBLISHED),
    in_force_from=PUBLISHED,
    grade="M",
    note=(
        f"{EDITION} From memory: the paragraph was not seen. It names no day from which a year runs; we"
        " count from the last publication."
    ),
)
