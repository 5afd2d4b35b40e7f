"""What two timetables have otherwise, and why: other facts, another day, another law."""

from __future__ import annotations

import attrs

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from sendlaw.engine.deadline import Deadline
    from sendlaw.engine.timetable import Timetable

FACETS = ("due", "latest", "earliest", "performed", "standing", "excused")


@attrs.frozen
class Change:
    """One facet of one deadline that is otherwise; ``None`` where there is no such deadline, or date."""

    key: str
    facet: str
    before: str | None
    after: str | None

    def to_dict(self) -> dict[str, str | None]:
        """Return the change as plain JSON types."""
        return {"key": self.key, "facet": self.facet, "before": self.before, "after": self.after}


@attrs.frozen
class Difference:
    """Every change from one timetable to another, and the reasons for them."""

    changes: tuple[Change, ...]
    reasons: tuple[str, ...]

    def to_dict(self) -> dict[str, object]:
        """Return the difference as plain JSON types."""
        return {
            "changes": [one.to_dict() for one in self.changes],
            "reasons": list(self.reasons),
        }


def difference(before: Timetable, after: Timetable) -> Difference:
    """Compare two timetables, deadline by deadline."""
    return Difference(tuple(_changes(before, after)), tuple(_reasons(before, after)))


def _changes(before: Timetable, after: Timetable) -> Iterator[Change]:
    olds = {one.key: one for one in before}
    news = {one.key: one for one in after}
    for key in dict.fromkeys((*olds, *news)):
        old, new = olds.get(key), news.get(key)
        for facet in FACETS:
            was, now = _told(old, facet), _told(new, facet)
            if was != now:
                yield Change(key, facet, was, now)


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
