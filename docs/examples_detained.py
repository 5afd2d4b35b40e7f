"""Examples for the records on detained persons, as those of ``examples``."""

from __future__ import annotations

DETAINED = {
    "s71.six_month_lookback": """\
case = sendlaw.DetainedAssessment(
    request_received=date(2025, 9, 1), last_assessed=date(2025, 3, 1)
)
case.timetable(as_at=date(2025, 9, 30)).look_backs[0].holds
""",
    "dp4.notify_not_necessary": """\
case = sendlaw.DetainedAssessment(
    request_received=date(2025, 9, 1), decision_notified=date(2025, 10, 14), decision="refuse"
)
refusal = case.timetable(as_at=date(2025, 11, 3))["notify_not_necessary"]
refusal.due, refusal.standing.value, refusal.days_late
""",
    "dp5.decision_to_assess": """\
case = sendlaw.DetainedAssessment(came_to_attention=date(2025, 9, 1))
decision = case.timetable(as_at=date(2025, 9, 30))["decision_to_assess"]
decision.due, decision.standing.value
print(decision.explain())
""",
    "dp8.cooperate": """\
asked = sendlaw.AdviceRequest(
    kind="medical",
    requested=date(2025, 10, 10),
    reached_body=date(2025, 10, 13),
    section_31_body=True,
)
case = sendlaw.DetainedAssessment(
    came_to_attention=date(2025, 9, 1),
    decision_notified=date(2025, 10, 9),
    decision="assess",
    appropriate_person="parent",
    advice=(asked,),
)
case.timetable(as_at=date(2025, 11, 3))["cooperate"].due
""",
    "dp10.refuse_plan": """\
case = sendlaw.DetainedAssessment(
    came_to_attention=date(2025, 9, 1),
    decision_notified=date(2025, 10, 10),
    decision="assess",
    plan_refusal_notified=date(2025, 12, 22),
)
refusal = case.timetable(as_at=date(2026, 1, 5))["refuse_plan"]
refusal.due, refusal.standing.value
""",
    "dp13.draft_representations": """\
case = sendlaw.DetainedAssessment(
    came_to_attention=date(2025, 9, 1),
    decision_notified=date(2025, 10, 10),
    decision="assess",
    draft_plan_sent=date(2025, 11, 28),
    draft_plan_served=date(2025, 12, 1),
)
bar = case.timetable(as_at=date(2025, 12, 8))["draft_representations"]
bar.earliest, bar.standing.value
""",
    "dp13.final_plan": """\
case = sendlaw.DetainedAssessment(came_to_attention=date(2025, 9, 1))
final = case.timetable(as_at=date(2026, 1, 5))["final_plan"]
final.due, str(final.elapsed)
print(final.explain())
""",
    "dp15.complete_on_release.decision": """\
case = sendlaw.DetainedAssessment(
    came_to_attention=date(2025, 9, 1),
    released=date(2025, 9, 22),
    same_authority=True,
)
table = case.timetable(as_at=date(2025, 9, 23))
table["complete_on_release.decision"].due, table["decision_to_assess"].standing.value
""",
    "dp15.complete_on_release.refuse_plan": """\
case = sendlaw.DetainedAssessment(
    came_to_attention=date(2025, 9, 1),
    released=date(2025, 9, 22),
    same_authority=True,
)
case.timetable(as_at=date(2025, 9, 23))["complete_on_release.refuse_plan"].due
""",
    "dp15.complete_on_release.final_plan": """\
case = sendlaw.DetainedAssessment(
    came_to_attention=date(2025, 9, 1),
    released=date(2025, 9, 22),
    same_authority=True,
)
case.timetable(as_at=date(2025, 9, 23))["complete_on_release.final_plan"].due
""",
    "dp15.complete_on_detention.decision": """\
case = sendlaw.DetainedAssessment(
    became_responsible=date(2025, 9, 1),
    decision_notified=date(2025, 10, 10),
    decision="assess",
)
decision = case.timetable(as_at=date(2025, 10, 13))["complete_on_detention.decision"]
decision.due, decision.standing.value
""",
    "dp15.complete_on_detention.refuse_plan": """\
case = sendlaw.DetainedAssessment(
    became_responsible=date(2025, 9, 1),
    decision_notified=date(2025, 10, 10),
    decision="assess",
)
case.timetable(as_at=date(2025, 10, 13))["complete_on_detention.refuse_plan"].due
""",
    "dp15.complete_on_detention.final_plan": """\
case = sendlaw.DetainedAssessment(
    became_responsible=date(2025, 9, 1),
    decision_notified=date(2025, 10, 10),
    decision="assess",
)
case.timetable(as_at=date(2025, 10, 13))["complete_on_detention.final_plan"].due
""",
    "dp17.send_copy": """\
plan = sendlaw.KeptPlan(kept_from=date(2025, 12, 18), detention_known=date(2025, 12, 22))
copy = plan.timetable(as_at=date(2025, 12, 23))["send_copy"]
copy.due
print(copy.explain())
""",
    "dp17.send_copy_on_move": """\
plan = sendlaw.KeptPlan(kept_from=date(2025, 9, 1), move_informed=date(2025, 10, 6))
plan.timetable(as_at=date(2025, 10, 8))["send_copy_on_move"].due
""",
    "dp16.transfer_kept_plan": """\
plan = sendlaw.KeptPlan(kept_from=date(2025, 9, 1), release_informed=date(2025, 10, 6))
plan.timetable(as_at=date(2025, 10, 8))["transfer_kept_plan"].due
""",
    "dp16.disclose_to_commissioner": """\
plan = sendlaw.KeptPlan(
    kept_from=date(2025, 9, 1),
    release_informed=date(2025, 10, 6),
    disclosed=date(2025, 10, 10),
    new_authority_responsible=date(2025, 10, 8),
    plan_received=date(2025, 10, 13),
)
plan.timetable(as_at=date(2025, 10, 14))["disclose_to_commissioner"].due
""",
    "dp16.commissioner": """\
plan = sendlaw.KeptPlan(
    kept_from=date(2025, 9, 1),
    body_received=date(2025, 10, 20),
    health_provision_impracticable=True,
)
plan.timetable(as_at=date(2025, 10, 21))["commissioner"].due
""",
    "dp19.contact_adviser": """\
case = sendlaw.DetainedMediation(decision_notice_sent=date(2025, 9, 1), certificate_needed=True)
case.timetable(as_at=date(2025, 9, 8))["contact_adviser"].due
""",
    "dp20.certificate_declined": """\
case = sendlaw.DetainedMediation(
    decision_notice_sent=date(2025, 9, 1),
    certificate_needed=True,
    mediation_declined=date(2025, 9, 12),
)
case.timetable(as_at=date(2025, 9, 15))["certificate_declined"].due
""",
    "dp21.arrange_mediation": """\
case = sendlaw.DetainedMediation(
    decision_notice_sent=date(2025, 9, 1),
    certificate_needed=True,
    adviser_informed=date(2025, 9, 12),
)
case.timetable(as_at=date(2025, 9, 15))["arrange_mediation"].due
""",
    "dp22.notice_of_mediation": """\
case = sendlaw.DetainedMediation(
    decision_notice_sent=date(2025, 9, 1),
    adviser_informed=date(2025, 9, 12),
    mediation_planned=date(2025, 10, 6),
)
notice = case.timetable(as_at=date(2025, 9, 15))["notice_of_mediation"]
notice.due, notice.latest
""",
    "dp24.certificate_after_mediation": """\
case = sendlaw.DetainedMediation(
    decision_notice_sent=date(2025, 9, 1),
    adviser_informed=date(2025, 9, 12),
    mediation_held=date(2025, 10, 6),
    concluded=date(2025, 10, 6),
)
case.timetable(as_at=date(2025, 10, 7))["certificate_after_mediation"].due
""",
    "dp24.certificate_not_arranged": """\
case = sendlaw.DetainedMediation(
    decision_notice_sent=date(2025, 9, 1),
    adviser_informed=date(2025, 9, 12),
    adviser_told_unable=date(2025, 10, 6),
)
case.timetable(as_at=date(2025, 10, 7))["certificate_not_arranged"].due
""",
    "dp29.notify_assessment": """\
order = sendlaw.DetainedTribunalOrder(made=date(2025, 10, 6), kinds=("assess",))
order.timetable(as_at=date(2025, 10, 8))["notify_assessment"].due
""",
    "dp29.refuse_plan": """\
order = sendlaw.DetainedTribunalOrder(made=date(2025, 10, 6), kinds=("assess",))
order.timetable(as_at=date(2025, 10, 8))["refuse_plan"].due
""",
    "dp29.final_plan": """\
order = sendlaw.DetainedTribunalOrder(made=date(2025, 10, 6), kinds=("assess",))
order.timetable(as_at=date(2025, 10, 8))["final_plan"].due
""",
    "dp29.draft_plan": """\
order = sendlaw.DetainedTribunalOrder(made=date(2025, 10, 6), kinds=("make_plan",))
order.timetable(as_at=date(2025, 10, 8))["draft_plan"].due
""",
    "dp29.final_ordered_plan": """\
order = sendlaw.DetainedTribunalOrder(made=date(2025, 10, 6), kinds=("make_plan",))
order.timetable(as_at=date(2025, 10, 8))["final_ordered_plan"].due
""",
    "dp29.reconsider": """\
order = sendlaw.DetainedTribunalOrder(made=date(2025, 10, 6), kinds=("reconsider",))
order.timetable(as_at=date(2025, 10, 8))["reconsider"].due
""",
    "dp29.amend_placement": """\
order = sendlaw.DetainedTribunalOrder(made=date(2025, 10, 6), kinds=("amend_placement",))
order.timetable(as_at=date(2025, 10, 8))["amend_placement"].due
""",
    "dp30.notify_assessment": """\
case = sendlaw.DetainedConcededAppeal(tribunal_told=date(2025, 10, 6), grounds=("a",))
case.timetable(as_at=date(2025, 10, 8))["notify_assessment"].due
""",
    "dp30.refuse_plan": """\
case = sendlaw.DetainedConcededAppeal(tribunal_told=date(2025, 10, 6), grounds=("a",))
case.timetable(as_at=date(2025, 10, 8))["refuse_plan"].due
""",
    "dp30.final_plan": """\
case = sendlaw.DetainedConcededAppeal(tribunal_told=date(2025, 10, 6), grounds=("a",))
case.timetable(as_at=date(2025, 10, 8))["final_plan"].due
""",
    "dp30.draft_plan": """\
case = sendlaw.DetainedConcededAppeal(tribunal_told=date(2025, 10, 6), grounds=("b",))
case.timetable(as_at=date(2025, 10, 8))["draft_plan"].due
""",
    "dp30.final_conceded_plan": """\
case = sendlaw.DetainedConcededAppeal(tribunal_told=date(2025, 10, 6), grounds=("b",))
case.timetable(as_at=date(2025, 10, 8))["final_conceded_plan"].due
""",
    "dp30.amend_placement": """\
case = sendlaw.DetainedConcededAppeal(tribunal_told=date(2025, 10, 6), grounds=("c_i",))
case.timetable(as_at=date(2025, 10, 8))["amend_placement"].due
""",
    "dp27.agreement.notify_assessment": """\
agreed = sendlaw.DetainedMediationAgreement(made=date(2025, 10, 6), kinds=("assess",))
agreed.timetable(as_at=date(2025, 10, 8))["agreement.notify_assessment"].due
""",
    "dp27.agreement.refuse_plan": """\
agreed = sendlaw.DetainedMediationAgreement(made=date(2025, 10, 6), kinds=("assess",))
agreed.timetable(as_at=date(2025, 10, 8))["agreement.refuse_plan"].due
""",
    "dp27.agreement.final_plan": """\
agreed = sendlaw.DetainedMediationAgreement(made=date(2025, 10, 6), kinds=("assess",))
agreed.timetable(as_at=date(2025, 10, 8))["agreement.final_plan"].due
""",
    "dp27.agreement.draft_plan": """\
agreed = sendlaw.DetainedMediationAgreement(made=date(2025, 10, 6), kinds=("make_plan",))
agreed.timetable(as_at=date(2025, 10, 8))["agreement.draft_plan"].due
""",
    "dp27.agreement.final_ordered_plan": """\
agreed = sendlaw.DetainedMediationAgreement(made=date(2025, 10, 6), kinds=("make_plan",))
agreed.timetable(as_at=date(2025, 10, 8))["agreement.final_ordered_plan"].due
""",
    "dp27.agreement.reconsider": """\
agreed = sendlaw.DetainedMediationAgreement(made=date(2025, 10, 6), kinds=("reconsider",))
agreed.timetable(as_at=date(2025, 10, 8))["agreement.reconsider"].due
""",
    "dp27.agreement.amend_placement": """\
agreed = sendlaw.DetainedMediationAgreement(made=date(2025, 10, 6), kinds=("amend_placement",))
agreed.timetable(as_at=date(2025, 10, 8))["agreement.amend_placement"].due
""",
    "dp27.agreement_other": """\
agreed = sendlaw.DetainedMediationAgreement(made=date(2025, 10, 6), other_things_agreed=True)
agreed.timetable(as_at=date(2025, 10, 8))["agreement_other"].due
""",
}
