"""What advice recommends beside what section F provides (EQ-65)."""

from __future__ import annotations

import pytest

from sendlaw.checks.wording import diluted

ADVICE = "Speech and language therapy for 1 hour weekly."


@pytest.mark.parametrize(
    ("advice", "provision", "said"),
    [
        (ADVICE, "Regular speech therapy.", ["no amount"]),
        (ADVICE, "A ramp.", ["nothing"]),
        (ADVICE, "Speech therapy, 30 minutes a week.", ["30 minutes a week, not 60"]),
        (ADVICE, "Speech therapy for an hour a week.", []),
        (ADVICE, "SALT, 2 x 30 minutes weekly.", []),
        (ADVICE, "Speech therapy, 30 minutes weekly. SALT, 30 minutes weekly in class.", []),
        (ADVICE, "Speech therapy, 20 minutes daily.", []),  # 5 x 20 is more than 60
        (ADVICE, "Speech therapy, 40-60 minutes weekly.", ["40 minutes a week, not 60"]),
        (ADVICE, "Speech therapy for 6 hours a term.", []),  # not over the same period
        (f"{ADVICE} In summary: {ADVICE}", "Speech therapy for an hour a week.", []),
        ("OT: 6 hours each term.", "OT: one hour each term.", ["60 minutes a term, not 360"]),
        ("OT: 2 hours each term.", "OT: one hour each half term.", []),
        ("OT should be regular.", "A ramp.", []),
        ("Mia currently has speech therapy for 1 hour weekly.", "A ramp.", []),
        ("Mia read for 10 minutes in the test of reading.", "A ramp.", []),
        (f"{ADVICE}\nOT: 1 hour weekly.", "A ramp.", ["nothing", "nothing"]),
        ("", "A ramp.", []),
        (ADVICE, "", ["nothing"]),
    ],
)
def test_what_is_short(advice: str, provision: str, said: list[str]) -> None:
    assert [one.said for one in diluted(advice, provision)] == said


def test_where_the_advice_says_it() -> None:
    advice = "“Mia” is eight.\u200b\n- Her speech is unclear.\n- Speech therapy for 1 hour weekly."
    (one,) = diluted(advice, "Regular speech therapy.")
    assert one.service == "speech and language therapy"
    assert advice[slice(*one.span)] == "- Speech therapy for 1 hour weekly."
