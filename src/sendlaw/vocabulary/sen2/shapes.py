"""The nine modules of the SEN2 return, each after the one it stands in."""

from __future__ import annotations

from sendlaw.vocabulary.sen2.items_active import ACTIVE_PLAN, NEED, PLACEMENT_DETAIL
from sendlaw.vocabulary.sen2.items_person import HEADER, PERSON
from sendlaw.vocabulary.sen2.items_request import ASSESSMENT, NAMED_PLAN, PLAN_DETAIL, REQUEST
from sendlaw.vocabulary.sen2.records import Item, Module, Shape

SHAPES: dict[Module, Shape] = {
    one.module: one
    for one in (
        Shape(
            module=Module.HEADER,
            element="Header",
            title="Header Record",
            sheet="Header",
            contents=HEADER,
            most=1,
        ),
        Shape(
            module=Module.PERSON,
            element="Person",
            title="Person Record",
            sheet="Person",
            contents=PERSON,
            field="persons",
        ),
        Shape(
            module=Module.REQUEST,
            element="Requests",
            title="Requests Records",
            sheet="Requests",
            contents=REQUEST,
            parent=Module.PERSON,
            field="requests",
        ),
        Shape(
            module=Module.ASSESSMENT,
            element="Assessment",
            title="Assessments Records",
            sheet="Assessments",
            contents=ASSESSMENT,
            parent=Module.REQUEST,
            field="assessment",
            most=1,
        ),
        Shape(
            module=Module.NAMED_PLAN,
            element="NamedPlan",
            title="Named Plan Records",
            sheet="Named Plan",
            contents=NAMED_PLAN,
            parent=Module.ASSESSMENT,
            field="named_plan",
            most=1,
        ),
        Shape(
            module=Module.PLAN_DETAIL,
            element="PlanDetail",
            title="Plan Detail Records",
            sheet="Plan Detail",
            contents=PLAN_DETAIL,
            parent=Module.NAMED_PLAN,
            field="details",
            most=2,
        ),
        Shape(
            module=Module.ACTIVE_PLAN,
            element="ActivePlans",
            title="Active Plan Records",
            sheet="Active Plan",
            contents=ACTIVE_PLAN,
            parent=Module.REQUEST,
            field="active_plan",
            most=1,
        ),
        Shape(
            module=Module.PLACEMENT_DETAIL,
            element="PlacementDetail",
            title="Placement Detail Records",
            sheet="Placement Detail",
            contents=PLACEMENT_DETAIL,
            parent=Module.ACTIVE_PLAN,
            field="placements",
            most=2,
        ),
        Shape(
            module=Module.NEED,
            element="SENneed",
            title="SEN Need Records",
            sheet="SEN Need",
            contents=NEED,
            parent=Module.ACTIVE_PLAN,
            field="needs",
            most=2,
        ),
    )
}
"""The nine modules, each after the one it stands in."""


def item(module: str, field: str) -> Item:
    """Return an item by its module and our field.

    >>> item("assessment", "week20").element
    'Week20'
    """
    return next(one for one in SHAPES[Module(module)].items if one.field == field)
