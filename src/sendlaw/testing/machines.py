"""Machines that live through a process day by day, for other people's systems to be held against.

Subclass one, and override ``compare`` to put the same facts to your own system:

>>> class Mine(AssessmentMachine):
...     def compare(self, table):
...         assert table.as_at == self.today  # compare the dates of your own system here
>>> Mine.of.__name__
'NeedsAssessment'

Then run it as any Hypothesis machine: ``TestMine = Mine.TestCase``.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import attrs
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from sendlaw.cases import (
    AnnualReview,
    Appeal,
    Case,
    ConcededAppeal,
    DisabilityClaim,
    Mediation,
    NeedsAssessment,
    Reassessment,
    TribunalOrder,
)
from sendlaw.checks import check
from sendlaw.law.timings import Planned
from sendlaw.testing.strategies import MANY_DAYS, circumstances, days
from sendlaw.vocabulary import (
    VALUES,
    AppealGround,
    EndedBecause,
    Event,
    OrderKind,
    Severity,
    Standing,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from enum import StrEnum
    from typing import ClassVar

    from sendlaw.engine import Timetable
    from sendlaw.facts.shape import Act

STRIDE = 40
TO_BE_CITED = (Severity.BREACH, Severity.EXCUSED)


class ProcessMachine(RuleBasedStateMachine):
    """Lives through one process: time passes, acts are done in their order, things happen, it may end.

    >>> from sendlaw.cases import Release
    >>> class ReleaseMachine(ProcessMachine):
    ...     of = Release
    >>> ReleaseMachine.of.__name__
    'Release'

    ``case`` is what is recorded by ``today``. Which acts there are, and in which order, is read from the
    shape of the process; ``of`` names the case class, ``begins`` the act that the machine starts with,
    and ``chooses`` a field of words that every case has, such as the kinds of an order, and the words.
    """

    of: ClassVar[type[Case]]
    begins: ClassVar[Event]
    chooses: ClassVar[tuple[str, type[StrEnum]] | None] = None
    case: Any
    today: date

    @initialize(start=days(), looked=st.booleans(), data=st.data())
    def begin(self, start: date, data: st.DataObject, *, looked: bool) -> None:
        """Record the first act, what the case is about, and perhaps that no exception applies."""
        facts: dict[str, Any] = {"exceptions": ()} if looked else {}
        if self.chooses is not None:
            field, words = self.chooses
            several = st.lists(st.sampled_from(words), min_size=1, max_size=3, unique=True)
            facts[field] = tuple(data.draw(several))
        self.case = self.of(**facts)
        self.today = start
        self._record(self.begins, start)

    @property
    def table(self) -> Timetable:
        """The timetable of the case as it stands today."""
        return self.case.timetable(as_at=self.today)  # type: ignore[no-any-return]

    def compare(self, table: Timetable) -> None:
        """Hold another system against the timetable: override this; by default nothing is compared."""

    # --- what may happen ------------------------------------------------------------------------

    @rule(by=st.integers(1, STRIDE))
    def time_passes(self, by: int) -> None:
        """Let days go by: what was missed stays missed, unless it hangs on a day that is only planned."""
        fixed = (one for one in self.table.missed if not isinstance(one.record.starts, Planned))
        missed = {one.key for one in fixed}
        self.today += timedelta(days=by)
        assert missed <= {one.key for one in self.table.missed}

    @precondition(lambda self: self.case.ended_on is None and any(self._next()))
    @rule(data=st.data())
    def do_what_comes_next(self, data: st.DataObject) -> None:
        """Do one act that the order of the process allows."""
        act = data.draw(st.sampled_from([*self._next()]))
        told = [one for one, event in self.case.shape.told_by if event is act.event]
        changes = {self._field(one): data.draw(st.sampled_from(VALUES[one])) for one in told}
        if act.planned:
            self.case = attrs.evolve(
                self.case, **{self._field(act.event): self.today + timedelta(days=STRIDE)}
            )
        else:
            self._record(act.event, self.today, **changes)

    @precondition(lambda self: isinstance(self.case.exceptions, tuple))
    @rule(data=st.data())
    def something_happens(self, data: st.DataObject) -> None:
        """Record a circumstance that may excuse."""
        one = data.draw(circumstances(self.today - timedelta(days=MANY_DAYS)))
        self.case = attrs.evolve(self.case, exceptions=(*self.case.exceptions, one))

    @precondition(lambda self: self.case.ended_on is None)
    @rule(why=st.sampled_from(EndedBecause), when=st.integers(0, 3))
    def end(self, why: EndedBecause, when: int) -> None:
        """End the process before its last act, now and then: what was not yet due is ended."""
        if when:
            return
        overdue = {one.key for one in self.table.overdue}
        self.case = attrs.evolve(self.case, ended_on=self.today, ended_because=why)
        assert {one.key for one in self.table.overdue} == overdue
        assert not [one for one in self.table if one.standing is Standing.OPEN and one.due]

    # --- what always holds ------------------------------------------------------------------------

    @invariant()
    def the_systems_agree(self) -> None:
        """Whatever has happened, the other system gives the same."""
        self.compare(self.table)

    @invariant()
    def every_standing_is_explained(self) -> None:
        """An explanation ends with the standing."""
        for one in self.table:
            assert one.explanation.steps[-1].text.startswith(one.standing.value)

    @invariant()
    def acts_in_order_are_no_errors(self) -> None:
        """No finding says that facts contradict one another, and a breach is always cited."""
        for finding in check(self.case, as_at=self.today):
            assert finding.severity is not Severity.ERROR, finding.message
            assert finding.citations or finding.severity not in TO_BE_CITED

    # --- how the process goes on --------------------------------------------------------------------

    def _next(self) -> Iterator[Act]:
        """Yield the acts that may come next: those before them are done, and nothing rules them out."""
        facts = self.case.facts()
        done = {event for event, value in facts.dates.items() if value is not None}
        if done.intersection(facts.shape.ends):
            return
        too_late = {earlier for earlier, later in facts.shape.pairs() if later in done}
        for act in facts.shape.acts:
            denied = any(facts.attributes.get(one) not in (None, told) for one, told in act.shows)
            over = act.prior or denied or act.event in done | too_late
            if not over and done.issuperset(act.upon):
                yield act

    def _field(self, of: Any) -> str:  # noqa: ANN401 - an event or an attribute
        return str(self.case.facts().fields[of])

    def _record(self, event: Event, on: date, **changes: object) -> None:
        self.case = attrs.evolve(self.case, **{self._field(event): on}, **changes)


class AssessmentMachine(ProcessMachine):
    """A needs assessment, from the request on.

    >>> AssessmentMachine.of.__name__
    'NeedsAssessment'
    """

    of = NeedsAssessment
    begins = Event.REQUEST_RECEIVED


class ReviewMachine(ProcessMachine):
    """A review of a plan, from the notice of its meeting on.

    >>> ReviewMachine.of.__name__
    'AnnualReview'
    """

    of = AnnualReview
    begins = Event.REVIEW_NOTICE_GIVEN


class ReassessmentMachine(ProcessMachine):
    """A re-assessment, from the request on.

    >>> ReassessmentMachine.of.__name__
    'Reassessment'
    """

    of = Reassessment
    begins = Event.REASSESSMENT_REQUESTED


class AppealMachine(ProcessMachine):
    """An appeal, from the notice of the decision on.

    >>> AppealMachine.of.__name__
    'Appeal'
    """

    of = Appeal
    begins = Event.APPEALED_NOTICE_SENT
    chooses = ("grounds", AppealGround)


class MediationMachine(ProcessMachine):
    """Mediation of a decision, wanted or declined, from the notice of the decision on.

    >>> MediationMachine.of.__name__
    'Mediation'
    """

    of = Mediation
    begins = Event.MEDIATION_NOTICE_SENT


class OrderMachine(ProcessMachine):
    """An order of the Tribunal, of one kind or several, and what is done under it.

    >>> OrderMachine.of.__name__
    'TribunalOrder'
    """

    of = TribunalOrder
    begins = Event.ORDER_MADE
    chooses = ("kinds", OrderKind)


class ConcessionMachine(ProcessMachine):
    """An appeal that the authority does not oppose, and what is done then.

    >>> ConcessionMachine.of.__name__
    'ConcededAppeal'
    """

    of = ConcededAppeal
    begins = Event.TRIBUNAL_TOLD
    chooses = ("grounds", AppealGround)


class ClaimMachine(ProcessMachine):
    """A claim of disability discrimination, from the conduct complained of on.

    >>> ClaimMachine.of.__name__
    'DisabilityClaim'
    """

    of = DisabilityClaim
    begins = Event.CONDUCT_OCCURRED
