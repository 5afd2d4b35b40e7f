"""Which days are working days, why others are not, and how far that is known."""

from __future__ import annotations

import pickle
from datetime import date

import pytest

from sendlaw.counting import ANNOUNCED_THROUGH, ENGLAND, Calendar
from sendlaw.errors import BeyondCalendar

FIRST, LAST = date(1970, 1, 1), date(2105, 12, 31)


def own(*closed: date) -> Calendar:
    days = dict.fromkeys(closed, "closed")
    announced = date(2026, 12, 31)
    return Calendar("own", lambda: days, announced_through=announced, assumption="ours")


class TestEngland:
    @pytest.mark.parametrize(
        ("day", "why"),
        [
            (date(2026, 4, 2), None),
            (date(2026, 4, 3), "Good Friday"),
            (date(2026, 4, 4), "Saturday"),
            (date(2026, 4, 5), "Sunday"),
            (date(2026, 4, 6), "Easter Monday"),
            (date(2026, 4, 7), None),
            (date(2026, 12, 25), "Christmas Day"),
            (
                date(2027, 12, 25),
                "Christmas Day",
            ),  # a Saturday, but the holiday is the better reason
        ],
    )
    def test_it_says_why_a_day_is_not_a_working_day(self, day: date, why: str | None) -> None:
        assert ENGLAND.why_not(day) == why

    @pytest.mark.parametrize(
        "day",
        [
            date(2022, 9, 19),  # the State Funeral
            date(2023, 5, 8),  # the coronation
            date(2022, 6, 2),  # the spring holiday, moved
            date(2022, 6, 3),  # the Platinum Jubilee
            date(2020, 5, 8),  # the early May holiday, moved
            date(2025, 8, 25),  # the summer holiday, which is not Scotland's
            date(2026, 4, 6),  # Easter Monday, likewise
        ],
    )
    def test_single_and_moved_holidays_are_closed(self, day: date) -> None:
        assert ENGLAND.why_not(day) is not None

    @pytest.mark.parametrize(
        "day",
        [
            date(2020, 5, 4),
            date(2022, 5, 30),  # Mondays whose holiday had been moved
            date(2025, 1, 2),  # a holiday in Scotland only
            date(2025, 3, 17),  # a holiday in Northern Ireland only
            date(2025, 7, 14),  # likewise, in some years
        ],
    )
    def test_days_that_look_like_holidays_and_are_none(self, day: date) -> None:
        assert ENGLAND.why_not(day) is None

    def test_it_says_what_it_is_and_on_what_footing(self) -> None:
        assert repr(ENGLAND) == "Calendar('England')"
        assert "Banking and Financial Dealings Act 1971" in ENGLAND.assumption
        assert ENGLAND.announced_through == ANNOUNCED_THROUGH == date(2028, 12, 31)


class TestCounting:
    """From Thursday 2 April 2026, over Easter, both ways."""

    @pytest.mark.parametrize(
        ("number", "expected"),
        [
            (1, date(2026, 4, 7)),
            (2, date(2026, 4, 8)),
            (5, date(2026, 4, 13)),
            (-1, date(2026, 4, 1)),
            (-3, date(2026, 3, 30)),
            (-4, date(2026, 3, 27)),
        ],
    )
    def test_so_many_working_days_on(self, number: int, expected: date) -> None:
        day = date(2026, 4, 2)
        assert ENGLAND.after(day, number) == expected
        assert ENGLAND.add(day.toordinal(), number) == expected.toordinal()

    @pytest.mark.parametrize("day", [date(2026, 4, day) for day in (3, 4, 5, 6)])
    def test_from_a_day_that_is_none_the_next_working_day_is_the_first(self, day: date) -> None:
        assert ENGLAND.after(day, 1) == date(2026, 4, 7)
        assert ENGLAND.after(day, -1) == date(2026, 4, 2)

    def test_working_days_between_leave_out_the_first_and_take_in_the_last(self) -> None:
        days = [date(2026, 4, day).toordinal() for day in range(1, 10)]
        # 1 and 2 April, then 7, 8 and 9, are working days
        assert [ENGLAND.between(days[0], day) for day in days] == [0, 1, 1, 1, 1, 1, 2, 3, 4]


class TestReach:
    """A calendar answers for 1970 to 2105, and refuses every other day."""

    @pytest.mark.parametrize("day", [date(1969, 12, 31), date(2106, 1, 1)])
    @pytest.mark.parametrize("number", [1, -1])
    def test_no_counting_from_a_day_outside(self, day: date, number: int) -> None:
        with pytest.raises(BeyondCalendar) as told:
            ENGLAND.after(day, number)
        assert (told.value.first, told.value.last) == (FIRST, LAST)

    @pytest.mark.parametrize(("day", "number"), [(date(2105, 12, 30), 2), (date(1970, 1, 5), -3)])
    def test_no_counting_to_a_day_outside(self, day: date, number: int) -> None:
        with pytest.raises(BeyondCalendar):
            ENGLAND.after(day, number)

    def test_counting_reaches_the_last_days(self) -> None:
        # 1 January 1970 was a Thursday and New Year's Day was no bank holiday yet;
        # 31 December 2105 is a Thursday
        assert ENGLAND.after(date(1970, 1, 5), -2) == date(1970, 1, 1)
        assert ENGLAND.after(date(2105, 12, 30), 1) == LAST
        assert ENGLAND.after(LAST, -1) == date(2105, 12, 30)
        assert ENGLAND.after(FIRST, 1) == date(1970, 1, 2)

    @pytest.mark.parametrize("day", [date(1969, 12, 31), date(2106, 1, 1)])
    def test_no_counting_between_days_outside(self, day: date) -> None:
        inside = date(2026, 1, 1).toordinal()
        for after, through in ((day.toordinal(), inside), (inside, day.toordinal())):
            with pytest.raises(BeyondCalendar):
                ENGLAND.between(after, through)

    @pytest.mark.parametrize("day", [date(1969, 12, 25), date(2106, 12, 27)])
    def test_no_saying_why_of_a_day_outside(self, day: date) -> None:
        with pytest.raises(BeyondCalendar):
            ENGLAND.why_not(day)

    def test_the_error_names_the_day_as_a_person_would(self) -> None:
        with pytest.raises(BeyondCalendar, match="2106-01-01"):
            ENGLAND.after(date(2106, 1, 1), 1)
        with pytest.raises(BeyondCalendar, match="2105-12-30"):
            ENGLAND.after(date(2105, 12, 30), 15)


class TestOwnCalendars:
    def test_days_are_asked_for_once_and_only_when_needed(self) -> None:
        asked: list[str] = []

        def load() -> dict[date, str]:
            asked.append("load")
            return {date(2026, 1, 2): "closed"}

        calendar = Calendar("own", load, announced_through=LAST, assumption="ours")
        assert not asked
        assert calendar.after(date(2026, 1, 1), 1) == date(2026, 1, 5)
        assert calendar.why_not(date(2026, 1, 2)) == "closed"
        assert calendar.between(date(2026, 1, 1).toordinal(), date(2026, 1, 5).toordinal()) == 1
        assert asked == ["load"]

    def test_counting_between_may_be_the_first_thing_asked(self) -> None:
        calendar = own(date(2026, 1, 2))
        # Friday 2 January is closed, so Monday 5 January is the only working day
        assert calendar.between(date(2026, 1, 1).toordinal(), date(2026, 1, 5).toordinal()) == 1

    def test_a_closed_weekend_is_closed_once(self) -> None:
        calendar = own(date(2026, 1, 3), date(2026, 1, 4))
        assert calendar.after(date(2026, 1, 2), 1) == date(2026, 1, 5)

    def test_a_council_can_close_more_days(self) -> None:
        local = ENGLAND.closing({date(2026, 12, 29): "offices closed"}, name="Exshire")
        assert local.name == "Exshire"
        assert repr(local) == "Calendar('Exshire')"
        assert local.why_not(date(2026, 12, 29)) == "offices closed"
        assert local.why_not(date(2026, 12, 28)) == ENGLAND.why_not(date(2026, 12, 28))
        # Thursday 24 December: Christmas, a weekend, the substitute day and the closure left out
        assert local.after(date(2026, 12, 24), 1) == date(2026, 12, 30)

    def test_closing_days_leaves_the_calendar_as_it_was(self) -> None:
        ENGLAND.closing({date(2026, 12, 29): "offices closed"}, name="Exshire").after(LAST, -1)
        assert ENGLAND.why_not(date(2026, 12, 29)) is None
        assert ENGLAND.after(date(2026, 12, 24), 1) == date(2026, 12, 29)

    def test_a_local_calendar_keeps_the_footing(self) -> None:
        local = own().closing({}, name="local")
        assert (local.assumption, local.announced_through) == ("ours", date(2026, 12, 31))


def test_england_survives_pickling() -> None:
    again = pickle.loads(pickle.dumps(ENGLAND))
    assert again.name == "England"
    assert again.after(date(2026, 4, 2), 1) == date(2026, 4, 7)


def test_a_calendar_is_no_name() -> None:
    assert not ENGLAND == "term"  # noqa: SIM201 - asks the calendar itself


def test_what_is_defined_leaves_out_no_day_that_a_caller_closed() -> None:
    tuesday = date(2017, 8, 1)
    once = ENGLAND.closing({tuesday: "closed"}, name="once")
    twice = once.closing({date(2017, 8, 2): "closed"}, name="twice")
    known = ENGLAND.as_known(date(2022, 9, 9))
    assert once.as_defined is twice.as_defined is ENGLAND.as_defined is ENGLAND
    assert known.closing({tuesday: "closed"}, name="then").as_defined is known
    again = pickle.loads(pickle.dumps(twice))
    assert again == twice
    assert again.why_not(tuesday) == "closed"
    assert again.as_defined.why_not(tuesday) is None
