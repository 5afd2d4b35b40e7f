"""A made-up return, as case files and as a return again: the same, but for what no case file records."""

from __future__ import annotations

from datetime import date
from functools import cache

import attrs
from hypothesis import given, strategies as st

from sendlaw.cases.sen2 import Sen2ActivePlan, Sen2Assessment, Sen2Request, Sen2Return
from sendlaw.checks.returns import check_sen2
from sendlaw.exchange.sen2 import Mapped, Sen2Made, case_files, sen2_of
from sendlaw.exchange.sen2.sources import SOURCES
from sendlaw.testing import case_files as any_case_files
from sendlaw.testing.returns import synthetic_return
from sendlaw.vocabulary import Severity
from sendlaw.vocabulary.sen2 import COLLECTIONS, SHAPES, YEARS, Kind, Module

RETURNS = st.tuples(st.integers(24, 60), st.integers(0, 10_000), st.sampled_from(YEARS))
UNRECORDED = {(one.module, one.item) for one in SOURCES if not one.derived}
"""What no case file records, as the guide lists it."""
UNDATED = {
    Module.REQUEST: ("request_mediation", "request_tribunal"),
    Module.ASSESSMENT: (
        *("assessment_mediation", "assessment_tribunal", "other_mediation", "other_tribunal"),
        "week20",
    ),
    Module.NAMED_PLAN: ("pb", "cease_reason"),
    Module.ACTIVE_PLAN: (*("transfer_la", "phase_transfer_due_date", "phase_transfer_final_date"),),
}
"""What a return tells of too little for a case: a flag without a day, a day without what it is of."""
AHEAD = "phase_transfer_due_date"


@cache
def there_and_back(size: int, seed: int, year: int) -> tuple[Sen2Return, list[Mapped], Sen2Made]:
    sen2 = synthetic_return(size, seed=seed, year=year).sen2
    mapped = list(case_files(sen2.persons, year=year))
    files = [one.file for one in mapped if one.file is not None]
    return sen2, mapped, sen2_of(files, year=year, lea="999")


def bare(row: object) -> object:
    """Return a record without what cannot come back."""
    if not attrs.has(type(row)):
        return row
    module: Module = row.module  # type: ignore[attr-defined]
    lost = {item for of, item in UNRECORDED if of is module} | {*UNDATED.get(module, ())}
    held = {SHAPES[one].field: SHAPES[one].most for one in SHAPES[module].children}
    kept = {
        name: None
        if most == 1 and getattr(row, name) is None
        else bare(getattr(row, name))
        if most == 1
        else ()
        for name, most in held.items()
    }
    return attrs.evolve(row, **{**dict.fromkeys(lost), **kept})  # type: ignore[misc]


def of_the_period(request: Sen2Request) -> bool:
    """Say whether a case file can tell of a request: the return has no day of a withdrawal."""
    outcome = request.assessment.assessment_outcome if request.assessment else None
    return "W" not in (request.request_outcome, outcome) and request.exported is None


def as_recorded(request: Sen2Request) -> object:
    """Return a request as it comes back: that a plan is to be issued shows with its draft."""
    assessed = request.assessment
    if assessed and assessed.assessment_outcome == "Y" and not assessed.assessment_outcome_date:
        request = attrs.evolve(request, assessment=Sen2Assessment(assessment_outcome="A"))
    return bare(request)


@given(RETURNS)
def test_the_same_plans_are_active(drawn: tuple[int, int, int]) -> None:
    sen2, _, made = there_and_back(*drawn)

    def plans(of: Sen2Return) -> list[tuple[object, object]]:
        return [
            (one.assessment.named_plan.start_date, bare(one.active_plan))
            for person in of.persons
            for one in person.requests
            if one.active_plan and one.assessment and one.assessment.named_plan
        ]

    assert plans(made.sen2) == plans(sen2)


@given(RETURNS)
def test_the_same_requests_and_assessments_are_told(drawn: tuple[int, int, int]) -> None:
    sen2, mapped, made = there_and_back(*drawn)
    back = {one.key: one for one in made.sen2.persons}
    for person, one in zip(sen2.persons, mapped, strict=True):
        wanted = [as_recorded(each) for each in person.requests if of_the_period(each)]
        assert bool(wanted) == (one.file is not None)
        found = [bare(each) for each in back[one.file.reference].requests] if one.file else []
        assert sorted(map(repr, found)) == sorted(map(repr, wanted))


@given(RETURNS)
def test_every_case_file_is_in_the_return_or_told_as_left_out(drawn: tuple[int, int, int]) -> None:
    _, mapped, made = there_and_back(*drawn)
    references = {one.file.reference for one in mapped if one.file}
    assert references == {one.key for one in made.sen2.persons}
    assert made.left_out == ()


@given(RETURNS)
def test_no_check_finds_an_error_but_of_what_no_case_file_records(
    drawn: tuple[int, int, int],
) -> None:
    sen2, _, made = there_and_back(*drawn)
    elements = {
        one.name_in(sen2.year)
        for module, shape in SHAPES.items()
        for one in shape.items
        if (module, one.field) in UNRECORDED
    }
    holders = {SHAPES[one].element for one in (Module.PLAN_DETAIL, Module.PLACEMENT_DETAIL)}
    holders.add(SHAPES[Module.NEED].element)
    before = {(one.code, one.severity) for one in check_sen2(sen2)}
    for one in check_sen2(made.sen2):
        assert one.at is not None
        if one.severity is Severity.ERROR:
            assert one.at.column in elements | holders
        elif one.at.column not in ("UPNunknown", "CeaseReason"):
            assert (one.code, one.severity) in before


@given(RETURNS)
def test_nothing_lies_after_the_census_day(drawn: tuple[int, int, int]) -> None:
    *_, made = there_and_back(*drawn)
    assert latest(made.sen2) <= COLLECTIONS[drawn[2]].census_day


@given(st.lists(any_case_files(), max_size=4), st.sampled_from(YEARS))
def test_of_any_files_nothing_is_told_of_later_and_nothing_lost_in_silence(
    files: list[object], year: int
) -> None:
    """Whatever stands in a file: it is in the return as of its census day, or it is told."""
    named = [attrs.evolve(one, reference=f"EX-{number}") for number, one in enumerate(files)]  # type: ignore[misc]
    made = sen2_of(named, year=year, lea="999")
    assert latest(made.sen2) <= COLLECTIONS[year].census_day
    told = {one.reference for one in made.left_out} | {one.key for one in made.sen2.persons}
    assert told == {one.reference for one in named}
    for person in made.sen2.persons:
        assert sum(one.active_plan is not None for one in person.requests) <= 1
    foreign = list(check_sen2(made.sen2, rules=["RS001", "RS004", "RS007", "RS027"]))
    assert foreign == []


def latest(sen2: Sen2Return) -> date:
    """Return the latest day told, but for the one that may lie ahead, and the date of birth."""
    days = [date.min]
    for placed in sen2.walk():
        days += [
            value
            for one in SHAPES[placed.row.module].items
            if one.kind is Kind.DATE
            and one.field not in (AHEAD, "person_birth_date")
            and (value := getattr(placed.row, one.field)) is not None
        ]
    return max(days)


def test_what_is_compared_is_not_nothing() -> None:
    """Of 300 made-up persons, the plans that are active all come back."""
    sen2, mapped, made = there_and_back(300, 5, 2026)

    def active(of: Sen2Return) -> list[Sen2ActivePlan]:
        return [each.active_plan for one in of.persons for each in one.requests if each.active_plan]

    assert len(active(sen2)) == len(active(made.sen2)) == 217
    assert len([one for one in mapped if one.file]) == len(made.sen2.persons) == 289
