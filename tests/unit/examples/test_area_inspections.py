"""Every published inspection of the sample, replayed: none in breach, and nothing taken for granted."""

from __future__ import annotations

import runpy
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import sendlaw
from sendlaw.facts import NOT_KNOWN, Between

EXAMPLES = Path(__file__).parents[3] / "examples"
PAGE = EXAMPLES.parent / "docs" / "guide" / "area-inspections.md"
SCRIPT: dict[str, Any] = runpy.run_path(str(EXAMPLES / "area_inspections.py"))
ENTRIES: list[dict[str, Any]] = SCRIPT["entries"]()
CASES = [SCRIPT["case_of"](one) for one in ENTRIES]
AS_AT: date = SCRIPT["AS_AT"]


@pytest.mark.parametrize("exceptions", [None, "assume none"])
def test_no_area_is_in_breach_by_what_is_published(exceptions: str | None) -> None:
    for case in CASES:
        report = sendlaw.check(case, as_at=AS_AT, exceptions=exceptions)
        assert report.ok, case.area
        assert not report.of("guidance"), case.area


def test_every_area_is_written_and_read_again() -> None:
    for case in CASES:
        assert sendlaw.load(case.to_dict()) == case


def test_a_day_of_receipt_is_never_that_of_publication() -> None:
    receipts = {case.area: case.report_received for case in CASES}
    known = {area: day for area, day in receipts.items() if day is not NOT_KNOWN}
    assert known.keys() <= {"Bristol", "Central Bedfordshire"}
    windows = [one.report_received for one in CASES if isinstance(one.report_received, Between)]
    assert windows == [Between(date(2020, 2, 12), date(2020, 2, 24))]
    [bristol] = [one for one in CASES if one.report_received == date(2019, 12, 17)]
    assert bristol.area == "Bristol"


def test_the_window_of_central_bedfordshire() -> None:
    [case] = [one for one in CASES if isinstance(one.report_received, Between)]
    found = case.timetable(as_at=AS_AT)["written_statement"]
    assert (found.due, found.latest) == (date(2020, 5, 26), date(2020, 6, 5))
    codes = Counter(one.code for one in sendlaw.check(case, as_at=AS_AT))
    assert codes == {"AI007": 3, "AI008": 1, "AI010": 3, "AI014": 1}


def test_the_only_publication_on_a_day_off_is_a_conflict() -> None:
    assert SCRIPT["findings"](ENTRIES)["query", "AI014"] == 1


def test_the_figures_are_those_of_the_page(capsys: pytest.CaptureFixture[str]) -> None:
    # counted in the file itself
    old = [one for one in ENTRIES if one["framework"] == "2016"]
    new = [one for one in ENTRIES if one["framework"] == "2023"]
    assert (len(old), len(new)) == (102, 65)
    assert sum(one["wsoa_required"] for one in old) == 57
    assert sum(one["priority_action_plan_required"] for one in new) == 18
    SCRIPT["main"]()
    printed, page = capsys.readouterr().out, " ".join(PAGE.read_text(encoding="utf-8").split())
    for told in ("32 to 90, median 46", "33 to 105, median 50"):
        assert told in printed
        assert told in page
    for told, said in (
        ("suspension: 21 to 27, median 23, of 15", "21 to 27 months, median 23"),
        ("suspension: 28 to 43, median 34, of 19", "28 to 43, median 34"),
        ("147 of 214", "147 of 214"),
    ):
        assert told in printed
        assert said in page
    assert printed.count("Central Bedfordshire (2016): ") == 4


def test_the_median_of_the_working_days_by_the_weekdays_alone() -> None:
    # with no bank holidays a count is never less, and at most six more in a hundred days
    days = [
        (date.fromisoformat(one["inspection_start"]), date.fromisoformat(one["letter_published"]))
        for one in ENTRIES
        if one["framework"] == "2016"
    ]
    counted = SCRIPT["to_publication"](ENTRIES, "2016")
    for (first, last), number in zip(days, counted, strict=True):
        weekdays = sum(
            date.fromordinal(day).weekday() < 5
            for day in range(first.toordinal() + 1, last.toordinal() + 1)
        )
        assert 0 <= weekdays - number <= 6
