"""A reading's circumstances: worked out once, when first asked for."""

from __future__ import annotations

from datetime import date

from tests.unit.given import REQUEST, assessment, duty, law_with

from sendlaw.counting import ENGLAND
from sendlaw.engine.context import Context
from sendlaw.law import current

AS_AT = date(2025, 10, 1)


def test_facts_view_and_reader_are_each_worked_out_once() -> None:
    context = Context(assessment(), "needs_assessments[3]", AS_AT, current())
    assert context.facts is context.facts
    assert context.view is context.view
    assert context.reader is context.reader
    assert context.facts.path == "needs_assessments[3]"
    assert context.view.as_at == AS_AT.toordinal()
    assert context.reader.calendar is context.calendar is ENGLAND


def test_the_same_case_under_another_law() -> None:
    other = law_with(duty("reg5.decision_to_assess", words="decide"))
    context = Context(assessment(), "x", AS_AT, current(), law_at=AS_AT, complete_through=REQUEST)
    changed = context.under(other)
    assert changed.law is other
    kept = ("source", "path", "as_at", "law_at", "complete_through", "calendar")
    assert all(getattr(changed, one) is getattr(context, one) for one in kept)
    assert context.law is current()
