"""Examples for the records on inspections of local areas, as those of ``examples``."""

from __future__ import annotations

INSPECTIONS = {
    "jar3.local_media": """\
case = sendlaw.AreaInspection(
    report_received=date(2025, 9, 1), local_media_sent=date(2025, 10, 2)
)
copies = case.timetable(as_at=date(2025, 11, 3))["local_media"]
copies.due, copies.standing.value, copies.days_late
""",
    "jar3.publish_report": """\
case = sendlaw.AreaInspection(
    report_received=date(2019, 12, 17), report_published=date(2019, 12, 20)
)
published = case.timetable(as_at=date(2020, 3, 2))["publish_report"]
published.due, published.standing.value
""",
    "jar4.written_statement": """\
case = sendlaw.AreaInspection(
    framework="2016",
    report_received=sendlaw.Between(date(2020, 2, 12), date(2020, 2, 24)),
    written_statement_required=True,
    written_statement_made=date(2020, 9, 30),
)
statement = case.timetable(as_at=date(2020, 10, 13))["written_statement"]
statement.due, statement.latest, statement.standing.value
print(statement.explain())
""",
}
