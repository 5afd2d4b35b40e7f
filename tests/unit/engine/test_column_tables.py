"""The tables that columns are looked up in: by numbers of one byte or of two."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from tests.unit.given import DRAFT, REG_5, bar, duty

from sendlaw.counting import ENGLAND, Days, Months
from sendlaw.engine.column_spans import MAYBE, VALUE_UNKNOWN
from sendlaw.engine.column_tables import (
    STANDINGS,
    Lookup,
    days_added,
    is_an_addition,
    outcomes_of,
    packed,
    truths_of,
)
from sendlaw.law import current
from sendlaw.law.timings import AtLeastBefore, BeforeDate, Within
from sendlaw.vocabulary import Attribute, Event

NO, UNKNOWN, YES = 0, 1, 2


def codes(*of: int) -> Any:
    return np.array(of, np.uint8)


def mask(*of: int) -> Any:
    return np.array(of, np.bool_)


class TestLookup:
    @pytest.mark.parametrize("size", [np.uint8, np.uint16])
    def test_by_numbers_of_either_size(self, size: Any) -> None:
        found = Lookup([7, 8, 9]).of(np.array([2, 0, 1, 2], size))
        assert found.tolist() == [9, 7, 8, 9]
        assert found.dtype == np.uint8

    def test_of_many_codes(self) -> None:
        many = [place % 251 for place in range(1000)]
        assert Lookup(many).of(np.array([999, 255], np.uint16)).tolist() == [999 % 251, 4]

    def test_what_it_finds_may_be_changed(self) -> None:
        table = Lookup([7, 8])
        table.of(codes(0, 1))[0] = 5
        assert table.of(codes(0, 1)).tolist() == [7, 8]

    def test_of_no_rows(self) -> None:
        assert Lookup([7]).of(codes()).tolist() == []


class TestTruths:
    def test_of_an_attribute(self) -> None:
        table = truths_of(Attribute.DECISION, ("refuse",))
        # nothing, assess, refuse; the same, if it was settled at all; not known
        given = codes(0, 1, 2, 1 + MAYBE, 2 + MAYBE, VALUE_UNKNOWN)
        assert table.of(given).tolist() == [NO, NO, YES, NO, UNKNOWN, UNKNOWN]


class TestAdditions:
    def test_days_and_weeks_are_added_and_months_are_not(self) -> None:
        start = Event.REQUEST_RECEIVED
        assert is_an_addition(Within(Days(15), after=start))
        assert not is_an_addition(Within(Months(6), after=start))
        assert not is_an_addition(BeforeDate(2, 15, year_of=start))

    def test_days_before_wrap_round(self) -> None:
        timing = AtLeastBefore(Days(14), before=Event.REVIEW_MEETING_PLANNED)
        added = days_added(timing, current(), ENGLAND)
        # 14 clear days lie between the notice and the meeting
        assert (np.array([20000], np.uint16) + added).tolist() == [20000 - 15]


class TestPacked:
    TRUTHS = (codes(0, 1, 2), codes(2, 0, 2), codes(0, 2, 2))

    def test_the_digits_of_exact_rows_fit_a_byte(self) -> None:
        found = packed(self.TRUTHS, [mask(0, 1, 1), mask(1, 0, 1)], None)
        assert found.dtype == np.uint8
        # excused 36, engaged 12, happened 4, late 2, over 1
        assert found.tolist() == [24 + 1, 36 + 8 + 2, 72 + 24 + 8 + 2 + 1]

    def test_those_of_others_do_not(self) -> None:
        late, surely, over, passed = mask(0, 1, 1), mask(0, 0, 1), mask(1, 1, 1), mask(0, 1, 1)
        found = packed(self.TRUTHS, [late, surely, over, passed], mask(0, 0, 1))
        assert found.dtype == np.uint16
        # ended 432, excused 144, engaged 48, happened 16, then 8, 4, 2, 1
        assert found.tolist() == [96 + 2, 144 + 32 + 8 + 2 + 1, 432 + 288 + 96 + 32 + 15]

    def test_those_that_ended_come_after_all_others(self) -> None:
        found = packed(self.TRUTHS, [mask(0, 1, 1), mask(1, 0, 1)], mask(1, 0, 1))
        assert found.tolist() == [108 + 25, 46, 108 + 107]


class TestOutcomes:
    """Late by an act, with no exception: excused 0, engaged 2, happened 2, late."""

    @pytest.mark.parametrize(("exact", "compared"), [(True, (1, 0)), (False, (1, 1, 0, 0))])
    def test_by_either_number(self, *, exact: bool, compared: Any) -> None:
        outcomes = outcomes_of(duty(REG_5), current(), exact=exact)
        place = packed((codes(NO), codes(YES), codes(YES)), [mask(one) for one in compared], None)
        assert [STANDINGS[one].value for one in outcomes.stands.of(place)] == ["LATE"]
        assert outcomes.binds is None

    def test_a_duty_with_another_in_its_place_need_not_bind(self) -> None:
        record = next(one for one in current() if getattr(one, "or_else", ()))
        assert outcomes_of(record, current(), exact=True).binds is not None
        assert outcomes_of(bar(DRAFT), current(), exact=True).binds is None
