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


def several(like: Requirement, rows: dict[str, str]) -> tuple[Requirement, ...]:
    """Return the requirements of one provision, from what each paragraph asks for.

    >>> first = Requirement(
    ...     id="sch2.", provision="SI 2014/1530 Sch 2 para ", words="", in_force_from=date(2014, 9, 1)
    ... )
    >>> (one,) = several(first, {"5(a)": "their approach to teaching"})
    >>> one.id, one.provision
    ('sch2.5.a', 'SI 2014/1530 Sch 2 para 5(a)')

    ``like`` gives what they share: how their ids and citations begin, since when, and how they were read.
    """
    return tuple(
        attrs.evolve(
            like,
            id=f"{like.id}{paragraph.replace(')(', '.').replace('(', '.').replace(')', '')}",
            provision=f"{like.provision}{paragraph}",
            words=words,
        )
        for paragraph, words in rows.items()
    )
