"""One working-day addition, against numpy's and against that of the holidays package."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import numpy as np
from holidays import country_holidays

from measure import AS_FAST, Line, Race, agree, each
from sendlaw import ENGLAND, WorkingDays, count

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Add = Callable[[date], object]

NUMBER = 15
FIRST, LAST = date(2016, 1, 1).toordinal(), date(2027, 12, 31).toordinal()
STARTS = 10_000


def lines(rounds: int) -> Iterator[Line]:
    """Measure adding fifteen working days to a date."""
    draw = np.random.default_rng(15)
    starts = [date.fromordinal(int(day)) for day in draw.integers(FIRST, LAST, STARTS)]
    contenders = adders()
    expected = [contenders["sendlaw"](day) for day in starts]
    for name, add in contenders.items():
        agree(name, map(add, starts), expected)
    race = Race({name: each(add, starts) for name, add in contenders.items()}, rounds)
    yield Line(
        f"one date and {NUMBER} working days, `ENGLAND.after`: beside scalar `numpy.busday_offset`",
        race.speed("sendlaw", beside="numpy"),
        AS_FAST,
        at_least=10,
    )
    yield Line(
        "the same, beside `get_nth_working_day` of the holidays package",
        race.speed("sendlaw", beside="holidays"),
        AS_FAST,
    )
    yield Line(
        "the same by `count`, which keeps its steps: beside scalar `numpy.busday_offset`",
        race.speed("count", beside="numpy"),
        AS_FAST,
    )


def adders() -> dict[str, Add]:
    """Return each way of adding working days to a date, with its calendar already made."""
    closed = np.busdaycalendar(holidays=[day for day in ENGLAND.closed if day.weekday() < 5])
    england = country_holidays("GB", subdiv="ENG", years=range(2015, 2030))
    fifteen = WorkingDays(NUMBER)
    return {
        "sendlaw": lambda day: ENGLAND.after(day, NUMBER),
        "count": lambda day: count(day, fifteen).due,
        "numpy": lambda day: np.busday_offset(
            day, NUMBER, roll="backward", busdaycal=closed
        ).item(),
        "holidays": lambda day: england.get_nth_working_day(day, NUMBER),
    }
