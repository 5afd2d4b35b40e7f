"""The check letter of a UPN and the check digit of a ULN.

Both rules were read in official texts: that of the UPN in the UK Government Data Standards Catalogue
("UniquePupilNumber", version 2.0), that of the ULN in the Student record of the Higher Education
Statistics Agency (C17051) and in the derived data DD01 of the Individualised Learner Record. A number
with a wrong one was mistyped somewhere, and is a query.
"""

from __future__ import annotations

from operator import mul

LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"
"""The check letters, in order: I, O and S are not among them."""
PUPIL_WEIGHTS = tuple(range(2, 13))
LAST_WEIGHT = 13
LEARNER_WEIGHTS = tuple(range(10, 1, -1))
LEARNER_MODULUS = 11
LEARNER_REMAINDER = 10
NOUGHT = ord("0")
NO_LEARNER_NUMBER = "9999999999"
"""What stands for a learner without a number."""


def check_letter(upn: str) -> str | None:
    """Return the letter that a UPN must begin with, from the twelve characters after it.

    >>> check_letter("?801200005001"), check_letter("?80120000500A")
    ('B', 'M')

    The last character of a temporary UPN is a letter, which counts as its place among the check
    letters. ``None`` where it is a letter that no UPN has (I, O or S).
    """
    last = upn[-1]
    value = int(last) if last.isdecimal() else LETTERS.find(last.upper())
    if value < 0:
        return None
    total = _weighed(upn[1:-1], PUPIL_WEIGHTS) + value * LAST_WEIGHT
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


def check_digit(uln: str) -> str | None:
    """Return the digit that a ULN must end with, from the nine digits before it.

    >>> check_digit("927630868"), check_digit("000000000")
    ('6', None)

    ``None`` where there is none, so that no ULN begins with these digits.
    """
    remainder = _weighed(uln[: len(LEARNER_WEIGHTS)], LEARNER_WEIGHTS) % LEARNER_MODULUS
    return str(LEARNER_REMAINDER - remainder) if remainder else None


def uln_holds(uln: str) -> bool:
    """Say whether a ULN of ten digits ends with its check digit.

    >>> uln_holds("9276308686"), uln_holds("9276308687"), uln_holds("0000000000")
    (True, False, False)

    9999999999, which stands for a learner without a number, holds as well.
    """
    return uln == NO_LEARNER_NUMBER or (uln[0] != "0" and uln[-1] == check_digit(uln))


def _weighed(digits: str, weights: tuple[int, ...]) -> int:
    """Return the sum of digits, each times its weight."""
    total: int = sum(map(mul, digits.encode(), weights))
    return total - NOUGHT * sum(weights[: len(digits)])
