"""A plan disclosed for higher education, when the young person asks."""

from __future__ import annotations

from datetime import date

import attrs

from sendlaw.cases.case import FiledCase
from sendlaw.cases.circumstance import Circumstance
from sendlaw.cases.fields import chosen, dated, day, listed
from sendlaw.cases.order import before, ending
from sendlaw.facts.dated import NOT_RECORDED, DateFact, Silence
from sendlaw.vocabulary import EndedBecause, Event, Process

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import ClassVar

    from sendlaw.errors import Problem


@attrs.frozen(kw_only=True)
class HigherEducationDisclosure(FiledCase):
    """A young person's request to disclose the plan for higher education (SI 2014/1530 reg 47).

    >>> case = HigherEducationDisclosure(asked=date(2025, 9, 1))
    >>> case.timetable(as_at=date(2025, 9, 2))["disclose_for_higher_education"].due
    datetime.date(2025, 9, 22)

    The copy goes to whoever needs it for a disabled student's allowance, and to the principal of the
    institution; ``disclosed`` is the day on which all that was asked for had been done. Raises
    ``InvalidFact``.
    """

    process: ClassVar[Process] = Process.HIGHER_EDUCATION_DISCLOSURE

    asked: DateFact = dated(
        Event.DISCLOSURE_ASKED, words="the day the young person asked the authority for it"
    )
    disclosed: DateFact = dated(
        Event.DISCLOSED, words="the day the last copy asked for was disclosed"
    )
    exceptions: tuple[Circumstance, ...] | Silence = listed(
        Circumstance, NOT_RECORDED, words="circumstances that may excuse (reg 2A, in 2020)"
    )
    ended_on: date | None = day(words="the day the request fell away, as when withdrawn")
    ended_because: EndedBecause | None = chosen(EndedBecause, words="why it fell away")

    def impossible(self) -> Iterator[Problem]:
        """Yield what no world could make true of the fields together."""
        yield from before(self, "disclosed", asked_by="asked")
        yield from ending(self, "asked")
