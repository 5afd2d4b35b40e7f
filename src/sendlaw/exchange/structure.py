"""From plain JSON types to case objects, with every problem at once and each at its path."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from enum import Enum, StrEnum
from textwrap import shorten
from typing import Any, ClassVar, TypeVar, get_args, get_origin

import attrs
from cattrs import Converter

from sendlaw.cases import (
    CASES,
    DOCUMENTS,
    AuthoritySuccession,
    Case,
    CaseFile,
    Circumstance,
    Document,
    Variation,
)
from sendlaw.cases.case import schema_of
from sendlaw.cases.case_file import SCHEMA
from sendlaw.cases.inspection_parts import INSPECTION_PARTS, LINKS as INSPECTION_LINKS
from sendlaw.cases.notice import SCHEMA as NOTICE, Notice
from sendlaw.cases.plan_document import LINKS, PLAN_PARTS, SCHEMA as PLAN, PlanDocument
from sendlaw.cases.published import PUBLICATION_PARTS
from sendlaw.errors import InvalidFact, Problem
from sendlaw.exchange.reading import read
from sendlaw.facts.dated import (
    EARLIEST,
    LATEST,
    Between,
    DateFact,
    PlannedDate,
    Silence,
    problems_of_day,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from sendlaw.exchange.reading import Source
    from sendlaw.vocabulary import Process


CONTENTS: tuple[type, ...] = (*PLAN_PARTS, PlanDocument, Notice)
"""The classes of what a document contains, and of what it is made of."""
CLASSES: tuple[type, ...] = (
    *(Circumstance, Variation, AuthoritySuccession, *CASES, CaseFile),
    *(*CONTENTS, *PUBLICATION_PARTS, *INSPECTION_PARTS),
)
PROCESSES: dict[Process, type[Case]] = {case.process: case for case in CASES}
SCHEMAS: dict[str, type[CaseFile | Document]] = {
    SCHEMA: CaseFile,
    **{schema_of(one.process): one for one in DOCUMENTS},
}
"""The classes that stand in a file of their own, by the name of its schema."""
CONTENT_SCHEMAS: dict[str, type[PlanDocument | Notice]] = {PLAN: PlanDocument, NOTICE: Notice}
"""The classes of what a document contains, by the name of the schema of its file."""
EVERY_LINK = (*LINKS, *INSPECTION_LINKS)
for _one in CLASSES:
    attrs.resolve_types(_one, localns={"ClassVar": ClassVar})

T = TypeVar("T")
QUOTED = 40
"""How much of a value an error quotes."""


def structure(value: object, of: type[T]) -> T:
    """Turn plain JSON types into an object, or raise ``InvalidFact`` with every problem.

    >>> from sendlaw.cases import NeedsAssessment
    >>> structure({"request_received": "2025-09-01"}, NeedsAssessment).request_received
    datetime.date(2025, 9, 1)
    >>> try:
    ...     structure({"request_recieved": "2025-09-01", "decision": "maybe"}, NeedsAssessment)
    ... except InvalidFact as error:
    ...     print(error)
    decision: expected 'assess' or 'refuse', found 'maybe'
    request_recieved: expected one of the fields of NeedsAssessment (request_received?), found an \
unknown key
    """
    return _CONVERTER.structure(value, of)


def parse(facts: Mapping[str, object], process: str | None = None) -> Case | CaseFile:
    """Turn a dict into a case of the process named, or without a name into a case file or a document.

    >>> parse({"requested": "2025-10-10", "kind": "medical"}, "advice_request").kind.value
    'medical'
    """
    if process is None:
        given = {"schema": SCHEMA, **facts}
        return structure(given, _class_of(given))
    return structure(facts, PROCESSES[process_named(process)])


def process_named(name: str) -> Process:
    """Return a process by its name, written with hyphens or underscores."""
    process = next((one for one in PROCESSES if one.value == name.replace("-", "_")), None)
    if process is None:
        known = ", ".join(one.value for one in PROCESSES)
        raise InvalidFact([Problem("process", f"one of {known}", repr(name), kind="value")])
    return process


def load(source: Source) -> CaseFile | Document:
    """Load a case file, or a document that stands alone, from a path, an open file or a dict.

    >>> import io
    >>> file = load(io.StringIO('{"schema": "sendlaw.case-file/1", "reference": "EX-1"}'))
    >>> file.reference
    'EX-1'
    >>> load({"schema": "sendlaw.local-offer/1", "reference": "EX-2"}).to_dict()
    {'schema': 'sendlaw.local-offer/1', 'reference': 'EX-2'}

    Its ``schema`` says which it is. Raises ``InvalidFact`` for what is not JSON, has no such schema,
    repeats a key, or holds facts that cannot be; ``OSError`` where a file cannot be read.
    """
    data = read(source)
    return structure(data, _class_of(data))


def load_content(source: Source) -> PlanDocument | Notice:
    """Load what a document contains, such as a plan or a notice, from a path, an open file or a dict.

    >>> load_content({"schema": "sendlaw.plan/1", "reference": "EX-1", "state": "final"}).state.value
    'final'

    Its ``schema`` says which it is. Raises ``InvalidFact`` for what is not JSON, names no such schema,
    repeats a key or holds what cannot be; ``OSError`` where a file cannot be read.
    """
    return load_as(source, CONTENT_SCHEMAS)


def load_as(source: Source, schemas: Mapping[str, type[T]]) -> T:
    """Load a document whose schema is one of those given, from a path, an open file or a dict.

    >>> load_as({"schema": "sendlaw.plan/1", "reference": "EX-1"}, {PLAN: PlanDocument}).reference
    'EX-1'

    Raises as ``load_content`` does.
    """
    data = read(source)
    name = data.get("schema") if isinstance(data, Mapping) else None
    of = schemas.get(name) if isinstance(name, str) else None
    if of is None:
        expected = " or ".join(f"'{one}'" for one in schemas)
        raise InvalidFact([Problem("schema", expected, _told(name), kind="value")])
    return structure(data, of)


def _class_of(data: object) -> type[CaseFile | Document]:
    """Return the class of which a schema names the document; where none does, that of a case file."""
    name = data.get("schema") if isinstance(data, Mapping) else None
    return SCHEMAS.get(name, CaseFile) if isinstance(name, str) else CaseFile


# --- one hook for each type of field -----------------------------------------------------------


def _refused(expected: str, found: object, kind: str = "type") -> InvalidFact:
    return InvalidFact([Problem("", expected, _told(found), kind=kind)])


def _told(found: object) -> str:
    """Say what was found, without printing anything long."""
    if found is None or isinstance(found, bool):
        return {None: "null", True: "true", False: "false"}[found]
    names = {dict: "an object", list: "a list", float: "a number", int: "a number"}
    if type(found) in names:
        return names[type(found)]
    return repr(shorten(str(found), QUOTED))


def _day(value: object) -> date:
    if isinstance(value, str) and not isinstance(value, Enum):
        try:
            found = date.fromisoformat(value)
        except ValueError:
            raise _refused("a date written YYYY-MM-DD", value, "value") from None
        if found.isoformat() != value:
            raise _refused("a date written YYYY-MM-DD", value, "value")
        value = found
    if not isinstance(value, date) or isinstance(value, datetime):
        raise _refused("a date written YYYY-MM-DD", value)
    if not EARLIEST <= value <= LATEST:
        raise InvalidFact(problems_of_day("", value))
    return value


def _date_fact(value: object, _of: object) -> DateFact:
    if value is None or isinstance(value, Between | Silence):
        return value
    if isinstance(value, dict):
        return _between(value)
    silences = {one.value: one for one in Silence}
    return silences[value] if isinstance(value, str) and value in silences else _day(value)


def _between(value: dict[str, object]) -> Between:
    days = value.get("between")
    if set(value) != {"between"} or not isinstance(days, list) or len(days) != len(("", "")):
        raise _refused('a date, or {"between": [first, last]}', value)
    return Between(_day(days[0]), _day(days[1]))


def _planned(value: object, _of: object) -> PlannedDate:
    if value is None or isinstance(value, Between):
        return value
    return _between(value) if isinstance(value, dict) else _day(value)


def _day_or_range(value: object, _of: object) -> date | Between:
    if isinstance(value, Between):
        return value
    return _between(value) if isinstance(value, dict) else _day(value)


def _optional_object(value: object, of: Any) -> object:  # noqa: ANN401 - a class, or none
    return None if value is None else _object(value, _class_in(of))


def _class_in(of: Any) -> type:  # noqa: ANN401 - a class, or none
    """Return the class of ours in a union with nothing else but none."""
    return next((one for one in get_args(of) if one in CLASSES), type(None))


def _optional_text(value: object, of: object) -> str | None:
    return None if value is None else _text(value, of)


def _optional_day(value: object, _of: object) -> date | None:
    return None if value is None else _day(value)


def _optional_number(value: object, _of: object) -> int | None:
    if value is None or type(value) is int:
        return value
    raise _refused("a whole number or null", value)


def _text(value: object, _of: object) -> str:
    if not isinstance(value, str):
        raise _refused("text", value)
    return str(value)


def _optional_bool(value: object, _of: object) -> bool | None:
    if value is None or isinstance(value, bool):
        return value
    raise _refused("true, false or null", value)


def _optional_word(value: object, of: Any) -> Enum | None:  # noqa: ANN401 - a union of types
    words: type[Enum] = next(one for one in get_args(of) or (of,) if one is not type(None))
    if value is None:
        return None
    try:
        return words(value)
    except ValueError:
        named = [f"'{member.value}'" for member in words]
        expected = " or ".join(part for part in (", ".join(named[:-1]), named[-1]) if part)
        raise _refused(expected, value, "value") from None


def _list(value: object, of: Any) -> object:  # noqa: ANN401 - a tuple, or a union with silence
    limbs = get_args(of)
    listed, silent = (limbs[0], True) if Silence in limbs else (of, False)
    if silent and (value is Silence.NOT_RECORDED or value == Silence.NOT_RECORDED.value):
        return Silence.NOT_RECORDED
    if not isinstance(value, list | tuple):
        raise _refused('a list, or "not_recorded"' if silent else "a list", value)
    (item, _) = get_args(listed)
    return _gathered(value, item)


def _gathered(values: list[object] | tuple[object, ...], item: type) -> tuple[object, ...]:
    found: list[object] = []
    problems: list[Problem] = []
    for number, one in enumerate(values):
        try:
            found.append(_CONVERTER.structure(one, item))
        except InvalidFact as error:
            problems += [_under(problem, f"[{number}]") for problem in error.problems]
    if problems:
        raise InvalidFact(problems)
    return tuple(found)


def _under(problem: Problem, name: str) -> Problem:
    field = problem.field
    joined = name + ("" if not field else field if field.startswith("[") else f".{field}")
    return Problem(joined, problem.expected, problem.found, kind=problem.kind)


# --- one hook for every class --------------------------------------------------------------------


def _object(value: object, of: type) -> object:
    """Structure one object: each field, what is unknown, and what cannot be true together."""
    if isinstance(value, of):
        return value
    if not isinstance(value, Mapping):
        raise _refused(f"an object ({of.__name__})", value)
    given = dict(value)
    alone = of in SCHEMAS.values() or of in CONTENT_SCHEMAS.values()
    problems = _wrong_schema(given, of) if alone else []
    known: dict[str, object] = {}
    for field in attrs.fields(of):
        if field.name in given:
            try:
                known[field.name] = _CONVERTER.structure(given.pop(field.name), field.type)
            except InvalidFact as error:
                problems += [_under(problem, field.name) for problem in error.problems]
    problems += [_unknown(name, of) for name in given]
    return _built(of, known, problems)


def _built(of: type, known: dict[str, object], problems: list[Problem]) -> object:
    """Build the object from the sound fields, adding its problems; a link into a wrong list is none."""
    wrong = {problem.field.partition("[")[0].partition(".")[0] for problem in problems}
    try:
        built: object = of(**known)
    except InvalidFact as error:
        astray = tuple(f".{link}" for _, link, target in EVERY_LINK if target in wrong)
        told = [one for one in error.problems if one.field not in wrong]
        problems += [one for one in told if not one.field.endswith(astray)]
    if problems:
        raise InvalidFact(problems)
    return built


def _wrong_schema(given: dict[str, object], of: type) -> list[Problem]:
    """Take out the name of the schema; a case file must have it, and a document may.

    What names none that is known is taken for a case file: which it could have been is told.
    """
    missing = "schema" not in given
    name = given.pop("schema", None)
    every = (*SCHEMAS.items(), *CONTENT_SCHEMAS.items())
    expected = [one for one, found in every if found is of]
    if name in expected or (missing and of is not CaseFile):
        return []
    known = [f"'{one}'" for one in (SCHEMAS if of is CaseFile else expected)]
    told = " or ".join(part for part in (", ".join(known[:-1]), known[-1]) if part)
    return [Problem("schema", told, _told(name), kind="missing" if name is None else "value")]


def _unknown(name: str, of: type) -> Problem:
    from difflib import get_close_matches  # noqa: PLC0415 - only for a message

    fields = [field.name for field in attrs.fields(of)]
    near = get_close_matches(str(name), fields, n=1)
    hint = f" ({near[0]}?)" if near else ""
    expected = f"one of the fields of {of.__name__}{hint}"
    return Problem(str(name), expected, "an unknown key", kind="unknown key")


def _is_list(of: Any) -> bool:  # noqa: ANN401 - any type
    return get_origin(of) is tuple or any(get_origin(one) is tuple for one in get_args(of))


def _is_word(of: Any) -> bool:  # noqa: ANN401 - any type
    limbs = [one for one in get_args(of) or (of,) if one is not type(None)]
    return len(limbs) == 1 and isinstance(limbs[0], type) and issubclass(limbs[0], Enum)


def _converter() -> Converter:
    made = Converter()
    made.register_structure_hook(str, _text)
    made.register_structure_hook(date, lambda value, _: _day(value))
    made.register_structure_hook(StrEnum, _optional_word)
    hooks: tuple[tuple[Callable[[Any], bool], Callable[[Any, Any], Any]], ...] = (
        (lambda of: of == date | None, _optional_day),
        (lambda of: of == bool | None, _optional_bool),
        (lambda of: of == DateFact, _date_fact),
        (lambda of: of == PlannedDate, _planned),
        (lambda of: of == date | Between, _day_or_range),
        (lambda of: of == str | None, _optional_text),
        (lambda of: of == int | None, _optional_number),
        (lambda of: _class_in(of) is not type(None), _optional_object),
        (_is_word, _optional_word),
        (_is_list, _list),
        (lambda of: of in CLASSES, _object),
    )
    for fits, hook in hooks:
        made.register_structure_hook_func(fits, hook)
    return made


_CONVERTER = _converter()
