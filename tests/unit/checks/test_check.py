"""``check`` reports, ``enforce`` raises."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from tests.unit.given import (
    ASSESS,
    FINAL,
    REG_5,
    SIX_WEEKS,
    TWENTY_WEEKS,
    asked,
    assessment,
    duty,
    every_advice,
    law_with,
)

from sendlaw import CaseFile, InvalidFact, TimescaleBreach
from sendlaw.checks import CODES, check, enforce
from sendlaw.checks.documents import check_document
from sendlaw.exchange import parse
from sendlaw.exchange.sen2 import check_return
from sendlaw.exchange.sen2.examples import example
from sendlaw.exchange.structure import load_content
from sendlaw.law import current
from sendlaw.vocabulary import Severity

LATE = date(2026, 2, 2)
NONE: dict[str, Any] = {"exceptions": (), "advice": every_advice()}


def codes(case: Any, as_at: date = LATE, **options: Any) -> list[str]:
    return [one.code for one in check(case, as_at=as_at, **options)]


class TestCheck:
    def test_nothing_is_found_where_all_is_well(self) -> None:
        report = check(assessment(**ASSESS, **NONE), as_at=TWENTY_WEEKS)
        assert (report.findings, report.ok, report.assumed) == ((), True, ())
        assert (report.as_at, report.law) == (TWENTY_WEEKS, current().fingerprint)

    def test_an_error_comes_first_and_information_last(self) -> None:
        case = assessment(
            decision_notified=date(2025, 11, 3),
            decision="assess",
            draft_plan_sent=date(2025, 10, 20),
            final_plan_sent=date(2026, 6, 1),
            advice=(asked(kind="educational", section_31_body=False),),
            exceptions=(),
        )
        severities = [one.severity for one in check(case, as_at=LATE)]
        assert severities == sorted(severities, key=list(Severity).index)
        assert severities[0] is Severity.ERROR
        assert severities[-1] is Severity.INFO
        assert Severity.GUIDANCE in severities

    def test_of_one_severity_they_go_by_path(self) -> None:
        file = CaseFile(needs_assessments=(assessment(**NONE), assessment(**NONE)))
        paths = [one.path for one in check(file, as_at=LATE)]
        assert paths == [
            "$.needs_assessments[0].decision_notified",
            "$.needs_assessments[0].final_plan_sent",
            "$.needs_assessments[1].decision_notified",
            "$.needs_assessments[1].final_plan_sent",
        ]

    def test_a_file_without_a_process_has_nothing_wrong(self) -> None:
        report = check(CaseFile(reference="EX-1"), as_at=LATE)
        assert (report.ok, report.law) == (True, "")


class TestAssumption:
    def test_unless_excused_becomes_a_breach_and_the_report_says_so(self) -> None:
        served = {"draft_plan_sent": date(2025, 12, 1), "draft_plan_served": date(2025, 12, 1)}
        case = assessment(**ASSESS, **served, final_plan_sent=date(2026, 1, 26))
        assert codes(case) == ["TS005"]
        report = check(case, as_at=LATE, exceptions="assume none")
        assert [one.code for one in report] == ["TS001"]
        assert report.assumed == ("no exception applies where none is recorded",)
        assert not report.ok

    def test_of_what_is_overdue_too(self) -> None:
        assert codes(assessment(**ASSESS)) == ["TS006"]
        assert codes(assessment(**ASSESS), exceptions="assume none") == ["TS002"]

    def test_nothing_else_changes(self) -> None:
        case = assessment(**ASSESS, **NONE)
        assert codes(case) == codes(case, exceptions="assume none") == ["TS002"]

    @pytest.mark.parametrize("other", ["none", "", "assume", ()])
    def test_anything_else_is_refused(self, other: Any) -> None:
        with pytest.raises(InvalidFact, match="exceptions: expected 'assume none'"):
            check(assessment(), as_at=LATE, exceptions=other)


class TestOptions:
    def test_the_law_of_a_day(self) -> None:
        assert codes(assessment(**NONE), law_at=date(2014, 8, 31)) == []

    def test_another_law(self) -> None:
        law = law_with(duty(FINAL, in_force_to=date(2025, 8, 31)))
        report = check(assessment(**ASSESS, **NONE), as_at=LATE, law=law)
        assert (report.findings, report.law) == ((), law.fingerprint)

    def test_records_that_may_be_behind(self) -> None:
        case = assessment(**NONE)
        assert codes(case, SIX_WEEKS, complete_through=date(2025, 10, 1)) == ["TS009"]

    def test_a_day_that_is_no_date(self) -> None:
        with pytest.raises(InvalidFact, match="as_at"):
            check(assessment(), as_at="2026-02-02")  # type: ignore[arg-type]


class TestEnforce:
    def test_it_returns_the_report_where_nothing_is_broken(self) -> None:
        case = assessment(**ASSESS)
        assert enforce(case, as_at=TWENTY_WEEKS) == check(case, as_at=TWENTY_WEEKS)
        assert enforce(case, as_at=LATE).ok  # overdue, unless excused: a query

    def test_it_raises_on_a_breach_with_the_same_findings(self) -> None:
        case = assessment(**ASSESS, **NONE)
        with pytest.raises(TimescaleBreach) as caught:
            enforce(case, as_at=LATE)
        report = check(case, as_at=LATE)
        assert caught.value.report == report
        assert caught.value.findings == report.findings
        assert str(caught.value) == report.findings[0].message

    def test_it_raises_on_an_error(self) -> None:
        case = assessment(**ASSESS, draft_plan_sent=date(2025, 10, 1), **NONE)
        with pytest.raises(TimescaleBreach) as caught:
            enforce(case, as_at=SIX_WEEKS)
        assert [one.code for one in caught.value.findings] == ["FA001"]

    @pytest.mark.parametrize(
        ("severities", "raises"),
        [(("query",), True), ((Severity.QUERY, "breach"), True), (("info",), False), ((), False)],
    )
    def test_other_severities(self, severities: Any, *, raises: bool) -> None:
        case = assessment(**ASSESS)
        if raises:
            with pytest.raises(TimescaleBreach):
                enforce(case, as_at=LATE, severities=severities)
        else:
            assert len(enforce(case, as_at=LATE, severities=severities)) == 1

    def test_every_option_of_check(self) -> None:
        law = law_with(duty(REG_5, in_force_to=date(2025, 8, 31)))
        case = assessment(**NONE)
        with pytest.raises(TimescaleBreach):
            enforce(case, as_at=date(2025, 11, 3))
        assert enforce(case, as_at=date(2025, 11, 3), law=law).ok
        assert enforce(case, as_at=LATE, law_at=date(2014, 8, 31)).ok
        assert enforce(case, as_at=date(2025, 11, 3), complete_through=date(2025, 9, 1)).ok
        with pytest.raises(TimescaleBreach):
            enforce(assessment(), as_at=date(2025, 11, 3), exceptions="assume none")


@pytest.mark.parametrize(
    "code", [one for one in CODES.values() if one.example], ids=lambda one: one.code
)
def test_the_example_of_a_code_shows_it(code: Any) -> None:
    if code.document == "return":
        assert code.code in [one.code for one in check_return(example(code.example))]
        return
    if code.document is not None:
        document = {"schema": f"sendlaw.{code.document}/1", **json.loads(code.example)}
        assert code.code in [one.code for one in check_document(load_content(document))]
        return
    case = parse(json.loads(code.example), code.process)
    assert code.code in codes(case, date.fromisoformat(code.as_at))
