"""How timely a caseload was: every case in one bucket, by the regulations and as the statistics count."""

from __future__ import annotations

from datetime import date

import numpy as np

from sendlaw.caseload.cells import ISO, told
from sendlaw.caseload.counted import MONTHS, Counted, counted, joined
from sendlaw.caseload.deadlines import view_from
from sendlaw.caseload.figures import (
    AGES,
    BANDS,
    BUCKETS,
    CLOSED,
    PUBLISHED,
    TAKEN,
    WAITING,
    AsPublished,
    Cell,
    Timeliness,
)
from sendlaw.caseload.given import given as read_table
from sendlaw.caseload.measures import Measure, measure_of
from sendlaw.caseload.tables import table_of
from sendlaw.engine.columns import day_number
from sendlaw.errors import InvalidFact, Problem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from typing import Any

    import numpy.typing as npt

    from sendlaw.caseload.figures import Group
    from sendlaw.caseload.tables import Table

    Mask = npt.NDArray[np.bool_]
    Numbers = npt.NDArray[np.int64]
    Rows = npt.NDArray[np.intp]

WEEK = 7


def timeliness(
    table: object,
    *,
    measure: str,
    as_at: date,
    by: str | Sequence[str] = (),
    done: tuple[date, date] | None = None,
    last_day: bool = True,
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
    after its last, and those that are not closed. ``last_day=False`` counts a case closed on the last day
    of a period as outside it, as published: whether the statistics do is nowhere said. ``view`` and the
    rest are those of ``timetable``. A row that cannot be read is in a bucket of its own. Raises
    ``InvalidFact`` as ``timetable`` does.
    """
    how = {"columns": columns, "key": key, "dates": dates}
    return timeliness_of(
        (table,), measure=measure, as_at=as_at, by=by, done=done, last_day=last_day, how=how, **view
    )


def timeliness_of(
    tables: Iterable[object],
    *,
    measure: str,
    as_at: date,
    by: str | Sequence[str] = (),
    done: tuple[date, date] | None = None,
    last_day: bool = True,
    how: Mapping[str, Any] | None = None,
    **view: Any,  # noqa: ANN401 - those of timetable
) -> Timeliness:
    """Say how timely the cases of several tables were, keeping of each row no more than is counted.

    >>> parts = [{"request_received": ["2025-09-01"]}, {"request_received": ["2025-09-08"]}]
    >>> found = timeliness_of(parts, measure="decision", as_at=date(2025, 10, 14))
    >>> found.rows("overdue"), found.rows("open")
    ((0,), (1,))

    So a file that is larger than memory is read batch by batch. ``how`` are the ``columns``, ``key`` and
    ``dates`` of ``timetable``; rows without a key are numbered through.
    """
    about, groups = measure_of(measure), (by,) if isinstance(by, str) else tuple(by)
    from_day = view_from(as_at, view)
    parts: list[Counted] = []
    names: dict[Group, int] = {}
    codes: list[Numbers] = []
    rows = 0
    for table in tables:
        held = table_of(table)
        _refuse(held, groups, done)
        read = read_table(held, about.process, **(how or {}))
        part = counted(about, read, from_day, first=rows)
        parts.append(part)
        codes.append(_codes(held, groups, part, names))
        rows += read.rows
    every = _Figures(about, joined(parts), day_number(as_at), last_day=last_day)
    kept = every.done_in(*done) if done else np.ones(rows, np.bool_)
    return every.told(as_at, groups, names, np.where(kept, np.concatenate(codes), -1))


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


def _codes(table: Table, by: Sequence[str], part: Counted, names: dict[Group, int]) -> Numbers:
    """Return the number of the group of each row, and number the groups that are new."""
    if not by:
        names.setdefault((), 0)
        return np.zeros(table.rows, np.int64)
    columns = [part.months(one) if one in MONTHS else map(told, table.column(one)) for one in by]
    groups = zip(*columns, strict=True)
    return np.fromiter(
        (names.setdefault(one, len(names)) for one in groups), np.int64, count=table.rows
    )


class _Figures:
    """The figures of cases that were put into buckets."""

    def __init__(self, measure: Measure, cases: Counted, today: int, *, last_day: bool) -> None:
        self.measure = measure
        self.cases = cases
        self.today = today
        self.last_day = last_day

    def told(
        self, as_at: date, by: tuple[str, ...], names: Mapping[Group, int], codes: Numbers
    ) -> Timeliness:
        """Tell the figures of each group, in their order."""
        cells = []
        behind: dict[tuple[Group, str], Sequence[object]] = {}
        for group, code in sorted(names.items()):
            rows = np.flatnonzero(codes == code)
            if rows.size or not by:
                cells.append(self.cell(group, rows))
                behind |= {(group, figure): keys for figure, keys in self.behind(rows)}
        return Timeliness(
            measure=self.measure,
            as_at=as_at,
            by=by,
            cells=tuple(cells),
            problems=self.cases.wrong,
            undated=tuple(self.cases.keys[self.cases.undated]),
            behind=behind,
        )

    def done_in(self, first: date, last: date) -> Mask:
        """Say which cases were closed from one day to another."""
        ended = self.cases.ended
        inside = (ended >= day_number(first)) & (ended <= day_number(last))
        return np.asarray(inside & (ended > 0))

    def cell(self, group: Group, rows: Rows) -> Cell:
        """Return the figures of some rows."""
        counts = np.bincount(self.cases.bucket[rows], minlength=len(BUCKETS))
        ages = np.bincount(self._ages(rows), minlength=len(AGES) + 1)
        taken = self._days(rows)[self._timed(rows)] / WEEK
        weeks = (float(taken.mean()), float(np.median(taken))) if taken.size else None
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

    def _days(self, rows: Rows) -> Numbers:
        return self.cases.ended[rows].astype(np.int64) - self.cases.begun[rows]

    def _timed(self, rows: Rows) -> Mask:
        """Say of which closed cases both days are known."""
        closed = np.isin(self.cases.bucket[rows], CLOSED) & (self.cases.ended[rows] > 0)
        return np.asarray(closed & (self.cases.begun[rows] > 0) & (self._days(rows) >= 0))

    def _ages(self, rows: Rows) -> Numbers:
        """Return the place among ``AGES`` of each row that waits; after them all, of one that does not."""
        begun = self.cases.begun[rows].astype(np.int64)
        weeks = (self.today - begun) // WEEK
        bands = np.searchsorted(np.array(BANDS), weeks, side="right")
        places = np.where(begun > 0, bands, len(BANDS) + 1)
        return np.where(np.isin(self.cases.bucket[rows], WAITING), places, len(AGES))

    def _told(self, rows: Rows) -> Iterator[tuple[str, Mask]]:
        """Yield what the statistics count of some rows: from the request alone, whatever the law says."""
        period = self.measure.published
        if period is None:
            return
        asked = self.cases.asked[rows].astype(np.int64)
        ended = self.cases.ended[rows].astype(np.int64)
        closed = (ended > 0) | self.cases.undated[rows]
        computable = (ended > 0) & (asked > 0) & (ended >= asked)
        in_time = computable & (ended - asked <= period.days - (not self.last_day))
        excepted = closed & self.cases.excepted[rows]
        yield "closed", closed
        yield "in_time", in_time
        yield "excepted", excepted
        yield "excepted_in_time", excepted & in_time
        yield "not_computable", closed & ~computable

    def behind(self, rows: Rows) -> Iterator[tuple[str, list[object]]]:
        """Yield the keys of the rows behind each figure."""
        keys, bucket, ages = self.cases.keys[rows], self.cases.bucket[rows], self._ages(rows)
        parts = [(BUCKETS[code], bucket == code) for code in np.unique(bucket)]
        parts += [(AGES[place], ages == place) for place in np.unique(ages) if place < len(AGES)]
        parts += [(TAKEN, self._timed(rows))]
        parts += [(f"{PUBLISHED}{name}", which) for name, which in self._told(rows)]
        for figure, which in parts:
            yield figure, keys[which].tolist()
