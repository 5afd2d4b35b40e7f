"""SI 2014/1530, Part 4, "Local Offer": comments on it, and the response to them."""

from __future__ import annotations

from datetime import date

from sendlaw.counting import Months
from sendlaw.law.records import Duty, OpenNorm, Reading, like
from sendlaw.law.timings import EndOfYear, Within
from sendlaw.vocabulary import Actor, Event, Process

IN_FORCE = date(2014, 9, 1)
READ = date(2026, 11, 25)

A_YEAR_ON = Within(Months(12), after=Event.COMMENTS_LAST_PUBLISHED)
NEXT_CALENDAR_YEAR = Within(
    Months(12), after=EndOfYear(12, 31, with_day=Event.COMMENTS_LAST_PUBLISHED)
)
PUBLISH_COMMENTS = Duty(
    id="reg56.publish_comments",
    provision="SI 2014/1530 reg 56(3)",
    words="publish the comments received on its Local Offer, and its response to them",
    of=Process.LOCAL_OFFER,
    actor=Actor.LOCAL_AUTHORITY,
    must=Event.COMMENTS_PUBLISHED,
    starts=Event.COMMENTS_LAST_PUBLISHED,
    timing=A_YEAR_ON,
    lenient=NEXT_CALENDAR_YEAR,
    in_force_from=IN_FORCE,
    read_on=READ,
    note=(
        '"At least annually" names no day from which a year runs. We read it from the last publication;'
        " lateness is judged by the end of the next calendar year, which is the most that the words can"
        " bear. Where nothing was ever published no day can be given. Comments that the authority"
        " considers vexatious, or that relate to services provided to a particular individual, need not"
        " be published or answered (56(4)), and nothing may let an individual be identified."
    ),
)
ONCE_IN_EACH_CALENDAR_YEAR = Reading(
    name="annually means once in each calendar year",
    of=("reg56.publish_comments",),
    words="What was published in one calendar year is published again by the end of the next.",
    authority="the words of regulation 56(3), which name no day; no judgment on them was found",
    changes={"timing": NEXT_CALENDAR_YEAR, "lenient": None},
)

SEEK_COMMENTS = OpenNorm(
    id="reg56.seek_comments",
    provision="SI 2014/1530 reg 56(1)",
    words=(
        "The authority must seek comments on its Local Offer, its accessibility, and how it was developed"
        " or reviewed, from children and young people with special educational needs or a disability and"
        " the parents of such children."
    ),
    of=Process.LOCAL_OFFER,
    actor=Actor.LOCAL_AUTHORITY,
    starts=Event.COMMENTS_LAST_PUBLISHED,
    in_force_from=IN_FORCE,
    read_on=READ,
    note="It goes on all the time, and has no time of its own.",
)
CONSULT = like(
    SEEK_COMMENTS,
    id="reg54.consult",
    provision="SI 2014/1530 reg 54",
    words=(
        "When it prepares and reviews its Local Offer the authority must consult those whom regulations 54"
        " and 55 list."
    ),
    note="It has no time of its own: whenever the Local Offer is prepared or reviewed.",
)
