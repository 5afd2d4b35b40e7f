"""The commands that read a return as cases, and write one: figures known by construction."""

from __future__ import annotations

import csv
import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import attrs
import pytest
from click.testing import CliRunner

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


def test_what_cannot_be_written(tmp_path: Path) -> None:
    bad, good, out = tmp_path / "bad.json", tmp_path / "good.json", tmp_path / "return.xml"
    bad.write_text("{")
    good.write_text(json.dumps(CASE))
    done = run("write", good, bad, "--year", 2026, "--lea", "999", "--out", out)
    assert done.exit_code == 2
    assert "bad.json" in done.stderr
    assert run("write", good, "--year", 2027, "--lea", "999", "--out", out).exit_code == 2
    assert not out.exists()
