"""The JSON Schema of the law as data, generated from the classes."""

from __future__ import annotations

from typing import get_args

import attrs

from sendlaw import vocabulary
from sendlaw.counting import CONVENTIONS, AnnualWindow, Days, Months, Weeks, WorkingDays
from sendlaw.law.plain import CONDITIONS, TIMINGS, kind, own
from sendlaw.law.records import GRADES, AnyRecord, Bar, Reading, Record
from sendlaw.law.timings import AtLeastBefore, Within
from sendlaw.vocabulary import Actor, Event

TYPE_CHECKING = False
if TYPE_CHECKING:
    from enum import Enum

    from sendlaw.counting import Convention

SCHEMA = "sendlaw.duties/1"
RECORDS: tuple[type[Record], ...] = tuple(one for one in get_args(AnyRecord) if one is not Reading)
DAY = {"type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
TEXT: dict[str, object] = {"type": "string"}
TEXT_OR_NONE: dict[str, object] = {"type": ["string", "null"]}
TEXTS: dict[str, object] = {"type": "array", "items": TEXT}
DAY_OR_NONE: dict[str, object] = {"anyOf": [{"$ref": "#/$defs/day"}, {"type": "null"}]}
TYPES: dict[str, dict[str, object]] = {
    "str": TEXT,
    "int": {"type": "integer"},
    "bool": {"type": "boolean"},
    "object": {"type": ["string", "boolean"]},
    "None": {"type": "null"},
    "date": {"$ref": "#/$defs/day"},
    "Timing": {"$ref": "#/$defs/timing"},
    "Condition": {"$ref": "#/$defs/condition"},
    "Convention": {"$ref": "#/$defs/convention"},
    "Event": {"$ref": "#/$defs/event"},
    "Period": {"$ref": "#/$defs/period"},
    "AnnualWindow": {"$ref": "#/$defs/annual_window"},
}
"""What stands in JSON for a type, as the classes write it."""
TOLD: dict[str, tuple[str, dict[str, object]]] = {
    "id": ("The provision and the act; the same in every version of a record.", TEXT),
    "name": ("The part of the id after the dot.", TEXT),
    "citation": ("The provision.", TEXT),
    "url": ("Where the official text stands.", TEXT),
    "actor": (
        "Whose duty, bar or power it is.",
        {"enum": [*(one.value for one in Actor), None]},
    ),
    "limit": ("The period in words, where there is one period and no more.", TEXT_OR_NONE),
    "timing": ("The whole timing in words; as structure it is in data.", TEXT_OR_NONE),
    "sentence": ("The record as one English sentence.", TEXT),
    "when": ("When it binds, beside its clock having started; empty, if always.", TEXT),
    "unless": ("The ids of its exceptions.", TEXTS),
    "in_force_from": ("The first day on which this version was in force.", {"$ref": "#/$defs/day"}),
    "in_force_to": ("The last such day; null where no end is set.", DAY_OR_NONE),
    "grade": (
        "How the text was seen: V in full, V* an extract, S a secondary source, M memory.",
        {"enum": list(GRADES)},
    ),
    "read_on": ("The day on which the text was last read; null where it was not.", DAY_OR_NONE),
    "note": ("What to know of it.", TEXT),
    "words": ("The act, or what else it says, in words.", TEXT),
    "exceptions": (
        "Its exceptions, whole.",
        {"type": "array", "items": {"$ref": "#/$defs/unless"}},
    ),
    "readings": (
        "The disputed readings that touch it, an exception to it or its look-back.",
        {"type": "array", "items": {"$ref": "#/$defs/reading"}},
    ),
}
"""What every record tells, in words and as a schema."""
MEANS: dict[type, str] = {
    Bar: (
        "Something that must not be done until a period has run: its timing gives the last day of the"
        " period, and the act is lawful from the day after."
    ),
}
"""What a class means, where its first line does not say enough."""


def law_schema() -> dict[str, object]:
    """Return the JSON Schema (2020-12) of the law as data.

    >>> law_schema()["$id"]
    'urn:sendlaw.duties:1'
    """
    kinds = [{"$ref": f"#/$defs/{one.__name__.lower()}"} for one in (*RECORDS, Reading)]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:{SCHEMA.replace('/', ':')}",
        "title": "Records of the law, as sendlaw duties --format json writes them",
        "type": "array",
        "items": {"anyOf": kinds},
        "$defs": {
            "day": DAY,
            "event": _named([(one.name, one.value) for one in Event], "An event, by its name."),
            "period": _period(),
            "convention": {"anyOf": [_convention(one) for one in CONVENTIONS]},
            "timing": _any_of(TIMINGS, {"$ref": "#/$defs/event"}),
            "condition": _any_of(CONDITIONS),
            **{kind(one): _part(one) for one in (AnnualWindow, *TIMINGS, *CONDITIONS)},
            **{one.__name__.lower(): _record(one) for one in RECORDS},
            "reading": _reading(),
        },
    }


def _named(pairs: list[tuple[str, str]], words: str) -> dict[str, object]:
    choices = [{"const": name, "description": told} for name, told in pairs]
    return {"description": words, "anyOf": choices}


def _object(properties: dict[str, object], optional: tuple[str, ...] = ()) -> dict[str, object]:
    return {
        "type": "object",
        "properties": properties,
        "required": [name for name in properties if name not in optional],
        "additionalProperties": False,
    }


def _period() -> dict[str, object]:
    units = [kind(one) for one in (Days, Weeks, Months, WorkingDays)]
    defined = {
        "description": "The definition that says which days are working days; no other day is left out.",
        **_object({"words": TEXT, "provision": TEXT}),
    }
    count = {"type": "integer", "minimum": 1}
    return _object({"unit": {"enum": units}, "count": count, "defined": defined}, ("defined",))


def _convention(one: Convention) -> dict[str, object]:
    """Tell a convention, which the data names, with its rule and its authority."""
    named = _object({"code": {"const": one.code}, "name": {"const": one.name}})
    words = f"{one.formula}: {one.rule} Authority: {one.authority} ({one.grade})."
    return {"description": words, **named}


def _any_of(classes: tuple[type, ...], *others: dict[str, object]) -> dict[str, object]:
    return {"anyOf": [*others, *({"$ref": f"#/$defs/{kind(one)}"} for one in classes)]}


def _part(of: type) -> dict[str, object]:
    """Tell a timing or a condition: its kind, its fields, and how its period is counted."""
    fields = {one.name: str(one.type) for one in attrs.fields(of)}
    held: dict[str, object] = {"kind": {"const": kind(of)}}
    held |= {name: _of(told) for name, told in fields.items() if told != "Convention"}
    if of in (Within, AtLeastBefore):
        held["convention"] = TYPES["Convention"]
    optional = tuple(name for name, told in fields.items() if told.endswith(" | None"))
    return {"description": _first_line(of), **_object(held, optional)}


def _record(of: type[Record]) -> dict[str, object]:
    told: dict[str, object] = {
        name: {"description": words, **shape} for name, (words, shape) in TOLD.items()
    }
    told["kind"] = {"const": of.__name__.lower()}
    data = _object({field.name: _of(str(field.type)) for field in own(of)})
    told["data"] = {"description": "Its fields as data, named as the class names them.", **data}
    return {"description": MEANS.get(of, _first_line(of)), **_object(told)}


def _reading() -> dict[str, object]:
    told: dict[str, object] = dict.fromkeys(("id", "name", "words", "authority"), TEXT)
    told["kind"] = {"const": "reading"}
    told["of"] = {"description": "The ids of the records that it would change.", **TEXTS}
    changed = {
        "description": "The fields that it would change, each with its other value.",
        "type": "object",
        "additionalProperties": _changed(),
    }
    return {"description": _first_line(Reading), **_object({**told, "changes": changed})}


def _changed() -> dict[str, object]:
    structures = [TYPES["Timing"], TYPES["Condition"]]
    return {"anyOf": [*structures, {"type": ["string", "integer", "boolean", "null"]}, TEXTS]}


def _of(told: str) -> dict[str, object]:
    """Tell a type, as a class writes it: "Timing | None", "tuple[Event, ...]", "tuple[int, int]"."""
    if told.endswith(" | None"):
        return {"anyOf": [_of(told.removesuffix(" | None")), TYPES["None"]]}
    inner = told.removeprefix("tuple[").removesuffix("]")
    if inner == told:
        return TYPES[told] if told in TYPES else _words(getattr(vocabulary, told))
    if inner.endswith(", ..."):
        return {"type": "array", "items": _of(inner.removesuffix(", ..."))}
    pair = [_of(one) for one in inner.split(", ")]
    return {"type": "array", "prefixItems": pair, "minItems": len(pair), "maxItems": len(pair)}


def _words(of: type[Enum]) -> dict[str, object]:
    return {"enum": [one.value for one in of]}


def _first_line(of: type) -> str:
    return (of.__doc__ or "").partition("\n")[0]
