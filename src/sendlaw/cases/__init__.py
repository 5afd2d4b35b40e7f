"""The classes people use: a case as dated fields, and nothing the law says.

>>> from datetime import date
>>> from sendlaw.cases import NeedsAssessment
>>> NeedsAssessment(request_received=date(2025, 9, 1)).state(as_at=date(2025, 9, 2)).value
'requested'
"""

from __future__ import annotations

from sendlaw.cases.advice_request import AdviceRequest
from sendlaw.cases.case import Case, CaseLike
from sendlaw.cases.case_file import CaseFile
from sendlaw.cases.circumstance import Circumstance
from sendlaw.cases.needs_assessment import NeedsAssessment
from sendlaw.cases.states import NextAct, State
from sendlaw.cases.variation import Variation

__all__ = [
    "AdviceRequest",
    "Case",
    "CaseFile",
    "CaseLike",
    "Circumstance",
    "NeedsAssessment",
    "NextAct",
    "State",
    "Variation",
]
