"""The registry: every record by id, as at a day, overlaid, fingerprinted."""

from __future__ import annotations

from hashlib import sha256
from typing import TypeVar

import attrs

from sendlaw.errors import ConflictingLaw, UnknownDuty
from sendlaw.law.borrowed import borrowed_by, written_out
from sendlaw.law.citations import Citation, Instrument, cite
from sendlaw.law.conditions import reads
from sendlaw.law.records import (
    AnyRecord,
    Duty,
    Guidance,
    LookBack,
    OpenNorm,
    Reading,
    Record,
    Timed,
    Unless,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from sendlaw.vocabulary import Process


K = TypeVar("K")


class Registry:
    """The law as a set of records, looked up by id.

    >>> from datetime import date
    >>> from sendlaw.law import current
    >>> law = current()
    >>> law.get("reg13.final_plan").provision
    'SI 2014/1530 reg 13(2)'
    >>> law.get("reg4.3", on=date(2026, 1, 1)) is None
    True

    A registry is never changed: ``overlay`` and ``at`` return another. ``stated`` are the records as they
    were given, ``records`` those with each time that one takes from another in full. ``cache`` is for what
    readers make of it.
    """

    __slots__ = (
        "_by_id",
        "_exceptions",
        "_fingerprint",
        "_timed",
        "cache",
        "instruments",
        "records",
        "stated",
    )

    def __init__(self, records: Iterable[AnyRecord], instruments: tuple[Instrument, ...]) -> None:
        self.stated: tuple[AnyRecord, ...] = tuple(records)
        self.records = written_out(self.stated)
        self.instruments = instruments
        self.cache: dict[object, object] = {}
        self._fingerprint = ""
        self._by_id: dict[str, tuple[AnyRecord, ...]] = {}
        self._timed: dict[Process, tuple[str, ...]] = {}
        self._exceptions: dict[tuple[str, tuple[str, ...]], tuple[Unless, ...]] = {}
        for record in self.records:
            versions = (*self._by_id.get(record.id, ()), record)
            self._by_id[record.id] = tuple(sorted(versions, key=_from))

    def __iter__(self) -> Iterator[AnyRecord]:
        return iter(self.records)

    def __len__(self) -> int:
        return len(self.records)

    def __contains__(self, name: object) -> bool:
        return name in self._by_id

    def __reduce__(self) -> tuple[object, ...]:
        return Registry, (self.stated, self.instruments)

    def __repr__(self) -> str:
        return f"Registry({len(self)} records, {self.fingerprint[:12]})"

    @property
    def ids(self) -> tuple[str, ...]:
        """Every id, in the order of the law."""
        return tuple(self._by_id)

    def versions(self, name: str) -> tuple[AnyRecord, ...]:
        """Return every version of a record, oldest first, or raise ``UnknownDuty``."""
        if name not in self._by_id:
            raise UnknownDuty(name, self.ids)
        return self._by_id[name]

    def get(self, name: str, on: date | None = None) -> AnyRecord | None:
        """Return the version in force on a day (``None`` if none is), or the latest without a day.

        Raises ``UnknownDuty`` for an id that is not in the registry.
        """
        versions = self.versions(name)
        if on is None:
            return versions[-1]
        return next((one for one in versions if isinstance(one, Record) and one.in_force(on)), None)

    def unless(self, name: str) -> Unless:
        """Return an exception by its id."""
        record = self.versions(name)[-1]
        if not isinstance(record, Unless):
            raise ConflictingLaw([f"{name} is not an exception"])
        return record

    def exceptions_to(self, duty: Duty) -> tuple[Unless, ...]:
        """Return the exceptions that a duty names, and the temporary ones that defeat it."""
        key = (duty.id, duty.unless)
        if key not in self._exceptions:
            named = (self.unless(name) for name in duty.unless if name in self)
            defeating = (one for one in self.of_kind(Unless) if duty.id in one.defeats)
            self._exceptions[key] = (*named, *defeating)
        return self._exceptions[key]

    def timed(self, process: Process) -> tuple[str, ...]:
        """Return the ids of the duties, bars and terms of a process."""
        if process not in self._timed:
            timed = (one for one in self.records if isinstance(one, Timed) and one.of is process)
            self._timed[process] = tuple(dict.fromkeys(one.id for one in timed))
        return self._timed[process]

    def guidance(self, process: Process) -> tuple[Guidance, ...]:
        """Return the guidance of a process that can be applied to a case."""
        return tuple(one for one in self.of_kind(Guidance) if one.of is process and one.timing)

    def open_norms(self, process: Process) -> tuple[OpenNorm, ...]:
        """Return the duties of a process that have no number."""
        return tuple(one for one in self.of_kind(OpenNorm) if one.of is process)

    def look_backs(self, process: Process) -> tuple[LookBack, ...]:
        """Return the look-backs of a process."""
        return tuple(one for one in self.of_kind(LookBack) if one.of is process)

    def readings(self, name: str) -> tuple[Reading, ...]:
        """Return the disputed readings that touch a record, an exception to it or its look-back."""
        record = self.versions(name)[-1]
        touched = {name}
        if isinstance(record, Timed):
            touched.update(one for one in reads(record.when) if type(one) is str)
        if isinstance(record, Duty):
            touched.update(one.id for one in self.exceptions_to(record))
        return tuple(one for one in self.of_kind(Reading) if touched.intersection(one.of))

    def of_kind(self, kind: type[K]) -> tuple[K, ...]:
        """Return every record of one kind."""
        return tuple(one for one in self.records if isinstance(one, kind))

    def citation(self, record: Record) -> Citation:
        """Return the citation of a record's provision."""
        return self.citation_of(record.provision)

    def citation_of(self, text: str) -> Citation:
        """Return a citation from its text, or raise ``ConflictingLaw``."""
        return cite(text, self.instruments)

    def at(self, law_at: date) -> Registry:
        """Return the law as it was on a day: only what was in force then."""
        kept = [one for one in self.records if isinstance(one, Record) and one.in_force(law_at)]
        here = {one.id for one in kept}
        readings = (one for one in self.of_kind(Reading) if here.intersection(one.of))
        return Registry((*kept, *readings), self.instruments)

    def with_exceptions_of(self, law_at: date | None) -> Registry:
        """Return the law with only the exceptions that were in force on a day; as it is, without a day.

        >>> from datetime import date
        >>> from sendlaw.law import current
        >>> law = current()
        >>> "reg4.3" in law, "reg4.3" in law.with_exceptions_of(date(2026, 1, 1))
        (True, False)
        """
        if law_at is None:
            return self
        kept = self.cache.get(("exceptions of", law_at))
        if not isinstance(kept, Registry):
            gone = (one.id for one in self.of_kind(Unless) if not one.in_force(law_at))
            kept = self.overlay(remove=dict.fromkeys(gone))
            self.cache["exceptions of", law_at] = kept
        return kept

    def overlay(
        self,
        *,
        add: Iterable[AnyRecord] = (),
        replace: Iterable[AnyRecord] = (),
        remove: Iterable[str] = (),
    ) -> Registry:
        """Return the law with records added, replaced or removed by id: proposed law, and what-if.

        >>> import attrs
        >>> from sendlaw.counting import Weeks
        >>> from sendlaw.law import current
        >>> law = current()
        >>> now = law.get("reg5.decision_to_assess")
        >>> quicker = attrs.evolve(now, timing=attrs.evolve(now.timing, period=Weeks(4)))
        >>> str(law.overlay(replace=[quicker]).get("reg5.decision_to_assess").timing.period)
        '4 weeks'

        A replacement takes the place of the version that began on the same day. A record that takes its
        time from one that is replaced takes the new time; from one that is removed, it keeps it. Raises
        ``ConflictingLaw``, with every problem, for an id to replace or remove that is not there, or
        one to add that is.
        """
        new, added, removed = list(replace), list(add), list(remove)
        here = {_key(record) for record in self.stated}
        problems = [f"nothing to replace: {one.id}" for one in new if _key(one) not in here]
        problems += [f"nothing to remove: {name}" for name in removed if name not in self]
        problems += [f"already there: {one.id}" for one in added if _key(one) in here]
        if problems:
            raise ConflictingLaw(problems)
        changed = {_key(record): record for record in new}
        kept = [changed.get(_key(one), one) for one in self._without(removed)]
        return Registry([*kept, *added], self.instruments)

    def _without(self, removed: list[str]) -> Iterator[AnyRecord]:
        """Yield what was stated, less some records, and in full what took its time from one of them."""
        for stated, full in zip(self.stated, self.records, strict=True):
            if stated.id not in removed:
                taken = removed and any(one.duty in removed for one in borrowed_by(stated))
                yield full if taken else stated

    def under(self, reading: Reading) -> Registry:
        """Return the law as a disputed reading would have it."""
        touched = [one for one in self.stated if isinstance(one, Record) and one.id in reading.of]
        changed = [attrs.evolve(one, **dict(reading.changes)) for one in touched]
        return self.overlay(replace=changed)

    @property
    def fingerprint(self) -> str:
        """A hash of every record: two registries with the same law have the same fingerprint."""
        if not self._fingerprint:
            lines = sorted(repr(record) for record in self.records)
            self._fingerprint = sha256("\n".join(lines).encode()).hexdigest()
        return self._fingerprint


def _key(record: AnyRecord) -> tuple[str, date | None]:
    return record.id, None if isinstance(record, Reading) else record.in_force_from


def _from(record: AnyRecord) -> str:
    return "" if isinstance(record, Reading) else record.in_force_from.isoformat()
