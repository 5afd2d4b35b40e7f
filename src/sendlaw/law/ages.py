"""Ages that the law names. An age is attained at the start of the birthday.

Someone born on 29 February attains it on 1 March of a year without that day.
"""

from __future__ import annotations

from datetime import date

from sendlaw.law.records import Age, Reading, like

IN_FORCE = date(2014, 9, 1)
READ = date(2026, 11, 24)
FRIDAY = 4
JUNE = 6
# The month and day from which a school year is taken to run: our assumption, not read from a text.
SCHOOL_YEAR_BEGINS = (9, 1)

END_OF_YOUTH = Age(
    id="age.young_person_ends",
    provision="CFA 2014 s.83(2)",
    words="A young person is over compulsory school age but under 25.",
    years=25,
    in_force_from=IN_FORCE,
    read_on=READ,
    note="Past that birthday a plan may only run on to the end of the academic year (s.46).",
)
BEFORE_26 = like(
    END_OF_YOUTH,
    id="age.academic_year_ends_by",
    provision="SI 2014/1530 reg 46(1)",
    words="Outside further education an academic year ends by the day before the 26th birthday.",
    years=26,
    days_after=-1,
    note="Paragraphs (b), for an apprenticeship, and (c), for any other course.",
)
COMPULSORY_SCHOOL_AGE = Age(
    id="age.compulsory_school_begins",
    provision="EA 1996 s.8(2)",
    words="Compulsory school age begins at 5, on that birthday or the next prescribed day.",
    years=5,
    days=((3, 31), (8, 31), (12, 31)),
    in_force_from=IN_FORCE,
    grade="S",
    note="The prescribed days, 31 March, 31 August and 31 December, rest on secondary sources.",
)
END_OF_COMPULSORY_SCHOOL_AGE = Age(
    id="age.compulsory_school_ends",
    provision="EA 1996 s.8(3)",
    words="It ends on the school leaving date of the school year in which 16 is reached.",
    years=16,
    leaving=(JUNE, FRIDAY),
    in_force_from=IN_FORCE,
    grade="S",
    note="That the leaving date is the last Friday in June rests on secondary sources.",
)
EIGHTEEN = like(
    END_OF_YOUTH,
    id="age.eighteen",
    provision="SI 2014/1530 reg 30(1)",
    words="From 18 a plan ceases by regulation 30, and under 18 by regulation 29.",
    years=18,
    note="",
)
OVER_EIGHTEEN = like(
    END_OF_YOUTH,
    id="age.over_eighteen",
    provision="CFA 2014 s.44(5)",
    words="Of a young person aged over 18, the authority must have regard to whether outcomes were met.",
    years=19,
    note="Read as 19 or over, as the Code of Practice reads it; sections 36(10) and 45(3) say the same.",
)
YEAR_9 = like(
    END_OF_YOUTH,
    id="age.year_9",
    provision="SI 2014/1530 reg 2(1)",
    words="Year 9 is the year in which most of the class reach 14.",
    years=14,
    note="Taken to be the school year, from 1 September, in which the person reaches 14.",
)
OVER_EIGHTEEN_AFTER_THE_BIRTHDAY = Reading(
    name="over 18 from the day after the eighteenth birthday",
    of=("age.over_eighteen",),
    words="A person is over 18 on every day after the eighteenth birthday.",
    authority="the literal words of CFA 2014 ss.36(10), 44(5) and 45(3)",
    changes={"years": 18, "days_after": 1},
)
