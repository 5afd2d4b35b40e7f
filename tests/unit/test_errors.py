"""Errors say what is wrong in a sentence and in typed attributes, and survive pickling."""

from __future__ import annotations

import copy
import pickle
from datetime import date
from types import SimpleNamespace

import pytest

from sendlaw import errors
from sendlaw.errors import (
    AmbiguousDuty,
    BeyondCalendar,
    ConflictingLaw,
    InvalidFact,
    Problem,
    SendlawError,
    SendlawWarning,
    TimescaleBreach,
    UnknownDuty,
)

MISSING = Problem("decision_notified", "a date", "nothing", kind="missing")
WRONG = Problem("decision", "'assess' or 'refuse'", "'maybe'", kind="value")
EVERY: list[SendlawError] = [
    SendlawError("wrong"),
    InvalidFact([MISSING, WRONG]),
    UnknownDuty("final_pln", ("reg13.final_plan",)),
    AmbiguousDuty("cooperate", ("advice[0]/reg8.cooperate", "advice[1]/reg8.cooperate")),
    BeyondCalendar("2106-01-01", date(1970, 1, 1), date(2105, 12, 31)),
    ConflictingLaw(["one", "other"]),
    TimescaleBreach("report", ("late",)),
]


@pytest.mark.parametrize("error", EVERY, ids=lambda one: type(one).__name__)
class TestEveryError:
    def test_it_survives_pickling_and_copying(self, error: SendlawError) -> None:
        for again in (pickle.loads(pickle.dumps(error)), copy.copy(error), copy.deepcopy(error)):
            assert type(again) is type(error)
            assert str(again) == str(error)
            assert vars(again) == vars(error)

    def test_one_handler_catches_all(self, error: SendlawError) -> None:
        with pytest.raises(SendlawError):
            raise error


@pytest.mark.parametrize(
    ("error", "builtin"),
    [
        (InvalidFact, ValueError),
        (UnknownDuty, KeyError),
        (AmbiguousDuty, KeyError),
        (BeyondCalendar, ValueError),
        (ConflictingLaw, ValueError),
        (SendlawWarning, UserWarning),
    ],
)
def test_each_is_also_what_a_caller_would_already_catch(
    error: type[Exception], builtin: type[Exception]
) -> None:
    assert issubclass(error, builtin)


def test_the_list_of_names_is_complete() -> None:
    made_here = {
        name
        for name, value in vars(errors).items()
        if isinstance(value, type) and value.__module__ == errors.__name__
    }
    assert made_here == set(errors.__all__)
    assert errors.__all__ == sorted(errors.__all__)


class TestProblem:
    def test_it_says_where_what_was_expected_and_what_was_found(self) -> None:
        assert str(WRONG) == "decision: expected 'assess' or 'refuse', found 'maybe'"
        assert repr(MISSING) == 'Problem("decision_notified: expected a date, found nothing")'

    def test_it_is_a_value(self) -> None:
        same = Problem("decision", "'assess' or 'refuse'", "'maybe'", kind="value")
        assert same == WRONG
        assert hash(same) == hash(WRONG)
        assert len({same, WRONG, MISSING}) == 2

    @pytest.mark.parametrize(
        "other",
        [
            Problem("other", "'assess' or 'refuse'", "'maybe'", kind="value"),
            Problem("decision", "another", "'maybe'", kind="value"),
            Problem("decision", "'assess' or 'refuse'", "another", kind="value"),
            Problem("decision", "'assess' or 'refuse'", "'maybe'"),
            "decision: expected 'assess' or 'refuse', found 'maybe'",
            None,
        ],
    )
    def test_it_differs_by_every_part(self, other: object) -> None:
        assert other != WRONG

    def test_its_kind_is_type_unless_said_otherwise(self) -> None:
        assert Problem("on", "a date", "a string").kind == "type"

    def test_below_a_parent(self) -> None:
        below = MISSING.under("needs_assessments[0]")
        assert below.field == "needs_assessments[0].decision_notified"
        assert (below.expected, below.found, below.kind) == ("a date", "nothing", "missing")
        assert MISSING.field == "decision_notified"

    def test_as_plain_json_types(self) -> None:
        assert MISSING.to_dict() == {
            "field": "decision_notified",
            "expected": "a date",
            "found": "nothing",
            "kind": "missing",
        }

    def test_it_survives_pickling(self) -> None:
        assert pickle.loads(pickle.dumps(WRONG)) == WRONG


class TestMessages:
    def test_invalid_facts_are_listed_all_at_once(self) -> None:
        error = InvalidFact(problem for problem in (MISSING, WRONG))
        assert error.problems == (MISSING, WRONG)
        assert str(error).splitlines() == [str(MISSING), str(WRONG)]

    def test_an_unknown_duty_names_those_that_are_known(self) -> None:
        error = UnknownDuty("final_pln", ["reg13.final_plan", "reg8.cooperate"])
        assert str(error) == ("no duty 'final_pln'; known here: reg13.final_plan, reg8.cooperate")
        assert (error.asked, error.known) == ("final_pln", ("reg13.final_plan", "reg8.cooperate"))

    def test_an_unknown_duty_where_there_are_none(self) -> None:
        assert str(UnknownDuty("x")) == "no duty 'x'; known here: none"

    def test_an_ambiguous_duty_lists_the_keys(self) -> None:
        error = AmbiguousDuty("cooperate", ["a/reg8.cooperate", "b/reg8.cooperate"])
        assert error.keys == ("a/reg8.cooperate", "b/reg8.cooperate")
        assert error.asked == "cooperate"
        assert str(error) == (
            "'cooperate' names several duties; use one of these keys:"
            " a/reg8.cooperate, b/reg8.cooperate"
        )

    def test_beyond_the_calendar(self) -> None:
        error = BeyondCalendar("2106-01-01", date(1970, 1, 1), date(2105, 12, 31))
        assert str(error) == "2106-01-01 lies outside 1970-01-01 to 2105-12-31"
        assert error.what == "2106-01-01"
        assert (error.first, error.last) == (date(1970, 1, 1), date(2105, 12, 31))

    def test_conflicting_law_lists_every_problem(self) -> None:
        error = ConflictingLaw(problem for problem in ("one", "other"))
        assert error.problems == ("one", "other")
        assert str(error) == "one\nother"

    def test_a_breach_tells_what_its_findings_tell(self) -> None:
        findings = [SimpleNamespace(message="the plan is late"), "and so is the decision"]
        error = TimescaleBreach("report", findings)
        assert error.report == "report"
        assert error.findings == tuple(findings)
        assert str(error) == "the plan is late\nand so is the decision"
