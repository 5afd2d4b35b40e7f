"""Numbers, in figures and in words, and the amounts that ranges of them give."""

from __future__ import annotations

import re
from typing import NamedTuple

UNITS = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
}
TEENS = {
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "sixteen": 16,
    "seventeen": 17,
    "eighteen": 18,
    "nineteen": 19,
}
TENS = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
OTHERS = {
    "half an": 0.5,
    "half a": 0.5,
    "a quarter of an": 0.25,
    "quarter of an": 0.25,
    "three quarters of an": 0.75,
    "an": 1,
    "a": 1,
    "single": 1,
    "once": 1,
    "twice": 2,
    "thrice": 3,
}
WORDS: dict[str, float] = {**UNITS, **TEENS, **TENS, **OTHERS}
"""Numbers in words; tens and units are put together where they are read."""
HALF = " and a half"
_OTHERS = "|".join(sorted((*UNITS, *TEENS, *OTHERS), key=len, reverse=True))
_WORDED = rf"(?:(?:{'|'.join(TENS)})(?:[ -](?:{'|'.join(UNITS)}))?|{_OTHERS})"
NUMBER = rf"(?:\d{{1,4}}(?:\.\d{{1,2}})?|(?<!\w){_WORDED}(?!\w))(?:{HALF}(?!\w))?"
"""The pattern of one number."""
RANGE = rf"(?:between\s{NUMBER}\sand\s{NUMBER}|{NUMBER}(?:\s?(?:-|to)\s?{NUMBER})?)"
"""The pattern of a number, or of a range of them."""
EACH = re.compile(NUMBER, re.IGNORECASE)


class Amount(NamedTuple):
    """The least and the most that a text says; of a range the least is what is sure.

    >>> Amount(20, 45).exact
    False
    """

    least: float
    most: float

    @property
    def exact(self) -> bool:
        """Whether it is one number."""
        return self.least == self.most

    def of(self, factor: float) -> Amount:
        """Return it so many times.

        >>> Amount(1, 2).of(60)
        Amount(least=60, most=120)
        """
        return Amount(self.least * factor, self.most * factor)

    def and_(self, other: Amount) -> Amount:
        """Return it together with another.

        >>> Amount(20, 30).and_(Amount(10, 10))
        Amount(least=30, most=40)
        """
        return Amount(self.least + other.least, self.most + other.most)


def amount(text: str) -> Amount:
    """Read a number or a range of numbers.

    >>> amount("twenty-five"), amount("one and a half to 2")
    (Amount(least=25.0, most=25.0), Amount(least=1.5, most=2.0))
    """
    found = sorted(_number(one.group().lower()) for one in EACH.finditer(text))
    return Amount(found[0], found[-1])


def _number(text: str) -> float:
    half = 0.5 if text.endswith(HALF) else 0.0
    whole = text.removesuffix(HALF)
    if whole[0].isdigit():
        return float(whole) + half
    if whole in WORDS:
        return float(WORDS[whole]) + half
    tens, units = re.split("[ -]", whole)
    return float(TENS[tens] + UNITS[units]) + half
