"""The SENCO of a school: a qualification by the third anniversary, and which one counts."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from sendlaw import Circumstance, InvalidFact, check
from sendlaw.cases import SencoAppointment
from sendlaw.law import Reading, Registry, Unless, current
from sendlaw.law.records import like
from sendlaw.vocabulary import Standing, Truth

QUALIFICATION = "reg49.senco_qualification"
BECAME, THIRD = date(2022, 9, 1), date(2025, 9, 1)
LONG_AFTER = date(2028, 1, 10)


def post(**facts: Any) -> SencoAppointment:
    given = {"became_senco": BECAME, "senco_over_twelve_months_before": False, **facts}
    return SencoAppointment(**given)


class TestTheThirdAnniversary:
    """ "At any time after the third anniversary of the date on which that person becomes a SENCO"."""

    def test_it_must_be_held_from_the_day_after(self) -> None:
        found = post().timetable(as_at=THIRD)[QUALIFICATION]
        assert (found.due, found.standing) == (THIRD, Standing.OPEN)
        late = post().timetable(as_at=date(2025, 9, 2))[QUALIFICATION]
        assert (late.standing, late.days_late) == (Standing.OVERDUE, 1)

    def test_a_breach_is_found(self) -> None:
        (finding,) = check(post(npq_held=date(2025, 9, 8)), as_at=LONG_AFTER)
        assert (finding.code, finding.days_late) == ("TS001", 7)

    def test_more_than_twelve_months_before(self) -> None:
        free = post(senco_over_twelve_months_before=True).timetable(as_at=LONG_AFTER)
        assert free[QUALIFICATION].standing is Standing.NOT_ENGAGED
        unsaid = post(senco_over_twelve_months_before=None).timetable(as_at=LONG_AFTER)
        assert unsaid.needs[0].fact == "senco_over_twelve_months_before"

    def test_from_which_post_the_years_run_is_a_reading(self) -> None:
        table = post(first_a_senco=date(2021, 9, 1)).timetable(as_at=BECAME)
        assert [one.due for one in table[QUALIFICATION].readings] == [date(2024, 9, 1)]


class TestWhichQualificationCounts:
    """Begun before 1 September 2024 and completed before 1 September 2027: the National Award."""

    @pytest.mark.parametrize(
        ("begun", "completed", "standing"),
        [
            (date(2024, 8, 31), date(2027, 8, 31), Standing.LATE),
            (date(2024, 9, 1), date(2027, 8, 31), Standing.OVERDUE),
            (date(2024, 8, 31), date(2027, 9, 1), Standing.OVERDUE),
        ],
    )
    def test_the_two_cut_offs(self, begun: date, completed: date, standing: Standing) -> None:
        case = post(
            national_award_begun=begun,
            national_award_completed=completed,
            national_award_held=date(2027, 9, 30),
        )
        assert case.timetable(as_at=LONG_AFTER)[QUALIFICATION].standing is standing

    def test_where_the_award_does_not_count_the_newer_one_does(self) -> None:
        case = post(
            national_award_begun=date(2024, 9, 2),
            national_award_held=date(2025, 7, 11),
            npq_held=date(2025, 8, 29),
        )
        found = case.timetable(as_at=LONG_AFTER)[QUALIFICATION]
        assert (found.performed, found.standing) == (date(2025, 8, 29), Standing.MET)

    def test_that_the_award_counts_is_no_finding(self) -> None:
        case = post(
            national_award_begun=date(2023, 1, 9),
            national_award_completed=date(2025, 6, 2),
            national_award_held=date(2025, 7, 11),
        )
        assert case.timetable(as_at=LONG_AFTER).look_backs[0].holds is Truth.YES
        assert list(check(case, as_at=LONG_AFTER)) == []

    def test_an_award_of_which_the_course_is_not_recorded(self) -> None:
        table = post(national_award_held=date(2025, 7, 11)).timetable(as_at=LONG_AFTER)
        assert table[QUALIFICATION].standing is Standing.UNDETERMINED
        assert "national_award_begun" in [need.fact for need in table.needs]


class TestAnExceptionIfThereWereOne:
    """Nothing excuses; were there an exception, it would reach the anniversary and no later day."""

    @pytest.mark.parametrize(
        ("became", "standing"),
        [
            (date(2017, 6, 1), Standing.LATE_EXCUSED),
            (date(2014, 9, 8), Standing.LATE),
        ],
    )
    def test_by_its_last_day(self, became: date, standing: Standing) -> None:
        # three years from 1 June 2017 end on 1 June 2020, in the window; from 2014 in 2017
        law = current()
        reached = law.unless("reg2A.56")
        assert isinstance(reached, Unless)
        records = [
            like(one, defeats=(QUALIFICATION,)) if one is reached else one
            for one in law
            if not isinstance(one, Reading)
        ]
        cause = Circumstance(kind="coronavirus", began=became, impractical=(QUALIFICATION,))
        case = post(became_senco=became, national_award_held=date(2021, 1, 4), exceptions=(cause,))
        changed = Registry(records, law.instruments)
        found = case.timetable(as_at=date(2021, 6, 1), law=changed)[QUALIFICATION]
        assert found.standing is standing


class TestWhatItRecords:
    def test_what_cannot_be(self) -> None:
        early = date(2022, 8, 1)
        with pytest.raises(InvalidFact) as caught:
            post(
                first_a_senco=date(2022, 9, 5),
                national_award_begun=date(2023, 1, 9),
                national_award_completed=early,
                national_award_held=early,
                ended_on=early,
                ended_because="superseded",
            )
        assert [problem.field for problem in caught.value.problems] == [
            "became_senco",
            "national_award_completed",
            "national_award_held",
            "ended_on",
        ]

    def test_a_qualification_may_come_first(self) -> None:
        case = post(national_award_held=date(2019, 7, 12))
        assert case.timetable(as_at=THIRD)[QUALIFICATION].standing is Standing.MET

    def test_the_task_of_informing_parents(self) -> None:
        for given, told in ((True, 1), (None, 1), (False, 0)):
            assert len(post(informs_parents=given).timetable(as_at=THIRD).open_norms) == told
