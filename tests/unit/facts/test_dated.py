"""Dates as a case records them: a day, a range, or one of the silences."""

from __future__ import annotations

import pickle
from datetime import date, datetime
from typing import Any

import pytest

from sendlaw import Truth
from sendlaw.errors import InvalidFact
from sendlaw.facts import EARLIEST, LATEST, NOT_KNOWN, NOT_RECORDED, Between, Silence, Span
from sendlaw.facts.dated import ABSENT, extremes, problems_of_date, problems_of_day

MAY, JUNE = date(2023, 5, 1), date(2023, 6, 1)
RANGE = "a date from 1970-01-02 to 2099-12-31"


class TestSilence:
    def test_there_are_two_that_are_not_simply_empty(self) -> None:
        assert list(Silence) == [NOT_RECORDED, NOT_KNOWN]

    def test_each_says_its_name(self) -> None:
        assert (repr(NOT_RECORDED), repr(NOT_KNOWN)) == ("NOT_RECORDED", "NOT_KNOWN")

    def test_in_json_each_is_a_word(self) -> None:
        assert (NOT_RECORDED.value, NOT_KNOWN.value) == ("not_recorded", "not_known")

    def test_each_is_itself_after_pickling_and_as_a_key(self) -> None:
        for one in Silence:
            assert pickle.loads(pickle.dumps(one)) is one
            assert {one: "found"}[one] == "found"


class TestBetween:
    def test_both_ends_are_kept(self) -> None:
        span = Between(MAY, JUNE)
        assert (span.first, span.last) == (MAY, JUNE)
        assert repr(span) == "Between(2023-05-01, 2023-06-01)"

    def test_it_may_be_one_day(self) -> None:
        assert Between(MAY, MAY).last == MAY

    def test_it_is_a_frozen_value(self) -> None:
        assert Between(MAY, JUNE) == Between(MAY, JUNE) != Between(MAY, MAY)
        assert hash(Between(MAY, JUNE)) == hash(Between(MAY, JUNE))
        assert pickle.loads(pickle.dumps(Between(MAY, JUNE))) == Between(MAY, JUNE)
        with pytest.raises(AttributeError):
            Between(MAY, JUNE).first = JUNE  # type: ignore[misc]

    def test_it_cannot_end_before_it_begins(self) -> None:
        with pytest.raises(InvalidFact) as caught:
            Between(JUNE, MAY)
        (problem,) = caught.value.problems
        assert (problem.field, problem.kind, problem.found) == ("last", "order", "2023-05-01")
        assert problem.expected == "a day on or after 2023-06-01"

    def test_both_ends_are_told_wrong_at_once(self) -> None:
        with pytest.raises(InvalidFact) as caught:
            Between("2023-05-01", datetime(2023, 6, 1, 9, 0))  # type: ignore[arg-type]
        assert [str(one) for one in caught.value.problems] == [
            "first: expected a date, found a string",
            "last: expected a date without a time of day, found a datetime",
        ]


class TestProblems:
    @pytest.mark.parametrize("day", [EARLIEST, MAY, LATEST])
    def test_a_day_in_range_is_sound(self, day: date) -> None:
        assert problems_of_day("on", day) == ()

    @pytest.mark.parametrize(
        ("value", "expected", "found", "kind"),
        [
            (date(1970, 1, 1), RANGE, "1970-01-01", "range"),
            (date(2100, 1, 1), RANGE, "2100-01-01", "range"),
            (datetime(2023, 5, 1), "a date without a time of day", "a datetime", "type"),
            ("2023-05-01", "a date", "a string", "type"),
            (20230501, "a date", "an integer", "type"),
            (None, "a date", "nothing", "type"),
            ([MAY], "a date", "a list", "type"),
            ({}, "a date", "a dict", "type"),
            (NOT_KNOWN, "a date", "a Silence", "type"),
        ],
    )
    def test_what_is_no_day(self, value: object, expected: str, found: str, kind: str) -> None:
        (problem,) = problems_of_day("on", value)
        assert problem.to_dict() == {
            "field": "on",
            "expected": expected,
            "found": found,
            "kind": kind,
        }

    @pytest.mark.parametrize("value", [None, MAY, Between(MAY, JUNE), NOT_RECORDED, NOT_KNOWN])
    def test_a_date_may_be_a_day_a_range_a_silence_or_nothing(self, value: Any) -> None:
        assert problems_of_date("on", value) == ()

    def test_anything_else_is_no_date(self) -> None:
        assert [one.found for one in problems_of_date("on", "soon")] == ["a string"]
        assert [one.kind for one in problems_of_date("on", date(1969, 6, 1))] == ["range"]


class TestSpan:
    @pytest.mark.parametrize(
        ("span", "settled"),
        [
            (ABSENT, True),
            (Span(5, 5, Truth.YES), True),
            (Span(5, 6, Truth.YES), False),
            (Span(5, 5, Truth.UNKNOWN), False),
            (Span(5, 6, Truth.NO), True),
        ],
    )
    def test_it_is_settled_when_it_is_one_day_or_certainly_nothing(
        self, span: Span, *, settled: bool
    ) -> None:
        assert span.settled is settled

    def test_the_extremes_of_a_date(self) -> None:
        assert extremes(MAY) == (MAY.toordinal(), MAY.toordinal())
        assert extremes(Between(MAY, JUNE)) == (MAY.toordinal(), JUNE.toordinal())
