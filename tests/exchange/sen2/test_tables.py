"""Exports, templates and workbooks: columns found, rows joined, and nothing lost in silence."""

from __future__ import annotations

import io
import sys
import warnings
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from attrs import evolve
from openpyxl import Workbook, load_workbook
from tests.exchange.sen2.forms import write_export, write_template, write_workbook, xml_of
from tests.exchange.sen2.samples import SECRETS, WHOLE

from sendlaw.errors import InvalidFact
from sendlaw.exchange.sen2 import (
    Limits,
    Sen2Reading,
    read_export,
    read_sen2,
    read_template,
    read_workbook,
)
from sendlaw.vocabulary.sen2 import Module

PERSONS = "persontableid,sex\n1,F\n2,M\n"
REQUESTS = "requeststableid,persontableid,receiveddate,requestoutcome\n"


def export(**files: str) -> dict[str, io.StringIO]:
    """Return an export whose files are given by module."""
    given = {"person": PERSONS, "requests": REQUESTS, **files}
    return {name: io.StringIO(text) for name, text in given.items()}


def book(**sheets: list[list[Any]]) -> io.BytesIO:
    """Return a workbook whose sheets are given by name, with ``_`` for a space."""
    made = Workbook()
    made.remove(made.active)
    for name, lines in sheets.items():
        sheet = made.create_sheet(name.replace("_", " "))
        for line in lines:
            sheet.append(line)
    file = io.BytesIO()
    made.save(file)
    file.seek(0)
    return file


def about(found: Sen2Reading, *, kind: str = "value") -> list[str]:
    """Return the problems of a kind; columns and tables left out on purpose are of another."""
    return [str(one) for one in found.problems if one.kind == kind]


class TestExport:
    def test_records_are_joined_by_their_keys_and_not_by_their_order(self) -> None:
        found = read_export(
            export(
                requests=REQUESTS + "21,2,2024-Mar-01 00:00:00,Y\n11,1,,N\n22,2,,A\n",
                assessment="requeststableid,assessmenttableid,week20\n22,8,true\n21,9,false\n",
                namedplan="assessmenttableid,namedplantableid,startdate\n9,5,2024-Jun-20 00:00:00\n",
                plandetail="namedplantableid,plandetailtableid,urn\n5,1,999998\n5,2,999999\n",
                activeplans="requeststableid,activeplanstableid\n21,7\n",
                senneed="activeplanstableid,senneedtableid,sentype\n7,1,HI\n7,2,VI\n",
            ),
            year=2025,
        )
        first, second = found.sen2.persons
        assert (first.key, [one.key for one in first.requests]) == ("1", ["11"])
        assert [one.key for one in second.requests] == ["21", "22"]
        assert second.requests[0].received_date == date(2024, 3, 1)
        assert [one.assessment.week20 for one in second.requests] == [False, True]
        plan = second.requests[0].assessment.named_plan
        assert [one.urn for one in plan.details] == ["999998", "999999"]
        assert [one.sen_type for one in second.requests[0].active_plan.needs] == ["HI", "VI"]
        assert about(found) == []

    def test_a_row_whose_key_leads_nowhere_is_told_of(self) -> None:
        text = REQUESTS + "11,1,,Y\n12,3,,Y\n13,,,Y\n"
        found = read_export(export(requests=text), year=2025)
        assert about(found) == [
            "requests 3 (line 3): expected a key that Person Record has, found another",
            "requests (line 4): expected a key that Person Record has, found another",
        ]

    @pytest.mark.parametrize("key", ["Secretname", "2012-11-10", "ZZ9 9ZZ"])
    def test_a_key_that_looks_like_none_is_not_shown(self, key: str) -> None:
        text = f"{REQUESTS}{key},3,soon,Y\n"
        found = read_export(export(requests=text), year=2025)
        assert {one.row for one in found.problems if one.kind == "value"} == {
            "requests",
            "requests 3",
        }
        assert key not in repr(found)

    def test_two_rows_with_one_key_are_told_of(self) -> None:
        found = read_export(
            export(person=PERSONS + "1,U\n", requests=REQUESTS + "11,1,,Y\n"), year=2025
        )
        assert about(found) == [
            "person 1 (line 4): expected a key of its own, found that of another row"
        ]
        assert [len(one.requests) for one in found.sen2.persons] == [1, 0, 0]

    def test_two_assessments_of_one_request_are_told_of(self) -> None:
        assessments = "requeststableid,assessmenttableid,week20\n11,1,1\n11,2,0\n"
        found = read_export(
            export(requests=REQUESTS + "11,1,,Y\n", assessment=assessments), year=2025
        )
        assert found.sen2.persons[0].requests[0].assessment.week20 is True
        assert about(found) == ["assessment 11 (line 3): expected at most one, found several"]

    def test_tables_and_columns_that_are_missing_are_told_of(self) -> None:
        found = read_export(export(), year=2023)
        missing = about(found, kind="missing")
        assert "senneed: expected a table of SEN Need Records, found none" in missing
        assert "person.csv.Ethnicity: expected a column, found none" in missing
        assert not any("RequestSource" in one for one in missing)

    @pytest.mark.parametrize("missing", ["person", "requests"])
    def test_there_is_no_return_without_persons_and_requests(self, missing: str) -> None:
        files = export()
        del files[missing]
        with pytest.raises(InvalidFact, match=r"source: expected a table of .*, found none"):
            read_export(files, year=2025)

    def test_there_is_no_join_without_keys(self) -> None:
        with pytest.raises(InvalidFact) as caught:
            read_export(export(requests="receiveddate\n"), year=2025)
        assert [str(one) for one in caught.value.problems] == [
            "requests.csv: expected a column with the key of Requests Records, found none",
            "requests.csv: expected a column with the key of Person Record, found none",
        ]

    @pytest.mark.parametrize(
        ("text", "day"),
        [
            ("2022-Sep-28 00:00:00", date(2022, 9, 28)),
            ("2022-sep-28", date(2022, 9, 28)),
            ("2022-09-28", date(2022, 9, 28)),
            ("2022-09-28 00:00:00", date(2022, 9, 28)),
            ("2022-Sep-31 00:00:00", None),
            ("2022-Zzz-28 00:00:00", None),
            ("2022-Sep-28 09:30:00", None),
            ("44832", None),
            ("12/31/2022", None),
            ("28/09/22", None),
        ],
    )
    def test_dates(self, text: str, day: date | None) -> None:
        found = read_export(export(requests=f"{REQUESTS}11,1,{text},Y\n"), year=2023)
        assert found.sen2.persons[0].requests[0].received_date == day
        assert bool(about(found)) is (day is None)

    def test_dates_with_the_day_first_are_refused_unless_meant(self) -> None:
        text = f"{REQUESTS}11,1,28/09/2022,Y\n12,1,03.04.2022,Y\n13,1,5-4-2022,Y\n"
        with pytest.raises(InvalidFact) as caught:
            read_export(export(requests=text), year=2023)
        assert [str(one) for one in caught.value.problems] == [
            (
                "requests.csv, column 'receiveddate': expected dates as in 2025-01-31, or"
                " day_first=True, found the day first (row 2)"
            )
        ]
        found = read_sen2(export(requests=text), year=2023, day_first=True)
        assert [one.received_date for one in found.sen2.persons[0].requests] == [
            date(2022, 9, 28),
            date(2022, 4, 3),
            date(2022, 4, 5),
        ]

    def test_a_header_gives_the_year_and_must_agree(self) -> None:
        header = "sen2tableid,year,lea,datetime,dsco\n1,2024,999,2024-Feb-03 11:14:05,Y\n"
        found = read_export(export(sen2=header))
        assert (found.sen2.year, found.sen2.header.lea) == (2024, "999")
        assert found.sen2.header.date_time == datetime(2024, 2, 3, 11, 14, 5)
        assert "expected no such item in the return of 2024" in about(found)[0]
        with pytest.raises(InvalidFact, match="year: expected 2025, found a return of 2024"):
            read_export(export(sen2=header), year=2025)
        with pytest.raises(InvalidFact, match="2023 to 2026, found 2030"):
            read_export(export(sen2="sen2tableid,year\n1,2030\n"))
        with pytest.raises(InvalidFact, match="a header with a year"):
            read_export(export(sen2="sen2tableid,year\n"))
        twice = read_export(export(sen2=header + "2,2024,998,,\n"))
        assert "header (line 3): expected one row, found several" in about(twice)

    def test_an_item_of_another_year_is_read_and_told_of(self) -> None:
        text = "requeststableid,persontableid,requestsource\n11,1,2\n"
        found = read_export(export(requests=text), year=2024)
        assert found.sen2.persons[0].requests[0].request_source == "2"
        assert about(found) == [
            "requests.RequestSource (line 2): expected no such item in the return of 2024, found one"
        ]

    def test_cells_without_a_heading_are_told_of(self) -> None:
        found = read_export(export(person="persontableid,sex,\n1,F,x\n2,M,,y\n3,M,,\n"), year=2025)
        assert about(found) == [
            "person 1 (line 2): expected a heading over every cell, found none over one",
            "person 2 (line 3): expected a heading over every cell, found none over one",
        ]

    def test_files_are_found_in_a_folder(self, tmp_path: Path) -> None:
        write_export(WHOLE, tmp_path)
        (tmp_path / "notes.txt").write_text("Secretname")
        assert read_sen2(str(tmp_path)).sen2 == WHOLE
        (tmp_path / "Blade-Export_01-04-2025_PERSON.CSV").write_text("")
        with pytest.raises(InvalidFact, match="person: expected one file, found several"):
            read_sen2(tmp_path)

    def test_another_encoding_must_be_named(self, tmp_path: Path) -> None:
        sen2 = evolve(WHOLE, persons=(evolve(WHOLE.persons[0], forename="Zoé"),))
        for path in write_export(sen2, tmp_path).iterdir():
            path.write_bytes(path.read_bytes().decode().encode("cp1252"))
        with pytest.raises(
            InvalidFact, match="person: expected a CSV file in utf-8-sig, found a fault"
        ):
            read_export(tmp_path)
        assert read_export(tmp_path, encoding="cp1252").sen2 == sen2

    def test_a_heading_in_another_encoding_is_refused(self, tmp_path: Path) -> None:
        write_export(WHOLE, tmp_path)
        (tmp_path / "Blade-Export_31-03-2025_person.csv").write_bytes(b"persontableid,\xe9\n")
        with pytest.raises(
            InvalidFact, match="person: expected a CSV file in utf-8-sig, found a fault"
        ):
            read_export(tmp_path)

    def test_a_fault_far_into_a_file_is_refused(self, tmp_path: Path) -> None:
        write_export(WHOLE, tmp_path)
        path = tmp_path / "Blade-Export_31-03-2025_senneed.csv"
        path.write_bytes(path.read_bytes() + b"1,2,3,4,5,HI,1\n" * 9_000 + b"\xe9\n")
        with pytest.raises(
            InvalidFact, match="senneed: expected a CSV file in utf-8-sig, found a fault"
        ):
            read_export(tmp_path)

    def test_limits(self, tmp_path: Path) -> None:
        with pytest.raises(InvalidFact, match="RequestOutcome: expected at most 5 characters"):
            read_export(
                export(requests=f"{REQUESTS}1,1,,{'x' * 6}\n"), year=2025, limits=Limits(text=5)
            )
        with pytest.raises(InvalidFact, match="at most 9 bytes"):
            read_export(write_export(WHOLE, tmp_path), limits=Limits(bytes=9))

    def test_a_table_of_another_name_is_refused(self) -> None:
        with pytest.raises(InvalidFact, match="persons: expected one of sen2, person"):
            read_export(export(persons="x"), year=2025)


TITLES_2025 = (
    ("Header Record", ["Record Type", "Collection Name", "Year", "LA Number"]),
    (
        "Person Record",
        [
            *("Record Type", "LA\n(From Header Record)"),
            "Person ID\n\n(This must be a unique ID for each Person record)",
            *("Surname", "Date of Birth \n(ccyy-mm-dd)", "Sex"),
            *("UPN - Unique Pupil Number", "UPN and ULN unavailable \N{EN DASH} Reason"),
        ],
    ),
    (
        "Requests Records",
        [
            "Requests record ID\n\n(This must be a unique ID for each Requests record)",
            "Person ID\n\n(This must match the relevant ID in the Person record table)",
            "Date request was received",
            "Initial Request Whilst In RYA",
            "Exported - Child or young person moves out of LA before assessment is completed",
        ],
    ),
    (
        "Assessments Records",
        [
            "Requests record ID\n\n(This must match the relevant ID in the Requests table)",
            "Assessment Outcome - Decision to issue EHC plan",
            "Twenty week time limit exceptions apply",
        ],
    ),
    (
        "Active Plan Records",
        [
            "Requests record ID\n\n(This must match the relevant ID in the Requests table)",
            "EHC Plan Review Decisions Date",
            "Annual Review Meeting Date",
        ],
    ),
    (
        "SEN Need Records",
        [
            "Requests record ID\n\n(This must match the relevant ID in the Requests table)",
            "SEN Type of Need",
            "SEN Type of Need rank  (1=Primary, 2=Secondary)",
        ],
    ),
)
CELLS: dict[str, list[list[Any]]] = {
    "Header Record": [["HDR", "SEN2", 2025, 999]],
    "Person Record": [["PER", 999, 1.0, "Secretname", "2012-11-10", "F", "Z990000000001", None]],
    "Requests Records": [[7, 1, "2024-02-01", 1, None]],
    "Assessments Records": [[7.0, "Y", "TRUE"]],
    "Active Plan Records": [["7", date(2024, 11, 28), "2024-11-04"]],
    "SEN Need Records": [[7, "HI", 1], [7, "VI", 2]],
}


def template(cells: dict[str, list[list[Any]]]) -> io.BytesIO:
    """Fill in a template, whose headings are those of the Department."""
    lines: list[list[Any]] = [["SEN2 data entry"], []]
    for title, headings in TITLES_2025:
        unused = ["PER"] if headings[0] == "Record Type" else []
        lines += [[title], headings, *cells[title], unused, [], []]
    return book(Data_Entry_Template=lines, Notes=[["Person Record"]])


class TestTemplate:
    def test_it_is_read_by_the_headings_of_the_department(self) -> None:
        found = read_sen2(template(CELLS))
        assert found.form == "template"
        (person,) = found.sen2.persons
        (request,) = person.requests
        assert (person.key, person.surname, person.sex) == ("1", "Secretname", "F")
        assert person.person_birth_date == date(2012, 11, 10)
        assert (request.key, request.received_date, request.rya) == ("7", date(2024, 2, 1), True)
        assert request.assessment.week20 is True
        plan = request.active_plan
        assert (plan.last_review, plan.review_meeting) == (date(2024, 11, 28), date(2024, 11, 4))
        assert [(one.sen_type, one.sen_type_rank) for one in plan.needs] == [
            ("HI", "1"),
            ("VI", "2"),
        ]
        assert found.sen2.header.lea == "999"
        assert about(found) == []

    def test_a_number_is_no_date(self) -> None:
        cells = {**CELLS, "Requests Records": [[7, 1, 45323, 1, None]]}
        assert about(read_sen2(template(cells))) == [
            (
                "requests 7.ReceivedDate (line 17): expected a date, as in 2025-01-31, found a number"
                " (an Excel serial number?)"
            )
        ]

    def test_the_day_first_is_refused_by_the_name_of_its_column(self) -> None:
        cells = {**CELLS, "Requests Records": [[7, 1, "01/02/2024", 1, None]]}
        match = r"Requests Records, column 'Date request was received': .*day_first=True"
        with pytest.raises(InvalidFact, match=match):
            read_template(template(cells))
        found = read_template(template(cells), day_first=True)
        assert found.sen2.persons[0].requests[0].received_date == date(2024, 2, 1)

    def test_a_table_that_comes_twice_is_refused(self) -> None:
        sheet = load_workbook(template(CELLS))
        sheet.active.append(["person record"])
        file = io.BytesIO()
        sheet.save(file)
        with pytest.raises(InvalidFact, match="Person Record: expected one table"):
            read_template(file)

    def test_a_workbook_without_the_sheet_is_none(self) -> None:
        with pytest.raises(InvalidFact, match="a sheet named 'Data Entry Template'"):
            read_template(write_workbook(WHOLE))

    def test_two_plan_details_hang_on_one_request(self) -> None:
        found = read_template(write_template(WHOLE))
        assert found.sen2 == WHOLE


class TestWorkbook:
    @pytest.mark.parametrize(
        "heading",
        [
            str.upper,
            lambda text: f" {text.title()}\n",
            lambda text: {"RequestSource": "rquestsource", "PlanWBP": "PlanWPB"}.get(text, text),
            lambda text: {
                "Week20": "Twenty Weeks Time Limit Exceptions Apply",
                "PlanWBP": "Worked based learning activity",
                "LastReview": "EHCP review decisions date",
            }.get(text, text),
        ],
    )
    def test_headings_are_known_in_every_spelling_that_was_seen(self, heading: Any) -> None:
        found = read_workbook(write_workbook(WHOLE, heading=heading))
        assert found.ok
        assert found.sen2 == WHOLE

    def test_renamed_headings_are_told_of(self) -> None:
        renamed = {"Week20": "Exceptions?", "Sex": "M/F"}
        found = read_workbook(
            write_workbook(WHOLE, heading=lambda text: renamed.get(text, text.lower()))
        )
        assert about(found, kind="unknown key") == [
            "Assessments.'Exceptions?': expected a heading of Assessments Records, found an unknown one",
            "Person.'M/F': expected a heading of Person Record, found an unknown one",
        ]
        assert about(found, kind="missing") == [
            "Assessments.Week20: expected a column, found none",
            "Person.Sex: expected a column, found none",
        ]
        with pytest.raises(InvalidFact, match="Week20"):
            read_workbook(
                write_workbook(WHOLE, heading=lambda text: renamed.get(text, text)), errors="raise"
            )

    def test_a_sheet_without_headings_shows_nobody(self) -> None:
        with pytest.raises(InvalidFact) as caught:
            read_workbook(book(Person=[["Secretname", "2012-11-10"]], Requests=[[1]]), year=2025)
        assert not any(secret in str(caught.value) for secret in SECRETS)

    def test_a_column_that_comes_twice_is_told_of(self) -> None:
        found = read_workbook(
            book(
                Person=[["persontableid", "sex", "Sex"], [1, "F", "M"]],
                Requests=[["requeststableid", "persontableid"]],
            ),
            year=2025,
        )
        assert about(found) == ["Person.'Sex': expected one column for each item, found another"]
        assert found.sen2.persons[0].sex == "F"

    @pytest.mark.parametrize(
        ("heading", "cell", "told"),
        [
            ("receiveddate", datetime(2024, 2, 1, 9, 30), "a date and time"),
            ("receiveddate", True, "true or false"),
            ("receiveddate", "#N/A", "an error of a spreadsheet"),
            ("receiveddate", 45901, "a number (an Excel serial number?)"),
            ("receiveddate", "45901", "a number of 5 characters (an Excel serial number?)"),
            ("receiveddate", "45901.5", "a number of 7 characters (an Excel serial number?)"),
            ("receiveddate", "2025", "a number of 4 characters"),
            ("rya", 2, "a number"),
            ("rya", "45901", "a number of 5 characters"),
            ("rya", "yes", "text of 3 characters"),
            ("requestoutcome", datetime(2024, 2, 1), "a date and time"),
            ("requestoutcome", True, "true or false"),
            ("requestoutcome", 0.5, "a number"),
        ],
    )
    def test_cells_that_hold_something_else_are_told_of(
        self, heading: str, cell: Any, told: str
    ) -> None:
        requests = [["requeststableid", "persontableid", heading], [7, 1, cell]]
        found = read_workbook(book(Person=[["persontableid"], [1]], Requests=requests), year=2025)
        (problem,) = [one for one in found.problems if one.kind == "value"]
        assert (problem.module, problem.row, problem.found) == (Module.REQUEST, "requests 7", told)

    def test_no_header_needs_a_year(self) -> None:
        with pytest.raises(InvalidFact, match="year: expected a header with a year"):
            read_sen2(write_workbook(WHOLE, header=False))

    def test_it_reads_without_a_warning(self) -> None:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            assert read_workbook(write_workbook(WHOLE)).ok

    @pytest.mark.parametrize("read", [read_template, read_workbook, read_sen2])
    def test_another_file_is_refused(self, read: Any, tmp_path: Path) -> None:
        path = tmp_path / "book.xlsx"
        path.write_bytes(b"PK\x03\x04 and nothing more")
        with pytest.raises(InvalidFact, match=r"a workbook \(.xlsx\) without a password"):
            read(path, year=2025)

    @pytest.mark.parametrize("name", ["xl/workbook.xml", "xl/worksheets/sheet2.xml"])
    @pytest.mark.parametrize("text", [b"<broken", b'<!DOCTYPE x [<!ENTITY y "z">]><x>&y;</x>'])
    def test_a_workbook_that_is_broken_inside_is_refused(self, name: str, text: bytes) -> None:
        file = io.BytesIO()
        with ZipFile(write_workbook(WHOLE)) as old, ZipFile(file, "w") as new:
            for one in old.namelist():
                new.writestr(one, text if one == name else old.read(one))
        found = "an entity" if b"ENTITY" in text else "a fault"
        with pytest.raises(InvalidFact, match=f"source: expected .*, found {found}"):
            read_workbook(file)

    def test_an_export_with_an_excel_serial_says_so(self) -> None:
        found = read_export(export(requests=f"{REQUESTS}9,1,45901,A\n"), year=2026)
        [problem] = [one for one in found.problems if one.item == "ReceivedDate"]
        assert problem.found == "a number of 5 characters (an Excel serial number?)"

    def test_a_workbook_that_unpacks_to_too_much_is_refused(self) -> None:
        with pytest.raises(InvalidFact, match="at most 99 bytes"):
            read_workbook(write_workbook(WHOLE), limits=Limits(bytes=99))

    def test_an_archive_of_other_things_is_refused(self, tmp_path: Path) -> None:
        path = tmp_path / "export.zip"
        with ZipFile(path, "w") as packed:
            packed.writestr("person.csv", "Secretname")
        with pytest.raises(InvalidFact, match="a workbook"):
            read_sen2(path, year=2025)


class TestForms:
    @pytest.mark.parametrize(
        "content", [b"", b"persontableid,sex\n", b"\xd0\xcf\x11\xe0 old", b'{"json": 1}']
    )
    def test_what_is_none_of_the_forms_is_refused(self, content: bytes) -> None:
        match = "source: expected SEN2 XML, a workbook .*, found another file"
        with pytest.raises(InvalidFact, match=match):
            read_sen2(io.BytesIO(content))

    def test_a_text_file_is_refused(self) -> None:
        with pytest.raises(InvalidFact, match="opened in binary"):
            read_sen2(io.StringIO("<Message/>"))  # type: ignore[arg-type]

    def test_xml_is_known_by_its_first_letter(self, tmp_path: Path) -> None:
        path = tmp_path / "return.dat"
        path.write_bytes(b"\xef\xbb\xbf\n " + xml_of(WHOLE).partition(b"\n")[2])
        assert read_sen2(path).form == "xml"

    def test_without_the_extra_the_error_says_what_to_install(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setitem(sys.modules, "openpyxl", None)
        with pytest.raises(ImportError, match=r"openpyxl: pip install 'sendlaw\[sen2\]'"):
            read_workbook(io.BytesIO(), year=2025)


class TestKeptAsTold:
    """What no reader may decide: it is kept, for a check to find."""

    @pytest.mark.parametrize("form", [xml_of, write_template, write_workbook])
    def test_two_people_with_one_upn_stay_two(self, form: Any) -> None:
        twice = evolve(WHOLE, persons=(WHOLE.persons[0], evolve(WHOLE.persons[0], sex="M")))
        made = form(twice)
        found = read_sen2(io.BytesIO(made) if isinstance(made, bytes) else made)
        assert found.ok
        assert found.sen2 == twice
        assert len({one.upn for one in found.sen2.persons}) == 1

    @pytest.mark.parametrize("form", [xml_of, write_template, write_workbook])
    def test_reversed_dates_stay_reversed(self, form: Any) -> None:
        request = evolve(
            WHOLE.persons[0].requests[0],
            received_date=date(2024, 5, 1),
            request_outcome_date=date(2024, 4, 1),
        )
        sen2 = evolve(WHOLE, persons=(evolve(WHOLE.persons[0], requests=(request,)),))
        made = form(sen2)
        found = read_sen2(io.BytesIO(made) if isinstance(made, bytes) else made)
        assert found.ok
        assert found.sen2 == sen2
