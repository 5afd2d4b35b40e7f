"""Documents that stand alone: in as JSON, checked, and out again, each by the name of its schema."""

from __future__ import annotations

import io
import json
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from click.testing import CliRunner

import sendlaw
from sendlaw.cases import DOCUMENTS, Document
from sendlaw.cases.case import schema_of
from sendlaw.cli import main
from sendlaw.exchange.structure import parse

OFFER: dict[str, Any] = {
    "schema": "sendlaw.local-offer/1",
    "reference": "EX-1",
    "comments_last_published": "2024-03-10",
    "exceptions": [],
}
LATE = date(2026, 1, 12)


@pytest.mark.parametrize("of", DOCUMENTS, ids=lambda one: one.__name__)
class TestEveryDocument:
    def test_its_schema_is_a_schema_and_takes_what_is_written(self, of: type[Document]) -> None:
        name = schema_of(of.process)
        found: Any = sendlaw.schema(name)
        jsonschema.Draft202012Validator.check_schema(found)
        jsonschema.validate(of(reference="EX-1").to_dict(), found)
        assert found == sendlaw.schema(name.removeprefix("sendlaw.").partition("/")[0])
        assert found["properties"]["schema"] == {"const": name}
        assert found["required"] == ["schema"]

    def test_what_is_written_is_loaded(self, of: type[Document]) -> None:
        case = of(reference="EX-1")
        assert sendlaw.load(io.StringIO(case.to_json())) == case

    def test_it_stands_in_no_definition_of_a_case_file(self, of: type[Document]) -> None:
        assert of.__name__ not in str(sendlaw.schema())


class TestTheValidators:
    def test_a_dict_says_by_its_schema_what_it_is(self) -> None:
        table = sendlaw.timetable(OFFER, as_at=LATE)
        assert table["publish_comments"].days_late == 12
        (finding,) = sendlaw.check(OFFER, as_at=LATE)
        assert finding.code == "TS002"
        with pytest.raises(sendlaw.TimescaleBreach):
            sendlaw.enforce(OFFER, as_at=LATE)

    def test_with_its_process_named_the_schema_may_be_left_out(self) -> None:
        bare = {name: value for name, value in OFFER.items() if name != "schema"}
        assert parse(bare, "local-offer") == parse(OFFER, "local_offer") == sendlaw.load(OFFER)

    def test_a_receipt_tells_the_same_from_one_day_to_another(self) -> None:
        case = sendlaw.load(OFFER)
        assert case.receipt(as_at=LATE)["facts"] == case.receipt(as_at=date(2026, 2, 2))["facts"]

    def test_a_document_is_no_case_file(self) -> None:
        with pytest.raises(sendlaw.InvalidFact, match="file: expected a case file"):
            sendlaw.exchange.routes_in(OFFER, as_at=LATE)


class TestBadDocuments:
    @pytest.mark.parametrize(
        ("changes", "told"),
        [
            ({"schema": "sendlaw.local-offer/2"}, "schema: expected 'sendlaw.case-file/1'"),
            (
                {"schema": 7},
                "schema: expected 'sendlaw.case-file/1', 'sendlaw.senco-appointment/1',",
            ),
            ({"colour": "blue"}, "colour: expected one of the fields of LocalOffer"),
            (
                {"comments_published": "2024-03-09"},
                "comments_published: expected a day on or after",
            ),
            ({"comments_published": "soon"}, "comments_published: expected a date"),
            ({"reference": ""}, "reference: expected a name"),
        ],
    )
    def test_the_field_is_named(self, changes: dict[str, Any], told: str) -> None:
        with pytest.raises(sendlaw.InvalidFact) as caught:
            sendlaw.load({**OFFER, **changes})
        assert told in str(caught.value)

    def test_the_schema_of_another_class(self) -> None:
        with pytest.raises(sendlaw.InvalidFact, match="schema: expected 'sendlaw"):
            parse(OFFER, "senco_appointment")

    def test_a_case_file_does_not_take_one(self) -> None:
        given = {"schema": "sendlaw.case-file/1", "local_offers": [OFFER]}
        with pytest.raises(sendlaw.InvalidFact, match="local_offers: expected one of the fields"):
            sendlaw.load(given)


class TestAtThePrompt:
    @pytest.fixture
    def path(self, tmp_path: Path) -> str:
        file = tmp_path / "offer.json"
        file.write_text(json.dumps(OFFER), encoding="utf-8")
        return str(file)

    def test_a_timetable(self, path: str) -> None:
        told = CliRunner().invoke(main, ["timetable", path, "--as-at", "2026-01-12"])
        assert told.exit_code == 0
        assert "local_offers[0]/reg56.publish_comments" in told.output

    def test_a_calendar_of_a_document_without_a_reference(self, tmp_path: Path) -> None:
        file = tmp_path / "offer.json"
        bare = {name: value for name, value in OFFER.items() if name != "reference"}
        file.write_text(json.dumps(bare), encoding="utf-8")
        asked = ["timetable", str(file), "--as-at", "2024-06-03", "--format", "ics"]
        assert "BEGIN:VEVENT" in CliRunner().invoke(main, asked).output

    def test_a_check(self, path: str) -> None:
        told = CliRunner().invoke(main, ["check", path, "--as-at", "2026-01-12"])
        assert (told.exit_code, "TS002" in told.output) == (1, True)

    def test_a_schema(self) -> None:
        told = CliRunner().invoke(main, ["schema", "section-41-withdrawal"])
        assert json.loads(told.output)["$id"] == "urn:sendlaw.section-41-withdrawal:1"
