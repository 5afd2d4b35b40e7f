"""Records told: one English sentence each, and plain JSON types."""

from __future__ import annotations

import json
from datetime import date

import attrs
import pytest

from sendlaw.law import AnyRecord, Bar, Duty, LookBack, Reading, Registry, current
from sendlaw.law.records import Term
from sendlaw.law.told import conditions, described, duties, sentence

LAW = current()


def record(name: str) -> AnyRecord:
    found = LAW.get(name)
    assert found is not None
    return found


class TestSentence:
    @pytest.mark.parametrize("one", list(LAW), ids=lambda one: one.id)
    def test_it_is_one_sentence(self, one: AnyRecord) -> None:
        told = sentence(one)
        assert told[0].isupper()
        assert told.endswith(".")
        assert "  " not in told
        assert ".." not in told

    @pytest.mark.parametrize("name", LAW.ids)
    def test_no_words_stand_twice(self, name: str) -> None:
        assert sentence(record(name)).count("in any event") <= 1

    def test_a_duty_with_an_open_norm_beside_its_limit(self) -> None:
        assert sentence(record("reg13.final_plan")) == (
            "The local authority must send the finalised plan, as soon as practicable and in any"
            " event within 20 weeks after the authority received a request for an EHC needs"
            " assessment or the authority became responsible under section 24."
        )

    @pytest.mark.parametrize(
        "quoted",
        [
            "as soon as practicable and in any event",
            "as soon as practicable, and in any event",
            "as soon as practicable, but in any event",
        ],
    )
    def test_the_open_norm_as_each_regulation_has_it(self, quoted: str) -> None:
        """Regulation 5(1), regulation 10(1), and regulation 4(1)."""
        duty = record("reg13.final_plan")
        assert isinstance(duty, Duty)
        told = sentence(attrs.evolve(duty, asap=quoted))
        assert "in any event within 20 weeks" in told
        assert told.count("in any event") == 1
        assert told.count("as soon as practicable") == 1

    def test_a_duty_with_a_limit_only(self) -> None:
        told = sentence(record("reg8.cooperate"))
        assert ", within 6 weeks after the body received" in told
        assert "as soon as practicable" not in told

    def test_a_bar(self) -> None:
        assert sentence(record("reg13.draft_representations")) == (
            "The local authority must not send the finalised plan before the family has had at"
            " least 15 days on the draft: 15 days beginning with the day on which the draft plan"
            " was served."
        )

    def test_an_exception(self) -> None:
        assert sentence(record("reg8.2.c")) == (
            "No limit applies where the child or young person failed to keep an appointment for an"
            " examination or a test made by the body during the 6 weeks, and it is impractical to"
            " comply with the time limit because of it."
        )

    def test_an_exception_that_is_a_reason_is_told_in_grammar(self) -> None:
        """What follows "where" is a clause with a verb, as in every other exception."""
        told = [sentence(record(name)) for name in ("reg4.3", "reg5.4.e", "reg8.2.d", "reg10.4.e")]
        noun_only = "where a reason relating to the incidence or transmission of coronavirus, and"
        assert [one for one in told if noun_only in one] == []

    @pytest.mark.parametrize("name", ["cop9.41.advice", "s36.consult", "s36.six_month_lookback"])
    def test_what_has_no_clock_is_told_in_its_own_words(self, name: str) -> None:
        assert sentence(record(name)) == record(name).words

    def test_a_reading(self) -> None:
        [reading] = LAW.readings("s36.six_month_lookback")
        assert sentence(reading) == reading.words


class TestConditions:
    @pytest.mark.parametrize(
        ("name", "words"),
        [
            ("reg8.cooperate", "the body was asked under section 31 of the Act"),
            ("reg5.decision_to_assess", "s36.six_month_lookback does not apply"),
            ("s38.draft", "the decision is “assess”"),
            ("reg13.draft_representations", ""),
            ("reg10.4.d", ""),
            ("cop9.41.advice", ""),
            ("s36.six_month_lookback", ""),
        ],
    )
    def test_when_a_record_binds(self, name: str, words: str) -> None:
        assert conditions(record(name)) == words

    def test_a_reading_has_none(self) -> None:
        [reading] = LAW.readings("s36.six_month_lookback")
        assert conditions(reading) == ""


class TestDescribed:
    @pytest.mark.parametrize("one", list(LAW), ids=lambda one: one.id)
    def test_every_record_as_plain_json_types(self, one: AnyRecord) -> None:
        told = described(one, LAW)
        assert json.loads(json.dumps(told)) == told
        assert told["id"] == one.id
        assert told["kind"] == type(one).__name__.lower()

    def test_a_duty(self) -> None:
        told = described(record("reg8.cooperate"), LAW)
        assert told | {"sentence": "", "note": "", "read_on": ""} == {
            "id": "reg8.cooperate",
            "name": "cooperate",
            "kind": "duty",
            "citation": "SI 2014/1530 reg 8(1)",
            "url": "https://www.legislation.gov.uk/uksi/2014/1530/regulation/8",
            "actor": "body whose co-operation is requested",
            "limit": "6 weeks",
            "timing": "within 6 weeks after the body received the request for co-operation",
            "sentence": "",
            "when": "the body was asked under section 31 of the Act",
            "unless": ["reg8.2.a", "reg8.2.b", "reg8.2.c", "reg8.2.d"],
            "in_force_from": "2014-09-01",
            "in_force_to": None,
            "grade": "V",
            "read_on": "",
            "note": "",
        }

    def test_a_temporary_exception(self) -> None:
        told = described(record("reg10.4.e"), LAW)
        assert (told["in_force_from"], told["in_force_to"]) == ("2020-05-01", "2020-09-25")
        assert (told["actor"], told["limit"], told["timing"], told["unless"]) == (
            None,
            None,
            None,
            [],
        )

    def test_a_look_back_has_a_limit(self) -> None:
        assert described(record("s36.six_month_lookback"), LAW)["limit"] == "6 months"

    def test_guidance_without_a_day_of_reading(self) -> None:
        told = described(record("cop9.39"), LAW)
        assert (told["read_on"], told["timing"]) == (None, None)

    def test_a_reading(self) -> None:
        [reading] = LAW.readings("s36.six_month_lookback")
        assert described(reading, LAW) == {
            "id": reading.id,
            "kind": "reading",
            "of": ["s36.six_month_lookback"],
            "words": reading.words,
            "authority": reading.authority,
        }


class TestDuties:
    def test_what_has_a_number_and_nothing_else(self) -> None:
        found = duties()
        assert {type(one) for one in found} == {Duty, Bar, Term, LookBack}
        kinds = (Duty, Bar, Term, LookBack)
        assert set(found) == {one for one in LAW if isinstance(one, kinds)}

    @pytest.mark.parametrize(("day", "some"), [(date(2014, 8, 31), 0), (date(2014, 9, 1), 1)])
    def test_on_a_day(self, day: date, some: int) -> None:
        assert bool(duties(law_at=day)) is bool(some)

    def test_of_another_law(self) -> None:
        other = LAW.overlay(remove=["reg13.final_plan"])
        assert {one.id for one in duties()} - {one.id for one in duties(law=other)} == {
            "reg13.final_plan"
        }
        assert duties(law=Registry([], LAW.instruments)) == ()

    def test_no_reading_is_a_duty(self) -> None:
        assert not any(isinstance(one, Reading) for one in duties())
