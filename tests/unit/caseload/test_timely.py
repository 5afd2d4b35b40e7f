"""How timely a caseload was, by hand: every measure, the buckets, the groups, and the rows behind them."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from statistics import mean, median
from typing import Any

import pandas as pd
import pytest

from sendlaw import InvalidFact
from sendlaw.caseload import MEASURES, Timeliness, timeliness
from sendlaw.caseload.figures import BUCKETS
from sendlaw.caseload.timely import timeliness_of

REQUEST = date(2025, 9, 1)
AS_AT = date(2026, 3, 2)
NAMES = ("measure", "as_at", "by", "done", "key", "last_day")


def days(*numbers: int | None) -> list[date | None]:
    """So many days after the request, or nothing."""
    return [None if one is None else REQUEST + timedelta(days=one) for one in numbers]


def told(measure: str = "final_plan", **given: Any) -> Timeliness:
    """How timely a table of columns is, with the options among them."""
    how = {name: given.pop(name) for name in NAMES if name in given}
    rows = max(len(column) for column in given.values())
    table = {"reference": [f"EX-{number}" for number in range(1, rows + 1)], **given}
    return timeliness(table, **{"measure": measure, "as_at": AS_AT, **how})


def plans(*sent: int | None, **columns: Any) -> Timeliness:
    """Requests of 1 September 2025, and plans sent so many days later."""
    return told(request_received=[REQUEST] * len(sent), final_plan_sent=days(*sent), **columns)


def buckets(found: Timeliness) -> dict[str, int]:
    """The buckets of the only group that hold a case."""
    [cell] = found
    return {name: number for name, number in cell.counts.items() if number}


class TestFinalPlan:
    def test_is_in_time_on_day_140_and_late_on_day_141(self) -> None:
        # 20 weeks of 7 days from 1 September 2025: 19 January 2026, the 140th day after it
        found = plans(139, 140, 141, exceptions=["none"] * 3)
        assert buckets(found) == {"MET": 2, "LATE": 1}
        [cell] = found
        assert cell.rate == 2 / 3
        assert cell.published is not None
        assert cell.published.in_time == 2
        assert found.rows("LATE") == ("EX-3",)

    def test_every_case_stands_in_one_bucket(self) -> None:
        found = told(
            request_received=[*["2025-09-01"] * 6, "2025-12-01", None, "x"],
            final_plan_sent=[
                "2026-01-19",
                "2026-01-20",
                "2026-01-20",
                None,
                "not_known",
                None,
                None,
                "2026-01-19",
                None,
            ],
            exceptions=[None, None, "none", None, None, "none", None, None, None],
        )
        # from 1 December 140 days are 20 April 2026: open on 2 March; without a request nothing is told
        assert buckets(found) == {
            "MET": 1,
            "LATE_UNLESS_EXCUSED": 1,
            "LATE": 1,
            "OVERDUE_UNLESS_EXCUSED": 1,
            "OVERDUE": 1,
            "OPEN": 1,
            "UNDETERMINED": 2,
            "UNREADABLE": 1,
        }
        [cell] = found
        assert sum(cell.counts.values()) == 9
        assert (cell.open, cell.closed, cell.overdue, cell.not_computable) == (1, 3, 2, 3)
        assert cell.rate == 1 / 3
        assert cell.rate_of_due == 1 / 5

    def test_of_which_a_bad_row_is_told_with_its_reason(self) -> None:
        found = told(request_received=["2025-09-01", "1/9/2025"], final_plan_sent=[None, None])
        assert [key for key, _ in found.problems] == ["EX-2"]
        assert "request_received: expected a date as 2025-09-01" in found.problems[0][1]
        assert found.rows("UNREADABLE") == ("EX-2",)

    def test_in_the_future_is_not_seen(self) -> None:
        # looked at on day 140 the plan of day 141 is not sent yet; the limit has not passed
        assert buckets(plans(141, as_at=REQUEST + timedelta(days=140))) == {"OPEN": 1}
        [cell] = plans(141, as_at=REQUEST + timedelta(days=140))
        assert cell.published is not None
        assert cell.published.closed == 0
        assert cell.published.rate is None
        assert cell.weeks is None

    def test_refused_has_no_place_among_plans(self) -> None:
        found = told(
            request_received=[REQUEST] * 2,
            decision_notified=days(30, 30),
            decision=["refuse", "assess"],
            final_plan_sent=days(None, 100),
        )
        assert buckets(found) == {"NOT_ENGAGED": 1, "MET": 1}


FOUND = {
    "final_plan_sent": days(100, 100, 150, 150, 150),
    "reg13.final_plan.excused": [True, False, True, False, None],
}


class TestExceptions:
    def test_lift_the_limit_of_a_late_plan_and_of_no_other(self) -> None:
        found = told(request_received=[REQUEST] * 5, **FOUND)
        assert buckets(found) == {
            "MET": 2,
            "LATE_EXCUSED": 1,
            "LATE": 1,
            "LATE_UNLESS_EXCUSED": 1,
        }
        [cell] = found
        assert cell.rate == 2 / 5
        assert cell.rate_excused == 3 / 5

    def test_leave_the_published_figures_with_or_without_their_cases(self) -> None:
        # as published: of five plans two are in time, one of them excepted; without the two excepted
        # ones, of three plans one is
        [cell] = told(request_received=[REQUEST] * 5, **FOUND)
        assert cell.published is not None
        assert cell.published._asdict() == {
            "closed": 5,
            "in_time": 2,
            "excepted": 2,
            "excepted_in_time": 1,
            "not_computable": 0,
        }
        assert cell.published.rate_with_exceptions == 2 / 5
        assert cell.published.rate == 1 / 3

    def test_of_every_case_leave_no_headline(self) -> None:
        [cell] = plans(100, 150, **{"reg13.final_plan.excused": [True, True]})
        assert cell.published is not None
        assert cell.published.rate is None
        assert cell.published.rate_with_exceptions == 1 / 2


class TestWhereTheTwoDiffer:
    def test_a_request_counts_as_published_where_the_law_counts_from_a_move(self) -> None:
        # the authority became responsible on 1 September; asked on 15 September, the plan sent on day
        # 150 from the first is day 136 from the second
        found = told(
            request_received=days(14),
            became_responsible=[REQUEST],
            final_plan_sent=days(150),
            exceptions=["none"],
        )
        [cell] = found
        assert cell.published is not None
        assert cell.published.rate == 1.0
        assert cell.weeks == (136 / 7, 136 / 7)

    def test_a_case_that_began_without_a_request_is_not_computable_as_published(self) -> None:
        found = told(
            request_received=[None], became_responsible=[REQUEST], final_plan_sent=days(100)
        )
        assert buckets(found) == {"MET": 1}
        [cell] = found
        assert cell.published is not None
        assert (cell.published.closed, cell.published.not_computable) == (1, 1)
        assert cell.published.rate == 0
        assert cell.weeks == (100 / 7, 100 / 7)

    @pytest.mark.parametrize("sent", ["not_recorded", "in January"])
    def test_a_plan_that_was_sent_on_an_unknown_day_is_closed_and_not_computable(
        self, sent: str
    ) -> None:
        found = told(request_received=[REQUEST] * 2, final_plan_sent=[*days(100), sent])
        [cell] = found
        assert cell.published is not None
        assert (cell.published.closed, cell.published.in_time) == (2, 1)
        assert cell.published.not_computable == 1
        assert found.rows("published.not_computable") == found.undated == ("EX-2",)
        assert found.to_dict()["undated"] == ["EX-2"]
        assert cell.not_computable == 1
        assert found.rows("not_computable") == ("EX-2",)

    def test_a_plan_of_which_it_is_not_known_whether_it_was_sent_is_no_published_case(self) -> None:
        found = told(request_received=[REQUEST], final_plan_sent=["not_known"])
        [cell] = found
        assert cell.published is not None
        assert cell.published.closed == 0
        assert found.undated == ()
        assert buckets(found) == {"UNDETERMINED": 1}

    def test_days_the_wrong_way_round_are_counted_and_not_computable(self) -> None:
        # the second was sent ten days before it was asked for
        found = told(request_received=[REQUEST] * 2, final_plan_sent=days(100, -10))
        [cell] = found
        assert cell.published is not None
        assert (cell.published.closed, cell.published.in_time) == (2, 1)
        assert found.rows("published.not_computable") == ("EX-2",)
        assert buckets(found) == {"MET": 1, "UNREADABLE": 1}
        assert [key for key, _ in found.problems] == ["EX-2"]
        assert cell.weeks == (100 / 7, 100 / 7)

    def test_they_are_in_the_window_in_which_the_act_lies(self) -> None:
        august = (date(2025, 8, 1), date(2025, 8, 31))
        found = told(request_received=[REQUEST] * 2, final_plan_sent=days(100, -10), done=august)
        [cell] = found
        assert cell.published is not None
        assert (cell.published.closed, cell.published.not_computable) == (1, 1)
        assert (cell.closed, cell.not_computable) == (0, 1)

    def test_whether_the_last_day_is_within_the_period_may_be_said(self) -> None:
        for last_day, in_time in ((True, 2), (False, 1)):
            found = told(
                request_received=[REQUEST] * 3,
                final_plan_sent=days(139, 140, 141),
                last_day=last_day,
            )
            [cell] = found
            assert cell.published is not None
            assert (cell.published.closed, cell.published.in_time) == (3, in_time)
            assert cell.of("MET") == 2

    def test_a_request_that_is_not_recorded_is_not_counted_from_another_day(self) -> None:
        found = told(
            request_received=["not_recorded"],
            became_responsible=["2025-09-01"],
            final_plan_sent=["2025-12-10"],
            by="month_begun",
        )
        [cell] = found
        assert cell.group == ("",)
        assert cell.weeks is None


class TestMeasures:
    def test_decision_in_six_weeks(self) -> None:
        # 42 days: in time; 43: late
        found = told(
            "decision",
            request_received=[REQUEST] * 4,
            decision_notified=days(42, 43, 42, None),
            decision=["assess", "assess", "refuse", None],
            exceptions=["none"] * 4,
        )
        assert buckets(found) == {"MET": 2, "LATE": 1, "OVERDUE": 1}

    def test_refusal_of_a_plan_in_sixteen_weeks(self) -> None:
        # 112 days: in time; 113: late; a plan made instead is no refusal
        found = told(
            "plan_refusal",
            request_received=[REQUEST] * 3,
            decision_notified=days(30, 30, 30),
            decision=["assess"] * 3,
            plan_refusal_notified=days(112, 113, None),
            final_plan_sent=days(None, None, 130),
            exceptions=["none"] * 3,
        )
        assert buckets(found) == {"MET": 1, "LATE": 1, "NOT_ENGAGED": 1}
        [cell] = found
        assert cell.published is not None
        assert (cell.published.closed, cell.published.in_time) == (2, 1)

    @pytest.mark.parametrize("at_a_setting", [True, False])
    def test_review_decision_in_four_weeks(self, at_a_setting: bool) -> None:
        # 28 days from the meeting: in time; 29: late, at a school (reg 20) and elsewhere (reg 21)
        found = told(
            "review_decision",
            meeting_held=[REQUEST] * 3,
            decision_notified=days(28, 29, None),
            attends_setting=[at_a_setting] * 3,
            exceptions=["none"] * 3,
        )
        assert buckets(found) == {"MET": 1, "LATE": 1, "OVERDUE": 1}
        [cell] = found
        assert cell.published is not None
        assert cell.published.rate == 1 / 2
        assert cell.weeks == (28.5 / 7, 28.5 / 7)

    def test_review_decision_where_it_is_not_known_which_regulation_applies(self) -> None:
        # regulations 20(10) and 21(9) both give four weeks from the meeting
        found = told(
            "review_decision",
            meeting_held=[REQUEST] * 4,
            decision_notified=days(28, 29, None, 28),
            attends_setting=[None, None, None, True],
            exceptions=["none"] * 4,
        )
        assert buckets(found) == {"MET": 2, "LATE": 1, "OVERDUE": 1}
        without = told("review_decision", meeting_held=[REQUEST], decision_notified=days(28))
        assert buckets(without) == {"MET": 1}
        [cell] = without
        assert cell.published is not None
        assert cell.published.rate == 1.0

    def test_the_age_of_a_phase_transfer_is_not_known(self) -> None:
        # due before 15 February 2026, and looked at on 2 March
        found = told("phase_transfer", kind=["primary_to_secondary"], transfer_date=["2026-09-01"])
        [cell] = found
        assert cell.overdue == 1
        assert {age: number for age, number in cell.open_weeks.items() if number} == {
            "not known": 1
        }
        assert found.rows("not known") == ("EX-1",)

    def test_final_amended_plan_in_twelve_weeks_from_the_meeting(self) -> None:
        # 84 days: in time; 85: late; nothing is published of it
        found = told(
            "final_amended_plan",
            meeting_held=[REQUEST] * 2,
            decision_notified=days(28, 28),
            decision=["amend"] * 2,
            amendment_notice_sent=days(28, 28),
            final_amended_plan_sent=days(84, 85),
            attends_setting=[True] * 2,
            exceptions=["none"] * 2,
        )
        assert buckets(found) == {"MET": 1, "LATE": 1}
        [cell] = found
        assert cell.published is None

    def test_phase_transfers_before_the_fifteenth_of_february(self) -> None:
        # regulation 18(1)(b) says before 15 February: the last day is the 14th
        sent = ["2026-02-14", "2026-02-15", None, None]
        found = told(
            "phase_transfer",
            kind=["primary_to_secondary"] * 4,
            transfer_date=["2026-09-01"] * 4,
            plan_reviewed=["2026-01-05", "2026-01-05", "2026-01-05", "2026-02-10"],
            amendment_needed=[True, True, True, False],
            final_amended_plan_sent=sent,
        )
        [cell] = found
        assert (cell.of("MET"), cell.closed, cell.overdue) == (2, 3, 1)

    def test_a_transfer_to_post_16_is_due_before_the_last_of_march(self) -> None:
        # regulation 18(1)(a) says before 31 March: the last day is the 30th
        found = told(
            "phase_transfer",
            kind=["secondary_to_post_16"] * 2,
            transfer_date=["2026-09-01"] * 2,
            final_amended_plan_sent=["2026-03-30", "2026-03-31"],
            as_at=date(2026, 4, 2),
        )
        [cell] = found
        assert (cell.of("MET"), cell.closed) == (1, 2)

    def test_a_transfer_that_was_reviewed_and_is_still_to_be_amended_is_not_done(self) -> None:
        found = told(
            "phase_transfer",
            kind=["primary_to_secondary"],
            transfer_date=["2026-09-01"],
            plan_reviewed=["2026-01-05"],
            amendment_needed=[True],
            by="month_done",
        )
        [cell] = found
        assert cell.group == ("",)
        assert cell.overdue == 1

    def test_review_of_a_plan_in_twelve_months(self) -> None:
        # a plan of 3 March 2025: reviewed by 2 March 2026, the last day of twelve months from it
        found = told(
            "annual_review",
            plan_made=["2025-03-03"] * 3,
            reviewed=["2026-03-02", "2026-03-03", None],
            as_at=date(2026, 4, 1),
        )
        [cell] = found
        assert (cell.of("MET"), cell.closed, cell.overdue) == (1, 2, 1)

    @pytest.mark.parametrize("name", [*MEASURES])
    def test_each_is_of_a_process_and_of_duties_that_there_are(self, name: str) -> None:
        measure = MEASURES[name]
        fields = (*measure.begins, *measure.ends)
        found = timeliness({field: [] for field in fields}, measure=name, as_at=AS_AT)
        assert found.measure is measure
        [cell] = found
        assert sum(cell.counts.values()) == 0
        assert cell.rate is None

    def test_that_there_is_not_is_refused(self) -> None:
        with pytest.raises(InvalidFact, match="measure: expected one of decision, plan_refusal"):
            plans(1, measure="final")


class TestGroups:
    def test_are_of_any_column_and_in_order(self) -> None:
        found = plans(100, 150, None, team=["north", "south", "north"], officer=["A", "A", "B"])
        assert found.by == ()
        found = plans(
            100,
            150,
            None,
            team=["north", "south", "north"],
            officer=["A", "A", "B"],
            by=["team", "officer"],
        )
        assert [one.group for one in found] == [("north", "A"), ("north", "B"), ("south", "A")]
        assert found["north", "A"].of("MET") == 1

    @pytest.mark.parametrize("nobody", [None, "", float("nan"), pd.NA])
    def test_without_a_name_are_one_and_can_be_looked_behind(self, nobody: object) -> None:
        found = plans(100, 100, 150, team=["north", nobody, nobody], by="team")
        assert [one.group for one in found] == [("",), ("north",)]
        assert found.rows("closed", "") == ("EX-2", "EX-3")
        assert found[""].closed == 2

    def test_of_a_frame_with_gaps_have_no_name_of_their_own(self) -> None:
        frame = pd.DataFrame(
            {"request_received": ["2025-09-01"] * 2, "team": ["north", float("nan")]}
        )
        found = timeliness(frame, measure="final_plan", as_at=AS_AT, by="team")
        assert [one.group for one in found] == [("",), ("north",)]

    def test_may_be_months_of_the_request_and_of_the_act(self) -> None:
        # requests of 1 September and 6 October 2025; plans of 9 December 2025, none, and 20 January 2026
        found = told(
            request_received=["2025-09-01", "2025-09-30", "2025-10-06"],
            final_plan_sent=["2025-12-09", None, "2026-01-20"],
            by=("month_begun", "month_done"),
        )
        assert [one.group for one in found] == [
            ("2025-09", ""),
            ("2025-09", "2025-12"),
            ("2025-10", "2026-01"),
        ]

    def test_that_there_are_not_are_refused_each(self) -> None:
        with pytest.raises(InvalidFact) as raised:
            plans(1, by=("tem", "month"))
        assert [one.found for one in raised.value.problems] == ["'tem'", "'month'"]

    def test_are_asked_for_by_name(self) -> None:
        found = plans(1, team=["north"], by="team")
        with pytest.raises(
            InvalidFact, match=r"group: expected one of \('north',\), found 'south'"
        ):
            found["south"]


class TestWindow:
    def test_leaves_out_what_was_done_before_or_after_it_or_not_at_all(self) -> None:
        # done on 9 December, 19 January, 20 January, 2 February; one not done
        sent = days(99, 140, 141, 154, None)
        window = (date(2026, 1, 19), date(2026, 1, 20))
        found = told(request_received=[REQUEST] * 5, final_plan_sent=sent, done=window)
        assert found.rows("closed") == ("EX-2", "EX-3")
        [cell] = found
        assert sum(cell.counts.values()) == 2
        assert cell.open_weeks == dict.fromkeys(cell.open_weeks, 0)

    @pytest.mark.parametrize(
        "window",
        [
            (date(2026, 2, 1), date(2026, 1, 1)),
            (date(2026, 1, 1),),
            ("2026-01-01", "2026-02-01"),
            (datetime(2026, 1, 1), datetime(2026, 2, 1)),
            date(2026, 1, 1),
            (date(2026, 1, 1), date(2026, 2, 1), date(2026, 3, 1)),
        ],
        ids=str,
    )
    def test_is_of_two_days_in_order(self, window: Any) -> None:
        with pytest.raises(InvalidFact, match="done: expected two dates"):
            plans(1, done=window)


class TestWeeks:
    def test_are_the_mean_and_the_median_of_what_was_closed(self) -> None:
        [cell] = plans(70, 140, 147, 280, None, as_at=date(2026, 9, 1))
        weeks = [10, 20, 21, 40]  # 70, 140, 147 and 280 days
        assert cell.weeks == (mean(weeks), median(weeks))
        assert cell.weeks == (22.75, 20.5)

    def test_are_those_of_the_closed_cases_alone(self) -> None:
        # a plan although the authority decided not to assess: no duty binds, and it is not closed
        found = told(
            request_received=[REQUEST] * 2,
            decision_notified=days(30, 30),
            decision=["assess", "refuse"],
            final_plan_sent=days(140, 70),
        )
        [cell] = found
        assert cell.closed == 1
        assert cell.weeks == (20, 20)
        assert found.rows("weeks") == ("EX-1",)

    def test_of_an_act_before_the_request_are_not_counted(self) -> None:
        found = told(
            "review_decision",
            meeting_held=["2025-09-08"],
            decision_notified=["2025-09-01"],
            attends_setting=[True],
        )
        [cell] = found
        assert cell.weeks is None

    def test_open_cases_are_told_by_age_and_can_be_looked_behind(self) -> None:
        # looked at on 2 March 2026: 41 days are 5 weeks, 42 days are 6, and so on
        ages = (41, 42, 111, 112, 139, 140, 181, 182, 363, 364)
        asked = [AS_AT - timedelta(days=age) for age in ages]
        found = told(request_received=asked, final_plan_sent=[None] * len(ages))
        [cell] = found
        assert cell.open_weeks == {
            "0 to under 6": 1,
            "6 to under 16": 2,
            "16 to under 20": 2,
            "20 to under 26": 2,
            "26 to under 52": 2,
            "52 and over": 1,
            "not known": 0,
        }
        assert found.rows("52 and over") == ("EX-10",)
        assert found.rows("6 to under 16") == ("EX-2", "EX-3")
        # 140 days and their last day is the day looked from: not overdue before the next
        assert (cell.open, cell.overdue) == (6, 4)

    def test_closed_cases_have_no_age(self) -> None:
        [cell] = plans(100, 150)
        assert set(cell.open_weeks.values()) == {0}


class TestBehind:
    def test_every_figure_are_as_many_rows_as_it_says(self) -> None:
        found = plans(100, 150, None, 140, team=["a", "b", "a", "b"], by="team")
        for cell in found:
            for bucket in BUCKETS:
                assert len(found.rows(bucket, cell.group)) == cell.counts[bucket]
            for name, number in cell.open_weeks.items():
                assert len(found.rows(name, cell.group)) == number
            for name in ("open", "closed", "overdue"):
                assert len(found.rows(name, cell.group)) == getattr(cell, name)
            assert cell.published is not None
            for name, number in cell.published._asdict().items():
                assert len(found.rows(f"published.{name}", cell.group)) == number

    def test_a_figure_that_there_is_not_is_refused(self) -> None:
        with pytest.raises(InvalidFact, match="figure: expected one of NOT_ENGAGED"):
            plans(1).rows("late")
        with pytest.raises(InvalidFact, match="figure"):
            told("annual_review", plan_made=["2025-03-03"]).rows("published.closed")


def test_what_is_told_is_plain_json() -> None:
    found = plans(100, None, team=["a", "a"], by="team").to_dict()
    assert found["schema"] == "sendlaw.timeliness/1"
    assert found["problems"] == []
    cells: Any = found["cells"]
    [cell] = cells
    assert cell["group"] == ["a"]
    assert cell["counts"]["MET"] == 1
    assert cell["weeks"] == [100 / 7, 100 / 7]
    assert cell["published"]["rate"] == 1.0


def test_a_law_and_a_day_may_be_given_as_for_a_timetable() -> None:
    table = {"request_received": [REQUEST], "final_plan_sent": [None]}
    given = {"measure": "final_plan", "as_at": AS_AT}
    [cell] = timeliness(table, complete_through=date(2026, 1, 1), **given)
    assert cell.not_computable == 1
    with pytest.raises(TypeError):
        timeliness(table, unknown=1, **given)


class TestSeveralTables:
    PARTS = (
        {
            "request_received": [REQUEST, REQUEST],
            "final_plan_sent": days(140, 141),
            "team": ["b", "a"],
        },
        {"request_received": [REQUEST], "final_plan_sent": ["soon"], "team": ["a"]},
        {"request_received": [REQUEST], "final_plan_sent": [None], "team": [None]},
    )

    def test_are_counted_as_one(self) -> None:
        whole = {name: [one for part in self.PARTS for one in part[name]] for name in self.PARTS[0]}
        how: dict[str, Any] = {"measure": "final_plan", "as_at": AS_AT, "by": "team"}
        found = timeliness_of(self.PARTS, **how)
        assert found == timeliness(whole, **how)
        assert [cell.group for cell in found] == [("",), ("a",), ("b",)]
        assert found.rows("closed") == (1, 0)
        assert [key for key, _ in found.problems] == [2]
        assert found.undated == (2,)

    def test_of_which_none_has_a_row(self) -> None:
        [cell] = timeliness_of([{"request_received": []}], measure="decision", as_at=AS_AT)
        assert set(cell.counts.values()) == {0}
