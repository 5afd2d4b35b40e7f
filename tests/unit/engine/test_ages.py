"""Ages that the law names, each on its first day and on the day before. Days are from the calendar."""

from __future__ import annotations

from datetime import date

import pytest

from sendlaw import CaseFile
from sendlaw.engine.ages import Ages, attained
from sendlaw.law.ages import COMPULSORY_SCHOOL_AGE, END_OF_COMPULSORY_SCHOOL_AGE


@pytest.mark.parametrize(
    ("born", "begins"),
    [
        (date(2020, 3, 31), date(2025, 3, 31)),  # the birthday is a prescribed day
        (date(2020, 4, 1), date(2025, 8, 31)),
        (date(2020, 9, 1), date(2025, 12, 31)),
        (date(2020, 12, 31), date(2025, 12, 31)),
        (date(2021, 1, 1), date(2026, 3, 31)),
    ],
)
def test_compulsory_school_age_begins_on_a_prescribed_day(born: date, begins: date) -> None:
    assert attained(COMPULSORY_SCHOOL_AGE, born) == begins


@pytest.mark.parametrize(
    ("born", "ends"),
    [
        # the last Fridays in June are 27 June 2025 and 26 June 2026
        (date(2008, 9, 1), date(2025, 6, 27)),
        (date(2009, 6, 27), date(2025, 6, 27)),
        (date(2009, 8, 31), date(2025, 6, 27)),  # 16 after the leaving date, before September
        (date(2009, 9, 1), date(2026, 6, 26)),
    ],
)
def test_compulsory_school_age_ends_on_the_leaving_date(born: date, ends: date) -> None:
    assert attained(END_OF_COMPULSORY_SCHOOL_AGE, born) == ends
    on, after = Ages(born, ends), Ages(born, date(ends.year, ends.month, ends.day + 1))
    assert (on.child, on.compulsory_school_age, on.young_person) == (True, True, False)
    assert (after.child, after.compulsory_school_age, after.young_person) == (False, False, True)


def test_before_compulsory_school_age_a_person_is_a_child() -> None:
    ages = Ages(date(2020, 4, 1), date(2025, 8, 30))
    assert (ages.child, ages.compulsory_school_age) == (True, False)


@pytest.mark.parametrize(
    ("as_at", "eighteen", "over", "young"),
    [
        (date(2018, 2, 28), False, False, True),
        (date(2018, 3, 1), True, False, True),
        (date(2019, 3, 1), True, True, True),
        (date(2025, 2, 28), True, True, True),
        (date(2025, 3, 1), True, True, False),
    ],
)
def test_born_on_29_february(as_at: date, *, eighteen: bool, over: bool, young: bool) -> None:
    ages = Ages(date(2000, 2, 29), as_at)
    assert (ages.eighteen, ages.over_eighteen, ages.young_person) == (eighteen, over, young)


@pytest.mark.parametrize(("as_at", "there"), [(date(2025, 8, 31), False), (date(2025, 9, 1), True)])
def test_year_9_is_the_school_year_in_which_14_is_reached(as_at: date, *, there: bool) -> None:
    assert Ages(date(2011, 9, 1), as_at).year_9_or_beyond is there
    assert Ages(date(2012, 8, 31), as_at).year_9_or_beyond is there
    assert Ages(date(2012, 9, 1), as_at).year_9_or_beyond is False


def test_ages_of_a_file() -> None:
    assert CaseFile().ages(as_at=date(2025, 9, 1)) is None
    ages = CaseFile(date_of_birth=date(2011, 9, 1)).ages(as_at=date(2025, 9, 1))
    assert ages is not None
    assert ages.to_dict() == {
        "years": 14,
        "compulsory_school_age": True,
        "child": True,
        "young_person": False,
        "eighteen": False,
        "over_eighteen": False,
        "year_9_or_beyond": True,
    }
