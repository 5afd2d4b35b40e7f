"""The frameworks for inspections of local areas of 2016 and 2023: guidance, never duty.

They are what Ofsted and the Care Quality Commission say of their own work, and what they ask of an area.
Of neither could the document itself be read to its end: each record says on what it rests. Evidence A is
an official page, statistic or report that was seen; B the words of a reliable source about it; C press
alone. What rests on nothing that was seen (D) is not here: how long a draft letter may be commented
on, ten working days for judging a statement, the days before the fieldwork of 2023, from when the thirty
working days of a strategic plan run, and the times of a priority action plan since June 2025.
"""

from __future__ import annotations

from datetime import date

from sendlaw.counting import CORRESPONDING_BEFORE, Days, Months, WorkingDays
from sendlaw.law.conditions import All, Either, Happened, Is, Not, NotAfter
from sendlaw.law.records import Guidance, like
from sendlaw.law.timings import AtLeastBefore, On, Within
from sendlaw.vocabulary import (
    Actor,
    Attribute,
    Event,
    InspectionFramework,
    InspectionOutcome,
    Process,
)

FROM_2016 = date(2016, 5, 1)
TO_2022 = date(2022, 12, 31)
FROM_2023 = date(2023, 1, 1)
TO_JUNE_2025 = date(2025, 6, 5)
FROM_JUNE_2025 = date(2025, 6, 6)
TO_JULY_2025 = date(2025, 7, 6)
FROM_JULY_2025 = date(2025, 7, 7)

OF_2016 = Is(Attribute.INSPECTION_FRAMEWORK, InspectionFramework.OF_2016)
OF_2023 = Is(Attribute.INSPECTION_FRAMEWORK, InspectionFramework.OF_2023)
POSITIVE = Is(Attribute.INSPECTION_OUTCOME, InspectionOutcome.TYPICALLY_POSITIVE)
NOT_POSITIVE = Is(
    Attribute.INSPECTION_OUTCOME,
    InspectionOutcome.INCONSISTENT,
    InspectionOutcome.WIDESPREAD_SYSTEMIC_FAILINGS,
)
FAILINGS = Is(Attribute.INSPECTION_OUTCOME, InspectionOutcome.WIDESPREAD_SYSTEMIC_FAILINGS)
STATEMENT = ("jar4.written_statement",)

NOTICE_2016 = Guidance(
    id="lai16.notice",
    provision="Area SEND framework 2016",
    words="The area is told five working days before the inspection begins: on a Monday, for the next.",
    of=Process.AREA_INSPECTION,
    actor=Actor.INSPECTORATES,
    should=Event.INSPECTION_NOTIFIED,
    starts=Event.INSPECTION_BEGAN,
    timing=AtLeastBefore(
        WorkingDays(5), before=Event.INSPECTION_BEGAN, reckoned=CORRESPONDING_BEFORE
    ),
    when=OF_2016,
    in_force_from=FROM_2016,
    in_force_to=TO_2022,
    grade="V*",
    note=(
        "Evidence A: pages of two councils, one of which was told on Monday 25 September 2017 for 2"
        " October."
    ),
)
LENGTH_2016 = Guidance(
    id="lai16.length",
    provision="Area SEND framework 2016",
    words="An inspection should normally last no more than five days, in term time.",
    of=Process.AREA_INSPECTION,
    actor=Actor.INSPECTORATES,
    should=Event.INSPECTION_ENDED,
    starts=Event.INSPECTION_BEGAN,
    timing=Within(Days(5), beginning_with=Event.INSPECTION_BEGAN),
    when=OF_2016,
    in_force_from=FROM_2016,
    in_force_to=TO_2022,
    grade="S",
    note="Evidence B: a county's pages for families, and a council's.",
)
LETTER_2016 = Guidance(
    id="lai16.letter",
    provision="Area SEND framework 2016",
    words="The letter with the outcome follows about two months after the inspection.",
    of=Process.AREA_INSPECTION,
    actor=Actor.INSPECTORATES,
    in_force_from=FROM_2016,
    in_force_to=TO_2022,
    grade="S",
    note=(
        "Evidence B: a charity's account. No number of days was found, so that none is counted. Letters"
        " came 28 to 102 working days after the inspection, half of them within 42 (149 areas, derived)."
    ),
)
STATEMENT_2016 = Guidance(
    id="lai16.statement",
    provision="Area SEND framework 2016",
    words=(
        "Where there are significant weaknesses, the local authority and the clinical commissioning group"
        " make a written statement of action within 70 working days."
    ),
    of=Process.AREA_INSPECTION,
    actor=Actor.PRINCIPAL_AUTHORITY,
    beside=STATEMENT,
    in_force_from=FROM_2016,
    in_force_to=TO_2022,
    grade="V*",
    note="Evidence A: pages of councils. It repeats regulation 4(2), by which it is timed.",
)
FIT_FOR_PURPOSE_2016 = Guidance(
    id="lai16.fit_for_purpose",
    provision="Area SEND framework 2016",
    words="Ofsted and the CQC judge whether the written statement is fit for purpose.",
    of=Process.AREA_INSPECTION,
    actor=Actor.INSPECTORATES,
    beside=STATEMENT,
    in_force_from=FROM_2016,
    in_force_to=TO_2022,
    grade="S",
    note="Evidence B: pages of two councils. No time for it could be verified, so that none is counted.",
)
# Since then an area without a revisit is inspected in full (lai23.not_revisited), and so is one whose
# revisit was not yet due.
EIGHTEEN_MONTHS = Within(Months(18), after=Event.WRITTEN_STATEMENT_ACCEPTED)
STILL_TO_BE_REVISITED = All(
    NotAfter(EIGHTEEN_MONTHS, On(TO_2022)), Not(Happened(Event.NEXT_INSPECTION_BEGAN))
)
REVISIT_2016 = Guidance(
    id="lai16.revisit",
    provision="Area SEND framework 2016",
    words=(
        "An area that made a written statement is revisited, normally eighteen months from its acceptance."
    ),
    of=Process.AREA_INSPECTION,
    actor=Actor.INSPECTORATES,
    should=Event.REVISIT_BEGAN,
    starts=Event.WRITTEN_STATEMENT_ACCEPTED,
    timing=EIGHTEEN_MONTHS,
    when=All(OF_2016, Either(Happened(Event.REVISIT_BEGAN), STILL_TO_BE_REVISITED)),
    in_force_from=FROM_2016,
    in_force_to=TO_2022,
    grade="S",
    note=(
        "Evidence B, and in two versions: usually *within* eighteen months (the Department for Education,"
        " 9 November 2018, as two bodies tell it), or normally eighteen months *after* (a council's page)."
        " Both revisits and inspections were suspended from 17 March 2020, revisits until April 2021. The"
        " framework was replaced on 1 January 2023: a revisit that was not due by then, and one of an area"
        " that has been inspected again, is not looked for."
    ),
)
REVISIT_LETTER_2016 = Guidance(
    id="lai16.revisit_letter",
    provision="Area SEND framework 2016",
    words="The letter on a revisit says of each significant weakness whether progress was sufficient.",
    of=Process.AREA_INSPECTION,
    actor=Actor.INSPECTORATES,
    in_force_from=FROM_2016,
    in_force_to=TO_2022,
    grade="V*",
    note=(
        "Evidence A: official statistics. “Usually 33 days” (B) names neither a start nor the kind of"
        " days, so that none are counted."
    ),
)
ACCELERATED_PLAN_2016 = Guidance(
    id="lai16.accelerated_progress_plan",
    provision="Area SEND framework 2016",
    words=(
        "Where progress was not sufficient, the Department for Education asks for an accelerated progress"
        " plan, which is published; there is no second revisit unless the Secretary of State directs one."
    ),
    of=Process.AREA_INSPECTION,
    actor=Actor.LOCAL_PARTNERSHIP,
    in_force_from=FROM_2016,
    in_force_to=TO_2022,
    grade="V*",
    note="Evidence A: a Minister's answer of 27 May 2021. It is the Department's practice.",
)

NOTICE_2023 = Guidance(
    id="lai23.notice",
    provision="Area SEND framework 2023",
    words="A full inspection takes three weeks from the call on a Monday; the third is the fieldwork.",
    of=Process.AREA_INSPECTION,
    actor=Actor.INSPECTORATES,
    in_force_from=FROM_2023,
    grade="V*",
    note=(
        "Evidence A: a council's and a carers' page. The days before the fieldwork (changed in 2023) were"
        " not seen."
    ),
)
NOT_REVISITED_2023 = Guidance(
    id="lai23.not_revisited",
    provision="Area SEND framework 2023",
    words=(
        "An area that made a written statement and was not revisited is inspected in full within the first"
        " three years, by the end of 2025."
    ),
    of=Process.AREA_INSPECTION,
    actor=Actor.INSPECTORATES,
    in_force_from=FROM_2023,
    grade="V*",
    note="Evidence A: a Minister's answer of 9 April 2025. The last revisits were made in December 2022.",
)
NEXT_IN_FIVE_YEARS = Guidance(
    id="lai23.next_inspection.five_years",
    provision="Area SEND framework 2023",
    words=(
        "After “typically positive experiences and outcomes”, the next full inspection is within about"
        " five years."
    ),
    of=Process.AREA_INSPECTION,
    actor=Actor.INSPECTORATES,
    should=Event.NEXT_INSPECTION_BEGAN,
    starts=Event.INSPECTION_ENDED,
    timing=Within(Months(60), after=Event.INSPECTION_ENDED),
    when=All(OF_2023, POSITIVE),
    in_force_from=FROM_2023,
    grade="V*",
    note=(
        "Evidence A: the words of every such report. “Approximately” five years, and from when is not"
        " said: we count from the end of the inspection."
    ),
)
NEXT_IN_THREE_YEARS = like(
    NEXT_IN_FIVE_YEARS,
    id="lai23.next_inspection.three_years",
    words=(
        "After “inconsistent experiences and outcomes” or “widespread and/or systemic failings”, the next"
        " full inspection is within about three years."
    ),
    timing=Within(Months(36), after=Event.INSPECTION_ENDED),
    when=All(OF_2023, NOT_POSITIVE),
    note=(
        "Evidence A: the words of every such report. “Approximately” three years, and from when is not"
        " said: we count from the end of the inspection."
    ),
)
DRAFT_PLAN_2023 = Guidance(
    id="lai23.draft_action_plan",
    provision="Area SEND framework 2023",
    words=(
        "A draft of the priority action plan is submitted within 35 working days of receiving the report."
    ),
    of=Process.AREA_INSPECTION,
    actor=Actor.PRINCIPAL_AUTHORITY,
    should=Event.ACTION_PLAN_DRAFTED,
    starts=Event.INSPECTION_REPORT_RECEIVED,
    timing=Within(WorkingDays(35), after=Event.INSPECTION_REPORT_RECEIVED),
    when=All(OF_2023, Is(Attribute.STATEMENT_REQUIRED, True)),
    beside=STATEMENT,
    in_force_from=FROM_2023,
    in_force_to=TO_JUNE_2025,
    grade="S",
    note=(
        "Evidence B: a newspaper of 22 May 2023 gives the number, and two published dates fit it to the"
        " day. The process changed on 6 June 2025, and whether the number did was not seen: none is told"
        " after."
    ),
)
FINAL_PLAN_2023 = Guidance(
    id="lai23.final_action_plan",
    provision="Area SEND framework 2023",
    words="The priority action plan is made within 70 working days of receiving the report.",
    of=Process.AREA_INSPECTION,
    actor=Actor.PRINCIPAL_AUTHORITY,
    beside=STATEMENT,
    in_force_from=FROM_2023,
    in_force_to=TO_JUNE_2025,
    grade="S",
    note=(
        "Evidence B: a newspaper, and a council's news. It is the written statement of regulation 4, by"
        " which it is timed; what the framework says since 6 June 2025 was not seen, and regulation 4(2)"
        " is unchanged."
    ),
)
APPROVAL_2023 = Guidance(
    id="lai23.plan_feedback",
    provision="Area SEND framework 2023",
    words="Ofsted and the CQC give feedback on the priority action plan, and approve it.",
    of=Process.AREA_INSPECTION,
    actor=Actor.INSPECTORATES,
    beside=STATEMENT,
    in_force_from=FROM_2023,
    in_force_to=TO_JULY_2025,
    grade="V*",
    note="Evidence A: reports, and the official summary of changes. The period for it was not seen.",
)
FEEDBACK_2025 = like(
    APPROVAL_2023,
    provision="Area SEND framework 2023 para 149",
    words="Feedback on the priority action plan comes only from the Department and regional NHS England.",
    actor=Actor.DEPARTMENT,
    in_force_from=FROM_JULY_2025,
    in_force_to=None,
    note="Evidence A: the official summary of changes of 7 July 2025.",
)
STRATEGIC_PLAN_2023 = Guidance(
    id="lai23.strategic_plan",
    provision="Area SEND framework 2023",
    words="The partnership is asked to update and publish its strategic plan within 30 working days.",
    of=Process.AREA_INSPECTION,
    actor=Actor.LOCAL_PARTNERSHIP,
    in_force_from=FROM_2023,
    grade="S",
    note=(
        "Evidence B: an association's summary. From when the days run was not seen, so that none are"
        " counted. It is a request; the 30 working days of regulation 3(8) are another thing."
    ),
)
MONITORING_2023 = Guidance(
    id="lai23.monitoring",
    provision="Area SEND framework 2023",
    words=(
        "After “widespread and/or systemic failings” there is a monitoring inspection within about"
        " eighteen months."
    ),
    of=Process.AREA_INSPECTION,
    actor=Actor.INSPECTORATES,
    should=Event.MONITORING_BEGAN,
    starts=Event.INSPECTION_REPORT_RECEIVED,
    timing=Within(Months(18), after=Event.INSPECTION_REPORT_RECEIVED),
    when=All(OF_2023, FAILINGS),
    in_force_from=FROM_2023,
    in_force_to=TO_JUNE_2025,
    grade="S",
    note=(
        "Evidence A for about eighteen months (the words of every such report). From when was not stated"
        " before June 2025; we count from receipt, as the later text does. Two areas waited 23 and 26"
        " months from publication: it is a target."
    ),
)
MONITORING_2025 = like(
    MONITORING_2023,
    provision="Area SEND framework 2023 para 21",
    words=(
        "After “widespread and/or systemic failings” there is a monitoring inspection, usually eighteen"
        " months from the day on which the partnership received its final report."
    ),
    in_force_from=FROM_JUNE_2025,
    in_force_to=None,
    grade="V*",
    note="Evidence A: the official summary of changes of 6 June 2025.",
)
MONITORING_VISITS_2025 = Guidance(
    id="lai23.monitoring_visits",
    provision="Area SEND framework 2023 para 23",
    words=(
        "An area that is also monitored under the framework for children's services usually has no more"
        " than three monitoring visits, of both kinds, in twelve months."
    ),
    of=Process.AREA_INSPECTION,
    actor=Actor.INSPECTORATES,
    in_force_from=FROM_JULY_2025,
    grade="V*",
    note="Evidence A: the official summary of changes of 7 July 2025. Visits are not counted here.",
)
