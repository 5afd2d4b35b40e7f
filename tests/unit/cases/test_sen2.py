"""The records of a SEN2 return: what they hold, what they refuse, and what they never show."""

from __future__ import annotations

import pickle
from datetime import date, datetime
from typing import Any

import pytest
from attrs import evolve
from attrs.exceptions import FrozenInstanceError
from tests.exchange.sen2.samples import SECRETS, WHOLE

from sendlaw.cases.sen2 import (
    Sen2ActivePlan,
    Sen2Assessment,
    Sen2Header,
    Sen2Need,
    Sen2Person,
    Sen2Request,
    Sen2Return,
)
from sendlaw.errors import InvalidFact


def test_nothing_shown_tells_who_somebody_is() -> None:
    shown = repr(WHOLE) + str(WHOLE) + "".join(map(repr, WHOLE.persons))
    assert "Sen2Person(sex='F'" in shown
    assert not any(secret in shown for secret in SECRETS)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("surname", " Secretname"),
        ("forename", ""),
        ("postcode", "ZZ9 9ZZ\n"),
        ("person_birth_date", "2012-11-10"),
        ("person_birth_date", datetime(2012, 11, 10)),
        ("upn", 990000000001),
        ("sex", True),
        ("requests", [Sen2Request()]),
        ("requests", (Sen2Need(),)),
        ("requests", None),
    ],
)
def test_a_wrong_value_is_refused_and_not_shown(field: str, value: Any) -> None:
    with pytest.raises(InvalidFact) as caught:
        Sen2Person(**{field: value})
    (problem,) = caught.value.problems
    assert problem.field == field
    assert not any(secret in str(problem) for secret in (*SECRETS, "990000000001", "datetime.d"))


def test_every_wrong_value_is_refused_at_once() -> None:
    with pytest.raises(InvalidFact) as caught:
        Sen2Request(received_date="2024-02-01", rya=1, request_outcome=2)
    assert {one.field for one in caught.value.problems} == {
        *("received_date", "rya", "request_outcome"),
    }


@pytest.mark.parametrize("held", [Sen2Need(), "Y", ()])
def test_what_stands_alone_is_one_record_of_its_class(held: Any) -> None:
    with pytest.raises(InvalidFact, match="assessment: expected Assessment, or"):
        Sen2Request(assessment=held)


def test_a_header_has_a_year() -> None:
    with pytest.raises(InvalidFact, match="year: expected a year, found a NoneType"):
        Sen2Header(year=None)
    with pytest.raises(InvalidFact, match="year"):
        Sen2Header(year="2025")


def test_a_return_has_a_header_and_persons() -> None:
    with pytest.raises(InvalidFact) as caught:
        Sen2Return(header=None, persons=[Sen2Person()])
    assert [one.field for one in caught.value.problems] == ["header", "persons"]
    assert WHOLE.year == 2025


def test_a_wrong_value_is_refused_however_often_right_ones_were_seen() -> None:
    for _ in range(3):
        assert Sen2Need(sen_type="ASD").sen_type == "ASD"
        with pytest.raises(InvalidFact):
            Sen2Need(sen_type=1)
        with pytest.raises(InvalidFact):
            Sen2Need(sen_type="ASD ")


def test_the_walk_meets_every_record_once_with_its_path_and_keys() -> None:
    request = evolve(WHOLE.persons[0].requests[0], key="21")
    keyed = evolve(WHOLE.persons[0], key="7", requests=(request, *WHOLE.persons[0].requests[1:]))
    sen2 = evolve(WHOLE, persons=(keyed, *WHOLE.persons[1:]))
    found = {one.path: one for one in sen2.walk()}
    assert list(found) == [
        "header",
        "persons[0]",
        "persons[0].requests[0]",
        "persons[0].requests[0].assessment",
        "persons[0].requests[0].assessment.named_plan",
        "persons[0].requests[0].assessment.named_plan.details[0]",
        "persons[0].requests[0].assessment.named_plan.details[1]",
        "persons[0].requests[0].active_plan",
        "persons[0].requests[0].active_plan.placements[0]",
        "persons[0].requests[0].active_plan.needs[0]",
        "persons[0].requests[0].active_plan.needs[1]",
        "persons[0].requests[1]",
        "persons[1]",
    ]
    need = found["persons[0].requests[0].active_plan.needs[1]"]
    assert (need.row.sen_type, need.person, need.request) == ("DS", "7", "21")
    assert found["persons[0].requests[1]"].request is None


def test_keys_are_of_the_source_and_no_part_of_what_is_told() -> None:
    assert Sen2Person(key="1") == Sen2Person(key="2")
    assert Sen2Request(key="1") == Sen2Request()


def test_records_are_frozen_and_can_be_sent() -> None:
    with pytest.raises(FrozenInstanceError):
        WHOLE.persons[0].sex = "M"
    assert pickle.loads(pickle.dumps(WHOLE)) == WHOLE
    assert Sen2ActivePlan(last_review=date(2024, 1, 1)) != Sen2ActivePlan()
    assert Sen2Assessment(week20=False) != Sen2Assessment()
