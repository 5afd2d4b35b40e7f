"""How the fields of a case class are declared, and what is wrong with what they hold."""

from __future__ import annotations

from datetime import date, datetime
from enum import Enum
from typing import Any

import attrs
import pytest
from tests.unit.given import asked

from sendlaw import NOT_KNOWN, NOT_RECORDED, Between, Circumstance
from sendlaw.cases.fields import (
    choices,
    chosen,
    dated,
    day,
    field_problems,
    listed,
    plain,
    plain_fields,
    refuse,
    told,
)
from sendlaw.errors import InvalidFact, Problem
from sendlaw.vocabulary import Attribute, Decision, Event, ReassessmentDecision

DAY = date(2025, 9, 1)


@attrs.frozen(kw_only=True)
class Thing:
    """Something with one field of each sort."""

    happened: Any = dated(Event.BEGAN)
    ended: Any = day()
    decision: Any = chosen(Decision, records=Attribute.DECISION)
    parts: Any = listed(Circumstance)
    causes: Any = listed(Circumstance, NOT_RECORDED)
    section_31: Any = told(Attribute.SECTION_31_BODY)


def wrong(**facts: Any) -> list[tuple[str, str, str, str]]:
    return [
        (one.field, one.expected, one.found, one.kind) for one in field_problems(Thing(**facts))
    ]


class TestProblems:
    @pytest.mark.parametrize(
        "facts",
        [
            {},
            {"happened": DAY, "ended": DAY, "section_31": False},
            {"happened": Between(DAY, DAY)},
            {"happened": NOT_KNOWN, "causes": NOT_RECORDED, "parts": ()},
            {"decision": "assess", "parts": [Circumstance(kind="coronavirus")]},
            {"decision": Decision.REFUSE, "causes": ()},
        ],
    )
    def test_none_with_what_is_sound(self, facts: Any) -> None:
        assert wrong(**facts) == []

    @pytest.mark.parametrize(
        ("facts", "problem"),
        [
            ({"happened": "soon"}, ("happened", "a date", "a string", "type")),
            ({"ended": NOT_KNOWN}, ("ended", "a date", "a Silence", "type")),
            (
                {"ended": datetime(2025, 9, 1)},
                ("ended", "a date without a time of day", "a datetime", "type"),
            ),
            (
                {"happened": date(1969, 1, 1)},
                ("happened", "a date from 1970-01-02 to 2099-12-31", "1969-01-01", "range"),
            ),
            (
                {"decision": "maybe"},
                ("decision", "'assess' or 'refuse'", "'maybe'", "value"),
            ),
            ({"decision": 3}, ("decision", "'assess' or 'refuse'", "3", "value")),
            ({"section_31": 1}, ("section_31", "true, false or nothing", "1", "type")),
            (
                {"section_31": 1.5},
                ("section_31", "true, false or nothing", "a float", "type"),
            ),
            ({"parts": None}, ("parts", "a tuple of Circumstance", "nothing", "type")),
            ({"parts": NOT_RECORDED}, ("parts", "a tuple of Circumstance", "a Silence", "type")),
            (
                {"causes": None},
                ("causes", "a tuple of Circumstance, or NOT_RECORDED", "nothing", "type"),
            ),
            (
                {"causes": NOT_KNOWN},
                ("causes", "a tuple of Circumstance, or NOT_RECORDED", "a Silence", "type"),
            ),
            (
                {"causes": (Circumstance(kind="coronavirus"), "ill")},
                ("causes[1]", "Circumstance", "'ill'", "type"),
            ),
        ],
    )
    def test_what_is_not(self, facts: Any, problem: tuple[str, str, str, str]) -> None:
        assert wrong(**facts) == [problem]

    def test_every_field_at_once(self) -> None:
        found = wrong(happened=5, ended="x", decision="?", parts=[asked()], section_31="yes")
        assert [one[0] for one in found] == [
            "happened",
            "ended",
            "decision",
            "parts[0]",
            "section_31",
        ]

    def test_a_word_and_a_list_are_taken_for_what_they_mean(self) -> None:
        thing = Thing(decision="assess", parts=[Circumstance(kind="coronavirus")])
        assert thing.decision is Decision.ASSESS
        assert isinstance(thing.parts, tuple)

    def test_all_are_raised_together_or_not_at_all(self) -> None:
        refuse([])
        problems = [Problem("a", "b", "c"), Problem("d", "e", "f")]
        with pytest.raises(InvalidFact) as caught:
            refuse(problems)
        assert caught.value.problems == tuple(problems)


class TestWords:
    def test_the_choices_of_a_field(self) -> None:
        assert choices(Decision) == "'assess' or 'refuse'"
        assert choices(ReassessmentDecision) == "'reassess' or 'refuse'"

    def test_one_choice_stands_alone(self) -> None:
        assert choices(Enum("One", {"ONLY": "only"})) == "'only'"
        assert choices(Enum("Three", {"A": "a", "B": "b", "C": "c"})) == "'a', 'b' or 'c'"


class TestPlain:
    @pytest.mark.parametrize(
        ("value", "found"),
        [
            (DAY, "2025-09-01"),
            (Between(DAY, date(2025, 9, 2)), {"between": ["2025-09-01", "2025-09-02"]}),
            (NOT_KNOWN, "not_known"),
            (Decision.ASSESS, "assess"),
            ((DAY, "x"), ["2025-09-01", "x"]),
            (True, True),
            (None, None),
            (
                Circumstance(kind="coronavirus", began=DAY),
                {"kind": "coronavirus", "began": "2025-09-01"},
            ),
        ],
    )
    def test_values(self, value: object, found: object) -> None:
        assert plain(value) == found

    def test_what_is_empty_or_was_not_recorded_is_left_out(self) -> None:
        assert plain_fields(Thing()) == {}
        assert plain_fields(Thing(parts=(), causes=NOT_RECORDED)) == {}

    def test_an_empty_list_that_says_something_is_kept(self) -> None:
        assert plain_fields(Thing(causes=())) == {"causes": []}
        assert plain_fields(Thing(section_31=False)) == {"section_31": False}

    def test_a_silence_is_kept(self) -> None:
        assert plain_fields(Thing(happened=NOT_RECORDED)) == {"happened": "not_recorded"}
