"""The facts themselves: what cannot all be true, and what was perhaps not meant."""

from __future__ import annotations

from datetime import date

from sendlaw.cases import AdviceRequest, NeedsAssessment
from sendlaw.cases.order import first_day, last_day
from sendlaw.checks.findings import Finding
from sendlaw.counting.steps import in_words
from sendlaw.engine.excuse import answers_to
from sendlaw.facts.dated import Silence
from sendlaw.law.records import Duty
from sendlaw.vocabulary import Attribute, Decision, Event, Truth

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from sendlaw.engine.context import Context
    from sendlaw.engine.timetable import Timetable
    from sendlaw.facts.view import Facts
    from sendlaw.law.registry import Registry


def recorded(table: Timetable) -> Iterator[Finding]:
    """Yield what is wrong with the facts of a case, or worth a question."""
    for context in table.contexts:
        facts = context.facts
        yield from _out_of_order(facts)
        yield from _after_the_end(facts)
        yield from _left_out(context)
        yield from _unknown_duties(facts, context.law)
        yield from _displacing_nothing(facts, context.law)
        if isinstance(context.source, NeedsAssessment):
            yield from _assessment(context.source, context)


def _at(facts: Facts, event: Event) -> str:
    return f"$.{facts.path}.{facts.fields[event]}"


def _out_of_order(facts: Facts) -> Iterator[Finding]:
    for earlier, later in facts.shape.pairs():
        first, last = first_day(facts.dates.get(earlier)), last_day(facts.dates.get(later))
        if first is not None and last is not None and last < first:
            message = _sentence(f"{_dated(later, last)}, before {_dated(earlier, first)}.")
            yield Finding(code="FA001", message=message, path=_at(facts, later), performed=last)


def _dated(event: Event, day: date) -> str:
    return f"{event.value} ({in_words(day)})"


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


def _after_the_end(facts: Facts) -> Iterator[Finding]:
    if facts.ended_on is None:
        return
    for act in facts.shape.acts:
        day = first_day(facts.dates.get(act.event))
        if day is not None and day > facts.ended_on and not act.planned:
            told, end = _dated(act.event, day), in_words(facts.ended_on)
            message = _sentence(f"{told}, after the end ({end}).")
            yield Finding(code="FA008", message=message, path=_at(facts, act.event), performed=day)


def _left_out(context: Context) -> Iterator[Finding]:
    for event in context.view.left_out:
        facts = context.facts
        day = first_day(facts.dates.get(event))
        seen = in_words(context.as_at)
        message = _sentence(f"{event.value} after the day looked from ({seen}); left out.")
        yield Finding(code="FA004", message=message, path=_at(facts, event), performed=day)


def _unknown_duties(facts: Facts, law: Registry) -> Iterator[Finding]:
    duties = [duty.id for duty in law.of_kind(Duty)]
    given = [] if isinstance(facts.circumstances, Silence) else facts.circumstances
    for one in given:
        for name in sorted(one.impractical or ()):
            if any(answers_to(duty, name) for duty in duties):
                continue
            message = f"{name!r} is not a duty; `sendlaw duties` lists them."
            yield Finding(code="FA005", message=message, path=f"$.{one.path}.impractical")
    for number, (_, duty, _, _) in enumerate(facts.variations):
        if not any(answers_to(known, duty) for known in duties):
            message = f"{duty!r} is not a duty; `sendlaw duties` lists them."
            yield Finding(
                code="FA005", message=message, path=f"$.{facts.path}.variations[{number}].duty"
            )


def _displacing_nothing(facts: Facts, law: Registry) -> Iterator[Finding]:
    for number, (kind, name, _, due) in enumerate(facts.variations):
        duties = [one for one in law.of_kind(Duty) if answers_to(one.id, name)]
        if duties and not any(kind in duty.displaced_by for duty in duties):
            message = f"No provision lets a {kind.replace('_', ' ')} displace {name}."
            yield Finding(
                code="FA007",
                message=message,
                path=f"$.{facts.path}.variations[{number}]",
                duty=duties[0].id,
                citations=(duties[0].provision,),
                due=due,
            )


def _assessment(case: NeedsAssessment, context: Context) -> Iterator[Finding]:
    yield from _both_ways(context)
    spans = context.view.spans
    if all(spans[one].happened is Truth.YES for one in context.facts.shape.triggers):
        message = (
            "Both a request and becoming responsible under section 24 are recorded: the clock runs"
            " from the earlier, and the later is a reading."
        )
        yield Finding(code="FA003", message=message, path=f"$.{context.path}.became_responsible")
    yield from _twice(case, context)


def _both_ways(context: Context) -> Iterator[Finding]:
    """Find a refusal beside what no refusal leads to."""
    facts, spans = context.facts, context.view.spans
    ends = [event for event in facts.shape.ends if spans[event].happened is Truth.YES]
    if context.view.attributes.get(Attribute.DECISION) is Decision.REFUSE:
        after = [act.event for act in facts.shape.acts if act.shows and facts.dates[act.event]]
        later = [event for event in after if spans[event].happened is Truth.YES]
        ends = [Event.DECISION_NOTIFIED, *later[:1]] if later else []
    if len(ends) > 1:
        message = _sentence(f"{ends[0].value}, and also {ends[-1].value}.")
        yield Finding(code="FA002", message=message, path=_at(facts, ends[-1]))


def _twice(case: NeedsAssessment, context: Context) -> Iterator[Finding]:
    seen: set[tuple[object, object]] = set()
    asked: tuple[AdviceRequest, ...] = case.advice if isinstance(case.advice, tuple) else ()
    for number, one in enumerate(asked):
        key = (one.kind, one.requested)
        if isinstance(one.requested, date) and key in seen:
            message = f"Advice ({one.kind.value}) was asked for twice on {in_words(one.requested)}."
            path = f"$.{context.path}.advice[{number}]"
            yield Finding(code="FA006", message=message, path=path)
        seen.add(key)
