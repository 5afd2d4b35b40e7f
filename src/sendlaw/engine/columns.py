"""The third reader: a caseload as arrays, every duty of a process for a block of rows at once.

Timings become additions, or tables filled from the scalar count. Standings are looked up in the outcomes
of the full reader's own rules. Exceptions are looked for only where a block has missed limits.
"""

from __future__ import annotations

from typing import NamedTuple

from sendlaw.counting import ENGLAND, Calendar
from sendlaw.engine.column_answer import Answer, Room
from sendlaw.engine.column_duty import DutyReader
from sendlaw.engine.column_reader import ColumnReader
from sendlaw.engine.column_spans import LAST, Columns, day_number, refuse_ragged
from sendlaw.engine.column_tables import STANDINGS
from sendlaw.engine.column_view import look
from sendlaw.errors import BeyondCalendar
from sendlaw.facts.dated import EARLIEST, LATEST
from sendlaw.facts.shapes import SHAPES
from sendlaw.law import current
from sendlaw.law.records import COMMENCEMENT

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from sendlaw.engine.column_spans import Codes
    from sendlaw.law.registry import Registry
    from sendlaw.vocabulary import Process

BLOCK = 2**16
"""How many rows are read at once: what they need stays in the processor's own memory."""


def read_columns(
    process: Process,
    columns: Columns,
    *,
    as_at: date,
    law: Registry | None = None,
    law_at: date | None = None,
    complete_through: date | None = None,
    calendar: Calendar = ENGLAND,
    excused: Mapping[str, Codes] | None = None,
    days_late: bool = False,
    provisional: bool = False,
) -> dict[str, Answer]:
    """Read every duty and bar of a process for a caseload, by id.

    >>> from datetime import date
    >>> import numpy as np
    >>> from sendlaw.vocabulary import Event, Process
    >>> requests = np.array([day_number(date(2025, 9, 1))], np.uint16)
    >>> caseload = Columns({Event.REQUEST_RECEIVED: requests}, {}, None, 1)
    >>> found = read_columns(Process.NEEDS_ASSESSMENT, caseload, as_at=date(2025, 9, 2))
    >>> STANDINGS[found["reg13.final_plan"].standing[0]].value
    'OPEN'

    ``excused`` gives, for a duty, a code for each row: 0 no exception applies, 1 one does, 2 nobody
    looked (which is what is taken where nothing is given). Dates that a person fixed are not read.
    Raises ``InvalidFact`` for columns of unequal length, ``BeyondCalendar`` for what is no day.
    """
    refuse_ragged(columns, excused or {})
    registry = current() if law is None else law
    today = day_number(as_at)
    if not 0 < today <= LAST:
        raise BeyondCalendar(f"as_at {as_at}", EARLIEST, LATEST)
    if complete_through is not None and day_number(complete_through) < 1:
        raise BeyondCalendar(f"complete_through {complete_through}", EARLIEST, LATEST)
    known = today if complete_through is None else min(day_number(complete_through), today)
    floor = min(day_number(COMMENCEMENT), today)
    reading = _Reading(
        process, registry, calendar, today, known, floor, law_at, days_late, provisional
    )
    room = Room(columns.rows)
    for begin in range(0, max(columns.rows, 1), BLOCK):
        rows = slice(begin, begin + BLOCK)
        told = {duty: codes[rows] for duty, codes in (excused or {}).items()}
        room.put(rows, reading.read(columns.part(rows), told))
    return room.answers


class _Reading(NamedTuple):
    """Everything that a reading of a caseload rests on, apart from the caseload."""

    process: Process
    law: Registry
    calendar: Calendar
    today: int
    known: int
    floor: int
    law_at: date | None
    days_late: bool
    provisional: bool

    def read(self, columns: Columns, excused: Mapping[str, Codes]) -> dict[str, Answer]:
        """Read some rows."""
        shape = SHAPES[self.process]
        view = look(shape, columns, today=self.today, known=self.known, floor=self.floor)
        law = self.law.with_exceptions_of(self.law_at)
        reader = ColumnReader(view, law, self.calendar)
        duties = {
            name: DutyReader(
                name,
                reader,
                excused,
                floor=self.floor,
                late=self.days_late,
                ahead=self.provisional,
            )
            for name in self.law.timed(self.process)
        }
        return {name: duty.read(self.law_at) for name, duty in duties.items()}


__all__ = ["STANDINGS", "Answer", "Columns", "day_number", "read_columns"]
