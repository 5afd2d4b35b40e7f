"""The full reader: versions, triggers, alternatives, bars, ends, and dates that a person fixed.

Where nothing stands in the way, the quick reader and the columns are held to the same answer.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.unit.given import (
    A_DAY,
    ASSESS,
    DRAFT,
    FINAL,
    REFUSE,
    REG_4,
    REG_5,
    REG_10,
    REQUEST,
    SIX_WEEKS,
    SIXTEEN_WEEKS,
    TWENTY_WEEKS,
    agreed,
    assessment,
    circumstance,
    deadline,
)

from sendlaw import NOT_KNOWN, NOT_RECORDED, Between, NeedsAssessment, Standing, Truth

YES, NO, UNKNOWN = Truth.YES, Truth.NO, Truth.UNKNOWN
NONE: dict[str, Any] = {"exceptions": (), "advice": ()}
BOTH: dict[str, Any] = {"became_responsible": date(2025, 9, 15)}
SENT = date(2025, 12, 1)
SERVED: dict[str, Any] = {**ASSESS, "draft_plan_sent": SENT, "draft_plan_served": SENT}


def standing(name: str, as_at: date, **facts: Any) -> str:
    """How a duty stands for an assessment to which no exception applies, by all three readers."""
    return agreed(assessment(**facts, **NONE), as_at, name).standing.value


class TestTheLastDay:
    """The last day is wholly available; the next day the limit has passed."""

    @pytest.mark.parametrize(
        ("as_at", "found"), [(SIX_WEEKS, "OPEN"), (SIX_WEEKS + A_DAY, "OVERDUE")]
    )
    def test_not_done(self, as_at: date, found: str) -> None:
        assert standing(REG_5, as_at) == found

    @pytest.mark.parametrize(("day", "found"), [(SIX_WEEKS, "MET"), (SIX_WEEKS + A_DAY, "LATE")])
    def test_done(self, day: date, found: str) -> None:
        facts = {"decision_notified": day, "decision": "assess"}
        assert standing(REG_5, TWENTY_WEEKS, **facts) == found

    def test_days_late_are_calendar_days(self) -> None:
        late = assessment(decision_notified=date(2025, 10, 20), decision="assess", **NONE)
        assert agreed(late, TWENTY_WEEKS, REG_5).days_late == 7
        overdue = assessment(**NONE)
        assert agreed(overdue, date(2025, 11, 3), REG_5).days_late == 21  # 18 to 31 Oct, 3 more


class TestSilences:
    """An empty date before a recorded act is not recorded, and never overdue."""

    @pytest.mark.parametrize("later", ["draft_plan_sent", "plan_refusal_notified"])
    @pytest.mark.parametrize(
        ("day", "found"), [(SIX_WEEKS, "MET"), (SIX_WEEKS + A_DAY, "UNDETERMINED")]
    )
    def test_bounded_by_the_later_act(self, later: str, day: date, found: str) -> None:
        assert standing(REG_5, TWENTY_WEEKS, **{later: day}) == found

    def test_a_final_plan_alone_accuses_nobody_of_an_overdue_decision(self) -> None:
        facts = {"final_plan_sent": TWENTY_WEEKS}
        assert standing(REG_5, date(2026, 6, 1), **facts) == "UNDETERMINED"
        assert standing(FINAL, date(2026, 6, 1), **facts) == "MET"
        assert standing(REG_4, date(2026, 6, 1), **facts) == "NOT_ENGAGED"

    def test_not_recorded_happened_so_the_decision_binds_neither_way(self) -> None:
        facts = {"decision_notified": NOT_RECORDED, "decision": "refuse"}
        case = assessment(**facts, **NONE)
        found = agreed(case, date(2025, 12, 1), REG_4)
        assert (found.engaged, found.standing.value) == (YES, "UNDETERMINED")
        assert found.performance == "not recorded"
        assert agreed(case, SIX_WEEKS, REG_4).standing.value == "MET"

    def test_not_known_may_not_have_happened_so_nothing_is_settled(self) -> None:
        case = assessment(decision_notified=NOT_KNOWN, decision="refuse", **NONE)
        found = agreed(case, date(2025, 12, 1), REG_4)
        assert (found.engaged, found.standing.value) == (UNKNOWN, "UNDETERMINED")
        assert found.performance == "unknown"
        assert agreed(case, SIX_WEEKS, REG_5).standing.value == "UNDETERMINED"  # met, or open

    @pytest.mark.parametrize(
        ("decided", "found"),
        [
            (Between(date(2025, 10, 1), SIX_WEEKS), "MET"),
            (Between(SIX_WEEKS, date(2025, 10, 20)), "UNDETERMINED"),
            (Between(SIX_WEEKS + A_DAY, date(2025, 10, 20)), "LATE"),
        ],
    )
    def test_a_range_before_across_and_after_the_last_day(
        self, decided: Between, found: str
    ) -> None:
        case = assessment(decision_notified=decided, decision="assess", **NONE)
        assert deadline(case, TWENTY_WEEKS, REG_5).standing.value == found

    def test_a_range_late_by_at_least_so_many_days(self) -> None:
        decided = Between(date(2025, 10, 20), date(2025, 10, 27))
        found = deadline(
            assessment(decision_notified=decided, decision="assess", **NONE), TWENTY_WEEKS, REG_5
        )
        assert (found.days_late, found.days_late_at_least) == (None, 7)

    def test_a_request_on_one_of_several_days(self) -> None:
        # 42 days after the first and the last of them: 13 and 20 October
        case = NeedsAssessment(request_received=Between(REQUEST, date(2025, 9, 8)), **NONE)
        found = deadline(case, date(2025, 10, 15), REG_5)
        assert (found.due, found.latest) == (SIX_WEEKS, date(2025, 10, 20))
        assert found.standing is Standing.UNDETERMINED
        assert deadline(case, SIX_WEEKS, REG_5).standing is Standing.OPEN
        assert deadline(case, date(2025, 10, 21), REG_5).standing is Standing.OVERDUE

    def test_the_records_are_complete_to_a_day_and_silent_after_it(self) -> None:
        case, as_at = assessment(**NONE), date(2025, 11, 3)
        for through in (date(2025, 10, 1), date(2025, 10, 20)):
            found = agreed(case, as_at, REG_5, complete_through=through)
            assert (found.standing.value, found.performance) == ("UNDETERMINED", "unknown")
        assert agreed(case, as_at, REG_5, complete_through=as_at).standing is Standing.OVERDUE


class TestTwoTriggers:
    """Requested on 1 September, responsible on the 15th: 42 days after that are 27 October."""

    LATER = date(2025, 10, 27)  # 16 to 30 Sep = 15, 27 more

    @pytest.mark.parametrize(
        ("day", "found"),
        [(SIX_WEEKS, "MET"), (LATER, "MET"), (LATER + A_DAY, "LATE")],
    )
    def test_lateness_is_judged_by_the_later(self, day: date, found: str) -> None:
        facts = {"decision_notified": day, "decision": "assess", **BOTH}
        assert standing(REG_5, TWENTY_WEEKS, **facts) == found

    def test_the_clock_runs_from_the_earlier_and_the_other_is_a_reading(self) -> None:
        found = agreed(assessment(**BOTH, **NONE), SIX_WEEKS, REG_5)
        assert (found.start, found.due, found.latest) == (REQUEST, SIX_WEEKS, self.LATER)
        [reading] = found.readings
        assert (reading.name, reading.due) == ("the later trigger", self.LATER)

    def test_the_order_in_which_they_came_does_not_matter(self) -> None:
        case = NeedsAssessment(
            request_received=date(2025, 9, 15), became_responsible=REQUEST, **NONE
        )
        found = agreed(case, SIX_WEEKS, REG_5)
        assert (found.start, found.due, found.latest) == (REQUEST, SIX_WEEKS, self.LATER)

    @pytest.mark.parametrize(
        ("later", "latest"),
        [(SIX_WEEKS, date(2025, 11, 24)), (SIX_WEEKS + A_DAY, SIX_WEEKS)],  # 18 + 24 = 42
    )
    def test_a_trigger_after_the_limit_moves_nothing(self, later: date, latest: date) -> None:
        found = agreed(assessment(became_responsible=later, **NONE), date(2025, 10, 15), REG_5)
        assert (found.due, found.latest) == (SIX_WEEKS, latest)

    def test_overdue_only_when_both_have_passed(self) -> None:
        assert standing(REG_5, self.LATER, **BOTH) == "OPEN"
        assert standing(REG_5, self.LATER + A_DAY, **BOTH) == "OVERDUE"

    def test_a_second_trigger_not_yet_come_is_none(self) -> None:
        found = agreed(assessment(**BOTH, **NONE), date(2025, 9, 14), REG_5)
        assert (found.due, found.latest, found.readings) == (SIX_WEEKS, SIX_WEEKS, ())

    def test_a_second_trigger_on_one_of_several_days_may_have_come_too_late(self) -> None:
        # the later trigger counts only if it came by 13 October, and it may have come on the 14th
        both = {"became_responsible": Between(SIX_WEEKS, SIX_WEEKS + A_DAY)}
        found = deadline(assessment(**both, **NONE), date(2025, 11, 20), REG_5)
        assert (found.due, found.latest) == (SIX_WEEKS, date(2025, 11, 24))
        assert found.standing is Standing.UNDETERMINED

    def test_an_exception_is_tried_on_the_clock_that_is_judged(self) -> None:
        # 14 October is no day of the six weeks from the request, and one of those from the 15th
        ill = circumstance("exceptional_circumstances", date(2025, 10, 14), None, REG_5)
        case = assessment(
            decision_notified=date(2025, 11, 3), decision="assess", exceptions=(ill,), **BOTH
        )
        assert deadline(case, TWENTY_WEEKS, REG_5).standing is Standing.LATE_EXCUSED

    def test_with_neither_nothing_is_determined(self) -> None:
        table = NeedsAssessment(**ASSESS).timetable(as_at=date(2026, 1, 5))
        for name in (REG_5, REG_10, FINAL):
            assert (table[name].standing, table[name].due) == (Standing.UNDETERMINED, None)


class TestAlternatives:
    """Refuse a plan within sixteen weeks, or send one within twenty."""

    @pytest.mark.parametrize(
        ("as_at", "refusing", "making"),
        [
            (SIXTEEN_WEEKS, ("unknown", "OPEN"), ("unknown", "OPEN")),
            (SIXTEEN_WEEKS + A_DAY, ("no", "NOT_ENGAGED"), ("unknown", "OPEN")),
            (TWENTY_WEEKS, ("no", "NOT_ENGAGED"), ("unknown", "OPEN")),
            (TWENTY_WEEKS + A_DAY, ("no", "NOT_ENGAGED"), ("yes", "OVERDUE")),
        ],
    )
    def test_while_neither_is_taken(
        self, as_at: date, refusing: tuple[str, str], making: tuple[str, str]
    ) -> None:
        case = assessment(**ASSESS, **NONE)
        told = [agreed(case, as_at, name) for name in (REG_10, FINAL)]
        assert [(one.engaged.value, one.standing.value) for one in told] == [refusing, making]
        assert [one.due for one in told] == [SIXTEEN_WEEKS, TWENTY_WEEKS]

    @pytest.mark.parametrize(
        ("day", "found"), [(SIXTEEN_WEEKS, "MET"), (SIXTEEN_WEEKS + A_DAY, "LATE")]
    )
    def test_a_plan_refused(self, day: date, found: str) -> None:
        facts = {**ASSESS, "plan_refusal_notified": day}
        assert standing(REG_10, date(2026, 6, 1), **facts) == found
        assert standing(FINAL, date(2026, 6, 1), **facts) == "NOT_ENGAGED"

    def test_a_plan_made(self) -> None:
        facts = {**ASSESS, "final_plan_sent": TWENTY_WEEKS + A_DAY}
        assert standing(REG_10, date(2026, 6, 1), **facts) == "NOT_ENGAGED"
        assert standing(FINAL, date(2026, 6, 1), **facts) == "LATE"

    def test_a_refusal_to_assess_ends_both(self) -> None:
        for name in (REG_10, FINAL):
            assert standing(name, date(2026, 6, 1), **REFUSE) == "NOT_ENGAGED"

    def test_a_refusal_now_would_be_late_and_the_explanation_says_so(self) -> None:
        found = deadline(assessment(**ASSESS, **NONE), SIXTEEN_WEEKS + A_DAY, REG_10)
        assert "would be late" in found.explain()


class TestTheDecision:
    """Regulation 4 is engaged only by a refusal without notice of considering (s.36(7))."""

    @pytest.mark.parametrize(
        ("facts", "found"),
        [
            ({}, "NOT_ENGAGED"),
            (ASSESS, "NOT_ENGAGED"),
            (REFUSE, "MET"),
            ({**REFUSE, "considering_notified": date(2025, 9, 20)}, "NOT_ENGAGED"),
            ({**REFUSE, "considering_notified": date(2025, 10, 10)}, "NOT_ENGAGED"),
            ({**REFUSE, "considering_notified": date(2025, 10, 11)}, "MET"),
        ],
    )
    def test_regulation_4(self, facts: Any, found: str) -> None:
        assert standing(REG_4, date(2025, 12, 1), **facts) == found

    def test_regulation_5_unless_the_look_back_bites(self) -> None:
        within, without = {"last_assessed": date(2025, 3, 1)}, {"last_assessed": date(2025, 2, 28)}
        assert standing(REG_5, date(2025, 12, 1), **within) == "NOT_ENGAGED"
        assert standing(REG_5, date(2025, 12, 1), **without) == "OVERDUE"

    def test_a_duty_that_does_not_bind_tells_a_reading_on_which_it_does(self) -> None:
        case = assessment(last_assessed=date(2025, 3, 1), **NONE)
        found = deadline(case, date(2025, 12, 1), REG_5)
        assert found.standing is Standing.NOT_ENGAGED
        # six months before 1 September is 1 March: on this reading outside, so 42 days bind
        assert [(one.name, one.due, one.standing) for one in found.readings] == [
            (
                "exactly six months before lies outside the look-back",
                date(2025, 10, 13),
                Standing.OVERDUE,
            )
        ]

    def test_a_duty_that_binds_on_no_reading_tells_none(self) -> None:
        case = assessment(last_assessed=date(2025, 3, 2), **NONE)
        found = deadline(case, date(2025, 12, 1), REG_5)
        assert (found.standing, found.readings) == (Standing.NOT_ENGAGED, ())

    def test_a_straight_refusal_late_in_the_words_of_regulation_5(self) -> None:
        ill = circumstance("exceptional_circumstances", date(2025, 9, 20), None, REG_5)
        case = assessment(
            decision_notified=date(2025, 11, 3), decision="refuse", exceptions=(ill,), advice=()
        )
        found = deadline(case, date(2025, 12, 1), REG_5)
        assert found.standing is Standing.LATE
        told = {one.name: one.standing for one in found.readings}
        assert told == {"regulation 5(4) reaches every refusal": Standing.LATE_EXCUSED}

    def test_temporary_law_on_its_other_readings(self) -> None:
        # 15 August 2020 + 42 days: 16 to 31 August, 26 more: the day after the window
        case = NeedsAssessment(
            request_received=date(2020, 8, 15),
            decision_notified=date(2020, 11, 1),
            decision="assess",
            exceptions=(circumstance("coronavirus", date(2020, 8, 20), None, REG_5),),
        )
        found = deadline(case, date(2020, 12, 1), REG_5)
        assert found.standing is Standing.LATE
        assert [(one.name, one.standing) for one in found.readings] == [
            ("the window reaches a limit that ran in it and ended later", Standing.LATE_EXCUSED)
        ]


class TestTheBar:
    """Served on 1 December: fifteen days end on the 15th, and the plan may go on the 16th."""

    @pytest.mark.parametrize(
        ("as_at", "found"), [(date(2025, 12, 15), "RUNNING"), (date(2025, 12, 16), "FREE")]
    )
    def test_while_the_plan_waits(self, as_at: date, found: str) -> None:
        assert standing(DRAFT, as_at, **SERVED) == found

    @pytest.mark.parametrize(
        ("sent", "found"), [(date(2025, 12, 15), "PREMATURE"), (date(2025, 12, 16), "FREE")]
    )
    def test_when_the_plan_goes(self, sent: date, found: str) -> None:
        assert standing(DRAFT, TWENTY_WEEKS, **SERVED, final_plan_sent=sent) == found

    def test_its_dates(self) -> None:
        found = agreed(assessment(**SERVED, **NONE), date(2025, 12, 2), DRAFT)
        assert (found.earliest, found.latest) == (date(2025, 12, 16), date(2025, 12, 16))
        assert (found.due, found.nominal, found.start) == (None, None, date(2025, 12, 1))

    def test_before_a_draft_was_sent_there_is_none(self) -> None:
        found = agreed(assessment(**ASSESS, **NONE), date(2025, 12, 2), DRAFT)
        assert (found.standing, found.engaged) == (Standing.NOT_ENGAGED, NO)
        assert found.earliest is None

    def test_a_draft_sent_and_not_yet_served_bars_without_an_end(self) -> None:
        served = {**SERVED, "draft_plan_served": date(2025, 12, 9)}
        found = agreed(assessment(**served, **NONE), date(2025, 12, 8), DRAFT)
        assert (found.standing, found.earliest) == (Standing.RUNNING, None)

    def test_a_process_that_ended_ends_it(self) -> None:
        ended = {"ended_on": date(2025, 12, 5), "ended_because": "withdrawn"}
        assert standing(DRAFT, date(2025, 12, 10), **SERVED, **ended) == "ENDED"


class TestEnds:
    @pytest.mark.parametrize(
        ("ended_on", "found"),
        [
            (date(2025, 9, 29), "ENDED"),
            (SIX_WEEKS, "ENDED"),
            (SIX_WEEKS + A_DAY, "OVERDUE"),
        ],
    )
    def test_a_limit_not_yet_due_is_ended_and_one_missed_stays_missed(
        self, ended_on: date, found: str
    ) -> None:
        ended = {"ended_on": ended_on, "ended_because": "moved_area"}
        assert standing(REG_5, date(2025, 12, 1), **ended) == found

    def test_an_end_still_to_come_ends_nothing(self) -> None:
        ended = {"ended_on": date(2025, 9, 30), "ended_because": "withdrawn"}
        assert standing(REG_5, date(2025, 9, 29), **ended) == "OPEN"

    def test_days_late_are_counted_to_the_end(self) -> None:
        ended = {"ended_on": date(2025, 10, 20), "ended_because": "withdrawn"}
        found = agreed(assessment(**ended, **NONE), date(2025, 12, 1), REG_5)
        assert found.days_late == 7

    def test_both_alternatives_end(self) -> None:
        ended = {**ASSESS, "ended_on": SIXTEEN_WEEKS, "ended_because": "died"}
        for name in (REG_10, FINAL):
            assert standing(name, date(2026, 6, 1), **ended) == "ENDED"
