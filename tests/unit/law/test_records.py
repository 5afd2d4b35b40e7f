"""Records know their id, their provision, their life in time, and how well they were read."""

from __future__ import annotations

import pickle
from datetime import date

import attrs
import pytest

from sendlaw.counting import Days, Months, Weeks
from sendlaw.law import Bar, Duty, LookBack, Reading, Unless, current
from sendlaw.law.conditions import ALWAYS
from sendlaw.law.records import GRADES, Guidance, Record, like, triggers
from sendlaw.law.timings import AtLeastBefore, Within, first
from sendlaw.vocabulary import Actor, CircumstanceKind, Event, Process

LAW = current()
RECORDS = LAW.of_kind(Record)

TEMPORARY = Unless(
    id="reg9.4.e",
    provision="SI 2020/471 reg 9",
    words="a reason",
    kind=CircumstanceKind.CORONAVIRUS,
    tests=ALWAYS,
    judged="impractical",
    leaves="as soon as practicable",
    in_force_from=date(2020, 5, 1),
    in_force_to=date(2020, 9, 25),
)


def duty(**changes: object) -> Duty:
    plain = Duty(
        id="reg1.act",
        provision="SI 2014/1530 reg 1",
        words="act",
        of=Process.NEEDS_ASSESSMENT,
        actor=Actor.LOCAL_AUTHORITY,
        must=Event.FINAL_PLAN_SENT,
        starts=Event.REQUEST_RECEIVED,
        timing=Within(Weeks(6), after=Event.REQUEST_RECEIVED),
        in_force_from=date(2014, 9, 1),
    )
    return attrs.evolve(plain, **changes)  # type: ignore[arg-type]


class TestInForce:
    """Both ends of a record's life are days on which it is in force."""

    @pytest.mark.parametrize(
        ("on", "in_force"),
        [
            (date(2014, 8, 31), False),
            (date(2014, 9, 1), True),
            (date(2014, 9, 2), True),
            (date(2100, 1, 1), True),
        ],
    )
    def test_with_no_end(self, on: date, *, in_force: bool) -> None:
        assert duty().in_force(on) is in_force

    @pytest.mark.parametrize(
        ("on", "in_force"),
        [
            (date(2020, 4, 30), False),
            (date(2020, 5, 1), True),
            (date(2020, 9, 24), True),
            (date(2020, 9, 25), True),
            (date(2020, 9, 26), False),
        ],
    )
    def test_with_an_end(self, on: date, *, in_force: bool) -> None:
        assert TEMPORARY.in_force(on) is in_force

    def test_for_a_single_day(self) -> None:
        day = date(2020, 5, 1)
        one_day = like(TEMPORARY, in_force_to=day)
        assert [one_day.in_force(date(2020, 5, n)) for n in (1, 2)] == [True, False]

    @pytest.mark.parametrize("record", RECORDS, ids=lambda one: one.id)
    def test_no_record_is_in_force_before_part_3_of_the_act(self, record: Record) -> None:
        assert not record.in_force(date(2014, 8, 31))
        assert record.in_force(record.in_force_from)


class TestNames:
    def test_the_name_is_what_follows_the_dot(self) -> None:
        assert duty().name == "act"
        assert duty(id="reg10.4.d").name == "4.d"
        assert duty(id="undotted").name == ""

    def test_a_reading_is_kept_by_its_name(self) -> None:
        reading = Reading(name="a", of=("x",), words="w", authority="y", changes={"grade": "S"})
        assert reading.id == "reading: a"
        assert reading.changes == (("grade", "S"),)
        assert attrs.evolve(reading, name="b").changes == reading.changes
        assert hash(reading) == hash(attrs.evolve(reading))


class TestGrades:
    @pytest.mark.parametrize("grade", GRADES)
    def test_only_what_was_read_in_the_text_itself_is_verified(self, grade: str) -> None:
        assert duty(grade=grade).verified is (grade == "V")


class TestShapes:
    def test_like_changes_what_it_names_and_nothing_else(self) -> None:
        other = like(TEMPORARY, id="reg9.4.f")
        assert type(other) is Unless
        assert other.id == "reg9.4.f"
        assert like(other, id="reg9.4.e") == TEMPORARY

    def test_a_record_is_a_frozen_value(self) -> None:
        one = duty()
        assert one == duty()
        assert hash(one) == hash(duty())
        assert pickle.loads(pickle.dumps(one)) == one
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            one.words = "do otherwise"  # type: ignore[misc]

    @pytest.mark.parametrize("record", list(LAW), ids=lambda one: one.id)
    def test_every_record_of_the_law_survives_pickling(self, record: object) -> None:
        assert pickle.loads(pickle.dumps(record)) == record

    def test_the_window_of_a_look_back(self) -> None:
        found = LAW.get("s36.six_month_lookback")
        assert isinstance(found, LookBack)
        assert isinstance(found.timing, AtLeastBefore)
        assert found.timing.period == Months(6)

    def test_a_bar_says_what_must_not_be_done_yet(self) -> None:
        found = LAW.get("reg13.draft_representations")
        assert isinstance(found, Bar)
        assert isinstance(found.timing, Within)
        assert found.timing.period == Days(15)
        assert (found.begun_by, found.must_not) == (Event.DRAFT_PLAN_SENT, Event.FINAL_PLAN_SENT)


class TestTriggers:
    def test_of_one_event(self) -> None:
        assert triggers(duty()) == (Event.REQUEST_RECEIVED,)

    def test_of_alternative_events(self) -> None:
        either = first(Event.REQUEST_RECEIVED, Event.BECAME_RESPONSIBLE)
        assert triggers(duty(starts=either)) == either.events

    def test_of_a_timing(self) -> None:
        assert triggers(duty(starts=Within(Weeks(1), after=Event.BEGAN))) == (Event.BEGAN,)

    def test_of_guidance_that_is_only_told(self) -> None:
        told = Guidance(
            id="cop9.1",
            provision="Code of Practice para 9.1",
            words="w",
            of=Process.NEEDS_ASSESSMENT,
            actor=Actor.LOCAL_AUTHORITY,
            in_force_from=date(2015, 1, 1),
        )
        assert triggers(told) == ()
        assert triggers(like(told, starts=Event.BEGAN)) == (Event.BEGAN,)
