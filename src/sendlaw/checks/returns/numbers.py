"""The check letter of a UPN and the check digit of a ULN.

Both rules were read in official texts: that of the UPN in the UK Government Data Standards Catalogue
("UniquePupilNumber", version 2.0), that of the ULN in the Student record of the Higher Education
Statistics Agency (C17051) and in the derived data DD01 of the Individualised Learner Record. A number
with a wrong one was mistyped somewhere, and is a query.
"""

from __future__ import annotations

LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"
"""The check letters, in order: I, O and S are not among them."""
FIRST_WEIGHT = 2
LEARNER_WEIGHTS = range(10, 0, -1)
LEARNER_MODULUS = 11
LEARNER_REMAINDER = 10


def check_letter(upn: str) -> str | None:
    """Return the letter that a UPN must begin with, from the twelve characters after it.

    >>> check_letter("?801200005001"), check_letter("?80120000500A")
    ('B', 'M')

    The last character of a temporary UPN is a letter, which counts as its place among the check
    letters. ``None`` where it is a letter that no UPN has (I, O or S).
    """
    digits, last = upn[1:-1], upn[-1]
    value = int(last) if last.isdecimal() else LETTERS.find(last.upper())
    if value < 0:
        return None
    total = sum(int(one) * weight for weight, one in enumerate(digits, FIRST_WEIGHT))
    total += value * (FIRST_WEIGHT + len(digits))
    return LETTERS[total % len(LETTERS)]


def is_temporary(upn: str) -> bool:
    """Say whether a UPN is a temporary one, which ends with a letter.

    >>> is_temporary("M80120000500A"), is_temporary("B801200005001")
    (True, False)
    """
    return upn[-1:].isalpha()


def upn_holds(upn: str) -> bool:
    """Say whether a UPN that looks like one begins with its check letter.

    >>> upn_holds("B801200005001"), upn_holds("A801200005001")
    (True, False)
    """
    return check_letter(upn) == upn[0].upper()


def uln_holds(uln: str) -> bool:
    """Say whether a ULN of ten digits ends with its check digit.

    >>> uln_holds("9276308686"), uln_holds("9276308687"), uln_holds("0000000000")
    (True, False, False)

    9999999999, which stands for a learner without a number, holds as well.
    """
    total = sum(int(one) * weight for weight, one in zip(LEARNER_WEIGHTS, uln, strict=True))
    return uln[0] != "0" and total % LEARNER_MODULUS == LEARNER_REMAINDER
