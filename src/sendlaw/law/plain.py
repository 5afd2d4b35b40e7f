"""Records as plain JSON types, whole: what a system in another language needs to apply them.

Every timing and condition is an object, with its class in snake case as its ``kind`` and its fields as
they are named here. An event is its name, such as "REQUEST_RECEIVED".
"""

from __future__ import annotations

import re
from datetime import date
from enum import Enum
from typing import Any, get_args

import attrs

from sendlaw.counting import Convention, Definition, Period, WorkingDays
from sendlaw.law.branches import When
from sendlaw.law.conditions import Condition
from sendlaw.law.records import AnyRecord, Duty, Reading, Record
from sendlaw.law.rolled import Rolled
from sendlaw.law.timings import (
    AtLeastBefore,
    Before,
    BeforeDate,
    EarlierOf,
    EndOfYear,
    First,
    IfAny,
    LaterOf,
    NoLimit,
    On,
    Planned,
    Within,
)
from sendlaw.law.told import described
from sendlaw.vocabulary import Event

TYPE_CHECKING = False
if TYPE_CHECKING:
    from sendlaw.law.registry import Registry

LIMITS = (Within, AtLeastBefore, On, Before, BeforeDate, EndOfYear, Planned, NoLimit)
COMPOSED = (First, IfAny, LaterOf, EarlierOf, When, Rolled)
TIMINGS: tuple[type, ...] = (*LIMITS, *COMPOSED)
"""Every timing that is more than an event."""
CONDITIONS: tuple[type, ...] = get_args(Condition)


def plain(value: object) -> object:
    """Return a value of a record as plain JSON types.

    >>> from sendlaw.counting import Weeks
    >>> told = plain(Within(Weeks(6), after=Event.DRAFT_PLAN_SERVED))
    >>> told["kind"], told["period"], told["after"]
    ('within', {'unit': 'weeks', 'count': 6}, 'DRAFT_PLAN_SERVED')
    """
    match value:
        case Event():
            return value.name
        case Enum():
            return value.value
        case date():
            return value.isoformat()
        case tuple():
            return [plain(one) for one in value]
        case WorkingDays(number=number, defined=Definition(words=words, provision=provision)):
            defined = {"words": words, "provision": provision}
            return {"unit": kind(WorkingDays), "count": number, "defined": defined}
        case Period(number=number):
            return {"unit": kind(type(value)), "count": number}
        case Convention(code=code, name=name):
            return {"code": code, "name": name}
        case None | bool() | int() | str():
            return value
        case _:
            return {"kind": kind(type(value)), **_fields(value)}


def kind(of: type) -> str:
    """Name a class in snake case.

    >>> kind(AtLeastBefore)
    'at_least_before'
    """
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", of.__name__).lower()


def _fields(value: object) -> dict[str, object]:
    """Tell the fields that are given, and last the convention by which a period is counted."""
    of: type[Any] = type(value)
    given = {one.name: getattr(value, one.name) for one in attrs.fields(of)}
    if isinstance(value, Within | AtLeastBefore):
        given = {name: one for name, one in given.items() if not isinstance(one, Convention)}
        given["convention"] = value.convention
    return {name: plain(one) for name, one in given.items() if one is not None}


def own(of: type[Record]) -> tuple[attrs.Attribute[object], ...]:
    """Return the fields that a class of record has beyond those of every record.

    >>> [field.name for field in own(Duty)][:4]
    ['of', 'actor', 'timing', 'starts']
    """
    shared = {field.name for field in attrs.fields(Record)}
    return tuple(field for field in attrs.fields(of) if field.name not in shared)


def whole(record: AnyRecord, law: Registry) -> dict[str, object]:
    """Return all that is known of a record: as described, its exceptions and readings, and its data.

    >>> from sendlaw.law import current
    >>> law = current()
    >>> whole(law.get("reg5.decision_to_assess"), law)["data"]["must"]
    'DECISION_NOTIFIED'
    """
    told = described(record, law)
    if isinstance(record, Reading):
        changes = {name: plain(value) for name, value in record.changes}
        return {**told, "name": record.name, "changes": changes}
    exceptions = law.exceptions_to(record) if isinstance(record, Duty) else ()
    return {
        **told,
        "words": record.words,
        "exceptions": [whole(one, law) for one in exceptions],
        "readings": [whole(one, law) for one in law.readings(record.id)],
        "data": {field.name: plain(getattr(record, field.name)) for field in own(type(record))},
    }
