"""One text checked: what a finding tells, bad input, and texts of any size."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from sendlaw import Finding, InvalidFact
from sendlaw.checks.codes import CODES
from sendlaw.checks.wording import check_wording, diluted, quantities
from sendlaw.checks.wording.asked import ASKED, EASED
from sendlaw.checks.wording.cited import AUTHORITIES
from sendlaw.vocabulary.contents import SectionName, SettingType

A_LOT = 2_000_000
PARAGRAPH = (
    "• A speech and language therapist will provide 45 minutes weekly, 1:1, in term time.\n"
    "• Regular access to small group work, as required, subject to funding (e.g. ABC).\n\n"
    "“Mia needs 20 hours of support a week.” By July 2027 Mia will improve her reading.\n"
)
PLAIN = (
    "The science block has a ramp at each door, and its lift was mended last year. " * 16 + "\n\n"
)
REPEATED = [
    *("a ", "- ", "1 ", '"', "'", "(", ".", "A.", "\n", " ", "-\n", "ﬁ", "\u200b", "x", "I ", "\t"),
    *(
        "one to one ",
        "30 minutes ",
        "weekly ",
        "a week ",
        "half an ",
        "1:1 ",
        "1-1",
        "1.",
        "up to ",
    ),
    *(
        "small ",
        "may ",
        "be ",
        "key adult(s) ",
        "group of ",
        "needs 5 hours. ",
        "\n- a",
        ":\n- x\n",
    ),
    *(
        "Who:\n- who: ",
        "ABC ",
        "(AB) ",
        "A B ",
        "January 2020 ",
        "by July 2020 ",
        "twenty ",
        "and a half ",
    ),
    *(
        "adapted to a b c ",
        "achieve a b c ",
        "between 1 and ",
        "every Monday and ",
        "no more than ",
    ),
]
TEXTS = st.text() | st.lists(
    st.sampled_from([*REPEATED, *PARAGRAPH.split(" "), "\u202e", "½", "\ud800", "\x00", "İ"])
).map("".join)
SECTIONS = st.sampled_from(SectionName)


def test_what_a_finding_tells() -> None:
    (one,) = check_wording("Physiotherapist, 30 minutes weekly, subject to funding")
    assert one == Finding(
        code="PW001",
        message="“subject to funding” makes the provision depend on resources or on a review.",
        path="text",
        citations=("CFA 2014 s.42", "Code of Practice para 9.69(F) (grade V*)"),
        span=(36, 54),
        question="Is the provision needed? Then what is to be secured, whatever the resources?",
    )


def test_a_long_quotation_is_cut() -> None:
    (one,) = check_wording("Mia reads " + "and writes " * 20 + "daily.", "I")
    assert one.code == "PW037"
    (one,) = check_wording(
        "A total communication approach with the teacher " * 2, "F", "special_school"
    )
    assert "The plan is for a special setting" not in one.message
    assert " ...” would be asked about" in one.message


@pytest.mark.parametrize("code", sorted(EASED))
def test_what_weighs_less_in_a_special_setting(code: str) -> None:
    assert CODES[code].severity.value in ("risk", "guidance")
    assert CODES["PW016"].severity.value == "practice"


def test_in_a_special_setting_open_wording_weighs_less() -> None:
    text = "Regular therapy, subject to funding"
    assert [one.code for one in check_wording(text)] == ["PW005", "PW001"]
    for place in SettingType:
        special = place.startswith("special")
        first, second = check_wording(text, setting=place)
        assert (first.code, second.code) == ("PW016" if special else "PW005", "PW001")
        assert special is ("(PW005)" in first.message)


@pytest.mark.parametrize(
    ("given_", "where"),
    [
        ({"text": None}, "text: expected text"),
        ({"text": b"bytes"}, "text: expected text"),
        ({"text": "x", "section": "Z"}, "section: expected one of A, B"),
        ({"text": "x", "section": None}, "section: expected one of A, B"),
        ({"text": "x", "setting": "school"}, "setting: expected one of early_years"),
    ],
)
def test_what_is_refused(given_: dict[str, object], where: str) -> None:
    with pytest.raises(InvalidFact, match=where):
        check_wording(**given_)


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", "\u200b", "\u202e\u2066", "-", "•", "1.", "\x00"]
)
@pytest.mark.parametrize("section", SectionName)
def test_in_nothing_there_is_nothing(text: str, section: str) -> None:
    assert check_wording(text, section) == ()


@pytest.mark.parametrize("section", ["A", "E", "F"])
def test_a_section_of_millions_of_characters(section: str) -> None:
    whole = PARAGRAPH + PLAIN
    times = (A_LOT if section == "F" else A_LOT // 10) // len(whole)
    found = check_wording(whole * times, section)
    assert all(one.span and one.span[1] <= len(whole) * times for one in found)
    assert len(found) >= times


@pytest.mark.parametrize("piece", REPEATED, ids=ascii)
def test_what_is_repeated_is_read_once(piece: str) -> None:
    text = piece * (60_000 // len(piece))
    for section in ("A", "E", "F"):
        check_wording(text, section)
    quantities(text)
    diluted(f"Speech therapy {text}", f"Speech therapy {text}")


@given(text=TEXTS, section=SECTIONS, setting=st.none() | st.sampled_from(SettingType))
def test_any_text_has_findings_within_it(text: str, section: str, setting: str | None) -> None:
    found = check_wording(text, section, setting)
    assert found == check_wording(text, section, setting)
    for one in found:
        assert one.span is not None
        assert 0 <= one.span[0] < one.span[1] <= len(text)
        assert one.code in CODES
        assert one.question.count("?")
        assert one.citations
        assert "unlawful" not in f"{one.message} {one.question}".lower().replace(text.lower(), "")
        assert one.to_dict()["span"] == list(one.span)


@given(text=TEXTS)
def test_any_text_has_quantities_that_make_sense(text: str) -> None:
    found = quantities(text)
    for one in found.sessions:
        assert one.minutes or one.per
        assert all(each.least <= each.most for each in (one.minutes, one.times, one.weekly) if each)
    assert found.group is None or found.group.least <= found.group.most


@given(advice=TEXTS, provision=TEXTS)
def test_any_two_texts_can_be_compared(advice: str, provision: str) -> None:
    for one in diluted(advice, provision):
        assert 0 <= one.span[0] < one.span[1] <= len(advice)


def test_nothing_that_is_told_calls_anything_unlawful() -> None:
    told = [one for asked in ASKED.values() for one in (asked.message, asked.question)]
    told += [
        t for code, c in CODES.items() if code[:2] == "PW" for t in (c.title, c.means, c.settle)
    ]
    assert not [one for one in told if "lawful" in one.lower() or "illegal" in one.lower()]


def test_each_code_is_asked_about_and_cites_something() -> None:
    assert set(ASKED) == {code for code in CODES if code.startswith("PW")}
    for one in ASKED.values():
        assert one.question.count("?")
        assert one.authorities
        assert set(one.authorities) <= set(AUTHORITIES)
    used = {one for asked in ASKED.values() for one in asked.authorities}
    assert used == set(AUTHORITIES)


def test_what_was_not_read_in_the_text_says_so_and_cases_so_read_make_a_risk_at_most() -> None:
    grades = {one.name: one.grade for one in AUTHORITIES}
    assert {one.cited for one in AUTHORITIES if "grade" not in one.cited} == {
        name for name, grade in grades.items() if grade in ("V", None)
    }
    for code, asked in ASKED.items():
        if any(one.grade == "S" and " v " in one.name for one in asked.authorities):
            assert CODES[code].severity.value == "risk"
