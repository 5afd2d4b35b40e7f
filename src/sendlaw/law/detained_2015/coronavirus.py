"""SI 2020/471 regulations 18 to 27: exceptions for coronavirus in the case of a detained person.

Each was inserted into SI 2015/62, from 1 May to 25 September 2020 only.
"""

from __future__ import annotations

from sendlaw.law.coronavirus_2020 import READ, REG_2A, REG_4, REG_8
from sendlaw.law.records import like

DP4 = like(
    REG_4,
    id="dp4.3",
    provision="SI 2020/471 reg 21",
    defeats=("dp4.notify_not_necessary",),
    note="Inserted SI 2015/62 reg 4(3).",
)
DP5 = like(
    REG_4,
    id="dp5.4.d",
    provision="SI 2020/471 reg 22",
    defeats=("dp5.decision_to_assess",),
    note="Inserted SI 2015/62 reg 5(4)(d).",
)
DP8 = like(
    REG_8,
    id="dp8.2.e",
    provision="SI 2020/471 reg 23",
    defeats=("dp8.cooperate",),
    note="Inserted SI 2015/62 reg 8(2)(e).",
)
DP10 = like(
    REG_4,
    id="dp10.4.d",
    provision="SI 2020/471 reg 24",
    defeats=("dp10.refuse_plan", "dp13.final_plan"),
    note="Inserted SI 2015/62 reg 10(4)(d), which reg 13(3) then reached (SI 2020/471 reg 25).",
)
DP29_ASSESSED = like(
    DP10,
    id="dp29.6A",
    provision="SI 2020/471 reg 26(a)",
    leaves="compliance without a time limit",
    defeats=(
        "dp29.refuse_plan",
        "dp29.final_plan",
        "dp27.agreement.refuse_plan",
        "dp27.agreement.final_plan",
    ),
    note="Inserted SI 2015/62 reg 29(6A), for paragraph (3); and so for what regulation 27(2) borrows.",
)
DP29_PLAN = like(
    DP29_ASSESSED,
    id="dp10.4.d.dp29",
    provision="SI 2020/471 reg 26(b)",
    defeats=(
        "dp29.draft_plan",
        "dp29.final_ordered_plan",
        "dp29.reconsider",
        "dp27.agreement.draft_plan",
        "dp27.agreement.final_ordered_plan",
        "dp27.agreement.reconsider",
    ),
    note="Regulation 29(7)(c) read on to regulation 10(4)(d), and so did what regulation 27(2) borrows.",
)
DP30 = like(
    DP29_ASSESSED,
    id="dp10.4.d.dp30",
    provision="SI 2020/471 reg 27",
    defeats=(
        "dp30.refuse_plan",
        "dp30.final_plan",
        "dp30.draft_plan",
        "dp30.final_conceded_plan",
    ),
    note="Regulation 30(7)(c) read on to regulation 10(4)(d).",
)
DP2A = like(
    REG_2A,
    id="dp2A",
    provision="SI 2020/471 reg 20",
    defeats=(
        "dp15.complete_on_release.decision",
        "dp15.complete_on_release.refuse_plan",
        "dp15.complete_on_release.final_plan",
        "dp15.complete_on_detention.decision",
        "dp15.complete_on_detention.refuse_plan",
        "dp15.complete_on_detention.final_plan",
        "dp16.transfer_kept_plan",
        "dp16.disclose_to_commissioner",
        "dp16.commissioner",
        "dp17.send_copy",
        "dp17.send_copy_on_move",
        "dp19.contact_adviser",
        "dp20.certificate_declined",
        "dp21.arrange_mediation",
        "dp24.certificate_after_mediation",
        "dp24.certificate_not_arranged",
        "dp27.agreement_other",
        "dp29.notify_assessment",
        "dp29.amend_placement",
        "dp27.agreement.notify_assessment",
        "dp27.agreement.amend_placement",
        "dp30.notify_assessment",
        "dp30.amend_placement",
    ),
    read_on=READ,
    note=(
        "Inserted SI 2015/62 reg 2A, for regulations 15(1) and (4); 16(2) to (4); 17(1) and (2); 19;"
        " 20(1) and (2); 21; 24(1) and (3); 27(3); 29(2) and (6); 30(3) and (6). Not 22(2). Regulation"
        " 27(2) was not named, but it borrows its times as they stood."
    ),
)
