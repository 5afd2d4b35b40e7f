"""The codes of the advice that an assessment seeks."""

from __future__ import annotations

from sendlaw.checks.code import Code
from sendlaw.vocabulary import Severity

_DECIDED = (
    '"request_received": "2025-09-01", "decision_notified": "2025-10-10", "decision": "assess",'
    ' "exceptions": []'
)
_PLANNED = f'{_DECIDED}, "draft_plan_sent": "2025-12-01", "draft_plan_served": "2025-12-01"'
_DONE = f'{_PLANNED}, "final_plan_sent": "2026-01-12"'
_ANSWERED = '"requested": "2025-10-13", "received": "2025-11-10", "section_31_body": false'
_PARENT = f'{{"kind": "parent", {_ANSWERED}}}'
_SCHOOL = f'{{"kind": "educational", {_ANSWERED}}}'
_SOCIAL = f'{{"kind": "social_care", {_ANSWERED}}}'
_DOCTOR = f'{{"kind": "medical", {_ANSWERED}}}'
_PSYCHOLOGIST = f'{{"kind": "psychological", {_ANSWERED}}}'
_EVERY = f"{_PARENT}, {_SCHOOL}, {_DOCTOR}, {_PSYCHOLOGIST}, {_SOCIAL}"

OF_ADVICE = (
    Code(
        code="AD002",
        severity=Severity.BREACH,
        title="advice that every assessment seeks, not sought",
        means=(
            "The draft plan, the plan or the refusal of one was sent, and by then advice that regulation"
            " 6(1)(a) to (e) always asks for had not been sought. The list of requests is taken as"
            " complete."
        ),
        settle="Seek it, or record it: with `sought` false and all three in `sufficient_to` it is waived.",
        example=f'{{{_DONE}, "advice": [{_PARENT}, {_SCHOOL}, {_DOCTOR}, {_PSYCHOLOGIST}]}}',
    ),
    Code(
        code="AD003",
        severity=Severity.QUERY,
        title="advice that is not recorded as sought",
        means="An assessment is under way, or a day is not known, and some advice may not be sought yet.",
        settle="Seek it, or record the day on which it was sought.",
        example=f'{{{_DECIDED}, "advice": [{_PARENT}, {_SCHOOL}, {_DOCTOR}, {_PSYCHOLOGIST}]}}',
        as_at="2025-11-24",
    ),
    Code(
        code="AD004",
        severity=Severity.QUERY,
        title="no advice on adulthood, in or beyond year 9",
        means="By the date of birth the person was in or beyond year 9, and no such advice was sought.",
        settle="Seek it, unless the person is taught in an earlier year than the date of birth gives.",
        example=(
            '{"date_of_birth": "2010-05-03", "needs_assessments":'
            f' [{{{_DONE}, "advice": [{_EVERY}]}}]}}'
        ),
        process=None,
    ),
    Code(
        code="AD005",
        severity=Severity.BREACH,
        title="advice sought again that had been found sufficient",
        means="The adviser, the authority and the family were satisfied with earlier advice (reg 6(4)).",
        settle="Use the earlier advice. If one of the three was not satisfied, correct `sufficient_to`.",
        example=(
            f'{{{_DONE}, "advice": [{_PARENT}, {_SCHOOL}, {_DOCTOR}, {_SOCIAL}, {{"kind":'
            f' "psychological", {_ANSWERED}, "sufficient_to": ["adviser", "authority", "family"]}}]}}'
        ),
    ),
    Code(
        code="AD006",
        severity=Severity.BREACH,
        title="advice sought without what the family had given",
        means="The adviser was not sent the family's representations and evidence (reg 6(3)).",
        settle="Send them, and ask whether the advice changes.",
        example=(
            f'{{{_DONE}, "advice": [{_PARENT}, {_SCHOOL}, {_DOCTOR}, {_SOCIAL}, {{"kind":'
            f' "psychological", {_ANSWERED}, "documents_supplied": false}}]}}'
        ),
    ),
    Code(
        code="AD007",
        severity=Severity.BREACH,
        title="educational advice without one qualified for the impairment",
        means="Of a hearing or visually impaired person, nobody qualified to teach so was consulted.",
        settle="Obtain advice given after such consultation (reg 6(2)).",
        example=(
            f'{{{_DONE}, "advice": [{_PARENT}, {_DOCTOR}, {_PSYCHOLOGIST}, {_SOCIAL}, {{"kind":'
            f' "educational", {_ANSWERED}, "qualified_consulted": false}}]}}'
        ),
    ),
    Code(
        code="AD008",
        severity=Severity.QUERY,
        title="advice that the family asked for, not sought",
        means="The family asked that advice be sought of somebody, and it was not (reg 6(1)(h)).",
        settle="Seek it if the request was reasonable, which a person judges.",
        example=(
            f'{{{_DONE}, "advice": [{_EVERY}, {{"kind": "requested_by_family", "sought": false}}]}}'
        ),
    ),
    Code(
        code="AD009",
        severity=Severity.QUERY,
        title="educational advice of one who stands in for another",
        means="Regulation 6(1)(b)(ii) and (iii) allow it for want of another, and no want is recorded.",
        settle="Record the other with `sought` false, if that advice was not available.",
        example=(
            f'{{{_DONE}, "advice": [{_PARENT}, {_DOCTOR}, {_PSYCHOLOGIST}, {_SOCIAL}, {{"kind":'
            f' "educational", {_ANSWERED}, "educational_adviser": "experienced_person"}}]}}'
        ),
    ),
)
"""Every code of advice but AD001, which is of its lateness."""
