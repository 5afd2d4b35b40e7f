"""What the readers answer with: facets, needs, and what other readings would make of a deadline."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

import attrs

from sendlaw.vocabulary import Standing, Truth

TYPE_CHECKING = False
if TYPE_CHECKING:
    from sendlaw.engine.standing import How


class Facets(NamedTuple):
    """What a reader found of a deadline, in day numbers; the rest is derived.

    ``start`` and ``limit`` are (first, last), or ``None`` while no clock runs; ``judged`` is the limit by
    which lateness is judged; ``act`` is (first, last, happened).
    """

    engaged: Truth
    how: How
    start: tuple[int, int] | None
    limit: tuple[int, int] | None
    judged: tuple[int, int] | None
    act: tuple[int, int, Truth]
    excused: Truth = Truth.NO


@attrs.frozen
class Need:
    """A fact that is missing, and what it would settle: the next question to ask.

    >>> Need("decision", "$.needs_assessments[0].decision", "engaged", ()).to_dict()["why"]
    'engaged'

    ``fact`` is the field, ``path`` where it stands, ``why`` the facet it would settle (``engaged``,
    ``start``, ``performed`` or ``excused``), ``settles`` the keys of the deadlines that wait for it.
    """

    fact: str
    path: str
    why: str
    settles: tuple[str, ...]

    def to_dict(self) -> dict[str, object]:
        """Return the need as plain JSON types."""
        return {
            "fact": self.fact,
            "path": self.path,
            "why": self.why,
            "settles": list(self.settles),
        }


@attrs.frozen
class ReadingAnswer:
    """What a disputed reading would make of a deadline, and on whose authority.

    >>> found = ReadingAnswer("clear days", date(2026, 4, 7), Standing.OPEN, "the words")
    >>> found.to_dict()["due"]
    '2026-04-07'
    """

    name: str
    due: date | None
    standing: Standing
    authority: str

    def to_dict(self) -> dict[str, object]:
        """Return the answer as plain JSON types."""
        return {
            "name": self.name,
            "due": iso(self.due),
            "standing": self.standing.value,
            "authority": self.authority,
        }


def iso(day: date | None) -> str | None:
    """Write a day as ISO text, and nothing as nothing."""
    return day.isoformat() if day else None
