"""SI 2014/1530, Part 2, "Ceasing to maintain an EHC plan": regulations 29 to 31. They fix no time."""

from __future__ import annotations

from datetime import date

from sendlaw.law.records import OpenNorm, like
from sendlaw.vocabulary import Actor, Event, Process

IN_FORCE = date(2014, 9, 1)
READ = date(2026, 11, 24)

UNDER_18 = OpenNorm(
    id="reg29.under_18",
    provision="SI 2014/1530 reg 29",
    words=(
        "Under 18, a plan may cease only if provision under it is no longer necessary; a person not in"
        " education or training has the plan reviewed, and amended where appropriate, instead."
    ),
    of=Process.CESSATION,
    actor=Actor.LOCAL_AUTHORITY,
    starts=Event.CEASE_DECISION_NOTIFIED,
    in_force_from=IN_FORCE,
    read_on=READ,
)
FROM_18 = like(
    UNDER_18,
    id="reg30.from_18",
    provision="SI 2014/1530 reg 30",
    words=(
        "From 18, where a young person has left the institution named, a plan may cease only after a"
        " review that finds no wish to return to education or training, or a return not appropriate."
    ),
)
CONSULT_ON_CEASING = like(
    UNDER_18,
    id="reg31.consult",
    provision="SI 2014/1530 reg 31(1)",
    words=(
        "Before determining to cease, the authority must tell the family, consult them, and consult the"
        " head teacher or principal of the institution named."
    ),
)
NOTIFY_CEASING = like(
    UNDER_18,
    id="reg31.notify",
    provision="SI 2014/1530 reg 31(2)",
    words=(
        "The authority must notify the family, the institution named and the responsible commissioning"
        " body of a determination to cease, with what regulation 31(3) lists."
    ),
    note="No limit here; a proposal made after a review is within the four weeks of regulation 20(10).",
)
