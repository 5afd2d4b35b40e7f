"""The JSON Schemas: of a case file and of each document, generated from the classes, and of the law."""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import Any, get_args, get_origin

import attrs

from sendlaw.cases import DOCUMENTS, CaseFile, Circumstance
from sendlaw.cases.inspection_parts import INSPECTION_PARTS
from sendlaw.cases.plan_document import PLAN_PARTS, PlanDocument
from sendlaw.cases.published import PUBLICATION_PARTS
from sendlaw.errors import InvalidFact, Problem
from sendlaw.exchange.law_schema import DAY, SCHEMA as DUTIES, law_schema
from sendlaw.exchange.structure import CLASSES, CONTENT_SCHEMAS, CONTENTS, SCHEMAS
from sendlaw.facts.dated import Between, DateFact, PlannedDate, Silence
from sendlaw.facts.view import REASON_LENGTH

REQUIRED = {
    "Circumstance": ["kind"],
    "AdviceRequest": ["kind"],
    "Variation": ["kind", "duty", "on", "due"],
    "MediationAgreement": ["made"],
    "Appeal": ["grounds"],
    "TribunalOrder": ["kinds"],
    "ConcededAppeal": ["grounds"],
    "Recommendation": ["concerns"],
    "PhaseTransfer": ["kind", "transfer_date"],
    "Published": ["paragraph"],
    "AuthoritySuccession": ["predecessor", "successor", "on"],
    "Notice": ["kind"],
}
PLAIN: dict[type, dict[str, str]] = {
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    type(None): {"type": "null"},
    date: {"$ref": "#/$defs/day"},
}


EVERY: dict[str, type] = {**SCHEMAS, **CONTENT_SCHEMAS}
NAMES = {name.removeprefix("sendlaw.").partition("/")[0]: name for name in EVERY}
"""The schemas of what stands in a file of its own, by the short names: "case-file", "local-offer"."""
PARTS: tuple[type, ...] = (*PUBLICATION_PARTS, *INSPECTION_PARTS)
ALONE: tuple[type, ...] = (CaseFile, *DOCUMENTS, *CONTENT_SCHEMAS.values())


def schema(name: str = "case-file") -> dict[str, object]:
    """Return a JSON Schema (2020-12): of a case file, of a document, or with "duties" of the law as data.

    >>> schema()["properties"]["schema"]
    {'const': 'sendlaw.case-file/1'}
    >>> schema("local-offer")["$id"]
    'urn:sendlaw.local-offer:1'
    >>> schema("duties")["$defs"]["period"]["properties"]["unit"]
    {'enum': ['days', 'weeks', 'months', 'working_days']}

    All are generated from the classes: each property says in words what it records. "duties" is what
    ``sendlaw duties --format json`` writes. Raises ``InvalidFact`` for the name of a schema that there
    is not.
    """
    if name in ("duties", DUTIES):
        return law_schema()
    full = NAMES.get(name, name)
    if full not in EVERY:
        expected = " or ".join(f"'{one}'" for one in (*NAMES, "duties"))
        raise InvalidFact([Problem("name", expected, repr(name), kind="value")])
    of = EVERY[full]
    parts = _parts(of)
    what = "case file" if of is CaseFile else full.removeprefix("sendlaw.").partition("/")[0]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:{full.replace('/', ':')}",
        "title": f"A sendlaw {what.replace('-', ' ')}",
        **_of_class(of, full),
        "$defs": {
            "day": DAY,
            "date": _date_fact(),
            "planned": _planned(),
            **{one.__name__: _of_class(one) for one in parts},
        },
    }


def _parts(of: type) -> list[type]:
    """Return the classes that a document of a class is made of."""
    if of in CONTENTS:
        return list(PLAN_PARTS) if of is PlanDocument else []
    if of is not CaseFile:
        items = _items(of)
        return [Circumstance, *(one for one in PARTS if one in items)]
    return [one for one in CLASSES if one not in (*ALONE, *CONTENTS, *PARTS)]


def _items(of: type) -> set[type]:
    """Return the classes that a class holds or lists, and those that they do."""
    found = {one for field in attrs.fields(of) if attrs.has(one := field.metadata.get("item"))}
    return found.union(*(_items(one) for one in found))


def _between() -> dict[str, object]:
    pair = {"type": "array", "items": {"$ref": "#/$defs/day"}, "minItems": 2, "maxItems": 2}
    return {
        "type": "object",
        "properties": {"between": pair},
        "required": ["between"],
        "additionalProperties": False,
    }


def _date_fact() -> dict[str, object]:
    silences = {"enum": [one.value for one in Silence]}
    return {
        "description": (
            "A day; null where it has not yet happened; not_recorded where it happened on a day not"
            " recorded; not_known; or a range of days."
        ),
        "anyOf": [{"$ref": "#/$defs/day"}, silences, _between(), {"type": "null"}],
    }


def _planned() -> dict[str, object]:
    return {
        "description": "A day that is fixed beforehand, or a range of days; null where there is none.",
        "anyOf": [{"$ref": "#/$defs/day"}, _between(), {"type": "null"}],
    }


def _of_class(of: type, name: str = "") -> dict[str, object]:
    """Tell a class; with a name, one that stands in a file of its own, which names its schema."""
    properties: dict[str, object] = {"schema": {"const": name}} if name else {}
    for field in attrs.fields(of):
        words = field.metadata.get("words", "")
        properties[field.name] = {**_of_type(field.type, field.name), "description": words}
    return {
        "type": "object",
        "properties": properties,
        "required": [*(["schema"] if name else []), *REQUIRED.get(of.__name__, [])],
        "additionalProperties": False,
    }


def _of_type(of: Any, name: str) -> dict[str, object]:  # noqa: ANN401 - any type
    if of == DateFact:
        return {"$ref": "#/$defs/date"}
    if of == PlannedDate:
        return {"$ref": "#/$defs/planned"}
    if of is Between:
        return _between()
    if get_origin(of) is tuple:
        return {"type": "array", "items": _of_type(get_args(of)[0], name)}
    limbs = [_of_type(one, name) for one in get_args(of)]
    return {"anyOf": limbs} if limbs else _plain(of, name)


def _plain(of: Any, name: str) -> dict[str, object]:  # noqa: ANN401 - any type
    if of in CLASSES:
        return {"$ref": f"#/$defs/{of.__name__}"}
    if of is Silence:
        return {"const": Silence.NOT_RECORDED.value}
    if issubclass(of, Enum):
        return {"enum": [member.value for member in of]}
    if of is str:
        return {"type": "string", **({"maxLength": REASON_LENGTH} if name == "reason" else {})}
    return dict(PLAIN[of])
