"""Strategies for what documents contain: plans that hold all that they must, notices that tell all."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from sendlaw.cases.notice import Notice
from sendlaw.cases.plan_document import (
    PlanAdvice,
    PlanDocument,
    PlanNeed,
    PlanOutcome,
    PlanProvision,
    PlanSection,
    Voice,
)
from sendlaw.checks.notices import required
from sendlaw.engine.ages import Ages, school_year_of
from sendlaw.facts.ages import birthday
from sendlaw.law.contents.advice import ALWAYS
from sendlaw.law.contents.plans import YEAR_GROUP
from sendlaw.testing.strategies import MANY_DAYS, days
from sendlaw.vocabulary import AdviceKind
from sendlaw.vocabulary.contents import (
    YEAR_GROUPS,
    Addressee,
    Holder,
    NoticeContent,
    NoticeKind,
    PlanRoute,
    PlanState,
    SectionName,
    SettingType,
    VoiceKind,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn, SearchStrategy

    Facts = dict[str, Any]

ROADS = (
    (PlanState.DRAFT, PlanRoute.FIRST),
    (PlanState.FINAL, PlanRoute.FIRST),
    (PlanState.DRAFT, PlanRoute.REASSESSMENT),
    (PlanState.FINAL, PlanRoute.REASSESSMENT),
    (PlanState.AMENDED, PlanRoute.REASSESSMENT),
    (PlanState.AMENDED, PlanRoute.AMENDMENT),
)
"""Each version of a whole plan, and the road by which it came."""
OLDEST = 25
AGE_OF_RECEPTION = 5
FEW = 2
NOWHERE = SettingType.NOT_IN_A_SETTING
ATTENDED = tuple(one for one in SettingType if one is not NOWHERE)
TEXTS = st.sampled_from(
    (
        "Phonics, 20 minutes daily",
        "A teacher, one hour a week",
        "Reads a page alone by July 2027",
        "40%",
        "To cook (as at home)",
        "Côté naïve",
        "x",
    )
)
"""Words that say something, and hold nothing that does not show."""


@st.composite
def plan_documents(draw: DrawFn) -> PlanDocument:
    """Plans that hold all that they must, and record all that the checks of contents ask.

    >>> from hypothesis import given
    >>> from sendlaw.checks.documents import check_document
    >>> @given(plan_documents())
    ... def contains_all(plan):
    ...     assert check_document(plan).ok
    >>> contains_all()

    Drafts, final plans and amended ones; of a first plan, after a re-assessment and without one; of
    children and young people, in or beyond year 9 or not; with direct payments and without; with a school
    named, a type alone, or an education that is in none. What the words say is not meant to be sensible.
    """
    state, route = draw(st.sampled_from(ROADS))
    facts: Facts = {"state": state, "route": route, **draw(_person())}
    ages = Ages(facts["date_of_birth"], facts["dated"])
    facts |= draw(_voices(ages)) | draw(_needs())
    facts |= draw(_outcomes(facts)) | draw(_institution(facts))
    facts |= draw(_provisions(facts, ages)) | draw(_making(facts))
    facts["advice"] = draw(_advice(facts["dated"], older=_older(facts, ages)))
    return PlanDocument(**facts, sections=draw(_sections(facts)))


def _older(facts: Facts, ages: Ages) -> bool:
    """Say whether the person is in or beyond year 9, by the year group where there is one."""
    group: int | None = facts["year_group"]
    return ages.year_9_or_beyond if group is None else group >= YEAR_GROUP


@st.composite
def _person(draw: DrawFn) -> Facts:
    dated = draw(days())
    born = draw(st.dates(birthday(dated, -OLDEST) + timedelta(days=1), dated))
    group = school_year_of(dated) - school_year_of(born) - AGE_OF_RECEPTION
    return {
        "reference": draw(st.none() | st.from_regex(r"EX-[0-9]{1,4}", fullmatch=True)),
        "dated": dated,
        "date_of_birth": born,
        "year_group": draw(st.none() | st.just(group)) if group in YEAR_GROUPS else None,
    }


@st.composite
def _voices(draw: DrawFn, ages: Ages) -> Facts:
    whose = (Holder.CHILD, Holder.PARENT) if ages.child else (Holder.YOUNG_PERSON,)
    if not ages.child and draw(st.booleans()):
        whose = (*whose, Holder.PARENT)
    pairs = [(who, kind) for who in whose for kind in VoiceKind]
    return {
        "voices": tuple(
            Voice(id=f"v{at}", kind=kind, holder=who, text=draw(TEXTS))
            for at, (who, kind) in enumerate(pairs)
        )
    }


@st.composite
def _needs(draw: DrawFn) -> Facts:
    other = st.sampled_from((SectionName.C, SectionName.D))
    sections = [
        *draw(st.lists(st.just(SectionName.B), min_size=1, max_size=FEW)),
        *draw(st.lists(other, max_size=FEW)),
    ]
    return {
        "needs": tuple(
            PlanNeed(id=f"n{at}", section=section, text=draw(TEXTS))
            for at, section in enumerate(sections)
        )
    }


@st.composite
def _outcomes(draw: DrawFn, facts: Facts) -> Facts:
    aims = [one.id for one in facts["voices"] if one.kind is VoiceKind.ASPIRATIONS]
    several = st.lists(st.sampled_from(aims), min_size=1, max_size=FEW, unique=True).map(tuple)
    return {
        "outcomes": tuple(
            PlanOutcome(id=f"o{at}", text=draw(TEXTS), aspirations=draw(several))
            for at in range(draw(st.integers(1, FEW)))
        )
    }


@st.composite
def _provisions(draw: DrawFn, facts: Facts, ages: Ages) -> Facts:
    """Draw a provision for each special educational need, one for all outcomes, and some beside them."""
    outcomes = tuple(one.id for one in facts["outcomes"])
    educational = [one.id for one in facts["needs"] if one.section is SectionName.B]
    places: list[tuple[SectionName, tuple[str, ...]]] = [
        (SectionName.F, (need,)) for need in educational
    ]
    beside = [SectionName.G, SectionName.H2, *([] if ages.eighteen else [SectionName.H1])]
    places += [(one, ()) for one in draw(st.lists(st.sampled_from(beside), max_size=FEW))]
    adult = draw(st.integers(0, len(places) - 1)) if _older(facts, ages) else None
    return {
        "provisions": tuple(
            PlanProvision(
                id=f"p{at}",
                section=section,
                text=draw(TEXTS),
                needs=needs,
                outcomes=outcomes,
                direct_payment=draw(st.booleans()),
                for_adulthood=at == adult or draw(st.booleans()),
                educates_or_trains=section is SectionName.F,
            )
            for at, (section, needs) in enumerate(places)
        )
    }


@st.composite
def _institution(draw: DrawFn, facts: Facts) -> Facts:
    draft = facts["state"] is PlanState.DRAFT
    setting = draw(st.sampled_from((*ATTENDED, NOWHERE)))
    given = not draft and setting is not NOWHERE
    return {
        "setting": setting,
        "institution_named": given and draw(st.booleans()),
        "institution_type_given": given,
    }


@st.composite
def _making(draw: DrawFn, facts: Facts) -> Facts:
    draft, differs = facts["state"] is PlanState.DRAFT, draw(st.booleans())
    named = facts["institution_named"]
    to_whom = [one for one in Addressee if named or one is not Addressee.INSTITUTION]
    sent: SearchStrategy[Any] = st.just(()) | st.permutations(to_whom)
    agreed = draw(st.none() | _before(facts["dated"]))
    made = differs or draw(st.booleans())
    return {
        "health_agreed": True,
        "health_agreed_on": agreed,
        "sent_to": draw(st.sampled_from(((), (Addressee.FAMILY,))) if draft else sent),
        "evidence_considered": True,
        "best_way_considered": True,
        "differs_from_draft": differs,
        "representations_made": made,
        "representations_answered": draw(st.sampled_from((None, False, True))) if made else None,
        "signed": True,
    }


def _before(day: date) -> SearchStrategy[date]:
    return st.integers(0, MANY_DAYS).map(lambda by: day - timedelta(days=by))


@st.composite
def _advice(draw: DrawFn, dated: date, *, older: bool) -> tuple[PlanAdvice, ...]:
    kinds = [*ALWAYS, *([AdviceKind.ADULTHOOD] if older else [])]
    kinds += draw(st.lists(st.sampled_from(AdviceKind), max_size=FEW))
    return tuple(
        PlanAdvice(kind=kind, provided=draw(_before(dated)), appended=True) for kind in kinds
    )


@st.composite
def _sections(draw: DrawFn, facts: Facts) -> tuple[PlanSection, ...]:
    """Draw the sections: those that hold something, and those that say that they do not apply."""
    items = (*facts["needs"], *facts["provisions"])
    held = {one.section for one in items} | {SectionName.A, SectionName.E, SectionName.K}
    if any(one.direct_payment and one.section is SectionName.F for one in facts["provisions"]):
        held.add(SectionName.J)
    if facts["institution_type_given"]:
        held.add(SectionName.I)
    spare = {SectionName.J} - held
    if facts["state"] is PlanState.DRAFT or facts["setting"] is NOWHERE:
        spare |= {SectionName.I} - held
    if Ages(facts["date_of_birth"], facts["dated"]).eighteen:
        spare.add(SectionName.H1)
    left = draw(st.sets(st.sampled_from(sorted(spare)))) if spare else set()
    return tuple(
        PlanSection(name=name, text=draw(TEXTS), not_applicable=False)
        if name in held
        else PlanSection(name=name, not_applicable=True)
        for name in SectionName
        if name not in left
    )


@st.composite
def notices(draw: DrawFn) -> Notice:
    """Notices of every kind that tell all that they must, and now and then more.

    >>> from hypothesis import given
    >>> from sendlaw.checks.documents import check_document
    >>> @given(notices())
    ... def tells_all(notice):
    ...     assert check_document(notice).findings == ()
    >>> tells_all()
    """
    sent = draw(days())
    facts: Facts = {
        "kind": draw(st.sampled_from(NoticeKind)),
        "sent": sent,
        "decided": draw(st.none() | _before(sent)),
        "only_about_school": draw(st.booleans()),
        "after_considering": draw(st.booleans()),
        "evidence_exists": draw(st.booleans()),
    }
    must = [one.content for one in required(Notice(**facts), sent)]
    more = draw(st.sets(st.sampled_from(NoticeContent), max_size=FEW)) - set(must)
    return Notice(**facts, contains=(*must, *sorted(more)))
