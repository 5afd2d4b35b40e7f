"""What the SEN2 return asks: the items, codes and years are told without a gap."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import fields

from sendlaw.cases.sen2 import ROWS
from sendlaw.vocabulary.sen2 import COLLECTIONS, SHAPES, YEARS, Grade, Kind, Module, item
from sendlaw.vocabulary.sen2.codes import ETHNICITY, SEN_TYPE, SEX

ITEMS = [(shape, one) for shape in SHAPES.values() for one in shape.items]


@pytest.mark.parametrize("module", Module)
def test_each_item_is_a_field_of_its_class_and_nothing_else_is(module: Module) -> None:
    shape = SHAPES[module]
    told = [one.field for one in shape.items] + [SHAPES[one].field for one in shape.children]
    assert {one.name for one in fields(ROWS[module])} - {"key"} == set(told)
    assert len(told) == len(set(told))


@pytest.mark.parametrize("module", Module)
def test_what_is_personal_is_never_shown(module: Module) -> None:
    hidden = {one.name for one in fields(ROWS[module]) if not one.repr}
    assert hidden - {"key"} == {one.field for one in SHAPES[module].items if one.personal}


def test_who_somebody_is_is_personal() -> None:
    personal = {one.element for _, one in ITEMS if one.personal}
    assert personal == {
        *("Surname", "Forename", "PersonBirthDate", "PostCode"),
        *("UPN", "UniqueLearnerNumber", "SENSettingOther"),
    }


def test_an_element_stands_once_in_a_module_and_year() -> None:
    for year in YEARS:
        for shape in SHAPES.values():
            names = [one.name_in(year) for one in shape.items_in(year)]
            assert len(names) == len(set(names))


def test_every_item_says_what_it_is() -> None:
    for _, one in ITEMS:
        assert one.words
        assert one.headings
        assert one.codes is None or one.kind is Kind.CODE
        assert one.grade is Grade.READ or one.unknown
    without = {one.element for _, one in ITEMS if one.kind is Kind.CODE and one.codes is None}
    assert without == {"AttendancePattern"}


def test_what_changed_from_year_to_year() -> None:
    def names(year: int) -> set[str]:
        return {
            f"{shape.element}.{one.name_in(year)}"
            for shape in SHAPES.values()
            for one in shape.items_in(year)
        }

    assert names(2024) - names(2023) == {
        *("Person.Sex", "ActivePlans.ReviewMeeting", "ActivePlans.ReviewOutcome"),
        *("PlacementDetail.Res", "PlacementDetail.WBP"),
    }
    assert names(2023) - names(2024) == {
        *("Person.GenderCurrent", "ActivePlans.Res", "ActivePlans.WBP"),
        "PlacementDetail.AttendancePattern",
    }
    assert names(2025) - names(2024) == {
        *("Header.DSCO", "Requests.RequestSource", "ActivePlans.ReviewDraft"),
        *("ActivePlans.PhaseTransferDueDate", "ActivePlans.PhaseTransferFinalDate"),
    }
    assert not names(2024) - names(2025)
    assert names(2026) == names(2025)


def test_codes_have_years() -> None:
    assert SEX.in_year(2023) == ("0", "1", "2", "9")
    assert SEX.in_year(2024) == ("M", "F", "U")
    assert "DS" not in SEN_TYPE.in_year(2024)
    assert "DS" in SEN_TYPE.in_year(2025)
    assert not ETHNICITY.closed
    assert SEN_TYPE.meaning("DS") == "Down syndrome"
    assert SEN_TYPE.meaning("XX") == ""
    for _, one in ITEMS:
        codes = one.codes.codes if one.codes else ()
        assert len({(code.code, code.since) for code in codes}) == len(codes)
        assert all(code.meaning for code in codes) or (one.codes and one.codes.unknown)


def test_every_census_day_is_a_thursday_in_january() -> None:
    assert sorted(COLLECTIONS) == list(range(2015, 2028))
    for year, one in COLLECTIONS.items():
        nth = (one.census_day.day - 1) // 7 + 1
        assert (one.census_day.year, one.census_day.month) == (year, 1)
        assert one.census_day.weekday() == 3
        assert nth == (2 if year == 2021 else 3)
        assert one.deadline is None or one.deadline > one.census_day
    assert COLLECTIONS[2026].deadline == date(2026, 3, 12)
    assert [one.year for one in COLLECTIONS.values() if one.known] == list(YEARS)


def test_an_item_that_is_none_is_not_found() -> None:
    with pytest.raises(StopIteration):
        item("person", "age")
