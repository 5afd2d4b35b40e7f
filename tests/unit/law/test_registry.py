"""The registry: records by id and by day, overlaid, fingerprinted."""

from __future__ import annotations

import pickle
from datetime import date, timedelta

import attrs
import pytest

from sendlaw.counting import Weeks
from sendlaw.errors import ConflictingLaw, UnknownDuty
from sendlaw.law import AnyRecord, Bar, Duty, LookBack, Reading, Registry, Unless, current
from sendlaw.law.borrowed import borrowed_by
from sendlaw.law.instruments import INSTRUMENTS
from sendlaw.law.records import Age, Guidance, OpenNorm, Record, Term, like
from sendlaw.law.timings import Within
from sendlaw.vocabulary import Event, Process

LAW = current()
ONE_DAY = timedelta(days=1)
FINAL_PLAN, DECISION, COOPERATE = "reg13.final_plan", "reg5.decision_to_assess", "reg8.cooperate"


def duty(name: str, law: Registry = LAW) -> Duty:
    found = law.get(name)
    assert isinstance(found, Duty)
    return found


def quicker(name: str, weeks: int) -> Duty:
    return like(duty(name), timing=Within(Weeks(weeks), after=Event.REQUEST_RECEIVED))


def versions() -> Registry:
    """One duty in three versions, given out of order, with a day between the first two."""
    plain = duty(FINAL_PLAN)
    first = like(plain, in_force_to=date(2017, 12, 30))
    second = like(plain, in_force_from=date(2018, 1, 1), in_force_to=date(2019, 12, 31))
    third = like(plain, in_force_from=date(2020, 1, 1))
    return Registry([third, first, second], INSTRUMENTS)


class TestLookingUp:
    def test_the_law_is_a_collection_of_records(self) -> None:
        assert len(LAW) == len(list(LAW)) == len(LAW.records)
        assert FINAL_PLAN in LAW
        assert "reg99.nothing" not in LAW
        assert set(LAW.ids) == {record.id for record in LAW}
        assert repr(LAW) == f"Registry({len(LAW)} records, {LAW.fingerprint[:12]})"

    def test_the_current_law_is_made_once(self) -> None:
        assert current() is LAW

    @pytest.mark.parametrize("name", LAW.ids)
    def test_every_id_gives_its_record(self, name: str) -> None:
        found = LAW.get(name)
        assert found is not None
        assert found.id == name

    def test_an_unknown_id_says_what_is_known(self) -> None:
        for look in (LAW.get, LAW.versions, LAW.unless, LAW.readings):
            with pytest.raises(UnknownDuty) as told:
                look("reg99.nothing")
            assert told.value.asked == "reg99.nothing"
            assert told.value.known == LAW.ids

    def test_versions_are_given_oldest_first(self) -> None:
        found = [one for one in versions().versions(FINAL_PLAN) if isinstance(one, Record)]
        assert [one.in_force_from.year for one in found] == [2014, 2018, 2020]

    def test_without_a_day_the_latest_version(self) -> None:
        found = versions().get(FINAL_PLAN)
        assert isinstance(found, Duty)
        assert found.in_force_from == date(2020, 1, 1)

    @pytest.mark.parametrize(
        ("on", "year"),
        [
            (date(2014, 8, 31), None),
            (date(2014, 9, 1), 2014),
            (date(2017, 12, 30), 2014),
            (date(2017, 12, 31), None),
            (date(2018, 1, 1), 2018),
            (date(2019, 12, 31), 2018),
            (date(2020, 1, 1), 2020),
            (date(2030, 1, 1), 2020),
        ],
    )
    def test_the_version_in_force_on_a_day(self, on: date, year: int | None) -> None:
        found = versions().get(FINAL_PLAN, on=on)
        assert found is None if year is None else isinstance(found, Duty)
        if isinstance(found, Duty):
            assert found.in_force_from.year == year

    def test_a_reading_is_in_force_on_no_day(self) -> None:
        [name] = [one.id for one in LAW.readings("s36.six_month_lookback")]
        assert isinstance(LAW.get(name), Reading)
        assert LAW.get(name, on=date(2026, 1, 1)) is None
        assert len(LAW.versions(name)) == 1


class TestKinds:
    def test_every_record_is_of_one_kind(self) -> None:
        kinds = (Duty, Bar, Term, Guidance, OpenNorm, Unless, LookBack, Age, Reading)
        assert sum(len(LAW.of_kind(kind)) for kind in kinds) == len(LAW)

    def test_what_a_process_is_judged_by(self) -> None:
        assert LAW.timed(Process.ADVICE_REQUEST) == (COOPERATE,)
        assert set(LAW.timed(Process.NEEDS_ASSESSMENT)) == {
            "reg4.notify_not_necessary",
            DECISION,
            "reg10.refuse_plan",
            "reg13.draft_representations",
            FINAL_PLAN,
        }
        assert versions().timed(Process.NEEDS_ASSESSMENT) == (FINAL_PLAN,)

    def test_guidance_that_can_be_applied(self) -> None:
        assert [one.id for one in LAW.guidance(Process.ADVICE_REQUEST)] == ["cop9.41.advice"]
        assert LAW.guidance(Process.NEEDS_ASSESSMENT) == ()

    def test_open_norms(self) -> None:
        assert "s36.consult" in [one.id for one in LAW.open_norms(Process.NEEDS_ASSESSMENT)]
        assert LAW.open_norms(Process.ADVICE_REQUEST) == ()

    def test_look_backs(self) -> None:
        found = LAW.look_backs(Process.NEEDS_ASSESSMENT)
        assert [one.id for one in found] == ["s36.six_month_lookback"]
        assert LAW.look_backs(Process.ADVICE_REQUEST) == ()


class TestExceptions:
    def test_by_id(self) -> None:
        assert LAW.unless("reg10.4.d").provision == "SI 2014/1530 reg 10(4)(d)"

    def test_a_duty_is_no_exception(self) -> None:
        with pytest.raises(ConflictingLaw) as told:
            LAW.unless(FINAL_PLAN)
        assert told.value.problems == (f"{FINAL_PLAN} is not an exception",)

    def test_those_a_duty_names_and_those_that_defeat_it(self) -> None:
        found = [one.id for one in LAW.exceptions_to(duty(FINAL_PLAN))]
        assert found == ["reg10.4.a", "reg10.4.b", "reg10.4.c", "reg10.4.d", "reg10.4.e"]

    def test_regulation_4_has_none_of_its_own(self) -> None:
        found = LAW.exceptions_to(duty("reg4.notify_not_necessary"))
        assert [one.id for one in found] == ["reg4.3"]

    def test_one_that_is_not_in_force_is_passed_over(self) -> None:
        without = LAW.overlay(remove=["reg10.4.a"])
        assert without.exceptions_to(duty(FINAL_PLAN))[0].id == "reg10.4.b"
        later = LAW.at(date(2026, 1, 1))
        assert "reg10.4.e" not in [one.id for one in later.exceptions_to(duty(FINAL_PLAN))]


def _takes_from(record: AnyRecord, lenders: tuple[str, ...]) -> bool:
    return any(same.duty in lenders for same in borrowed_by(record))


class TestReadings:
    def test_of_a_record(self) -> None:
        [reading] = LAW.readings("s36.six_month_lookback")
        assert reading.name == "exactly six months before lies outside the look-back"

    def test_of_an_exception_or_a_look_back_touch_the_duty(self) -> None:
        names = {reading.name for reading in LAW.readings(DECISION)}
        assert names == {
            "exactly six months before lies outside the look-back",
            "regulation 5(4) reaches every refusal",
            "25 September 2020 lies outside the window",
            "the window reaches a limit that ran in it and ended later",
        }
        assert len(LAW.readings("reg5.4.a")) == 1

    def test_of_an_undisputed_record_there_are_none(self) -> None:
        assert LAW.readings("reg13.draft_representations") == ()

    @pytest.mark.parametrize("reading", LAW.of_kind(Reading), ids=lambda one: one.name)
    def test_the_law_under_a_reading(self, reading: Reading) -> None:
        under = LAW.under(reading)
        assert under.fingerprint != LAW.fingerprint
        assert under.ids == LAW.ids
        follow = {one.id for one in LAW.stated if _takes_from(one, reading.of)}
        for record, plain in zip(under, LAW, strict=True):
            if record.id not in reading.of:
                assert record == plain or record.id in follow
                continue
            for field, value in reading.changes:
                assert getattr(record, field) == value
            restored = {field: getattr(plain, field) for field, _ in reading.changes}
            assert attrs.evolve(record, **restored) == plain

    def test_a_reading_may_move_the_end_of_a_window(self) -> None:
        [reading] = [one for one in LAW.of_kind(Reading) if one.name.endswith("outside the window")]
        ends = date(2020, 9, 25)
        assert LAW.get("reg10.4.e", on=ends) is not None
        assert LAW.under(reading).get("reg10.4.e", on=ends) is None
        assert LAW.under(reading).get("reg10.4.e", on=ends - ONE_DAY) is not None


class TestCitations:
    def test_of_a_record(self) -> None:
        assert LAW.citation(duty(FINAL_PLAN)).url(date(2018, 4, 3)).endswith("/13/2018-04-03")

    def test_of_a_text(self) -> None:
        assert LAW.citation_of("CFA 2014 s.37").number == "37"
        with pytest.raises(ConflictingLaw):
            LAW.citation_of("section 37")


class TestAt:
    @pytest.mark.parametrize(
        ("day", "temporary"),
        [
            (date(2020, 4, 30), False),
            (date(2020, 5, 1), True),
            (date(2020, 9, 25), True),
            (date(2020, 9, 26), False),
        ],
    )
    def test_the_law_on_a_day(self, day: date, *, temporary: bool) -> None:
        law = LAW.at(day)
        assert ("reg10.4.e" in law) is temporary
        assert FINAL_PLAN in law

    def test_before_the_act_there_is_no_law(self) -> None:
        assert LAW.at(date(2014, 8, 31)).of_kind(Record) == ()

    @pytest.mark.parametrize("day", [date(2014, 9, 1), date(2020, 6, 1), date(2026, 1, 1)])
    def test_it_holds_what_was_in_force_and_nothing_else(self, day: date) -> None:
        law = LAW.at(day)
        assert set(law.of_kind(Record)) == {one for one in LAW.of_kind(Record) if one.in_force(day)}
        here = {one.id for one in law.of_kind(Record)}
        assert law.of_kind(Reading) == tuple(
            one for one in LAW.of_kind(Reading) if here.intersection(one.of)
        )
        assert law.at(day).fingerprint == law.fingerprint


class TestOverlay:
    """Proposed law and what-if: another registry, while the first stays as it is."""

    def test_a_replacement_takes_the_place_of_its_version(self) -> None:
        law = LAW.overlay(replace=[quicker(DECISION, 4)])
        assert duty(DECISION, law) == quicker(DECISION, 4)
        assert law.ids == LAW.ids
        assert [one.id for one in law] == [one.id for one in LAW]
        assert duty(DECISION) != quicker(DECISION, 4)

    def test_only_the_version_that_began_on_the_same_day_is_replaced(self) -> None:
        law = versions()
        middle = law.versions(FINAL_PLAN)[1]
        assert isinstance(middle, Duty)
        changed = law.overlay(replace=[like(middle, words="send it sooner")])
        words = [one.words for one in changed.versions(FINAL_PLAN)]
        assert words == ["send the finalised plan", "send it sooner", "send the finalised plan"]

    def test_removing_takes_every_version(self) -> None:
        assert len(versions().overlay(remove=[FINAL_PLAN])) == 0

    def test_an_addition_comes_last(self) -> None:
        new = like(duty(FINAL_PLAN), id="reg99.new")
        law = LAW.overlay(add=[new])
        assert law.ids == (*LAW.ids, "reg99.new")
        assert law.get("reg99.new") is new

    def test_a_new_version_is_an_addition(self) -> None:
        old = duty(FINAL_PLAN)
        ended = like(old, in_force_to=date(2029, 8, 31))
        new = like(old, in_force_from=date(2029, 9, 1), words="send it sooner")
        law = LAW.overlay(replace=[ended], add=[new])
        assert law.get(FINAL_PLAN, on=date(2029, 8, 31)) is ended
        assert law.get(FINAL_PLAN, on=date(2029, 9, 1)) is new
        assert law.get(FINAL_PLAN) is new

    def test_readings_can_be_replaced_and_removed(self) -> None:
        [reading] = LAW.readings("s36.six_month_lookback")
        other = attrs.evolve(reading, authority="a court")
        assert LAW.overlay(replace=[other]).get(reading.id) is other
        assert reading.id not in LAW.overlay(remove=[reading.id])

    def test_every_problem_is_told_at_once(self) -> None:
        nowhere = like(duty(FINAL_PLAN), id="reg98.nowhere")
        another_day = like(duty(FINAL_PLAN), in_force_from=date(2015, 1, 1))
        with pytest.raises(ConflictingLaw) as told:
            LAW.overlay(
                add=[duty(DECISION)],
                replace=[nowhere, another_day],
                remove=["reg97.nothing"],
            )
        assert told.value.problems == (
            "nothing to replace: reg98.nowhere",
            f"nothing to replace: {FINAL_PLAN}",
            "nothing to remove: reg97.nothing",
            f"already there: {DECISION}",
        )

    def test_changes_may_come_from_generators(self) -> None:
        law = LAW.overlay(
            add=(one for one in [like(duty(FINAL_PLAN), id="reg99.new")]),
            replace=(one for one in [quicker(DECISION, 4)]),
            remove=(one for one in [COOPERATE]),
        )
        assert ("reg99.new" in law, COOPERATE in law) == (True, False)
        assert duty(DECISION, law) == quicker(DECISION, 4)

    @pytest.mark.parametrize("record", list(LAW), ids=lambda one: one.id)
    def test_an_overlay_and_its_inverse_restore_the_law(self, record: AnyRecord) -> None:
        without = LAW.overlay(remove=[record.id])
        assert without.fingerprint != LAW.fingerprint
        assert without.overlay(add=LAW.versions(record.id)).fingerprint == LAW.fingerprint
        changed = LAW.overlay(replace=[attrs.evolve(record, words="otherwise")])
        assert changed.fingerprint not in {LAW.fingerprint, without.fingerprint}
        assert changed.overlay(replace=[record]).fingerprint == LAW.fingerprint


class TestFingerprint:
    def test_the_order_of_records_does_not_matter(self) -> None:
        turned = Registry(reversed(LAW.records), INSTRUMENTS)
        assert turned.fingerprint == LAW.fingerprint

    def test_it_is_a_hash_in_hexadecimal(self) -> None:
        assert len(LAW.fingerprint) == 64
        assert set(LAW.fingerprint) <= set("0123456789abcdef")
        assert LAW.fingerprint == LAW.fingerprint

    def test_it_survives_pickling(self) -> None:
        again = pickle.loads(pickle.dumps(LAW))
        assert again.fingerprint == LAW.fingerprint
        assert Registry(again, INSTRUMENTS).fingerprint == LAW.fingerprint

    @pytest.mark.parametrize(
        "changes",
        [
            {"note": "another note"},
            {"in_force_to": date(2030, 1, 1)},
            {"grade": "S"},
            {"unless": ()},
            {"binds_if_taken": True},
        ],
    )
    def test_every_field_tells(self, changes: dict[str, object]) -> None:
        other = attrs.evolve(duty(FINAL_PLAN), **changes)  # type: ignore[arg-type]
        assert LAW.overlay(replace=[other]).fingerprint != LAW.fingerprint


class TestExceptionsOfADay:
    def test_without_a_day_the_law_is_as_it_is(self) -> None:
        assert LAW.with_exceptions_of(None) is LAW

    @pytest.mark.parametrize(
        ("day", "there"),
        [
            (date(2020, 4, 30), False),
            (date(2020, 5, 1), True),
            (date(2020, 9, 25), True),
            (date(2020, 9, 26), False),
        ],
    )
    def test_only_those_in_force(self, day: date, *, there: bool) -> None:
        law = LAW.with_exceptions_of(day)
        assert ("reg5.4.e" in law) is there
        assert "reg5.4.a" in law
        decision = law.get("reg5.decision_to_assess")
        assert isinstance(decision, Duty)
        assert ("reg5.4.e" in {one.id for one in law.exceptions_to(decision)}) is there

    def test_it_is_made_once(self) -> None:
        assert LAW.with_exceptions_of(date(2026, 1, 1)) is LAW.with_exceptions_of(date(2026, 1, 1))
