"""Made-up returns: every module, every story, and a headline that was put there."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from sendlaw.cases.sen2 import Sen2Return
from sendlaw.testing.returns import synthetic_return
from sendlaw.vocabulary.sen2 import COLLECTIONS, SHAPES, YEARS, Kind, Module, item

MADE = {year: synthetic_return(400, seed=1, year=year) for year in YEARS}


def of(sen2: Sen2Return, module: Module) -> list[Any]:
    return [one.row for one in sen2.walk() if one.row.module is module]


@pytest.mark.parametrize("year", YEARS)
def test_every_module_and_every_item_of_the_year_is_there(year: int) -> None:
    for module in Module:
        rows = of(MADE[year].sen2, module)
        assert rows
        for one in SHAPES[module].items:
            there = any(getattr(row, one.field) is not None for row in rows)
            rare = one.field in {"attendance_pattern", "wbp", "leaving_date", "sen_setting_other"}
            assert there or rare or not one.had_in(year), one.field
            assert one.had_in(year) or not there, one.field


@pytest.mark.parametrize("year", YEARS)
def test_codes_are_those_of_the_year(year: int) -> None:
    for placed in MADE[year].sen2.walk():
        for one in SHAPES[placed.row.module].items:
            value = getattr(placed.row, one.field)
            if one.codes is not None and value is not None:
                assert value in one.codes.in_year(year)


def test_every_outcome_is_there() -> None:
    sen2 = MADE[2026].sen2
    requests = Counter(one.request_outcome for one in of(sen2, Module.REQUEST))
    assessments = Counter(one.assessment_outcome for one in of(sen2, Module.ASSESSMENT))
    assert set(requests) == set(item("requests", "request_outcome").codes.in_year(2026))
    assert {"Y", "N", "A", "H"} <= set(assessments)
    assert any(one.exported for one in of(sen2, Module.REQUEST))
    assert any(one.transfer_la for one in of(sen2, Module.ACTIVE_PLAN))
    assert any(one.cease_date for one in of(sen2, Module.NAMED_PLAN))
    assert any(len(one.requests) == 2 for one in sen2.persons)
    assert any(len(one.details) == 2 for one in of(sen2, Module.NAMED_PLAN))


def test_the_last_day_and_the_day_after_are_there() -> None:
    days = Counter(
        (one.assessment.assessment_outcome_date - one.received_date).days
        for one in of(MADE[2026].sen2, Module.REQUEST)
        if one.assessment and one.assessment.assessment_outcome_date and one.received_date
    )
    assert days[140] > 3
    assert days[141] > 3


def test_every_upn_is_one_persons() -> None:
    upns = [one.upn for one in MADE[2026].sen2.persons if one.upn]
    assert len(upns) == len(set(upns))
    assert all(len(one) == 13 and one[0].isalpha() and one[1:].isdecimal() for one in upns)


def test_no_date_lies_after_the_census_but_what_is_due() -> None:
    census = COLLECTIONS[2026].census_day
    for placed in MADE[2026].sen2.walk():
        for one in SHAPES[placed.row.module].items:
            value = getattr(placed.row, one.field)
            if one.kind is Kind.DATE and value and one.field != "phase_transfer_due_date":
                assert value <= census, one.field


def test_nobody_is_younger_than_a_plan_about_them() -> None:
    for person in MADE[2026].sen2.persons:
        for request in person.requests:
            plan = request.assessment.named_plan if request.assessment else None
            for began in (request.received_date, plan.start_date if plan else None):
                assert person.person_birth_date is not None
                assert began is None or person.person_birth_date < began


def test_the_same_seed_makes_the_same_return() -> None:
    assert synthetic_return(50, seed=3) == synthetic_return(50, seed=3)
    assert synthetic_return(50, seed=3) != synthetic_return(50, seed=4)


def test_a_return_of_nobody() -> None:
    made = synthetic_return(0)
    assert made.sen2.persons == ()
    assert made.known.issued == 0


def test_what_was_decided_before_the_calendar_year_is_historical() -> None:
    first, _ = COLLECTIONS[2026].period
    requests = list(of(MADE[2026].sen2, Module.REQUEST))
    assert all(one.request_outcome_date >= first for one in requests if one.request_outcome_date)
    earlier = [one for one in requests if one.request_outcome == "H" and one.received_date]
    assert earlier
    assert {one.assessment.assessment_outcome for one in earlier} == {"Y"}
