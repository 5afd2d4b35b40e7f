"""A circumstance: what happened, when, and for which duties a person found it made them impractical."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest
from tests.unit.given import FINAL, REG_5

from sendlaw import NOT_KNOWN, NOT_RECORDED, Between, Circumstance, InvalidFact
from sendlaw.cases.circumstance import facts_of
from sendlaw.vocabulary import CircumstanceKind

BEGAN, ENDED = date(2025, 7, 23), date(2025, 9, 2)


def fields(**facts: Any) -> list[tuple[str, str]]:
    """Which fields are wrong, and how."""
    with pytest.raises(InvalidFact) as caught:
        Circumstance(**facts)
    return [(one.field, one.kind) for one in caught.value.problems]


class TestMaking:
    def test_one_with_everything(self) -> None:
        one = Circumstance(
            kind="school_closed",
            began=BEGAN,
            ended=ENDED,
            impractical=[REG_5, FINAL],
            reason="flood",
        )
        assert one.kind is CircumstanceKind.SCHOOL_CLOSED
        assert one.impractical == (REG_5, FINAL)

    @pytest.mark.parametrize("names", [{REG_5}, frozenset({REG_5}), [REG_5], (REG_5,)])
    def test_the_duties_may_come_in_any_collection(self, names: Any) -> None:
        assert Circumstance(kind="coronavirus", impractical=names).impractical == (REG_5,)

    def test_not_judged_is_not_the_same_as_judged_practical(self) -> None:
        assert Circumstance(kind="coronavirus").impractical is NOT_RECORDED
        assert Circumstance(kind="coronavirus", impractical=()).impractical == ()

    def test_it_may_last_or_have_days_that_are_not_known(self) -> None:
        one = Circumstance(kind="absent_from_area", began=NOT_RECORDED, ended=NOT_KNOWN)
        assert (one.began, one.ended) == (NOT_RECORDED, NOT_KNOWN)

    def test_it_may_end_on_the_day_it_began(self) -> None:
        assert Circumstance(kind="missed_appointment", began=BEGAN, ended=BEGAN).ended == BEGAN

    def test_its_words_never_hold_the_reason(self) -> None:
        one = Circumstance(kind="school_closed", began=BEGAN, reason="a private matter")
        assert repr(one) == "Circumstance(school_closed, began=2025-07-23, ended=None)"


class TestRefused:
    def test_without_a_kind(self) -> None:
        assert fields() == [("kind", "missing")]

    def test_of_an_unknown_kind(self) -> None:
        assert fields(kind="rain") == [("kind", "value")]

    @pytest.mark.parametrize(
        ("began", "ended"),
        [
            (BEGAN, date(2025, 7, 22)),
            (Between(BEGAN, ENDED), date(2025, 7, 22)),
            (BEGAN, Between(date(2025, 7, 1), date(2025, 7, 22))),
        ],
    )
    def test_ended_before_it_began(self, began: Any, ended: Any) -> None:
        assert fields(kind="school_closed", began=began, ended=ended) == [("ended", "order")]

    @pytest.mark.parametrize("names", [None, "reg5.decision_to_assess", 5, [5], NOT_KNOWN])
    def test_duties_that_are_no_list_of_ids(self, names: Any) -> None:
        assert fields(kind="coronavirus", impractical=names) == [("impractical", "type")]

    def test_a_reason_that_is_too_long_or_no_text(self) -> None:
        assert Circumstance(kind="coronavirus", reason="x" * 200).reason == "x" * 200
        for reason in ("x" * 201, None, 5):
            assert fields(kind="coronavirus", reason=reason) == [("reason", "type")]

    def test_a_reason_refused_is_not_printed(self) -> None:
        with pytest.raises(InvalidFact) as caught:
            Circumstance(kind="coronavirus", reason="private " * 30)
        assert "private" not in str(caught.value)

    def test_everything_at_once(self) -> None:
        found = fields(kind="rain", began="soon", ended=5, impractical=None, reason=None)
        assert [name for name, _ in found] == ["kind", "began", "ended", "impractical", "reason"]

    @pytest.mark.parametrize("wrong", ["began", "ended"])
    def test_a_day_with_a_time(self, wrong: str) -> None:
        given = {"began": BEGAN, "ended": ENDED, wrong: datetime(2025, 8, 1, 9, 0)}
        assert fields(kind="school_closed", **given) == [(wrong, "type")]


class TestFacts:
    def test_what_is_recorded_and_where(self) -> None:
        one = Circumstance(kind="school_closed", began=BEGAN, impractical=(REG_5,), reason="flood")
        facts = one.facts("here.exceptions[2]")
        assert (facts.kind, facts.began, facts.ended) == (one.kind, BEGAN, None)
        assert (facts.path, facts.reason) == ("here.exceptions[2]", "flood")
        assert facts.impractical == frozenset({REG_5})

    def test_nobody_judged(self) -> None:
        assert Circumstance(kind="coronavirus").facts("x").impractical is None
        assert (
            Circumstance(kind="coronavirus", impractical=()).facts("x").impractical == frozenset()
        )

    def test_of_several_and_of_none(self) -> None:
        one = Circumstance(kind="coronavirus")
        found = facts_of((one, one), "here")
        assert isinstance(found, tuple)
        assert [each.path for each in found] == ["here.exceptions[0]", "here.exceptions[1]"]
        assert facts_of(NOT_RECORDED, "here") is NOT_RECORDED
        assert facts_of((), "here") == ()


class TestPlain:
    def test_what_is_empty_is_left_out(self) -> None:
        assert Circumstance(kind="coronavirus").to_dict() == {"kind": "coronavirus"}

    def test_everything(self) -> None:
        one = Circumstance(
            kind="school_closed", began=BEGAN, ended=ENDED, impractical=(REG_5,), reason="flood"
        )
        assert one.to_dict() == {
            "kind": "school_closed",
            "began": "2025-07-23",
            "ended": "2025-09-02",
            "impractical": [REG_5],
            "reason": "flood",
        }

    def test_judged_practical_is_kept(self) -> None:
        assert Circumstance(kind="coronavirus", impractical=()).to_dict()["impractical"] == []
