"""Calendars: which days are working days, why the others are not, and how far this is known."""

from __future__ import annotations

from array import array
from datetime import date, datetime
from functools import partial

from sendlaw.counting.announcements import KNOWN_FROM, published, stage, unannounced
from sendlaw.errors import BeyondCalendar

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

FIRST_DAY = date(1970, 1, 1)
LAST_DAY = date(2105, 12, 31)
ANNOUNCED_THROUGH = date(2028, 12, 31)
"""The last day of the last year whose bank holidays GOV.UK had announced."""

_BASE = FIRST_DAY.toordinal()
_WEEKEND = {5: "Saturday", 6: "Sunday"}


def _england() -> dict[date, str]:
    """Ask the holidays package, which is dear to import, only when a working day is needed."""
    from holidays import country_holidays  # noqa: PLC0415

    years = range(FIRST_DAY.year, LAST_DAY.year + 1)
    return dict(country_holidays("GB", subdiv="ENG", years=years).items())


def _with(load: Callable[[], Mapping[date, str]], days: Mapping[date, str]) -> dict[date, str]:
    return {**load(), **days}


def _as_known(load: Callable[[], Mapping[date, str]], day: date) -> dict[date, str]:
    return unannounced(load(), day)


def _told(ordinal: int) -> str:
    return date.fromordinal(ordinal).isoformat()


class Calendar:
    """A named set of working days: Monday to Friday less the days that it closes.

    >>> from datetime import date
    >>> ENGLAND.why_not(date(2026, 4, 3))
    'Good Friday'
    >>> ENGLAND.after(date(2026, 4, 2), 1)
    datetime.date(2026, 4, 7)

    ``assumption`` says on what footing the calendar stands where the law defines no working day;
    ``as_defined`` is the calendar by which to count where it does.
    Days after ``announced_through`` are projected, and dates that rest on them are provisional.
    ``has_history`` says that it is told when its days were announced, so that ``as_known`` can answer;
    ``known_since`` is, of what that returns, the day since when its days had been known.
    Raises ``BeyondCalendar`` for days outside 1970 to 2105.
    """

    __slots__ = (
        "_as_defined",
        "_closed",
        "_dates",
        "_known",
        "_load",
        "_rank",
        "_working",
        "announced_through",
        "assumption",
        "has_history",
        "known_since",
        "name",
    )

    def __init__(
        self,
        name: str,
        load: Callable[[], Mapping[date, str]],
        *,
        announced_through: date,
        assumption: str,
        has_history: bool = False,
        known_since: date | None = None,
        as_defined: Calendar | None = None,
    ) -> None:
        self.name = name
        self.announced_through = announced_through
        self.assumption = assumption
        self.has_history = has_history
        self.known_since = known_since
        self._load = load
        self._as_defined = as_defined
        self._known: dict[date, Calendar] = {}
        self._closed: Mapping[date, str] | None = None
        self._working = array("i")
        self._rank = array("i")
        self._dates: list[date] = []

    def __repr__(self) -> str:
        return f"Calendar({self.name!r})"

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Calendar):
            return NotImplemented
        return self is other or (self._named == other._named and self.closed == other.closed)

    def __hash__(self) -> int:
        return hash(self.name)

    def __reduce__(self) -> tuple[object, ...]:
        told = (*self._named, self.has_history, self.known_since, self._as_defined)
        return _restored, (self._load, *told)

    @property
    def _named(self) -> tuple[str, date, str]:
        return self.name, self.announced_through, self.assumption

    @property
    def as_defined(self) -> Calendar:
        """The calendar without what ``closing`` added: that of a period whose working days are defined.

        >>> local = ENGLAND.closing({date(2026, 1, 2): "offices closed"}, name="Exshire")
        >>> local.as_defined is ENGLAND, ENGLAND.as_defined is ENGLAND
        (True, True)
        """
        return self if self._as_defined is None else self._as_defined

    def closing(self, days: Mapping[date, str], *, name: str) -> Calendar:
        """Return a calendar that also closes ``days``, such as a council's own closures.

        >>> local = ENGLAND.closing({date(2026, 1, 2): "offices closed"}, name="Exshire")
        >>> local.why_not(date(2026, 1, 2))
        'offices closed'

        A limit whose working days an enactment defines is not moved by them: see ``as_defined``.
        """
        return Calendar(
            name,
            partial(_with, self._load, dict(days)),
            announced_through=self.announced_through,
            assumption=self.assumption,
            known_since=self.known_since,
            as_defined=self.as_defined,
        )

    def as_known(self, day: date) -> Calendar:
        """Return the calendar as it was known at the end of a day, without what was announced later.

        >>> before, after = ENGLAND.as_known(date(2022, 9, 9)), ENGLAND.as_known(date(2022, 9, 10))
        >>> before.after(date(2022, 9, 15), 3).isoformat(), after.after(date(2022, 9, 15), 3).isoformat()
        ('2022-09-20', '2022-09-21')
        >>> before.announced_through.isoformat()
        '2023-12-31'

        Only ``ENGLAND`` has a history; close days of your own afterwards, as in
        ``ENGLAND.as_known(day).closing(...)``. From the day of the last announcement it is the calendar
        itself. Raises ``TypeError`` for anything but a date, ``ValueError`` for a calendar without a
        history, ``BeyondCalendar`` for a day before 13 January 2012: what was known then is not told.
        """
        if not isinstance(day, date) or isinstance(day, datetime):
            message = f"day: expected a date, found {type(day).__name__}"
            raise TypeError(message)
        if not self.has_history:
            message = f"{self!r} does not say when its days were announced; ENGLAND does"
            raise ValueError(message)
        if day < KNOWN_FROM:
            raise BeyondCalendar(f"as_known {day.isoformat()}", KNOWN_FROM, LAST_DAY)
        since = stage(day)
        if since is None:
            return self
        if since not in self._known:
            self._known[since] = self._at(since)
        return self._known[since]

    def _at(self, since: date) -> Calendar:
        """Return the calendar as it was known from a day on, until more was announced."""
        return Calendar(
            f"{self.name}, as known from {since.isoformat()}",
            partial(_as_known, self._load, since),
            announced_through=published(since),
            assumption=f"{self.assumption}, as announced by {since.isoformat()}",
            known_since=since,
        )

    @property
    def closed(self) -> Mapping[date, str]:
        """The days closed, weekends apart, each with its name."""
        if self._closed is None:
            self._closed = self._load()
        return self._closed

    def why_not(self, day: date) -> str | None:
        """Say why a day is not a working day, or ``None`` if it is one.

        >>> ENGLAND.why_not(date(2026, 4, 4))
        'Saturday'

        Raises ``BeyondCalendar`` for a day that the calendar does not reach.
        """
        self.check(day.toordinal())
        return self.closed.get(day) or _WEEKEND.get(day.weekday())

    def after(self, day: date, number: int) -> date:
        """Return the working day that is ``number`` working days after ``day`` (before, if negative).

        >>> ENGLAND.after(date(2026, 3, 15), 15)
        datetime.date(2026, 4, 7)

        The day itself is not counted, whether it is a working day or not.
        """
        rank = self._rank or self._ranks()
        offset = day.toordinal() - _BASE
        if number > 0 and 0 <= offset < len(rank):
            position = rank[offset] + number - 1
            if position < len(self._dates):
                return self._dates[position]
        return self._dates[self.place(day.toordinal(), number)]

    def add(self, ordinal: int, number: int) -> int:
        """Do as ``after`` does, on day numbers as ``date.toordinal`` gives them."""
        return self._working[self.place(ordinal, number)]

    def between(self, after: int, through: int) -> int:
        """Count the working days after one day number and up to and including another."""
        self.check(after)
        self.check(through)
        rank = self._ranks()
        return rank[through - _BASE] - rank[after - _BASE]

    def place(self, ordinal: int, number: int) -> int:
        """Return the position, in the list of all working days, of the day counted to."""
        rank = self._rank or self._ranks()
        offset = ordinal - _BASE
        if not 0 <= offset < len(rank):
            raise BeyondCalendar(_told(ordinal), FIRST_DAY, LAST_DAY)
        if number > 0:
            position = rank[offset] + number - 1
        else:
            position = (rank[offset - 1] if offset else 0) + number
        if not 0 <= position < len(self._working):
            what = f"{number} working days from {_told(ordinal)}"
            raise BeyondCalendar(what, FIRST_DAY, LAST_DAY)
        return position

    def check(self, ordinal: int) -> None:
        """Raise ``BeyondCalendar`` unless the calendar reaches the day."""
        if not 0 <= ordinal - _BASE <= LAST_DAY.toordinal() - _BASE:
            raise BeyondCalendar(_told(ordinal), FIRST_DAY, LAST_DAY)

    def _ranks(self) -> array[int]:
        """Build, once, how many working days there are up to each day."""
        if not self._rank:
            closed = {day.toordinal() for day in self.closed}
            rank: list[int] = []
            for ordinal in range(_BASE, LAST_DAY.toordinal() + 1):
                if ordinal % 7 not in (0, 6) and ordinal not in closed:
                    self._working.append(ordinal)
                rank.append(len(self._working))
            self._dates = [date.fromordinal(ordinal) for ordinal in self._working]
            self._rank = array("i", rank)
        return self._rank


def _restored(
    load: Callable[[], Mapping[date, str]],
    name: str,
    announced_through: date,
    assumption: str,
    has_history: bool,  # noqa: FBT001 - as it was written down
    known_since: date | None,
    as_defined: Calendar | None,
) -> Calendar:
    return Calendar(
        name,
        load,
        announced_through=announced_through,
        assumption=assumption,
        has_history=has_history,
        known_since=known_since,
        as_defined=as_defined,
    )


ENGLAND = Calendar(
    "England",
    _england,
    announced_through=ANNOUNCED_THROUGH,
    assumption=(
        "where no working day is defined: Monday to Friday less Christmas Day, Good Friday and bank"
        " holidays in England under the Banking and Financial Dealings Act 1971"
    ),
    has_history=True,
)
"""The working days of England, used wherever the law says "working day" and defines none."""
