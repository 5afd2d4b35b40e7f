"""SI 2017/1306: answers to the recommendations of the Tribunal on health and social care.

The recommendations bind nobody, but the answers are due. Every period is counted from its first day,
which counts. A direction of the Tribunal may fix another date for an answer, and for no copy of one.
"""

from __future__ import annotations

from datetime import date

from sendlaw.counting import Weeks
from sendlaw.law.conditions import Is
from sendlaw.law.records import Duty, like
from sendlaw.law.timings import Within
from sendlaw.vocabulary import Actor, Attribute, Event, Process, RecommendationAbout

IN_FORCE = date(2018, 4, 3)
READ = date(2026, 11, 25)

ON_HEALTH = Is(Attribute.CONCERNS, RecommendationAbout.HEALTH)
ON_SOCIAL_CARE = Is(Attribute.CONCERNS, RecommendationAbout.SOCIAL_CARE)

HEALTH_RESPONSE = Duty(
    id="rec6.health_response",
    provision="SI 2017/1306 reg 6(3)",
    words=(
        "respond in writing to the recommendation on health care, with reasons for what it does not follow"
    ),
    of=Process.RECOMMENDATION,
    actor=Actor.COMMISSIONING_BODY,
    addressee="the child's parent or the young person, and the authority that maintains the plan",
    must=Event.HEALTH_RESPONDED,
    starts=Event.RECOMMENDATION_MADE,
    timing=Within(Weeks(5), beginning_with=Event.RECOMMENDATION_MADE),
    when=ON_HEALTH,
    displaced_by=("tribunal_direction",),
    in_force_from=IN_FORCE,
    read_on=READ,
    note=(
        "Runs from the date of the recommendation, not from the day its copy came. Each body responsible"
        " must respond. The direction is that of regulation 6(4). Regulation 3: only in an appeal against"
        " a decision made, or on a plan made or amended, on or after 3 April 2018."
    ),
)
COPY_OF_HEALTH_RESPONSE = Duty(
    id="rec6.copy_to_secretary_of_state",
    provision="SI 2017/1306 reg 6(6)",
    words="send a copy of the commissioning body's response",
    of=Process.RECOMMENDATION,
    actor=Actor.LOCAL_AUTHORITY,
    addressee="the Secretary of State",
    must=Event.HEALTH_COPY_SENT,
    starts=Event.HEALTH_RESPONSE_RECEIVED,
    timing=Within(Weeks(1), beginning_with=Event.HEALTH_RESPONSE_RECEIVED),
    when=ON_HEALTH,
    in_force_from=IN_FORCE,
    read_on=READ,
    note="The day of receipt counts, whether the response came in time or not. No direction moves it.",
)
SOCIAL_CARE_RESPONSE = like(
    HEALTH_RESPONSE,
    id="rec7.social_care_response",
    provision="SI 2017/1306 reg 7(1)",
    words=(
        "respond in writing to the recommendation on social care, with reasons for what it does not follow"
    ),
    actor=Actor.LOCAL_AUTHORITY,
    addressee="the child's parent or the young person",
    must=Event.SOCIAL_CARE_RESPONDED,
    when=ON_SOCIAL_CARE,
    note="The direction is that of regulation 7(2). Regulation 3 applies as to regulation 6(3).",
)
COPY_OF_SOCIAL_CARE_RESPONSE = like(
    COPY_OF_HEALTH_RESPONSE,
    id="rec7.copy_to_secretary_of_state",
    provision="SI 2017/1306 reg 7(4)",
    words="send a copy of its response",
    must=Event.SOCIAL_CARE_COPY_SENT,
    starts=Event.SOCIAL_CARE_RESPONDED,
    timing=Within(Weeks(1), beginning_with=Event.SOCIAL_CARE_RESPONDED),
    when=ON_SOCIAL_CARE,
    note="The day of the response counts, whether it was in time or not. No direction moves it.",
)
