"""SI 2014/2270, Part 5, articles 11 to 18: by when a statement had to be converted.

An assessment is "concluded" when the finalised plan is sent, or when it is notified that none is
necessary (article 12(3) to (5)). Articles 12 to 15 do not apply while an appeal against the statement,
or exceptional personal circumstances, last (article 16).
"""

from __future__ import annotations

from datetime import date

from sendlaw.counting import CORRESPONDING_BEFORE, Days, Weeks
from sendlaw.law.branches import When
from sendlaw.law.conditions import All, Happened, Is, Not, NotAfter
from sendlaw.law.records import Duty, OpenNorm, Reading, Unless, like
from sendlaw.law.timings import AtLeastBefore, Before, BeforeDate, On, Within
from sendlaw.vocabulary import Actor, Attribute, CircumstanceKind, Event, Process

IN_FORCE = date(2014, 9, 1)
READ = date(2026, 11, 25)

APPLIED_LATE = Happened(Event.ORDER_APPLIED_LATE)
CONCLUDED = When(
    Happened(Event.PLAN_REFUSAL_NOTIFIED), Event.PLAN_REFUSAL_NOTIFIED, Event.FINAL_PLAN_SENT
)
TO_POST_16 = Is(Attribute.CONVERSION_TRANSFER_KIND, "school_to_post_16")
IN_2015 = All(
    NotAfter(On(date(2015, 1, 1)), Event.TRANSFER),
    NotAfter(Event.TRANSFER, On(date(2015, 12, 31))),
)
IN_2016_OR_2017 = All(
    NotAfter(On(date(2016, 1, 1)), Event.TRANSFER),
    NotAfter(Event.TRANSFER, On(date(2017, 12, 31))),
)
INTO_YEAR_9_IN_2016_OR_2017 = All(
    NotAfter(On(date(2016, 1, 1)), Event.YEAR_9_BEGINS),
    NotAfter(Event.YEAR_9_BEGINS, On(date(2017, 12, 31))),
)

# --- articles 12 and 13: transfers to post-16 in 2015, and year 6 --------------------------------

BEFORE_31_MAY_2015 = Before(date(2015, 5, 31))
POST_16_IN_2015 = Duty(
    id="tr12.post16_2015",
    provision="SI 2014/2270 art 12(2)",
    words="secure that an EHC needs assessment is carried out and concluded",
    of=Process.STATEMENT_CONVERSION,
    actor=Actor.LOCAL_AUTHORITY,
    must=CONCLUDED,
    starts=Event.TRANSFER,
    timing=BEFORE_31_MAY_2015,
    when=All(
        TO_POST_16,
        IN_2015,
        Not(
            All(
                NotAfter(Event.STATEMENT_APPEAL_BROUGHT, BEFORE_31_MAY_2015),
                Not(NotAfter(Event.STATEMENT_APPEAL_DETERMINED, BEFORE_31_MAY_2015)),
            )
        ),
    ),
    unless=("tr16.1.a",),
    in_force_from=IN_FORCE,
    read_on=READ,
    note='"Before" 31 May 2015: the 30th, a Saturday, is the last day. Spent.',
)
YEAR_6 = like(
    POST_16_IN_2015,
    id="tr13.year6",
    provision="SI 2014/2270 art 13(3)",
    words="conclude the EHC needs assessment that it decided on",
    starts=Event.YEAR_6_ENDS,
    timing=Event.YEAR_6_ENDS,
    when=All(
        Is(Attribute.ASSESS_IN_YEAR_6, True),
        Not(
            All(
                NotAfter(Event.STATEMENT_APPEAL_BROUGHT, Event.YEAR_6_ENDS),
                Not(NotAfter(Event.STATEMENT_APPEAL_DETERMINED, Event.YEAR_6_ENDS)),
            )
        ),
    ),
    note=(
        "Of the school years that began next after 31 July 2015 and 31 July 2016. Consulting the child and"
        " the parent (article 13(2)) has no time of its own. Spent."
    ),
)

# --- article 14: everyone else -------------------------------------------------------------------

BEFORE_31_MARCH = BeforeDate(3, 31, year_of=Event.TRANSFER)
BEFORE_15_FEBRUARY = BeforeDate(2, 15, year_of=Event.TRANSFER)
BEFORE_APRIL_2018 = Before(date(2018, 4, 1))
TO_POST_16_IN_2016_OR_2017 = like(
    POST_16_IN_2015,
    id="tr14.phase_transfer.post16",
    provision="SI 2014/2270 art 14(3)(a)",
    timing=BEFORE_31_MARCH,
    when=All(
        TO_POST_16,
        IN_2016_OR_2017,
        Not(
            All(
                NotAfter(Event.STATEMENT_APPEAL_BROUGHT, BEFORE_31_MARCH),
                Not(NotAfter(Event.STATEMENT_APPEAL_DETERMINED, BEFORE_31_MARCH)),
            )
        ),
    ),
    note='"Before" 31 March: the 30th is the last day. Of several transfers the earliest counts. Spent.',
)
TO_ANOTHER_PHASE = like(
    TO_POST_16_IN_2016_OR_2017,
    id="tr14.phase_transfer.other",
    provision="SI 2014/2270 art 14(3)(b)",
    timing=BEFORE_15_FEBRUARY,
    when=All(
        Not(TO_POST_16),
        IN_2016_OR_2017,
        Not(
            All(
                NotAfter(Event.STATEMENT_APPEAL_BROUGHT, BEFORE_15_FEBRUARY),
                Not(NotAfter(Event.STATEMENT_APPEAL_DETERMINED, BEFORE_15_FEBRUARY)),
            )
        ),
    ),
    note=(
        '"Before" 15 February: the 14th is the last day. A move between mainstream and special school is a'
        " transfer here (article 14(6)(g), (h)), as it is not in regulation 18. Spent."
    ),
)
INTO_YEAR_9 = like(
    POST_16_IN_2015,
    id="tr14.year9",
    provision="SI 2014/2270 art 14(3)(c)",
    starts=Event.YEAR_9_ENDS,
    timing=Event.YEAR_9_ENDS,
    when=All(
        INTO_YEAR_9_IN_2016_OR_2017,
        Not(IN_2016_OR_2017),
        Not(
            All(
                NotAfter(Event.STATEMENT_APPEAL_BROUGHT, Event.YEAR_9_ENDS),
                Not(NotAfter(Event.STATEMENT_APPEAL_DETERMINED, Event.YEAR_9_ENDS)),
            )
        ),
    ),
    note=(
        "Where a transfer falls in 2016 or 2017 too, its date is the earlier, and governs (article 14(4))."
        " Spent."
    ),
)
BY_APRIL_2018 = like(
    POST_16_IN_2015,
    id="tr14.backstop",
    provision="SI 2014/2270 art 14(5)",
    starts=On(IN_FORCE),
    timing=BEFORE_APRIL_2018,
    when=All(
        Not(IN_2016_OR_2017),
        Not(INTO_YEAR_9_IN_2016_OR_2017),
        Not(All(TO_POST_16, IN_2015)),
        Not(APPLIED_LATE),
        Not(
            All(
                NotAfter(Event.STATEMENT_APPEAL_BROUGHT, BEFORE_APRIL_2018),
                Not(NotAfter(Event.STATEMENT_APPEAL_DETERMINED, BEFORE_APRIL_2018)),
            )
        ),
    ),
    note=(
        '"Before" 1 April 2018: 31 March is the last day. Where article 17 applies, its words are taken to'
        " have the place of this date. Spent."
    ),
)
AFTER_RELEASE = OpenNorm(
    id="tr14a.after_release",
    provision="SI 2014/2270 art 14A(3)",
    words=(
        "The authority must secure that an EHC needs assessment is carried out and concluded as soon as"
        " possible after the release from detention."
    ),
    of=Process.STATEMENT_CONVERSION,
    actor=Actor.LOCAL_AUTHORITY,
    starts=Event.STATEMENT_HOLDER_RELEASED,
    in_force_from=date(2015, 4, 1),
    read_on=READ,
    note=(
        "Inserted by SI 2015/505 art 4. It does not apply to those to whom articles 12 or 14 apply;"
        " article 14 on its words applies to nearly everyone, so whom this reaches is for a person to say."
    ),
)

# --- articles 16 and 17: when no date binds ------------------------------------------------------

STILL_AFFECTED_AT_THE_END = All(
    NotAfter(Event.BEGAN, Event.CLOCK_ENDS),
    NotAfter(Within(Days(1), after=Event.CLOCK_ENDS), Event.ENDED),
)
EXCEPTIONAL_TR16 = Unless(
    id="tr16.1.a",
    provision="SI 2014/2270 art 16(1)(a)",
    words=(
        "exceptional personal circumstances affected the child, the child's parent or the young person on"
        " the last day"
    ),
    kind=CircumstanceKind.EXCEPTIONAL_CIRCUMSTANCES,
    tests=STILL_AFFECTED_AT_THE_END,
    judged="not appropriate to carry out an assessment because of it",
    leaves="as soon as reasonably practicable after it becomes appropriate (article 16(2))",
    in_force_from=IN_FORCE,
    read_on=READ,
    note=(
        'Articles 12 to 15 do not apply "at any time when" they last: taken to lift a date that falls in'
        " that time, and not one that comes after it."
    ),
)
APPROPRIATE_AGAIN = like(
    AFTER_RELEASE,
    id="tr16.circumstances",
    provision="SI 2014/2270 art 16(2)",
    words=(
        "The authority must secure that an EHC needs assessment is carried out and concluded as soon as"
        " reasonably practicable after it becomes appropriate to carry it out."
    ),
    starts=Event.APPROPRIATE_AGAIN,
    in_force_from=IN_FORCE,
    note="After exceptional personal circumstances (article 16(1)(a)).",
)
APPEAL_DETERMINED = like(
    AFTER_RELEASE,
    id="tr16.appeal",
    provision="SI 2014/2270 art 16(3)",
    words=(
        "The authority must secure that an EHC needs assessment is carried out and concluded as soon as"
        " reasonably practicable after the appeal has been fully determined."
    ),
    starts=Event.STATEMENT_APPEAL_DETERMINED,
    in_force_from=IN_FORCE,
    note="An appeal under section 326 of, or paragraph 8 of Schedule 27 to, the Education Act 1996.",
)
UNCONVERTED = like(
    AFTER_RELEASE,
    id="tr17.unconverted",
    provision="SI 2014/2270 art 17(5)",
    words=(
        "The authority must secure that an EHC needs assessment is carried out and concluded as soon as"
        " reasonably practicable after Part 5 of the Order begins to apply."
    ),
    starts=Event.ORDER_APPLIED_LATE,
    in_force_from=IN_FORCE,
    note=(
        "Not spent on its words. From 1 April 2018, or when Part 5 first applies if later, the statement"
        " has effect as if its provision were in a plan (article 17(4))."
    ),
)

# --- article 18: notice --------------------------------------------------------------------------

# Two weeks that end with a day begin thirteen days before it, at the first moment of that day.
BEFORE_THE_TWO_WEEKS = AtLeastBefore(
    Weeks(2), before=Event.CONVERSION_BEGAN, reckoned=CORRESPONDING_BEFORE
)
FIRST_OF_THE_TWO_WEEKS = AtLeastBefore(
    Days(13), before=Event.CONVERSION_BEGAN, reckoned=CORRESPONDING_BEFORE
)
NOTICE = Duty(
    id="tr18.notice",
    provision="SI 2014/2270 art 18(1)",
    words="give notice of the assessment",
    of=Process.STATEMENT_CONVERSION,
    actor=Actor.LOCAL_AUTHORITY,
    addressee=(
        "the child's parent or the young person, and the early years provider, head teacher, principal or"
        " other person of article 18(2)"
    ),
    must=Event.CONVERSION_NOTICE_GIVEN,
    starts=Event.CONVERSION_BEGAN,
    timing=BEFORE_THE_TWO_WEEKS,
    lenient=FIRST_OF_THE_TWO_WEEKS,
    in_force_from=IN_FORCE,
    read_on=READ,
    note=(
        '"No later than the beginning of" the two weeks "ending with" the day the assessment begins: that'
        " day counts, so the two weeks begin on the thirteenth day before it."
    ),
)
ON_THE_FIRST_DAY = Reading(
    name="notice on the first of the two weeks' days is in time",
    of=("tr18.notice", "tr32.notice"),
    words="Notice on the day with which the two weeks begin is given no later than their beginning.",
    authority="the words of SI 2014/2270 arts 18(1) and 32(1), no part of a day being counted",
    changes={"timing": FIRST_OF_THE_TWO_WEEKS, "lenient": None},
)
