"""A needs assessment lived through day by day, lawfully and not, by a machine that picks the moves."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import attrs
from hypothesis import settings, strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from sendlaw import NeedsAssessment, Standing, State, check
from sendlaw.testing import circumstances
from sendlaw.vocabulary import Severity

MOVES = {
    "considering_notified": State.DECIDING,
    "draft_plan_sent": State.DRAFTING,
    "draft_plan_served": State.DRAFT_SERVED,
    "plan_refusal_notified": State.REFUSED_A_PLAN,
    "final_plan_sent": State.PLAN_MADE,
}
FINISHED = (State.REFUSED, State.REFUSED_A_PLAN, State.PLAN_MADE, State.ENDED)


class AssessmentMachine(RuleBasedStateMachine):
    """Only what ``next_acts`` offers is done; whatever is done, the invariants hold."""

    case: NeedsAssessment
    today: date

    @initialize(start=st.dates(date(2015, 1, 1), date(2030, 1, 1)))
    def request(self, start: date) -> None:
        self.case = NeedsAssessment(request_received=start, exceptions=())
        self.today = start

    @property
    def state(self) -> State:
        return self.case.state(as_at=self.today)

    def change(self, **facts: Any) -> None:
        self.case = attrs.evolve(self.case, **facts)

    @rule(days=st.integers(1, 40))
    def time_passes(self, days: int) -> None:
        missed = {one.key: one for one in self.case.timetable(as_at=self.today).missed}
        self.today += timedelta(days=days)
        later = {one.key for one in self.case.timetable(as_at=self.today).missed}
        assert set(missed) <= later

    @precondition(lambda self: self.case.next_acts(as_at=self.today))
    @rule(data=st.data())
    def next_act(self, data: st.DataObject) -> None:
        acts = [one.field for one in self.case.next_acts(as_at=self.today)]
        act = data.draw(st.sampled_from(acts))
        if act == "decision_notified":
            decision = data.draw(st.sampled_from(("assess", "refuse")))
            self.change(decision_notified=self.today, decision=decision)
            assert self.state is (State.ASSESSING if decision == "assess" else State.REFUSED)
        else:
            self.change(**{act: self.today})
            assert self.state is MOVES[act]

    @precondition(lambda self: self.state not in FINISHED)
    @rule(why=st.sampled_from(("withdrawn", "moved_area", "died")))
    def end(self, why: str) -> None:
        overdue = {one.key for one in self.case.timetable(as_at=self.today).overdue}
        self.change(ended_on=self.today, ended_because=why)
        table = self.case.timetable(as_at=self.today)
        assert {one.key for one in table.overdue} == overdue
        assert not [one for one in table if one.standing is Standing.OPEN and one.due]

    @rule(data=st.data())
    def something_happens(self, data: st.DataObject) -> None:
        known = self.case.exceptions if isinstance(self.case.exceptions, tuple) else ()
        self.change(exceptions=(*known, data.draw(circumstances(self.case.request_received))))  # type: ignore[arg-type]

    @invariant()
    def at_most_one_final_plan_is_open(self) -> None:
        table = self.case.timetable(as_at=self.today)
        assert len([one for one in table.all("final_plan") if one.standing is Standing.OPEN]) <= 1

    @invariant()
    def every_standing_is_explained(self) -> None:
        for one in self.case.timetable(as_at=self.today):
            conclusion = one.explanation.steps[-1]
            assert conclusion.text.startswith(one.standing.value)

    @invariant()
    def every_breach_is_cited(self) -> None:
        report = check(self.case, as_at=self.today)
        for finding in report:
            if finding.severity in (Severity.BREACH, Severity.EXCUSED, Severity.QUERY):
                assert finding.citations, finding.code
            assert finding.severity is not Severity.ERROR

    @invariant()
    def a_finished_process_offers_nothing(self) -> None:
        if self.state in FINISHED:
            assert self.case.next_acts(as_at=self.today) == ()


AssessmentMachine.TestCase.settings = settings(
    max_examples=40, stateful_step_count=20, deadline=None
)
TestAssessment = AssessmentMachine.TestCase
