"""SEN2 returns in which nothing is found, and the same with one thing broken.

>>> from sendlaw.checks.returns import check_sen2
>>> len(check_sen2(sound_return(3)))
0
>>> {found.code for found in check_sen2(broken_return("RS013", year=2024))}
{'RS013'}
"""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from attrs import evolve

from sendlaw.cases.sen2 import (
    Sen2ActivePlan,
    Sen2Assessment,
    Sen2NamedPlan,
    Sen2Need,
    Sen2Person,
    Sen2PlacementDetail,
    Sen2PlanDetail,
    Sen2Request,
    Sen2Return,
)
from sendlaw.testing.breaks import BREAKS
from sendlaw.testing.returns import synthetic_return
from sendlaw.vocabulary.sen2 import COLLECTIONS, SHAPES, YEARS, Module

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

FEW = 8
"""How many persons a return has in which one thing is broken."""
RARELY = 10
"""Of so many made-up persons one has no UPN."""


def sound_return(persons: int = FEW, *, seed: int = 0, year: int = YEARS[-1]) -> Sen2Return:
    """Make a return of so many persons in which no check finds anything.

    >>> sound_return(2, year=2023).year
    2023

    The first has a plan of the calendar year, the second one of an earlier year, and so on in turn.
    """
    header = synthetic_return(0, year=year).sen2.header
    known = synthetic_return(2 * persons + RARELY, seed=seed, year=year).sen2.persons
    numbered = [one for one in known if one.upn is not None][:persons]
    maker = _Sound(Random(seed), year)  # noqa: S311 - no secret
    people = tuple(maker.person(one, number) for number, one in enumerate(numbered))
    return Sen2Return(header=header, persons=people)


class _Sound:
    """Makes persons of whom nothing is to be said."""

    def __init__(self, random: Random, year: int) -> None:
        self._random = random
        self._year = year
        self._census = COLLECTIONS[year].census_day
        self._first, self._last = COLLECTIONS[year].period

    def person(self, known: Sen2Person, number: int) -> Sen2Person:
        """Make a person of 6 to 14 years, with the names and numbers of another."""
        born = self._census - self._days(6 * 366, 14 * 365)
        request = self._earlier() if number % 2 else self._of_the_year()
        return evolve(known, person_birth_date=born, requests=(request,))

    def _of_the_year(self) -> Sen2Request:
        """Make a request of the calendar year with a plan in 20 weeks."""
        received = self._first + self._days(25, 100)
        decided = received + self._days(20, 42)
        issued = decided + self._days(30, 98)
        assessment = Sen2Assessment(
            assessment_outcome="Y",
            assessment_outcome_date=issued,
            week20=False,
            named_plan=self._plan(issued),
        )
        return Sen2Request(
            received_date=received,
            request_outcome_date=decided,
            request_outcome="Y",
            assessment=assessment,
            active_plan=self._active(issued),
        )

    def _earlier(self) -> Sen2Request:
        """Make a plan from before the calendar year that was reviewed within the last."""
        began = self._census - self._days(800, 1400)
        assessment = Sen2Assessment(assessment_outcome="H", named_plan=self._plan(began))
        met = self._census - self._days(40, 300)
        has = _has(self._year, "review_meeting")
        told: dict[str, Any] = {"review_meeting": met, "review_outcome": "M"} if has else {}
        active = evolve(self._active(began), last_review=met + self._days(7, 28), **told)
        return Sen2Request(request_outcome="H", assessment=assessment, active_plan=active)

    def _plan(self, began: date) -> Sen2NamedPlan:
        return Sen2NamedPlan(start_date=began, details=(Sen2PlanDetail(**self._setting()),))

    def _active(self, began: date) -> Sen2ActivePlan:
        ranks = self._random.choice(("12", "1"))
        needs = zip(self._random.sample(("ASD", "SLCN", "SEMH"), k=2), ranks, strict=False)
        return Sen2ActivePlan(
            placements=(Sen2PlacementDetail(entry_date=began, **self._setting()),),
            needs=tuple(Sen2Need(sen_type=name, sen_type_rank=rank) for name, rank in needs),
        )

    def _setting(self) -> dict[str, Any]:
        return {
            "urn": f"{self._random.randint(990_000, 999_999)}",
            "placement_rank": "1",
            "sen_unit_indicator": False,
            "resourced_provision_indicator": False,
        }

    def _days(self, least: int, most: int) -> timedelta:
        return timedelta(days=self._random.randint(least, most))


def _has(year: int, field: str) -> bool:
    return any(one.field == field for one in SHAPES[Module.ACTIVE_PLAN].items_in(year))


def broken_return(code: str, *, seed: int = 0, year: int = YEARS[-1]) -> Sen2Return:
    """Make a return in which exactly one thing is wrong: what a code is of.

    >>> broken_return("RS001").persons[0].sex
    'Q'

    Raises ``KeyError`` for a code that no return as objects can give (``RS005`` and ``RS008`` are of
    reading), or that none of the year can.
    """
    since, change = BREAKS[code]
    if year < since:
        raise KeyError(code)
    return change(sound_return(FEW, seed=seed, year=year))


def breakable(year: int) -> tuple[str, ...]:
    """Return the codes that a return of a year can be made to give.

    >>> "RS041" in breakable(2024), "RS041" in breakable(2025)
    (False, True)
    """
    return tuple(code for code, (since, _) in BREAKS.items() if since <= year)
