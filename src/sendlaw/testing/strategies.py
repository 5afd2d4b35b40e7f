"""Strategies for the case classes. Every limit is read from the law, never written here."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hypothesis import assume, strategies as st

from sendlaw.cases import AdviceRequest, Circumstance, NeedsAssessment, Variation
from sendlaw.counting import ENGLAND
from sendlaw.counting.arithmetic import reckon
from sendlaw.errors import InvalidFact
from sendlaw.facts import NOT_KNOWN, NOT_RECORDED, Between, DateFact
from sendlaw.law import Bar, Duty, current
from sendlaw.law.records import COMMENCEMENT
from sendlaw.law.timings import Within
from sendlaw.vocabulary import AdviceKind, CircumstanceKind, Decision, EndedBecause

TYPE_CHECKING = False
if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn, SearchStrategy

LAST_START = date(2040, 12, 31)
FEW_DAYS = 5
MANY_DAYS = 100
TRIGGERS = ("request_received", "became_responsible")
ACTS = (
    "considering_notified",
    "decision_notified",
    "plan_refusal_notified",
    "draft_plan_sent",
    "draft_plan_served",
    "final_plan_sent",
)


def last_day(duty: str, start: date) -> date:
    """Return the last day of a duty whose clock starts on a day, as the law counts it.

    >>> last_day("reg13.final_plan", date(2025, 9, 1))
    datetime.date(2026, 1, 19)
    """
    record = current().get(duty)
    assert isinstance(record, Duty | Bar)  # noqa: S101 - only these have a clock
    timing = record.timing
    assert isinstance(timing, Within)  # noqa: S101 - every limit of these classes is one
    return date.fromordinal(reckon(start.toordinal(), timing.period, timing.convention, ENGLAND))


def days(first: date = COMMENCEMENT, last: date = LAST_START) -> SearchStrategy[date]:
    """Days from the commencement of the Act on, so that the law is in force.

    >>> from hypothesis import find
    >>> find(days(date(2025, 9, 1), date(2025, 9, 2)), lambda day: day.day == 2)
    datetime.date(2025, 9, 2)
    """
    return st.dates(first, last)


def _after(day: date, least: int, most: int) -> SearchStrategy[date]:
    return st.integers(least, most).map(lambda number: day + timedelta(days=number))


@st.composite
def date_facts(draw: DrawFn, around: date, *, ranges: bool = True) -> DateFact:
    """Anything a date field may hold: a day, a range (unless told not to), a silence, or nothing.

    >>> from hypothesis import find
    >>> find(date_facts(date(2025, 9, 1)), lambda fact: fact is NOT_KNOWN)
    NOT_KNOWN
    """
    day = draw(_after(around, -MANY_DAYS, MANY_DAYS))
    silent = st.sampled_from((NOT_RECORDED, NOT_KNOWN))
    some: list[SearchStrategy[DateFact]] = [st.none(), st.just(day), st.just(day), silent]
    if ranges:
        some.append(_after(day, 0, MANY_DAYS).map(lambda last: Between(day, last)))
    return draw(st.one_of(some))


@st.composite
def circumstances(draw: DrawFn, around: date | None = None) -> Circumstance:
    """Circumstances of every kind, long and short, judged and not.

    >>> from hypothesis import find
    >>> find(circumstances(), lambda one: one.kind == "school_closed").kind.value
    'school_closed'
    """
    began = draw(_after(around, -FEW_DAYS, MANY_DAYS)) if around else draw(days())
    duties = [duty.id for duty in current().of_kind(Duty)]
    return Circumstance(
        kind=draw(st.sampled_from(CircumstanceKind)),
        began=began,
        ended=draw(st.none() | _after(began, 0, MANY_DAYS)),
        impractical=draw(
            st.just(NOT_RECORDED)
            | st.lists(st.sampled_from(duties), unique=True, max_size=FEW_DAYS).map(tuple)
        ),
    )


@st.composite
def advice_requests(draw: DrawFn, around: date | None = None) -> AdviceRequest:
    """Requests for advice, answered or not, to bodies bound by regulation 8 or not.

    >>> from hypothesis import find
    >>> find(advice_requests(), lambda one: one.received is None).received is None
    True
    """
    requested = draw(_after(around, 0, MANY_DAYS)) if around else draw(days())
    reached = draw(st.none() | _after(requested, 0, FEW_DAYS))
    received = draw(st.none() | _after(reached or requested, 0, MANY_DAYS))
    return AdviceRequest(
        kind=draw(st.sampled_from(AdviceKind)),
        requested=requested,
        reached_body=reached,
        received=received,
        section_31_body=draw(st.sampled_from((None, True, False))),
        exceptions=draw(_exceptions(requested)),
    )


def _exceptions(around: date) -> SearchStrategy[Any]:
    given = st.lists(circumstances(around), max_size=2).map(tuple)
    return st.just(NOT_RECORDED) | st.just(()) | given


@st.composite
def variations(draw: DrawFn) -> Variation:
    """Variations of every duty, by everything that some provision lets fix a date.

    >>> from hypothesis import find
    >>> find(variations(), lambda one: True).due.year >= 2014
    True
    """
    duties = current().of_kind(Duty)
    kinds = sorted({kind for duty in duties for kind in duty.displaced_by})
    on = draw(days())
    return Variation(
        kind=draw(st.sampled_from((*kinds, "written_agreement"))),
        duty=draw(st.sampled_from([duty.id for duty in duties])),
        on=on,
        due=draw(_after(on, 0, MANY_DAYS)),
    )


@st.composite
def lawful(draw: DrawFn) -> NeedsAssessment:
    """Assessments carried through to their end with every limit kept, and no exception needed.

    >>> from hypothesis import find
    >>> case = find(lawful(), lambda case: case.final_plan_sent is not None)
    >>> case.timetable(as_at=date(2050, 1, 1)).overdue
    ()
    """
    start = draw(days())
    trigger = draw(st.sampled_from(TRIGGERS))
    decided = draw(st.dates(start, last_day("reg5.decision_to_assess", start)))
    considered = draw(st.none() | st.dates(start, decided))
    facts: dict[str, Any] = {
        trigger: start,
        "considering_notified": considered,
        "decision_notified": decided,
        "decision": Decision.REFUSE,
        "exceptions": (),
    }
    ending = draw(st.sampled_from(("refused", "refused_a_plan", "plan_made")))
    if ending != "refused":
        facts["decision"] = Decision.ASSESS
    if ending == "refused_a_plan":
        last = last_day("reg10.refuse_plan", start)
        facts["plan_refusal_notified"] = draw(st.dates(decided, last))
    if ending == "plan_made":
        facts |= _plan(draw, start, decided)
    return NeedsAssessment(**facts)


def _plan(draw: DrawFn, start: date, decided: date) -> dict[str, date]:
    """Draw a draft, its service, and a final plan after the minimum and within the limit."""
    limit = last_day("reg13.final_plan", start)
    latest_service = limit
    while last_day("reg13.draft_representations", latest_service) >= limit:
        latest_service -= timedelta(days=1)
    served = draw(st.dates(decided, latest_service))
    barred = last_day("reg13.draft_representations", served)
    return {
        "draft_plan_sent": draw(st.dates(decided, served)),
        "draft_plan_served": served,
        "final_plan_sent": draw(st.dates(barred + timedelta(days=1), limit)),
    }


@st.composite
def boundary(draw: DrawFn) -> NeedsAssessment:
    """Assessments whose acts fall on a limit, or on the day before or after it.

    >>> from hypothesis import find
    >>> find(boundary(), lambda case: case.decision == "refuse").decision.value
    'refuse'
    """
    start = draw(days())
    near = st.integers(-1, 1).map(lambda number: timedelta(days=number))
    decided = last_day("reg5.decision_to_assess", start) + draw(near)
    facts: dict[str, Any] = {"request_received": start, "decision_notified": decided}
    facts["exceptions"] = draw(st.just(()) | st.just(NOT_RECORDED))
    facts["decision"] = draw(st.sampled_from(Decision))
    if facts["decision"] is Decision.REFUSE:
        return NeedsAssessment(**facts)
    if draw(st.booleans()):
        facts["plan_refusal_notified"] = last_day("reg10.refuse_plan", start) + draw(near)
        return NeedsAssessment(**facts)
    final = last_day("reg13.final_plan", start) + draw(near)
    served = final
    while last_day("reg13.draft_representations", served) >= final:
        served -= timedelta(days=1)
    facts["draft_plan_served"] = facts["draft_plan_sent"] = served + draw(near)
    return NeedsAssessment(**facts, final_plan_sent=final)


@st.composite
def late(draw: DrawFn) -> NeedsAssessment:
    """Assessments in which at least one limit was missed, whether excused or not.

    >>> from hypothesis import find
    >>> case = find(late(), lambda case: case.request_received is not None)
    >>> case.timetable(as_at=date(2050, 1, 1))["decision_to_assess"].days_late is None
    False
    """
    start = draw(days())
    late_by = _after(last_day("reg5.decision_to_assess", start), 1, MANY_DAYS)
    in_time = st.dates(start, last_day("reg5.decision_to_assess", start))
    decided_late = draw(st.booleans())
    decided = draw(late_by if decided_late else in_time)
    facts: dict[str, Any] = {
        "request_received": start,
        "decision_notified": decided,
        "decision": Decision.ASSESS,
        "exceptions": draw(_exceptions(start)),
    }
    if not decided_late or draw(st.booleans()):
        limit = max(last_day("reg13.final_plan", start), decided)
        facts["final_plan_sent"] = draw(_after(limit, 1, MANY_DAYS))
    return NeedsAssessment(**facts)


@st.composite
def dirty(draw: DrawFn, *, ranges: bool = True) -> NeedsAssessment:
    """Whatever can be recorded at all: gaps, ranges, silences, both triggers, acts out of order.

    >>> from hypothesis import find
    >>> find(dirty(), lambda case: case.decision is None).decision is None
    True
    """
    start = draw(days())
    some = date_facts(start, ranges=ranges)
    names = (*TRIGGERS, *ACTS, "last_assessed")
    facts: dict[str, Any] = {name: draw(some) for name in names}
    facts["decision"] = draw(st.none() | st.sampled_from(Decision))
    facts["exceptions"] = draw(_exceptions(start))
    facts["advice"] = draw(
        st.just(NOT_RECORDED) | st.lists(advice_requests(start), max_size=2).map(tuple)
    )
    if draw(st.integers(0, FEW_DAYS)) == 0:
        facts["ended_on"] = draw(_after(start, 0, MANY_DAYS))
        facts["ended_because"] = draw(st.sampled_from(EndedBecause))
    return _possible(facts)


def _possible(facts: dict[str, Any]) -> NeedsAssessment:
    """Build an assessment, leaving out the fields that no world could make true together."""
    try:
        return NeedsAssessment(**facts)
    except InvalidFact as error:
        wrong = {problem.field for problem in error.problems}
        wrong |= {"decision"} if "decision_notified" in wrong else set()
        kept = {name: value for name, value in facts.items() if name not in wrong}
    assume(len(kept) < len(facts))
    return _possible(kept)


def needs_assessments() -> SearchStrategy[NeedsAssessment]:
    """Assessments of every sort: lawful, late, on the boundary, and dirty.

    >>> from hypothesis import find
    >>> type(find(needs_assessments(), lambda case: True)).__name__
    'NeedsAssessment'
    """
    return st.one_of(lawful(), late(), boundary(), dirty())
