"""Statements converted to plans: SI 2014/2270, by hand."""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np
import pytest

from sendlaw import (
    NOT_RECORDED,
    AdviceRequest,
    Between,
    CaseFile,
    Circumstance,
    ConversionTransferKind,
    DetainedStatementConversion,
    InvalidFact,
    Standing,
    StatementConversion,
    StatementReassessment,
)
from sendlaw.engine.column_spans import day_number
from sendlaw.engine.columns import Columns, read_columns
from sendlaw.exchange import parse
from sendlaw.vocabulary import Event, Process

LATER = date(2026, 11, 25)
NOTICE, BEGAN = Event.CONVERSION_NOTICE_GIVEN, Event.CONVERSION_BEGAN


def column(days: list[date | None]) -> np.ndarray[Any, np.dtype[np.uint16]]:
    return np.array([0 if day is None else day_number(day) for day in days], np.uint16)


def problems(of: type, **facts: object) -> set[str]:
    """The fields that a case refuses."""
    with pytest.raises(InvalidFact) as caught:
        of(**facts)
    return {problem.field for problem in caught.value.problems}


class TestByWhen:
    def test_before_a_named_date_is_the_day_before_it(self) -> None:
        for kind, year, duty, due in (
            ("school_to_post_16", 2015, "tr12.post16_2015", date(2015, 5, 30)),
            ("school_to_post_16", 2016, "tr14.phase_transfer.post16", date(2016, 3, 30)),
            ("mainstream_to_special", 2017, "tr14.phase_transfer.other", date(2017, 2, 14)),
        ):
            case = StatementConversion(transfer_kind=kind, transfer_date=date(year, 9, 1))
            table = case.timetable(as_at=date(2014, 10, 1))
            assert table[duty].due == due
            assert [one.duty for one in table.engaged] == [duty]

    def test_year_9_and_year_6_end_on_a_day_that_is_given(self) -> None:
        case = StatementConversion(year_9_from=date(2016, 9, 5), year_9_ends=date(2017, 9, 3))
        table = case.timetable(as_at=date(2016, 9, 6))
        assert table["tr14.year9"].due == date(2017, 9, 3)
        case = StatementConversion(assess_in_year_6=True, year_6_ends=date(2016, 7, 22))
        assert case.timetable(as_at=date(2016, 7, 1))["tr13.year6"].due == date(2016, 7, 22)

    def test_a_transfer_in_the_period_comes_before_year_9(self) -> None:
        case = StatementConversion(
            transfer_kind="middle_to_secondary",
            transfer_date=date(2016, 9, 5),
            year_9_from=date(2016, 9, 5),
            year_9_ends=date(2017, 9, 3),
        )
        table = case.timetable(as_at=date(2016, 1, 4))
        assert [one.duty for one in table.engaged] == ["tr14.phase_transfer.other"]

    def test_whoever_comes_under_no_date_had_to_be_converted_by_31_march_2018(self) -> None:
        table = StatementConversion(exceptions=()).timetable(as_at=date(2018, 4, 1))
        assert table["tr14.backstop"].due == date(2018, 3, 31)
        assert table["tr14.backstop"].standing is Standing.OVERDUE
        assert table["tr14.backstop"].days_late == 1

    def test_a_kind_that_is_not_known_leaves_the_date_open(self) -> None:
        case = StatementConversion(transfer_date=date(2016, 9, 1))
        table = case.timetable(as_at=date(2016, 6, 1))
        for duty in ("tr14.phase_transfer.post16", "tr14.phase_transfer.other"):
            assert table[duty].standing is Standing.UNDETERMINED
        assert "transfer_kind" in {need.fact for need in table.needs}

    def test_an_assessment_is_concluded_by_a_plan_or_by_a_refusal(self) -> None:
        for outcome in ("final_plan_sent", "plan_refusal_notified"):
            case = StatementConversion(**{outcome: date(2018, 3, 31)})
            found = case.timetable(as_at=LATER)["tr14.backstop"]
            assert (found.performed, found.standing) == (date(2018, 3, 31), Standing.MET)

    def test_no_date_binds_while_an_appeal_is_pending(self) -> None:
        case = StatementConversion(appeal_brought=date(2018, 1, 8))
        table = case.timetable(as_at=date(2018, 5, 1))
        assert table["tr14.backstop"].standing is Standing.NOT_ENGAGED
        case = StatementConversion(
            appeal_brought=date(2018, 1, 8), appeal_determined=date(2018, 5, 21)
        )
        norms = [one.id for one in case.timetable(as_at=date(2018, 6, 1)).open_norms]
        assert norms == ["tr16.appeal"]

    def test_circumstances_lift_a_date_that_falls_in_their_time(self) -> None:
        def standing(ended: date) -> Standing:
            ill = Circumstance(
                kind="exceptional_circumstances",
                began=date(2018, 2, 1),
                ended=ended,
                impractical=["tr14.backstop"],
            )
            case = StatementConversion(final_plan_sent=date(2018, 6, 1), exceptions=(ill,))
            return case.timetable(as_at=LATER)["tr14.backstop"].standing

        assert standing(date(2018, 4, 1)) is Standing.LATE_EXCUSED
        assert standing(date(2018, 3, 31)) is Standing.LATE

    def test_what_first_came_under_the_order_too_late_has_no_date(self) -> None:
        table = StatementConversion(applied_late=date(2018, 4, 1)).timetable(as_at=LATER)
        assert table["tr14.backstop"].standing is Standing.NOT_ENGAGED
        assert [one.id for one in table.open_norms] == ["tr17.unconverted"]


class TestNotice:
    """Two weeks that end with 25 May 2015 are 12 to 25 May."""

    @pytest.mark.parametrize(
        ("given", "standing", "late"),
        [
            (date(2015, 5, 11), Standing.MET, None),
            (date(2015, 5, 12), Standing.MET, None),
            (date(2015, 5, 13), Standing.LATE, 1),
        ],
    )
    def test_before_the_two_weeks_or_on_their_first_day(
        self, given: date, standing: Standing, late: int | None
    ) -> None:
        case = StatementConversion(notice_given=given, assessment_began=date(2015, 5, 25))
        found = case.timetable(as_at=LATER)["tr18.notice"]
        assert (found.due, found.latest) == (date(2015, 5, 11), date(2015, 5, 12))
        assert (found.standing, found.days_late) == (standing, late)


class TestWhichText:
    @staticmethod
    def due(notice: date | None, began: date | None) -> dict[str, date]:
        case = StatementConversion(notice_given=notice, assessment_began=began, exceptions=())
        table = case.timetable(as_at=date(2015, 9, 30))
        wanted = ("tr21.final_14w", "tr21.final_18w")
        return {
            one.duty: one.due
            for one in table
            if one.duty in wanted and one.due and one.standing is not Standing.NOT_ENGAGED
        }

    def test_as_made_the_fourteen_weeks_begin_with_the_notice(self) -> None:
        # 31 March is day 1 of 98: 6 July
        assert self.due(date(2015, 3, 31), date(2015, 4, 14)) == {
            "tr21.final_14w": date(2015, 7, 6)
        }
        assert self.due(date(2015, 3, 31), None) == {"tr21.final_14w": date(2015, 7, 6)}

    def test_from_april_2015_they_begin_with_the_assessment(self) -> None:
        # 15 April is day 1 of 98: 21 July
        assert self.due(date(2015, 4, 1), date(2015, 4, 15)) == {
            "tr21.final_14w": date(2015, 7, 21)
        }

    def test_from_september_2015_there_are_eighteen_but_not_after_an_earlier_notice(self) -> None:
        # 14 September is day 1 of 98 to 20 December, and of 126 to 17 January
        assert self.due(date(2015, 8, 31), date(2015, 9, 14)) == {
            "tr21.final_14w": date(2015, 12, 20)
        }
        assert self.due(date(2015, 9, 1), date(2015, 9, 14)) == {
            "tr21.final_18w": date(2016, 1, 17)
        }

    def test_a_reading_has_them_begin_with_the_assessment_throughout(self) -> None:
        case = StatementConversion(
            notice_given=date(2014, 10, 6),
            assessment_began=date(2014, 10, 20),
            final_plan_sent=date(2015, 1, 20),
            exceptions=(),
        )
        found = case.timetable(as_at=LATER)["tr21.final_14w"]
        assert (found.due, found.standing) == (date(2015, 1, 11), Standing.LATE)
        [reading] = found.readings
        assert (reading.due, reading.standing) == (date(2015, 1, 25), Standing.MET)

    def test_a_notice_that_may_be_of_either_text_leaves_both_open(self) -> None:
        case = StatementConversion(
            notice_given=Between(date(2015, 3, 20), date(2015, 4, 10)),
            assessment_began=date(2015, 4, 24),
            final_plan_sent=date(2015, 7, 15),
        )
        found = case.timetable(as_at=LATER)["tr21.final_14w"]
        # from 20 March to 25 June; from 24 April to 30 July
        assert (found.due, found.latest) == (date(2015, 6, 25), date(2015, 7, 30))
        assert found.standing is Standing.UNDETERMINED

    def test_rows_of_a_caseload_take_the_same_texts(self) -> None:
        # given on 31 March and begun later; begun then without notice; given and not begun; in April
        given = [date(2015, 3, 31), None, date(2015, 3, 31), date(2015, 4, 1)]
        began = [date(2015, 4, 14), date(2015, 4, 14), None, date(2015, 4, 15)]
        columns = Columns({NOTICE: column(given), BEGAN: column(began)}, {}, None, len(given))
        found = read_columns(Process.STATEMENT_CONVERSION, columns, as_at=date(2015, 9, 30))
        due = [date(2015, 7, 6), date(2015, 7, 20), date(2015, 7, 6), date(2015, 7, 21)]
        assert found["tr21.final_14w"].due.tolist() == [day_number(day) for day in due]
        assert found["tr21.final_14w"].engaged.tolist() == [2, 2, 2, 2]

    def test_a_refusal_has_ten_weeks_or_fourteen(self) -> None:
        for notice, duty, due in (
            (date(2015, 8, 31), "tr22.refuse_10w", date(2015, 11, 22)),
            (date(2015, 9, 1), "tr22.refuse_14w", date(2015, 12, 20)),
        ):
            case = StatementConversion(
                notice_given=notice,
                assessment_began=date(2015, 9, 14),
                plan_refusal_notified=due,
            )
            found = case.timetable(as_at=LATER)[duty]
            assert (found.due, found.standing) == (due, Standing.MET)


class TestDetained:
    def test_it_has_the_times_of_articles_32_to_35(self) -> None:
        case = DetainedStatementConversion(
            notice_given=date(2016, 1, 18), assessment_began=date(2016, 2, 1)
        )
        table = case.timetable(as_at=date(2016, 2, 2))
        # 1 February is day 1 of 126 to 5 June, and of 98 to 8 May
        assert table["tr34.final_18w"].due == date(2016, 6, 5)
        assert table["tr35.refuse_14w"].due == date(2016, 5, 8)
        assert table["tr32.notice"].standing is Standing.MET

    def test_advice_is_that_of_a_detained_person(self) -> None:
        asked = AdviceRequest(
            kind="medical",
            requested=date(2016, 2, 1),
            reached_body=date(2016, 2, 1),
            section_31_body=True,
        )
        case = DetainedStatementConversion(assessment_began=date(2016, 2, 1), advice=(asked,))
        table = case.timetable(as_at=date(2016, 2, 2))
        assert table["dp8.cooperate"].due == date(2016, 3, 14)

    def test_impossible_facts(self) -> None:
        wrong = {"assessment_began": date(2016, 2, 1), "final_plan_sent": date(2016, 1, 1)}
        assert problems(DetainedStatementConversion, **wrong) == {"final_plan_sent"}


class TestReassessment:
    def test_from_the_request_or_from_the_order(self) -> None:
        # 7 September is day 1 of 126 to 10 January; 5 October to 7 February
        asked = date(2015, 9, 7)
        case = StatementReassessment(request_made=asked, exceptions=())
        table = case.timetable(as_at=date(2015, 10, 6))
        assert table["tr24.final_18w.requested"].due == date(2016, 1, 10)
        case = StatementReassessment(request_made=asked, ordered_on_appeal=date(2015, 10, 5))
        table = case.timetable(as_at=date(2015, 10, 6))
        assert table["tr24.final_18w.ordered"].due == date(2016, 2, 7)
        assert table["tr24.final_18w.requested"].standing is Standing.NOT_ENGAGED

    def test_advice_is_that_of_a_reassessment(self) -> None:
        asked = AdviceRequest(kind="other", requested=date(2015, 9, 8), section_31_body=False)
        case = StatementReassessment(request_made=date(2015, 9, 7), advice=(asked,))
        paths = [path for path, _ in case.parts()]
        assert paths == ["statement_reassessments[0]", "statement_reassessments[0].advice[0]"]
        table = case.timetable(as_at=date(2015, 9, 9))
        assert table["reg26.cooperate"].standing is Standing.NOT_ENGAGED

    def test_impossible_facts(self) -> None:
        day, before = date(2015, 9, 7), date(2015, 9, 1)
        wrong = {"request_made": day, "ordered_on_appeal": before}
        assert problems(StatementReassessment, **wrong) == {"ordered_on_appeal"}
        wrong = {"request_made": day, "final_plan_sent": before}
        assert problems(StatementReassessment, **wrong) == {"final_plan_sent"}


class TestFacts:
    def test_a_half_told_fact_is_refused(self) -> None:
        day = date(2016, 9, 5)
        assert problems(StatementConversion, year_9_from=day) == {"year_9_from"}
        assert problems(StatementConversion, year_9_ends=day) == {"year_9_ends"}
        kind = ConversionTransferKind.INFANT_TO_JUNIOR
        assert problems(StatementConversion, transfer_kind=kind) == {"transfer_kind"}

    def test_what_is_out_of_order_is_refused(self) -> None:
        day, before = date(2016, 9, 5), date(2016, 9, 1)
        for earlier, later in (
            ("appeal_brought", "appeal_determined"),
            ("year_9_from", "year_9_ends"),
            ("assessment_began", "final_plan_sent"),
            ("assessment_began", "plan_refusal_notified"),
        ):
            assert problems(StatementConversion, **{earlier: day, later: before}) == {later}

    def test_an_unknown_kind_names_its_field(self) -> None:
        wrong = {"transfer_kind": "sixth_form", "transfer_date": date(2016, 9, 1)}
        assert problems(StatementConversion, **wrong) == {"transfer_kind"}

    def test_an_end_needs_its_reason(self) -> None:
        assert problems(StatementConversion, ended_on=LATER) == {"ended_because"}

    def test_advice_and_its_exceptions_count_in_a_conversion(self) -> None:
        asked = AdviceRequest(kind="educational", requested=date(2016, 7, 18))
        closed = Circumstance(
            kind="school_closed",
            began=date(2016, 7, 22),
            ended=date(2016, 9, 5),
            impractical=["tr21.final_18w"],
        )
        case = StatementConversion(
            notice_given=date(2016, 5, 23),
            assessment_began=date(2016, 6, 6),
            advice=(asked,),
            final_plan_sent=date(2016, 10, 14),
            exceptions=(closed,),
        )
        table = case.timetable(as_at=LATER)
        # 6 June is day 1 of 126 to 9 October
        assert table["tr21.final_18w"].due == date(2016, 10, 9)
        assert table["tr21.final_18w"].standing is Standing.LATE_EXCUSED
        assert "statement_conversions[0].advice[0]" in [path for path, _ in case.parts()]

    def test_a_day_not_recorded_is_no_day_that_did_not_come(self) -> None:
        case = StatementConversion(assessment_began=NOT_RECORDED, final_plan_sent=date(2016, 5, 2))
        found = case.timetable(as_at=LATER)["tr21.final_18w"]
        assert found.standing is Standing.UNDETERMINED

    def test_they_stand_in_a_case_file(self) -> None:
        file = CaseFile(
            statement_conversions=(StatementConversion(transfer_date=date(2016, 9, 1)),),
            statement_reassessments=(StatementReassessment(request_made=date(2015, 9, 7)),),
            detained_statement_conversions=(
                DetainedStatementConversion(assessment_began=date(2016, 2, 1)),
            ),
        )
        assert parse(file.to_dict()) == file
        keys = {one.key.partition("/")[0] for one in file.timetable(as_at=LATER)}
        assert keys == {
            "statement_conversions[0]",
            "statement_reassessments[0]",
            "detained_statement_conversions[0]",
        }
