"""What a column may be of each process: a date, a word, a list of words, or a name of the user's own."""

from __future__ import annotations

from datetime import date
from enum import Enum
from functools import cache
from typing import NamedTuple

import attrs

from sendlaw.cases import CASES, Case
from sendlaw.cases.advice_request import DetainedAdvice, ReassessmentAdvice
from sendlaw.cases.case import events_of, told_by
from sendlaw.cases.ehc_plan import ReviewPeriod
from sendlaw.cases.fields import DAYS, KIND
from sendlaw.errors import InvalidFact, Problem
from sendlaw.vocabulary import VALUES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from sendlaw.vocabulary import Attribute, Event

BY_PROCESS: tuple[type[Case], ...] = (
    *CASES,
    ReviewPeriod,
    ReassessmentAdvice,
    DetainedAdvice,
)
PROCESSES: dict[str, type[Case]] = {one.process.value: one for one in BY_PROCESS}
"""The class that a row is of, by the name of its process."""
EXCEPTIONS = "exceptions"
"""The one field of objects that has a column, for the word that none applies."""


class Several(NamedTuple):
    """What a column of lists holds: items of a kind, and what stands for a cell in which nothing is."""

    item: type
    empty: object


class Shape(NamedTuple):
    """The columns of a process: which hold days, words or lists of words, and what they record.

    ``apart`` are the fields that hold objects of their own, and have no column.
    """

    of: type[Case]
    days: dict[str, Event | None]
    words: dict[str, tuple[object, ...]]
    lists: dict[str, Several]
    names: tuple[str, ...]
    apart: tuple[str, ...]
    attributes: dict[str, Attribute]

    @property
    def columns(self) -> tuple[str, ...]:
        """Every column that a table may have."""
        return (*self.days, *self.words, *self.lists, *self.names)


@cache
def shape_of(process: str) -> Shape:
    """Return the columns of a process.

    >>> shape_of("needs_assessment").words["decision"]
    (<Decision.ASSESS: 'assess'>, <Decision.REFUSE: 'refuse'>)

    Raises ``InvalidFact`` for a process that there is not. What holds objects of its own, such as
    ``variations`` or ``advice``, is no column: advice is a process of its own.
    """
    of = PROCESSES.get(process)
    if of is None:
        known = ", ".join(PROCESSES)
        raise InvalidFact([Problem("process", f"one of {known}", repr(process), kind="value")])
    events = {name: event for event, name in events_of(of).items()}
    attributes = {name: attribute for attribute, name in told_by(of).items()}
    found = Shape(of, {}, {}, {}, (), (), attributes)
    names, apart = [], []
    for field in attrs.fields(of):
        kind, item = field.metadata.get(KIND), field.metadata.get("item")
        if kind in DAYS:
            found.days[field.name] = events.get(field.name)
        elif field.name in attributes:
            found.words[field.name] = VALUES[attributes[field.name]]
        elif kind == "bool":
            found.words[field.name] = (False, True)
        elif isinstance(kind, type) and issubclass(kind, Enum):
            found.words[field.name] = tuple(kind)
        elif kind == "word":
            names.append(field.name)
        elif item is not None and (issubclass(item, Enum) or item is date):
            found.lists[field.name] = Several(item, field.default)
        elif field.name != EXCEPTIONS:
            apart.append(field.name)
    return found._replace(names=tuple(names), apart=tuple(apart))
