"""The codes of what a check finds in cases: time, facts and advice."""

from __future__ import annotations

from sendlaw.checks.code import Code
from sendlaw.vocabulary import Severity

_REQUEST = '"request_received": "2025-09-01"'
_DECIDED = f'{_REQUEST}, "decision_notified": "2025-10-10", "decision": "assess"'

IN_CASES = (
    Code(
        code="TS001",
        severity=Severity.BREACH,
        title="done after the limit",
        means="A duty was performed after the last day that the law allows, and nothing excuses it.",
        settle="Check the two dates. The limit has passed; the open norm beside it remains.",
        example=f'{{{_DECIDED}, "final_plan_sent": "2026-02-02", "exceptions": []}}',
    ),
    Code(
        code="TS002",
        severity=Severity.BREACH,
        title="not done, and the limit has passed",
        means="A duty had not been performed by the day looked from, and its limit had passed.",
        settle="Perform the duty, or record the day on which it was performed.",
        example=f'{{{_DECIDED}, "exceptions": []}}',
    ),
    Code(
        code="TS003",
        severity=Severity.BREACH,
        title="done before a minimum period had run",
        means="An act was done before the law allows it: the other side had not had its time.",
        settle="Check the day of service: the period begins with it, not with the day of sending.",
        example=(
            f'{{{_DECIDED}, "draft_plan_sent": "2025-12-01", "draft_plan_served": "2025-12-02",'
            ' "final_plan_sent": "2025-12-10", "exceptions": []}'
        ),
    ),
    Code(
        code="TS004",
        severity=Severity.EXCUSED,
        title="late, but the limit had been removed",
        means="A limit was missed, and an exception that was recorded and judged had removed it.",
        settle="Nothing, if the judgement is sound. As soon as practicable remains.",
        example=(
            f'{{{_REQUEST}, "decision_notified": "2025-11-03", "decision": "assess", "exceptions":'
            ' [{"kind": "exceptional_circumstances", "began": "2025-09-20", "ended": "2025-10-20",'
            ' "impractical": ["reg5.decision_to_assess"]}]}'
        ),
        as_at="2025-12-01",
    ),
    Code(
        code="TS005",
        severity=Severity.QUERY,
        title="done after the limit, unless an exception applied",
        means="A duty was performed late, and nobody has recorded whether an exception applied.",
        settle="Record the exceptions, or record that there are none with an empty list.",
        example=f'{{{_DECIDED}, "final_plan_sent": "2026-02-02"}}',
    ),
    Code(
        code="TS006",
        severity=Severity.QUERY,
        title="not done, and the limit has passed, unless an exception applies",
        means="A limit has passed, and nobody has recorded whether an exception applies.",
        settle="Record the exceptions, or record that there are none with an empty list.",
        example=f"{{{_DECIDED}}}",
    ),
    Code(
        code="TS007",
        severity=Severity.QUERY,
        title="in time on one reading and late on another",
        means="An act lies after the earliest last day that a reading allows and not after the latest.",
        settle="Read the readings of the deadline, and the facts on which they turn.",
        example=(
            f'{{{_REQUEST}, "became_responsible": "2025-09-15", "decision_notified": "2025-10-20",'
            ' "decision": "assess", "exceptions": []}'
        ),
        as_at="2025-11-01",
    ),
    Code(
        code="TS008",
        severity=Severity.QUERY,
        title="the limit has passed, but its date may still move",
        means="A duty is overdue, and the law lets a direction or an agreement fix another date.",
        settle="Record the variation, or an empty list if none was made.",
        example='{"made": "2025-10-06", "kinds": ["amend_provision"]}',
        as_at="2025-11-11",
        process="tribunal_order",
    ),
    Code(
        code="TS009",
        severity=Severity.QUERY,
        title="cannot be told from the facts given",
        means="Whether a limit was kept depends on a fact that is not known.",
        settle="Answer the needs that the finding lists; the first settles most.",
        example='{"decision_notified": "2025-10-10", "decision": "assess"}',
    ),
    Code(
        code="TS010",
        severity=Severity.INFO,
        title="assessed within the six months before",
        means="The look-back bites: of section 36(6)(b), or for a re-assessment of regulation 24.",
        settle="Nothing: the authority may still assess, but the request starts no limit for a decision.",
        example=f'{{{_REQUEST}, "last_assessed": "2025-06-01", "exceptions": []}}',
        as_at="2025-09-10",
    ),
    Code(
        code="FA001",
        severity=Severity.ERROR,
        title="facts out of order",
        means="An act is dated before the act that it must follow.",
        settle="Correct one of the two dates.",
        example=f'{{{_DECIDED}, "draft_plan_sent": "2025-10-01"}}',
    ),
    Code(
        code="FA002",
        severity=Severity.QUERY,
        title="a refusal and what only follows an assessment or a plan",
        means="One process records a refusal, and also an act that no refusal leads to.",
        settle="Record what followed an appeal or a change of mind as a process of its own.",
        example=(
            f'{{{_DECIDED}, "plan_refusal_notified": "2025-12-01", "final_plan_sent": "2026-01-12"}}'
        ),
    ),
    Code(
        code="FA003",
        severity=Severity.QUERY,
        title="two triggers",
        means="Both a request and becoming responsible under section 24 are recorded.",
        settle="Record becoming responsible only where that began the process.",
        example=f'{{{_REQUEST}, "became_responsible": "2025-09-15"}}',
        as_at="2025-09-20",
    ),
    Code(
        code="FA004",
        severity=Severity.INFO,
        title="facts after the day looked from",
        means="A fact lies after the day looked from, and was left out of this view.",
        settle="Nothing, or look from a later day.",
        example=f"{{{_DECIDED}}}",
        as_at="2025-09-20",
    ),
    Code(
        code="FA005",
        severity=Severity.ERROR,
        title="an unknown duty",
        means="A circumstance or a variation names a duty that the registry does not know.",
        settle="Use the id of the duty, as `sendlaw duties` lists it.",
        example=(
            f'{{{_REQUEST}, "exceptions": [{{"kind": "exceptional_circumstances", "began":'
            ' "2025-09-20", "impractical": ["reg5"]}]}'
        ),
    ),
    Code(
        code="FA006",
        severity=Severity.QUERY,
        title="the same advice twice",
        means="Advice of one kind was asked for twice on the same day.",
        settle="Two reports of one kind are lawful; remove one if it is the same request.",
        example=(
            f'{{{_DECIDED}, "advice": [{{"kind": "medical", "requested": "2025-10-13"}},'
            ' {"kind": "medical", "requested": "2025-10-13"}]}'
        ),
    ),
    Code(
        code="FA007",
        severity=Severity.QUERY,
        title="a variation that displaces nothing",
        means="A date was fixed in place of a limit that the law lets nobody displace that way.",
        settle="Remove it: an agreement with the family does not extend a limit of this process.",
        example=(
            f'{{{_REQUEST}, "variations": [{{"kind": "written_agreement", "duty":'
            ' "reg13.final_plan", "on": "2025-11-01", "due": "2026-03-01"}]}'
        ),
    ),
    Code(
        code="FA008",
        severity=Severity.ERROR,
        title="an act after the end",
        means="An act is dated after the day on which the process is said to have ended.",
        settle="Correct the date of the act, or of the end.",
        example=(
            f'{{{_DECIDED}, "draft_plan_sent": "2025-12-01", "ended_on": "2025-11-01",'
            ' "ended_because": "withdrawn"}'
        ),
    ),
    Code(
        code="FA009",
        severity=Severity.ERROR,
        title="a review of a plan not yet made",
        means="A review meeting is dated before the plan that it reviews was made.",
        settle="Correct one of the two dates, or say in `follows` which plan it was.",
        example=(
            '{"ehc_plans": [{"made": "2025-03-03"}],'
            ' "annual_reviews": [{"attends_setting": true, "meeting_held": "2025-02-03"}]}'
        ),
        process=None,
    ),
    Code(
        code="FA010",
        severity=Severity.QUERY,
        title="two assessments within the look-back",
        means="An assessment ended within the six months before the request for another.",
        settle="Record the earlier one in `last_assessed`, if it is the one that section 36(6)(b) means.",
        example=(
            '{"needs_assessments": [{"request_received": "2024-09-02", "plan_refusal_notified":'
            ' "2024-12-20"}, {"request_received": "2025-03-03"}]}'
        ),
        process=None,
    ),
    Code(
        code="FA011",
        severity=Severity.QUERY,
        title="an amended plan without a notice",
        means="An amended plan was sent, and no notice of the proposed amendments is recorded.",
        settle="Record the day of the notice: limits run from it.",
        example='{"amendments": [{"final_amended_plan_sent": "2025-11-24"}]}',
        process=None,
    ),
    Code(
        code="FA012",
        severity=Severity.QUERY,
        title="two dates for one plan",
        means="Two days are recorded for the making of one plan; the clocks run from the earlier.",
        settle="Correct one of them, if it is a slip.",
        example='{"ehc_plans": [{"made": "2025-03-03", "first_sent": "2025-03-10"}]}',
        process=None,
    ),
    Code(
        code="FA013",
        severity=Severity.QUERY,
        title="two re-assessments at once",
        means="A re-assessment began while another had not ended.",
        settle="Record how the first one ended.",
        example=(
            '{"reassessments": [{"request_received": "2025-09-01"},'
            ' {"request_received": "2025-10-06"}]}'
        ),
        process=None,
    ),
    Code(
        code="FA014",
        severity=Severity.ERROR,
        title="a date of birth that cannot be right",
        means="By it a recorded act lies before the birth, or after any plan could have run.",
        settle="Correct the date of birth, or the date of the act.",
        example='{"date_of_birth": "1985-05-01", "ehc_plans": [{"made": "2025-03-03"}]}',
        process=None,
    ),
    Code(
        code="FA015",
        severity=Severity.QUERY,
        title="a reorganisation recorded as a move",
        means="A plan transfer names two authorities of which one only took the other's place.",
        settle="Remove the transfer: a reorganisation of local government starts no clock.",
        example=(
            '{"authority_successions": [{"predecessor": "Oldshire", "successor": "Newshire", "on":'
            ' "2023-04-01"}], "plan_transfers": [{"from_authority": "Oldshire", "to_authority":'
            ' "Newshire"}]}'
        ),
        process=None,
    ),
    Code(
        code="FA016",
        severity=Severity.QUERY,
        title="about which of several plans",
        means="A case file has several plans, and a process does not say which it is about.",
        settle="Give the plan a `ref`, and name it in `follows`.",
        example=(
            '{"ehc_plans": [{"ref": "first", "made": "2020-03-02", "ceased_on": "2022-01-10"}, {"ref":'
            ' "second", "made": "2024-03-04"}], "amendments": [{"amendment_notice_sent":'
            ' "2024-11-04"}]}'
        ),
        process=None,
    ),
    Code(
        code="TS011",
        severity=Severity.RISK,
        title="a transfer for which the words give no date",
        means="A transfer to a school sixth form is none of those that regulation 2(1) lists.",
        settle="Nothing in law; plan as if the date for a post-16 institution applied.",
        example='{"kind": "secondary_to_sixth_form", "transfer_date": "2026-09-01"}',
        process="phase_transfer",
    ),
    Code(
        code="TS012",
        severity=Severity.QUERY,
        title="a step that nobody had to take, after the time for it",
        means="A family, or a party to an appeal, took a step after the time that it had for it.",
        settle="Record the extension of time as a variation, if one was given.",
        example=(
            '{"decision_notice_sent": "2025-09-01", "grounds": ["c_iii"], "application_received":'
            ' "2025-11-04"}'
        ),
        process="appeal",
        as_at="2025-11-10",
    ),
    Code(
        code="FA017",
        severity=Severity.QUERY,
        title="a certificate that no ground needs",
        means="A mediation certificate is recorded for an appeal about the school alone (s.55(2)).",
        settle="Check the grounds: with any other among them a certificate is needed.",
        example=(
            '{"decision_notice_sent": "2025-09-01", "grounds": ["c_iii"], "certificate_issued":'
            ' "2025-10-06"}'
        ),
        process="appeal",
        as_at="2025-10-07",
    ),
    Code(
        code="FA018",
        severity=Severity.QUERY,
        title="an appeal without a certificate or leave",
        means="An appeal that needs a mediation certificate was brought, and none is recorded.",
        settle="Record the day the certificate was issued, or the day leave was given.",
        example=(
            '{"decision_notice_sent": "2025-09-01", "grounds": ["b"], "application_received":'
            ' "2025-10-06"}'
        ),
        process="appeal",
        as_at="2025-10-07",
    ),
    Code(
        code="FA019",
        severity=Severity.QUERY,
        title="two days for one notice",
        means="An appeal, or mediation, has another day for the notice than the decision it follows.",
        settle="Find out when written notice was sent; leave the field empty to take the decision's day.",
        example=(
            '{"needs_assessments": [{"ref": "asked", "request_received": "2025-09-01",'
            ' "decision_notified": "2025-10-10", "decision": "refuse", "exceptions": []}], "appeals":'
            ' [{"follows": "asked", "grounds": ["a"], "decision_notice_sent": "2025-10-13"}]}'
        ),
        process=None,
        as_at="2025-10-20",
    ),
    Code(
        code="FA020",
        severity=Severity.ERROR,
        title="a plan that ceased before it was made",
        means="A determination to cease has the plan end before the day on which it was made.",
        settle="Correct one of the two dates, or say in `follows` which plan it was.",
        example=(
            '{"ehc_plans": [{"made": "2025-03-03"}], "cessations": [{"determination_notified":'
            ' "2024-01-08", "plan_ceased": "2024-04-01"}]}'
        ),
        process=None,
    ),
    Code(
        code="AD001",
        severity=Severity.GUIDANCE,
        title="advice took more than six weeks",
        means="The Code of Practice says that advice should come within six weeks of the request.",
        settle="Nothing in law, unless regulation 8 binds the body: say so in `section_31_body`.",
        example=(
            f'{{{_DECIDED}, "advice": [{{"kind": "educational", "requested": "2025-10-13",'
            ' "received": "2025-12-15", "section_31_body": false}]}'
        ),
    ),
    Code(
        code="IR001",
        severity=Severity.GUIDANCE,
        title="an information report more than a year old",
        means="The Code of Practice says that what a school publishes should be updated annually.",
        settle="Nothing in law: no provision gives a time. Bring the report up to date.",
        example='{"last_published": "2024-09-02"}',
        as_at="2025-10-01",
        process="information_report",
    ),
)
"""Every code of a case, a case file or a document with deadlines."""
