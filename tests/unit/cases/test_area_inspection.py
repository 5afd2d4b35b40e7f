"""An inspection of a local area: its days, its states, and what cannot be true of it."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs
import pytest

from sendlaw import (
    NOT_KNOWN,
    NOT_RECORDED,
    AreaInspection,
    Between,
    InvalidFact,
    MonitoringInspection,
    PrincipalAuthority,
    PriorityActionPlan,
    Progress,
    ProposedAction,
    Revisit,
    SourcedDate,
    Strength,
    Weakness,
    WrittenStatement,
)
from sendlaw.cases.inspection_links import dated_fields
from sendlaw.vocabulary import Standing
from sendlaw.vocabulary.inspections import InspectionState

RECEIVED = date(2025, 9, 1)
LATER = date(2026, 6, 1)
STATEMENT, PUBLISH, MEDIA = "jar4.written_statement", "jar3.publish_report", "jar3.local_media"
CASE = AreaInspection(framework="2016", report_received=RECEIVED, written_statement_required=True)
WEAK = Weakness(id="w1", kind="significant_weakness", text="Plans")


class TestTheThreeTimes:
    """ "Within 30 days", "within 30 working days", "within 70 working days of receiving the report"."""

    @pytest.mark.parametrize(
        ("received", "statement"),
        [
            (date(2017, 7, 24), date(2017, 10, 31)),
            (date(2021, 9, 17), date(2021, 12, 24)),
            (date(2019, 12, 17), date(2020, 3, 27)),
            (date(2023, 9, 5), date(2023, 12, 12)),
        ],
    )
    def test_seventy_working_days_as_published(self, received: date, statement: date) -> None:
        case = attrs.evolve(CASE, report_received=received)
        assert case.timetable(as_at=LATER)[STATEMENT].due == statement

    def test_days_are_no_working_days(self) -> None:
        table = CASE.timetable(as_at=RECEIVED)
        assert (table[MEDIA].due, table[PUBLISH].due) == (date(2025, 10, 1), date(2025, 10, 13))

    def test_the_day_of_publication_is_not_taken_for_that_of_receipt(self) -> None:
        case = AreaInspection(
            inspection_ended=date(2025, 6, 13),
            published_by_inspectorates=date(2025, 9, 8),
            written_statement_required=True,
        )
        seen = date(2025, 9, 23)
        table = case.timetable(as_at=seen)
        assert case.state(as_at=seen) is InspectionState.STATEMENT_AWAITED
        assert {one.standing for one in table} == {Standing.UNDETERMINED}
        assert "report_received" in {need.fact for need in table.needs}
        # 70 working days after 13 June: June 11, July 23 (34), August 20 (54), September 16: Mon 22
        assert table[STATEMENT].due == date(2025, 9, 22)
        # and after 8 September: 16 to the 30th, October 23 (39), November 20 (59), December 11: Mon 15
        assert table[STATEMENT].latest == date(2025, 12, 15)

    def test_nothing_done_after_every_last_day_is_overdue_whenever_it_was_received(self) -> None:
        case = AreaInspection(
            inspection_ended=date(2025, 6, 13),
            published_by_inspectorates=date(2025, 9, 8),
            written_statement_required=True,
        )
        table = case.timetable(as_at=LATER)
        assert {one.standing for one in table} == {Standing.OVERDUE}

    @pytest.mark.parametrize(
        "act", ["published_by_inspectorates", "report_published", "written_statement_made"]
    )
    def test_a_later_act_shows_that_it_was_received(self, act: str) -> None:
        case = AreaInspection(
            inspection_ended=date(2025, 6, 13),
            written_statement_required=True,
            **{act: date(2025, 9, 8)},
        )
        table = case.timetable(as_at=date(2025, 9, 22))
        assert Standing.NOT_ENGAGED not in {one.standing for one in table}
        assert case.state(as_at=date(2025, 9, 22)) not in (
            InspectionState.INSPECTED,
            InspectionState.NOT_BEGUN,
        )


class TestTheWindow:
    RECEIPT = Between(date(2020, 2, 12), date(2020, 2, 24))

    @pytest.mark.parametrize("received", [NOT_KNOWN, NOT_RECORDED, None])
    def test_the_day_that_the_letter_bears_opens_it_and_its_publication_ends_it(
        self, received: Any
    ) -> None:
        case = AreaInspection(
            framework="2016",
            inspection_ended=date(2019, 11, 22),
            report_dated=date(2020, 2, 12),
            report_received=received,
            published_by_inspectorates=date(2020, 2, 24),
            report_published=date(2020, 2, 24),
            written_statement_required=True,
            written_statement_made=NOT_KNOWN,
        )
        found = case.timetable(as_at=date(2026, 6, 29))[STATEMENT]
        # 12 February: 12 to the 28th, March 22 (34), April 20 (54), May 4 to 26 less the 8th and 25th
        assert (found.due, found.latest) == (date(2020, 5, 26), date(2020, 6, 5))
        assert found.standing is Standing.UNDETERMINED

    def test_a_letter_that_was_dated_between_two_days_opens_it_on_the_first(self) -> None:
        case = AreaInspection(
            inspection_ended=date(2019, 11, 22),
            report_dated=Between(date(2020, 2, 12), date(2020, 2, 20)),
            report_received=NOT_KNOWN,
            report_published=date(2020, 2, 24),
            written_statement_required=True,
            written_statement_made=NOT_KNOWN,
        )
        found = case.timetable(as_at=date(2026, 6, 29))[STATEMENT]
        assert (found.due, found.latest) == (date(2020, 5, 26), date(2020, 6, 5))

    def test_of_central_bedfordshire(self) -> None:
        case = attrs.evolve(CASE, report_received=self.RECEIPT, written_statement_made=NOT_KNOWN)
        found = case.timetable(as_at=date(2020, 10, 13))[STATEMENT]
        assert (found.due, found.latest) == (date(2020, 5, 26), date(2020, 6, 5))
        assert found.standing is Standing.UNDETERMINED

    @pytest.mark.parametrize(
        ("last", "standing"),
        [
            (date(2020, 1, 14), Standing.LATE),  # the seventieth day is 23 April
            (date(2020, 1, 15), Standing.LATE_UNLESS_EXCUSED),  # 24 April
            (date(2020, 6, 18), Standing.LATE_UNLESS_EXCUSED),  # 25 September
            (date(2020, 6, 19), Standing.LATE),  # 28 September
        ],
    )
    def test_the_edges_of_the_words_of_2020(self, last: date, standing: Standing) -> None:
        case = attrs.evolve(CASE, report_received=last, written_statement_made=date(2020, 12, 1))
        assert case.timetable(as_at=LATER)[STATEMENT].standing is standing


class TestStates:
    @pytest.mark.parametrize(
        ("changes", "state"),
        [
            ({}, InspectionState.NOT_BEGUN),
            ({"inspection_began": RECEIVED}, InspectionState.INSPECTING),
            ({"inspection_ended": RECEIVED}, InspectionState.INSPECTED),
            ({"report_received": RECEIVED}, InspectionState.REPORTED),
            ({"published_by_inspectorates": RECEIVED}, InspectionState.REPORTED),
            (
                {"report_received": RECEIVED, "written_statement_required": False},
                InspectionState.NO_STATEMENT_REQUIRED,
            ),
            (
                {"report_received": RECEIVED, "written_statement_required": True},
                InspectionState.STATEMENT_AWAITED,
            ),
            ({"written_statement_made": RECEIVED}, InspectionState.STATEMENT_MADE),
            (
                {"written_statement": WrittenStatement(accepted=RECEIVED)},
                InspectionState.STATEMENT_ACCEPTED,
            ),
            (
                {"priority_action_plan": PriorityActionPlan(accepted=RECEIVED)},
                InspectionState.STATEMENT_ACCEPTED,
            ),
            ({"revisit": Revisit(began=RECEIVED)}, InspectionState.REVISITED),
            (
                {"monitoring_inspection": MonitoringInspection(began=RECEIVED)},
                InspectionState.MONITORED,
            ),
            ({"next_inspection_began": RECEIVED}, InspectionState.INSPECTED_AGAIN),
            ({"ended_on": RECEIVED, "ended_because": "superseded"}, InspectionState.ENDED),
        ],
    )
    def test_the_furthest_act_says_it(self, changes: Any, state: InspectionState) -> None:
        assert AreaInspection(**changes).state(as_at=LATER) is state

    def test_what_lies_after_the_day_looked_from_has_not_happened(self) -> None:
        case = attrs.evolve(CASE, written_statement_made=date(2025, 12, 8))
        assert case.state(as_at=date(2025, 12, 7)) is InspectionState.STATEMENT_AWAITED


class TestWhatItIsMadeOf:
    def test_a_day_of_a_part_has_its_path(self) -> None:
        case = AreaInspection(framework="2016", revisit=Revisit(began=RECEIVED))
        [revisit] = [one for one in case.timetable(as_at=LATER).guidance if "revisit" in one.duty]
        assert revisit.path == "$.area_inspections[0].revisit.began"

    def test_actions_have_their_paths(self) -> None:
        plan = PriorityActionPlan(actions=[ProposedAction(id="a1")])
        case = AreaInspection(priority_action_plan=plan)
        assert [path for path, _ in case.actions] == ["priority_action_plan.actions[0]"]
        assert AreaInspection().actions == AreaInspection().actions == ()
        assert AreaInspection(written_statement=WrittenStatement()).actions == ()

    def test_an_area_for_improvement_need_not_be_answered(self) -> None:
        assert not Weakness(kind="improvement").to_be_answered
        assert Weakness(kind="priority_action").to_be_answered
        assert Weakness().to_be_answered

    def test_the_fields_that_a_source_may_date(self) -> None:
        found = dated_fields(AreaInspection)
        assert {"report_received", "revisit.began", "priority_action_plan.draft_submitted"} <= {
            *found
        }

    def test_what_happened_after_the_statement_shows_that_it_was_made(self) -> None:
        case = attrs.evolve(
            CASE,
            written_statement_made=NOT_RECORDED,
            written_statement=WrittenStatement(accepted=date(2025, 12, 8)),
        )
        assert case.timetable(as_at=LATER)[STATEMENT].standing is Standing.MET


class TestWhatCannotBe:
    @pytest.mark.parametrize(
        ("changes", "told"),
        [
            ({"framework": "2019"}, "framework: expected '2016' or '2023'"),
            ({"outcome": "good"}, "outcome: expected 'typically_positive'"),
            ({"written_statement_made": date(2025, 8, 29)}, "written_statement_made: expected"),
            ({"report_published": date(2025, 8, 29)}, "report_published: expected a day on or"),
            ({"local_media_sent": date(2025, 8, 29)}, "local_media_sent: expected a day on or"),
            (
                {"inspection_began": date(2025, 6, 9), "inspection_ended": date(2025, 6, 6)},
                "inspection_ended: expected a day on or after inspection_began",
            ),
            ({"outcome": "inconsistent"}, "outcome: expected nothing under the framework of 2016"),
            (
                {"priority_action_plan": PriorityActionPlan()},
                "priority_action_plan: expected nothing under the framework of 2016",
            ),
            (
                {"framework": "2023", "revisit": Revisit()},
                "revisit: expected nothing under the framework of 2023",
            ),
            (
                {
                    "framework": None,
                    "written_statement": WrittenStatement(),
                    "priority_action_plan": PriorityActionPlan(),
                },
                "priority_action_plan: expected nothing beside written_statement",
            ),
            (
                {"weaknesses": (WEAK, WEAK)},
                "weaknesses[1].id: expected an id that stands once, found 'w1'",
            ),
            (
                {"weaknesses": (WEAK,), "strengths": (Strength(id="w1"),)},
                "strengths[0].id: expected an id that stands once",
            ),
            (
                {"written_statement": WrittenStatement(actions=(ProposedAction(answers=("w9",)),))},
                "written_statement.actions[0].answers: expected the id of one of the weaknesses",
            ),
            (
                {"revisit": Revisit(progress=(Progress(sufficient=True),))},
                "revisit.progress[0].weakness: expected the id of one of the weaknesses",
            ),
            (
                {"sources": (SourcedDate(fact="area", on=RECEIVED, source="A"),)},
                "sources[0].fact: expected the name of a date field",
            ),
            (
                {"sources": (SourcedDate(fact="report_received"),)},
                "sources[0].on: expected a value, found nothing",
            ),
            (
                {
                    "weaknesses": (WEAK,),
                    "revisit": Revisit(
                        progress=(Progress(weakness="w1"), Progress(weakness="w1", sufficient=True))
                    ),
                },
                "revisit.progress[1].weakness: expected a weakness that stands once, found 'w1'",
            ),
            ({"area": " "}, "area: expected a name of at most 200 characters, found ' '"),
            ({"revisit": WEAK}, "revisit: expected Revisit, found a Weakness"),
            ({"weaknesses": WEAK}, "weaknesses: expected a tuple of Weakness, or NOT_RECORDED"),
            ({"ended_on": RECEIVED}, "ended_because: expected both"),
        ],
    )
    def test_it_is_refused_with_its_field(self, changes: Any, told: str) -> None:
        with pytest.raises(InvalidFact) as caught:
            attrs.evolve(CASE, **changes)
        assert told in str(caught.value)

    def test_a_part_refuses_what_is_wrong_in_it(self) -> None:
        with pytest.raises(InvalidFact, match="kind: expected 'significant_weakness'"):
            Weakness(kind="weak")
        with pytest.raises(InvalidFact, match="due: expected a date"):
            ProposedAction(due="soon")

    @pytest.mark.parametrize("blank", ["", " ", "\t", "\n ", "\u00a0"])
    @pytest.mark.parametrize(
        ("of", "field"),
        [
            (ProposedAction, "owner"),
            (ProposedAction, "period"),
            (WrittenStatement, "owner"),
            (Weakness, "id"),
            (AreaInspection, "reference"),
        ],
    )
    def test_blank_text_is_no_word(self, of: Any, field: str, blank: str) -> None:
        with pytest.raises(
            InvalidFact, match=f"{field}: expected a name of at most 200 characters"
        ):
            of(**{field: blank})

    @pytest.mark.parametrize(
        ("of", "first", "then"),
        [
            (Revisit, "began", "ended"),
            (Revisit, "began", "letter_published"),
            (MonitoringInspection, "began", "ended"),
            (MonitoringInspection, "began", "report_published"),
            (ProposedAction, "start", "due"),
        ],
    )
    def test_days_of_a_part_the_wrong_way_round(self, of: Any, first: str, then: str) -> None:
        of(**{first: RECEIVED, then: RECEIVED})
        told = rf"{then}: expected a day on or after {first} \(2025-09-01\), found 2025-08-31"
        with pytest.raises(InvalidFact, match=told):
            of(**{first: RECEIVED, then: date(2025, 8, 31)})


class TestTheBodiesOwnDays:
    def bodies(self, *days: date | None) -> tuple[PrincipalAuthority, ...]:
        return tuple(PrincipalAuthority(report_received=day) for day in days)

    @pytest.mark.parametrize("received", [None, NOT_KNOWN, NOT_RECORDED])
    def test_where_each_has_one_they_tell_the_receipt(self, received: Any) -> None:
        both = self.bodies(date(2025, 9, 3), RECEIVED)
        case = attrs.evolve(CASE, report_received=received, principal_authorities=both)
        assert case.received == Between(RECEIVED, date(2025, 9, 3))
        found = case.timetable(as_at=date(2025, 9, 8))[STATEMENT]
        # 8 December for the one (see the golden rows), two working days later for the other
        assert (found.due, found.latest) == (date(2025, 12, 8), date(2025, 12, 10))

    def test_the_same_day_of_each_is_one_day(self) -> None:
        both = self.bodies(RECEIVED, RECEIVED)
        case = attrs.evolve(CASE, report_received=NOT_KNOWN, principal_authorities=both)
        assert case.received == RECEIVED

    def test_a_receipt_that_is_told_stands(self) -> None:
        both = self.bodies(date(2025, 9, 3), date(2025, 9, 4))
        assert attrs.evolve(CASE, principal_authorities=both).received == RECEIVED

    def test_where_one_has_none_nothing_is_taken_from_the_other(self) -> None:
        both = self.bodies(date(2025, 9, 3), None)
        case = attrs.evolve(CASE, report_received=NOT_KNOWN, principal_authorities=both)
        assert case.received is NOT_KNOWN
