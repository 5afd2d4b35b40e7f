"""Local Offers and SEN information reports: what fires, what nearly does, and what must not."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import attrs
import jsonschema
import pytest
from click.testing import CliRunner
from hypothesis import given, strategies as st

import sendlaw
from sendlaw.cases import InformationReport, LocalOffer
from sendlaw.cases.published import Published
from sendlaw.checks import CODES, check
from sendlaw.checks.documents import check_document
from sendlaw.checks.publications import covered
from sendlaw.cli import main
from sendlaw.law.contents import information_report, local_offer
from sendlaw.vocabulary.publications import CommentTopic, Consultee, OfferTopic, ReportingSchool

DAY = date(2026, 3, 2)
EXAMPLES = sorted((Path(__file__).parents[3] / "examples" / "local_offers").glob("*.json"))


def entry(paragraph: str, **changes: Any) -> Published:
    given_link = changes or {"url": f"https://offer.example/{paragraph}"}
    return Published(paragraph=paragraph, **given_link)


WHOLE = LocalOffer(
    contents=tuple(entry(one.id) for one in local_offer.CONTENTS),
    consulted=tuple(Consultee),
    families_consulted_on=tuple(OfferTopic),
    comments_sought_on=tuple(CommentTopic),
    response_published=True,
    comments_identify=False,
)
REPORT = InformationReport(
    school=ReportingSchool.MAINSTREAM,
    contents=tuple(entry(one.id) for one in information_report.CONTENTS),
)


def told(document: object, on: date = DAY) -> list[tuple[str, str | None]]:
    return [(one.code, one.duty) for one in check_document(document, as_at=on)]


def changed(paragraph: str, *instead: Published, of: Any = WHOLE) -> Any:
    """A document with other entries for one paragraph."""
    kept = tuple(one for one in of.contents if one.paragraph != paragraph)
    return attrs.evolve(of, contents=(*kept, *instead))


class TestALocalOffer:
    def test_one_with_every_paragraph_has_no_finding(self) -> None:
        assert told(WHOLE) == []
        published = attrs.evolve(WHOLE, comments_last_published=date(2026, 1, 12))
        assert check(published, as_at=DAY).findings == ()

    @given(st.sets(st.sampled_from([one.id for one in local_offer.CONTENTS])))
    def test_dropping_paragraphs_gives_exactly_theirs(self, dropped: set[str]) -> None:
        kept = tuple(one for one in WHOLE.contents if one.paragraph not in dropped)  # type: ignore[union-attr]
        found = told(attrs.evolve(WHOLE, contents=kept))
        assert sorted(found) == sorted(("LO002", one) for one in dropped)

    def test_a_missing_paragraph_is_cited_to_the_paragraph(self) -> None:
        (finding,) = check_document(changed("sch2.15.b"), as_at=DAY)
        assert finding.citations == ("SI 2014/1530 Sch 2 para 15(b)",)
        assert finding.path == "$.local_offers[0].contents"
        assert finding.severity.value == "breach"

    def test_a_reason_is_an_answer_and_an_empty_entry_is_a_question(self) -> None:
        assert told(changed("sch2.8", entry("sch2.8", not_applicable_because="none here"))) == []
        assert told(changed("sch2.8", Published(paragraph="sch2.8"))) == [("LO003", "sch2.8")]
        both = (Published(paragraph="sch2.8"), entry("sch2.8", found="Apprenticeships"))
        assert told(changed("sch2.8", *both)) == []

    @pytest.mark.parametrize(
        "url",
        ["www.offer.example", "ftp://offer.example/x", "https://", "http://[", "mailto:a@b.c"],
    )
    def test_a_link_that_is_none(self, url: str) -> None:
        assert told(changed("sch2.22", entry("sch2.22", url=url))) == [("LO004", "sch2.22")]

    @pytest.mark.parametrize("url", ["http://offer.example", "https://offer.example/a?b=c#d"])
    def test_a_link_that_is_one(self, url: str) -> None:
        assert told(changed("sch2.22", entry("sch2.22", url=url))) == []

    def test_a_page_is_old_on_the_day_after_a_year(self) -> None:
        offer = changed("sch2.14", entry("sch2.14", found="Transport", updated=date(2025, 3, 2)))
        assert told(offer) == []
        assert told(offer, date(2026, 3, 3)) == [("LO011", "sch2.14")]
        assert check_document(offer, as_at=date(2026, 3, 3)).ok

    @pytest.mark.parametrize("left_out", Consultee)
    def test_whom_every_authority_has_is_a_breach_and_others_a_query(
        self, left_out: Consultee
    ) -> None:
        rest = tuple(one for one in Consultee if one is not left_out)
        code = "LO005" if left_out in local_offer.EVERYWHERE else "LO006"
        asked = local_offer.CONSULTEES[left_out].id
        assert told(attrs.evolve(WHOLE, consulted=rest)) == [(code, asked)]

    def test_matters_not_raised_with_families(self) -> None:
        some = attrs.evolve(
            WHOLE,
            families_consulted_on=tuple(OfferTopic)[1:],
            comments_sought_on=tuple(CommentTopic)[:-1],
        )
        assert told(some) == [("LO008", "reg56.1.c"), ("LO007", "reg55.a")]

    def test_the_response_and_the_form_of_the_comments(self) -> None:
        offer = attrs.evolve(WHOLE, response_published=False, comments_identify=True)
        assert sorted(told(offer)) == [("LO009", "reg56.2"), ("LO010", "reg56.3")]

    def test_what_is_not_recorded_is_one_query_that_names_it(self) -> None:
        (finding,) = check_document(LocalOffer(), as_at=DAY)
        assert (finding.code, len(finding.needs)) == ("LO001", 6)
        (finding,) = check_document(attrs.evolve(WHOLE, response_published=None), as_at=DAY)
        assert [need.fact for need in finding.needs] == ["response_published"]

    def test_a_document_of_deadlines_alone_is_asked_nothing_by_check(self) -> None:
        offer = LocalOffer(comments_last_published=date(2026, 1, 12))
        assert check(offer, as_at=DAY).findings == ()

    def test_both_ways_in_find_the_same(self) -> None:
        offer = LocalOffer(contents=(), comments_last_published=date(2026, 1, 12))
        assert check(offer, as_at=DAY).findings == check_document(offer, as_at=DAY).findings

    def test_nothing_is_asked_before_the_law_or_after_the_end(self) -> None:
        offer = attrs.evolve(WHOLE, contents=(), consulted=(), comments_identify=True)
        assert told(offer, date(2014, 8, 31)) == []
        assert len(told(offer, date(2014, 9, 1))) == 91
        assert "LO002" not in {
            one.code for one in check(offer, as_at=DAY, law_at=date(2014, 8, 31))
        }
        over = attrs.evolve(
            offer, ended_on=DAY, ended_because=sendlaw.EndedBecause.NO_LONGER_RESPONSIBLE
        )
        assert told(over) == []


class TestAnInformationReport:
    def test_one_with_every_paragraph_has_no_finding(self) -> None:
        assert told(REPORT) == []

    @given(st.sets(st.sampled_from([one.id for one in information_report.CONTENTS])))
    def test_dropping_paragraphs_gives_exactly_theirs(self, dropped: set[str]) -> None:
        kept = tuple(one for one in REPORT.contents if one.paragraph not in dropped)  # type: ignore[union-attr]
        found = told(attrs.evolve(REPORT, contents=kept))
        assert sorted(found) == sorted(("IR003", one) for one in dropped)

    @pytest.mark.parametrize(
        ("school", "code"),
        [
            ("mainstream", "IR003"),
            ("maintained_nursery", "IR003"),
            (None, "IR006"),
            ("special", ""),
        ],
    )
    def test_what_is_asked_of_some_schools_only(self, school: str | None, code: str) -> None:
        report = attrs.evolve(changed("sch1.4", of=REPORT), school=school)
        assert told(report) == ([(code, "sch1.4")] if code else [])

    def test_of_a_school_in_a_hospital_the_act_alone_asks(self) -> None:
        report = InformationReport(school=ReportingSchool.HOSPITAL_SPECIAL, contents=())
        duties = {one for _, one in told(report)}
        assert duties == {"reg52", "s69.3.b.i", "s69.3.b.ii", "s69.3.b.iii", "s69.3.b.iv"}

    def test_entries_links_and_age(self) -> None:
        assert told(changed("sch1.9", Published(paragraph="sch1.9"), of=REPORT)) == [
            ("IR004", "sch1.9")
        ]
        assert told(changed("sch1.9", entry("sch1.9", url="here"), of=REPORT)) == [
            ("IR005", "sch1.9")
        ]
        old = entry("sch1.9", found="Complaints", updated=date(2025, 3, 1))
        assert told(changed("sch1.9", old, of=REPORT)) == [("IR007", "sch1.9")]

    def test_nothing_recorded(self) -> None:
        assert told(InformationReport()) == [("IR002", None)]
        late = InformationReport(last_published=date(2024, 9, 2))
        assert [one.code for one in check(late, as_at=DAY)] == ["IR001"]


class TestWhatIsRefused:
    @pytest.mark.parametrize("paragraph", ["sch2.1.z", "sch1.1", "", None, "sch2.1"])
    def test_a_paragraph_that_there_is_not(self, paragraph: str | None) -> None:
        with pytest.raises(sendlaw.InvalidFact, match="paragraph"):
            LocalOffer(contents=(Published(paragraph=paragraph),))

    def test_a_near_name_is_offered(self) -> None:
        with pytest.raises(sendlaw.InvalidFact, match=r"contents\[0\].paragraph: .*sch2\.15\.a\?"):
            LocalOffer(contents=(Published(paragraph="sch2.15a"),))

    def test_found_and_not_applicable_at_once(self) -> None:
        both = Published(paragraph="sch2.8", found="Work", not_applicable_because="none")
        with pytest.raises(sendlaw.InvalidFact, match="why it does not apply"):
            LocalOffer(contents=(both,))


class TestAsJson:
    @pytest.mark.parametrize("document", [WHOLE, REPORT], ids=["offer", "report"])
    def test_it_passes_its_schema_and_is_read_back(self, document: Any) -> None:
        written = json.loads(document.to_json())
        jsonschema.validate(written, sendlaw.schema(written["schema"]))
        assert sendlaw.load(written) == document

    def test_an_entry_without_a_paragraph_fails_the_schema(self) -> None:
        written = {"schema": "sendlaw.local-offer/1", "contents": [{"url": "https://x.example"}]}
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(written, sendlaw.schema("local-offer"))


class TestTheCommand:
    def run(self, tmp_path: Path, document: Any, *options: str) -> Any:
        path = tmp_path / "offer.json"
        path.write_text(document.to_json())
        return CliRunner().invoke(
            main, ["offer", "check", str(path), "--as-at", "2026-03-02", *options]
        )

    def test_a_whole_offer(self, tmp_path: Path) -> None:
        result = self.run(tmp_path, WHOLE)
        assert (result.exit_code, result.output.count("\n")) == (0, 72)
        assert "As at 2026-03-02: ok" in result.output

    def test_a_breach(self, tmp_path: Path) -> None:
        result = self.run(tmp_path, changed("sch2.7"))
        assert result.exit_code == 1
        assert "SI 2014/1530 Sch 2 para 7 " in result.output
        assert result.output.count("MISSING") == 1

    def test_what_is_no_absence_is_told_below(self, tmp_path: Path) -> None:
        result = self.run(tmp_path, changed("sch2.7", entry("sch2.7", url="here")))
        told = " ".join(result.output.split())
        assert "error LO004 $.local_offers[0].contents[69].url" in told

    def test_as_json_and_with_nothing_recorded(self, tmp_path: Path) -> None:
        result = self.run(tmp_path, LocalOffer(), "--format", "json")
        assert result.exit_code == 0
        assert json.loads(result.output)["findings"][0]["code"] == "LO001"

    def test_another_document_is_refused(self, tmp_path: Path) -> None:
        result = self.run(tmp_path, sendlaw.SencoAppointment())
        assert result.exit_code == 2


class TestPublishedOffers:
    """Headings of published Local Offers: nothing is said of the authority, only of what was read."""

    @pytest.mark.parametrize("path", EXAMPLES, ids=lambda one: one.stem)
    def test_each_is_read_and_told_paragraph_by_paragraph(self, path: Path) -> None:
        offer = sendlaw.load(path)
        assert isinstance(offer, LocalOffer)
        assert isinstance(offer.contents, tuple)
        found = check_document(offer, as_at=date(2026, 11, 25))
        rows = covered(offer, date(2026, 11, 25))
        missing = {one.requirement.id for one in rows if not one.entries}
        assert {one.duty for one in found if one.code == "LO002"} == missing
        assert {one.code for one in found} == {"LO001", "LO002"}
        assert all(one.url and one.found for one in offer.contents)

    def test_there_are_several(self) -> None:
        assert [one.stem for one in EXAMPLES] == ["cumberland", "lancashire", "south_tyneside"]


def paragraphs(prefix: str, last: int, lettered: dict[int, str], whole: set[int]) -> set[str]:
    """The ids of a schedule: its paragraphs, and their sub-paragraphs by letter."""
    return {
        *(f"{prefix}.{one}" for one in range(1, last + 1) if one not in lettered or one in whole),
        *(f"{prefix}.{one}.{letter}" for one, letters in lettered.items() for letter in letters),
    }


def test_both_schedules_are_whole() -> None:
    lettered = {
        1: "abcdefgh",
        3: "abcd",
        4: "abcd",
        5: "abcdefghij",
        12: "ab",
        13: "abcd",
        14: "abc",
        15: "abcdef",
    }
    second = paragraphs("sch2", 23, lettered, {12, 13, 14, 15})
    assert {one.id for one in local_offer.SCHEDULE_2} == second
    first = paragraphs("sch1", 13, {3: "abcdefg"}, {3})
    assert {one.id for one in information_report.SCHEDULE_1} == first


@pytest.mark.parametrize(
    ("one", "asked"),
    [
        (Consultee.SEN_FAMILIES, "54(1)(a)"),
        (Consultee.YOUTH_OFFENDING_TEAMS, "54(1)(j)"),
        (Consultee.ADULTHOOD_PROVIDERS, "54(1)(l)"),
        (Consultee.ADULTHOOD_OFFICERS, "54(1)(m)(iii)"),
        (Consultee.NHS_ENGLAND, "54(2)(a)"),
        (Consultee.HEALTH_AND_WELLBEING_BOARDS, "54(2)(e)"),
    ],
)
def test_each_consultee_has_its_paragraph(one: Consultee, asked: str) -> None:
    assert local_offer.CONSULTEES[one].provision == f"SI 2014/1530 reg {asked}"


def test_the_ids_are_unique_and_every_code_is_of_its_area() -> None:
    for module in (local_offer, information_report):
        ids = [one.id for one in module.CONTENTS]
        assert len(set(ids)) == len(ids)
    offers = [one for one in CODES.values() if one.process == "local_offer"]
    assert {one.code[:2] for one in offers} == {"LO"}
