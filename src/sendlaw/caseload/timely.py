"""How timely a caseload was: every case in one bucket, by the regulations and as the statistics count."""

from __future__ import annotations

from datetime import date

import numpy as np

from sendlaw.caseload.cells import ISO, told
from sendlaw.caseload.deadlines import View, answer
from sendlaw.caseload.figures import (
    AGES,
    BANDS,
    BUCKETS,
    PUBLISHED,
    UNREADABLE,
    WAITING,
    AsPublished,
    Cell,
    Timeliness,
)
from sendlaw.caseload.given import given as read_table
from sendlaw.caseload.measures import Measure, measure_of
from sendlaw.caseload.tables import table_of
from sendlaw.engine.column_answer import IDLE
from sendlaw.engine.column_spans import EPOCH, NOT_KNOWN
from sendlaw.engine.columns import day_number
from sendlaw.errors import InvalidFact, Problem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from typing import Any

    import numpy.typing as npt

    from sendlaw.caseload.deadlines import Answered
    from sendlaw.caseload.figures import Group
    from sendlaw.caseload.tables import Table

    Mask = npt.NDArray[np.bool_]
    Numbers = npt.NDArray[np.int64]
    Rows = npt.NDArray[np.intp]

MONTHS = ("month_begun", "month_done")
WEEK = 7


def timeliness(
    table: object,
    *,
    measure: str,
    as_at: date,
    by: str | Sequence[str] = (),
    done: tuple[date, date] | None = None,
    columns: Mapping[str, str] | None = None,
    key: str | None = None,
    dates: str = ISO,
    **view: Any,  # noqa: ANN401 - those of timetable
) -> Timeliness:
    """Say how timely a table of cases was, by the regulations and as the statistics count.

    >>> from datetime import date
    >>> table = {
    ...     "reference": ["EX-1", "EX-2", "EX-3"],
    ...     "request_received": ["2025-09-01"] * 3,
    ...     "final_plan_sent": ["2026-01-19", "2026-02-02", None],
    ...     "team": ["north", "north", "south"],
    ... }
    >>> found = timeliness(table, measure="final_plan", as_at=date(2026, 3, 2), by="team")
    >>> [(one.group, one.closed, one.overdue, one.rate) for one in found.cells]
    [(('north',), 2, 0, 0.5), (('south',), 0, 1, None)]
    >>> found.rows("LATE_UNLESS_EXCUSED")
    ('EX-2',)

    ``measure`` is a name of ``MEASURES``. ``by`` names columns, or ``month_begun`` and ``month_done``, the
    months of the request and of the act. ``done`` leaves out the cases closed before its first day or
    after its last, and those that are not closed. ``view`` and the rest are those of ``timetable``. A row
    that cannot be read is in a bucket of its own. Raises ``InvalidFact`` as ``timetable`` does.
    """
    about, groups = measure_of(measure), (by,) if isinstance(by, str) else tuple(by)
    held = table_of(table)
    _refuse(held, groups, done)
    read = read_table(held, about.process, columns=columns, key=key, dates=dates)
    answered = answer(read, View(as_at, **view), about.duties)
    found = _Counted(about, answered, as_at)
    kept = np.ones(read.rows, np.bool_) if done is None else found.done_in(*done)
    cells = []
    behind: dict[tuple[Group, str], Sequence[object]] = {}
    for group, rows in _groups(held, groups, found, np.flatnonzero(kept)):
        cells.append(found.cell(group, rows))
        behind |= {(group, figure): keys for figure, keys in found.behind(rows)}
    return Timeliness(
        measure=about,
        as_at=as_at,
        by=groups,
        cells=tuple(cells),
        problems=tuple(
            (read.keys[row], "; ".join(why)) for row, why in sorted(answered.wrong.items())
        ),
        behind=behind,
    )


def _refuse(table: Table, groups: Iterable[str], done: object) -> None:
    expected = f"a column of the table, or one of {', '.join(MONTHS)}"
    problems = [
        Problem("by", expected, repr(one), kind="value")
        for one in groups
        if one not in table.names and one not in MONTHS
    ]
    if done is not None and not _is_window(done):
        window = "two dates, the first of them no later than the last"
        problems.append(Problem("done", window, repr(done), kind="value"))
    if problems:
        raise InvalidFact(problems)


def _is_window(done: object) -> bool:
    if not isinstance(done, tuple | list) or [type(one) for one in done] != [date, date]:
        return False
    first, last = done
    return bool(first <= last)


def _groups(
    table: Table, by: Sequence[str], found: _Counted, rows: Rows
) -> Iterator[tuple[Group, Rows]]:
    """Yield the groups in order, with the rows of each."""
    if not by:
        yield (), rows
        return
    columns = [found.months(one) if one in MONTHS else table.column(one) for one in by]
    texts = [[told(one) for one in column] for column in columns]
    places: dict[Group, list[int]] = {}
    for row in rows.tolist():
        places.setdefault(tuple(text[row] for text in texts), []).append(row)
    for name in sorted(places):
        yield name, np.array(places[name], np.intp)


class _Counted:
    """The answers of a table put into buckets, with the days from and to which each case is counted."""

    def __init__(self, measure: Measure, answered: Answered, as_at: date) -> None:
        self.measure = measure
        self.read = answered.read
        self.today = day_number(as_at)
        wrong = [*answered.wrong]
        standing = np.full(self.read.rows, IDLE, np.uint8)
        for one in reversed(answered.answers.values()):
            standing = np.where(one.standing == IDLE, standing, one.standing)
        standing[wrong] = BUCKETS.index(UNREADABLE)
        self.bucket = standing
        self.asked = self._day(measure.begins[:1])
        self.begun = self._day(measure.begins)
        self.ended = self._day(measure.ends)
        self.ended[(self.ended > self.today) | np.isin(self.bucket, WAITING)] = 0
        for days in (self.asked, self.begun, self.ended):
            days[wrong] = 0

    def _day(self, fields: Sequence[str]) -> Numbers:
        """Return the day of the first filled of some fields; 0 where that is no day, or none is."""
        found = np.zeros(self.read.rows, np.int64)
        for name in fields:
            if name in self.read.days:
                days = self.read.days[name].numbers.astype(np.int64)
                found = np.where(found == 0, days, found)
        return np.where(found < NOT_KNOWN, found, 0)

    def done_in(self, first: date, last: date) -> Mask:
        """Say which cases were closed from one day to another."""
        inside = (self.ended >= day_number(first)) & (self.ended <= day_number(last))
        return np.asarray(inside & (self.ended > 0))

    def months(self, which: str) -> list[str]:
        """Return the month in which each case began, or was done."""
        days = self.begun if which == MONTHS[0] else self.ended
        return [f"{date.fromordinal(int(day) + EPOCH):%Y-%m}" if day else "" for day in days]

    def cell(self, group: Group, rows: Rows) -> Cell:
        """Return the figures of some rows."""
        counts = np.bincount(self.bucket[rows], minlength=len(BUCKETS))
        begun, ended = self.begun[rows], self.ended[rows]
        both = (begun > 0) & (ended >= begun)
        taken = (ended - begun)[both] / WEEK
        weeks = (float(taken.mean()), float(np.median(taken))) if taken.size else None
        ages = np.bincount(self._ages(rows), minlength=len(AGES) + 1)
        published = None
        if self.measure.published is not None:
            published = AsPublished(**{name: int(which.sum()) for name, which in self._told(rows)})
        return Cell(
            group=group,
            counts={name: int(number) for name, number in zip(BUCKETS, counts, strict=True)},
            weeks=weeks,
            open_weeks=dict(zip(AGES, ages.tolist(), strict=False)),
            published=published,
        )

    def _ages(self, rows: Rows) -> Numbers:
        """Return the place among ``AGES`` of each row that waits; after them all, of one that does not."""
        weeks = (self.today - self.begun[rows]) // WEEK
        waits = np.isin(self.bucket[rows], WAITING) & (self.begun[rows] > 0)
        return np.where(waits, np.searchsorted(np.array(BANDS), weeks, side="right"), len(AGES))

    def _told(self, rows: Rows) -> Iterator[tuple[str, Mask]]:
        """Yield what the statistics count of some rows: from the request alone, whatever the law says."""
        period = self.measure.published
        if period is None:
            return
        asked, ended = self.asked[rows], self.ended[rows]
        closed = ended > 0
        computable = closed & (asked > 0) & (ended >= asked)
        in_time = computable & (ended - asked <= period.days)
        excepted = closed & self._excepted()[rows]
        yield "closed", closed
        yield "in_time", in_time
        yield "excepted", excepted
        yield "excepted_in_time", excepted & in_time
        yield "not_computable", closed & ~computable

    def _excepted(self) -> Mask:
        """Say for which rows an exception is recorded."""
        found = np.zeros(self.read.rows, np.bool_)
        for duty in self.measure.duties:
            if duty in self.read.excused:
                found |= self.read.excused[duty].numbers > 1
        return found

    def behind(self, rows: Rows) -> Iterator[tuple[str, list[object]]]:
        """Yield the keys of the rows behind each figure."""
        keys, bucket, ages = self.read.keys, self.bucket[rows], self._ages(rows)
        parts = [(BUCKETS[code], bucket == code) for code in np.unique(bucket)]
        parts += [(AGES[place], ages == place) for place in np.unique(ages) if place < len(AGES)]
        parts += [(f"{PUBLISHED}{name}", which) for name, which in self._told(rows)]
        for figure, which in parts:
            yield figure, [keys[row] for row in rows[which]]
