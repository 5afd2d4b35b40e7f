"""SI 2014/2270, articles 21, 22, 24 and Part 7: the plan that replaces a statement, or its refusal.

The periods *begin with* their first day, which counts. SI 2015/505 moved the first day of article 21(3)
from the notice to the beginning of the assessment, from 1 April 2015. SI 2015/1619 made them four weeks
longer, from 1 September 2015, but not where notice had been given before.
"""

from __future__ import annotations

from datetime import date

from sendlaw.counting import Days, Weeks
from sendlaw.law.conditions import All, Happened, Not, NotAfter
from sendlaw.law.detained_2015.assessments import ABSENT_DP10, EXCEPTIONAL_DP10
from sendlaw.law.records import Duty, Reading, like
from sendlaw.law.send_regs_2014.assessments import (
    ABSENT_REG_10,
    DAY_AFTER_PERIOD,
    EXCEPTIONAL_REG_10,
)
from sendlaw.law.send_regs_2014.reviews import ABSENT_REG_27, EXCEPTIONAL_REG_27
from sendlaw.law.timings import EarlierOf, LaterOf, On, Within
from sendlaw.law.transitional_2014.conversions import IN_FORCE, NOTICE, READ, UNCONVERTED
from sendlaw.vocabulary import Actor, Event, Process

FIRST_TEXT_TO = date(2015, 3, 31)
FROM_APRIL_2015 = date(2015, 4, 1)
SHORT_TO = date(2015, 8, 31)
LONG_FROM = date(2015, 9, 1)

NOTICE_BEFORE_SEPTEMBER_2015 = NotAfter(Event.CONVERSION_NOTICE_GIVEN, On(SHORT_TO))
NOT_REFUSED_FIRST = Not(NotAfter(Event.PLAN_REFUSAL_NOTIFIED, Event.FINAL_PLAN_SENT))
NO_PLAN_FIRST = Not(NotAfter(Event.FINAL_PLAN_SENT, Event.PLAN_REFUSAL_NOTIFIED))
NOT_REPLACED_FIRST = Not(NotAfter(Event.PLAN_REFUSAL_NOTIFIED, Event.REASSESSED_PLAN_SENT))
FROM_THE_ASSESSMENT = Within(Weeks(14), beginning_with=Event.CONVERSION_BEGAN)
EIGHTEEN_WEEKS = Within(Weeks(18), beginning_with=Event.CONVERSION_BEGAN)
TEN_WEEKS = Within(Weeks(10), beginning_with=Event.CONVERSION_BEGAN)
SAME_EXCEPTIONS = (
    "Where notice was given before 1 September 2015 (paragraph (3A)). Paragraph (3A) does not name the"
    " regulation that paragraph (3) modifies; its exceptions are taken to reach this too."
)

# --- the exceptions of regulations 10(4) and 27(3), for a period that begins with its first day --

AFFECTS_A_PERIOD_BEGUN = All(
    NotAfter(Event.BEGAN, Event.CLOCK_ENDS),
    NotAfter(Within(Days(1), after=Event.CLOCK_STARTED), Event.ENDED),
)
ABSENT_FOUR_WEEKS_OF_IT = NotAfter(
    Within(Weeks(4), after=LaterOf((Event.BEGAN, Event.CLOCK_STARTED))),
    EarlierOf((Event.ENDED, DAY_AFTER_PERIOD)),
)
FIRST_DAY_COUNTS = "The period begins with its first day, which is a day of it."
EXCEPTIONAL_TR = like(
    EXCEPTIONAL_REG_10,
    id="reg10.4.c.tr",
    tests=AFFECTS_A_PERIOD_BEGUN,
    read_on=READ,
    note=FIRST_DAY_COUNTS,
)
ABSENT_TR = like(
    ABSENT_REG_10,
    id="reg10.4.d.tr",
    tests=ABSENT_FOUR_WEEKS_OF_IT,
    read_on=READ,
    note=FIRST_DAY_COUNTS,
)
EXCEPTIONAL_TR24 = like(
    EXCEPTIONAL_REG_27,
    id="reg27.3.c.tr",
    tests=AFFECTS_A_PERIOD_BEGUN,
    read_on=READ,
    note=FIRST_DAY_COUNTS,
)
ABSENT_TR24 = like(
    ABSENT_REG_27,
    id="reg27.3.d.tr",
    tests=ABSENT_FOUR_WEEKS_OF_IT,
    read_on=READ,
    note=FIRST_DAY_COUNTS,
)
EXCEPTIONAL_TR34 = like(
    EXCEPTIONAL_DP10,
    id="dp10.4.b.tr",
    tests=AFFECTS_A_PERIOD_BEGUN,
    note=FIRST_DAY_COUNTS,
)
ABSENT_TR34 = like(
    ABSENT_DP10,
    id="dp10.4.c.tr",
    tests=ABSENT_FOUR_WEEKS_OF_IT,
    note=FIRST_DAY_COUNTS,
)

# --- articles 21 and 22: a statement converted ---------------------------------------------------

FINAL_PLAN_FROM_NOTICE = Duty(
    id="tr21.final_14w",
    provision="SI 2014/2270 art 21(3)",
    words="send the finalised plan",
    of=Process.STATEMENT_CONVERSION,
    actor=Actor.LOCAL_AUTHORITY,
    addressee=(
        "the child's parent or the young person, any institution or early years provider named, and the"
        " responsible commissioning body"
    ),
    must=Event.FINAL_PLAN_SENT,
    starts=Event.CONVERSION_NOTICE_GIVEN,
    timing=Within(Weeks(14), beginning_with=Event.CONVERSION_NOTICE_GIVEN),
    when=NOT_REFUSED_FIRST,
    or_else=("tr22.refuse_10w",),
    unless=("reg10.4.a", "reg10.4.b", "reg10.4.c.tr", "reg10.4.d.tr"),
    unless_via="SI 2014/1530 reg 13(3)",
    asap="as soon as is practicable and in any event",
    in_force_from=IN_FORCE,
    in_force_to=FIRST_TEXT_TO,
    read_on=READ,
    note="As made: from the notice of article 18.",
)
FINAL_PLAN_FROM_ASSESSMENT = like(
    FINAL_PLAN_FROM_NOTICE,
    starts=Event.CONVERSION_BEGAN,
    timing=FROM_THE_ASSESSMENT,
    in_force_from=FROM_APRIL_2015,
    in_force_to=SHORT_TO,
    note="As amended by SI 2015/505 art 5: from the day the assessment began.",
)
FINAL_PLAN_NOTICE_BEFORE = like(
    FINAL_PLAN_FROM_ASSESSMENT,
    provision="SI 2014/2270 art 21(3A)",
    when=All(NOT_REFUSED_FIRST, NOTICE_BEFORE_SEPTEMBER_2015),
    in_force_from=LONG_FROM,
    in_force_to=None,
    note=SAME_EXCEPTIONS,
)
FINAL_PLAN_18 = like(
    FINAL_PLAN_FROM_ASSESSMENT,
    id="tr21.final_18w",
    timing=EIGHTEEN_WEEKS,
    when=All(NOT_REFUSED_FIRST, Not(NOTICE_BEFORE_SEPTEMBER_2015)),
    or_else=("tr22.refuse_14w",),
    in_force_from=LONG_FROM,
    in_force_to=None,
    note="As amended by SI 2015/1619 art 3; not where notice was given before 1 September 2015.",
)
FROM_THE_BEGINNING = Reading(
    name="the fourteen weeks begin with the assessment, whenever notice was given",
    of=("tr21.final_14w",),
    words=(
        "The period of article 21(3) begins with the day the assessment began, before 1 April 2015 too."
    ),
    authority="the note to SI 2015/505, which says that article 5 amends article 21 to clarify it",
    changes={"timing": FROM_THE_ASSESSMENT, "starts": Event.CONVERSION_BEGAN},
)
REFUSE_PLAN_10 = like(
    FINAL_PLAN_FROM_ASSESSMENT,
    id="tr22.refuse_10w",
    provision="SI 2014/2270 art 22(3)(a)",
    words="notify its decision that it is not necessary to make provision under a plan",
    addressee="the child's parent or the young person",
    must=Event.PLAN_REFUSAL_NOTIFIED,
    timing=TEN_WEEKS,
    when=NO_PLAN_FIRST,
    or_else=(),
    binds_if_taken=True,
    unless_via="SI 2014/1530 reg 10(4)",
    in_force_from=IN_FORCE,
    note="From the day the assessment began, as made and ever since.",
)
REFUSE_PLAN_NOTICE_BEFORE = like(
    REFUSE_PLAN_10,
    provision="SI 2014/2270 art 22(3A)",
    when=All(NO_PLAN_FIRST, NOTICE_BEFORE_SEPTEMBER_2015),
    in_force_from=LONG_FROM,
    in_force_to=None,
    note="Where notice was given before 1 September 2015.",
)
REFUSE_PLAN_14 = like(
    REFUSE_PLAN_10,
    id="tr22.refuse_14w",
    timing=FROM_THE_ASSESSMENT,
    when=All(NO_PLAN_FIRST, Not(NOTICE_BEFORE_SEPTEMBER_2015)),
    in_force_from=LONG_FROM,
    in_force_to=None,
    note="As amended by SI 2015/1619 art 4; not where notice was given before 1 September 2015.",
)

# --- article 24: a statement re-assessed ---------------------------------------------------------

REPLACE_REQUESTED_14 = like(
    FINAL_PLAN_FROM_NOTICE,
    id="tr24.final_14w.requested",
    provision="SI 2014/2270 art 24(2)",
    words="send the finalised plan after the re-assessment of a statement",
    of=Process.STATEMENT_REASSESSMENT,
    must=Event.REASSESSED_PLAN_SENT,
    starts=Event.STATEMENT_REASSESSMENT_REQUESTED,
    timing=Within(Weeks(14), beginning_with=Event.STATEMENT_REASSESSMENT_REQUESTED),
    when=All(NOT_REPLACED_FIRST, Not(Happened(Event.STATEMENT_REASSESSMENT_ORDERED))),
    or_else=(),
    unless=("reg27.3.a", "reg27.3.b", "reg27.3.c.tr", "reg27.3.d.tr"),
    unless_via="SI 2014/1530 reg 27(3)",
    in_force_to=SHORT_TO,
    note="Requested before 1 September 2015 (article 24(2A)).",
)
REPLACE_ORDERED_14 = like(
    REPLACE_REQUESTED_14,
    id="tr24.final_14w.ordered",
    starts=Event.STATEMENT_REASSESSMENT_ORDERED,
    timing=Within(Weeks(14), beginning_with=Event.STATEMENT_REASSESSMENT_ORDERED),
    when=NOT_REPLACED_FIRST,
    note=(
        "Ordered on appeal before 1 September 2015 (article 24(2A)). As made the text named article 22(4),"
        " which SI 2015/1619 art 5 corrected to 23(4)."
    ),
)
REPLACE_REQUESTED_18 = like(
    REPLACE_REQUESTED_14,
    id="tr24.final_18w.requested",
    timing=Within(Weeks(18), beginning_with=Event.STATEMENT_REASSESSMENT_REQUESTED),
    in_force_from=LONG_FROM,
    in_force_to=None,
    note="As amended by SI 2015/1619 art 5.",
)
REPLACE_ORDERED_18 = like(
    REPLACE_ORDERED_14,
    id="tr24.final_18w.ordered",
    timing=Within(Weeks(18), beginning_with=Event.STATEMENT_REASSESSMENT_ORDERED),
    in_force_from=LONG_FROM,
    in_force_to=None,
    note=(
        "As amended by SI 2015/1619 art 5. Where it was ordered after August 2015 on a request made"
        " before, the order is taken to count, and not the request."
    ),
)

# --- articles 32 to 36: a detained person's statement --------------------------------------------

OF_A_DETAINED_PERSON = (
    "the appropriate person, the person in charge of the youth accommodation, the youth offending team,"
    " any institution named, the home commissioning body, and the detained person's health services"
    " commissioner"
)
DETAINED_NOTICE = like(
    NOTICE,
    id="tr32.notice",
    provision="SI 2014/2270 art 32(1)",
    of=Process.DETAINED_STATEMENT_CONVERSION,
    actor=Actor.HOME_AUTHORITY,
    addressee="the persons of article 32(2)",
    in_force_from=FROM_APRIL_2015,
    note="Inserted by SI 2015/505 art 8, in the words of article 18(1).",
)
DETAINED_FINAL_PLAN_14 = like(
    FINAL_PLAN_FROM_ASSESSMENT,
    id="tr34.final_14w",
    provision="SI 2014/2270 art 34(3)",
    of=Process.DETAINED_STATEMENT_CONVERSION,
    actor=Actor.HOME_AUTHORITY,
    addressee=OF_A_DETAINED_PERSON,
    or_else=("tr35.refuse_10w",),
    unless=("dp10.4.a", "dp10.4.b.tr", "dp10.4.c.tr"),
    unless_via="SI 2015/62 reg 13(3)",
    asap="as soon as practicable, and in any event",
    note="Inserted by SI 2015/505 art 8.",
)
DETAINED_FINAL_PLAN_NOTICE_BEFORE = like(
    DETAINED_FINAL_PLAN_14,
    provision="SI 2014/2270 art 34(3A)",
    when=All(NOT_REFUSED_FIRST, NOTICE_BEFORE_SEPTEMBER_2015),
    in_force_from=LONG_FROM,
    in_force_to=None,
    note=SAME_EXCEPTIONS,
)
DETAINED_FINAL_PLAN_18 = like(
    DETAINED_FINAL_PLAN_14,
    id="tr34.final_18w",
    timing=EIGHTEEN_WEEKS,
    when=All(NOT_REFUSED_FIRST, Not(NOTICE_BEFORE_SEPTEMBER_2015)),
    or_else=("tr35.refuse_14w",),
    in_force_from=LONG_FROM,
    in_force_to=None,
    note="As amended by SI 2015/1619 art 6; not where notice was given before 1 September 2015.",
)
DETAINED_REFUSE_PLAN_10 = like(
    DETAINED_FINAL_PLAN_14,
    id="tr35.refuse_10w",
    provision="SI 2014/2270 art 35(3)(a)",
    words="notify its decision that it is not necessary to make provision under a plan on release",
    addressee="the appropriate person",
    must=Event.PLAN_REFUSAL_NOTIFIED,
    timing=TEN_WEEKS,
    when=NO_PLAN_FIRST,
    or_else=(),
    binds_if_taken=True,
    unless_via="SI 2015/62 reg 10(4)",
    asap="as soon as is practicable and in any event",
)
DETAINED_REFUSE_PLAN_NOTICE_BEFORE = like(
    DETAINED_REFUSE_PLAN_10,
    provision="SI 2014/2270 art 35(3A)",
    when=All(NO_PLAN_FIRST, NOTICE_BEFORE_SEPTEMBER_2015),
    in_force_from=LONG_FROM,
    in_force_to=None,
    note="Where notice was given before 1 September 2015.",
)
DETAINED_REFUSE_PLAN_14 = like(
    DETAINED_REFUSE_PLAN_10,
    id="tr35.refuse_14w",
    timing=FROM_THE_ASSESSMENT,
    when=All(NO_PLAN_FIRST, Not(NOTICE_BEFORE_SEPTEMBER_2015)),
    in_force_from=LONG_FROM,
    in_force_to=None,
    note="As amended by SI 2015/1619 art 7; not where notice was given before 1 September 2015.",
)
DETAINED_UNCONVERTED = like(
    UNCONVERTED,
    id="tr36.unconverted",
    provision="SI 2014/2270 art 36(5)",
    words=(
        "The home authority must secure that a detained person's EHC needs assessment is carried out and"
        " concluded as soon as it is reasonably practicable after Part 7 of the Order begins to apply."
    ),
    of=Process.DETAINED_STATEMENT_CONVERSION,
    actor=Actor.HOME_AUTHORITY,
    in_force_from=FROM_APRIL_2015,
    note="Not spent on its words.",
)
