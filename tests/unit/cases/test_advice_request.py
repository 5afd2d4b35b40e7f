"""A request for advice or co-operation, and the answer to it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.unit.given import REG_8, REQUEST, SIX_WEEKS, agreed, asked, circumstance, deadline

from sendlaw import NOT_KNOWN, NOT_RECORDED, AdviceRequest, Between, InvalidFact, Standing, Truth
from sendlaw.vocabulary import AdviceKind, Process

AS_AT = date(2025, 12, 1)


def fields(**facts: Any) -> list[tuple[str, str]]:
    with pytest.raises(InvalidFact) as caught:
        asked(**facts)
    return [(one.field, one.kind) for one in caught.value.problems]


class TestMaking:
    def test_its_process_and_kind(self) -> None:
        assert asked().process is Process.ADVICE_REQUEST
        assert asked(kind="other").kind is AdviceKind.OTHER

    def test_nobody_looked_for_exceptions_unless_it_is_said(self) -> None:
        assert asked().exceptions is NOT_RECORDED
        assert asked(exceptions=[]).exceptions == ()

    def test_parts_and_paths(self) -> None:
        one = asked()
        assert list(one.parts()) == [("advice[0]", one)]
        assert list(one.parts("here.advice[3]")) == [("here.advice[3]", one)]
        assert one.facts().path == "advice[0]"

    def test_everything_as_json(self) -> None:
        one = asked(received=SIX_WEEKS, exceptions=())
        assert one.to_dict() == {
            "kind": "medical",
            "requested": "2025-09-01",
            "reached_body": "2025-09-01",
            "received": "2025-10-13",
            "section_31_body": True,
            "exceptions": [],
        }


class TestRefused:
    def test_without_a_kind(self) -> None:
        with pytest.raises(InvalidFact, match="kind: expected a kind of advice, found nothing"):
            AdviceRequest()

    @pytest.mark.parametrize(
        ("facts", "found"),
        [
            ({"reached_body": date(2025, 8, 31)}, [("reached_body", "order")]),
            (
                {"received": date(2025, 8, 31)},
                [("received", "order"), ("received", "order")],  # before both its questions
            ),
            (
                {"reached_body": date(2025, 9, 8), "received": date(2025, 9, 7)},
                [("received", "order")],
            ),
            ({"ended_on": SIX_WEEKS}, [("ended_because", "missing")]),
            ({"ended_because": "died"}, [("ended_on", "missing")]),
            (
                {"ended_on": date(2025, 8, 31), "ended_because": "died"},
                [("ended_on", "order")],
            ),
            ({"section_31_body": "yes"}, [("section_31_body", "type")]),
            ({"exceptions": None}, [("exceptions", "type")]),
        ],
    )
    def test_what_cannot_be(self, facts: Any, found: list[tuple[str, str]]) -> None:
        assert fields(**facts) == found

    def test_an_answer_on_the_day_of_the_question_can_be(self) -> None:
        one = asked(received=REQUEST)
        assert agreed(one, AS_AT, REG_8).standing is Standing.MET

    def test_ranges_that_may_be_in_order_can_be(self) -> None:
        one = asked(reached_body=None, received=Between(date(2025, 8, 1), REQUEST))
        assert deadline(one, AS_AT, REG_8).standing is Standing.MET


class TestRegulation8:
    def test_six_weeks_from_the_day_the_body_received_it(self) -> None:
        # 8 September + 42: 22 to the 30th, 20 more
        found = agreed(asked(reached_body=date(2025, 9, 8)), SIX_WEEKS, REG_8)
        assert (found.start, found.due) == (date(2025, 9, 8), date(2025, 10, 20))

    def test_with_the_day_not_given_it_may_be_any_since_it_was_sent(self) -> None:
        found = agreed(asked(reached_body=None), SIX_WEEKS, REG_8)
        assert (found.due, found.latest) == (SIX_WEEKS, None)
        assert found.standing is Standing.OPEN

    def test_received_it_before_it_answered(self) -> None:
        # reached on a day from 1 to 20 September, so due from 13 October to 1 November
        found = agreed(asked(reached_body=None, received=date(2025, 9, 20)), AS_AT, REG_8)
        assert (found.due, found.latest) == (SIX_WEEKS, date(2025, 11, 1))
        assert found.standing is Standing.MET

    @pytest.mark.parametrize(
        ("section_31_body", "engaged", "standing"),
        [
            (True, Truth.YES, "OVERDUE_UNLESS_EXCUSED"),
            (False, Truth.NO, "NOT_ENGAGED"),
            (None, Truth.UNKNOWN, "UNDETERMINED"),
        ],
    )
    def test_binds_a_body_asked_under_section_31(
        self, section_31_body: bool | None, engaged: Truth, standing: str
    ) -> None:
        found = agreed(asked(section_31_body=section_31_body), AS_AT, REG_8)
        assert (found.engaged, found.standing.value) == (engaged, standing)

    def test_its_own_exceptions(self) -> None:
        ill = circumstance("exceptional_circumstances", SIX_WEEKS, None, REG_8)
        found = deadline(asked(exceptions=(ill,)), AS_AT, REG_8)
        assert (found.standing.value, found.excused_by) == ("OVERDUE_EXCUSED", ("reg8.2.a",))

    def test_a_closed_school_does_not_excuse_a_body(self) -> None:
        closed = circumstance("school_closed", date(2025, 9, 2), None, REG_8)
        assert deadline(asked(exceptions=(closed,)), AS_AT, REG_8).standing.value == "OVERDUE"

    @pytest.mark.parametrize(
        ("ended_on", "standing"), [(SIX_WEEKS, "ENDED"), (date(2025, 10, 14), "OVERDUE")]
    )
    def test_an_end_of_its_own(self, ended_on: date, standing: str) -> None:
        one = asked(ended_on=ended_on, ended_because="withdrawn", exceptions=())
        assert agreed(one, AS_AT, REG_8).standing.value == standing

    @pytest.mark.parametrize("silence", [NOT_KNOWN, NOT_RECORDED])
    def test_an_answer_that_may_have_come_in_time(self, silence: Any) -> None:
        assert agreed(asked(received=silence), AS_AT, REG_8).standing is Standing.UNDETERMINED


class TestTheCode:
    """Paragraph 9.41: within six weeks of the request, whoever is asked. Guidance only."""

    @pytest.mark.parametrize(
        ("received", "standing"),
        [(SIX_WEEKS, "MET"), (date(2025, 10, 14), "LATE"), (None, "OVERDUE")],
    )
    def test_from_the_day_of_asking(self, received: date | None, standing: str) -> None:
        one = asked(kind="educational", section_31_body=None, received=received)
        [advice] = one.timetable(as_at=AS_AT).guidance
        assert (advice.due, advice.standing.value) == (SIX_WEEKS, standing)
