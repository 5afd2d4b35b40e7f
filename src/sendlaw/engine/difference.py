"""What two timetables have otherwise, and why: other facts, another day, another law or calendar."""

from __future__ import annotations

from collections import Counter
from itertools import groupby

import attrs

from sendlaw.engine.excuse import available
from sendlaw.engine.why import why
from sendlaw.law.records import Duty
from sendlaw.vocabulary import Standing

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sendlaw.engine.context import Context
    from sendlaw.engine.deadline import Deadline
    from sendlaw.engine.timetable import Timetable

FACETS = ("engaged", "due", "latest", "earliest", "performed", "standing", "excused")
TABLE = ("reference", "key", "before", "after")
IMPLIED = {"latest": "due", "engaged": "standing", "excused": "standing"}
"""What the table for people leaves out, beside what."""


@attrs.frozen
class Change:
    """One facet of one deadline that is otherwise; ``None`` where there is no such deadline, or date.

    >>> Change("needs_assessments[0]/reg13.final_plan", "due", "2026-01-19", "2025-11-24").duty
    'reg13.final_plan'

    ``facet`` is one of ``engaged``, ``due``, ``latest``, ``earliest``, ``performed``, ``standing``,
    ``excused`` and ``exceptions`` (the ids of those that may lift the limit). ``kind`` is "changed",
    "appeared" or "disappeared": a deadline that does not bind has not appeared. ``why`` gives the reasons
    in words, ``records`` the versions of records that differ, or the ids of those it rests on.
    ``reference`` is that of the case file, ``number`` its place among those compared, from 0.
    """

    key: str
    facet: str
    before: str | None
    after: str | None
    kind: str = "changed"
    why: tuple[str, ...] = ()
    records: tuple[str, ...] = ()
    reference: str = ""
    number: int = 0

    @property
    def case(self) -> str:
        """The path of the case object."""
        return self.key.partition("/")[0]

    @property
    def duty(self) -> str:
        """The id of the duty, bar or term."""
        return self.key.partition("/")[2]

    def to_dict(self) -> dict[str, object]:
        """Return the change as plain JSON types."""
        return {
            "reference": self.reference,
            "number": self.number,
            "key": self.key,
            "case": self.case,
            "duty": self.duty,
            "kind": self.kind,
            "facet": self.facet,
            "before": self.before,
            "after": self.after,
            "why": list(self.why),
            "records": list(self.records),
        }


@attrs.frozen
class Summary:
    """How much a difference comes to: of cases, of deadlines, by duty, and from standing to standing.

    >>> from datetime import date
    >>> import sendlaw
    >>> case = sendlaw.NeedsAssessment(request_received=date(2025, 9, 1), exceptions=())
    >>> found = sendlaw.diff(case, as_at=(date(2025, 10, 13), date(2025, 10, 14))).summary
    >>> found.cases_changed, found.by_standing
    (1, {('OPEN', 'OVERDUE'): 1})

    ``by_duty`` counts the deadlines that changed; ``by_standing`` those whose standing did, by what it was
    and what it is (``None`` where there is no such deadline).
    """

    cases: int
    cases_changed: int
    deadlines_changed: int
    by_duty: Mapping[str, int]
    by_standing: Mapping[tuple[str | None, str | None], int]

    def __str__(self) -> str:
        cases = f"cases changed: {self.cases_changed} of {self.cases}"
        duties = (f"  {number} {duty}" for duty, number in self.by_duty.items())
        ways = (
            f"  {number} {was or 'nothing'} to {now or 'nothing'}"
            for (was, now), number in self.by_standing.items()
        )
        return "\n".join([f"{cases}; deadlines: {self.deadlines_changed}", *duties, *ways])

    def to_dict(self) -> dict[str, object]:
        """Return the summary as plain JSON types."""
        return {
            "cases": self.cases,
            "cases_changed": self.cases_changed,
            "deadlines_changed": self.deadlines_changed,
            "by_duty": dict(self.by_duty),
            "by_standing": [
                {"before": was, "after": now, "deadlines": number}
                for (was, now), number in self.by_standing.items()
            ],
        }


@attrs.frozen(repr=False)
class Difference:
    """Every change from one view to another, of one case or of many, and the reasons for them.

    >>> from datetime import date
    >>> import sendlaw
    >>> case = sendlaw.NeedsAssessment(request_received=date(2025, 9, 1), exceptions=())
    >>> found = sendlaw.diff(case, as_at=(date(2025, 10, 13), date(2025, 10, 14)))
    >>> print(found)
    looked at from 2025-10-14 instead of 2025-10-13
    reference  key                                           before         after
    -          needs_assessments[0]/reg5.decision_to_assess  standing OPEN  standing OVERDUE
        looked at from 2025-10-14 instead of 2025-10-13
    cases changed: 1 of 1; deadlines: 1
      1 reg5.decision_to_assess
      1 OPEN to OVERDUE

    Iterating gives the changes, ``summary`` their number, by duty and by standing. ``cases`` is how many
    cases were compared.
    """

    changes: tuple[Change, ...]
    reasons: tuple[str, ...]
    cases: int = 1

    def __iter__(self) -> Iterator[Change]:
        return iter(self.changes)

    def __len__(self) -> int:
        return len(self.changes)

    def __repr__(self) -> str:
        return f"<Difference: {len(self)} changes in {self.cases} cases>"

    def __str__(self) -> str:
        deadlines = [[*changes] for _, changes in groupby(self.changes, _deadline)]
        heading, *rows = _laid_out([TABLE, *map(_row, deadlines)])
        lines = [*self.reasons, *([heading] if rows else [])]
        for row, changes in zip(rows, deadlines, strict=True):
            lines += [row, *(f"    {reason}" for reason in changes[0].why)]
        return "\n".join([*lines, str(self.summary)])

    @property
    def summary(self) -> Summary:
        """How many cases and deadlines changed, by duty, and from which standing to which."""
        deadlines = [key for key, _ in groupby(self.changes, _deadline)]
        standings = [one for one in self.changes if one.facet == "standing"]
        duties = Counter(key.partition("/")[2] for _, key in deadlines)
        return Summary(
            cases=self.cases,
            cases_changed=len({number for number, _ in deadlines}),
            deadlines_changed=len(deadlines),
            by_duty=dict(duties.most_common()),
            by_standing=dict(Counter((one.before, one.after) for one in standings).most_common()),
        )

    def to_dict(self) -> dict[str, object]:
        """Return the difference as plain JSON types."""
        return {
            "reasons": list(self.reasons),
            "summary": self.summary.to_dict(),
            "changes": [one.to_dict() for one in self.changes],
        }


def _deadline(one: Change) -> tuple[int, str]:
    return one.number, one.key


def _row(changes: list[Change]) -> tuple[str, ...]:
    """Tell the changes of one deadline in a row, without what is implied."""
    by_facet = {one.facet: (one.before, one.after) for one in changes}
    told = [
        (name, *values)
        for name, values in by_facet.items()
        if IMPLIED.get(name) not in by_facet or (name == "latest" and by_facet["due"] != values)
    ]
    before, after = (", ".join(f"{one[0]} {one[at] or '-'}" for one in told) for at in (1, 2))
    return changes[0].reference or "-", changes[0].key, before, after


def _laid_out(rows: list[tuple[str, ...]]) -> list[str]:
    """Lay rows out in columns, as wide as they need."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]


def difference(before: Timetable, after: Timetable) -> Difference:
    """Compare two timetables, deadline by deadline."""
    return Difference(tuple(changes(before, after)), tuple(_reasons(before, after)))


def changes(before: Timetable, after: Timetable) -> Iterator[Change]:
    """Yield what is otherwise from one timetable to another."""
    olds = {one.key: one for one in before}
    news = {one.key: one for one in after}
    was = {one.path: one for one in before.contexts}
    now = {one.path: one for one in after.contexts}
    for key in dict.fromkeys((*olds, *news)):
        old, new = olds.get(key), news.get(key)
        path = key.partition("/")[0]
        if not _alike(old, new, was.get(path), now.get(path)):
            yield from _changed(key, old, new, was.get(path), now.get(path))


def _alike(
    old: Deadline | None, new: Deadline | None, before: Context | None, after: Context | None
) -> bool:
    """Say at once that a deadline is the same, where nothing that it shows can differ."""
    if old is None or new is None or before is None or after is None:
        found = old or new
        return found is not None and found.standing is Standing.NOT_ENGAGED
    record = old.record
    if record is not new.record:
        return False
    one, other = before.reader.law, after.reader.law
    if isinstance(record, Duty) and one.exceptions_to(record) != other.exceptions_to(record):
        return False
    facets = old.facets
    settled = facets.start is None or facets.start[0] == facets.start[1]
    return settled and facets == new.facets


def _changed(
    key: str,
    old: Deadline | None,
    new: Deadline | None,
    before: Context | None,
    after: Context | None,
) -> Iterator[Change]:
    was, now = _facets(old), _facets(new)
    was["exceptions"], now["exceptions"] = _exceptions(old, new, before, after)
    otherwise = [one for one in was if was[one] != now[one]]
    if not otherwise:
        return
    kind = "appeared" if old is None else "disappeared" if new is None else "changed"
    reasons = why(old, new, before, after)
    for facet in otherwise:
        yield Change(key, facet, was[facet], now[facet], kind, reasons.words, reasons.records)


def _facets(deadline: Deadline | None) -> dict[str, str | None]:
    return {facet: _told(deadline, facet) for facet in FACETS}


def _exceptions(
    old: Deadline | None, new: Deadline | None, before: Context | None, after: Context | None
) -> tuple[str | None, str | None]:
    """Tell which exceptions may lift a limit, where there is one in both views."""
    if old is None or new is None or before is None or after is None:
        return None, None
    if old.facets.limit is None or new.facets.limit is None:
        return None, None
    was, now = available(old, before.reader.law), available(new, after.reader.law)
    return ", ".join(was) or None, ", ".join(now) or None


def _told(deadline: Deadline | None, facet: str) -> str | None:
    value = getattr(deadline, facet, None)
    return None if value is None else str(getattr(value, "value", value))


def _reasons(before: Timetable, after: Timetable) -> Iterator[str]:
    if before.as_at != after.as_at:
        yield f"looked at from {after.as_at.isoformat()} instead of {before.as_at.isoformat()}"
    if before.law != after.law:
        yield f"law {after.law[:12] or 'none'} instead of {before.law[:12] or 'none'}"
    was, now = _facts(before), _facts(after)
    for path in dict.fromkeys((*was, *now)):
        if was.get(path) != now.get(path):
            yield f"{path}: {now.get(path, 'nothing')} instead of {was.get(path, 'nothing')}"


def _facts(table: Timetable) -> dict[str, str]:
    """Return every fact recorded, by its path."""
    found: dict[str, str] = {}
    for context in table.contexts:
        facts = context.facts
        for recorded in (facts.dates, facts.attributes):
            for one, value in recorded.items():
                if value is not None:
                    found[f"$.{facts.path}.{facts.fields[one]}"] = str(value)
        found[f"$.{facts.path}.exceptions"] = str(facts.circumstances)
        if facts.ended_on is not None:
            found[f"$.{facts.path}.ended_on"] = str(facts.ended_on)
    return found
