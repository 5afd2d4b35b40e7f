"""Judgement: what is wrong with a case, as findings with codes; ``check`` reports, ``enforce`` raises.

>>> from datetime import date
>>> from sendlaw.cases import NeedsAssessment
>>> case = NeedsAssessment(request_received=date(2025, 9, 1), exceptions=())
>>> [finding.code for finding in check(case, as_at=date(2025, 10, 14)).findings]
['TS002']
"""

from __future__ import annotations

from sendlaw.checks.check import check, enforce
from sendlaw.checks.codes import CODES, Code
from sendlaw.checks.findings import Finding, Report
from sendlaw.checks.routes import Route, Routes, routes, routes_in

__all__ = [
    "CODES",
    "Code",
    "Finding",
    "Report",
    "Route",
    "Routes",
    "check",
    "enforce",
    "routes",
    "routes_in",
]
