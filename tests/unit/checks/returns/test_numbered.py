"""A place for numbers of somebody else's rules; all that stand here are invented for the test."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from tests.unit.checks.returns.given import person, returned

from sendlaw.checks.returns import as_csv, check_sen2, load_numbers, rows
from sendlaw.checks.returns.numbered import KNOWN, Numbers
from sendlaw.errors import InvalidFact

INVENTED = "Number, Code \nX1,RS048\nX2,rs048\nX2,RS001\n,\nX3,RS054\n"


def loaded(text: str, year: int = 2026) -> Numbers:
    return load_numbers(io.StringIO(text), year=year, version="invented")


def test_no_number_of_the_department_is_known() -> None:
    assert KNOWN == {}


def test_a_table_of_ones_own() -> None:
    found = loaded(INVENTED)
    assert found == Numbers(
        2026, "invented", {"X1": ("RS048",), "X2": ("RS048", "RS001"), "X3": ("RS054",)}
    )
    assert found.of("RS048") == ("X1", "X2")
    assert found.of("RS002") == ()


def test_from_a_file_that_a_spreadsheet_wrote(tmp_path: Path) -> None:
    path = tmp_path / "numbers.csv"
    path.write_text(INVENTED, encoding="utf-8-sig")
    assert load_numbers(path, year=2026, version="invented") == loaded(INVENTED)


def test_beside_our_codes_in_a_report() -> None:
    report = check_sen2(returned(person(person={"upn": None})))
    assert [row["dfe"] for row in rows(report, loaded(INVENTED))] == ["X1 X2"]
    assert "dfe" not in rows(report)[0]
    head, line = as_csv(report, loaded(INVENTED)).splitlines()
    assert head.endswith(",message,dfe")
    assert line.endswith(",X1 X2")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("number;code\n1;RS001\n", "expected a column 'number', found none"),
        ("number,rule\n1,RS001\n", "expected a column 'code', found none"),
        ("", "expected a column 'number', found none"),
        (
            "number,code\n1,RS999\n",
            "line 2: expected a code of a return, RS001 to RS058, found RS999",
        ),
        ("number,code\n1\n", "line 2: expected a code of a return, RS001 to RS058, found none"),
        ("number,code\n,RS001\n", "line 2: expected a number, found none"),
    ],
)
def test_a_table_that_is_none(text: str, found: str) -> None:
    with pytest.raises(InvalidFact) as raised:
        loaded(text)
    assert found in str(raised.value)


def test_a_year_that_no_collection_has() -> None:
    with pytest.raises(InvalidFact, match="a collection year from 2015 to 2027"):
        loaded(INVENTED, year=1999)
