"""The lists as patterns, and how a user adds to them."""

from __future__ import annotations

import re
from functools import lru_cache

import attrs

from sendlaw.checks.wording.lists import LISTS
from sendlaw.errors import InvalidFact, Problem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

NOTHING = r"(?!)"
SPACE = r"[\s-]{1,40}"
"""White space or hyphens: never so much that a long run of them costs more than its length."""
GAP = rf"(?:{SPACE}[^\s-]{{1,40}}){{0,3}}?{SPACE}"


def entry(text: str) -> str:
    r"""Return the pattern of one entry of a list.

    >>> print(entry("small group*"))
    small[\s-]{1,40}group\w{0,40}
    """
    parts = [_words(part) for part in text.strip().lower().split(" ... ")]
    return GAP.join(parts)


def _words(text: str) -> str:
    words = [re.escape(one).replace(r"\*", r"\w{0,40}") for one in text.split()]
    return SPACE.join(words)


@lru_cache(maxsize=512)
def pattern(entries: tuple[str, ...]) -> re.Pattern[str]:
    """Return one pattern for a list of entries, the longest of which is tried first."""
    by_first: dict[str, list[str]] = {}
    for one in sorted(set(entries), key=lambda text: (-len(text), text)):
        by_first.setdefault(one[:1].lower(), []).append(entry(one))
    groups = [f"(?:{'|'.join(found)})" for found in by_first.values()]
    return re.compile(rf"(?<!\w)(?:{'|'.join(groups) or NOTHING})(?!\w)", re.IGNORECASE)


def _held(given: Mapping[str, Iterable[str]]) -> dict[str, tuple[str, ...]]:
    """Copy what is added or taken away, and refuse lists that there are not."""
    unknown = [name for name in given if name not in LISTS]
    if unknown:
        known = ", ".join(LISTS)
        raise InvalidFact(
            [Problem(one, f"one of {known}", "another", kind="value") for one in unknown]
        )
    alone = [name for name, entries in given.items() if isinstance(entries, str)]
    if alone:
        raise InvalidFact([Problem(one, "a list of entries", "a string") for one in alone])
    return {name: tuple(entries) for name, entries in given.items()}


@attrs.frozen(kw_only=True, eq=False)
class Wording:
    """The vocabulary that the checks use: the lists of the library, with what a user changes.

    >>> mine = Wording(extra={"content": ["holistic offer"]}, without={"amount": ["often"]})
    >>> bool(mine.find("content").search("A holistic offer"))
    True
    >>> bool(mine.find("amount").search("often"))
    False

    ``extra`` adds entries to lists, ``without`` takes entries from them; ``acronyms`` are those that need
    no explanation. Raises ``InvalidFact`` for a list that there is not.
    """

    extra: Mapping[str, Iterable[str]] = attrs.field(factory=dict, converter=_held)
    without: Mapping[str, Iterable[str]] = attrs.field(factory=dict, converter=_held)
    acronyms: frozenset[str] = attrs.field(default=frozenset(), converter=frozenset)
    _patterns: dict[str, re.Pattern[str]] = attrs.field(factory=dict, init=False, repr=False)

    def entries(self, name: str) -> tuple[str, ...]:
        """Return the entries of a list."""
        gone = set(self.without.get(name, ()))
        return tuple(one for one in (*LISTS[name], *self.extra.get(name, ())) if one not in gone)

    def find(self, name: str) -> re.Pattern[str]:
        """Return the pattern of a list."""
        found = self._patterns.get(name)
        if found is None:
            found = self._patterns[name] = pattern(self.entries(name))
        return found


STANDARD = Wording()
"""The lists of the library as they stand."""
