"""Many cases: the figures that a leader takes to an inspection, and a sample that can be drawn again.

>>> from sendlaw.caseload import sample
>>> len(sample(["EX-1", "EX-2", "EX-3"], 2, seed="2026 spring"))
2
"""

from __future__ import annotations

from sendlaw.caseload.oversight import (
    Agreement,
    Audit,
    Fix,
    Rate,
    Unamended,
    agreement,
    fixes,
    rates,
    sample,
    unamended,
    wilson,
)

__all__ = [
    "Agreement",
    "Audit",
    "Fix",
    "Rate",
    "Unamended",
    "agreement",
    "fixes",
    "rates",
    "sample",
    "unamended",
    "wilson",
]
