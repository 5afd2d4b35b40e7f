"""An inspection of a local area: what answers it, what is not known of it, what its sources say."""

from __future__ import annotations

from datetime import date

from sendlaw.checks.findings import Finding
from sendlaw.counting.arithmetic import reckon
from sendlaw.counting.steps import in_words
from sendlaw.engine.excuse import available
from sendlaw.law.timings import Within
from sendlaw.vocabulary import Event, Standing, Truth

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sendlaw.cases import AreaInspection
    from sendlaw.cases.inspection_parts import ProposedAction, Weakness
    from sendlaw.engine.context import Context
    from sendlaw.engine.deadline import Deadline
    from sendlaw.engine.timetable import Timetable

STATEMENT = "jar4.written_statement"
WHO, WHEN = "SI 2015/1792 reg 4(4)(a)", "SI 2015/1792 reg 4(4)(b)"
IN_PLACE_OF = {"AI006": "TS009", "AI007": "TS009"}
"""The codes that say more of the same defect than one of time does, and stand in its place."""
PUBLISHED = (
    "published_by_inspectorates",
    "revisit.letter_published",
    "monitoring_inspection.report_published",
)
"""The fields that date what the inspectorates published."""


def inspected(case: AreaInspection, table: Timetable) -> Iterator[Finding]:
    """Yield what is wrong, or not known, of an inspection and of what answers it.

    >>> from sendlaw.cases import AreaInspection
    >>> from sendlaw.cases.inspection_parts import Weakness, WrittenStatement
    >>> case = AreaInspection(
    ...     weaknesses=(Weakness(id="w1", text="Plans"),),
    ...     written_statement=WrittenStatement(actions=()),
    ... )
    >>> [one.code for one in inspected(case, case.timetable(as_at=date(2026, 3, 2)))]
    ['AI001']
    """
    (context,) = table.contexts
    path = f"$.{context.path}"
    yield from _unknown(table)
    yield from _sources(case, path, context)
    if context.view.ended_on is not None:
        return
    yield from _authorities(case, table, path)
    yield from _unanswered(case, path)
    made = _made(context) and case.written_statement_required is True
    for where, action in case.actions:
        yield from _action(case, action, f"{path}.{where}", made=made)
        yield from _overdue(action, f"{path}.{where}", table.as_at)
    yield from _revisit(case, path)


def in_place(found: Iterable[Finding], more: Iterable[Finding]) -> Iterator[Finding]:
    """Yield findings, and more of them; of one defect the one that says more."""
    further = [*more]
    said = {(IN_PLACE_OF.get(one.code), one.duty) for one in further}
    yield from (one for one in found if (one.code, one.duty) not in said)
    yield from further


def _made(context: Context) -> bool:
    return context.view.spans[Event.WRITTEN_STATEMENT_MADE].happened is Truth.YES


# --- what is not known ---------------------------------------------------------------------------


def _unknown(table: Timetable) -> Iterator[Finding]:
    """Yield the limits that cannot be told: the day of receipt, or of the statement, is not known."""
    for one in table:
        still_open = one.due is not None and table.as_at <= one.due
        if one.standing is not Standing.UNDETERMINED or still_open:
            continue
        start = one.facets.start
        if start is not None and start[0] != start[1]:
            yield _question("AI007", one, _received(one, table))
        elif one.duty == STATEMENT and one.engaged is Truth.YES:
            message = (
                "The written statement is not dated, so that it cannot be told whether it was made by"
                f" {_day(one.latest)}."
            )
            yield _question("AI006", one, message)


def _question(code: str, deadline: Deadline, message: str) -> Finding:
    return Finding(
        code=code,
        message=message,
        path=deadline.path,
        duty=deadline.duty,
        citations=(deadline.citation,),
        due=deadline.due,
        needs=deadline.needs,
    )


def _received(deadline: Deadline, table: Timetable) -> str:
    """Say in which window a last day lies, and whether it may have been relaxed in 2020."""
    what = deadline.record.words
    if deadline.due is None or deadline.latest is None:
        return f"The day of receipt is not known: no last day to {what} can be told."
    window = f"from {_day(deadline.due)} to {_day(deadline.latest)}"
    told = f"By the days on which the report may have been received, the last day to {what} lies {window}."
    law = table.contexts[0].law
    for name in available(deadline, law):
        relaxed = law.unless(name)
        until = f" to {in_words(relaxed.in_force_to)}" if relaxed.in_force_to else ""
        told += (
            f" From {in_words(relaxed.in_force_from)}{until} {relaxed.words} ({relaxed.provision}): of"
            " such a last day, dates alone prove no breach."
        )
    return told


def _day(on: date | None) -> str:
    return in_words(on) if on else "a day not known"


# --- what the sources say ------------------------------------------------------------------------


def _sources(case: AreaInspection, path: str, context: Context) -> Iterator[Finding]:
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
            closed = context.calendar.why_not(on)
            if closed and on <= date.fromordinal(context.view.as_at):
                message = f"It is said to have been published on {in_words(on)}, no working day."
                yield Finding(code="AI014", message=message, path=f"{path}.{fact}", performed=on)


def _recorded(case: AreaInspection, fact: str) -> Iterator[date]:
    value: object = case
    for name in fact.split("."):
        value = getattr(value, name, None)
    if isinstance(value, date):
        yield value


# --- who must make it ------------------------------------------------------------------------------


def _authorities(case: AreaInspection, table: Timetable, path: str) -> Iterator[Finding]:
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
    deadline = table[STATEMENT]
    for number, one in enumerate(bodies):
        own = one.report_received
        if own is not None and own != case.report_received and own <= table.as_at:
            due = _due(own, deadline, table.contexts[0])
            message = (
                f"{one.name or 'A principal authority'} received the report on {in_words(own)}, so that"
                f" its own last day is {in_words(due)}."
            )
            yield Finding(
                code="AI009",
                message=message,
                path=f"{here}[{number}].report_received",
                duty=deadline.duty,
                citations=(deadline.citation,),
                due=due,
            )


def _due(received: date, deadline: Deadline, context: Context) -> date:
    timing = deadline.record.timing
    assert isinstance(timing, Within)  # noqa: S101 - the limit of regulation 4(2) is one
    counted = reckon(received.toordinal(), timing.period, timing.convention, context.calendar)
    return date.fromordinal(counted)


# --- what answers it -------------------------------------------------------------------------------


def _named(weakness: Weakness) -> str:
    return f"{weakness.id or 'a weakness'}{f' ({weakness.text})' if weakness.text else ''}"


def _unanswered(case: AreaInspection, path: str) -> Iterator[Finding]:
    """Yield the weaknesses that no action answers, where the actions are recorded at all."""
    if case.statement is None or not isinstance(case.statement.actions, tuple):
        return
    answered = {link for _, action in case.actions for link in action.answers}
    for number, one in enumerate(case.weaknesses if isinstance(case.weaknesses, tuple) else ()):
        if one.to_be_answered and one.id not in answered:
            message = f"No action answers {_named(one)}."
            yield Finding(code="AI001", message=message, path=f"{path}.weaknesses[{number}]")


def _action(
    case: AreaInspection, action: ProposedAction, path: str, *, made: bool
) -> Iterator[Finding]:
    """Yield what an action does not say that the statement must: who should act, and when."""
    statement = case.statement
    named = f"the action {action.id}" if action.id else "an action"
    owned = action.owner or (statement and statement.owner)
    timed = action.timed or (statement and statement.period)
    if made and not owned:
        message = f"The statement does not say who should take {named}."
        yield Finding(
            code="AI002", message=message, path=path, citations=(WHO,), duty="jar4.contents"
        )
    if made and not timed:
        message = f"The statement does not say within what period to take {named}."
        yield Finding(
            code="AI003", message=message, path=path, citations=(WHEN,), duty="jar4.contents"
        )
    if not made and not (owned and timed):
        lacks = " and no ".join(
            word for word, has in (("owner", owned), ("period", timed)) if not has
        )
        message = f"Of {named} no {lacks} is recorded; a statement that is made must say it."
        yield Finding(code="AI004", message=message, path=path, citations=(WHO, WHEN))


def _overdue(action: ProposedAction, path: str, as_at: date) -> Iterator[Finding]:
    done = action.done is not None and action.done <= as_at
    if action.due is not None and action.due < as_at and not done:
        message = f"By its own day, {in_words(action.due)}, it was to be done; it is not recorded as done."
        yield Finding(
            code="AI005",
            message=message,
            path=f"{path}.due",
            due=action.due,
            days_late=(as_at - action.due).days,
        )


def _revisit(case: AreaInspection, path: str) -> Iterator[Finding]:
    """Yield the weaknesses of which a revisit says nothing, and those it found wanting."""
    progress = case.revisit.progress if case.revisit else None
    if not isinstance(progress, tuple):
        return
    found = {one.weakness: one.sufficient for one in progress}
    for number, one in enumerate(case.weaknesses if isinstance(case.weaknesses, tuple) else ()):
        here = f"{path}.weaknesses[{number}]"
        if found.get(one.id) is False:
            message = f"The revisit found that progress was not sufficient with {_named(one)}."
            yield Finding(code="AI013", message=message, path=here)
        elif found.get(one.id) is None and one.to_be_answered:
            message = f"It is not recorded what the revisit found of {_named(one)}."
            yield Finding(code="AI012", message=message, path=here)
