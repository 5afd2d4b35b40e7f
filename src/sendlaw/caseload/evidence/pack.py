"""An evidence pack: the figures on every theme, as JSON, as CSV, and as one page."""

from __future__ import annotations

import json
from datetime import date

import attrs

from sendlaw.caseload.evidence.figure import Figure
from sendlaw.caseload.evidence.measured import measured
from sendlaw.caseload.evidence.read import Read
from sendlaw.caseload.evidence.small import METHOD, too_small
from sendlaw.caseload.evidence.tables import csv_of
from sendlaw.caseload.evidence.themes import THEMES
from sendlaw.cases.case import view_problems
from sendlaw.errors import InvalidFact

TYPE_CHECKING = False
if TYPE_CHECKING:
    from sendlaw.caseload.evidence.sources import Sources

SCHEMA = "sendlaw.evidence/1"


@attrs.frozen(kw_only=True)
class Pack:
    """The figures of an area on a day, theme by theme.

    ``given`` are the kinds of source that there were; ``hidden`` says whether small numbers are hidden.

    >>> Pack(as_at=date(2026, 3, 2), given=(), figures=()).to_dict()["schema"]
    'sendlaw.evidence/1'
    """

    as_at: date
    given: tuple[str, ...]
    figures: tuple[Figure, ...]
    hidden: bool = False

    def of(self, theme: str) -> tuple[Figure, ...]:
        """Return the figures of a theme."""
        return tuple(one for one in self.figures if one.theme == theme)

    def to_dict(self) -> dict[str, object]:
        """Return the pack as plain JSON types (schema ``sendlaw.evidence/1``)."""
        return {
            "schema": SCHEMA,
            "as_at": self.as_at.isoformat(),
            "given": list(self.given),
            "small_numbers_hidden": self.hidden,
            "small_numbers_method": METHOD if self.hidden else None,
            "themes": [
                {
                    "id": theme.id,
                    "title": theme.title,
                    "asks": theme.asks,
                    "law": list(theme.law),
                    "tells": theme.tells,
                    "not_given": [one for one in theme.needs if one not in self.given],
                    "cannot_know": theme.cannot,
                    "figures": [one.to_dict() for one in self.of(theme.id)],
                }
                for theme in THEMES
            ],
        }

    def to_json(self) -> str:
        """Return the pack as JSON text."""
        return json.dumps(self.to_dict(), indent=2)

    def to_csv(self) -> str:
        """Return the pack as CSV: of each theme what the law asks, what is told, and every figure."""
        return csv_of(self.to_dict())


def evidence(sources: Sources, *, as_at: date, small_numbers: bool = True) -> Pack:
    """Return what the sources of an area say on the ten themes of an inspection.

    >>> from sendlaw.caseload.evidence.sources import Sources
    >>> from sendlaw.cases import CaseFile, NeedsAssessment
    >>> case = NeedsAssessment(
    ...     request_received=date(2025, 9, 1),
    ...     decision_notified=date(2025, 10, 6),
    ...     decision="assess",
    ...     final_plan_sent=date(2026, 1, 19),
    ... )
    >>> file = CaseFile(reference="EX-1", needs_assessments=(case,))
    >>> pack = evidence(Sources(files=(file,)), as_at=date(2026, 3, 2))
    >>> [one.share for one in pack.figures if one.id == "final_plan.in_time"]
    [1.0]

    It tells figures and no judgement: of each theme also what the law asks, and what cannot be known.
    With ``small_numbers=False`` figures are hidden that show a number of people from 1 to 4, by
    themselves or together. Raises ``InvalidFact`` for an ``as_at`` that is no date.
    """
    problems = [*view_problems(as_at)]
    if problems:
        raise InvalidFact(problems)
    found = measured(Read(sources, as_at))
    hidden = frozenset() if small_numbers else too_small(found)
    figures = tuple(one.figure(hidden=place in hidden) for place, one in enumerate(found))
    return Pack(as_at=as_at, given=sources.given, figures=figures, hidden=not small_numbers)
