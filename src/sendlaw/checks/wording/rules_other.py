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
DATED = re.compile(rf"(?<!\w)(?P<month>{'|'.join(NAMED)})\s(?P<year>20\d\d)(?!\d)", re.IGNORECASE)
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


def outcome(item: Item) -> Iterator[Hit]:
    """Yield what is found in an item of section E."""
    text = item.text[slice(*item.span)]
    if words(text) < SHORTEST or text.rstrip().endswith(":"):
        return
    kinds = (("PW020", "as_outcome"), ("PW021", "service"), ("PW026", "aspiration"))
    found = [Hit(code, *one.span()) for code, name in kinds if (one := item.first(name))]
    yield from found[:1]
    if not found:
        yield from _unmeasured(item)
    for code, name in (("PW024", "beyond_control"), ("PW025", "short_horizon")):
        if one := item.first(name):
            yield Hit(code, *one.span())
    dated = ANY_DATE.search(item.text, *item.span) or item.first("short_horizon")
    if not dated and not item.has("deadline") and not found:
        yield Hit("PW023", *item.span)


def _unmeasured(item: Item) -> Iterator[Hit]:
    """Find a verb of improvement in an outcome without anything to see or to count."""
    verb = item.first("vague_outcome")
    counted = NUMBERED.search(item.text, *item.span)
    if verb and not counted and not item.has("measure"):
        yield Hit("PW022", *verb.span())


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
    """Find a return that says only that a service does not know the person."""
    if named := item.first("not_known"):
        yield Hit("PW036", *named.span())


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
