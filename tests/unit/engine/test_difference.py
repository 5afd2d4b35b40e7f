"""What two timetables have otherwise, and why."""

from __future__ import annotations

import json
from datetime import date

import attrs

from sendlaw import NeedsAssessment, Weeks
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


def test_an_end_and_a_deadline_that_is_not_there() -> None:
    ended = attrs.evolve(CASE, ended_on=AS_AT, ended_because="withdrawn", advice=())
    found = CASE.timetable(as_at=AS_AT).diff(ended.timetable(as_at=AS_AT))
    assert found.reasons == ("$.needs_assessments[0].ended_on: 2025-10-14 instead of nothing",)
    shorter = ended.timetable(as_at=AS_AT).for_actor("nobody")
    gone = CASE.timetable(as_at=AS_AT).diff(shorter)
    assert all(one.after is None for one in gone.changes)
