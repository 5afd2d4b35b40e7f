"""Claims of disability discrimination: six months by the Act, responses by the Rules."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

import pytest

from sendlaw import InvalidFact, check
from sendlaw.cases import CaseFile, DisabilityClaim, Variation
from sendlaw.engine.deadline import Deadline
from sendlaw.vocabulary import Severity, Standing


def claim(as_at: date, **facts: Any) -> Deadline:
    case = DisabilityClaim(**facts)
    return case.timetable(as_at=as_at)["eqa17.disability_claim"]


class TestTheTimeForAClaim:
    """Six months "starting with the date when the conduct complained of occurred"."""

    def test_worked_example(self) -> None:
        # Friday 14 February 2025 is day one: the last day is Wednesday 13 August, and August moves nothing
        found = claim(date(2025, 3, 3), conduct_occurred=date(2025, 2, 14))
        assert (found.due, found.latest, found.readings) == (
            date(2025, 8, 13),
            date(2025, 8, 13),
            (),
        )

    def test_a_sunday_is_disputed(self) -> None:
        # from 10 February: Saturday 9 August 2025; by rule 12(2) Monday 11 August
        found = claim(date(2025, 3, 3), conduct_occurred=date(2025, 2, 10))
        assert (found.due, found.latest) == (date(2025, 8, 9), date(2025, 8, 11))
        (reading,) = found.readings
        assert reading.due == date(2025, 8, 11)

    @pytest.mark.parametrize(
        ("conduct", "due", "latest"),
        [
            # ends on 13 August 2019: past August, to Monday 2 September (1 September is a Sunday)
            (date(2019, 2, 14), date(2019, 8, 13), date(2019, 9, 2)),
            # ends on 28 December 2019: past 1 January, to Thursday 2 January 2020
            (date(2019, 6, 29), date(2019, 12, 28), date(2020, 1, 2)),
            # ends on 13 August 2020, when the rule no longer named these claims
            (date(2020, 2, 14), date(2020, 8, 13), date(2020, 8, 13)),
        ],
    )
    def test_until_20_july_2020_the_rule_named_claims(
        self, conduct: date, due: date, latest: date
    ) -> None:
        found = claim(conduct, conduct_occurred=conduct)
        assert (found.due, found.latest) == (due, latest)

    def test_nobody_must_claim(self) -> None:
        facts = {"conduct_occurred": date(2025, 2, 14)}
        assert claim(date(2026, 1, 5), **facts).standing is Standing.NOT_ENGAGED
        late = DisabilityClaim(**facts, claim_received=date(2025, 8, 14))
        (finding,) = check(late, as_at=date(2025, 9, 1))
        assert (finding.code, finding.severity, finding.days_late) == ("TS012", Severity.QUERY, 1)

    def test_nothing_that_a_person_fixes_moves_it(self) -> None:
        longer = Variation(
            kind="extension", duty="disability_claim", on=date(2025, 8, 1), due=date(2025, 9, 30)
        )
        found = claim(
            date(2025, 8, 20),
            conduct_occurred=date(2025, 2, 14),
            claim_received=date(2025, 8, 15),
            variations=(longer,),
        )
        assert (found.due, found.days_late) == (date(2025, 8, 13), 2)


class TestTheResponse:
    """Rule 21(1)(c) and (cc); of the days of August none counts (r.12(3A), and r.12(3)(b) before)."""

    FACTS: ClassVar[dict[str, Any]] = {
        "conduct_occurred": date(2025, 2, 14),
        "claim_received": date(2025, 7, 7),
        "respondent_received": date(2025, 7, 10),
    }

    @pytest.mark.parametrize(
        ("reinstatement", "duty", "due"),
        [
            # 15 working days in July from Friday 11, then 15 in September: Friday 19 September
            (False, "hesc21.response.disability_claim", date(2025, 9, 19)),
            # the 15 in July: Thursday 31 July
            (True, "hesc21.response_reinstatement", date(2025, 7, 31)),
        ],
    )
    def test_thirty_working_days_or_fifteen(
        self, reinstatement: bool, duty: str, due: date
    ) -> None:
        case = DisabilityClaim(**self.FACTS, reinstatement_claimed=reinstatement)
        table = case.timetable(as_at=date(2025, 7, 11))
        assert table[duty].due == due
        (binding,) = [one for one in table.engaged if one.name.startswith("response")]
        assert binding.duty == duty

    def test_which_it_is_must_be_recorded(self) -> None:
        table = DisabilityClaim(**self.FACTS).timetable(as_at=date(2025, 9, 30))
        assert [one.standing for one in table][1:] == [Standing.UNDETERMINED] * 2
        assert [need.fact for need in table.needs] == ["reinstatement_claimed"]


class TestBadInput:
    def test_answers_before_their_questions(self) -> None:
        with pytest.raises(InvalidFact) as caught:
            DisabilityClaim(
                conduct_occurred=date(2025, 2, 14),
                claim_received=date(2025, 2, 13),
                respondent_received=date(2025, 2, 12),
                response_provided=date(2025, 2, 11),
                reinstatement_claimed="yes",
            )
        fields = [problem.field for problem in caught.value.problems]
        assert fields == [
            "reinstatement_claimed",
            "claim_received",
            "respondent_received",
            "response_provided",
        ]

    def test_in_a_case_file(self) -> None:
        file = CaseFile(disability_claims=(DisabilityClaim(conduct_occurred=date(2025, 2, 14)),))
        assert "disability_claims[0]/eqa17.disability_claim" in file.timetable(
            as_at=date(2025, 3, 3)
        )
