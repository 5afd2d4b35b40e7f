"""The lists as patterns, and how a user adds to them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from functools import lru_cache

import attrs

from sendlaw.cases.fields import refuse
from sendlaw.checks.wording.lists import LISTS, SERVICES
from sendlaw.errors import InvalidFact, Problem

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


def _entries(name: str, given: object) -> tuple[str, ...]:
    """Copy a list of entries, or raise ``InvalidFact`` with its name."""
    if isinstance(given, str) or not isinstance(given, Iterable):
        found = "a string" if isinstance(given, str) else f"a {type(given).__name__}"
        raise InvalidFact([Problem(name, "a list of entries", found)])
    entries = tuple(given)
    wrong = [one for one in entries if not isinstance(one, str)]
    if wrong:
        found = f"a list with a {type(wrong[0]).__name__}"
        raise InvalidFact([Problem(name, "a list of entries", found)])
    if not all(one.strip(" *") for one in entries):
        blank = next(one for one in entries if not one.strip(" *"))
        raise InvalidFact([Problem(name, "entries with words", repr(blank), kind="value")])
    return tuple(" ".join(one.lower().split()) for one in entries)


def _held(given: Mapping[str, Iterable[str]]) -> dict[str, tuple[str, ...]]:
    """Copy lists by their names, or raise ``InvalidFact`` with the name of what is wrong."""
    if not isinstance(given, Mapping):
        found = f"a {type(given).__name__}"
        raise InvalidFact([Problem("vocabulary", "lists by their names", found)])
    return {str(name): _entries(str(name), entries) for name, entries in given.items()}


def _no_list(name: str, lists: Iterable[str]) -> Problem:
    near = "".join(f", perhaps {one}" for one in get_close_matches(name, lists, 1))
    return Problem(name, f"a list of the vocabulary{near}", "another", kind="value")


def _known(acronyms: object) -> frozenset[str]:
    if isinstance(acronyms, str) or not isinstance(acronyms, Iterable):
        found = "a string" if isinstance(acronyms, str) else f"a {type(acronyms).__name__}"
        raise InvalidFact([Problem("acronyms", "a list of entries", found)])
    return frozenset(acronyms)


@attrs.frozen(kw_only=True, eq=False)
class Wording:
    """The vocabulary that the checks use: the lists of the library, with what a user changes.

    >>> mine = Wording(extra={"content": ["holistic offer"]}, without={"amount": ["often"]})
    >>> bool(mine.find("content").search("A holistic offer"))
    True
    >>> bool(mine.find("amount").search("often"))
    False

    ``extra`` adds entries to lists, ``without`` takes entries from them; ``services`` adds services that
    advice and provision are compared by, each with the words that show it; ``acronyms`` are those that
    need no explanation. Raises ``InvalidFact``, naming the list, for a list that there is not, for what is
    no list of entries, and for an entry to take away that is not there.
    """

    extra: Mapping[str, Iterable[str]] = attrs.field(factory=dict, converter=_held)
    without: Mapping[str, Iterable[str]] = attrs.field(factory=dict, converter=_held)
    services: Mapping[str, Iterable[str]] = attrs.field(factory=dict, converter=_held)
    acronyms: frozenset[str] = attrs.field(default=frozenset(), converter=_known)
    _patterns: dict[str, re.Pattern[str]] = attrs.field(factory=dict, init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        lists = {**LISTS, **SERVICES, **self.services}
        refuse(
            [
                *(_no_list(one, lists) for one in (*self.extra, *self.without) if one not in lists),
                *(
                    Problem(name, "entries of the list", repr(one), kind="value")
                    for name, entries in self.without.items()
                    for one in entries
                    if one not in (*lists.get(name, (one,)), *self.extra.get(name, ()))
                ),
            ]
        )

    @property
    def compared(self) -> tuple[str, ...]:
        """The names of the services of which advice and provision are compared."""
        return tuple({**SERVICES, **self.services})

    def entries(self, name: str) -> tuple[str, ...]:
        """Return the entries of a list, or the words of a service."""
        held = {**LISTS, **SERVICES, **self.services}[name]
        gone = set(self.without.get(name, ()))
        return tuple(one for one in (*held, *self.extra.get(name, ())) if one not in gone)

    def find(self, name: str) -> re.Pattern[str]:
        """Return the pattern of a list, or of the words of a service."""
        found = self._patterns.get(name)
        if found is None:
            found = self._patterns[name] = pattern(self.entries(name))
        return found


STANDARD = Wording()
"""The lists of the library as they stand."""
