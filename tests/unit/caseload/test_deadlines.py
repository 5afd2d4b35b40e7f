"""The timetable of a caseload: bad rows, exceptions, duties, and from where it is looked at."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest
from attrs import evolve
from tests.unit.caseload.tables import FINAL, asked, listed

from sendlaw import BeyondCalendar, InvalidFact, NeedsAssessment
from sendlaw.caseload import timetable
from sendlaw.counting import ENGLAND, Weeks
from sendlaw.law import Duty, current
from sendlaw.law.records import like

REQUEST = "2025-09-01"
LATE = {"request_received": [REQUEST], "final_plan_sent": ["2026-02-02"]}
"""A plan sent two weeks after the last day, 19 January 2026."""


def answered(table: dict[str, Any], **how: Any) -> dict[str, Any]:
    given = {"process": "needs_assessment", "as_at": date(2026, 3, 2), **how}
    return timetable(table, **given)


def problems_of(table: dict[str, Any], **how: Any) -> list[str]:
    with pytest.raises(InvalidFact) as raised:
        answered(table, **how)
    return [str(one) for one in raised.value.problems]


BAD: dict[str, list[Any]] = {
    "reference": ["EX-1", "EX-2", "EX-3", "EX-4"],
    "request_received": [REQUEST, "x", REQUEST, "2025-10-06"],
    "decision_notified": [None, "y", "2025-08-01", None],
}


class TestBadRows:
    def test_are_told_with_every_reason_and_have_no_answers(self) -> None:
        found = answered(BAD)
        assert found["problem"][1] == (
            "request_received: expected a date as 2025-09-01, found text; "
            "decision_notified: expected a date as 2025-09-01, found text"
        )
        for name, column in found.items():
            if name not in ("reference", "problem"):
                assert listed(found, name)[1] is None, name
                assert len(column) == 4

    def test_are_also_those_that_no_world_could_make_true(self) -> None:
        # a decision notified before the request that it answers
        assert "decision_notified" in answered(BAD)["problem"][2]

    def test_leave_the_others_as_they_would_be_without_them(self) -> None:
        every = answered(BAD)
        good = {name: [column[0], column[3]] for name, column in BAD.items()}
        alone = answered(good)
        for name in alone:
            assert [listed(every, name)[0], listed(every, name)[3]] == listed(alone, name)

    def test_raise_if_asked_to_and_are_named_by_their_keys(self) -> None:
        told = problems_of(BAD, errors="raise")
        assert [one.partition(":")[0] for one in told] == ["reference EX-2", "reference EX-3"]

    def test_beyond_ten_are_counted_when_they_raise(self) -> None:
        told = problems_of({"request_received": ["x"] * 12}, errors="raise")
        assert len(told) == 11
        assert told[-1] == "rows: expected cases, found 12 that are none"

    def test_of_a_table_without_any_raise_nothing(self) -> None:
        assert answered(LATE, errors="raise")[f"{FINAL}.days_late"].tolist() == [14]

    def test_are_reported_or_raised_and_nothing_else(self) -> None:
        assert problems_of(LATE, errors="ignore") == [
            "errors: expected 'report' or 'raise', found 'ignore'"
        ]


class TestExceptions:
    @pytest.mark.parametrize(
        ("columns", "standing"),
        [
            ({}, "LATE_UNLESS_EXCUSED"),
            ({"exceptions": [None]}, "LATE_UNLESS_EXCUSED"),
            ({"exceptions": ["none"]}, "LATE"),
            ({f"{FINAL}.excused": [True]}, "LATE_EXCUSED"),
            ({f"{FINAL}.excused": [False]}, "LATE"),
            ({f"{FINAL}.excused": [None]}, "LATE_UNLESS_EXCUSED"),
            ({f"{FINAL}.excused": ["true"]}, "LATE_EXCUSED"),
            ({f"{FINAL}.excused": [None], "exceptions": ["none"]}, "LATE"),
            ({f"{FINAL}.excused": [True], "exceptions": ["none"]}, "LATE_EXCUSED"),
            ({"reg5.decision_to_assess.excused": [True]}, "LATE_UNLESS_EXCUSED"),
        ],
    )
    def test_of_a_late_plan(self, columns: dict[str, list[Any]], standing: str) -> None:
        assert answered({**LATE, **columns})[f"{FINAL}.standing"].tolist() == [standing]

    def test_that_are_recorded_make_nothing_of_a_plan_in_time(self) -> None:
        table = {"request_received": [REQUEST], "final_plan_sent": ["2026-01-19"]}
        found = answered({**table, f"{FINAL}.excused": [True]})
        assert found[f"{FINAL}.standing"].tolist() == ["MET"]

    def test_of_a_duty_that_there_is_not_are_refused(self) -> None:
        [told] = problems_of({**LATE, "final_plan.excused": [True]})
        assert told.startswith("final_plan.excused: expected a duty of the process: reg")

    def test_may_stand_in_a_column_of_another_name(self) -> None:
        table = {**LATE, "Week20": [True]}
        found = answered(table, columns={f"{FINAL}.excused": "Week20"})
        assert found[f"{FINAL}.standing"].tolist() == ["LATE_EXCUSED"]


class TestDuties:
    def test_are_all_of_the_process_unless_some_are_asked_for(self) -> None:
        due = [name for name in answered(LATE) if name.endswith(".due")]
        assert due == [f"{one}.due" for one in current().timed("needs_assessment")]

    @pytest.mark.parametrize("name", [FINAL, "final_plan"])
    def test_are_named_by_id_or_by_the_part_after_the_dot(self, name: str) -> None:
        due = [one for one in answered(LATE, duties=[name]) if one.endswith(".due")]
        assert due == [f"{FINAL}.due"]

    def test_that_there_are_not_are_refused_each(self) -> None:
        told = problems_of(LATE, duties=["final_plan", "reg99", "x"])
        assert [one.rpartition(" ")[2] for one in told] == ["'reg99'", "'x'"]

    def test_of_a_minimum_period_have_the_first_lawful_day(self) -> None:
        # a draft served on 15 December: of fifteen days, that one counted, the last is the 29th
        table = {
            "request_received": [REQUEST],
            "draft_plan_sent": ["2025-12-15"],
            "draft_plan_served": ["2025-12-15"],
        }
        found = answered(table, as_at=date(2025, 12, 20))
        assert found["reg13.draft_representations.due"].tolist() == [date(2025, 12, 30)]
        assert found["reg13.draft_representations.standing"].tolist() == ["RUNNING"]


class TestFromWhere:
    @pytest.mark.parametrize(
        ("as_at", "standing", "late"),
        [
            (date(2026, 1, 19), "OPEN", None),
            (date(2026, 1, 20), "OVERDUE_UNLESS_EXCUSED", 1),
            (date(2026, 2, 1), "OVERDUE_UNLESS_EXCUSED", 13),
            (date(2026, 2, 2), "LATE_UNLESS_EXCUSED", 14),
            (date(2025, 8, 31), "NOT_ENGAGED", None),
        ],
    )
    def test_what_came_later_is_not_seen(
        self, as_at: date, standing: str, late: int | None
    ) -> None:
        found = answered(LATE, as_at=as_at)
        assert found[f"{FINAL}.standing"].tolist() == [standing]
        assert listed(found, f"{FINAL}.days_late") == [late]

    def test_after_the_day_through_which_it_is_complete_an_empty_cell_is_unknown(self) -> None:
        table = {"request_received": [REQUEST], "final_plan_sent": [None]}
        found = answered(table, complete_through=date(2026, 1, 10))
        assert found[f"{FINAL}.standing"].tolist() == ["UNDETERMINED"]
        later = answered(table, complete_through=date(2026, 3, 2))
        assert later[f"{FINAL}.standing"].tolist() == ["OVERDUE_UNLESS_EXCUSED"]

    def test_the_law_may_be_that_of_another_day(self) -> None:
        # until 30 August 2014 nothing of SI 2014/1530 was in force
        found = answered(LATE, law_at=date(2014, 8, 31))
        assert found[f"{FINAL}.standing"].tolist() == ["NOT_ENGAGED"]

    def test_a_changed_law_is_applied(self) -> None:
        final = current().get(FINAL)
        assert isinstance(final, Duty)
        changed = like(final, timing=evolve(final.timing, period=Weeks(22)))
        longer = current().overlay(replace=[changed])
        # 22 weeks of 7 days from 1 September: 154 days, fourteen after 19 January
        found = answered(LATE, law=longer)
        assert found[f"{FINAL}.due"].tolist() == [date(2026, 2, 2)]
        assert found[f"{FINAL}.standing"].tolist() == ["MET"]

    @pytest.mark.parametrize(
        ("known_at", "due"),
        [(date(2022, 9, 1), date(2022, 9, 20)), (None, date(2022, 9, 21))],
    )
    def test_bank_holidays_are_taken_as_they_were_known(
        self, known_at: date | None, due: date
    ) -> None:
        # three working days after Thursday 15 September: Tuesday 20; with Monday 19, the day of the
        # funeral, announced on 10 September, Wednesday 21
        found = timetable(
            {"mediation_declined": ["2022-09-15"], "certificate_needed": [True]},
            process="mediation",
            as_at=date(2022, 9, 21),
            duties=["certificate_declined"],
            known_at=known_at,
        )
        assert found["reg34.certificate_declined.due"].tolist() == [due]

    def test_a_calendar_may_close_the_offices_on_a_day(self) -> None:
        closed = ENGLAND.closing({date(2025, 9, 16): "offices closed"}, name="Exshire")
        table = {"mediation_declined": ["2025-09-15"], "certificate_needed": [True]}
        due = {
            calendar.name: timetable(
                table, process="mediation", as_at=date(2025, 9, 15), calendar=calendar
            )["reg34.certificate_declined.due"].tolist()
            for calendar in (ENGLAND, closed)
        }
        # three working days after Monday 15 September: Thursday 18, or Friday 19
        assert due == {ENGLAND.name: [date(2025, 9, 18)], "Exshire": [date(2025, 9, 19)]}

    def test_days_that_rest_on_holidays_not_announced_yet_are_provisional(self) -> None:
        # three working days after 29 December 2028 lie in 2029, of which no holiday is announced
        found = timetable(
            {"mediation_declined": ["2028-12-29", "2028-12-11"], "certificate_needed": [True] * 2},
            process="mediation",
            as_at=date(2028, 12, 30),
        )
        assert found["reg34.certificate_declined.provisional"].tolist() == [True, False]

    @pytest.mark.parametrize(
        "how",
        [
            {"as_at": None},
            {"as_at": "2026-03-02"},
            {"as_at": datetime(2026, 3, 2)},
            {"law_at": "2026-03-02"},
            {"complete_through": 5},
            {"known_at": datetime(2026, 3, 2)},
        ],
        ids=str,
    )
    def test_what_is_no_day_is_refused(self, how: dict[str, Any]) -> None:
        with pytest.raises(InvalidFact, match=next(iter(how))):
            answered(LATE, **how)

    @pytest.mark.parametrize("as_at", [date(1970, 1, 1), date(2100, 1, 1)])
    def test_a_day_beyond_the_calendar_is_refused(self, as_at: date) -> None:
        with pytest.raises(BeyondCalendar):
            answered(LATE, as_at=as_at)

    def test_at_the_end_of_the_calendar_every_row_has_its_answer(self) -> None:
        last = date(2099, 12, 31)
        found = answered({"request_received": [last, "2099-12-01"]}, as_at=last)
        case = NeedsAssessment(request_received=last).timetable(as_at=last)[FINAL]
        assert found[f"{FINAL}.due"].tolist()[0] == case.due
        assert found["problem"].tolist() == [None, None]


class TestTriggers:
    def test_the_clock_runs_from_the_earlier_of_two(self) -> None:
        found = asked(
            request_received=["2025-09-08", "2025-09-08", None],
            became_responsible=["2025-09-01", None, "2025-09-01"],
        )
        # 140 days from 1 September: 19 January; from 8 September: 26 January
        assert found[f"{FINAL}.due"].tolist() == [
            date(2026, 1, 19),
            date(2026, 1, 26),
            date(2026, 1, 19),
        ]

    def test_a_case_that_ended_before_its_limit_is_ended(self) -> None:
        found = asked(
            request_received=[REQUEST], ended_on=["2025-12-01"], ended_because=["withdrawn"]
        )
        assert found[f"{FINAL}.standing"].tolist() == ["ENDED"]
