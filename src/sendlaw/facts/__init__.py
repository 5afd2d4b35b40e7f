"""What is known: dated facts, the four silences, and the order of acts.

>>> from datetime import date
>>> from sendlaw.facts import Between
>>> Between(date(2023, 5, 1), date(2023, 5, 31))
Between(2023-05-01, 2023-05-31)
"""

from __future__ import annotations

from sendlaw.facts.dated import (
    EARLIEST,
    LATEST,
    NOT_KNOWN,
    NOT_RECORDED,
    Between,
    DateFact,
    PlannedDate,
    Silence,
    Span,
)
from sendlaw.facts.shape import Act, Shape
from sendlaw.facts.view import CircumstanceFacts, Facts, View, look

__all__ = [
    "EARLIEST",
    "LATEST",
    "NOT_KNOWN",
    "NOT_RECORDED",
    "Act",
    "Between",
    "CircumstanceFacts",
    "DateFact",
    "Facts",
    "PlannedDate",
    "Shape",
    "Silence",
    "Span",
    "View",
    "look",
]
