"""What cannot be true of the parts of one inspection: links to nothing, words of another framework."""

from __future__ import annotations

import attrs

from sendlaw.errors import Problem
from sendlaw.vocabulary import InspectionFramework

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrs import AttrsInstance

    from sendlaw.cases.area_inspection import AreaInspection

OF_THE_OTHER = {
    InspectionFramework.OF_2016: ("outcome", "priority_action_plan", "monitoring_inspection"),
    InspectionFramework.OF_2023: ("written_statement", "revisit"),
}
"""The fields that belong to the other framework."""


def conflicting(case: AreaInspection) -> Iterator[Problem]:
    """Yield a problem for each field that the other framework has; and for two that answer one report."""
    framework = case.framework
    others = OF_THE_OTHER[framework] if isinstance(framework, InspectionFramework) else ()
    for name in others:
        if getattr(case, name) is not None:
            expected = f"nothing under the framework of {framework}"
            yield Problem(name, expected, f"{name.replace('_', ' ')}", kind="value")
    if framework is None and case.written_statement and case.priority_action_plan:
        expected = "nothing beside written_statement: one answers the report"
        yield Problem("priority_action_plan", expected, "both", kind="value")


def _items(value: object) -> tuple[object, ...]:
    return value if isinstance(value, tuple) else ()


def repeated(case: AreaInspection) -> Iterator[Problem]:
    """Yield a problem for each id that stands twice."""
    seen: set[str] = set()
    lists = {name: _items(getattr(case, name)) for name in ("weaknesses", "strengths")}
    for name, items in lists.items():
        for number, one in enumerate(items):
            yield from _again(f"{name}[{number}]", one, seen)
    for path, action in case.actions:
        yield from _again(path, action, seen)


def twice_told(case: AreaInspection) -> Iterator[Problem]:
    """Yield a problem for each weakness of which a revisit is said to have found two things."""
    seen: set[object] = set()
    for number, one in enumerate(_items(getattr(case.revisit, "progress", ()))):
        name = getattr(one, "weakness", None)
        if name is not None and name in seen:
            where = f"revisit.progress[{number}].weakness"
            yield Problem(where, "a weakness that stands once", repr(name), kind="value")
        seen.add(name)


def _again(path: str, one: object, seen: set[str]) -> Iterator[Problem]:
    name = getattr(one, "id", None)
    if name in seen:
        yield Problem(f"{path}.id", "an id that stands once", repr(name), kind="value")
    if isinstance(name, str):
        seen.add(name)


def misnamed(case: AreaInspection) -> Iterator[Problem]:
    """Yield a problem for each id that names no weakness."""
    known = {getattr(one, "id", None) for one in _items(case.weaknesses)} - {None}
    expected = "the id of one of the weaknesses"
    for path, action in case.actions:
        for link in _items(getattr(action, "answers", ())):
            if link not in known:
                yield Problem(f"{path}.answers", expected, repr(link), kind="value")
    progress = _items(getattr(case.revisit, "progress", ()))
    for number, one in enumerate(progress):
        if (link := getattr(one, "weakness", None)) not in known:
            where = f"revisit.progress[{number}].weakness"
            yield Problem(where, expected, repr(link), kind="value")


def unsourced(case: AreaInspection) -> Iterator[Problem]:
    """Yield a problem for each source that dates no field of the document, or gives no day."""
    known = dated_fields(type(case)) if case.sources else ()
    for number, one in enumerate(_items(case.sources)):
        for name in ("fact", "on", "source"):
            if getattr(one, name, "") is None:
                yield Problem(f"sources[{number}].{name}", "a value", "nothing", kind="missing")
        fact = getattr(one, "fact", None)
        if fact is not None and fact not in known:
            expected = "the name of a date field, such as report_received or revisit.began"
            yield Problem(f"sources[{number}].fact", expected, repr(fact), kind="value")


def dated_fields(of: type[AttrsInstance]) -> tuple[str, ...]:
    """Return the names of the date fields of a class, those of what it holds included."""
    found: list[str] = []
    for field in attrs.fields(of):
        kind = field.metadata.get("kind")
        if kind == "date":
            found.append(field.name)
        elif kind == "held":
            found += [f"{field.name}.{name}" for name in dated_fields(field.metadata["item"])]
    return tuple(found)
