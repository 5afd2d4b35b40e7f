"""What the law says: records, stated once, and the registry that finds them.

>>> from sendlaw.law import current
>>> current().get("reg5.decision_to_assess").provision
'SI 2014/1530 reg 5(1)'
"""

from __future__ import annotations

from functools import cache
from importlib import import_module

from sendlaw.law.records import (
    AnyRecord,
    Bar,
    Duty,
    Guidance,
    LookBack,
    OpenNorm,
    Reading,
    Term,
    Unless,
)
from sendlaw.law.registry import Registry

__all__ = [
    "AnyRecord",
    "Bar",
    "Duty",
    "Guidance",
    "LookBack",
    "OpenNorm",
    "Reading",
    "Registry",
    "Term",
    "Unless",
    "current",
]

DATA = (
    "cfa_2014",
    "send_regs_2014.assessments",
    "send_regs_2014.plans",
    "cfa_2014_plans",
    "ages",
    "send_regs_2014.moves",
    "send_regs_2014.reviews",
    "send_regs_2014.ceasing",
    "send_regs_2014.mediation",
    "send_regs_2014.appeals",
    "send_regs_2014.agreements",
    "equality_act_2010",
    "tribunal_rules_2008",
    "recommendations_2017",
    "send_regs_2014.disclosure",
    "send_regs_2014.special_schools",
    "send_regs_2014.schools",
    "send_regs_2014.local_offer",
    "send_regs_2014.section_41",
    "personal_budgets_2014",
    "detained_2015.assessments",
    "detained_2015.kept_plans",
    "detained_2015.mediation",
    "detained_2015.appeals",
    "transitional_2014.conversions",
    "transitional_2014.decisions",
    "coronavirus_2020",
    "detained_2015.coronavirus",
    "transitional_2014.coronavirus",
    "joint_area_reviews_2015",
    "code_of_practice",
    "area_frameworks",
)
"""The modules that hold the records, in the order of the law."""


@cache
def current() -> Registry:
    """Return the law that this version of sendlaw states, in the order of its instruments.

    >>> "reg13.final_plan" in current()
    True
    """
    from sendlaw.law.instruments import INSTRUMENTS  # noqa: PLC0415

    modules = (import_module(f"{__name__}.{name}") for name in DATA)
    records = (one for module in modules for one in vars(module).values())
    found = dict.fromkeys(one for one in records if isinstance(one, AnyRecord))
    return Registry(found, INSTRUMENTS)
