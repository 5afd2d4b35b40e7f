"""The third reader: a caseload as arrays. Days are numbered from 1 January 1970.

1 September 2025 is day 20332: 55 years of 365 days, 14 leap days, and 243 days of 2025 before it.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np
import pytest
from tests.unit.given import (
    DRAFT,
    FINAL,
    REG_4,
    REG_5,
    REG_8,
    REG_10,
    REQUEST,
    deadline,
    duty,
    in_versions,
)

from sendlaw import NeedsAssessment
from sendlaw.engine.columns import STANDINGS, Columns, day_number, read_columns
from sendlaw.errors import BeyondCalendar, InvalidFact
from sendlaw.law import current
from sendlaw.law.conditions import Happened
from sendlaw.vocabulary import Attribute, Event, Process

SEPTEMBER = 20332
NOT_KNOWN_CODE, NOT_RECORDED_CODE = 65534, 65535
REQUESTED, DECIDED = Event.REQUEST_RECEIVED, Event.DECISION_NOTIFIED
AS_AT = date(2025, 12, 1)


def column(*days: int) -> Any:
    return np.array(days, np.uint16)


def codes(*of: int) -> Any:
    return np.array(of, np.uint8)


def answers(
    days: dict[Event, Any] | None = None,
    decision: Any = None,
    *,
    ended_on: Any = None,
    as_at: date = AS_AT,
    **options: Any,
) -> Any:
    given = {REQUESTED: column(SEPTEMBER)} if days is None else days
    attributes = {} if decision is None else {Attribute.DECISION: decision}
    rows = len(next(iter(given.values())))
    columns = Columns(given, attributes, ended_on, rows)
    return read_columns(Process.NEEDS_ASSESSMENT, columns, as_at=as_at, **options)


def standings(answer: Any) -> list[str]:
    return [STANDINGS[code].value for code in answer.standing]


class TestAnswers:
    def test_one_for_every_duty_and_bar_of_the_process(self) -> None:
        assert list(answers()) == [REG_4, REG_5, REG_10, DRAFT, FINAL]
        columns = Columns({Event.ADVICE_REQUESTED: column(SEPTEMBER)}, {}, None, 1)
        assert list(read_columns(Process.ADVICE_REQUEST, columns, as_at=AS_AT)) == [REG_8]

    def test_days_are_counted_from_1970(self) -> None:
        assert day_number(REQUEST) == SEPTEMBER == 55 * 365 + 14 + 243

    def test_row_by_row(self) -> None:
        # requested on 1 September, on 20 October, not yet, and on a day not recorded
        days = {REQUESTED: column(SEPTEMBER, SEPTEMBER + 49, SEPTEMBER + 200, NOT_RECORDED_CODE)}
        found = answers(days)[REG_5]
        assert standings(found) == [
            "OVERDUE_UNLESS_EXCUSED",
            "OPEN",
            "NOT_ENGAGED",
            "UNDETERMINED",
        ]
        assert found.due.tolist() == [SEPTEMBER + 42, SEPTEMBER + 91, 0, 0]
        assert found.latest.tolist() == [SEPTEMBER + 42, SEPTEMBER + 91, 0, 0]
        assert found.engaged.tolist() == [2, 2, 0, 2]
        assert found.days_late is None

    def test_of_a_bar_the_date_is_the_first_lawful_day(self) -> None:
        sent = column(SEPTEMBER + 60)
        days = {REQUESTED: column(SEPTEMBER), DECIDED: column(SEPTEMBER + 30)}
        days |= {Event.DRAFT_PLAN_SENT: sent, Event.DRAFT_PLAN_SERVED: sent}
        found = answers(days, codes(1))[DRAFT]
        assert found.due.tolist() == [SEPTEMBER + 75]

    def test_no_rows_at_all(self) -> None:
        found = answers({REQUESTED: column()})[REG_5]
        assert found.standing.tolist() == found.due.tolist() == []

    def test_without_a_column_of_ends_nothing_ended(self) -> None:
        assert standings(answers(ended_on=None)[REG_10]) == ["OPEN"]
        assert standings(answers(ended_on=column(SEPTEMBER + 5))[REG_10]) == ["ENDED"]
        assert standings(answers(ended_on=column(0))[REG_10]) == ["OPEN"]


class TestDaysLate:
    """Late to the act, overdue to the day looked from or to the end; -1 where it does not apply."""

    def test_only_if_asked_for(self) -> None:
        days = {
            REQUESTED: column(*[SEPTEMBER] * 3),
            DECIDED: column(SEPTEMBER + 50, 0, SEPTEMBER + 9),
        }
        found = answers(days, codes(1, 0, 1), days_late=True)
        # 1 September to 1 December is 91 days, 49 of them after the six weeks
        assert found[REG_5].days_late.tolist() == [8, 49, -1]
        assert answers(days, codes(1, 0, 1))[REG_5].days_late is None

    def test_where_it_is_a_range_it_is_not_told(self) -> None:
        days = {
            REQUESTED: column(NOT_RECORDED_CODE),
            Event.CONSIDERING_NOTIFIED: column(SEPTEMBER),
            DECIDED: column(SEPTEMBER + 90),
        }
        found = answers(days, codes(1), days_late=True)[REG_5]
        assert standings(found) == ["LATE_UNLESS_EXCUSED"]
        assert found.days_late.tolist() == [-1]

    @pytest.mark.parametrize("late", [True, False])
    def test_of_a_duty_in_two_versions(self, *, late: bool) -> None:
        old, new = date(2025, 9, 4), date(2025, 9, 5)
        law = in_versions(duty(REG_5, in_force_to=old), duty(REG_5, in_force_from=new))
        days = {REQUESTED: column(SEPTEMBER, SEPTEMBER + 7)}
        found = answers(days, law=law, days_late=late, excused={REG_5: codes(0, 0)})[REG_5]
        assert standings(found) == ["OVERDUE", "OVERDUE"]
        assert found.due.tolist() == [SEPTEMBER + 42, SEPTEMBER + 49]
        assert found.days_late is None if not late else found.days_late.tolist() == [49, 42]

    def test_where_two_versions_disagree_it_is_not_told(self) -> None:
        # the old version binds nobody from 2020 on; which applies turns on an unrecorded start
        old = duty(REG_5, in_force_to=date(2020, 6, 30), when=Happened(Event.LAST_ASSESSED))
        law = in_versions(old, duty(REG_5, in_force_from=date(2020, 7, 1)))
        days = {
            REQUESTED: column(NOT_RECORDED_CODE),
            Event.CONSIDERING_NOTIFIED: column(SEPTEMBER),
        }
        found = answers(days, law=law, days_late=True)[REG_5]
        assert standings(found) == ["UNDETERMINED"]
        assert (found.engaged.tolist(), found.days_late.tolist()) == ([1], [-1])


class TestExcused:
    """Given for each row: 0 no exception applies, 1 one does, 2 nobody looked."""

    DAYS = {REQUESTED: column(*[SEPTEMBER] * 3)}  # noqa: RUF012 - read only

    def test_as_given(self) -> None:
        found = answers(self.DAYS, excused={REG_5: codes(0, 1, 2)})[REG_5]
        assert standings(found) == ["OVERDUE", "OVERDUE_EXCUSED", "OVERDUE_UNLESS_EXCUSED"]

    def test_where_nothing_is_given_nobody_looked(self) -> None:
        assert standings(answers(self.DAYS)[REG_5]) == ["OVERDUE_UNLESS_EXCUSED"] * 3

    def test_where_no_exception_is_open_nobody_need_have_looked(self) -> None:
        late = {REQUESTED: column(SEPTEMBER), DECIDED: column(SEPTEMBER + 50)}
        found = answers(late, codes(2))
        assert standings(found[REG_4]) == standings(found[REG_5]) == ["LATE"]

    @pytest.mark.parametrize(
        ("requested", "standing"),
        [
            (date(2020, 3, 19), "LATE"),  # the six weeks end on 30 April 2020
            (date(2020, 3, 20), "LATE_UNLESS_EXCUSED"),
            (date(2020, 8, 14), "LATE_UNLESS_EXCUSED"),  # and here on 25 September
            (date(2020, 8, 15), "LATE"),
        ],
    )
    def test_temporary_law_by_its_window(self, requested: date, standing: str) -> None:
        days = {REQUESTED: column(day_number(requested)), DECIDED: column(day_number(AS_AT))}
        assert standings(answers(days, codes(2))[REG_4]) == [standing]

    @pytest.mark.parametrize(
        ("requested", "standing"),
        [
            (date(2020, 3, 19), "LATE"),
            (date(2020, 3, 20), "LATE_UNLESS_EXCUSED"),
            (date(2020, 9, 24), "LATE_UNLESS_EXCUSED"),  # day one is 25 September
            (date(2020, 9, 25), "LATE"),
        ],
    )
    def test_on_the_reading_that_any_day_of_the_period_will_do(
        self, requested: date, standing: str
    ) -> None:
        [any_day] = [
            one for one in current().readings(REG_4) if one.name.startswith("the window reaches")
        ]
        law = current().under(any_day)
        days = {REQUESTED: column(day_number(requested)), DECIDED: column(day_number(AS_AT))}
        assert standings(answers(days, codes(2), law=law)[REG_4]) == [standing]
        case = NeedsAssessment(
            request_received=requested, decision_notified=AS_AT, decision="refuse"
        )
        assert deadline(case, AS_AT, REG_4, law=law).standing.value == standing


class TestDoubt:
    def test_a_request_that_may_not_have_come_binds_perhaps(self) -> None:
        found = answers({REQUESTED: column(NOT_KNOWN_CODE)})
        assert (standings(found[REG_5]), found[REG_5].engaged.tolist()) == (["UNDETERMINED"], [1])

    def test_a_later_trigger_is_the_one_that_is_judged(self) -> None:
        days = {
            REQUESTED: column(SEPTEMBER, SEPTEMBER),
            Event.BECAME_RESPONSIBLE: column(SEPTEMBER + 14, 0),
            DECIDED: column(SEPTEMBER + 50, SEPTEMBER + 50),
        }
        found = answers(days, codes(1, 1), excused={REG_5: codes(0, 0)})[REG_5]
        assert standings(found) == ["MET", "LATE"]
        assert (found.due - SEPTEMBER).tolist() == [42, 42]
        assert (found.latest - SEPTEMBER).tolist() == [56, 42]

    @pytest.mark.parametrize("ended", [False, True])
    def test_a_draft_sent_and_not_served_bars_without_an_end(self, *, ended: bool) -> None:
        days = {
            REQUESTED: column(SEPTEMBER, SEPTEMBER),
            DECIDED: column(SEPTEMBER + 30, SEPTEMBER + 30),
            Event.DRAFT_PLAN_SENT: column(SEPTEMBER + 60, SEPTEMBER + 60),
            Event.DRAFT_PLAN_SERVED: column(SEPTEMBER + 100, SEPTEMBER + 100),
        }
        ends = column(SEPTEMBER + 70, 0) if ended else None
        found = answers(days, codes(1, 1), ended_on=ends)[DRAFT]
        assert standings(found) == ["ENDED" if ended else "RUNNING", "RUNNING"]
        assert found.due.tolist() == [0, 0]

    def test_an_act_against_a_bar_without_an_end_cannot_be_judged(self) -> None:
        days = {
            REQUESTED: column(SEPTEMBER),
            Event.DRAFT_PLAN_SENT: column(SEPTEMBER + 60),
            Event.DRAFT_PLAN_SERVED: column(SEPTEMBER + 100),
            Event.FINAL_PLAN_SENT: column(NOT_KNOWN_CODE),
        }
        assert standings(answers(days)[DRAFT]) == ["UNDETERMINED"]


class TestRefused:
    def test_columns_of_unequal_length(self) -> None:
        given = {REQUESTED: column(SEPTEMBER, SEPTEMBER), DECIDED: column(0)}
        with pytest.raises(InvalidFact) as caught:
            answers(given, codes(1, 1, 1), ended_on=column(0))
        assert [(one.field, one.expected, one.found) for one in caught.value.problems] == [
            ("decision_notified", "2 rows", "1"),
            ("decision", "2 rows", "3"),
            ("ended_on", "2 rows", "1"),
        ]

    @pytest.mark.parametrize("rows", [1, 3])
    def test_exceptions_for_another_number_of_rows(self, rows: int) -> None:
        given = {REQUESTED: column(SEPTEMBER, SEPTEMBER)}
        with pytest.raises(InvalidFact):
            answers(given, excused={REG_5: codes(*[0] * rows)})

    @pytest.mark.parametrize(
        "given", [{"days": {REQUESTED: column(60000)}}, {"ended_on": column(60000)}]
    )
    def test_a_number_that_is_no_day(self, given: Any) -> None:
        with pytest.raises(BeyondCalendar, match="day number 60000"):
            answers(**given)

    @pytest.mark.parametrize(
        "options",
        [
            {"as_at": date(1960, 1, 1)},
            {"as_at": date(2200, 1, 1)},
            {"complete_through": date(1960, 1, 1)},
        ],
    )
    def test_a_day_to_look_from_that_columns_cannot_hold(self, options: Any) -> None:
        with pytest.raises(BeyondCalendar):
            answers(**options)


class TestPinned:
    def test_the_law_of_a_day(self) -> None:
        longer = duty(REG_5, in_force_to=date(2020, 6, 30), timing=duty(REG_10).timing)
        law = in_versions(longer, duty(REG_5, in_force_from=date(2020, 7, 1)))
        found = answers(law=law, law_at=date(2020, 6, 1))[REG_5]
        assert (found.due - SEPTEMBER).tolist() == [112]

    def test_when_nothing_was_in_force(self) -> None:
        found = answers(law_at=date(2014, 8, 31), days_late=True)[REG_5]
        assert standings(found) == ["NOT_ENGAGED"]
        assert (found.due.tolist(), found.days_late.tolist()) == ([0], [-1])
