"""What an assessment had to seek, by when, and what was not to be sought."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given, strategies as st
from tests.unit.given import A_DAY, ASSESS, REFUSE, REQUEST, every_advice

from sendlaw import (
    NOT_KNOWN,
    NOT_RECORDED,
    AdviceRequest,
    Between,
    CaseFile,
    InvalidFact,
    NeedsAssessment,
    Reassessment,
)
from sendlaw.checks import CODES, check
from sendlaw.exchange import parse
from sendlaw.law.contents import advice
from sendlaw.law.requirements import Requirement

LOOKED = date(2025, 12, 8)
SENT = date(2025, 12, 1)
DRAFTED: dict[str, Any] = {**ASSESS, "draft_plan_sent": SENT, "exceptions": ()}
ALL = ("adviser", "authority", "family")
KINDS = ("parent", "educational", "medical", "psychological", "social_care")
EVERY = dict(zip(KINDS, every_advice(), strict=True))
LETTER = dict(zip(KINDS, "abcde", strict=True))


def told(of: type = NeedsAssessment, as_at: date = LOOKED, **facts: Any) -> list[tuple[str, Any]]:
    case = of(**{"request_received": REQUEST, **DRAFTED, **facts})
    report = check(case, as_at=as_at)
    mine = [one for one in report if one.code.startswith("AD") and one.code != "AD001"]
    return [(one.code, one.citations) for one in mine]


def codes(**facts: Any) -> list[str]:
    return [code for code, _ in told(**facts)]


def with_(kind: str, **facts: Any) -> tuple[AdviceRequest, ...]:
    """Return every request, with that of one kind replaced by another."""
    other = AdviceRequest(kind=kind, section_31_body=False, **facts)
    return (*(one for name, one in EVERY.items() if name != kind), other)


def reg(*letters: str) -> tuple[str, ...]:
    return tuple(f"SI 2014/1530 reg 6(1)({one})" for one in letters)


class TestWhatWasNotSought:
    @given(left=st.sets(st.sampled_from(KINDS)))
    def test_each_kind_that_is_missing_and_no_other(self, left: set[str]) -> None:
        given = tuple(one for name, one in EVERY.items() if name not in left)
        assert told(advice=given) == [("AD002", reg(LETTER[one])) for one in KINDS if one in left]

    def test_nothing_where_nobody_recorded_the_requests(self) -> None:
        assert codes(advice=NOT_RECORDED) == []

    @pytest.mark.parametrize("end", ["draft_plan_sent", "final_plan_sent", "plan_refusal_notified"])
    def test_by_any_act_that_ends_the_assessment(self, end: str) -> None:
        facts = {"draft_plan_sent": None, end: SENT, "advice": with_("medical", requested=SENT)}
        assert codes(**facts) == []
        late = with_("medical", requested=SENT + A_DAY)
        assert told(**{**facts, "advice": late}) == [("AD002", reg("c"))]

    def test_an_act_that_lies_ahead_ends_nothing(self) -> None:
        assert codes(as_at=SENT, advice=()) == ["AD002"] * 5
        assert codes(as_at=SENT - A_DAY, advice=()) == ["AD003"]

    def test_a_query_while_the_assessment_goes_on(self) -> None:
        going = {**ASSESS, "draft_plan_sent": None, "as_at": LOOKED}
        assert told(**going, advice=()) == [("AD003", reg(*"abcde"))]
        assert codes(**going, advice=every_advice()) == []
        lacking = with_("medical", requested=LOOKED + A_DAY)
        assert told(**going, advice=lacking) == [("AD003", reg("c"))]

    def test_nothing_before_the_decision_or_after_a_refusal(self) -> None:
        empty = {"draft_plan_sent": None, "advice": ()}
        assert codes(**empty, as_at=date(2025, 10, 9)) == []
        assert codes(**{**empty, **REFUSE}) == []
        assert codes(**empty, ended_on=SENT, ended_because="withdrawn") == []

    @pytest.mark.parametrize(
        ("requested", "expected"),
        [
            (None, []),
            (NOT_RECORDED, []),
            (NOT_KNOWN, ["AD003"]),
            (Between(REQUEST, SENT), []),
            (Between(SENT, SENT + A_DAY), ["AD003"]),
            (Between(SENT + A_DAY, LOOKED), ["AD002"]),
        ],
    )
    def test_a_day_that_is_half_known(self, requested: Any, expected: list[str]) -> None:
        assert codes(advice=with_("psychological", requested=requested)) == expected

    def test_in_a_reassessment_by_regulation_26(self) -> None:
        facts = {"decision": "reassess", "decision_notified": date(2025, 9, 15)}
        cited = (*reg("e"), "SI 2014/1530 reg 26(1)")
        found = told(Reassessment, **facts, advice=with_("social_care", sought=False))
        assert found == [("AD002", cited)]
        own = {"request_received": None, "decision": None, "decision_notified": None}
        begun = {**own, "own_motion_decided": REQUEST, "draft_plan_sent": None}
        assert [code for code, _ in told(Reassessment, **begun, advice=())] == ["AD003"]


class TestEarlierAdvice:
    def test_what_suffices_is_not_missing(self) -> None:
        assert codes(advice=with_("medical", sought=False, sufficient_to=ALL)) == []

    @pytest.mark.parametrize("who", [NOT_RECORDED, (), ALL[:2], ALL[1:], ("adviser", "family")])
    def test_unless_one_of_the_three_is_not_satisfied(self, who: Any) -> None:
        assert codes(advice=with_("medical", sought=False, sufficient_to=who)) == ["AD002"]

    def test_that_of_the_family_itself_is_always_sought(self) -> None:
        assert codes(advice=with_("parent", sought=False, sufficient_to=ALL)) == ["AD002"]
        assert codes(advice=with_("parent", requested=REQUEST, sufficient_to=ALL)) == []

    def test_must_not_be_sought_again(self) -> None:
        again = with_("medical", requested=REQUEST, sufficient_to=ALL)
        assert told(advice=again) == [("AD005", ("SI 2014/1530 reg 6(4)",))]
        assert codes(advice=with_("medical", requested=REQUEST, sufficient_to=ALL[:2])) == []
        ahead = with_("medical", requested=LOOKED + A_DAY, sufficient_to=ALL)
        assert codes(advice=ahead) == ["AD002"]

    def test_what_was_not_sought_has_no_day_and_no_limit(self) -> None:
        with pytest.raises(InvalidFact, match="sought"):
            AdviceRequest(kind="medical", requested=REQUEST, sought=False)
        case = NeedsAssessment(
            request_received=REQUEST, advice=with_("medical", sought=False, sufficient_to=ALL)
        )
        table = case.timetable(as_at=LOOKED)
        keys = [one.key for one in table]
        assert [one for one in keys if "advice[3]" in one]
        assert not [one for one in keys if "advice[4]" in one]


class TestHowItWasSought:
    def test_without_what_the_family_gave(self) -> None:
        bare = with_("medical", requested=REQUEST, documents_supplied=False)
        assert told(advice=bare) == [("AD006", ("SI 2014/1530 reg 6(3)",))]
        for supplied in (True, None):
            fine = with_("medical", requested=REQUEST, documents_supplied=supplied)
            assert codes(advice=fine) == []
        assert codes(advice=with_("parent", requested=REQUEST, documents_supplied=False)) == []

    def test_without_one_qualified_for_the_impairment(self) -> None:
        alone = with_("educational", requested=REQUEST, qualified_consulted=False)
        assert told(advice=alone) == [("AD007", ("SI 2014/1530 reg 6(2)",))]
        fine = with_("educational", requested=REQUEST, qualified_consulted=True)
        assert codes(advice=fine) == []
        other = with_("medical", requested=REQUEST, qualified_consulted=False)
        assert codes(advice=other) == []

    def test_what_the_family_asked_for(self) -> None:
        wished = AdviceRequest(kind="requested_by_family", sought=False)
        assert told(advice=(*every_advice(), wished)) == [("AD008", reg("h"))]
        asked = AdviceRequest(kind="requested_by_family", requested=SENT, section_31_body=False)
        assert codes(advice=(*every_advice(), asked)) == []
        enough = AdviceRequest(kind="requested_by_family", sought=False, sufficient_to=ALL)
        assert codes(advice=(*every_advice(), enough)) == []


class TestWhoseEducationalAdvice:
    @pytest.mark.parametrize(
        ("adviser", "first", "paragraph"),
        [
            ("experienced_person", "institution", "(ii)"),
            ("responsible_person", "experienced_person", "(iii)"),
        ],
    )
    def test_one_who_stands_in(self, adviser: str, first: str, paragraph: str) -> None:
        stands_in = with_("educational", requested=REQUEST, educational_adviser=adviser)
        assert told(advice=stands_in) == [("AD009", (f"SI 2014/1530 reg 6(1)(b){paragraph}",))]
        wanting = AdviceRequest(kind="educational", sought=False, educational_adviser=first)
        assert codes(advice=(*stands_in, wanting)) == []

    def test_the_institution_stands_in_for_nobody(self) -> None:
        own = with_("educational", requested=REQUEST, educational_adviser="institution")
        assert codes(advice=own) == []

    @pytest.mark.parametrize("adviser", ["institution", "teacher"])
    def test_only_educational_advice_has_such_an_adviser(self, adviser: str) -> None:
        with pytest.raises(InvalidFact, match="educational_adviser"):
            AdviceRequest(kind="medical", educational_adviser=adviser)

    def test_not_before_it_was_asked(self) -> None:
        ahead = {"requested": LOOKED + A_DAY, "educational_adviser": "experienced_person"}
        assert codes(advice=(*every_advice(), with_("educational", **ahead)[-1])) == []

    def test_that_of_the_secretary_of_state_is_beside_the_rest(self) -> None:
        defence = "secretary_of_state_for_defence"
        alone = with_("educational", requested=REQUEST, educational_adviser=defence)
        assert told(advice=alone) == [("AD002", reg("b"))]
        assert codes(advice=(*alone, EVERY["educational"])) == []


class TestAdulthood:
    """Year 9 of 2025-26 is the school year in which those born from September 2011 reach 14."""

    OLDEST_OF_YEAR_8, YOUNGEST_OF_YEAR_9 = date(2012, 9, 1), date(2012, 8, 31)

    def found(self, born: date | None, *more: AdviceRequest, **facts: Any) -> list[str]:
        given = {"request_received": REQUEST, **DRAFTED, "advice": (*every_advice(), *more)}
        case = NeedsAssessment(**{**given, **facts})
        report = check(CaseFile(date_of_birth=born, needs_assessments=(case,)), as_at=LOOKED)
        return [one.code for one in report if one.code == "AD004"]

    def test_a_query_from_year_9_on(self) -> None:
        assert self.found(self.YOUNGEST_OF_YEAR_9) == ["AD004"]
        assert self.found(self.OLDEST_OF_YEAR_8) == []
        assert self.found(None) == []

    def test_not_where_it_was_sought_or_sufficed(self) -> None:
        sought = AdviceRequest(kind="adulthood", requested=REQUEST, section_31_body=False)
        enough = AdviceRequest(kind="adulthood", sought=False, sufficient_to=ALL)
        assert self.found(self.YOUNGEST_OF_YEAR_9, sought) == []
        assert self.found(self.YOUNGEST_OF_YEAR_9, enough) == []

    def test_not_before_the_decision_or_without_a_list(self) -> None:
        early = {"draft_plan_sent": None, "decision_notified": None, "decision": None}
        assert self.found(self.YOUNGEST_OF_YEAR_9, **early) == []
        assert self.found(self.YOUNGEST_OF_YEAR_9, advice=NOT_RECORDED) == []


def test_there_and_back() -> None:
    asked = AdviceRequest(
        kind="medical",
        requested=REQUEST,
        sufficient_to=["adviser", "family"],
        documents_supplied=True,
        qualified_consulted=False,
    )
    assert parse(json.loads(asked.to_json()), "advice_request") == asked


def test_each_paragraph_has_an_id_of_its_own() -> None:
    every = [one for one in vars(advice).values() if isinstance(one, Requirement)]
    assert len({one.id for one in every}) == len(every)
    assert all(one.provision.startswith("SI 2014/1530 reg 6(") for one in every)


@pytest.mark.parametrize("code", [CODES[f"AD00{number}"] for number in range(2, 10)])
def test_an_example_yields_its_code_and_no_other(code: Any) -> None:
    report = check(
        parse(json.loads(code.example), code.process), as_at=date.fromisoformat(code.as_at)
    )
    assert [one.code for one in report] == [code.code]
