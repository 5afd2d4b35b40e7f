"""Recommendations of the Tribunal: what they record, and the answers that are due to them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from sendlaw import NOT_KNOWN, NOT_RECORDED, Between, InvalidFact, check
from sendlaw.cases import CaseFile, Circumstance, Recommendation, TribunalOrder, Variation
from sendlaw.exchange.structure import parse
from sendlaw.vocabulary import Actor, RecommendationAbout, Standing

MADE = date(2025, 10, 6)
HEALTH = "rec6.health_response"
HEALTH_COPY = "rec6.copy_to_secretary_of_state"
SOCIAL_CARE = "rec7.social_care_response"
SOCIAL_CARE_COPY = "rec7.copy_to_secretary_of_state"


def directed(duty: str, *, kind: str = "tribunal_direction") -> Variation:
    return Variation(kind=kind, duty=duty, on=date(2025, 10, 20), due=date(2025, 12, 1))


def problems(**facts: Any) -> list[str]:
    with pytest.raises(InvalidFact) as caught:
        Recommendation(**facts)
    return [f"{one.field}: {one.expected}" for one in caught.value.problems]


def codes(case: Recommendation, as_at: date) -> list[str]:
    return [one.code for one in check(case, as_at=as_at)]


class TestWhatItRecords:
    def test_a_word_becomes_what_it_is_on(self) -> None:
        case = Recommendation(made=MADE, concerns="social_care")
        assert case.concerns is RecommendationAbout.SOCIAL_CARE
        assert case.to_dict() == {"made": "2025-10-06", "concerns": "social_care"}
        assert parse(case.to_dict(), "recommendation") == case

    def test_it_must_be_on_something(self) -> None:
        assert problems(made=MADE) == ["concerns: 'health' or 'social_care'"]

    def test_it_is_not_on_both(self) -> None:
        assert problems(made=MADE, concerns="both") == ["concerns: 'health' or 'social_care'"]

    @pytest.mark.parametrize(
        ("concerns", "act", "other"),
        [
            ("health", "social_care_responded", "social_care"),
            ("health", "social_care_copy_sent", "social_care"),
            ("social_care", "health_responded", "health"),
            ("social_care", "health_response_received", "health"),
            ("social_care", "health_copy_sent", "health"),
        ],
    )
    @pytest.mark.parametrize("when", [date(2025, 11, 3), NOT_RECORDED, NOT_KNOWN])
    def test_an_answer_to_the_other_kind_is_refused(
        self, concerns: str, act: str, other: str, when: object
    ) -> None:
        found = problems(made=MADE, concerns=concerns, **{act: when})
        assert found == [f"{act}: nothing, unless concerns is '{other}'"]

    def test_an_act_before_the_recommendation(self) -> None:
        found = problems(made=MADE, concerns="health", health_responded=date(2025, 10, 5))
        assert found == ["health_responded: a day on or after made (2025-10-06)"]

    def test_an_end_before_the_recommendation_or_without_a_cause(self) -> None:
        before = {"ended_on": date(2025, 10, 5), "ended_because": "superseded"}
        assert problems(made=MADE, concerns="health", **before) == [
            "ended_on: a day on or after made (2025-10-06)"
        ]
        assert problems(made=MADE, concerns="health", ended_on=MADE) == [
            "ended_because: both ended_on and ended_because, or neither"
        ]

    def test_a_copy_before_what_it_copies_is_a_finding(self) -> None:
        case = Recommendation(
            made=MADE,
            concerns="social_care",
            social_care_responded=date(2025, 11, 5),
            social_care_copy_sent=date(2025, 11, 4),
            variations=(),
        )
        assert codes(case, date(2025, 12, 1)) == ["FA001"]


class TestTheResponse:
    @pytest.mark.parametrize(
        ("concerns", "duty"), [("health", HEALTH), ("social_care", SOCIAL_CARE)]
    )
    def test_five_weeks_begin_with_the_day_it_was_made(self, concerns: str, duty: str) -> None:
        case = Recommendation(made=MADE, concerns=concerns)
        # 6 to 31 October are 26 days, 1 to 9 November nine more: 35
        found = case.timetable(as_at=date(2025, 11, 9))[duty]
        assert (found.due, found.standing) == (date(2025, 11, 9), Standing.OPEN)
        late = case.timetable(as_at=date(2025, 11, 10))[duty]
        assert (late.standing, late.days_late) == (Standing.OVERDUE, 1)

    def test_an_order_of_the_same_day_has_a_day_more(self) -> None:
        order = TribunalOrder(made=MADE, kinds=("amend_provision",))
        # five weeks after 6 October, that day left out, are 10 November
        assert order.timetable(as_at=MADE)["amend_provision"].due == date(2025, 11, 10)

    def test_only_the_one_it_is_on_is_asked_to_respond(self) -> None:
        health = Recommendation(made=MADE, concerns="health").timetable(as_at=MADE)
        assert [one.duty for one in health.engaged] == [HEALTH]
        social = Recommendation(made=MADE, concerns="social_care").timetable(as_at=MADE)
        assert [one.duty for one in social.engaged] == [SOCIAL_CARE]

    def test_whose_duty_it_is(self) -> None:
        health = Recommendation(made=MADE, concerns="health").timetable(as_at=MADE)
        assert [one.duty for one in health.for_actor(Actor.COMMISSIONING_BODY)] == [HEALTH]
        assert HEALTH_COPY in [one.duty for one in health.for_actor(Actor.LOCAL_AUTHORITY)]

    def test_one_that_the_regulations_did_not_reach(self) -> None:
        before = Recommendation(made=date(2018, 4, 2), concerns="health")
        assert before.timetable(as_at=date(2018, 6, 1)).engaged == ()
        # 3 to 30 April are 28 days, 1 to 7 May seven more: 35
        first = Recommendation(made=date(2018, 4, 3), concerns="health")
        assert first.timetable(as_at=date(2018, 4, 3))[HEALTH].due == date(2018, 5, 7)

    def test_a_range_of_days(self) -> None:
        case = Recommendation(made=Between(date(2025, 10, 6), date(2025, 10, 8)), concerns="health")
        # 35 days from 6 October end on 9 November, from 8 October on 11 November
        found = case.timetable(as_at=date(2025, 11, 10))[HEALTH]
        assert (found.due, found.latest) == (date(2025, 11, 9), date(2025, 11, 11))
        assert found.standing is Standing.UNDETERMINED
        assert case.timetable(as_at=date(2025, 11, 12))[HEALTH].standing is Standing.OVERDUE

    def test_nothing_excuses_but_coronavirus_in_2020(self) -> None:
        def late(kind: str, made: date, answered: date) -> Standing:
            cause = Circumstance(kind=kind, began=made, impractical=(HEALTH,))
            case = Recommendation(
                made=made, concerns="health", health_responded=answered, exceptions=(cause,)
            )
            return case.timetable(as_at=date(2026, 1, 5))[HEALTH].standing

        # 35 days from 22 August 2020 end on 25 September, from the day after on 26 September
        answered = date(2020, 10, 26)
        assert late("coronavirus", date(2020, 8, 22), answered) is Standing.LATE_EXCUSED
        assert late("coronavirus", date(2020, 8, 23), answered) is Standing.LATE
        assert late("exceptional_circumstances", date(2020, 8, 22), answered) is Standing.LATE

    def test_one_that_fell_away(self) -> None:
        case = Recommendation(
            made=MADE,
            concerns="health",
            ended_on=date(2025, 11, 9),
            ended_because="superseded",
        )
        assert case.timetable(as_at=date(2025, 12, 1))[HEALTH].standing is Standing.ENDED


class TestADirection:
    @pytest.mark.parametrize(
        ("concerns", "duty"), [("health", HEALTH), ("social_care", SOCIAL_CARE)]
    )
    def test_it_fixes_another_date_from_the_day_it_is_made(self, concerns: str, duty: str) -> None:
        case = Recommendation(made=MADE, concerns=concerns, variations=[directed(duty)])
        assert case.timetable(as_at=date(2025, 10, 19))[duty].due == date(2025, 11, 9)
        found = case.timetable(as_at=date(2025, 12, 1))[duty]
        assert (found.due, found.nominal) == (date(2025, 12, 1), date(2025, 11, 9))
        assert found.standing is Standing.OPEN

    def test_whether_there_was_one_is_asked_before_a_breach_is_found(self) -> None:
        case = Recommendation(made=MADE, concerns="social_care", exceptions=())
        assert codes(case, date(2025, 11, 9)) == []
        assert codes(case, date(2025, 11, 10)) == ["TS008"]
        none = Recommendation(made=MADE, concerns="social_care", exceptions=(), variations=())
        assert codes(none, date(2025, 11, 10)) == ["TS002"]

    def test_an_agreement_fixes_nothing(self) -> None:
        agreed = directed(HEALTH, kind="written_agreement")
        case = Recommendation(made=MADE, concerns="health", variations=(agreed,))
        assert case.timetable(as_at=date(2025, 11, 3))[HEALTH].due == date(2025, 11, 9)
        assert codes(case, date(2025, 11, 3)) == ["FA007"]

    def test_no_direction_moves_a_copy(self) -> None:
        case = Recommendation(
            made=MADE,
            concerns="social_care",
            social_care_responded=date(2025, 11, 5),
            variations=(directed(SOCIAL_CARE_COPY),),
        )
        # a week beginning with 5 November ends on 11 November
        found = case.timetable(as_at=date(2025, 11, 6))[SOCIAL_CARE_COPY]
        assert found.due == date(2025, 11, 11)
        assert codes(case, date(2025, 11, 6)) == ["FA007"]


class TestTheCopy:
    def test_a_week_begins_with_receipt(self) -> None:
        case = Recommendation(
            made=MADE,
            concerns="health",
            health_responded=date(2025, 11, 3),
            health_response_received=date(2025, 11, 5),
            health_copy_sent=date(2025, 11, 12),
        )
        # a week beginning with 5 November ends on 11 November
        found = case.timetable(as_at=date(2025, 12, 1))[HEALTH_COPY]
        assert (found.due, found.standing) == (date(2025, 11, 11), Standing.LATE)
        assert found.days_late == 1

    def test_without_the_day_of_receipt_only_the_earliest_end_is_known(self) -> None:
        case = Recommendation(made=MADE, concerns="health", health_responded=date(2025, 11, 3))
        found = case.timetable(as_at=date(2025, 11, 9))[HEALTH_COPY]
        # received on 3 November at the earliest: a week beginning with it ends on 9 November
        assert (found.due, found.latest) == (date(2025, 11, 9), None)
        assert found.standing is Standing.OPEN
        after = case.timetable(as_at=date(2025, 11, 10))[HEALTH_COPY]
        assert after.standing is Standing.UNDETERMINED
        assert after.needs[0].path == "$.recommendations[0].health_response_received"

    def test_a_response_received_had_been_given(self) -> None:
        case = Recommendation(
            made=MADE, concerns="health", health_response_received=date(2025, 11, 9)
        )
        assert case.timetable(as_at=date(2025, 12, 1))[HEALTH].standing is Standing.MET

    def test_a_late_response_starts_its_week_like_any_other(self) -> None:
        case = Recommendation(
            made=MADE, concerns="social_care", social_care_responded=date(2025, 11, 17)
        )
        table = case.timetable(as_at=date(2025, 11, 18))
        assert table[SOCIAL_CARE].standing is Standing.LATE
        # a week beginning with 17 November ends on 23 November
        assert table[SOCIAL_CARE_COPY].due == date(2025, 11, 23)

    def test_before_a_response_there_is_nothing_to_copy(self) -> None:
        for concerns, duty in (("health", HEALTH_COPY), ("social_care", SOCIAL_CARE_COPY)):
            case = Recommendation(made=MADE, concerns=concerns)
            found = case.timetable(as_at=date(2025, 11, 3))[duty]
            assert (found.due, found.standing) == (None, Standing.NOT_ENGAGED)


class TestInACaseFile:
    def test_of_one_decision_two_recommendations(self) -> None:
        both = tuple(Recommendation(made=MADE, concerns=one) for one in RecommendationAbout)
        table = CaseFile(recommendations=both).timetable(as_at=MADE)
        assert [one.key for one in table.engaged] == [
            f"recommendations[0]/{HEALTH}",
            f"recommendations[1]/{SOCIAL_CARE}",
        ]
