"""What is known of an inspection of a local area: the day of receipt, who received, what sources say."""

from __future__ import annotations

from datetime import date

from sendlaw.checks.findings import Finding
from sendlaw.counting.arithmetic import reckon
from sendlaw.counting.steps import days_in_words, in_words
from sendlaw.engine.excuse import available, lifting
from sendlaw.facts.dated import Span
from sendlaw.law.records import Duty
from sendlaw.law.timings import Within
from sendlaw.vocabulary import Event, Standing, Truth

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from sendlaw.cases import AreaInspection
    from sendlaw.cases.inspection_parts import PrincipalAuthority
    from sendlaw.engine.context import Context
    from sendlaw.engine.deadline import Deadline
    from sendlaw.engine.timetable import Timetable

STATEMENT = "jar4.written_statement"
RECEIVED = Event.INSPECTION_REPORT_RECEIVED
PUBLISHED = (
    "published_by_inspectorates",
    "revisit.letter_published",
    "monitoring_inspection.report_published",
)
"""The fields that date what the inspectorates published."""


# --- what is not known ---------------------------------------------------------------------------


def unknown(case: AreaInspection, table: Timetable) -> Iterator[Finding]:
    """Yield the limits that cannot be told: the day of receipt, or of the statement, is not known."""
    for one in table:
        still_open = one.due is not None and table.as_at <= one.due
        if one.standing is not Standing.UNDETERMINED or still_open:
            continue
        start = one.facets.start
        if start is not None and start[0] != start[1]:
            message = _window(case, one, table.contexts[0])
            yield _question("AI007", one, message, _opens(one))
        elif one.duty == STATEMENT and one.engaged is Truth.YES:
            message = (
                "The written statement is not dated, so that it cannot be told whether it was made by"
                f" {_day(one.latest)}."
            )
            yield _question("AI006", one, message, one.due)


def _question(code: str, deadline: Deadline, message: str, due: date | None) -> Finding:
    return Finding(
        code=code,
        message=message,
        path=deadline.path,
        duty=deadline.duty,
        citations=(deadline.citation,),
        due=due,
        needs=deadline.needs,
    )


def _window(case: AreaInspection, deadline: Deadline, context: Context) -> str:
    """Say in which window a last day lies, and whether it may have been relaxed in 2020."""
    what = deadline.record.words
    lies = _lies(_opens(deadline), deadline.latest)
    if not lies:
        return f"The day of receipt is not known: no last day to {what} can be told."
    by = "the days on which the report may have been received"
    if _by_the_bodies(case, context):
        by = "the day on which each principal authority received the report"
    told = f"By {by}, the last day to {what} lies {lies}."
    for name in available(deadline, context.law):
        told += f" {_relaxed(name, context)}: of such a last day, dates alone prove no breach."
    return told


def _lies(first: date | None, last: date | None) -> str:
    if first and last:
        return f"from {in_words(first)} to {in_words(last)}"
    if last:
        return f"no later than {in_words(last)}"
    return f"no earlier than {in_words(first)}" if first else ""


def _opens(deadline: Deadline) -> date | None:
    """Return the first day of a window; none, where only the coming into force bounds the receipt."""
    start = deadline.facets.start
    assert start is not None  # noqa: S101 - held by the caller
    unbounded = start[0] <= deadline.record.in_force_from.toordinal()
    return None if unbounded else deadline.due


def _by_the_bodies(case: AreaInspection, context: Context) -> bool:
    """Say whether the receipt is told by the principal authorities' own days alone."""
    return context.facts.dates[RECEIVED] != case.report_received


def _relaxed(name: str, context: Context) -> str:
    relaxed = context.law.unless(name)
    until = f" to {in_words(relaxed.in_force_to)}" if relaxed.in_force_to else ""
    return f"From {in_words(relaxed.in_force_from)}{until} {relaxed.words} ({relaxed.provision})"


def _day(on: date | None) -> str:
    return in_words(on) if on else "a day not known"


# --- who must make it ------------------------------------------------------------------------------


def authorities(case: AreaInspection, table: Timetable, path: str) -> Iterator[Finding]:
    """Yield that nobody is recorded who must make the statement; and of each body its own last day."""
    if case.written_statement_required is not True:
        return
    here = f"{path}.principal_authorities"
    bodies = case.principal_authorities
    if not isinstance(bodies, tuple) or not bodies:
        message = (
            "The report requires a written statement, and it is not recorded who must make it."
        )
        cited = ("SI 2015/1792 reg 3(3)(b)", "SI 2015/1792 reg 3(4)")
        yield Finding(code="AI008", message=message, path=here, citations=cited)
        return
    for number, one in enumerate(bodies):
        if _is_its_own(one, table.contexts[0]):
            yield _own_limit(one, table, f"{here}[{number}].report_received")


def _is_its_own(body: PrincipalAuthority, context: Context) -> bool:
    """Say whether a body received the report by now, on another day than the timetable counts from."""
    own, known = body.report_received, context.view.spans[RECEIVED]
    if own is None or own > context.as_at:
        return False
    return known != Span(own.toordinal(), own.toordinal(), Truth.YES)


def _own_limit(body: PrincipalAuthority, table: Timetable, path: str) -> Finding:
    """Tell the last day of one body, what may have lifted it, and how late the statement was by it."""
    deadline, context, own = table[STATEMENT], table.contexts[0], body.report_received
    assert own is not None  # noqa: S101 - held by the caller
    due = _due(own, deadline, context)
    message = (
        f"{body.name or 'A principal authority'} received the report on {in_words(own)}, so that its"
        f" own last day is {in_words(due)}.{_late(due, deadline, table.as_at)}"
    )
    assert isinstance(deadline.record, Duty)  # noqa: S101 - regulation 4(2) makes one
    for name in lifting(deadline.record, own, due, context.law):
        message += f" {_relaxed(name, context)}: dates alone prove no breach of that day."
    return Finding(
        code="AI009",
        message=message,
        path=path,
        duty=deadline.duty,
        citations=(deadline.citation,),
        due=due,
    )


def _due(received: date, deadline: Deadline, context: Context) -> date:
    timing = deadline.record.timing
    assert isinstance(timing, Within)  # noqa: S101 - the limit of regulation 4(2) is one
    counted = reckon(received.toordinal(), timing.period, timing.convention, context.calendar)
    return date.fromordinal(counted)


def _late(due: date, deadline: Deadline, as_at: date) -> str:
    """Say by how many days the statement was late by a body's own day, or is overdue; else nothing."""
    first, last, happened = deadline.facets.act
    if happened is Truth.YES and date.fromordinal(first) > due:
        least = "" if first == last else "at least "
        return (
            f" The statement was made {least}{days_in_words(first - due.toordinal())} after that."
        )
    if happened is Truth.NO and as_at > due:
        return f" {days_in_words((as_at - due).days)} after that it had not been made."
    return ""


# --- what the sources say ------------------------------------------------------------------------


def sources(case: AreaInspection, path: str, context: Context) -> Iterator[Finding]:
    """Yield the facts that two sources date otherwise, and what was published on a day off."""
    given = case.sources if isinstance(case.sources, tuple) else ()
    said: dict[str, dict[date, list[str]]] = {}
    for one in given:
        if one.fact and one.on and one.source and one.on <= date.fromordinal(context.view.as_at):
            said.setdefault(one.fact, {}).setdefault(one.on, []).append(one.source)
    for fact, days in said.items():
        if len(days) > 1:
            told = "; ".join(f"{in_words(on)} ({', '.join(of)})" for on, of in sorted(days.items()))
            message = f"Its sources give different days of {fact}: {told}."
            yield Finding(code="AI010", message=message, path=f"{path}.{fact}")
    for fact in PUBLISHED:
        days_of = {*said.get(fact, ()), *_recorded(case, fact)}
        for on in sorted(days_of):
            closed = context.calendar.as_defined.why_not(on)
            if closed and on <= date.fromordinal(context.view.as_at):
                message = f"It is said to have been published on {in_words(on)}, no working day."
                yield Finding(code="AI014", message=message, path=f"{path}.{fact}", performed=on)


def _recorded(case: AreaInspection, fact: str) -> Iterator[date]:
    value: object = case
    for name in fact.split("."):
        value = getattr(value, name, None)
    if isinstance(value, date):
        yield value
