"""Requirements: what a document must contain, stated once, as data, with its provision.

They fix no time, so that no clock reads them: the checks of a plan, a notice, a Local Offer and an SEN
information report do. The data stands in ``sendlaw.law.contents``, one module for each document.
"""

from __future__ import annotations

from datetime import date

import attrs


@attrs.frozen(kw_only=True)
class Requirement:
    """One thing that a document must contain.

    >>> one = Requirement(
    ...     id="reg12.1.e",
    ...     provision="SI 2014/1530 reg 12(1)(e)",
    ...     words="the outcomes sought",
    ...     in_force_from=date(2014, 9, 1),
    ... )
    >>> one.in_force(date(2014, 8, 31))
    False

    ``grade`` and ``read_on`` say how and when the text was seen, as for a record; ``guidance`` marks what
    a document should contain, which is never a breach.
    """

    id: str
    provision: str
    words: str
    in_force_from: date
    in_force_to: date | None = None
    guidance: bool = False
    grade: str = "V"
    read_on: date | None = None
    note: str = ""

    def in_force(self, on: date) -> bool:
        """Say whether the requirement is in force on a day."""
        return self.in_force_from <= on and (self.in_force_to is None or on <= self.in_force_to)
