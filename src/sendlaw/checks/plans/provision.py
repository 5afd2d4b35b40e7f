"""What a plan provides: by whom agreed, how paid for, where it stands, and what it is for."""

from __future__ import annotations

from sendlaw.checks.plans.parts import PROVISION, Wanted, found, given
from sendlaw.checks.plans.text import shows
from sendlaw.facts.dated import Silence
from sendlaw.law.contents.plans import (
    ADULTHOOD,
    EDUCATES,
    HEALTH_AGREED,
    SECTION_E,
    SECTION_F,
    SECTION_H1,
    SECTION_H2,
    SECTION_J,
    UNDER_18,
)
from sendlaw.vocabulary.contents import SectionName

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from sendlaw.checks.plans.parts import Plan, Told

NOT_EDUCATIONAL = (SectionName.G, SectionName.H1, SectionName.H2)


def disagreed(plan: Plan) -> Iterator[Told]:
    """Find health care provision that the commissioning body did not agree (reg 12(2)).

    No time is fixed for the agreement, so that a draft may still wait for it.
    """
    document, provides = plan.document, plan.provides(SectionName.G, HEALTH_AGREED)
    agreed = document.health_agreed or document.health_agreed_on is not None
    if not plan.finished or agreed or not provides:
        return
    if isinstance(provides, Wanted):
        yield provides
    elif document.health_agreed is False:
        message = "The responsible commissioning body did not agree section G."
        yield found("PC007", message, "health_agreed", HEALTH_AGREED)
    else:
        yield Wanted("health_agreed", (HEALTH_AGREED,))


def adult_in_h1(plan: Plan) -> Iterator[Told]:
    """Find section H1 filled for a person of 18 or over (CFA 2014 s.37(2)(e) and (f))."""
    every = plan.provisions(SectionName.H1)
    provides = plan.provides(SectionName.H1, SECTION_H1, UNDER_18)
    if not provides or (plan.ages is not None and not plan.ages.eighteen):
        return
    if plan.ages is None:
        yield Wanted("date_of_birth", (SECTION_H1, UNDER_18))
    if isinstance(provides, Wanted):
        yield provides
    elif plan.ages is not None:
        message = "Section H1 provides for a person of 18 or over, whose social care stands in H2."
        path = f"provisions[{every[0][0]}].section" if every else "sections"
        yield found("PC008", message, path, SECTION_H1, UNDER_18, SECTION_H2)


def paid_directly(plan: Plan) -> bool | tuple[Wanted, ...]:
    """Say whether a direct payment secures special educational provision, or which facts would tell."""
    if isinstance(plan.document.provisions, Silence):
        return (Wanted("provisions", (SECTION_J,)),)
    every = plan.provisions(SectionName.F)
    if any(one.direct_payment for _, one in every):
        return True
    unknown = [at for at, one in every if one.direct_payment is None]
    return tuple(Wanted(f"provisions[{at}].direct_payment", (SECTION_J,)) for at in unknown)


def unexplained_payment(plan: Plan) -> Iterator[Told]:
    """Find a direct payment of which section J does not say what it meets (reg 12(1)(j))."""
    paid = [(at, one) for at, one in plan.provisions(SectionName.F) if one.direct_payment]
    unknown = paid_directly(plan) if plan.stands_empty(SectionName.J) else ()
    if isinstance(unknown, tuple):
        yield from unknown
    if paid and plan.stands_empty(SectionName.J):
        message = "A direct payment secures provision, and section J says nothing of what it meets."
        yield found("PC011", message, f"provisions[{paid[0][0]}]", SECTION_J)
        return
    for at, one in paid:
        lacks = [name for name in ("needs", "outcomes") if not getattr(one, name)]
        if lacks and plan.speaks(SectionName.J):
            message = (
                f"The provision that a direct payment secures names no {' and no '.join(lacks)}."
            )
            yield found("PC012", message, f"provisions[{at}]", SECTION_J)


def without_adulthood(plan: Plan) -> Iterator[Told]:
    """Find no provision for adulthood, in or beyond year 9 (reg 12(3))."""
    older = plan.year_9_or_beyond
    every = plan.perhaps_in(*PROVISION)
    if older is False or any(one.for_adulthood for _, one in every):
        return
    unknown = [at for at, one in every if one.for_adulthood is None]
    if isinstance(plan.document.provisions, Silence) or (not every and plan.speaks(SectionName.F)):
        yield Wanted("provisions", (ADULTHOOD,))
    elif not every:  # section F sets out nothing, which is another finding
        return
    elif unknown:
        yield from (Wanted(f"provisions[{at}].for_adulthood", (ADULTHOOD,)) for at in unknown)
    elif older is None:
        yield Wanted("year_group", (ADULTHOOD,))
    else:
        message = "In or beyond year 9, no provision is recorded as preparing for adulthood."
        yield found("PC015", message, "provisions", ADULTHOOD)


def educating_elsewhere(plan: Plan) -> Iterator[Told]:
    """Find provision that educates or trains and is not in section F (CFA 2014 s.21(5))."""
    for at, one in plan.provisions(*NOT_EDUCATIONAL):
        if one.educates_or_trains is None:
            yield Wanted(f"provisions[{at}].educates_or_trains", (EDUCATES,))
        elif one.educates_or_trains:
            message = f"It educates or trains, and stands in section {one.section}, not in F."
            yield found("PC021", message, f"provisions[{at}].section", EDUCATES, SECTION_F)


def needs_without_provision(plan: Plan) -> Iterator[Told]:
    """Find special educational needs that no special educational provision is said to meet."""
    document, every = plan.document, plan.perhaps_in(SectionName.F)
    for listed in ("needs", "provisions"):
        if isinstance(getattr(document, listed), Silence):
            yield Wanted(listed, (SECTION_F,))
    met = {need for _, one in every for need in one.needs}
    for at, need in plan.needs(SectionName.B) if every else ():
        if not met:
            yield Wanted(f"provisions[{every[0][0]}].needs", (SECTION_F,))
        elif need.id is None:
            yield Wanted(f"needs[{at}].id", (SECTION_F,))
        elif need.id not in met:
            message = "No provision of section F is said to meet this need."
            yield found("PC022", message, f"needs[{at}]", SECTION_F)


def outcomes_apart(plan: Plan) -> Iterator[Told]:
    """Find outcomes that no provision serves, or that serve no aspiration."""
    document = plan.document
    served = {one for _, each in given(document.provisions) for one in each.outcomes}
    aims = any(each.aspirations for _, each in given(document.outcomes))
    for at, one in given(document.outcomes):
        if shows(one.text) and served and one.id is None:
            yield Wanted(f"outcomes[{at}].id", (SECTION_E, SECTION_F))
        elif shows(one.text) and served and one.id not in served:
            yield found("PC023", "No provision is said to serve this outcome.", f"outcomes[{at}]")
        if shows(one.text) and aims and not one.aspirations:
            yield found("PC029", "It is said to serve no aspiration.", f"outcomes[{at}]")


def provision_apart(plan: Plan) -> Iterator[Told]:
    """Find provision of section F that meets no need and serves no outcome, where other does."""
    every = plan.provisions(SectionName.F)
    linked = any(one.needs or one.outcomes for _, one in every)
    for at, one in every:
        if linked and not one.needs and not one.outcomes:
            message = "It is said to meet no need and to serve no outcome."
            yield found("PC030", message, f"provisions[{at}]")
