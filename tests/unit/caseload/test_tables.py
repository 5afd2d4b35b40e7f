"""Tables of every kind in, and the same kind out."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from tests.unit.caseload.tables import AS_AT, FINAL, KINDS, listed

from sendlaw import InvalidFact
from sendlaw.caseload import timetable
from sendlaw.caseload.tables import Rows, table_of
from sendlaw.engine.columns import STANDINGS

COLUMNS = {
    "reference": ["EX-1", "EX-2", "EX-3"],
    "request_received": ["2025-09-01", None, "1 Sept"],
}
CASES = [pytest.param(make, id=name) for name, make in KINDS.items()]


def answered(table: Any, **how: Any) -> Any:
    return timetable(table, **{"process": "needs_assessment", "as_at": AS_AT, **how})


@pytest.mark.parametrize("make", CASES)
class TestEveryKind:
    def test_comes_back_as_it_was_given(self, make: Any) -> None:
        given = make(COLUMNS)
        assert type(answered(given)) is type(given)

    def test_with_the_same_answers(self, make: Any) -> None:
        found = answered(make(COLUMNS))
        assert listed(found, "reference") == ["EX-1", "EX-2", "EX-3"]
        # 1 September and 140 days: 29 to 30 Sep, 31 + 30 + 31 = 121 to 31 Dec, 19 more
        due, *none = listed(found, f"{FINAL}.due")
        assert (due.year, due.month, due.day) == (2026, 1, 19)
        assert none == [None, None]
        assert listed(found, f"{FINAL}.standing") == [
            "OVERDUE_UNLESS_EXCUSED",
            "UNDETERMINED",
            None,
        ]
        assert listed(found, f"{FINAL}.days_late") == [1, None, None]
        assert listed(found, f"{FINAL}.provisional") == [False, False, None]
        *well, problem = listed(found, "problem")
        assert well == [None, None]
        assert problem == "request_received: expected a date as 2025-09-01, found text"

    def test_has_the_key_first_and_the_problem_last(self, make: Any) -> None:
        table = answered(make(COLUMNS), duties=["final_plan"])
        names = [*table] if isinstance(table, dict) else list(table_of(table).names)
        facets = [f"{FINAL}.{one}" for one in ("due", "standing", "days_late", "provisional")]
        assert names == ["reference", *facets, "problem"]

    def test_of_one_row(self, make: Any) -> None:
        found = answered(make({"request_received": ["2025-09-01"]}))
        assert listed(found, f"{FINAL}.days_late") == [1]
        assert listed(found, "row") == [0]

    def test_of_no_rows(self, make: Any) -> None:
        empty = {
            "reference": pa.array([], pa.string()),
            "request_received": pa.array([], pa.date32()),
        }
        given = (
            make(empty)
            if make in (pa.table, pa.record_batch)
            else make({name: [] for name in empty})
        )
        found = answered(given)
        assert listed(found, "reference") == listed(found, f"{FINAL}.due") == []


class TestTypes:
    def test_of_a_dict(self) -> None:
        found = answered(COLUMNS)
        assert found["reference"] is COLUMNS["reference"]
        assert found[f"{FINAL}.due"].dtype == np.dtype("datetime64[D]")
        assert found[f"{FINAL}.standing"].dtype == object
        assert found[f"{FINAL}.days_late"].dtype == np.int32
        assert found[f"{FINAL}.days_late"].mask.tolist() == [False, True, True]
        assert found[f"{FINAL}.provisional"].mask.tolist() == [False, False, True]

    def test_of_a_pandas_frame(self) -> None:
        found = answered(pd.DataFrame(COLUMNS))
        assert found[f"{FINAL}.due"].dtype.kind == "M"
        standing = found[f"{FINAL}.standing"].dtype
        assert [*standing.categories] == [one.value for one in STANDINGS]
        assert found[f"{FINAL}.days_late"].dtype == pd.Int32Dtype()
        assert found[f"{FINAL}.provisional"].dtype == pd.BooleanDtype()
        assert isinstance(found["problem"].dtype, pd.StringDtype)

    def test_of_a_polars_frame(self) -> None:
        found = answered(pl.DataFrame(COLUMNS)).schema
        assert found[f"{FINAL}.due"] == pl.Date
        assert found[f"{FINAL}.standing"] == pl.Enum([one.value for one in STANDINGS])
        assert found[f"{FINAL}.days_late"] == pl.Int32
        assert found[f"{FINAL}.provisional"] == pl.Boolean
        assert found["problem"] == pl.String

    @pytest.mark.parametrize("make", [pa.table, pa.record_batch])
    def test_of_an_arrow_table(self, make: Any) -> None:
        found = answered(make(COLUMNS)).schema
        assert found.field(f"{FINAL}.due").type == pa.date32()
        assert found.field(f"{FINAL}.standing").type == pa.dictionary(pa.int8(), pa.string())
        assert found.field(f"{FINAL}.days_late").type == pa.int32()
        assert found.field(f"{FINAL}.provisional").type == pa.bool_()
        assert found.field("problem").type == pa.string()

    def test_a_key_keeps_its_own(self) -> None:
        numbers = pa.array([7], pa.int16())
        dated = {"request_received": pa.array([date(2025, 9, 1)])}
        arrow = answered(pa.table({"id": numbers, **dated}))
        assert arrow.schema.field("id").type == pa.int16()
        polars = answered(
            pl.DataFrame(
                {"id": [], "request_received": []}, {"id": pl.Int8, "request_received": pl.Date}
            )
        )
        assert polars.schema["id"] == pl.Int8
        pandas = answered(
            pd.DataFrame({"id": pd.Categorical(["x"]), "request_received": ["2025-09-01"]})
        )
        assert isinstance(pandas["id"].dtype, pd.CategoricalDtype)


class TestFrames:
    @pytest.mark.parametrize(
        "index", [["x", "y", "x"], [5, 3, 1], pd.date_range("2025-01-01", periods=3)]
    )
    def test_of_pandas_keep_their_index(self, index: Any) -> None:
        frame = pd.DataFrame(COLUMNS, index=index)
        found = answered(frame)
        assert found.index.equals(frame.index)
        assert listed(found, "reference") == COLUMNS["reference"]

    @pytest.mark.parametrize(
        "dates",
        [
            pd.Series([date(2025, 9, 1), None]),
            pd.Series([pd.Timestamp("2025-09-01"), pd.NaT]),
            pd.Series(["2025-09-01", None], dtype="string"),
            pd.Series(pd.Categorical(["2025-09-01", None])),
            pd.Series([date(2025, 9, 1), None], dtype=pd.ArrowDtype(pa.date32())),
            pd.Series([datetime(2025, 9, 1), None], dtype=pd.ArrowDtype(pa.timestamp("us"))),
        ],
        ids=["object", "datetime", "string", "category", "arrow date", "arrow time"],
    )
    def test_of_pandas_may_hold_dates_in_any_way(self, dates: Any) -> None:
        found = answered(pd.DataFrame({"request_received": dates}))
        assert listed(found, f"{FINAL}.days_late") == [1, None]
        assert listed(found, "problem") == [None, None]

    @pytest.mark.parametrize("kind", [pl.Date, pl.Datetime("ms"), pl.String, pl.Categorical])
    def test_of_polars_may_hold_dates_in_any_way(self, kind: Any) -> None:
        series = pl.Series([date(2025, 9, 1), None])
        if kind is pl.Categorical:
            series = series.cast(pl.String)
        found = answered(pl.DataFrame({"request_received": series.cast(kind)}))
        assert listed(found, f"{FINAL}.days_late") == [1, None]

    @pytest.mark.parametrize("kind", [pa.date32(), pa.date64(), pa.timestamp("ns"), pa.string()])
    def test_of_arrow_may_hold_dates_in_any_way_and_in_chunks(self, kind: Any) -> None:
        days = pa.array([date(2025, 9, 1), None]).cast(kind)
        chunked = pa.chunked_array([days[:1], days[1:]])
        found = answered(pa.table({"request_received": chunked}))
        assert listed(found, f"{FINAL}.days_late") == [1, None]

    def test_a_time_of_day_is_told_of_its_row_alone(self) -> None:
        times = [datetime(2025, 9, 1), datetime(2025, 9, 1, 10, 30)]
        for frame in (
            pd.DataFrame({"request_received": times}),
            pl.DataFrame({"request_received": times}),
        ):
            first, second = listed(answered(frame), "problem")
            assert first is None
            assert "expected a date without a time of day, found 2025-09-01T10:30" in second

    def test_a_time_zone_is_refused(self) -> None:
        times = pd.to_datetime(pd.Series(["2025-09-01"])).dt.tz_localize("Europe/London")
        [why] = listed(answered(pd.DataFrame({"request_received": times})), "problem")
        assert "expected a date without a time zone" in why

    def test_days_beyond_the_calendar_are_told(self) -> None:
        days = np.array(["1969-12-31", "2100-01-01", "2025-09-01"], "datetime64[D]")
        problems = answered({"request_received": days})["problem"].tolist()
        assert ["1970-01-02 to 2099-12-31" in str(one) for one in problems] == [True, True, False]

    @pytest.mark.parametrize("make", [pd.DataFrame, pa.table])
    def test_of_which_two_columns_have_one_name_are_refused(self, make: Any) -> None:
        if make is pa.table:
            table = pa.table([["2025-09-01"], ["2025-09-02"]], names=["request_received"] * 2)
        else:
            table = pd.DataFrame([["2025-09-01", "2025-09-02"]], columns=["request_received"] * 2)
        with pytest.raises(InvalidFact, match="table: expected each column once"):
            answered(table)


class TestDicts:
    @pytest.mark.parametrize(
        "days",
        [
            ("2025-09-01", None),
            np.array(["2025-09-01", None], object),
            np.array(["2025-09-01", "NaT"], "datetime64[D]"),
            np.array(["2025-09-01", "NaT"], "datetime64[ns]"),
            pd.Series(["2025-09-01", None], index=[8, 9]),
            pl.Series(["2025-09-01", None]),
            pa.array(["2025-09-01", None]),
            [np.datetime64("2025-09-01"), np.datetime64("NaT")],
        ],
        ids=["tuple", "objects", "days", "times", "pandas", "polars", "arrow", "scalars"],
    )
    def test_hold_columns_of_any_kind(self, days: Any) -> None:
        found = answered({"request_received": days})
        assert listed(found, f"{FINAL}.days_late") == [1, None]
        assert listed(found, f"{FINAL}.standing")[1] == "UNDETERMINED"

    def test_of_unequal_length_are_refused(self) -> None:
        with pytest.raises(
            InvalidFact, match="decision: expected 2 rows, as other columns have, found 1"
        ):
            answered({"request_received": ["2025-09-01"] * 2, "decision": [None]})

    @pytest.mark.parametrize("flat", ["2025-09-01", b"2025", 5, None, date(2025, 9, 1), iter([])])
    def test_of_what_is_no_column_are_refused(self, flat: object) -> None:
        with pytest.raises(
            InvalidFact, match="request_received: expected a column: a list or an array"
        ):
            answered({"request_received": flat})

    def test_may_have_other_columns_with_names_of_any_kind(self) -> None:
        found = answered({1: ["x"], "request_received": ["2025-09-01"]})
        assert listed(found, f"{FINAL}.days_late") == [1]


@pytest.mark.parametrize("given", [[1, 2], "text", None, pl.LazyFrame(COLUMNS), pd.Series([1])])
def test_what_is_no_table_is_refused(given: object) -> None:
    with pytest.raises(
        InvalidFact, match="a dict of columns, a pandas or polars frame, or an Arrow table or batch"
    ):
        answered(given)


def test_rows_that_could_not_be_read_at_all_are_told_with_their_reasons() -> None:
    rows = Rows({"request_received": ["2025-09-01", ""]}, {1: "line 3: expected 1 cells, found 2"})
    found = answered(rows)
    assert listed(found, "problem") == [None, "line 3: expected 1 cells, found 2"]
    assert listed(found, f"{FINAL}.standing") == ["OVERDUE_UNLESS_EXCUSED", None]


def test_a_table_gives_its_columns_as_they_were() -> None:
    frame = pl.DataFrame({"reference": ["a"]})
    assert table_of(frame).own("reference").equals(frame["reference"])
    assert table_of({"reference": ("a",)}).own("reference") == ("a",)
