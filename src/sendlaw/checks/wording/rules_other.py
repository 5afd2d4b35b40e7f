"""Rules over outcomes, views, needs and nil returns, and over the language of every section."""

from __future__ import annotations

import re
from typing import NamedTuple

from sendlaw.checks.wording.lists import ACRONYMS
from sendlaw.checks.wording.reading import quoted, sentences, within, words
from sendlaw.checks.wording.rules_provision import FIRST_PERSON, Hit, Item

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from sendlaw.checks.wording.vocabulary import Wording

NAMED = (
    *("january", "february", "march", "april", "may", "june", "july", "august", "september"),
    *("october", "november", "december"),
)
NUMBERED = re.compile(
    r"(?<![\w/.-])(?<!year )(?<!stage )(?<!age )(?<!phase )(?!(?:19|20)\d\d(?!\d))"
    r"\d{1,4}%?(?![\w/])",
    re.IGNORECASE,
)
DATED = re.compile(
    r"(?<!\w)(?:by|until|before)\s(?:the\s)?(?:end\sof\s)?(?:\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?)?"
    rf"(?P<month>{'|'.join(NAMED)})\s(?P<year>20\d\d)(?!\d)",
    re.IGNORECASE,
)
ANY_DATE = re.compile(
    rf"(?<!\d)20\d\d(?!\d)|(?<!\w)(?:{'|'.join(NAMED)})\s\d{{1,2}}(?!\d)|\d{{1,2}}[/.]\d{{1,2}}[/.]\d\d",
    re.IGNORECASE,
)
ACRONYM = re.compile(r"(?<![\w&/.-])[A-Z][A-Za-z]?[A-Z]{1,5}s?(?![\w&])(?!\))")
SHOUTED = re.compile(r"[A-Z]{2,}")
LONGEST = 40
"""How many words a sentence may have before it is called long."""
SHORTEST = 3
"""An item of section E with fewer words is a heading."""
NEXT_TO = 24
NAMES = 2
"""How many words may stand before "to receive", where it opens an outcome."""
SOUGHT = re.compile(
    r"(?<!\w)(?:to|will|can|able|improved?|increased?|develop)(?!\w)", re.IGNORECASE
)
"""What shows that an item is an outcome, and no heading."""


def outcome(item: Item) -> Iterator[Hit]:
    """Yield what is found in an item of section E."""
    text = item.text[slice(*item.span)]
    if words(text) < SHORTEST or text.rstrip().endswith(":") or item.has("short_term_targets"):
        return
    seen = bool(NUMBERED.search(item.text, *item.span)) or item.has("measure")
    found = list(_no_outcome(item, seen=seen))[:1]
    yield from found
    vague = item.first("vague_outcome")
    if vague and not seen and not found:
        yield Hit("PW022", *vague.span())
    if not item.has("measure") and (grade := item.first("exam_grade")):
        yield Hit("PW024", *grade.span())
    for code, name in (("PW024", "beyond_control"), ("PW025", "short_horizon")):
        if one := item.first(name):
            yield Hit(code, *one.span())
    dated = ANY_DATE.search(item.text, *item.span) or item.has("short_horizon")
    if not dated and not item.has("deadline") and not found and SOUGHT.search(text):
        yield Hit("PW023", *item.span)


def _no_outcome(item: Item, *, seen: bool) -> Iterator[Hit]:
    """Yield where an item describes provision, a service or an aspiration in place of an outcome."""
    for name in ("as_outcome",) if seen else ("as_outcome", "attendance"):
        for one in item.matches(name):
            before = item.text[item.span.start : one.start()].rstrip()
            opens = words(before) <= NAMES or before.endswith((",", ":"))
            if opens or not one.group().lower().startswith("to "):
                yield Hit("PW020", *one.span())
    for code, name in (("PW021", "service"), ("PW026", "aspiration")):
        yield from (Hit(code, *one.span()) for one in item.matches(name))


def passed(item: Item, on: date) -> Iterator[Hit]:
    """Find an outcome with a month that has passed on a day."""
    for one in DATED.finditer(item.text, *item.span):
        month = NAMED.index(one["month"].lower()) + 1
        if (int(one["year"]), month) < (on.year, on.month):
            yield Hit("PW027", *one.span())


def voice(item: Item) -> Iterator[Hit]:
    """Find first-person text that does not say whose words they are."""
    speech = quoted(item.text)
    for one in FIRST_PERSON.finditer(item.text, *item.span):
        if not within(speech, one.start()):
            yield Hit("PW030", *one.span())
            return


def need(item: Item) -> Iterator[Hit]:
    """Find a diagnosis or a score with no word of what it means."""
    named = item.first("diagnosis")
    if named and not item.has("effect"):
        yield Hit("PW033", *named.span())


def nil_return(item: Item) -> Iterator[Hit]:
    """Find a return that shows no assessment, or does not say whose or of when."""
    unknown, nothing = item.first("not_known"), item.first("nothing_found")
    if unknown and not item.has("assessed"):
        yield Hit("PW036", *unknown.span())
    elif nothing and not item.said.who and not ANY_DATE.search(item.text, *item.span):
        yield Hit("PW040", *nothing.span())


def long_sentences(item: Item) -> Iterator[Hit]:
    """Find sentences of more than forty words, unless they are lists."""
    for start, end in sentences(item.text, *item.span):
        text = item.text[start:end]
        longest = max(words(part) for part in re.split(r";|\n|:", text))
        if longest > LONGEST:
            yield Hit("PW037", start, end, note=str(longest))


def acronyms(text: str, wording: Wording, explained: frozenset[str]) -> Iterator[Hit]:
    """Find the first use of each acronym that is explained nowhere."""
    seen = {*explained, *ACRONYMS, *wording.acronyms}
    for one in ACRONYM.finditer(text):
        name = one.group().removesuffix("s")
        if name in seen or _shouted(text, one):
            continue
        seen.add(name)
        yield Hit("PW038", *one.span(), note=name)


def explained_in(text: str) -> frozenset[str]:
    """Return the acronyms that a text explains: in brackets, or with brackets after them."""
    found = re.findall(
        r"\(([A-Z][A-Za-z]?[A-Z]{1,5})s?\)|(?<!\w)([A-Z][A-Za-z]?[A-Z]{1,5})s? \(", text
    )
    return frozenset(one for pair in found for one in pair if one)


def _shouted(text: str, one: re.Match[str]) -> bool:
    """Say whether a word in capitals stands among others, as in a heading."""
    before, after = text[max(0, one.start() - NEXT_TO) : one.start()], text[one.end() :][:NEXT_TO]
    beside = [before.split()[-1:] if before[-1:] == " " else [], after.split()[:1]]
    return any(SHOUTED.fullmatch(word) for words_ in beside for word in words_)


class Topics(NamedTuple):
    """What the whole of a section should touch: words of any one list of each, from a year group on."""

    code: str
    section: str
    lists: tuple[tuple[str, str], ...]
    from_year: int | None = None


TOPICS = (
    Topics("PW028", "E", (("short_term_targets", "shorter-term targets"),)),
    Topics(
        "PW029",
        "E",
        (
            ("adult_work", "higher education or employment"),
            ("adult_living", "independent living"),
            ("adult_community", "participation in society"),
            ("adult_health", "health"),
        ),
        from_year=9,
    ),
    Topics("PW031", "A", (("communicate", "how to communicate with and involve the child"),)),
    Topics(
        "PW032",
        "A",
        (
            ("life_play", "play"),
            ("life_health", "health"),
            ("life_schooling", "schooling"),
            ("life_independence", "independence"),
            ("life_friends", "friendships"),
            ("life_future", "plans for the future"),
        ),
    ),
    Topics("PW034", "B", (("strengths", "what the child or young person can do"),)),
    Topics(
        "PW035",
        "B",
        (
            ("area_communication", "communication and interaction"),
            ("area_cognition", "cognition and learning"),
            ("area_emotional", "social, emotional and mental health"),
            ("area_sensory", "sensory and physical needs"),
        ),
    ),
)
ENOUGH = 25
"""How many words a section has before it is asked what it does not touch."""


def untouched(section: str, text: str, year: int | None, wording: Wording) -> Iterator[Hit]:
    """Yield what the whole of a section says nothing of."""
    if words(text) < ENOUGH:
        return
    for one in TOPICS:
        ripe = one.from_year is None or (year is not None and year >= one.from_year)
        if one.section == section and ripe:
            missing = [named for name, named in one.lists if not wording.find(name).search(text)]
            if missing:
                yield Hit(one.code, 0, 0, note=", ".join(missing))
