"""In and out: case-file JSON and its schema, iCalendar, and the validators that take plain dicts."""

from __future__ import annotations

from sendlaw.exchange.diff import diff
from sendlaw.exchange.ical import ics
from sendlaw.exchange.schema import schema
from sendlaw.exchange.structure import load, parse, structure
from sendlaw.exchange.validators import check, due, enforce, routes, routes_in, timetable

__all__ = [
    "check",
    "diff",
    "due",
    "enforce",
    "ics",
    "load",
    "parse",
    "routes",
    "routes_in",
    "schema",
    "structure",
    "timetable",
]
