"""Standings: derived from how an act stands to its limit, on days numbered by hand."""

from __future__ import annotations

import pytest

from sendlaw import Standing, Truth
from sendlaw.engine.standing import (
    EXCUSED_CODES,
    TABLE,
    How,
    how_of_act,
    how_of_bar,
    standing,
)

YES, NO, UNKNOWN = Truth.YES, Truth.NO, Truth.UNKNOWN
LIMIT, SPREAD = (20, 20), (10, 20)


class TestStanding:
    @pytest.mark.parametrize("how", [How.LATE, How.OVERDUE])
    def test_a_limit_missed_stands_by_whether_it_was_excused(self, how: How) -> None:
        found = [standing(how, excused).value for excused in (NO, YES, UNKNOWN)]
        assert found == [how.name, f"{how.name}_EXCUSED", f"{how.name}_UNLESS_EXCUSED"]

    @pytest.mark.parametrize("how", [one for one in How if one not in (How.LATE, How.OVERDUE)])
    def test_nothing_else_can_be_excused(self, how: How) -> None:
        assert {standing(how, excused) for excused in Truth} == {Standing[how.name]}

    def test_the_table_holds_them_all_by_code(self) -> None:
        for how in How:
            for excused, code in EXCUSED_CODES.items():
                assert TABLE[how * 3 + code] is standing(how, excused)
        assert len(TABLE) == len(How) * 3


class TestAnActThatHappened:
    @pytest.mark.parametrize(
        ("first", "last", "limit", "how"),
        [
            (20, 20, LIMIT, How.MET),
            (21, 21, LIMIT, How.LATE),
            (15, 20, LIMIT, How.MET),
            (15, 21, LIMIT, How.UNDETERMINED),
            (21, 30, LIMIT, How.LATE),
            (10, 10, SPREAD, How.MET),
            (11, 11, SPREAD, How.UNDETERMINED),
            (20, 20, SPREAD, How.UNDETERMINED),
            (21, 21, SPREAD, How.LATE),
        ],
    )
    def test_by_its_day_and_the_limit(
        self, first: int, last: int, limit: tuple[int, int], how: How
    ) -> None:
        assert how_of_act((first, last, YES), limit, 50, None) is how

    def test_an_end_changes_nothing_once_it_is_done(self) -> None:
        assert how_of_act((25, 25, YES), LIMIT, 50, 15) is How.LATE
        assert how_of_act((15, 15, YES), LIMIT, 50, 15) is How.MET


class TestAnActThatHasNot:
    @pytest.mark.parametrize(
        ("as_at", "limit", "how"),
        [
            (20, LIMIT, How.OPEN),
            (21, LIMIT, How.OVERDUE),
            (10, SPREAD, How.OPEN),
            (11, SPREAD, How.UNDETERMINED),
            (20, SPREAD, How.UNDETERMINED),
            (21, SPREAD, How.OVERDUE),
        ],
    )
    def test_by_the_day_looked_from(self, as_at: int, limit: tuple[int, int], how: How) -> None:
        assert how_of_act((0, 0, NO), limit, as_at, None) is how

    @pytest.mark.parametrize(
        ("ended_on", "limit", "how"),
        [
            (15, LIMIT, How.ENDED),
            (20, LIMIT, How.ENDED),
            (21, LIMIT, How.OVERDUE),
            (10, SPREAD, How.ENDED),
            (15, SPREAD, How.UNDETERMINED),
            (21, SPREAD, How.OVERDUE),
        ],
    )
    def test_a_process_that_ended_ends_the_limit_unless_it_was_missed_by_then(
        self, ended_on: int, limit: tuple[int, int], how: How
    ) -> None:
        assert how_of_act((0, 0, NO), limit, 50, ended_on) is how


class TestAnActThatMayHave:
    @pytest.mark.parametrize(
        ("act", "as_at", "ended_on", "how"),
        [
            ((15, 18), 18, None, How.UNDETERMINED),  # met, or open
            ((15, 30), 30, None, How.UNDETERMINED),  # met, late, or overdue
            ((21, 30), 30, None, How.UNDETERMINED),  # late, or overdue
            ((15, 18), 30, 18, How.UNDETERMINED),  # met, or ended
        ],
    )
    def test_it_cannot_be_told_where_done_and_not_done_differ(
        self, act: tuple[int, int], as_at: int, ended_on: int | None, how: How
    ) -> None:
        assert how_of_act((*act, UNKNOWN), LIMIT, as_at, ended_on) is how

    def test_both_ways_undetermined_is_undetermined(self) -> None:
        assert how_of_act((5, 15, UNKNOWN), SPREAD, 15, None) is How.UNDETERMINED


class TestABar:
    """The act is lawful from the day after the period has run."""

    @pytest.mark.parametrize(
        ("day", "runs", "done", "waiting"),
        [
            (20, LIMIT, How.PREMATURE, How.RUNNING),
            (21, LIMIT, How.FREE, How.FREE),
            (10, SPREAD, How.PREMATURE, How.RUNNING),
            (11, SPREAD, How.UNDETERMINED, How.UNDETERMINED),
            (20, SPREAD, How.UNDETERMINED, How.UNDETERMINED),
            (21, SPREAD, How.FREE, How.FREE),
        ],
    )
    def test_by_the_day_of_the_act_or_the_day_looked_from(
        self, day: int, runs: tuple[int, int], done: How, waiting: How
    ) -> None:
        assert how_of_bar((day, day, YES), runs, 50) is done
        assert how_of_bar((0, 0, NO), runs, day) is waiting

    @pytest.mark.parametrize(
        ("act", "how"),
        [((15, 20), How.PREMATURE), ((15, 21), How.UNDETERMINED), ((21, 30), How.FREE)],
    )
    def test_an_act_on_one_of_several_days(self, act: tuple[int, int], how: How) -> None:
        assert how_of_bar((*act, YES), LIMIT, 50) is how

    @pytest.mark.parametrize(
        ("act", "as_at", "how"),
        [
            ((21, 30), 30, How.FREE),  # free, whether it was done or not
            ((15, 30), 30, How.UNDETERMINED),  # too soon, or free
            ((15, 18), 18, How.UNDETERMINED),  # too soon, or running
        ],
    )
    def test_an_act_that_may_have_been_done(
        self, act: tuple[int, int], as_at: int, how: How
    ) -> None:
        assert how_of_bar((*act, UNKNOWN), LIMIT, as_at) is how

    def test_a_period_that_has_not_begun_to_run_still_bars(self) -> None:
        assert how_of_bar((0, 0, NO), None, 50) is How.RUNNING

    @pytest.mark.parametrize(
        ("happened", "how"), [(YES, How.PREMATURE), (UNKNOWN, How.UNDETERMINED)]
    )
    def test_an_act_before_it_has_begun_to_run_is_too_soon(self, happened: Truth, how: How) -> None:
        assert how_of_bar((15, 15, happened), None, 50) is how
