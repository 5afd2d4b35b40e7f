"""``count``: what it answers, how it tells it, and what it refuses."""

from __future__ import annotations

import pickle
from datetime import date, datetime

import pytest

from sendlaw.counting import (
    AS_SOON_AS_PRACTICABLE,
    AT_LEAST,
    BEFORE_DATE,
    BEFORE_EXPIRY,
    CLEAR_BEFORE,
    CORRESPONDING_BEFORE,
    DISTINCT_EVENTS,
    ENGLAND,
    EVENT_DAY_EXCLUDED,
    FIRST_DAY_INCLUDED,
    LOOK_BACK,
    MONTHS_BEFORE,
    NO_ROLL,
    AnnualWindow,
    Calendar,
    Convention,
    Count,
    Days,
    Months,
    NonWorking,
    Period,
    Roll,
    StepKind,
    Weeks,
    WorkingDays,
    count,
)
from sendlaw.errors import BeyondCalendar

AUGUST = AnnualWindow("August", (8, 1), (8, 31))
COURT = Roll("a rule of court", past=(NonWorking(ENGLAND),))


def texts(found: Count) -> list[str]:
    return [step.text for step in found.steps]


def kinds(found: Count) -> list[StepKind]:
    return [step.kind for step in found.steps]


class TestAnswers:
    def test_what_was_asked_is_kept_beside_the_answer(self) -> None:
        found = count(date(2025, 9, 1), Weeks(20))
        assert found.start == date(2025, 9, 1)
        assert found.period == Weeks(20)
        assert found.convention is EVENT_DAY_EXCLUDED
        assert found.calendar is ENGLAND
        assert (found.not_counted, found.roll) == ((), None)
        assert found.nominal == found.due == date(2026, 1, 19)

    def test_a_minimum_is_answered_by_the_first_lawful_day(self) -> None:
        found = count(date(2025, 12, 1), Days(15), convention=AT_LEAST)
        assert (found.nominal, found.due) == (date(2025, 12, 15), date(2025, 12, 16))

    def test_months_before_an_event(self) -> None:
        # SI 2014/1530 reg 18(2): at least five months before a move on 1 September
        assert count(date(2026, 9, 1), Months(5), convention=MONTHS_BEFORE).due == date(2026, 4, 1)
        assert count(date(2026, 7, 31), Months(5), convention=MONTHS_BEFORE).due == date(
            2026, 2, 28
        )

    def test_a_roll_moves_the_due_day_and_keeps_the_nominal(self) -> None:
        # Thursday 26 March + 8 days is Good Friday; Tuesday 7 April is the next working day
        found = count(date(2026, 3, 26), Days(8), roll=COURT)
        assert (found.nominal, found.due) == (date(2026, 4, 3), date(2026, 4, 7))

    def test_nothing_rolls_unless_a_rule_says_so(self) -> None:
        assert count(date(2026, 3, 26), Days(8)).due == date(2026, 4, 3)

    def test_days_left_out_of_a_count(self) -> None:
        # from 25 July: 26 to 31 July are 6 days, August is left out, 1 to 4 September make 10
        found = count(date(2026, 7, 25), Days(10), not_counted=(AUGUST,))
        assert found.due == date(2026, 9, 4)

    def test_weeks_left_out_are_seven_days_each(self) -> None:
        found = count(date(2026, 7, 25), Weeks(1), not_counted=(AUGUST,))
        assert found.due == date(2026, 9, 1)

    def test_days_left_out_where_the_first_day_counts(self) -> None:
        # 31 July is day 1; 1 September is day 2
        found = count(
            date(2026, 7, 31), Days(2), convention=FIRST_DAY_INCLUDED, not_counted=(AUGUST,)
        )
        assert found.due == date(2026, 9, 1)

    def test_a_first_day_that_does_not_count_is_not_day_one(self) -> None:
        found = count(
            date(2026, 8, 31), Days(1), convention=FIRST_DAY_INCLUDED, not_counted=(AUGUST,)
        )
        assert found.due == date(2026, 9, 1)

    def test_working_days_left_out_as_well(self) -> None:
        # Thursday 30 July: Friday 31 July is 1, then 1, 2, 3, 4 and Monday 7 September make 6
        found = count(date(2026, 7, 30), WorkingDays(6), not_counted=(AUGUST,))
        assert found.due == date(2026, 9, 7)

    def test_a_local_calendar(self) -> None:
        local = ENGLAND.closing({date(2026, 4, 7): "offices closed"}, name="Exshire")
        assert count(date(2026, 4, 2), WorkingDays(1), calendar=local).due == date(2026, 4, 8)
        assert count(date(2026, 4, 2), Days(5), calendar=local).due == date(2026, 4, 7)

    def test_equal_questions_have_equal_answers(self) -> None:
        found = count(date(2025, 9, 1), Weeks(6))
        assert found == count(date(2025, 9, 1), Weeks(6))
        assert found != count(date(2025, 9, 1), Days(42))
        assert hash(found) == hash(count(date(2025, 9, 1), Weeks(6)))

    def test_an_answer_survives_pickling(self) -> None:
        found = count(date(2026, 4, 2), WorkingDays(5))
        again = pickle.loads(pickle.dumps(found))
        assert again.steps == found.steps
        assert again == found


class TestProvisional:
    """Bank holidays were announced through 2028; what rests on later ones is provisional."""

    @pytest.mark.parametrize(
        ("number", "due", "provisional"),
        [
            (1, date(2028, 12, 29), False),  # Friday, the last working day announced
            (2, date(2029, 1, 2), True),  # Monday is New Year's Day
        ],
    )
    def test_working_days(self, number: int, due: date, *, provisional: bool) -> None:
        found = count(date(2028, 12, 28), WorkingDays(number))
        assert (found.due, found.provisional) == (due, provisional)

    def test_working_days_back_from_a_later_year(self) -> None:
        found = count(date(2029, 1, 3), WorkingDays(3), convention=CORRESPONDING_BEFORE)
        # Tuesday 2 January is 1, New Year's Day is left out, Friday 29 December is 2
        assert found.due == date(2028, 12, 28)
        assert found.provisional

    @pytest.mark.parametrize("period", [Days(15), Weeks(20), Months(12)])
    def test_days_weeks_and_months_rest_on_no_calendar(self, period: Period) -> None:
        assert not count(date(2040, 1, 1), period).provisional

    def test_a_roll_rests_on_the_calendar(self) -> None:
        assert count(date(2028, 12, 25), Weeks(1), roll=COURT).provisional
        assert not count(date(2028, 12, 18), Weeks(1), roll=COURT).provisional

    def test_working_days_left_out_rest_on_the_calendar(self) -> None:
        rule = (NonWorking(ENGLAND),)
        assert count(date(2029, 4, 2), Days(5), not_counted=rule).provisional
        assert not count(date(2026, 4, 2), Days(5), not_counted=rule).provisional

    def test_the_last_day_announced_is_still_known(self) -> None:
        own = Calendar("own", dict, announced_through=date(2025, 12, 31), assumption="ours")
        # Tuesday 30 December: Wednesday the 31st is announced, Thursday 1 January is not
        assert not count(date(2025, 12, 30), WorkingDays(1), calendar=own).provisional
        assert count(date(2025, 12, 30), WorkingDays(2), calendar=own).provisional

    def test_another_calendar_may_know_less(self) -> None:
        own = Calendar("own", dict, announced_through=date(2025, 12, 31), assumption="ours")
        assert count(date(2026, 4, 2), WorkingDays(1), calendar=own).provisional
        assert not count(date(2026, 4, 2), WorkingDays(1)).provisional


class TestSteps:
    """Each count tells how it was made, in sentences that can be checked by hand."""

    def test_weeks_after_an_event(self) -> None:
        found = count(date(2025, 9, 1), Weeks(20))
        assert texts(found) == [
            "Day one is Tuesday 2 September 2025: the day of the event is left out.",
            "20 weeks end on Monday 19 January 2026.",
            "The last day stays where it falls: no rule moves it.",
        ]
        assert kinds(found) == [StepKind.DAY_ONE, StepKind.COUNT, StepKind.NO_ROLL]
        assert [step.on for step in found.steps] == [
            date(2025, 9, 2),
            date(2026, 1, 19),
            date(2026, 1, 19),
        ]
        assert "Dodds v Walker" in (found.steps[0].authority or "")

    def test_one_week_is_told_in_the_singular(self) -> None:
        assert "1 week ends on Friday 7 August 2026." in texts(count(date(2026, 7, 31), Weeks(1)))

    def test_a_period_beginning_with_a_day(self) -> None:
        found = count(date(2024, 3, 1), Months(12), convention=FIRST_DAY_INCLUDED)
        assert texts(found)[:2] == [
            "Day one is Friday 1 March 2024: the first day counts.",
            "12 months end on Friday 28 February 2025.",
        ]

    def test_a_minimum(self) -> None:
        found = count(date(2025, 12, 1), Days(15), convention=AT_LEAST)
        assert texts(found)[1] == (
            "15 days run to the end of Monday 15 December 2025;"
            " the first day after is Tuesday 16 December 2025."
        )

    def test_a_month_without_the_corresponding_date(self) -> None:
        found = count(date(2025, 1, 31), Months(1))
        step = next(step for step in found.steps if step.kind is StepKind.MONTH_END)
        assert step.text == (
            "Friday 28 February 2025 stands in: the month has no corresponding date."
        )
        assert step.on == date(2025, 2, 28)

    def test_the_last_day_of_a_month_stands_in_backward_too(self) -> None:
        found = count(date(2026, 7, 31), Months(5), convention=CORRESPONDING_BEFORE)
        assert kinds(found) == [StepKind.DAY_ONE, StepKind.COUNT, StepKind.MONTH_END]
        assert texts(found)[2].startswith("Saturday 28 February 2026 stands in")

    def test_what_stands_in_is_the_last_day_of_the_month_not_the_clear_day(self) -> None:
        found = count(date(2026, 7, 31), Months(5), convention=CLEAR_BEFORE)
        assert found.due == date(2026, 2, 27)
        told = next(step for step in found.steps if step.kind is StepKind.MONTH_END)
        assert told.text.startswith("Saturday 28 February 2026 stands in")

    def test_a_month_with_the_corresponding_date_says_nothing_of_it(self) -> None:
        assert StepKind.MONTH_END not in kinds(count(date(2025, 1, 28), Months(1)))
        backward = count(date(2026, 9, 1), Months(5), convention=MONTHS_BEFORE)
        assert kinds(backward) == [StepKind.DAY_ONE, StepKind.COUNT]

    def test_a_backward_count(self) -> None:
        found = count(date(2025, 11, 3), Weeks(2), convention=CLEAR_BEFORE)
        assert texts(found) == [
            "Counted back from Monday 3 November 2025.",
            "2 weeks clear before is Sunday 19 October 2025.",
        ]

    def test_before_a_date(self) -> None:
        found = count(date(2026, 2, 15), None, convention=BEFORE_DATE)
        assert texts(found) == [
            "Counted back from Sunday 15 February 2026.",
            "The last day before it is Saturday 14 February 2026.",
        ]
        assert not found.provisional

    def test_working_days_name_the_holidays_and_number_the_weekends(self) -> None:
        found = count(date(2026, 3, 16), WorkingDays(15), convention=FIRST_DAY_INCLUDED)
        step = found.steps[1]
        # three weekends lie between Monday 16 March and Tuesday 7 April 2026
        assert step.text == (
            "Not counted: 6 weekend days, 2026-04-03 (Good Friday), 2026-04-06 (Easter Monday)."
        )
        assert step.kind is StepKind.NOT_COUNTED
        assert step.authority == ENGLAND.assumption

    def test_the_day_of_the_event_is_no_day_of_the_period(self) -> None:
        # from Saturday 14 March the period is 15 to 20 March: one Sunday is left out
        found = count(date(2026, 3, 14), WorkingDays(5))
        assert texts(found)[1].startswith("Not counted: 1 weekend day")
        good_friday = count(date(2026, 4, 3), WorkingDays(1))
        assert "Good Friday" not in texts(good_friday)[1]

    def test_an_event_counted_back_from_is_no_day_of_the_period(self) -> None:
        # five working days back from Easter Monday: 2, 1 April, 31, 30 and Friday 27 March
        found = count(date(2026, 4, 6), WorkingDays(5), convention=CORRESPONDING_BEFORE)
        assert found.due == date(2026, 3, 27)
        assert "Easter Monday" not in texts(found)[1]
        assert "Good Friday" in texts(found)[1]

    def test_days_left_out_by_a_rule_are_named(self) -> None:
        window = AnnualWindow("Christmas", (12, 25), (12, 26))
        found = count(date(2026, 12, 24), Days(2), not_counted=(window,))
        assert found.due == date(2026, 12, 28)
        assert texts(found)[1] == "Not counted: 2026-12-25 to 2026-12-26 (Christmas)."
        assert found.steps[1].authority is None

    def test_nothing_is_said_of_days_left_out_where_there_are_none(self) -> None:
        found = count(date(2026, 3, 14), Days(5), not_counted=(AUGUST,))
        assert StepKind.NOT_COUNTED not in kinds(found)

    def test_weekends_left_out_by_a_rule_are_told(self) -> None:
        # 3 to 6 April are Good Friday, a weekend and Easter Monday; 7 to 10, then 13, are five days
        found = count(date(2026, 4, 2), Days(5), not_counted=(NonWorking(ENGLAND),))
        assert found.due == date(2026, 4, 13)
        told = texts(found)[1]
        assert "Good Friday" in told
        assert "weekend" in told or "Saturday" in told

    def test_a_roll_says_why_and_by_what_authority(self) -> None:
        found = count(date(2026, 3, 26), Days(8), roll=COURT)
        step = found.steps[-1]
        assert step.kind is StepKind.ROLL
        assert step.text == "Moved to Tuesday 7 April 2026, because the last day is Good Friday."
        assert (step.on, step.authority) == (date(2026, 4, 7), "a rule of court")

    def test_a_roll_that_moves_nothing_is_still_cited(self) -> None:
        step = count(date(2026, 3, 26), Days(7), roll=COURT).steps[-1]
        assert (step.kind, step.authority) == (StepKind.NO_ROLL, "a rule of court")

    def test_a_first_lawful_day_that_was_moved_says_so(self) -> None:
        # day 15 is Thursday 2 April; the day after is Good Friday, and moves
        found = count(date(2026, 3, 19), Days(15), convention=AT_LEAST, roll=COURT)
        assert (found.nominal, found.due) == (date(2026, 4, 2), date(2026, 4, 7))
        assert found.steps[-1].kind is StepKind.ROLL
        assert "Good Friday" in found.steps[-1].text
        assert "the first day after is Friday 3 April 2026" in found.steps[1].text

    def test_a_first_lawful_day_that_stays_was_not_moved(self) -> None:
        # day 15 is Sunday 19 April, but the day after is a working Monday
        found = count(date(2026, 4, 5), Days(15), convention=AT_LEAST, roll=COURT)
        assert (found.nominal, found.due) == (date(2026, 4, 19), date(2026, 4, 20))
        assert found.steps[-1].kind is StepKind.NO_ROLL


class TestRefusals:
    @pytest.mark.parametrize(
        ("start", "found"),
        [
            ("2025-09-01", "str"),
            (None, "NoneType"),
            (20250901, "int"),
            (datetime(2025, 9, 1), "datetime"),
        ],
    )
    def test_anything_but_a_date(self, start: object, found: str) -> None:
        with pytest.raises(TypeError, match=f"^start: expected a date, found {found}$"):
            count(start, Weeks(6))  # type: ignore[arg-type]

    @pytest.mark.parametrize(
        "convention", [BEFORE_EXPIRY, NO_ROLL, DISTINCT_EVENTS, AS_SOON_AS_PRACTICABLE]
    )
    def test_a_convention_that_is_no_count(self, convention: Convention) -> None:
        with pytest.raises(ValueError, match="governs a count but is not one") as told:
            count(date(2025, 9, 1), Weeks(6), convention=convention)
        assert str(told.value).startswith(f"{convention.code} ({convention.name})")

    def test_before_a_date_takes_no_period(self) -> None:
        with pytest.raises(ValueError, match=r"^'before a date' takes no period$"):
            count(date(2025, 9, 1), Weeks(6), convention=BEFORE_DATE)

    def test_every_other_convention_takes_a_period(self) -> None:
        with pytest.raises(ValueError, match=r"^'event day excluded' takes a period$"):
            count(date(2025, 9, 1), None)

    def test_days_left_out_of_months(self) -> None:
        with pytest.raises(ValueError, match="days or weeks only"):
            count(date(2025, 9, 1), Months(1), not_counted=(AUGUST,))

    @pytest.mark.parametrize("convention", [CLEAR_BEFORE, CORRESPONDING_BEFORE, LOOK_BACK])
    def test_a_backward_count_with_days_left_out_or_a_roll(self, convention: Convention) -> None:
        with pytest.raises(ValueError, match="counts backward"):
            count(date(2025, 9, 1), Days(6), convention=convention, not_counted=(AUGUST,))
        with pytest.raises(ValueError, match="counts backward"):
            count(date(2025, 9, 1), Days(6), convention=convention, roll=COURT)


class TestReach:
    @pytest.mark.parametrize(
        "period", [Days(10**12), Days(4_000_000), Weeks(10**30), Months(100_000)]
    )
    def test_past_the_last_day_that_python_knows(self, period: Period) -> None:
        with pytest.raises(BeyondCalendar) as told:
            count(date(2025, 9, 1), period)
        assert (told.value.first, told.value.last) == (date.min, date.max)
        assert told.value.what == f"{period} from 2025-09-01"

    @pytest.mark.parametrize("period", [Days(10**6), Weeks(10**6), Months(10**6)])
    def test_before_the_first_day_that_python_knows(self, period: Period) -> None:
        with pytest.raises(BeyondCalendar):
            count(date(2025, 9, 1), period, convention=CORRESPONDING_BEFORE)

    def test_the_day_before_the_first_day_is_told_in_words(self) -> None:
        with pytest.raises(BeyondCalendar) as told:
            count(date.min, None, convention=BEFORE_DATE)
        assert "None" not in str(told.value)

    def test_no_day_after_the_last(self) -> None:
        with pytest.raises(BeyondCalendar):
            count(date(9999, 12, 31), Days(1), convention=AT_LEAST)

    def test_days_left_out_to_the_end_of_time(self) -> None:
        always = AnnualWindow("always", (1, 1), (12, 31))
        with pytest.raises(BeyondCalendar):
            count(date(9999, 1, 1), Days(1), not_counted=(always,))
        with pytest.raises(BeyondCalendar):
            count(date(9999, 1, 1), Days(1), roll=Roll("a rule", past=(always,)))

    @pytest.mark.parametrize("start", [date(1969, 12, 31), date(2106, 1, 1), date(2105, 12, 30)])
    def test_working_days_past_the_calendar(self, start: date) -> None:
        with pytest.raises(BeyondCalendar) as told:
            count(start, WorkingDays(15))
        assert (told.value.first, told.value.last) == (date(1970, 1, 1), date(2105, 12, 31))

    def test_a_roll_past_the_calendar(self) -> None:
        # Monday 27 December 2106 would stand in for Christmas Day, but no calendar says so
        with pytest.raises(BeyondCalendar):
            count(date(2106, 12, 18), Weeks(1), roll=COURT)

    def test_days_left_out_past_the_calendar(self) -> None:
        with pytest.raises(BeyondCalendar):
            count(date(2106, 12, 18), Weeks(1), not_counted=(NonWorking(ENGLAND),))

    def test_the_first_days_of_the_calendar_can_be_counted_from(self) -> None:
        # 1 January 1970 was a Thursday, and not yet a bank holiday in England
        assert count(date(1970, 1, 1), WorkingDays(1)).due == date(1970, 1, 2)
        begun = count(date(1970, 1, 2), WorkingDays(1), convention=FIRST_DAY_INCLUDED)
        assert begun.due == date(1970, 1, 2)
