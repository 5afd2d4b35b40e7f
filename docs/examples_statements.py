"""Examples for the records on statements converted to plans, as those of ``examples``."""

from __future__ import annotations

STATEMENTS = {
    "tr12.post16_2015": """\
case = sendlaw.StatementConversion(
    transfer_kind="school_to_post_16",
    transfer_date=date(2015, 9, 1),
    final_plan_sent=date(2015, 5, 31),
    exceptions=(),
)
converted = case.timetable(as_at=date(2016, 1, 4))["post16_2015"]
converted.due, converted.standing.value, converted.days_late
""",
    "tr13.year6": """\
case = sendlaw.StatementConversion(assess_in_year_6=True, year_6_ends=date(2016, 7, 22))
case.timetable(as_at=date(2016, 7, 1))["year6"].due
""",
    "tr14.phase_transfer.post16": """\
case = sendlaw.StatementConversion(
    transfer_kind="school_to_post_16", transfer_date=date(2016, 9, 1)
)
case.timetable(as_at=date(2015, 10, 1))["phase_transfer.post16"].due
""",
    "tr14.phase_transfer.other": """\
case = sendlaw.StatementConversion(
    transfer_kind="primary_to_secondary", transfer_date=date(2016, 9, 1)
)
converted = case.timetable(as_at=date(2015, 10, 1))["phase_transfer.other"]
converted.due
print(converted.explain())
""",
    "tr14.year9": """\
case = sendlaw.StatementConversion(
    year_9_from=date(2016, 9, 5), year_9_ends=date(2017, 9, 3)
)
case.timetable(as_at=date(2017, 1, 9))["year9"].due
""",
    "tr14.backstop": """\
case = sendlaw.StatementConversion(plan_refusal_notified=date(2018, 4, 3), exceptions=())
converted = case.timetable(as_at=date(2018, 5, 1))["backstop"]
converted.due, converted.standing.value, converted.days_late
""",
    "tr18.notice": """\
case = sendlaw.StatementConversion(
    notice_given=date(2015, 9, 9), assessment_began=date(2015, 9, 21)
)
notice = case.timetable(as_at=date(2015, 10, 1))["notice"]
notice.due, notice.latest, notice.standing.value
""",
    "tr21.final_14w": """\
case = sendlaw.StatementConversion(
    notice_given=date(2015, 8, 24), assessment_began=date(2015, 9, 7)
)
final = case.timetable(as_at=date(2015, 10, 1))["final_14w"]
final.due
print(final.explain())
""",
    "tr21.final_18w": """\
case = sendlaw.StatementConversion(
    notice_given=date(2015, 9, 7), assessment_began=date(2015, 9, 21)
)
case.timetable(as_at=date(2015, 10, 1))["final_18w"].due
""",
    "tr22.refuse_10w": """\
case = sendlaw.StatementConversion(
    notice_given=date(2015, 5, 11),
    assessment_began=date(2015, 5, 25),
    plan_refusal_notified=date(2015, 8, 2),
)
refusal = case.timetable(as_at=date(2015, 10, 1))["refuse_10w"]
refusal.due, refusal.standing.value
""",
    "tr22.refuse_14w": """\
case = sendlaw.StatementConversion(
    notice_given=date(2015, 9, 7),
    assessment_began=date(2015, 9, 21),
    plan_refusal_notified=date(2015, 12, 28),
    exceptions=(),
)
refusal = case.timetable(as_at=date(2016, 1, 4))["refuse_14w"]
refusal.due, refusal.standing.value, refusal.days_late
""",
    "tr24.final_14w.requested": """\
case = sendlaw.StatementReassessment(request_made=date(2015, 8, 31))
case.timetable(as_at=date(2015, 10, 1))["final_14w.requested"].due
""",
    "tr24.final_14w.ordered": """\
case = sendlaw.StatementReassessment(
    request_made=date(2014, 11, 3), ordered_on_appeal=date(2015, 5, 25)
)
case.timetable(as_at=date(2015, 6, 1))["final_14w.ordered"].due
""",
    "tr24.final_18w.requested": """\
case = sendlaw.StatementReassessment(request_made=date(2015, 9, 1))
case.timetable(as_at=date(2015, 10, 1))["final_18w.requested"].due
""",
    "tr24.final_18w.ordered": """\
case = sendlaw.StatementReassessment(
    request_made=date(2015, 9, 7), ordered_on_appeal=date(2016, 2, 1)
)
case.timetable(as_at=date(2016, 2, 2))["final_18w.ordered"].due
""",
    "tr32.notice": """\
case = sendlaw.DetainedStatementConversion(
    notice_given=date(2016, 1, 20), assessment_began=date(2016, 2, 1), exceptions=()
)
notice = case.timetable(as_at=date(2016, 3, 1))["notice"]
notice.standing.value, notice.days_late
""",
    "tr34.final_14w": """\
case = sendlaw.DetainedStatementConversion(
    notice_given=date(2015, 5, 11), assessment_began=date(2015, 5, 25)
)
case.timetable(as_at=date(2015, 6, 1))["final_14w"].due
""",
    "tr34.final_18w": """\
case = sendlaw.DetainedStatementConversion(
    notice_given=date(2016, 1, 18), assessment_began=date(2016, 2, 1)
)
case.timetable(as_at=date(2016, 3, 1))["final_18w"].due
""",
    "tr35.refuse_10w": """\
case = sendlaw.DetainedStatementConversion(
    notice_given=date(2015, 5, 11), assessment_began=date(2015, 5, 25)
)
case.timetable(as_at=date(2015, 6, 1))["refuse_10w"].due
""",
    "tr35.refuse_14w": """\
case = sendlaw.DetainedStatementConversion(
    notice_given=date(2016, 1, 18), assessment_began=date(2016, 2, 1)
)
case.timetable(as_at=date(2016, 3, 1))["refuse_14w"].due
""",
}
