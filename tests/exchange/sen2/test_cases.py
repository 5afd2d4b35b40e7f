"""A return gives case files and tables, and case files the modules of a return, item by item."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

import sendlaw
from sendlaw import AnnualReview, CaseFile, EHCPlan, InvalidFact, NeedsAssessment
from sendlaw.cases.sen2 import (
    Sen2ActivePlan,
    Sen2Assessment,
    Sen2NamedPlan,
    Sen2Person,
    Sen2PlacementDetail,
    Sen2Request,
)
from sendlaw.exchange.sen2 import assessments, case_files, reviews, sen2_of, week20
from sendlaw.facts import NOT_RECORDED, Between
from sendlaw.testing.returns import synthetic_return

RECEIVED, TOLD, ISSUED = date(2025, 3, 3), date(2025, 4, 7), date(2025, 7, 21)
CENSUS = date(2026, 1, 15)


def one_file(**request: Any) -> Any:
    [found] = case_files([Sen2Person(requests=(Sen2Request(**request),), key="17")])
    return found


def the_case(**request: Any) -> NeedsAssessment:
    file = one_file(received_date=RECEIVED, **request).file
    [case] = file.needs_assessments
    return case  # type: ignore[no-any-return]


class TestFromAReturn:
    def test_a_request_that_waits(self) -> None:
        case = the_case(request_outcome="A")
        assert (case.request_received, case.decision, case.decision_notified) == (
            RECEIVED,
            None,
            None,
        )
        assert case.exceptions is NOT_RECORDED

    def test_a_refusal_to_assess(self) -> None:
        case = the_case(request_outcome="N", request_outcome_date=TOLD)
        assert (str(case.decision), case.decision_notified) == ("refuse", TOLD)

    def test_an_original_outcome_is_not_rewritten_after_an_appeal(self) -> None:
        case = the_case(request_outcome="N", request_outcome_date=TOLD, request_tribunal=True)
        assert str(case.decision) == "refuse"

    def test_a_decision_without_its_day_is_not_recorded(self) -> None:
        case = the_case(request_outcome="Y", assessment=Sen2Assessment(assessment_outcome="A"))
        assert (str(case.decision), case.decision_notified) == ("assess", NOT_RECORDED)

    def test_a_plan_issued_is_sent_on_the_day_of_the_outcome(self) -> None:
        issued = Sen2Assessment(
            assessment_outcome="Y", assessment_outcome_date=ISSUED, week20=False
        )
        case = the_case(request_outcome="Y", request_outcome_date=TOLD, assessment=issued)
        assert (case.final_plan_sent, case.exceptions) == (ISSUED, ())

    def test_decided_to_issue_and_nothing_out_yet(self) -> None:
        case = the_case(request_outcome="Y", assessment=Sen2Assessment(assessment_outcome="Y"))
        assert case.final_plan_sent is None

    def test_exceptions_that_apply_are_not_told_one_by_one(self) -> None:
        issued = Sen2Assessment(assessment_outcome="Y", assessment_outcome_date=ISSUED, week20=True)
        assert the_case(request_outcome="Y", assessment=issued).exceptions is NOT_RECORDED

    def test_a_refusal_of_a_plan(self) -> None:
        refused = Sen2Assessment(assessment_outcome="N", assessment_outcome_date=ISSUED)
        assert the_case(request_outcome="Y", assessment=refused).plan_refusal_notified == ISSUED

    @pytest.mark.parametrize(
        ("request_", "reason"),
        [
            ({"request_outcome": "W"}, "withdrawn"),
            (
                {
                    "request_outcome": "Y",
                    "assessment": Sen2Assessment(assessment_outcome="W"),
                },
                "withdrawn",
            ),
            ({"request_outcome": "H"}, "decided before"),
            (
                {
                    "request_outcome": "Y",
                    "assessment": Sen2Assessment(assessment_outcome="H"),
                },
                "decided before",
            ),
            ({"request_outcome": "A", "exported": "998"}, "moved"),
        ],
    )
    def test_what_the_return_does_not_date_is_no_case(
        self, request_: dict[str, Any], reason: str
    ) -> None:
        found = one_file(received_date=RECEIVED, **request_)
        assert found.file is None
        [left] = found.left_out
        assert left.path == "persons[0].requests[0]"
        assert left.reason.startswith(reason)

    def test_an_historical_request_with_an_assessment_of_this_year(self) -> None:
        issued = Sen2Assessment(assessment_outcome="Y", assessment_outcome_date=ISSUED)
        case = the_case(request_outcome="H", assessment=issued)
        assert (str(case.decision), case.decision_notified) == ("assess", NOT_RECORDED)
        assert case.final_plan_sent == ISSUED

    def test_reversed_dates_are_told_and_stop_nothing(self) -> None:
        bad = Sen2Request(received_date=TOLD, request_outcome="Y", request_outcome_date=RECEIVED)
        good = Sen2Request(received_date=RECEIVED, request_outcome="A")
        [found] = case_files([Sen2Person(requests=(bad, good))])
        assert len(found.file.needs_assessments) == 1
        assert "decision_notified" in found.left_out[0].reason

    def test_a_plan_and_its_end(self) -> None:
        named = Sen2NamedPlan(start_date=ISSUED, cease_date=date(2025, 12, 1))
        issued = Sen2Assessment(
            assessment_outcome="Y", assessment_outcome_date=ISSUED, named_plan=named
        )
        file = one_file(received_date=RECEIVED, request_outcome="Y", assessment=issued).file
        assert file.ehc_plans[0].made == ISSUED
        assert file.ehc_plans[0].ceased_on == date(2025, 12, 1)

    def test_the_decision_of_an_earlier_review_is_not_that_of_the_latest(self) -> None:
        plan = Sen2ActivePlan(
            review_meeting=date(2025, 11, 3), last_review=date(2024, 12, 2), review_outcome="M"
        )
        file = one_file(request_outcome="H", active_plan=plan).file
        [review] = file.annual_reviews
        assert (review.meeting_held, review.decision_notified) == (date(2025, 11, 3), None)

    @pytest.mark.parametrize(
        ("placements", "attends"),
        [
            ((Sen2PlacementDetail(urn="999999"),), True),
            ((Sen2PlacementDetail(sen_setting="EHE"),), False),
            ((Sen2PlacementDetail(sen_setting="OTH"),), None),
            ((), None),
        ],
    )
    def test_a_review_and_where_the_person_is(
        self, placements: tuple[Sen2PlacementDetail, ...], attends: bool | None
    ) -> None:
        plan = Sen2ActivePlan(
            placements=placements,
            review_meeting=date(2025, 11, 3),
            last_review=date(2025, 12, 1),
            review_outcome="A",
            review_draft=date(2025, 12, 1),
        )
        [review] = one_file(request_outcome="H", active_plan=plan).file.annual_reviews
        assert (str(review.decision), review.attends_setting) == ("amend", attends)
        assert review.amendment_notice_sent == date(2025, 12, 1)

    def test_what_tells_of_a_process_and_too_little_of_it_is_told(self) -> None:
        plan = Sen2ActivePlan(
            transfer_la="998",
            phase_transfer_due_date=date(2026, 2, 15),
            phase_transfer_final_date=date(2026, 1, 9),
        )
        refused = Sen2Assessment(
            assessment_outcome="N",
            assessment_outcome_date=ISSUED,
            assessment_mediation=True,
            other_tribunal=False,
            named_plan=Sen2NamedPlan(),
        )
        found = one_file(
            received_date=RECEIVED,
            request_outcome="N",
            request_outcome_date=TOLD,
            request_tribunal=True,
            assessment=refused,
            active_plan=plan,
        )
        where = "persons[0].requests[0]"
        assert {one.path: one.reason.split(",")[0] for one in found.left_out} == {
            f"{where}.request_tribunal": "a mediation or an appeal",
            f"{where}.assessment.assessment_mediation": "a mediation or an appeal",
            f"{where}.assessment.named_plan": "a plan of which the return does not tell when it began",
            f"{where}.active_plan.transfer_la": "came from another authority",
            f"{where}.active_plan.phase_transfer_due_date": (
                "a phase transfer of which the return tells neither the phases nor the day"
            ),
            f"{where}.active_plan.phase_transfer_final_date": (
                "a phase transfer of which the return tells neither the phases nor the day"
            ),
        }

    def test_an_historical_decision_lies_before_the_calendar_year(self) -> None:
        issued = Sen2Assessment(assessment_outcome="Y", assessment_outcome_date=ISSUED)
        request = Sen2Request(
            received_date=date(2024, 11, 4), request_outcome="H", assessment=issued
        )
        [found] = case_files([Sen2Person(requests=(request,))], year=2026)
        [case] = found.file.needs_assessments
        assert case.decision_notified == Between(date(2024, 11, 4), date(2024, 12, 31))

    def test_a_decision_on_a_review_without_its_meeting_is_one_of_the_plan(self) -> None:
        named = Sen2NamedPlan(start_date=date(2020, 5, 4))
        file = one_file(
            request_outcome="H",
            assessment=Sen2Assessment(assessment_outcome="H", named_plan=named),
            active_plan=Sen2ActivePlan(last_review=date(2022, 6, 6)),
        ).file
        assert file.ehc_plans == (EHCPlan(made=date(2020, 5, 4), reviewed=(date(2022, 6, 6),)),)

    def test_nothing_personal_but_the_birthday_is_taken(self) -> None:
        person = Sen2Person(
            surname="Example",
            forename="Sam",
            postcode="ZZ1 1ZZ",
            upn="A123",
            person_birth_date=date(2016, 5, 4),
            requests=(Sen2Request(received_date=RECEIVED, request_outcome="A"),),
        )
        [found] = case_files([person])
        text = found.file.to_json()
        assert found.file.reference == "persons[0]"
        assert found.file.date_of_birth == date(2016, 5, 4)
        assert not any(one in text for one in ("Example", "Sam", "ZZ1", "A123"))

    def test_a_made_up_return_gives_timetables(self) -> None:
        made = synthetic_return(60, seed=3)
        files = [one.file for one in case_files(made.sen2.persons) if one.file]
        tables = [file.timetable(as_at=CENSUS) for file in files]
        assert len(files) > 30
        assert sum(len(table.engaged) for table in tables) > len(files)


class TestTables:
    def test_the_flag_stands_apart_from_the_standing(self) -> None:
        made = synthetic_return(400, seed=5)
        table, _ = assessments(made.sen2.persons)
        issued = [
            (received, sent, excepted)
            for received, sent, excepted in zip(
                table["request_received"],
                table["final_plan_sent"],
                table["reg13.final_plan.excused"],
                strict=True,
            )
            if isinstance(sent, date) and sent.year == made.sen2.year - 1
        ]
        within = [one for one in issued if (one[1] - one[0]).days <= 140]
        unexcepted = [one for one in issued if not one[2]]
        assert len(issued) == made.known.issued
        assert len(within) == made.known.within
        assert len(unexcepted) == made.known.issued_unexcepted
        assert len([one for one in within if not one[2]]) == made.known.within_unexcepted

    def test_every_request_is_a_row_or_is_told_of(self) -> None:
        made = synthetic_return(200, seed=6)
        table, out = assessments(made.sen2.persons)
        requests = sum(len(person.requests) for person in made.sen2.persons)
        assert len(table["reference"]) + len(out) == requests
        assert {len(column) for column in table.values()} == {len(table["reference"])}

    def test_reviews_are_a_table_of_their_own(self) -> None:
        plan = Sen2ActivePlan(review_meeting=date(2025, 11, 3), last_review=date(2025, 12, 1))
        person = Sen2Person(requests=(Sen2Request(request_outcome="H", active_plan=plan),))
        table = reviews([person])
        assert table["reference"] == ["persons[0].requests[0].active_plan"]
        assert table["decision_notified"] == [date(2025, 12, 1)]


def file(case: NeedsAssessment, **more: Any) -> CaseFile:
    return CaseFile(reference="EX-1", needs_assessments=(case,), **more)


def assessed(**facts: Any) -> NeedsAssessment:
    given = {"request_received": RECEIVED, "decision_notified": TOLD, "decision": "assess"}
    return NeedsAssessment(**{**given, **facts})


def request_of(case: NeedsAssessment, **more: Any) -> Sen2Request:
    [person] = sen2_of([file(case, **more)], year=2026, lea="999").sen2.persons
    [found] = person.requests
    return found


class TestFromCaseFiles:
    def test_a_plan_in_time(self) -> None:
        found = request_of(assessed(final_plan_sent=ISSUED, exceptions=()))
        assert (found.request_outcome, found.request_outcome_date) == ("Y", TOLD)
        assert found.assessment is not None
        assert found.assessment.assessment_outcome_date == ISSUED
        assert found.assessment.week20 is False
        assert found.assessment.named_plan == Sen2NamedPlan(start_date=ISSUED)

    def test_a_request_that_waits_on_the_census_day(self) -> None:
        found = request_of(NeedsAssessment(request_received=date(2024, 11, 4)))
        assert (found.request_outcome, found.assessment) == ("A", None)

    def test_refusals(self) -> None:
        refused = NeedsAssessment(
            request_received=RECEIVED, decision_notified=TOLD, decision="refuse"
        )
        assert request_of(refused).request_outcome == "N"
        no_plan = request_of(assessed(plan_refusal_notified=date(2025, 6, 2))).assessment
        assert no_plan is not None
        assert (no_plan.assessment_outcome, no_plan.named_plan) == ("N", None)
        assert no_plan.assessment_outcome_date == date(2025, 6, 2)

    def test_withdrawn(self) -> None:
        before = NeedsAssessment(
            request_received=RECEIVED, ended_on=date(2025, 4, 1), ended_because="withdrawn"
        )
        assert request_of(before).request_outcome == "W"
        after = assessed(ended_on=date(2025, 6, 2), ended_because="withdrawn")
        assert request_of(after).assessment == Sen2Assessment(assessment_outcome="W")

    def test_what_was_over_before_the_year_is_historical_while_its_plan_is_active(self) -> None:
        old = assessed(
            request_received=date(2023, 3, 6),
            decision_notified=date(2023, 4, 3),
            final_plan_sent=date(2023, 7, 3),
        )
        plan = Sen2NamedPlan(start_date=date(2023, 7, 3))
        assert request_of(old) == Sen2Request(
            request_outcome="H",
            assessment=Sen2Assessment(assessment_outcome="H", named_plan=plan),
            active_plan=Sen2ActivePlan(),
        )

    def test_an_active_plan_has_its_latest_review_up_to_the_census_day(self) -> None:
        plan = EHCPlan(made=ISSUED)
        earlier = AnnualReview(attends_setting=True, meeting_held=date(2025, 11, 3))
        later = AnnualReview(attends_setting=True, meeting_held=date(2026, 1, 16))
        found = request_of(
            assessed(final_plan_sent=ISSUED), ehc_plans=(plan,), annual_reviews=(earlier, later)
        )
        assert found.active_plan == Sen2ActivePlan(review_meeting=date(2025, 11, 3))

    def test_a_plan_that_ceased_is_not_active(self) -> None:
        plan = EHCPlan(made=ISSUED, ceased_on=date(2025, 12, 1))
        found = request_of(assessed(final_plan_sent=ISSUED), ehc_plans=(plan,))
        assert found.active_plan is None
        assert found.assessment is not None
        assert found.assessment.named_plan == Sen2NamedPlan(
            start_date=ISSUED, cease_date=date(2025, 12, 1)
        )

    def test_a_year_that_is_not_known(self) -> None:
        with pytest.raises(InvalidFact, match="year: expected one of 2023"):
            sen2_of([], year=2027, lea="999")

    def test_there_and_back(self) -> None:
        case = assessed(final_plan_sent=ISSUED, exceptions=())
        made = sen2_of([file(case)], year=2026, lea="999")
        [found] = case_files(made.sen2.persons)
        assert found.file.needs_assessments == (case,)


class TestWeek20:
    """The flag says that exceptions apply: also where the plan came in time after all."""

    def absence(self, days: int, **more: Any) -> sendlaw.Circumstance:
        began = date(2025, 5, 5)
        return sendlaw.Circumstance(
            kind="absent_from_area",
            began=began,
            ended=date.fromordinal(began.toordinal() + days),
            impractical=more.get("impractical", ("reg13.final_plan",)),
        )

    @pytest.mark.parametrize(
        ("exceptions", "expected"),
        [
            (NOT_RECORDED, None),
            ((), False),
            (28, True),
            (27, False),
        ],
    )
    def test_as_recorded(self, exceptions: Any, expected: bool | None) -> None:
        given = (self.absence(exceptions),) if isinstance(exceptions, int) else exceptions
        assert week20(assessed(final_plan_sent=ISSUED, exceptions=given)) is expected

    def test_judged_practical_is_no_exception(self) -> None:
        given = (self.absence(40, impractical=()),)
        assert week20(assessed(exceptions=given)) is False

    def test_only_what_had_begun_by_a_day_counts(self) -> None:
        case = assessed(final_plan_sent=ISSUED, exceptions=(self.absence(28),))
        assert week20(case, by=date(2025, 5, 4)) is False
        assert week20(case, by=date(2025, 5, 5)) is week20(
            assessed(
                exceptions=(
                    sendlaw.Circumstance(
                        kind="absent_from_area",
                        began=date(2025, 5, 5),
                        impractical=("reg13.final_plan",),
                    ),
                )
            )
        )
        assert week20(case, by=date(2025, 6, 2)) is True

    def test_not_judged_cannot_be_told(self) -> None:
        given = (self.absence(40, impractical=NOT_RECORDED),)
        assert week20(assessed(exceptions=given)) is None
