"""Versions of a duty, the law of a day, and dates that a person fixed: by small made-up registries.

The final plan is made due in twenty weeks until 30 June 2020, and in three months from 1 July on.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.unit.given import (
    A_DAY,
    ASSESS,
    FINAL,
    REG_5,
    REQUEST,
    TWENTY_WEEKS,
    agreed,
    assessment,
    deadline,
    duty,
    in_versions,
    law_with,
)

from sendlaw import (
    NOT_RECORDED,
    Between,
    NeedsAssessment,
    Standing,
    StatementConversion,
    Truth,
    Variation,
)
from sendlaw.counting import Months, Weeks
from sendlaw.law import Registry, current
from sendlaw.law.timings import Within

NONE: dict[str, Any] = {"exceptions": (), "advice": ()}
OLD, NEW = date(2020, 6, 30), date(2020, 7, 1)
MONTHS = Within(Months(3), after=duty(FINAL).starts)
LAW = in_versions(duty(FINAL, in_force_to=OLD), duty(FINAL, in_force_from=NEW, timing=MONTHS))
LATER = date(2020, 9, 25)


def begun(request: Any, **facts: Any) -> NeedsAssessment:
    return NeedsAssessment(request_received=request, **facts, **NONE)


class TestVersions:
    @pytest.mark.parametrize(
        ("started", "due"),
        [
            (OLD, date(2020, 11, 17)),  # 140 days: 31 + 31 + 30 + 31 = 123, 17 more
            (NEW, date(2020, 10, 1)),  # the corresponding date
        ],
    )
    def test_the_one_in_force_when_the_clock_started(self, started: date, due: date) -> None:
        found = agreed(begun(started), LATER, FINAL, LAW)
        assert (found.standing, found.due, found.latest) == (Standing.OPEN, due, due)

    @pytest.mark.parametrize(
        ("pinned", "due"),
        [(date(2020, 6, 1), date(2020, 11, 18)), (date(2020, 8, 1), date(2020, 10, 1))],
    )
    def test_the_one_of_a_day_if_it_is_pinned(self, pinned: date, due: date) -> None:
        # 140 days from 1 July: 30 + 31 + 30 + 31 = 122, 18 more
        assert agreed(begun(NEW), LATER, FINAL, LAW, law_at=pinned).due == due

    def test_none_in_force_on_the_day_that_is_pinned(self) -> None:
        found = agreed(begun(NEW), LATER, FINAL, LAW, law_at=date(2014, 8, 31))
        assert (found.standing, found.engaged, found.due) == (
            Standing.NOT_ENGAGED,
            Truth.NO,
            None,
        )

    def test_none_in_force_when_the_clock_started(self) -> None:
        found = agreed(begun(date(2014, 8, 31)), date(2015, 9, 1), FINAL)
        assert (found.standing, found.due) == (Standing.NOT_ENGAGED, None)

    def test_a_gap_between_two_versions(self) -> None:
        law = in_versions(
            duty(FINAL, in_force_to=date(2020, 6, 29)), duty(FINAL, in_force_from=NEW)
        )
        assert agreed(begun(OLD), LATER, FINAL, law).standing is Standing.NOT_ENGAGED
        assert agreed(begun(NEW), LATER, FINAL, law).standing is Standing.OPEN

    @pytest.mark.parametrize(
        ("request_received", "became_responsible", "due"),
        [
            (date(2020, 6, 15), date(2020, 6, 20), date(2020, 11, 2)),  # 15+31+31+30+31 = 138, 2
            (date(2020, 6, 15), date(2020, 7, 10), date(2020, 11, 2)),
            (date(2020, 7, 10), date(2020, 6, 15), date(2020, 11, 2)),
            (date(2020, 7, 10), date(2020, 7, 20), date(2020, 10, 10)),
        ],
    )
    def test_the_clock_starts_with_the_earlier_of_two_triggers(
        self, request_received: date, became_responsible: date, due: date
    ) -> None:
        case = begun(request_received, became_responsible=became_responsible)
        found = agreed(case, LATER, FINAL, LAW)
        assert (found.standing, found.due) == (Standing.OPEN, due)


class TestVersionsThatBeginWithDifferentEvents:
    """Article 21 of SI 2014/2270: from the notice until 31 March 2015, and then from the assessment."""

    AS_AT = date(2015, 6, 1)

    def found(self, **facts: Any) -> tuple[Standing, date | None]:
        case = StatementConversion(**facts, exceptions=())
        found = agreed(case, self.AS_AT, "tr21.final_14w")
        return found.standing, found.due

    def test_the_one_under_which_a_clock_started_governs(self) -> None:
        # 31 March is day 1 of 98: 6 July; 14 April would be, to 20 July
        facts = {"notice_given": date(2015, 3, 31), "assessment_began": date(2015, 4, 14)}
        assert self.found(**facts) == (Standing.OPEN, date(2015, 7, 6))

    def test_a_later_one_starts_the_clock_where_the_first_did_not(self) -> None:
        assert self.found(assessment_began=date(2015, 4, 14)) == (Standing.OPEN, date(2015, 7, 20))

    def test_one_whose_clock_has_not_started_says_nothing(self) -> None:
        assert self.found(notice_given=date(2015, 3, 31)) == (Standing.OPEN, date(2015, 7, 6))

    def test_none_has_started(self) -> None:
        assert self.found() == (Standing.NOT_ENGAGED, None)

    def test_a_later_day_that_is_not_known_does_not_matter(self) -> None:
        facts = {"notice_given": date(2015, 3, 31), "assessment_began": NOT_RECORDED}
        assert self.found(**facts) == (Standing.OPEN, date(2015, 7, 6))

    def test_an_assessment_that_only_the_plan_shows_may_be_of_either_later_text(self) -> None:
        # begun by 1 September 2020, and no notice; 1 April 2015 is day 1 of 98 to 7 July
        case = StatementConversion(final_plan_sent=date(2020, 9, 1))
        found = agreed(case, date(2020, 9, 1), "tr21.final_14w")
        assert (found.standing, found.due) == (Standing.UNDETERMINED, date(2015, 7, 7))

    def test_a_first_day_that_is_not_known_leaves_it_open(self) -> None:
        facts = {"notice_given": NOT_RECORDED, "assessment_began": date(2015, 4, 14)}
        assert self.found(**facts) == (Standing.UNDETERMINED, None)


class TestAStartThatMayFallUnderEither:
    """Requested on a day from 25 June to 5 July 2020.

    By the old version the last day lies from 12 November (25 June + 140: 5 + 31 + 31 + 30 + 31 = 128, 12
    more) to 17 November (30 June + 140); by the new, from 1 to 5 October.
    """

    CASE = begun(Between(date(2020, 6, 25), date(2020, 7, 5)))

    @pytest.mark.parametrize(
        ("as_at", "standing"),
        [
            (date(2020, 9, 1), Standing.OPEN),  # by both
            (date(2020, 10, 20), Standing.UNDETERMINED),  # open by the old, overdue by the new
            (date(2020, 11, 18), Standing.OVERDUE),  # by both
        ],
    )
    def test_it_is_settled_where_both_say_the_same(self, as_at: date, standing: Standing) -> None:
        assert deadline(self.CASE, as_at, FINAL, law=LAW).standing is standing

    @pytest.mark.parametrize("as_at", [date(2020, 9, 1), date(2020, 10, 20)])
    def test_the_earliest_day_is_the_earliest_of_both(self, as_at: date) -> None:
        assert deadline(self.CASE, as_at, FINAL, law=LAW).due == date(2020, 10, 1)

    @pytest.mark.parametrize("as_at", [date(2020, 9, 1), date(2020, 10, 20)])
    def test_the_latest_day_is_the_latest_of_both(self, as_at: date) -> None:
        assert deadline(self.CASE, as_at, FINAL, law=LAW).latest == date(2020, 11, 17)

    def test_the_start_is_what_would_settle_it(self) -> None:
        found = deadline(self.CASE, date(2020, 10, 20), FINAL, law=LAW)
        assert [(need.fact, need.why) for need in found.needs] == [("request_received", "start")]

    def test_the_columns_cannot_tell_either(self) -> None:
        case = NeedsAssessment(request_received=NOT_RECORDED, **NONE)
        found = agreed(case, date(2020, 12, 24), FINAL, LAW)
        assert found.standing is Standing.UNDETERMINED

    def test_a_start_that_may_lie_before_any_version_may_not_bind(self) -> None:
        # a request of 31 August 2014 starts no clock, and one of 1 September does
        case = begun(Between(date(2014, 8, 31), date(2014, 9, 1)))
        found = deadline(case, date(2014, 9, 10), REG_5)
        assert (found.engaged, found.standing) == (Truth.UNKNOWN, Standing.UNDETERMINED)


class TestBounds:
    """A day recorded as a range bounds the limit, whatever day it is looked at from."""

    @pytest.mark.parametrize("as_at", [date(2025, 10, 1), date(2025, 10, 2)])
    def test_on_the_last_day_of_the_range_and_the_day_after(self, as_at: date) -> None:
        found = deadline(begun(Between(REQUEST, date(2025, 10, 1))), as_at, REG_5)
        # 13 October; 30 in October + 12
        assert (found.due, found.latest) == (date(2025, 10, 13), date(2025, 11, 12))

    def test_a_range_that_opens_on_the_day_the_act_commenced(self) -> None:
        found = deadline(
            begun(Between(date(2014, 9, 1), date(2014, 9, 3))), date(2014, 9, 10), REG_5
        )
        assert (found.due, found.latest) == (date(2014, 10, 13), date(2014, 10, 15))

    def test_where_nothing_bounds_the_start_there_is_no_date(self) -> None:
        found = deadline(NeedsAssessment(**NONE), date(2025, 9, 10), REG_5)
        assert (found.start, found.due, found.latest) == (None, None, None)

    def test_the_first_act_bounds_it_on_one_side(self) -> None:
        found = deadline(NeedsAssessment(**ASSESS, **NONE), date(2025, 12, 1), REG_5)
        # 10 October + 42: 21 to the 31st, 21 more
        assert (found.start, found.due, found.latest) == (None, None, date(2025, 11, 21))


def fixed(on: date, due: date, **given: Any) -> Variation:
    return Variation(**{"kind": "tribunal_direction", "duty": FINAL, "on": on, "due": due, **given})


class TestADateThatAPersonFixed:
    """A direction may displace the final plan's date in a made-up law; in today's, nothing may."""

    LAW = law_with(duty(FINAL, displaced_by=("tribunal_direction",)))
    ON, DUE = date(2025, 12, 1), date(2026, 3, 2)

    def found(self, *variations: Variation, as_at: date = ON, law: Registry = LAW) -> Any:
        case = assessment(**ASSESS, **NONE, variations=variations)
        return deadline(case, as_at, FINAL, law=law)

    def test_from_the_day_it_was_fixed(self) -> None:
        before = self.found(fixed(self.ON, self.DUE), as_at=self.ON - A_DAY)
        after = self.found(fixed(self.ON, self.DUE))
        assert (before.due, before.latest) == (TWENTY_WEEKS, TWENTY_WEEKS)
        assert (after.due, after.latest) == (self.DUE, self.DUE)

    @pytest.mark.parametrize(
        ("as_at", "standing"), [(DUE, Standing.OPEN), (DUE + A_DAY, Standing.OVERDUE)]
    )
    def test_lateness_is_judged_by_it(self, as_at: date, standing: Standing) -> None:
        assert self.found(fixed(self.ON, self.DUE), as_at=as_at).standing is standing

    def test_the_duty_may_be_named_shortly(self) -> None:
        assert self.found(fixed(self.ON, self.DUE, duty="final_plan")).due == self.DUE

    @pytest.mark.parametrize("given", [{"kind": "written_agreement"}, {"duty": REG_5}])
    def test_another_kind_or_another_duty_moves_nothing(self, given: Any) -> None:
        assert self.found(fixed(self.ON, self.DUE, **given)).due == TWENTY_WEEKS

    def test_today_no_duty_of_an_assessment_can_be_displaced(self) -> None:
        found = self.found(fixed(self.ON, self.DUE), law=current())
        assert (found.due, found.may_move) == (TWENTY_WEEKS, ())

    def test_it_says_by_what_its_date_may_still_move(self) -> None:
        assert self.found().may_move == ("tribunal_direction",)

    def test_of_two_the_one_made_later_stands_whichever_is_written_first(self) -> None:
        first, second = fixed(date(2025, 11, 3), date(2026, 2, 2)), fixed(self.ON, self.DUE)
        assert self.found(first, second).due == self.DUE
        assert self.found(second, first).due == self.DUE

    def test_the_original_date_is_kept_beside_it(self) -> None:
        assert self.found(fixed(self.ON, self.DUE)).nominal == TWENTY_WEEKS

    def test_the_explanation_tells_what_fixed_it(self) -> None:
        told = self.found(fixed(self.ON, self.DUE)).explain()
        assert "tribunal direction" in told.replace("_", " ")

    def test_it_needs_no_start(self) -> None:
        case = NeedsAssessment(**ASSESS, **NONE, variations=(fixed(self.ON, self.DUE),))
        found = deadline(case, self.ON, FINAL, law=self.LAW)
        assert (found.due, found.latest) == (self.DUE, self.DUE)

    def test_without_one_the_readers_agree(self) -> None:
        case = assessment(**ASSESS, **NONE)
        assert agreed(case, self.ON, FINAL, self.LAW).due == TWENTY_WEEKS


class TestProposedLaw:
    def test_a_quicker_duty_is_read_by_all(self) -> None:
        quicker = law_with(duty(REG_5, timing=Within(Weeks(4), after=duty(REG_5).starts)))
        # 28 days: 29 September
        found = agreed(begun(REQUEST), date(2025, 9, 30), REG_5, quicker)
        assert (found.due, found.standing) == (date(2025, 9, 29), Standing.OVERDUE)

    def test_a_duty_that_has_ended(self) -> None:
        ended = law_with(duty(REG_5, in_force_to=date(2025, 8, 31)))
        assert agreed(begun(REQUEST), LATER, REG_5, ended).standing is Standing.NOT_ENGAGED
        assert agreed(begun(REQUEST), date(2025, 12, 1), REG_5, ended).due is None
