"""Every code of a finding: what it means, and how serious it is. Codes are never used again."""

from __future__ import annotations

from sendlaw.checks.code import Code
from sendlaw.checks.codes_advice import OF_ADVICE
from sendlaw.checks.codes_cases import IN_CASES
from sendlaw.checks.codes_inspection import OF_INSPECTIONS
from sendlaw.checks.codes_notice import OF_NOTICES
from sendlaw.checks.codes_plan import OF_PLANS
from sendlaw.checks.codes_publication import OF_PUBLICATIONS
from sendlaw.checks.codes_return import OF_RETURNS
from sendlaw.checks.codes_wording import OF_WORDING

__all__ = ["CODES", "Code"]

_EVERY = (
    *(*IN_CASES, *OF_ADVICE, *OF_NOTICES, *OF_PLANS, *OF_WORDING, *OF_PUBLICATIONS),
    *sorted(OF_RETURNS, key=lambda one: one.code),
    *OF_INSPECTIONS,
)
CODES = {code.code: code for code in _EVERY}
"""Every code, by itself."""
