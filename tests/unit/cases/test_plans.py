"""Plans, their periods and the case file that joins them. Dates are counted by hand in the comments."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs
import pytest

from sendlaw import (
    AnnualReview,
    AuthoritySuccession,
    CaseFile,
    Cessation,
    EHCPlan,
    InvalidFact,
    NeedsAssessment,
    PhaseTransfer,
    PlanTransfer,
    Reassessment,
    Standing,
    Timetable,
    load,
)
from sendlaw.facts import NOT_RECORDED, Between

MADE = date(2023, 1, 15)


def periods(table: Timetable) -> list[tuple[str, date | None, str]]:
    return [
        (one.duty, one.due, one.standing.value) for one in table.engaged if "periods" in one.key
    ]


def problems(**facts: object) -> list[tuple[str, str]]:
    with pytest.raises(InvalidFact) as told:
        CaseFile(**facts)  # type: ignore[arg-type]
    return [(one.field, one.kind) for one in told.value.problems]


class TestPeriods:
    """Twelve months starting with the plan, then with each review: the first day counts."""

    def test_the_open_period_is_always_there(self) -> None:
        table = EHCPlan(made=MADE).timetable(as_at=date(2023, 2, 1))
        # 15 January 2023 is day one, so the twelve months end on 14 January 2024
        assert periods(table) == [("s44.first_review", date(2024, 1, 14), "OPEN")]

    def test_each_review_begins_the_next(self) -> None:
        plan = EHCPlan(made=MADE, reviewed=(date(2024, 1, 14), date(2025, 1, 20)))
        # from 14 January 2024 to 13 January 2025; from 20 January 2025 to 19 January 2026
        assert periods(plan.timetable(as_at=date(2025, 2, 1))) == [
            ("s44.first_review", date(2024, 1, 14), "MET"),
            ("s44.subsequent_review", date(2025, 1, 13), "LATE"),
            ("s44.subsequent_review", date(2026, 1, 19), "OPEN"),
        ]

    def test_a_plan_of_29_february(self) -> None:
        table = EHCPlan(made=date(2024, 2, 29)).timetable(as_at=date(2024, 3, 1))
        assert periods(table)[0][1] == date(2025, 2, 28)

    def test_a_re_assessment_begins_a_period_of_its_own(self) -> None:
        plan = EHCPlan(made=MADE, reassessed=(date(2023, 10, 2),))
        # within 12 months of 2 October 2023: the day is left out, so 2 October 2024
        assert periods(plan.timetable(as_at=date(2024, 3, 1))) == [
            ("s44.first_review", date(2024, 1, 14), "ENDED"),
            ("reg27.review_after_reassessment", date(2024, 10, 2), "OPEN"),
        ]

    def test_a_review_missed_before_the_re_assessment_stays_missed(self) -> None:
        plan = EHCPlan(made=MADE, reassessed=(date(2024, 3, 1),))
        first = plan.timetable(as_at=date(2024, 3, 1)).all("s44.first_review")[0]
        assert first.standing is Standing.OVERDUE
        # 14 January to 1 March 2024: 17 + 29 + 1
        assert first.days_late == 47

    def test_a_plan_that_ceased_owes_no_review(self) -> None:
        plan = EHCPlan(made=MADE, ceased_on=date(2023, 9, 1))
        assert periods(plan.timetable(as_at=date(2024, 6, 1)))[0][2] == "ENDED"

    def test_the_earlier_of_made_and_sent_begins_the_clock(self) -> None:
        plan = EHCPlan(made=date(2025, 3, 10), first_sent=date(2025, 3, 3))
        assert plan.began == date(2025, 3, 3)
        assert EHCPlan(first_sent=date(2025, 3, 3)).began == date(2025, 3, 3)
        assert EHCPlan(made=MADE, first_sent=date(2025, 3, 3)).began == MADE

    def test_reviews_of_a_plan_of_unknown_date(self) -> None:
        table = EHCPlan(reviewed=(date(2025, 1, 20),)).timetable(as_at=date(2025, 2, 1))
        assert periods(table) == [("s44.subsequent_review", date(2026, 1, 19), "OPEN")]

    def test_a_plan_of_unknown_date_asks_for_it(self) -> None:
        table = EHCPlan().timetable(as_at=date(2025, 2, 1))
        assert "$.ehc_plans[0].made" in [need.path for need in table.needs]

    def test_reviews_out_of_order_are_refused(self) -> None:
        with pytest.raises(InvalidFact, match="reviewed: expected days in order"):
            EHCPlan(made=MADE, reviewed=(date(2025, 1, 20), date(2024, 1, 14)))

    def test_the_other_reading_is_told(self) -> None:
        review = AnnualReview(
            plan_made=MADE,
            attends_setting=True,
            meeting_held=date(2024, 1, 10),
            decision_notified=date(2024, 1, 24),
            decision="maintain",
        )
        first = review.timetable(as_at=date(2024, 2, 1))["s44.first_review"]
        assert first.standing is Standing.LATE
        [reading] = first.readings
        assert (reading.name, reading.standing) == (
            "a review is done at its meeting",
            Standing.MET,
        )


class TestAfter25:
    """A power until 31 July, at an institution in the further education sector."""

    @pytest.mark.parametrize(
        ("born", "ends"),
        [
            (date(2000, 7, 31), date(2025, 7, 31)),
            (date(2000, 8, 1), date(2026, 7, 31)),
            (date(2000, 2, 29), date(2025, 7, 31)),
        ],
    )
    def test_the_end_of_the_academic_year(self, born: date, ends: date) -> None:
        plan = EHCPlan(made=MADE, date_of_birth=born, studies_at="further_education")
        term = plan.timetable(as_at=ends)["after_25"]
        assert (term.due, term.standing) == (ends, Standing.RUNNING)
        assert plan.timetable(as_at=date(2025, 1, 1))["after_25"].standing is Standing.NOT_ENGAGED
        over = plan.timetable(as_at=date(2026, 8, 1))["after_25"]
        assert over.standing is Standing.ENDED

    def test_someone_who_turns_26_beyond_the_calendar(self) -> None:
        plan = EHCPlan(made=MADE, date_of_birth=date(2075, 1, 1), studies_at="other")
        term = plan.timetable(as_at=date(2026, 6, 1))["after_25"]
        assert (term.due, term.standing) == (None, Standing.NOT_ENGAGED)

    def test_elsewhere_the_day_the_course_ends_is_asked_for(self) -> None:
        plan = EHCPlan(made=MADE, date_of_birth=date(2000, 7, 31), studies_at="apprenticeship")
        term = plan.timetable(as_at=date(2025, 9, 1))["after_25"]
        assert term.standing is Standing.UNDETERMINED
        assert [need.path for need in term.needs] == ["$.ehc_plans[0].course_ends"]


class TestJoins:
    """A plan learns of its reviews and re-assessments; what is given by hand wins."""

    def file(self, **more: object) -> CaseFile:
        review = AnnualReview(
            attends_setting=True,
            meeting_held=date(2023, 12, 4),
            decision_notified=date(2023, 12, 20),
            decision="maintain",
        )
        facts: dict[str, object] = {"ehc_plans": (EHCPlan(made=MADE),), "annual_reviews": (review,)}
        return CaseFile(**{**facts, **more})  # type: ignore[arg-type]

    def test_a_review_closes_one_period_and_begins_the_next(self) -> None:
        # 20 December 2023 is day one of the next twelve months: they end on 19 December 2024
        assert periods(self.file().timetable(as_at=date(2024, 2, 1))) == [
            ("s44.first_review", date(2024, 1, 14), "MET"),
            ("s44.subsequent_review", date(2024, 12, 19), "OPEN"),
        ]

    def test_the_review_itself_shows_no_period_twice(self) -> None:
        keys = [one.key for one in self.file().timetable(as_at=date(2024, 2, 1))]
        assert not [key for key in keys if key.startswith("annual_reviews[0].periods")]

    def test_what_the_plan_says_of_itself_wins(self) -> None:
        plan = EHCPlan(made=MADE, reviewed=(date(2024, 1, 8),))
        table = self.file(ehc_plans=(plan,)).timetable(as_at=date(2024, 2, 1))
        assert periods(table)[1][1] == date(2025, 1, 7)

    def test_with_two_plans_a_review_must_say_which(self) -> None:
        plans = (EHCPlan(ref="old", made=date(2015, 1, 5)), EHCPlan(ref="new", made=MADE))
        unjoined = self.file(ehc_plans=plans).timetable(as_at=date(2024, 2, 1))
        for number in (0, 1):  # it may be of either, so that neither is surely unreviewed
            first = unjoined[f"ehc_plans[{number}].periods[0]/s44.first_review"]
            assert first.standing is Standing.UNDETERMINED
        review = AnnualReview(follows="new", attends_setting=True, decision_notified=MADE)
        joined = self.file(ehc_plans=plans, annual_reviews=(review,)).timetable(as_at=MADE)
        assert joined["ehc_plans[1].periods[0]/s44.first_review"].standing is Standing.MET

    def test_a_plan_takes_its_date_from_the_only_assessment(self) -> None:
        assessment = NeedsAssessment(
            request_received=date(2024, 9, 2), final_plan_sent=MADE.replace(2025)
        )
        file = CaseFile(needs_assessments=(assessment,), ehc_plans=(EHCPlan(),))
        assert periods(file.timetable(as_at=date(2025, 2, 1)))[0][1] == date(2026, 1, 14)

    def test_a_re_assessment_is_joined_too(self) -> None:
        again = Reassessment(request_received=date(2023, 6, 1), final_plan_sent=date(2023, 10, 2))
        table = self.file(annual_reviews=(), reassessments=(again,)).timetable(
            as_at=date(2024, 1, 1)
        )
        assert periods(table)[1] == ("reg27.review_after_reassessment", date(2024, 10, 2), "OPEN")

    @pytest.mark.parametrize(
        "facts",
        [
            {"decision_notified": NOT_RECORDED},
            {"decision_notified": Between(date(2023, 12, 1), date(2024, 1, 31))},
            {"amendment_notice_sent": date(2024, 1, 22)},
        ],
    )
    def test_a_review_on_a_day_not_known_is_never_a_breach(self, facts: dict[str, Any]) -> None:
        review = AnnualReview(attends_setting=True, meeting_held=date(2023, 12, 4), **facts)
        table = self.file(annual_reviews=(review,)).timetable(as_at=date(2024, 6, 1))
        # the last day is 14 January 2024, and the decision may lie on either side of it
        assert next(one[2] for one in periods(table)) == "UNDETERMINED"
        assert "OVERDUE" not in [one[2] for one in periods(table)]

    def test_a_plan_that_ceased_by_a_determination_owes_no_review(self) -> None:
        ceased = Cessation(determination_notified=date(2023, 5, 1), plan_ceased=date(2023, 9, 1))
        table = self.file(annual_reviews=(), cessations=(ceased,)).timetable(as_at=date(2024, 6, 1))
        assert periods(table)[0][2] == "ENDED"

    def test_a_plan_follows_the_assessment_that_led_to_it(self) -> None:
        first = NeedsAssessment(
            ref="a", request_received=date(2022, 6, 1), final_plan_sent=date(2022, 10, 19)
        )
        again = NeedsAssessment(
            ref="b", request_received=date(2024, 6, 3), final_plan_sent=MADE.replace(2025)
        )
        plans = (EHCPlan(follows="a", ceased_on=date(2023, 9, 1)), EHCPlan(follows="b"))
        file = CaseFile(needs_assessments=(first, again), ehc_plans=plans)
        due = [one[1] for one in periods(file.timetable(as_at=date(2025, 2, 1)))]
        assert due == [date(2023, 10, 18), date(2026, 1, 14)]

    def test_a_move_and_its_plan_know_of_one_another(self) -> None:
        plan = EHCPlan(made=date(2023, 12, 11), reviewed=(date(2024, 12, 9),))
        move = PlanTransfer(
            moved=date(2025, 10, 27),
            old_authority_aware=date(2025, 10, 13),
            transferred=date(2025, 10, 31),
        )
        table = CaseFile(ehc_plans=(plan,), plan_transfers=(move,)).timetable(
            as_at=date(2025, 12, 10)
        )
        # twelve months from 9 December 2024 end on 8 December; three from 31 October on 30 January
        assert table["reg15.first_review"].due == date(2026, 1, 30)
        assert table["s44.subsequent_review"].standing is Standing.ENDED
        reviewed = attrs.evolve(move, plan_reviewed=date(2026, 1, 20))
        table = CaseFile(ehc_plans=(plan,), plan_transfers=(reviewed,)).timetable(
            as_at=date(2026, 2, 1)
        )
        assert table["reg15.first_review"].standing is Standing.MET
        assert periods(table)[-1] == ("s44.subsequent_review", date(2027, 1, 19), "OPEN")

    def test_a_reorganisation_starts_no_clock(self) -> None:
        move = PlanTransfer(
            from_authority="Old", to_authority="New", moved=MADE, old_authority_aware=MADE
        )
        new = AuthoritySuccession(predecessor="Old", successor="New", on=MADE)
        file = CaseFile(plan_transfers=(move,), authority_successions=(new,))
        assert len(file.timetable(as_at=date(2024, 1, 1))) == 0


class TestViews:
    file = CaseFile(
        reference="EX-1",
        ehc_plans=(EHCPlan(made=MADE),),
        phase_transfers=(
            PhaseTransfer(kind="primary_to_secondary", transfer_date=date(2023, 9, 1)),
        ),
        plan_transfers=(
            PlanTransfer(moved=date(2023, 3, 6), old_authority_aware=date(2023, 3, 6)),
        ),
    )

    def test_the_agenda_is_in_the_order_of_dates(self) -> None:
        agenda = self.file.timetable(as_at=date(2023, 3, 7)).agenda
        # 6 March is day one of fifteen working days: 6-10, 13-17, 20-24 March
        assert [(one.duty, one.due) for one in agenda] == [
            ("reg18.phase_transfer_other", date(2023, 2, 14)),
            ("reg15.transfer_plan", date(2023, 3, 24)),
            ("s44.first_review", date(2024, 1, 14)),
        ]

    def test_the_next_action_is_what_is_overdue_longest(self) -> None:
        action = self.file.timetable(as_at=date(2023, 3, 7)).next_action
        assert action is not None
        assert (action.duty, action.days_late) == ("reg18.phase_transfer_other", 21)
        assert CaseFile().timetable(as_at=MADE).next_action is None

    def test_views_by_actor(self) -> None:
        table = self.file.timetable(as_at=date(2023, 3, 7))
        assert [one.duty for one in table.for_actor("old authority")] == ["reg15.transfer_plan"]

    def test_due_between(self) -> None:
        table = self.file.timetable(as_at=date(2023, 3, 7))
        found = table.due_between(date(2023, 3, 1), date(2023, 3, 31))
        assert [one.duty for one in found] == ["reg15.transfer_plan"]

    def test_the_receipt_is_of_the_facts_in_any_order(self) -> None:
        again = load(dict(reversed(self.file.to_dict().items())))
        one, other = (file.receipt(as_at=MADE) for file in (self.file, again))
        assert one == other
        assert CaseFile(reference="EX-2").receipt(as_at=MADE)["facts"] != one["facts"]


class TestBadInput:
    def test_a_transfer_without_a_kind_or_a_date(self) -> None:
        with pytest.raises(InvalidFact) as told:
            PhaseTransfer()
        assert [one.field for one in told.value.problems] == ["kind", "transfer_date"]

    def test_a_move_to_the_same_authority(self) -> None:
        with pytest.raises(InvalidFact, match="to_authority: expected an authority other than 'A'"):
            PlanTransfer(from_authority="A", to_authority="A")

    def test_a_planned_date_is_no_silence(self) -> None:
        with pytest.raises(
            InvalidFact, match="meeting_planned: expected a date, a range or nothing"
        ):
            AnnualReview(meeting_planned=NOT_RECORDED)  # type: ignore[arg-type]
        assert AnnualReview(meeting_planned=Between(MADE, MADE)).meeting_planned is not None

    def test_an_amended_plan_where_none_was_needed(self) -> None:
        with pytest.raises(InvalidFact, match="amendment_needed"):
            PhaseTransfer(
                kind="infant_to_junior",
                transfer_date=date(2026, 9, 1),
                amendment_needed=False,
                final_amended_plan_sent=date(2026, 2, 2),
            )

    def test_a_ref_used_twice_and_one_that_is_not_there(self) -> None:
        plans = (EHCPlan(ref="a"), EHCPlan(ref="a"))
        assert problems(ehc_plans=plans) == [("ehc_plans[1].ref", "value")]
        review = AnnualReview(follows="nothing")
        assert problems(annual_reviews=(review,)) == [("annual_reviews[0].follows", "value")]

    def test_a_name_that_is_too_long_or_no_text(self) -> None:
        for name in ("x" * 201, "", 7):
            with pytest.raises(InvalidFact, match="ref: expected a name of at most 200 characters"):
                EHCPlan(ref=name)  # type: ignore[arg-type]

    def test_a_succession_needs_all_three(self) -> None:
        with pytest.raises(InvalidFact) as told:
            AuthoritySuccession(predecessor="A")  # type: ignore[call-arg]
        assert [one.field for one in told.value.problems] == ["successor", "on"]

    def test_every_problem_at_once_whatever_its_kind(self) -> None:
        with pytest.raises(InvalidFact) as told:
            AnnualReview(
                meeting_held="2025-11-03",  # type: ignore[arg-type]
                decision="amend",
                ended_on=date(2026, 1, 1),
            )
        assert [one.field for one in told.value.problems] == [
            "meeting_held",
            "decision_notified",
            "ended_because",
        ]
