"""A last day that a rule of court moves: out of a run of days, and to a working day."""

from __future__ import annotations

import attrs

from sendlaw.counting import AnnualWindow, NonWorking, Roll
from sendlaw.law.timings import in_words, listed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

    from sendlaw.counting import Calendar
    from sendlaw.law.timings import Timing


@attrs.frozen(cache_hash=True)
class Rolled:
    """The last day of a timing, moved past the windows it falls in, and then to a working day.

    >>> from datetime import date
    >>> from sendlaw.counting import ENGLAND, Months
    >>> from sendlaw.law.timings import Within
    >>> from sendlaw.vocabulary import Event
    >>> august = AnnualWindow("August", (8, 1), (8, 31))
    >>> two_months = Within(Months(2), after=Event.PROPOSAL_SENT)
    >>> rolled = Rolled(two_months, past=(august,), authority="a rule of court")
    >>> rolled.land(date(2025, 8, 5), ENGLAND)
    datetime.date(2025, 9, 1)

    A working day that lies in a window again is where it lands, unless ``again`` says otherwise: on that
    reading it is moved past the window too.
    """

    timing: Timing
    past: tuple[AnnualWindow, ...] = attrs.field(kw_only=True, default=())
    authority: str = attrs.field(kw_only=True)
    again: bool = attrs.field(kw_only=True, default=False)

    @property
    def start(self) -> Timing:
        """The timing whose last day is moved."""
        return self.timing

    @property
    def parts(self) -> tuple[Timing, ...]:
        """The timings it is made of."""
        return (self.timing,)

    @property
    def words(self) -> str:
        """The timing in words."""
        names = [window.name for window in self.past]
        where = f"past {listed(names) if names[1:] else names[0]} and " if names else ""
        outside = " outside them" if self.again else ""
        return f"{in_words(self.timing)}, the last day being moved {where}to a working day{outside}"

    def rules(self, calendar: Calendar) -> tuple[Roll, ...]:
        """Return the rules that move the last day, in their order."""
        working = NonWorking(calendar)
        if self.again:
            return (Roll(self.authority, (*self.past, working)),)
        return (Roll(self.authority, self.past), Roll(self.authority, (working,)))

    def land(self, day: date, calendar: Calendar) -> date:
        """Return where a last day lands."""
        for rule in self.rules(calendar):
            day = rule.land(day)
        return day
