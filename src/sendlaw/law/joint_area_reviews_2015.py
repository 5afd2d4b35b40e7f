"""SI 2015/1792: the report on a joint area review, and the written statement of proposed action.

Under section 20 of the Children Act 2004 two or more inspectorates review the services of an area: what
Ofsted and the Care Quality Commission call an area SEND inspection. The text that is official as revised
still prints in regulation 4(2) the words that SI 2020/445 inserted, though they ceased to have effect on
25 September 2020: they are an exception here, with that window.

What the Regulations do not say is not filled in. No time is set for the report, for its copies, for
co-operation, or for publishing the statement. Regulation 4(6) has the bodies that co-operated publish
the statement, and not the principal authority. Nothing is said of a draft, of what makes a statement
fit for purpose, of a revisit, or of what follows where no statement is made.
"""

from __future__ import annotations

from datetime import date

from sendlaw.counting import Days, Definition, WorkingDays
from sendlaw.law.conditions import ALWAYS, Is
from sendlaw.law.records import Duty, OpenNorm, Reading, Unless
from sendlaw.law.timings import Within
from sendlaw.vocabulary import Actor, Attribute, CircumstanceKind, Event, Process

IN_FORCE = date(2015, 11, 9)
READ = date(2026, 11, 25)
RELAXED_FROM = date(2020, 4, 24)
RELAXED_TO = date(2020, 9, 25)

RECEIVED = Event.INSPECTION_REPORT_RECEIVED
REQUIRED = Is(Attribute.STATEMENT_REQUIRED, True)
# Regulation 4(7) speaks of "this regulation", and so of no other.
WORKING_DAY = Definition(
    "any day other than a Saturday, a Sunday, Christmas Day, Good Friday or a day which is a bank holiday"
    " in England and Wales under the Banking and Financial Dealings Act 1971",
    provision="SI 2015/1792 reg 4(7)",
)

SEND_COPIES = OpenNorm(
    id="jar3.send_copies",
    provision="SI 2015/1792 reg 3(5)",
    words=(
        "The Chief Inspector of Schools sends a copy of the report to the Secretary of State, to the local"
        " authority, to the principal authority, and to others as appropriate."
    ),
    of=Process.AREA_INSPECTION,
    actor=Actor.CHIEF_INSPECTOR,
    starts=Event.INSPECTION_ENDED,
    in_force_from=IN_FORCE,
    read_on=READ,
    note=(
        "No time is set for the report (paragraph (2)) or its copies. The report says whether a written"
        " statement is required, and names the principal authority (paragraphs (3) and (4))."
    ),
)
LOCAL_MEDIA = Duty(
    id="jar3.local_media",
    provision="SI 2015/1792 reg 3(7)",
    words="send a copy of the report to at least one newspaper and to at least one radio station",
    of=Process.AREA_INSPECTION,
    actor=Actor.LOCAL_AUTHORITY,
    must=Event.LOCAL_MEDIA_SENT,
    starts=RECEIVED,
    timing=Within(Days(30), after=RECEIVED),
    in_force_from=IN_FORCE,
    read_on=READ,
    note=(
        "Days, and not working days. The newspaper circulates in the area and the radio station serves it;"
        " it is done when both have a copy. Where a review is of several areas, each authority must."
    ),
)
PUBLISH_REPORT = Duty(
    id="jar3.publish_report",
    provision="SI 2015/1792 reg 3(8)",
    words="publish the report on their website (if any), and supply a paper copy on demand",
    of=Process.AREA_INSPECTION,
    actor=Actor.REPORT_RECIPIENT,
    must=Event.INSPECTION_REPORT_PUBLISHED,
    starts=RECEIVED,
    timing=Within(WorkingDays(30), after=RECEIVED),
    in_force_from=IN_FORCE,
    read_on=READ,
    note=(
        "Regulation 4(7) defines a working day for regulation 4 only, and regulation 3 leaves it"
        " undefined: we assume the same meaning (any day other than a Saturday, a Sunday, Christmas Day,"
        " Good Friday or a bank holiday in England and Wales), which a calendar of your own may change. It"
        " binds everybody to whom the report was sent but the Secretary of State, each from the day of its"
        " receipt."
    ),
)
WRITTEN_STATEMENT = Duty(
    id="jar4.written_statement",
    provision="SI 2015/1792 reg 4(2)",
    words="make the written statement of proposed action",
    of=Process.AREA_INSPECTION,
    actor=Actor.PRINCIPAL_AUTHORITY,
    must=Event.WRITTEN_STATEMENT_MADE,
    starts=RECEIVED,
    timing=Within(WorkingDays(70, defined=WORKING_DAY), after=RECEIVED),
    when=REQUIRED,
    in_force_from=IN_FORCE,
    read_on=READ,
    note=(
        "By regulation 4(7) a working day is any day other than a Saturday, a Sunday, Christmas Day, Good"
        " Friday or a bank holiday in England and Wales: no other day that a body closes is left out. The"
        " text that is official as revised still prints “, or as soon as is reasonably practicable,” after"
        " “working days”: those words ceased to have effect on 25 September 2020 (SI 2020/445 reg 14(1))."
        " A report may name several bodies, jointly."
    ),
)
COOPERATE = OpenNorm(
    id="jar4.cooperate",
    provision="SI 2015/1792 reg 4(3)",
    words=(
        "The local authority, where it is not the principal authority, and every other body sent the"
        " report co-operate with the principal authority in making the written statement."
    ),
    of=Process.AREA_INSPECTION,
    actor=Actor.CO_OPERATING_BODY,
    starts=RECEIVED,
    when=REQUIRED,
    in_force_from=IN_FORCE,
    read_on=READ,
    note="Every other body is one to whom the report was sent under regulation 3(5)(d).",
)
SAY_WHO_AND_WHEN = OpenNorm(
    id="jar4.contents",
    provision="SI 2015/1792 reg 4(4)",
    words=(
        "The written statement states who it is proposed should take action, and the period within which"
        " the action is to be taken."
    ),
    of=Process.AREA_INSPECTION,
    actor=Actor.PRINCIPAL_AUTHORITY,
    starts=RECEIVED,
    when=REQUIRED,
    in_force_from=IN_FORCE,
    read_on=READ,
    note="Of an action that says neither: findings AI002 and AI003. No other content is required.",
)
STATEMENT_COPIES = OpenNorm(
    id="jar4.copies",
    provision="SI 2015/1792 reg 4(5)",
    words=(
        "The principal authority sends a copy of the written statement to the Chief Inspector of Schools,"
        " to whoever else conducted the review, and to the Secretary of State."
    ),
    of=Process.AREA_INSPECTION,
    actor=Actor.PRINCIPAL_AUTHORITY,
    starts=Event.WRITTEN_STATEMENT_MADE,
    when=REQUIRED,
    in_force_from=IN_FORCE,
    read_on=READ,
    note="No time is set.",
)
PUBLISH_STATEMENT = OpenNorm(
    id="jar4.publish_statement",
    provision="SI 2015/1792 reg 4(6)",
    words=(
        "The local authority, where it is not the principal authority, and every other body that"
        " co-operated publish the written statement on their website (if any), and supply a copy on"
        " demand."
    ),
    of=Process.AREA_INSPECTION,
    actor=Actor.CO_OPERATING_BODY,
    starts=Event.WRITTEN_STATEMENT_MADE,
    when=REQUIRED,
    in_force_from=IN_FORCE,
    read_on=READ,
    note="No time is set, and the principal authority itself is not told to publish.",
)

REASONABLY_PRACTICABLE = Unless(
    id="jar4.2.relaxed",
    provision="SI 2020/445 reg 10",
    words="regulation 4(2) read “within 70 working days, or as soon as is reasonably practicable”",
    kind=CircumstanceKind.CORONAVIRUS,
    tests=ALWAYS,
    judged="made as soon as was reasonably practicable, though not within 70 working days",
    leaves="a statement as soon as is reasonably practicable",
    defeats=("jar4.written_statement",),
    in_force_from=RELAXED_FROM,
    in_force_to=RELAXED_TO,
    read_on=READ,
    note=(
        "Inserted those words in SI 2015/1792 reg 4(2). They ask for no reason: the judgement is recorded"
        " under the kind “coronavirus”, for which the Regulations were made. Regulation 14(2) keeps valid"
        " what was done under them, and Part 13 saves nothing for joint area reviews. The times of"
        " regulation 3 were not relaxed."
    ),
)
LAST_DAY_IS_OUTSIDE = Reading(
    name="25 September 2020 lies outside the window of SI 2020/445",
    of=("jar4.2.relaxed",),
    words=(
        'The words "cease to have effect on" 25 September, so that day is already outside; though the'
        ' "relevant period" of regulation 2 ends with that day.'
    ),
    authority="SI 2020/445 reg 14(1), against reg 2",
    changes={"in_force_to": date(2020, 9, 24)},
)
ANY_DAY_OF_THE_PERIOD = Reading(
    name="the words of SI 2020/445 reach a limit that ran under them and ended later",
    of=("jar4.2.relaxed",),
    words=(
        "Seventy working days that ran while the words had effect, but ended after them, were also"
        " relaxed."
    ),
    authority="Interpretation Act 1978 s.16(2), by analogy",
    changes={"reaches": "any day"},
)
