"""The wording checks of one text, and of a plan."""

from __future__ import annotations

from typing import TypeVar

from sendlaw.checks.findings import Finding
from sendlaw.checks.wording.asked import ASKED, EASED, OF_PROVISION
from sendlaw.checks.wording.quantities import has_quantity
from sendlaw.checks.wording.reading import Read, Span, items, legible, read
from sendlaw.checks.wording.rules_other import (
    acronyms,
    explained_in,
    long_sentences,
    need,
    nil_return,
    outcome,
    voice,
)
from sendlaw.checks.wording.rules_provision import Hit, Item, care, hidden, provision
from sendlaw.checks.wording.vocabulary import STANDARD, Wording
from sendlaw.errors import InvalidFact, Problem
from sendlaw.vocabulary.contents import SectionName, SettingType

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Rule = Callable[[Item], Iterator[Hit]]

CARE = {SectionName.G: "PW041", SectionName.H1: "PW042", SectionName.H2: "PW042"}
"""What open wording of provision is in the sections that section F's words and cases are not about."""
RULES: dict[SectionName, tuple[Rule, ...]] = {
    SectionName.A: (hidden,),
    SectionName.B: (need,),
    SectionName.C: (nil_return,),
    SectionName.D: (nil_return,),
    SectionName.E: (outcome,),
    SectionName.F: (provision,),
    **dict.fromkeys(CARE, (care,)),
}
SPECIAL = (SettingType.SPECIAL_SCHOOL, SettingType.SPECIAL_POST_16)
Name = TypeVar("Name", SectionName, SettingType)
QUOTES = 60
"""How many characters of the text a message quotes."""


def check_wording(
    text: str,
    section: str = "F",
    setting: str | None = None,
    *,
    wording: Wording = STANDARD,
) -> tuple[Finding, ...]:
    """Check the wording of one text of a plan.

    >>> [finding.code for finding in check_wording("Regular access to a quiet space")]
    ['PW005', 'PW004']
    >>> check_wording("Physiotherapist: 30 minutes of exercises weekly, individually")
    ()

    ``section`` is where it stands ("A" to "H2"), ``setting`` the kind of place (``SettingType``): in a
    special one open wording weighs less. Each span is in the text as given. What needs a whole plan is
    found only by ``check_document``. Raises ``InvalidFact`` for a section or a setting that there is not,
    and for what is no text or is too long.
    """
    name = _member(SectionName, "section", section)
    place = None if setting is None else _member(SettingType, "setting", setting)
    seen = read(legible("text", text))
    found = hits(seen.text, name, wording, explained_in(seen.text))
    return tuple(
        told(seen, hit, "text", place, name) for hit in sorted(found, key=lambda one: one[1:3])
    )


def _member(kind: type[Name], field: str, value: str) -> Name:
    try:
        return kind(value)
    except ValueError:
        known = ", ".join(kind)
        raise InvalidFact([Problem(field, f"one of {known}", repr(value), kind="value")]) from None


def hits(
    text: str, section: SectionName | None, wording: Wording, known: frozenset[str]
) -> Iterator[Hit]:
    """Yield what the rules of a section find in a text."""
    rules = (hidden,) if section is None else RULES.get(section, ())
    for item in read_items(text, wording, by_line=section is SectionName.E):
        for rule in (*rules, long_sentences):
            yield from rule(item)
    if section is SectionName.A and not wording.find("speaker").search(text):
        yield from voice(Item(text, Span(0, len(text)), wording))
    yield from acronyms(text, wording, known)


def read_items(text: str, wording: Wording, *, by_line: bool = False) -> Iterator[Item]:
    """Yield the items of a normalised text."""
    for span in items(text, has_quantity, by_line=by_line):
        yield Item(text, span, wording)


def told(
    seen: Read,
    hit: Hit,
    path: str,
    place: SettingType | None = None,
    section: SectionName | None = None,
) -> Finding:
    """Turn what a rule found into a finding, with its span in the original text."""
    code, note = hit.code, hit.note
    if hit.code in EASED and place in SPECIAL:
        code, note = "PW016", hit.code
    elif hit.code in OF_PROVISION and section in CARE:
        code, note = CARE[section], hit.code
    asked = ASKED[code]
    words = " ".join(seen.text[hit.start : hit.end].split())
    short = words if len(words) <= QUOTES else f"{words[:QUOTES].rstrip()} ..."
    said = asked.message.replace("{note}", note).replace("{}", f"“{short}”")
    return Finding(
        code=code,
        message=f"{said[:1].upper()}{said[1:]}.",
        path=path,
        citations=asked.citations,
        span=seen.original(hit.start, hit.end) if hit.end > hit.start else None,
        question=asked.question,
    )
