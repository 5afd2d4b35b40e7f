"""The Children and Families Act 2014, Part 3: sections 23, 24, 30, 36 to 40 and 52.

The sections that fix no time are told as open norms; what they require of a plan's content is not here.
"""

from __future__ import annotations

from datetime import date

from sendlaw.counting import LOOK_BACK, Months
from sendlaw.law.conditions import All, Is, Not, NotAfter
from sendlaw.law.records import LookBack, OpenNorm, Reading, like
from sendlaw.law.timings import AtLeastBefore, first
from sendlaw.vocabulary import Actor, Attribute, Event, Process

IN_FORCE = date(2014, 9, 1)
READ = date(2026, 11, 24)
READ_LATER = date(2026, 11, 25)

REQUEST = first(Event.REQUEST_RECEIVED, Event.BECAME_RESPONSIBLE)
SIX_MONTHS_BEFORE = AtLeastBefore(Months(6), before=REQUEST, reckoned=LOOK_BACK)

HEALTH_BODY_NOTIFIES = OpenNorm(
    id="s23.health_body_notify",
    provision="CFA 2014 s.23",
    words=(
        "A health body that forms the opinion that a child under compulsory school age has, or"
        " probably has, special educational needs or a disability must tell the parent, give them an"
        " opportunity to discuss it, and then bring it to the authority's attention."
    ),
    of=Process.NEEDS_ASSESSMENT,
    actor=Actor.HEALTH_BODY,
    starts=Event.BECAME_RESPONSIBLE,
    in_force_from=IN_FORCE,
    read_on=READ,
    note='No limit: "must then". Being brought to attention may make the authority responsible (s.24).',
)

CONSULT_ON_DETERMINATION = OpenNorm(
    id="s36.consult",
    provision="CFA 2014 s.36(4)",
    words=(
        "In determining whether a plan may be necessary, the authority must consult the child's parent"
        " or the young person."
    ),
    of=Process.NEEDS_ASSESSMENT,
    actor=Actor.LOCAL_AUTHORITY,
    starts=REQUEST,
    in_force_from=IN_FORCE,
    read_on=READ,
)

SIX_MONTH_LOOKBACK = LookBack(
    id="s36.six_month_lookback",
    provision="CFA 2014 s.36(6)(b)",
    words=(
        "The person was assessed under section 36 or section 71 during the previous six months before"
        " the request, or before the authority became responsible."
    ),
    of=Process.NEEDS_ASSESSMENT,
    condition=All(
        NotAfter(SIX_MONTHS_BEFORE, Event.LAST_ASSESSED),
        Not(NotAfter(REQUEST, Event.LAST_ASSESSED)),
    ),
    effect=(
        "The duties of section 36(7) and (8) are not triggered; nothing forbids an assessment, and the"
        " determination under section 36(3) to (5) is still to be made."
    ),
    in_force_from=IN_FORCE,
    read_on=READ,
    note="The text names no event to look back from; the request, or becoming responsible, is taken.",
)

EXACTLY_SIX_MONTHS_IS_OUTSIDE = Reading(
    name="exactly six months before lies outside the look-back",
    of=("s36.six_month_lookback",),
    words="An assessment on the corresponding day six months earlier is not within the six months.",
    authority='the words "previous six months" counted back with that day left out',
    changes={
        "condition": All(
            Not(NotAfter(Event.LAST_ASSESSED, SIX_MONTHS_BEFORE)),
            Not(NotAfter(REQUEST, Event.LAST_ASSESSED)),
        )
    },
)

CONSULT_ON_DRAFT = OpenNorm(
    id="s38.draft",
    provision="CFA 2014 s.38",
    words=(
        "The authority must consult the child's parent or the young person about the content of the"
        " plan while the draft is prepared, and then send the draft."
    ),
    of=Process.NEEDS_ASSESSMENT,
    actor=Actor.LOCAL_AUTHORITY,
    starts=Event.DECISION_NOTIFIED,
    when=Is(Attribute.DECISION, "assess"),
    in_force_from=IN_FORCE,
    read_on=READ,
    note="No limit for sending the draft: week 14 or week 16 is practice, not law.",
)

REPRESENTATIONS_PERIOD = OpenNorm(
    id="s38.representations_period",
    provision="CFA 2014 s.38(4)",
    words=(
        "The notice sent with the draft must specify a period before the end of which representations"
        " and any request for a particular school are to be made."
    ),
    of=Process.NEEDS_ASSESSMENT,
    actor=Actor.LOCAL_AUTHORITY,
    starts=Event.DRAFT_PLAN_SENT,
    in_force_from=IN_FORCE,
    read_on=READ,
    note="The period is the authority's to fix, and at least 15 days by SI 2014/1530 reg 13(1)(a).",
)

CHANGES_AT_END_OF_PERIOD = OpenNorm(
    id="s39.change_draft",
    provision="CFA 2014 s.39(7)",
    words=(
        "Where a particular school was requested, the authority must secure at the end of the specified"
        " period that any changes it thinks necessary are made to the draft."
    ),
    of=Process.NEEDS_ASSESSMENT,
    actor=Actor.LOCAL_AUTHORITY,
    starts=Event.DRAFT_PLAN_SENT,
    in_force_from=IN_FORCE,
    read_on=READ,
)

CONSULT_SCHOOLS = OpenNorm(
    id="s40.consult_school",
    provision="CFA 2014 s.40(3)",
    words=(
        "Before a plan names a school or other institution, the authority must consult it, and the"
        " authority that maintains it."
    ),
    of=Process.NEEDS_ASSESSMENT,
    actor=Actor.LOCAL_AUTHORITY,
    starts=Event.DRAFT_PLAN_SENT,
    in_force_from=IN_FORCE,
    read_on=READ,
    note="Where a school was requested, s.39(2) and (6) say the same. No limit for the reply in law.",
)

# --- section 30: the Local Offer -------------------------------------------------------------------

PUBLISH_COMMENTS = OpenNorm(
    id="s30.publish_comments",
    provision="CFA 2014 s.30(6)",
    words=(
        "The authority must from time to time publish comments about its Local Offer that it has received,"
        " and its response to them with any action that it intends to take."
    ),
    of=Process.LOCAL_OFFER,
    actor=Actor.LOCAL_AUTHORITY,
    starts=Event.COMMENTS_LAST_PUBLISHED,
    in_force_from=IN_FORCE,
    read_on=READ_LATER,
    note=(
        '"From time to time"; SI 2014/1530 reg 56(3) makes it at least annually. Comments are published in'
        " a form that does not let the person who made them be identified (s.30(7)). The copy that was"
        " read prints the section as first made; that it was given another name since was not seen."
    ),
)
KEEP_UNDER_REVIEW = like(
    PUBLISH_COMMENTS,
    id="s30.keep_under_review",
    provision="CFA 2014 s.30(5)",
    words="The authority must keep its Local Offer under review, and may from time to time revise it.",
    note="No number.",
)

# --- section 52: the right to mediation ------------------------------------------------------------

NOTIFY_MEDIATION = OpenNorm(
    id="s52.notify_mediation",
    provision="CFA 2014 s.52(2)",
    words=(
        "The authority must notify the family of the right to mediation, and of the requirement to obtain"
        " a certificate before certain appeals, before the end of the prescribed period after the decision"
        " is made, or the plan is made, amended or replaced."
    ),
    of=Process.MEDIATION,
    actor=Actor.LOCAL_AUTHORITY,
    starts=Event.MEDIATION_NOTICE_SENT,
    in_force_from=IN_FORCE,
    read_on=READ_LATER,
    note=(
        "No period is prescribed in SI 2014/1530, so there is no day. What the notice of a decision says"
        " of mediation is regulation 32."
    ),
)
