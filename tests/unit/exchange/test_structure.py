"""From plain JSON types to case objects: one hook for each type of field."""

from __future__ import annotations

import io
import json
from datetime import date, datetime
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest
from tests.unit.given import REQUEST, asked, assessment

from sendlaw import NOT_KNOWN, NOT_RECORDED, Between, CaseFile, Circumstance, InvalidFact
from sendlaw.cases import AdviceRequest, NeedsAssessment, Variation
from sendlaw.exchange import load, parse, structure
from sendlaw.vocabulary import AdviceKind, CircumstanceKind, Decision

SCHEMA = "sendlaw.case-file/1"
ONE = "2025-09-01"


def problem(of: type, **facts: Any) -> tuple[str, str, str, str]:
    """The one thing wrong with some facts: where, what was expected, what was found, of what kind."""
    with pytest.raises(InvalidFact) as caught:
        structure(facts, of)
    (one,) = caught.value.problems
    return one.field, one.expected, one.found, one.kind


class TestDates:
    @pytest.mark.parametrize(
        ("written", "found"),
        [
            (ONE, REQUEST),
            (REQUEST, REQUEST),
            (None, None),
            ("not_recorded", NOT_RECORDED),
            ("not_known", NOT_KNOWN),
            (NOT_KNOWN, NOT_KNOWN),
            ({"between": [ONE, "2025-09-02"]}, Between(REQUEST, date(2025, 9, 2))),
            (Between(REQUEST, REQUEST), Between(REQUEST, REQUEST)),
        ],
    )
    def test_what_a_date_may_be(self, written: Any, found: Any) -> None:
        case = structure({"request_received": written}, NeedsAssessment)
        assert case.request_received == found

    @pytest.mark.parametrize(
        ("written", "expected", "found", "kind"),
        [
            ("soon", "a date written YYYY-MM-DD", "'soon'", "value"),
            ("20250901", "a date written YYYY-MM-DD", "'20250901'", "value"),
            (5, "a date written YYYY-MM-DD", "a number", "type"),
            (1.5, "a date written YYYY-MM-DD", "a number", "type"),
            (True, "a date written YYYY-MM-DD", "true", "type"),
            ([ONE], "a date written YYYY-MM-DD", "a list", "type"),
            (datetime(2025, 9, 1), "a date written YYYY-MM-DD", "'2025-09-01 00:00:00'", "type"),
            (
                {"between": ONE},
                'a date, or {"between": [first, last]}',
                "an object",
                "type",
            ),
        ],
    )
    def test_what_it_may_not(self, written: Any, expected: str, found: str, kind: str) -> None:
        told = problem(NeedsAssessment, request_received=written)
        assert told == ("request_received", expected, found, kind)

    def test_a_day_is_one_day_or_nothing(self) -> None:
        assert structure({"date_of_birth": None, "schema": SCHEMA}, CaseFile).date_of_birth is None
        told = problem(CaseFile, schema=SCHEMA, date_of_birth="not_known")
        assert told[0] == "date_of_birth"

    def test_a_long_value_is_not_quoted_in_full(self) -> None:
        _, _, found, _ = problem(NeedsAssessment, request_received="word " * 100)
        assert len(found) < 50


class TestOtherFields:
    def test_words(self) -> None:
        assert structure({"kind": "coronavirus"}, Circumstance).kind is CircumstanceKind.CORONAVIRUS
        case = structure({"decision": None, "request_received": ONE}, NeedsAssessment)
        assert case.decision is None
        refused = structure({"decision": "refuse", "decision_notified": ONE}, NeedsAssessment)
        assert refused.decision is Decision.REFUSE

    @pytest.mark.parametrize(
        ("value", "found"), [("maybe", "'maybe'"), (5, "a number"), ([], "a list")]
    )
    def test_words_that_are_not_among_them(self, value: Any, found: str) -> None:
        told = problem(NeedsAssessment, decision=value)
        assert told == ("decision", "'assess' or 'refuse'", found, "value")

    @pytest.mark.parametrize("value", [True, False, None])
    def test_yes_no_or_nothing(self, value: Any) -> None:
        facts = {"kind": "medical", "section_31_body": value}
        assert structure(facts, AdviceRequest).section_31_body is value

    def test_what_is_neither_yes_nor_no(self) -> None:
        told = problem(AdviceRequest, kind="medical", section_31_body="yes")
        assert told == ("section_31_body", "true, false or null", "'yes'", "type")

    def test_text(self) -> None:
        facts = {"kind": "x", "duty": "y", "on": ONE, "due": ONE}
        assert structure(facts, Variation).kind == "x"
        told = problem(CaseFile, schema=SCHEMA, reference=None)
        assert told == ("reference", "text", "null", "type")


class TestLists:
    def test_of_objects_or_of_what_stands_for_them(self) -> None:
        facts = {"advice": [{"kind": "other"}, asked()], "exceptions": []}
        case = structure(facts, NeedsAssessment)
        assert [one.kind for one in case.advice] == [AdviceKind.OTHER, AdviceKind.MEDICAL]  # type: ignore[union-attr]
        assert case.exceptions == ()

    @pytest.mark.parametrize("silence", ["not_recorded", NOT_RECORDED])
    def test_not_recorded(self, silence: Any) -> None:
        case = structure({"exceptions": silence}, NeedsAssessment)
        assert case.exceptions is NOT_RECORDED

    @pytest.mark.parametrize("value", [None, "not_known", {}, 5])
    def test_what_is_no_list(self, value: Any) -> None:
        field, expected, _, kind = problem(NeedsAssessment, exceptions=value)
        assert (field, expected, kind) == ("exceptions", 'a list, or "not_recorded"', "type")
        field, expected, _, _ = problem(CaseFile, schema=SCHEMA, needs_assessments=value)
        assert (field, expected) == ("needs_assessments", "a list")

    def test_what_is_wrong_inside_is_told_at_its_path(self) -> None:
        told = problem(
            NeedsAssessment, advice=[{"kind": "other"}, {"kind": "other", "received": 5}]
        )
        assert told[0] == "advice[1].received"
        assert problem(NeedsAssessment, advice=["x"])[:2] == (
            "advice[0]",
            "an object (AdviceRequest)",
        )

    def test_a_name_in_a_list(self) -> None:
        one = structure({"kind": "coronavirus", "impractical": ["a", "b"]}, Circumstance)
        assert one.impractical == ("a", "b")
        assert (
            problem(Circumstance, kind="coronavirus", impractical=["a", 5])[0] == "impractical[1]"
        )


class TestObjects:
    def test_one_that_is_made_already_is_kept(self) -> None:
        case = assessment()
        assert structure(case, NeedsAssessment) is case

    def test_what_is_no_object(self) -> None:
        with pytest.raises(InvalidFact, match="expected an object"):
            structure([], NeedsAssessment)

    def test_an_unknown_key_with_or_without_a_near_one(self) -> None:
        assert problem(NeedsAssessment, decison="assess")[1] == (
            "one of the fields of NeedsAssessment (decision?)"
        )
        assert problem(NeedsAssessment, zzz=1)[1] == "one of the fields of NeedsAssessment"

    def test_a_field_wrong_twice_is_told_once(self) -> None:
        told = problem(AdviceRequest, kind="dental")
        assert (told[0], told[3]) == ("kind", "value")

    @pytest.mark.parametrize(
        ("name", "kind", "found"),
        [(None, "missing", "null"), ("x/1", "value", "'x/1'"), (1, "value", "a number")],
    )
    def test_a_file_of_another_schema(self, name: Any, kind: str, found: str) -> None:
        field, expected, *rest = problem(CaseFile, schema=name)
        assert (field, *rest) == ("schema", found, kind)
        assert expected.startswith(f"'{SCHEMA}', 'sendlaw.senco-appointment/1', ")
        assert expected.endswith(" or 'sendlaw.area-inspection/1'")


class TestParsing:
    def test_a_case_by_its_process_written_either_way(self) -> None:
        facts = {"kind": "medical", "requested": ONE}
        assert parse(facts, "advice-request") == parse(facts, "advice_request")
        assert isinstance(parse({}, "needs_assessment"), NeedsAssessment)

    def test_without_a_process_a_file(self) -> None:
        assert parse({"reference": "EX-1"}) == CaseFile(reference="EX-1")

    def test_an_unknown_process(self) -> None:
        with pytest.raises(InvalidFact, match="one of needs_assessment, advice_request"):
            parse({}, "review")

    def test_any_mapping_will_do(self) -> None:
        facts = MappingProxyType({"request_received": ONE})
        assert parse(facts, "needs_assessment") == assessment()


class TestLoading:
    FILE = CaseFile(reference="EX-1", needs_assessments=(assessment(),))

    def test_from_wherever_it_is(self, tmp_path: Path) -> None:
        path = tmp_path / "case.json"
        path.write_text(self.FILE.to_json())
        with path.open() as opened:
            sources = [path, str(path), opened, self.FILE.to_dict(), io.BytesIO(path.read_bytes())]
            assert [load(one) for one in sources] == [self.FILE] * 5  # type: ignore[arg-type]

    def test_from_any_mapping(self) -> None:
        assert load(MappingProxyType(self.FILE.to_dict())) == self.FILE

    @pytest.mark.parametrize("text", ["", "{", '{"a": 1,}', "[" * 100_000])
    def test_what_is_no_json(self, text: str) -> None:
        with pytest.raises(InvalidFact, match="file: expected JSON text"):
            load(io.StringIO(text))

    def test_every_key_given_twice_is_told(self) -> None:
        text = '{"schema": 1, "reference": "a", "schema": 2, "reference": "b"}'
        with pytest.raises(InvalidFact) as caught:
            load(io.StringIO(text))
        assert [one.field for one in caught.value.problems] == ["schema", "reference"]

    def test_what_it_writes_it_reads(self) -> None:
        assert load(json.loads(self.FILE.to_json())) == self.FILE
