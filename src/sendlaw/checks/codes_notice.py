"""The codes of what a notice must contain."""

from __future__ import annotations

from sendlaw.checks.code import Code
from sendlaw.vocabulary import Severity

_RIGHTS = '"appeal_right", "time_limits"'
_SERVICES = '"disagreement_resolution", "information_and_advice"'
_MEDIATION = (
    '"mediation_right", "certificate", "mediation_adviser", "mediation_timescales",'
    ' "telling_the_authority", "authority_contact"'
)
_POWER = '"recommendations_power"'
_CEASE = '"kind": "cease", "sent": "2025-10-10"'
_REFUSED = '"kind": "refuse_plan", "sent": "2025-12-12"'
_TO_ASSESS = '"kind": "refuse_to_assess", "sent": "2025-10-10"'
_AMENDMENT = '"kind": "amendment", "sent": "2025-11-24", "evidence_exists": true'

OF_NOTICES: tuple[Code, ...] = (
    Code(
        code="NT001",
        severity=Severity.BREACH,
        title="a notice that does not tell of the right to appeal",
        means="A notice of a decision, or with a plan, does not tell the family of its right to appeal.",
        settle="Send the notice again with it. The time to appeal may turn on when it was told.",
        example=f'{{{_CEASE}, "contains": ["time_limits", {_MEDIATION}, {_SERVICES}, {_POWER}]}}',
        document="notice",
    ),
    Code(
        code="NT002",
        severity=Severity.BREACH,
        title="a notice that does not tell how long there is to appeal",
        means="A notice that must tell the family of the time limits for an appeal does not.",
        settle="Send the notice again with them.",
        example=f'{{{_CEASE}, "contains": ["appeal_right", {_MEDIATION}, {_SERVICES}, {_POWER}]}}',
        document="notice",
    ),
    Code(
        code="NT003",
        severity=Severity.BREACH,
        title="a notice without part of the information on mediation",
        means="A notice lacks something that regulation 32, or for a detained person 18, sets out.",
        settle="Send what is missing: the family needs it to obtain a certificate, and so to appeal.",
        example=(
            f'{{{_CEASE}, "contains": [{_RIGHTS}, "mediation_right", "certificate",'
            f' "mediation_adviser", "mediation_timescales", "telling_the_authority", {_SERVICES},'
            f" {_POWER}]}}"
        ),
        document="notice",
    ),
    Code(
        code="NT004",
        severity=Severity.BREACH,
        title="a notice that does not tell of help that there is",
        means="A notice does not tell of disagreement resolution, or of information and advice.",
        settle="Tell the family which services there are, and how to reach them.",
        example=(
            f'{{{_CEASE}, "contains": [{_RIGHTS}, {_MEDIATION}, "information_and_advice", {_POWER}]}}'
        ),
        document="notice",
    ),
    Code(
        code="NT005",
        severity=Severity.BREACH,
        title="a notice that does not tell of the power to recommend",
        means=(
            "A notice sent from 3 April 2018 on does not tell of the First-tier Tribunal's power to make"
            " recommendations. A refusal to assess need not."
        ),
        settle="Tell the family that the Tribunal may recommend on health and social care.",
        example=f'{{{_CEASE}, "contains": [{_RIGHTS}, {_MEDIATION}, {_SERVICES}]}}',
        document="notice",
    ),
    Code(
        code="NT006",
        severity=Severity.BREACH,
        title="a decision without its reasons or its outcome",
        means="A notice does not give the reasons that it must give, or the outcome of the assessment.",
        settle="Give the family the reasons, or the outcome, in writing.",
        example=(
            f'{{{_REFUSED}, "contains": ["outcome", {_RIGHTS}, {_MEDIATION}, {_SERVICES}, {_POWER}]}}'
        ),
        document="notice",
    ),
    Code(
        code="NT007",
        severity=Severity.BREACH,
        title="proposed amendments without what must come with them",
        means="A notice of proposed amendments lacks the plan, or something else of regulation 22(2).",
        settle="Send what is missing; the family needs its fifteen days with it.",
        example=(
            f'{{{_AMENDMENT}, "contains": ["proposed_amendments", "evidence",'
            ' "right_to_request_school", "schools_information"]}'
        ),
        document="notice",
    ),
    Code(
        code="NT008",
        severity=Severity.QUERY,
        title="a notice of which the content is not recorded",
        means="What a notice contains is not recorded, and the law says what it must contain.",
        settle="Record what it contains; an empty list says that it tells nothing.",
        example=f"{{{_CEASE}}}",
        document="notice",
    ),
    Code(
        code="NT009",
        severity=Severity.QUERY,
        title="content that a notice may have to have",
        means="A notice lacks something required in some cases only, and its facts do not say if in this.",
        settle="Record the fact that the finding names.",
        example=f'{{{_TO_ASSESS}, "contains": [{_RIGHTS}, {_MEDIATION}, {_SERVICES}]}}',
        document="notice",
    ),
)
"""Every code of a notice, whose content is judged by the law of the day on which it was sent."""
