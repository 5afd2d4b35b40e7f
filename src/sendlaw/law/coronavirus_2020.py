"""SI 2020/471: exceptions for a reason relating to coronavirus, 1 May to 25 September 2020.

Each was inserted into SI 2014/1530, SI 2014/1652 or SI 2017/1306, for that time only. An exception with
a window reaches a limit whose last day falls in the window, whenever the clock began.
"""

from __future__ import annotations

from datetime import date

from sendlaw.law.conditions import ALWAYS, Not
from sendlaw.law.records import Reading, Unless, like
from sendlaw.law.send_regs_2014.moves import OLD_AUTHORITY_KNEW, OLD_BODY_KNEW
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

REG_18A = like(
    REG_4,
    id="reg18A",
    provision="SI 2020/471 reg 11",
    judged="impractical to review the plan because of it",
    leaves="a review as soon as reasonably practicable",
    defeats=("s44.first_review", "s44.subsequent_review"),
    note="Inserted SI 2014/1530 reg 18A. The dates of regulation 18 itself were not relaxed.",
)
REG_22 = like(
    REG_4,
    id="reg22.6",
    provision="SI 2020/471 reg 12",
    defeats=("reg22.final_amended_plan", "reg22.decide_not_to_amend"),
    note="Inserted SI 2014/1530 reg 22(6), for paragraphs (3) and (4).",
)
REG_28 = like(
    REG_22,
    id="reg22.6.reg28",
    defeats=("reg28.final_amended_plan", "reg28.decide_not_to_amend"),
    note="Regulation 28 proceeds as regulation 22 does, so regulation 22(6) reached it too.",
)
REG_26 = like(
    REG_8,
    id="reg8.2.d.reg26",
    defeats=("reg26.cooperate",),
    note="Regulation 26(2) applies regulation 8, and with it regulation 8(2)(d).",
)
REG_27 = like(
    REG_4,
    id="reg27.3.e",
    provision="SI 2020/471 reg 13",
    defeats=(
        "reg27.final_after_reassessment.requested",
        "reg27.final_after_reassessment.own_motion",
    ),
    note="Inserted SI 2014/1530 reg 27(3)(e).",
)
REG_44 = like(
    REG_4,
    id="reg10.4.e.reg44",
    provision="SI 2020/471 reg 9",
    leaves="compliance without a time limit",
    defeats=(
        "reg44.notify_assessment",
        "reg44.refuse_plan",
        "reg44.final_plan",
        "reg44.draft_plan",
        "reg44.final_ordered_plan",
        "reg42.agreement_appealable.notify_assessment",
        "reg42.agreement_appealable.refuse_plan",
        "reg42.agreement_appealable.final_plan",
        "reg42.agreement_appealable.draft_plan",
        "reg42.agreement_appealable.final_ordered_plan",
    ),
    note=(
        "Regulation 44(3)(c) reached regulation 10(4)(e) through regulation 13(3); and so did the times"
        " that regulation 42(2) borrows."
    ),
)
REG_45_7 = like(
    REG_44,
    id="reg10.4.e.reg45",
    defeats=("reg45.notify_assessment", "reg45.draft_plan", "reg45.final_conceded_plan"),
    note="Regulation 45(7)(c) reached regulation 10(4)(e) through regulation 13(3).",
)
REG_45_8 = like(
    REG_44,
    id="reg45.8",
    provision="SI 2020/471 reg 14",
    defeats=("reg45.refuse_plan", "reg45.final_plan"),
    note="Inserted SI 2014/1530 reg 45(8), for paragraph (3A).",
)
REG_2A = like(
    REG_4,
    id="reg2A",
    provision="SI 2020/471 reg 5",
    judged="not reasonably practicable to meet the requirement for that reason",
    leaves="action as soon as reasonably practicable",
    defeats=(
        "reg15.inform_family",
        "reg15.first_review",
        "reg15.health_request",
        "reg16.health_change_notify",
        "reg16.health_request",
        "reg20.report",
        "reg20.decision",
        "reg21.report",
        "reg21.decision",
        "reg22.amendment_notice",
        "reg25.notify_reassess_decision",
        "reg27.review_after_reassessment",
    ),
    note=(
        "Inserted SI 2014/1530 reg 2A. Notices of a review meeting and the 15 days were not relaxed. The"
        " notice of amendments is reached because its four weeks are those of regulation 20(10)."
    ),
)
REG_2A_APPEALS = like(
    REG_2A,
    id="reg2A.44",
    defeats=(
        "reg44.reconsider",
        "reg44.amend_provision",
        "reg44.amend_placement",
        "reg44.continue_and_amend",
        "reg42.agreement_appealable.reconsider",
        "reg42.agreement_appealable.amend_provision",
        "reg42.agreement_appealable.amend_placement",
        "reg42.agreement_appealable.continue_and_amend",
    ),
    note=(
        "Regulation 44(2)(d), (e), (f) and (h); not (a) or (g). Regulation 42(2) was not named, but it"
        " borrows these times as they stood."
    ),
)
REG_2A_MEDIATION = like(
    REG_2A,
    id="reg2A.33",
    defeats=(
        "reg33.contact_adviser",
        "reg34.certificate_declined",
        "reg35.la_notify_commissioner",
        "reg35.commissioner_arrange",
        "reg35.la_arrange",
        "reg36.la_arrange",
        "reg39.certificate_after_mediation",
        "reg39.certificate_not_arranged",
    ),
    note="Regulations 33; 34(1) and (2); 35(2), (3) and (4); 36(2); 39(1) and (3). Not 37(2).",
)
REG_2A_AGREEMENT = like(
    REG_2A,
    id="reg2A.42",
    defeats=("reg42.agreement_other", "reg42.commissioner_notify_la"),
    note="Regulation 42(3) and (4).",
)
REG_2A_UNOPPOSED = like(
    REG_2A,
    id="reg2A.45",
    defeats=("reg45.amend_contents", "reg45.amend_placement", "reg45.continue_and_amend"),
    note="Regulation 45(4), (5) and (6A).",
)
REG_2A_TRANSFER = like(
    REG_2A,
    id="reg2A.15.2",
    when=Not(OLD_AUTHORITY_KNEW),
    defeats=("reg15.transfer_plan",),
    note='Of regulation 15(2) only "the second reference to 15 working days" was relaxed.',
)
REG_2A_HEALTH = like(
    REG_2A,
    id="reg2A.15.7",
    when=Not(OLD_BODY_KNEW),
    defeats=("reg15.health_notify",),
    note='Of regulation 15(7) only "the second reference to 15 working days" was relaxed.',
)

REG_2A_HIGHER_EDUCATION = like(
    REG_2A,
    id="reg2A.47",
    defeats=("reg47.disclose_for_higher_education",),
    note="Regulation 47.",
)
REG_2A_LOCAL_OFFER = like(
    REG_2A,
    id="reg2A.56",
    defeats=("reg56.publish_comments",),
    read_on=date(2026, 11, 25),
    note="Regulation 56(3).",
)
REG_2A_PERSONAL_BUDGETS = like(
    REG_2A,
    id="reg2A.pb",
    provision="SI 2020/471 reg 17",
    defeats=("pb11.first_review",),
    note="Inserted SI 2014/1652 reg 2A, for regulation 11(2)(a) of that instrument.",
)
REG_2A_RECOMMENDATIONS = like(
    REG_2A,
    id="reg2A.rec",
    provision="SI 2020/471 reg 30",
    defeats=(
        "rec6.health_response",
        "rec6.copy_to_secretary_of_state",
        "rec7.social_care_response",
        "rec7.copy_to_secretary_of_state",
    ),
    note="Inserted SI 2017/1306 reg 2A, for regulations 6(3) and (6) and 7(1) and (4) of that instrument.",
)

ALL_OF_THEM = (
    "reg4.3",
    "reg5.4.e",
    "reg8.2.d",
    "reg10.4.e",
    "reg18A",
    "reg22.6",
    "reg22.6.reg28",
    "reg8.2.d.reg26",
    "reg27.3.e",
    "reg10.4.e.reg44",
    "reg10.4.e.reg45",
    "reg45.8",
    "reg2A",
    "reg2A.33",
    "reg2A.42",
    "reg2A.44",
    "reg2A.45",
    "reg2A.15.2",
    "reg2A.15.7",
    "reg2A.47",
    "reg2A.56",
    "reg2A.pb",
    "reg2A.rec",
    "dp4.3",
    "dp5.4.d",
    "dp8.2.e",
    "dp10.4.d",
    "dp29.6A",
    "dp10.4.d.dp29",
    "dp10.4.d.dp30",
    "dp2A",
)
LAST_DAY_IS_OUTSIDE = Reading(
    name="25 September 2020 lies outside the window",
    of=ALL_OF_THEM,
    words='The Regulations "cease to have effect on" 25 September, so that day is already outside.',
    authority="SI 2020/471 reg 2(2); guidance of the Department for Education counted the day in",
    changes={"in_force_to": date(2020, 9, 24)},
)
ANY_DAY_OF_THE_PERIOD = Reading(
    name="the window reaches a limit that ran in it and ended later",
    of=ALL_OF_THEM,
    words="A limit that ran while the Regulations had effect, but ended after them, was also reached.",
    authority="Interpretation Act 1978 s.16(2), by analogy",
    changes={"reaches": "any day"},
)
