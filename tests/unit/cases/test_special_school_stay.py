"""A stay at a special school without a plan: ten school days, as the school keeps them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from sendlaw import NOT_KNOWN, NOT_RECORDED, Between, InvalidFact, check
from sendlaw.cases import CaseFile, SpecialSchoolStay
from sendlaw.exchange.structure import parse
from sendlaw.law.send_regs_2014.special_schools import SCHOOL_DAYS
from sendlaw.vocabulary import Standing, Truth

REMAIN = "reg48.remain_in_special_school"
ADMITTED, NOTICE = date(2025, 9, 8), date(2025, 11, 3)
NOVEMBER = (4, 5, 6, 7, 10, 11, 12, 13, 14, 17, 18)
OPEN = tuple(date(2025, 11, day) for day in NOVEMBER)


def stay(**facts: Any) -> SpecialSchoolStay:
    return SpecialSchoolStay(
        **{
            "admitted": ADMITTED,
            "no_plan_notice_served": NOTICE,
            "open_days": OPEN,
            **facts,
        }
    )


class TestTenSchoolDays:
    """ "For a period of ten school or institution days after the local authority serves a notice"."""

    def test_the_days_that_are_listed_are_counted(self) -> None:
        # 4 to 7 November are four, 10 to 14 nine, Monday 17 November the tenth
        found = stay().timetable(as_at=date(2025, 11, 17))[REMAIN]
        assert (found.due, found.standing) == (date(2025, 11, 17), Standing.RUNNING)
        assert stay().timetable(as_at=date(2025, 11, 18))[REMAIN].standing is Standing.ENDED

    def test_the_day_of_service_is_not_one_of_them(self) -> None:
        found = stay(open_days=(NOTICE, *OPEN)).timetable(as_at=NOTICE)[REMAIN]
        assert found.due == date(2025, 11, 17)

    @pytest.mark.parametrize("listed", range(SCHOOL_DAYS))
    def test_with_too_few_no_day_is_given_and_they_are_asked_for(self, listed: int) -> None:
        table = stay(open_days=OPEN[:listed]).timetable(as_at=date(2025, 11, 10))
        found = table[REMAIN]
        assert (found.due, found.latest, found.standing) == (None, None, Standing.UNDETERMINED)
        (need,) = table.needs
        assert need.path == "$.special_school_stays[0].open_days"
        (finding,) = check(stay(open_days=OPEN[:listed]), as_at=date(2025, 11, 10))
        assert finding.message == (
            "It cannot be told on which day it ends; what would settle it: open_days."
        )

    @pytest.mark.parametrize("silence", [NOT_RECORDED, NOT_KNOWN])
    def test_a_notice_on_a_day_not_known(self, silence: Any) -> None:
        table = stay(no_plan_notice_served=silence).timetable(as_at=date(2025, 12, 1))
        assert table[REMAIN].standing is Standing.UNDETERMINED
        assert "no_plan_notice_served" in [need.fact for need in table.needs]

    def test_a_notice_on_one_of_two_days(self) -> None:
        notice = Between(NOTICE, date(2025, 11, 4))
        found = stay(no_plan_notice_served=notice).timetable(as_at=date(2025, 11, 10))[REMAIN]
        assert (found.due, found.latest) == (date(2025, 11, 17), date(2025, 11, 18))
        weekend = Between(date(2025, 11, 7), date(2025, 11, 9))
        later = (*OPEN, *(date(2025, 11, day) for day in (19, 20, 21)))
        friday = stay(no_plan_notice_served=weekend, open_days=later)
        # after Friday 7 and after Sunday 9 November alike: 10 to 14 and 17 to 21
        assert friday.timetable(as_at=date(2025, 11, 10))[REMAIN].due == date(2025, 11, 21)

    def test_a_notice_on_one_of_two_days_with_too_few_for_the_later(self) -> None:
        notice = Between(NOTICE, date(2025, 11, 4))
        found = stay(no_plan_notice_served=notice, open_days=OPEN[:SCHOOL_DAYS])
        assert found.timetable(as_at=date(2025, 11, 10))[REMAIN].due is None

    def test_no_notice(self) -> None:
        table = stay(no_plan_notice_served=None).timetable(as_at=date(2025, 11, 10))
        assert table[REMAIN].engaged is Truth.NO
        assert [norm.id for norm in table.open_norms] == ["reg48.remain_until_finalised"]


class TestWhatItRecords:
    def test_nothing_comes_before_the_admission(self) -> None:
        early = date(2025, 9, 5)
        with pytest.raises(InvalidFact) as caught:
            stay(
                no_plan_notice_served=early,
                plan_finalised=early,
                ended_on=early,
                ended_because="withdrawn",
            )
        assert [problem.field for problem in caught.value.problems] == [
            "no_plan_notice_served",
            "plan_finalised",
            "ended_on",
        ]

    @pytest.mark.parametrize("days", [(OPEN[1], OPEN[0]), (OPEN[0], OPEN[0])])
    def test_the_days_stand_in_order_each_once(self, days: tuple[date, ...]) -> None:
        with pytest.raises(InvalidFact, match="open_days: expected days in order, each once"):
            stay(open_days=days)

    def test_an_open_day_is_one_day(self) -> None:
        with pytest.raises(InvalidFact, match=r"open_days\[1\]: expected a date"):
            stay(open_days=(OPEN[0], Between(OPEN[1], OPEN[2])))

    @pytest.mark.parametrize("given", ["2025-11-04", (True,)])
    def test_what_is_no_list_of_days(self, given: Any) -> None:
        with pytest.raises(InvalidFact, match="open_days"):
            stay(open_days=given)

    def test_it_comes_back_from_a_dict(self) -> None:
        assert parse(stay().to_dict(), "special_school_stay") == stay()

    def test_in_a_case_file(self) -> None:
        file = CaseFile(special_school_stays=(stay(),))
        assert f"special_school_stays[0]/{REMAIN}" in file.timetable(as_at=NOTICE)
