"""What the wording of a plan risks: vague words, open amounts, outcomes that nothing measures.

>>> [finding.code for finding in check_wording("Up to two hours of support, subject to funding.")]
['PW007', 'PW001']
"""

from __future__ import annotations

from sendlaw.checks.wording.amounts import Amount
from sendlaw.checks.wording.catalogue import CATALOGUE, Entry
from sendlaw.checks.wording.check import check_wording
from sendlaw.checks.wording.compare import Shortfall, diluted
from sendlaw.checks.wording.plan import check_plan_wording
from sendlaw.checks.wording.quantities import Quantities, Session, quantities
from sendlaw.checks.wording.vocabulary import STANDARD, Wording

__all__ = [
    "CATALOGUE",
    "STANDARD",
    "Amount",
    "Entry",
    "Quantities",
    "Session",
    "Shortfall",
    "Wording",
    "check_plan_wording",
    "check_wording",
    "diluted",
    "quantities",
]
