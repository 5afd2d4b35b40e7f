"""The figures that come of plans: each a question asked of every plan, with what cannot be told of it."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

from sendlaw.caseload.evidence.figure import Measured
from sendlaw.caseload.evidence.read import MADE
from sendlaw.caseload.evidence.sources import items, recorded
from sendlaw.checks.codes import CODES
from sendlaw.checks.plans.text import shows
from sendlaw.checks.wording.reading import legible, read as normalised
from sendlaw.checks.wording.vocabulary import STANDARD
from sendlaw.law.contents.plans import IN_FORCE
from sendlaw.vocabulary import Severity
from sendlaw.vocabulary.contents import PlanState, SectionName
from sendlaw.vocabulary.truth import NO, UNKNOWN, YES, Truth

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sendlaw.caseload.evidence.figure import Mark
    from sendlaw.caseload.evidence.read import Looked, Read

A, B, E, F, G = (SectionName(one) for one in "ABEFG")
CARE = (SectionName.G, SectionName.H1, SectionName.H2)
NOT_SMART = tuple(f"PW{number:03}" for number in range(20, 28))
"""The codes of an outcome that is not SMART, or is no outcome."""
TOLD_APART = ("PW018", *NOT_SMART)
"""The codes of wording that a figure of their own tells of."""


class Asked(NamedTuple):
    """A question asked of every plan; of ``whole`` plans: of no notice of amendments."""

    theme: str
    id: str
    words: str
    answer: Callable[[Looked], Mark]
    whole: bool = True


def lacking(one: Looked) -> Mark:
    """Say whether a plan lacks something that the law asks for, as far as it is recorded."""
    if one.breached:
        return YES
    plan = one.plan
    lists = (plan.sections, plan.voices, plan.needs, plan.outcomes, plan.provisions, plan.advice)
    return NO if recorded(*lists) else UNKNOWN


def unrecorded(one: Looked) -> Mark:
    """Say whether something is not recorded that would settle a check of content."""
    return Truth.of(one.has("PC001"))


def unmet(one: Looked) -> Mark:
    """Say whether a need in section B is met by no provision: by none linked, or as F is empty."""
    if one.has("PC022"):
        return YES
    if not recorded(one.plan.needs):
        return UNKNOWN
    if not one.content.needs(B):
        return None
    if one.lacks(F):
        return YES
    return UNKNOWN if one.wants(F, "needs", "provisions") else NO


def unserved(one: Looked) -> Mark:
    """Say whether an outcome is served by no provision: by none linked, or as F is empty."""
    if one.has("PC023"):
        return YES
    if not recorded(one.plan.outcomes):
        return UNKNOWN
    if not any(shows(each.text) for each in items(one.plan.outcomes)):
        return None
    if any(each.outcomes for each in items(one.plan.provisions)):
        return UNKNOWN if one.wants(E, "outcomes") else NO
    return YES if one.lacks(F) else UNKNOWN


def aimless(one: Looked) -> Mark:
    """Say whether an outcome serves no aspiration, where the plan links any to one."""
    outcomes = items(one.plan.outcomes)
    if one.has("PC029") or not outcomes:
        return YES if one.has("PC029") else _silent(one.plan.outcomes)
    return NO if any(each.aspirations for each in outcomes) else UNKNOWN


def apart(one: Looked) -> Mark:
    """Say whether provision in section F is linked to nothing, where the plan links any."""
    every = [each for _, each in one.content.provisions(F)]
    if one.has("PC030") or not every:
        return YES if one.has("PC030") else _silent(one.plan.provisions)
    return NO if any(each.needs or each.outcomes for each in every) else UNKNOWN


def _silent(held: object) -> Mark:
    """Say of a list without what is asked about whether it is silent, or the question is not asked."""
    return None if recorded(held) else UNKNOWN


def not_smart(one: Looked) -> Mark:
    """Say whether an outcome is not SMART, or is provision, by its wording."""
    if one.has(*NOT_SMART):
        return YES
    if items(one.plan.outcomes) or one.content.speaks(E):
        return NO
    return _silent(one.plan.outcomes)


def old_advice(one: Looked) -> Mark:
    """Say whether a piece of advice is older than twelve months at the date of the plan."""
    advice = items(one.plan.advice)
    if not advice or one.plan.dated is None:
        return UNKNOWN if advice else _silent(one.plan.advice)
    if one.has("PW039"):
        return YES
    return UNKNOWN if any(each.provided is None for each in advice) else NO


def unheard(one: Looked) -> Mark:
    """Say whether somebody is not heard in section A, or there is no such section."""
    if one.has("PC005") or one.lacks(A):
        return YES
    return UNKNOWN if one.wants(A, "voices", "date_of_birth") else NO


def therapy_elsewhere(one: Looked) -> Mark:
    """Say whether therapy stands in section G or H and none in F, whether F holds anything or not."""
    if not recorded(one.plan.provisions, one.plan.sections):
        return UNKNOWN
    therapy = STANDARD.find("therapy")
    places = {
        each.section
        for each in one.plan.passages()
        if therapy.search(normalised(legible("plan", each.text)).text)
    }
    if not places.intersection(CARE) or F in places:
        return NO
    return UNKNOWN if None in places else YES


def health_agreed(one: Looked) -> Mark:
    """Say whether section G is agreed, of a plan that was made and has any, in items or as text."""
    plan, on = one.plan, one.plan.health_agreed_on
    if plan.state not in MADE:
        return UNKNOWN if plan.state is None else None
    if recorded(plan.provisions, plan.sections) and not one.provides(G):
        return None
    if plan.health_agreed is False or (on is not None and on > one.as_at):
        return NO
    return YES if plan.health_agreed or on is not None else UNKNOWN


def represented(one: Looked) -> Mark:
    """Say whether somebody made representations on the draft."""
    return _told(one.plan.representations_made)


def answered(one: Looked) -> Mark:
    """Say whether representations were answered, of plans on whose draft there were any."""
    return _after_representations(one, one.plan.representations_answered)


def followed(one: Looked) -> Mark:
    """Say whether a plan differs from its draft, of those on whose draft there were representations."""
    return _after_representations(one, one.plan.differs_from_draft)


def _after_representations(one: Looked, told: bool | None) -> Mark:  # noqa: FBT001 - as it is recorded
    made = one.plan.representations_made
    if made:
        return _told(told)
    return UNKNOWN if made is None else None


def _told(answer: bool | None) -> Mark:  # noqa: FBT001 - likewise
    return UNKNOWN if answer is None else Truth.of(answer)


ASKED = (
    Asked("T1", "plans.breach", "plans that lack something that the law asks for", lacking),
    Asked(
        "T1",
        "plans.unrecorded",
        "plans of which something is not recorded that would settle what they lack",
        unrecorded,
    ),
    Asked("T1", "plans.unmet_need", "plans with a need that no provision meets", unmet),
    Asked(
        "T1",
        "plans.old_advice",
        "plans with advice older than twelve months",
        old_advice,
        whole=False,
    ),
    Asked("T3", "outcomes.unserved", "plans with an outcome that no provision serves", unserved),
    Asked("T3", "outcomes.aimless", "plans with an outcome that serves no aspiration", aimless),
    Asked("T3", "provision.apart", "plans with provision linked to nothing", apart),
    Asked(
        "T3",
        "outcomes.open",
        "plans with an outcome that is not SMART, or is provision",
        not_smart,
        whole=False,
    ),
    Asked("T5", "voices.missing", "plans in which somebody is not heard in section A", unheard),
    Asked(
        "T5",
        "representations.made",
        "plans on whose draft somebody made representations",
        represented,
        whole=False,
    ),
    Asked(
        "T5",
        "representations.answered",
        "plans of which representations on the draft were answered",
        answered,
        whole=False,
    ),
    Asked(
        "T5",
        "representations.followed",
        "plans that differ from their draft after representations",
        followed,
        whole=False,
    ),
    Asked(
        "T10",
        "health.agreed",
        "plans with health care provision whose section G is agreed",
        health_agreed,
        whole=False,
    ),
    Asked(
        "T10",
        "therapy.elsewhere",
        "plans with therapy in section G or H, and none in F",
        therapy_elsewhere,
        whole=False,
    ),
)
"""What is asked of every plan, theme by theme."""


def of_plans(read: Read, theme: str) -> Iterator[Measured]:
    """Yield the figures of a theme that come of plans."""
    for one in ASKED if read.plans else ():
        if one.theme == theme:
            yield _measured(read, one)
    if theme == "T1":
        yield from _of_each_section(read)
        yield from _of_each_wording(read)


def _measured(read: Read, asked: Asked, group: str = "") -> Measured:
    return Measured(
        theme=asked.theme,
        id=asked.id,
        words=asked.words,
        over="plans",
        marks=[_answer(asked, one) for one in read.plans],
        group=group,
    )


def _answer(asked: Asked, one: Looked) -> Mark:
    """Answer a question of a plan that there is by the day, in a version of which it can be asked."""
    state = one.plan.state
    if one.later or (asked.whole and state is PlanState.AMENDMENT_NOTICE):
        return None
    if asked.whole and one.on < IN_FORCE:
        return None
    found = asked.answer(one)
    return UNKNOWN if asked.whole and state is None and found is not YES else found


def _of_each_section(read: Read) -> Iterator[Measured]:
    """Yield how many plans lack something that the law asks for, section by section."""
    found = {section for one in read.plans for section in one.breached}
    for section in (each for each in SectionName if each in found):
        words = f"plans that lack something that the law asks for in section {section}"
        asked = Asked("T1", "plans.sections", words, partial(_lacking_in, section))
        yield _measured(read, asked, section.value)


def _lacking_in(section: SectionName, one: Looked) -> Mark:
    if one.breached:
        return Truth.of(section in one.breached)
    return lacking(one)


def _of_each_wording(read: Read) -> Iterator[Measured]:
    """Yield in how many plans the words leave something open, code by code."""
    found = {each.code for one in read.plans for each in one.findings}
    for code in sorted(one for one in found if one.startswith("PW") and one not in TOLD_APART):
        if CODES[code].severity is Severity.RISK:
            words = f"plans with {CODES[code].title} ({code})"
            answer = partial(_open_by, code)
            asked = Asked("T1", "plans.open_words", words, answer, whole=False)
            yield _measured(read, asked, code)


def _open_by(code: str, one: Looked) -> Mark:
    if one.has(code):
        return YES
    return NO if recorded(one.plan.provisions, one.plan.sections) else UNKNOWN
