"""The registry against a register of timed duties, drawn up from the texts before any record was.

``register.csv`` lists every timed provision that was found in the law, with its limit, by people who did
not write the records. Each is a record, or several below its id, or stands on the coverage page with the
reason why it is not.
"""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest

from sendlaw.law import AnyRecord, Reading, current
from sendlaw.law.timings import every

LAW = current()
COVERAGE = (Path(__file__).parents[2] / "docs" / "coverage.md").read_text()
with (Path(__file__).parent / "register.csv").open(newline="") as file:
    ROWS = list(csv.DictReader(file))
PERIOD = re.compile(r"\d+ (?:working day|week|month|day|year)s?")
PROVISION = re.compile(r"(.*?(?:reg|s\.|r\.|art|para)) ?(\d+[A-Z]*)")
TOLD_OTHERWISE = {
    "s45.stay": "the register says whose period it is, and the record what the period is",
    "reg42.agreement_appealable": "the register refers to regulation 44, and the record has its times",
    "dp27.agreement": "the register refers to regulation 29, and the record has its times",
    "reg45.amend_contents": "the register has the text of 2015, and the record that of 2014 as well",
    "dp20.leave_route": "it bars a certificate, and fixes no time for one: told, never counted",
    "reg34.leave_route": "it bars a certificate, and fixes no time for one: told, never counted",
    "reg49.senco_qualification": "the third anniversary is counted as 36 months",
    "reg56.publish_comments": "annually is counted as 12 months",
    "reg61.remove_from_list": "the day the withdrawal takes effect has a number in reg 61(3)",
}
"""Where the periods differ, and why."""


def records(name: str) -> list[AnyRecord]:
    """Every version of the record of an id, or of those below it."""
    ids = (one for one in LAW.ids if one == name or one.startswith(f"{name}."))
    return [version for one in ids for version in LAW.versions(one)]


def left_out(name: str) -> bool:
    """Whether the coverage page gives a reason why there is no record of an id."""
    return re.search(rf"^- `{re.escape(name)}`: \S", COVERAGE, re.MULTILINE) is not None


def periods(of: list[AnyRecord]) -> set[str]:
    """The periods that the limits of records count."""
    timings = [one.timing for one in of if getattr(one, "timing", None) is not None]  # type: ignore[union-attr]
    return {str(part.period) for one in timings for part in every(one) if hasattr(part, "period")}


def test_no_id_stands_twice() -> None:
    assert len({row["id"] for row in ROWS}) == len(ROWS)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_every_row_is_a_record_or_is_left_out_with_a_reason(row: dict[str, str]) -> None:
    assert bool(records(row["id"])) is not left_out(row["id"])


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_a_record_counts_the_periods_of_its_row(row: dict[str, str]) -> None:
    found = records(row["id"])
    alike = periods(found) == set(PERIOD.findall(row["limit"]))
    assert not found or alike is (row["id"] not in TOLD_OTHERWISE)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_a_record_cites_the_provision_of_its_row(row: dict[str, str]) -> None:
    provision = PROVISION.match(row["citation"].replace("arts", "art"))
    assert provision is not None
    place = f"{provision[1]}{'' if provision[1].endswith('.') else ' '}{provision[2]}"
    cited = [one.provision for one in records(row["id"]) if not isinstance(one, Reading)]
    assert not cited or any(one.startswith(place) for one in cited)


def test_what_is_told_otherwise_is_in_the_register() -> None:
    assert {row["id"] for row in ROWS} >= set(TOLD_OTHERWISE)
