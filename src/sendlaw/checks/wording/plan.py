"""The wording checks of a plan: those of each text, and those that need the whole of it."""

from __future__ import annotations

import re
from itertools import chain
from typing import NamedTuple

import attrs

from sendlaw.cases.plan_document import PlanDocument, PlanProvision, PlanSection, Voice
from sendlaw.checks.findings import Finding
from sendlaw.checks.wording.asked import ASKED
from sendlaw.checks.wording.check import hits, read_items, told
from sendlaw.checks.wording.compare import diluted, misplaced
from sendlaw.checks.wording.reading import Read, read
from sendlaw.checks.wording.rules_other import explained_in, passed, untouched
from sendlaw.checks.wording.rules_provision import Hit
from sendlaw.checks.wording.vocabulary import STANDARD, Wording
from sendlaw.counting.arithmetic import add_months
from sendlaw.counting.steps import in_words
from sendlaw.vocabulary.contents import SectionName

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from sendlaw.cases.plan_document import Passage

CARE = (SectionName.G, SectionName.H1, SectionName.H2)
PLACE = re.compile(r"(\w+)\[(\d+)\]")
OF_PROVISION = re.compile(r"\b(?:EF|[FGHJ]\d?)\b")
CONTEXT, BESIDE = 60, 3
"""Within how much of a line, and by how many words on each side, two places are told apart."""
_WORD = re.compile(r"[^\W\d_]{2,}")
OLD = (24, 12)
"""The ages in months of advice that is called old, the greater first."""


class _Seen(NamedTuple):
    """A passage of a plan, the item that holds it, and its text as it is read."""

    passage: Passage
    item: object
    read: Read

    @property
    def path(self) -> str:
        """Where it stands."""
        return f"$.{self.passage.path}"


def check_plan_wording(plan: object, on: date, *, wording: Wording = STANDARD) -> Iterator[Finding]:
    """Yield what is found in the wording of a plan; ``on`` is its date, where it records none.

    >>> from datetime import date
    >>> plan = PlanDocument(sections=(PlanSection(name="F", text="Regular speech therapy"),))
    >>> [(one.code, one.path) for one in check_plan_wording(plan, date(2025, 9, 1))]
    [('PW005', '$.sections[0].text')]

    What stands both in an item and in the section that holds it is told once. A section under a joint
    label ("E/F") is not read, nor is section K but to compare it.
    """
    assert isinstance(plan, PlanDocument)  # noqa: S101 - the table of checkers gives it nothing else
    dated = plan.dated or on
    every = [
        _Seen(one, _item(plan, one.path), read(one.text))
        for one in plan.passages()
        if one.text.strip()
    ]
    known = frozenset(chain.from_iterable(explained_in(one.read.text) for one in every))
    before: set[tuple[str, ...]] = set()
    for one in every:
        if one.passage.section is SectionName.K or _merged(one.item):
            continue
        found = hits(one.read.text, one.passage.section, wording, known)
        for hit in chain(found, _beside(one, dated, every, wording)):
            key = _key(one, hit)
            again = key in before and (hit.code == "PW038" or isinstance(one.item, PlanSection))
            if not again and not (hit.code == "PW030" and _attributed(one.item)):
                before.add(key)
                yield told(one.read, hit, one.path, plan.setting, one.passage.section)
    yield from _whole(plan, every, wording)
    yield from _old(plan, dated)


def _item(plan: PlanDocument, path: str) -> object:
    """Return the part of a plan that a path leads to."""
    found = PLACE.match(path)
    assert found is not None  # noqa: S101 - every passage stands in a list
    return getattr(plan, found[1])[int(found[2])]


def _key(one: _Seen, hit: Hit) -> tuple[str, ...]:
    """Return what a finding in an item shares with one of the same words in the section around it."""
    if hit.code == "PW038":
        return (hit.code, hit.note)
    text = one.read.text
    before = text[max(0, hit.start - CONTEXT) : hit.start].rpartition("\n")[2]
    after = text[hit.end : hit.end + CONTEXT].partition("\n")[0]
    beside = (*_WORD.findall(before)[-BESIDE:], "", *_WORD.findall(after)[:BESIDE])
    return (str(one.passage.section), hit.code, text[hit.start : hit.end], *beside)


def _merged(item: object) -> bool:
    """Say whether a section that is none of the twelve has the letter of one that holds provision."""
    return (
        isinstance(item, PlanSection)
        and item.name is None
        and OF_PROVISION.search(item.label or "") is not None
    )


def _attributed(item: object) -> bool:
    """Say whether an item of section A names whose words it holds."""
    return isinstance(item, Voice) and item.holder is not None


def _beside(one: _Seen, on: date, every: list[_Seen], wording: Wording) -> Iterator[Hit]:
    """Yield what a passage shows beside the date of the plan, or beside other sections."""
    if one.passage.section is SectionName.E:
        for item in read_items(one.read.text, wording, by_line=True):
            yield from passed(item, on)
    if one.passage.section in CARE and not _classed(one.item):
        education = [each.read.text for each in every if each.passage.section is SectionName.F]
        yield from misplaced(one.read.text, education, wording)


def _classed(item: object) -> bool:
    """Say whether it is recorded if a provision educates or trains; then the content says the rest."""
    return isinstance(item, PlanProvision) and item.educates_or_trains is not None


def _provided(every: list[_Seen]) -> str:
    """Return the text of section F: of its items, or where there are none as it stands."""
    held = [one for one in every if one.passage.section is SectionName.F]
    items = [one for one in held if isinstance(one.item, PlanProvision)]
    return "\n".join(one.read.text for one in items or held)


def _whole(plan: PlanDocument, every: list[_Seen], wording: Wording) -> Iterator[Finding]:
    """Yield what a section as a whole says nothing of, and advice that section F falls short of."""
    for section in (SectionName.A, SectionName.B, SectionName.E):
        held = [one for one in every if one.passage.section is section]
        whole = "\n".join(one.read.text for one in held)
        for hit in untouched(section, whole, plan.year_group, wording):
            yield told(held[-1].read, hit, held[-1].path)
    provided = _provided(every)
    for one in every if provided else ():
        if one.passage.section is SectionName.K:
            for short in diluted(one.passage.text, provided, wording=wording):
                note = f"{short.service}; section F gives {short.said}"
                finding = told(one.read, Hit("PW019", 0, 1, note), one.path)
                yield attrs.evolve(finding, span=short.span)


def _old(plan: PlanDocument, on: date) -> Iterator[Finding]:
    """Yield the advice that was more than a year or two old on a day; the ages are no law."""
    for number, one in enumerate(plan.advice if isinstance(plan.advice, tuple) else ()):
        given = one.provided
        if given is None:
            continue
        over = [age for age in OLD if add_months(given.toordinal(), age)[0] < on.toordinal()]
        if over:
            asked = ASKED["PW039"]
            yield Finding(
                code="PW039",
                message=asked.message.replace(
                    "{note}", f"{in_words(given)}, over {over[0]} months"
                ),
                path=f"$.advice[{number}].provided",
                citations=asked.citations,
                question=asked.question,
            )
