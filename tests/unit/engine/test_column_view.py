"""A caseload looked at from a day: what is known of each event and each attribute, row by row."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from sendlaw.engine.column_spans import (
    MAYBE,
    NOT_KNOWN,
    NOT_RECORDED,
    VALUE_UNKNOWN,
    Columns,
    ColumnView,
)
from sendlaw.engine.column_view import look
from sendlaw.facts import Act, Shape
from sendlaw.facts.shapes import NEEDS_ASSESSMENT
from sendlaw.vocabulary import Attribute, Decision, Event, Process

NO, UNKNOWN, YES = 0, 1, 2
TODAY, FLOOR = 200, 50
REQUESTED, DECIDED = Event.REQUEST_RECEIVED, Event.DECISION_NOTIFIED
SENT, SERVED, FINAL = Event.DRAFT_PLAN_SENT, Event.DRAFT_PLAN_SERVED, Event.FINAL_PLAN_SENT


def column(*days: int) -> Any:
    return np.array(days, np.uint16)


def seen(
    days: dict[Event, Any],
    codes: dict[Attribute, Any] | None = None,
    *,
    known: int = TODAY,
    shape: Shape = NEEDS_ASSESSMENT,
) -> ColumnView:
    rows = len(next(iter(days.values())))
    return look(
        shape, Columns(days, codes or {}, None, rows), today=TODAY, known=known, floor=FLOOR
    )


def span(view: ColumnView, event: Event, row: int = 0) -> tuple[int, int, int]:
    first, last, happened = view.spans[event]
    return int(first[row]), int(last[row]), int(happened[row])


class TestSilences:
    @pytest.mark.parametrize(
        ("decided", "found"),
        [
            (150, (150, 150, YES)),
            (200, (200, 200, YES)),
            (201, (0, 0, NO)),
            (0, (0, 0, NO)),
            (NOT_RECORDED, (100, 200, YES)),
            (NOT_KNOWN, (100, 200, UNKNOWN)),
        ],
    )
    def test_each_is_told_apart(self, decided: int, found: tuple[int, int, int]) -> None:
        view = seen({REQUESTED: column(100), DECIDED: column(decided)})
        assert span(view, DECIDED) == found

    def test_row_by_row(self) -> None:
        days = {REQUESTED: column(100, 110, 120), DECIDED: column(150, 0, NOT_KNOWN)}
        view = seen(days)
        assert [span(view, DECIDED, row) for row in range(3)] == [
            (150, 150, YES),
            (0, 0, NO),
            (120, 200, UNKNOWN),
        ]

    def test_a_later_act_shows_the_earlier_ones(self) -> None:
        view = seen({REQUESTED: column(100), FINAL: column(180)})
        for event in (DECIDED, SENT, SERVED):
            assert span(view, event) == (100, 180, YES)

    def test_only_where_there_is_a_later_act(self) -> None:
        view = seen({REQUESTED: column(100, 100), FINAL: column(180, 0)})
        assert span(view, DECIDED, 0) == (100, 180, YES)
        assert span(view, DECIDED, 1) == (0, 0, NO)

    def test_a_later_act_not_recorded_shows_them_by_the_day_looked_from(self) -> None:
        view = seen({REQUESTED: column(100), FINAL: column(NOT_RECORDED)})
        assert span(view, DECIDED) == span(view, FINAL) == (100, 200, YES)

    def test_a_draft_sent_was_served_on_some_day_since(self) -> None:
        view = seen({REQUESTED: column(100), DECIDED: column(110), SENT: column(150)})
        assert span(view, SERVED) == (150, 200, YES)

    def test_after_the_day_to_which_they_are_complete_empty_is_not_known(self) -> None:
        view = seen({REQUESTED: column(100), DECIDED: column(0)}, known=170)
        assert span(view, DECIDED) == (171, 200, UNKNOWN)

    def test_where_nothing_is_open_a_column_is_kept_once(self) -> None:
        days = column(100, 120)
        found = seen({REQUESTED: days}).spans[REQUESTED]
        assert found.exact
        assert found.first is days


class TestTriggers:
    def test_with_none_it_happened_before_the_first_act(self) -> None:
        view = seen({REQUESTED: column(0, 0), DECIDED: column(150, 0)})
        assert span(view, REQUESTED, 0) == (50, 150, YES)
        assert span(view, REQUESTED, 1) == (50, 200, YES)

    def test_with_one_to_come_it_has_not(self) -> None:
        view = seen({REQUESTED: column(250), DECIDED: column(0)})
        assert [int(view.spans[event].happened[0]) for event in (REQUESTED, DECIDED)] == [NO, NO]

    def test_silent(self) -> None:
        days = {REQUESTED: column(NOT_RECORDED, NOT_KNOWN), DECIDED: column(150, 150)}
        view = seen(days)
        assert span(view, REQUESTED, 0) == (50, 150, YES)
        assert span(view, REQUESTED, 1) == (50, 200, UNKNOWN)


class TestAttributes:
    @pytest.mark.parametrize(
        ("decided", "code", "found"),
        [
            (150, 1, 1),
            (150, 2, 2),
            (150, 0, VALUE_UNKNOWN),
            (0, 0, 0),
            (250, 2, 0),
            (NOT_KNOWN, 2, 2 + MAYBE),
            (NOT_KNOWN, 0, VALUE_UNKNOWN),
            (NOT_RECORDED, 2, 2),
        ],
    )
    def test_of_the_decision(self, decided: int, code: int, found: int) -> None:
        view = seen(
            {REQUESTED: column(100), DECIDED: column(decided)},
            {Attribute.DECISION: np.array([code], np.uint8)},
        )
        assert view.attributes[Attribute.DECISION].tolist() == [found]

    def test_what_a_later_act_shows(self) -> None:
        view = seen({REQUESTED: column(100), FINAL: column(180)})
        assert view.attributes[Attribute.DECISION].tolist() == [1]

    def test_an_act_shows_only_the_attribute_it_names(self) -> None:
        shape = Shape(
            process=Process.NEEDS_ASSESSMENT,
            triggers=(REQUESTED,),
            acts=(
                Act(DECIDED, shows=((Attribute.SECTION_31_BODY, True),)),
                Act(FINAL, upon=(DECIDED,), shows=((Attribute.DECISION, Decision.ASSESS),)),
            ),
            told_by=((Attribute.DECISION, DECIDED), (Attribute.SECTION_31_BODY, None)),
        )
        view = seen(
            {REQUESTED: column(100, 100), DECIDED: column(150, 150), FINAL: column(180, 0)},
            shape=shape,
        )
        assert view.attributes[Attribute.DECISION].tolist() == [1, VALUE_UNKNOWN]
        assert view.attributes[Attribute.SECTION_31_BODY].tolist() == [2, 2]


class TestEnds:
    def look(self, *ended: int) -> Any:
        columns = Columns({REQUESTED: column(*[100] * len(ended))}, {}, column(*ended), len(ended))
        return look(NEEDS_ASSESSMENT, columns, today=TODAY, known=TODAY, floor=FLOOR).ended_on

    def test_those_that_have_come(self) -> None:
        assert self.look(150, 200, 201, 0).tolist() == [150, 200, 0, 0]

    def test_none_at_all(self) -> None:
        assert self.look(0, 0) is None
        assert seen({REQUESTED: column(100)}).ended_on is None
