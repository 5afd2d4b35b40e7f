"""Timings said as moments, for a comparison with another: "the day 4 weeks after ..."."""

from __future__ import annotations

from sendlaw.counting import Days
from sendlaw.law.timings import (
    AtLeastBefore,
    Before,
    BeforeDate,
    EarlierOf,
    First,
    IfAny,
    LaterOf,
    Within,
    in_words,
    limbs_of,
    listed,
    which,
)
from sendlaw.vocabulary import Event

TYPE_CHECKING = False
if TYPE_CHECKING:
    from sendlaw.law.timings import Timing


def moment(timing: Timing) -> str:
    """Say a timing as a day.

    >>> from datetime import date
    >>> moment(Before(date(2015, 5, 31)))
    'the last day before 31 May 2015'
    """
    match timing:
        case Event.CLOCK_ENDS:
            return str(timing.value)
        case Event() | First():
            return f"the day on which {in_words(timing)}"
        case Within():
            return _after(timing)
        case AtLeastBefore(period=period, before=before):
            return f"the day {period} before {_from(before)}"
        case LaterOf() | EarlierOf():
            limbs = limbs_of(timing)
            return f"the {which(timing, limbs)} {listed([moment(limb) for limb in limbs])}"
        case IfAny(limb=limb):
            return f"{moment(limb)} (if it has come)"
        case BeforeDate() | Before():
            return f"the last day {in_words(timing)}"
        case _:
            return in_words(timing)


def _after(timing: Within) -> str:
    """Say a period after something; a day after a day is two days."""
    start, period = timing.start, timing.period
    if isinstance(start, Within) and isinstance(period, Days) and isinstance(start.period, Days):
        together = Days(period.number + start.period.number)
        return _after(Within(together, after=start.start))
    return f"the day {'' if period == Days(1) else f'{period} '}after {_from(start)}"


def _from(timing: Timing) -> str:
    """Say what a period is counted from."""
    if timing is Event.CLOCK_ENDS or not isinstance(timing, Event):
        return moment(timing)
    return str(timing.value)
