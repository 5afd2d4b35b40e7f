"""A stay at a special school or special post-16 institution without a plan, for an assessment."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import attrs

from sendlaw.cases.case import FiledCase
from sendlaw.cases.circumstance import Circumstance
from sendlaw.cases.fields import chosen, dated, day, listed
from sendlaw.cases.order import before, ending, first_day, last_day
from sendlaw.errors import Problem
from sendlaw.facts.dated import NOT_KNOWN, NOT_RECORDED, Between, DateFact, Silence
from sendlaw.law.send_regs_2014.special_schools import SCHOOL_DAYS
from sendlaw.vocabulary import EndedBecause, Event, Process

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import ClassVar

    from sendlaw.facts.view import Facts


@attrs.frozen(kw_only=True)
class SpecialSchoolStay(FiledCase):
    """A stay without a plan at a special school or special post-16 institution (SI 2014/1530 reg 48).

    >>> open_days = [date(2025, 11, number) for number in (*range(4, 8), *range(10, 15), 17, 18)]
    >>> stay = SpecialSchoolStay(
    ...     admitted=date(2025, 9, 8), no_plan_notice_served=date(2025, 11, 3), open_days=open_days
    ... )
    >>> stay.timetable(as_at=date(2025, 11, 4))["remain_in_special_school"].due
    datetime.date(2025, 11, 17)

    ``open_days`` are the days on which the place is open to admit students, as the school keeps them:
    nothing here guesses at a term. Those after the notice are counted, and where fewer are listed than the
    right lasts no day is given, and ``needs`` asks for them. Raises ``InvalidFact``.
    """

    process: ClassVar[Process] = Process.SPECIAL_SCHOOL_STAY

    admitted: DateFact = dated(
        Event.ADMITTED_FOR_ASSESSMENT, words="the day of admission for the EHC needs assessment"
    )
    no_plan_notice_served: DateFact = dated(
        Event.NO_PLAN_NOTICE_SERVED,
        words="the day the notice under section 36(9) that no plan is proposed was served",
    )
    open_days: tuple[date, ...] = listed(
        date, words="the days, in order, on which the place is open to admit students (reg 48(2))"
    )
    plan_finalised: DateFact = dated(
        Event.STAY_PLAN_FINALISED, words="the day the EHC plan was finalised"
    )
    exceptions: tuple[Circumstance, ...] | Silence = listed(
        Circumstance, NOT_RECORDED, words="circumstances; there is no limit to excuse"
    )
    ended_on: date | None = day(words="the day the stay ended")
    ended_because: EndedBecause | None = chosen(EndedBecause, words="why it ended")

    def impossible(self) -> Iterator[Problem]:
        """Yield what no world could make true of the fields together."""
        for act in ("no_plan_notice_served", "plan_finalised"):
            yield from before(self, act, asked_by="admitted")
        yield from ending(self, "admitted")
        for number, one in enumerate(self.open_days):
            if type(one) is not date:
                yield Problem(f"open_days[{number}]", "a date", "a range of days")
                return
        if any(later <= earlier for earlier, later in pairwise(self.open_days)):
            yield Problem("open_days", "days in order, each once", "others", kind="order")

    def facts(self, path: str = "") -> Facts:
        """Return what the stay records, event by event."""
        base = FiledCase.facts(self, path)
        return attrs.evolve(
            base,
            dates={**base.dates, Event.TENTH_SCHOOL_DAY: self._last_school_day()},
            fields={**base.fields, Event.TENTH_SCHOOL_DAY: "open_days"},
            held_in=None,
        )

    def _last_school_day(self) -> DateFact:
        """Return the school day with which the right ends, or that it is not known."""
        notice = self.no_plan_notice_served
        if notice is None:
            return None
        first, last = (self._counted_after(one(notice)) for one in (first_day, last_day))
        if first is None or last is None:
            return NOT_KNOWN
        return first if first == last else Between(first, last)

    def _counted_after(self, notice: date | None) -> date | None:
        """Return the last of the school days after a day, if that is known and so many are listed."""
        if notice is None:
            return None
        counted = [one for one in self.open_days if one > notice][:SCHOOL_DAYS]
        return counted[-1] if len(counted) == SCHOOL_DAYS else None
