"""Equality Act 2010, Schedule 17: claims that a school discriminated because of a person's disability.

The Act fixes the time for a claim, not the Rules of the Tribunal, so that their calendar reaches it on a
disputed reading only. They fix the time for the response.
"""

from __future__ import annotations

from datetime import date

from sendlaw.counting import Months
from sendlaw.law.branches import When
from sendlaw.law.conditions import NotAfter
from sendlaw.law.records import Duty, Reading
from sendlaw.law.rolled import Rolled
from sendlaw.law.timings import Before, Within
from sendlaw.law.tribunal_rules_2008 import CLAIMS_LEFT_THE_RULE, CLOSED
from sendlaw.vocabulary import Actor, Event, Process

SIX_MONTHS = Within(Months(6), beginning_with=Event.CONDUCT_OCCURRED)
ON_A_WORKING_DAY = Rolled(SIX_MONTHS, authority="SI 2008/2699 r.12(2)")
PAST_THE_CLOSED_DAYS = Rolled(
    SIX_MONTHS, past=CLOSED, authority="SI 2008/2699 r.12(2) and (3)(a) until 20 July 2020"
)
ENDED_WHILE_THE_RULE_NAMED_CLAIMS = NotAfter(SIX_MONTHS, Before(CLAIMS_LEFT_THE_RULE))
DISABILITY_CLAIM = Duty(
    id="eqa17.disability_claim",
    provision="Equality Act 2010 Sch 17 para 4(1)",
    words="bring a claim, if at all",
    of=Process.DISABILITY_CLAIM,
    actor=Actor.CLAIMANT,
    addressee="the First-tier Tribunal",
    must=Event.CLAIM_RECEIVED,
    starts=Event.CONDUCT_OCCURRED,
    timing=SIX_MONTHS,
    lenient=When(ENDED_WHILE_THE_RULE_NAMED_CLAIMS, PAST_THE_CLOSED_DAYS, ON_A_WORKING_DAY),
    binds_if_taken=True,
    in_force_from=date(2014, 9, 1),
    read_on=date(2026, 11, 25),
    note=(
        "Conduct over a period occurs at its end, and a failure to act when it was decided on (para 4(5)"
        " and (6)): the day recorded is that day, found by a person. The Tribunal may consider a claim out"
        " of time, unless it has refused to (para 4(3) and (4)). Para 4(2A), three months more, is for"
        " Wales. Paragraph 4 is older than 2014: it is here from the day a young person could claim, too."
    ),
)
ROLLED_TO_A_WORKING_DAY = Reading(
    name="the Tribunal's rule on days that are no working days reaches claims",
    of=("eqa17.disability_claim",),
    words="Where the six months end on a day that is no working day, a claim on the next one is in time.",
    authority="SI 2008/2699 r.12(2), if the Rules specify the time by their rule 20(1)(a)",
    changes={"timing": ON_A_WORKING_DAY, "lenient": None},
)
PAST_AUGUST_AND_CHRISTMAS = Reading(
    name="until 20 July 2020 a claim was in time after August or 1 January",
    of=("eqa17.disability_claim",),
    words=(
        "A time for a claim that ended while rule 12(3) still named these claims was moved as a time to"
        " appeal is: past August or 1 January, and to a working day."
    ),
    authority=(
        "SI 2008/2699 r.12(2) and (3) before SI 2020/651 r.2(3); rules of court may not extend a"
        " time that an Act fixes"
    ),
    changes={
        "timing": When(ENDED_WHILE_THE_RULE_NAMED_CLAIMS, PAST_THE_CLOSED_DAYS, SIX_MONTHS),
        "lenient": None,
    },
)
