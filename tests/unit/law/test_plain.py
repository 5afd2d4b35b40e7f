"""Records whole, as plain JSON types: every timing and condition, and nothing lost."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

import attrs
import pytest

from sendlaw.counting import (
    CONVENTIONS,
    CORRESPONDING_BEFORE,
    AnnualWindow,
    Days,
    Definition,
    Months,
    Weeks,
    WorkingDays,
)
from sendlaw.law import AnyRecord, Reading, current
from sendlaw.law.branches import When
from sendlaw.law.conditions import ALWAYS, Either, Happened, Holds, Is, Not, NotAfter
from sendlaw.law.plain import CONDITIONS, TIMINGS, kind, plain, whole
from sendlaw.law.records import Record
from sendlaw.law.rolled import Rolled
from sendlaw.law.timings import (
    AtLeastBefore,
    BeforeDate,
    IfAny,
    LaterOf,
    On,
    Planned,
    Timing,
    Within,
    first,
)
from sendlaw.law.told import described
from sendlaw.vocabulary import Attribute, Event

LAW = current()
BEGAN, ENDED = Event.BEGAN, Event.ENDED
C1 = {"code": "C1", "name": "event day excluded"}
AUGUST = AnnualWindow("August", (8, 1), (8, 31))
NAMED = {"kind": "annual_window", "name": "August", "first": [8, 1], "last": [8, 31]}
ONE_DAY = {
    "kind": "within",
    "period": {"unit": "days", "count": 1},
    "after": "BEGAN",
    "not_counted": [],
    "convention": C1,
}


def objects(told: Any) -> Iterator[dict[str, Any]]:
    """Every object in what is told, the innermost included."""
    if isinstance(told, dict):
        yield told
    inner = told.values() if isinstance(told, dict) else told if isinstance(told, list) else ()
    for one in inner:
        yield from objects(one)


def structures(value: object) -> Iterator[object]:
    """Every timing and condition in a record, the innermost included."""
    if isinstance(value, tuple):
        for one in value:
            yield from structures(one)
    if attrs.has(type(value)):
        yield from (value,) if isinstance(value, (*TIMINGS, *CONDITIONS)) else ()
        for field in attrs.fields(type(value)):
            yield from structures(getattr(value, field.name))


class TestPlain:
    @pytest.mark.parametrize(
        ("value", "told"),
        [
            (BEGAN, "BEGAN"),
            (Attribute.DECISION, "decision"),
            (date(2026, 9, 1), "2026-09-01"),
            (WorkingDays(15), {"unit": "working_days", "count": 15}),
            (
                WorkingDays(15, defined=Definition("any day but one", provision="an Act s.1")),
                {
                    "unit": "working_days",
                    "count": 15,
                    "defined": {"words": "any day but one", "provision": "an Act s.1"},
                },
            ),
            (Weeks(6), {"unit": "weeks", "count": 6}),
            (Within(Days(1), after=BEGAN), ONE_DAY),
            (first(BEGAN, ENDED), {"kind": "first", "events": ["BEGAN", "ENDED"]}),
            (On(date(2015, 9, 1)), {"kind": "on", "day": "2015-09-01"}),
            (
                BeforeDate(2, 15, year_of=ENDED),
                {"kind": "before_date", "month": 2, "day": 15, "year_of": "ENDED"},
            ),
            (
                Planned("the meeting", held=ENDED, planned=BEGAN),
                {"kind": "planned", "said": "the meeting", "held": "ENDED", "planned": "BEGAN"},
            ),
            (
                AtLeastBefore(Weeks(2), before=ENDED, reckoned=CORRESPONDING_BEFORE),
                {
                    "kind": "at_least_before",
                    "period": {"unit": "weeks", "count": 2},
                    "before": "ENDED",
                    "convention": {"code": "C5", "name": "at least N before, corresponding day"},
                },
            ),
            (
                LaterOf((ENDED, IfAny(BEGAN))),
                {"kind": "later_of", "limbs": ["ENDED", {"kind": "if_any", "limb": "BEGAN"}]},
            ),
            (
                Rolled(BEGAN, past=(AUGUST,), authority="a rule"),
                {
                    "kind": "rolled",
                    "timing": "BEGAN",
                    "past": [NAMED],
                    "authority": "a rule",
                    "again": False,
                },
            ),
            (
                When(Happened(BEGAN), BEGAN, ENDED),
                {
                    "kind": "when",
                    "condition": {"kind": "happened", "event": "BEGAN"},
                    "timing": "BEGAN",
                    "otherwise": "ENDED",
                },
            ),
            (
                Is(Attribute.AMENDMENT_NEEDED, True),
                {"kind": "is", "attribute": "amendment_needed", "values": [True]},
            ),
            (
                Not(Either(Holds("s36.x"), NotAfter(BEGAN, ENDED))),
                {
                    "kind": "not",
                    "condition": {
                        "kind": "either",
                        "limbs": [
                            {"kind": "holds", "id": "s36.x"},
                            {"kind": "not_after", "this": "BEGAN", "that": "ENDED"},
                        ],
                    },
                },
            ),
            (ALWAYS, {"kind": "all", "limbs": []}),
        ],
    )
    def test_a_value_as_plain_json_types(self, value: object, told: object) -> None:
        assert plain(value) == told

    def test_days_that_are_not_counted(self) -> None:
        told: Any = plain(Within(WorkingDays(1), after=BEGAN, not_counted=(AUGUST,)))
        assert told["not_counted"] == [NAMED]

    def test_a_period_that_begins_with_its_event(self) -> None:
        told: Any = plain(Within(Months(1), beginning_with=BEGAN))
        assert "after" not in told
        assert (told["beginning_with"], told["convention"]["code"]) == ("BEGAN", "C3")

    def test_a_convention_is_named_by_what_tells_it_from_every_other(self) -> None:
        assert len({json.dumps(plain(one)) for one in CONVENTIONS}) == len(CONVENTIONS)

    def test_there_is_no_timing_beside_these_and_one_that_a_registry_writes_out(self) -> None:
        named = {one.strip() for one in str(Timing).split("|")}
        assert named == {"Event", "SameAs", *(one.__name__ for one in TIMINGS)}

    def test_no_two_kinds_have_one_name(self) -> None:
        assert len({kind(one) for one in (*TIMINGS, *CONDITIONS)}) == len(TIMINGS + CONDITIONS)


class TestWhole:
    @pytest.mark.parametrize("one", list(LAW), ids=lambda one: one.id)
    def test_it_adds_to_what_is_described_and_changes_nothing(self, one: AnyRecord) -> None:
        told = whole(one, LAW)
        assert json.loads(json.dumps(told)) == told
        before = described(one, LAW)
        assert {name: told[name] for name in before} == before

    @pytest.mark.parametrize("one", LAW.of_kind(Record), ids=lambda one: one.id)
    def test_every_timing_and_condition_of_a_record_is_told(self, one: Record) -> None:
        told = whole(one, LAW)["data"]
        kinds = [found["kind"] for found in objects(told) if "kind" in found and found is not told]
        expected = [kind(type(found)) for found in structures(one)]
        assert sorted(name for name in kinds if name != "annual_window") == sorted(expected)

    def test_the_law_uses_every_kind_of_timing_and_condition(self) -> None:
        used = {type(found) for one in LAW for found in structures(one)}
        assert used == {*TIMINGS, *CONDITIONS}

    @pytest.mark.parametrize("one", LAW.of_kind(Record), ids=lambda one: one.id)
    def test_the_grade_and_the_day_of_reading_of_all_that_is_told(self, one: Record) -> None:
        told = whole(one, LAW)
        for found, record in zip((told, *told["exceptions"]), (one, *exceptions(one)), strict=True):
            assert found["grade"] == record.grade
            assert found["read_on"] == (record.read_on and record.read_on.isoformat())

    def test_an_exception_is_told_whole(self) -> None:
        told: Any = whole(LAW.get("reg8.cooperate"), LAW)
        assert [one["id"] for one in told["exceptions"]] == told["unless"]
        away = told["exceptions"][1]["data"]
        assert away["kind"] == "absent_from_area"
        assert away["judged"] in told["exceptions"][1]["sentence"]

    def test_a_reading_is_told_with_what_it_would_change(self) -> None:
        for reading in LAW.of_kind(Reading):
            told: Any = whole(reading, LAW)
            assert told["name"] == reading.name
            assert told["changes"] == {name: plain(one) for name, one in reading.changes}

    def test_a_record_tells_the_readings_that_touch_it(self) -> None:
        told: Any = whole(LAW.get("s36.six_month_lookback"), LAW)
        readings = LAW.readings("s36.six_month_lookback")
        assert [one["id"] for one in told["readings"]] == [one.id for one in readings]


def exceptions(record: Record) -> tuple[Record, ...]:
    return LAW.exceptions_to(record) if hasattr(record, "unless") else ()
