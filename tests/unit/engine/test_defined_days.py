"""Working days that an enactment defines: no reader lets a day that a caller closes move them."""

from __future__ import annotations

from datetime import date

import attrs
import numpy as np
import pytest

import sendlaw
from sendlaw import ENGLAND, AreaInspection, NeedsAssessment, WorkingDays
from sendlaw.caseload import timetable
from sendlaw.counting import CORRESPONDING_BEFORE, Calendar, Definition, count, elapsed
from sendlaw.engine.columns import Columns, day_number, read_columns
from sendlaw.engine.context import Context
from sendlaw.engine.explain import read
from sendlaw.engine.settled import settled
from sendlaw.engine.sums import rests_on
from sendlaw.law import Duty, Registry, current
from sendlaw.law.joint_area_reviews_2015 import WORKING_DAY
from sendlaw.vocabulary import Event, Process

BURY = AreaInspection(
    framework="2016", report_received=date(2017, 7, 24), written_statement_required=True
)
LOCAL = ENGLAND.closing({date(2017, 8, 1): "offices closed"}, name="Bury")
STATEMENT, PUBLISH = "jar4.written_statement", "jar3.publish_report"
# as in tests/golden/closed.csv: Tuesday 1 August 2017 is no bank holiday
STATEMENT_DUE, PUBLISH_DUE, PUBLISH_MOVED = (
    date(2017, 10, 31),
    date(2017, 9, 5),
    date(2017, 9, 6),
)


def in_working_days(defined: Definition | None) -> Registry:
    """The law as if an assessment were decided on in thirty working days."""
    old = current().get("reg5.decision_to_assess")
    assert isinstance(old, Duty)
    period = WorkingDays(30, defined=defined)
    return current().overlay(
        replace=[attrs.evolve(old, timing=attrs.evolve(old.timing, period=period))]
    )


class TestTheStatementAndThePublication:
    def test_a_day_closed_moves_only_what_is_not_defined(self) -> None:
        for calendar, published in ((ENGLAND, PUBLISH_DUE), (LOCAL, PUBLISH_MOVED)):
            table = BURY.timetable(as_at=date(2017, 8, 10), calendar=calendar)
            assert table[STATEMENT].due == STATEMENT_DUE
            assert table[PUBLISH].due == published

    def test_the_explanation_cites_the_definition_and_its_words(self) -> None:
        told = BURY.timetable(as_at=date(2017, 8, 10), calendar=LOCAL)[STATEMENT].explain()
        assert "offices closed" not in told
        assert (
            "[SI 2015/1792 reg 4(7): “working day” means any day other than a Saturday, a Sunday,"
            " Christmas Day, Good Friday or a day which is a bank holiday in England and Wales under"
            " the Banking and Financial Dealings Act 1971]"
        ) in told
        assert "where no working day is defined" not in told

    def test_regulation_3_keeps_the_assumption(self) -> None:
        told = BURY.timetable(as_at=date(2017, 8, 10), calendar=LOCAL)[PUBLISH].explain()
        assert "2017-08-01 (offices closed)" in told
        assert "[where no working day is defined:" in told
        assert "reg 4(7)" not in told

    def test_how_much_has_gone_is_counted_alike(self) -> None:
        # 25 July to 1 August: 25, 26, 27, 28, 31 July and 1 August
        table = BURY.timetable(as_at=date(2017, 8, 1), calendar=LOCAL)
        assert str(table[STATEMENT].elapsed) == "6 of 70 working days"
        assert str(table[PUBLISH].elapsed) == "5 of 30 working days"

    def test_what_was_known_of_the_bank_holidays_counts_all_the_same(self) -> None:
        # received on Monday 13 June 2022; the State Funeral of Monday 19 September was announced on 10
        # September. Working days: June 13, July 21, August 22 (29 is a holiday) make 56; September
        # 1, 2, 5 to 9, 12 to 16 make 68, then 19 and 20; after the announcement 20 and 21.
        case = attrs.evolve(BURY, report_received=date(2022, 6, 13))
        seen = {"as_at": date(2022, 9, 12)}
        assert case.timetable(**seen)[STATEMENT].due == date(2022, 9, 21)
        before = case.timetable(**seen, known_at=date(2022, 9, 9))
        assert before[STATEMENT].due == date(2022, 9, 20)
        closed = ENGLAND.as_known(date(2022, 9, 9)).closing({date(2022, 9, 1): "x"}, name="own")
        assert case.timetable(**seen, calendar=closed)[STATEMENT].due == date(2022, 9, 20)

    def test_a_year_not_announced_leaves_it_provisional(self) -> None:
        case = attrs.evolve(BURY, report_received=date(2028, 12, 1))
        local = ENGLAND.closing({date(2028, 12, 4): "closed"}, name="own")
        assert case.timetable(as_at=date(2028, 12, 4), calendar=local)[STATEMENT].provisional


class TestEveryReader:
    """A decision in thirty working days after Monday 1 September 2025, Tuesday 2 September closed.

    September has 21 working days after the 1st, and 1 to 9 October make seven and two: 13 October is the
    thirtieth. Where the 2nd is left out, 14 October.
    """

    CASE = NeedsAssessment(request_received=date(2025, 9, 1), exceptions=())
    OWN = ENGLAND.closing({date(2025, 9, 2): "closed"}, name="own")

    @pytest.mark.parametrize(
        ("defined", "due"), [(WORKING_DAY, date(2025, 10, 13)), (None, date(2025, 10, 14))]
    )
    def test_they_say_the_same(self, defined: Definition | None, due: date) -> None:
        law, name = in_working_days(defined), "reg5.decision_to_assess"
        context = Context(
            self.CASE, "needs_assessments[0]", date(2025, 9, 8), law, calendar=self.OWN
        )
        assert read(name, context).due == due
        quick = settled(context)
        assert quick is not None
        assert {one.duty: one.due for one in quick}[name] == due
        days = {Event.REQUEST_RECEIVED: np.array([day_number(date(2025, 9, 1))], np.uint16)}
        found = read_columns(
            Process.NEEDS_ASSESSMENT,
            Columns(days, {}, None, 1),
            as_at=date(2025, 9, 8),
            law=law,
            calendar=self.OWN,
        )
        assert found[name].due[0] == day_number(due)

    def test_a_caseload_counts_so(self) -> None:
        table = {
            "framework": ["2016"],
            "report_received": ["2017-07-24"],
            "written_statement_required": [True],
        }
        for calendar, published in ((ENGLAND, PUBLISH_DUE), (LOCAL, PUBLISH_MOVED)):
            found = timetable(
                table, process="area_inspection", as_at=date(2017, 8, 10), calendar=calendar
            )
            assert found[f"{STATEMENT}.due"].tolist() == [STATEMENT_DUE]
            assert found[f"{PUBLISH}.due"].tolist() == [published]


class TestWhatItRestsOn:
    def test_a_count_keeps_the_calendar_it_went_by(self) -> None:
        found = count(date(2017, 7, 24), WorkingDays(70, defined=WORKING_DAY), calendar=LOCAL)
        assert (found.calendar, found.due) == (ENGLAND, STATEMENT_DUE)

    def test_what_is_counted_back_too(self) -> None:
        # back from Monday 7 August: 4, 3, 2, 1 August
        for defined, due in ((WORKING_DAY, date(2017, 8, 1)), (None, date(2017, 7, 31))):
            period = WorkingDays(4, defined=defined)
            found = count(
                date(2017, 8, 7),
                period,
                convention=CORRESPONDING_BEFORE,
                calendar=LOCAL,
            )
            assert found.due == due

    def test_elapsed_leaves_a_closed_day_in(self) -> None:
        span = WorkingDays(70, defined=WORKING_DAY)
        used = elapsed(date(2017, 7, 24), span, as_at=date(2017, 8, 1), calendar=LOCAL)
        assert used.done == 6

    def test_a_calendar_made_by_hand_is_taken_at_its_word(self) -> None:
        days = {date(2017, 8, 1): "a bank holiday of this world"}
        own = Calendar(
            "own", lambda: days, announced_through=date(2028, 12, 31), assumption="another world"
        )
        assert own.as_defined is own
        assert own.closing({date(2017, 8, 2): "closed"}, name="more").as_defined is own

    def test_a_limit_in_days_rests_on_none(self) -> None:
        timing = current().get("jar3.local_media")
        assert isinstance(timing, Duty)
        assert rests_on(timing.timing, LOCAL) is None

    def test_a_difference_is_put_down_to_a_closed_day_only_where_it_counts(self) -> None:
        found = sendlaw.diff(BURY, as_at=date(2017, 8, 10), calendar=(ENGLAND, LOCAL))
        assert {one.duty for one in found} == {PUBLISH}
        other = attrs.evolve(BURY, report_received=date(2017, 7, 25))
        moved = BURY.timetable(as_at=date(2017, 8, 10)).diff(
            other.timetable(as_at=date(2017, 8, 10), calendar=LOCAL)
        )
        reasons = {one.duty: one.why for one in moved}
        assert reasons[STATEMENT] == ()
        assert "offices closed" in " ".join(reasons[PUBLISH])
