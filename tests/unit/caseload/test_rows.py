"""Rows as cases: those alike are looked at together, and what no world could make true is found."""

from __future__ import annotations

from datetime import date
from itertools import product
from typing import Any

import pytest
from tests.unit.caseload.tables import listed

from sendlaw import EHCPlan, InvalidFact, SencoAppointment
from sendlaw.caseload import timetable
from sendlaw.caseload.given import given
from sendlaw.caseload.rows import cases
from sendlaw.caseload.tables import table_of

AS_AT = date(2026, 3, 2)
DAYS = (None, "2025-09-01", "2025-09-02", "not_recorded", "not_known")


def problems(process: str, **columns: list[Any]) -> list[str | None]:
    found = timetable(columns, process=process, as_at=AS_AT)["problem"].tolist()
    return [None if one is None else str(one) for one in found]


def test_days_in_the_order_of_the_fields_are_told_from_one_day_twice() -> None:
    # the field of the appointment comes before that of being first a SENCO, and its day must not
    assert problems(
        "senco_appointment",
        became_senco=["2025-09-01", "2025-09-01", "2025-09-02"],
        first_a_senco=["2025-09-01", "2025-09-02", "2025-09-01"],
    ) == [
        None,
        "became_senco: expected a day on or after first_a_senco (2025-09-02), found 2025-09-01",
        None,
    ]


@pytest.mark.parametrize("order", [1, -1])
def test_every_order_and_every_silence_is_looked_at_by_itself(order: int) -> None:
    rows = [*product(DAYS, repeat=3)][::order]
    names = ("first_a_senco", "became_senco", "national_award_held")
    found = problems(
        "senco_appointment",
        **{name: [row[place] for row in rows] for place, name in enumerate(names)},
    )
    for row, problem in zip(rows, found, strict=True):
        days = {
            name: date.fromisoformat(one)
            for name, one in zip(names, row, strict=True)
            if one and one[0] == "2"
        }
        if {"first_a_senco", "became_senco"} <= days.keys():
            with_order = days["became_senco"] >= days["first_a_senco"]
            assert (problem is None) is with_order, row
        else:
            assert problem is None, row
        try:
            SencoAppointment(**days)
        except InvalidFact:
            assert problem is not None


def test_words_are_looked_at_by_themselves() -> None:
    # a transfer of which no amendment was needed has no amended plan
    found = problems(
        "phase_transfer",
        kind=["primary_to_secondary"] * 3,
        transfer_date=["2026-09-01"] * 3,
        amendment_needed=[True, False, None],
        final_amended_plan_sent=["2026-02-02"] * 3,
    )
    assert [one is None for one in found] == [True, False, True]


def test_a_row_that_lacks_what_every_case_has_is_told() -> None:
    found = problems(
        "phase_transfer", kind=["primary_to_secondary", None], plan_reviewed=[None, None]
    )
    assert found[0] == "transfer_date: expected the day of the transfer, found nothing"
    assert found[1] is not None
    assert found[1].startswith("kind: expected a kind of transfer, found nothing; transfer_date: ")


def test_a_row_that_is_no_case_stands_as_one_of_which_nothing_is_recorded() -> None:
    table = {
        "request_received": ["2025-09-01", "2025-09-08"],
        "decision_notified": [None, "2025-09-01"],
    }
    load = cases(given(table_of(table), "needs_assessment"))
    assert [*load.wrong] == [1]
    assert {int(days[1]) for days in load.columns.days.values()} == {0}
    assert not load.apart


def test_a_plan_of_somebody_born_on_a_day_is_read_alone() -> None:
    # born on 1 June 2000: 25 on 1 June 2025; in an apprenticeship up to the day before turning 26
    # at the latest, or to its end, which for the second is known
    table = {
        "made": ["2019-09-02"] * 3,
        "date_of_birth": ["2000-06-01", "2000-06-01", None],
        "studies_at": ["apprenticeship"] * 3,
        "course_ends": [None, "2026-01-30", None],
    }
    load = cases(given(table_of(table), "ehc_plan"))
    assert [*load.apart] == [0]
    found = timetable(table, process="ehc_plan", as_at=AS_AT)
    for row, extra in enumerate(({}, {"course_ends": date(2026, 1, 30)})):
        plan = EHCPlan(
            made=date(2019, 9, 2),
            date_of_birth=date(2000, 6, 1),
            studies_at="apprenticeship",
            **extra,
        )
        one = plan.timetable(as_at=AS_AT)["s46.after_25"]
        assert found["s46.after_25.due"].tolist()[row] == one.due
        assert found["s46.after_25.standing"].tolist()[row] == one.standing.value
    assert listed(found, "s46.after_25.standing")[2] == "NOT_ENGAGED"


def test_a_row_that_is_no_case_has_no_end_either_where_cases_work_something_out() -> None:
    # ten school days are worked out of those that were open, so every row is made into a case
    table = {
        "admitted": ["2025-09-01", "x"],
        "no_plan_notice_served": ["2025-09-01"] * 2,
        "open_days": ["2025-09-02", "2025-09-02"],
        "ended_on": ["2025-09-03"] * 2,
        "ended_because": ["withdrawn"] * 2,
    }
    load = cases(given(table_of(table), "special_school_stay"))
    assert load.columns.ended_on is not None
    # 1 September 2025 is day 20332
    assert load.columns.ended_on.tolist() == [20334, 0]
    assert [*load.wrong] == [1]
    assert {int(days[1]) for days in load.columns.days.values()} == {0}


def test_the_end_that_a_case_works_out_is_its_end() -> None:
    # the course of somebody born on 1 June 2000 ends on 30 April 2026; the plan ceased before that
    table = {
        "made": ["2019-09-02"] * 2,
        "date_of_birth": ["2000-06-01"] * 2,
        "studies_at": ["apprenticeship"] * 2,
        "course_ends": ["2026-04-30"] * 2,
        "ceased_on": ["2026-01-15", None],
    }
    found = timetable(table, process="ehc_plan", as_at=AS_AT)
    assert found["s46.after_25.standing"].tolist() == ["ENDED", "RUNNING"]
