"""Bad input: each a clear error that names the field, with every problem at once, or an honest answer."""

from __future__ import annotations

import contextlib
import io
import json
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, strategies as st

import sendlaw
from sendlaw import InvalidFact, NeedsAssessment, SendlawError, Standing, Truth
from sendlaw.exchange import structure

SCHEMA = "sendlaw.case-file/1"


def problems(of: type, **facts: Any) -> dict[str, tuple[str, str]]:
    """The problems of facts given as JSON, by field: (kind, what was found)."""
    with pytest.raises(InvalidFact) as caught:
        structure(facts, of)
    return {one.field: (one.kind, one.found) for one in caught.value.problems}


def test_a_file_that_is_not_json(tmp_path: Path) -> None:
    path = tmp_path / "case.json"
    path.write_text("request_received: 2025-09-01")
    with pytest.raises(InvalidFact, match="file: expected JSON text"):
        sendlaw.load(path)


def test_a_file_that_is_not_text() -> None:
    with pytest.raises(InvalidFact, match="JSON text"):
        sendlaw.load(io.BytesIO(b"\xff\xfe\x00"))


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        sendlaw.load(tmp_path / "none.json")


@pytest.mark.parametrize("text", ["[]", "3", "null", '"words"'])
def test_json_that_is_not_an_object(text: str) -> None:
    with pytest.raises(InvalidFact, match="an object"):
        sendlaw.load(io.StringIO(text))


def test_a_key_given_twice_is_refused_because_one_would_be_lost() -> None:
    text = f'{{"schema": "{SCHEMA}", "reference": "EX-1", "reference": "EX-2"}}'
    with pytest.raises(InvalidFact, match="reference: expected one value, found several"):
        sendlaw.load(io.StringIO(text))


@pytest.mark.parametrize("given", [{}, {"schema": "sendlaw.case-file/2"}, {"schema": 1}])
def test_a_file_of_another_schema(given: dict[str, object]) -> None:
    with pytest.raises(InvalidFact, match=f"schema: expected '{SCHEMA}'"):
        sendlaw.load(given)


def test_unknown_keys_are_refused_by_name_with_the_nearest_field() -> None:
    found = problems(NeedsAssessment, request_recieved="2025-09-01", colour="blue")
    assert found == {
        "request_recieved": ("unknown key", "an unknown key"),
        "colour": ("unknown key", "an unknown key"),
    }
    with pytest.raises(InvalidFact, match=r"request_received\?"):
        structure({"request_recieved": "2025-09-01"}, NeedsAssessment)


def test_every_problem_is_told_at_once_each_at_its_path() -> None:
    assessment = {
        "request_received": "2025-13-01",
        "decision": "maybe",
        "advice": [{"kind": "medical"}, {"kind": "dental", "requested": "soon"}],
        "exceptions": [{"began": 5, "kind": "school_closed"}],
        "final_plan_sent": "2025-01-01",
        "became_responsible": "2025-09-01",
    }
    with pytest.raises(InvalidFact) as caught:
        sendlaw.load({"schema": SCHEMA, "needs_assessments": [assessment]})
    assert [one.field for one in caught.value.problems] == [
        "needs_assessments[0].request_received",
        "needs_assessments[0].decision",
        "needs_assessments[0].advice[1].kind",
        "needs_assessments[0].advice[1].requested",
        "needs_assessments[0].exceptions[0].began",
        "needs_assessments[0].final_plan_sent",
    ]


@pytest.mark.parametrize(
    "value",
    [
        "2025-09-01T10:00:00",
        "20250901",
        "01/09/2025",
        "2025-W36-1",
        "2025-9-1",
        "",
        "0000-00-00",
        20250901,
        1.5,
        True,
        ["2025-09-01"],
        {"between": ["2025-09-01"]},
        {"between": ["2025-09-01", "2025-09-02"], "also": 1},
        {"on": "2025-09-01"},
        "not recorded",
        "9" * 500,
    ],
)
def test_what_is_no_date(value: object) -> None:
    with pytest.raises(InvalidFact) as caught:
        structure({"request_received": value}, NeedsAssessment)
    (problem,) = caught.value.problems
    assert problem.field == "request_received"
    assert "date" in problem.expected
    assert len(problem.found) < 60


@pytest.mark.parametrize("year", ["0001", "1969", "2100", "9999"])
def test_dates_too_far_away_are_slips_of_the_keyboard(year: str) -> None:
    found = problems(NeedsAssessment, request_received=f"{year}-06-01")
    assert found == {"request_received": ("range", f"{year}-06-01")}
    with pytest.raises(InvalidFact, match="1970-01-02 to 2099-12-31"):
        NeedsAssessment(request_received=date(int(year), 6, 1))


def test_a_range_that_ends_before_it_begins() -> None:
    found = problems(NeedsAssessment, request_received={"between": ["2025-09-02", "2025-09-01"]})
    assert found["request_received.last"][0] == "order"


def test_a_datetime_is_refused_where_a_date_belongs() -> None:
    with pytest.raises(
        InvalidFact, match="request_received: expected a date without a time of day"
    ):
        NeedsAssessment(request_received=datetime(2025, 9, 1, 10, 0))
    case = NeedsAssessment(request_received=date(2025, 9, 1))
    with pytest.raises(InvalidFact, match="as_at: expected a date"):
        case.timetable(as_at=datetime(2025, 9, 2))
    with pytest.raises(InvalidFact, match="as_at: expected a date, found nothing"):
        case.timetable(as_at=None)  # type: ignore[arg-type]
    with pytest.raises(InvalidFact, match="law_at: expected a date"):
        case.timetable(as_at=date(2025, 9, 2), law_at="2025-09-02")  # type: ignore[arg-type]


def test_an_answer_dated_before_its_question() -> None:
    found = problems(
        NeedsAssessment,
        request_received="2025-09-01",
        decision_notified="2025-08-01",
        decision="assess",
        draft_plan_sent="2025-12-01",
        draft_plan_served="2025-11-30",
    )
    assert found == {
        "decision_notified": ("order", "2025-08-01"),
        "draft_plan_served": ("order", "2025-11-30"),
    }


def test_a_decision_without_its_date() -> None:
    found = problems(NeedsAssessment, request_received="2025-09-01", decision="refuse")
    assert found == {"decision_notified": ("missing", "nothing")}
    shown = structure(
        {"request_received": "2025-09-01", "decision": "assess", "final_plan_sent": "2026-01-05"},
        NeedsAssessment,
    )
    decided = shown.timetable(as_at=date(2026, 2, 1))["decision_to_assess"]
    assert decided.performance == "not recorded"


def test_an_end_without_its_cause_and_the_reverse() -> None:
    begun = {"request_received": "2025-09-01"}
    assert problems(NeedsAssessment, **begun, ended_on="2025-10-01") == {
        "ended_because": ("missing", "nothing")
    }
    assert problems(NeedsAssessment, **begun, ended_because="died") == {
        "ended_on": ("missing", "nothing")
    }


def test_null_is_not_a_list_of_exceptions() -> None:
    assert "exceptions" in problems(NeedsAssessment, request_received="2025-09-01", exceptions=None)
    with pytest.raises(InvalidFact, match="exceptions: expected a tuple of Circumstance"):
        NeedsAssessment(request_received=date(2025, 9, 1), exceptions=None)


def test_facts_out_of_order_are_reported_not_refused() -> None:
    case = structure(
        {
            "request_received": "2025-09-01",
            "decision_notified": "2025-10-10",
            "decision": "assess",
            "draft_plan_sent": "2025-10-01",
        },
        NeedsAssessment,
    )
    (finding,) = sendlaw.check(case, as_at=date(2025, 11, 1)).of("error")
    assert (finding.code, finding.path) == ("FA001", "$.needs_assessments[0].draft_plan_sent")


def test_a_missing_trigger_leaves_everything_undetermined_and_says_what_to_ask() -> None:
    case = NeedsAssessment(decision_notified=date(2025, 10, 10), decision="assess")
    table = case.timetable(as_at=date(2026, 1, 5))
    assert table["final_plan"].standing is Standing.UNDETERMINED
    assert table["final_plan"].due is None
    assert table["final_plan"].latest == date(
        2026, 2, 27
    )  # 10 Oct + 140 days: 21+30+31+31 = 113, 27
    assert [need.fact for need in table.needs] == ["request_received"]


def test_a_case_with_nothing_in_it_says_so() -> None:
    table = NeedsAssessment().timetable(as_at=date(2025, 9, 1))
    assert {one.standing for one in table} <= {Standing.UNDETERMINED, Standing.NOT_ENGAGED}
    assert table.needs[0].fact == "request_received"


def test_the_same_advice_twice_is_a_query() -> None:
    asked = {"kind": "medical", "requested": "2025-10-13"}
    facts = {"request_received": "2025-09-01", "advice": [asked, asked]}
    report = sendlaw.check(facts, process="needs_assessment", as_at=date(2025, 9, 2))
    (finding,) = [one for one in report if one.code == "FA006"]
    assert (finding.severity.value, finding.path) == ("query", "$.needs_assessments[0].advice[1]")


def test_looked_at_from_before_the_request_nothing_binds() -> None:
    case = NeedsAssessment(request_received=date(2025, 9, 1), final_plan_sent=date(2026, 1, 5))
    table = case.timetable(as_at=date(2025, 8, 31))
    assert {one.engaged for one in table} == {Truth.NO}
    report = sendlaw.check(case, as_at=date(2025, 8, 31))
    assert [one.code for one in report] == ["FA004", "FA004"]
    assert report.ok


def test_text_that_is_no_text() -> None:
    with pytest.raises(InvalidFact, match="reference: expected text, found a number"):
        sendlaw.load({"schema": SCHEMA, "reference": 7})


def test_an_unknown_process_and_a_dict_of_no_shape() -> None:
    with pytest.raises(InvalidFact, match="process: expected one of needs_assessment"):
        sendlaw.check({}, process="annual-report", as_at=date(2025, 9, 1))
    with pytest.raises(
        InvalidFact, match="request_received: expected one of the fields of CaseFile"
    ):
        sendlaw.check({"request_received": "2025-09-01"}, as_at=date(2025, 9, 1))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=12), inner, max_size=3)
    ),
)
FIELDS = st.sampled_from(
    sorted({*NeedsAssessment.__slots__, "schema", "needs_assessments"} - {"__weakref__"})
)


@given(st.dictionaries(FIELDS, JSON | st.just("2025-09-01"), max_size=5))
def test_whatever_comes_in_only_a_sendlaw_error_comes_out(facts: dict[str, object]) -> None:
    with contextlib.suppress(SendlawError):
        structure(facts, NeedsAssessment).timetable(as_at=date(2025, 9, 1))


@given(JSON)
def test_whatever_is_in_a_file_only_a_sendlaw_error_comes_out(value: object) -> None:
    with pytest.raises(SendlawError):
        sendlaw.load(io.StringIO(json.dumps(value)))
