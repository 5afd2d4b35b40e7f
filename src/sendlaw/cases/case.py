"""What every case class does: from its fields to facts, and from facts to a timetable."""

from __future__ import annotations

import json
from datetime import date, datetime

import attrs

from sendlaw.cases.circumstance import facts_of
from sendlaw.cases.fields import RECORDS, field_problems, plain_fields, refuse, word
from sendlaw.cases.receipt import receipt_of
from sendlaw.counting import ENGLAND, KNOWN_FROM, Calendar
from sendlaw.engine.context import Context
from sendlaw.engine.read import deadlines_of
from sendlaw.engine.timetable import Timetable
from sendlaw.errors import InvalidFact, Problem
from sendlaw.facts.shapes import SHAPES
from sendlaw.facts.view import Facts
from sendlaw.law import current
from sendlaw.vocabulary import Attribute, Event, Process

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import ClassVar, Protocol

    from sendlaw.cases.circumstance import Circumstance
    from sendlaw.engine.deadline import Deadline
    from sendlaw.facts.dated import Silence
    from sendlaw.facts.shape import Shape
    from sendlaw.law.registry import Registry
    from sendlaw.vocabulary import EndedBecause

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
            known_at: date | None = None,
        ) -> Timetable:
            """Return every deadline."""
else:
    CaseLike = object


@attrs.frozen(kw_only=True)
class Case:
    """The base of the case classes; each names the process it records.

    Each also declares ``exceptions``, ``ended_on`` and ``ended_because``.
    """

    if TYPE_CHECKING:
        process: ClassVar[Process]
        exceptions: tuple[Circumstance, ...] | Silence
        ended_on: date | None
        ended_because: EndedBecause | None

    def __attrs_post_init__(self) -> None:
        problems = [*field_problems(self)]
        wrong = {problem.field for problem in problems}
        problems += [one for one in self.impossible() if one.field not in wrong]
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
        here = path or f"{self.process.array}[0]"
        fields = fields_of(type(self))
        return Facts(
            shape=self.shape,
            path=here,
            dates={event: getattr(self, name) for event, name in events_of(type(self)).items()},
            attributes={one: getattr(self, name) for one, name in told_by(type(self)).items()},
            fields=fields,
            circumstances=facts_of(self.exceptions, here),
            ended_on=self.ended_on,
            ended_because=self.ended_because,
            held_in=fields,
        )

    def timetable(
        self,
        *,
        as_at: date,
        law_at: date | None = None,
        complete_through: date | None = None,
        law: Registry | None = None,
        calendar: Calendar = ENGLAND,
        known_at: date | None = None,
    ) -> Timetable:
        """Return every deadline of the case, looked at from a day.

        >>> from sendlaw.cases import NeedsAssessment
        >>> case = NeedsAssessment(request_received=date(2025, 9, 1))
        >>> case.timetable(as_at=date(2026, 1, 5))["final_plan"].due
        datetime.date(2026, 1, 19)

        ``law_at`` pins the law of a day, exceptions included, where otherwise each clock takes the law in
        force when it started. ``complete_through`` is the day up to which an empty field means *not yet*
        (``as_at`` unless given). ``law`` is a registry, such as an overlay; ``calendar`` the working days,
        and ``known_at`` those of England as they were known on a day, before later bank holidays were
        announced. Raises ``InvalidFact`` unless the days are dates, for a ``known_at`` before 13 January
        2012, and for one beside a calendar of your own, which does not say what was known when.
        """
        return timetable_of(
            self,
            as_at=as_at,
            law_at=law_at,
            complete_through=complete_through,
            law=law,
            calendar=calendar,
            known_at=known_at,
        )

    def to_dict(self) -> dict[str, object]:
        """Return the case as plain JSON types; what is empty or not recorded is left out.

        >>> from sendlaw.cases import NeedsAssessment
        >>> NeedsAssessment(request_received=date(2025, 9, 1)).to_dict()
        {'request_received': '2025-09-01'}
        """
        return plain_fields(self)

    def receipt(self, *, as_at: date, law: Registry | None = None) -> dict[str, str]:
        """Return what settles how an answer was reached, small enough to file beside a letter.

        >>> from sendlaw.cases import NeedsAssessment
        >>> case = NeedsAssessment(request_received=date(2025, 9, 1))
        >>> case.receipt(as_at=date(2026, 1, 5))["as_at"]
        '2026-01-05'
        """
        return receipt_of(self.to_dict(), as_at=as_at, law=law)

    def to_json(self) -> str:
        """Return the case as JSON text."""
        return json.dumps(self.to_dict(), indent="  ")


@attrs.frozen(kw_only=True)
class FiledCase(Case):
    """A case that stands in a case file, and may name another there that it answers.

    >>> from sendlaw.cases import AnnualReview
    >>> AnnualReview(attends_setting=True, follows="plan").follows
    'plan'

    ``ref`` is a name of the user's own, unique in the file; ``follows`` the ``ref`` of another case.
    """

    ref: str | None = word(words="a name of your own for this case, unique in the file")
    follows: str | None = word(words="the ref of the case that this one answers")


@attrs.frozen(kw_only=True)
class Document(Case):
    """A case that stands alone, in a document of its own: of a school, an authority or an institution.

    >>> from sendlaw.cases import LocalOffer
    >>> LocalOffer(reference="EX-1").to_dict()
    {'schema': 'sendlaw.local-offer/1', 'reference': 'EX-1'}

    It is about no one person, and so stands in no case file.
    """

    reference: str | None = word(words="your reference")

    def to_dict(self) -> dict[str, object]:
        """Return the document as plain JSON types, with the name of its schema."""
        return {"schema": schema_of(self.process), **plain_fields(self)}


def schema_of(process: Process) -> str:
    """Return the name of the schema of a document.

    >>> schema_of(Process.LOCAL_OFFER)
    'sendlaw.local-offer/1'
    """
    return f"sendlaw.{process.value.replace('_', '-')}/1"


def timetable_of(
    case: CaseLike,
    *,
    as_at: date,
    law_at: date | None,
    complete_through: date | None,
    law: Registry | None,
    calendar: Calendar,
    known_at: date | None,
) -> Timetable:
    """Return every deadline of every part of a case."""
    given = law_at is not None or complete_through is not None or known_at is not None
    if given or type(as_at) is not date:
        refuse([*view_problems(as_at, law_at, complete_through, known_at, calendar)])
    registry = current() if law is None else law
    seen = calendar if known_at is None else calendar.as_known(known_at)
    contexts: list[Context] = []
    found: list[Deadline] = []
    for path, part in case.parts():
        context = Context(part, path, as_at, registry, law_at, complete_through, seen)
        contexts.append(context)
        found += deadlines_of(context)
    return Timetable(as_at, tuple(found), tuple(contexts))


def view_problems(
    as_at: object,
    law_at: object = None,
    complete_through: object = None,
    known_at: object = None,
    calendar: Calendar = ENGLAND,
) -> Iterator[Problem]:
    """Yield what is wrong with the days of a view: all but ``as_at`` may be left out."""
    days = {
        "as_at": as_at,
        "law_at": law_at,
        "complete_through": complete_through,
        "known_at": known_at,
    }
    for name, value in days.items():
        is_day = isinstance(value, date) and not isinstance(value, datetime)
        if not is_day and (value is not None or name == "as_at"):
            found = "nothing" if value is None else f"a {type(value).__name__}"
            yield Problem(name, "a date", found)
    if isinstance(known_at, date) and not isinstance(known_at, datetime) and known_at < KNOWN_FROM:
        expected = (
            f"a day from {KNOWN_FROM.isoformat()}, before which it is not told what was known"
        )
        yield Problem("known_at", expected, known_at.isoformat(), kind="range")
    if known_at is not None and not calendar.has_history:
        expected = "no calendar of your own beside it (ENGLAND.as_known(day).closing(...) is one)"
        yield Problem("known_at", expected, repr(calendar), kind="value")


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


__all__ = ["Case", "CaseLike", "InvalidFact", "timetable_of"]
