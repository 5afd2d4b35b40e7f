"""A timetable as an iCalendar file: what is still to be done. Needs the ``calendar`` extra."""

from __future__ import annotations

from datetime import UTC, datetime, time
from hashlib import sha256

from sendlaw.law.records import COMMENCEMENT, Duty
from sendlaw.vocabulary import Standing

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from icalendar import Event

    from sendlaw.engine import Deadline, Timetable

PRODUCT = "-//sendlaw//timetable//EN"
UID_LENGTH = 32


def ics(timetable: Timetable, *, reference: str = "") -> bytes:
    """Return what is still to be done as an iCalendar file (RFC 5545).

    >>> from datetime import date
    >>> from sendlaw import NeedsAssessment
    >>> case = NeedsAssessment(request_received=date(2025, 9, 1))
    >>> text = ics(case.timetable(as_at=date(2025, 9, 2)), reference="EX-1").decode()
    >>> "DTSTART;VALUE=DATE:20260119" in text
    True

    Each open or overdue limit is an all-day event on its last day, each minimum period one on the first
    lawful day; a branch that nobody need take, such as refusing a plan, is left out. An event keeps its
    UID, made of ``reference`` and the key of its deadline, and its sequence number grows with the day
    looked from, so that a calendar replaces what an earlier export gave. No personal data goes in: the
    reference itself is only hashed. Raises ``ImportError`` without icalendar.
    """
    from icalendar import Calendar  # noqa: PLC0415 - an extra

    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    for deadline in timetable:
        for event in _events(deadline, timetable, reference):
            calendar.add_component(event)
    return bytes(calendar.to_ical())


def _events(deadline: Deadline, timetable: Timetable, reference: str) -> Iterator[Event]:
    from icalendar import Event  # noqa: PLC0415 - an extra

    standing = deadline.standing
    day = deadline.due or deadline.earliest
    waiting = standing in (Standing.OPEN, Standing.RUNNING) or standing.value.startswith("OVERDUE")
    branch = isinstance(deadline.record, Duty) and deadline.record.binds_if_taken
    if day is None or branch or not waiting:
        return
    event = Event()
    named = sha256(f"{reference}\n{deadline.key}".encode()).hexdigest()
    event.add("uid", f"{named[:UID_LENGTH]}@sendlaw")
    event.add("sequence", (timetable.as_at - COMMENCEMENT).days)
    event.add("dtstamp", datetime.combine(timetable.as_at, time(), UTC))
    event.add("dtstart", day)
    event.add("summary", _summary(deadline))
    read = "" if deadline.record.verified else f" (grade {deadline.record.grade})"
    event.add("description", f"{deadline.citation}{read}. {standing.value}. {deadline.key}")
    event.add("url", deadline.url)
    event.add("transp", "TRANSPARENT")
    yield event


def _summary(deadline: Deadline) -> str:
    record = deadline.record
    provisional = " (provisional)" if deadline.provisional else ""
    if deadline.is_bar:
        return f"the minimum period has run{provisional}: {record.provision} ({record.actor.value})"
    return f"last day{provisional}: {record.words} ({record.actor.value})"
