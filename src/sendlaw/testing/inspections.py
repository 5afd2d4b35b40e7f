"""Strategies for what an inspection of a local area is made of: findings, actions, what came later."""

from __future__ import annotations

from datetime import date, timedelta
from enum import Enum
from typing import Any

import attrs
from hypothesis import strategies as st

from sendlaw.cases.inspection_parts import Weakness
from sendlaw.errors import InvalidFact
from sendlaw.facts import NOT_RECORDED
from sendlaw.testing.strategies import FEW_DAYS, MANY_DAYS, date_facts, days

TYPE_CHECKING = False
if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn, SearchStrategy

    from sendlaw.cases.plan_document import PlanPart

WEAKNESSES = ("w1", "w2")
FACTS = ("report_received", "published_by_inspectorates", "revisit.began")


@st.composite
def parts(
    draw: DrawFn, of: type[PlanPart], around: date | None = None, *, ranges: bool = True
) -> Any:  # noqa: ANN401 - a part of the class given
    """Parts of a document of an inspection, with what may be recorded of them.

    >>> from hypothesis import find
    >>> from sendlaw.cases.inspection_parts import ProposedAction
    >>> find(parts(ProposedAction), lambda one: one.owner is None).owner is None
    True

    What names a weakness names ``w1`` or ``w2``; with ``ranges=False`` no date is a range of days.
    """
    near = draw(days()) if around is None else around
    facts = {one.name: draw(_value(one, near, ranges=ranges)) for one in attrs.fields(of)}
    try:
        return of(**facts)
    except InvalidFact as error:  # days of which one cannot come before the other
        wrong = {problem.field for problem in error.problems}
        return of(**{name: value for name, value in facts.items() if name not in wrong})


def inspection_lists(item: type[PlanPart], around: date) -> SearchStrategy[Any]:
    """Lists of parts, none of them with an id that another has; or none, or not recorded.

    >>> from hypothesis import find
    >>> found = find(inspection_lists(Weakness, date(2026, 3, 2)), lambda one: one is not NOT_RECORDED)
    >>> found
    ()
    """
    some = st.lists(parts(item, around), max_size=2).map(tuple).map(_apart)
    return st.just(NOT_RECORDED) | st.just(()) | some


def _apart(found: tuple[Any, ...]) -> tuple[Any, ...]:
    """Give what has an id one of its own: weaknesses those that others name."""
    if not found or not hasattr(found[0], "id"):
        return found
    letter = "w" if isinstance(found[0], Weakness) else type(found[0]).__name__
    return tuple(
        attrs.evolve(one, id=f"{letter}{number}") for number, one in enumerate(found, start=1)
    )


def _value(field: Any, around: date, *, ranges: bool) -> SearchStrategy[Any]:  # noqa: ANN401 - an attrs field
    kind, near = field.metadata["kind"], _near(around)
    if field.name == "fact":
        return st.sampled_from(FACTS)
    if field.name == "weakness":
        return st.sampled_from(WEAKNESSES)
    if kind == "list":
        item = field.metadata["item"]
        if item is str:
            return st.lists(st.sampled_from(WEAKNESSES), max_size=2, unique=True).map(tuple)
        return inspection_lists(item, around)
    if kind == "date":
        return date_facts(around, ranges=ranges)
    plain: dict[object, SearchStrategy[Any]] = {
        "day": near if field.name == "on" else st.none() | near,
        "bool": st.sampled_from((None, True, False)),
        "text": st.sampled_from(("", "Text")),
        "word": st.just("A source") if field.name == "source" else st.sampled_from((None, "A")),
    }
    if isinstance(kind, type) and issubclass(kind, Enum):
        return st.none() | st.sampled_from(kind)
    return plain[kind]


def _near(day: date) -> SearchStrategy[date]:
    by = st.integers(-FEW_DAYS, MANY_DAYS)
    return by.map(lambda number: day + timedelta(days=number))
