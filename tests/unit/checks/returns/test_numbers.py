"""Check letters and digits, by numbers whose sums are shown."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from sendlaw.checks.returns.numbers import (
    LETTERS,
    check_digit,
    check_letter,
    is_temporary,
    uln_holds,
    upn_holds,
)

PUPILS = st.from_regex(r"[A-HJ-NP-RT-Z][0-9]{11}[0-9A-HJ-NP-RT-Z]", fullmatch=True)


@pytest.mark.parametrize(
    ("upn", "letter"),
    [
        # 8x2 + 1x4 + 2x5 + 5x10 + 1x13 = 93 = 4x23 + 1
        ("?801200005001", "B"),
        # 8x2 + 1x4 + 2x5 + 5x10 + 0x13 = 80 = 3x23 + 11
        ("?80120000500A", "M"),
        # and Z, the last of 23 letters, counts as 22: 80 + 22x13 = 366 = 15x23 + 21
        ("?80120000500Z", "Y"),
        ("?000000000000", "A"),
        ("?80120000500I", None),
        ("?80120000500O", None),
        ("?80120000500S", None),
    ],
)
def test_the_letter_of_a_upn(upn: str, letter: str | None) -> None:
    assert check_letter(upn) == letter


def test_the_letters_leave_out_three() -> None:
    assert len(LETTERS) == 23
    assert not set("IOS") & set(LETTERS)


def test_temporary_numbers() -> None:
    assert is_temporary("M80120000500A")
    assert not is_temporary("B801200005001")
    assert upn_holds("M80120000500A")
    assert not upn_holds("B80120000500A")


@given(PUPILS, st.integers(1, 12), st.integers(1, 9))
def test_no_slip_in_one_digit_goes_unseen(upn: str, at: int, step: int) -> None:
    right = f"{check_letter(upn)}{upn[1:]}"
    assert upn_holds(right)
    if right[at].isdecimal():
        other = str((int(right[at]) + step) % 10)
        assert not upn_holds(f"{right[:at]}{other}{right[at + 1 :]}")


@pytest.mark.parametrize(
    ("uln", "holds"),
    [
        # as HESA has it: 90 + 18 + 56 + 42 + 18 + 0 + 32 + 18 + 16 + 6 = 296 = 26x11 + 10
        ("9276308686", True),
        ("9276308680", False),
        ("0276308686", False),
        ("9999999999", True),
        ("0000000000", False),
    ],
)
def test_the_digit_of_a_uln(uln: str, holds: bool) -> None:
    assert uln_holds(uln) is holds


@given(st.integers(100_000_000, 999_999_998))
def test_the_digit_makes_the_sum_that_is_asked(first: int) -> None:
    last = check_digit(str(first))
    weights = range(10, 0, -1)
    if last is None:
        assert not any(uln_holds(f"{first}{one}") for one in range(10))
    else:
        digits = f"{first}{last}"
        assert sum(int(one) * by for one, by in zip(digits, weights, strict=True)) % 11 == 10
        assert [one for one in range(10) if uln_holds(f"{first}{one}")] == [int(last)]
