"""Text as the checks read it: normalised, with the way back to the original; in items and sentences."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

from sendlaw.checks.wording.lists import COMPOUNDS
from sendlaw.errors import InvalidFact, Problem
from sendlaw.vocabulary.contents import LONGEST_TEXT

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

# ruff: noqa: RUF001 - the letters that stand for plain ones are the matter of this module
SAME_LENGTH = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛ʼ′`", "'"),
        **dict.fromkeys("“”„‟″«»", '"'),
        **dict.fromkeys("‐‑‒–—―−﹣-", "-"),
        **dict.fromkeys("\u00a0\u2002\u2003\u2007\u2009\u202f\u3000\t\v\f", " "),
        **dict.fromkeys("\u0085\u2028\u2029", "\n"),
        "×": "x",
        "：": ":",
    }
)
INVISIBLE = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\u061c\u180e"
INSTEAD = {
    "ﬁ": "fi",
    "ﬂ": "fl",
    "ﬀ": "ff",
    "ﬃ": "ffi",
    "ﬄ": "ffl",
    "½": ".5",
    "¼": ".25",
    "¾": ".75",
}
CHANGED = re.compile(
    rf"[{INVISIBLE}]+|\r\n?|[{''.join(INSTEAD)}]|(?<=[a-z])-\r?\n[ ]{{0,40}}(?=[a-z])"
)
LABEL = re.compile(
    r"(?:who|what|when|how (?:often|long|many)|by whom|frequency|duration|length|staff(?:ing)?"
    r"|group(?: size)?) ?:",
    re.IGNORECASE,
)
LAST_WORD = re.compile(r"[a-z]{1,12}$")
BULLET = re.compile(r" {0,80}(?:[•●▪◦·‣*-]|\(?\d{1,3}[.)]|\(?[a-z][.)]|\([ivx]{1,4}\)) ")
END = re.compile(
    r"(?<=[.!?])(?<!e\.g\.)(?<!i\.e\.)(?<!approx\.)(?<!etc\.)[\"')]{0,3}(?P<gap>\s{1,40})(?=[A-Z0-9\"'(])"
)
QUOTED = re.compile(r'"[^"\n]{1,800}"')
WORD = re.compile(r"[\w']+")


class Span(NamedTuple):
    """A stretch of text: its first character, and the one after its last."""

    start: int
    end: int


class Read(NamedTuple):
    """A text, normalised for matching, with where its pieces stand in the original.

    >>> one = read("reg" + chr(0x200B) + "ular")
    >>> one.text, one.original(0, 7)
    ('regular', (0, 8))
    """

    text: str
    here: tuple[int, ...]
    there: tuple[int, ...]

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Return where a stretch of the normalised text stands in the original."""
        return self._at(start), self._at(end - 1) + 1 if end > start else self._at(start)

    def _at(self, position: int) -> int:
        anchor = bisect_right(self.here, position) - 1
        limit = self.there[anchor + 1] - 1 if anchor + 1 < len(self.there) else None
        found = self.there[anchor] + position - self.here[anchor]
        return found if limit is None else min(found, limit)


def legible(name: str, text: object) -> str:
    """Return a text, or raise ``InvalidFact`` for what is none, or is too long.

    >>> legible("text", "Speech therapy")
    'Speech therapy'
    """
    if not isinstance(text, str):
        raise InvalidFact([Problem(name, "text", f"a {type(text).__name__}")])
    if len(text) > LONGEST_TEXT:
        expected = f"text of at most {LONGEST_TEXT:,} characters"
        raise InvalidFact([Problem(name, expected, f"{len(text):,} characters", kind="value")])
    return text


def read(text: str) -> Read:
    """Normalise quotes, dashes, spaces, invisible characters, ligatures and words broken by a line."""
    plain = text.translate(SAME_LENGTH)
    pieces: list[str] = []
    here, there, last, length = [0], [0], 0, 0
    for found in CHANGED.finditer(plain):
        put = _put(plain, found)
        pieces += (plain[last : found.start()], put)
        length += found.start() - last + len(put)
        last = found.end()
        if put:
            here.append(length - len(put))
            there.append(found.start())
        here.append(length)
        there.append(last)
    pieces.append(plain[last:])
    return Read("".join(pieces), tuple(here), tuple(there))


def _put(text: str, found: re.Match[str]) -> str:
    """Say what stands in place of something that matching should not see."""
    got = found.group()
    if got[0] == "\r":
        return "\n"
    if got[0] != "-":
        digit = text[found.start() - 1 : found.start()].isdigit()
        half = INSTEAD.get(got, "")
        return half if digit or not half.startswith(".") else f"0{half}"
    before = LAST_WORD.search(text[max(0, found.start() - 12) : found.start()])
    return "-" if before and before.group() in COMPOUNDS else ""


def items(text: str, keep: Callable[[str], bool], *, by_line: bool = False) -> Iterator[Span]:
    """Yield the items of a text: its bullets, without their marks, and the paragraphs between empty lines.

    Bullets under a line that ends with a colon belong to that line if ``keep`` is true of it, or if the
    first has a label such as "who:". With ``by_line`` an item also ends with a line that ends a sentence.
    """
    start = end = position = 0
    held = heads = False
    for line in text.split("\n"):
        bullet, empty = BULLET.match(line), not line.strip()
        held = held or (heads and bullet is not None and bool(LABEL.match(line, bullet.end())))
        heads = line.rstrip().endswith(":")
        if (bullet and not held) or empty:
            if end > start:
                yield Span(start, end)
            start = end = position + (bullet.end() if bullet else len(line) + 1)
            held = held and not empty
        if not empty:
            end = position + len(line)
            if heads:
                held = keep(line)
        position += len(line) + 1
        if by_line and end > start and line.rstrip().endswith((".", "!", "?", ";")):
            yield Span(start, end)
            start = end = position
    if end > start:
        yield Span(start, end)


def sentences(text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """Yield the sentences of a stretch of text.

    >>> text = "Daily, e.g. Reading. Weekly maths."
    >>> [text[slice(*one)] for one in sentences(text)]
    ['Daily, e.g. Reading.', 'Weekly maths.']
    """
    end = len(text) if end is None else end
    for found in END.finditer(text, start, end):
        if found.start("gap") > start:
            yield Span(start, found.start("gap"))
        start = found.end()
    if end > start:
        yield Span(start, end)


def quoted(text: str) -> tuple[Span, ...]:
    """Return what stands in double quotation marks."""
    return tuple(Span(*found.span()) for found in QUOTED.finditer(text))


def within(spans: tuple[Span, ...], position: int) -> bool:
    """Say whether a position is in one of the spans, which stand in order."""
    at = bisect_right(spans, position, key=lambda one: one.start) - 1
    return at >= 0 and spans[at].start <= position < spans[at].end


def words(text: str) -> int:
    """Count the words of a text."""
    return sum(1 for _ in WORD.finditer(text))
