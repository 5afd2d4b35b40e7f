"""The iCalendar export, read back by the icalendar library."""

from __future__ import annotations

from datetime import date

from icalendar import Calendar

from sendlaw import AnnualReview, NeedsAssessment, PlanTransfer, Release, ics

CASE = NeedsAssessment(
    request_received=date(2025, 9, 1),
    decision_notified=date(2025, 10, 10),
    decision="assess",
    draft_plan_sent=date(2025, 12, 1),
    draft_plan_served=date(2025, 12, 2),
)


def events(case: object, as_at: date, reference: str = "EX-1") -> dict[str, date]:
    text = ics(case.timetable(as_at=as_at), reference=reference)  # type: ignore[attr-defined]
    found = Calendar.from_ical(text).walk("VEVENT")
    return {str(one["description"]).rpartition("/")[2]: one["dtstart"].dt for one in found}


def test_what_is_still_to_be_done_is_on_its_day() -> None:
    # 140 days from 1 September; the draft served on 2 December bars the plan until 17 December
    assert events(CASE, date(2025, 12, 3)) == {
        "reg13.draft_representations": date(2025, 12, 17),
        "reg13.final_plan": date(2026, 1, 19),
    }


def test_what_is_done_or_has_no_date_is_left_out() -> None:
    assert events(Release(released=date(2025, 9, 1)), date(2025, 9, 2)) == {}
    assert "reg5.decision_to_assess" not in events(CASE, date(2025, 12, 3))


def test_what_is_overdue_stays_on_its_day() -> None:
    assert events(CASE, date(2026, 2, 2)) == {"reg13.final_plan": date(2026, 1, 19)}


def one(as_at: date, reference: str) -> tuple[str, int]:
    table = NeedsAssessment(request_received=date(2025, 9, 1)).timetable(as_at=as_at)
    [event, *_] = Calendar.from_ical(ics(table, reference=reference)).walk("VEVENT")
    return str(event["uid"]), int(event["sequence"])


def test_an_event_keeps_its_uid_and_its_number_grows() -> None:
    (first, early), (second, late) = one(date(2025, 9, 2), "A"), one(date(2025, 9, 9), "A")
    assert first == second
    assert late - early == 7
    assert one(date(2025, 9, 2), "B")[0] != first


def test_nothing_personal_goes_in() -> None:
    text = ics(CASE.timetable(as_at=date(2025, 12, 3)), reference="Jane Doe 12").decode()
    assert "Jane" not in text


def test_a_date_beyond_the_calendar_is_marked() -> None:
    aware = date(2028, 12, 28)
    move = PlanTransfer(moved=aware, old_authority_aware=aware)
    [event] = Calendar.from_ical(ics(move.timetable(as_at=aware))).walk("VEVENT")
    assert "(provisional)" in str(event["summary"])
    review = AnnualReview(attends_setting=True, meeting_held=date(2028, 12, 28))
    text = ics(review.timetable(as_at=date(2028, 12, 28))).decode()
    assert "provisional" not in text
