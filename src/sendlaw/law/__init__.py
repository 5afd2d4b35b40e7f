"""What the law says: records, stated once, and the registry that finds them.

>>> from sendlaw.law import current
>>> current().get("reg5.decision_to_assess").provision
'SI 2014/1530 reg 5(1)'
"""

from __future__ import annotations

from functools import cache

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

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import ModuleType

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


@cache
def current() -> Registry:
    """Return the law that this version of sendlaw states, in the order of its instruments.

    >>> "reg13.final_plan" in current()
    True
    """
    from sendlaw.law.instruments import INSTRUMENTS  # noqa: PLC0415

    records = (one for module in _modules() for one in vars(module).values())
    found = dict.fromkeys(one for one in records if isinstance(one, AnyRecord))
    return Registry(found, INSTRUMENTS)


def _modules() -> tuple[ModuleType, ...]:
    """Return the modules that hold the records, in the order of their instruments."""
    from sendlaw.law import (  # noqa: PLC0415
        ages,
        cfa_2014,
        cfa_2014_plans,
        code_of_practice,
        coronavirus_2020,
        equality_act_2010,
        recommendations_2017,
        tribunal_rules_2008,
    )
    from sendlaw.law.send_regs_2014 import (  # noqa: PLC0415
        agreements,
        appeals,
        assessments,
        ceasing,
        mediation,
        moves,
        plans,
        reviews,
    )

    later = (cfa_2014_plans, ages, moves, reviews, ceasing, mediation, appeals, agreements)
    tribunal = (equality_act_2010, tribunal_rules_2008, recommendations_2017)
    last = (coronavirus_2020, code_of_practice)
    return (cfa_2014, assessments, plans, *later, *tribunal, *_beside_a_plan(), *last)


def _beside_a_plan() -> tuple[ModuleType, ...]:
    """Return the modules of what stands beside a plan: schools, authorities, payments."""
    from sendlaw.law import personal_budgets_2014  # noqa: PLC0415
    from sendlaw.law.send_regs_2014 import (  # noqa: PLC0415
        disclosure,
        local_offer,
        schools,
        section_41,
        special_schools,
    )

    regulations = (disclosure, special_schools, schools, local_offer, section_41)
    return (*regulations, personal_budgets_2014)
