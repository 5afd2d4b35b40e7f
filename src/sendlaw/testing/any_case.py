"""Strategies for every case class, made from its fields: what may be recorded, what is near a limit."""

from __future__ import annotations

from datetime import date, timedelta
from enum import Enum
from typing import Any, TypeVar

import attrs
from hypothesis import assume, strategies as st

from sendlaw.cases import AdviceRequest, Case, CaseFile, Circumstance, NeedsAssessment, Variation
from sendlaw.cases.fields import KIND, RECORDS
from sendlaw.cases.plan_document import PlanPart
from sendlaw.cases.published import Published
from sendlaw.errors import InvalidFact
from sendlaw.facts import NOT_RECORDED, Between
from sendlaw.law.records import Duty
from sendlaw.testing.inspections import inspection_lists, parts
from sendlaw.testing.strategies import (
    FEW_DAYS,
    MANY_DAYS,
    advice_requests,
    circumstances,
    date_facts,
    days,
    needs_assessments,
)
from sendlaw.vocabulary import EndedBecause, Event

TYPE_CHECKING = False
if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn, SearchStrategy

C = TypeVar("C", bound=Case)
BORN = date(1995, 1, 1), date(2024, 12, 31)
AFTER_THE_END = ("ended_on", "ended_because")
SATURDAY = 5
REQUIRED_WORDS = ("kind", "concerns")


@st.composite
def recorded(draw: DrawFn, of: type[C], *, ranges: bool = True) -> C:
    """Whatever can be recorded of a case of a class: gaps, silences, acts out of order, a few ends.

    >>> from hypothesis import find
    >>> from sendlaw.cases import Cessation
    >>> find(recorded(Cessation), lambda case: case.plan_ceased is None).plan_ceased is None
    True

    With ``ranges=False`` no date is a range of days, as columns hold none.
    """
    around = draw(days())
    facts = {
        field.name: draw(_value(field, around, ranges=ranges))
        for field in attrs.fields(of)
        if field.metadata and field.name not in AFTER_THE_END
    }
    if draw(st.integers(0, FEW_DAYS)) == 0:
        facts["ended_on"] = draw(_near(around))
        facts["ended_because"] = draw(st.sampled_from(EndedBecause))
    return possible(of, facts)


@st.composite
def near_limits(draw: DrawFn, of: type[C]) -> C:
    """Cases whose acts fall on a limit, or on the day before or after it, as the law counts it.

    >>> from hypothesis import find
    >>> from sendlaw.cases import AnnualReview
    >>> type(find(near_limits(AnnualReview), lambda case: True)).__name__
    'AnnualReview'
    """
    case = draw(recorded(of, ranges=False))
    as_at = draw(_near(draw(days())))
    dated = [field.name for field in attrs.fields(of) if field.metadata.get(KIND) == "date"]
    changes: dict[str, Any] = {}
    for one in case.timetable(as_at=as_at):
        edge = one.due or one.earliest
        name = one.path.rpartition(".")[2]
        if edge and name in dated and isinstance(one.record, Duty):
            changes[name] = edge + timedelta(days=draw(st.integers(-1, 1)))
    facts = {field.name: getattr(case, field.name) for field in attrs.fields(of)}
    return possible(of, {**facts, **changes})


@st.composite
def case_files(draw: DrawFn) -> CaseFile:
    """Case files of one person, with a few processes of any kind.

    >>> from hypothesis import find
    >>> len(find(case_files(), lambda file: file.ehc_plans).ehc_plans) > 0
    True
    """
    facts: dict[str, Any] = {
        "reference": draw(st.from_regex(r"EX-[0-9]{1,4}", fullmatch=True)),
        "date_of_birth": draw(st.none() | st.dates(*BORN)),
    }
    chosen = draw(_some_arrays())
    for field in (one for one in attrs.fields(CaseFile) if one.name in chosen):
        item = field.metadata["item"]
        one = needs_assessments() if item is NeedsAssessment else recorded(item)
        unnamed = one.map(lambda case: attrs.evolve(case, ref=None, follows=None))
        facts[field.name] = tuple(draw(st.lists(unnamed, min_size=1, max_size=2)))
    return CaseFile(**facts)


def _some_arrays() -> SearchStrategy[set[str]]:
    names = [
        field.name
        for field in attrs.fields(CaseFile)
        if field.metadata.get(KIND) == "list" and issubclass(field.metadata["item"], Case)
    ]
    return st.sets(st.sampled_from(names), max_size=3)


def possible(of: type[C], facts: dict[str, Any]) -> C:
    """Build a case, leaving out the fields that no world could make true together."""
    try:
        return of(**facts)
    except InvalidFact as error:
        wrong = {problem.field.partition("[")[0].partition(".")[0] for problem in error.problems}
        wrong |= {"decision"} if "decision_notified" in wrong else set()
        kept = {name: value for name, value in facts.items() if name not in wrong}
    assume(len(kept) < len(facts))
    return possible(of, kept)


def _near(day: date) -> SearchStrategy[date]:
    return st.integers(-MANY_DAYS, MANY_DAYS).map(lambda by: day + timedelta(days=by))


def _value(field: Any, around: date, *, ranges: bool) -> SearchStrategy[Any]:  # noqa: ANN401 - an attrs field
    """Return what a field of a case may hold."""
    kind = field.metadata[KIND]
    if kind == "date":
        some = date_facts(around, ranges=ranges)
        needed = field.metadata[RECORDS] is Event.AGREEMENT_MADE
        return some.filter(lambda fact: fact is not None) if needed else some
    if kind == "planned":
        return _planned(field, around, ranges=ranges)
    if kind == "day":
        return st.none()
    if kind == "word":
        return st.none() | st.sampled_from(("A", "B"))
    if kind == "bool":
        return st.sampled_from((None, True, False))
    if field.name == "open_days":
        return _open_days(around)
    if kind == "held":
        return st.none() | parts(field.metadata["item"], around, ranges=ranges)
    if kind == "list":
        return _listed(field.metadata["item"], around)
    word = st.sampled_from(kind)
    return word if field.name in REQUIRED_WORDS else st.none() | word


def _planned(field: Any, around: date, *, ranges: bool) -> SearchStrategy[Any]:  # noqa: ANN401 - an attrs field
    later = st.integers(0, 4 * MANY_DAYS).map(lambda by: around + timedelta(days=by))
    some: list[SearchStrategy[Any]] = [later]
    if ranges:
        some.append(later.map(lambda day: Between(day, day + timedelta(days=MANY_DAYS))))
    if field.metadata[RECORDS] is not Event.TRANSFER:
        some.append(st.none())
    return st.one_of(some)


def _open_days(around: date) -> SearchStrategy[tuple[date, ...]]:
    """Draw the days on which a school is open: the weekdays of some weeks, with a few left out."""
    weeks = st.integers(-MANY_DAYS, MANY_DAYS).map(lambda by: around + timedelta(days=by))
    closed = st.sets(st.integers(0, MANY_DAYS), max_size=FEW_DAYS)
    length = st.integers(0, MANY_DAYS)

    def opened(first: date, days: int, shut: set[int]) -> tuple[date, ...]:
        every = ((number, first + timedelta(days=number)) for number in range(days))
        return tuple(
            day for number, day in every if day.weekday() < SATURDAY and number not in shut
        )

    return st.builds(opened, weeks, length, closed)


def _listed(item: type, around: date) -> SearchStrategy[Any]:
    if item is Circumstance:
        given: SearchStrategy[Any] = circumstances(around)
    elif item is AdviceRequest:
        given = advice_requests(around)
    elif issubclass(item, Enum):
        return st.lists(st.sampled_from(item), min_size=1, max_size=3, unique=True).map(tuple)
    elif item in (Variation, Published):
        return st.sampled_from((NOT_RECORDED, ()))
    elif issubclass(item, PlanPart):
        return inspection_lists(item, around)
    else:
        later = st.integers(1, 9 * MANY_DAYS).map(lambda by: around + timedelta(days=by))
        return st.sets(later, max_size=3).map(lambda found: tuple(sorted(found)))
    some = st.lists(given, max_size=2).map(tuple)
    return st.just(NOT_RECORDED) | st.just(()) | some
