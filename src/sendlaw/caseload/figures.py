"""How timely a caseload was: every case in one bucket, by the regulations and as the statistics count."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

import attrs
import numpy as np

from sendlaw.caseload.cells import ISO
from sendlaw.caseload.deadlines import View, answer
from sendlaw.caseload.given import given as read_table
from sendlaw.caseload.measures import Measure, measure_of
from sendlaw.caseload.tables import table_of
from sendlaw.engine.column_answer import IDLE
from sendlaw.engine.column_spans import EPOCH, NOT_KNOWN
from sendlaw.engine.columns import STANDINGS, day_number
from sendlaw.errors import InvalidFact, Problem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from typing import Any

    import numpy.typing as npt

    from sendlaw.caseload.deadlines import Answered
    from sendlaw.caseload.tables import Table

    Mask = npt.NDArray[np.bool_]
    Numbers = npt.NDArray[np.int64]

UNREADABLE = "UNREADABLE"
BUCKETS = (*(one.value for one in STANDINGS), UNREADABLE)
"""Where a case stands: a standing, or that its row cannot be read. Every row is in one."""
MONTHS = ("month_begun", "month_done")
BANDS = (6, 16, 20, 26, 52)
"""The weeks between which open cases are told by age."""
WEEK = 7


class Published(NamedTuple):
    """What the statistics count of the cases that were closed, with and without those excepted.

    ``closed`` are all that were, ``in_time`` those within the period from the request, ``excepted`` those
    for which an exception is recorded, in time or not, and ``not_computable`` those without both days.

    >>> one = Published(
    ...     closed=90392, in_time=41448, excepted=5526, excepted_in_time=2041, not_computable=0
    ... )
    >>> f"{one.rate:.1%}", f"{one.rate_with_exceptions:.1%}"
    ('46.4%', '45.9%')
    """

    closed: int
    in_time: int
    excepted: int
    excepted_in_time: int
    not_computable: int

    @property
    def rate(self) -> float | None:
        """The headline: of the cases without an exception, the share in time."""
        return _share(self.in_time - self.excepted_in_time, self.closed - self.excepted)

    @property
    def rate_with_exceptions(self) -> float | None:
        """Of all cases, the share in time."""
        return _share(self.in_time, self.closed)


def _share(some: int, every: int) -> float | None:
    return some / every if every else None


@attrs.frozen(kw_only=True)
class Cell:
    """One group of a caseload: how many cases stand where, and how long they took.

    ``counts`` has every bucket. ``weeks`` are the mean and the median of the closed cases of which both
    days are known; ``open_weeks`` counts those that are not closed by age, in weeks: under 6, 6 to under
    16, and so on.
    """

    group: tuple[str, ...]
    counts: Mapping[str, int]
    weeks: tuple[float, float] | None
    open_weeks: Mapping[str, int]
    published: Published | None

    def of(self, *buckets: str) -> int:
        """Return how many cases are in some buckets."""
        return sum(self.counts[one] for one in buckets)

    @property
    def closed(self) -> int:
        """The cases in which the act was done, in time or late."""
        return self.of("MET", "LATE", "LATE_EXCUSED", "LATE_UNLESS_EXCUSED")

    @property
    def overdue(self) -> int:
        """The cases whose limit has passed with nothing done, excused or not."""
        return self.of("OVERDUE", "OVERDUE_EXCUSED", "OVERDUE_UNLESS_EXCUSED")

    @property
    def rate(self) -> float | None:
        """Of the closed cases, the share in time."""
        return _share(self.of("MET"), self.closed)

    @property
    def rate_excused(self) -> float | None:
        """Of the closed cases, the share in time or late with an exception that applies."""
        return _share(self.of("MET", "LATE_EXCUSED"), self.closed)

    @property
    def rate_of_due(self) -> float | None:
        """Of the cases that are closed or overdue, the share in time: a backlog counts."""
        return _share(self.of("MET"), self.closed + self.overdue)

    def to_dict(self) -> dict[str, object]:
        """Return the cell as plain JSON types."""
        published = self.published
        return {
            "group": list(self.group),
            "counts": dict(self.counts),
            "closed": self.closed,
            "overdue": self.overdue,
            "rate": self.rate,
            "rate_excused": self.rate_excused,
            "rate_of_due": self.rate_of_due,
            "weeks": None if self.weeks is None else list(self.weeks),
            "open_weeks": dict(self.open_weeks),
            "published": None
            if published is None
            else {
                **published._asdict(),
                "rate": published.rate,
                "rate_with_exceptions": published.rate_with_exceptions,
            },
        }


@attrs.frozen(kw_only=True)
class Timeliness:
    """How timely a caseload was, group by group, with the rows behind every figure.

    ``rows`` gives the keys of the rows of a group and a bucket.
    """

    measure: Measure
    as_at: date
    by: tuple[str, ...]
    cells: tuple[Cell, ...]
    _behind: Mapping[tuple[tuple[str, ...], str], Sequence[object]] = attrs.field(repr=False)

    def __iter__(self) -> Iterator[Cell]:
        return iter(self.cells)

    def __getitem__(self, group: str | tuple[str, ...]) -> Cell:
        wanted = (group,) if isinstance(group, str) else group
        for one in self.cells:
            if one.group == wanted:
                return one
        known = ", ".join(map(repr, (one.group for one in self.cells)))
        raise InvalidFact([Problem("group", f"one of {known}", repr(group), kind="value")])

    def rows(self, bucket: str, group: str | tuple[str, ...] = ()) -> tuple[object, ...]:
        """Return the keys of the rows of a bucket; of one group, or without one of all."""
        if bucket not in BUCKETS:
            expected = f"one of {', '.join(BUCKETS)}"
            raise InvalidFact([Problem("bucket", expected, repr(bucket), kind="value")])
        groups = (self[group],) if group else self.cells
        return tuple(key for one in groups for key in self._behind.get((one.group, bucket), ()))

    def to_dict(self) -> dict[str, object]:
        """Return the figures as plain JSON types (schema ``sendlaw.timeliness/1``)."""
        return {
            "schema": "sendlaw.timeliness/1",
            "measure": self.measure.name,
            "as_at": self.as_at.isoformat(),
            "by": list(self.by),
            "cells": [one.to_dict() for one in self.cells],
        }


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
    _refuse(held, groups)
    read = read_table(held, about.process, columns=columns, key=key, dates=dates)
    found = _Counted(about, answer(read, View(as_at, **view), about.duties), as_at)
    kept = np.ones(read.rows, np.bool_) if done is None else found.done_in(*done)
    names, place = _groups(held, groups, found, np.flatnonzero(kept))
    cells = []
    behind: dict[tuple[tuple[str, ...], str], Sequence[object]] = {}
    for number, group in enumerate(names):
        rows = place[number]
        cells.append(found.cell(group, rows))
        behind |= {(group, bucket): keys for bucket, keys in found.behind(rows)}
    return Timeliness(measure=about, as_at=as_at, by=groups, cells=tuple(cells), behind=behind)


def _refuse(table: Table, groups: Iterable[str]) -> None:
    problems = [
        Problem(
            "by", f"a column of the table, or one of {', '.join(MONTHS)}", repr(one), kind="value"
        )
        for one in groups
        if one not in table.names and one not in MONTHS
    ]
    if problems:
        raise InvalidFact(problems)


def _groups(
    table: Table, by: Sequence[str], found: _Counted, rows: npt.NDArray[np.intp]
) -> tuple[list[tuple[str, ...]], list[npt.NDArray[np.intp]]]:
    """Return the groups in order, and the rows of each."""
    columns = [found.months(one) if one in MONTHS else table.column(one) for one in by]
    texts = [["" if one is None else str(one) for one in column] for column in columns]
    places: dict[tuple[str, ...], list[int]] = {}
    if not texts:
        return [()], [rows]
    for row in rows.tolist():
        places.setdefault(tuple(text[row] for text in texts), []).append(row)
    names = sorted(places)
    return names, [np.array(places[name], np.intp) for name in names]


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
        self.begun = self._day(measure.begins)
        self.ended = self._day(measure.ends)
        self.ended = np.where(self.ended > self.today, 0, self.ended)
        self.begun[wrong] = self.ended[wrong] = 0

    def _day(self, fields: Sequence[str]) -> Numbers:
        """Return the first day that is recorded of some fields; 0 where there is none."""
        found = np.zeros(self.read.rows, np.int64)
        for name in fields:
            if name in self.read.days:
                days = self.read.days[name].numbers.astype(np.int64)
                found = np.where((found == 0) & (days < NOT_KNOWN), days, found)
        return found

    def done_in(self, first: date, last: date) -> Mask:
        """Say which cases were closed from one day to another."""
        inside = (self.ended >= day_number(first)) & (self.ended <= day_number(last))
        return np.asarray(inside & (self.ended > 0))

    def months(self, which: str) -> list[str]:
        """Return the month in which each case began, or was done."""
        days = self.begun if which == MONTHS[0] else self.ended
        return [f"{date.fromordinal(int(day) + EPOCH):%Y-%m}" if day else "" for day in days]

    def cell(self, group: tuple[str, ...], rows: npt.NDArray[np.intp]) -> Cell:
        """Return the figures of some rows."""
        counts = np.bincount(self.bucket[rows], minlength=len(BUCKETS))
        begun, ended = self.begun[rows], self.ended[rows]
        both = (begun > 0) & (ended >= begun)
        taken = (ended - begun)[both] / WEEK
        weeks = (float(taken.mean()), float(np.median(taken))) if taken.size else None
        waiting = np.isin(self.bucket[rows], OPEN) & (begun > 0)
        return Cell(
            group=group,
            counts={name: int(number) for name, number in zip(BUCKETS, counts, strict=True)},
            weeks=weeks,
            open_weeks=_bands((self.today - begun[waiting]) // WEEK),
            published=self._published(rows),
        )

    def _published(self, rows: npt.NDArray[np.intp]) -> Published | None:
        """Return what the statistics count of some rows: from the request alone, whatever the law says."""
        period = self.measure.published
        if period is None:
            return None
        begun, ended = self._day(self.measure.begins[:1])[rows], self.ended[rows]
        closed = ended > 0
        computable = closed & (begun > 0) & (ended >= begun)
        in_time = computable & (ended - begun <= period.days)
        told = self.read.excused.get(self.measure.duties[0])
        excepted = closed & (
            np.zeros(rows.size, np.bool_) if told is None else told.numbers[rows] > 1
        )
        return Published(
            closed=int(closed.sum()),
            in_time=int(in_time.sum()),
            excepted=int(excepted.sum()),
            excepted_in_time=int((excepted & in_time).sum()),
            not_computable=int((closed & ~computable).sum()),
        )

    def behind(self, rows: npt.NDArray[np.intp]) -> Iterable[tuple[str, list[object]]]:
        """Yield the keys of the rows in each bucket."""
        for code in np.unique(self.bucket[rows]).tolist():
            yield BUCKETS[code], [self.read.keys[row] for row in rows[self.bucket[rows] == code]]


OPEN = [code for code, name in enumerate(BUCKETS) if name == "OPEN" or name.startswith("OVERDUE")]


def _bands(weeks: Numbers) -> dict[str, int]:
    """Count weeks in bands."""
    edges = (0, *BANDS)
    names = [f"{low} to under {high}" for low, high in zip(edges, BANDS, strict=False)]
    places = np.searchsorted(np.array(BANDS), weeks, side="right")
    counts = np.bincount(places, minlength=len(BANDS) + 1)
    return dict(zip((*names, f"{BANDS[-1]} and over"), counts.tolist(), strict=True))
