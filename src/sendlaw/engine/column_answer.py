"""The answers of a caseload: one for each duty or bar, as columns."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from sendlaw.engine.column_spans import NO, UNKNOWN, Spans, least
from sendlaw.engine.column_tables import STANDINGS
from sendlaw.vocabulary import Standing

TYPE_CHECKING = False
if TYPE_CHECKING:
    import numpy.typing as npt

    from sendlaw.engine.column_spans import Codes, Days as DayColumn
    from sendlaw.law.records import Bar, Duty, Term

    Mask = npt.NDArray[np.bool_]


IDLE = np.uint8(STANDINGS.index(Standing.NOT_ENGAGED))
UNTOLD = np.uint8(STANDINGS.index(Standing.UNDETERMINED))


class Answer(NamedTuple):
    """One duty or bar of a caseload: for each row its date, how it stands, whether it binds.

    ``due`` and ``latest`` are day numbers, 0 where there is none (of a bar, the first lawful day);
    ``standing`` indexes ``STANDINGS``; ``engaged`` is 0 no, 1 unknown, 2 yes; ``days_late`` is -1 where it
    does not apply or is not known, and ``None`` unless asked for.
    """

    record: Duty | Bar | Term
    due: DayColumn
    latest: DayColumn
    standing: Codes
    engaged: Codes
    days_late: npt.NDArray[np.int32] | None

    def room(self, rows: int) -> Answer:
        """Return an answer with room for so many rows."""
        due, latest = np.empty(rows, np.uint16), np.empty(rows, np.uint16)
        standing, engaged = np.empty(rows, np.uint8), np.empty(rows, np.uint8)
        late = None if self.days_late is None else np.empty(rows, np.int32)
        return Answer(self.record, due, latest, standing, engaged, late)

    def put(self, rows: slice, answer: Answer) -> None:
        """Put the answer of some rows in its place."""
        self.due[rows], self.latest[rows] = answer.due, answer.latest
        self.standing[rows], self.engaged[rows] = answer.standing, answer.engaged
        if self.days_late is not None and answer.days_late is not None:
            self.days_late[rows] = answer.days_late


class Found(NamedTuple):
    """What a version of a record gives for every row, before its dates are shown."""

    start: Spans
    limit: Spans
    judged: Spans
    act: Spans
    standing: Codes
    engaged: Codes

    @property
    def ranges(self) -> tuple[Spans, Spans, Spans]:
        """When the clock started, when the limit is, and which limit lateness is judged by."""
        return self.start, self.limit, self.judged


def days_of(span: Spans) -> npt.NDArray[np.int32]:
    """Count, row by row, the days on which a clock may have started."""
    count = span.last.astype(np.int32) - span.first + 1
    return np.where(span.happened == NO, np.int32(0), count)


class Together:
    """Joins the answers of several versions of the law, row by row.

    Where it cannot be told which version applies and they disagree, or whether any does, the row cannot be
    told; its dates are as wide as those of all that may apply.
    """

    def __init__(self, rows: int) -> None:
        nothing, none = np.zeros(rows, np.uint16), np.zeros(rows, np.uint8)
        span = Spans(nothing, nothing, none)
        idle = np.full(rows, IDLE, np.uint8)
        self._last = Found(span, span, span, span, idle, none)
        self._seen = np.zeros(rows, np.bool_)
        self._clash = np.zeros(rows, np.bool_)
        self._whole = np.ones(rows, np.bool_)
        self._covered = np.zeros(rows, np.int32)

    def add(self, found: Found, in_force: Mask | None, days: npt.NDArray[np.int32]) -> None:
        """Add a version, for the rows in which it may apply, and on how many days of each."""
        last = self._last
        here = np.ones_like(self._seen) if in_force is None else in_force
        self._whole &= ~here | (least([one.happened for one in found.ranges]) != NO)
        self._clash |= here & self._seen & (last.standing != found.standing)
        self._covered += days * here
        hull = here & self._seen & self._whole
        pairs = zip(last.ranges, found.ranges, strict=True)
        start, limit, judged = (_wider(one, other, here, hull) for one, other in pairs)
        self._last = Found(
            start,
            limit,
            judged,
            _wider(last.act, found.act, here, np.zeros_like(here)),
            np.where(here, found.standing, last.standing),
            np.where(here, found.engaged, last.engaged),
        )
        self._seen |= here

    def found(self, days: npt.NDArray[np.int32]) -> Found:
        """Return what all versions give together, of clocks that may have started on so many days."""
        last = self._last
        partly = (self._covered < days) & (last.standing != IDLE)
        unsettled = self._seen & (self._clash | partly)
        return last._replace(
            standing=np.where(unsettled, UNTOLD, last.standing),
            engaged=np.where(unsettled, UNKNOWN, last.engaged),
        )


def _wider(before: Spans, found: Spans, here: Mask, hull: Mask) -> Spans:
    """Return a version's span where it may apply; with that of those before it, where all have one."""
    first = np.where(hull, np.minimum(before.first, found.first), found.first)
    last = np.where(hull, np.maximum(before.last, found.last), found.last)
    return Spans(
        np.where(here, first, before.first),
        np.where(here, last, before.last),
        np.where(here, found.happened, before.happened),
    )
