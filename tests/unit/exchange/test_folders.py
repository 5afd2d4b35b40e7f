"""Many files at once: what is read, what is a problem, and that all are written or none."""

from __future__ import annotations

from pathlib import Path

import pytest

from sendlaw import CaseFile, InvalidFact
from sendlaw.cases.case_file import SCHEMA
from sendlaw.errors import Problem
from sendlaw.exchange.folders import load_by_path, one_each, write_each

CASES = {SCHEMA: CaseFile}


def saved(path: Path, reference: str = "EX-1") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(CaseFile(reference=reference).to_json())
    return path


def read(*paths: Path) -> tuple[list[str], list[Problem]]:
    problems: list[Problem] = []
    found = load_by_path(paths, CASES, problems)
    one_each(found, problems)
    return [path.name for path in found], problems


def test_a_folder_stands_for_its_json_files_and_not_for_folders_in_it(tmp_path: Path) -> None:
    for name in ("b.JSON", "a.json", "below/c.json"):
        saved(tmp_path / name, name)
    (tmp_path / "notes.txt").write_text("none of them")
    (tmp_path / "d.json").mkdir()
    names, problems = read(tmp_path)
    assert (names, problems) == (["a.json", "b.JSON"], [])
    assert [one.reference for one in load_by_path([tmp_path], CASES, problems).values()] == names


def test_a_folder_without_files_is_named(tmp_path: Path) -> None:
    saved(tmp_path / "below" / "a.json")
    [problem] = read(tmp_path)[1]
    assert str(problem) == f"{tmp_path}: expected a folder with JSON files, found none"


def test_a_file_given_twice_is_named_and_read_once(tmp_path: Path) -> None:
    path = saved(tmp_path / "a.json")
    names, [problem] = read(tmp_path, tmp_path / "." / "a.json")
    assert names == ["a.json"]
    assert str(path) in str(problem)


def test_files_of_one_reference_are_both_named(tmp_path: Path) -> None:
    one, other = saved(tmp_path / "a.json"), saved(tmp_path / "b.json")
    [problem] = read(tmp_path)[1]
    assert str(one) in str(problem)
    assert str(other) in str(problem)
    for path in (one, other):
        saved(path, "")
    assert read(tmp_path)[1] == []


def test_what_cannot_be_read_is_named_as_it_was_given(tmp_path: Path) -> None:
    bad = tmp_path / "bad.json"
    bad.write_text("{")
    [problem] = read(bad)[1]
    assert problem.field == f"{bad}.file"
    [problem] = read(tmp_path / "none.json")[1]
    assert problem.field == str(tmp_path / "none.json")


def test_all_are_written_and_written_again(tmp_path: Path) -> None:
    for text in ("one", "two"):
        write_each(tmp_path / "out" / "below", {"a.txt": text, "b.txt": text})
    out = tmp_path / "out" / "below"
    assert {path.name: path.read_text() for path in out.iterdir()} == {
        "a.txt": "two",
        "b.txt": "two",
    }


def test_where_one_cannot_be_written_what_was_there_stays(tmp_path: Path) -> None:
    write_each(tmp_path, {"a.txt": "before"})
    (tmp_path / "c.txt").mkdir()
    with pytest.raises(InvalidFact, match=r"c\.txt: expected a path that can be written"):
        write_each(tmp_path, {"a.txt": "after", "b.txt": "after", "c.txt": "after"})
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.txt", "c.txt"]
    assert (tmp_path / "a.txt").read_text() == "before"


def test_no_folder_is_left_where_nothing_can_be_written(tmp_path: Path) -> None:
    with pytest.raises(InvalidFact):
        write_each(tmp_path / "new" / "out", {"a" * 300: "a name that is too long"})
    assert [*tmp_path.iterdir()] == []


def test_a_folder_below_a_file_cannot_be_made(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("a file")
    with pytest.raises(InvalidFact, match="file"):
        write_each(file / "out", {"a.txt": "text"})
    assert file.read_text() == "a file"
