"""Reading and checking in one go: what could not be read is found; traps seen in public readers."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from weakref import ref

import pytest
from attrs import evolve
from tests.exchange.sen2.forms import write_export, write_template, write_workbook
from tests.exchange.sen2.samples import REQUEST_2025, message

from sendlaw.cases.sen2 import Sen2Person, Sen2PlanDetail
from sendlaw.checks import Finding, Report
from sendlaw.checks.returns import check_persons, check_sen2
from sendlaw.errors import InvalidFact
from sendlaw.exchange.sen2 import (
    check_as_read,
    check_return,
    iter_persons,
    write_sen2,
)
from sendlaw.testing.broken_returns import broken_return, sound_return
from sendlaw.testing.returns import synthetic_return

WHO = (
    "<Surname>Example</Surname><Forename>Alex</Forename>"
    "<PersonBirthDate>2014-03-01</PersonBirthDate><Sex>F</Sex><Ethnicity>WBRI</Ethnicity>"
    "<PostCode>ZZ1 1ZZ</PostCode><UPN>B801200005001</UPN>"
)


def person(requests: str, who: str = WHO) -> str:
    return f"<Person>{who}{requests}</Person>"


def checked(text: str, **options: object) -> Report:
    return check_return(io.BytesIO(text.encode()), **options)


def codes(report: Report, *, but: tuple[str, ...] = ("RS003",)) -> list[str]:
    """The codes found, but those of the bare header and of indicators that the samples leave out."""
    return [one.code for one in report if one.code not in but]


def found(report: Report, code: str) -> list[Finding]:
    return [one for one in report if one.code == code]


class TestWhatCouldNotBeRead:
    ASKED = "<Requests><ReceivedDate>{}</ReceivedDate><RequestOutcome>A</RequestOutcome></Requests>"

    def test_a_date_with_the_day_first(self) -> None:
        report = checked(message(person(self.ASKED.format("31/01/2024"))))
        [one] = found(report, "RS005")
        assert one.path == "persons[0].requests[0]"
        assert (one.at.table, one.at.row, one.at.column) == ("requests", 0, "ReceivedDate")
        assert one.at.found == "a date with the day first"
        assert "31/01" not in report.to_json()

    def test_it_is_not_missing_as_well(self) -> None:
        report = checked(message(person(self.ASKED.format("31/01/2024"))))
        assert found(report, "RS016") == []
        empty = checked(message(person(self.ASKED.format(""))))
        assert len(found(empty, "RS016")) == 1

    def test_a_mandatory_one_is_not_missing_as_well(self) -> None:
        who = WHO.replace("2014-03-01", "1 March 2014")
        report = checked(message(person(self.ASKED.format("2024-01-31"), who)))
        assert [one.at.column for one in found(report, "RS005")] == ["PersonBirthDate"]
        assert "PersonBirthDate" not in [one.at.column for one in found(report, "RS003")]

    def test_rows_are_counted_also_after_other_persons(self) -> None:
        first = person(self.ASKED.format("2024-01-31") * 2)
        second = person(self.ASKED.format("2024-01-31") + self.ASKED.format("soon"), WHO)
        [one] = found(checked(message(first + second)), "RS005")
        assert (one.path, one.at.row) == ("persons[1].requests[1]", 3)

    def test_an_unknown_element(self) -> None:
        report = checked(message(person("<Requests><Age>9</Age></Requests>")))
        assert [one.at.column for one in found(report, "RS007")] == ["Age"]

    def test_an_item_of_another_year_is_found_once(self) -> None:
        asked = "<Requests><RequestSource>2</RequestSource><RequestOutcome>A</RequestOutcome></Requests>"
        assert len(found(checked(message(person(asked), year=2024)), "RS007")) == 1
        assert found(checked(message(person(asked), year=2025)), "RS007") == []

    def test_one_item_twice_and_stray_text(self) -> None:
        twice = "<Requests><RYA>1</RYA><RYA>0</RYA></Requests>"
        assert len(found(checked(message(person(twice))), "RS006")) == 1
        stray = "<Requests>Example</Requests>"
        report = checked(message(person(stray)))
        assert len(found(report, "RS006")) == 1
        assert "Example" not in report.to_json()

    def test_elements_outside_every_person(self) -> None:
        report = checked(message("<Child><Sex>F</Sex></Child>"))
        assert "RS007" in codes(report)
        assert "RS006" in codes(report)

    def test_only_what_was_asked_for(self) -> None:
        text = message(person(self.ASKED.format("31/01/2024")))
        assert codes(checked(text, rules=["RS016"])) == []
        assert codes(checked(text, rules=["RS005"])) == ["RS005"]

    def test_columns_of_tables(self) -> None:
        tables = {
            "person": "persontableid,sex,shoe size\n17,F,4\n",
            "requests": "requeststableid,persontableid,receiveddate,requestoutcome\n9,17,soon,A\n",
        }
        files = {name: io.StringIO(text) for name, text in tables.items()}
        report = check_return(files, year=2025)
        columns = {one.at.column for one in found(report, "RS008")}
        assert {"'shoe size'", "Surname"} <= columns
        [one] = found(report, "RS005")
        assert (one.at.table, one.at.key, one.at.column) == ("requests", "9", "ReceivedDate")
        assert "(line 2)" in one.message
        assert found(report, "RS016") == []


class TestKeysOfTables:
    HEADS = ("persontableid,sex\n", "requeststableid,persontableid,requestoutcome,receiveddate\n")

    @pytest.mark.parametrize(
        ("people", "requests"),
        [
            (",F\n", "9,17,A,2025-01-31\n"),  # a person without a key
            ("17,F\n", "9,,A,2025-01-31\n"),  # a request that names no person
            ("17,F\n17,M\n", "9,17,A,2025-01-31\n"),  # one key for two persons
            ("17,F\n", "9,17,A,2025-01-31\n9,17,A,2025-02-28\n"),  # one key for two requests
        ],
    )
    def test_one_that_is_missing_or_met_twice(self, people: str, requests: str) -> None:
        texts = (self.HEADS[0] + people, self.HEADS[1] + requests)
        files = dict(zip(("person", "requests"), map(io.StringIO, texts), strict=True))
        report = check_return(files, year=2025, rules=["RS006"])
        assert any(one.at.row is None for one in report)


class TestWhatIsRefused:
    def test_another_year(self) -> None:
        with pytest.raises(InvalidFact, match="a return of 2025"):
            checked(message(person("")), year=2024)

    @pytest.mark.parametrize("year", [2022, 2027])
    def test_a_year_that_is_not_known(self, year: int) -> None:
        with pytest.raises(InvalidFact, match="a return of 2023 to 2026"):
            checked(message(person(""), year=year))

    def test_what_is_broken_off(self) -> None:
        with pytest.raises(InvalidFact, match="well-formed"):
            checked(message(person(""))[:-20])


class TestEveryForm:
    def test_the_same_is_found(self, tmp_path: Path) -> None:
        sen2 = synthetic_return(60, seed=8, year=2025).sen2
        write_sen2(sen2, tmp_path / "return.xml")
        write_export(sen2, tmp_path / "export")
        whole = [(one.code, one.path, one.message) for one in check_sen2(sen2)]
        assert whole
        for name in ("return.xml", "export"):
            report = check_return(tmp_path / name)
            assert [(one.code, one.path, one.message) for one in report] == whole, name
        for name, book in (("template", write_template(sen2)), ("workbook", write_workbook(sen2))):
            report = check_return(book, year=2025)
            kept = [one for one in report if one.path != "header" and one.code != "RS008"]
            assert [(one.code, one.path, one.message) for one in kept] == whole, name

    def test_keys_of_tables_are_told(self, tmp_path: Path) -> None:
        sen2 = broken_return("RS011", year=2025)
        write_export(sen2, tmp_path / "export")
        [one] = check_return(tmp_path / "export")
        assert (one.code, one.at.key, one.at.person) == ("RS011", "1", "1")


class TestTrapsOfPublicReaders:
    """What readers in public code got wrong, checked through ours."""

    def test_two_settings_of_one_plan_stay_two(self) -> None:
        sen2 = sound_return(1, year=2025)
        [one] = sen2.persons
        [request] = one.requests
        plan = request.assessment.named_plan
        [first] = plan.details
        second = Sen2PlanDetail(
            sen_setting="NIEO",
            placement_rank="2",
            sen_unit_indicator=False,
            resourced_provision_indicator=False,
        )
        plan = evolve(plan, details=(first, second))
        assessment = evolve(request.assessment, named_plan=plan)
        one = evolve(one, requests=(evolve(request, assessment=assessment),))
        [told] = self.through_xml(evolve(sen2, persons=(one,)))
        assert (told.code, told.path[-10:], told.at.row) == ("RS035", "details[1]", 1)

    def test_the_second_need_is_read_too(self) -> None:
        sen2 = broken_return("RS046", year=2025)
        [told] = self.through_xml(sen2)
        assert told.path.endswith("active_plan.needs[1]")

    def test_drafts_and_phase_transfers_are_read(self) -> None:
        for code in ("RS041", "RS042", "RS044", "RS045"):
            assert [one.code for one in self.through_xml(broken_return(code))] == [code]

    @pytest.mark.parametrize(
        ("right", "wrong"),
        [("<WBP>S</WBP>", "<WPB>S</WPB>"), ("<PlanWBP>T</PlanWBP>", "<PlanWPB>T</PlanWPB>")],
    )
    def test_work_based_learning_has_one_name_in_xml(self, right: str, wrong: str) -> None:
        text = message(person(REQUEST_2025))
        assert right in text
        assert found(checked(text), "RS007") == []
        [one] = found(checked(text.replace(right, wrong)), "RS007")
        assert one.at.column == wrong[1 : wrong.index(">")]

    def test_res_stands_in_a_placement(self) -> None:
        text = message(person(REQUEST_2025))
        misplaced = text.replace("<Res>B</Res>", "").replace("<TransferLA/>", "<RES>B</RES>")
        [one] = found(checked(misplaced), "RS007")
        assert (one.at.column, one.path) == ("RES", "persons[0].requests[0].active_plan")

    def test_week20_is_not_in_time(self) -> None:
        """140 days from 1 February 2024 is 20 June: in time, and excepted all the same."""
        text = message(person(REQUEST_2025))
        [one] = found(checked(text), "RS024")
        assert "140 days" in one.message
        plain = text.replace("<Week20>1</Week20>", "<Week20>0</Week20>")
        assert not {"RS024", "RS025"} & {*codes(checked(plain))}
        late = plain.replace("2024-02-01", "2024-01-31")
        [one] = found(checked(late), "RS025")
        assert one.days_late == 1
        assert one.severity.value == "info"

    def test_a_refusal_with_an_open_assessment_is_no_error(self) -> None:
        """The sample beside the schema has it, with an appeal: then it is not even a query."""
        asked = (
            "<Requests><ReceivedDate>2024-08-31</ReceivedDate>"
            "<RequestOutcomeDate>2024-12-01</RequestOutcomeDate><RequestOutcome>N</RequestOutcome>"
            "<Assessment><AssessmentOutcome>A</AssessmentOutcome></Assessment></Requests>"
        )
        [one] = [one for one in checked(message(person(asked))) if one.path != "header"]
        assert (one.code, one.severity.value) == ("RS017", "query")
        appealed = asked.replace("<Assessment>", "<RequestTribunal>1</RequestTribunal><Assessment>")
        report = checked(message(person(appealed)))
        assert [one for one in report if one.path != "header"] == []

    def test_empty_elements_are_absent(self) -> None:
        asked = (
            "<Requests><ReceivedDate>2024-12-03</ReceivedDate><RYA></RYA>"
            "<RequestOutcomeDate></RequestOutcomeDate><RequestOutcome>A</RequestOutcome>"
            "<Exported></Exported></Requests>"
        )
        report = checked(message(person(asked)))
        assert [one for one in report if one.path != "header"] == []

    @pytest.mark.parametrize("text", ["1", "true", "TRUE"])
    def test_every_way_of_saying_yes(self, text: str) -> None:
        asked = REQUEST_2025.replace("<Week20>1</Week20>", f"<Week20>{text}</Week20>")
        assert len(found(checked(message(person(asked))), "RS024")) == 1

    @staticmethod
    def through_xml(sen2: object) -> list[Finding]:
        file = io.BytesIO()
        write_sen2(sen2, file)
        return list(check_return(io.BytesIO(file.getvalue())))


class TestFlatMemory:
    def test_findings_of_xml_come_while_it_is_read(self, tmp_path: Path) -> None:
        path = tmp_path / "return.xml"
        sen2 = synthetic_return(2000, seed=3).sen2
        write_sen2(sen2, path)
        persons = iter_persons(path)
        first = next(check_as_read(persons))
        assert first.at is not None
        assert next(persons) is not None

    def test_no_person_is_kept_once_it_was_looked_at(self) -> None:
        sen2 = synthetic_return(300, seed=3).sen2
        seen: list[ref[Sen2Person]] = []

        def people() -> Iterator[Sen2Person]:
            for one in sen2.persons:
                copy = evolve(one)
                seen.append(ref(copy))
                yield copy

        most = 0
        for _ in check_persons(sen2.header, people()):
            most = max(most, sum(one() is not None for one in seen))
        assert len(seen) == 300
        assert 1 <= most <= 2


def test_a_sound_return_through_every_form(tmp_path: Path) -> None:
    sen2 = sound_return(6, year=2026)
    write_sen2(sen2, tmp_path / "return.xml")
    write_export(sen2, tmp_path / "export")
    for name in ("return.xml", "export"):
        report = check_return(tmp_path / name, year=2026)
        assert list(report) == []
        assert report.as_at == date(2026, 1, 15)
