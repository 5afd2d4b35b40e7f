"""The catalogue: every entry once, and every code of wording in it."""

from __future__ import annotations

import re

from sendlaw.checks.codes import CODES
from sendlaw.checks.wording.catalogue import BEYOND, CATALOGUE

OF_CONTENT = {"EQ-01": "PC002", "EQ-20": "PC022", "EQ-52": "PC021", "EQ-61": "PC009"}


def test_every_entry_stands_once_in_its_order() -> None:
    assert [one.id for one in CATALOGUE] == [f"EQ-{number:02}" for number in range(1, 67)]


def test_each_entry_has_codes_or_a_reason() -> None:
    for one in CATALOGUE:
        assert one.asks
        assert one.codes or one.reason, one.id
        assert len(set(one.codes)) == len(one.codes)
        assert not one.reason.endswith(".")


def test_every_code_of_wording_is_named_or_is_said_to_be_beyond_the_catalogue() -> None:
    named = {code for one in CATALOGUE for code in one.codes if code.startswith("PW")}
    assert named | set(BEYOND) == {code for code in CODES if code.startswith("PW")}
    assert not named & set(BEYOND)


def test_codes_of_content_have_their_shape() -> None:
    others = {code for one in CATALOGUE for code in one.codes if not code.startswith("PW")}
    assert all(re.fullmatch(r"PC\d{3}", code) for code in others)
    for entry, code in OF_CONTENT.items():
        assert code in CATALOGUE[int(entry[3:]) - 1].codes
