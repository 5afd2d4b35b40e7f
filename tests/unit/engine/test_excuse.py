"""Exceptions: whether a limit that was missed had been removed. The six weeks run 2 Sep to 13 Oct 2025."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs
import pytest
from tests.unit.given import (
    ASSESS,
    FINAL,
    REG_4,
    REG_5,
    REG_8,
    REG_10,
    REQUEST,
    asked,
    assessment,
    circumstance,
    deadline,
)

from sendlaw import (
    NOT_KNOWN,
    NOT_RECORDED,
    AreaInspection,
    Between,
    Circumstance,
    NeedsAssessment,
    Truth,
)
from sendlaw.engine.excuse import Trial
from sendlaw.law import Unless, current

YES, NO, UNKNOWN = Truth.YES, Truth.NO, Truth.UNKNOWN
LATE = {"decision_notified": date(2025, 11, 3), "decision": "assess"}
AS_AT = date(2025, 12, 1)


def excused(*given: Circumstance, advice: Any = (), **facts: Any) -> tuple[str, tuple[str, ...]]:
    """How the late decision of 3 November stands, and what excuses it."""
    case = assessment(**{**LATE, **facts}, exceptions=given, advice=advice)
    found = deadline(case, AS_AT, REG_5)
    return found.standing.value, found.excused_by


def educational(requested: Any) -> Any:
    return asked(kind="educational", requested=requested, reached_body=None, section_31_body=False)


def closed(began: Any, ended: Any) -> Circumstance:
    return circumstance("school_closed", began, ended, REG_5)


class TestNobodyLooked:
    def test_an_exception_that_no_possible_start_reaches_is_none(self) -> None:
        # Seventy working days end on no Sunday, whichever day of February the report came.
        [relaxed] = [one for one in current().of_kind(Unless) if one.id == "jar4.2.relaxed"]
        sunday = date(2020, 6, 7)
        narrow = attrs.evolve(relaxed, in_force_from=sunday, in_force_to=sunday)
        law = current().overlay(remove=[relaxed.id], add=[narrow])
        case = AreaInspection(
            report_received=Between(date(2020, 2, 20), date(2020, 2, 28)),
            written_statement_required=True,
        )
        found = case.timetable(as_at=date(2020, 10, 13), law=law)["written_statement"]
        assert (found.standing.value, found.excused) == ("OVERDUE", NO)
        as_it_is = case.timetable(as_at=date(2020, 10, 13))["written_statement"]
        assert as_it_is.standing.value == "OVERDUE_UNLESS_EXCUSED"

    def test_not_recorded_is_unless_excused(self) -> None:
        found = deadline(assessment(**LATE), AS_AT, REG_5)
        assert (found.standing.value, found.excused) == ("LATE_UNLESS_EXCUSED", UNKNOWN)
        assert found.excused_by == ()

    def test_none_apply_is_late(self) -> None:
        found = deadline(assessment(**LATE, exceptions=()), AS_AT, REG_5)
        assert (found.standing.value, found.excused) == ("LATE", NO)

    def test_not_done_and_nobody_looked(self) -> None:
        assert deadline(assessment(), AS_AT, REG_5).standing.value == "OVERDUE_UNLESS_EXCUSED"
        assert deadline(assessment(exceptions=()), AS_AT, REG_5).standing.value == "OVERDUE"

    def test_what_is_in_time_asks_nothing(self) -> None:
        found = deadline(assessment(**ASSESS), AS_AT, REG_5)
        assert (found.standing.value, found.excused, found.excusal) == ("MET", NO, None)


class TestJudged:
    """The same illness may excuse one limit and not another: a person judges, duty by duty."""

    @pytest.mark.parametrize(
        ("impractical", "standing"),
        [
            ((REG_5,), "LATE_EXCUSED"),
            (("decision_to_assess",), "LATE_EXCUSED"),
            ((FINAL, REG_5), "LATE_EXCUSED"),
            ((FINAL,), "LATE"),
            ((), "LATE"),
            (NOT_RECORDED, "LATE_UNLESS_EXCUSED"),
        ],
    )
    def test_impractical_for_this_duty(self, impractical: Any, standing: str) -> None:
        ill = Circumstance(
            kind="exceptional_circumstances",
            began=date(2025, 9, 20),
            ended=date(2025, 10, 20),
            impractical=impractical,
        )
        assert excused(ill)[0] == standing

    def test_the_exception_that_removed_it_is_named(self) -> None:
        ill = circumstance("exceptional_circumstances", date(2025, 9, 20), None, REG_5)
        assert excused(ill) == ("LATE_EXCUSED", ("reg5.4.c",))

    def test_one_cause_of_two_is_enough(self) -> None:
        judged = circumstance("exceptional_circumstances", date(2025, 9, 20), None, REG_5)
        away = Circumstance(kind="absent_from_area", began=date(2025, 9, 2))
        assert excused(away, judged) == ("LATE_EXCUSED", ("reg5.4.c",))

    def test_a_cause_not_judged_leaves_the_question_open(self) -> None:
        practical = circumstance("exceptional_circumstances", date(2025, 9, 20), None)
        away = Circumstance(kind="absent_from_area", began=date(2025, 9, 2))
        assert excused(practical, away) == ("LATE_UNLESS_EXCUSED", ())

    def test_a_trial_holds_where_its_tests_and_its_judgement_do(self) -> None:
        for tests in Truth:
            for judged in Truth:
                trial = Trial(None, None, tests, judged)  # type: ignore[arg-type]
                assert trial.answer is (tests & judged)


class TestSchoolClosed:
    """Closed 10 September to 8 October 2025: 20 days to 30 September, 8 more: 28 days, four weeks."""

    BEGAN, ENDED = date(2025, 9, 10), date(2025, 10, 8)

    @pytest.mark.parametrize(
        ("requested", "standing"),
        [
            (date(2025, 9, 2), "LATE"),
            (date(2025, 9, 3), "LATE_EXCUSED"),  # one week before it closed
            (date(2025, 10, 1), "LATE_EXCUSED"),  # one week before it re-opened
            (date(2025, 10, 2), "LATE"),
        ],
    )
    def test_advice_asked_for_in_the_window(self, requested: date, standing: str) -> None:
        found = excused(closed(self.BEGAN, self.ENDED), advice=(educational(requested),))
        assert found[0] == standing

    @pytest.mark.parametrize(
        ("ended", "standing"),
        [(date(2025, 10, 8), "LATE_EXCUSED"), (date(2025, 10, 7), "LATE")],
    )
    def test_for_four_weeks(self, ended: date, standing: str) -> None:
        asked_for = (educational(date(2025, 9, 15)),)
        assert excused(closed(self.BEGAN, ended), advice=asked_for)[0] == standing

    @pytest.mark.parametrize(
        ("advice", "standing"),
        [
            ((), "LATE"),
            ((asked(requested=date(2025, 9, 15), reached_body=None),), "LATE"),  # medical advice
            ((educational(date(2025, 9, 2)), educational(date(2025, 9, 15))), "LATE_EXCUSED"),
            (NOT_RECORDED, "LATE_UNLESS_EXCUSED"),
            ((educational(NOT_RECORDED),), "LATE_UNLESS_EXCUSED"),
            ((educational(Between(date(2025, 9, 3), date(2025, 10, 1))),), "LATE_EXCUSED"),
            ((educational(Between(date(2025, 9, 2), date(2025, 9, 3))),), "LATE_UNLESS_EXCUSED"),
            ((educational(Between(date(2025, 10, 2), date(2025, 10, 9))),), "LATE"),
        ],
    )
    def test_educational_advice_and_any_request_for_it(self, advice: Any, standing: str) -> None:
        assert excused(closed(self.BEGAN, self.ENDED), advice=advice)[0] == standing

    def test_an_early_years_closure_is_a_ground_of_its_own(self) -> None:
        nursery = circumstance("early_years_closed", self.BEGAN, self.ENDED, REG_5)
        found = excused(nursery, advice=(educational(date(2025, 9, 15)),))
        assert found == ("LATE_EXCUSED", ("reg5.4.b",))

    def test_a_closure_with_its_days_unknown_leaves_the_question_open(self) -> None:
        found = excused(closed(self.BEGAN, NOT_KNOWN), advice=(educational(date(2025, 9, 15)),))
        assert found == ("LATE_UNLESS_EXCUSED", ())


class TestDuringThePeriod:
    @pytest.mark.parametrize(
        ("began", "ended", "standing"),
        [
            (date(2025, 10, 13), None, "LATE_EXCUSED"),  # the last day
            (date(2025, 10, 14), None, "LATE"),
            (
                date(2025, 8, 1),
                date(2025, 9, 3),
                "LATE_EXCUSED",
            ),  # over on the 3rd: the 2nd was hit
            (date(2025, 8, 1), date(2025, 9, 2), "LATE"),
        ],
    )
    def test_exceptional_circumstances_on_any_day_of_it(
        self, began: date, ended: date | None, standing: str
    ) -> None:
        assert (
            excused(circumstance("exceptional_circumstances", began, ended, REG_5))[0] == standing
        )

    @pytest.mark.parametrize(
        ("began", "ended", "standing"),
        [
            (date(2025, 9, 10), date(2025, 10, 8), "LATE_EXCUSED"),  # 20 + 8 = 28 days
            (date(2025, 9, 10), date(2025, 10, 7), "LATE"),
            (date(2025, 7, 1), date(2025, 9, 30), "LATE_EXCUSED"),  # 2 to 29 September: 28 days
            (date(2025, 7, 1), date(2025, 9, 29), "LATE"),
            (date(2025, 9, 16), date(2025, 12, 1), "LATE_EXCUSED"),  # 15 in Sep + 13 = 28 days
            (date(2025, 9, 17), date(2025, 12, 1), "LATE"),
            (date(2025, 9, 16), None, "LATE_EXCUSED"),
            (date(2025, 9, 17), None, "LATE"),
        ],
    )
    def test_absence_for_four_weeks_of_it(
        self, began: date, ended: date | None, standing: str
    ) -> None:
        assert excused(circumstance("absent_from_area", began, ended, REG_5))[0] == standing

    @pytest.mark.parametrize(
        ("missed", "standing"),
        [
            (date(2025, 9, 1), "LATE"),
            (date(2025, 9, 2), "LATE_EXCUSED"),
            (date(2025, 10, 13), "LATE_EXCUSED"),
            (date(2025, 10, 14), "LATE"),
        ],
    )
    def test_an_appointment_missed_on_a_day_of_the_bodys_six_weeks(
        self, missed: date, standing: str
    ) -> None:
        why = (circumstance("missed_appointment", missed, None, REG_8),)
        case = asked(received=date(2025, 11, 3), exceptions=why)
        assert deadline(case, AS_AT, REG_8).standing.value == standing

    def test_a_missed_appointment_does_not_excuse_the_authority(self) -> None:
        assert (
            excused(circumstance("missed_appointment", date(2025, 9, 20), None, REG_5))[0] == "LATE"
        )

    def test_a_circumstance_after_the_day_looked_from_is_not_seen(self) -> None:
        case = assessment(
            exceptions=(circumstance("exceptional_circumstances", date(2025, 12, 2), None, FINAL),)
        )
        assert deadline(case, AS_AT, REG_5).standing.value == "OVERDUE"


class TestOpenTo:
    def test_a_straight_refusal_has_no_exceptions(self) -> None:
        ill = circumstance("exceptional_circumstances", date(2025, 9, 20), None, REG_5, REG_4)
        assert excused(ill, decision="refuse")[0] == "LATE"

    def test_a_refusal_after_notice_of_considering_has(self) -> None:
        ill = circumstance("exceptional_circumstances", date(2025, 9, 20), None, REG_5)
        found = excused(ill, decision="refuse", considering_notified=date(2025, 9, 10))
        assert found == ("LATE_EXCUSED", ("reg5.4.c",))

    def test_the_final_plan_has_those_of_regulation_10(self) -> None:
        ill = circumstance("exceptional_circumstances", date(2025, 9, 20), None, FINAL)
        case = assessment(**ASSESS, exceptions=(ill,))
        found = deadline(case, date(2026, 2, 2), FINAL)
        assert (found.standing.value, found.excused_by) == ("OVERDUE_EXCUSED", ("reg10.4.c",))

    def test_a_refusal_of_a_plan_too(self) -> None:
        ill = circumstance("exceptional_circumstances", date(2025, 12, 22), None, REG_10)
        case = assessment(**ASSESS, plan_refusal_notified=date(2025, 12, 23), exceptions=(ill,))
        found = deadline(case, date(2026, 2, 2), REG_10)
        assert (found.standing.value, found.excused_by) == ("LATE_EXCUSED", ("reg10.4.c",))


class TestAStartThatIsNotKnown:
    """Requested on 1 or 2 September: the last day is 13 or 14 October, and 3 November is late."""

    STARTED = Between(REQUEST, date(2025, 9, 2))

    @pytest.mark.parametrize(
        ("began", "standing"),
        [
            (date(2025, 10, 13), "LATE_EXCUSED"),  # a day of either period
            (date(2025, 10, 14), "LATE_UNLESS_EXCUSED"),  # of one, and not of the other
            (date(2025, 10, 15), "LATE"),
        ],
    )
    def test_every_start_is_tried(self, began: date, standing: str) -> None:
        ill = circumstance("exceptional_circumstances", began, None, REG_5)
        assert excused(ill, request_received=self.STARTED)[0] == standing

    def test_a_test_that_depends_on_the_start_is_not_known(self) -> None:
        ill = circumstance("exceptional_circumstances", date(2025, 10, 14), None, REG_5)
        case = assessment(**{**LATE, "request_received": self.STARTED}, exceptions=(ill,))
        found = deadline(case, AS_AT, REG_5)
        assert found.excusal is not None
        assert [one.tests for one in found.excusal.trials] == [UNKNOWN]
        assert found.excused_by == ()


class TestTemporaryLaw:
    """SI 2020/471 reaches limits whose last day lies from 1 May to 25 September 2020."""

    def judged(self, started: Any, *, duty: str = REG_5) -> NeedsAssessment:
        return NeedsAssessment(
            request_received=started,
            decision_notified=date(2020, 12, 1),
            decision="assess",
            advice=(),
            exceptions=(circumstance("coronavirus", date(2020, 3, 23), None, duty),),
        )

    @pytest.mark.parametrize(
        ("started", "standing"),
        [
            (date(2020, 3, 19), "LATE"),  # 12 to 31 Mar, 30 in Apr = 42: 30 April
            (date(2020, 3, 20), "LATE_EXCUSED"),  # 11 + 30 = 41, 1 more: 1 May
            (date(2020, 8, 14), "LATE_EXCUSED"),  # 17 to 31 Aug, 25 more: 25 September
            (date(2020, 8, 15), "LATE"),  # 16 to 31 Aug, 26 more: 26 September
        ],
    )
    def test_by_the_last_day_whenever_the_clock_began(self, started: date, standing: str) -> None:
        assert deadline(self.judged(started), date(2021, 1, 1), REG_5).standing.value == standing

    def test_the_provision_is_named(self) -> None:
        found = deadline(self.judged(date(2020, 3, 20)), date(2021, 1, 1), REG_5)
        assert found.excused_by == ("reg5.4.e",)

    def test_outside_the_window_nobody_need_look(self) -> None:
        case = NeedsAssessment(
            request_received=date(2020, 8, 15),
            decision_notified=date(2020, 12, 1),
            decision="refuse",
        )
        assert deadline(case, date(2021, 1, 1), REG_4).standing.value == "LATE"

    def test_inside_it_regulation_4_has_an_exception_too(self) -> None:
        case = NeedsAssessment(
            request_received=date(2020, 8, 14),
            decision_notified=date(2020, 12, 1),
            decision="refuse",
        )
        assert deadline(case, date(2021, 1, 1), REG_4).standing.value == "LATE_UNLESS_EXCUSED"

    EITHER_SIDE = (
        Between(date(2020, 3, 19), date(2020, 3, 20)),  # ends on 30 April or 1 May
        Between(date(2020, 8, 14), date(2020, 8, 15)),  # ends on 25 or 26 September
    )

    @pytest.mark.parametrize("started", EITHER_SIDE)
    def test_a_limit_that_may_have_ended_outside_it_leaves_the_question_open(
        self, started: Between
    ) -> None:
        found = deadline(self.judged(started), date(2021, 1, 1), REG_5)
        assert (found.standing.value, found.excused) == ("LATE_UNLESS_EXCUSED", UNKNOWN)

    @pytest.mark.parametrize("started", EITHER_SIDE)
    def test_and_is_not_said_to_be_removed(self, started: Between) -> None:
        found = deadline(self.judged(started), date(2021, 1, 1), REG_5)
        assert found.excused_by == ()
        assert "The time limit is removed" not in found.explain()

    @pytest.mark.parametrize("started", EITHER_SIDE)
    def test_and_the_start_is_what_would_settle_it(self, started: Between) -> None:
        found = deadline(self.judged(started), date(2021, 1, 1), REG_5)
        assert [(need.fact, need.why) for need in found.needs] == [("request_received", "excused")]
