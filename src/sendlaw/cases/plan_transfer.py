"""A plan that moves with a person to another authority, and a change of commissioning body."""

from __future__ import annotations

from datetime import date

import attrs

from sendlaw.cases.case import FiledCase
from sendlaw.cases.circumstance import Circumstance
from sendlaw.cases.fields import chosen, dated, day, listed, planned, told, word
from sendlaw.cases.order import before, ending
from sendlaw.errors import Problem
from sendlaw.facts.dated import NOT_RECORDED, DateFact, PlannedDate, Silence
from sendlaw.vocabulary import Attribute, EndedBecause, Event, Process

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import ClassVar


@attrs.frozen(kw_only=True)
class PlanTransfer(FiledCase):
    """A move of a person with a plan from one authority's area to another's (SI 2014/1530 reg 15).

    >>> case = PlanTransfer(moved=date(2026, 3, 16), old_authority_aware=date(2026, 3, 16))
    >>> case.timetable(as_at=date(2026, 3, 17))["transfer_plan"].due
    datetime.date(2026, 4, 7)

    The plan is to be transferred on the day of the move, or where the *old* authority did not know of it
    at least fifteen working days before, within fifteen working days beginning with the day it knew. The
    health duties need ``commissioning_body_changes`` and ``health_provision_impracticable``. Raises
    ``InvalidFact``, also for a move to the same authority.
    """

    process: ClassVar[Process] = Process.PLAN_TRANSFER

    from_authority: str | None = word(words="the old authority")
    to_authority: str | None = word(words="the new authority")
    move_planned: PlannedDate = planned(Event.MOVE_PLANNED, words="the day the move is planned for")
    moved: DateFact = dated(Event.MOVED, words="the day of the move")
    old_authority_aware: DateFact = dated(
        Event.OLD_AUTHORITY_AWARE, words="the day the old authority became aware of the move"
    )
    transferred: DateFact = dated(
        Event.PLAN_TRANSFERRED, words="the day the plan was transferred (reg 15(2))"
    )
    family_informed: DateFact = dated(
        Event.FAMILY_INFORMED, words="the day the family was informed (reg 15(4))"
    )
    plan_made: DateFact = dated(Event.MOVED_PLAN_MADE, words="the day the plan was made")
    last_reviewed: DateFact = dated(
        Event.MOVED_PLAN_LAST_REVIEWED, words="the day the plan was last reviewed before the move"
    )
    plan_reviewed: DateFact = dated(
        Event.MOVED_PLAN_REVIEWED, words="the day the new authority reviewed it (reg 15(5))"
    )
    commissioning_body_changes: bool | None = told(
        Attribute.BODY_CHANGES, words="whether another commissioning body becomes responsible"
    )
    original_body_aware: DateFact = dated(
        Event.OLD_BODY_AWARE_OF_MOVE, words="the day the original body became aware of the move"
    )
    new_body_notified: DateFact = dated(
        Event.NEW_BODY_TOLD_OF_MOVE, words="the day the new body was notified (reg 15(7))"
    )
    new_body_aware: DateFact = dated(
        Event.NEW_BODY_AWARE_OF_MOVE, words="the day the new body became aware of the move"
    )
    health_provision_impracticable: bool | None = told(
        Attribute.HEALTH_IMPRACTICABLE,
        words="whether it is not practicable to arrange the health provision in the plan",
    )
    health_request_made: DateFact = dated(
        Event.REQUEST_AFTER_MOVE, words="the day the new body asked the authority (reg 15(8))"
    )
    exceptions: tuple[Circumstance, ...] | Silence = listed(
        Circumstance, NOT_RECORDED, words="circumstances that may excuse (reg 2A, in 2020)"
    )
    ended_on: date | None = day(words="the day the process ended without its last act")
    ended_because: EndedBecause | None = chosen(EndedBecause, words="why it ended")

    def impossible(self) -> Iterator[Problem]:
        """Yield what no world could make true of the fields together."""
        if self.from_authority is not None and self.from_authority == self.to_authority:
            expected = f"an authority other than {self.from_authority!r}"
            yield Problem("to_authority", expected, repr(self.to_authority), kind="value")
        yield from before(self, "family_informed", asked_by="transferred")
        yield from before(self, "transferred", asked_by="old_authority_aware")
        yield from before(self, "new_body_notified", asked_by="original_body_aware")
        yield from before(self, "health_request_made", asked_by="new_body_aware")
        yield from ending(self)


@attrs.frozen(kw_only=True)
class CommissioningBodyChange(FiledCase):
    """Another commissioning body becomes responsible, the authority staying the same (reg 16).

    >>> case = CommissioningBodyChange(original_body_aware=date(2026, 3, 16))
    >>> case.timetable(as_at=date(2026, 3, 17))["health_change_notify"].due
    datetime.date(2026, 4, 7)

    Raises ``InvalidFact``.
    """

    process: ClassVar[Process] = Process.COMMISSIONING_BODY_CHANGE

    original_body_aware: DateFact = dated(
        Event.OLD_BODY_AWARE_OF_CHANGE, words="the day the original body became aware of the change"
    )
    new_body_notified: DateFact = dated(
        Event.NEW_BODY_TOLD_OF_CHANGE, words="the day the new body was notified (reg 16(2))"
    )
    new_body_aware: DateFact = dated(
        Event.NEW_BODY_AWARE_OF_CHANGE, words="the day the new body knew that it was responsible"
    )
    health_provision_impracticable: bool | None = told(
        Attribute.HEALTH_IMPRACTICABLE,
        words="whether it is not practicable to arrange the health provision in the plan",
    )
    health_request_made: DateFact = dated(
        Event.REQUEST_AFTER_CHANGE, words="the day the new body asked the authority (reg 16(3))"
    )
    exceptions: tuple[Circumstance, ...] | Silence = listed(
        Circumstance, NOT_RECORDED, words="circumstances that may excuse (reg 2A, in 2020)"
    )
    ended_on: date | None = day(words="the day the process ended without its last act")
    ended_because: EndedBecause | None = chosen(EndedBecause, words="why it ended")

    def impossible(self) -> Iterator[Problem]:
        """Yield what no world could make true of the fields together."""
        yield from before(self, "new_body_notified", asked_by="original_body_aware")
        yield from before(self, "health_request_made", asked_by="new_body_aware")
        yield from ending(self)
