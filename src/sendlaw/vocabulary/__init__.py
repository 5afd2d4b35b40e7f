"""The words that every room of the house shares: events, actors, standings, severities, truth.

>>> from sendlaw.vocabulary import Standing, Truth
>>> Standing.OPEN.value, (Truth.YES & Truth.UNKNOWN).value
('OPEN', 'unknown')
"""

from __future__ import annotations

from sendlaw.vocabulary.attributes import (
    VALUES,
    AdviceKind,
    AppealGround,
    AppropriatePerson,
    Attribute,
    CircumstanceKind,
    ConversionTransferKind,
    Decision,
    DetainedGround,
    DetainedOrderKind,
    EndedBecause,
    MediationIssues,
    OrderKind,
    PhaseTransferKind,
    ReassessmentDecision,
    RecommendationAbout,
    RequestedBy,
    ReviewDecision,
    StudiesAt,
)
from sendlaw.vocabulary.events import Event
from sendlaw.vocabulary.inspections import InspectionFramework, InspectionOutcome
from sendlaw.vocabulary.processes import Actor, Process
from sendlaw.vocabulary.standings import Severity, Standing
from sendlaw.vocabulary.truth import Truth

__all__ = [
    "VALUES",
    "Actor",
    "AdviceKind",
    "AppealGround",
    "AppropriatePerson",
    "Attribute",
    "CircumstanceKind",
    "ConversionTransferKind",
    "Decision",
    "DetainedGround",
    "DetainedOrderKind",
    "EndedBecause",
    "Event",
    "InspectionFramework",
    "InspectionOutcome",
    "MediationIssues",
    "OrderKind",
    "PhaseTransferKind",
    "Process",
    "ReassessmentDecision",
    "RecommendationAbout",
    "RequestedBy",
    "ReviewDecision",
    "Severity",
    "Standing",
    "StudiesAt",
    "Truth",
]
