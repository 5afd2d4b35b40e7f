"""What the readers answer with, as plain values."""

from __future__ import annotations

from datetime import date

from sendlaw import Standing, Truth
from sendlaw.engine import Need, ReadingAnswer
from sendlaw.engine.answers import Facets, iso
from sendlaw.engine.standing import How


def test_facets_are_not_excused_unless_said_so() -> None:
    facets = Facets(Truth.YES, How.OPEN, (1, 1), (43, 43), (43, 43), (0, 0, Truth.NO))
    assert facets.excused is Truth.NO


def test_a_need_as_plain_types() -> None:
    need = Need("decision", "$.needs_assessments[0].decision", "engaged", ("a/b", "a/c"))
    assert need.to_dict() == {
        "fact": "decision",
        "path": "$.needs_assessments[0].decision",
        "why": "engaged",
        "settles": ["a/b", "a/c"],
    }


def test_another_reading_as_plain_types() -> None:
    told = ReadingAnswer("a name", date(2025, 10, 13), Standing.OPEN, "a court").to_dict()
    assert told == {
        "name": "a name",
        "due": "2025-10-13",
        "standing": "OPEN",
        "authority": "a court",
    }
    assert ReadingAnswer("a name", None, Standing.OPEN, "a court").to_dict()["due"] is None


def test_a_day_as_text_and_nothing_as_nothing() -> None:
    assert iso(date(2025, 9, 1)) == "2025-09-01"
    assert iso(None) is None
