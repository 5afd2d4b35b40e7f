"""The codes of what an EHC plan must contain."""

from __future__ import annotations

from sendlaw.checks.code import Code
from sendlaw.checks.codes_plan_items import OF_PLAN_ITEMS, PLAN
from sendlaw.vocabulary import Severity

_DAY = '"dated": "2026-03-02"'

OF_PLANS: tuple[Code, ...] = (
    Code(
        code="PC001",
        severity=Severity.QUERY,
        title="part of what a plan contains is not recorded",
        means=(
            "Something that would settle a check is not recorded, or the plan is text without "
            "items."
        ),
        settle="Record what the finding needs; an empty list says that there is nothing.",
        example=f'{{"state": "final", {_DAY}}}',
        document=PLAN,
    ),
    Code(
        code="PC002",
        severity=Severity.BREACH,
        title="a section missing from a plan",
        means="The sections are recorded, and one that the plan must set out is not among them.",
        settle="Add the section, with what it must set out.",
        example=(
            f'{{"state": "final", {_DAY}'
            ', "sections": [{"name": "F", "text": "Phonics, 20 minutes daily."}]}'
        ),
        document=PLAN,
    ),
    Code(
        code="PC003",
        severity=Severity.BREACH,
        title="sections under one label",
        means=(
            "Two sections stand under one label, where each must be separately identified. A table "
            "may hold both if each keeps its label."
        ),
        settle="Label each section.",
        example=(
            f'{{"state": "final", {_DAY}, "sections": [{{"label": "E/F", "text": "A table."}}]}}'
        ),
        document=PLAN,
    ),
    Code(
        code="PC004",
        severity=Severity.BREACH,
        title="a section that must hold something holds nothing",
        means=(
            "No special educational needs, no outcomes or no special educational provision are set "
            "out."
        ),
        settle="Set them out.",
        example=f'{{"state": "final", {_DAY}, "outcomes": []}}',
        document=PLAN,
    ),
    Code(
        code="PC005",
        severity=Severity.BREACH,
        title="somebody is not heard in section A",
        means=(
            "Section A is empty, or holds nothing of somebody whose views, interests and "
            "aspirations it sets out."
        ),
        settle=(
            "Ask them, and set out what they say. Where a young person lacks capacity, that of both"
            " the young person and the one who acts."
        ),
        example=(
            f'{{"state": "final", {_DAY}'
            ', "date_of_birth": "2016-03-01", "voices": [{"kind": "views", "holder": "parent", '
            '"text": "We want him to be understood."}]}'
        ),
        document=PLAN,
    ),
    Code(
        code="PC006",
        severity=Severity.QUERY,
        title="not each of them has views, interests and aspirations in section A",
        means=(
            "Everybody is heard, and views, interests and aspirations are all there, but not of "
            "each. The regulation does not say that each must have all three."
        ),
        settle="See whether they were asked.",
        example=(
            f'{{"state": "final", {_DAY}'
            ', "date_of_birth": "2016-03-01", "voices": [{"kind": "views", "holder": "parent", '
            '"text": "We want him to be understood."}, {"kind": "interests", "holder": "child", '
            '"text": "Trains."}, {"kind": "aspirations", "holder": "child", "text": "To drive '
            'one."}]}'
        ),
        document=PLAN,
    ),
    Code(
        code="PC007",
        severity=Severity.BREACH,
        title="health care provision that was not agreed",
        means=(
            "Section G provides, and it is recorded that the responsible commissioning body did not"
            " agree."
        ),
        settle="Obtain its agreement. The regulation fixes no time for it.",
        example=(
            f'{{"state": "final", {_DAY}'
            ', "health_agreed": false, "provisions": [{"section": "G", "text": "A nurse, '
            'weekly."}]}'
        ),
        document=PLAN,
    ),
    Code(
        code="PC008",
        severity=Severity.QUERY,
        title="section H1 filled for an adult",
        means=(
            "Section H1 provides for a person of 18 or over. By the Act it is for those under 18; "
            "the regulation names no age."
        ),
        settle="See whether it belongs in section H2.",
        example=(
            f'{{"state": "final", {_DAY}'
            ', "date_of_birth": "2006-03-01", "provisions": [{"section": "H1", "text": "Short '
            'breaks, monthly."}]}'
        ),
        document=PLAN,
    ),
    Code(
        code="PC009",
        severity=Severity.BREACH,
        title="section I without a type of institution",
        means=(
            "A finished plan does not give the type of the institution to be attended, which it "
            "must whether it names one or not."
        ),
        settle="Give the type.",
        example=(
            f'{{"state": "final", {_DAY}'
            ', "institution_named": true, "institution_type_given": false}'
        ),
        document=PLAN,
    ),
    Code(
        code="PC010",
        severity=Severity.BREACH,
        title="a draft that names an institution",
        means=(
            "A draft of a first plan, or after a re-assessment, gives the name or the type of an "
            "institution."
        ),
        settle="Send the draft with section I blank: the family may ask for a school.",
        example=f'{{"state": "draft", "route": "first", {_DAY}, "institution_named": true}}',
        document=PLAN,
    ),
    Code(
        code="PC011",
        severity=Severity.BREACH,
        title="a direct payment that section J says nothing of",
        means=(
            "A direct payment secures special educational provision, and section J is empty or says"
            " that it does not apply."
        ),
        settle="Set out the needs and outcomes that the payment meets.",
        example=(
            f'{{"state": "final", {_DAY}'
            ', "sections": [{"name": "J", "not_applicable": true}], "provisions": [{"section": '
            '"F", "text": "A tutor, weekly.", "direct_payment": true}]}'
        ),
        document=PLAN,
    ),
    Code(
        code="PC012",
        severity=Severity.QUERY,
        title="a direct payment without its needs or outcomes",
        means=(
            "Section J says something, but the provision that the payment secures is linked to no "
            "need, or to no outcome."
        ),
        settle="See whether section J says which needs and which outcomes, and link them.",
        example=(
            f'{{"state": "final", {_DAY}'
            ', "sections": [{"name": "J", "text": "A payment is agreed."}], "provisions": '
            '[{"section": "F", "text": "A tutor, weekly.", "direct_payment": true}]}'
        ),
        document=PLAN,
    ),
    Code(
        code="PC013",
        severity=Severity.BREACH,
        title="advice that is not in section K",
        means="Advice that the assessment obtained is recorded as not set out in the appendices.",
        settle="Append it.",
        example=(
            f'{{"state": "final", {_DAY}, "advice": [{{"kind": "medical", "appended": false}}]}}'
        ),
        document=PLAN,
    ),
    Code(
        code="PC014",
        severity=Severity.QUERY,
        title="a kind of advice of which the plan has none",
        means="Advice of a kind that every assessment seeks is not among that of the plan.",
        settle=(
            "See whether it was sought and obtained; the checks of the assessment tell of the "
            "first."
        ),
        example=(
            f'{{"state": "final", {_DAY}, "advice": [{{"kind": "medical", "appended": true}}]}}'
        ),
        document=PLAN,
    ),
    Code(
        code="PC015",
        severity=Severity.BREACH,
        title="no provision for adulthood from year 9",
        means="In or beyond year 9, every provision is recorded as not preparing for adulthood.",
        settle="Include provision to prepare for adulthood and independent living.",
        example=(
            f'{{"state": "final", {_DAY}'
            ', "year_group": 10, "provisions": [{"section": "F", "text": "Phonics, 20 minutes '
            'daily.", "for_adulthood": false}]}'
        ),
        document=PLAN,
    ),
    Code(
        code="PC016",
        severity=Severity.BREACH,
        title="the evidence of the assessment was not taken into account",
        means="It is recorded that no account was taken of the evidence received.",
        settle="Take it into account.",
        example=f'{{"state": "final", {_DAY}, "evidence_considered": false}}',
        document=PLAN,
    ),
    Code(
        code="PC017",
        severity=Severity.BREACH,
        title="how best to achieve the outcomes was not considered",
        means="It is recorded that it was not considered how best to achieve the outcomes.",
        settle="Consider it.",
        example=f'{{"state": "final", {_DAY}, "best_way_considered": false}}',
        document=PLAN,
    ),
    *OF_PLAN_ITEMS,
)
"""The codes of what a plan contains."""
