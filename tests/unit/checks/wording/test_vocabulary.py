"""The vocabulary: lists of data, which a user adds to and takes from."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import sendlaw
from sendlaw import InvalidFact
from sendlaw.checks.wording import STANDARD, Wording, check_wording, diluted, quantities
from sendlaw.checks.wording.lists import ACRONYMS, LISTS, SERVICES
from sendlaw.checks.wording.vocabulary import pattern

SOURCE = Path(sendlaw.__file__).parent / "checks" / "wording"


def codes(text: str, section: str = "F", **changes: object) -> list[str]:
    return [one.code for one in check_wording(text, section, wording=Wording(**changes))]


def test_an_entry_may_be_added() -> None:
    text = "A holistic offer for Mia"
    assert codes(text) == []
    assert codes(text, extra={"content": ["holistic offer"]}) == ["PW004"]


def test_an_entry_may_be_taken_away() -> None:
    text = "Sometimes the ramp is steep."
    assert codes(text) == ["PW005"]
    assert codes(text, without={"amount": ["sometimes"]}) == []
    assert (
        codes(text, extra={"amount": ["steep"]}, without={"amount": ["steep", "sometimes"]}) == []
    )


def test_a_role_may_be_added() -> None:
    mine = Wording(extra={"roles": ["forest school leader*"]})
    assert quantities("A forest school leader, weekly").who == ()
    assert quantities("A forest school leader, weekly", wording=mine).who == (
        "forest school leader",
    )


def test_a_service_may_be_added() -> None:
    mine = Wording(services={"riding": ["riding", "hippotherap*"]}, extra={"riding": ["pony"]})
    assert mine.compared[-1] == "riding"
    (one,) = diluted("Hippotherapy, 1 hour weekly.", "A pony.", wording=mine)
    assert (one.service, one.said) == ("riding", "no amount")
    assert diluted("Hippotherapy, 1 hour weekly.", "A pony.") == ()


def test_an_acronym_may_be_known() -> None:
    assert codes("Mia has a DCD.", "C") == ["PW038"]
    assert codes("Mia has a DCD.", "C", acronyms=["DCD"]) == []


def test_the_standard_lists_stay_as_they_are() -> None:
    before = STANDARD.entries("content")
    Wording(extra={"content": ["x"]}, without={"content": list(before)})
    assert STANDARD.entries("content") == before == LISTS["content"]


def test_an_empty_list_finds_nothing() -> None:
    mine = Wording(without={"amount": LISTS["amount"]})
    assert mine.entries("amount") == ()
    assert not mine.find("amount").search("regular")


@pytest.mark.parametrize(
    ("changes", "where"),
    [
        ({"extra": {"contents": ["x"]}}, "contents: expected a list of the vocabulary, perhaps content"),
        ({"without": {"contents": ["x"]}}, "contents: expected a list of the vocabulary, perhaps content"),
        ({"extra": {"content": "access to"}}, "content: expected a list of entries, found a string"),
        ({"extra": {"content": None}}, "content: expected a list of entries, found a NoneType"),
        ({"extra": {"content": ["x", 5]}}, "content: expected a list of entries, found a list with a int"),
        ({"extra": {"content": [" "]}}, "content: expected entries with words, found ' '"),
        ({"without": {"content": ["no such entry"]}}, "content: expected entries of the list"),
        ({"extra": ["content"]}, "vocabulary: expected lists by their names, found a list"),
        ({"acronyms": "DCD"}, "acronyms: expected a list of entries, found a string"),
    ],
)  # fmt: skip
def test_a_bad_list_is_named(changes: dict[str, object], where: str) -> None:
    with pytest.raises(InvalidFact, match=where):
        Wording(**changes)


@pytest.mark.parametrize(
    ("entry", "text", "found"),
    [
        ("small group*", "in Small-Groups of", "Small-Groups"),
        ("small group*", "smaller groups", None),
        ("e.g.", "a pen, e.g. blue", "e.g."),
        ("e.g.", "eagle", None),
        ("reach ... potential", "to reach her full potential", "reach her full potential"),
        ("reach ... potential", "to reach potential", "reach potential"),
        ("reach ... potential", "reach one two three four potential", None),
        ("1:1", "at 1:1.", "1:1"),
        ("(adults)", "x (adults) y", "(adults)"),
    ],
)
def test_how_an_entry_is_written(entry: str, text: str, found: str | None) -> None:
    one = pattern((entry,)).search(text)
    assert (one and one.group()) == found


def test_every_list_is_used_somewhere() -> None:
    code = "\n".join(one.read_text() for one in SOURCE.glob("*.py"))
    assert [name for name in LISTS if f'"{name}"' not in code] == []


def test_the_lists_hold_each_entry_once_in_small_letters() -> None:
    for name, entries in {**LISTS, **SERVICES}.items():
        assert len(set(entries)) == len(entries) > 0, name
        assert [one for one in entries if one != one.strip().lower()] == [], name
    assert all(one == one.upper() for one in ACRONYMS)
    assert json.dumps(LISTS)
