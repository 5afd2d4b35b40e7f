"""One duty or bar applied to rows of a caseload, in the version in force when each clock started."""

from __future__ import annotations

import numpy as np

from sendlaw.engine.column_answer import Answer, Found, Together, days_of
from sendlaw.engine.column_spans import (
    LAST,
    NO,
    UNKNOWN,
    YES,
    Spans,
    day_number,
    least,
    most,
)
from sendlaw.engine.column_tables import STANDINGS, outcomes_of, packed
from sendlaw.engine.deadline import act_of
from sendlaw.engine.standing import EXCUSED_CODES, How, standing
from sendlaw.engine.sums import in_working_days
from sendlaw.law.records import Bar, Duty, Term, triggers
from sendlaw.law.timings import AtLeastBefore, First, NoLimit
from sendlaw.vocabulary import Standing, Truth

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    import numpy.typing as npt

    from sendlaw.engine.column_reader import ColumnReader
    from sendlaw.engine.column_spans import Codes, Days as DayColumn
    from sendlaw.engine.column_tables import Numbers
    from sendlaw.law.records import Unless

    Applied = Duty | Bar | Term
    Mask = npt.NDArray[np.bool_]

UNTOLD = EXCUSED_CODES[Truth.UNKNOWN]
MISSED = {
    STANDINGS.index(standing(how, Truth.UNKNOWN)): STANDINGS.index(standing(how, Truth.NO))
    for how in (How.LATE, How.OVERDUE)
}
"""What a missed limit stands as while an exception may excuse it, and where none can."""


class DutyReader:
    """Applies one duty or bar to all rows, in the version in force when each clock started."""

    def __init__(
        self,
        name: str,
        reader: ColumnReader,
        excused: Mapping[str, Codes],
        *,
        floor: int,
        late: bool,
        ahead: bool,
    ) -> None:
        self.reader = reader
        self.view = reader.view
        self.name = name
        self.excused = excused
        self.floor = np.uint16(floor)
        self.late = late
        self.ahead = ahead

    def read(self, law_at: date | None) -> Answer:
        """Apply the version pinned, or each version where its clock started in its time."""
        versions = [
            one for one in self.reader.law.versions(self.name) if isinstance(one, Duty | Bar | Term)
        ]
        if law_at is not None:
            pinned = [one for one in versions if one.in_force(law_at)]
            if not pinned:
                return self._none(versions[-1])
            return self._answer(pinned[0], self._apply(pinned[0], self.reader))
        together = None
        for one in versions:
            reader, in_force = self._in_force(one)
            if in_force is None and len(versions) == 1:
                return self._answer(one, self._apply(one, reader))
            if in_force is None or in_force.any():
                together = together or Together(self.view.rows)
                start = reader.span(one.starts)
                whole = self._wholly(one, self.reader.span(one.starts))
                together.add(self._apply(one, reader), in_force, start, whole)
        if together is None:
            return self._none(versions[-1])
        total = days_of(self.reader.span(versions[-1].starts))
        return self._answer(versions[-1], together.found(total))

    @staticmethod
    def _wholly(record: Applied, start: Spans) -> Mask:
        """Say, row by row, whether the clock surely started while the record was in force."""
        opens = day_number(record.in_force_from)
        closes = day_number(record.in_force_to) if record.in_force_to else LAST
        whole: Mask = (start.happened == YES) & (start.first >= opens) & (start.last <= closes)
        return whole

    def _in_force(self, record: Applied) -> tuple[ColumnReader, Mask | None]:
        """Return a reader that sees the clock start only while the record was in force."""
        opens = np.uint16(day_number(record.in_force_from))
        closes = np.uint16(day_number(record.in_force_to) if record.in_force_to else LAST)
        earliest, latest = self.reader.reach(record.starts)
        if opens <= earliest and latest <= closes:
            return self.reader, None
        start = self.reader.span(record.starts)
        low, high = np.maximum(start.first, opens), np.minimum(start.last, closes)
        none = start.happened == NO
        wholly = none | ((low == start.first) & (high == start.last))
        bound = {}
        for event in triggers(record):
            first, last, happened = self.reader.span(event)
            inside = ~wholly & (happened != NO) & (first <= high)
            bound[event] = Spans(
                np.where(inside, np.maximum(first, low), first),
                np.where(inside, np.minimum(last, high), last),
                happened,
            )
        return self.reader.with_bound(bound), none | (low <= high)

    def _apply(self, record: Applied, reader: ColumnReader) -> Found:
        start, limit = reader.span(record.starts), reader.span(record.timing)
        act = self._never() if isinstance(record, Term) else reader.span(act_of(record))
        engaged = reader.holds(record.when)
        if isinstance(record, Bar):
            begun = np.maximum(reader.span(record.begun_by).happened, start.happened)
            clock, judged, engaged = start, limit, np.minimum(engaged, begun)
        else:
            clock, judged = self._judged(record, reader, start, limit)
            engaged = least([start.happened, limit.happened, engaged])
        place = self._place(record, engaged, act, judged)
        outcomes = outcomes_of(record, reader.law, exact=act.exact and judged.exact)
        binds = engaged if outcomes.binds is None else outcomes.binds.of(place)
        stands = outcomes.stands.of(place)
        if isinstance(record, Duty):
            self._refuse(record, reader, clock, limit if clock is start else judged, stands)
        if isinstance(record, Bar):
            stands = self._endless(stands, engaged, start, act)
        if isinstance(record.timing, NoLimit):
            limit = judged = self._never()
        if isinstance(record, Term):
            limit, judged = _certain(limit), _certain(judged)
        return Found(start, limit, judged, act, stands, binds)

    def _never(self) -> Spans:
        """Return the act of a record that nobody performs."""
        nothing = np.zeros(self.view.rows, np.uint16)
        return Spans(nothing, nothing, np.zeros(self.view.rows, np.uint8))

    def _judged(
        self, record: Duty | Term, reader: ColumnReader, start: Spans, limit: Spans
    ) -> tuple[Spans, Spans]:
        """Say which clock lateness is judged by: the later of two triggers, on its reading."""
        if isinstance(record, Duty) and record.lenient is not None:
            return start, reader.span(record.lenient)
        if not isinstance(record.starts, First):
            return start, limit
        both = reader.both(record.starts.events)
        if both is None:
            return start, limit
        spans = [reader.span(event) for event in record.starts.events]
        first = most([span.first for span in spans])
        last = most([span.last for span in spans])
        applies = (both != NO) & (first <= limit.last)
        came = Spans(
            first * applies,
            np.minimum(last, limit.last) * applies,
            np.asarray(applies.view(np.uint8) * YES, np.uint8),
        )
        generous = reader.with_bound(dict.fromkeys(triggers(record), came)).span(record.timing)
        wholly = applies & (both == YES) & (last <= limit.first)
        clock = Spans(
            np.where(wholly, first, start.first),
            np.where(wholly, last, np.maximum(start.last, came.last)),
            start.happened,
        )
        judged = Spans(
            np.where(wholly, generous.first, limit.first),
            np.where(applies, np.maximum(limit.last, generous.last), limit.last),
            limit.happened,
        )
        return clock, judged

    def _place(self, record: Applied, engaged: Codes, act: Spans, judged: Spans) -> Numbers:
        """Return the number of each row in the outcomes of the record."""
        truths = [self._excused(record), engaged, act.happened]
        seen, ended = self._seen(record, judged)
        compared = [act.last > judged.first, seen > judged.first]
        if not (act.exact and judged.exact):
            compared = [compared[0], act.first > judged.last, compared[1], seen > judged.last]
        return packed(truths, compared, ended)

    def _excused(self, record: Applied) -> Codes:
        """Return what is given of exceptions; where nothing is, nobody looked."""
        given = self.excused.get(record.id)
        return np.full(self.view.rows, UNTOLD, np.uint8) if given is None else given

    def _seen(self, record: Applied, judged: Spans) -> tuple[DayColumn | np.uint16, Mask | None]:
        """Return the day from which each row is seen, and whether its process ended the limit."""
        ends, today = self.view.ended_on, np.uint16(self.view.today)
        if ends is None:
            return today, None
        if isinstance(record, Bar) or isinstance(record.timing, NoLimit):
            return today, ends > 0
        ended = (ends > 0) & (ends <= judged.first)
        return today if isinstance(record, Term) else np.where(ends > 0, ends, today), ended

    def _endless(self, stands: Codes, engaged: Codes, start: Spans, act: Spans) -> Codes:
        """Settle the bars that stand though their period has not begun to run."""
        if not (engaged > start.happened).any():
            return stands
        endless = (start.happened == NO) & (engaged == YES)
        waiting: Codes = np.full(self.view.rows, STANDINGS.index(Standing.RUNNING), np.uint8)
        ends = self.view.ended_on
        if ends is not None:
            waiting = np.where(ends > 0, np.uint8(STANDINGS.index(Standing.ENDED)), waiting)
        sides = (act.happened == NO, act.happened == YES)
        early, unsure = (
            np.uint8(STANDINGS.index(one)) for one in (Standing.PREMATURE, Standing.UNDETERMINED)
        )
        return np.where(endless, np.select(sides, (waiting, early), unsure), stands)

    def _refuse(
        self, record: Duty, reader: ColumnReader, clock: Spans, limit: Spans, stands: Codes
    ) -> None:
        """Settle the missed limits that nobody looked into, and that no exception can excuse."""
        given = self.excused.get(record.id)
        if given is not None and given.max(initial=0) < UNTOLD:
            return
        untold = [stands == code for code in MISSED]
        if not any(one.any() for one in untold):
            return
        unreached = np.ones(self.view.rows, np.bool_)
        for exception in reader.law.exceptions_to(record):
            unreached &= ~_reaches(exception, record, reader, clock, limit)
            if not unreached.any():
                return
        for one, settled in zip(untold, MISSED.values(), strict=True):
            stands[one & unreached] = settled

    def _none(self, record: Applied) -> Answer:
        """Answer for rows in which no version was in force."""
        rows = self.view.rows
        nothing = np.zeros(rows, np.uint16)
        idle = np.full(rows, STANDINGS.index(Standing.NOT_ENGAGED), np.uint8)
        late = np.full(rows, -1, np.int32) if self.late else None
        ahead = np.zeros(rows, np.bool_) if self.ahead else None
        return Answer(record, nothing, nothing, idle, np.zeros(rows, np.uint8), late, ahead)

    def _answer(self, record: Applied, found: Found) -> Answer:
        """Return the dates that are bounded, the standings, and how late each row is."""
        due, latest = found.limit.first, found.judged.last
        if isinstance(record, Bar):
            due, latest = _next(due, latest)
        opening, closing = self._bounded(record, found)
        same = latest is due and closing is opening
        due = _kept(due, opening)
        latest = due if same else _kept(latest, closing)
        late = self._days_late(record, found) if self.late else None
        ahead = self._provisional(record, found, latest) if self.ahead else None
        return Answer(record, due, latest, found.standing, found.engaged, late, ahead)

    def _provisional(self, record: Applied, found: Found, latest: DayColumn) -> Mask:
        """Say in which rows the date rests on bank holidays that were not yet announced."""
        if not in_working_days(record.timing):
            return np.zeros(self.view.rows, np.bool_)
        announced = np.uint16(day_number(self.reader.calendar.announced_through))
        start, limit = found.start, found.limit
        on_a_day = (least([start.happened, limit.happened]) != NO) & (start.first == start.last)
        return np.asarray((latest > announced) | (on_a_day & (start.first > announced)))

    def _bounded(self, record: Applied, found: Found) -> tuple[Codes, Codes]:
        """Say in which rows something bounds the first day of the limit, and the last (0: nothing)."""
        start, limit, judged = found.ranges
        here = least([start.happened, limit.happened])
        if start.exact:
            return here, here
        exact = start.first == start.last
        low, high = start.first != self.floor, start.last != self.view.today
        for event in triggers(record):
            first, last, happened = self.reader.span(event)
            recorded = (happened == YES) & (first == last)
            low |= recorded & (first == start.first)
            high |= recorded & (last == start.last)
        opening = here * (exact | low | (limit.first == limit.last))
        return opening, here * (exact | high | (judged.first == judged.last))

    def _days_late(self, record: Applied, found: Found) -> npt.NDArray[np.int32]:
        """Count the days late: to the act, or to the day looked from; -1 where they are a range.

        A notice that had to come before an event is counted to the event at the latest.
        """
        act, judged = found.act, found.judged
        names = [STANDINGS[code].value for code in range(len(STANDINGS))]
        is_late = np.array([one.startswith("LATE") for one in names])[found.standing]
        is_over = np.array([one.startswith("OVERDUE") for one in names])[found.standing]
        seen, _ = self._seen(record, judged)
        if isinstance(record.timing, AtLeastBefore):
            seen = np.minimum(seen, found.start.last)
        first = np.where(is_late, act.first, seen).astype(np.int32)
        last = np.where(is_late, act.last, seen).astype(np.int32)
        least, most = first - judged.last, last - judged.first
        return np.where((is_late | is_over) & (least == most), least, np.int32(-1))


def _certain(limit: Spans) -> Spans:
    """Return the days of a limit in the rows that are sure to have one, and none in the others."""
    if (limit.happened != UNKNOWN).all():
        return limit
    sure = limit.happened == YES
    return Spans(limit.first * sure, limit.last * sure, limit.happened * sure)


def _next(first: DayColumn, last: DayColumn) -> tuple[DayColumn, DayColumn]:
    """Return the day after each of two; one column for both, if they are one."""
    after = first + np.uint16(1)
    return after, after if last is first else last + np.uint16(1)


def _kept(days: DayColumn, here: Codes) -> DayColumn:
    """Return days in the rows that have them, and none in the others."""
    return days if here.all() else days * (here != NO)


def _reaches(
    exception: Unless, record: Duty, reader: ColumnReader, clock: Spans, limit: Spans
) -> Mask:
    """Say in which rows an exception is open and was in force for the limit."""
    opens = np.uint16(day_number(exception.in_force_from))
    closes = np.uint16(day_number(exception.in_force_to) if exception.in_force_to else LAST)
    if exception.reaches == "any day":
        began = np.minimum(clock.last, closes - np.uint16(1))
        bound = Spans(began, began, np.full_like(clock.happened, YES))
        ends = reader.with_bound(dict.fromkeys(triggers(record), bound)).span(record.timing).last
        in_time = (clock.first < closes) & (ends >= opens)
    else:
        in_time = (limit.first <= closes) & (limit.last >= opens)
    return np.asarray(in_time & (reader.holds(exception.when) != NO))
