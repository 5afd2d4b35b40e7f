"""A plan disclosed for higher education: fifteen working days."""

from __future__ import annotations

from datetime import date

import pytest

from sendlaw import InvalidFact, check
from sendlaw.cases import CaseFile, Circumstance, HigherEducationDisclosure
from sendlaw.exchange.structure import parse
from sendlaw.vocabulary import Standing

DISCLOSE = "reg47.disclose_for_higher_education"
ASKED = date(2025, 12, 15)


class TestTheTime:
    """ "Within 15 working days of being asked to do so by the young person"."""

    def test_worked_example(self) -> None:
        # 16 to 19, 22 to 24 and 29 to 31 December are ten; 2 and 5 to 8 January make fifteen
        case = HigherEducationDisclosure(asked=ASKED)
        found = case.timetable(as_at=date(2026, 1, 8))[DISCLOSE]
        assert (found.due, found.standing) == (date(2026, 1, 8), Standing.OPEN)
        late = case.timetable(as_at=date(2026, 1, 9))[DISCLOSE]
        assert (late.standing, late.days_late) == (Standing.OVERDUE, 1)

    def test_a_breach_is_found(self) -> None:
        late = HigherEducationDisclosure(asked=ASKED, disclosed=date(2026, 1, 12))
        (finding,) = check(late, as_at=date(2026, 2, 2))
        assert (finding.code, finding.days_late) == ("TS001", 4)

    @pytest.mark.parametrize(
        ("kind", "standing"),
        [("coronavirus", Standing.LATE_EXCUSED), ("exceptional_circumstances", Standing.LATE)],
    )
    def test_nothing_excuses_but_coronavirus_in_2020(self, kind: str, standing: Standing) -> None:
        # fifteen working days after Monday 1 June 2020 end on Monday 22 June
        cause = Circumstance(kind=kind, began=date(2020, 6, 1), impractical=(DISCLOSE,))
        case = HigherEducationDisclosure(
            asked=date(2020, 6, 1), disclosed=date(2020, 6, 29), exceptions=(cause,)
        )
        assert case.timetable(as_at=date(2020, 12, 1))[DISCLOSE].standing is standing


class TestWhatItRecords:
    def test_nothing_comes_before_the_request(self) -> None:
        early = date(2025, 12, 12)
        with pytest.raises(InvalidFact) as caught:
            HigherEducationDisclosure(
                asked=ASKED, disclosed=early, ended_on=early, ended_because="withdrawn"
            )
        assert [problem.field for problem in caught.value.problems] == ["disclosed", "ended_on"]

    def test_it_comes_back_from_a_dict(self) -> None:
        case = HigherEducationDisclosure(asked=ASKED, disclosed=date(2026, 1, 5))
        assert parse(case.to_dict(), "higher_education_disclosure") == case

    def test_in_a_case_file(self) -> None:
        file = CaseFile(higher_education_disclosures=(HigherEducationDisclosure(asked=ASKED),))
        key = f"higher_education_disclosures[0]/{DISCLOSE}"
        assert key in file.timetable(as_at=ASKED)
