"""What is written is read back unchanged, in every form."""

from __future__ import annotations

import io
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st
from tests.exchange.sen2.forms import (
    from_xml,
    typed,
    write_export,
    write_template,
    write_workbook,
    xml_of,
)

from sendlaw.cases.sen2 import ROWS, Sen2Header, Sen2Return
from sendlaw.exchange.sen2 import iter_persons, read_sen2, write_persons, write_sen2
from sendlaw.testing.returns import Known, synthetic_return
from sendlaw.vocabulary.sen2 import SHAPES, YEARS, Kind, Module

MANY = 20_000
FORMS = ("xml", "export", "template", "workbook")


def headline(sen2: Sen2Return) -> Known:
    """Count plans issued in the calendar year and those within 140 days, on one's fingers."""
    known = Known()
    for person in sen2.persons:
        for one in person.requests:
            found = one.assessment
            issued = found and found.assessment_outcome_date
            if found and issued and one.received_date and found.assessment_outcome == "Y":
                days = (issued - one.received_date).days
                assert issued.year == sen2.year - 1
                known = known.plus(within=days <= 140, excepted=found.week20 is True)
    return known


def in_form(form: str, sen2: Sen2Return, folder: Path) -> Any:
    """Write a return in one of the forms, and return what to read."""
    if form == "xml":
        write_sen2(sen2, folder / "return.xml")
        return folder / "return.xml"
    if form == "export":
        return write_export(sen2, folder / "export")
    return write_template(sen2) if form == "template" else write_workbook(sen2, value=typed)


@pytest.mark.parametrize("form", FORMS)
def test_a_return_of_20_000_persons_comes_back_unchanged(form: str, tmp_path: Path) -> None:
    made = synthetic_return(MANY, seed=2026)
    found = read_sen2(in_form(form, made.sen2, tmp_path))
    assert (found.form, found.problems) == (form, ())
    assert len(found.sen2.persons) == MANY
    assert found.sen2 == made.sen2
    assert headline(found.sen2) == made.known
    assert 0.4 < made.known.headline < 0.6
    assert made.known.issued_unexcepted < made.known.issued


@pytest.mark.parametrize("year", YEARS)
def test_every_year_comes_back_unchanged_in_every_form(year: int, tmp_path: Path) -> None:
    made = synthetic_return(60, seed=year, year=year)
    for form in FORMS:
        found = read_sen2(in_form(form, made.sen2, tmp_path), year=year)
        assert (found.form, found.problems) == (form, ())
        assert found.sen2 == made.sen2
        assert headline(found.sen2) == made.known


def test_a_workbook_without_a_header_has_the_year_that_is_given() -> None:
    made = synthetic_return(20, seed=1, year=2025)
    found = read_sen2(write_workbook(made.sen2, header=False), year=2025)
    assert found.sen2.persons == made.sen2.persons
    assert found.sen2.header == Sen2Header(year=2025)


def test_the_bytes_are_the_same_every_time() -> None:
    first, second = (synthetic_return(50, seed=9) for _ in range(2))
    assert first == second
    assert xml_of(first.sen2) == xml_of(second.sen2)
    again = from_xml(xml_of(first.sen2)).sen2
    assert xml_of(again) == xml_of(first.sen2)


def test_persons_may_be_written_as_they_are_read() -> None:
    text = xml_of(synthetic_return(30, seed=2).sen2)
    persons, file = iter_persons(io.BytesIO(text)), io.BytesIO()
    first = next(persons)
    write_persons(persons.header, (one for one in (first, *persons)), file)
    assert file.getvalue() == text


# --- any return at all ---------------------------------------------------------------------------

LETTERS = st.characters(
    codec="utf-8", exclude_categories=("Cc", "Cs"), include_characters="\n\t<&>\"'"
)
TEXT = st.text(LETTERS, min_size=1, max_size=8).map(str.strip).filter(bool)
DAYS = st.dates()
VALUES: dict[Kind, st.SearchStrategy[Any]] = {
    Kind.BOOLEAN: st.booleans(),
    Kind.DATE: DAYS,
    Kind.DATE_TIME: st.datetimes().map(lambda one: one.replace(microsecond=0)),
}


def items_of(module: Module, year: int) -> dict[str, st.SearchStrategy[Any]]:
    """Draw the items of a module, each perhaps absent; a header has its year."""
    found: dict[str, st.SearchStrategy[Any]] = {
        one.field: st.none() | VALUES.get(one.kind, TEXT) for one in SHAPES[module].items_in(year)
    }
    return {**found, "year": st.just(year)} if module is Module.HEADER else found


def records(module: Module, year: int) -> st.SearchStrategy[Any]:
    """Draw a record, and what stands in it."""
    parts = {}
    for child in SHAPES[module].children:
        shape, inner = SHAPES[child], records(child, year)
        many = st.lists(inner, max_size=2).map(tuple)
        parts[shape.field] = (st.none() | inner) if shape.most == 1 else many
    return st.builds(ROWS[module], **items_of(module, year), **parts)


@st.composite
def returns(draw: st.DrawFn) -> Sen2Return:
    year = draw(st.sampled_from(YEARS))
    header = draw(records(Module.HEADER, year))
    persons = draw(st.lists(records(Module.PERSON, year), max_size=2))
    return Sen2Return(header=header, persons=tuple(persons))


@settings(max_examples=60)
@given(returns())
def test_any_return_comes_back_from_xml(sen2: Sen2Return) -> None:
    found = from_xml(xml_of(sen2), errors="raise")
    assert found.sen2 == sen2


@settings(max_examples=15)
@given(returns())
def test_any_return_comes_back_from_an_export(sen2: Sen2Return) -> None:
    with TemporaryDirectory() as folder:
        found = read_sen2(write_export(sen2, Path(folder)))
    assert found.sen2 == sen2
    assert found.ok
