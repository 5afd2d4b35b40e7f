"""The command on a caseload: what it prints where, what it writes, and the numbers it exits with."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner, Result

from sendlaw.caseload import files
from sendlaw.cli import main

CASELOAD = """\
reference,request_received,final_plan_sent,exceptions,team
EX-1,2025-09-01,2026-01-19,none,north
EX-2,2025-09-01,2026-02-02,none,north
EX-3,2025-10-06,,none,south
EX-4,01/09/2025,,,south
"""
"""In time on day 140; late by 14 days; overdue from 24 February (140 days: 23 February); not readable."""
FINAL = "reg13.final_plan"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "caseload.csv"
    path.write_text(CASELOAD)
    return path


def run(path: Path, *arguments: str, process: str = "needs-assessment", **how: Any) -> Result:
    given = ["caseload", str(path), "--process", process, "--as-at", "2026-03-02", *arguments]
    return CliRunner().invoke(main, given, **how)


def standings(found: Result, duty: str = FINAL) -> dict[str, int]:
    """How many cases stand how, from JSON."""
    return {
        row["standing"]: row["cases"] for row in json.loads(found.stdout) if row["duty"] == duty
    }


class TestStandings:
    def test_are_counted_duty_by_duty(self, file: Path) -> None:
        found = run(file, "--format", "json")
        assert found.exit_code == 0
        assert standings(found) == {"MET": 1, "LATE": 1, "OVERDUE": 1, "UNREADABLE": 1}
        counted: dict[str, int] = {}
        for row in json.loads(found.stdout):
            counted[row["duty"]] = counted.get(row["duty"], 0) + row["cases"]
        assert set(counted.values()) == {4}

    def test_are_told_apart_from_what_cannot_be_read(self, file: Path) -> None:
        found = run(file, "--format", "json")
        assert found.stderr == (
            "row 4 (reference EX-4): request_received: expected a date as 2025-09-01"
            " (day first? then say dates='%d/%m/%Y'), found '01/09/2025'\n"
        )
        assert "EX-4" not in found.stdout

    def test_are_a_table_unless_told_otherwise(self, file: Path) -> None:
        found = run(file)
        heading, *rows = found.stdout.splitlines()
        assert heading.split() == ["duty", "standing", "cases"]
        assert [FINAL, "OVERDUE", "1"] in [row.split() for row in rows]

    def test_are_csv_if_asked(self, file: Path) -> None:
        rows = list(csv.DictReader(io.StringIO(run(file, "--format", "csv").stdout)))
        assert {"duty": FINAL, "standing": "MET", "cases": "1"} in rows

    def test_are_counted_by_any_columns(self, file: Path) -> None:
        found = run(file, "--by", "team", "--by", "exceptions", "--format", "json")
        rows = [row for row in json.loads(found.stdout) if row["duty"] == FINAL]
        assert [(row["team"], row["exceptions"], row["standing"]) for row in rows] == [
            ("north", "none", "LATE"),
            ("north", "none", "MET"),
            ("south", "", "UNREADABLE"),
            ("south", "none", "OVERDUE"),
        ]

    def test_are_the_same_in_batches_of_any_size(
        self, file: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        whole = run(file, "--by", "team", "--format", "json")
        for size in (1, 2, 3):
            monkeypatch.setattr(files.batches, "__defaults__", (size,))
            part = run(file, "--by", "team", "--format", "json")
            assert (part.stdout, part.stderr) == (whole.stdout, whole.stderr)

    def test_name_ten_bad_rows_and_count_the_others(self, tmp_path: Path) -> None:
        path = tmp_path / "bad.csv"
        path.write_text("request_received\n" + "x\n" * 12)
        found = run(path, "--format", "json")
        *named, last = found.stderr.splitlines()
        assert len(named) == 10
        assert named[0].startswith("row 1 (row 0): request_received: expected a date")
        assert last == "and 2 more rows that cannot be read"

    def test_are_parquet_if_asked(self, file: Path) -> None:
        found = run(file, "--format", "parquet")
        rows = pq.read_table(pa.BufferReader(found.stdout_bytes)).to_pylist()
        assert {"duty": FINAL, "standing": "MET", "cases": 1} in rows

    def test_of_no_rows_are_none(self, tmp_path: Path) -> None:
        path = tmp_path / "none.csv"
        path.write_text("request_received\n")
        found = run(path)
        assert (found.exit_code, found.stdout, found.stderr) == (0, "", "")


class TestOptions:
    def test_a_key_names_the_rows(self, file: Path) -> None:
        assert "(team south)" in run(file, "--key", "team").stderr

    def test_dates_may_be_of_another_form(self, file: Path) -> None:
        file.write_text("reference,request_received\nEX-1,01/09/2025\n")
        found = run(file, "--dates", "%d/%m/%Y", "--format", "json")
        assert standings(found) == {"OVERDUE_UNLESS_EXCUSED": 1}

    def test_columns_may_be_of_other_names(self, file: Path) -> None:
        file.write_text("Case,Date received\nEX-1,2025-09-01\n")
        given = ["--column", "request_received=Date received", "--key", "Case", "--format", "json"]
        assert standings(run(file, *given)) == {"OVERDUE_UNLESS_EXCUSED": 1}

    def test_the_law_may_be_that_of_another_day(self, file: Path) -> None:
        found = run(file, "--law-at", "2014-08-31", "--format", "json")
        assert standings(found) == {"NOT_ENGAGED": 3, "UNREADABLE": 1}

    def test_bank_holidays_may_be_as_they_were_known(self, tmp_path: Path) -> None:
        # three working days after 15 September 2022: the 20th, until the 19th was made a holiday
        path = tmp_path / "mediation.csv"
        path.write_text("mediation_declined,certificate_needed\n2022-09-15,true\n")
        out = tmp_path / "out.jsonl"
        for known_at, due in (("2022-09-01", "2022-09-20"), ("2022-09-20", "2022-09-21")):
            done = run(path, "--known-at", known_at, "--out", str(out), process="mediation")
            assert done.exit_code == 0, done.stderr
            assert json.loads(out.read_text())["reg34.certificate_declined.due"] == due

    @pytest.mark.parametrize(
        ("arguments", "told"),
        [
            (("--by", "tem"), "--by: expected a column of the file, found 'tem'"),
            (("--column", "x"), "--column: expected FIELD=COLUMN, found 'x'"),
            (("--column", "=x"), "--column: expected FIELD=COLUMN, found '=x'"),
            (("--key", "case"), "key: expected a column of the table, found 'case'"),
            (("--dates", "dd/mm/yyyy"), "dates: expected a form of day, month and year"),
            (("--known-at", "2000-01-01"), "known_at: expected a day from"),
            (("--measure", "final"), "measure: expected one of decision"),
            (("--measure", "review_decision"), "--process: expected annual-review"),
            (("--measure", "final_plan", "--out", "x.csv"), "--out writes rows"),
            (("--out", "x.xlsx"), "file: expected a name that ends with .csv"),
            (("--format", "ics"), "Invalid value for '--format'"),
            (("--law-at", "1/1/2025"), "Invalid value for '--law-at'"),
        ],
    )
    def test_that_are_amiss_end_with_2_and_say_why_on_stderr(
        self, file: Path, arguments: tuple[str, ...], told: str
    ) -> None:
        found = run(file, *arguments)
        assert found.exit_code == 2
        assert told in found.stderr
        assert found.stdout == ""
        assert [one.name for one in file.parent.iterdir()] == [file.name]

    @pytest.mark.parametrize(
        "arguments",
        [
            ("--process", "x"),
            ("--as-at", "2026-03-02"),
            ("--process", "x", "--as-at", "2026-03-02"),
        ],
    )
    def test_that_are_needed_are_asked_for(self, file: Path, arguments: tuple[str, ...]) -> None:
        found = CliRunner().invoke(main, ["caseload", str(file), *arguments])
        assert found.exit_code == 2
        assert found.stdout == ""

    def test_a_file_that_is_not_there_ends_with_2(self, tmp_path: Path) -> None:
        assert run(tmp_path / "none.csv").exit_code == 2

    def test_without_numpy_it_says_which_extra_is_missing(
        self, file: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("sendlaw.cli_caseload.find_spec", lambda _: None)
        found = run(file)
        assert found.exit_code == 2
        assert "pip install 'sendlaw[caseload]'" in found.stderr


class TestOut:
    @pytest.mark.parametrize("name", ["out.csv", "out.jsonl", "out.parquet"])
    def test_has_every_row_in_batches_of_any_size(
        self, file: Path, name: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        out = file.with_name(name)
        wholes = []
        for size in (1, 3, 100):
            monkeypatch.setattr(files.batches, "__defaults__", (size,))
            assert run(file, "--out", str(out)).exit_code == 0
            wholes.append(
                pq.read_table(out).to_pylist() if name == "out.parquet" else out.read_text()
            )
        assert wholes[0] == wholes[1] == wholes[2]

    def test_has_what_was_given_and_what_was_found(self, file: Path) -> None:
        out = file.with_name("out.csv")
        run(file, "--out", str(out))
        rows = list(csv.DictReader(out.read_text().splitlines()))
        assert [row["reference"] for row in rows] == ["EX-1", "EX-2", "EX-3", "EX-4"]
        assert [row["team"] for row in rows] == ["north", "north", "south", "south"]
        assert [row[f"{FINAL}.due"] for row in rows] == [
            "2026-01-19",
            "2026-01-19",
            "2026-02-23",
            "",
        ]
        assert [row[f"{FINAL}.days_late"] for row in rows] == ["", "14", "7", ""]
        assert [row["problem"] != "" for row in rows] == [False, False, False, True]

    def test_numbers_rows_without_a_key_from_the_first_of_the_file(
        self, file: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(files.batches, "__defaults__", (2,))
        file.write_text("request_received\n" + "2025-09-01\n" * 5)
        out = file.with_name("out.jsonl")
        run(file, "--out", str(out))
        assert [json.loads(line)["row"] for line in out.read_text().splitlines()] == [*range(5)]

    def test_of_parquet_is_made_of_parquet(self, tmp_path: Path) -> None:
        path, out = tmp_path / "in.parquet", tmp_path / "out.parquet"
        given = {"reference": ["EX-1", "EX-2"], "request_received": ["2025-09-01", None]}
        pq.write_table(pa.table(given), path)
        assert run(path, "--out", str(out)).exit_code == 0
        assert pq.read_table(out)[f"{FINAL}.days_late"].to_pylist() == [42, None]

    def test_is_not_left_behind_when_the_file_fails_half_way(
        self, file: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(files.batches, "__defaults__", (1,))
        file.write_bytes(CASELOAD.encode() + "EX-5,2025-09-01,,,Zoë\n".encode("latin-1") * 5000)
        out = file.with_name("out.csv")
        found = run(file, "--out", str(out))
        assert found.exit_code == 2
        assert "UTF-8" in found.stderr
        assert [one.name for one in file.parent.iterdir()] == [file.name]

    def test_has_a_ragged_row_in_its_place(self, file: Path) -> None:
        file.write_text(CASELOAD.replace(",none,south", ",none,south,more"))
        out = file.with_name("out.csv")
        found = run(file, "--out", str(out), "--format", "json")
        assert standings(found) == {"MET": 1, "LATE": 1, "UNREADABLE": 2}
        assert "line 4: expected 5 cells, found 6" in found.stderr
        rows = list(csv.DictReader(out.read_text().splitlines()))
        assert [row["reference"] for row in rows] == ["EX-1", "EX-2", "", "EX-4"]


class TestMeasure:
    def test_is_told_as_a_table(self, file: Path) -> None:
        found = run(file, "--measure", "final_plan", "--by", "team")
        assert found.exit_code == 0
        heading, north, south = found.stdout.splitlines()
        assert heading.startswith("team ")
        # north: two closed, one in time, after 20 and 22 weeks; south: one overdue, one unreadable
        north_rates = ["50.0%", "50.0%", "50.0%"]
        assert north.split() == [
            "north",
            "2",
            "1",
            *north_rates,
            "0",
            "0",
            "50.0%",
            "0",
            "21.0",
            "21.0",
        ]
        assert south.split() == ["south", "0", "0", "-", "-", "-", "0", "1", "0.0%", "1", "-", "-"]
        assert found.stderr.startswith("row EX-4: request_received: expected a date")

    def test_is_told_as_json(self, file: Path) -> None:
        found = json.loads(run(file, "--measure", "final_plan", "--format", "json").stdout)
        assert found["schema"] == "sendlaw.timeliness/1"
        [cell] = found["cells"]
        assert cell["published"]["rate"] == 0.5
        assert [one["row"] for one in found["problems"]] == ["EX-4"]

    def test_is_told_as_csv_by_the_month_of_the_request(self, file: Path) -> None:
        found = run(file, "--measure", "final_plan", "--by", "month_begun", "--format", "csv")
        rows = list(csv.DictReader(io.StringIO(found.stdout)))
        assert [(row["month_begun"], row["closed"]) for row in rows] == [
            ("", "0"),
            ("2025-09", "2"),
            ("2025-10", "0"),
        ]
        # asked for on 6 October, and not sent: 147 days, or 21 weeks, on 2 March 2026
        assert rows[2]["open 20 to under 26 weeks"] == rows[2]["overdue"] == "1"
        assert (rows[1]["published closed"], rows[1]["published in time"]) == ("2", "1")
        assert (rows[1]["rate"], rows[1]["mean weeks"]) == ("0.5", "21.0")

    def test_is_told_as_parquet(self, file: Path) -> None:
        found = run(file, "--measure", "final_plan", "--format", "parquet")
        [row] = pq.read_table(pa.BufferReader(found.stdout_bytes)).to_pylist()
        assert (row["closed"], row["in time"], row["overdue"]) == (2, 1, 1)

    def test_is_the_same_in_batches_of_any_size(
        self, file: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        given = ("--measure", "final_plan", "--by", "team", "--format", "json")
        whole = run(file, *given)
        for size in (1, 2, 3):
            monkeypatch.setattr(files.batches, "__defaults__", (size,))
            part = run(file, *given)
            assert (part.stdout, part.stderr) == (whole.stdout, whole.stderr)

    def test_says_how_many_were_closed_on_a_day_that_is_not_recorded(self, file: Path) -> None:
        file.write_text(CASELOAD.replace("2026-01-19", "not_recorded"))
        found = run(file, "--measure", "final_plan", "--format", "csv")
        assert "1 closed on a day that is not recorded" in found.stderr

    def test_keeps_a_ragged_row(self, file: Path) -> None:
        file.write_text(CASELOAD.replace(",none,south", ",none,south,more"))
        found = run(file, "--measure", "final_plan", "--format", "json")
        [cell] = json.loads(found.stdout)["cells"]
        assert cell["counts"]["UNREADABLE"] == 2


class TestFiles:
    def test_looked_at_today_unless_a_day_is_given(self, file: Path) -> None:
        given = ["caseload", str(file), "--process", "needs-assessment", "--format", "json"]
        found = CliRunner().invoke(main, given)
        assert found.exit_code == 0
        assert "(today)." in found.stderr

    def test_are_not_written_over(self, file: Path) -> None:
        found = run(file, "--out", str(file))
        assert (found.exit_code, found.stdout) == (2, "")
        assert "--out is the file that is read" in found.stderr
        assert file.read_text() == CASELOAD

    def test_that_cannot_be_written_are_named(self, file: Path) -> None:
        out = file.with_name("nowhere") / "out.csv"
        found = run(file, "--out", str(out))
        assert (found.exit_code, found.stdout) == (2, "")
        assert found.stderr.startswith(f"sendlaw: {out}.part: No such file")

    def test_that_are_no_parquet_are_refused(self, tmp_path: Path) -> None:
        path = tmp_path / "caseload.parquet"
        path.write_text("x")
        found = run(path)
        assert (found.exit_code, found.stdout) == (2, "")
        assert "caseload.parquet: expected a Parquet file" in found.stderr
