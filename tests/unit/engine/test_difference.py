"""What two timetables have otherwise, and why."""

from __future__ import annotations

import json
from datetime import date

import attrs
import pytest

import sendlaw
from sendlaw import CaseFile, NeedsAssessment, Weeks
from sendlaw.law import Duty, current

CASE = NeedsAssessment(request_received=date(2025, 9, 1), exceptions=())
AS_AT = date(2025, 10, 14)


def test_nothing_is_otherwise_in_the_same_timetable() -> None:
    found = CASE.timetable(as_at=AS_AT).diff(CASE.timetable(as_at=AS_AT))
    assert (found.changes, found.reasons) == ((), ())


def test_another_fact_is_the_reason() -> None:
    decided = attrs.evolve(CASE, decision_notified=date(2025, 10, 13), decision="assess")
    found = CASE.timetable(as_at=AS_AT).diff(decided.timetable(as_at=AS_AT))
    told = {
        (one.key.partition("/")[2], one.facet): (one.before, one.after) for one in found.changes
    }
    assert told["reg5.decision_to_assess", "standing"] == ("OVERDUE", "MET")
    assert told["reg5.decision_to_assess", "performed"] == (None, "2025-10-13")
    assert found.reasons == (
        "$.needs_assessments[0].decision_notified: 2025-10-13 instead of nothing",
        "$.needs_assessments[0].decision: assess instead of nothing",
    )
    assert json.loads(json.dumps(found.to_dict()))["reasons"] == list(found.reasons)


def test_another_law_is_the_reason() -> None:
    now = current().get("reg5.decision_to_assess")
    assert isinstance(now, Duty)
    quicker = attrs.evolve(now, timing=attrs.evolve(now.timing, period=Weeks(4)))
    law = current().overlay(replace=[quicker])
    found = CASE.timetable(as_at=date(2025, 9, 2)).diff(
        CASE.timetable(as_at=date(2025, 9, 2), law=law)
    )
    # four weeks of 1 September are 28 days: 29 September
    assert [(one.facet, one.before, one.after) for one in found.changes] == [
        ("due", "2025-10-13", "2025-09-29"),
        ("latest", "2025-10-13", "2025-09-29"),
    ]
    assert found.reasons == (f"law {law.fingerprint[:12]} instead of {current().fingerprint[:12]}",)


def test_a_case_that_is_in_one_file_only_needs_no_reason() -> None:
    one, two = CaseFile(needs_assessments=(CASE,)), CaseFile(needs_assessments=(CASE, CASE))
    found = one.timetable(as_at=AS_AT).diff(two.timetable(as_at=AS_AT))
    assert {(change.kind, change.why) for change in found} == {("appeared", ())}
    assert {change.case for change in found} == {"needs_assessments[1]"}
    gone = two.timetable(as_at=AS_AT).diff(one.timetable(as_at=AS_AT))
    assert {change.kind for change in gone} == {"disappeared"}


class TestManyCases:
    """Seen on 13 and on 14 October 2025, six weeks after 1 September and the day after."""

    @pytest.fixture
    def found(self) -> sendlaw.Difference:
        early = attrs.evolve(CASE, request_received=date(2025, 9, 2))
        files = [
            CaseFile(reference=name, needs_assessments=cases)
            for name, cases in (("EX-1", (CASE,)), ("EX-2", (early,)), ("EX-3", (CASE, CASE)))
        ]
        return sendlaw.diff([*files, CASE], as_at=(date(2025, 10, 13), date(2025, 10, 14)))

    def test_each_change_names_its_case_and_its_duty(self, found: sendlaw.Difference) -> None:
        told = [(one.number, one.reference, one.case, one.duty, one.facet) for one in found]
        assert told == [
            (0, "EX-1", "needs_assessments[0]", "reg5.decision_to_assess", "standing"),
            (2, "EX-3", "needs_assessments[0]", "reg5.decision_to_assess", "standing"),
            (2, "EX-3", "needs_assessments[1]", "reg5.decision_to_assess", "standing"),
            (3, "", "needs_assessments[0]", "reg5.decision_to_assess", "standing"),
        ]

    def test_the_summary_counts_cases_deadlines_and_standings(
        self, found: sendlaw.Difference
    ) -> None:
        summary = found.summary
        assert (summary.cases, summary.cases_changed, summary.deadlines_changed) == (4, 3, 4)
        assert summary.by_duty == {"reg5.decision_to_assess": 4}
        assert summary.by_standing == {("OPEN", "OVERDUE"): 4}
        assert json.loads(json.dumps(found.to_dict()))["summary"] == {
            "cases": 4,
            "cases_changed": 3,
            "deadlines_changed": 4,
            "by_duty": {"reg5.decision_to_assess": 4},
            "by_standing": [{"before": "OPEN", "after": "OVERDUE", "deadlines": 4}],
        }

    def test_as_plain_types_a_change_is_whole(self, found: sendlaw.Difference) -> None:
        assert found.changes[0].to_dict() == {
            "reference": "EX-1",
            "number": 0,
            "key": "needs_assessments[0]/reg5.decision_to_assess",
            "case": "needs_assessments[0]",
            "duty": "reg5.decision_to_assess",
            "kind": "changed",
            "facet": "standing",
            "before": "OPEN",
            "after": "OVERDUE",
            "why": ["looked at from 2025-10-14 instead of 2025-10-13"],
            "records": [],
        }

    def test_printed_it_is_a_table_with_the_reasons_below_each_row(
        self, found: sendlaw.Difference
    ) -> None:
        lines = str(found).splitlines()
        assert lines[:4] == [
            "looked at from 2025-10-14 instead of 2025-10-13",
            "reference  key                                           before         after",
            "EX-1       needs_assessments[0]/reg5.decision_to_assess  standing OPEN  standing OVERDUE",
            "    looked at from 2025-10-14 instead of 2025-10-13",
        ]
        assert lines[-3:] == [
            "cases changed: 3 of 4; deadlines: 4",
            "  4 reg5.decision_to_assess",
            "  4 OPEN to OVERDUE",
        ]
        assert repr(found) == "<Difference: 4 changes in 4 cases>"
        assert len(found) == 4

    def test_nothing_is_a_table_without_rows(self) -> None:
        found = sendlaw.diff([], as_at=(AS_AT, AS_AT))
        assert str(found) == "cases changed: 0 of 0; deadlines: 0"


def test_what_a_row_of_the_table_leaves_out_is_implied() -> None:
    case = NeedsAssessment(request_received=date(2025, 9, 1), became_responsible=date(2025, 9, 3))
    without = current().overlay(remove=["reg13.final_plan"])
    found = sendlaw.diff(case, as_at=date(2025, 9, 4), law=(without, None))
    row = next(line for line in str(found).splitlines() if "reg13.final_plan  " in line)
    # twenty weeks of 1 September, or of the 3rd, by the other trigger
    assert row.endswith("  due 2026-01-19, latest 2026-01-21, standing OPEN")
    assert str(found.summary).endswith("  1 nothing to OPEN")


def test_an_end_and_a_deadline_that_is_not_there() -> None:
    ended = attrs.evolve(CASE, ended_on=AS_AT, ended_because="withdrawn", advice=())
    found = CASE.timetable(as_at=AS_AT).diff(ended.timetable(as_at=AS_AT))
    assert found.reasons == ("$.needs_assessments[0].ended_on: 2025-10-14 instead of nothing",)
    shorter = ended.timetable(as_at=AS_AT).for_actor("nobody")
    gone = CASE.timetable(as_at=AS_AT).diff(shorter)
    assert all(one.after is None for one in gone.changes)
    # the law has them still: the view left them out
    assert {(one.kind, one.why) for one in gone.changes} == {("disappeared", ())}
