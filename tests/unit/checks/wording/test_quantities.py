"""Quantities read from phrases, beside what a reader finds in them; totals worked out by hand."""

from __future__ import annotations

import pytest

from sendlaw import InvalidFact
from sendlaw.checks.wording import Amount, quantities

# phrase | who | minutes | times | each | group | weeks | minutes a week (and the sum by hand)
PHRASES = """
45 minutes weekly | - | 45 | - | week | - | - | 45
one 45-minute session per week | - | 45 | 1 | week | - | - | 45
two 30-minute sessions a week | - | 30 | 2 | week | - | - | 60 = 2 x 30
3 x 30 mins weekly | - | 30 | 3 | week | - | - | 90 = 3 x 30
30 minutes x3 per week | - | 30 | 3 | week | - | - | 90 = 3 x 30
three sessions of 45 minutes each per week | - | 45 | 3 | week | - | - | 135 = 3 x 45
45 minutes, three times a week | - | 45 | 3 | week | - | - | 135 = 3 x 45
two individual sessions a week of 45 minutes each | - | 45 | 2 | week | 1 | - | 90 = 2 x 45
twice-weekly 20 minute sessions | - | 20 | 2 | week | - | - | 40 = 2 x 20
15 minutes every day | - | 15 | - | day | - | - | 75 = 5 x 15
15 minutes each morning | - | 15 | - | day | - | - | 75 = 5 x 15
20 mins/day | - | 20 | - | day | - | - | 100 = 5 x 20
10 minutes, three times a day | - | 10 | 3 | day | - | - | 150 = 5 x 3 x 10
twice daily for 5 minutes | - | 5 | 2 | day | - | - | 50 = 5 x 2 x 5
30 minutes on four days of each week | - | 30 | - | week | - | - | 30
20 minutes, 4 days a week | - | 20 | 4 | week | - | - | 80 = 4 x 20
30 minutes every Monday and Thursday | - | 30 | 2 | week | - | - | 60 = 2 x 30
4 hours each Saturday | - | 240 | 1 | week | - | - | 240 = 4 x 60
1 hour fortnightly | - | 60 | - | fortnight | - | - | 30 = 60 / 2
40 minutes every other week | - | 40 | - | fortnight | - | - | 20 = 40 / 2
2.5 hours per fortnight | - | 150 | - | fortnight | - | - | 75 = 150 / 2
every two weeks for an hour | - | 60 | - | fortnight | - | - | 30 = 60 / 2
60 minutes every six weeks | - | 60 | - | six weeks | - | - | -
6 hours each term | - | 360 | - | term | - | - | -
one hour every half term | - | 60 | - | half-term | - | - | -
two hours termly | - | 120 | - | term | - | - | -
1 hour half-termly | - | 60 | - | half-term | - | - | -
an hour a month | - | 60 | - | month | - | - | -
6 hours per year | - | 360 | - | year | - | - | -
3 hours per annum | - | 180 | - | year | - | - | -
25 hours a week | - | 1500 | - | week | - | - | 1500 = 25 x 60
twenty-five hours a week | - | 1500 | - | week | - | - | 1500 = 25 x 60
32.5 hours a week | - | 1950 | - | week | - | - | 1950 = 32.5 x 60
half an hour daily | - | 30 | - | day | - | - | 150 = 5 x 30
a quarter of an hour daily | - | 15 | - | day | - | - | 75 = 5 x 15
half-hour sessions twice a week | - | 30 | 2 | week | - | - | 60 = 2 x 30
1½ hours weekly | - | 90 | - | week | - | - | 90
an hour and a half each week | - | 90 | - | week | - | - | 90
one and a half hours weekly | - | 90 | - | week | - | - | 90
1 hour and 15 minutes a week | - | 75 | - | week | - | - | 75
20-45 minutes weekly | - | 20-45 | - | week | - | - | 20-45
20 to 30 minutes twice a week | - | 20-30 | 2 | week | - | - | 40-60
between 20 and 30 minutes daily | - | 20-30 | - | day | - | - | 100-150
30 minutes to 1 hour weekly | - | 30-60 | - | week | - | - | 30-60
10 minutes 2-3 times a week | - | 10 | 2-3 | week | - | - | 20-30
up to 10 hours per week | - | 600 | - | week | - | - | 600
8-10 weekly 1-hr sessions | - | 60 | - | week | - | - | 60
30 minutes weekly for 12 weeks | - | 30 | - | week | - | 12 weeks | 30
a 6-week block of 40 minutes weekly | - | 40 | - | week | - | 6-week | 40
4 hours a week, 38 weeks a year | - | 240 | - | week | - | 38 weeks | 240
one hour weekly in term time | - | 60 | - | week | - | term time | 60
Speech therapist, 45 minutes weekly, 1:1 | Speech therapist | 45 | - | week | 1 | - | 45
Class teacher, 20 minutes daily, group of 4 | Class teacher | 20 | - | day | 4 | - | 100 = 5 x 20
An ELSA and two teachers for 1 hour a term | ELSA, teachers | 60 | - | term | - | - | -
15 minutes daily in a group of no more than three pupils | - | 15 | - | day | 1-3 | - | 75 = 5 x 15
40 minutes weekly in a pair | - | 40 | - | week | 2 | - | 40
40 minutes weekly with 3 other children | - | 40 | - | week | 3 | - | 40
30 minutes weekly in groups of 2-4 | - | 30 | - | week | 2-4 | - | 30
one-to-one for 30 minutes a day | - | 30 | - | day | 1 | - | 150 = 5 x 30
30 minutes weekly at a ratio of 1:6 | - | 30 | - | week | 6 | - | 30
weekly at 1:30 pm for 20 minutes | - | 20 | - | week | - | - | 20
daily phonics | - | - | - | day | - | - | -
a specialist teacher visiting termly | specialist teacher | - | - | term | - | - | -
30 minutes of phonics | - | 30 | - | - | - | - | -
regular support as required | - | - | - | - | - | - | -
in Year 6, at the age of 11 | - | - | - | - | - | - | -
"""
ROWS = [[cell.strip() for cell in row.split("|")] for row in PHRASES.strip().splitlines()]


def told(amount: Amount | None) -> str:
    if amount is None:
        return "-"
    return f"{amount.least:g}" if amount.exact else f"{amount.least:g}-{amount.most:g}"


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_a_phrase(row: list[str]) -> None:
    phrase, who, minutes, times, per, group, weeks, total = row
    found = quantities(phrase)
    one = found.sessions[0] if found.sessions else None
    assert len(found.sessions) <= 1
    assert (", ".join(found.who) or "-") == who
    assert told(one and one.minutes) == minutes
    assert told(one and one.times) == times
    assert ((one and one.per) or "-") == per
    assert told(found.group) == group
    assert (", ".join(found.weeks) or "-") == weeks
    assert told(found.weekly_minutes) == total.partition("=")[0].strip()


def test_there_are_many() -> None:
    assert len({phrase for phrase, *_ in ROWS}) == len(ROWS) >= 40


def test_the_span_of_a_session_is_where_it_is_said() -> None:
    text = "A therapist comes. She treats Mia for 45 minutes every week."
    (one,) = quantities(text).sessions
    assert text[slice(*one.span)] == "45 minutes every week"


class TestTotals:
    def test_sessions_of_one_period_are_added(self) -> None:
        found = quantities("30 minutes of speech therapy weekly. 15 minutes of practice daily.")
        assert found.totals == {"week": Amount(105, 105)}  # 30 + 5 x 15

    def test_rarer_sessions_are_apart(self) -> None:
        found = quantities("30 minutes weekly. 2 hours each term. One hour each half term.")
        assert found.totals == {"week": Amount(30, 30), "term": Amount(240, 240)}  # 120 + 2 x 60
        assert found.weekly_minutes == Amount(30, 30)

    def test_what_is_taken_for_granted_is_told(self) -> None:
        assert quantities("15 minutes daily").assumed == ("a school week has five days",)
        assert quantities("1 hour fortnightly").assumed == ("a fortnight is two weeks of term",)
        assert quantities("1 hour half-termly").assumed == ("a term has two halves",)
        assert quantities("1 hour weekly, and 2 hours termly").assumed == ()
        assert quantities("daily").assumed == ()

    def test_nothing_is_inferred(self) -> None:
        found = quantities("A teacher, regularly")
        assert (found.totals, found.weekly_minutes, found.group) == ({}, None, None)
        assert found.missing() == ("how long", "how often")


@pytest.mark.parametrize(
    ("text", "only_a_most"),
    [
        ("up to 5 hours a week", True),
        ("a maximum of 6 sessions", True),
        ("no more than 2 hours", True),
        ("tasks of no more than 10 minutes", False),
        ("a group of no more than 6", False),
        ("at least 5 hours a week", False),
    ],
)
def test_a_ceiling(text: str, only_a_most: bool) -> None:
    assert quantities(text).ceiling is only_a_most


def test_expertise_and_extent() -> None:
    found = quantities(
        "A qualified teacher of the deaf, in all lessons, and an assistant trained in BSL"
    )
    assert found.who == ("qualified teacher of the deaf",)
    assert found.expertise == ("qualified", "trained in")
    assert found.extent == ("all lessons",)
    assert found.missing() == ()


def test_what_is_no_text() -> None:
    with pytest.raises(InvalidFact, match="text: expected text, found a int"):
        quantities(45)
