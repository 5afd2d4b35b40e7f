"""Many cases at once: day numbers from 1 January 1970, and codes for the silences."""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np
import pytest

from sendlaw.engine.column_spans import (
    LAST,
    NOT_KNOWN,
    NOT_RECORDED,
    day_number,
    greatest,
    least,
    most,
)
from sendlaw.errors import BeyondCalendar


def column(*days: int) -> Any:
    return np.array(days, np.uint16)


class TestDays:
    def test_are_counted_from_1970(self) -> None:
        assert day_number(date(1970, 1, 1)) == 0
        assert day_number(date(1970, 2, 1)) == 31
        # 130 years of 365 days; 32 leap days, of 1972 to 2096
        assert day_number(date(2099, 12, 31)) == LAST == 130 * 365 + 32 - 1

    def test_a_number_that_is_no_day_is_refused(self) -> None:
        for number in (LAST + 1, NOT_KNOWN - 1):
            with pytest.raises(BeyondCalendar, match=f"day number {number}"):
                greatest(column(100, number))

    def test_a_day_and_a_silence_are_not(self) -> None:
        assert greatest(column(0, 1, LAST)) == LAST
        assert greatest(column(0, 1, LAST, NOT_KNOWN)) == NOT_KNOWN
        assert greatest(column(NOT_RECORDED, NOT_KNOWN)) == NOT_RECORDED
        assert greatest(column()) == 0

    def test_the_least_and_the_most_row_by_row(self) -> None:
        columns = [column(1, 9), column(5, 5), column(3, 7)]
        assert least(columns).tolist() == [1, 5]
        assert most(columns).tolist() == [5, 9]

    def test_the_least_of_a_column_and_itself_is_that_column(self) -> None:
        days = column(1, 9)
        assert least([days, days]) is days
