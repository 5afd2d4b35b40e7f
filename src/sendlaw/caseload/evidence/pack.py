"""An evidence pack: the figures on every theme, as JSON, as CSV, and as one page."""

from __future__ import annotations

import json
from datetime import date

import attrs

from sendlaw.caseload.evidence.figure import Figure, hide_small
from sendlaw.caseload.evidence.measured import MEASURED
from sendlaw.caseload.evidence.sources import Read, Sources
from sendlaw.caseload.evidence.themes import THEMES
from sendlaw.cases.case import view_problems
from sendlaw.errors import InvalidFact

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

    def to_dict(self) -> dict[str, object]:
        """Return the pack as plain JSON types (schema ``sendlaw.evidence/1``)."""
        return {
            "schema": SCHEMA,
            "as_at": self.as_at.isoformat(),
            "given": list(self.given),
            "small_numbers_hidden": self.hidden,
            "themes": [
                {
                    "id": theme.id,
                    "title": theme.title,
                    "asks": theme.asks,
                    "law": list(theme.law),
                    "not_given": [one for one in theme.needs if one not in self.given],
                    "cannot_know": theme.cannot,
                    "figures": [one.to_dict() for one in self.figures if one.theme == theme.id],
                }
                for theme in THEMES
            ],
        }

    def to_json(self) -> str:
        """Return the pack as JSON text."""
        return json.dumps(self.to_dict(), indent=2)


def evidence(sources: Sources, *, as_at: date, small_numbers: bool = True) -> Pack:
    """Return what the sources of an area say on the ten themes of an inspection.

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
    With ``small_numbers=False`` numbers of people from 1 to 4 are hidden, what would give them away
    too. Raises ``InvalidFact`` for an ``as_at`` that is no date.
    """
    problems = [*view_problems(as_at)]
    if problems:
        raise InvalidFact(problems)
    read = Read(sources, as_at)
    figures = tuple(figure for measured in MEASURED for figure in measured(read))
    told = figures if small_numbers else hide_small(figures)
    return Pack(as_at=as_at, given=sources.given, figures=told, hidden=not small_numbers)
