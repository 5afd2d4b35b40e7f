"""One example for each record with a page, and for each age, run when its page is written.

Each is a few statements; those that are expressions are shown with what they give. ``date`` and
``sendlaw`` are imported. The request is that of 1 September 2025, a Monday; the review meeting that of
3 November 2025, another.
"""

from __future__ import annotations

import ast
import io
from contextlib import redirect_stdout

from docs.examples_detained import DETAINED
from docs.examples_inspections import INSPECTIONS
from docs.examples_statements import STATEMENTS

IMPORTS = "from datetime import date\nimport sendlaw\n"

EXAMPLES = {
    "s36.six_month_lookback": """\
case = sendlaw.NeedsAssessment(
    request_received=date(2025, 9, 1), last_assessed=date(2025, 3, 1)
)
table = case.timetable(as_at=date(2025, 9, 30))
table.look_backs[0].holds
table["decision_to_assess"].standing
later = sendlaw.NeedsAssessment(
    request_received=date(2025, 9, 1), last_assessed=date(2025, 2, 28)
)
later.timetable(as_at=date(2025, 9, 30)).look_backs[0].holds
""",
    "reg4.notify_not_necessary": """\
case = sendlaw.NeedsAssessment(
    request_received=date(2025, 9, 1),
    decision_notified=date(2025, 10, 14),
    decision="refuse",
)
refusal = case.timetable(as_at=date(2025, 11, 3))["notify_not_necessary"]
refusal.due, refusal.standing.value, refusal.days_late
print(refusal.explain())
""",
    "reg5.decision_to_assess": """\
case = sendlaw.NeedsAssessment(
    request_received=date(2025, 9, 1),
    decision_notified=date(2025, 10, 10),
    decision="assess",
)
decision = case.timetable(as_at=date(2025, 11, 3))["decision_to_assess"]
decision.due, decision.standing.value, str(decision.elapsed)
print(decision.explain())
""",
    "reg8.cooperate": """\
asked = sendlaw.AdviceRequest(
    kind="medical",
    requested=date(2025, 10, 10),
    reached_body=date(2025, 10, 13),
    section_31_body=True,
)
reply = asked.timetable(as_at=date(2025, 11, 3))["cooperate"]
reply.due, reply.standing.value, str(reply.elapsed)
print(reply.explain())
""",
    "reg10.refuse_plan": """\
case = sendlaw.NeedsAssessment(
    request_received=date(2025, 9, 1),
    decision_notified=date(2025, 10, 10),
    decision="assess",
    plan_refusal_notified=date(2025, 12, 22),
)
refusal = case.timetable(as_at=date(2026, 1, 5))["refuse_plan"]
refusal.due, refusal.standing.value, str(refusal.elapsed)
print(refusal.explain())
""",
    "reg13.draft_representations": """\
case = sendlaw.NeedsAssessment(
    request_received=date(2025, 9, 1),
    decision_notified=date(2025, 10, 10),
    decision="assess",
    draft_plan_sent=date(2025, 11, 28),
    draft_plan_served=date(2025, 12, 1),
)
family = case.timetable(as_at=date(2025, 12, 8))["draft_representations"]
family.earliest, family.standing.value, str(family.elapsed)
print(family.explain())
""",
    "reg13.final_plan": """\
case = sendlaw.NeedsAssessment(
    request_received=date(2025, 9, 1),
    decision_notified=date(2025, 10, 10),
    decision="assess",
)
final = case.timetable(as_at=date(2026, 1, 5))["final_plan"]
final.due, final.standing.value, str(final.elapsed)
print(final.explain())
""",
    # --- plans -----------------------------------------------------------------------------------
    "s44.first_review": """\
plan = sendlaw.EHCPlan(made=date(2025, 3, 3))
first = plan.timetable(as_at=date(2026, 1, 5))["first_review"]
first.due, first.standing.value, str(first.elapsed)
print(first.explain())
""",
    "s44.subsequent_review": """\
plan = sendlaw.EHCPlan(made=date(2024, 3, 4), reviewed=[date(2025, 2, 10)])
table = plan.timetable(as_at=date(2026, 1, 5))
table["first_review"].standing.value
again = table["subsequent_review"]
again.due, again.standing.value, str(again.elapsed)
print(again.explain())
""",
    "s45.stay.appeal_period": """\
case = sendlaw.Cessation(determination_notified=date(2025, 10, 1))
stay = case.timetable(as_at=date(2025, 10, 15))["stay.appeal_period"]
stay.earliest, stay.standing.value
print(stay.explain())
longer = sendlaw.Cessation(
    determination_notified=date(2025, 10, 1), appeal_period_ends=date(2025, 12, 19)
)
longer.timetable(as_at=date(2025, 10, 15))["stay.appeal_period"].earliest
""",
    "s45.stay.appeal": """\
case = sendlaw.Cessation(
    determination_notified=date(2025, 10, 1), appeal_brought=date(2025, 11, 24)
)
table = case.timetable(as_at=date(2026, 1, 5))
stay = table["stay.appeal"]
stay.earliest, stay.standing.value
table["stay.appeal_period"].standing.value
over = sendlaw.Cessation(
    determination_notified=date(2025, 10, 1),
    appeal_brought=date(2025, 11, 24),
    appeal_determined=date(2026, 3, 9),
)
over.timetable(as_at=date(2026, 3, 9))["stay.appeal"].earliest
""",
    "s46.after_25": """\
plan = sendlaw.EHCPlan(
    made=date(2020, 3, 2), date_of_birth=date(2001, 1, 15), studies_at="further_education"
)
power = plan.timetable(as_at=date(2026, 2, 2))["after_25"]
power.due, power.standing.value
print(power.explain())
""",
    "s48.release_review": """\
case = sendlaw.Release(released=date(2025, 10, 1))
review = case.timetable(as_at=date(2025, 11, 3))["release_review"]
review.due, review.standing.value
print(review.explain())
""",
    # --- moves -----------------------------------------------------------------------------------
    "reg15.transfer_plan": """\
told_late = sendlaw.PlanTransfer(
    moved=date(2026, 3, 16), old_authority_aware=date(2026, 3, 9)
)
transfer = told_late.timetable(as_at=date(2026, 3, 17))["transfer_plan"]
transfer.due, transfer.standing.value
print(transfer.explain())
told_in_time = sendlaw.PlanTransfer(
    move_planned=date(2026, 3, 16), old_authority_aware=date(2026, 2, 23)
)
told_in_time.timetable(as_at=date(2026, 3, 2))["transfer_plan"].due
""",
    "reg15.inform_family": """\
case = sendlaw.PlanTransfer(
    moved=date(2026, 3, 16),
    old_authority_aware=date(2026, 3, 9),
    transferred=date(2026, 3, 23),
)
informed = case.timetable(as_at=date(2026, 4, 20))["inform_family"]
informed.due, informed.standing.value, str(informed.elapsed)
print(informed.explain())
""",
    "reg15.first_review": """\
case = sendlaw.PlanTransfer(
    moved=date(2026, 3, 16),
    old_authority_aware=date(2026, 3, 9),
    transferred=date(2026, 3, 23),
    plan_made=date(2024, 6, 3),
    last_reviewed=date(2025, 5, 12),
)
review = case.timetable(as_at=date(2026, 4, 20))["first_review"]
review.due, review.standing.value
print(review.explain())
""",
    "reg15.health_notify": """\
case = sendlaw.PlanTransfer(
    moved=date(2026, 3, 16),
    old_authority_aware=date(2026, 3, 9),
    commissioning_body_changes=True,
    original_body_aware=date(2026, 3, 12),
)
told = case.timetable(as_at=date(2026, 3, 17))["health_notify"]
told.due, told.standing.value
print(told.explain())
""",
    "reg15.health_request": """\
case = sendlaw.PlanTransfer(
    moved=date(2026, 3, 16),
    old_authority_aware=date(2026, 3, 9),
    commissioning_body_changes=True,
    new_body_aware=date(2026, 3, 30),
    health_provision_impracticable=True,
)
asked = case.timetable(as_at=date(2026, 4, 13))["health_request"]
asked.due, asked.standing.value, str(asked.elapsed)
print(asked.explain())
""",
    "reg16.health_change_notify": """\
case = sendlaw.CommissioningBodyChange(original_body_aware=date(2026, 3, 16))
told = case.timetable(as_at=date(2026, 3, 30))["health_change_notify"]
told.due, told.standing.value, str(told.elapsed)
print(told.explain())
""",
    "reg16.health_request": """\
case = sendlaw.CommissioningBodyChange(
    new_body_aware=date(2026, 3, 16), health_provision_impracticable=True
)
asked = case.timetable(as_at=date(2026, 3, 30))["health_request"]
asked.due, asked.standing.value, str(asked.elapsed)
print(asked.explain())
""",
    # --- transfers between phases ------------------------------------------------------------------
    "reg18.phase_transfer_post16": """\
case = sendlaw.PhaseTransfer(kind="secondary_to_post_16", transfer_date=date(2026, 9, 1))
ready = case.timetable(as_at=date(2026, 1, 5))["phase_transfer_post16"]
ready.due, ready.standing.value
print(ready.explain())
""",
    "reg18.phase_transfer_other": """\
case = sendlaw.PhaseTransfer(
    kind="primary_to_secondary",
    transfer_date=date(2026, 9, 1),
    plan_reviewed=date(2026, 1, 12),
    final_amended_plan_sent=date(2026, 2, 16),
)
ready = case.timetable(as_at=date(2026, 3, 2))["phase_transfer_other"]
ready.due, ready.standing.value, ready.days_late
print(ready.explain())
""",
    "reg18.phase_transfer_2015": """\
case = sendlaw.PhaseTransfer(kind="secondary_to_post_16", transfer_date=date(2015, 9, 1))
ready = case.timetable(as_at=date(2015, 5, 1))["phase_transfer_2015"]
ready.due, ready.standing.value
print(ready.explain())
""",
    "reg18.post16_to_post16": """\
case = sendlaw.PhaseTransfer(kind="between_post_16", transfer_date=date(2026, 4, 13))
ready = case.timetable(as_at=date(2025, 10, 6))["post16_to_post16"]
ready.due, ready.latest, ready.standing.value
print(ready.explain())
""",
    # --- reviews -----------------------------------------------------------------------------------
    "reg20.meeting_notice": """\
review = sendlaw.AnnualReview(attends_setting=True, meeting_planned=date(2025, 11, 3))
notice = review.timetable(as_at=date(2025, 10, 13))["meeting_notice"]
notice.due, notice.latest, notice.standing.value
print(notice.explain())
""",
    "reg20.circulate_advice": """\
review = sendlaw.AnnualReview(
    attends_setting=True,
    meeting_planned=date(2025, 11, 3),
    notice_given=date(2025, 10, 6),
    advice_circulated=date(2025, 10, 20),
)
advice = review.timetable(as_at=date(2025, 10, 27))["circulate_advice"]
advice.due, advice.latest, advice.standing.value
[(one.code, one.message) for one in sendlaw.check(review, as_at=date(2025, 10, 27))]
""",
    "reg20.report": """\
review = sendlaw.AnnualReview(attends_setting=True, meeting_held=date(2025, 11, 3))
report = review.timetable(as_at=date(2025, 11, 10))["report"]
report.due, report.standing.value, str(report.elapsed)
print(report.explain())
""",
    "reg20.decision": """\
review = sendlaw.AnnualReview(attends_setting=True, meeting_held=date(2025, 11, 3))
decision = review.timetable(as_at=date(2025, 11, 10))["decision"]
decision.due, decision.standing.value, str(decision.elapsed)
print(decision.explain())
""",
    "reg21.meeting_notice": """\
review = sendlaw.AnnualReview(attends_setting=False, meeting_planned=date(2025, 11, 3))
notice = review.timetable(as_at=date(2025, 10, 13))["meeting_notice"]
notice.duty, notice.due, notice.latest, notice.standing.value
print(notice.explain())
""",
    "reg21.circulate_advice": """\
review = sendlaw.AnnualReview(
    attends_setting=False,
    meeting_held=date(2025, 11, 3),
    notice_given=date(2025, 10, 6),
    advice_circulated=date(2025, 10, 24),
)
advice = review.timetable(as_at=date(2025, 11, 10))["circulate_advice"]
advice.duty, advice.latest, advice.standing.value, advice.days_late
print(advice.explain())
""",
    "reg21.report": """\
review = sendlaw.AnnualReview(attends_setting=False, meeting_held=date(2025, 11, 3))
report = review.timetable(as_at=date(2025, 11, 10))["report"]
report.duty, report.due, report.standing.value
print(report.explain())
""",
    "reg21.decision": """\
review = sendlaw.AnnualReview(attends_setting=False, meeting_held=date(2025, 11, 3))
decision = review.timetable(as_at=date(2025, 11, 10))["decision"]
decision.duty, decision.due, decision.standing.value
print(decision.explain())
""",
    # --- amending after a review ---------------------------------------------------------------------
    "reg22.amendment_notice": """\
review = sendlaw.AnnualReview(
    attends_setting=True,
    meeting_held=date(2025, 11, 3),
    decision_notified=date(2025, 11, 24),
    decision="amend",
)
notice = review.timetable(as_at=date(2025, 12, 8))["amendment_notice"]
notice.due, notice.standing.value, notice.days_late
print(notice.explain())
""",
    "reg22.amendment_representations": """\
review = sendlaw.AnnualReview(
    attends_setting=True,
    meeting_held=date(2025, 11, 3),
    decision_notified=date(2025, 11, 24),
    decision="amend",
    amendment_notice_sent=date(2025, 11, 28),
    amendment_notice_served=date(2025, 12, 1),
)
family = review.timetable(as_at=date(2025, 12, 8))["amendment_representations"]
family.earliest, family.standing.value, str(family.elapsed)
print(family.explain())
""",
    "reg22.final_amended_plan": """\
review = sendlaw.AnnualReview(
    attends_setting=True,
    meeting_held=date(2025, 11, 3),
    decision_notified=date(2025, 11, 24),
    decision="amend",
    amendment_notice_sent=date(2025, 12, 10),
)
final = review.timetable(as_at=date(2026, 1, 5))["final_amended_plan"]
final.due, final.standing.value
[(one.name, one.due) for one in final.readings]
print(final.explain())
""",
    "reg22.decide_not_to_amend": """\
review = sendlaw.AnnualReview(
    attends_setting=True,
    meeting_held=date(2025, 11, 3),
    decision_notified=date(2025, 11, 24),
    decision="amend",
    amendment_notice_sent=date(2025, 11, 28),
    no_amendment_notified=date(2026, 1, 16),
)
dropped = review.timetable(as_at=date(2026, 2, 2))["decide_not_to_amend"]
dropped.due, dropped.standing.value, str(dropped.elapsed)
print(dropped.explain())
""",
    # --- re-assessment -------------------------------------------------------------------------------
    "reg24.six_month_lookback": """\
case = sendlaw.Reassessment(
    request_received=date(2025, 9, 1),
    requested_by="parent",
    last_assessed=date(2025, 3, 1),
)
table = case.timetable(as_at=date(2025, 9, 8))
table.look_backs[0].holds
table["notify_reassess_decision"].standing
from_the_body = sendlaw.Reassessment(
    request_received=date(2025, 9, 1),
    requested_by="commissioning_body",
    last_assessed=date(2025, 3, 1),
)
from_the_body.timetable(as_at=date(2025, 9, 8)).look_backs[0].holds
""",
    "reg25.notify_reassess_decision": """\
case = sendlaw.Reassessment(request_received=date(2025, 9, 1), requested_by="parent")
decision = case.timetable(as_at=date(2025, 9, 8))["notify_reassess_decision"]
decision.due, decision.standing.value, str(decision.elapsed)
print(decision.explain())
""",
    "reg26.cooperate": """\
case = sendlaw.Reassessment(
    request_received=date(2025, 9, 1),
    requested_by="parent",
    decision_notified=date(2025, 9, 15),
    decision="reassess",
    advice=[
        sendlaw.AdviceRequest(
            kind="medical", reached_body=date(2025, 9, 22), section_31_body=True
        )
    ],
)
reply = case.timetable(as_at=date(2025, 10, 6))["cooperate"]
reply.key
reply.due, reply.standing.value, str(reply.elapsed)
print(reply.explain())
""",
    "reg27.draft_representations": """\
case = sendlaw.Reassessment(
    request_received=date(2025, 9, 1),
    requested_by="parent",
    decision_notified=date(2025, 9, 15),
    decision="reassess",
    draft_plan_sent=date(2025, 11, 28),
    draft_plan_served=date(2025, 12, 1),
)
family = case.timetable(as_at=date(2025, 12, 8))["draft_representations"]
family.earliest, family.standing.value, str(family.elapsed)
print(family.explain())
""",
    "reg27.final_after_reassessment.requested": """\
case = sendlaw.Reassessment(
    request_received=date(2025, 9, 1),
    requested_by="parent",
    decision_notified=date(2025, 9, 15),
    decision="reassess",
)
final = case.timetable(as_at=date(2025, 12, 8))["final_after_reassessment.requested"]
final.due, final.standing.value, str(final.elapsed)
print(final.explain())
""",
    "reg27.final_after_reassessment.own_motion": """\
case = sendlaw.Reassessment(own_motion_decided=date(2025, 9, 15))
final = case.timetable(as_at=date(2025, 12, 8))["final_after_reassessment.own_motion"]
final.due, final.standing.value, str(final.elapsed)
print(final.explain())
""",
    "reg27.review_after_reassessment": """\
plan = sendlaw.EHCPlan(
    made=date(2022, 3, 7),
    reviewed=[date(2023, 2, 6), date(2024, 2, 5), date(2025, 2, 3)],
    reassessed=[date(2025, 12, 8)],
)
table = plan.timetable(as_at=date(2026, 3, 2))
[(one.key, one.standing.value) for one in table.all("subsequent_review")][-2:]
review = table["review_after_reassessment"]
review.due, review.standing.value
print(review.explain())
""",
    # --- amending at another time --------------------------------------------------------------------
    "reg28.amendment_representations": """\
case = sendlaw.Amendment(
    amendment_notice_sent=date(2025, 11, 24), amendment_notice_served=date(2025, 11, 26)
)
family = case.timetable(as_at=date(2025, 12, 1))["amendment_representations"]
family.earliest, family.standing.value, str(family.elapsed)
print(family.explain())
""",
    "reg28.final_amended_plan": """\
case = sendlaw.Amendment(amendment_notice_sent=date(2025, 11, 24))
final = case.timetable(as_at=date(2025, 12, 1))["final_amended_plan"]
final.due, final.standing.value, str(final.elapsed)
print(final.explain())
""",
    "reg28.decide_not_to_amend": """\
case = sendlaw.Amendment(
    amendment_notice_sent=date(2025, 11, 24), no_amendment_notified=date(2026, 1, 12)
)
dropped = case.timetable(as_at=date(2026, 2, 2))["decide_not_to_amend"]
dropped.due, dropped.standing.value, str(dropped.elapsed)
print(dropped.explain())
""",
    # --- ages ----------------------------------------------------------------------------------------
    "hesc20.sen_appeal": """\
appeal = sendlaw.Appeal(decision_notice_sent=date(2025, 6, 5), grounds=("c_iii",))
time = appeal.timetable(as_at=date(2025, 6, 6))["sen_appeal"]
time.nominal, time.due
certified = sendlaw.Appeal(
    decision_notice_sent=date(2025, 9, 1), certificate_issued=date(2025, 10, 20), grounds=("b",)
)
certified.timetable(as_at=date(2025, 10, 21))["sen_appeal"].due
""",
    "hesc21.response": """\
appeal = sendlaw.Appeal(
    decision_notice_sent=date(2025, 5, 12),
    certificate_issued=date(2025, 6, 30),
    application_received=date(2025, 7, 8),
    respondent_received=date(2025, 7, 10),
    grounds=("b",),
)
appeal.timetable(as_at=date(2025, 7, 11))["response"].due
""",
    "hesc45.set_aside": """\
appeal = sendlaw.Appeal(
    decision_notice_sent=date(2025, 1, 6),
    application_received=date(2025, 2, 3),
    decision_sent=date(2025, 7, 21),
    grounds=("c_iv",),
)
appeal.timetable(as_at=date(2025, 7, 22))["set_aside"].due
""",
    "hesc46.permission_to_appeal": """\
appeal = sendlaw.Appeal(
    decision_notice_sent=date(2025, 1, 6),
    application_received=date(2025, 2, 3),
    reasons_sent=date(2025, 7, 21),
    grounds=("c_iv",),
)
appeal.timetable(as_at=date(2025, 7, 22))["permission_to_appeal"].due
""",
    "reg33.contact_adviser": """\
case = sendlaw.Mediation(
    decision_notice_sent=date(2025, 9, 1),
    certificate_needed=True,
)
case.timetable(as_at=date(2025, 9, 2))["contact_adviser"].due
""",
    "reg34.certificate_declined": """\
case = sendlaw.Mediation(
    decision_notice_sent=date(2025, 9, 1),
    certificate_needed=True,
    adviser_contacted=date(2025, 9, 11),
    mediation_declined=date(2025, 9, 11),
)
case.timetable(as_at=date(2025, 9, 12))["certificate_declined"].due
""",
    "reg35.la_notify_commissioner": """\
case = sendlaw.Mediation(
    decision_notice_sent=date(2025, 9, 1),
    authority_informed=date(2025, 9, 15),
    issues="mixed",
)
case.timetable(as_at=date(2025, 9, 16))["la_notify_commissioner"].due
""",
    "reg35.commissioner_arrange": """\
received, unsaid = (
    sendlaw.Mediation(
        decision_notice_sent=date(2025, 9, 1),
        authority_informed=date(2025, 9, 15),
        issues="health_only",
        commissioner_notified=date(2025, 9, 16),
        notification_received=when,
    )
    for when in (date(2025, 9, 17), None)
)
arrange = received.timetable(as_at=date(2025, 9, 20))["commissioner_arrange"]
waiting = unsaid.timetable(as_at=date(2025, 9, 20))["commissioner_arrange"]
arrange.due, (waiting.due, waiting.standing.value)
""",
    "reg35.la_arrange": """\
case = sendlaw.Mediation(
    decision_notice_sent=date(2025, 9, 1),
    authority_informed=date(2025, 9, 15),
    issues="mixed",
)
case.timetable(as_at=date(2025, 9, 16))["la_arrange"].due
""",
    "reg36.la_arrange": """\
case = sendlaw.Mediation(
    decision_notice_sent=date(2025, 9, 1),
    authority_informed=date(2025, 9, 15),
    issues="no_health",
)
case.timetable(as_at=date(2025, 9, 16))["la_arrange"].due
""",
    "reg37.notice_of_mediation": """\
case = sendlaw.Mediation(
    decision_notice_sent=date(2025, 9, 1),
    authority_informed=date(2025, 9, 15),
    issues="no_health",
    mediation_planned=date(2025, 10, 13),
)
notice = case.timetable(as_at=date(2025, 9, 22))["notice_of_mediation"]
notice.due, notice.latest
""",
    "reg39.certificate_after_mediation": """\
case = sendlaw.Mediation(
    decision_notice_sent=date(2025, 9, 1),
    authority_informed=date(2025, 9, 15),
    issues="no_health",
    mediation_arranged=date(2025, 9, 22),
    mediation_held=date(2025, 10, 13),
    concluded=date(2025, 10, 13),
)
case.timetable(as_at=date(2025, 10, 14))["certificate_after_mediation"].due
""",
    "reg39.certificate_not_arranged": """\
case = sendlaw.Mediation(
    decision_notice_sent=date(2025, 9, 1),
    authority_informed=date(2025, 9, 15),
    issues="no_health",
    adviser_told_unable=date(2025, 10, 10),
)
case.timetable(as_at=date(2025, 10, 11))["certificate_not_arranged"].due
""",
    "reg42.agreement_appealable.notify_assessment": """\
agreed = sendlaw.MediationAgreement(made=date(2025, 10, 6), kinds=("assess",))
agreed.timetable(as_at=date(2025, 10, 8))["agreement_appealable.notify_assessment"].due
""",
    "reg42.agreement_appealable.refuse_plan": """\
agreed = sendlaw.MediationAgreement(made=date(2025, 10, 6), kinds=("reassess",))
agreed.timetable(as_at=date(2025, 10, 8))["agreement_appealable.refuse_plan"].due
""",
    "reg42.agreement_appealable.final_plan": """\
agreed = sendlaw.MediationAgreement(made=date(2025, 10, 6), kinds=("assess",))
agreed.timetable(as_at=date(2025, 10, 8))["agreement_appealable.final_plan"].due
""",
    "reg42.agreement_appealable.draft_plan": """\
agreed = sendlaw.MediationAgreement(made=date(2025, 10, 6), kinds=("make_plan",))
agreed.timetable(as_at=date(2025, 10, 8))["agreement_appealable.draft_plan"].due
""",
    "reg42.agreement_appealable.final_ordered_plan": """\
agreed = sendlaw.MediationAgreement(made=date(2025, 10, 6), kinds=("make_plan",))
agreed.timetable(as_at=date(2025, 10, 8))["agreement_appealable.final_ordered_plan"].due
""",
    "reg42.agreement_appealable.reconsider": """\
agreed = sendlaw.MediationAgreement(made=date(2025, 10, 6), kinds=("reconsider",))
agreed.timetable(as_at=date(2025, 10, 8))["agreement_appealable.reconsider"].due
""",
    "reg42.agreement_appealable.amend_provision": """\
agreed = sendlaw.MediationAgreement(made=date(2025, 10, 6), kinds=("amend_provision",))
agreed.timetable(as_at=date(2025, 10, 8))["agreement_appealable.amend_provision"].due
""",
    "reg42.agreement_appealable.amend_placement": """\
agreed = sendlaw.MediationAgreement(made=date(2025, 10, 6), kinds=("amend_placement",))
agreed.timetable(as_at=date(2025, 10, 8))["agreement_appealable.amend_placement"].due
""",
    "reg42.agreement_appealable.continue_and_amend": """\
agreed = sendlaw.MediationAgreement(made=date(2025, 10, 6), kinds=("continue_and_amend",))
agreed.timetable(as_at=date(2025, 10, 8))["agreement_appealable.continue_and_amend"].due
""",
    "reg42.agreement_other": """\
agreed = sendlaw.MediationAgreement(made=date(2025, 10, 6), other_things_agreed=True)
agreed.timetable(as_at=date(2025, 10, 8))["agreement_other"].due
later = sendlaw.Variation(
    kind="written_agreement",
    duty="reg42.agreement_other",
    on=date(2025, 10, 6),
    due=date(2025, 12, 1),
)
varied = sendlaw.MediationAgreement(
    made=date(2025, 10, 6), other_things_agreed=True, variations=(later,)
)
other = varied.timetable(as_at=date(2025, 10, 8))["agreement_other"]
other.due, other.nominal
""",
    "reg42.commissioner_notify_la": """\
agreed = sendlaw.MediationAgreement(made=date(2025, 10, 6), authority_was_party=False)
agreed.timetable(as_at=date(2025, 10, 8))["commissioner_notify_la"].due
""",
    "reg44.cease": """\
order = sendlaw.TribunalOrder(made=date(2025, 10, 6), kinds=("cease_appeal_dismissed",))
cease = order.timetable(as_at=date(2025, 10, 8))["cease"]
cease.due, cease.standing.value
""",
    "reg44.notify_assessment": """\
order = sendlaw.TribunalOrder(made=date(2025, 10, 6), kinds=("assess",))
order.timetable(as_at=date(2025, 10, 8))["notify_assessment"].due
""",
    "reg44.refuse_plan": """\
order = sendlaw.TribunalOrder(made=date(2025, 10, 6), kinds=("reassess",))
order.timetable(as_at=date(2025, 10, 8))["refuse_plan"].due
""",
    "reg44.final_plan": """\
order = sendlaw.TribunalOrder(made=date(2025, 10, 6), kinds=("assess",))
order.timetable(as_at=date(2025, 10, 8))["final_plan"].due
""",
    "reg44.draft_plan": """\
order = sendlaw.TribunalOrder(made=date(2025, 10, 6), kinds=("make_plan",))
order.timetable(as_at=date(2025, 10, 8))["draft_plan"].due
""",
    "reg44.final_ordered_plan": """\
order = sendlaw.TribunalOrder(made=date(2025, 10, 6), kinds=("make_plan",))
order.timetable(as_at=date(2025, 10, 8))["final_ordered_plan"].due
directed = sendlaw.Variation(
    kind="tribunal_direction",
    duty="reg44.final_ordered_plan",
    on=date(2025, 10, 20),
    due=date(2025, 12, 5),
)
varied = sendlaw.TribunalOrder(
    made=date(2025, 10, 6), kinds=("make_plan",), variations=(directed,)
)
plan = varied.timetable(as_at=date(2025, 11, 3))["final_ordered_plan"]
plan.due, plan.nominal
""",
    "reg44.reconsider": """\
order = sendlaw.TribunalOrder(made=date(2025, 10, 6), kinds=("reconsider",))
order.timetable(as_at=date(2025, 10, 8))["reconsider"].due
""",
    "reg44.amend_provision": """\
order = sendlaw.TribunalOrder(made=date(2025, 10, 6), kinds=("amend_provision",))
order.timetable(as_at=date(2025, 10, 8))["amend_provision"].due
""",
    "reg44.amend_placement": """\
order = sendlaw.TribunalOrder(
    made=date(2025, 10, 6), kinds=("amend_provision", "amend_placement")
)
order.timetable(as_at=date(2025, 10, 8))["amend_placement"].due
""",
    "reg44.continue_and_amend": """\
order = sendlaw.TribunalOrder(made=date(2025, 10, 6), kinds=("continue_and_amend",))
order.timetable(as_at=date(2025, 10, 8))["continue_and_amend"].due
""",
    "reg45.notify_assessment": """\
case = sendlaw.ConcededAppeal(tribunal_told=date(2025, 10, 6), grounds=("a",))
case.timetable(as_at=date(2025, 10, 8))["notify_assessment"].due
""",
    "reg45.refuse_plan": """\
case = sendlaw.ConcededAppeal(tribunal_told=date(2025, 10, 6), grounds=("a",))
case.timetable(as_at=date(2025, 10, 8))["refuse_plan"].due
""",
    "reg45.final_plan": """\
case = sendlaw.ConcededAppeal(tribunal_told=date(2025, 10, 6), grounds=("d",))
case.timetable(as_at=date(2025, 10, 8))["final_plan"].due
""",
    "reg45.amend_contents": """\
case = sendlaw.ConcededAppeal(tribunal_told=date(2025, 10, 6), grounds=("c_i", "c_ii"))
case.timetable(as_at=date(2025, 10, 8))["amend_contents"].due
""",
    "reg45.amend_placement": """\
alone = sendlaw.ConcededAppeal(tribunal_told=date(2025, 10, 6), grounds=("c_iii",))
both = sendlaw.ConcededAppeal(tribunal_told=date(2025, 10, 6), grounds=("c_ii", "c_iii"))
[one.timetable(as_at=date(2025, 10, 8))["amend_placement"].due for one in (alone, both)]
""",
    "reg45.draft_plan": """\
case = sendlaw.ConcededAppeal(tribunal_told=date(2025, 10, 6), grounds=("b",))
case.timetable(as_at=date(2025, 10, 8))["draft_plan"].due
""",
    "reg45.final_conceded_plan": """\
case = sendlaw.ConcededAppeal(tribunal_told=date(2025, 10, 6), grounds=("b",))
case.timetable(as_at=date(2025, 10, 8))["final_conceded_plan"].due
""",
    "reg45.continue_and_amend": """\
case = sendlaw.ConcededAppeal(
    tribunal_told=date(2025, 10, 6), grounds=("f",), agreed_to_amend=True
)
case.timetable(as_at=date(2025, 10, 8))["continue_and_amend"].due
""",
    "reg45.carry_out_assessment": """\
case = sendlaw.ConcededAppeal(tribunal_told=date(2015, 3, 2), grounds=("a",))
case.timetable(as_at=date(2015, 3, 3))["carry_out_assessment"].due
""",
    "rec6.health_response": """\
case = sendlaw.Recommendation(concerns="health", made=date(2025, 10, 6))
case.timetable(as_at=date(2025, 10, 8))["health_response"].due
directed = sendlaw.Variation(
    kind="tribunal_direction",
    duty="rec6.health_response",
    on=date(2025, 10, 20),
    due=date(2025, 11, 28),
)
varied = sendlaw.Recommendation(
    concerns="health", made=date(2025, 10, 6), variations=(directed,)
)
response = varied.timetable(as_at=date(2025, 11, 3))["health_response"]
response.due, response.nominal
""",
    "rec6.copy_to_secretary_of_state": """\
case = sendlaw.Recommendation(
    concerns="health",
    made=date(2025, 10, 6),
    health_responded=date(2025, 11, 3),
    health_response_received=date(2025, 11, 5),
)
case.timetable(as_at=date(2025, 11, 6))["copy_to_secretary_of_state"].due
""",
    "rec7.social_care_response": """\
case = sendlaw.Recommendation(concerns="social_care", made=date(2025, 10, 6))
case.timetable(as_at=date(2025, 10, 8))["social_care_response"].due
""",
    "rec7.copy_to_secretary_of_state": """\
case = sendlaw.Recommendation(
    concerns="social_care", made=date(2025, 10, 6), social_care_responded=date(2025, 11, 14)
)
table = case.timetable(as_at=date(2025, 11, 17))
table["social_care_response"].standing.value
table["copy_to_secretary_of_state"].due
""",
    "eqa17.disability_claim": """\
claim = sendlaw.DisabilityClaim(conduct_occurred=date(2025, 2, 14))
claim.timetable(as_at=date(2025, 3, 3))["disability_claim"].due
""",
    "hesc21.response.disability_claim": """\
claim = sendlaw.DisabilityClaim(
    conduct_occurred=date(2025, 2, 14),
    claim_received=date(2025, 7, 7),
    reinstatement_claimed=False,
    respondent_received=date(2025, 7, 10),
)
claim.timetable(as_at=date(2025, 7, 11))["response.disability_claim"].due
""",
    "hesc21.response_reinstatement": """\
claim = sendlaw.DisabilityClaim(
    conduct_occurred=date(2025, 6, 13),
    claim_received=date(2025, 7, 7),
    reinstatement_claimed=True,
    respondent_received=date(2025, 7, 10),
)
claim.timetable(as_at=date(2025, 7, 11))["response_reinstatement"].due
""",
    "reg47.disclose_for_higher_education": """\
case = sendlaw.HigherEducationDisclosure(asked=date(2025, 9, 1))
case.timetable(as_at=date(2025, 9, 2))["disclose_for_higher_education"].due
""",
    "pb11.first_review": """\
case = sendlaw.PersonalBudget(payments_began=date(2025, 9, 1))
case.timetable(as_at=date(2025, 9, 2))["first_review"].due
""",
    "reg48.remain_in_special_school": """\
open_days = [date(2025, 11, day) for day in (4, 5, 6, 7, 10, 11, 12, 13, 14, 17, 18, 19)]
stay = sendlaw.SpecialSchoolStay(
    admitted=date(2025, 9, 8), no_plan_notice_served=date(2025, 11, 3), open_days=open_days
)
stay.timetable(as_at=date(2025, 11, 4))["remain_in_special_school"].due
""",
    "reg49.nasenco_cut_off": """\
post = sendlaw.SencoAppointment(
    became_senco=date(2024, 1, 8),
    senco_over_twelve_months_before=False,
    national_award_begun=date(2024, 8, 30),
    national_award_completed=date(2026, 7, 10),
)
post.timetable(as_at=date(2026, 9, 1)).look_backs[0].holds.value
""",
    "reg49.senco_qualification": """\
post = sendlaw.SencoAppointment(
    became_senco=date(2024, 9, 2), senco_over_twelve_months_before=False, npq_held=date(2026, 7, 10)
)
found = post.timetable(as_at=date(2026, 9, 1))["senco_qualification"]
found.due, found.standing.value
""",
    "reg56.publish_comments": """\
offer = sendlaw.LocalOffer(comments_last_published=date(2025, 3, 10))
comments = offer.timetable(as_at=date(2025, 11, 25))["publish_comments"]
comments.due, comments.latest
""",
    "reg61.section41_withdrawal": """\
case = sendlaw.Section41Withdrawal(proprietor_notified=date(2025, 9, 1))
case.timetable(as_at=date(2025, 9, 2))["section41_withdrawal"].due
""",
    "reg61.remove_from_list": """\
case = sendlaw.Section41Withdrawal(
    proprietor_notified=date(2025, 9, 1), removed_from_list=date(2025, 9, 29)
)
case.timetable(as_at=date(2025, 9, 30))["remove_from_list"].standing.value
""",
    "age.young_person_ends": """\
file = sendlaw.CaseFile(date_of_birth=date(2001, 1, 15))
[file.ages(as_at=day).young_person for day in (date(2026, 1, 14), date(2026, 1, 15))]
""",
    "age.academic_year_ends_by": """\
plan = sendlaw.EHCPlan(
    made=date(2020, 3, 2),
    date_of_birth=date(2001, 1, 15),
    studies_at="apprenticeship",
    course_ends=date(2027, 6, 30),
)
plan.timetable(as_at=date(2026, 2, 2))["after_25"].due
""",
    "age.compulsory_school_begins": """\
file = sendlaw.CaseFile(date_of_birth=date(2021, 1, 15))
[file.ages(as_at=day).compulsory_school_age for day in (date(2026, 3, 30), date(2026, 3, 31))]
""",
    "age.compulsory_school_ends": """\
file = sendlaw.CaseFile(date_of_birth=date(2010, 1, 15))
[file.ages(as_at=day).compulsory_school_age for day in (date(2026, 6, 26), date(2026, 6, 27))]
""",
    "age.eighteen": """\
file = sendlaw.CaseFile(date_of_birth=date(2008, 1, 15))
[file.ages(as_at=day).eighteen for day in (date(2026, 1, 14), date(2026, 1, 15))]
""",
    "age.over_eighteen": """\
file = sendlaw.CaseFile(date_of_birth=date(2008, 1, 15))
[file.ages(as_at=day).over_eighteen for day in (date(2026, 1, 16), date(2027, 1, 15))]
""",
    "age.year_9": """\
file = sendlaw.CaseFile(date_of_birth=date(2012, 1, 15))
[file.ages(as_at=day).year_9_or_beyond for day in (date(2025, 8, 31), date(2025, 9, 1))]
""",
} | DETAINED
EXAMPLES |= STATEMENTS | INSPECTIONS


def session(name: str) -> str:
    """Run the example of a record and return it as a session, prompts and results included."""
    return run(IMPORTS + EXAMPLES[name])


def run(source: str) -> str:
    """Run a piece of code statement by statement, as at the prompt."""
    lines: list[str] = []
    names: dict[str, object] = {"__name__": "__main__"}
    for statement in ast.parse(source).body:
        first, *rest = (ast.get_source_segment(source, statement) or "").splitlines()
        lines += [f">>> {first}", *(f"... {line}" for line in rest)]
        printed = io.StringIO()
        with redirect_stdout(printed):
            code = compile(ast.Interactive([statement]), "<example>", "single")
            exec(code, names)  # noqa: S102 - the examples above, and no other text
        lines += printed.getvalue().splitlines()
    return "\n".join(lines)
