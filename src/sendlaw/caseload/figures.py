"""What is told of how timely a caseload was: group by group, with the rows behind every figure."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

import attrs

from sendlaw.caseload.measures import Measure
from sendlaw.engine.columns import STANDINGS
from sendlaw.errors import InvalidFact, Problem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import Any

    from matplotlib.axes import Axes

    Group = tuple[str, ...]

UNREADABLE = "UNREADABLE"
BUCKETS = (*(one.value for one in STANDINGS), UNREADABLE)
"""Where a case stands: a standing, or that its row cannot be read. Every row is in one."""
SUMS = {
    "open": ("OPEN",),
    "closed": ("MET", "LATE", "LATE_EXCUSED", "LATE_UNLESS_EXCUSED"),
    "overdue": ("OVERDUE", "OVERDUE_EXCUSED", "OVERDUE_UNLESS_EXCUSED"),
    "not_computable": ("UNDETERMINED", UNREADABLE),
}
"""What is told of several buckets together."""
WAITING = [BUCKETS.index(one) for one in (*SUMS["open"], *SUMS["overdue"])]
"""The places of the buckets in which something is still to be done."""
CLOSED = [BUCKETS.index(one) for one in SUMS["closed"]]
"""The places of those in which it was done."""
BANDS = (6, 16, 20, 26, 52)
"""The weeks between which open cases are told by age."""
AGES = (
    *(f"{low} to under {high}" for low, high in zip((0, *BANDS), BANDS, strict=False)),
    f"{BANDS[-1]} and over",
    "not known",
)
"""The ages of open cases, in weeks."""
TAKEN = "weeks"
"""The figure of how long the closed cases took."""
PUBLISHED = "published."
"""Stands before what the statistics count, in the name of a figure."""


class AsPublished(NamedTuple):
    """What the statistics count of the cases that were closed, with and without those excepted.

    ``closed`` are all that were, ``in_time`` those within the period from the request, ``excepted`` those
    for which an exception is recorded, in time or not, and ``not_computable`` those without both days, or
    with the second before the first.

    >>> one = AsPublished(
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
    16, and so on, and those of which no day is known from which they could be counted.

    >>> counts = {**dict.fromkeys(BUCKETS, 0), "MET": 3, "LATE": 1, "OVERDUE": 1}
    >>> one = Cell(group=(), counts=counts, weeks=None, open_weeks={}, published=None)
    >>> one.closed, one.rate, one.rate_of_due
    (4, 0.75, 0.6)
    """

    group: tuple[str, ...]
    counts: Mapping[str, int]
    weeks: tuple[float, float] | None
    open_weeks: Mapping[str, int]
    published: AsPublished | None

    def of(self, *buckets: str) -> int:
        """Return how many cases are in some buckets."""
        return sum(self.counts[one] for one in buckets)

    @property
    def open(self) -> int:
        """The cases whose limit has not passed, with nothing done yet."""
        return self.of(*SUMS["open"])

    @property
    def closed(self) -> int:
        """The cases in which the act was done, in time or late."""
        return self.of(*SUMS["closed"])

    @property
    def overdue(self) -> int:
        """The cases whose limit has passed with nothing done, excused or not."""
        return self.of(*SUMS["overdue"])

    @property
    def not_computable(self) -> int:
        """The cases of which what is recorded does not tell how they stand, or that cannot be read."""
        return self.of(*SUMS["not_computable"])

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

    def figures(self) -> dict[str, float | None]:
        """Return what is told of the cell in one row of a table.

        >>> counts = {**dict.fromkeys(BUCKETS, 0), "MET": 3, "LATE": 1}
        >>> one = Cell(group=(), counts=counts, weeks=(17.5, 18.0), open_weeks={}, published=None)
        >>> one.figures()["in time"], one.figures()["rate"], one.figures()["median weeks"]
        (3, 0.75, 18.0)
        """
        mean, median = self.weeks or (None, None)
        return {
            "closed": self.closed,
            "in time": self.of("MET"),
            "rate": self.rate,
            "with excused": self.rate_excused,
            "published": self.published.rate if self.published else None,
            "open": self.open,
            "overdue": self.overdue,
            "of due": self.rate_of_due,
            "not computable": self.not_computable,
            "mean weeks": mean,
            "median weeks": median,
        }

    def to_dict(self) -> dict[str, object]:
        """Return the cell as plain JSON types."""
        published = self.published
        return {
            "group": list(self.group),
            "counts": dict(self.counts),
            "open": self.open,
            "closed": self.closed,
            "overdue": self.overdue,
            "not_computable": self.not_computable,
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


SHARES = ("rate", "with excused", "published", "headline", "with exceptions", "of due")
WEEKS = ("mean weeks", "median weeks")


def as_text(figures: Mapping[str, Any]) -> dict[str, object]:
    """Return the figures of a row as they are read: shares in hundredths, weeks to a tenth.

    >>> as_text({"closed": 4, "rate": 0.75, "mean weeks": 17.54, "published": None})
    {'closed': 4, 'rate': '75.0%', 'mean weeks': '17.5', 'published': None}
    """
    forms = {**dict.fromkeys(SHARES, ".1%"), **dict.fromkeys(WEEKS, ".1f")}
    return {
        name: value if value is None or name not in forms else format(value, forms[name])
        for name, value in figures.items()
    }


@attrs.frozen(kw_only=True)
class Timeliness:
    """How timely a caseload was, group by group, with the rows behind every figure.

    ``rows`` gives the keys of the rows behind a figure of a group; ``problems`` the keys of the rows that
    cannot be read, each with its reasons; ``undated`` those of the cases closed on a day that is not
    recorded, or cannot be read, which are in no window of days.

    >>> from datetime import date
    >>> from sendlaw.caseload import timeliness
    >>> table = {"reference": ["EX-1"], "request_received": ["2025-09-01"]}
    >>> timeliness(table, measure="final_plan", as_at=date(2025, 9, 2)).rows("open")
    ('EX-1',)
    """

    measure: Measure
    as_at: date
    by: tuple[str, ...]
    cells: tuple[Cell, ...]
    problems: tuple[tuple[object, str], ...] = ()
    undated: tuple[object, ...] = ()
    _behind: Mapping[tuple[Group, str], Sequence[object]] = attrs.field(factory=dict, repr=False)

    def __iter__(self) -> Iterator[Cell]:
        return iter(self.cells)

    def __getitem__(self, group: str | tuple[str, ...]) -> Cell:
        wanted = (group,) if isinstance(group, str) else group
        for one in self.cells:
            if one.group == wanted:
                return one
        known = ", ".join(map(repr, (one.group for one in self.cells)))
        raise InvalidFact([Problem("group", f"one of {known}", repr(group), kind="value")])

    def rows(self, figure: str, group: str | Group | None = None) -> tuple[object, ...]:
        """Return the keys of the rows behind a figure; of one group, or without one of all.

        A figure is a bucket, ``open``, ``closed``, ``overdue`` or ``not_computable``, an age of
        ``open_weeks``, ``weeks`` for the cases of which it is told how long they took, or what the
        statistics count, as in ``published.in_time``.
        """
        told = (
            [f"{PUBLISHED}{one}" for one in AsPublished._fields] if self.measure.published else []
        )
        known = (*BUCKETS, *SUMS, *AGES, TAKEN, *told)
        if figure not in known:
            expected = f"one of {', '.join(known)}"
            raise InvalidFact([Problem("figure", expected, repr(figure), kind="value")])
        cells = self.cells if group is None else (self[group],)
        return tuple(
            key
            for one in cells
            for part in SUMS.get(figure, (figure,))
            for key in self._behind.get((one.group, part), ())
        )

    def _repr_html_(self) -> str:
        from sendlaw.caseload.notebook import timeliness_html  # noqa: PLC0415 - only when asked

        return timeliness_html(self)

    def plot(self, ax: Axes | None = None) -> Axes:
        """Draw a bar for each group, on axes of matplotlib: new ones, unless some are given.

        Needs the extra ``notebook``; raises ``ImportError`` without matplotlib.
        """
        from sendlaw.caseload.notebook import plot_timeliness  # noqa: PLC0415 - only when asked

        return plot_timeliness(self, ax)

    def to_dict(self) -> dict[str, object]:
        """Return the figures as plain JSON types (schema ``sendlaw.timeliness/1``)."""
        return {
            "schema": "sendlaw.timeliness/1",
            "measure": self.measure.name,
            "as_at": self.as_at.isoformat(),
            "by": list(self.by),
            "cells": [one.to_dict() for one in self.cells],
            "problems": [{"row": str(key), "reasons": reasons} for key, reasons in self.problems],
            "undated": [str(key) for key in self.undated],
        }
