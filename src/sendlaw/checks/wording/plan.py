"""The wording checks of a plan: those of each text, and those that need the whole of it."""

from __future__ import annotations

import re
from itertools import chain
from typing import NamedTuple

import attrs

from sendlaw.cases.plan_document import PlanDocument
from sendlaw.checks.wording.check import hits, read_items, told
from sendlaw.checks.wording.compare import diluted, misplaced
from sendlaw.checks.wording.reading import Read, read
from sendlaw.checks.wording.rules_other import explained_in, passed, untouched
from sendlaw.checks.wording.rules_provision import Hit
from sendlaw.checks.wording.vocabulary import STANDARD, Wording
from sendlaw.vocabulary.contents import SectionName

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from sendlaw.cases.plan_document import Passage
    from sendlaw.checks.findings import Finding

CARE = (SectionName.G, SectionName.H1, SectionName.H2)
FROM_SECTION = re.compile(r"sections\[(\d+)\]")
FROM_VOICE = re.compile(r"voices\[(\d+)\]")


class _Seen(NamedTuple):
    """A passage of a plan, and its text as it is read."""

    passage: Passage
    read: Read


def check_plan_wording(plan: object, on: date, *, wording: Wording = STANDARD) -> Iterator[Finding]:
    """Yield what is found in the wording of a plan dated on a day.

    >>> from datetime import date
    >>> from sendlaw.cases.plan_document import PlanSection
    >>> plan = PlanDocument(sections=(PlanSection(name="F", text="Regular speech therapy"),))
    >>> [(one.code, one.path) for one in check_plan_wording(plan, date(2025, 9, 1))]
    [('PW005', '$.sections[0].text')]

    What stands both in an item and in the section that holds it is told once.
    """
    assert isinstance(plan, PlanDocument)  # noqa: S101 - the table of checkers gives it nothing else
    every = [_Seen(one, read(one.text)) for one in plan.passages() if one.text.strip()]
    known = frozenset(chain.from_iterable(explained_in(one.read.text) for one in every))
    before: set[tuple[object, ...]] = set()
    for one in every:
        if one.passage.section is SectionName.K or _merged(plan, one.passage.path):
            continue
        for hit in chain(
            hits(one.read.text, one.passage.section, wording, known), _beside(one, on, every)
        ):
            key = _key(one, hit)
            if key not in before and not (hit.code == "PW030" and _attributed(plan, one)):
                before.add(key)
                yield told(one.read, hit, f"$.{one.passage.path}", plan.setting)
    yield from _whole(plan, every, wording)


def _key(one: _Seen, hit: Hit) -> tuple[object, ...]:
    """Return what two findings share that say the same of the same words."""
    if hit.code == "PW038":
        return (hit.code, hit.note)
    before = one.read.text[max(0, hit.start - CONTEXT) : hit.start].rpartition("\n")[2]
    return (one.passage.section, hit.code, one.read.text[hit.start : hit.end], before.strip())


CONTEXT = 40
"""How much of the text before it tells one place in a plan from another."""


def _merged(plan: PlanDocument, path: str) -> bool:
    """Say whether a section that is none of the twelve has the letter of one that holds provision."""
    found = FROM_SECTION.match(path)
    if found is None or not isinstance(plan.sections, tuple):
        return False
    one = plan.sections[int(found[1])]
    return one.name is None and re.search(r"\b(?:EF|[FGHJ]\d?)\b", one.label or "") is not None


def _attributed(plan: PlanDocument, one: _Seen) -> bool:
    """Say whether an item of section A names whose words it holds."""
    found = FROM_VOICE.match(one.passage.path)
    voices = plan.voices if isinstance(plan.voices, tuple) else ()
    return found is not None and voices[int(found[1])].holder is not None


def _beside(one: _Seen, on: date, every: list[_Seen]) -> Iterator[Hit]:
    """Yield what a passage shows beside the date of the plan, or beside other sections."""
    if one.passage.section is SectionName.E:
        for item in read_items(one.read.text, STANDARD):
            yield from passed(item, on)
    if one.passage.section in CARE:
        yield from misplaced(one.read.text, _texts(every, SectionName.F), STANDARD)


def _texts(every: list[_Seen], section: SectionName) -> list[str]:
    return [one.read.text for one in every if one.passage.section is section]


def _whole(plan: PlanDocument, every: list[_Seen], wording: Wording) -> Iterator[Finding]:
    """Yield what a section as a whole says nothing of, and advice that section F falls short of."""
    for section in (SectionName.A, SectionName.B, SectionName.E):
        held = [one for one in every if one.passage.section is section]
        whole = "\n".join(one.read.text for one in held)
        for hit in untouched(section, whole, plan.year_group, wording):
            yield told(held[-1].read, hit, f"$.{held[-1].passage.path}")
    provided = "\n".join(dict.fromkeys(_texts(every, SectionName.F)))
    for one in every if provided else ():
        if one.passage.section is SectionName.K:
            for short in diluted(one.passage.text, provided, wording=wording):
                note = f"{short.service}; section F gives {short.said}"
                finding = told(one.read, Hit("PW019", 0, 1, note), f"$.{one.passage.path}")
                yield attrs.evolve(finding, span=short.span)
