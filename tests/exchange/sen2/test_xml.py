"""SEN2 XML: what it tells is read, what it tells wrongly is kept, and what it asks too much is refused."""

from __future__ import annotations

import io
import sys
import tracemalloc
from datetime import date, datetime
from pathlib import Path

import pytest
from attrs import evolve
from tests.exchange.sen2.forms import from_xml, xml_of
from tests.exchange.sen2.samples import REQUEST_2025, SECRETS, WHOLE, message, person

from sendlaw.cases.sen2 import Sen2ActivePlan, Sen2Person, Sen2PlacementDetail, Sen2Request
from sendlaw.errors import InvalidFact
from sendlaw.exchange.sen2 import Limits, Persons, Sen2Reading, iter_persons, read_sen2, write_sen2
from sendlaw.testing.returns import synthetic_return
from sendlaw.vocabulary.sen2 import Module


def only(text: str) -> Sen2Request:
    """Read the one request of the one person of a return, about which nothing is amiss."""
    found: Sen2Reading = from_xml(text)
    assert found.ok
    (one,) = found.sen2.persons
    (request,) = one.requests
    return request


class TestTraps:
    """What public readers of SEN2 get wrong."""

    def test_two_plan_details_stay_different(self) -> None:
        first, second = only(message(person(REQUEST_2025))).assessment.named_plan.details
        assert (first.urn, first.sen_setting, first.placement_rank) == ("999999", None, "1")
        assert (second.urn, second.sen_setting, second.placement_rank) == (None, "OTH", "2")
        assert (first.sen_unit_indicator, second.sen_unit_indicator) == (False, True)

    def test_both_needs_are_read(self) -> None:
        needs = only(message(person(REQUEST_2025))).active_plan.needs
        assert [(one.sen_type, one.sen_type_rank) for one in needs] == [("SEMH", "1"), ("DS", "2")]

    def test_work_and_residence_stand_at_the_placement(self) -> None:
        request = only(message(person(REQUEST_2025)))
        (placement,) = request.active_plan.placements
        assert (placement.res, placement.wbp) == ("B", "S")
        assert (request.active_plan.res, request.active_plan.wbp) == (None, None)
        plan = request.assessment.named_plan
        assert (plan.plan_res, plan.plan_wbp) == ("A", "T")

    def test_a_misspelt_element_is_told_and_not_taken(self) -> None:
        found = from_xml(message(person(REQUEST_2025.replace("WBP>S</WBP", "WPB>S</WPB"))))
        (problem,) = found.problems
        assert problem.item == "WPB"
        assert problem.row == "persons[0].requests[0].active_plan.placements[0]"
        assert found.sen2.persons[0].requests[0].active_plan.placements[0].wbp is None

    def test_the_items_of_2025_are_read(self) -> None:
        request = only(message(person(REQUEST_2025)))
        plan = request.active_plan
        assert request.request_source == "2"
        assert plan.review_draft == date(2024, 12, 1)
        assert plan.phase_transfer_due_date == date(2025, 2, 15)
        assert plan.phase_transfer_final_date == date(2025, 1, 10)
        assert (plan.review_meeting, plan.last_review) == (date(2024, 11, 4), date(2024, 11, 28))

    def test_an_empty_element_is_an_absent_one(self) -> None:
        request = only(message(person(REQUEST_2025)))
        assert request.exported is None
        assert request.active_plan.transfer_la is None
        assert request.assessment.named_plan.cease_reason is None

    @pytest.mark.parametrize(
        ("text", "value"),
        [("1", True), ("TRUE", True), ("true", True), ("0", False), ("FALSE", False)],
    )
    def test_booleans_are_read_as_they_occur(self, text: str, value: bool) -> None:
        assert only(message(person(f"<Requests><RYA> {text}\n</RYA></Requests>"))).rya is value

    def test_a_code_that_no_list_has_is_kept(self) -> None:
        found = only(message(person("<Requests><RequestOutcome>?</RequestOutcome></Requests>")))
        assert found.request_outcome == "?"


class TestYears:
    def test_gender_is_sex_before_2024(self) -> None:
        text = message(person(items="<GenderCurrent>1</GenderCurrent>"), year=2023)
        found = from_xml(text)
        assert found.ok
        assert found.sen2.persons[0].sex == "1"
        assert b"<GenderCurrent>1</GenderCurrent>" in xml_of(found.sen2)

    def test_the_name_of_another_year_is_read_and_told_of(self) -> None:
        found = from_xml(message(person(items="<GenderCurrent>1</GenderCurrent>"), year=2024))
        (problem,) = found.problems
        assert str(problem) == (
            "persons[0].GenderCurrent: expected Sex in the return of 2024, found one"
        )
        assert found.sen2.persons[0].sex == "1"

    def test_residence_stood_at_the_plan_in_2023(self) -> None:
        text = "<Requests><ActivePlans><Res>A</Res><WBP>T</WBP></ActivePlans></Requests>"
        found = from_xml(message(person(text, items=""), year=2023))
        assert found.ok
        assert found.sen2.persons[0].requests[0].active_plan.res == "A"
        later = from_xml(message(person(text, items=""), year=2024))
        assert [one.item for one in later.problems] == ["Res", "WBP"]
        assert later.sen2.persons[0].requests[0].active_plan.res == "A"

    def test_an_item_that_came_later_is_told_of(self) -> None:
        found = from_xml(message(person(REQUEST_2025), year=2024, extra="<DSCO>Y</DSCO>"))
        assert [one.item for one in found.problems] == [
            "DSCO",
            "RequestSource",
            "ReviewDraft",
            "PhaseTransferDueDate",
            "PhaseTransferFinalDate",
        ]
        assert found.sen2.header.dsco == "Y"

    def test_what_the_year_has_not_is_refused_when_written(self) -> None:
        plan = Sen2ActivePlan(review_draft=date(2024, 1, 5), res="A")
        request = Sen2Request(request_source="1", active_plan=plan)
        sen2 = evolve(
            WHOLE,
            header=evolve(WHOLE.header, year=2024),
            persons=(Sen2Person(requests=(request,)),),
        )
        with pytest.raises(InvalidFact) as caught:
            xml_of(sen2)
        assert [one.field for one in caught.value.problems] == [
            "persons[0].requests[0].request_source",
            "persons[0].requests[0].active_plan.res",
            "persons[0].requests[0].active_plan.review_draft",
        ]

    @pytest.mark.parametrize("year", [2022, 2027, 1999])
    def test_another_year_is_refused(self, year: int) -> None:
        with pytest.raises(
            InvalidFact, match=f"year: expected a return of 2023 to 2026, found {year}"
        ):
            from_xml(message(person(), year=year))
        with pytest.raises(InvalidFact, match="2023 to 2026"):
            xml_of(evolve(WHOLE, header=evolve(WHOLE.header, year=year)))

    def test_another_year_than_the_one_asked_for_is_refused(self) -> None:
        with pytest.raises(InvalidFact, match="year: expected 2026, found a return of 2025"):
            from_xml(message(person()), year=2026)

    def test_a_return_without_a_year_needs_one(self) -> None:
        text = "<Message><Persons><Person/></Persons></Message>"
        with pytest.raises(InvalidFact, match="year: expected a header with a year"):
            from_xml(text)
        assert from_xml(text, year=2024).sen2.header.year == 2024
        with pytest.raises(InvalidFact, match="a header with a year"):
            from_xml("<Message/>")


class TestAmiss:
    """What cannot be read is kept, with where it stands, and stops nothing."""

    def test_a_date_that_is_none(self) -> None:
        text = person(
            "<Requests><ReceivedDate>2024-02-30</ReceivedDate><RYA>maybe</RYA></Requests>"
        )
        found = from_xml(message(person() + text))
        assert [(one.module, one.row, one.item, one.found) for one in found.problems] == [
            (Module.REQUEST, "persons[1].requests[0]", "ReceivedDate", "something like a date"),
            (Module.REQUEST, "persons[1].requests[0]", "RYA", "text of 5 characters"),
        ]
        assert found.sen2.persons[1].requests[0] == Sen2Request()
        assert not found.ok

    @pytest.mark.parametrize(
        ("value", "told"),
        [
            ("31/12/2024", "a date with the day first"),
            ("12/31/2024", "a date with the month first"),
            ("45000", "a number of 5 characters (an Excel serial number?)"),
            ("20240131", "a number of 8 characters"),
            ("Secretname", "text of 10 characters"),
        ],
    )
    def test_the_kind_of_value_is_told_and_never_the_value(self, value: str, told: str) -> None:
        found = from_xml(message(person(items=f"<PersonBirthDate>{value}</PersonBirthDate>")))
        (problem,) = found.problems
        assert problem.found == told
        assert value not in str(problem) + repr(problem) + str(problem.to_dict())

    def test_all_of_it_is_raised_at_once_where_that_is_asked_for(self) -> None:
        text = message(person("<Requests><RYA>maybe</RYA></Requests><Age>9</Age>"))
        with pytest.raises(InvalidFact) as caught:
            from_xml(text, errors="raise")
        assert [one.field for one in caught.value.problems] == [
            "persons[0].requests[0].RYA",
            "persons[0].Age",
        ]
        with pytest.raises(InvalidFact, match="errors: expected 'report' or 'raise'"):
            from_xml(text, errors="ignore")

    @pytest.mark.parametrize(
        ("inner", "told"),
        [
            ("<RYA>1</RYA><RYA>0</RYA>", "RYA: expected at most one, found several"),
            ("<RYA><Deep/>1</RYA>", "RYA: expected text, found an element"),
            ("<RYA><Deep/></RYA>", "RYA: expected text, found an element"),
            (
                "<rya>1</rya>",
                r"rya: expected an element of Requests \(RYA\?\), found an unknown one",
            ),
            ("stray<RYA>1</RYA>", "expected elements, found text of 5 characters between them"),
            ("<RYA>1</RYA>stray", "expected elements, found text of 5 characters between them"),
            ("<Assessment/><Assessment/>", "Assessment: expected at most one, found several"),
        ],
    )
    def test_what_has_no_place_is_told_of(self, inner: str, told: str) -> None:
        with pytest.raises(InvalidFact, match=rf"^persons\[0\]\.requests\[0\](\.|: ){told}$"):
            from_xml(message(person(f"<Requests>{inner}</Requests>")), errors="raise")

    def test_what_stands_beside_the_records_is_told_of(self) -> None:
        text = message(person() + "<Child/>").replace("</Message>", "<Extra/></Message>")
        text = text.replace("<Source>", "<Other/><Source>")
        found = from_xml(text)
        assert [(one.row, one.item) for one in found.problems] == [
            ("header", "Other"),
            ("Persons", "Child"),
            ("Message", "Extra"),
        ]

    def test_three_needs_are_all_kept(self) -> None:
        needs = "".join(
            f"<SENneed><SENtype>{one}</SENtype></SENneed>" for one in ("HI", "VI", "PD")
        )
        request = only(message(person(f"<Requests><ActivePlans>{needs}</ActivePlans></Requests>")))
        assert [one.sen_type for one in request.active_plan.needs] == ["HI", "VI", "PD"]

    def test_a_namespace_is_passed_over(self) -> None:
        text = message(person(REQUEST_2025))
        named = text.replace("<Message>", '<Message xmlns="urn:example">')
        assert from_xml(named).sen2 == from_xml(text).sen2

    def test_the_header_is_read(self) -> None:
        header = from_xml(message(person())).sen2.header
        assert (header.collection, header.year, header.lea) == ("SEN2", 2025, "999")
        assert header.reference_date == date(2025, 1, 16)
        assert header.date_time == datetime(2025, 2, 3, 11, 14, 5)


class TestBroken:
    """What is no whole XML is refused at once, and says where."""

    @pytest.mark.parametrize("at", [40, 300, 700, -20, -3])
    def test_truncated(self, at: int) -> None:
        text = message(person(REQUEST_2025)).encode()[:at]
        with pytest.raises(
            InvalidFact, match=r"source: expected well-formed XML .*, found a fault"
        ):
            from_xml(text)

    def test_truncated_after_a_person_yields_that_person_first(self) -> None:
        text = xml_of(synthetic_return(200, seed=5).sen2)
        persons = iter_persons(io.BytesIO(text[: len(text) // 2]))
        assert isinstance(next(persons), Sen2Person)
        with pytest.raises(InvalidFact, match="fault at line"):
            list(persons)

    def test_wrong_encoding(self) -> None:
        text = message(person(items="<Forename>Zoé</Forename>"))
        with pytest.raises(InvalidFact, match="its declared encoding") as caught:
            from_xml(text.encode("latin-1"))
        assert "Zo" not in str(caught.value)
        declared = f'<?xml version="1.0" encoding="ISO-8859-1"?>{text}'.encode("latin-1")
        assert from_xml(declared).sen2.persons[0].forename == "Zoé"
        assert from_xml(text.encode("utf-16")).sen2.persons[0].forename == "Zoé"

    @pytest.mark.parametrize("encoding", ["klingon", "utf-7", "big5"])
    def test_an_encoding_that_cannot_be_read(self, encoding: str) -> None:
        text = f'<?xml version="1.0" encoding="{encoding}"?>{message(person())}'
        with pytest.raises(InvalidFact, match="encoding"):
            from_xml(text)

    def test_another_root_and_another_file(self) -> None:
        with pytest.raises(InvalidFact, match="root is Message"):
            from_xml("<html><body>Secretname</body></html>")
        with pytest.raises(InvalidFact, match="well-formed"):
            from_xml("Secretname,2012-11-10")
        with pytest.raises(InvalidFact, match="opened in binary"):
            list(Persons(io.StringIO(message(person()))))  # type: ignore[arg-type]


class TestUntrusted:
    """Nothing is fetched, expanded or let grow."""

    @pytest.mark.parametrize(
        "doctype",
        [
            "<!DOCTYPE Message>",
            '<!DOCTYPE Message SYSTEM "http://example.invalid/sen2.dtd">',
            '<!DOCTYPE Message [<!ENTITY name "Secretname">]>',
            '<!DOCTYPE Message [<!ENTITY file SYSTEM "file:///etc/hostname">]>',
            '<!DOCTYPE Message [<!ENTITY % more SYSTEM "http://example.invalid/x"> %more;]>',
            "<!DOCTYPE Message ["
            '<!ENTITY a "ha">'
            + "".join(f'<!ENTITY a{n} "{f"&a{n - 1 or str()};" * 10}">' for n in range(1, 9))
            + "]>",
        ],
    )
    def test_a_document_type_is_refused(self, doctype: str) -> None:
        with pytest.raises(InvalidFact, match=r"without DTD, entities .* found a document type"):
            from_xml(doctype + message(person()))

    def test_an_element_of_another_namespace_is_named_whole(self) -> None:
        include = '<i:include xmlns:i="http://www.w3.org/2001/XInclude" href="other.xml"/>'
        top = from_xml(message(person()).replace("<Persons>", f"{include}<Persons>"))
        inner = from_xml(message(person(include)))
        name = "{http://www.w3.org/2001/XInclude}include"
        assert [str(one) for one in (*top.problems, *inner.problems)] == [
            f"Message.{name}: expected an element of Message, found an unknown one",
            f"persons[0].{name}: expected an element of Person, found an unknown one",
        ]

    def test_an_entity_that_nobody_declared_is_refused(self) -> None:
        with pytest.raises(InvalidFact, match="an entity that is not declared, at line"):
            from_xml(message(person(items="<Forename>&secret;</Forename>")))

    def test_many_bytes_are_refused(self) -> None:
        text = message(person())
        assert from_xml(text, limits=Limits(bytes=len(text))).ok
        with pytest.raises(InvalidFact, match="source: expected at most 100 bytes, found more"):
            from_xml(text, limits=Limits(bytes=100))

    def test_deep_elements_are_refused(self) -> None:
        deep = "<Deep>" * 40 + "</Deep>" * 40
        assert len(from_xml(message(person(deep) + person())).problems) == 1
        with pytest.raises(InvalidFact, match="at most 32 levels of elements"):
            from_xml(message(person(deep)))
        with pytest.raises(InvalidFact, match="at most 32 levels of elements"):
            from_xml(message(person("<Deep>" * 300_000)))

    def test_a_long_value_is_refused(self) -> None:
        text = message(person(items=f"<Forename>{'x' * 101}</Forename>"))
        with pytest.raises(InvalidFact, match="at most 100 characters in one value"):
            from_xml(text, limits=Limits(text=100))

    @pytest.mark.parametrize("opened", ["<Forename>", "<!--", "<Requests>", "<Unknown>"])
    def test_a_value_without_end_is_refused_before_it_is_whole(self, opened: str) -> None:
        class Endless(io.RawIOBase):
            given = 0

            def read(self, size: int = -1) -> bytes:
                first = message("<Person>" + opened).partition(opened)[0] + opened
                piece = (first if not self.given else "x" * size).encode()
                self.given += len(piece)
                return piece

        source = Endless()
        with pytest.raises(InvalidFact, match=r"characters in one value|well-formed"):
            list(Persons(source))  # type: ignore[arg-type]
        assert source.given < 1_000_000

    def test_memory_does_not_grow_with_the_persons(self, tmp_path: Path) -> None:
        peaks = []
        for number in (1_000, 4_000):
            path = tmp_path / f"{number}.xml"
            write_sen2(synthetic_return(number, seed=1).sen2, path)
            assert sum(1 for _ in iter_persons(path)) == number
            tracemalloc.start()
            assert sum(1 for _ in iter_persons(path)) == number
            peaks.append(tracemalloc.get_traced_memory()[1])
            tracemalloc.stop()
        assert (peaks[1] - peaks[0]) / 3_000 < 500  # bytes; a person kept takes several thousand


class TestWriting:
    def test_text_is_escaped(self) -> None:
        name = "<O'Ne&ill>\r\n\"]]>"
        sen2 = evolve(WHOLE, persons=(Sen2Person(surname=name),))
        assert from_xml(xml_of(sen2)).sen2 == sen2

    def test_what_xml_cannot_hold_is_refused_without_being_shown(self) -> None:
        sen2 = evolve(WHOLE, persons=(Sen2Person(surname="Secret\x01name"),))
        with pytest.raises(InvalidFact, match=r"^persons\[0\].surname: expected characters"):
            xml_of(sen2)

    def test_a_file_is_whole_or_not_there(self, tmp_path: Path) -> None:
        path = tmp_path / "return.xml"
        write_sen2(WHOLE, path)
        before = path.read_bytes()
        with pytest.raises(InvalidFact):
            write_sen2(evolve(WHOLE, persons=(Sen2Person(surname="\x01"),)), path)
        assert path.read_bytes() == before
        assert list(tmp_path.iterdir()) == [path]

    def test_absent_is_no_element(self) -> None:
        placement = Sen2PlacementDetail()
        plan = Sen2ActivePlan(placements=(placement,))
        sen2 = evolve(WHOLE, persons=(Sen2Person(requests=(Sen2Request(active_plan=plan),)),))
        text = xml_of(sen2).decode()
        assert text.count("<PlacementDetail>\n          </PlacementDetail>") == 1
        assert "URN" not in text
        assert from_xml(text).sen2 == sen2


def test_no_problem_and_no_error_shows_who_somebody_is() -> None:
    text = xml_of(WHOLE).decode()
    for wrong in (
        text.replace("<Sex>F</Sex>", "<Sex>F</Sex><Oops>1</Oops>"),
        text.replace("2012-11-10", "10/11/2012"),
        text.replace("<Forename>Hiddenname", "<Forename>Secretname</Forename><Forename>Hiddenname"),
        text.replace("2024-02-01", "Secretname"),
    ):
        found = from_xml(wrong)
        assert len(found.problems) == 1
        shown = repr(found) + str(found.problems[0]) + repr(found.sen2.persons)
        assert not any(secret in shown for secret in SECRETS)
    for wrong in (text.replace("Hiddenname<", "Hiddenname&<"), text[: text.index("ZZ9")]):
        with pytest.raises(InvalidFact) as caught:
            from_xml(wrong)
        assert not any(secret in str(caught.value) for secret in SECRETS)


def test_without_the_extra_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "defusedxml.ElementTree", None)
    with pytest.raises(ImportError, match=r"this needs defusedxml: pip install 'sendlaw\[sen2\]'"):
        read_sen2(io.BytesIO(message(person()).encode()))
