"""SI 2020/471, where the Order reads on to a regulation that it amended: a late conversion in 2020."""

from __future__ import annotations

from sendlaw.law.coronavirus_2020 import REG_4
from sendlaw.law.records import like
from sendlaw.law.transitional_2014.conversions import READ

TR21 = like(
    REG_4,
    id="reg10.4.e.tr",
    provision="SI 2020/471 reg 9",
    defeats=("tr21.final_14w", "tr21.final_18w", "tr22.refuse_10w", "tr22.refuse_14w"),
    read_on=READ,
    note="Articles 21 and 22 modify regulations 13 and 10, and so reach regulation 10(4)(e) in its time.",
)
TR24 = like(
    REG_4,
    id="reg27.3.e.tr",
    provision="SI 2020/471 reg 13",
    defeats=("tr24.final_18w.requested", "tr24.final_18w.ordered"),
    read_on=READ,
    note="Article 24 modifies regulation 27, and so reaches regulation 27(3)(e) in its time.",
)
TR34 = like(
    REG_4,
    id="dp10.4.d.tr",
    provision="SI 2020/471 reg 24",
    defeats=("tr34.final_14w", "tr34.final_18w", "tr35.refuse_10w", "tr35.refuse_14w"),
    read_on=READ,
    note="Articles 34 and 35 modify SI 2015/62, and so reach its regulation 10(4)(d) in its time.",
)
