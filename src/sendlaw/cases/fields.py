"""How the fields of a case class are declared: each names the event or attribute it records."""

from __future__ import annotations

from datetime import date
from enum import Enum
from functools import cache

import attrs

from sendlaw.errors import InvalidFact, Problem
from sendlaw.facts.dated import (
    EARLIEST,
    LATEST,
    Between,
    Silence,
    problems_of_date,
    problems_of_day,
)
from sendlaw.facts.view import REASON_LENGTH

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import Any

    from attrs import AttrsInstance

    from sendlaw.vocabulary import Attribute, Event

RECORDS = "records"
KIND = "kind"
WORD_LENGTH = REASON_LENGTH


def dated(event: Event | None = None, *, words: str = "") -> Any:  # noqa: ANN401 - an attrs field
    """Declare a date field, and the event it records."""
    return attrs.field(default=None, metadata={RECORDS: event, KIND: "date", "words": words})


def planned(event: Event, *, words: str = "") -> Any:  # noqa: ANN401 - an attrs field
    """Declare a field for a day that is fixed, and known, beforehand."""
    return attrs.field(default=None, metadata={RECORDS: event, KIND: "planned", "words": words})


def word(*, words: str = "") -> Any:  # noqa: ANN401 - an attrs field
    """Declare a field that holds a short name of the user's own, or nothing."""
    return attrs.field(default=None, metadata={RECORDS: None, KIND: "word", "words": words})


def day(*, words: str = "") -> Any:  # noqa: ANN401 - an attrs field
    """Declare a field that holds one day or nothing."""
    return attrs.field(default=None, metadata={RECORDS: None, KIND: "day", "words": words})


def chosen(values: type[Enum], *, records: Attribute | None = None, words: str = "") -> Any:  # noqa: ANN401 - an attrs field
    """Declare a field that holds one of a set of words."""
    metadata = {RECORDS: records, KIND: values, "words": words}
    return attrs.field(default=None, converter=_member(values), metadata=metadata)


def listed(item: type, default: object = (), *, words: str = "") -> Any:  # noqa: ANN401 - an attrs field
    """Declare a field that holds a tuple of objects; a list is taken for one."""
    metadata = {RECORDS: None, KIND: "list", "item": item, "words": words}
    converter = _members(item) if issubclass(item, Enum) else _tuple
    return attrs.field(default=default, converter=converter, metadata=metadata)


def held(item: type, *, words: str = "") -> Any:  # noqa: ANN401 - an attrs field
    """Declare a field that holds one object, or nothing."""
    metadata = {RECORDS: None, KIND: "held", "item": item, "words": words}
    return attrs.field(default=None, metadata=metadata)


def told(records: Attribute | None = None, *, kind: object = "bool", words: str = "") -> Any:  # noqa: ANN401 - an attrs field
    """Declare a field that holds a plain value, or nothing."""
    return attrs.field(default=None, metadata={RECORDS: records, KIND: kind, "words": words})


def _member(values: type[Enum]) -> Any:  # noqa: ANN401 - a converter
    known = {member.value: member for member in values}

    def convert(value: object) -> object:
        return known.get(value, value) if isinstance(value, str) else value

    return convert


def _members(values: type[Enum]) -> Any:  # noqa: ANN401 - a converter
    member = _member(values)

    def convert(value: object) -> object:
        return tuple(map(member, value)) if isinstance(value, list | tuple) else value

    return convert


def _tuple(value: object) -> object:
    return tuple(value) if isinstance(value, list) else value


def field_problems(case: AttrsInstance) -> Iterator[Problem]:
    """Yield what is wrong with the types and values of a case's fields, one by one."""
    for name, kind, field in _kinds(type(case)):
        value = getattr(case, name)
        if value is None and kind != "list":
            continue
        if type(value) is date and EARLIEST <= value <= LATEST and kind in DAYS:
            continue
        if kind in CHECKS:
            yield from CHECKS[kind](name, value, field)
        elif isinstance(kind, type) and not isinstance(value, kind):
            yield Problem(name, choices(kind), _found(value), kind="value")


@cache
def _kinds(case: type[AttrsInstance]) -> tuple[tuple[str, object, Any], ...]:
    """Return the fields of a class, each after its name and its kind."""
    fields = attrs.fields(case)
    return tuple((field.name, field.metadata.get(KIND), field) for field in fields)


def _of_date(name: str, value: object, _: object) -> Iterable[Problem]:
    return problems_of_date(name, value)


def _of_day(name: str, value: object, _: object) -> Iterable[Problem]:
    return problems_of_day(name, value)


def _of_planned(name: str, value: object, _: object) -> Iterable[Problem]:
    if isinstance(value, Silence):
        return (Problem(name, "a date, a range or nothing", value.name, kind="value"),)
    return problems_of_date(name, value)


def _of_word(name: str, value: object, _: object) -> Iterable[Problem]:
    if isinstance(value, str) and len(value) <= WORD_LENGTH and value.strip():
        return ()
    return (Problem(name, f"a name of at most {WORD_LENGTH} characters", _found(value)),)


def _of_bool(name: str, value: object, _: object) -> Iterable[Problem]:
    if type(value) is bool:
        return ()
    return (Problem(name, "true, false or nothing", _found(value)),)


def _of_number(name: str, value: object, _: object) -> Iterable[Problem]:
    if type(value) is int:
        return ()
    return (Problem(name, "a whole number or nothing", _found(value)),)


def _of_list(name: str, value: object, field: Any) -> Iterable[Problem]:  # noqa: ANN401 - an attrs field
    item: type = field.metadata["item"]
    silences = isinstance(field.default, Silence)
    if silences and value is field.default:
        return ()
    if not isinstance(value, tuple):
        also = ", or NOT_RECORDED" if silences else ""
        return (Problem(name, f"a tuple of {item.__name__}{also}", _found(value)),)
    named = ((f"{name}[{number}]", one) for number, one in enumerate(value))
    return tuple(problem for where, one in named for problem in _of_item(where, one, item))


def _of_held(name: str, value: object, field: Any) -> Iterable[Problem]:  # noqa: ANN401 - an attrs field
    item: type = field.metadata["item"]
    return () if isinstance(value, item) else (Problem(name, item.__name__, _found(value)),)


def _of_item(name: str, value: object, item: type) -> Iterable[Problem]:
    if item is date and not isinstance(value, Between):
        return problems_of_day(name, value)
    if isinstance(value, (item, Between) if item is date else item):
        return ()
    expected = choices(item) if issubclass(item, Enum) else item.__name__
    return (Problem(name, expected, _found(value)),)


DAYS = ("date", "day", "planned")
CHECKS: dict[object, Callable[[str, object, Any], Iterable[Problem]]] = {
    int: _of_number,
    "date": _of_date,
    "day": _of_day,
    "planned": _of_planned,
    "word": _of_word,
    "bool": _of_bool,
    "list": _of_list,
    "held": _of_held,
}
"""What looks at a value of each kind of field; a field of another kind is looked at by its class."""


def choices(values: type) -> str:
    """Say which words a field takes.

    >>> from sendlaw.vocabulary import Decision
    >>> choices(Decision)
    "'assess' or 'refuse'"
    """
    words = [f"'{member.value}'" for member in values]  # type: ignore[attr-defined]
    return words[0] if not words[1:] else ", ".join(words[:-1]) + f" or {words[-1]}"


def _found(value: object) -> str:
    if value is None:
        return "nothing"
    return repr(value) if isinstance(value, str | int) else f"a {type(value).__name__}"


def refuse(problems: list[Problem]) -> None:
    """Raise ``InvalidFact`` with every problem, if there is any."""
    if problems:
        raise InvalidFact(problems)


def plain(value: object) -> object:
    """Turn the value of a field into plain JSON types."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Between):
        return {"between": [value.first.isoformat(), value.last.isoformat()]}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple):
        return [plain(one) for one in value]
    return value.to_dict() if hasattr(value, "to_dict") else value


def plain_fields(case: AttrsInstance) -> dict[str, object]:
    """Turn a case into plain JSON types, leaving out what is empty or was not recorded."""
    found: dict[str, object] = {}
    for field in attrs.fields(type(case)):
        value = getattr(case, field.name)
        if value is None or (isinstance(field.default, Silence) and value is field.default):
            continue
        if value == () and field.default == ():
            continue
        found[field.name] = plain(value)
    return found
