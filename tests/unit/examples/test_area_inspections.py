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
        # published on 10 November 2023, and so received by then: eighteen months end by 10 May 2025, and
        # the monitoring inspection began on 6 October
        late = {"Hertfordshire"} & {case.area} if case.framework == "2023" else set()
        assert {case.area for one in report.of("guidance")} == late


def test_every_area_is_written_and_read_again() -> None:
    for case in CASES:
        assert sendlaw.load(case.to_dict()) == case


def test_a_day_of_receipt_is_never_that_of_publication() -> None:
    receipts = {case.area: case.report_received for case in CASES}
    known = {area: day for area, day in receipts.items() if day is not NOT_KNOWN}
    assert known.keys() == {"Bristol"}
    [bristol] = [one for one in CASES if one.report_received == date(2019, 12, 17)]
    assert bristol.area == "Bristol"


def test_the_window_of_central_bedfordshire() -> None:
    [case] = [one for one in CASES if one.area == "Central Bedfordshire"]
    assert case.report_received is NOT_KNOWN
    assert case.report_dated == Between(date(2020, 2, 12), date(2020, 2, 20))
    found = case.timetable(as_at=AS_AT)["written_statement"]
    assert (found.due, found.latest) == (date(2020, 5, 26), date(2020, 6, 5))
    codes = Counter(one.code for one in sendlaw.check(case, as_at=AS_AT))
    assert codes == {"AI007": 3, "AI008": 1, "AI010": 4, "AI014": 1}


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
    for told in ("32 to 90, median 46, of 102", "33 to 105, median 49.5, of 64"):
        assert told in printed
        assert told in page
    for told, said in (
        ("suspension: 21.4 to 27.3, median 23.3, of 15", "21.4 to 27.3 months, median 23.3"),
        ("suspension: 28.3 to 42.8, median 34.3, of 19", "28.3 to 42.8, median 34.3"),
        ("147 of 214", "147 of 214"),
    ):
        assert told in printed
        assert said in page
    assert printed.count("Central Bedfordshire (2016): ") == 4


def test_the_page_has_each_conflict_between_sources() -> None:
    conflicts = [(one["area"], one["framework"]) for one in ENTRIES for _ in one["conflicts"]]
    page = PAGE.read_text(encoding="utf-8").partition("Where sources differ, both are kept:")[2]
    rows = [
        tuple(cell.strip() for cell in line.split("|")[1:3])
        for line in page.splitlines()
        if line.startswith("| ")
    ][1:]
    assert sorted(rows) == sorted(conflicts)


def test_the_sources_of_the_story_are_those_of_the_data() -> None:
    [entry] = [one for one in ENTRIES if one["area"] == "Central Bedfordshire"]
    page = PAGE.read_text(encoding="utf-8")
    pages = [one for one in entry["source_urls"] if one.startswith("http")]
    assert [one for one in pages if f": {one}\n" not in page] == []


def test_one_area_has_no_first_day_and_so_no_working_days() -> None:
    unknown = [one["area"] for one in ENTRIES if not one["inspection_start"]]
    assert unknown == ["Buckinghamshire"]


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
