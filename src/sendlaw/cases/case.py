"""What every case class does: from its fields to facts, and from facts to a timetable."""

from __future__ import annotations

import json
from datetime import date, datetime

import attrs

from sendlaw.cases.fields import RECORDS, field_problems, plain_fields, refuse
from sendlaw.counting import ENGLAND, Calendar
from sendlaw.engine.context import Context
from sendlaw.engine.read import deadlines_of
from sendlaw.engine.timetable import Timetable
from sendlaw.errors import InvalidFact, Problem
from sendlaw.facts.dated import Between
from sendlaw.facts.shape import SHAPES, Shape
from sendlaw.facts.view import Facts
from sendlaw.law import current
from sendlaw.vocabulary import Attribute, Event, Process

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import ClassVar, Protocol

    from sendlaw.engine.deadline import Deadline
    from sendlaw.facts.dated import DateFact
    from sendlaw.law.registry import Registry

    class CaseLike(Protocol):
        """Whatever has parts to look at and a timetable: a case, or a case file."""

        def parts(self, path: str = "") -> Iterator[tuple[str, Case]]:
            """Yield each case object with its path."""

        def timetable(
            self,
            *,
            as_at: date,
            law_at: date | None = None,
            complete_through: date | None = None,
            law: Registry | None = None,
            calendar: Calendar = ENGLAND,
        ) -> Timetable:
            """Return every deadline."""
else:
    CaseLike = object


@attrs.frozen(kw_only=True)
class Case:
    """The base of the case classes; each names the process it records."""

    if TYPE_CHECKING:
        process: ClassVar[Process]

    def __attrs_post_init__(self) -> None:
        problems = [*field_problems(self)]
        if not problems:
            problems += self.impossible()
        refuse(problems)

    def impossible(self) -> Iterator[Problem]:
        """Yield what no world could make true of the fields together."""
        yield from ()

    @property
    def shape(self) -> Shape:
        """The order of acts of the process."""
        return SHAPES[self.process]

    def parts(self, path: str = "") -> Iterator[tuple[str, Case]]:
        """Yield each case object that answers for duties of its own, with its path."""
        yield path or f"{self.process.array}[0]", self

    def facts(self, path: str = "") -> Facts:
        """Return what the case records, event by event."""
        return Facts(
            shape=self.shape,
            path=path or f"{self.process.array}[0]",
            dates={event: getattr(self, name) for event, name in events_of(type(self)).items()},
            attributes={one: getattr(self, name) for one, name in told_by(type(self)).items()},
            fields=fields_of(type(self)),
            circumstances=(),
        )

    def timetable(
        self,
        *,
        as_at: date,
        law_at: date | None = None,
        complete_through: date | None = None,
        law: Registry | None = None,
        calendar: Calendar = ENGLAND,
    ) -> Timetable:
        """Return every deadline of the case, looked at from a day.

        >>> from sendlaw.cases import NeedsAssessment
        >>> case = NeedsAssessment(request_received=date(2025, 9, 1))
        >>> case.timetable(as_at=date(2026, 1, 5))["final_plan"].due
        datetime.date(2026, 1, 19)

        ``law_at`` pins the law of a day, where otherwise each clock takes the law in force when it
        started. ``complete_through`` is the day up to which an empty field means *not yet* (``as_at``
        unless given). ``law`` is a registry, such as an overlay; ``calendar`` the working days. Raises
        ``InvalidFact`` unless the days are dates.
        """
        return timetable_of(
            self,
            as_at=as_at,
            law_at=law_at,
            complete_through=complete_through,
            law=law,
            calendar=calendar,
        )

    def to_dict(self) -> dict[str, object]:
        """Return the case as plain JSON types; what is empty or not recorded is left out.

        >>> from sendlaw.cases import NeedsAssessment
        >>> NeedsAssessment(request_received=date(2025, 9, 1)).to_dict()
        {'request_received': '2025-09-01'}
        """
        return plain_fields(self)

    def to_json(self) -> str:
        """Return the case as JSON text."""
        return json.dumps(self.to_dict(), indent="  ")


def timetable_of(
    case: CaseLike,
    *,
    as_at: date,
    law_at: date | None,
    complete_through: date | None,
    law: Registry | None,
    calendar: Calendar,
) -> Timetable:
    """Return every deadline of every part of a case."""
    if type(as_at) is not date or law_at is not None or complete_through is not None:
        _days(as_at=as_at, law_at=law_at, complete_through=complete_through)
    registry = current() if law is None else law
    contexts = [
        Context(
            part,
            path,
            as_at,
            registry,
            law_at=law_at,
            complete_through=complete_through,
            calendar=calendar,
        )
        for path, part in case.parts()
    ]
    found: list[Deadline] = []
    for context in contexts:
        found += deadlines_of(context)
    return Timetable(as_at, tuple(found), tuple(contexts))


def _days(**given: object) -> None:
    """Refuse anything but dates where a day is asked for; only ``as_at`` must be given."""
    refuse(
        [
            Problem(name, "a date", "nothing" if value is None else f"a {type(value).__name__}")
            for name, value in given.items()
            if not (value is None and name != "as_at")
            and (not isinstance(value, date) or isinstance(value, datetime))
        ]
    )


_EVENTS: dict[type, dict[Event, str]] = {}
_ATTRIBUTES: dict[type, dict[Attribute, str]] = {}


def events_of(case: type[Case]) -> dict[Event, str]:
    """Return the field behind each event that a case class records."""
    if case not in _EVENTS:
        found = {field.metadata.get(RECORDS): field.name for field in attrs.fields(case)}
        _EVENTS[case] = {one: name for one, name in found.items() if isinstance(one, Event)}
    return _EVENTS[case]


def told_by(case: type[Case]) -> dict[Attribute, str]:
    """Return the field behind each attribute that a case class records."""
    if case not in _ATTRIBUTES:
        found = {field.metadata.get(RECORDS): field.name for field in attrs.fields(case)}
        _ATTRIBUTES[case] = {one: name for one, name in found.items() if isinstance(one, Attribute)}
    return _ATTRIBUTES[case]


def fields_of(case: type[Case]) -> dict[Event | Attribute, str]:
    """Return the field behind each event and attribute."""
    named: tuple[tuple[Event | Attribute, str], ...] = (
        *events_of(case).items(),
        *told_by(case).items(),
    )
    return dict(named)


def last_day(value: DateFact) -> date | None:
    """Return the last day a recorded date can be, or ``None``."""
    return value.last if isinstance(value, Between) else value if isinstance(value, date) else None


def first_day(value: DateFact) -> date | None:
    """Return the first day a recorded date can be, or ``None``."""
    return value.first if isinstance(value, Between) else value if isinstance(value, date) else None


def before(case: Case, field: str, *, asked_by: str) -> Iterator[Problem]:
    """Yield a problem where an answer is dated before its own question."""
    answer = last_day(getattr(case, field))
    question = first_day(getattr(case, asked_by))
    if answer is not None and question is not None and answer < question:
        expected = f"a day on or after {asked_by} ({question.isoformat()})"
        yield Problem(field, expected, answer.isoformat(), kind="order")


def ending(case: Case, *triggers: str) -> Iterator[Problem]:
    """Yield a problem where a process has an end without its cause, or ended before it began."""
    given = {name: getattr(case, name) for name in ("ended_on", "ended_because")}
    for name, value in given.items():
        if value is None and any(given.values()):
            yield Problem(
                name, "both ended_on and ended_because, or neither", "nothing", kind="missing"
            )
    yield from not_before(case, "ended_on", triggers)


def not_before(case: Case, field: str, triggers: tuple[str, ...]) -> Iterator[Problem]:
    """Yield a problem where an act is dated before the process it belongs to had begun."""
    began = [day for name in triggers if (day := first_day(getattr(case, name))) is not None]
    last = last_day(getattr(case, field))
    if began and last is not None and last < min(began):
        names = " or ".join(name for name in triggers if getattr(case, name) is not None)
        expected = f"a day on or after {names} ({min(began).isoformat()})"
        yield Problem(field, expected, last.isoformat(), kind="order")


__all__ = ["Case", "CaseLike", "InvalidFact", "timetable_of"]
