"""Files of a caseload, a batch at a time: CSV and Parquet in, CSV, JSON lines and Parquet out."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from sendlaw import InvalidFact
from sendlaw.caseload import timetable
from sendlaw.caseload.files import Batch, Writer, batches
from sendlaw.caseload.tables import Rows

ROWS = "reference,request_received\nEX-1,2025-09-01\nEX-2,\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "caseload.csv"


def together(parts: Iterable[Batch]) -> Rows:
    """The rows of all batches as one table."""
    whole = Rows({}, {})
    for one in parts:
        for name, column in one.columns.items():
            whole.setdefault(name, []).extend(column)
        whole.wrong |= {one.first + row: why for row, why in one.columns.wrong.items()}
    return whole


def read(path: Path, text: str | bytes, size: int = 100) -> Rows:
    """Write a file, and read it as one table."""
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return together(batches(path, size))


class TestCSV:
    def test_is_read_as_columns_of_text(self, file: Path) -> None:
        assert read(file, ROWS) == {
            "reference": ["EX-1", "EX-2"],
            "request_received": ["2025-09-01", ""],
        }

    @pytest.mark.parametrize("size", [1, 2, 3, 7, 1000])
    def test_is_the_same_in_batches_of_any_size(self, file: Path, size: int) -> None:
        text = "id,x\n" + "".join(f"{number},{number * 2}\n" for number in range(7))
        text = text.replace("3,6\n", "3,6,9\n")
        found = read(file, text, size)
        assert found["id"] == ["0", "1", "2", "", "4", "5", "6"]
        assert found.wrong == {3: "line 5: expected 2 cells, found 3"}
        parts = list(batches(file, size))
        assert [one.first for one in parts] == [*range(0, 7, size)]
        assert [one.share for one in parts] == sorted(one.share for one in parts)
        assert 0 < parts[-1].share <= 1

    @pytest.mark.parametrize(
        "text",
        [
            b"\xef\xbb\xbf" + ROWS.encode(),
            ROWS.replace("\n", "\r\n"),
            ROWS.rstrip("\n"),
            ROWS.replace("EX-1", '"EX-1"'),
            ROWS.replace("EX-2", "\nEX-2"),
        ],
        ids=["byte order mark", "windows", "no last newline", "quoted", "blank line"],
    )
    def test_may_be_written_in_several_ways(self, file: Path, text: Any) -> None:
        assert read(file, text)["reference"] == ["EX-1", "EX-2"]

    def test_may_have_a_comma_or_a_line_within_quotes(self, file: Path) -> None:
        assert read(file, 'id,note\n1,"a,\nb"\n')["note"] == ["a,\nb"]

    @pytest.mark.parametrize(
        "text",
        [ROWS.encode("utf-16"), "id,name\n1,Zoë\n".encode("latin-1"), b"PK\x03\x04\xff\xfe"],
        ids=["utf-16", "latin-1", "workbook"],
    )
    def test_of_another_encoding_is_refused(self, file: Path, text: bytes) -> None:
        with pytest.raises(InvalidFact, match=r"caseload\.csv: expected text in UTF-8"):
            read(file, text)

    @pytest.mark.parametrize("text", ["", "\n", "id,id\n1,2\n"], ids=["empty", "blank", "twice"])
    def test_without_names_of_its_columns_is_refused(self, file: Path, text: str) -> None:
        with pytest.raises(InvalidFact, match="a first row of column names, each once"):
            read(file, text)

    def test_of_a_header_alone_is_one_batch_of_no_rows(self, file: Path) -> None:
        assert read(file, "id,request_received\n") == {"id": [], "request_received": []}
        [batch] = batches(file)
        assert batch.share == 1.0

    @pytest.mark.parametrize(("row", "cells"), [("EX-9", 1), ("EX-9,2025-09-01,x", 3)])
    def test_a_ragged_row_is_told_in_its_place_and_the_others_are_read(
        self, file: Path, row: str, cells: int
    ) -> None:
        found = read(file, f"{ROWS}{row}\nEX-3,2025-09-08\n")
        assert found["reference"] == ["EX-1", "EX-2", "", "EX-3"]
        assert found.wrong == {2: f"line 4: expected 2 cells, found {cells}"}
        told = timetable(found, process="needs_assessment", as_at=date(2026, 1, 20))
        assert told["problem"].tolist() == [None, None, found.wrong[2], None]
        assert told["reg13.final_plan.standing"].tolist()[2] is None
        assert told["reg13.final_plan.days_late"].tolist() == [1, None, None, None]

    def test_with_a_quote_left_open_is_refused_with_its_line(self, file: Path) -> None:
        with pytest.raises(InvalidFact, match=r"caseload\.csv line 4: expected a row of CSV"):
            read(file, ROWS + 'EX-3,"2025')


TABLE = pa.table({"reference": ["EX-1", "EX-2"], "request_received": [date(2025, 9, 1), None]})


class TestParquet:
    @pytest.mark.parametrize("size", [1, 2, 100])
    @pytest.mark.parametrize("suffix", [".parquet", ".PQ"])
    def test_is_read_with_its_types(self, tmp_path: Path, size: int, suffix: str) -> None:
        path = tmp_path / f"caseload{suffix}"
        pq.write_table(TABLE, path)
        assert together(batches(path, size)) == TABLE.to_pydict()
        assert [one.share for one in batches(path, size)][-1] == 1.0

    def test_of_no_rows_is_one_batch(self, tmp_path: Path) -> None:
        path = tmp_path / "caseload.parquet"
        pq.write_table(TABLE[:0], path)
        [batch] = batches(path)
        assert batch.columns == {"reference": [], "request_received": []}

    def test_without_pyarrow_says_what_is_missing(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = tmp_path / "caseload.parquet"
        pq.write_table(TABLE, path)
        monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
        with pytest.raises(InvalidFact, match=r"pip install pyarrow.*, to read Parquet"):
            list(batches(path))
        with pytest.raises(InvalidFact, match=r"pip install pyarrow.*, to write Parquet"):
            Writer(tmp_path / "out.parquet")
        assert [one.name for one in tmp_path.iterdir()] == ["caseload.parquet"]


def answers(*days: str | None) -> dict[str, Any]:
    """Answers as the command writes them: dates, words, masked numbers, and what was given."""
    table = {"request_received": list(days), "team": [None if one is None else "a" for one in days]}
    found = timetable(table, process="needs_assessment", as_at=date(2026, 1, 20))
    return {**table, **found}


def write(writer: Writer, *parts: Any) -> None:
    """Write several batches."""
    for one in parts:
        writer.write(one)


class TestWriter:
    def test_writes_csv(self, tmp_path: Path) -> None:
        path = tmp_path / "out.csv"
        with Writer(path) as writer:
            writer.write({"id": ["a", "b"], "due": np.array(["2026-01-19", "NaT"], "M8[D]")})
            writer.write({"id": ['c,"'], "due": np.array(["2026-01-20"], "M8[D]")})
        assert path.read_text() == 'id,due\na,2026-01-19\nb,\n"c,""",2026-01-20\n'

    @pytest.mark.parametrize("suffix", [".jsonl", ".ndjson"])
    def test_writes_lines_of_json(self, tmp_path: Path, suffix: str) -> None:
        path = tmp_path / f"out{suffix}"
        with Writer(path) as writer:
            writer.write(answers("2025-09-01", None))
        first, second = map(json.loads, path.read_text().splitlines())
        assert first["reg13.final_plan.due"] == "2026-01-19"
        assert first["reg13.final_plan.days_late"] == 1
        assert second["reg13.final_plan.due"] is None
        assert second["reg13.final_plan.days_late"] is None

    def test_writes_parquet_of_the_same_types_whatever_comes_first(self, tmp_path: Path) -> None:
        # a first batch in which nothing is due, and no reason and no team is told
        path = tmp_path / "out.parquet"
        with Writer(path) as writer:
            writer.write(answers(None))
            writer.write(answers("2025-09-01"))
            writer.write(answers("x"))
        found = pq.read_table(path)
        assert found.schema.field("reg13.final_plan.due").type == pa.date32()
        assert found.schema.field("reg13.final_plan.days_late").type == pa.int32()
        assert found.schema.field("problem").type == pa.string()
        assert found["reg13.final_plan.days_late"].to_pylist() == [None, 1, None]
        assert found["reg13.final_plan.provisional"].to_pylist() == [False, False, None]
        assert found["team"].to_pylist() == [None, "a", "a"]
        assert found["problem"].to_pylist()[:2] == [None, None]

    @pytest.mark.parametrize("name", ["out.csv", "out.jsonl", "out.parquet"])
    def test_shows_the_file_only_when_all_is_written(self, tmp_path: Path, name: str) -> None:
        path = tmp_path / name
        with Writer(path) as writer:
            writer.write({"id": ["a"]})
            assert [one.name for one in tmp_path.iterdir()] == [f"{name}.part"]
        assert [one.name for one in tmp_path.iterdir()] == [name]

    @pytest.mark.parametrize("name", ["out.csv", "out.jsonl", "out.parquet"])
    def test_leaves_nothing_when_something_fails_half_way(self, tmp_path: Path, name: str) -> None:
        path = tmp_path / name
        path.write_text("what was there before")
        with pytest.raises(AttributeError), Writer(path) as writer:
            write(writer, {"id": ["a"]}, None)
        assert [one.name for one in tmp_path.iterdir()] == [name]
        assert path.read_text() == "what was there before"

    def test_of_columns_that_change_half_way_leaves_nothing(self, tmp_path: Path) -> None:
        with pytest.raises(pa.ArrowInvalid), Writer(tmp_path / "out.parquet") as writer:
            write(writer, {"id": [1]}, {"id": ["a"]})
        assert not list(tmp_path.iterdir())

    def test_of_nothing_writes_nothing(self, tmp_path: Path) -> None:
        with Writer(tmp_path / "out.csv"):
            pass
        assert not list(tmp_path.iterdir())

    @pytest.mark.parametrize("name", ["out.xlsx", "out", "out.csv.gz"])
    def test_of_another_name_is_refused(self, tmp_path: Path, name: str) -> None:
        with pytest.raises(InvalidFact, match=r"a name that ends with \.csv, \.json, \.jsonl"):
            Writer(tmp_path / name)


class TestOtherFiles:
    @pytest.mark.parametrize("suffix", [".xlsx", ".json", ".jsonl", ".XML"])
    def test_are_refused_by_how_their_names_end(self, tmp_path: Path, suffix: str) -> None:
        path = tmp_path / f"caseload{suffix}"
        path.write_bytes(b"PK")
        with pytest.raises(InvalidFact, match=f"expected a CSV or Parquet file.*{suffix.lower()}"):
            list(batches(path))

    @pytest.mark.parametrize("between", [";", "\t", "|"])
    def test_with_something_else_than_commas_are_refused(self, file: Path, between: str) -> None:
        with pytest.raises(InvalidFact, match="expected commas between the cells, found"):
            read(file, ROWS.replace(",", between))

    def test_that_are_no_parquet_are_refused(self, tmp_path: Path) -> None:
        path = tmp_path / "caseload.parquet"
        path.write_text("x")
        with pytest.raises(InvalidFact, match="expected a Parquet file"):
            list(batches(path))


def test_json_is_written_as_one_list(tmp_path: Path) -> None:
    path = tmp_path / "rows.json"
    with Writer(path) as writer:
        for reference in ("EX-1", "EX-2"):
            writer.write({"reference": [reference], "due": [date(2026, 1, 19)]})
    assert json.loads(path.read_text()) == [
        {"reference": "EX-1", "due": "2026-01-19"},
        {"reference": "EX-2", "due": "2026-01-19"},
    ]
    with Writer(path) as writer:
        writer.write({"reference": []})
    assert json.loads(path.read_text()) == []
