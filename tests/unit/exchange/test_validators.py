"""The validators that other systems call, on a case object or a plain dict."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.unit.given import REG_5, REQUEST, SIX_WEEKS, assessment

from sendlaw import CaseFile, InvalidFact, TimescaleBreach, checks
from sendlaw.exchange import check, due, enforce, timetable

FACTS: dict[str, Any] = {"request_received": "2025-09-01", "exceptions": []}
CASE = assessment(exceptions=())
FILE: dict[str, Any] = {"reference": "EX-1", "needs_assessments": [FACTS]}
LATE = date(2025, 10, 14)


class TestEitherWay:
    def test_an_object_a_dict_with_its_process_and_a_file(self) -> None:
        expected = checks.check(CASE, as_at=LATE)
        assert check(CASE, as_at=LATE) == expected
        assert check(FACTS, process="needs-assessment", as_at=LATE) == expected
        assert check(FILE, as_at=LATE) == expected
        assert check(CaseFile(needs_assessments=(CASE,)), as_at=LATE) == expected

    def test_enforcing(self) -> None:
        assert enforce(FACTS, process="needs_assessment", as_at=SIX_WEEKS).ok
        for given, process in ((CASE, None), (FACTS, "needs_assessment"), (FILE, None)):
            with pytest.raises(TimescaleBreach) as caught:
                enforce(given, process=process, as_at=LATE)
            assert [one.code for one in caught.value.findings] == ["TS002"]

    def test_enforcing_other_severities(self) -> None:
        assert (
            len(enforce(FACTS, process="needs_assessment", as_at=LATE, severities=("info",))) == 1
        )

    def test_a_timetable(self) -> None:
        for given, process in ((CASE, None), (FACTS, "needs_assessment"), (FILE, None)):
            assert timetable(given, process=process, as_at=LATE)[REG_5].due == SIX_WEEKS

    def test_what_is_due_from_fields(self) -> None:
        found = due("needs_assessment", as_at=REQUEST, request_received="2025-09-01")
        assert found[REG_5].due == SIX_WEEKS
        assert found.as_at == REQUEST


class TestOptions:
    def test_they_are_passed_on(self) -> None:
        before = {"law_at": date(2014, 8, 31)}
        assert check(FACTS, process="needs_assessment", as_at=LATE, **before).findings == ()
        assert timetable(FILE, as_at=LATE, **before)[REG_5].due is None
        behind = {"complete_through": date(2025, 9, 2)}
        assert enforce(FILE, as_at=LATE, **behind).ok

    def test_bad_facts_are_refused(self) -> None:
        for given in (check, enforce, timetable):
            with pytest.raises(InvalidFact, match="needs_assessments"):
                given({"needs_assessments": 5}, as_at=LATE)
        with pytest.raises(InvalidFact, match="process"):
            due("review", as_at=LATE)
