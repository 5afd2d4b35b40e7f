"""Cells, read strictly: what is a day, a silence, a word or a list, and what is told of anything else."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import numpy as np
import pandas as pd
import pytest
from tests.unit.caseload.tables import AS_AT, FINAL, asked, reason

from sendlaw import NOT_RECORDED, InvalidFact
from sendlaw.caseload import timetable
from sendlaw.caseload.cells import codes, days, is_none, lists, quoted, refuse_form, told
from sendlaw.vocabulary import AppealGround, Decision

SERIAL = "(an Excel serial number?)"
NAME = "A. Person"


class TestDays:
    @pytest.mark.parametrize(
        "cell",
        [
            "2025-09-01",
            " 2025-09-01 ",
            date(2025, 9, 1),
            datetime(2025, 9, 1),
            pd.Timestamp(2025, 9, 1),
        ],
    )
    def test_that_are_read(self, cell: object) -> None:
        assert reason(cell) is None
        assert asked(request_received=[cell])[f"{FINAL}.due"].tolist() == [date(2026, 1, 19)]

    @pytest.mark.parametrize(
        "cell", [None, "", "  ", float("nan"), pd.NaT, pd.NA, np.datetime64("NaT")]
    )
    def test_of_an_empty_cell_are_not_yet(self, cell: object) -> None:
        # no request is recorded, so nothing is due; of an act that is not recorded, nothing is done
        found = asked(request_received=["2025-09-01"], final_plan_sent=[cell])
        assert found["problem"].tolist() == [None]
        assert found[f"{FINAL}.standing"].tolist() == ["OVERDUE_UNLESS_EXCUSED"]

    @pytest.mark.parametrize(
        ("cell", "why"),
        [
            ("20250901", "expected a date as 2025-09-01, found '20250901'"),
            ("2025-9-1", "expected a date as 2025-09-01, found '2025-9-1'"),
            ("2025-W36-1", "found text"),
            ("2025-02-30", "expected a date as 2025-09-01, found '2025-02-30'"),
            ("2025-09-01T00:00:00", "found '2025-09-01T00:00:00'"),
            ("01/09/2025", "(day first? then say dates='%d/%m/%Y'), found '01/09/2025'"),
            ("1.9.25", "(day first? then say dates='%d/%m/%Y'), found '1.9.25'"),
            ("45901", f"{SERIAL}, found '45901'"),
            ("45901.0", f"{SERIAL}, found '45901.0'"),
            (45901, f"expected a date {SERIAL}, found 45901"),
            (45901.5, f"expected a date {SERIAL}, found 45901.5"),
            (float("inf"), "found a large number"),
            (10**400, "found a large number"),
            (True, "expected a date, found True"),
            ("0001-01-01", "expected a date from 1970-01-02 to 2099-12-31, found '0001-01-01'"),
            (date.max, "expected a date from 1970-01-02 to 2099-12-31, found '9999-12-31'"),
            (
                datetime(2025, 9, 1, 0, 0, 1),
                "a date without a time of day, found '2025-09-01 00:00:01'",
            ),
            (datetime(2025, 9, 1, tzinfo=UTC), "a date without a time zone"),
            (
                datetime(2025, 9, 1, tzinfo=timezone(timedelta(hours=1))),
                "a date without a time zone",
            ),
            (np.datetime64("2025-09-01T10:00"), "a date without a time of day"),
            ("unknown", "found text"),
            ("NaT", "found text"),
            (["2025-09-01"], "expected a date, found a list"),
            ({"on": "2025-09-01"}, "expected a date, found a dict"),
            (b"2025-09-01", "expected a date, found a bytes"),
            (NAME, "found text"),
        ],
    )
    def test_that_are_none(self, cell: object, why: str) -> None:
        told_why = reason(cell)
        assert told_why is not None
        assert told_why.startswith("request_received: expected ")
        assert why in told_why

    @pytest.mark.parametrize("bad", [45901, "01/09/2025", NAME, ["2025-09-01"], pd.NA])
    def test_of_a_bad_row_leave_the_others_as_they_were(self, bad: object) -> None:
        found = asked(request_received=["2025-09-01", bad, "2025-09-08"])
        assert found[f"{FINAL}.due"].tolist()[::2] == [date(2026, 1, 19), date(2026, 1, 26)]

    def test_may_be_day_first_if_it_is_said_so(self) -> None:
        found = timetable(
            {"request_received": ["01/09/2025", "2025-09-01", "13/13/2025", "01/09/25"]},
            process="needs_assessment",
            as_at=AS_AT,
            dates="%d/%m/%Y",
        )
        assert found[f"{FINAL}.due"].tolist() == [date(2026, 1, 19), None, None, None]
        assert "expected a date as 01/09/2025, found '2025-09-01'" in found["problem"][1]

    @pytest.mark.parametrize("form", ["%d/%m/%Y", "%d.%m.%y", "%Y%m%d", "%d %B %Y"])
    def test_may_be_of_any_form_of_day_month_and_year(self, form: str) -> None:
        refuse_form(form)
        read = days([date(2025, 9, 3).strftime(form)], 1, form)
        assert read.numbers.tolist() == [20334]  # 3 September is two days after 20332

    @pytest.mark.parametrize("form", ["dd/mm/yyyy", "%Q", "%m/%Y %H", "", None, "%H:%M"])
    def test_are_refused_of_a_form_that_gives_no_day(self, form: Any) -> None:
        with pytest.raises(InvalidFact, match="dates: expected a form of day, month and year"):
            timetable(
                {"request_received": ["x"]}, process="needs_assessment", as_at=AS_AT, dates=form
            )

    def test_of_a_column_are_looked_at_once_for_each_value(self) -> None:
        read = days(["2025-09-01", 1, "2025-09-01", True, 1.0], 5)
        assert [*read.wrong] == [1, 3, 4]
        assert "found True" in read.wrong[3]
        assert read.numbers.tolist() == [20332, 0, 20332, 0, 0]


class TestSilences:
    def test_stay_apart_from_an_empty_cell_and_from_each_other(self) -> None:
        found = asked(
            request_received=["2025-09-01"] * 3,
            final_plan_sent=[None, "not_recorded", "not_known"],
        )
        # not sent: overdue; sent on a day that nobody recorded, or not known to be sent: cannot be told
        assert found[f"{FINAL}.standing"].tolist() == [
            "OVERDUE_UNLESS_EXCUSED",
            "UNDETERMINED",
            "UNDETERMINED",
        ]
        assert days([None, "not_recorded", " not_known "], 3).numbers.tolist() == [0, 65535, 65534]

    def test_are_kept_apart_in_the_decision_too(self) -> None:
        found = asked(
            request_received=["2025-09-01"] * 2, decision_notified=["not_recorded", "not_known"]
        )
        assert found["problem"].tolist() == [None, None]
        assert found["reg5.decision_to_assess.standing"].tolist() == ["UNDETERMINED"] * 2


class TestWords:
    def test_are_codes_in_their_order_as_text_or_as_members(self) -> None:
        read = codes(["refuse", Decision.ASSESS, None, "", pd.NA], 5, tuple(Decision))
        assert read.numbers.tolist() == [2, 1, 0, 0, 0]
        assert not read.wrong

    @pytest.mark.parametrize("word", ["Assess", " assess", "yes", 1, True, ["assess"], 1.0])
    def test_that_there_are_not_are_told(self, word: object) -> None:
        [why] = codes([word], 1, tuple(Decision)).wrong.values()
        assert why.startswith("expected 'assess' or 'refuse', found ")

    def test_that_name_somebody_are_not_repeated(self) -> None:
        assert codes([NAME], 1, tuple(Decision)).wrong == {
            0: "expected 'assess' or 'refuse', found text"
        }

    def test_true_and_false_are_no_numbers(self) -> None:
        read = codes([True, 1, False, 0, "true", "False", None], 7, (False, True))
        assert read.numbers.tolist() == [2, 0, 1, 0, 2, 1, 0]
        assert read.wrong == {
            1: "expected False or True, found 1",
            3: "expected False or True, found 0",
        }
        assert codes(np.array([True, False]), 2, (False, True)).numbers.tolist() == [2, 1]


class TestLists:
    def test_are_lists_or_words_that_stand_apart(self) -> None:
        cells = [
            ["a", "b"],
            ("a",),
            "a, b",
            "a;b",
            "a b",
            [AppealGround.A],
            np.array(["a"], object),
        ]
        found, wrong = lists(cells, AppealGround, ())
        assert [[one.value for one in several] for several in found] == [
            ["a", "b"],
            ["a"],
            ["a", "b"],
            ["a", "b"],
            ["a", "b"],
            ["a"],
            ["a"],
        ]
        assert not wrong

    def test_an_empty_cell_is_not_an_empty_list_where_nobody_recorded_one(self) -> None:
        found, wrong = lists([None, "", [], "not_recorded"], AppealGround, NOT_RECORDED)
        assert found == [NOT_RECORDED, NOT_RECORDED, (), NOT_RECORDED]
        assert not wrong

    @pytest.mark.parametrize("cell", [3, {"a": 1}, "z", NAME, ["a", 1], [["a"]], [None], True])
    def test_that_are_none_are_told_without_what_they_say(self, cell: object) -> None:
        found, wrong = lists([cell], AppealGround, ())
        assert found == [()]
        assert wrong[0].startswith("expected ")
        assert "Person" not in wrong[0]

    def test_of_days(self) -> None:
        found, wrong = lists(
            [
                "2025-09-01 2025-09-02",
                [date(2025, 9, 1)],
                [None],
                ["not_known"],
                ["1/9/2025"],
                [["x"]],
            ],
            date,
            (),
        )
        assert found[:2] == [(date(2025, 9, 1), date(2025, 9, 2)), (date(2025, 9, 1),)]
        assert [*wrong] == [2, 3, 4, 5]

    def test_of_a_bad_row_leave_the_others_as_they_were(self) -> None:
        table = {"decision_notified": ["2025-09-01"] * 3, "grounds": ["a", NAME, 3]}
        found = timetable(table, process="appeal", as_at=AS_AT)["problem"].tolist()
        assert found[0] is None
        assert all(
            one.startswith("grounds: expected ") and "Person" not in one for one in found[1:]
        )


def test_a_reason_quotes_figures_and_nothing_that_could_name_anybody() -> None:
    cells = ["01/09/2025", NAME, "07-Sep-2025", 5, 2.5, 10**17, b"x", None, date(2025, 9, 1)]
    assert [quoted(one) for one in cells] == [
        "'01/09/2025'",
        "text",
        "text",
        "5",
        "2.5",
        "a large number",
        "a bytes",
        "a NoneType",
        "a date",
    ]


def test_an_empty_cell_is_told_from_zero_and_false() -> None:
    assert [is_none(one) for one in (None, "", " ", float("nan"), pd.NA, pd.NaT)] == [True] * 6
    assert [is_none(one) for one in (0, False, "0", "nan", date(2025, 9, 1))] == [False] * 5
    assert [told(one) for one in (None, pd.NA, float("nan"), 0, "north")] == [
        "",
        "",
        "",
        "0",
        "north",
    ]
