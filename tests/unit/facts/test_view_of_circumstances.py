"""Circumstances and requests for advice, as seen from a day."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.unit.given import A_DAY, REQUEST, asked, assessment

from sendlaw import NOT_KNOWN, NOT_RECORDED, Between, Circumstance, Truth
from sendlaw.facts import Span, View, look
from sendlaw.law.records import COMMENCEMENT
from sendlaw.vocabulary import AdviceKind

AS_AT = date(2025, 10, 1)
SEPTEMBER = date(2025, 9, 10)
ANY_DAY = (COMMENCEMENT, AS_AT, Truth.YES)
PERHAPS = (COMMENCEMENT, AS_AT, Truth.UNKNOWN)
NOT_OVER = (None, None, Truth.NO)


def seen(**facts: Any) -> View:
    case = assessment(**facts)
    return look(case.facts(), as_at=AS_AT, complete_through=None, floor=COMMENCEMENT)


def told(span: Span) -> tuple[date | None, date | None, Truth]:
    if span.happened is Truth.NO:
        return NOT_OVER
    return date.fromordinal(span.first), date.fromordinal(span.last), span.happened


def closure(**facts: Any) -> Any:
    """How one closure is seen: when it began, when it ended; ``None`` if it is not seen."""
    given = Circumstance(kind="school_closed", **facts)
    view = seen(exceptions=(given,))
    assert view.circumstances is not None
    return [(told(one.began), told(one.ended)) for one in view.circumstances]


class TestCircumstances:
    def test_nobody_looked(self) -> None:
        assert seen().circumstances is None
        assert seen(exceptions=NOT_RECORDED).circumstances is None

    def test_none_apply(self) -> None:
        assert seen(exceptions=()).circumstances == ()

    @pytest.mark.parametrize(
        ("began", "span"),
        [
            (SEPTEMBER, (SEPTEMBER, SEPTEMBER, Truth.YES)),
            (AS_AT, (AS_AT, AS_AT, Truth.YES)),
            (Between(SEPTEMBER, AS_AT), (SEPTEMBER, AS_AT, Truth.YES)),
            (Between(SEPTEMBER, AS_AT + A_DAY), (SEPTEMBER, AS_AT, Truth.UNKNOWN)),
            (NOT_RECORDED, ANY_DAY),
            (NOT_KNOWN, PERHAPS),
            (None, ANY_DAY),
        ],
    )
    def test_when_it_began(self, began: Any, span: tuple[date, date, Truth]) -> None:
        assert closure(began=began) == [(span, NOT_OVER)]

    @pytest.mark.parametrize("began", [AS_AT + A_DAY, Between(AS_AT + A_DAY, date(2025, 12, 1))])
    def test_one_still_to_come_is_not_seen(self, began: Any) -> None:
        assert closure(began=began) == []

    @pytest.mark.parametrize(
        ("ended", "span"),
        [
            (None, NOT_OVER),
            (AS_AT, (AS_AT, AS_AT, Truth.YES)),
            (NOT_RECORDED, ANY_DAY),
            (NOT_KNOWN, PERHAPS),
        ],
    )
    def test_when_it_ended(self, ended: Any, span: object) -> None:
        [(_, found)] = closure(began=SEPTEMBER, ended=ended)
        assert found == span

    @pytest.mark.parametrize(
        "ended", [date(2025, 12, 1), Between(date(2025, 9, 30), date(2025, 12, 1))]
    )
    def test_the_day_it_will_end_may_be_known_before_it_comes(self, ended: Any) -> None:
        [(_, found)] = closure(began=SEPTEMBER, ended=ended)
        last = date(2025, 12, 1)
        first = ended.first if isinstance(ended, Between) else last
        assert found == (first, last, Truth.YES)

    def test_each_knows_where_it_is_recorded(self) -> None:
        closed = Circumstance(kind="school_closed", began=SEPTEMBER)
        view = seen(exceptions=(closed, Circumstance(kind="coronavirus", began=SEPTEMBER)))
        assert view.circumstances is not None
        assert [one.facts.path for one in view.circumstances] == [
            "needs_assessments[0].exceptions[0]",
            "needs_assessments[0].exceptions[1]",
        ]


class TestAdviceAsked:
    def asked(self, *requests: Any) -> Any:
        view = seen(advice=requests)
        assert view.advice_asked is not None
        return [(kind, told(span)) for kind, span in view.advice_asked]

    def test_nobody_said(self) -> None:
        assert seen().advice_asked is None

    def test_none_was_asked_for(self) -> None:
        assert self.asked() == []

    def test_each_with_its_kind_and_day(self) -> None:
        found = self.asked(asked(), asked(kind="educational", requested=None, reached_body=None))
        assert found == [
            (AdviceKind.MEDICAL, (REQUEST, REQUEST, Truth.YES)),
            (AdviceKind.EDUCATIONAL, ANY_DAY),
        ]

    def test_silences(self) -> None:
        not_recorded = asked(requested=NOT_RECORDED, reached_body=None)
        not_known = asked(requested=NOT_KNOWN, reached_body=None)
        assert self.asked(not_recorded, not_known) == [
            (AdviceKind.MEDICAL, ANY_DAY),
            (AdviceKind.MEDICAL, PERHAPS),
        ]

    def test_what_is_still_to_be_asked_for_is_not_seen(self) -> None:
        assert self.asked(asked(requested=AS_AT + A_DAY, reached_body=None)) == []
