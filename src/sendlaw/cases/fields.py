"""How the fields of a case class are declared: each names the event or attribute it records."""

from __future__ import annotations

from datetime import date
from enum import Enum

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

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from attrs import AttrsInstance

    from sendlaw.vocabulary import Attribute, Event

RECORDS = "records"
KIND = "kind"


def dated(event: Event | None = None, *, words: str = "") -> Any:  # noqa: ANN401 - an attrs field
    """Declare a date field, and the event it records."""
    return attrs.field(default=None, metadata={RECORDS: event, KIND: "date", "words": words})


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
    return attrs.field(default=default, converter=_tuple, metadata=metadata)


def told(records: Attribute | None = None, *, kind: object = "bool", words: str = "") -> Any:  # noqa: ANN401 - an attrs field
    """Declare a field that holds a plain value, or nothing."""
    return attrs.field(default=None, metadata={RECORDS: records, KIND: kind, "words": words})


def _member(values: type[Enum]) -> Any:  # noqa: ANN401 - a converter
    known = {member.value: member for member in values}

    def convert(value: object) -> object:
        return known.get(value, value) if isinstance(value, str) else value

    return convert


def _tuple(value: object) -> object:
    return tuple(value) if isinstance(value, list) else value


def field_problems(case: AttrsInstance) -> Iterator[Problem]:
    """Yield what is wrong with the types and values of a case's fields, one by one."""
    for field in attrs.fields(type(case)):
        value = getattr(case, field.name)
        if type(value) is date and EARLIEST <= value <= LATEST:
            continue
        kind = field.metadata.get(KIND)
        if kind == "date":
            yield from problems_of_date(field.name, value)
        elif kind == "day" and value is not None:
            yield from problems_of_day(field.name, value)
        elif kind == "list":
            yield from _list_problems(field.name, value, field)
        elif kind == "bool" and value is not None and type(value) is not bool:
            yield Problem(field.name, "true, false or nothing", _found(value))
        elif isinstance(kind, type) and value is not None and not isinstance(value, kind):
            yield Problem(field.name, choices(kind), _found(value), kind="value")


def _list_problems(name: str, value: object, field: Any) -> Iterator[Problem]:  # noqa: ANN401 - an attrs field
    item: type = field.metadata["item"]
    silences = isinstance(field.default, Silence)
    if silences and value is field.default:
        return
    if not isinstance(value, tuple):
        also = ", or NOT_RECORDED" if silences else ""
        yield Problem(name, f"a tuple of {item.__name__}{also}", _found(value))
        return
    for number, one in enumerate(value):
        if not isinstance(one, item):
            yield Problem(f"{name}[{number}]", item.__name__, _found(one))


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
