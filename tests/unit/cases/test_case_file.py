"""A case file: one person's processes, under one reference."""

from __future__ import annotations

import json
from datetime import date, datetime
from typing import Any

import pytest
from tests.unit.given import REG_5, REQUEST, SIX_WEEKS, asked, assessment, deadline

from sendlaw import CaseFile, InvalidFact, Standing

AS_AT = date(2025, 11, 3)


def problems(**facts: Any) -> list[tuple[str, str]]:
    with pytest.raises(InvalidFact) as caught:
        CaseFile(**facts)
    return [(one.field, one.kind) for one in caught.value.problems]


class TestMaking:
    def test_an_empty_one(self) -> None:
        file = CaseFile()
        assert (file.reference, file.needs_assessments, file.date_of_birth) == ("", (), None)
        assert len(file.timetable(as_at=AS_AT)) == 0

    @pytest.mark.parametrize(
        ("facts", "found"),
        [
            ({"reference": 7}, [("reference", "type")]),
            ({"reference": None}, [("reference", "type")]),
            ({"date_of_birth": "2015-01-01"}, [("date_of_birth", "type")]),
            ({"complete_through": datetime(2025, 9, 1)}, [("complete_through", "type")]),
            ({"needs_assessments": None}, [("needs_assessments", "type")]),
            ({"needs_assessments": (asked(),)}, [("needs_assessments[0]", "type")]),
        ],
    )
    def test_what_it_refuses(self, facts: Any, found: list[tuple[str, str]]) -> None:
        assert problems(**facts) == found

    def test_everything_at_once(self) -> None:
        found = problems(reference=7, date_of_birth=5, needs_assessments="x")
        assert [name for name, _ in found] == ["date_of_birth", "needs_assessments", "reference"]


class TestParts:
    def test_each_assessment_and_its_advice(self) -> None:
        file = CaseFile(needs_assessments=[assessment(), assessment(advice=(asked(),))])
        paths = ["needs_assessments[0]", "needs_assessments[1]", "needs_assessments[1].advice[0]"]
        assert [path for path, _ in file.parts()] == paths
        assert [path for path, _ in file.parts("files[2]")] == [f"files[2].{one}" for one in paths]


class TestCompleteThrough:
    """Up to it an empty field means not yet; after it, unknown."""

    FILE = CaseFile(
        complete_through=date(2025, 10, 1), needs_assessments=(assessment(exceptions=()),)
    )

    def test_the_files_own_day(self) -> None:
        assert deadline(self.FILE, AS_AT, REG_5).standing is Standing.UNDETERMINED

    def test_a_day_given_goes_before_it(self) -> None:
        found = deadline(self.FILE, AS_AT, REG_5, complete_through=AS_AT)
        assert found.standing is Standing.OVERDUE

    def test_without_either_the_records_are_complete(self) -> None:
        file = CaseFile(needs_assessments=(assessment(exceptions=()),))
        assert deadline(file, AS_AT, REG_5).standing is Standing.OVERDUE


class TestPlain:
    def test_an_empty_one(self) -> None:
        assert CaseFile().to_dict() == {"schema": "sendlaw.case-file/1"}

    def test_one_with_everything(self) -> None:
        file = CaseFile(
            reference="EX-1",
            date_of_birth=date(2015, 1, 2),
            complete_through=SIX_WEEKS,
            needs_assessments=(assessment(),),
        )
        assert file.to_dict() == {
            "schema": "sendlaw.case-file/1",
            "reference": "EX-1",
            "date_of_birth": "2015-01-02",
            "complete_through": "2025-10-13",
            "needs_assessments": [{"request_received": REQUEST.isoformat()}],
        }
        assert json.loads(file.to_json()) == file.to_dict()
