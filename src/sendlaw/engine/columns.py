"""The third reader: a caseload as arrays, every duty of a process for all rows at once.

Timings become additions, or tables filled from the scalar count over the column's own range. Standings
are looked up in the outcomes of the full reader's own rules. Exceptions are looked for in missed rows.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from sendlaw.counting import ENGLAND, Calendar
from sendlaw.engine.column_reader import ColumnReader
from sendlaw.engine.column_spans import (
    LAST,
    NO,
    UNKNOWN,
    YES,
    Columns,
    Spans,
    checked,
    day_number,
    least,
    look,
    most,
)
from sendlaw.engine.deadline import act_of
from sendlaw.engine.outcomes import CODES, SIZE, WEIGHTS, outcomes
from sendlaw.engine.standing import EXCUSED_CODES, TABLE, How, standing
from sendlaw.errors import InvalidFact, Problem
from sendlaw.facts.shape import SHAPES
from sendlaw.law import current
from sendlaw.law.records import COMMENCEMENT, Bar, Duty, triggers
from sendlaw.law.timings import First
from sendlaw.vocabulary import Standing, Truth

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    import numpy.typing as npt

    from sendlaw.engine.column_spans import Codes
    from sendlaw.engine.column_spans import Days as DayColumn
    from sendlaw.law.records import Unless
    from sendlaw.law.registry import Registry
    from sendlaw.vocabulary import Process

    Mask = npt.NDArray[np.bool_]

STANDINGS = tuple(Standing)
"""The categories of a column of standings, in their fixed order."""
BY_HOW = np.array([STANDINGS.index(one) for one in TABLE], np.uint8)
UNTOLD = EXCUSED_CODES[Truth.UNKNOWN]


class Answer(NamedTuple):
    """One duty or bar of a caseload: for each row its date, how it stands, whether it binds.

    ``due`` and ``latest`` are day numbers, 0 where there is none (of a bar, the first lawful day);
    ``standing`` indexes ``STANDINGS``; ``engaged`` is 0 no, 1 unknown, 2 yes; ``days_late`` is -1 where it
    does not apply or is not known, and ``None`` unless asked for.
    """

    record: Duty | Bar
    due: DayColumn
    latest: DayColumn
    standing: Codes
    engaged: Codes
    days_late: npt.NDArray[np.int32] | None


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
) -> dict[str, Answer]:
    """Read every duty and bar of a process for a caseload, by id.

    >>> from datetime import date
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
    _refuse_ragged(columns)
    registry = current() if law is None else law
    today = day_number(as_at)
    known = today if complete_through is None else min(day_number(complete_through), today)
    floor = min(day_number(COMMENCEMENT), today)
    view = look(SHAPES[process], columns, today=today, known=known, floor=floor)
    reader = ColumnReader(view, registry, calendar)
    return {
        name: _Duty(name, reader, excused or {}, floor=floor, late=days_late).read(law_at)
        for name in registry.timed(process)
    }


def _refuse_ragged(columns: Columns) -> None:
    every = {one.name.lower(): column for one, column in columns.days.items()}
    every |= {one.value: column for one, column in columns.codes.items()}  # type: ignore[misc]
    if columns.ended_on is not None:
        every["ended_on"] = checked(columns.ended_on)
    problems = [
        Problem(name, f"{columns.rows} rows", f"{len(column)}", kind="value")
        for name, column in every.items()
        if len(column) != columns.rows
    ]
    if problems:
        raise InvalidFact(problems)


class _Found(NamedTuple):
    """What one version of a record gives."""

    in_force: Mask | None
    start: Spans
    limit: Spans
    judged: Spans
    act: Spans
    standing: Codes
    engaged: Codes


class _Duty:
    """Applies one duty or bar to all rows, in the version in force when each clock started."""

    def __init__(
        self,
        name: str,
        reader: ColumnReader,
        excused: Mapping[str, Codes],
        *,
        floor: int,
        late: bool,
    ) -> None:
        self.reader = reader
        self.view = reader.view
        self.name = name
        self.excused = excused
        self.floor = np.uint16(floor)
        self.late = late

    def read(self, law_at: date | None) -> Answer:
        """Apply the version pinned, or each version where its clock started in its time."""
        versions = [
            one for one in self.reader.law.versions(self.name) if isinstance(one, Duty | Bar)
        ]
        if law_at is not None:
            pinned = [one for one in versions if one.in_force(law_at)]
            if not pinned:
                return self._none(versions[-1])
            return self._answer(pinned[0], self._apply(pinned[0], self.reader, None))
        answer = self._none(versions[-1])
        seen = np.zeros(self.view.rows, np.bool_)
        for one in versions:
            reader, in_force = self._in_force(one)
            found = self._answer(one, self._apply(one, reader, in_force))
            if in_force is None and len(versions) == 1:
                return found
            answer = _joined(answer, found, seen, in_force)
            seen |= True if in_force is None else in_force
        return answer

    def _in_force(self, record: Duty | Bar) -> tuple[ColumnReader, Mask | None]:
        """Return a reader that sees the clock start only while the record was in force."""
        opens = np.uint16(day_number(record.in_force_from))
        closes = np.uint16(day_number(record.in_force_to) if record.in_force_to else LAST)
        bound, kept = {}, np.ones(self.view.rows, np.bool_)
        for event in triggers(record):
            first, last, happened = self.reader.span(event)
            outside = (happened != NO) & ((first < opens) | (last > closes))
            if outside.any():
                low, high = np.maximum(first, opens), np.minimum(last, closes)
                kept &= ~outside | (low <= high)
                exact = last is first
                bound[event] = Spans(low, low if exact else high, happened)
        if not bound:
            return self.reader, None
        return self.reader.with_bound(bound), kept

    def _apply(self, record: Duty | Bar, reader: ColumnReader, in_force: Mask | None) -> _Found:
        start, act = reader.span(record.starts), reader.span(act_of(record))
        engaged = reader.holds(record.when)
        limit = reader.span(record.timing)
        if isinstance(record, Bar):
            begun = np.maximum(reader.span(record.begun_by).happened, start.happened)
            clock, judged, engaged = start, limit, np.minimum(engaged, begun)
        else:
            clock, judged = self._judged(record, reader, start, limit)
            engaged = np.minimum(engaged, start.happened)
        place = self._place(record, engaged, act, judged)
        every = outcomes(record)
        stands = np.array([BY_HOW[one[1] * len(CODES)] for one in every], np.uint8)[place]
        binds = np.array([CODES.index(one[0]) for one in every], np.uint8)[place]
        if isinstance(record, Bar):
            stands = self._endless(stands, engaged, start, act)
        else:
            self._excuse(record, reader, clock, limit if clock is start else judged, stands)
        return _Found(in_force, start, limit, judged, act, stands, binds)

    def _judged(
        self, record: Duty, reader: ColumnReader, start: Spans, limit: Spans
    ) -> tuple[Spans, Spans]:
        """Say which clock lateness is judged by: the later of two recorded triggers, on its reading."""
        if not isinstance(record.starts, First):
            return start, limit
        spans = [reader.span(event) for event in record.starts.events]
        both = least([span.happened for span in spans]) == YES
        if not both.any():
            return start, limit
        first = most([span.first for span in spans])
        last = most([span.last for span in spans])
        later = Spans(first, last, np.full(self.view.rows, YES, np.uint8))
        generous = reader.with_bound(dict.fromkeys(triggers(record), later)).span(record.timing)
        applies = both & (first <= limit.last)
        wholly = applies & (last <= limit.first)
        clock = Spans(
            np.where(wholly, first, start.first), np.where(wholly, last, start.last), start.happened
        )
        judged = Spans(
            np.where(wholly, generous.first, limit.first),
            np.where(applies, generous.last, limit.last),
            limit.happened,
        )
        return clock, judged

    def _place(self, record: Duty | Bar, engaged: Codes, act: Spans, judged: Spans) -> DayColumn:
        """Return where each row stands in the outcomes of the record."""
        weight = {name: np.uint16(value) for name, value in WEIGHTS.items()}
        place = engaged * weight["engaged"]
        place += act.happened * weight["happened"]
        late = act.last > judged.first
        seen, ended = self._seen(record, judged)
        if act.exact and judged.exact:
            place += late * (weight["late"] + weight["surely"])
        else:
            place += late * weight["late"]
            place += (act.first > judged.last) * weight["surely"]
        if judged.exact:
            place += (seen > judged.first) * (weight["over"] + weight["passed"])
        else:
            place += (seen > judged.first) * weight["over"]
            place += (seen > judged.last) * weight["passed"]
        if ended is not None:
            place += ended * weight["ended"]
        held: DayColumn = np.minimum(place, np.uint16(SIZE - 1))
        return held

    def _seen(self, record: Duty | Bar, judged: Spans) -> tuple[DayColumn | np.uint16, Mask | None]:
        """Return the day from which each row is seen, and whether its process ended the limit."""
        ends, today = self.view.ended_on, np.uint16(self.view.today)
        if ends is None:
            return today, None
        if isinstance(record, Bar):
            return today, ends > 0
        return np.where(ends > 0, ends, today), (ends > 0) & (ends <= judged.first)

    def _endless(self, stands: Codes, engaged: Codes, start: Spans, act: Spans) -> Codes:
        """Settle the bars that stand though their period has not begun to run."""
        endless = (start.happened == NO) & (engaged == YES)
        if not endless.any():
            return stands
        waiting: Codes = np.full(self.view.rows, STANDINGS.index(Standing.RUNNING), np.uint8)
        ends = self.view.ended_on
        if ends is not None:
            waiting = np.where(ends > 0, np.uint8(STANDINGS.index(Standing.ENDED)), waiting)
        unsure = np.uint8(STANDINGS.index(Standing.UNDETERMINED))
        return np.where(endless, np.where(act.happened == NO, waiting, unsure), stands)

    def _excuse(
        self, record: Duty, reader: ColumnReader, clock: Spans, limit: Spans, stands: Codes
    ) -> None:
        """Look for exceptions in the rows that missed the limit, and in no other."""
        for how in (How.LATE, How.OVERDUE):
            missed = STANDINGS.index(standing(how, Truth.NO))
            rows = np.flatnonzero(stands == missed)
            if rows.size:
                codes = self._codes(record, reader, clock, limit, rows)
                stands[rows] = BY_HOW[how * len(CODES) : (how + 1) * len(CODES)][codes]

    def _codes(
        self,
        record: Duty,
        reader: ColumnReader,
        clock: Spans,
        limit: Spans,
        rows: npt.NDArray[np.intp],
    ) -> Codes:
        given = self.excused.get(record.id)
        codes = np.full(rows.size, UNTOLD, np.uint8) if given is None else given[rows]
        untold = np.flatnonzero(codes == UNTOLD)
        if untold.size:
            where = rows[untold]
            reached = np.zeros(where.size, np.bool_)
            for exception in reader.law.exceptions_to(record):
                reached |= _reaches(exception, record, reader, clock, limit)[where]
            codes[untold[~reached]] = EXCUSED_CODES[Truth.NO]
        return codes

    def _none(self, record: Duty | Bar) -> Answer:
        """Answer for rows in which no version was in force."""
        rows = self.view.rows
        nothing = np.zeros(rows, np.uint16)
        idle = np.full(rows, STANDINGS.index(Standing.NOT_ENGAGED), np.uint8)
        late = np.full(rows, -1, np.int32) if self.late else None
        return Answer(record, nothing, nothing, idle, np.zeros(rows, np.uint8), late)

    def _answer(self, record: Duty | Bar, found: _Found) -> Answer:
        """Return the dates that are bounded, the standings, and how late each row is."""
        here = found.start.happened != NO
        add = np.uint16(1 if isinstance(record, Bar) else 0)
        due, latest = found.limit.first + add, found.judged.last + add
        opening, closing = here, here
        if not found.start.exact:
            exact = found.start.first == found.start.last
            opening = here & (exact | (found.start.first != self.floor))
            closing = here & (exact | (found.start.last != self.view.today))
        return Answer(
            record,
            due if opening.all() else np.where(opening, due, np.uint16(0)),
            due if latest is due else np.where(closing, latest, np.uint16(0)),
            found.standing,
            found.engaged,
            self._days_late(record, found) if self.late else None,
        )

    def _days_late(self, record: Duty | Bar, found: _Found) -> npt.NDArray[np.int32]:
        """Count the days late: to the act, or to the day looked from; -1 where they are a range."""
        act, judged = found.act, found.judged
        names = [STANDINGS[code].value for code in range(len(STANDINGS))]
        is_late = np.array([one.startswith("LATE") for one in names])[found.standing]
        is_over = np.array([one.startswith("OVERDUE") for one in names])[found.standing]
        seen, _ = self._seen(record, judged)
        first = np.where(is_late, act.first, seen).astype(np.int32)
        last = np.where(is_late, act.last, seen).astype(np.int32)
        least, most = first - judged.last, last - judged.first
        return np.where((is_late | is_over) & (least == most), least, np.int32(-1))


def _reaches(
    exception: Unless, record: Duty, reader: ColumnReader, clock: Spans, limit: Spans
) -> Mask:
    """Say in which rows an exception is open and was in force for the limit."""
    opens = np.uint16(day_number(exception.in_force_from))
    closes = np.uint16(day_number(exception.in_force_to) if exception.in_force_to else LAST)
    if exception.reaches == "any day":
        began = np.minimum(clock.last, closes - np.uint16(1))
        bound = Spans(began, began, clock.happened)
        ends = reader.with_bound(dict.fromkeys(triggers(record), bound)).span(record.timing).first
        in_time = (clock.first < closes) & (ends >= opens)
    else:
        in_time = (limit.first <= closes) & (limit.last >= opens)
    return np.asarray(in_time & (reader.holds(exception.when) != NO))


def _joined(before: Answer, found: Answer, seen: Mask, in_force: Mask | None) -> Answer:
    """Join the answers of two versions; where both may apply and disagree, it cannot be told."""
    here = np.ones_like(seen) if in_force is None else in_force
    clash = here & seen & (before.standing != found.standing)
    unsure = np.uint8(STANDINGS.index(Standing.UNDETERMINED))
    late = None
    if found.days_late is not None and before.days_late is not None:
        late = np.where(here & ~clash, found.days_late, before.days_late)
        late = np.where(clash, np.int32(-1), late)
    return Answer(
        found.record,
        np.where(here, found.due, before.due),
        np.where(here, found.latest, before.latest),
        np.where(clash, unsure, np.where(here, found.standing, before.standing)),
        np.where(clash, UNKNOWN, np.where(here, found.engaged, before.engaged)),
        late,
    )


__all__ = ["STANDINGS", "Answer", "Columns", "day_number", "read_columns"]
