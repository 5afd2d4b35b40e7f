"""Findings and reports, as plain values."""

from __future__ import annotations

import json
import pickle
from datetime import date

import pytest

from sendlaw.checks import CODES, Finding, Report
from sendlaw.engine import Need
from sendlaw.vocabulary import Severity

AS_AT = date(2025, 12, 1)
PATH = "$.needs_assessments[0].final_plan_sent"


def finding(code: str, message: str = "late", **given: object) -> Finding:
    return Finding(code=code, message=message, path=PATH, **given)  # type: ignore[arg-type]


def report(*codes: str, **given: object) -> Report:
    return Report(as_at=AS_AT, law="abc", findings=tuple(finding(one) for one in codes), **given)  # type: ignore[arg-type]


class TestFinding:
    @pytest.mark.parametrize(
        ("code", "severity"),
        [
            ("TS001", Severity.BREACH),
            ("TS004", Severity.EXCUSED),
            ("TS006", Severity.QUERY),
            ("TS010", Severity.INFO),
            ("FA001", Severity.ERROR),
            ("AD001", Severity.GUIDANCE),
        ],
    )
    def test_its_code_settles_how_serious_it_is(self, code: str, severity: Severity) -> None:
        assert finding(code).severity is severity
        assert finding(code).url == f"codes/{code}.html"

    def test_as_json(self) -> None:
        need = Need("exceptions", "$.exceptions", "excused", ("a",))
        one = finding(
            "TS001",
            duty="reg13.final_plan",
            citations=("SI 2014/1530 reg 13(2)",),
            due=date(2026, 1, 19),
            performed=date(2026, 2, 2),
            days_late=14,
            needs=(need,),
        )
        assert json.loads(json.dumps(one.to_dict())) == {
            "code": "TS001",
            "severity": "breach",
            "message": "late",
            "duty": "reg13.final_plan",
            "citations": ["SI 2014/1530 reg 13(2)"],
            "path": PATH,
            "due": "2026-01-19",
            "performed": "2026-02-02",
            "days_late": 14,
            "needs": [need.to_dict()],
            "url": "codes/TS001.html",
        }

    def test_as_json_with_nothing_known(self) -> None:
        told = finding("FA001").to_dict()
        empty = ("duty", "due", "performed", "days_late")
        assert [told[name] for name in empty] == [None] * 4
        assert told["citations"] == told["needs"] == []


class TestReport:
    def test_it_is_neither_true_nor_false(self) -> None:
        for one in (report(), report("TS001")):
            with pytest.raises(TypeError, match=r"use report\.ok"):
                bool(one)

    @pytest.mark.parametrize(
        ("codes", "ok"),
        [
            ((), True),
            (("TS005", "TS004", "TS010", "AD001"), True),
            (("TS001",), False),
            (("FA001",), False),
            (("TS010", "TS002"), False),
        ],
    )
    def test_it_is_ok_without_an_error_or_a_breach(
        self, codes: tuple[str, ...], *, ok: bool
    ) -> None:
        assert report(*codes).ok is ok

    def test_it_can_be_counted_and_gone_through(self) -> None:
        found = report("TS001", "TS005")
        assert len(found) == 2
        assert list(found) == list(found.findings)

    def test_by_severity(self) -> None:
        found = report("FA001", "TS001", "TS005", "TS006")
        assert [one.code for one in found.of("query")] == ["TS005", "TS006"]
        assert [one.code for one in found.of(Severity.ERROR, "breach")] == ["FA001", "TS001"]
        assert found.of() == found.of("info") == ()
        with pytest.raises(ValueError, match="loud"):
            found.of("loud")

    def test_as_text(self) -> None:
        assert str(report()) == "nothing found"
        assert str(report("TS001", "TS005")) == (
            f"breach TS001 {PATH}: late\nquery TS005 {PATH}: late"
        )

    def test_as_json(self) -> None:
        found = report("TS001", assumed=("none",))
        told = json.loads(found.to_json())
        assert told == found.to_dict()
        assert told == {
            "schema": "sendlaw.report/1",
            "as_at": "2025-12-01",
            "law": "abc",
            "ok": False,
            "assumed": ["none"],
            "findings": [finding("TS001").to_dict()],
        }

    def test_it_survives_pickling(self) -> None:
        found = report("TS001")
        assert pickle.loads(pickle.dumps(found)) == found


class TestCodes:
    def test_two_letters_and_three_digits_each_once(self) -> None:
        for code in CODES:
            assert len(code) == 5
            assert code[:2] in ("TS", "FA", "AD", "NT", "PC", "PW", "LO", "IR", "RS", "AI")
            assert code[2:].isdigit()

    @pytest.mark.parametrize("code", CODES.values(), ids=lambda one: one.code)
    def test_each_says_what_it_means_and_what_to_do(self, code: object) -> None:
        told = (code.title, code.means, code.settle)  # type: ignore[attr-defined]
        assert all(told)
        assert all(one.endswith(".") for one in told[1:])
        assert date.fromisoformat(code.as_at)  # type: ignore[attr-defined]

    def test_guidance_never_shares_a_severity_with_a_duty(self) -> None:
        of_guidance = {"AD001", "IR001", "PC020", "AI011"}
        for code, one in CODES.items():
            if not code.startswith("PW"):
                assert (one.severity is Severity.GUIDANCE) is (code in of_guidance)

    def test_what_is_read_from_prose_is_a_risk_at_most(self) -> None:
        allowed = {Severity.RISK, Severity.GUIDANCE, Severity.PRACTICE, Severity.INFO}
        assert {one.severity for code, one in CODES.items() if code.startswith("PW")} == allowed
