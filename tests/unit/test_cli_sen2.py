"""``sendlaw sen2 check``, as somebody at a prompt would use it."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner, Result

from sendlaw.cases.sen2 import Sen2Return
from sendlaw.cli import main
from sendlaw.exchange.sen2 import write_sen2
from sendlaw.testing.broken_returns import broken_return, sound_return


def run(path: Path, sen2: Sen2Return, *options: str) -> Result:
    file = path / "return.xml"
    write_sen2(sen2, file)
    return CliRunner().invoke(main, ["sen2", "check", str(file), *options])


def test_nothing_is_found(tmp_path: Path) -> None:
    done = run(tmp_path, sound_return(2))
    assert (done.exit_code, done.output) == (
        0,
        "As at 2026-01-15: ok; errors 0, queries 0, only told 0\n",
    )


def test_an_error_ends_with_one(tmp_path: Path) -> None:
    done = run(tmp_path, broken_return("RS001"))
    assert done.exit_code == 1
    assert "not ok; errors 1, queries 0, only told 0" in done.output
    line = done.output.splitlines()[-1]
    assert line.split()[:6] == ["error", "RS001", "person", "0", "persons[0]", "Sex"]


def test_a_query_does_not(tmp_path: Path) -> None:
    done = run(tmp_path, broken_return("RS013"))
    assert done.exit_code == 0
    assert "ok; errors 0, queries 1" in done.output


def test_as_csv(tmp_path: Path) -> None:
    done = run(tmp_path, broken_return("RS013"), "--format", "csv")
    [row] = csv.DictReader(io.StringIO(done.output))
    assert (row["code"], row["table"], row["column"]) == (
        "RS013",
        "requests",
        "RequestOutcomeDate",
    )


def test_as_json(tmp_path: Path) -> None:
    done = run(tmp_path, broken_return("RS025"), "--format", "json")
    told = json.loads(done.output)
    assert told["schema"] == "sendlaw.report/1"
    assert [(one["code"], one["days_late"]) for one in told["findings"]] == [("RS025", 1)]


def test_as_parquet(tmp_path: Path) -> None:
    done = run(tmp_path, broken_return("RS013"), "--format", "parquet")
    [row] = pq.read_table(pa.BufferReader(done.stdout_bytes)).to_pylist()
    assert (row["code"], row["column"]) == ("RS013", "RequestOutcomeDate")


def test_for_data_to_insight(tmp_path: Path) -> None:
    done = run(tmp_path, broken_return("RS001"), "--format", "d2i")
    assert done.exit_code == 1
    told = json.loads(done.output)
    assert {*told} == {"issue_locations", "multichild_issues", "user_report", "data_tables"}
    [issue] = json.loads(told["issue_locations"][0])
    rows = json.loads(told["data_tables"][0]["person"])
    assert rows[issue["row_id"]]["child_id"] == issue["child_id"]
    assert "Surname" not in rows[0]


def test_a_choice_of_codes(tmp_path: Path) -> None:
    assert "queries 0" in run(tmp_path, broken_return("RS013"), "--rules", "RS001,RS014").output
    assert "queries 1" in run(tmp_path, broken_return("RS013"), "--rules", "rs013, RS014").output


@pytest.mark.parametrize("form", ["table", "csv", "json"])
def test_beside_numbers_of_ones_own(tmp_path: Path, form: str) -> None:
    table = tmp_path / "numbers.csv"
    table.write_text("number,code\nINVENTED-1,RS013\n")
    done = run(tmp_path, broken_return("RS013"), "--numbers", str(table), "--format", form)
    assert done.exit_code == 0
    assert "INVENTED-1" in done.output


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--year", "2025"), "year: expected 2025, found a return of 2026"),
        (("--rules", "RS999"), "rules: expected codes of a return, RS001 to RS058, found RS999"),
    ],
)
def test_what_cannot_be_ends_with_two(tmp_path: Path, options: tuple[str, ...], said: str) -> None:
    done = run(tmp_path, sound_return(1), *options)
    assert done.exit_code == 2
    assert said in done.stderr


def test_a_file_that_is_no_return(tmp_path: Path) -> None:
    file = tmp_path / "other.txt"
    file.write_text("no return")
    done = CliRunner().invoke(main, ["sen2", "check", str(file)])
    assert done.exit_code == 2
    assert "SEN2 XML, a workbook (.xlsx), or the folder of a CSV export" in done.stderr
    assert CliRunner().invoke(main, ["sen2", "check", str(tmp_path / "none.xml")]).exit_code == 2


def test_an_export_with_the_day_first(tmp_path: Path) -> None:
    folder = tmp_path / "export"
    folder.mkdir()
    (folder / "x_person.csv").write_text("persontableid,sex\n1,F\n")
    (folder / "x_requests.csv").write_text(
        "requeststableid,persontableid,receiveddate,requestoutcome\n9,1,16/01/2026,A\n"
    )
    asked = ["sen2", "check", str(folder), "--year", "2026", "--rules", "RS027"]
    assert CliRunner().invoke(main, asked).exit_code == 2
    done = CliRunner().invoke(main, [*asked, "--day-first"])
    assert done.exit_code == 0
    assert "RS027" in done.output


def test_without_the_extra(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(*_: object, **__: object) -> None:
        raise ImportError("this needs defusedxml: pip install 'sendlaw[sen2]'")

    monkeypatch.setattr("sendlaw.cli_sen2.check_return", missing)
    done = run(tmp_path, sound_return(1))
    assert done.exit_code == 2
    assert "pip install 'sendlaw[sen2]'" in done.stderr


def test_help_says_whose_checks_they_are() -> None:
    done = CliRunner().invoke(main, ["sen2", "check", "--help"])
    assert "none of the Department's" in " ".join(done.output.split())
