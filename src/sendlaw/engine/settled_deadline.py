"""A deadline of a case in which nothing is unknown: it reads its days where they stand in the row.

What the comparisons of days came to is an outcome, made once for each record and shared by every case.
Facets are made when they are asked for; the rest is as in any deadline.
"""

from __future__ import annotations

from datetime import date

import attrs

from sendlaw.engine.answers import Facets
from sendlaw.engine.deadline import Deadline
from sendlaw.engine.excuse import Excusal
from sendlaw.engine.standing import How, standing
from sendlaw.vocabulary.truth import NO, YES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from sendlaw.engine.context import Context
    from sendlaw.law.records import Bar, Duty, Term
    from sendlaw.vocabulary import Standing, Truth

    Row = list[Any]
    """The day number of each event (0: not yet), the attributes, what stands beside, and each timing."""

NOT_EXCUSED = Excusal(NO, ())


class _Dates(dict[int, date | None]):
    """The date of each day number that was asked for; day 0 is no day."""

    def __missing__(self, day: int) -> date:
        found = self[day] = date.fromordinal(day)
        return found


DATES = _Dates({0: None})


@attrs.frozen
class Outcome:
    """What a record comes to, and the places in a row of its clock, its limits and its act."""

    engaged: Truth
    how: How
    standing: Standing
    missed: bool
    start: int
    limit: int
    judged: int
    act: int

    @classmethod
    def of(cls, engaged: Truth, how: How, start: int, limit: int, judged: int, act: int) -> Outcome:
        """Return the outcome of so standing to a limit, exceptions apart."""
        missed = how in (How.LATE, How.OVERDUE)
        return cls(engaged, how, standing(how, NO), missed, start, limit, judged, act)

    def facets(self, row: Row) -> Facets:
        """Return the facets that the days of a row make."""
        start, limit, judged = (
            (day, day) if day else None
            for day in (row[self.start], row[self.limit], row[self.judged])
        )
        done = row[self.act]
        return Facets(
            self.engaged, self.how, start, limit, judged, (done, done, YES if done else NO)
        )


class SettledDeadline(Deadline):
    """A duty or a term as it stands for a case in which nothing is unknown."""

    __slots__ = ("_outcome", "_row")

    is_bar = False

    def __init__(
        self, context: Context, record: Duty | Bar | Term, outcome: Outcome, row: Row
    ) -> None:
        self._context = context
        self.record = record
        self._outcome = outcome
        self._row = row

    @property
    def engaged(self) -> Truth:
        """Whether it binds in this case."""
        return self._outcome.engaged

    @property
    def start(self) -> date | None:
        """The day the clock started."""
        return DATES[self._row[self._outcome.start]]

    @property
    def due(self) -> date | None:
        """The last day to comply."""
        return DATES[self._row[self._outcome.limit]]

    @property
    def latest(self) -> date | None:
        """The day by which lateness is judged."""
        return DATES[self._row[self._outcome.judged]]

    @property
    def earliest(self) -> date | None:
        """Nothing: only a bar has a first lawful day."""
        return None

    @property
    def performed(self) -> date | None:
        """The day of the act, if it happened."""
        return DATES[self._row[self._outcome.act]]

    @property
    def standing(self) -> Standing:
        """Where it stands, as looked up."""
        return self._outcome.standing

    @property
    def days_late(self) -> int | None:
        """Calendar days past the limit, where it was missed: to the act, or to the day looked from."""
        outcome, row = self._outcome, self._row
        return (row[outcome.act] or self._seen()) - row[outcome.judged] if outcome.missed else None

    @property
    def facets(self) -> Facets:
        """What the reader found, in day numbers."""
        return self._outcome.facets(self._row)

    @property
    def excusal(self) -> Excusal | None:
        """Where the limit was missed, that no exception was tried."""
        return NOT_EXCUSED if self._outcome.missed else None


class SettledBar(SettledDeadline):
    """A bar as it stands for a case in which nothing is unknown."""

    __slots__ = ()

    is_bar = True

    @property
    def due(self) -> None:
        """Nothing: a bar has no last day."""
        return

    @property
    def earliest(self) -> date | None:
        """The first lawful day."""
        return _day_after(self._row[self._outcome.limit])

    @property
    def latest(self) -> date | None:
        """The same, as it is settled."""
        return _day_after(self._row[self._outcome.judged])


def _day_after(day: int) -> date | None:
    return DATES[day + 1] if day else None
