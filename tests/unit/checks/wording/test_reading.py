"""What the checks see of a text, and where it stands in the original."""

from __future__ import annotations

import pytest

from sendlaw import InvalidFact
from sendlaw.checks.wording import check_wording
from sendlaw.checks.wording.reading import items, legible, quoted, read, sentences, words

# ruff: noqa: RUF001 - letters that look like others are what is tested
DISGUISED = [
    "access to",
    "ac\u200bcess to",  # zero-width space
    "acc\u00adess to",  # soft hyphen
    "\u202aaccess\u202c to",  # embedding, and its end
    "access\u2066 \u2069to",  # isolate
    "access\u00a0to",  # no-break space
    "access\u202fto",  # narrow no-break space
    "access\tto",
    "access\nto",
    "access\r\nto",
    "acc-\ness to",  # divided at the end of a line
    "ACCESS TO",
    "\ufeffaccess to",  # byte order mark
    "\u061caccess to",  # Arabic letter mark
]


@pytest.mark.parametrize("words_", DISGUISED, ids=ascii)
def test_the_span_covers_the_words_in_the_original(words_: str) -> None:
    before, after = "“Ṽ ﬁrst”: x " + "\u200b", " a calm space."
    text = before + words_ + after
    (one,) = [one for one in check_wording(text) if one.code == "PW004"]
    assert one.span is not None
    covered = text[slice(*one.span)]
    assert read(covered).text.split() == words_.lower().split() or (
        "".join(read(covered).text.lower().split()) == "accessto"
    )
    assert one.message.lower().startswith("“access to”")


@pytest.mark.parametrize(
    ("original", "seen"),
    [
        ("speciﬁc eﬀort", "specific effort"),
        ("1½ hours", "1.5 hours"),
        ("½ hour", "0.5 hour"),
        ("‘key adult’ “x”", "'key adult' \"x\""),
        ("20–45", "20-45"),
        ("3 × 30", "3 x 30"),
        ("sup-\n  port", "support"),
        ("small-\ngroup", "small-group"),
        ("a\u2028b", "a\nb"),
        ("", ""),
    ],
)
def test_what_is_seen(original: str, seen: str) -> None:
    assert read(original).text == seen


def test_each_character_of_what_is_seen_leads_back() -> None:
    original = "eﬃ\u200bcient, 1½ hours - sup-\nport “x”"
    one = read(original)
    places = [one.original(at, at + 1) for at in range(len(one.text))]
    assert places == sorted(places)
    assert all(0 <= start < end <= len(original) for start, end in places)
    at = one.text.index("hours")
    assert original[slice(*one.original(at, at + 5))] == "hours"
    assert original[slice(*one.original(0, 9))] == "eﬃ\u200bcient"


def test_a_span_may_be_empty() -> None:
    assert read("ab").original(1, 1) == (1, 1)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One\ntwo\n\nThree", ["One\ntwo", "Three"]),
        ("- One\n- Two", ["One", "Two"]),
        ("1. One\n2) Two\n(iii) Three\na) Four", ["One", "Two", "Three", "Four"]),
        ("Head:\n• One\n• Two", ["Head:", "One", "Two"]),
        ("Therapy weekly:\n• One\n• Two\n\n• Three", ["Therapy weekly:\n• One\n• Two", "Three"]),
        ("Therapy:\n• Who: x\n• 30", ["Therapy:\n• Who: x\n• 30"]),
        ("One.\nTwo.", ["One.\nTwo."]),
        ("\n\n", []),
        ("", []),
    ],
)
def test_items(text: str, expected: list[str]) -> None:
    found = items(text, lambda line: "weekly" in line)
    assert [text[slice(*one)] for one in found] == expected


def test_items_line_by_line() -> None:
    text = "One\ntwo.\nThree.\n- Four\n\nFive"
    found = items(text, lambda _: False, by_line=True)
    assert [text[slice(*one)] for one in found] == ["One\ntwo.", "Three.", "Four", "Five"]


def test_sentences_quotations_and_words() -> None:
    text = 'One, e.g. this. Two! "Three?" She said "four." 5 more.'
    told = [text[slice(*one)].strip() for one in sentences(text)]
    assert told == ["One, e.g. this.", "Two!", '"Three?"', 'She said "four."', "5 more."]
    assert [text[slice(*one)] for one in quoted(text)] == ['"Three?"', '"four."']
    assert words("Mia's two-part plan") == 4


def test_what_is_no_text_or_too_long() -> None:
    with pytest.raises(InvalidFact, match="advice: expected text, found a NoneType"):
        legible("advice", None)
    with pytest.raises(InvalidFact, match="at most 10,000,000 characters"):
        legible("advice", "x" * 10_000_001)
