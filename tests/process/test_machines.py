"""The machines that ship with the library, run against the library itself by another road."""

from __future__ import annotations

from hypothesis import settings

from sendlaw import Timetable
from sendlaw.engine.explain import read
from sendlaw.exchange import structure
from sendlaw.testing import (
    AppealMachine,
    AssessmentMachine,
    ClaimMachine,
    ConcessionMachine,
    MediationMachine,
    OrderMachine,
    ReassessmentMachine,
    ReviewMachine,
)

FEW = settings(max_examples=30, stateful_step_count=20, deadline=None)


class RoundTrip:
    """Another system: the facts sent out as JSON, read back, and applied one record at a time."""

    def compare(self, table: Timetable) -> None:
        again = structure(self.case.to_dict(), self.of)  # type: ignore[attr-defined]
        assert again == self.case  # type: ignore[attr-defined]
        for context in table.contexts:
            for one in table:
                if one.case == context.path:
                    assert read(one.duty, context).to_dict() == one.to_dict()


class Assessments(RoundTrip, AssessmentMachine):
    pass


class Reviews(RoundTrip, ReviewMachine):
    pass


class Reassessments(RoundTrip, ReassessmentMachine):
    pass


class Appeals(RoundTrip, AppealMachine):
    pass


class Orders(RoundTrip, OrderMachine):
    pass


class Concessions(RoundTrip, ConcessionMachine):
    pass


class Mediations(RoundTrip, MediationMachine):
    pass


class Claims(RoundTrip, ClaimMachine):
    pass


MACHINES = (
    Assessments,
    Reviews,
    Reassessments,
    Appeals,
    Orders,
    Concessions,
    Mediations,
    Claims,
)
for machine in MACHINES:
    machine.TestCase.settings = FEW

TestAssessments = Assessments.TestCase
TestReviews = Reviews.TestCase
TestReassessments = Reassessments.TestCase
TestAppeals = Appeals.TestCase
TestOrders = Orders.TestCase
TestConcessions = Concessions.TestCase
TestMediations = Mediations.TestCase
TestClaims = Claims.TestCase
