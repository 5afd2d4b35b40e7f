"""Explanations: the steps from the facts to the standing, told as text, as data, and as HTML."""

from __future__ import annotations

from datetime import date
from html import escape

import attrs

from sendlaw.counting import Step, StepKind
from sendlaw.counting.steps import days_in_words, in_words
from sendlaw.engine.excuse import cited
from sendlaw.engine.fixed import fixed_date
from sendlaw.engine.standing import How
from sendlaw.engine.told_counts import told_counts
from sendlaw.facts.view import Maybe
from sendlaw.law.conditions import reads
from sendlaw.law.records import Bar, Duty, Guidance, Term, triggers
from sendlaw.law.timings import NoLimit, events_of
from sendlaw.vocabulary import Standing, Truth

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from sendlaw.engine.context import Context
    from sendlaw.engine.deadline import Deadline
    from sendlaw.engine.excuse import Trial
    from sendlaw.facts.view import View
    from sendlaw.law.conditions import Condition
    from sendlaw.vocabulary import Event


@attrs.frozen
class Explanation:
    """Why a deadline stands where it stands: a title and typed steps.

    >>> import sendlaw
    >>> case = sendlaw.NeedsAssessment(request_received=date(2025, 9, 1))
    >>> reasons = case.timetable(as_at=date(2025, 9, 30))["decision_to_assess"].explanation
    >>> reasons.steps[0].kind.value
    'fact'

    ``text()``, ``to_dict()`` and ``html()`` render the same steps.
    """

    title: str
    steps: tuple[Step, ...]

    def text(self) -> str:
        """Return the explanation as plain text, one step a line."""
        lines = [self.title, *(f"  - {_line(step)}" for step in self.steps)]
        return "\n".join(lines)

    def to_dict(self) -> dict[str, object]:
        """Return the explanation as plain JSON types."""
        return {"title": self.title, "steps": [step.to_dict() for step in self.steps]}

    def html(self) -> str:
        """Return the explanation as an HTML fragment."""
        rows = (
            f'<li class="{step.kind.name.lower().replace("_", "-")}">{escape(step.text)}'
            + (f" <cite>{escape(step.authority)}</cite>" if step.authority else "")
            + "</li>"
            for step in self.steps
        )
        title = escape(self.title)
        return f'<section class="sendlaw"><p>{title}</p><ol>{"".join(rows)}</ol></section>'

    def __str__(self) -> str:
        return self.text()


def _line(step: Step) -> str:
    return f"{step.text} [{step.authority}]" if step.authority else step.text


def explain(deadline: Deadline, context: Context) -> Explanation:
    """Tell a deadline step by step."""
    record = deadline.record
    if isinstance(record, Term):
        return Explanation(f"{record.provision}: {record.words}.", tuple(_steps(deadline, context)))
    if isinstance(record, Guidance):
        title = f"{record.provision}: {record.sentence}"
        return Explanation(title, tuple(_steps(deadline, context)))
    must = "must not" if isinstance(record, Bar) else "must"
    title = f"{record.provision}: the {record.actor.value} {must} {record.words}."
    return Explanation(title, tuple(_steps(deadline, context)))


def _steps(deadline: Deadline, context: Context) -> Iterator[Step]:
    yield from _facts(deadline, context)
    yield _provision(deadline)
    if isinstance(deadline.record, Guidance) and deadline.record.note:
        yield Step(StepKind.PROVISION, deadline.record.note)
    yield from _counting(deadline, context)
    yield from _fixed(deadline, context)
    yield from _readings(deadline)
    for trial in deadline.excusal.trials if deadline.excusal else ():
        yield _exception(trial, deadline)
    yield from _open_norm(deadline)
    for need in deadline.needs:
        yield Step(StepKind.NEED, f"Not known: {need.path}, which would settle: {need.why}.")
    yield _conclusion(deadline, context)


def _facts(deadline: Deadline, context: Context) -> Iterator[Step]:
    """Tell the events that matter: what starts the clock, what the limit reads, what stops it."""
    record, view = deadline.record, context.view
    act = deadline.act_event
    read = events_of(record.timing) if record.timing is not None else ()
    for event in dict.fromkeys((*triggers(record), *read, act)):
        span = view.spans[event]
        if span.happened is Truth.YES and span.first == span.last:
            day = date.fromordinal(span.first)
            yield Step(StepKind.FACT, f"{in_words(day)}: {event.value}.", day)
        elif span.happened is Truth.YES:
            yield Step(StepKind.FACT, f"Day not recorded ({_range(span)}): {event.value}.")
        elif span.happened is Truth.UNKNOWN:
            yield Step(StepKind.FACT, f"Not known whether, or when, {event.value}.")
        elif event is act and not isinstance(record, Term):
            seen = in_words(context.as_at)
            yield Step(StepKind.FACT, f"Not by {seen}: {event.value}.", context.as_at)
    yield from _attributes(record.when, act, view)


def _attributes(when: Condition, act: Event, view: View) -> Iterator[Step]:
    """Tell the facts that are no dates: those that settle whether it binds, and what the act decided."""
    for attribute, told_by in view.facts.shape.told_by:
        value = view.attributes.get(attribute)
        known = value is not None and not isinstance(value, Maybe)
        if known and (told_by is act or (told_by is None and attribute in reads(when))):
            name, told = attribute.words, str(value).replace("_", " ")
            told = {"True": "yes", "False": "no"}.get(told, told)
            yield Step(StepKind.FACT, f"{name[:1].upper()}{name[1:]}: {told}.")


def _range(span: tuple[int, int, Truth]) -> str:
    first, last = date.fromordinal(span[0]), date.fromordinal(span[1])
    return f"from {first.isoformat()} to {last.isoformat()}"


def _provision(deadline: Deadline) -> Step:
    record = deadline.record
    since = in_words(record.in_force_from)
    until = f" until {in_words(record.in_force_to)}" if record.in_force_to else ""
    if deadline.facets.start is None and deadline.facets.how is How.NOT_ENGAGED:
        why = "no clock has started under it"
    else:
        why = f"it is in force from {since}{until}, and so on the day the clock started"
    text = f"{record.provision} is read: {why}."
    if not record.verified:
        text += f" Not all that it rests on was read in the text itself (grade {record.grade})."
    return Step(StepKind.PROVISION, text, record.in_force_from, deadline.url)


def _counting(deadline: Deadline, context: Context) -> Iterator[Step]:
    """Tell the count, and its bounds where the limit is not one day."""
    facets, timing = deadline.facets, deadline.record.timing
    if timing is None or (facets.how is How.NOT_ENGAGED and facets.limit is None):
        return
    bounds = _bounds(deadline)
    one_day = facets.limit is not None and facets.limit[0] == facets.limit[1]
    if deadline.start is None and not one_day and not isinstance(timing, NoLimit):
        events = " or ".join(event.value for event in events_of(timing))
        yield Step(StepKind.COUNT, f"The limit depends on the day on which {events}{bounds}.")
        return
    yield from told_counts(timing, context.reader, minimum=deadline.is_bar)
    if facets.limit is not None and facets.limit[0] != facets.limit[1]:
        yield Step(StepKind.COUNT, f"So the limit is not one day{bounds}.")


def _fixed(deadline: Deadline, context: Context) -> Iterator[Step]:
    """Tell what a person fixed in place of the limit, where the law lets them."""
    fixed = fixed_date(deadline.record, context)
    if fixed is not None:
        kind, _, on, due = fixed
        what = f"A {kind.replace('_', ' ')} of {in_words(on)} fixed {in_words(due)}"
        yield Step(StepKind.READING, f"{what} in place of that limit.", due, deadline.citation)


def _bounds(deadline: Deadline) -> str:
    first = deadline.earliest if deadline.is_bar else deadline.due
    last = deadline.latest
    if first and last:
        return f": it lies from {in_words(first)} to {in_words(last)}"
    if last:
        return f": it lies no later than {in_words(last)}"
    return f": it lies no earlier than {in_words(first)}" if first else ""


def _readings(deadline: Deadline) -> Iterator[Step]:
    for reading in deadline.readings:
        due = in_words(reading.due) if reading.due else "no date"
        text = f"Another reading ({reading.name}): due {due}, {reading.standing.value}."
        yield Step(StepKind.READING, text, reading.due, reading.authority)


def _exception(trial: Trial, deadline: Deadline) -> Step:
    """Tell one exception tried: the words, whether its tests hold, whether it was judged."""
    record = trial.exception
    assert isinstance(deadline.record, Duty)  # noqa: S101 - only a duty has exceptions
    authority = cited(record, deadline.record)
    if trial.circumstance is None:
        text = f"Not recorded whether an exception applies: {record.words}."
        return Step(StepKind.EXCEPTION, text, None, authority)
    tests = {Truth.YES: "holds", Truth.NO: "does not hold", Truth.UNKNOWN: "cannot be told"}
    judged = {
        Truth.YES: f"a person found it {record.judged}",
        Truth.NO: f"nobody found it {record.judged}",
        Truth.UNKNOWN: f"it is not recorded whether it was {record.judged}",
    }
    text = f"Exception tried: {record.words}. On the facts this {tests[trial.tests]}"
    text += f"; {judged[trial.judged]}." if trial.tests is not Truth.NO else "."
    if trial.answer is Truth.YES:
        text += (
            f" The time limit is removed; {record.leaves} remains. No other date takes its place."
        )
    return Step(StepKind.EXCEPTION, text, None, authority)


def _open_norm(deadline: Deadline) -> Iterator[Step]:
    if not deadline.asap or deadline.facets.how is How.NOT_ENGAGED:
        return
    text = f'Beside the limit stands an open norm: "{deadline.asap}"; it is not judged here.'
    yield Step(StepKind.OPEN_NORM, text, None, deadline.citation)


CONCLUSIONS = {
    Standing.NOT_ENGAGED: "it does not bind here",
    Standing.OPEN: "the limit has not passed",
    Standing.MET: "done within the limit",
    Standing.LATE: "done after the limit",
    Standing.LATE_EXCUSED: "done after the limit, which an exception had removed",
    Standing.LATE_UNLESS_EXCUSED: "done after the limit, unless an exception applied",
    Standing.OVERDUE: "the limit has passed and it is not done",
    Standing.OVERDUE_EXCUSED: "not done, but an exception has removed the limit",
    Standing.OVERDUE_UNLESS_EXCUSED: "the limit has passed and it is not done, unless an exception"
    " applies",
    Standing.NO_LIMIT: "the law gives no limit",
    Standing.ENDED: "the process ended before the limit passed",
    Standing.UNDETERMINED: "it cannot be told from the facts given",
    Standing.RUNNING: "the period is still running",
    Standing.FREE: "the period has run",
    Standing.PREMATURE: "done before the period had run",
}


def _conclusion(deadline: Deadline, context: Context) -> Step:
    standing = deadline.standing
    if _untaken(deadline, context):
        text = f"{standing.value}: nobody did it, and done now it would be late."
        return Step(StepKind.CONCLUSION, text, deadline.due)
    text = f"{standing.value}: {CONCLUSIONS[standing]}"
    if standing is Standing.MET and isinstance(deadline.record.timing, NoLimit):
        text = f"{standing.value}: done; the law gives no limit"
    if deadline.days_late is not None:
        text += f", by {days_in_words(deadline.days_late)}"
    elif deadline.days_late_at_least is not None:
        text += f", by at least {days_in_words(deadline.days_late_at_least)}"
    text += "; guidance, never a breach" if isinstance(deadline.record, Guidance) else ""
    return Step(StepKind.CONCLUSION, text + ".", deadline.due or deadline.earliest)


def _untaken(deadline: Deadline, context: Context) -> bool:
    """Say whether it is a branch that nobody took before its date, and that was open all the same."""
    record, latest = deadline.record, deadline.latest
    if not isinstance(record, Duty) or not record.binds_if_taken or latest is None:
        return False
    untaken = deadline.standing is Standing.NOT_ENGAGED and deadline.facets.act[2] is Truth.NO
    return untaken and latest < context.as_at and context.reader.holds(record.when) is Truth.YES
