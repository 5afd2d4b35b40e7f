"""Section A: whose views, interests and aspirations are there, and whose are not."""

from __future__ import annotations

from sendlaw.checks.plans.parts import Wanted, found, given
from sendlaw.checks.plans.text import shows
from sendlaw.facts.dated import Silence
from sendlaw.law.contents.plans import SECTION_A
from sendlaw.vocabulary.contents import Holder, SectionName, VoiceKind

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from sendlaw.checks.plans.parts import Plan, Told

    Heard = set[tuple[Holder | None, VoiceKind | None]]

OF_CHILD = (Holder.CHILD, Holder.PARENT)
OF_YOUNG_PERSON = (Holder.YOUNG_PERSON,)
WHOSE = {
    Holder.CHILD: "the child",
    Holder.PARENT: "the parents",
    Holder.YOUNG_PERSON: "the young person",
}


def unheard(plan: Plan) -> Iterator[Told]:
    """Find whose views, interests or aspirations section A lacks (reg 12(1)(a))."""
    voices = plan.document.voices
    if plan.absent(SectionName.A):
        return
    heard = any(shows(one.text) for _, one in given(voices))
    if isinstance(voices, Silence) or (plan.speaks(SectionName.A) and not heard):
        if plan.stands_empty(SectionName.A):
            yield found("PC005", "Section A sets out nothing.", "sections", SECTION_A)
        else:
            yield Wanted("voices", (SECTION_A,))
        return
    unsaid = [*_unsaid(plan)]
    yield from unsaid or _lacking(plan)


def _unsaid(plan: Plan) -> Iterator[Wanted]:
    """Yield what is not said of an item: whose it is, or what."""
    for at, one in given(plan.document.voices):
        for field in ("holder", "kind"):
            if shows(one.text) and getattr(one, field) is None:
                yield Wanted(f"voices[{at}].{field}", (SECTION_A,))


def _lacking(plan: Plan) -> Iterator[Told]:
    heard = {(one.holder, one.kind) for _, one in given(plan.document.voices) if shows(one.text)}
    aged = plan.ages
    ways = (
        (OF_CHILD, OF_YOUNG_PERSON)
        if aged is None
        else ((OF_CHILD if aged.child else OF_YOUNG_PERSON),)
    )
    lacks = {_lack(heard, whose) for whose in ways}
    if "" in lacks:
        return
    silent = _silent(heard, ways[0]) if heard else "nothing of anybody"
    if len(lacks) > 1 and heard:
        yield Wanted("date_of_birth", (SECTION_A,))
    elif silent:
        yield found("PC005", f"Section A has {silent}.", "voices", SECTION_A)
    else:
        yield found("PC006", f"Section A has {lacks.pop()}.", "voices", SECTION_A)


def _lack(heard: Heard, whose: tuple[Holder, ...]) -> str:
    """Say which of views, interests and aspirations are there not of each person."""
    pairs = [(who, kind) for who in whose for kind in VoiceKind if (who, kind) not in heard]
    return ", ".join(f"no {kind.value} of {WHOSE[who]}" for who, kind in pairs)


def _silent(heard: Heard, whose: tuple[Holder, ...]) -> str:
    """Say who is not heard at all, and what is held of nobody."""
    holders = {who for who, _ in heard}
    kinds = {kind for who, kind in heard if who in whose}
    told = [f"nothing of {WHOSE[who]}" for who in whose if who not in holders]
    return ", ".join([*told, *(f"nobody's {one.value}" for one in VoiceKind if one not in kinds)])
