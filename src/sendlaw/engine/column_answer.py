"""The answers of a caseload: one for each duty or bar, as columns."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from sendlaw.engine.column_spans import NO, UNKNOWN, Spans, least
from sendlaw.engine.column_tables import STANDINGS
from sendlaw.vocabulary import Standing

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    import numpy.typing as npt

    from sendlaw.engine.column_spans import Codes, Days as DayColumn
    from sendlaw.law.records import Bar, Duty, Term

    Mask = npt.NDArray[np.bool_]


IDLE = np.uint8(STANDINGS.index(Standing.NOT_ENGAGED))
UNTOLD = np.uint8(STANDINGS.index(Standing.UNDETERMINED))


class Answer(NamedTuple):
    """One duty or bar of a caseload: for each row its date, how it stands, whether it binds.

    ``due`` and ``latest`` are day numbers, 0 where there is none (of a bar, the first lawful day), and the
    same array if they are the same in every row; ``standing`` indexes ``STANDINGS``; ``engaged`` is 0 no,
    1 unknown, 2 yes; ``days_late`` is -1 where it does not apply or is not known, and ``provisional`` says
    where the date rests on bank holidays not yet announced; both are ``None`` unless asked for.
    """

    record: Duty | Bar | Term
    due: DayColumn
    latest: DayColumn
    standing: Codes
    engaged: Codes
    days_late: npt.NDArray[np.int32] | None
    provisional: Mask | None


class Room:
    """Room for the answers of a whole caseload, filled with those of some rows after another.

    What is of one kind lies in one piece: a few large pieces of memory are had in less time than many
    small ones.
    """

    def __init__(self, rows: int) -> None:
        self.rows = rows
        self.answers: dict[str, Answer] = {}

    def put(self, rows: slice, answers: Mapping[str, Answer]) -> None:
        """Put the answers of some rows in their place."""
        self.answers = self.answers or self._like(answers)
        for name, answer in answers.items():
            room = self.answers[name]
            if room.latest is room.due and answer.latest is not answer.due:
                room = self.answers[name] = room._replace(latest=room.due.copy())
            room.due[rows], room.standing[rows] = answer.due, answer.standing
            room.engaged[rows] = answer.engaged
            if room.latest is not room.due:
                room.latest[rows] = answer.latest
            if room.days_late is not None and answer.days_late is not None:
                room.days_late[rows] = answer.days_late
            if room.provisional is not None and answer.provisional is not None:
                room.provisional[rows] = answer.provisional

    def _like(self, answers: Mapping[str, Answer]) -> dict[str, Answer]:
        """Make room for answers like those of the first rows."""
        size, found = (len(answers), self.rows), {}
        due, standing, engaged = (np.empty(size, kind) for kind in (np.uint16, np.uint8, np.uint8))
        for row, (name, answer) in enumerate(answers.items()):
            days = due[row]
            late = None if answer.days_late is None else np.empty(self.rows, np.int32)
            ahead = None if answer.provisional is None else np.empty(self.rows, np.bool_)
            found[name] = Answer(
                answer.record, days, days, standing[row], engaged[row], late, ahead
            )
        return found


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
        self._governed = np.zeros(rows, np.bool_)
        self._alone = np.zeros(rows, np.bool_)
        self._clash = np.zeros(rows, np.bool_)
        self._whole = np.ones(rows, np.bool_)
        self._covered = np.zeros(rows, np.int32)

    def add(self, found: Found, in_force: Mask | None, start: Spans, whole: Mask) -> None:
        """Add a version: for the rows in which it may apply, its clock, and where it surely governs.

        Where an earlier version surely governs, a later one does not apply; nor does one whose clock has
        not started, where that of an earlier one may have.
        """
        last = self._last
        started = start.happened != NO
        here = ~self._governed & (started | ~self._seen)
        here &= True if in_force is None else in_force
        told = least([one.happened for one in found.ranges]) != NO
        self._whole &= ~(here & started) | told
        self._clash |= here & self._seen & (last.standing != found.standing)
        self._covered += days_of(start) * here
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
        self._alone |= here & whole & ~self._seen
        self._governed |= here & whole
        self._seen |= here & started

    def found(self, days: npt.NDArray[np.int32]) -> Found:
        """Return what all versions give together, of clocks that may have started on so many days."""
        last = self._last
        partly = (self._covered < days) & (last.standing != IDLE) & ~self._alone
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
