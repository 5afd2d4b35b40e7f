"""The calendar as it was known on a day, wherever a timetable or a report is asked for."""

from __future__ import annotations

from datetime import date, datetime

import numpy as np
import pytest

import sendlaw
from sendlaw import CaseFile, Event, InvalidFact, Mediation, Process
from sendlaw.counting import ENGLAND, Calendar
from sendlaw.engine.columns import Columns, day_number, read_columns

CASE = Mediation(
    decision_notice_sent=date(2022, 8, 30),
    certificate_needed=True,
    mediation_declined=date(2022, 9, 15),
)
FILE = CaseFile(mediations=(CASE,))
DUTY = "certificate_declined"
EARLY, LATE = date(2022, 9, 1), date(2022, 9, 20)
# three working days after Thursday 15 September: Tuesday 20, or without the funeral's day Wednesday 21
DUE = {EARLY: date(2022, 9, 20), LATE: date(2022, 9, 21)}
AS_AT = date(2022, 9, 21)
EXSHIRE = ENGLAND.closing({date(2022, 9, 16): "offices closed"}, name="Exshire")


@pytest.mark.parametrize("known_at", [EARLY, LATE])
class TestAsked:
    def test_of_a_case_and_of_a_file(self, known_at: date) -> None:
        for one in (CASE, FILE):
            table = one.timetable(as_at=AS_AT, known_at=known_at)
            assert table[DUTY].due == DUE[known_at]

    def test_of_a_dict(self, known_at: date) -> None:
        table = sendlaw.timetable(FILE.to_dict(), as_at=AS_AT, known_at=known_at)
        assert table[DUTY].due == DUE[known_at]
        table = sendlaw.due("mediation", as_at=AS_AT, known_at=known_at, **CASE.to_dict())
        assert table[DUTY].due == DUE[known_at]

    def test_of_a_case_in_which_something_is_unknown(self, known_at: date) -> None:
        open_case = Mediation(
            certificate_needed=True, mediation_declined=date(2022, 9, 15), issues=None
        )
        table = open_case.timetable(as_at=AS_AT, known_at=known_at)
        assert table[DUTY].due == DUE[known_at]

    def test_in_a_report(self, known_at: date) -> None:
        report = sendlaw.check(FILE, as_at=AS_AT, known_at=known_at, exceptions="assume none")
        late = [one for one in report if one.duty == "reg34.certificate_declined"]
        assert bool(late) is (known_at == EARLY)
        assert sendlaw.enforce(FILE, as_at=AS_AT, known_at=known_at, severities=("error",)).as_at


def test_the_explanation_says_what_was_announced_by_then() -> None:
    told = CASE.timetable(as_at=AS_AT, known_at=EARLY)[DUTY].explain()
    assert "as announced by 2021-12-03" in told
    assert "2022-09-19" not in told


def test_a_day_beyond_what_was_published_then_is_provisional() -> None:
    case = Mediation(certificate_needed=True, mediation_declined=date(2024, 3, 1))
    table = case.timetable(as_at=date(2024, 3, 4), known_at=EARLY)
    assert table[DUTY].provisional
    assert not case.timetable(as_at=date(2024, 3, 4), known_at=date(2024, 3, 4))[DUTY].provisional


class TestRefused:
    @pytest.mark.parametrize("wrong", ["2022-09-01", 1, datetime(2022, 9, 1)])
    def test_all_that_is_wrong_is_told_at_once(self, wrong: object) -> None:
        with pytest.raises(InvalidFact) as told:
            CASE.timetable(as_at=wrong, law_at=wrong, known_at=wrong)  # type: ignore[arg-type]
        fields = [one.field for one in told.value.problems]
        assert fields == ["as_at", "law_at", "known_at"]

    def test_a_day_before_the_history_begins(self) -> None:
        with pytest.raises(InvalidFact, match="known_at: expected a day from 2012-01-13"):
            FILE.timetable(as_at=AS_AT, known_at=date(2012, 1, 12))

    def test_beside_a_calendar_of_ones_own(self) -> None:
        with pytest.raises(InvalidFact, match=r"known_at: .*calendar of your own.*'Exshire'"):
            CASE.timetable(as_at=AS_AT, known_at=EARLY, calendar=EXSHIRE)

    def test_a_calendar_that_knows_its_day_stands_alone(self) -> None:
        known: Calendar = ENGLAND.as_known(EARLY).closing(
            {date(2022, 9, 16): "offices closed"}, name="Exshire"
        )
        # Monday 19, Tuesday 20, Wednesday 21
        assert CASE.timetable(as_at=AS_AT, calendar=known)[DUTY].due == date(2022, 9, 21)
        assert CASE.timetable(as_at=AS_AT, calendar=EXSHIRE)[DUTY].due == date(2022, 9, 22)


@pytest.mark.parametrize(
    ("known_at", "due"),
    [
        # from Monday 12 September 2022: four working days that week, five in each of the two that
        # follow, the fifteenth on Monday 3 October; without the funeral's day a day later
        (EARLY, date(2022, 10, 3)),
        (LATE, date(2022, 10, 4)),
    ],
)
def test_arrays_take_the_calendar_as_it_was_known(known_at: date, due: date) -> None:
    asked = np.array([day_number(date(2022, 9, 12))], np.uint16)
    caseload = Columns({Event.DISCLOSURE_ASKED: asked}, {}, None, 1)
    found = read_columns(
        Process.HIGHER_EDUCATION_DISCLOSURE,
        caseload,
        as_at=AS_AT,
        calendar=ENGLAND.as_known(known_at),
    )
    (answer,) = found.values()
    assert answer.due[0] == day_number(due)
