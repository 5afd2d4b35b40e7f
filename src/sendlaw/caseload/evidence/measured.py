"""Everything that is measured, theme by theme."""

from __future__ import annotations

from sendlaw.caseload.evidence.limits import timely
from sendlaw.caseload.evidence.of_cases import of_cases
from sendlaw.caseload.evidence.of_documents import notices, offers, statements
from sendlaw.caseload.evidence.of_plans import of_plans
from sendlaw.caseload.evidence.themes import THEMES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sendlaw.caseload.evidence.figure import Measured
    from sendlaw.caseload.evidence.read import Read

MEASURES: tuple[Callable[[Read, str], Iterator[Measured]], ...] = (
    of_plans,
    timely,
    of_cases,
    statements,
    offers,
    notices,
)
"""What yields the figures of a theme: where small numbers are hidden, the earlier is told first."""


def measured(read: Read) -> tuple[Measured, ...]:
    """Return every figure, in the order of the themes.

    >>> from datetime import date
    >>> from sendlaw.caseload.evidence.read import Read
    >>> from sendlaw.caseload.evidence.sources import Sources
    >>> from sendlaw.cases import LocalOffer
    >>> read = Read(Sources(offers=[LocalOffer(contents=())]), date(2026, 3, 2))
    >>> [one.id for one in measured(read)][-2:]
    ['offer.annual', 'offer.response']
    """
    return tuple(one for theme in THEMES for measure in MEASURES for one in measure(read, theme.id))
