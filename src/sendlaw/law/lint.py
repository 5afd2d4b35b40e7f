"""Lints: what can be wrong with a set of records, whatever the law says."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

from sendlaw.errors import ConflictingLaw
from sendlaw.law.conditions import Condition, reads
from sendlaw.law.records import GRADES, Duty, Guidance, LookBack, Reading, Record, Timed, Unless
from sendlaw.law.timings import events_of
from sendlaw.vocabulary import Event

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from sendlaw.law.registry import Registry


def lint(law: Registry) -> tuple[str, ...]:
    """List what is wrong with a registry: nothing, if it is sound.

    >>> from sendlaw.law import current
    >>> lint(current())
    ()

    It finds ids that point nowhere, versions that overlap or leave a gap, records in force before
    their instrument, exceptions that no duty uses, citations of no known shape, and limits whose start
    is not stated.
    """
    checks = (_dangling, _versions, _commencement, _unused, _citations, _starts, _grades)
    return tuple(problem for check in checks for problem in check(law))


def _references(record: object) -> Iterator[str]:
    if isinstance(record, Duty):
        yield from (*record.unless, *record.or_else)
    if isinstance(record, Unless):
        yield from record.defeats
    if isinstance(record, Guidance):
        yield from record.beside
    if isinstance(record, Reading):
        yield from record.of
    for condition in _conditions(record):
        yield from (one for one in reads(condition) if type(one) is str)


def _conditions(record: object) -> Iterator[Condition]:
    if isinstance(record, Timed | Guidance | Unless):
        yield record.when
    if isinstance(record, Unless):
        yield record.tests
    if isinstance(record, LookBack):
        yield record.condition


def _dangling(law: Registry) -> Iterator[str]:
    for record in law:
        for name in _references(record):
            if name not in law:
                yield f"{record.id}: points to {name}, which is not in the registry"


def _versions(law: Registry) -> Iterator[str]:
    for name in law.ids:
        records = [one for one in law.versions(name) if isinstance(one, Record)]
        for earlier, later in pairwise(records):
            if earlier.in_force_to is None or earlier.in_force_to >= later.in_force_from:
                yield f"{name}: two versions are in force on {later.in_force_from.isoformat()}"
            elif earlier.in_force_to + timedelta(days=1) < later.in_force_from:
                yield f"{name}: no version is in force after {earlier.in_force_to.isoformat()}"
        for one in records:
            if one.in_force_to is not None and one.in_force_to < one.in_force_from:
                yield f"{name}: ends before it begins"


def _commencement(law: Registry) -> Iterator[str]:
    for record in law.of_kind(Record):
        try:
            instrument = law.citation(record).instrument
        except ConflictingLaw:
            continue
        if record.in_force_from < instrument.commenced:
            yield f"{record.id}: in force before {instrument.short} commenced"


def _unused(law: Registry) -> Iterator[str]:
    used = {name for duty in law.of_kind(Duty) for name in duty.unless}
    for exception in law.of_kind(Unless):
        if exception.id not in used and not exception.defeats:
            yield f"{exception.id}: no duty uses this exception"


def _citations(law: Registry) -> Iterator[str]:
    for record in law.of_kind(Record):
        cited = [record.provision]
        if isinstance(record, Duty) and record.unless_via:
            cited.append(record.unless_via)
        for text in cited:
            try:
                law.citation_of(text)
            except ConflictingLaw as error:
                yield f"{record.id}: {error}"


def _starts(law: Registry) -> Iterator[str]:
    """Find clocks that start apart from what is counted; a day that the facts give is not counted."""
    for record in law.of_kind(Timed):
        if isinstance(record.timing, Event):
            continue
        read = set(events_of(record.timing))
        if read and not set(events_of(record.starts)) <= read:
            yield f"{record.id}: its clock starts on an event that its timing does not read"


def _grades(law: Registry) -> Iterator[str]:
    for record in law.of_kind(Record):
        if record.grade not in GRADES:
            yield f"{record.id}: grade {record.grade!r} is not one of {', '.join(GRADES)}"
        if record.verified and record.read_on is None:
            yield f"{record.id}: graded as read, without the day it was read"
