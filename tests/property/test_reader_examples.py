"""The three readers agree on single cases in which they once did not, or nearly did not."""

from __future__ import annotations

from datetime import date, timedelta

from tests.property.readers import columns_agree, quick_agrees

from sendlaw import NOT_KNOWN, NOT_RECORDED, NeedsAssessment, Standing
from sendlaw.cases import (
    AnnualReview,
    Cessation,
    Mediation,
    PlanTransfer,
    Section41Withdrawal,
    SpecialSchoolStay,
)
from sendlaw.law import current

AROUND = date(2020, 9, 1)


def test_a_notice_is_late_only_up_to_what_it_had_to_come_before() -> None:
    planned = AnnualReview(attends_setting=True, meeting_planned=AROUND)
    columns_agree([planned], AROUND + timedelta(days=30), current(), {})


def test_an_exception_may_be_one_to_the_limit_of_a_later_trigger_that_may_have_come() -> None:
    # by the request the limit was 28 April 2020, by a later trigger up to 9 June: some of them in force
    case = NeedsAssessment(
        request_received=date(2020, 3, 17),
        became_responsible=NOT_RECORDED,
        decision_notified=date(2020, 6, 30),
        decision="refuse",
    )
    columns_agree([case], AROUND, current(), {})
    decision = case.timetable(as_at=AROUND)["decision_to_assess"]
    assert decision.standing is Standing.LATE_UNLESS_EXCUSED


def test_a_bar_that_does_not_stand_holds_no_act_back() -> None:
    ceased = Cessation(determination_notified=AROUND, plan_ceased=AROUND)
    quick_agrees(ceased, AROUND, current())


def test_a_term_has_no_day_where_it_is_not_known_whether_that_has_come() -> None:
    days = tuple(AROUND + timedelta(days=number) for number in range(1, 12))
    stays = [
        SpecialSchoolStay(admitted=AROUND, no_plan_notice_served=AROUND, open_days=days[:listed])
        for listed in (0, 9, 10, 11)
    ]
    for later in (0, 10, 11, 60):
        columns_agree(stays, AROUND + timedelta(days=later), current(), {})


def test_a_term_that_may_run_from_either_of_two_days() -> None:
    notified = [(0, 2), (2, 0), (0, None), (None, 0), (0, 60)]
    cases = [
        Section41Withdrawal(
            proprietor_notified=None if one is None else AROUND + timedelta(days=one),
            authorities_notified=None if other is None else AROUND + timedelta(days=other),
        )
        for one, other in notified
    ]
    for later in (27, 28, 29, 30, 31):
        columns_agree(cases, AROUND + timedelta(days=later), current(), {})


def test_a_term_is_seen_from_the_day_looked_from_though_its_process_has_ended() -> None:
    # notified on some day before the removal, so that 28 days from it ended by 29 September
    case = Section41Withdrawal(removed_from_list=AROUND, ended_on=AROUND, ended_because="withdrawn")
    for later in (0, 27, 28, 29, 60):
        columns_agree([case], AROUND + timedelta(days=later), current(), {})


def test_the_first_review_after_a_move_where_neither_day_it_runs_from_is_sure() -> None:
    year = timedelta(days=365)
    days = (None, NOT_KNOWN, NOT_RECORDED, AROUND - year)
    moves = [
        PlanTransfer(moved=AROUND, plan_made=made, last_reviewed=reviewed)
        for made in days
        for reviewed in days
    ]
    for later in (1, 30, 100, 400):
        columns_agree(moves, AROUND + timedelta(days=later), current(), {})


def test_an_act_may_be_shown_by_one_of_which_it_is_not_known_whether_it_happened() -> None:
    mediations = [
        Mediation(
            certificate_needed=True,
            mediation_planned=AROUND,
            notice_given=AROUND - timedelta(days=10),
            concluded=concluded,
            adviser_told_unable=unable,
        )
        for concluded in (NOT_KNOWN, NOT_RECORDED, AROUND + timedelta(days=1))
        for unable in (None, NOT_KNOWN, NOT_RECORDED)
    ]
    for later in (-20, 0, 30):
        columns_agree(mediations, AROUND + timedelta(days=later), current(), {})
    reviews = [
        AnnualReview(
            attends_setting=True,
            meeting_held=AROUND,
            decision_notified=decided,
            amendment_notice_sent=sent,
            amendment_notice_served=NOT_KNOWN,
        )
        for decided in (None, NOT_KNOWN, AROUND + timedelta(days=20))
        for sent in (None, NOT_KNOWN)
    ]
    columns_agree(reviews, AROUND + timedelta(days=30), current(), {})
