"""Complete histories of needs assessments, and ways of forgetting parts of them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from sendlaw import NOT_KNOWN, NOT_RECORDED, Between, NeedsAssessment
from sendlaw.testing import circumstances

START, LAST = date(2015, 1, 1), date(2030, 12, 31)
IN_ORDER = ("draft_plan_sent", "draft_plan_served", "final_plan_sent")
DATES = (
    "request_received",
    "considering_notified",
    "decision_notified",
    "plan_refusal_notified",
    *IN_ORDER,
)


@st.composite
def histories(draw: DrawFn) -> NeedsAssessment:
    """Assessments of which everything is known, each act on or after the one before it."""
    start = day = draw(st.dates(START, LAST))
    facts: dict[str, Any] = {"request_received": start, "advice": ()}

    def after(most: int) -> date:
        return day + timedelta(days=draw(st.integers(0, most)))

    if draw(st.booleans()):
        facts["considering_notified"] = day = after(30)
    ending = draw(st.sampled_from(("undecided", "refused", "refused a plan", "drafting")))
    if ending != "undecided":
        facts["decision_notified"] = day = after(60)
        facts["decision"] = "refuse" if ending == "refused" else "assess"
    if ending == "refused a plan":
        facts["plan_refusal_notified"] = after(150)
    if ending == "drafting":
        for act in IN_ORDER[: draw(st.integers(0, len(IN_ORDER)))]:
            facts[act] = day = after(70)
    facts["exceptions"] = draw(
        st.just(()) | st.lists(circumstances(start), min_size=1, max_size=2).map(tuple)
    )
    return NeedsAssessment(**facts)


@st.composite
def looked_at(draw: DrawFn) -> tuple[NeedsAssessment, date]:
    """A history, and a day to look at it from."""
    case = draw(histories())
    assert isinstance(case.request_received, date)
    return case, case.request_received + timedelta(days=draw(st.integers(0, 260)))


@st.composite
def forgotten(draw: DrawFn, case: NeedsAssessment, as_at: date) -> NeedsAssessment:
    """The same history with some of its facts less well known, and none of them denied."""
    changes: dict[str, Any] = {}
    for name in DATES:
        day = getattr(case, name)
        if day is not None and draw(st.booleans()):
            changes[name] = draw(_vaguer(day, as_at))
    if draw(st.booleans()):
        changes["exceptions"] = NOT_RECORDED
    if draw(st.booleans()) and changes.get("decision_notified") is not NOT_KNOWN:
        changes["decision"] = None
    return attrs.evolve(case, **changes)


def _vaguer(day: date, as_at: date) -> st.SearchStrategy[Any]:
    some = st.integers(0, 20).map(lambda number: timedelta(days=number))
    spans = st.builds(lambda less, more: Between(day - less, day + more), some, some)
    silent = (NOT_KNOWN, NOT_RECORDED) if day <= as_at else (NOT_KNOWN,)
    return st.one_of(spans, st.sampled_from(silent))
