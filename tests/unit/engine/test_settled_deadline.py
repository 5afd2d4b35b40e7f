"""A settled deadline says what the full reader's says, and makes its facets when asked."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.unit.given import (
    A_DAY,
    ASSESS,
    DRAFT,
    FINAL,
    REG_4,
    REG_5,
    SIX_WEEKS,
    TWENTY_WEEKS,
    agreed,
    assessment,
    deadline,
    duty,
    law_with,
)

from sendlaw import Deadline, Standing, Truth
from sendlaw.engine.context import Context
from sendlaw.engine.explain import read
from sendlaw.engine.settled_deadline import SettledBar, SettledDeadline
from sendlaw.law import current
from sendlaw.law.records import Duty
from sendlaw.law.timings import NoLimit
from sendlaw.vocabulary import Event

SERVED = {**ASSESS, "draft_plan_sent": date(2025, 12, 1), "draft_plan_served": date(2025, 12, 1)}
NONE: dict[str, Any] = {"exceptions": ()}
AS_AT = date(2026, 1, 5)
FACETS = [
    "engaged",
    "start",
    "nominal",
    "due",
    "latest",
    "earliest",
    "limit_is_known",
    "is_bar",
    "performed",
    "performance",
    "standing",
    "days_late",
    "days_late_at_least",
    "excused",
    "excused_by",
    "excusal",
    "facets",
    "elapsed",
]


def full(one: Deadline, case: Any, as_at: date) -> Deadline:
    """Return the same deadline as the full reader has it."""
    return read(one.duty, Context(case, one.case, as_at, current()))


class TestItSaysWhatTheFullReaderSays:
    @pytest.mark.parametrize(
        "facts",
        [
            {},
            ASSESS,
            SERVED,
            {**ASSESS, "decision_notified": SIX_WEEKS + A_DAY},
            {**SERVED, "final_plan_sent": date(2025, 12, 10)},
            {**SERVED, "final_plan_sent": TWENTY_WEEKS + A_DAY},
        ],
    )
    @pytest.mark.parametrize("as_at", [date(2025, 12, 1), AS_AT, date(2026, 3, 2)])
    def test_of_every_facet(self, facts: Any, as_at: date) -> None:
        case = assessment(**facts, **NONE)
        for one in case.timetable(as_at=as_at):
            assert isinstance(one, SettledDeadline)
            other = full(one, case, as_at)
            assert type(other) is Deadline
            for facet in FACETS:
                assert getattr(one, facet) == getattr(other, facet), (one.key, facet)
            assert repr(one) == repr(other)

    def test_of_a_duty_without_a_limit(self) -> None:
        timing = NoLimit("as soon as practicable", after=Event.REQUEST_RECEIVED)
        law = law_with(duty(FINAL, timing=timing, starts=Event.REQUEST_RECEIVED, or_else=()))
        found = agreed(assessment(**ASSESS, **NONE), AS_AT, FINAL, law)
        assert (found.due, found.latest, found.standing) == (None, None, Standing.NO_LIMIT)


class TestABar:
    def test_has_a_first_lawful_day_and_no_last_day(self) -> None:
        found = deadline(assessment(**SERVED, **NONE), AS_AT, DRAFT)
        assert isinstance(found, SettledBar)
        # fifteen days beginning with 1 December end on the 15th
        assert (found.earliest, found.latest) == (date(2025, 12, 16), date(2025, 12, 16))
        assert (found.due, found.days_late) == (None, None)

    def test_has_no_day_before_it_has_begun(self) -> None:
        found = deadline(assessment(**ASSESS, **NONE), AS_AT, DRAFT)
        assert (found.earliest, found.latest, found.is_bar) == (None, None, True)


class TestWhatIsShared:
    def test_the_outcome_is_that_of_every_such_case_and_the_days_are_its_own(self) -> None:
        one, other = (
            deadline(assessment(request_received=day, **NONE), AS_AT, REG_5)
            for day in (date(2025, 12, 1), date(2025, 12, 2))
        )
        assert one._outcome is other._outcome
        assert (one.due, other.due) == (date(2026, 1, 12), date(2026, 1, 13))

    def test_nothing_can_be_set(self) -> None:
        for name in (REG_4, DRAFT):
            found = deadline(assessment(**ASSESS, **NONE), AS_AT, name)
            for facet in ("due", "standing", "is_bar", "facets"):
                with pytest.raises(AttributeError):
                    setattr(found, facet, None)

    def test_a_record_that_does_not_bind_is_engaged_by_nothing(self) -> None:
        found = deadline(assessment(**ASSESS, **NONE), AS_AT, REG_4)
        assert (found.engaged, found.standing) == (Truth.NO, Standing.NOT_ENGAGED)
        assert isinstance(found.record, Duty)
