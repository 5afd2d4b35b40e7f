"""Checking a return: severities, places, what is never shown, which codes, which years, and streaming."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from itertools import islice
from random import Random
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, strategies as st
from tests.unit.checks.returns.given import CENSUS, HEADER, person, request, returned

from sendlaw.cases.sen2 import Sen2Header, Sen2Person, Sen2Request, Sen2Return
from sendlaw.checks import CODES
from sendlaw.checks.returns import check_persons, check_sen2
from sendlaw.checks.returns.check import EVERY, FROM_RULES
from sendlaw.checks.returns.placing import kind_of, places_of, rows_of
from sendlaw.errors import InvalidFact
from sendlaw.testing.broken_returns import breakable, broken_return, sound_return
from sendlaw.testing.returns import synthetic_return
from sendlaw.vocabulary.sen2 import SHAPES, YEARS, Kind

ERRORS = {"RS001", "RS003", "RS004", "RS005", "RS006", "RS007"}
ONLY_TOLD = {"RS025", "RS035", "RS040", "RS042", "RS044"}
BREAKABLE = [(code, year) for year in YEARS for code in breakable(year)]


class TestSeverities:
    def test_an_error_is_what_the_schema_does_not_allow(self) -> None:
        of = {code: CODES[code].severity.value for code in EVERY}
        assert {code for code, one in of.items() if one == "error"} == ERRORS
        assert {code for code, one in of.items() if one == "info"} == ONLY_TOLD
        assert {*of.values()} == {"error", "query", "info"}

    def test_every_code_of_a_return_has_a_rule_and_an_entry(self) -> None:
        assert {*EVERY} == {code for code in CODES if code.startswith("RS")}
        assert [*EVERY] == [f"RS{number:03}" for number in range(1, len(EVERY) + 1)]


class TestOneThingBroken:
    @pytest.mark.parametrize(("code", "year"), BREAKABLE)
    def test_exactly_its_code_appears(self, code: str, year: int) -> None:
        assert {one.code for one in check_sen2(broken_return(code, seed=year, year=year))} == {code}

    @given(st.sampled_from(BREAKABLE), st.integers(0, 10_000))
    def test_whatever_the_return_is(self, which: tuple[str, int], seed: int) -> None:
        code, year = which
        found = check_sen2(broken_return(code, seed=seed, year=year))
        assert {one.code for one in found} == {code}

    @given(st.sampled_from(YEARS), st.integers(0, 10_000))
    def test_nothing_appears_where_nothing_is_broken(self, year: int, seed: int) -> None:
        assert list(check_sen2(sound_return(6, seed=seed, year=year))) == []

    def test_all_that_objects_can_show_can_be_broken(self) -> None:
        assert {*breakable(YEARS[-1])} == {*FROM_RULES}
        with pytest.raises(KeyError):
            broken_return("RS041", year=2024)


class TestMadeUpReturns:
    @pytest.mark.parametrize("year", YEARS)
    def test_none_has_an_error(self, year: int) -> None:
        report = check_sen2(synthetic_return(400, seed=year, year=year).sen2)
        assert report.ok
        assert len(report)

    def test_late_plans_are_as_many_as_were_put_there(self) -> None:
        made = synthetic_return(600, seed=2)
        late = [one for one in check_sen2(made.sen2) if one.code == "RS025"]
        known = made.known
        assert len(late) == known.issued_unexcepted - known.within_unexcepted
        excepted = [one for one in check_sen2(made.sen2) if one.code == "RS024"]
        assert len(excepted) == known.within - known.within_unexcepted


class TestPlaces:
    def test_a_finding_stands_where_the_walk_says(self) -> None:
        sen2 = synthetic_return(300, seed=4).sen2
        rows = {placed.path: placed.row for placed in sen2.walk()}
        order = {path: at for at, path in enumerate(rows)}
        for one in check_sen2(sen2):
            assert one.at is not None
            row = rows[one.path]
            assert one.at.table == row.module.value
            before = [path for path in rows if order[path] < order[one.path]]
            assert one.at.row == sum(rows[path].module is row.module for path in before)

    def test_the_records_of_a_person_are_in_the_order_of_the_walk(self) -> None:
        for one in synthetic_return(100, seed=4).sen2.persons:
            assert [row for _, row in places_of(one)] == rows_of(one)

    def test_columns_have_the_names_of_the_year(self) -> None:
        wrong = {"person": {"sex": "X"}}
        [now] = check_sen2(returned(person(**wrong)))
        [then] = check_sen2(broken_return("RS001", year=2023))
        assert (now.at.column, then.at.column) == ("Sex", "GenderCurrent")

    def test_keys_are_those_of_the_person_and_the_request(self) -> None:
        late = evolve(request(request={"received_date": date(2025, 3, 2)}), key="R-77")
        one = evolve(person(), requests=(late,), key="P-5", upn=None)
        found = {f.code: f.at for f in check_sen2(returned(one))}
        assert (found["RS048"].key, found["RS048"].person) == ("P-5", "P-5")
        assert (found["RS025"].key, found["RS025"].person) == ("R-77", "P-5")

    @pytest.mark.parametrize(
        "key", ["Example", "B801200005001", "9276308686", "2015-06-01", "a b 1"]
    )
    def test_a_key_that_may_say_who_it_is_is_not_shown(self, key: str) -> None:
        [found] = check_sen2(returned(evolve(person(person={"upn": None}), key=key)))
        assert found.at.key is None
        assert found.at.person == "persons[0]"
        assert key not in json.dumps(found.to_dict())

    def test_findings_come_gravest_first_and_then_in_the_order_of_the_return(self) -> None:
        people = [person(person={"upn": None, "sex": "X"}) for _ in range(12)]
        report = check_sen2(returned(*people), rules=["RS001", "RS048"])
        told = [(one.code, one.path) for one in report]
        assert told == [(code, f"persons[{at}]") for code in ("RS001", "RS048") for at in range(12)]

    def test_as_json(self) -> None:
        [found] = check_sen2(returned(person(person={"upn": None})))
        assert json.loads(json.dumps(found.to_dict()["at"])) == {
            "table": "person",
            "row": 0,
            "key": None,
            "person": "persons[0]",
            "column": "UPNunknown",
            "found": "nothing",
        }


class TestNothingPersonalIsShown:
    SECRET = ("Xqzsurname", "Xqzforename", "XQ9 9ZZ", "A990000000017", "9876543210", "Xqzother")

    def dirty(self) -> Sen2Return:
        surname, forename, postcode, upn, uln, other = self.SECRET
        who = {
            "surname": surname,
            "forename": forename,
            "postcode": postcode,
            "upn": upn,
            "unique_learner_number": uln,
            "ethnicity": "Xqzethnic",
            "sex": "Xqzsex",
            "person_birth_date": date(1990, 12, 31),
        }
        detail = {"urn": "Xqzurn", "sen_setting": "OTH", "sen_setting_other": other}
        needs = request().active_plan.needs[:0]
        one = person(person=who, detail=detail, needs=needs, request={"request_outcome": "Xqzname"})
        young = person(person={**who, "person_birth_date": date(2026, 6, 30), "upn": None})
        return returned(one, one, young)

    def test_in_no_finding(self) -> None:
        report = check_sen2(self.dirty())
        assert len({one.code for one in report}) > 8
        text = report.to_json()
        assert "xqz" not in text.casefold()
        assert not [one for one in self.SECRET if one in text]
        assert "1990" not in text
        assert "2026-06-30" not in text
        assert "30 June 2026" not in text

    def test_the_kind_of_every_personal_item_is_all_that_is_told(self) -> None:
        one = person()
        for item in SHAPES[one.module].items:
            if item.personal and getattr(one, item.field) is not None:
                told = kind_of(one, item.field)
                assert told.startswith(("text of", "a number of", "a date"))


class TestWhichCodes:
    def test_a_choice(self) -> None:
        people = [person(person={"upn": None, "sex": "X"})]
        assert [one.code for one in check_sen2(returned(*people), rules=["RS048"])] == ["RS048"]
        assert list(check_sen2(returned(*people), rules=[])) == []

    @pytest.mark.parametrize("wrong", [["RS999"], ["TS001"], ["RS001", ""], "RS001"])
    def test_one_that_is_none(self, wrong: list[str]) -> None:
        with pytest.raises(InvalidFact, match="codes of a return, RS001 to RS058"):
            check_sen2(returned(person()), rules=wrong)


DATES = (None, date.min, date.max, CENSUS, date(2024, 2, 29), date(2025, 7, 1), date(2026, 1, 16))
TEXTS = (None, *"YNAWHM129", "OTH", "999", "\N{SNOWMAN}")
"""A snowman stands for what nobody may see."""
DRAWN = {Kind.DATE: DATES, Kind.BOOLEAN: (None, True, False)}
KEPT = (Kind.YEAR, Kind.DATE_TIME)


def scrambled(row: Any, random: Random) -> Any:
    """The same record, and those below it, with other dates, codes and flags."""
    items = [one for one in SHAPES[row.module].items if one.kind not in KEPT]
    drawn: dict[str, Any] = {one.field: random.choice(DRAWN.get(one.kind, TEXTS)) for one in items}
    for module in SHAPES[row.module].children:
        field = SHAPES[module].field
        held = getattr(row, field)
        if isinstance(held, tuple):
            drawn[field] = tuple(scrambled(one, random) for one in held * random.randint(0, 3))
        elif held is not None:
            drawn[field] = random.choice((None, scrambled(held, random)))
    return evolve(row, **drawn)


class TestWhateverIsTold:
    @pytest.mark.parametrize("year", YEARS)
    def test_no_check_breaks(self, year: int) -> None:
        random = Random(year)
        for at in range(300):
            one = scrambled(person("new" if at % 2 else "old"), random)
            sen2 = returned(one, one, year=year)
            report = check_sen2(sen2)
            paths = {placed.path for placed in sen2.walk()}
            assert {finding.path for finding in report} <= paths
            assert "\N{SNOWMAN}" not in json.dumps(report.to_dict(), ensure_ascii=False)


class TestWhatIsNoReturn:
    @pytest.mark.parametrize("wrong", [None, {}, person()])
    def test_is_refused(self, wrong: object) -> None:
        with pytest.raises(InvalidFact, match="sen2: expected a Sen2Return"):
            check_sen2(wrong)


class TestYears:
    @pytest.mark.parametrize("year", [2015, 2022, 2027, 2031])
    def test_one_whose_items_are_not_known(self, year: int) -> None:
        with pytest.raises(InvalidFact, match="a return of 2023 to 2026"):
            check_sen2(returned(person(), year=year))

    def test_the_report_is_as_of_the_census_day(self) -> None:
        report = check_sen2(returned(person()))
        assert report.as_at == CENSUS
        assert report.ok

    def test_items_are_those_of_the_year(self) -> None:
        report = check_sen2(returned(person(), year=2024, reference_date=date(2024, 1, 18)))
        told = {(one.path, one.at.column) for one in report if one.code == "RS007"}
        assert told == {("header", "DSCO"), ("persons[0].requests[0]", "RequestSource")}
        assert not report.ok


class TestStreaming:
    def test_a_finding_comes_before_the_next_person_is_read(self) -> None:
        read = []

        def people() -> Iterator[Sen2Person]:
            for number in range(1000):
                read.append(number)
                yield person(person={"upn": None})

        found = check_persons(Sen2Header(**HEADER), people(), rules=["RS048"])
        assert [one.path for one in islice(found, 3)] == [f"persons[{at}]" for at in range(3)]
        assert read == [0, 1, 2]

    def test_it_finds_the_same_as_the_whole(self) -> None:
        sen2 = synthetic_return(200, seed=9).sen2
        whole = check_sen2(sen2)
        assert sorted(map(str, check_persons(sen2.header, iter(sen2.persons)))) == sorted(
            map(str, whole)
        )

    def test_the_return_is_left_as_it_was(self) -> None:
        sen2 = synthetic_return(50, seed=1).sen2
        check_sen2(sen2)
        assert sen2 == synthetic_return(50, seed=1).sen2


def test_a_request_of_which_nothing_is_told() -> None:
    bare = Sen2Person(requests=(Sen2Request(),))
    codes = {one.code for one in check_sen2(returned(bare))}
    assert codes == {"RS003", "RS048"}
