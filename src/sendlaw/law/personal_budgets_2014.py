"""SI 2014/1652: direct payments under a personal budget.

One number stands in these Regulations: the first three months, in which the payments are first reviewed.
Whatever else must be done has no number, and is told.
"""

from __future__ import annotations

from datetime import date

from sendlaw.counting import Months
from sendlaw.law.records import Duty, OpenNorm, Reading, like
from sendlaw.law.timings import Within
from sendlaw.vocabulary import Actor, Event, Process

IN_FORCE = date(2014, 9, 1)
READ = date(2026, 11, 25)

FIRST_REVIEW = Duty(
    id="pb11.first_review",
    provision="SI 2014/1652 reg 11(2)(a)",
    words="review the making and use of direct payments, at least once",
    of=Process.PERSONAL_BUDGET,
    actor=Actor.LOCAL_AUTHORITY,
    must=Event.PAYMENTS_REVIEWED,
    starts=Event.PAYMENTS_BEGAN,
    timing=Within(Months(3), beginning_with=Event.PAYMENTS_BEGAN),
    in_force_from=IN_FORCE,
    read_on=READ,
    note=(
        '"Within the first three months of direct payments being made": the day of the first payment is'
        " the first day of the first month. A review that the recipient asked for, or that went with a"
        " review of the plan, is one if it considered what regulation 11(3) lists. What becomes of the"
        " review where the payments end sooner, the text does not say."
    ),
)
FROM_THE_DAY_AFTER = Reading(
    name="the first three months of payments are counted after the day of the first payment",
    of=("pb11.first_review",),
    words="The day of the first payment is left out, as the day of an event is.",
    authority="the general rule on periods that run from an event; the words were not found in a judgment",
    changes={"timing": Within(Months(3), after=Event.PAYMENTS_BEGAN)},
)

REVIEW_WITH_THE_PLAN = OpenNorm(
    id="pb11.review_with_plan",
    provision="SI 2014/1652 reg 11(2)(b)",
    words=(
        "The authority must also review the making and use of direct payments when it conducts a review"
        " or a re-assessment of the plan under section 44."
    ),
    of=Process.PERSONAL_BUDGET,
    actor=Actor.LOCAL_AUTHORITY,
    starts=Event.PAYMENTS_BEGAN,
    in_force_from=IN_FORCE,
    read_on=READ,
    note="It has no time of its own: the times are those of the review, or of the re-assessment.",
)
WITHDRAWN_NOMINATION = like(
    REVIEW_WITH_THE_PLAN,
    id="pb5.withdraw_nomination",
    provision="SI 2014/1652 reg 5(3)",
    words=(
        "The authority must stop making direct payments to the nominee as soon as reasonably practicable"
        " and, where applicable, consider whether to make them to another."
    ),
    starts=Event.NOMINATION_WITHDRAWN,
    note="From notice in writing by the child's parent or the young person.",
)
NOTICE_OF_REDUCTION = like(
    REVIEW_WITH_THE_PLAN,
    id="pb12.notice_of_reduction",
    provision="SI 2014/1652 reg 12(1)",
    words="The authority must give the recipient reasonable notice of a reduction, with its reasons.",
    starts=Event.REDUCTION_DECIDED,
    note=(
        "No number. It must reconsider once if the recipient asks (12(2), (4)), and may reduce meanwhile,"
        " after reasonable notice (12(5))."
    ),
)
REPAYMENT_TIME = like(
    REVIEW_WITH_THE_PLAN,
    id="pb13.repayment_time",
    provision="SI 2014/1652 reg 13(3)(c)",
    words=(
        "The authority must give notice in writing of the reasons, of the amount to be repaid, and of a"
        " reasonable timescale within which it must be."
    ),
    starts=Event.REPAYMENT_DECIDED,
    note="No number. The written reasons after a reconsideration set out the same (13(6)).",
)
NOTICE_OF_STOPPING = like(
    REVIEW_WITH_THE_PLAN,
    id="pb14.notice_of_stopping",
    provision="SI 2014/1652 reg 14(3)",
    words="The authority must first give the recipient notice in writing, with its reasons.",
    starts=Event.STOPPING_DECIDED,
    note='"First", and no number: nor need the notice be "reasonable", as that of a reduction must.',
)
NO_CONSENT = like(
    REVIEW_WITH_THE_PLAN,
    id="pb15.no_consent",
    provision="SI 2014/1652 reg 15(4)",
    words="The authority must stop direct payments as soon as reasonably practicable.",
    starts=Event.CONSENT_REFUSED,
    note="Where a child for whom they were made became a young person, and notified in writing.",
)
REQUEST_WINDOW = like(
    REVIEW_WITH_THE_PLAN,
    id="pb4.request_window",
    provision="SI 2014/1652 reg 4(1)",
    words=(
        "The child's parent or the young person may request a personal budget, direct payments included,"
        " at any time while the draft plan is being prepared, or the plan is reviewed or re-assessed."
    ),
    actor=Actor.FAMILY,
    note=(
        "A window and no count: under section 38, or under section 44. On which day a draft begins to be"
        " prepared no case records. The authority must consider a request for direct payments (4(2))."
    ),
)
