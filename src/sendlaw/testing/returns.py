"""Made-up SEN2 returns of any size, whose headline figures are known because they were put there.

>>> made = synthetic_return(200, seed=7, year=2026)
>>> len(made.sen2.persons), made.sen2.year
(200, 2026)
>>> made.known.within <= made.known.issued
True

Nobody in them is real: the names are made of syllables, the postcodes and the UPNs are those of no place
and no authority. A ULN tells nothing of whom it was given to, so one that is made up could be somebody's.
"""

from __future__ import annotations

from datetime import datetime, time, timedelta
from functools import cache
from random import Random

import attrs

from sendlaw.cases.sen2 import (
    Sen2ActivePlan,
    Sen2Assessment,
    Sen2Header,
    Sen2NamedPlan,
    Sen2Need,
    Sen2Person,
    Sen2PlacementDetail,
    Sen2PlanDetail,
    Sen2Request,
    Sen2Return,
)
from sendlaw.checks.returns.numbers import check_digit, check_letter
from sendlaw.vocabulary.sen2 import COLLECTIONS, SHAPES, YEARS, Module, item

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from typing import Any

TWENTY_WEEKS = timedelta(weeks=20)
"""What the published figure is taken to count from the request to the plan, its last day included."""
LEAST = timedelta(days=70)
LONG_AFTER = timedelta(days=280)
REVIEWED = timedelta(days=28)
SYLLABLES = ("ba", "do", "fi", "ga", "ké", "lu", "mo", "ni", "po", "ra", "so", "ti", "vu", "zá")
ENDINGS = ("", "-Ora", "'s", " Ben & Lo")
OTHER_AUTHORITY = "998"


@attrs.frozen(kw_only=True)
class Known:
    """What is known of a made-up return: plans issued in the calendar year, and those within 20 weeks.

    >>> Known(issued=5, within=3, issued_unexcepted=4, within_unexcepted=2).headline
    0.5

    The second pair leaves out plans to which exceptions apply (Week20): the published headline is its
    share.
    """

    issued: int = 0
    within: int = 0
    issued_unexcepted: int = 0
    within_unexcepted: int = 0

    @property
    def headline(self) -> float:
        """The share of plans within 20 weeks among those without exceptions."""
        return self.within_unexcepted / self.issued_unexcepted

    def plus(self, *, within: bool, excepted: bool) -> Known:
        """Return what is known once one more plan was issued."""
        return Known(
            issued=self.issued + 1,
            within=self.within + within,
            issued_unexcepted=self.issued_unexcepted + (not excepted),
            within_unexcepted=self.within_unexcepted + (within and not excepted),
        )


@attrs.frozen(kw_only=True)
class SyntheticReturn:
    """A made-up return, and what is known of it.

    >>> synthetic_return(1, seed=1).known
    Known(issued=1, within=1, issued_unexcepted=1, within_unexcepted=1)
    """

    sen2: Sen2Return
    known: Known


def synthetic_return(persons: int, *, seed: int = 0, year: int = YEARS[-1]) -> SyntheticReturn:
    """Make a return of so many persons: the same for the same seed, plausible, with every module.

    >>> made = synthetic_return(500, seed=3, year=2024)
    >>> 0.4 < made.known.headline < 0.6
    True
    """
    maker = _Maker(Random(seed), year)  # noqa: S311 - no secret
    people = tuple(maker.person(number) for number in range(persons))
    return SyntheticReturn(
        sen2=Sen2Return(header=maker.header(), persons=people), known=maker.known
    )


class _Maker:
    """Draws persons one after the other, and counts the plans that it issues."""

    def __init__(self, random: Random, year: int) -> None:
        self.known = Known()
        self._random = random
        self._year = year
        self._census = COLLECTIONS[year].census_day
        self._first, self._last = COLLECTIONS[year].period
        self._stories: tuple[tuple[Callable[[], Sen2Request], int], ...] = (
            (self._issued, 25),
            (self._historical, 40),
            (self._refused, 8),
            (self._undecided, 6),
            (self._withdrawn, 3),
            (self._not_issued, 4),
            (self._assessing, 6),
            (self._transferred_in, 3),
            (self._ceased, 4),
            (self._exported, 1),
        )

    def header(self) -> Sen2Header:
        """Make the header."""
        return Sen2Header(
            collection="SEN2",
            year=self._year,
            reference_date=self._census,
            source_level="L",
            lea="999",
            software_code="Made up",
            release="1.0",
            serial_no="001",
            date_time=datetime.combine(self._census, time(9, 30)),
            dmo="Y",
            dco="R",
            **self._had("sen2", dsco="N"),
        )

    def person(self, number: int) -> Sen2Person:
        """Make a person; the first has a plan that was issued in time, so that there is a headline."""
        tell = self._random.choices(*zip(*self._stories, strict=True))[0]
        requests = (self._issued(first=True),) if number == 0 else (tell(),)
        if self._likely(0.05):
            requests = (self._refused(), *requests)
        return Sen2Person(
            surname=self._name() + self._random.choice(ENDINGS),
            forename=self._name(),
            person_birth_date=self._day(self._years_ago(24), self._years_ago(5)),
            sex=self._code("person", "sex"),
            ethnicity=self._code("person", "ethnicity"),
            postcode=f"ZZ{number % 90 + 1} {number % 9}ZZ",
            requests=requests,
            **self._numbers(number),
        )

    def _numbers(self, number: int) -> dict[str, str | None]:
        """Make the numbers of a person, or the reason why there are none."""
        upn = _upn(number) if number % 10 else None
        uln = _uln(number) if number % 3 == 0 else None
        reason = None if upn or uln else self._code("person", "upn_unknown")
        return {"upn": upn, "unique_learner_number": uln, "upn_unknown": reason}

    # --- what came of a request ------------------------------------------------------------------

    def _issued(self, *, first: bool = False) -> Sen2Request:
        """Tell of a plan that was issued in the calendar year: in time or late, excepted or not."""
        issued = self._day(self._first, self._last)
        within = first or self._likely(0.5)
        excepted = not first and self._likely(0.06)
        least, most = (LEAST, TWENTY_WEEKS) if within else (TWENTY_WEEKS, LONG_AFTER)
        days = self._random.randint(least.days + (not within), most.days)
        if self._likely(0.2):
            days = TWENTY_WEEKS.days + (not within)
        received = issued - timedelta(days=days)
        self.known = self.known.plus(within=within, excepted=excepted)
        assessment = Sen2Assessment(
            assessment_outcome="Y",
            assessment_outcome_date=issued,
            assessment_mediation=False,
            assessment_tribunal=False,
            other_mediation=self._likely(0.1),
            other_tribunal=False,
            week20=excepted,
            named_plan=self._named_plan(issued),
        )
        return self._decided(received, "Y", assessment, self._active_plan(issued))

    def _historical(self) -> Sen2Request:
        """Tell of a plan from before the calendar year."""
        began = self._day(self._first.replace(year=self._year - 4), self._first - timedelta(days=1))
        assessment = Sen2Assessment(
            assessment_outcome="H", named_plan=self._named_plan(began), week20=False
        )
        plan = self._active_plan(began)
        return Sen2Request(request_outcome="H", rya=False, assessment=assessment, active_plan=plan)

    def _transferred_in(self) -> Sen2Request:
        told = self._historical()
        if told.active_plan is None:
            return told
        plan = attrs.evolve(told.active_plan, transfer_la=OTHER_AUTHORITY)
        return attrs.evolve(told, active_plan=plan)

    def _ceased(self) -> Sen2Request:
        told = self._historical()
        if told.assessment is None or told.assessment.named_plan is None:
            return told
        ended = attrs.evolve(
            told.assessment.named_plan,
            cease_date=self._day(self._first, self._last),
            cease_reason=self._code("namedplan", "cease_reason"),
        )
        assessment = attrs.evolve(told.assessment, named_plan=ended)
        return attrs.evolve(told, assessment=assessment, active_plan=None)

    def _refused(self) -> Sen2Request:
        return self._decided(self._day(self._first, self._last - timedelta(days=60)), "N")

    def _undecided(self) -> Sen2Request:
        return Sen2Request(
            received_date=self._day(self._last - timedelta(days=40), self._last),
            request_outcome="A",
            rya=False,
            **self._had("requests", request_source=self._code("requests", "request_source")),
        )

    def _withdrawn(self) -> Sen2Request:
        return attrs.evolve(self._undecided(), request_outcome="W")

    def _exported(self) -> Sen2Request:
        return attrs.evolve(self._withdrawn(), exported=OTHER_AUTHORITY)

    def _not_issued(self) -> Sen2Request:
        received = self._day(self._first, self._last - timedelta(days=120))
        assessment = Sen2Assessment(
            assessment_outcome="N",
            assessment_outcome_date=received + timedelta(days=self._random.randint(80, 119)),
            assessment_mediation=self._likely(0.3),
            assessment_tribunal=False,
            week20=False,
        )
        return self._decided(received, "Y", assessment)

    def _assessing(self) -> Sen2Request:
        """Tell of an assessment that is open, or whose plan was decided on and is not out yet."""
        received = self._day(self._last - timedelta(days=200), self._last - timedelta(days=45))
        outcome = self._random.choice("AAY")
        return self._decided(received, "Y", Sen2Assessment(assessment_outcome=outcome))

    # --- the records -----------------------------------------------------------------------------

    def _decided(
        self,
        received: date,
        outcome: str,
        assessment: Sen2Assessment | None = None,
        plan: Sen2ActivePlan | None = None,
    ) -> Sen2Request:
        """Tell of a decision on a request: before the calendar year it is historical, without its day."""
        decided = received + timedelta(days=self._random.randint(20, 42))
        earlier = decided < self._first
        return Sen2Request(
            received_date=received,
            rya=self._likely(0.01),
            request_outcome_date=None if earlier else decided,
            request_outcome="H" if earlier else outcome,
            request_mediation=outcome == "N" and self._likely(0.2),
            request_tribunal=outcome == "N" and self._likely(0.1),
            assessment=assessment,
            active_plan=plan,
            **self._had("requests", request_source=self._code("requests", "request_source")),
        )

    def _named_plan(self, began: date) -> Sen2NamedPlan:
        places = range(1, 3 if self._likely(0.05) else 2)
        return Sen2NamedPlan(
            start_date=began,
            details=tuple(Sen2PlanDetail(**self._setting(rank)) for rank in places),
            plan_res=self._code("namedplan", "plan_res") if self._likely(0.05) else None,
            plan_wbp=self._code("namedplan", "plan_wbp") if self._likely(0.02) else None,
            pb=self._likely(0.1),
            oa=False,
            dp=self._code("namedplan", "dp") if self._likely(0.05) else None,
        )

    def _active_plan(self, began: date) -> Sen2ActivePlan:
        latest = self._census - REVIEWED
        reviewed = self._day(self._first, latest) if began < self._first else None
        told = reviewed and reviewed + timedelta(days=self._random.randint(7, REVIEWED.days))
        amended = reviewed is not None and self._likely(0.4)
        transfer = reviewed is not None and self._likely(0.2)
        places = range(1, 3 if self._likely(0.05) else 2)
        needs = range(1, 3 if self._likely(0.4) else 2)
        of_year = self._had(
            "activeplans",
            res=self._code("activeplans", "res"),
            wbp=self._code("activeplans", "wbp"),
            review_meeting=reviewed,
            review_outcome=reviewed and ("A" if amended else "M"),
            review_draft=told if amended else None,
            phase_transfer_due_date=self._census.replace(month=2, day=15) if transfer else None,
            phase_transfer_final_date=told if transfer else None,
        )
        return Sen2ActivePlan(
            placements=tuple(self._placement(began, rank) for rank in places),
            needs=tuple(self._need(rank) for rank in needs),
            last_review=told,
            **of_year,
        )

    def _placement(self, began: date, rank: int) -> Sen2PlacementDetail:
        of_year = self._had("placementdetail", res=self._code("placementdetail", "res"), wbp=None)
        return Sen2PlacementDetail(
            entry_date=self._day(began, min(began + REVIEWED, self._census)),
            **self._setting(rank),
            **of_year,
        )

    def _need(self, rank: int) -> Sen2Need:
        return Sen2Need(sen_type=self._code("senneed", "sen_type"), sen_type_rank=str(rank))

    def _setting(self, rank: int) -> dict[str, Any]:
        """Make a setting: a school by its numbers, or a kind of arrangement."""
        found: dict[str, Any] = {
            "placement_rank": str(rank),
            "sen_unit_indicator": self._likely(0.05),
            "resourced_provision_indicator": self._likely(0.05),
        }
        if self._likely(0.9):
            number = self._random.randint(0, 9_999)
            return {**found, "urn": f"{990_000 + number}", "ukprn": f"{99_990_000 + number}"}
        setting = self._code("plandetail", "sen_setting")
        other = "a place of its own <kind>" if setting == "OTH" else None
        return {**found, "sen_setting": setting, "sen_setting_other": other}

    # --- what is drawn ---------------------------------------------------------------------------

    def _likely(self, share: float) -> bool:
        return self._random.random() < share

    def _day(self, first: date, last: date) -> date:
        return first + timedelta(days=self._random.randint(0, max((last - first).days, 0)))

    def _years_ago(self, years: int) -> date:
        return self._census.replace(year=self._year - years)

    def _code(self, module: str, field: str) -> str | None:
        codes = _codes(module, field, self._year)
        return self._random.choice(codes) if codes else None

    def _name(self) -> str:
        return "".join(self._random.choices(SYLLABLES, k=3)).title()

    def _had(self, module: str, **values: object) -> dict[str, Any]:
        """Keep the values of items that the return of the year has."""
        had = _fields(module, self._year)
        return {name: value for name, value in values.items() if name in had}


@cache
def _codes(module: str, field: str, year: int) -> tuple[str, ...]:
    codes = item(module, field).codes
    return () if codes is None else codes.in_year(year)


@cache
def _fields(module: str, year: int) -> frozenset[str]:
    return frozenset(one.field for one in SHAPES[Module(module)].items_in(year))


def _upn(number: int) -> str:
    """Return a number that looks like a UPN, with its check letter."""
    digits = f"{990_000_000_000 + number}"
    return f"{check_letter(f'?{digits}')}{digits}"


def _uln(number: int) -> str | None:
    """Return a number that looks like a ULN, with its check digit."""
    digits = f"{990_000_000 + number}"
    last = check_digit(digits)
    return last and f"{digits}{last}"
