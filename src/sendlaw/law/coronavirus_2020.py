"""SI 2020/471: exceptions for a reason relating to coronavirus, 1 May to 25 September 2020.

Each was inserted into SI 2014/1530 for that time only. An exception with a window reaches a limit whose
last day falls in the window, whenever the clock began.
"""

from __future__ import annotations

from datetime import date

from sendlaw.law.conditions import ALWAYS
from sendlaw.law.records import Reading, Unless, like
from sendlaw.vocabulary import CircumstanceKind

FROM = date(2020, 5, 1)
TO = date(2020, 9, 25)
READ = date(2026, 11, 24)

REG_4 = Unless(
    id="reg4.3",
    provision="SI 2020/471 reg 6",
    words="there was a reason relating to the incidence or transmission of coronavirus",
    kind=CircumstanceKind.CORONAVIRUS,
    tests=ALWAYS,
    judged="impractical to comply with the time limit because of it",
    leaves="as soon as practicable",
    defeats=("reg4.notify_not_necessary",),
    in_force_from=FROM,
    in_force_to=TO,
    read_on=READ,
    note="Inserted SI 2014/1530 reg 4(3).",
)
REG_5 = like(
    REG_4,
    id="reg5.4.e",
    provision="SI 2020/471 reg 7",
    defeats=("reg5.decision_to_assess",),
    note="Inserted SI 2014/1530 reg 5(4)(e).",
)
REG_8 = like(
    REG_4,
    id="reg8.2.d",
    provision="SI 2020/471 reg 8",
    leaves="compliance without a time limit",
    defeats=("reg8.cooperate",),
    note="Inserted SI 2014/1530 reg 8(2)(d).",
)
REG_10 = like(
    REG_4,
    id="reg10.4.e",
    provision="SI 2020/471 reg 9",
    defeats=("reg10.refuse_plan", "reg13.final_plan"),
    note="Inserted SI 2014/1530 reg 10(4)(e), which reg 13(3) then reached (SI 2020/471 reg 10).",
)

LAST_DAY_IS_OUTSIDE = Reading(
    name="25 September 2020 lies outside the window",
    of=("reg4.3", "reg5.4.e", "reg8.2.d", "reg10.4.e"),
    words='The Regulations "cease to have effect on" 25 September, so that day is already outside.',
    authority="SI 2020/471 reg 2(2); guidance of the Department for Education counted the day in",
    changes={"in_force_to": date(2020, 9, 24)},
)
ANY_DAY_OF_THE_PERIOD = Reading(
    name="the window reaches a limit that ran in it and ended later",
    of=("reg4.3", "reg5.4.e", "reg8.2.d", "reg10.4.e"),
    words="A limit that ran while the Regulations had effect, but ended after them, was also reached.",
    authority="Interpretation Act 1978 s.16(2), by analogy",
    changes={"reaches": "any day"},
)
