"""Evidence for an inspection of a local area: figures on ten themes, and what they cannot say.

>>> from datetime import date
>>> from sendlaw.cases import LocalOffer
>>> pack = evidence(Sources(offers=(LocalOffer(contents=()),)), as_at=date(2026, 3, 2))
>>> [(one.id, one.count, one.of) for one in pack.figures if one.theme == "T6"][0]
('offer.paragraphs', 0, 60)
"""

from __future__ import annotations

from sendlaw.caseload.evidence.figure import Figure
from sendlaw.caseload.evidence.pack import Pack, evidence
from sendlaw.caseload.evidence.sources import Sources
from sendlaw.caseload.evidence.themes import THEMES, Theme

__all__ = ["THEMES", "Figure", "Pack", "Sources", "Theme", "evidence"]
