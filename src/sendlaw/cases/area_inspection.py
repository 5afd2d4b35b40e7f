"""An inspection of a local area, and what its report requires."""

from __future__ import annotations

from datetime import date

import attrs

from sendlaw.cases.case import Document
from sendlaw.cases.circumstance import Circumstance
from sendlaw.cases.fields import chosen, dated, day, held, listed, told, word
from sendlaw.cases.inspection_links import conflicting, misnamed, repeated, twice_told, unsourced
from sendlaw.cases.inspection_parts import (
    MonitoringInspection,
    PrincipalAuthority,
    PriorityActionPlan,
    ProposedAction,
    Revisit,
    SourcedDate,
    Strength,
    Weakness,
    WrittenStatement,
)
from sendlaw.cases.inspection_states import inspection_state
from sendlaw.cases.order import before, ending, not_before
from sendlaw.engine.context import Context
from sendlaw.facts.dated import NOT_RECORDED, Between, DateFact, Silence
from sendlaw.law import current
from sendlaw.vocabulary import (
    Attribute,
    EndedBecause,
    Event,
    InspectionFramework,
    InspectionOutcome,
    Process,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import ClassVar

    from sendlaw.errors import Problem
    from sendlaw.facts.view import Facts
    from sendlaw.vocabulary.inspections import InspectionState

RECEIVED = ("report_received",)
AFTER_RECEIPT = ("report_published", "local_media_sent", "written_statement_made")
HELD = {
    Event.WRITTEN_STATEMENT_ACCEPTED: (
        "written_statement.accepted",
        "priority_action_plan.accepted",
    ),
    Event.ACTION_PLAN_DRAFTED: ("priority_action_plan.draft_submitted",),
    Event.REVISIT_BEGAN: ("revisit.began",),
    Event.MONITORING_BEGAN: ("monitoring_inspection.began",),
}
"""Where the days stand that what the document is made of records."""


@attrs.frozen(kw_only=True)
class AreaInspection(Document):
    """An inspection of a local area (Children Act 2004 s.20; SI 2015/1792), and what followed it.

    >>> case = AreaInspection(
    ...     framework="2016", report_received=date(2017, 7, 24), written_statement_required=True
    ... )
    >>> for one in case.timetable(as_at=date(2017, 8, 1)):
    ...     print(one.name, one.due, one.standing.value)
    local_media 2017-08-23 OPEN
    publish_report 2017-09-05 OPEN
    written_statement 2017-10-31 OPEN

    The three times run from the day on which the report was *received*, which is seldom published and
    may be a ``Between``: not before the day that the report bears, and not after its publication. All
    else that inspectorates promise stands in their frameworks, which are guidance: see
    ``Timetable.guidance``. ``principal_authorities`` are those whom the report names; ``weaknesses`` and
    ``strengths`` what it found; ``written_statement`` or, under the framework of 2023,
    ``priority_action_plan`` what answers it. ``sources`` keeps what each source says of a day. Raises
    ``InvalidFact``.
    """

    process: ClassVar[Process] = Process.AREA_INSPECTION

    area: str | None = word(words="the name of the area")
    framework: InspectionFramework | None = chosen(
        InspectionFramework,
        records=Attribute.INSPECTION_FRAMEWORK,
        words="the framework of the inspection",
    )
    outcome: InspectionOutcome | None = chosen(
        InspectionOutcome,
        records=Attribute.INSPECTION_OUTCOME,
        words="its outcome, under the framework of 2023",
    )
    notified: DateFact = dated(
        Event.INSPECTION_NOTIFIED, words="the day the area was told of the inspection"
    )
    inspection_began: DateFact = dated(Event.INSPECTION_BEGAN, words="the day it began")
    inspection_ended: DateFact = dated(Event.INSPECTION_ENDED, words="the day it ended")
    report_received: DateFact = dated(
        Event.INSPECTION_REPORT_RECEIVED,
        words="the day the report, or the letter, was received (regs 3 and 4)",
    )
    report_dated: DateFact = dated(
        Event.INSPECTION_REPORT_DATED,
        words="the day that the report or letter bears: it was not received before",
    )
    published_by_inspectorates: DateFact = dated(
        Event.INSPECTORATES_PUBLISHED, words="the day the inspectorates published it"
    )
    report_published: DateFact = dated(
        Event.INSPECTION_REPORT_PUBLISHED,
        words="the day it was published on the website of whom it was sent to (reg 3(8)(a))",
    )
    local_media_sent: DateFact = dated(
        Event.LOCAL_MEDIA_SENT,
        words="the day by which copies had gone to a newspaper and to a radio station (reg 3(7))",
    )
    written_statement_required: bool | None = told(
        Attribute.STATEMENT_REQUIRED,
        words="whether the report requires a written statement (reg 3(3)): a plan, since 2023",
    )
    principal_authorities: tuple[PrincipalAuthority, ...] | Silence = listed(
        PrincipalAuthority, NOT_RECORDED, words="who must make it (reg 3(3)(b))"
    )
    written_statement_made: DateFact = dated(
        Event.WRITTEN_STATEMENT_MADE, words="the day it was made (reg 4(2))"
    )
    written_statement: WrittenStatement | None = held(
        WrittenStatement, words="what it says, under the framework of 2016"
    )
    priority_action_plan: PriorityActionPlan | None = held(
        PriorityActionPlan, words="what it says, under the framework of 2023"
    )
    weaknesses: tuple[Weakness, ...] | Silence = listed(
        Weakness, NOT_RECORDED, words="the weaknesses that the report names"
    )
    strengths: tuple[Strength, ...] | Silence = listed(
        Strength, NOT_RECORDED, words="the strengths that it names"
    )
    revisit: Revisit | None = held(Revisit, words="the revisit, under the framework of 2016")
    monitoring_inspection: MonitoringInspection | None = held(
        MonitoringInspection, words="the monitoring inspection, under the framework of 2023"
    )
    next_inspection_began: DateFact = dated(
        Event.NEXT_INSPECTION_BEGAN, words="the day the next full inspection began"
    )
    sources: tuple[SourcedDate, ...] | Silence = listed(
        SourcedDate, NOT_RECORDED, words="what each source says of a day"
    )
    exceptions: tuple[Circumstance, ...] | Silence = listed(
        Circumstance, NOT_RECORDED, words="circumstances that may excuse (reg 4(2), in 2020)"
    )
    ended_on: date | None = day(words="the day the process ended")
    ended_because: EndedBecause | None = chosen(EndedBecause, words="why it ended")

    def impossible(self) -> Iterator[Problem]:
        """Yield what no world could make true of the fields together."""
        for act in AFTER_RECEIPT:
            yield from not_before(self, act, RECEIVED)
        yield from before(self, "inspection_ended", asked_by="inspection_began")
        yield from ending(self, "inspection_began", *RECEIVED)
        yield from conflicting(self)
        yield from repeated(self)
        yield from twice_told(self)
        yield from misnamed(self)
        yield from unsourced(self)

    @property
    def statement(self) -> WrittenStatement | None:
        """What answers the report: the written statement, or the priority action plan."""
        return self.written_statement or self.priority_action_plan

    @property
    def received(self) -> DateFact:
        """When the report was received: by the bodies' own days, where nothing else is told.

        >>> bodies = [PrincipalAuthority(report_received=date(2025, 9, day)) for day in (1, 3)]
        >>> AreaInspection(principal_authorities=tuple(bodies)).received
        Between(2025-09-01, 2025-09-03)

        They tell it only where every principal authority has a day of its own.
        """
        bodies = self.principal_authorities if isinstance(self.principal_authorities, tuple) else ()
        own = [one.report_received for one in bodies]
        days = sorted(one for one in own if one is not None)
        told = isinstance(self.report_received, date | Between)
        if told or not days or None in own:
            return self.report_received
        return days[0] if days[0] == days[-1] else Between(days[0], days[-1])

    @property
    def actions(self) -> tuple[tuple[str, ProposedAction], ...]:
        """Every action proposed, each with its path in the document."""
        name = "written_statement" if self.written_statement else "priority_action_plan"
        actions = self.statement.actions if self.statement else ()
        given = actions if isinstance(actions, tuple) else ()
        return tuple((f"{name}.actions[{number}]", one) for number, one in enumerate(given))

    def facts(self, path: str = "") -> Facts:
        """Return what the document records, event by event."""
        base = Document.facts(self, path)
        found = {event: self._where(paths) for event, paths in HELD.items()}
        received = {Event.INSPECTION_REPORT_RECEIVED: self.received}
        return attrs.evolve(
            base,
            dates={**base.dates, **received, **{event: on for event, (_, on) in found.items()}},
            fields={**base.fields, **{event: where for event, (where, _) in found.items()}},
            held_in=None,
        )

    def _where(self, paths: tuple[str, ...]) -> tuple[str, DateFact]:
        """Return the path of a day that a part records, and the day."""
        for path in paths:
            part, _, name = path.partition(".")
            if (held_here := getattr(self, part)) is not None:
                return path, getattr(held_here, name)
        return paths[0], None

    def state(self, *, as_at: date) -> InspectionState:
        """Say how far it has come on a day, from its dates alone.

        >>> case = AreaInspection(
        ...     report_received=date(2017, 7, 24), written_statement_required=True
        ... )
        >>> case.state(as_at=date(2017, 8, 1)).value, case.state(as_at=date(2017, 7, 1)).value
        ('statement_awaited', 'not_begun')
        """
        return inspection_state(Context(self, "", as_at, current()).view)
