"""SI 2014/1530, Part 5: approval of an institution under section 41 of the Act, withdrawn."""

from __future__ import annotations

from datetime import date

from sendlaw.counting import Days
from sendlaw.law.records import Duty, Term
from sendlaw.law.timings import Within, first
from sendlaw.vocabulary import Actor, Event, Process

IN_FORCE = date(2014, 9, 1)
READ = date(2026, 11, 25)

NOTIFIED = first(Event.WITHDRAWAL_NOTIFIED, Event.AUTHORITIES_NOTIFIED)
TWO_NOTIFICATIONS = (
    '"28 days after that notification is given": paragraph (1) has the proprietor notified and paragraph'
    " (2) all local authorities, and which of the two is meant the text does not say. Where they were"
    " notified on different days the earlier counts, and the later is a reading."
)
ON_THE_DAY_OF_EFFECT = Within(Days(28), after=NOTIFIED)
WITHDRAWAL = Term(
    id="reg61.section41_withdrawal",
    provision="SI 2014/1530 reg 61(3)",
    words="The decision to withdraw approval under section 41 takes effect",
    of=Process.SECTION_41_WITHDRAWAL,
    actor=Actor.SECRETARY_OF_STATE,
    starts=NOTIFIED,
    timing=ON_THE_DAY_OF_EFFECT,
    in_force_from=IN_FORCE,
    read_on=READ,
    note=f"The day given is the day on which the decision takes effect. {TWO_NOTIFICATIONS}",
)
REMOVE_FROM_LIST = Duty(
    id="reg61.remove_from_list",
    provision="SI 2014/1530 reg 61(3)",
    words="remove the institution from the list of approved institutions on the date of effect",
    of=Process.SECTION_41_WITHDRAWAL,
    actor=Actor.SECRETARY_OF_STATE,
    must=Event.REMOVED_FROM_LIST,
    starts=NOTIFIED,
    timing=ON_THE_DAY_OF_EFFECT,
    in_force_from=IN_FORCE,
    read_on=READ,
    note=(
        "The list is that of regulation 62. A removal before that day, while the approval still stands, is"
        f" not asked about. {TWO_NOTIFICATIONS}"
    ),
)
