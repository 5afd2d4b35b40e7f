"""A school's SEN information report, published and brought up to date."""

from __future__ import annotations

from datetime import date

import attrs

from sendlaw.cases.case import Document
from sendlaw.cases.circumstance import Circumstance
from sendlaw.cases.fields import chosen, dated, day, listed
from sendlaw.cases.order import before, ending
from sendlaw.cases.published import Published, misplaced
from sendlaw.facts.dated import NOT_RECORDED, DateFact, Silence
from sendlaw.law.contents.information_report import CONTENTS
from sendlaw.vocabulary import EndedBecause, Event, Process
from sendlaw.vocabulary.publications import ReportingSchool

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import ClassVar

    from sendlaw.errors import Problem


@attrs.frozen(kw_only=True)
class InformationReport(Document):
    """A school's SEN information report (CFA 2014 s.69; SI 2014/1530 regs 51 and 52).

    >>> report = InformationReport(last_published=date(2024, 9, 2))
    >>> table = report.timetable(as_at=date(2025, 10, 1))
    >>> [norm.id for norm in table.open_norms], [one.due for one in table.guidance]
    (['reg52.publish_report'], [datetime.date(2025, 9, 2)])

    The law gives no time for bringing it up to date; the year is guidance, and lateness is never a breach.
    ``contents`` says of each paragraph of Schedule 1 and of section 69(3)(b) where it is published, and is
    ``NOT_RECORDED`` unless given. Raises ``InvalidFact``.
    """

    process: ClassVar[Process] = Process.INFORMATION_REPORT

    last_published: DateFact = dated(
        Event.INFORMATION_PUBLISHED, words="the day the report was last published or updated"
    )
    updated: DateFact = dated(
        Event.INFORMATION_UPDATED, words="the day it was updated again after that"
    )
    school: ReportingSchool | None = chosen(
        ReportingSchool, words="which kind of school it is (Sch 1 paras 2 and 4; reg 51)"
    )
    contents: tuple[Published, ...] | Silence = listed(
        Published, NOT_RECORDED, words="what it contains, paragraph by paragraph (reg 51, Sch 1)"
    )
    exceptions: tuple[Circumstance, ...] | Silence = listed(
        Circumstance, NOT_RECORDED, words="circumstances; there is no limit to excuse"
    )
    ended_on: date | None = day(words="the day the school need no longer have one")
    ended_because: EndedBecause | None = chosen(EndedBecause, words="why")

    def impossible(self) -> Iterator[Problem]:
        """Yield what no world could make true of the fields together."""
        yield from before(self, "updated", asked_by="last_published")
        yield from ending(self, "last_published")
        yield from misplaced(self.contents, CONTENTS)
