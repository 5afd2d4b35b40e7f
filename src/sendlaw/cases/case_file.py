"""A case file: one person's processes, under one reference."""

from __future__ import annotations

import json
from datetime import date

import attrs

from sendlaw.cases.case import timetable_of
from sendlaw.cases.fields import day, field_problems, listed, plain_fields, refuse
from sendlaw.cases.needs_assessment import NeedsAssessment
from sendlaw.counting import ENGLAND, Calendar
from sendlaw.errors import Problem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from sendlaw.cases.case import Case
    from sendlaw.engine.timetable import Timetable
    from sendlaw.law.registry import Registry

SCHEMA = "sendlaw.case-file/1"


@attrs.frozen(kw_only=True)
class CaseFile:
    """Everything recorded about one person, under a reference of the user's own.

    >>> file = CaseFile(
    ...     reference="EX-1",
    ...     needs_assessments=(NeedsAssessment(request_received=date(2025, 9, 1)),),
    ... )
    >>> file.timetable(as_at=date(2025, 9, 2))["final_plan"].key
    'needs_assessments[0]/reg13.final_plan'

    ``complete_through`` is the day up to which an empty field means *not yet*: the day the records were
    last brought up to date. No name, address or text about a person belongs here. Raises ``InvalidFact``.
    """

    reference: str = attrs.field(default="", metadata={"kind": "text", "words": "your reference"})
    date_of_birth: date | None = day(words="the date of birth")
    complete_through: date | None = day(words="the day up to which the records are complete")
    needs_assessments: tuple[NeedsAssessment, ...] = listed(
        NeedsAssessment, words="the EHC needs assessments"
    )

    def __attrs_post_init__(self) -> None:
        problems = [*field_problems(self)]
        if not isinstance(self.reference, str):
            found = type(self.reference).__name__
            problems.append(Problem("reference", "text", f"a {found}"))
        refuse(problems)

    def parts(self, path: str = "") -> Iterator[tuple[str, Case]]:
        """Yield each case object with its path."""
        prefix = f"{path}." if path else ""
        for number, one in enumerate(self.needs_assessments):
            yield from one.parts(f"{prefix}{one.process.array}[{number}]")

    def timetable(
        self,
        *,
        as_at: date,
        law_at: date | None = None,
        complete_through: date | None = None,
        law: Registry | None = None,
        calendar: Calendar = ENGLAND,
    ) -> Timetable:
        """Return every deadline of every process, looked at from a day."""
        return timetable_of(
            self,
            as_at=as_at,
            law_at=law_at,
            complete_through=complete_through or self.complete_through,
            law=law,
            calendar=calendar,
        )

    def to_dict(self) -> dict[str, object]:
        """Return the file as plain JSON types, with the name of its schema.

        >>> CaseFile(reference="EX-1").to_dict()
        {'schema': 'sendlaw.case-file/1', 'reference': 'EX-1'}
        """
        found = plain_fields(self)
        if not self.reference:
            del found["reference"]
        return {"schema": SCHEMA, **found}

    def to_json(self) -> str:
        """Return the file as JSON text."""
        return json.dumps(self.to_dict(), indent="  ")
