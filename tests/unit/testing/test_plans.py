"""What the strategies of documents promise to draw: every sort of plan, and notices that tell all."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given, settings

from sendlaw import testing
from sendlaw.cases.notice import Notice
from sendlaw.cases.plan_document import PlanDocument
from sendlaw.checks.documents import check_document
from sendlaw.checks.notices import required
from sendlaw.engine.ages import Ages
from sendlaw.facts import NOT_RECORDED
from sendlaw.testing.plans import ROADS
from sendlaw.vocabulary.contents import NoticeKind

FEW = settings(max_examples=50)


def ages(plan: PlanDocument) -> Ages:
    assert plan.date_of_birth is not None
    assert plan.dated is not None
    return Ages(plan.date_of_birth, plan.dated)


SORTS: dict[str, Callable[[PlanDocument], bool]] = {
    "a child": lambda plan: ages(plan).child,
    "a young person": lambda plan: ages(plan).young_person,
    "18 or over": lambda plan: ages(plan).eighteen,
    "in year 9 by the year group": lambda plan: (plan.year_group or 0) >= 9,
    "without a year group": lambda plan: plan.year_group is None,
    "a direct payment": lambda plan: any(one.direct_payment for one in plan.provisions),
    "health provision": lambda plan: any(one.section == "G" for one in plan.provisions),
    "no health provision": lambda plan: all(one.section != "G" for one in plan.provisions),
    "section H1": lambda plan: any(one.section == "H1" for one in plan.provisions),
    "a school named": lambda plan: plan.institution_named is True,
    "a type alone": lambda plan: plan.institution_type_given is True and not plan.institution_named,
    "in no setting": lambda plan: plan.setting == "not_in_a_setting" and plan.state == "final",
    "sent": lambda plan: plan.state == "final" and bool(plan.sent_to),
    "not sent yet": lambda plan: plan.sent_to == (),
    "it differs from the draft": lambda plan: plan.differs_from_draft is True,
}


class TestPlans:
    def test_there_are_plans_of_every_sort_and_by_every_road(self) -> None:
        sorts: set[str] = set()
        roads: set[object] = set()

        @given(testing.plan_documents())
        def draw(plan: PlanDocument) -> None:
            sorts.update(name for name, holds in SORTS.items() if holds(plan))
            roads.add((plan.state, plan.route))

        draw()
        assert sorts == set(SORTS)
        assert roads == set(ROADS)

    @FEW
    @given(testing.plan_documents())
    def test_everything_that_is_asked_for_is_recorded(self, plan: PlanDocument) -> None:
        lists = ("sections", "voices", "needs", "outcomes", "provisions", "advice", "sent_to")
        assert all(getattr(plan, name) is not NOT_RECORDED for name in lists)
        assert plan.dated is not None
        assert plan.date_of_birth is not None
        assert ages(plan).years < 25
        items = [one for name in lists[1:5] for one in getattr(plan, name)]
        assert len({one.id for one in items}) == len(items)


class TestNotices:
    def test_there_are_notices_of_every_kind(self) -> None:
        kinds: set[NoticeKind] = set()

        @settings(max_examples=1000)
        @given(testing.notices())
        def draw(notice: Notice) -> None:
            kinds.add(notice.kind)

        draw()
        assert kinds == set(NoticeKind)

    @FEW
    @given(testing.notices())
    def test_they_tell_all_that_they_must(self, notice: Notice) -> None:
        assert check_document(notice).findings == ()
        assert notice.sent is not None
        assert all(one.certain for one in required(notice, notice.sent))
