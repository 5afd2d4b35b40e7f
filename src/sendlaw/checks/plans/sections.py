"""The sections of a plan: whether they are there, apart from one another, and set out anything."""

from __future__ import annotations

from sendlaw.checks.plans.parts import NEEDS, PROVISION, Wanted, found, given
from sendlaw.checks.plans.provision import paid_directly
from sendlaw.checks.plans.text import HIDDEN, named, shows, under_one_label
from sendlaw.facts.dated import Silence
from sendlaw.law.contents.plans import (
    ALL_NEEDS,
    OF_SECTION,
    OTHER_PROVISION,
    SECTION_B,
    SECTION_E,
    SECTION_F,
    SECTION_H1,
    SECTION_I,
    SEPARATE,
    UNDER_18,
)
from sendlaw.vocabulary.contents import SectionName

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from sendlaw.checks.plans.parts import Plan, Told
    from sendlaw.law.requirements import Requirement

FILLED: dict[SectionName, tuple[str, tuple[Requirement, ...]]] = {
    SectionName.B: ("needs", (SECTION_B, ALL_NEEDS)),
    SectionName.E: ("outcomes", (SECTION_E,)),
    SectionName.F: ("provisions", (SECTION_F,)),
}
"""The sections that cannot be empty: their items, and what asks for them."""
HOLDING = {**dict.fromkeys(NEEDS, "needs"), **dict.fromkeys(PROVISION, "provisions")}
"""Where the items of a section are listed."""


def joined(plan: Plan) -> Iterator[Told]:
    """Find sections that are not separately identified (reg 12(1), the closing words)."""
    every = given(plan.document.sections)
    apart = {named(one) for _, one in every if not under_one_label(one)}
    for at, one in every:
        names = sorted(under_one_label(one))
        if set(names) - apart:
            message = f"Sections {' and '.join(names)} stand under one label."
            yield found("PC003", message, f"sections[{at}].label", SEPARATE)


def missing(plan: Plan) -> Iterator[Told]:
    """Find sections that are not there (reg 12(1) and (4))."""
    if isinstance(plan.document.sections, Silence):
        yield Wanted("sections", (*OF_SECTION.values(), SEPARATE))
        return
    together = {name for one in plan.document.sections for name in under_one_label(one)}
    nameless = plan.nameless()
    for name, requirement in OF_SECTION.items():
        if not plan.absent(name) or name in together:
            continue
        wanted = _wanted(plan, name)
        if isinstance(wanted, tuple):
            yield from wanted
        elif wanted and nameless:
            yield from (Wanted(f"sections[{at}].name", (requirement,)) for at in nameless)
        elif wanted:
            also = (UNDER_18,) if name is SectionName.H1 else ()
            message = f"There is no section {name}: {requirement.words}."
            yield found("PC002", message, "sections", requirement, *also)


def _wanted(plan: Plan, name: SectionName) -> bool | tuple[Wanted, ...]:
    """Say whether a section must be there, or which facts would tell."""
    if name is SectionName.H1:
        aged, wanted = plan.ages, Wanted("date_of_birth", (SECTION_H1, UNDER_18))
        return (wanted,) if aged is None else not aged.eighteen
    if name is SectionName.I and not plan.draft:
        attends = plan.attends
        return attends if isinstance(attends, bool) else (Wanted(attends, (SECTION_I,)),)
    if name is SectionName.I:
        return False
    if name is SectionName.J:
        return paid_directly(plan)
    return name is not SectionName.K or plan.document.advice != ()


def unfilled(plan: Plan) -> Iterator[Told]:
    """Find that needs, outcomes or special educational provision are not set out at all."""
    for name, (listed, requirements) in FILLED.items():
        silent = isinstance(getattr(plan.document, listed), Silence)
        if plan.absent(name):
            continue
        if plan.stands_empty(name) if silent else not (plan.speaks(name) or _holds(plan, name)):
            message = f"Section {name} sets out nothing: {requirements[0].words}."
            yield found("PC004", message, "sections" if silent else listed, *requirements)


def _holds(plan: Plan, name: SectionName) -> bool:
    """Say whether an item that says something stands in a section, or may."""
    items = given(getattr(plan.document, HOLDING.get(name, "outcomes")))
    return any(
        shows(one.text) and getattr(one, "section", name) in (name, None) for _, one in items
    )


def standing_empty(plan: Plan) -> Iterator[Told]:
    """Find sections that say nothing, not even that they do not apply."""
    for at, one in given(plan.document.sections):
        name = named(one)
        if name is None or name not in HOLDING or name in FILLED or plan.speaks(name):
            continue
        told = any(each.not_applicable for each in plan.sections(name))
        if not told and not _holds(plan, name):
            message = f"Section {name} is empty, and does not say that it does not apply."
            yield found("PC024", message, f"sections[{at}].text", OF_SECTION[name])


def without_text(plan: Plan) -> Iterator[Told]:
    """Find items that say nothing."""
    for listed in ("voices", "needs", "outcomes", "provisions"):
        for at, one in given(getattr(plan.document, listed)):
            if not shows(one.text):
                yield found("PC025", "The item has no text.", f"{listed}[{at}].text")


def misplaced(plan: Plan) -> Iterator[Told]:
    """Find needs and provision that stand in a section of another kind."""
    for listed, places in (("needs", NEEDS), ("provisions", PROVISION)):
        for at, one in given(getattr(plan.document, listed)):
            path = f"{listed}[{at}].section"
            if one.section is None:
                yield Wanted(path, tuple(OF_SECTION[place] for place in places))
            elif one.section not in places:
                message = f"It stands in section {one.section}, not in {', '.join(places)}."
                yield found("PC026", message, path, *(OF_SECTION[place] for place in places))


def added(plan: Plan) -> Iterator[Told]:
    """Find sections beside those of the regulation, and those of which it is not said which they are."""
    for at in plan.nameless():
        yield Wanted(f"sections[{at}].name", (SEPARATE,))
    for at, one in given(plan.document.sections):
        apart = named(one) is None and not under_one_label(one)
        if apart and shows(one.label or "") and shows(one.text):
            message = "A section beside those of regulation 12, which secures no provision."
            yield found("PC027", message, f"sections[{at}]", OTHER_PROVISION, SECTION_F)


def hidden(plan: Plan) -> Iterator[Told]:
    """Find the first character of each passage that does not show, or turns the text about."""
    for passage in plan.document.passages():
        character = HIDDEN.search(passage.text)
        if character is not None:
            message = f"A character that does not show (U+{ord(character.group()):04X})."
            yield found("PC028", message, passage.path, span=character.span())
