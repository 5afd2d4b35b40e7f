"""An EHC plan as dates: when it was made, each review of it, and the periods of section 44 that follow."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import NamedTuple

import attrs

from sendlaw.cases.case import Case, FiledCase
from sendlaw.cases.circumstance import Circumstance
from sendlaw.cases.fields import chosen, dated, day, listed
from sendlaw.cases.order import ending, first_day, not_before
from sendlaw.engine.ages import attained
from sendlaw.errors import Problem
from sendlaw.facts.dated import LATEST, NOT_RECORDED, Between, DateFact, Silence
from sendlaw.law.ages import BEFORE_26, END_OF_YOUTH
from sendlaw.vocabulary import Attribute, EndedBecause, Event, Process, StudiesAt

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import ClassVar

    from sendlaw.facts.view import Facts


class Anchor(NamedTuple):
    """A day that ends one period for a review, and the field it fills in the next (none, for a move)."""

    first: date
    field: str
    on: date | Between


@attrs.frozen(kw_only=True)
class ReviewPeriod(Case):
    """One period in which a plan must be reviewed: a part of a plan, or of a review that stands alone.

    Exactly one of ``plan_made``, ``last_reviewed`` and ``reassessed`` begins it. ``recorded_in`` says in
    which field of its owner each event is recorded, for the paths of needs and findings.
    """

    process: ClassVar[Process] = Process.REVIEW_PERIOD

    plan_made: DateFact = dated(Event.PLAN_MADE, words="the day the plan was first made")
    last_reviewed: DateFact = dated(Event.LAST_REVIEWED, words="the day it was last reviewed")
    reassessed: DateFact = dated(
        Event.REASSESSED_PLAN_IN_FORCE, words="the day the plan was sent after a re-assessment"
    )
    meeting_held: DateFact = dated(
        Event.PERIOD_REVIEW_MEETING, words="the day the review meeting was held"
    )
    reviewed: DateFact = dated(
        Event.PERIOD_REVIEWED, words="the day the decision on the review was notified"
    )
    recorded_in: Mapping[Event | Attribute, str] = attrs.field(factory=dict)
    exceptions: tuple[Circumstance, ...] | Silence = listed(Circumstance, NOT_RECORDED)
    ended_on: date | None = day()
    ended_because: EndedBecause | None = chosen(EndedBecause)

    def facts(self, path: str = "") -> Facts:
        """Return what the period records, under the path and the fields of its owner."""
        base = Case.facts(self, path.rpartition(".periods[")[0])
        fields = {one: self.recorded_in.get(one, name) for one, name in base.fields.items()}
        return attrs.evolve(base, fields=fields)


IN_A_PLAN: dict[Event | Attribute, str] = {
    Event.PLAN_MADE: "made",
    Event.LAST_REVIEWED: "reviewed",
    Event.REASSESSED_PLAN_IN_FORCE: "reassessed",
    Event.PERIOD_REVIEW_MEETING: "reviewed",
    Event.PERIOD_REVIEWED: "reviewed",
}


FROM_THE_BIRTH: dict[Event | Attribute, str] = {
    Event.TURNED_25: "date_of_birth",
    Event.BEFORE_26: "date_of_birth",
}


@attrs.frozen(kw_only=True)
class EHCPlan(FiledCase):
    """An EHC plan that is, or was, maintained (CFA 2014 ss.42 to 46).

    >>> plan = EHCPlan(made=date(2024, 3, 1), reviewed=(date(2025, 2, 3),))
    >>> table = plan.timetable(as_at=date(2025, 3, 1))
    >>> [(one.name, one.due.isoformat(), one.standing.value) for one in table.engaged]
    [('first_review', '2025-02-28', 'MET'), ('subsequent_review', '2026-02-02', 'OPEN')]

    ``made`` is the day the plan was first made; where ``first_sent`` differs, the clocks run from the
    earlier of the two. ``reviewed`` are the days on which the decisions on completed reviews were
    notified, ``reassessed`` those on which a plan was sent after a re-assessment: each begins a period of
    its own, and the last period is always there. ``moved`` are the days on which the plan was transferred
    to another authority: regulation 15(5) then says by when the new one reviews it, and a
    ``PlanTransfer`` shows that. ``ceased_on`` ends it. Raises ``InvalidFact``.
    """

    process: ClassVar[Process] = Process.EHC_PLAN

    made: DateFact = dated(Event.PLAN_MADE, words="the day the plan was first made")
    first_sent: DateFact = dated(words="the day the plan was first sent to the family")
    reviewed: tuple[date | Between, ...] = listed(
        date, words="the days on which the decisions on its reviews were notified"
    )
    reassessed: tuple[date | Between, ...] = listed(
        date, words="the days on which a plan was sent after a re-assessment"
    )
    moved: tuple[date | Between, ...] = listed(
        date, words="the days on which it was transferred to another authority (reg 15)"
    )
    ceased_on: date | None = day(words="the day it ceased to be maintained")
    date_of_birth: date | None = day(words="the date of birth, where no case file gives it")
    studies_at: StudiesAt | None = chosen(
        StudiesAt, records=Attribute.STUDIES_AT, words="where the person studies at 25 (reg 46)"
    )
    course_ends: DateFact = dated(
        Event.COURSE_ENDS,
        words="the day the apprenticeship finishes, or the course is scheduled to end (reg 46)",
    )
    exceptions: tuple[Circumstance, ...] | Silence = listed(
        Circumstance, NOT_RECORDED, words="circumstances that may excuse (reg 18A, in 2020)"
    )
    ended_on: date | None = day(words="the day the authority's part in it ended")
    ended_because: EndedBecause | None = chosen(EndedBecause, words="why it ended")

    def impossible(self) -> Iterator[Problem]:
        """Yield what no world could make true of the fields together."""
        yield from not_before(self, "ceased_on", ("made",))
        yield from ending(self, "made")
        for name in ("reviewed", "reassessed", "moved"):
            days = getattr(self, name)
            known = [first_day(one) for one in days] if isinstance(days, tuple) else []
            dated_ = [one for one in known if one is not None]
            if any(later <= earlier for earlier, later in pairwise(dated_)):
                yield Problem(name, "days in order, each once", "others", kind="order")

    @property
    def began(self) -> DateFact:
        """The day from which the first period runs: when it was made, or sent, whichever was earlier."""
        made, sent = first_day(self.made), first_day(self.first_sent)
        if sent is not None and (self.made is None or (made is not None and sent < made)):
            return self.first_sent
        return self.made

    def parts(self, path: str = "") -> Iterator[tuple[str, Case]]:
        """Yield the plan, then each period in which it must be reviewed, with its path."""
        here = path or f"{self.process.array}[0]"
        yield here, self
        for number, period in enumerate(self._periods()):
            yield f"{here}.periods[{number}]", period

    def facts(self, path: str = "") -> Facts:
        """Return what the plan records, event by event."""
        base = FiledCase.facts(self, path)
        return attrs.evolve(
            base,
            dates={**base.dates, Event.PLAN_MADE: self.began, **self._at_25()},
            fields={**base.fields, **FROM_THE_BIRTH},
            ended_on=self._end(),
            held_in=None,
        )

    def _at_25(self) -> dict[Event, DateFact]:
        """Return the days that section 46 rests on; a course ends on some day of the year at 25."""
        if self.date_of_birth is None:
            return {}
        turned, last = (attained(age, self.date_of_birth) for age in (END_OF_YOUTH, BEFORE_26))
        if last > LATEST:
            return {}
        ends = self.course_ends
        if ends is None or isinstance(ends, Silence):
            ends = Between(turned, last)
        return {Event.TURNED_25: turned, Event.BEFORE_26: last, Event.COURSE_ENDS: ends}

    def _periods(self) -> Iterator[ReviewPeriod]:
        """Yield the periods, each up to the anchor that follows it; the last is open."""
        anchors = self._anchors()
        if self.began is not None or not anchors:
            yield self._period({"plan_made": self.began}, anchors[0] if anchors else None)
        for this, following in pairwise((*anchors, None)):
            if this is not None and this.field:
                yield self._period({this.field: this.on}, following)

    def _period(self, began: dict[str, DateFact], following: Anchor | None) -> ReviewPeriod:
        """Return one period: closed by a review, ended by a re-assessment or a move, or open."""
        is_review = following is not None and following.field == "last_reviewed"
        ended_on = self._end() if following is None else None if is_review else following.first
        return ReviewPeriod(
            **began,
            reviewed=following.on if following is not None and is_review else None,
            recorded_in=IN_A_PLAN,
            exceptions=self.exceptions,
            ended_on=ended_on,
            ended_because=EndedBecause.SUPERSEDED if ended_on else None,
        )

    def _anchors(self) -> tuple[Anchor, ...]:
        fields = {"last_reviewed": self.reviewed, "reassessed": self.reassessed, "": self.moved}
        found = [
            Anchor(first, field, on)
            for field, days in fields.items()
            for on in days
            if (first := first_day(on)) is not None
        ]
        return tuple(sorted(found, key=lambda one: (one.first, one.field)))

    def _end(self) -> date | None:
        """Return the day on which the open period ended, because the plan or the case did."""
        ends = [one for one in (self.ceased_on, self.ended_on) if one is not None]
        return min(ends, default=None)
