"""A lawful plan, written out by hand from the Act and the Regulations, and short ways to change it."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

import attrs

from sendlaw.cases.plan_document import (
    PlanAdvice,
    PlanDocument,
    PlanNeed,
    PlanOutcome,
    PlanProvision,
    PlanSection,
    Voice,
)
from sendlaw.checks.findings import Finding
from sendlaw.checks.plans.content import contents

DATED = date(2025, 10, 10)
TEXTS = {
    "A": "What the child and the parents say",
    "B": "Reads with effort",
    "C": "Epilepsy",
    "D": "Is not safe alone in traffic",
    "E": "Reads a page alone by July 2026",
    "F": "Phonics, 20 minutes daily",
    "G": "A nurse, weekly",
    "H1": "Short breaks, monthly",
    "H2": "A befriender, weekly",
    "I": "Hill School, a mainstream school",
    "K": "Five appendices",
}
NOT_APPLICABLE = object()


def sections(**changes: Any) -> tuple[PlanSection, ...]:
    """Every section of a lawful plan; a change is a text, ``None`` (left out) or ``NOT_APPLICABLE``."""
    told: dict[str, Any] = {**TEXTS, "J": NOT_APPLICABLE, **changes}
    return tuple(
        PlanSection(name=name, not_applicable=True)
        if text is NOT_APPLICABLE
        else PlanSection(name=name, text=text, not_applicable=False)
        for name, text in sorted(told.items())
        if text is not None
    )


def voices(*whose: str, without: tuple[tuple[str, str], ...] = ()) -> tuple[Voice, ...]:
    """Views, interests and aspirations of each person, with some left out."""
    return tuple(
        Voice(id=f"{who} {kind}", holder=who, kind=kind, text=f"{kind} of the {who}")
        for who in whose
        for kind in ("views", "interests", "aspirations")
        if (who, kind) not in without
    )


def advice(*more: str, without: tuple[str, ...] = ()) -> tuple[PlanAdvice, ...]:
    """The advice that every assessment seeks (reg 6(1)(a) to (e)), appended."""
    kinds = ("parent", "educational", "medical", "psychological", "social_care", *more)
    return tuple(PlanAdvice(kind=one, appended=True) for one in kinds if one not in without)


NEEDS = (
    PlanNeed(id="n1", section="B", text=TEXTS["B"]),
    PlanNeed(id="n2", section="C", text=TEXTS["C"]),
    PlanNeed(id="n3", section="D", text=TEXTS["D"]),
)
OUTCOMES = (PlanOutcome(id="o1", text=TEXTS["E"]),)
NOT_EDUCATING = {"educates_or_trains": False, "for_adulthood": False}
F = PlanProvision(
    id="p1",
    section="F",
    text=TEXTS["F"],
    needs=("n1",),
    outcomes=("o1",),
    direct_payment=False,
    for_adulthood=False,
)
G = PlanProvision(id="p2", section="G", text=TEXTS["G"], **NOT_EDUCATING)
H1 = PlanProvision(id="p3", section="H1", text=TEXTS["H1"], **NOT_EDUCATING)
H2 = PlanProvision(id="p4", section="H2", text=TEXTS["H2"], **NOT_EDUCATING)

FINAL: dict[str, Any] = {
    "state": "final",
    "route": "first",
    "dated": DATED,
    "date_of_birth": date(2014, 3, 1),  # 11 years old, in year 7
    "setting": "mainstream_school",
    "sections": sections(),
    "voices": voices("child", "parent"),
    "needs": NEEDS,
    "outcomes": OUTCOMES,
    "provisions": (F, G, H1, H2),
    "advice": advice(),
    "institution_named": True,
    "institution_type_given": True,
    "health_agreed": True,
    "sent_to": ("family", "institution", "commissioning_body"),
    "evidence_considered": True,
    "best_way_considered": True,
    "differs_from_draft": False,
    "representations_made": False,
    "signed": True,
}
DRAFT: dict[str, Any] = {
    **FINAL,
    "state": "draft",
    "sections": sections(I=""),
    "institution_named": False,
    "institution_type_given": False,
    "sent_to": ("family",),
    "signed": None,
}
AMENDED: dict[str, Any] = {**FINAL, "state": "amended", "route": "amendment"}
REASSESSED: dict[str, Any] = {**FINAL, "route": "reassessment"}
ADULT: dict[str, Any] = {
    **FINAL,
    "date_of_birth": date(2006, 3, 1),
    "setting": "post_16",
    "sections": sections(H1=None),
    "voices": voices("young_person"),
    "provisions": (attrs.evolve(F, for_adulthood=True), G, H2),
    "advice": advice("adulthood"),
}
ELSEWHERE: dict[str, Any] = {
    **FINAL,
    "setting": "not_in_a_setting",
    "sections": sections(I=NOT_APPLICABLE),
    "institution_named": False,
    "institution_type_given": False,
    "sent_to": ("family", "commissioning_body"),
}
LAWFUL = {
    "final": FINAL,
    "draft": DRAFT,
    "amended": AMENDED,
    "reassessed": REASSESSED,
    "re-assessed draft": {**DRAFT, "route": "reassessment"},
    "amended after a re-assessment": {**AMENDED, "route": "reassessment"},
    "adult": ADULT,
    "elsewhere": ELSEWHERE,
}
"""Plans of which nothing is wrong, and nothing is left open."""


def plan(of: dict[str, Any] = FINAL, /, **changes: Any) -> PlanDocument:
    """Return a lawful plan with some facts changed."""
    return PlanDocument(**{**of, **changes})


def findings(of: PlanDocument, on: date = DATED) -> list[Finding]:
    """Return what is found of a plan by the law of its own day, or of another where it has none."""
    return [*contents(of, of.dated or on)]


def codes(of: dict[str, Any] = FINAL, /, **changes: Any) -> list[str]:
    """Return the codes of what is found of a lawful plan with some facts changed."""
    return sorted(one.code for one in findings(plan(of, **changes)))


def wanted(of: dict[str, Any] = FINAL, /, **changes: Any) -> set[str]:
    """Return the facts that are asked for, once that is all that is found."""
    found = findings(plan(of, **changes))
    assert {one.code for one in found} <= {"PC001"}
    return {need.path.removeprefix("$.") for one in found for need in one.needs}


class Row(NamedTuple):
    """One plan that a code fires on, nearly fires on, or must not: why, and what is found instead."""

    code: str
    how: str
    why: str
    of: dict[str, Any]
    changes: dict[str, Any]
    found: tuple[str, ...]


def fires(code: str, why: str, of: dict[str, Any] = FINAL, /, **changes: Any) -> Row:
    """Return a plan on which exactly one code fires."""
    return Row(code, "fires", why, of, changes, (code,))


def nearly(
    code: str,
    why: str,
    of: dict[str, Any] = FINAL,
    /,
    *,
    found: tuple[str, ...] = (),
    **changes: Any,
) -> Row:
    """Return a plan on which a code nearly fires."""
    return Row(code, "nearly", why, of, changes, found)


def never(code: str, why: str, of: dict[str, Any] = FINAL, /, **changes: Any) -> Row:
    """Return a plan on which a code must not fire, and nothing else does."""
    return Row(code, "never", why, of, changes, ())


def told(row: Row) -> str:
    """Return the name of a row."""
    return f"{row.code} {row.how}: {row.why}"
