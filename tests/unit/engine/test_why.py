"""Why a deadline is otherwise: each reason in words, with the versions of records that differ."""

from __future__ import annotations

from datetime import date

import attrs
import pytest

import sendlaw
from sendlaw import AnnualReview, Days, Mediation, NeedsAssessment, Process, Weeks
from sendlaw.counting import ENGLAND
from sendlaw.engine.why import differing, version
from sendlaw.law import Bar, Duty, LookBack, Reading, Registry, current
from sendlaw.law.conditions import Not
from sendlaw.law.timings import On

LAW = current()
CASE = NeedsAssessment(request_received=date(2025, 9, 1), exceptions=())
CERTIFICATE = Mediation(
    decision_notice_sent=date(2022, 8, 30),
    certificate_needed=True,
    mediation_declined=date(2022, 9, 15),
)
SEEN = date(2025, 9, 2)


BACK = LAW.get("s36.six_month_lookback")
assert isinstance(BACK, LookBack)
TURNED = attrs.evolve(BACK, condition=Not(BACK.condition))


def duty(name: str) -> Duty:
    found = LAW.get(name)
    assert isinstance(found, Duty)
    return found


def reasons(name: str, found: sendlaw.Difference) -> set[tuple[str, ...]]:
    return {one.why for one in found if one.duty == name}


def only(name: str, found: sendlaw.Difference) -> str:
    ((told,),) = reasons(name, found)
    return told


class TestLaw:
    def test_another_limit_in_the_same_version(self) -> None:
        old = duty("reg13.final_plan")
        quicker = attrs.evolve(old, timing=attrs.evolve(old.timing, period=Weeks(12)))
        found = sendlaw.diff(CASE, as_at=SEEN, law=(None, LAW.overlay(replace=[quicker])))
        # 12 weeks of 1 September are 84 days: 24 November
        assert {(one.facet, one.after) for one in found} == {
            ("due", "2025-11-24"),
            ("latest", "2025-11-24"),
        }
        told = only("reg13.final_plan", found)
        assert told == (
            "SI 2014/1530 reg 13(2) (reg13.final_plan): the limit is 12 weeks instead of 20 weeks"
        )
        assert found.changes[0].records == ("reg13.final_plan from 2014-09-01",)

    def test_another_version(self) -> None:
        old = duty("reg13.final_plan")
        later = date(2025, 8, 1)
        new = attrs.evolve(
            old, in_force_from=later, timing=attrs.evolve(old.timing, period=Weeks(12))
        )
        ended = attrs.evolve(old, in_force_to=date(2025, 7, 31))
        law = LAW.overlay(replace=[ended], add=[new])
        found = sendlaw.diff(CASE, as_at=SEEN, law=(None, law))
        assert "the version in force from 2025-08-01 instead of 2014-09-01; the limit" in only(
            "reg13.final_plan", found
        )
        assert found.changes[0].records == (
            "reg13.final_plan from 2014-09-01",
            "reg13.final_plan from 2025-08-01",
        )

    def test_without_an_exception_and_with_another(self) -> None:
        law = LAW.overlay(
            replace=[attrs.evolve(duty("reg13.final_plan"), unless=("reg10.4.a", "reg8.2.a"))]
        )
        found = sendlaw.diff(CASE, as_at=SEEN, law=(None, law))
        told = only("reg13.final_plan", found)
        assert told.endswith(
            "without the exception reg10.4.b; without the exception reg10.4.c;"
            " without the exception reg10.4.d; with the exception reg8.2.a"
        )
        (change,) = [one for one in found if one.facet == "exceptions"]
        assert (change.before, change.after) == (
            "reg10.4.a, reg10.4.b, reg10.4.c, reg10.4.d",
            "reg10.4.a, reg8.2.a",
        )

    def test_a_record_that_differs_in_another_field(self) -> None:
        stricter = attrs.evolve(duty("reg13.final_plan"), when=duty("reg5.decision_to_assess").when)
        refused = attrs.evolve(CASE, decision_notified=SEEN, decision="refuse")
        found = sendlaw.diff(refused, as_at=SEEN, law=(None, LAW.overlay(replace=[stricter])))
        told = only("reg13.final_plan", found)
        assert told == "SI 2014/1530 reg 13(2) (reg13.final_plan): the record differs in when"

    def test_an_exception_that_defeats_a_limit_for_a_time(self) -> None:
        # six weeks of 1 April 2020 end on 13 May, while SI 2020/471 was in force
        case = NeedsAssessment(request_received=date(2020, 4, 1))
        without = LAW.at(date(2020, 4, 30))
        found = sendlaw.diff(case, as_at=date(2020, 5, 14), law=(without, LAW))
        decision = [one for one in found if one.duty == "reg5.decision_to_assess"]
        exceptions = next(one for one in decision if one.facet == "exceptions")
        assert exceptions.before == "reg5.4.a, reg5.4.b, reg5.4.c, reg5.4.d"
        assert exceptions.after == f"{exceptions.before}, {exceptions.records[0]}"
        assert exceptions.why == (f"the law differs in {exceptions.records[0]}",)

    def test_a_record_that_another_rests_on(self) -> None:
        # 2 June to 1 September 2025 is within six months, so the duty to decide does not bind
        case = attrs.evolve(CASE, last_assessed=date(2025, 6, 2))
        found = sendlaw.diff(case, as_at=SEEN, law=(None, LAW.overlay(replace=[TURNED])))
        assert only("reg5.decision_to_assess", found) == (
            "the law differs in s36.six_month_lookback"
        )
        assert found.changes[0].records == ("s36.six_month_lookback",)
        assert found.reasons == ("the law differs in s36.six_month_lookback",)

    def test_where_many_records_differ_those_that_it_rests_on_are_named(self) -> None:
        case = attrs.evolve(CASE, last_assessed=date(2025, 6, 2))
        reviews = [one for one in LAW.of_kind(Duty) if one.of is Process.ANNUAL_REVIEW]
        noted = [attrs.evolve(one, note="another") for one in reviews]
        found = sendlaw.diff(case, as_at=SEEN, law=(None, LAW.overlay(replace=[TURNED, *noted])))
        assert only("reg5.decision_to_assess", found) == (
            "the law differs in s36.six_month_lookback"
        )
        assert found.reasons[0].endswith(f" and {1 + len(noted) - 10} more")

    def test_where_none_that_it_rests_on_differs_the_first_are_named(self) -> None:
        other = attrs.evolve(CASE, decision_notified=SEEN, decision="assess")
        reviews = [one for one in LAW.of_kind(Duty) if one.of is Process.ANNUAL_REVIEW]
        law = LAW.overlay(replace=[attrs.evolve(one, note="another") for one in reviews])
        found = CASE.timetable(as_at=SEEN).diff(other.timetable(as_at=SEEN, law=law))
        (told,) = {one.why for one in found}
        assert told[0].startswith("the law differs in reg20.")
        assert told[0].endswith(f" and {len(reviews) - 5} more")
        assert all(len(one.records) == 5 for one in found)

    def test_a_minimum_period(self) -> None:
        case = attrs.evolve(
            CASE,
            decision_notified=SEEN,
            decision="assess",
            draft_plan_sent=date(2025, 12, 1),
            draft_plan_served=date(2025, 12, 2),
        )
        old = LAW.get("reg13.draft_representations")
        assert isinstance(old, Bar)
        shorter = attrs.evolve(old, timing=attrs.evolve(old.timing, period=Days(10)))
        found = sendlaw.diff(
            case, as_at=date(2025, 12, 3), law=(None, LAW.overlay(replace=[shorter]))
        )
        # 2 December and 15 days end on the 16th, and 10 days on the 11th; the day after is lawful
        assert ("earliest", "2025-12-17", "2025-12-12") in {
            (one.facet, one.before, one.after) for one in found
        }
        assert only("reg13.draft_representations", found).endswith(
            "the limit is 10 days instead of 15 days"
        )

    def test_a_limit_of_another_kind_is_told_in_full(self) -> None:
        fixed = attrs.evolve(duty("reg13.final_plan"), timing=On(date(2025, 12, 31)))
        found = sendlaw.diff(CASE, as_at=SEEN, law=(None, LAW.overlay(replace=[fixed])))
        told = only("reg13.final_plan", found)
        assert "the limit is “31 December 2025” instead of “within 20 weeks after" in told

    def test_a_duty_that_is_in_one_law_only(self) -> None:
        without = LAW.overlay(remove=["reg13.final_plan"])
        came = sendlaw.diff(CASE, as_at=SEEN, law=(without, LAW))
        gone = sendlaw.diff(CASE, as_at=SEEN, law=(LAW, without))
        here = "SI 2014/1530 reg 13(2) (reg13.final_plan) is among the records"
        assert only("reg13.final_plan", came) == f"{here} after, not before"
        assert only("reg13.final_plan", gone) == f"{here} before, not after"
        assert {one.kind for one in came if one.duty == "reg13.final_plan"} == {"appeared"}
        assert {one.kind for one in gone if one.duty == "reg13.final_plan"} == {"disappeared"}
        due = next(one for one in came if one.facet == "due")
        assert (due.before, due.after) == (None, "2026-01-19")

    def test_a_duty_that_does_not_bind_has_not_appeared(self) -> None:
        without = LAW.overlay(remove=["reg4.notify_not_necessary"])
        assert not sendlaw.diff(CASE, as_at=SEEN, law=(without, LAW)).changes

    def test_the_law_of_a_day(self) -> None:
        found = sendlaw.diff(CASE, as_at=SEEN, law_at=(None, date(2014, 8, 31)))
        assert "the law of 2014-08-31 is applied instead of the law of each clock's start" in {
            word for one in found for word in one.why
        }


class TestRegistries:
    def test_the_ids_that_differ_are_told_once_for_a_pair(self) -> None:
        other = LAW.overlay(remove=["reg13.final_plan", "reg5.decision_to_assess"])
        assert differing(LAW, other) == ("reg5.decision_to_assess", "reg13.final_plan")
        assert differing(LAW, other) is differing(LAW, other)
        assert differing(LAW, LAW) == ()

    def test_a_reading_has_no_versions(self) -> None:
        reading = LAW.of_kind(Reading)[0]
        assert version(reading) == reading.id


class TestCalendar:
    @pytest.mark.parametrize(
        ("known_at", "said"),
        [
            ((date(2022, 9, 1), date(2022, 9, 20)), "not yet a bank holiday before: announced on"),
            ((date(2022, 9, 20), date(2022, 9, 1)), "not yet a bank holiday after: announced on"),
        ],
    )
    def test_a_day_announced_late_is_named(self, known_at: tuple[date, date], said: str) -> None:
        found = sendlaw.diff(CERTIFICATE, as_at=date(2022, 9, 16), known_at=known_at)
        told = only("reg34.certificate_declined", found)
        funeral = "Bank Holiday for the State Funeral of Queen Elizabeth II"
        assert told == f"Monday 19 September 2022 ({funeral}) was {said} Saturday 10 September 2022"

    def test_a_day_that_was_moved_is_named_too(self) -> None:
        case = Mediation(certificate_needed=True, mediation_declined=date(2020, 5, 1))
        found = sendlaw.diff(
            case, as_at=date(2020, 5, 5), known_at=(date(2019, 6, 6), date(2020, 5, 5))
        )
        # Friday 1 May 2020: Tuesday 5, Wednesday 6, Thursday 7; without the move Monday 4 counts
        assert [(one.before, one.after) for one in found if one.facet == "due"] == [
            ("2020-05-07", "2020-05-06")
        ]
        assert only("reg34.certificate_declined", found) == (
            "Monday 4 May 2020 (Early May bank holiday) was still a bank holiday before: moved to"
            " Friday 8 May 2020, as announced on Friday 7 June 2019"
        )

    def test_a_closure_of_ones_own_is_named(self) -> None:
        closed = {date(2022, 9, 16): "offices closed", date(2022, 9, 17): "a Saturday"}
        local = ENGLAND.closing(closed, name="Exshire")
        for pair, said in (
            ((ENGLAND, local), "closed after, not before"),
            ((local, ENGLAND), "closed before, not after"),
        ):
            found = sendlaw.diff(CERTIFICATE, as_at=date(2022, 9, 16), calendar=pair)
            told = only("reg34.certificate_declined", found)
            assert told == f"Friday 16 September 2022 (offices closed) is {said}"

    def test_a_limit_in_weeks_is_not_blamed_on_a_calendar(self) -> None:
        old = duty("reg13.final_plan")
        quicker = attrs.evolve(old, timing=attrs.evolve(old.timing, period=Weeks(12)))
        local = ENGLAND.closing({date(2025, 10, 1): "offices closed"}, name="Exshire")
        law = (None, LAW.overlay(replace=[quicker]))
        found = sendlaw.diff(CASE, as_at=SEEN, law=law, calendar=(ENGLAND, local))
        assert "offices closed" not in only("reg13.final_plan", found)

    def test_a_day_out_of_reach_is_no_reason(self) -> None:
        # regulation 20(3): at least two weeks before the meeting; only the meeting differs
        review = AnnualReview(attends_setting=True, meeting_held=date(2025, 11, 3))
        later = attrs.evolve(review, meeting_held=date(2025, 11, 10))
        local = ENGLAND.closing({date(2030, 10, 1): "offices closed"}, name="Exshire")
        table = review.timetable(as_at=date(2025, 11, 12))
        found = table.diff(later.timetable(as_at=date(2025, 11, 12), calendar=local))
        assert {one.why for one in found} == {()}

    def test_where_no_day_of_a_limit_is_known_all_that_differ_are_named(self) -> None:
        unknown = Mediation(certificate_needed=True, mediation_declined=sendlaw.NOT_KNOWN)
        decided = Mediation(certificate_needed=True)
        local = ENGLAND.closing({date(2030, 10, 1): "offices closed"}, name="Exshire")
        table = unknown.timetable(as_at=date(2025, 11, 12))
        found = table.diff(decided.timetable(as_at=date(2025, 11, 12), calendar=local))
        told = only("reg34.certificate_declined", found)
        assert told == "Tuesday 1 October 2030 (offices closed) is closed after, not before"


class TestLookedFrom:
    def test_the_facts_that_lie_between_are_named(self) -> None:
        case = attrs.evolve(CASE, decision_notified=date(2025, 10, 10), decision="assess")
        found = sendlaw.diff(case, as_at=(date(2025, 10, 9), date(2025, 10, 10)))
        assert only("reg5.decision_to_assess", found) == (
            "looked at from 2025-10-10 instead of 2025-10-09;"
            " between them: decision_notified of 2025-10-10"
        )

    def test_no_fact_need_lie_between(self) -> None:
        found = sendlaw.diff(CASE, as_at=(date(2025, 10, 13), date(2025, 10, 14)))
        told = only("reg5.decision_to_assess", found)
        assert told == "looked at from 2025-10-14 instead of 2025-10-13"

    def test_of_what_is_recorded_otherwise_the_timetable_tells_the_facts(self) -> None:
        decided = attrs.evolve(CASE, decision_notified=SEEN, decision="assess")
        found = CASE.timetable(as_at=SEEN).diff(decided.timetable(as_at=SEEN))
        assert {one.why for one in found} == {()}
        assert found.reasons


def test_a_registry_that_is_equal_but_another_differs_in_nothing() -> None:
    again = Registry(LAW.records, LAW.instruments)
    found = sendlaw.diff(CASE, as_at=SEEN, law=(LAW, again))
    assert (found.changes, found.reasons) == ((), ())
