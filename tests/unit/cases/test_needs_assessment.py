"""An EHC needs assessment: what it takes, what it refuses, and what belongs to it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.unit.given import (
    ASSESS,
    REG_8,
    REQUEST,
    SIX_WEEKS,
    TWENTY_WEEKS,
    asked,
    assessment,
    circumstance,
)

from sendlaw import (
    NOT_KNOWN,
    NOT_RECORDED,
    Between,
    InvalidFact,
    Variation,
)
from sendlaw.vocabulary import Decision, EndedBecause

BEFORE = date(2025, 8, 31)
VARIATION = Variation(kind="written_agreement", duty="final_plan", on=SIX_WEEKS, due=TWENTY_WEEKS)


def problems(**facts: Any) -> list[tuple[str, str]]:
    """Which fields are wrong, and how, each once."""
    with pytest.raises(InvalidFact) as caught:
        assessment(**facts)
    return [(one.field, one.kind) for one in caught.value.problems]


class TestMaking:
    def test_nobody_looked_unless_it_is_said(self) -> None:
        case = assessment()
        assert case.exceptions is case.advice is NOT_RECORDED
        assert (case.variations, case.decision) == ((), None)

    def test_words_are_taken_for_what_they_mean(self) -> None:
        case = assessment(**ASSESS, ended_on=TWENTY_WEEKS, ended_because="moved_area")
        assert (case.decision, case.ended_because) == (Decision.ASSESS, EndedBecause.MOVED_AREA)

    def test_late_and_unlawful_facts_are_facts(self) -> None:
        case = assessment(
            **{**ASSESS, "decision_notified": date(2026, 4, 6)},
            draft_plan_sent=SIX_WEEKS,
            final_plan_sent=date(2025, 10, 14),
        )
        assert case.final_plan_sent == date(2025, 10, 14)

    @pytest.mark.parametrize(
        "facts",
        [
            {"decision_notified": REQUEST, "decision": "refuse"},
            {"decision_notified": NOT_RECORDED, "decision": "refuse"},
            {"decision_notified": NOT_KNOWN, "decision": "assess"},
            {"decision": "assess", "draft_plan_sent": SIX_WEEKS},
            {"decision": "assess", "final_plan_sent": NOT_RECORDED},
            {"decision_notified": Between(BEFORE, REQUEST)},
            {"draft_plan_sent": SIX_WEEKS, "draft_plan_served": SIX_WEEKS},
            {"request_received": None, "decision_notified": date(1990, 1, 1)},
            {"last_assessed": BEFORE},
            {"last_assessed": TWENTY_WEEKS},
            {"ended_on": REQUEST, "ended_because": "died"},
        ],
    )
    def test_what_can_be(self, facts: Any) -> None:
        case = assessment(**facts)
        assert all(getattr(case, name) == value for name, value in facts.items())


class TestRefused:
    @pytest.mark.parametrize(
        "act",
        [
            "considering_notified",
            "decision_notified",
            "plan_refusal_notified",
            "draft_plan_sent",
            "draft_plan_served",
            "final_plan_sent",
        ],
    )
    @pytest.mark.parametrize("day", [BEFORE, Between(date(2025, 8, 1), BEFORE)])
    def test_an_act_before_the_process_began(self, act: str, day: Any) -> None:
        assert problems(**{act: day}) == [(act, "order")]

    def test_the_process_began_with_the_earlier_trigger(self) -> None:
        later = {"became_responsible": SIX_WEEKS}
        assert problems(**later, considering_notified=BEFORE) == [("considering_notified", "order")]
        assert assessment(**later, considering_notified=REQUEST).considering_notified == REQUEST
        earlier = {"became_responsible": date(2025, 8, 1)}
        assert assessment(**earlier, considering_notified=BEFORE).considering_notified == BEFORE

    def test_a_draft_served_before_it_was_sent(self) -> None:
        served = {"draft_plan_sent": SIX_WEEKS, "draft_plan_served": date(2025, 10, 12)}
        assert problems(**served) == [("draft_plan_served", "order")]

    @pytest.mark.parametrize(
        "facts",
        [
            {"decision": "assess"},
            {"decision": "refuse"},
            {"decision": "refuse", "final_plan_sent": TWENTY_WEEKS},
        ],
    )
    def test_a_decision_without_its_date(self, facts: Any) -> None:
        assert problems(**facts) == [("decision_notified", "missing")]

    @pytest.mark.parametrize(
        ("facts", "found"),
        [
            ({"ended_on": SIX_WEEKS}, ("ended_because", "missing")),
            ({"ended_because": "died"}, ("ended_on", "missing")),
            ({"ended_on": BEFORE, "ended_because": "died"}, ("ended_on", "order")),
            ({"ended_on": NOT_KNOWN, "ended_because": "died"}, ("ended_on", "type")),
            ({"ended_on": SIX_WEEKS, "ended_because": "bored"}, ("ended_because", "value")),
        ],
    )
    def test_an_end_that_cannot_be(self, facts: Any, found: tuple[str, str]) -> None:
        assert problems(**facts) == [found]

    @pytest.mark.parametrize("name", ["exceptions", "advice", "variations"])
    def test_nothing_is_no_list(self, name: str) -> None:
        assert problems(**{name: None}) == [(name, "type")]
        assert problems(**{name: ("x",)}) == [(f"{name}[0]", "type")]

    def test_wrong_types_are_told_before_what_cannot_be_together(self) -> None:
        assert problems(request_received="soon", decision_notified=BEFORE, decision="perhaps") == [
            ("request_received", "type"),
            ("decision", "value"),
        ]

    def test_everything_that_cannot_be_together_at_once(self) -> None:
        found = problems(
            considering_notified=BEFORE, decision="refuse", draft_plan_sent=SIX_WEEKS,
            draft_plan_served=BEFORE, ended_on=BEFORE,
        )  # fmt: skip
        assert found == [
            ("considering_notified", "order"),
            ("draft_plan_served", "order"),
            ("draft_plan_served", "order"),
            ("decision_notified", "missing"),
            ("ended_because", "missing"),
            ("ended_on", "order"),
        ]


class TestWhatBelongsToIt:
    def test_its_requests_for_advice_each_with_its_path(self) -> None:
        one, other = asked(), asked(kind="other")
        case = assessment(advice=[one, other])
        assert list(case.parts("file[1]")) == [
            ("file[1]", case),
            ("file[1].advice[0]", one),
            ("file[1].advice[1]", other),
        ]
        assert [path for path, _ in assessment().parts()] == ["needs_assessments[0]"]

    def test_its_facts_tell_everything_it_records(self) -> None:
        ill = circumstance("coronavirus", REQUEST, None)
        facts = assessment(
            advice=(asked(),),
            exceptions=(ill,),
            variations=(VARIATION,),
            ended_on=SIX_WEEKS,
            ended_because="died",
        ).facts()
        assert facts.advice_asked == ((asked().kind, REQUEST),)
        assert [one.path for one in facts.circumstances] == ["needs_assessments[0].exceptions[0]"]  # type: ignore[union-attr]
        assert facts.variations == (("written_agreement", "final_plan", SIX_WEEKS, TWENTY_WEEKS),)
        assert (facts.ended_on, facts.ended_because) == (SIX_WEEKS, "died")

    def test_nothing_recorded_is_told_as_that(self) -> None:
        facts = assessment().facts()
        assert facts.circumstances is facts.advice_asked is NOT_RECORDED
        assert (facts.ended_on, facts.variations) == (None, ())


class TestAnEndReachesTheAdvice:
    """A request for advice ends when the assessment it serves does, unless it ended by itself."""

    def ended(self, *advice: Any, on: date = SIX_WEEKS) -> Any:
        case = assessment(advice=advice, ended_on=on, ended_because="moved_area", exceptions=())
        return case.timetable(as_at=date(2025, 12, 1)).all(REG_8)

    @pytest.mark.parametrize(
        ("on", "standing"), [(SIX_WEEKS, "ENDED"), (date(2025, 10, 14), "OVERDUE")]
    )
    def test_a_limit_not_yet_due_is_ended(self, on: date, standing: str) -> None:
        [found] = self.ended(asked(exceptions=()), on=on)
        assert found.standing.value == standing

    def test_an_end_of_its_own_stays(self) -> None:
        own = asked(ended_on=date(2025, 9, 8), ended_because="withdrawn")
        case = assessment(advice=(own,), ended_on=SIX_WEEKS, ended_because="died")
        assert list(case.parts())[1][1] is own

    def test_advice_asked_for_later_ends_when_it_was_asked_for(self) -> None:
        [found] = self.ended(asked(requested=date(2025, 10, 20), reached_body=None))
        assert found.standing.value == "ENDED"

    @pytest.mark.parametrize(
        ("requested", "standing"),
        [
            (NOT_RECORDED, "UNDETERMINED"),  # the six weeks may have ended before it did
            (Between(date(2025, 10, 1), date(2025, 10, 20)), "ENDED"),
            (Between(date(2025, 10, 20), date(2025, 10, 27)), "ENDED"),
        ],
    )
    def test_advice_asked_for_on_a_day_not_known(self, requested: Any, standing: str) -> None:
        [found] = self.ended(asked(requested=requested, reached_body=None))
        assert found.standing.value == standing
