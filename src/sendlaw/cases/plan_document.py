"""The content of one version of an EHC plan: a draft, a final plan or an amended one."""

from __future__ import annotations

import json
from datetime import date
from typing import NamedTuple

import attrs

from sendlaw.cases.fields import (
    chosen,
    day,
    field_problems,
    listed,
    plain_fields,
    refuse,
    told,
    word,
)
from sendlaw.errors import Problem
from sendlaw.facts.dated import NOT_RECORDED, Silence
from sendlaw.vocabulary import AdviceKind
from sendlaw.vocabulary.contents import (
    LONGEST_TEXT,
    YEAR_GROUPS,
    Addressee,
    Holder,
    PlanRoute,
    PlanState,
    SectionName,
    SettingType,
    VoiceKind,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

SCHEMA = "sendlaw.plan/1"


def prose(*, words: str = "") -> str:
    """Declare a field that holds text of any length up to ``LONGEST_TEXT``."""
    found: str = attrs.field(default="", metadata={"kind": "text", "words": words})
    return found


@attrs.frozen(kw_only=True)
class PlanPart:
    """The base of what a plan is made of: it refuses wrong types, and writes itself as JSON."""

    def __attrs_post_init__(self) -> None:
        refuse([*field_problems(self), *texts_wrong(self), *self.impossible()])

    def impossible(self) -> Iterator[Problem]:
        """Yield what no world could make true of the fields together: of most parts, nothing."""
        return iter(())

    def to_dict(self) -> dict[str, object]:
        """Return the part as plain JSON types."""
        return {name: one for name, one in plain_fields(self).items() if one != ""}


@attrs.frozen(kw_only=True)
class PlanSection(PlanPart):
    """One section as it stands in the document: its label, its heading and its text.

    >>> PlanSection(name="F", text="Section F").name.value
    'F'

    ``label`` is how the document names it, where that is no letter of regulation 12 ("E/F", "Summary").
    """

    name: SectionName | None = chosen(SectionName, words="which section it is")
    label: str | None = word(words="how the document names it, where it is none of the sections")
    text: str = prose(words="its text")
    not_applicable: bool | None = told(words="whether the document says that it does not apply")


@attrs.frozen(kw_only=True)
class Voice(PlanPart):
    """Something that section A holds: views, interests or aspirations, and whose they are.

    >>> Voice(kind="aspirations", holder="young_person", text="To work with animals").kind.value
    'aspirations'
    """

    id: str | None = word(words="a name for it, unique in the document")
    kind: VoiceKind | None = chosen(VoiceKind, words="what it is")
    holder: Holder | None = chosen(Holder, words="whose it is")
    text: str = prose(words="its text")


@attrs.frozen(kw_only=True)
class PlanNeed(PlanPart):
    """A need: special educational (section B), of health care (C) or of social care (D).

    >>> PlanNeed(id="n1", section="B", text="Reads at the level of ...").section.value
    'B'
    """

    id: str | None = word(words="a name for it, unique in the document")
    section: SectionName | None = chosen(SectionName, words="B, C or D")
    text: str = prose(words="its text")


@attrs.frozen(kw_only=True)
class PlanOutcome(PlanPart):
    """An outcome sought (section E), and the aspirations that it serves.

    >>> PlanOutcome(id="o1", text="By the end of year 9 ...", aspirations=("v1",)).aspirations
    ('v1',)
    """

    id: str | None = word(words="a name for it, unique in the document")
    text: str = prose(words="its text")
    aspirations: tuple[str, ...] = listed(str, words="the ids of the aspirations it serves")


@attrs.frozen(kw_only=True)
class PlanProvision(PlanPart):
    """A provision: special educational (F), of health care (G) or of social care (H1, H2).

    >>> PlanProvision(id="p1", section="F", text="Daily ...", needs=("n1",)).needs
    ('n1',)
    """

    id: str | None = word(words="a name for it, unique in the document")
    section: SectionName | None = chosen(SectionName, words="F, G, H1 or H2")
    text: str = prose(words="its text")
    needs: tuple[str, ...] = listed(str, words="the ids of the needs it meets")
    outcomes: tuple[str, ...] = listed(str, words="the ids of the outcomes it serves")
    direct_payment: bool | None = told(words="whether a direct payment secures it")
    for_adulthood: bool | None = told(words="whether it prepares for adulthood (reg 12(3))")
    educates_or_trains: bool | None = told(
        words="whether it educates or trains, and so is special educational (CFA 2014 s.21(5))"
    )


@attrs.frozen(kw_only=True)
class PlanAdvice(PlanPart):
    """A piece of advice that the assessment obtained, and whether it is in section K.

    >>> PlanAdvice(kind="psychological", appended=True).appended
    True
    """

    kind: AdviceKind | None = chosen(AdviceKind, words="whose advice it is (reg 6(1))")
    provided: date | None = day(words="the day of the advice")
    appended: bool | None = told(words="whether it is set out in section K")


class Passage(NamedTuple):
    """A stretch of text of a plan, with where it stands."""

    path: str
    section: SectionName | None
    text: str


@attrs.frozen(kw_only=True)
class PlanDocument(PlanPart):
    """The content of one version of an EHC plan (CFA 2014 s.37; SI 2014/1530 reg 12).

    >>> plan = PlanDocument(
    ...     state="final",
    ...     dated=date(2025, 9, 1),
    ...     sections=(PlanSection(name="F", text="One session a week"),),
    ... )
    >>> [passage.path for passage in plan.passages()]
    ['sections[0].text']

    Text stays text: sections may hold plain paragraphs only, and checks that need items then say that
    they cannot tell. ``sections`` and the lists of items are ``NOT_RECORDED`` unless given: an empty tuple
    says that there are none. No name of a person belongs here. Raises ``InvalidFact`` with every problem
    at once.
    """

    reference: str | None = word(words="your reference")
    state: PlanState | None = chosen(PlanState, words="which version it is")
    route: PlanRoute | None = chosen(PlanRoute, words="by which road it came")
    dated: date | None = day(words="the date of the document")
    date_of_birth: date | None = day(words="the date of birth of the child or young person")
    year_group: int | None = attrs.field(
        default=None, metadata={"kind": int, "words": "the year group, -2 to 14"}
    )
    setting: SettingType | None = chosen(SettingType, words="the kind of place attended")
    sections: tuple[PlanSection, ...] | Silence = listed(
        PlanSection, NOT_RECORDED, words="the sections as they stand"
    )
    voices: tuple[Voice, ...] | Silence = listed(
        Voice, NOT_RECORDED, words="the views, interests and aspirations of section A"
    )
    needs: tuple[PlanNeed, ...] | Silence = listed(
        PlanNeed, NOT_RECORDED, words="the needs of sections B, C and D"
    )
    outcomes: tuple[PlanOutcome, ...] | Silence = listed(
        PlanOutcome, NOT_RECORDED, words="the outcomes of section E"
    )
    provisions: tuple[PlanProvision, ...] | Silence = listed(
        PlanProvision, NOT_RECORDED, words="the provision of sections F, G, H1 and H2"
    )
    advice: tuple[PlanAdvice, ...] | Silence = listed(
        PlanAdvice, NOT_RECORDED, words="the advice that the assessment obtained"
    )
    institution_named: bool | None = told(words="whether section I names an institution")
    institution_type_given: bool | None = told(
        words="whether section I gives a type of institution"
    )
    health_agreed: bool | None = told(
        words="whether the commissioning body agreed section G (reg 12(2))"
    )
    health_agreed_on: date | None = day(words="the day on which it did")
    sent_to: tuple[Addressee, ...] | Silence = listed(
        Addressee, NOT_RECORDED, words="to whom it was sent (reg 13(2)); empty: not sent yet"
    )
    evidence_considered: bool | None = told(
        words="whether account was taken of the evidence of the assessment (reg 11(a))"
    )
    best_way_considered: bool | None = told(
        words="whether it was considered how best to achieve the outcomes (reg 11(b))"
    )
    differs_from_draft: bool | None = told(
        words="whether it differs from the draft in anything but section I (reg 14(1))"
    )
    representations_made: bool | None = told(
        words="whether representations were made about the draft"
    )
    representations_answered: bool | None = told(
        words="whether those who made them were answered, which no provision asks for"
    )
    signed: bool | None = told(words="whether a responsible officer signed it")

    def __attrs_post_init__(self) -> None:
        problems = [*field_problems(self)]
        refuse(problems or [*texts_wrong(self), *_misnamed(self)])

    def passages(self) -> Iterator[Passage]:
        """Yield each stretch of text: of the items, and of the sections."""
        for name, section in OF_SECTION.items():
            items = getattr(self, name)
            for number, one in enumerate(items if isinstance(items, tuple) else ()):
                where = section if section is not None else one.section
                yield Passage(f"{name}[{number}].text", where, one.text)
        if isinstance(self.sections, tuple):
            for number, held in enumerate(self.sections):
                yield Passage(f"sections[{number}].text", held.name, held.text)

    def to_dict(self) -> dict[str, object]:
        """Return the plan as plain JSON types, with the name of its schema.

        >>> PlanDocument(reference="EX-1").to_dict()
        {'schema': 'sendlaw.plan/1', 'reference': 'EX-1'}
        """
        return {"schema": SCHEMA, **PlanPart.to_dict(self)}

    def to_json(self) -> str:
        """Return the plan as JSON text."""
        return json.dumps(self.to_dict(), indent="  ")


PLAN_PARTS: tuple[type[PlanPart], ...] = (
    PlanSection,
    Voice,
    PlanNeed,
    PlanOutcome,
    PlanProvision,
    PlanAdvice,
)
"""What a plan is made of."""
OF_SECTION: dict[str, SectionName | None] = {
    "voices": SectionName.A,
    "needs": None,
    "outcomes": SectionName.E,
    "provisions": None,
}
"""The lists of items, and the section in which each stands; ``None``: the item says."""


ABOUT = {
    "advice": SectionName.K,
    "institution_named": SectionName.I,
    "institution_type_given": SectionName.I,
    "health_agreed": SectionName.G,
    "health_agreed_on": SectionName.G,
}
"""What else of a plan is about one section."""


def section_of(plan: PlanDocument, path: str) -> SectionName | None:
    """Return the section that a path of a plan leads into; ``None`` where it is of no one section.

    >>> plan = PlanDocument(provisions=(PlanProvision(section="F", text="Phonics, daily"),))
    >>> section_of(plan, "$.provisions[0].text"), section_of(plan, "$.state")
    (<SectionName.F: 'F'>, None)
    """
    name, _, rest = path.removeprefix("$.").partition(".")[0].partition("[")
    fixed = ABOUT.get(name) or OF_SECTION.get(name)
    items = getattr(plan, name, None)
    number = rest.removesuffix("]")
    if fixed is not None or not isinstance(items, tuple) or not number.isdecimal():
        return fixed
    one = items[int(number)] if int(number) < len(items) else None
    found: SectionName | None = getattr(one, "name" if name == "sections" else "section", None)
    return found


def texts_wrong(part: PlanPart) -> Iterator[Problem]:
    """Yield a problem for each text that is none, or is too long."""
    for field in attrs.fields(type(part)):
        value = getattr(part, field.name)
        if field.metadata.get("kind") == "text" and not isinstance(value, str):
            yield Problem(field.name, "text", f"a {type(value).__name__}")
        elif field.metadata.get("kind") == "text" and len(value) > LONGEST_TEXT:
            expected = f"text of at most {LONGEST_TEXT:,} characters"
            yield Problem(field.name, expected, f"{len(value):,} characters", kind="value")


def _misnamed(plan: PlanDocument) -> Iterator[Problem]:
    """Yield a problem for each id used twice, each link that leads nowhere, and what cannot be."""
    if plan.year_group is not None and plan.year_group not in YEAR_GROUPS:
        expected = f"a year group from {YEAR_GROUPS[0]} to {YEAR_GROUPS[-1]}"
        yield Problem("year_group", expected, str(plan.year_group), kind="value")
    if plan.health_agreed is False and plan.health_agreed_on is not None:
        expected = "no day, as section G was not agreed"
        found = plan.health_agreed_on.isoformat()
        yield Problem("health_agreed_on", expected, found, kind="value")
    if plan.representations_answered and plan.representations_made is False:
        expected = "false or nothing, as no representations were made"
        yield Problem("representations_answered", expected, "true", kind="value")
    if (
        plan.date_of_birth is not None
        and plan.dated is not None
        and plan.dated < plan.date_of_birth
    ):
        expected = f"a day not after {plan.dated}, the date of the document"
        yield Problem("date_of_birth", expected, f"{plan.date_of_birth}", kind="value")
    ids: dict[str, set[str]] = {}
    seen: set[str] = set()
    for name in OF_SECTION:
        items = getattr(plan, name)
        for number, one in enumerate(items if isinstance(items, tuple) else ()):
            if one.id is not None and one.id in seen:
                expected = "an id that no other item has"
                yield Problem(f"{name}[{number}].id", expected, repr(one.id), kind="value")
            seen.update({one.id} if one.id else ())
            ids.setdefault(name, set()).update({one.id} if one.id else ())
    yield from _astray(plan, ids)


LINKS = (
    ("outcomes", "aspirations", "voices"),
    ("provisions", "needs", "needs"),
    ("provisions", "outcomes", "outcomes"),
)
"""Which items name which: of a list, the field with the ids, and the list they are in."""


def _astray(plan: PlanDocument, ids: dict[str, set[str]]) -> Iterator[Problem]:
    for name, field, target in LINKS:
        items = getattr(plan, name)
        known = ids.get(target, set())
        for number, one in enumerate(items if isinstance(items, tuple) else ()):
            for link in getattr(one, field):
                if link not in known:
                    where = f"{name}[{number}].{field}"
                    yield Problem(where, f"the id of one of the {target}", repr(link), kind="value")
