"""SI 2014/1530, Part 3, "Duties on schools": SENCOs, and the SEN information report.

Regulation 49 is read as SI 2024/535 left it. Its paragraph (4) asks what the SENCO holds on every day
after the third anniversary, and SI 2024/535 saves no earlier case: the qualification that counts is the
one that the text names on that day.
"""

from __future__ import annotations

from datetime import date

from sendlaw.counting import Months
from sendlaw.law.branches import When
from sendlaw.law.conditions import All, Holds, Is, NotAfter
from sendlaw.law.records import Duty, LookBack, OpenNorm, Reading
from sendlaw.law.timings import Before, EarlierOf, IfAny, LaterOf, On, Within
from sendlaw.vocabulary import Actor, Attribute, Event, Process

IN_FORCE = date(2014, 9, 1)
READ = date(2026, 11, 25)

# --- regulation 49: the qualification of the SENCO -------------------------------------------------

AWARD_COUNTS = LookBack(
    id="reg49.nasenco_cut_off",
    provision="SI 2014/1530 reg 49(7)(a)",
    words=(
        "The National Award for Special Educational Needs Co-ordination counts where its course was begun"
        " before 1 September 2024 and completed before 1 September 2027."
    ),
    of=Process.SENCO_APPOINTMENT,
    condition=All(
        NotAfter(Event.AWARD_COURSE_BEGUN, Before(date(2024, 9, 1))),
        NotAfter(Event.AWARD_COURSE_COMPLETED, Before(date(2027, 9, 1))),
    ),
    effect="The National Award is the relevant qualification.",
    in_force_from=date(2024, 9, 1),
    read_on=READ,
    note=(
        "Inserted by SI 2024/535. Of a course begun on or after 1 September 2024 only the National"
        " Professional Qualification for SENCOs counts (49(7)(b)). Until 31 August 2024 the National Award"
        " was the only one (49(5) as made), and whoever then held it had begun and completed its course in"
        " time."
    ),
)
THREE_YEARS = Months(36)
THIRD_ANNIVERSARY = Within(THREE_YEARS, after=Event.BECAME_SENCO)
QUALIFICATION = Duty(
    id="reg49.senco_qualification",
    provision="SI 2014/1530 reg 49(4)",
    words="ensure that the SENCO holds the relevant SENCO qualification",
    of=Process.SENCO_APPOINTMENT,
    actor=Actor.APPROPRIATE_AUTHORITY,
    must=When(Holds("reg49.nasenco_cut_off"), Event.AWARD_HELD, Event.NPQ_HELD),
    starts=LaterOf((THIRD_ANNIVERSARY, On(IN_FORCE))),
    timing=LaterOf((THIRD_ANNIVERSARY, Before(IN_FORCE))),
    when=All(
        Is(Attribute.SENCO_BEFORE, False),
        NotAfter(On(date(2009, 9, 2)), Event.BECAME_SENCO),
    ),
    in_force_from=IN_FORCE,
    read_on=READ,
    note=(
        'By the third anniversary: "at any time after" it the SENCO must hold it, and thirty-six months'
        " reach that day. It binds where the person became the SENCO after 1 September 2009 and had not"
        " been one, at any relevant school, for more than twelve months in total. A head teacher who is"
        " the SENCO is bound too: regulation 49(3) answers paragraph (1) only. Regulation 49 came into"
        " force on 1 September 2014; of an earlier anniversary the day before that is given. It ends when"
        " the person ceases to be the SENCO there. The providers of the newer qualification (49(9),"
        " Schedule A1) are not asked about, nor when its course was begun."
    ),
)
FIRST_ANYWHERE = Reading(
    name="the three years of a SENCO run from first becoming one anywhere",
    of=("reg49.senco_qualification",),
    words=(
        'The anniversary is of the day on which the person becomes "a SENCO", not "the SENCO at a relevant'
        ' school": an earlier post of twelve months or less counts.'
    ),
    authority="the words of regulation 49(4); no judgment on them was found",
    changes={
        "timing": LaterOf(
            (
                EarlierOf(
                    (
                        THIRD_ANNIVERSARY,
                        IfAny(Within(THREE_YEARS, after=Event.FIRST_A_SENCO)),
                    )
                ),
                Before(IN_FORCE),
            )
        )
    },
)

# --- regulations 50 to 52 --------------------------------------------------------------------------

INFORM_PARENT = OpenNorm(
    id="reg50.inform_parent",
    provision="SI 2014/1530 reg 50(3)(a)",
    words=(
        "A SENCO who has this task must inform a parent of each registered pupil who the SENCO considers"
        " may have special educational needs that this may be the case, as soon as is reasonably"
        " practicable."
    ),
    of=Process.SENCO_APPOINTMENT,
    actor=Actor.SENCO,
    starts=Event.BECAME_SENCO,
    when=Is(Attribute.INFORMS_PARENTS, True),
    in_force_from=IN_FORCE,
    read_on=READ,
    note='The tasks that the appropriate authority gives a SENCO "may include" this one: it need not.',
)
PUBLISH_REPORT = OpenNorm(
    id="reg52.publish_report",
    provision="SI 2014/1530 reg 52",
    words=(
        "The governing body or proprietor must publish the school's report containing SEN information on"
        " the school's website."
    ),
    of=Process.INFORMATION_REPORT,
    actor=Actor.SCHOOL_GOVERNORS,
    starts=Event.INFORMATION_PUBLISHED,
    in_force_from=IN_FORCE,
    read_on=READ,
    note=(
        "The report is that of section 69(2) of the Act, and Schedule 1 says what is in it. Neither gives"
        " a time for publishing it, or for bringing it up to date. A special school that is established"
        " in a hospital need not have one (regulation 51)."
    ),
)
