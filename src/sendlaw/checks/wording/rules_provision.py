"""Rules over the items of sections F, G, H1 and H2: what each promises, and how surely."""

from __future__ import annotations

import re
from functools import cached_property
from typing import NamedTuple

import attrs

from sendlaw.checks.wording.quantities import CEILING, DURATION, PERIOD, Quantities, measured
from sendlaw.checks.wording.reading import Span, quoted, sentences, within, words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sendlaw.checks.wording.vocabulary import Wording

    Rule = Callable[["Item"], Iterator["Hit"]]

BARE_CEILING = re.compile(r"(?<!\w)(?:up to|a maximum of|no more than)(?=\W*$)", re.IGNORECASE)
FLOOR = re.compile(
    r"(?<!\w)(?:at least|a minimum of|minimum|no fewer than|no less than)", re.IGNORECASE
)
MODAL = re.compile(
    r"(?<!\w)(?:may|might|could|should)\s(?:(?:also|well|then|only|always|ideally)\s)?$",
    re.IGNORECASE,
)
HOW_LONG = "how long"
VERB = re.compile(r"(?<!\w)(?:to|will|which|that|can|not|helps?)\s$", re.IGNORECASE)
FIRST_PERSON = re.compile(r"(?<!\w)(?:I|I'm|I've|I'd|I'll|[Mm]y|[Mm]e)(?!\w)(?!\.)")
PROMISED = ("provision", "roles")
"""The lists of which a word shows that what is needed is provision, and not sleep."""
BEFORE_VERB = 24
FEWEST = 2
"""Below so many words an item is a heading or a cell."""


class Hit(NamedTuple):
    """Something that a rule found: its code, and where in the normalised text."""

    code: str
    start: int
    end: int
    note: str = ""


@attrs.frozen(slots=False)
class Item:
    """An item of a normalised text: a bullet, a paragraph or the like."""

    text: str
    span: Span
    wording: Wording

    @cached_property
    def said(self) -> Quantities:
        """What it says of quantities."""
        return measured(self.text[slice(*self.span)], self.wording)

    def matches(self, name: str) -> Iterator[re.Match[str]]:
        """Yield where the words of a list stand in the item."""
        return self.wording.find(name).finditer(self.text, self.span.start, self.span.end)

    def has(self, name: str) -> bool:
        """Say whether any word of a list stands in the item."""
        return self.first(name) is not None

    def first(self, name: str) -> re.Match[str] | None:
        """Return where the first word of a list stands."""
        return self.wording.find(name).search(self.text, self.span.start, self.span.end)

    @property
    def full(self) -> bool:
        """Whether who, how long and how often are all said."""
        return not self.said.missing()


def listed(code: str, name: str, spared: Callable[[Item], bool]) -> Rule:
    """Make a rule that finds the words of a list, in items that are not spared."""

    def rule(item: Item) -> Iterator[Hit]:
        for one in () if spared(item) else item.matches(name):
            yield Hit(code, *one.span())

    return rule


def optional(item: Item) -> Iterator[Hit]:
    """Find what may or should be provided, rather than will be."""
    for one in item.matches("optional"):
        yield Hit("PW003", *one.span())
    for one in item.matches("modal_verbs"):
        start = max(item.span.start, one.start() - BEFORE_VERB)
        before = MODAL.search(item.text, start, one.start())
        if before:
            yield Hit("PW003", before.start(), one.end())


def ceiling(item: Item) -> Iterator[Hit]:
    """Find an amount of which only the most is said."""
    if FLOOR.search(item.text, item.span.start, item.span.end) is None:
        for one in (
            *CEILING.finditer(item.text, *item.span),
            *BARE_CEILING.finditer(item.text, *item.span),
        ):
            yield Hit("PW007", *one.span())


def session_content(item: Item) -> Iterator[Hit]:
    """Find the hours of a professional of whom it is not said what is done in them."""
    role = item.first("unclear_role")
    if role and item.said.long and not item.has("activity"):
        yield Hit("PW012", *role.span())


RISKS: tuple[Rule, ...] = (
    listed("PW001", "resources", lambda _: False),
    listed("PW002", "deferral", lambda _: False),
    listed("PW002", "reviewed", lambda item: item.said.often),
    optional,
    listed("PW003", "available", lambda item: bool(item.said.extent) or item.full),
    listed("PW004", "content", lambda item: item.full),
    listed("PW005", "amount", lambda item: item.said.often),
    listed("PW006", "condition", lambda _: False),
    ceiling,
    listed("PW008", "illustration", lambda item: item.full),
    listed("PW009", "actor", lambda item: bool(item.said.who)),
    listed("PW010", "group", lambda item: item.said.group is not None),
    listed("PW011", "flexible", lambda item: item.said.weekly_minutes is not None),
    session_content,
)
"""The rules that look for words."""


def provision(item: Item) -> Iterator[Hit]:
    """Yield what the rules find in an item of provision, and how much of it is quantified."""
    found = _apart([hit for rule in RISKS for hit in rule(item)])
    yield from found
    if found:
        return
    if item.said.measured:
        yield from _in_part(item)
    elif bare := _bare(item):
        yield Hit("PW004", *bare.span())
    else:
        yield from _unquantified(item)


def care(item: Item) -> Iterator[Hit]:
    """Yield what the rules find in health or social care, where the length of things is not asked for."""
    for hit in provision(item):
        if hit.code != "PW014" or hit.note != HOW_LONG:
            yield hit


def _apart(hits: list[Hit]) -> list[Hit]:
    """Leave out what lies within something else that was found: one defect, one finding."""
    kept: list[Hit] = []
    reached = -1
    for hit in sorted(hits, key=lambda one: (one.start, -one.end, one.code)):
        if hit.end > reached:
            kept.append(hit)
            reached = hit.end
    return kept


def _bare(item: Item) -> re.Match[str] | None:
    """Return a noun such as "support", where it is no verb."""
    for one in item.matches("bare"):
        start = max(item.span.start, one.start() - BEFORE_VERB)
        if not VERB.search(item.text, start, one.start()):
            return one
    return None


def _unquantified(item: Item) -> Iterator[Hit]:
    """Find an item of provision without any amount."""
    text = item.text[slice(*item.span)]
    heading = text.rstrip().endswith(":") or words(text) < FEWEST
    if not heading and (item.has("provision") or item.said.who):
        yield Hit("PW013", *_trimmed(item))


def _in_part(item: Item) -> Iterator[Hit]:
    """Find what an item with an amount leaves open, or an amount that is a range."""
    missing = item.said.missing()
    if missing:
        yield Hit("PW014", *_trimmed(item), note=" and ".join(missing))
    ranges = [
        one
        for one in item.said.sessions
        if not all(each is None or each.exact for each in (one.minutes, one.times))
    ]
    for one in ranges:
        yield Hit("PW015", item.span.start + one.span[0], item.span.start + one.span[1])


def _trimmed(item: Item) -> Span:
    """Return the first sentence of an item, without the space around it."""
    start, end = next(sentences(item.text, *item.span))
    text = item.text[start:end]
    return Span(start + len(text) - len(text.lstrip()), end - len(text) + len(text.rstrip()))


def hidden(item: Item) -> Iterator[Hit]:
    """Find provision with an amount where none is secured; quoted and reported speech is spared."""
    speech = quoted(item.text[slice(*item.span)])
    for start, end in sentences(item.text, *item.span):
        duty = item.wording.find("duty").search(item.text, start, end)
        timed = DURATION.search(item.text, start, end) or PERIOD.search(item.text, start, end)
        if duty is None or timed is None or FIRST_PERSON.search(item.text, start, end):
            continue
        if not any(item.wording.find(one).search(item.text, start, end) for one in PROMISED):
            continue
        told = within(speech, duty.start() - item.span.start)
        if not told and not item.wording.find("opinion").search(item.text, start, duty.start()):
            yield Hit("PW017", min(duty.start(), timed.start()), max(duty.end(), timed.end()))
