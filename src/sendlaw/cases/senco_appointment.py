"""The appointment of a SENCO, and the qualification that must be held after three years."""

from __future__ import annotations

from datetime import date

import attrs

from sendlaw.cases.case import Document
from sendlaw.cases.circumstance import Circumstance
from sendlaw.cases.fields import chosen, dated, day, listed, told
from sendlaw.cases.order import before, ending
from sendlaw.facts.dated import NOT_RECORDED, DateFact, Silence
from sendlaw.vocabulary import Attribute, EndedBecause, Event, Process

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import ClassVar

    from sendlaw.errors import Problem


@attrs.frozen(kw_only=True)
class SencoAppointment(Document):
    """One person's appointment as the SENCO of a school (SI 2014/1530 regs 49 and 50).

    >>> post = SencoAppointment(
    ...     became_senco=date(2023, 9, 1), senco_over_twelve_months_before=False
    ... )
    >>> post.timetable(as_at=date(2025, 11, 25))["senco_qualification"].due
    datetime.date(2026, 9, 1)

    Of the National Award its course counts too: begun and completed in time, it is the qualification that
    must be held, and otherwise the National Professional Qualification is. Record the days of both as far
    as they are known. No name belongs here. Raises ``InvalidFact``.
    """

    process: ClassVar[Process] = Process.SENCO_APPOINTMENT

    became_senco: DateFact = dated(
        Event.BECAME_SENCO, words="the day the person became the SENCO at this school"
    )
    senco_over_twelve_months_before: bool | None = told(
        Attribute.SENCO_BEFORE,
        words="whether the person had been a SENCO for more than twelve months in total before",
    )
    first_a_senco: DateFact = dated(
        Event.FIRST_A_SENCO, words="the day the person first became a SENCO, at any relevant school"
    )
    national_award_begun: DateFact = dated(
        Event.AWARD_COURSE_BEGUN, words="the day the course for the National Award was begun"
    )
    national_award_completed: DateFact = dated(
        Event.AWARD_COURSE_COMPLETED, words="the day that course was completed (reg 49(7)(a))"
    )
    national_award_held: DateFact = dated(
        Event.AWARD_HELD, words="the day from which the National Award is held"
    )
    npq_held: DateFact = dated(
        Event.NPQ_HELD,
        words="the day from which the National Professional Qualification for SENCOs is held",
    )
    informs_parents: bool | None = told(
        Attribute.INFORMS_PARENTS,
        words="whether the SENCO has the task of informing parents (reg 50(3)(a))",
    )
    exceptions: tuple[Circumstance, ...] | Silence = listed(
        Circumstance, NOT_RECORDED, words="circumstances; none excuses under regulation 49"
    )
    ended_on: date | None = day(words="the day the person ceased to be the SENCO there")
    ended_because: EndedBecause | None = chosen(EndedBecause, words="why")

    def impossible(self) -> Iterator[Problem]:
        """Yield what no world could make true of the fields together."""
        yield from before(self, "became_senco", asked_by="first_a_senco")
        yield from before(self, "national_award_completed", asked_by="national_award_begun")
        for act in ("national_award_begun", "national_award_completed"):
            yield from before(self, "national_award_held", asked_by=act)
        yield from ending(self, "became_senco")
