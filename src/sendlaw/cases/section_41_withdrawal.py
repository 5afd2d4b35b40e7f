"""Approval of an institution under section 41 of the Act, withdrawn."""

from __future__ import annotations

from datetime import date

import attrs

from sendlaw.cases.case import Document
from sendlaw.cases.circumstance import Circumstance
from sendlaw.cases.fields import chosen, dated, day, listed
from sendlaw.cases.order import ending, not_before
from sendlaw.facts.dated import NOT_RECORDED, DateFact, Silence
from sendlaw.vocabulary import EndedBecause, Event, Process

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import ClassVar

    from sendlaw.errors import Problem


@attrs.frozen(kw_only=True)
class Section41Withdrawal(Document):
    """A decision to withdraw the approval of an institution (SI 2014/1530 regs 61 and 62).

    >>> case = Section41Withdrawal(proprietor_notified=date(2025, 9, 1))
    >>> table = case.timetable(as_at=date(2025, 9, 2))
    >>> [(one.name, one.due.isoformat(), one.standing.value) for one in table]
    [('section41_withdrawal', '2025-09-29', 'RUNNING'), ('remove_from_list', '2025-09-29', 'OPEN')]

    Two notifications are required. Where they were given on different days, which of them the twenty-eight
    days follow is not said: the earlier is counted, and the later shown. Raises ``InvalidFact``.
    """

    process: ClassVar[Process] = Process.SECTION_41_WITHDRAWAL

    proprietor_notified: DateFact = dated(
        Event.WITHDRAWAL_NOTIFIED, words="the day the proprietor was notified (reg 61(1))"
    )
    authorities_notified: DateFact = dated(
        Event.AUTHORITIES_NOTIFIED,
        words="the day all local authorities in England were notified (reg 61(2))",
    )
    removed_from_list: DateFact = dated(
        Event.REMOVED_FROM_LIST, words="the day the institution was removed from the list (reg 62)"
    )
    exceptions: tuple[Circumstance, ...] | Silence = listed(
        Circumstance, NOT_RECORDED, words="circumstances; none excuses under regulation 61"
    )
    ended_on: date | None = day(words="the day the decision was withdrawn")
    ended_because: EndedBecause | None = chosen(EndedBecause, words="why")

    def impossible(self) -> Iterator[Problem]:
        """Yield what no world could make true of the fields together."""
        notified = ("proprietor_notified", "authorities_notified")
        yield from not_before(self, "removed_from_list", notified)
        yield from ending(self, *notified)
