"""The example of a plan: what it was written to show is what is found."""

from __future__ import annotations

from pathlib import Path

import sendlaw

PLAN = Path(__file__).parents[3] / "examples" / "plan.json"


def test_the_plan_shows_content_and_wording() -> None:
    report = sendlaw.check_document(sendlaw.load_content(PLAN))
    assert [(one.code, one.path) for one in report.of("breach")] == [("PC013", "$.advice[4]")]
    open_words = [one for one in report if one.path == "$.provisions[1].text"]
    assert {one.code for one in open_words} == {"PW004", "PW005", "PW006", "PW009"}
    assert [one for one in report if one.path == "$.provisions[0].text"] == []
    assert "PC001" not in {one.code for one in report}
