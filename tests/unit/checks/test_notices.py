"""What each notice must tell: every content dropped in turn, and the days on which the law changed."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, strategies as st

from sendlaw import InvalidFact
from sendlaw.cases.notice import Notice
from sendlaw.checks.codes import CODES
from sendlaw.checks.documents import check_document
from sendlaw.checks.notices import CODE_OF, required
from sendlaw.exchange.structure import load_content
from sendlaw.law.contents import notices, notices_by_kind
from sendlaw.law.requirements import Requirement
from sendlaw.vocabulary.contents import NoticeContent, NoticeKind

A_DAY = timedelta(days=1)
SENT = date(2025, 10, 10)
RECOMMENDATIONS = date(2018, 4, 3)
"""SI 2017/1306 reg 1: in force from 3 April 2018."""
MEDIATION = [
    "mediation_right",
    "certificate",
    "mediation_adviser",
    "mediation_timescales",
    "telling_the_authority",
    "authority_contact",
]
USUAL = [
    "appeal_right",
    "time_limits",
    *MEDIATION,
    "disagreement_resolution",
    "information_and_advice",
]
POWER = "recommendations_power"
WITHOUT_RIGHT = [one for one in MEDIATION if one != "mediation_right"]
DETAINED = ["appeal_right", "time_limits", *WITHOUT_RIGHT, "information_and_advice"]
EXPECTED = {
    "refuse_to_assess": [*USUAL, "reasons"],
    "refuse_plan": [*USUAL, POWER, "outcome", "reasons"],
    "final_plan": [*USUAL, POWER],
    "review_maintain": [*USUAL, POWER],
    "review_cease": [*USUAL, POWER],
    "review_amend": [],
    "amendment": [
        "plan_copy",
        "proposed_amendments",
        "evidence",
        "right_to_request_school",
        "schools_information",
    ],
    "amended_plan": [*USUAL, POWER],
    "not_amended": [*USUAL, POWER, "reasons"],
    "refuse_to_reassess": [*USUAL, POWER],
    "cease": [*USUAL, POWER],
    "detained_refuse_to_assess": [*DETAINED, "reasons"],
    "detained_refuse_plan": [*DETAINED, "outcome", "reasons"],
    "detained_final_plan": [
        one for one in DETAINED if one not in ("certificate", "mediation_adviser")
    ],
}
"""Written from the texts by hand, apart from the tables."""
SETTLED = {"after_considering": False, "evidence_exists": True}


def found(**facts: Any) -> list[tuple[str, tuple[str, ...]]]:
    report = check_document(Notice(**{"sent": SENT, **facts}))
    return [(one.code, one.citations) for one in report]


def codes(**facts: Any) -> list[str]:
    return [code for code, _ in found(**facts)]


@pytest.mark.parametrize("kind", NoticeKind)
def test_what_each_notice_must_contain(kind: NoticeKind) -> None:
    told = required(Notice(kind=kind, sent=SENT, **SETTLED), SENT)
    assert {one.content.value for one in told} == set(EXPECTED[kind])


@given(
    kind=st.sampled_from(NoticeKind),
    sent=st.dates(date(2014, 1, 1), date(2030, 12, 31)),
    settled=st.fixed_dictionaries(
        {
            "after_considering": st.none() | st.booleans(),
            "evidence_exists": st.none() | st.booleans(),
            "only_about_school": st.none() | st.booleans(),
        }
    ),
    data=st.data(),
)
def test_with_everything_there_is_nothing_and_without_one_thing_exactly_that(
    kind: NoticeKind, sent: date, settled: dict[str, Any], data: st.DataObject
) -> None:
    facts = {"kind": kind, "sent": sent, **settled}
    every = [*required(Notice(**facts), sent)]
    whole = tuple(one.content for one in every)
    extra = tuple(data.draw(st.sets(st.sampled_from(NoticeContent))) - set(whole))
    assert codes(**facts, contains=(*whole, *extra)) == []
    for one in every:
        left = tuple(content for content in whole if content is not one.content)
        code = CODE_OF[one.content] if one.certain else "NT009"
        assert found(**facts, contains=(*left, *extra)) == [(code, one.provisions)]
    assert codes(**facts) == (["NT008"] if every else [])


class TestByDate:
    @pytest.mark.parametrize("kind", NoticeKind)
    def test_the_power_to_recommend_from_3_april_2018(self, kind: NoticeKind) -> None:
        told = tuple(one for one in EXPECTED[kind] if one != POWER)
        after = ["NT005"] if POWER in EXPECTED[kind] else []
        assert codes(kind=kind, sent=RECOMMENDATIONS - A_DAY, contains=told, **SETTLED) == []
        assert codes(kind=kind, sent=RECOMMENDATIONS, contains=told, **SETTLED) == after

    def test_not_of_a_decision_made_before(self) -> None:
        told = {"kind": "cease", "sent": RECOMMENDATIONS, "contains": USUAL}
        assert codes(**told, decided=RECOMMENDATIONS - A_DAY) == []
        assert codes(**told, decided=RECOMMENDATIONS) == ["NT005"]

    def test_never_of_a_refusal_to_assess(self) -> None:
        assert codes(kind="refuse_to_assess", contains=USUAL, after_considering=True) == []

    def test_nothing_before_the_regulations(self) -> None:
        assert codes(kind="cease", sent=date(2014, 8, 31), contains=()) == []
        assert len(codes(kind="cease", sent=date(2014, 9, 1), contains=())) == len(USUAL)

    def test_of_a_detained_person_from_april_2015(self) -> None:
        assert codes(kind="detained_final_plan", sent=date(2015, 3, 31), contains=()) == []
        assert "NT001" in codes(kind="detained_final_plan", sent=date(2015, 4, 1), contains=())

    def test_another_day_may_be_asked_for(self) -> None:
        notice = Notice(kind="cease", contains=USUAL)
        assert check_document(notice, as_at=RECOMMENDATIONS - A_DAY).ok
        assert not check_document(notice, as_at=RECOMMENDATIONS).ok
        with pytest.raises(InvalidFact, match="a document with a date"):
            check_document(notice)


class TestWhatIsNeededInSomeCases:
    def test_reasons_of_a_refusal_without_a_notice_before_it(self) -> None:
        told = {"kind": "refuse_to_assess", "contains": USUAL}
        assert found(**told, after_considering=False) == [("NT006", ("CFA 2014 s.36(5)(a)",))]
        assert found(**told, after_considering=True) == []
        assert found(**told) == [("NT009", ("CFA 2014 s.36(5)(a)",))]

    def test_evidence_where_there_is_some(self) -> None:
        told = [one for one in EXPECTED["amendment"] if one != "evidence"]
        assert codes(kind="amendment", contains=told, evidence_exists=True) == ["NT007"]
        assert codes(kind="amendment", contains=told, evidence_exists=False) == []
        assert codes(kind="amendment", contains=told) == ["NT009"]

    def test_a_certificate_unless_the_school_alone_can_be_appealed(self) -> None:
        left = [one for one in USUAL if one not in ("certificate", "mediation_adviser")]
        told = {"contains": [*left, POWER]}
        assert codes(kind="final_plan", **told) == ["NT003", "NT003"]
        assert codes(kind="final_plan", **told, only_about_school=False) == ["NT003", "NT003"]
        assert codes(kind="final_plan", **told, only_about_school=True) == []

    def test_a_certificate_always_where_no_plan_names_a_school(self) -> None:
        left = [one for one in USUAL if one not in ("certificate", "mediation_adviser")]
        told = {"contains": [*left, POWER], "only_about_school": True}
        assert codes(kind="refuse_to_reassess", **told) == ["NT003", "NT003"]


class TestWhatIsSaid:
    def test_both_regulations_of_a_review(self) -> None:
        told = [one for one in [*USUAL, POWER] if one != "time_limits"]
        ((_, citations),) = found(kind="review_maintain", contains=told)
        assert citations == ("SI 2014/1530 reg 20(11)(b)", "SI 2014/1530 reg 21(10)(b)")

    def test_the_road_to_the_information_on_mediation(self) -> None:
        told = [one for one in [*USUAL, POWER] if one != "authority_contact"]
        report = check_document(Notice(kind="cease", sent=SENT, contains=told))
        (one,) = report
        assert one.citations == ("SI 2014/1530 reg 31(3)(c)", "SI 2014/1530 reg 32(f)")
        assert one.message == (
            "The notice (cease) does not contain whom to contact on behalf of the authority for"
            " mediation."
        )
        assert one.path == "$.contains"

    def test_what_would_settle_a_query(self) -> None:
        told = Notice(kind="amendment", sent=SENT, contains=[]).to_dict()
        (query,) = check_document(load_content(told)).of("query")
        assert "turns on evidence_exists" in query.message


class TestNotice:
    def test_there_and_back(self) -> None:
        notice = Notice(kind="cease", sent=SENT, contains=USUAL, only_about_school=False)
        assert load_content(json.loads(notice.to_json())) == notice

    @pytest.mark.parametrize(
        ("facts", "where"),
        [
            ({}, "kind"),
            ({"kind": "letter"}, "kind"),
            ({"kind": "cease", "contains": ["tea"]}, r"contains\[0\]"),
            ({"kind": "cease", "sent": "2025-10-10"}, "sent"),
            ({"kind": "cease", "sent": SENT, "decided": SENT + A_DAY}, "decided"),
        ],
    )
    def test_what_is_refused(self, facts: dict[str, Any], where: str) -> None:
        with pytest.raises(InvalidFact, match=where):
            Notice(**facts)


def test_every_content_has_a_code_and_is_required_somewhere() -> None:
    assert set(CODE_OF) == set(NoticeContent)
    assert {name for names in EXPECTED.values() for name in names} == set(NoticeContent)


def test_every_paragraph_is_used_and_has_an_id_of_its_own() -> None:
    every = [one for one in vars(notices).values() if isinstance(one, Requirement)]
    used = {r.id for kind in notices_by_kind.REQUIRED.values() for rs in kind.values() for r in rs}
    for through, information in notices_by_kind.MEDIATION.values():
        used |= {one.id for one in (*through, *information.values())}
    assert len({one.id for one in every}) == len(every)
    assert {one.id for one in every} == used
    assert all(one.grade == "V" and one.read_on is not None for one in every)


@pytest.mark.parametrize("code", [one for one in CODES.values() if one.document == "notice"])
def test_an_example_yields_its_code_and_no_other(code: Any) -> None:
    report = check_document(
        load_content({"schema": "sendlaw.notice/1", **json.loads(code.example)})
    )
    assert [one.code for one in report] == [code.code]
