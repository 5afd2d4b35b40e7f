"""SI 2014/1530, Part 2, "Disclosure of EHC plans in relation to higher education": regulation 47."""

from __future__ import annotations

from datetime import date

from sendlaw.counting import WorkingDays
from sendlaw.law.records import Duty
from sendlaw.law.timings import Within
from sendlaw.vocabulary import Actor, Event, Process

DISCLOSE_FOR_HIGHER_EDUCATION = Duty(
    id="reg47.disclose_for_higher_education",
    provision="SI 2014/1530 reg 47",
    words="disclose a copy of the plan of a young person who intends to undertake higher education",
    of=Process.HIGHER_EDUCATION_DISCLOSURE,
    actor=Actor.LOCAL_AUTHORITY,
    addressee=(
        "any person in connection with the application for a disabled student's allowance, and the"
        " principal of the institution at which the place is confirmed"
    ),
    must=Event.DISCLOSED,
    starts=Event.DISCLOSURE_ASKED,
    timing=Within(WorkingDays(15), after=Event.DISCLOSURE_ASKED),
    in_force_from=date(2014, 9, 1),
    read_on=date(2026, 11, 25),
    note=(
        "Asked by the young person, in whatever form. It is done once both (a) and (b) have their copy, so"
        " far as each was asked for; where they were asked for on different days, record each by itself."
        " Working days are those of England; the Regulations do not define them."
    ),
)
