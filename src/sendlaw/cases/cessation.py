"""Ceasing to maintain a plan, and a plan kept through detention."""

from __future__ import annotations

from datetime import date

import attrs

from sendlaw.cases.case import FiledCase
from sendlaw.cases.circumstance import Circumstance
from sendlaw.cases.fields import chosen, dated, day, listed, planned
from sendlaw.cases.order import before, ending
from sendlaw.facts.dated import NOT_RECORDED, DateFact, PlannedDate, Silence
from sendlaw.vocabulary import EndedBecause, Event, Process

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import ClassVar

    from sendlaw.errors import Problem


@attrs.frozen(kw_only=True)
class Cessation(FiledCase):
    """A determination to cease to maintain a plan (CFA 2014 s.45; SI 2014/1530 regs 29 to 31).

    >>> case = Cessation(determination_notified=date(2025, 10, 1))
    >>> case.timetable(as_at=date(2025, 10, 2))["s45.stay.appeal_period"].earliest
    datetime.date(2025, 12, 2)

    The plan may not cease while an appeal may still be brought, nor while one is pending. The period for
    an appeal is that of ``Appeal``: ``certificate_issued`` may end it later, and where the Tribunal gave
    more time, ``appeal_period_ends`` is its last day. Raises ``InvalidFact``.
    """

    process: ClassVar[Process] = Process.CESSATION

    determination_notified: DateFact = dated(
        Event.CEASE_DECISION_NOTIFIED, words="the day the determination was notified (reg 31(2))"
    )
    certificate_issued: DateFact = dated(
        Event.CEASE_CERTIFICATE_ISSUED, words="the day a mediation certificate was issued (s.55)"
    )
    appeal_period_ends: PlannedDate = planned(
        Event.CEASE_APPEAL_PERIOD_ENDS, words="the last day for an appeal, where it is known"
    )
    appeal_brought: DateFact = dated(
        Event.CEASE_APPEAL_BROUGHT, words="the day an appeal against ceasing was brought"
    )
    appeal_determined: DateFact = dated(
        Event.CEASE_APPEAL_DETERMINED, words="the day that appeal was finally determined"
    )
    plan_ceased: DateFact = dated(
        Event.PLAN_CEASED, words="the day the plan ceased to be maintained"
    )
    exceptions: tuple[Circumstance, ...] | Silence = listed(
        Circumstance, NOT_RECORDED, words="circumstances; none excuses under section 45"
    )
    ended_on: date | None = day(words="the day the determination was withdrawn")
    ended_because: EndedBecause | None = chosen(EndedBecause, words="why")

    def impossible(self) -> Iterator[Problem]:
        """Yield what no world could make true of the fields together."""
        for act in ("certificate_issued", "appeal_brought"):
            yield from before(self, act, asked_by="determination_notified")
        yield from before(self, "appeal_determined", asked_by="appeal_brought")
        yield from ending(self, "determination_notified")


@attrs.frozen(kw_only=True)
class Release(FiledCase):
    """The release from detention of a person whose plan was maintained or kept (CFA 2014 s.48).

    >>> case = Release(released=date(2025, 10, 1))
    >>> review = case.timetable(as_at=date(2025, 10, 2))["release_review"]
    >>> review.due, review.standing.value
    (None, 'NO_LIMIT')

    The plan is to be reviewed as soon as reasonably practicable: the law gives no date, and none is made
    up here. Raises ``InvalidFact``.
    """

    process: ClassVar[Process] = Process.RELEASE

    released: DateFact = dated(Event.RELEASED, words="the release date")
    plan_reviewed: DateFact = dated(
        Event.REVIEWED_ON_RELEASE, words="the day the plan was reviewed after release"
    )
    exceptions: tuple[Circumstance, ...] | Silence = listed(
        Circumstance, NOT_RECORDED, words="circumstances; there is no limit to excuse"
    )
    ended_on: date | None = day(words="the day the duty ended")
    ended_because: EndedBecause | None = chosen(EndedBecause, words="why it ended")

    def impossible(self) -> Iterator[Problem]:
        """Yield what no world could make true of the fields together."""
        yield from before(self, "plan_reviewed", asked_by="released")
        yield from ending(self, "released")
