"""An inspection of a local area: what answers it, what is not known of it, what its sources say."""

from __future__ import annotations

from sendlaw.cases.order import first_day, last_day
from sendlaw.checks.findings import Finding
from sendlaw.checks.inspections_known import authorities, sources, unknown
from sendlaw.counting.steps import in_words
from sendlaw.facts.dated import NOT_RECORDED
from sendlaw.law.records import Guidance
from sendlaw.vocabulary import (
    Attribute,
    Event,
    InspectionFramework,
    InspectionOutcome,
    Truth,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from sendlaw.cases import AreaInspection
    from sendlaw.cases.inspection_parts import ProposedAction, Revisit, Weakness
    from sendlaw.engine.context import Context
    from sendlaw.engine.timetable import Timetable

WHO, WHEN = "SI 2015/1792 reg 4(4)(a)", "SI 2015/1792 reg 4(4)(b)"
IN_PLACE_OF = {"AI006": "TS009", "AI007": "TS009"}
"""The codes that say more of the same defect than one of time does, and stand in its place."""
FRAMEWORKS = {
    InspectionFramework.OF_2016: "lai16.notice",
    InspectionFramework.OF_2023: "lai23.notice",
}
"""The record of each framework that stands for the time in which inspections were made by it."""


def inspected(case: AreaInspection, table: Timetable) -> Iterator[Finding]:
    """Yield what is wrong, or not known, of an inspection and of what answers it.

    >>> from datetime import date
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
    yield from unknown(case, table)
    yield from sources(case, path, context)
    yield from _framework(case, path, context)
    yield from _outcome(context, path)
    if context.view.ended_on is not None:
        return
    yield from authorities(case, table, path)
    yield from _unanswered(case, path)
    made = _made(context) and case.written_statement_required is True
    if made:
        yield from _empty(case, path)
    for where, action in case.actions:
        yield from _action(case, action, f"{path}.{where}", made=made)
        yield from _overdue(action, f"{path}.{where}", table.as_at)
        yield from _early(action, f"{path}.{where}", table.as_at)
    yield from _revisit(case, path, table.as_at)


def in_place(found: Iterable[Finding], more: Iterable[Finding]) -> Iterator[Finding]:
    """Yield findings, and more of them; of one defect the one that says more."""
    further = [*more]
    said = {(IN_PLACE_OF.get(one.code), one.duty) for one in further}
    yield from (one for one in found if (one.code, one.duty) not in said)
    yield from further


def _made(context: Context) -> bool:
    return context.view.spans[Event.WRITTEN_STATEMENT_MADE].happened is Truth.YES


# --- what does not fit together ------------------------------------------------------------------


def _framework(case: AreaInspection, path: str, context: Context) -> Iterator[Finding]:
    """Yield that an inspection began when inspections were not made by the framework that is recorded."""
    name = FRAMEWORKS[case.framework] if case.framework else ""
    found = context.law.versions(name) if name in context.law else ()
    versions = [one for one in found if isinstance(one, Guidance)]
    if not versions:
        return
    since, until = versions[0].in_force_from, versions[-1].in_force_to
    first, last = first_day(case.inspection_began), last_day(case.inspection_began)
    before = last is not None and last < since
    after = first is not None and until is not None and first > until
    if before or after:
        told = f"from {in_words(since)}" + (f" to {in_words(until)}" if until else "")
        message = (
            f"By the day on which it began it is no inspection of the framework of {case.framework}, which"
            f" was that of inspections {told}."
        )
        yield Finding(code="AI016", message=message, path=f"{path}.framework")


def _outcome(context: Context, path: str) -> Iterator[Finding]:
    """Yield that an outcome and what the report requires do not go together in the framework of 2023."""
    known = context.view.attributes
    outcome, required = (
        known.get(one) for one in (Attribute.INSPECTION_OUTCOME, Attribute.STATEMENT_REQUIRED)
    )
    if not isinstance(outcome, InspectionOutcome) or not isinstance(required, bool):
        return
    failings = outcome is InspectionOutcome.WIDESPREAD_SYSTEMIC_FAILINGS
    if failings is not required:
        asks = "asks for a priority action plan" if failings else "asks for no priority action plan"
        said = "a written statement is required" if required else "none is required"
        message = (
            f"After the outcome {outcome.value.replace('_', ' ')!r} the framework of 2023 {asks}, and it"
            f" is recorded that {said}. The Chief Inspector determines it in each case."
        )
        cited = ("SI 2015/1792 reg 3(3)(a)",)
        here = f"{path}.written_statement_required"
        yield Finding(code="AI017", message=message, path=here, citations=cited)


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


def _empty(case: AreaInspection, path: str) -> Iterator[Finding]:
    """Yield what a statement without any action does not say either: who should act, and when."""
    statement = case.statement
    if statement is None or statement.actions != ():
        return
    here = f"{path}.{'written_statement' if case.written_statement else 'priority_action_plan'}"
    for code, told, cited, lacks in (
        ("AI002", statement.owner, WHO, "who should take action"),
        ("AI003", statement.period, WHEN, "within what period action is to be taken"),
    ):
        if not told:
            message = f"The statement proposes no action, and does not say {lacks}."
            yield Finding(
                code=code, message=message, path=here, citations=(cited,), duty="jar4.contents"
            )


def _early(action: ProposedAction, path: str, as_at: date) -> Iterator[Finding]:
    """Yield that an action was done before the day from which it was to be taken."""
    done, start = action.done, action.start
    if done is not None and start is not None and done < start and done <= as_at:
        message = f"It was done on {in_words(done)}; it was to be taken from {in_words(start)}."
        yield Finding(code="AI015", message=message, path=f"{path}.done", performed=done)


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


def _revisit(case: AreaInspection, path: str, as_at: date) -> Iterator[Finding]:
    """Yield the weaknesses of which a revisit says nothing, and those it found wanting."""
    if case.revisit is None or not _told_by(case.revisit, as_at):
        return
    progress = case.revisit.progress
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


def _told_by(revisit: Revisit, as_at: date) -> bool:
    """Say whether a revisit had begun by a day, and its letter does not lie after it."""
    days = (revisit.began, revisit.ended, revisit.letter_published)
    lasts = [last_day(one) for one in days]
    begun = any(one is NOT_RECORDED for one in days) or any(one and one <= as_at for one in lasts)
    return begun and all(one is None or one <= as_at for one in lasts)
