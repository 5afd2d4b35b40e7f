"""Every lint, on a law broken for it: a slip in a record is found before any case is."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TypeVar

import attrs
import pytest

from sendlaw.counting import Weeks
from sendlaw.law import AnyRecord, Duty, LookBack, Reading, Registry, Unless, current
from sendlaw.law.conditions import All, Either, Happened, Holds, Not
from sendlaw.law.lint import lint
from sendlaw.law.records import Guidance, Record, like
from sendlaw.law.timings import Within
from sendlaw.vocabulary import Event

LAW = current()
NOWHERE = "reg99.nowhere"
ONE_DAY = timedelta(days=1)
R = TypeVar("R")


def get(kind: type[R], name: str) -> R:
    found = LAW.get(name)
    assert isinstance(found, kind)
    return found


FINAL_PLAN = get(Duty, "reg13.final_plan")
DECISION = get(Duty, "reg5.decision_to_assess")
ABSENT = get(Unless, "reg10.4.d")
TEMPORARY = get(Unless, "reg10.4.e")
LOOK_BACK = get(LookBack, "s36.six_month_lookback")
ADVICE = get(Guidance, "cop9.41.advice")


def with_(*records: AnyRecord) -> tuple[str, ...]:
    """What is wrong with the law when records are put in the place of its own."""
    return lint(LAW.overlay(replace=records))


def test_the_law_as_it_stands_is_sound() -> None:
    assert lint(LAW) == ()


def test_a_registry_without_records_is_sound() -> None:
    assert lint(Registry([], LAW.instruments)) == ()


class TestIdsThatPointNowhere:
    @pytest.mark.parametrize(
        "broken",
        [
            like(FINAL_PLAN, unless=(*FINAL_PLAN.unless, NOWHERE)),
            like(FINAL_PLAN, or_else=(NOWHERE,)),
            like(FINAL_PLAN, when=Holds(NOWHERE)),
            like(DECISION, when=Not(All(Either(Happened(Event.BEGAN), Holds(NOWHERE))))),
            like(TEMPORARY, defeats=(*TEMPORARY.defeats, NOWHERE)),
            like(ABSENT, tests=Holds(NOWHERE)),
            like(ABSENT, when=Holds(NOWHERE)),
            like(LOOK_BACK, condition=All(LOOK_BACK.condition, Holds(NOWHERE))),
            like(ADVICE, beside=(NOWHERE,)),
            like(ADVICE, when=Holds(NOWHERE)),
        ],
    )
    def test_in_any_field_that_names_a_record(self, broken: AnyRecord) -> None:
        assert with_(broken) == (f"{broken.id}: points to {NOWHERE}, which is not in the registry",)

    def test_in_a_reading(self) -> None:
        [reading] = LAW.readings("s36.six_month_lookback")
        broken = attrs.evolve(reading, of=(*reading.of, NOWHERE))
        assert with_(broken) == (
            f"{reading.id}: points to {NOWHERE}, which is not in the registry",
        )

    def test_everything_that_pointed_to_a_record_removed(self) -> None:
        found = lint(LAW.overlay(remove=["s36.six_month_lookback"]))
        assert {problem.partition(": points")[0] for problem in found} == {
            "reg5.decision_to_assess",
            "reading: exactly six months before lies outside the look-back",
        }

    def test_an_exception_removed_is_missed_by_each_duty_it_served(self) -> None:
        found = lint(LAW.overlay(remove=["reg10.4.d"]))
        assert {problem.partition(":")[0] for problem in found} == {
            "reg10.refuse_plan",
            "reg13.final_plan",
        }


class TestVersions:
    """Two versions never overlap, and leave no day without one."""

    @staticmethod
    def of(end: date | None, start: date) -> tuple[str, ...]:
        earlier = like(FINAL_PLAN, in_force_to=end)
        later = like(FINAL_PLAN, in_force_from=start)
        return lint(LAW.overlay(replace=[earlier], add=[later]))

    def test_one_after_the_other_is_sound(self) -> None:
        assert self.of(date(2019, 12, 31), date(2020, 1, 1)) == ()

    @pytest.mark.parametrize("end", [None, date(2020, 1, 1), date(2025, 1, 1)])
    def test_an_overlap(self, end: date | None) -> None:
        assert self.of(end, date(2020, 1, 1)) == (
            "reg13.final_plan: two versions are in force on 2020-01-01",
        )

    def test_a_gap_of_one_day(self) -> None:
        assert self.of(date(2019, 12, 30), date(2020, 1, 1)) == (
            "reg13.final_plan: no version is in force after 2019-12-30",
        )

    def test_the_order_in_which_versions_are_given_does_not_matter(self) -> None:
        earlier = like(FINAL_PLAN, in_force_to=date(2019, 12, 31))
        later = like(FINAL_PLAN, in_force_from=date(2020, 1, 1))
        others = [one for one in LAW if one.id != FINAL_PLAN.id]
        assert lint(Registry([later, *others, earlier], LAW.instruments)) == ()

    def test_the_same_record_twice(self) -> None:
        assert lint(Registry([*LAW, FINAL_PLAN], LAW.instruments)) == (
            "reg13.final_plan: two versions are in force on 2014-09-01",
        )

    def test_one_that_ends_before_it_begins(self) -> None:
        ended = TEMPORARY.in_force_from - ONE_DAY
        assert with_(like(TEMPORARY, in_force_to=ended)) == ("reg10.4.e: ends before it begins",)

    def test_one_that_ends_on_the_day_it_begins_is_sound(self) -> None:
        assert with_(like(TEMPORARY, in_force_to=TEMPORARY.in_force_from)) == ()


class TestCommencement:
    @pytest.mark.parametrize(
        ("record", "before", "instrument"),
        [
            (FINAL_PLAN, date(2014, 8, 31), "SI 2014/1530"),
            (LOOK_BACK, date(2014, 8, 31), "CFA 2014"),
            (TEMPORARY, date(2020, 4, 30), "SI 2020/471"),
        ],
    )
    def test_a_record_in_force_before_its_instrument(
        self, record: Record, before: date, instrument: str
    ) -> None:
        others = [one for one in LAW if one.id != record.id]
        early = attrs.evolve(record, in_force_from=before)
        found = lint(Registry([*others, early], LAW.instruments))  # type: ignore[list-item]
        assert found == (f"{record.id}: in force before {instrument} commenced",)

    def test_a_record_in_force_from_the_very_day(self) -> None:
        assert FINAL_PLAN.in_force_from == LAW.citation(FINAL_PLAN).instrument.commenced


class TestCitations:
    def test_a_provision_of_no_known_shape(self) -> None:
        assert with_(like(FINAL_PLAN, provision="regulation 13")) == (
            "reg13.final_plan: 'regulation 13' is not a citation of a known instrument",
        )

    def test_the_provision_that_imports_exceptions(self) -> None:
        assert with_(like(FINAL_PLAN, unless_via="paragraph (3)")) == (
            "reg13.final_plan: 'paragraph (3)' is not a citation of a known instrument",
        )

    def test_a_duty_that_imports_nothing_cites_nothing_more(self) -> None:
        assert with_(like(FINAL_PLAN, unless_via="")) == ()


class TestUnused:
    def test_an_exception_that_no_duty_names(self) -> None:
        orphan = like(ABSENT, id="reg10.4.f")
        assert lint(LAW.overlay(add=[orphan])) == ("reg10.4.f: no duty uses this exception",)

    def test_an_exception_that_defeats_a_duty_is_used(self) -> None:
        defeating = like(ABSENT, id="reg10.4.f", defeats=("reg13.final_plan",))
        assert lint(LAW.overlay(add=[defeating])) == ()


class TestStarts:
    def test_a_clock_that_starts_on_an_event_that_its_timing_does_not_read(self) -> None:
        timing = Within(Weeks(20), after=Event.DECISION_NOTIFIED)
        assert with_(like(FINAL_PLAN, timing=timing)) == (
            "reg13.final_plan: its clock starts on an event that its timing does not read",
        )

    def test_one_trigger_of_two_that_the_timing_does_not_read(self) -> None:
        timing = Within(Weeks(20), after=Event.REQUEST_RECEIVED)
        [found] = with_(like(FINAL_PLAN, timing=timing))
        assert found.startswith("reg13.final_plan: its clock starts")
        starts = Event.REQUEST_RECEIVED
        assert with_(like(FINAL_PLAN, timing=timing, starts=starts)) == ()


class TestGrades:
    def test_a_grade_that_is_none(self) -> None:
        assert with_(like(FINAL_PLAN, grade="A")) == (
            "reg13.final_plan: grade 'A' is not one of V, V*, S, M",
        )

    def test_read_in_the_text_on_no_day(self) -> None:
        assert with_(like(FINAL_PLAN, read_on=None)) == (
            "reg13.final_plan: graded as read, without the day it was read",
        )

    @pytest.mark.parametrize("grade", ["V*", "S", "M"])
    def test_what_was_not_read_needs_no_day(self, grade: str) -> None:
        assert with_(like(FINAL_PLAN, grade=grade, read_on=None)) == ()


def test_every_problem_is_told_at_once() -> None:
    broken = like(FINAL_PLAN, provision="reg 13", grade="A", or_else=(NOWHERE,))
    assert len(with_(broken)) == 3


@pytest.mark.parametrize("reading", LAW.of_kind(Reading), ids=lambda one: one.name)
def test_the_law_under_every_reading_is_sound(reading: Reading) -> None:
    assert lint(LAW.under(reading)) == ()


@pytest.mark.parametrize("day", [date(2014, 9, 1), date(2020, 6, 1), date(2026, 1, 1)])
def test_the_law_on_a_day_is_sound_but_for_readings_of_what_was_not_in_force(day: date) -> None:
    assert all(problem.startswith("reading: ") for problem in lint(LAW.at(day)))
