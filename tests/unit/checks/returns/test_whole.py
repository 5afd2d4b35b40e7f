"""What only the whole return shows, at its thresholds."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve
from tests.unit.checks.returns.given import UPN, person, request, returned

from sendlaw.cases.sen2 import Sen2Person, Sen2Request
from sendlaw.checks.returns import check_sen2
from sendlaw.checks.returns.numbers import check_letter

LATE = {"received_date": date(2025, 2, 3)}
"""168 days before the plan of 21 July, so that an exception is no matter of its own."""
OF_THE_WHOLE = ("RS010", "RS026", "RS052", "RS053")


def numbered(number: int) -> str:
    digits = f"9900000000{number:02}"
    return f"{check_letter(f'?{digits}')}{digits}"


def people(excepted: int, others: int) -> list[Sen2Person]:
    """So many persons with a late plan of the calendar year, to which exceptions apply or not."""
    flags = [True] * excepted + [False] * others
    return [
        person(request=LATE, assessment={"week20": flag}, person={"upn": numbered(at)})
        for at, flag in enumerate(flags)
    ]


def found(*held: Sen2Person) -> list[str]:
    report = check_sen2(returned(*held), rules=OF_THE_WHOLE)
    return [one.code for one in report]


@pytest.mark.parametrize(
    ("excepted", "others", "expected"),
    [
        (0, 8, []),
        (2, 6, []),  # a quarter
        (3, 6, ["RS026"]),  # more than a quarter
        (1, 3, []),
        (2, 2, ["RS026"]),
        (3, 0, []),  # three plans say nothing of a share
        (4, 0, ["RS026"]),
        (20, 0, ["RS026"]),
    ],
)
def test_the_share_of_exceptions(excepted: int, others: int, expected: list[str]) -> None:
    assert found(*people(excepted, others)) == expected


def test_every_plan_excepted() -> None:
    [one] = check_sen2(returned(*people(5, 0)))
    assert one.code == "RS026"
    assert one.path == "header"
    assert "5 of the 5 plans issued in 2025, 100%" in one.message
    assert one.at is not None
    assert (one.at.table, one.at.column, one.at.row) == ("assessment", "Week20", None)


def test_only_plans_of_the_calendar_year_count_for_the_share() -> None:
    before = {"assessment_outcome_date": date(2024, 12, 31), "week20": True}
    old = [person(assessment=before, person={"upn": numbered(50 + at)}) for at in range(8)]
    assert found(*people(0, 8), *old) == []


def test_two_persons_with_one_upn() -> None:
    report = check_sen2(returned(person(), person("old"), person()))
    assert [(one.code, one.path) for one in report] == [
        ("RS052", "persons[1]"),
        ("RS052", "persons[2]"),
    ]
    assert all(UPN not in str(one.to_dict()) for one in report)
    assert "persons[0]" in report.findings[0].message


def test_two_persons_with_one_uln() -> None:
    uln = {"upn": None, "unique_learner_number": "9276308686"}
    assert found(person(person=uln), person(person=uln)) == ["RS053"]


def test_many_persons_without_a_number_of_their_own() -> None:
    none = {"upn": None, "unique_learner_number": "9999999999"}
    assert found(person(person=none), person(person=none)) == []
    unknown = {"upn": None, "upn_unknown": "UN1"}
    assert found(person(person=unknown), person(person=unknown)) == []


def refused(day: date, number: int) -> tuple[Sen2Request, ...]:
    one = Sen2Request(request_outcome="N", received_date=day, request_outcome_date=day)
    return (one,) * number


def test_a_return_of_another_year() -> None:
    old = person("old")
    assert found(evolve(old, requests=refused(date(2024, 12, 31), 4))) == ["RS010"]
    assert found(evolve(old, requests=refused(date(2024, 12, 31), 3))) == []
    first = refused(date(2025, 1, 1), 1)
    assert found(evolve(old, requests=(*refused(date(2024, 12, 31), 4), *first))) == []


def test_the_return_of_the_year_before_under_the_next_year() -> None:
    def shifted(at: int) -> Sen2Person:
        back = {"received_date": date(2024, 3, 4), "request_outcome_date": date(2024, 4, 11)}
        issued = {"assessment_outcome_date": date(2024, 7, 22)}
        return person(request=back, assessment=issued, person={"upn": numbered(at)})

    report = check_sen2(returned(*map(shifted, range(4)), reference_date=date(2025, 1, 16)))
    assert {"RS009", "RS010"} <= {one.code for one in report}
    assert report.ok


def test_a_return_of_nobody() -> None:
    [one] = check_sen2(returned())
    assert (one.code, one.path) == ("RS006", "header")


def test_requests_of_one_person_are_no_duplicates() -> None:
    assert found(evolve(person(), requests=(request(), request("old")))) == []
