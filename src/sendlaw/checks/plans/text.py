"""What shows in a text, and which sections a label names."""

from __future__ import annotations

import re
import unicodedata
from itertools import chain

from sendlaw.vocabulary.contents import SectionName

TYPE_CHECKING = False
if TYPE_CHECKING:
    from sendlaw.cases.plan_document import PlanSection

BLANK = "\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2060-\u2064\u2800\u3164\ufeff\uffa0"
TURNING = "\u202a-\u202e\u2066-\u2069"
INVISIBLE = re.compile(f"[\\s\\x00-\\x1f\\x7f-\\x9f{BLANK}{TURNING}]+")
"""What shows nothing by itself: spaces, control characters, and characters of no width."""
HIDDEN = re.compile(
    f"[\u061c\u180e\u200b\u200e\u200f\u2060-\u2064\ufeff{TURNING}]|(?<=\\w)[\u200c\u200d](?=\\w)"
)
"""Characters that do not show, or that turn the direction of what follows."""

LETTER = "H1|H2|[A-K]"
JOIN = r"(?: ?[/&+,;|\\-] ?(?:and )?| (?:and|to) )(?:sections? )?"
NAMES = f"(?P<names>(?:{LETTER})(?:{JOIN}(?:{LETTER}))*|EF|H1H2)"
BARE = re.compile(f"(?:sections? )?{NAMES}", re.IGNORECASE)
TITLED = (
    re.compile(rf"(?:[Ss]ections?|SECTIONS?) {NAMES}(?:[ :.)-].*)?"),
    re.compile(rf"{NAMES}(?:\)|:| -| \(|\. ).*"),
)
"""A label with a title after the letters, which are capitals: "Section E: Outcomes", "E - Outcomes"."""
RANGE = re.compile(r"-| to ")
ORDER = tuple(SectionName)
HALVES = {"H": (SectionName.H1, SectionName.H2), "EF": (SectionName.E, SectionName.F)}


def shows(text: str) -> bool:
    r"""Say whether a text has anything to read.

    >>> shows("One session"), shows(" \n\u200b\u2060")
    (True, False)
    """
    return text != "" and INVISIBLE.fullmatch(text) is None


def labelled(label: str) -> frozenset[SectionName]:
    """Return the sections that a label names; none, where it is a heading of another kind.

    >>> sorted(labelled("Sections E to G: the table"))
    [<SectionName.E: 'E'>, <SectionName.F: 'F'>, <SectionName.G: 'G'>]
    >>> labelled("A-level results")
    frozenset()
    """
    plain = re.sub("[\u2010-\u2015\u2212]", "-", unicodedata.normalize("NFKC", label))
    told = " ".join(INVISIBLE.sub(" ", plain).split())
    matches = (pattern.fullmatch(told) for pattern in (BARE, *TITLED))
    match = next((one for one in matches if one is not None), None)
    if match is None:
        return frozenset()
    runs = re.split(r"[/&+,;|\\]| and ", match["names"], flags=re.IGNORECASE)
    return frozenset(chain.from_iterable(_run(one) for one in runs))


def _run(text: str) -> tuple[SectionName, ...]:
    """Return the sections from the first to the last that a run of them names."""
    letters = re.findall(f"EF|{LETTER}", re.sub("(?i)sections?|and", "", text).upper())
    every = [name for one in letters for name in HALVES.get(one) or (SectionName(one),)]
    if not RANGE.search(text.lower()):
        return tuple(every)
    first, *_, last = sorted(map(ORDER.index, every))
    return ORDER[first : last + 1]


def under_one_label(section: PlanSection) -> frozenset[SectionName]:
    """Return the sections that one label joins; none, where it names one or none.

    >>> from sendlaw.cases.plan_document import PlanSection
    >>> sorted(under_one_label(PlanSection(label="Section E/F", text="A table")))
    [<SectionName.E: 'E'>, <SectionName.F: 'F'>]
    """
    names = labelled(section.label or "")
    return names if len(names) > 1 else frozenset()


def named(section: PlanSection) -> SectionName | None:
    """Return which section it is: as it is recorded, else as its label says.

    >>> from sendlaw.cases.plan_document import PlanSection
    >>> named(PlanSection(label="Section F: provision"))
    <SectionName.F: 'F'>
    """
    if section.name is not None:
        return section.name
    names = labelled(section.label or "")
    return None if under_one_label(section) else next(iter(names), None)
