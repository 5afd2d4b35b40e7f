"""Explanations as they are told: the conclusion in words, and the steps as text, as JSON and as HTML."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from tests.unit.given import (
    A_DAY,
    ASSESS,
    DRAFT,
    FINAL,
    REFUSE,
    REG_4,
    REG_5,
    REG_10,
    REQUEST,
    SIX_WEEKS,
    SIXTEEN_WEEKS,
    TWENTY_WEEKS,
    assessment,
    circumstance,
    deadline,
    duty,
    law_with,
    steps,
)

from sendlaw import NOT_KNOWN, Between
from sendlaw.counting import Step, StepKind
from sendlaw.engine import Explanation

NONE: dict[str, Any] = {"exceptions": (), "advice": ()}
LATE: dict[str, Any] = {"decision_notified": date(2025, 11, 3), "decision": "assess"}
SENT = date(2025, 12, 1)
SERVED: dict[str, Any] = {**ASSESS, "draft_plan_sent": SENT, "draft_plan_served": SENT}


class TestConclusion:
    @pytest.mark.parametrize(
        ("facts", "as_at", "name", "words"),
        [
            ({}, SIX_WEEKS, REG_4, "NOT_ENGAGED: it does not bind here."),
            ({}, SIX_WEEKS, REG_5, "OPEN: the limit has not passed."),
            (ASSESS, SENT, REG_5, "MET: done within the limit."),
            ({**LATE, **NONE}, SENT, REG_5, "LATE: done after the limit, by 21 days."),
            (
                NONE,
                SIX_WEEKS + A_DAY,
                REG_5,
                "OVERDUE: the limit has passed and it is not done, by 1 day.",
            ),
            (
                LATE,
                SENT,
                REG_5,
                "LATE_UNLESS_EXCUSED: done after the limit, unless an exception applied, by 21 days.",
            ),
            (
                {
                    "decision_notified": Between(date(2025, 10, 20), SENT),
                    "decision": "assess",
                    **NONE,
                },
                SENT,
                REG_5,
                "LATE: done after the limit, by at least 7 days.",
            ),
            (
                {
                    "decision_notified": Between(SIX_WEEKS + A_DAY, SENT),
                    "decision": "assess",
                    **NONE,
                },
                SENT,
                REG_5,
                "LATE: done after the limit, by at least 1 day.",
            ),
            (SERVED, date(2025, 12, 15), DRAFT, "RUNNING: the period is still running."),
            (SERVED, date(2025, 12, 16), DRAFT, "FREE: the period has run."),
            (
                {**SERVED, "final_plan_sent": date(2025, 12, 15)},
                TWENTY_WEEKS,
                DRAFT,
                "PREMATURE: done before the period had run.",
            ),
            (
                {"decision_notified": NOT_KNOWN},
                SENT,
                REG_5,
                "UNDETERMINED: it cannot be told from the facts given.",
            ),
            (
                {"ended_on": SIX_WEEKS, "ended_because": "died"},
                SENT,
                REG_5,
                "ENDED: the process ended before the limit passed.",
            ),
        ],
    )
    def test_in_words(self, facts: Any, as_at: date, name: str, words: str) -> None:
        last = steps(assessment(**facts), as_at, name)[-1]
        assert (last.kind, last.text) == (StepKind.CONCLUSION, words)

    @pytest.mark.parametrize(
        ("name", "day"), [(REG_5, SIX_WEEKS), (DRAFT, date(2025, 12, 16)), (REG_10, SIXTEEN_WEEKS)]
    )
    def test_it_carries_the_date(self, name: str, day: date) -> None:
        assert steps(assessment(**SERVED), SENT, name)[-1].on == day

    def test_one_excused(self) -> None:
        ill = circumstance("exceptional_circumstances", date(2025, 9, 20), None, REG_5, FINAL)
        late = assessment(**LATE, exceptions=(ill,))
        assert steps(late, SENT, REG_5)[-1].text == (
            "LATE_EXCUSED: done after the limit, which an exception had removed, by 21 days."
        )
        assert steps(late, date(2026, 2, 2), FINAL)[-1].text == (
            "OVERDUE_EXCUSED: not done, but an exception has removed the limit, by 14 days."
        )


class TestRendering:
    STEPS = (
        Step(StepKind.FACT, 'She said "<b>5 & 6</b>".', REQUEST),
        Step(StepKind.DAY_ONE, "Day one.", None, "Dodds v Walker <1981>"),
    )
    FOUND = Explanation("A <title> & more", STEPS)

    def test_as_text_one_step_a_line(self) -> None:
        assert (
            self.FOUND.text()
            == str(self.FOUND)
            == (
                "A <title> & more\n"
                '  - She said "<b>5 & 6</b>".\n'
                "  - Day one. [Dodds v Walker <1981>]"
            )
        )

    def test_as_html_with_everything_escaped(self) -> None:
        assert self.FOUND.html() == (
            '<section class="sendlaw"><p>A &lt;title&gt; &amp; more</p><ol>'
            '<li class="fact">She said &quot;&lt;b&gt;5 &amp; 6&lt;/b&gt;&quot;.</li>'
            '<li class="day-one">Day one. <cite>Dodds v Walker &lt;1981&gt;</cite></li>'
            "</ol></section>"
        )

    def test_as_json(self) -> None:
        found = json.loads(json.dumps(self.FOUND.to_dict()))
        assert found["title"] == "A <title> & more"
        assert [one["kind"] for one in found["steps"]] == ["fact", "day one"]

    def test_words_of_a_record_are_escaped_in_a_notebook(self) -> None:
        law = law_with(duty(REG_5, words="notify <script>alert(1)</script>"))
        found = deadline(assessment(), SIX_WEEKS, REG_5, law=law)._repr_html_()
        assert "<script>" not in found
        assert "&lt;script&gt;alert(1)&lt;/script&gt;" in found

    @pytest.mark.parametrize("facts", [{}, LATE, REFUSE, SERVED])
    def test_every_explanation_turns_into_json(self, facts: Any) -> None:
        for one in assessment(**facts).timetable(as_at=TWENTY_WEEKS):
            found = json.loads(json.dumps(one.explanation.to_dict()))
            assert len(found["steps"]) == len(one.explanation.steps)
