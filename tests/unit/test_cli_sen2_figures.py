"""The commands that read a return as cases, and write one: figures known by construction."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import attrs
import pytest
from click.testing import CliRunner
from tests.exchange.sen2.forms import write_export

from sendlaw import read_sen2, write_sen2
from sendlaw.cli import main
from sendlaw.testing.returns import synthetic_return

CASE = {
    "schema": "sendlaw.case-file/1",
    "reference": "EX-1",
    "date_of_birth": "2016-03-14",
    "needs_assessments": [
        {
            "request_received": "2025-03-03",
            "decision_notified": "2025-04-07",
            "decision": "assess",
            "final_plan_sent": "2025-07-21",
            "exceptions": [],
        }
    ],
}


def run(*arguments: object) -> Any:
    return CliRunner().invoke(main, ["sen2", *map(str, arguments)])


@pytest.fixture(scope="module")
def returned(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Any]:
    made = synthetic_return(300, seed=8)
    path = tmp_path_factory.mktemp("sen2") / "return.xml"
    write_sen2(made.sen2, path)
    return path, made.known


def test_the_headline_is_the_one_that_was_put_there(returned: tuple[Path, Any]) -> None:
    path, known = returned
    done = run("timeliness", path, "--format", "json")
    assert done.exit_code == 0, done.output
    found = {one["measure"]: one for one in json.loads(done.stdout)}
    final = found["final_plan"]
    assert (final["published closed"], final["published in time"]) == (known.issued, known.within)
    assert final["headline"] == known.headline
    assert final["with exceptions"] == known.within / known.issued
    assert set(found) == {"decision", "plan_refusal", "final_plan", "review_decision"}
    assert "requests without the days" in done.stderr


def test_as_a_table_and_as_csv(returned: tuple[Path, Any]) -> None:
    path, known = returned
    assert f"{known.headline:.1%}" in run("timeliness", path).stdout
    rows = list(csv.DictReader(run("timeliness", path, "--format", "csv").stdout.splitlines()))
    assert len(rows) == 4
    for row in rows:
        ages = [int(number) for name, number in row.items() if name.endswith(" weeks old")]
        assert len(ages) == 7
        assert sum(ages) == int(row["open"]) + int(row["overdue"])


def test_days_the_wrong_way_round_stay_in_the_figure(tmp_path: Path) -> None:
    made = synthetic_return(200, seed=3)
    persons = list(made.sen2.persons)
    [one] = persons[0].requests  # the first person's plan was issued in time
    assert one.assessment is not None
    issued = one.assessment.assessment_outcome_date
    assert issued is not None
    late = attrs.evolve(one, received_date=issued + timedelta(days=10))
    persons[0] = attrs.evolve(persons[0], requests=(late,))
    path = tmp_path / "return.xml"
    write_sen2(attrs.evolve(made.sen2, persons=tuple(persons)), path)
    done = run("timeliness", path, "--format", "json")
    [final] = [one for one in json.loads(done.stdout) if one["measure"] == "final_plan"]
    assert final["published closed"] == made.known.issued
    assert final["published in time"] == made.known.within - 1
    assert (final["not computable"], final["cannot tell"]) == (1, 1)
    assert final["closed"] == made.known.issued - 1
    assert "final_plan: 1 rows that cannot be read, such as" in done.stderr


def test_a_review_counts_whether_or_not_it_is_known_where_the_person_is(tmp_path: Path) -> None:
    # regulations 20(10) and 21(9) both give four weeks: no review of a year is without an answer
    path = tmp_path / "return.xml"
    write_sen2(synthetic_return(500, seed=3).sen2, path)
    done = run("timeliness", path, "--format", "json")
    [review] = [one for one in json.loads(done.stdout) if one["measure"] == "review_decision"]
    assert review["closed"] == review["published closed"] > 100
    assert review["cannot tell"] == 0


def test_a_return_that_cannot_be_read(tmp_path: Path) -> None:
    path = tmp_path / "bad.xml"
    path.write_text("<Message><Header>")
    done = run("timeliness", path)
    assert (done.exit_code, done.stdout) == (2, "")


def test_a_return_from_case_files(tmp_path: Path) -> None:
    cases, out = tmp_path / "cases", tmp_path / "return.xml"
    cases.mkdir()
    (cases / "one.json").write_text(json.dumps(CASE))
    done = run("write", cases, "--year", 2026, "--lea", "999", "--out", out)
    assert (done.exit_code, done.stdout) == (0, f"{out}: 1 persons\n")
    [person] = read_sen2(out).sen2.persons
    [request] = person.requests
    assert request.assessment.week20 is False
    assert person.surname is None


OLD = {
    "schema": "sendlaw.case-file/1",
    "reference": "EX-2",
    "ehc_plans": [{"made": "2023-07-03", "ceased_on": "2024-09-02"}],
}
LATER = {
    "schema": "sendlaw.case-file/1",
    "reference": "EX-3",
    "needs_assessments": [
        {
            "request_received": "2025-12-01",
            "decision_notified": "2026-01-20",
            "decision": "refuse",
        }
    ],
}


@pytest.fixture
def cases(tmp_path: Path) -> Path:
    folder = tmp_path / "cases"
    folder.mkdir()
    for one in (CASE, OLD, LATER):
        (folder / f"{one['reference']}.json").write_text(json.dumps(one))
    return folder


def test_what_is_left_out_is_told(cases: Path, tmp_path: Path) -> None:
    out, left = tmp_path / "return.xml", tmp_path / "left.csv"
    done = run(*("write", cases, "--year", 2026, "--lea", "999", "--out", out, "--left-out", left))
    assert (done.exit_code, done.stdout) == (0, f"{out}: 2 persons\n")
    assert done.stderr.splitlines() == [
        "left out of the return: 2",
        "ended before the calendar year of the return:",
        "  EX-2 ehc_plans[0]",
        "after the census day:",
        "  EX-3 needs_assessments[0].decision_notified",
    ]
    assert left.read_text().splitlines() == [
        "reference,path,reason",
        "EX-2,ehc_plans[0],ended before the calendar year of the return",
        "EX-3,needs_assessments[0].decision_notified,after the census day",
    ]
    [_, waits] = read_sen2(out).sen2.persons
    assert waits.requests[0].request_outcome == "A"


def test_one_reference_of_two_files_is_refused(cases: Path, tmp_path: Path) -> None:
    (cases / "again.json").write_text(json.dumps(CASE))
    out = tmp_path / "return.xml"
    done = run("write", cases, "--year", 2026, "--lea", "999", "--out", out)
    assert done.exit_code == 2
    assert "expected a reference that no other file has" in done.stderr
    assert not out.exists()


def test_of_many_the_first_few_are_named(tmp_path: Path) -> None:
    for number in range(12):
        (tmp_path / f"{number:02}.json").write_text(
            json.dumps({**OLD, "reference": f"EX-{number}"})
        )
    done = run("write", tmp_path, "--year", 2026, "--lea", "999", "--out", tmp_path / "x.xml")
    assert done.stderr.splitlines()[-2:] == [
        "  EX-9 ehc_plans[0]",
        "  and 2 more; --left-out FILE.csv has all",
    ]


@pytest.mark.parametrize("year", [2023, 2024, 2025])
def test_earlier_years_have_fewer_items(year: int, tmp_path: Path) -> None:
    case, out = tmp_path / "case.json", tmp_path / "return.xml"
    review = {
        "meeting_held": f"{year - 1}-05-05",
        "decision_notified": f"{year - 1}-06-02",
        "decision": "amend",
        "amendment_notice_sent": f"{year - 1}-06-02",
    }
    plans = {"ehc_plans": [{"made": "2020-05-04"}], "annual_reviews": [review]}
    case.write_text(json.dumps({"schema": "sendlaw.case-file/1", **plans}))
    done = run("write", case, "--year", year, "--lea", "999", "--out", out)
    assert done.exit_code == 0, done.stderr
    reading = read_sen2(out)
    assert reading.ok
    plan = reading.sen2.persons[0].requests[0].active_plan
    assert plan.last_review.isoformat() == f"{year - 1}-06-02"
    assert (plan.review_meeting is None, plan.review_draft is None) == (year < 2024, year < 2025)


@pytest.mark.parametrize("lea", ["abc", "99", "1234"])
def test_an_authority_of_no_three_digits_is_refused_at_once(lea: str, tmp_path: Path) -> None:
    bad = tmp_path / "bad.json"
    bad.write_text("{")
    done = run("write", bad, "--year", 2026, "--lea", lea, "--out", tmp_path / "return.xml")
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr == f"sendlaw: lea: expected three digits, found {lea!r}\n"


@pytest.mark.parametrize("option", ["--out", "--left-out"])
def test_a_folder_that_is_not_there(option: str, cases: Path, tmp_path: Path) -> None:
    path, good = tmp_path / "absent" / "file", tmp_path / "good"
    other = "--left-out" if option == "--out" else "--out"
    done = run(*("write", cases, "--year", 2026, "--lea", "999", option, path, other, good))
    assert (done.exit_code, done.stdout) == (2, "")
    expected = f"sendlaw: {option}: expected a file in a folder that exists, found {path}\n"
    assert done.stderr == expected
    assert not good.exists()


def test_a_file_that_cannot_be_written(
    cases: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("sendlaw.cli_sen2_figures.write_sen2", full)
    out = tmp_path / "return.xml"
    done = run("write", cases, "--year", 2026, "--lea", "999", "--out", out)
    assert done.exit_code == 2
    assert f"found {out}: No space left on device" in done.stderr


def test_how_far_it_has_come_is_shown(
    cases: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shares: dict[str, list[float]] = {}

    @contextmanager
    def recorded(what: str) -> Iterator[Any]:
        yield shares.setdefault(what, []).append

    monkeypatch.setattr("sendlaw.cli_sen2_figures.progress", recorded)
    run("write", cases, "--year", 2026, "--lea", "999", "--out", tmp_path / "x.xml")
    assert shares == {
        "reading case files": [0.0, 1 / 3, 2 / 3],
        "making the return": [1 / 3, 2 / 3, 1.0],
    }


@pytest.mark.parametrize("command", ["check", "timeliness"])
def test_how_much_of_an_export_was_read_is_shown(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shares: list[float] = []

    @contextmanager
    def recorded(_: str) -> Iterator[Any]:
        yield shares.append

    monkeypatch.setattr("sendlaw.cli_sen2.progress", recorded)
    made = synthetic_return(60, seed=1)
    folder = write_export(made.sen2, tmp_path / "export")
    done = run(command, folder)
    assert done.exit_code == 0, done.stderr
    assert shares == sorted(shares)
    assert len(shares) >= 9
    assert shares[-1] == 1.0


def test_what_cannot_be_written(tmp_path: Path) -> None:
    bad, good, out = tmp_path / "bad.json", tmp_path / "good.json", tmp_path / "return.xml"
    bad.write_text("{")
    good.write_text(json.dumps(CASE))
    done = run("write", good, bad, "--year", 2026, "--lea", "999", "--out", out)
    assert done.exit_code == 2
    assert "bad.json" in done.stderr
    assert run("write", good, "--year", 2027, "--lea", "999", "--out", out).exit_code == 2
    assert not out.exists()
