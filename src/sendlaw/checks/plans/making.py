"""How a plan was made and sent: its institution, its advice, what was considered, to whom it went."""

from __future__ import annotations

from sendlaw.checks.plans.parts import Wanted, found
from sendlaw.facts.dated import Silence
from sendlaw.law.contents.advice import ALWAYS, REG_6_1_G
from sendlaw.law.contents.plans import (
    AMENDING,
    AS_DRAFTED,
    BEST_WAY,
    EVIDENCE,
    NO_NAME_IN_DRAFT,
    SECTION_I,
    SECTION_K,
    SENT,
    SENT_AMENDED,
    SENT_REASSESSED,
    SIGNED,
)
from sendlaw.vocabulary import AdviceKind
from sendlaw.vocabulary.contents import Addressee, PlanRoute, PlanState, SectionName

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from sendlaw.checks.plans.parts import Plan, Told
    from sendlaw.law.requirements import Requirement

NAMES = ("institution_named", "institution_type_given")
CONSIDERED = {
    "evidence_considered": ("PC016", EVIDENCE),
    "best_way_considered": ("PC017", BEST_WAY),
}


def institution(plan: Plan) -> Iterator[Told]:
    """Find a finished plan without an institution's type, or a draft with a name or a type."""
    document = plan.document
    if plan.finished:
        yield from _unnamed(plan)
    elif plan.draft and document.route is not PlanRoute.AMENDMENT:
        told = [name for name in NAMES if getattr(document, name)]
        if told and document.route is not None:
            message = "The draft gives the name or the type of an institution."
            yield found("PC010", message, told[0], NO_NAME_IN_DRAFT)
        elif told:
            yield Wanted("route", (NO_NAME_IN_DRAFT,))
        else:
            blank = plan.absent(SectionName.I) or plan.stands_empty(SectionName.I)
            unknown = [name for name in NAMES if getattr(document, name) is None]
            yield from (Wanted(name, (NO_NAME_IN_DRAFT,)) for name in unknown if not blank)


def _unnamed(plan: Plan) -> Iterator[Told]:
    """Find a plan that does not give the type of the institution, which it must whether named or not."""
    told, blank = plan.document.institution_type_given, plan.stands_empty(SectionName.I)
    attends = plan.attends
    if plan.absent(SectionName.I) or told or attends is False:
        return
    if told is None and not blank:
        yield Wanted("institution_type_given", (SECTION_I,))
    elif isinstance(attends, str):
        yield Wanted(attends, (SECTION_I,))
    else:
        message = "Section I gives no type of institution."
        if plan.document.institution_named:
            message = "Section I names an institution, and does not give its type."
        yield found("PC009", message, "institution_type_given", SECTION_I)


def advice(plan: Plan) -> Iterator[Told]:
    """Find advice that is not in the appendices, and kinds of advice of which there is none."""
    held = plan.document.advice
    if isinstance(held, Silence):
        yield Wanted("advice", (SECTION_K,))
        return
    for at, one in enumerate(held):
        if one.kind is None:
            yield Wanted(f"advice[{at}].kind", tuple(ALWAYS.values()))
        if one.appended is None:
            yield Wanted(f"advice[{at}].appended", (SECTION_K,))
        elif not one.appended:
            message = "Advice that was obtained is not set out in section K."
            yield found("PC013", message, f"advice[{at}]", SECTION_K)
    kinds = {one.kind for one in held}
    for kind, requirement in (*ALWAYS.items(), (AdviceKind.ADULTHOOD, REG_6_1_G)):
        if not plan.assessed or kind in kinds or None in kinds:
            continue
        bound = plan.year_9_or_beyond if kind is AdviceKind.ADULTHOOD else True
        if bound is None:
            yield Wanted("year_group", (requirement,))
        elif bound:
            message = f"No advice of the kind {kind.value} is recorded: was it obtained?"
            yield found("PC014", message, "advice", SECTION_K, requirement)


def considered(plan: Plan) -> Iterator[Told]:
    """Find what was not considered in preparing a plan (reg 11), or in amending one (reg 22(1))."""
    through = () if plan.assessed else (AMENDING,)
    for name, (code, requirement) in CONSIDERED.items():
        told = getattr(plan.document, name)
        if told is None:
            yield Wanted(name, (requirement, *through))
        elif not told:
            message = f"It is recorded as not done: {requirement.words}."
            yield found(code, message, name, requirement, *through)


def changed(plan: Plan) -> Iterator[Told]:
    """Find a plan that differs from its draft although nobody made representations (reg 14(1))."""
    document = plan.document
    if not plan.finished or not plan.assessed:
        return
    if document.differs_from_draft is None:
        yield Wanted("differs_from_draft", (AS_DRAFTED,))
    elif document.differs_from_draft and document.representations_made is None:
        yield Wanted("representations_made", (AS_DRAFTED,))
    elif document.differs_from_draft and not document.representations_made:
        message = "The plan differs from the draft, and no representations were made."
        yield found("PC018", message, "differs_from_draft", AS_DRAFTED)


def sent(plan: Plan) -> Iterator[Told]:
    """Find to whom a plan that was sent was not sent (regs 13(2), 22(3) and 27(2))."""
    document = plan.document
    if not plan.finished:
        return
    amended = document.state is PlanState.AMENDED or document.route is PlanRoute.AMENDMENT
    requirement = SENT_AMENDED if amended else SENT
    if document.route is PlanRoute.REASSESSMENT:
        requirement = SENT_REASSESSED
    if isinstance(document.sent_to, Silence):
        yield Wanted("sent_to", (requirement,))
        return
    for one in Addressee if document.sent_to else ():
        owed = one not in document.sent_to and _owed(plan, one, requirement)
        if isinstance(owed, Wanted):
            yield owed
        elif owed:
            message = f"The plan was not sent to the {one.value.replace('_', ' ')}."
            yield found("PC019", message, "sent_to", requirement)


def _owed(plan: Plan, one: Addressee, requirement: Requirement) -> bool | Wanted:
    """Say whether a plan must be sent to somebody, or which fact would tell.

    The commissioning body is that of the health care provision specified (CFA 2014 s.42(4)): without any
    there is none.
    """
    if one is Addressee.COMMISSIONING_BODY:
        return plan.provides(SectionName.G, requirement)
    named = plan.document.institution_named
    if one is Addressee.INSTITUTION and named is None:
        return Wanted("institution_named", (requirement,))
    return one is Addressee.FAMILY or bool(named)


def signature(plan: Plan) -> Iterator[Told]:
    """Find a plan that is not signed or not dated, as the Code of Practice says it should be."""
    for name in ("signed", "dated") if plan.finished else ():
        told = getattr(plan.document, name)
        if told is False or (name == "dated" and told is None):
            yield found("PC020", f"The plan is not {name}.", name, SIGNED)
