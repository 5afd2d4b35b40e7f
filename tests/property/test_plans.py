"""Lawful plans: nothing found; with one thing changed, exactly that; with one unknown, no breach."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import attrs
import pytest
from hypothesis import assume, given, settings, strategies as st

from sendlaw import InvalidFact
from sendlaw.cases.plan_document import (
    PLAN_PARTS,
    PlanDocument,
    PlanNeed,
    PlanOutcome,
    PlanProvision,
    PlanSection,
)
from sendlaw.checks.codes import CODES
from sendlaw.checks.plans.content import contents
from sendlaw.engine.ages import Ages
from sendlaw.testing import plan_documents
from sendlaw.vocabulary import Severity

FINISHED = ("final", "amended")
BIDI = "\u202e"
GRAVE = (Severity.ERROR, Severity.BREACH)
Mutation = Callable[[PlanDocument], PlanDocument]


def codes(plan: PlanDocument) -> set[str]:
    assert plan.dated is not None
    return {one.code for one in contents(plan, plan.dated)}


def grave(plan: PlanDocument) -> set[str]:
    return {one for one in codes(plan) if CODES[one].severity in GRAVE}


@given(plan_documents())
def test_of_a_lawful_plan_nothing_is_found(plan: PlanDocument) -> None:
    assert codes(plan) == set()


# --- one thing changed ---------------------------------------------------------------------------


def adult(plan: PlanDocument) -> bool:
    assert plan.date_of_birth is not None
    assert plan.dated is not None
    return Ages(plan.date_of_birth, plan.dated).eighteen


def assessed(plan: PlanDocument) -> bool:
    return plan.route != "amendment"


def older(plan: PlanDocument) -> bool:
    assert plan.date_of_birth is not None
    assert plan.dated is not None
    if plan.year_group is not None:
        return plan.year_group >= 9
    return Ages(plan.date_of_birth, plan.dated).year_9_or_beyond


def section(plan: PlanDocument, name: str, **changes: Any) -> PlanDocument:
    """The plan with one section written anew."""
    rest = tuple(one for one in plan.sections if one.name != name)
    return attrs.evolve(plan, sections=(*rest, PlanSection(name=name, **changes)))


def without(plan: PlanDocument, *names: str) -> PlanDocument:
    left = tuple(one for one in plan.sections if one.name not in names)
    return attrs.evolve(plan, sections=left)


def with_more(plan: PlanDocument, **items: Any) -> PlanDocument:
    return attrs.evolve(plan, **{name: (*getattr(plan, name), one) for name, one in items.items()})


def each(plan: PlanDocument, name: str, **changes: Any) -> PlanDocument:
    """The plan with every item of a list changed alike."""
    changed = tuple(attrs.evolve(one, **changes) for one in getattr(plan, name))
    return attrs.evolve(plan, **{name: changed})


def first(plan: PlanDocument, name: str, **changes: Any) -> PlanDocument:
    """The plan with the first item of a list changed."""
    one, *more = getattr(plan, name)
    return attrs.evolve(plan, **{name: (attrs.evolve(one, **changes), *more)})


def provision(name: str, **facts: Any) -> PlanProvision:
    usual = {"direct_payment": False, "for_adulthood": False, "educates_or_trains": False}
    return PlanProvision(section=name, text="Some", **{**usual, **facts})


def join_two(plan: PlanDocument) -> PlanDocument:
    return with_more(without(plan, "E", "F"), sections=PlanSection(label="E/F", text="A table"))


def provide_nothing(plan: PlanDocument) -> PlanDocument:
    return section(attrs.evolve(plan, provisions=()), "F", text=" ")


def hear_nobody(plan: PlanDocument) -> PlanDocument:
    silent = attrs.evolve(each(plan, "outcomes", aspirations=()), voices=())
    return section(silent, "A", text="")


def leave_out_views(plan: PlanDocument) -> PlanDocument:
    assume(any(one.holder == "child" for one in plan.voices))
    left = [one for one in plan.voices if (one.holder, one.kind) != ("child", "views")]
    return attrs.evolve(plan, voices=tuple(left))


def disagree(plan: PlanDocument) -> PlanDocument:
    assume(plan.state in FINISHED)
    given = section(with_more(plan, provisions=provision("G")), "G", text="Some")
    return attrs.evolve(given, health_agreed=False, health_agreed_on=None)


def fill_h1(plan: PlanDocument) -> PlanDocument:
    assume(adult(plan))
    return section(with_more(plan, provisions=provision("H1")), "H1", text="Some")


def leave_out_the_type(plan: PlanDocument) -> PlanDocument:
    assume(plan.state in FINISHED and plan.setting != "not_in_a_setting")
    return attrs.evolve(plan, institution_type_given=False)


def name_in_the_draft(plan: PlanDocument) -> PlanDocument:
    assume(plan.state == "draft")
    return attrs.evolve(plan, institution_named=True)


def pay(plan: PlanDocument, **changes: Any) -> PlanDocument:
    return first(plan, "provisions", direct_payment=True, **changes)


def pay_and_say_nothing(plan: PlanDocument) -> PlanDocument:
    return section(pay(plan), "J", not_applicable=True)


def pay_for_no_outcome(plan: PlanDocument) -> PlanDocument:
    return section(pay(plan, outcomes=()), "J", text="A payment")


def forget_to_append(plan: PlanDocument) -> PlanDocument:
    return first(plan, "advice", appended=False)


def seek_no_medical_advice(plan: PlanDocument) -> PlanDocument:
    assume(assessed(plan))
    left = tuple(one for one in plan.advice if one.kind != "medical")
    return attrs.evolve(plan, advice=left)


def provide_nothing_for_adulthood(plan: PlanDocument) -> PlanDocument:
    assume(older(plan))
    return each(plan, "provisions", for_adulthood=False)


def change_the_draft(plan: PlanDocument) -> PlanDocument:
    assume(plan.state in FINISHED and assessed(plan))
    return attrs.evolve(
        plan, differs_from_draft=True, representations_made=False, representations_answered=None
    )


def send_to_all_but_the_family(plan: PlanDocument) -> PlanDocument:
    assume(plan.state in FINISHED)
    return attrs.evolve(plan, sent_to=("institution", "commissioning_body"))


def leave_unsigned(plan: PlanDocument) -> PlanDocument:
    assume(plan.state in FINISHED)
    return attrs.evolve(plan, signed=False)


def educate_in_h2(plan: PlanDocument) -> PlanDocument:
    teaching = provision("H2", educates_or_trains=True)
    return section(with_more(plan, provisions=teaching), "H2", text="Some")


def leave_an_outcome_unserved(plan: PlanDocument) -> PlanDocument:
    aims = next(iter(plan.outcomes)).aspirations
    return with_more(plan, outcomes=PlanOutcome(id="other", text="Some", aspirations=aims))


def aim_at_nothing(plan: PlanDocument) -> PlanDocument:
    more = with_more(plan, outcomes=PlanOutcome(id="other", text="Some"))
    served = next(iter(more.provisions)).outcomes
    return first(more, "provisions", outcomes=(*served, "other"))


def empty_section_c(plan: PlanDocument) -> PlanDocument:
    left = tuple(one for one in plan.needs if one.section != "C")
    return section(attrs.evolve(plan, needs=left), "C", text="\n")


def turn_about(plan: PlanDocument) -> PlanDocument:
    return section(plan, "F", text=f"One hour{BIDI}, weekly")


MUTATIONS: dict[str, tuple[str, Mutation]] = {
    "forgets whether the evidence was considered": (
        "PC001",
        lambda plan: attrs.evolve(plan, evidence_considered=None),
    ),
    "drops section B": ("PC002", lambda plan: without(plan, "B")),
    "drops section H2": ("PC002", lambda plan: without(plan, "H2")),
    "joins two labels": ("PC003", join_two),
    "provides nothing": ("PC004", provide_nothing),
    "hears nobody": ("PC005", hear_nobody),
    "leaves out the child's views": ("PC006", leave_out_views),
    "disagrees with section G": ("PC007", disagree),
    "fills section H1 for an adult": ("PC008", fill_h1),
    "leaves out the type": ("PC009", leave_out_the_type),
    "names a school in the draft": ("PC010", name_in_the_draft),
    "pays directly and says nothing of it": ("PC011", pay_and_say_nothing),
    "pays directly for no outcome": ("PC012", pay_for_no_outcome),
    "does not append advice": ("PC013", forget_to_append),
    "has no medical advice": ("PC014", seek_no_medical_advice),
    "provides nothing for adulthood": ("PC015", provide_nothing_for_adulthood),
    "ignores the evidence": (
        "PC016",
        lambda plan: attrs.evolve(plan, evidence_considered=False),
    ),
    "does not consider how best to": (
        "PC017",
        lambda plan: attrs.evolve(plan, best_way_considered=False),
    ),
    "changes the draft unasked": ("PC018", change_the_draft),
    "is not sent to the family": ("PC019", send_to_all_but_the_family),
    "is not signed": ("PC020", leave_unsigned),
    "educates in section H2": ("PC021", educate_in_h2),
    "leaves a need unmet": (
        "PC022",
        lambda plan: with_more(plan, needs=PlanNeed(id="other", section="B", text="Some")),
    ),
    "leaves an outcome unserved": ("PC023", leave_an_outcome_unserved),
    "leaves section C empty": ("PC024", empty_section_c),
    "blanks an item": (
        "PC025",
        lambda plan: with_more(plan, needs=PlanNeed(section="D", text="\u00a0")),
    ),
    "puts a need in section F": (
        "PC026",
        lambda plan: with_more(plan, needs=PlanNeed(section="F", text="Some")),
    ),
    "adds a summary": (
        "PC027",
        lambda plan: with_more(plan, sections=PlanSection(label="Summary", text="Some")),
    ),
    "turns a text about": ("PC028", turn_about),
    "aims at no aspiration": ("PC029", aim_at_nothing),
    "provides for nothing": ("PC030", lambda plan: with_more(plan, provisions=provision("F"))),
}


def test_there_is_a_mutation_for_every_code() -> None:
    assert {code for code, _ in MUTATIONS.values()} == {one for one in CODES if one[:2] == "PC"}


@pytest.mark.parametrize("name", MUTATIONS)
@settings(max_examples=40)
@given(data=st.data())
def test_with_one_thing_changed_exactly_that_is_found(name: str, data: st.DataObject) -> None:
    code, mutation = MUTATIONS[name]
    assert codes(mutation(data.draw(plan_documents()))) == {code}


# --- one thing unknown ---------------------------------------------------------------------------


def facts_of(plan: PlanDocument) -> Iterator[tuple[str, int | None, str]]:
    """Every fact that is recorded, and that might not be: in which list, which item, which field."""
    for field in attrs.fields(PlanDocument):
        value = getattr(plan, field.name)
        if value is not field.default:
            yield "", None, field.name
        for at, item in enumerate(value if isinstance(value, tuple) else ()):
            if isinstance(item, PLAN_PARTS):
                for one in attrs.fields(type(item)):
                    if one.default is None and getattr(item, one.name) is not None:
                        yield field.name, at, one.name


def forget(plan: PlanDocument, where: str, at: int | None, name: str) -> PlanDocument:
    """The plan with one fact not recorded; what cannot be without it, such as a link, is no plan."""
    if at is None:
        default = attrs.fields_dict(PlanDocument)[name].default
        return attrs.evolve(plan, **{name: default})
    items = list(getattr(plan, where))
    items[at] = attrs.evolve(items[at], **{name: None})
    return attrs.evolve(plan, **{where: tuple(items)})


def forget_some(data: st.DataObject, plan: PlanDocument, most: int) -> PlanDocument:
    for fact in data.draw(st.lists(st.sampled_from([*facts_of(plan)]), min_size=1, max_size=most)):
        try:
            plan = forget(plan, *fact)
        except (InvalidFact, TypeError):  # a link to it, or its list was forgotten before
            continue
    return plan


def found(plan: PlanDocument, on: Any) -> set[tuple[str, str]]:
    return {(one.code, one.message) for one in contents(plan, on)}


@given(plan_documents(), st.data())
def test_what_is_forgotten_of_a_lawful_plan_is_no_breach(
    plan: PlanDocument, data: st.DataObject
) -> None:
    assert plan.dated is not None
    forgotten = forget_some(data, plan, 6)
    serious = (*GRAVE, Severity.RISK)
    for one in contents(forgotten, plan.dated):
        assert one.severity not in serious, str(one)


@settings(max_examples=400)
@given(plan_documents(), st.sampled_from(sorted(MUTATIONS)), st.data())
def test_what_is_forgotten_of_any_plan_adds_no_breach(
    plan: PlanDocument, name: str, data: st.DataObject
) -> None:
    assert plan.dated is not None
    wrong = MUTATIONS[name][1](plan)
    forgotten = forget_some(data, wrong, 3)
    before = {one.code for one in contents(wrong, plan.dated) if one.severity in GRAVE}
    after = {one.code for one in contents(forgotten, plan.dated) if one.severity in GRAVE}
    assert after <= before


@given(plan_documents(), st.data())
def test_what_is_asked_for_is_asked_no_more_once_it_is_told(
    plan: PlanDocument, data: st.DataObject
) -> None:
    assert plan.dated is not None
    fact = data.draw(st.sampled_from([*facts_of(plan)]))
    try:
        forgotten = forget(plan, *fact)
    except InvalidFact:
        assume(False)
    where, at, name = fact
    path = f"$.{name}" if at is None else f"$.{where}[{at}].{name}"
    asked = {need.path for one in contents(forgotten, plan.dated) for need in one.needs}
    assert asked <= {path, *ASKED_INSTEAD.get(name, ())}
    assert codes(plan) == set()


ASKED_INSTEAD = {"date_of_birth": {"$.year_group"}, "year_group": {"$.year_group"}}
"""What is asked for in the place of what was forgotten."""
