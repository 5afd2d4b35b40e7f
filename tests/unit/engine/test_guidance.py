"""Guidance told: every record as one sentence of English, apart from the deadlines, and never a breach."""

from __future__ import annotations

import re
from datetime import date

import attrs
import pytest

import sendlaw
from sendlaw import AmbiguousDuty, AreaInspection, InformationReport, NeedsAssessment, UnknownDuty
from sendlaw.cases import AdviceRequest, Case
from sendlaw.law import current
from sendlaw.law.records import Guidance
from sendlaw.law.told import sentence

EVERY = current().of_kind(Guidance)
APPLIED = [one for one in EVERY if one.timing is not None]
CASES: dict[str, Case] = {
    "cop9.41.advice": NeedsAssessment(
        request_received=date(2025, 9, 1),
        advice=(AdviceRequest(kind="educational", requested=date(2025, 9, 1)),),
    ),
    "cop6.79": InformationReport(last_published=date(2024, 9, 2)),
    "lai16": AreaInspection(
        framework="2016",
        notified=date(2017, 9, 25),
        inspection_began=date(2017, 10, 2),
        written_statement=sendlaw.WrittenStatement(accepted=date(2018, 5, 1)),
    ),
    "lai23": AreaInspection(
        framework="2023",
        outcome="widespread_systemic_failings",
        inspection_ended=date(2023, 7, 21),
        report_received=date(2023, 9, 5),
        written_statement_required=True,
    ),
}


def plain_english(text: str) -> bool:
    return not re.search(r"\.\.|\bshould [A-Z]|\. *$(?<=\.\.)", text)


@pytest.mark.parametrize("record", EVERY, ids=lambda one: f"{one.id}-{one.in_force_from}")
def test_every_record_is_one_sentence(record: Guidance) -> None:
    told = record.sentence
    assert plain_english(told)
    assert told.endswith(".")
    assert not told.endswith("..")
    assert told[0].isupper()
    assert sentence(record) == told


@pytest.mark.parametrize("record", APPLIED, ids=lambda one: f"{one.id}-{one.in_force_from}")
def test_every_record_that_is_applied_is_explained_in_english(record: Guidance) -> None:
    case = CASES.get(record.id) or CASES[record.id.partition(".")[0]]
    table = case.timetable(as_at=date(2026, 3, 2))
    [found] = [one for one in table.guidance if one.duty == record.id]
    told = found.explain().splitlines()
    assert told[0] == f"{found.citation}: {found.record.words}"
    assert plain_english(told[0])
    assert told[-1].endswith("; guidance, never a breach.")
    assert f"  - {found.record.note}" in told


@pytest.mark.parametrize("record", [one for one in EVERY if one.id.startswith("lai")])
def test_every_record_of_a_framework_gives_its_evidence(record: Guidance) -> None:
    assert re.match(r"Evidence [AB]\b", record.note)


def test_words_that_are_no_sentence_are_made_one() -> None:
    record = current().get("cop9.41.advice")
    assert isinstance(record, Guidance)
    phrase = attrs.evolve(record, words="respond within 6 weeks", note="")
    assert phrase.sentence == "The person asked for advice should respond within 6 weeks."
    law = current().overlay(replace=[phrase])
    table = CASES["cop9.41.advice"].timetable(as_at=date(2026, 3, 2), law=law)
    [found] = table.guidance
    assert found.explain().splitlines()[0] == (
        "Code of Practice para 9.41: The person asked for advice should respond within 6 weeks."
    )


class TestInATimetable:
    TABLE = CASES["lai23"].timetable(as_at=date(2024, 1, 15))

    def test_it_is_found_by_its_id_its_name_or_its_key(self) -> None:
        for asked in ("lai23.monitoring", "monitoring", "area_inspections[0]/lai23.monitoring"):
            assert self.TABLE[asked].duty == "lai23.monitoring"
            assert asked in self.TABLE
        assert not self.TABLE.all("lai23.monitoring")

    def test_a_deadline_comes_first(self) -> None:
        assert self.TABLE["written_statement"].duty == "jar4.written_statement"

    def test_what_is_neither_is_unknown(self) -> None:
        with pytest.raises(UnknownDuty, match=r"lai23\.monitoring"):
            _ = self.TABLE["lai23.nothing"]
        assert "lai23.nothing" not in self.TABLE

    def test_two_that_answer_and_bind_are_told_apart_by_keys(self) -> None:
        # of 2016 both the notice and the length bind; no name is that of two
        assert len(self.TABLE.guidance) == len({one.duty for one in self.TABLE.guidance})
        two = sendlaw.CaseFile(
            needs_assessments=(CASES["cop9.41.advice"], CASES["cop9.41.advice"])
        ).timetable(as_at=date(2026, 3, 2))
        with pytest.raises(AmbiguousDuty, match=r"needs_assessments\[1\]"):
            _ = two["cop9.41.advice"]

    def test_as_json_it_stands_apart(self) -> None:
        told = self.TABLE.to_dict()
        guidance, deadlines = told["guidance"], told["deadlines"]
        assert isinstance(guidance, list)
        assert isinstance(deadlines, list)
        assert {one["kind"] for one in guidance} == {"guidance"}
        assert "guidance" not in {one["kind"] for one in deadlines}
        [monitoring] = [one for one in guidance if one["duty"] == "lai23.monitoring"]
        # eighteen months from 5 September 2023
        assert (monitoring["due"], monitoring["standing"]) == ("2025-03-05", "OPEN")
