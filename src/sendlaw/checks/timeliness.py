"""Timeliness: the standings of a timetable, told as findings."""

from __future__ import annotations

from sendlaw.checks.findings import Finding
from sendlaw.counting.steps import days_in_words, in_words
from sendlaw.engine.excuse import cited
from sendlaw.engine.needs import merged
from sendlaw.law.conditions import reads
from sendlaw.law.records import Duty, Guidance, Term
from sendlaw.vocabulary import Actor, Attribute, PhaseTransferKind, Process, Standing, Truth

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from sendlaw.engine.answers import Need
    from sendlaw.engine.deadline import Deadline
    from sendlaw.engine.timetable import Timetable
    from sendlaw.law.records import LookBack

CODE_OF = {
    Standing.LATE: "TS001",
    Standing.OVERDUE: "TS002",
    Standing.PREMATURE: "TS003",
    Standing.LATE_EXCUSED: "TS004",
    Standing.OVERDUE_EXCUSED: "TS004",
    Standing.LATE_UNLESS_EXCUSED: "TS005",
    Standing.OVERDUE_UNLESS_EXCUSED: "TS006",
    Standing.UNDETERMINED: "TS009",
}
ASSUMING_NONE = {"TS005": "TS001", "TS006": "TS002"}
GUIDANCE = {Process.INFORMATION_REPORT: "IR001", Process.AREA_INSPECTION: "AI011"}
"""The codes of departures from guidance that is not about advice."""
AT_CHOICE = (Actor.FAMILY, Actor.PARTY, Actor.CLAIMANT)
"""Those who may take a step or leave it: no step of theirs is a duty missed."""
MISSED = ("TS001", "TS002", "TS005", "TS006")
DONE = (Standing.LATE, Standing.LATE_EXCUSED, Standing.LATE_UNLESS_EXCUSED)


def timeliness(table: Timetable, *, assume_none: bool = False) -> Iterator[Finding]:
    """Yield what the timetable shows: limits missed, bars broken, questions open.

    With ``assume_none``, a limit missed "unless excused" counts as missed.
    """
    for together in _by_act(one for one in table if not _still_open(one, table.as_at)):
        yield _finding(together, assume_none=assume_none)
    for deadline in table:
        if _between_readings(deadline):
            yield _in_doubt(deadline)
    for answer in table.look_backs:
        if answer.holds is Truth.YES and _stops_a_duty(answer.record, table):
            yield Finding(
                code="TS010",
                message=answer.record.effect,
                path=f"$.{answer.case}",
                duty=answer.record.id,
                citations=(answer.record.provision,),
            )
    yield from _guidance(table)
    yield from _without_a_date(table)


def _stops_a_duty(look_back: LookBack, table: Timetable) -> bool:
    """Say whether a look-back settles that a duty does not bind, and not only how one is performed."""
    duties = (one.record for one in table if isinstance(one.record, Duty))
    return any(look_back.id in reads(duty.when) for duty in duties)


def _by_act(deadlines: Iterable[Deadline]) -> Iterator[tuple[Deadline, ...]]:
    """Group the deadlines that stand alike on one act: one defect is one finding."""
    groups: dict[tuple[object, ...], list[Deadline]] = {}
    for one in deadlines:
        if one.standing in CODE_OF:
            key = (one.path, one.standing, one.due, one.is_bar)
            groups.setdefault(key, []).append(one)
    return (tuple(group) for group in groups.values())


def _still_open(deadline: Deadline, as_at: date) -> bool:
    """Say whether a deadline cannot be told only because it still lies ahead, whatever is the case."""
    undetermined = deadline.standing is Standing.UNDETERMINED
    return undetermined and deadline.due is not None and as_at <= deadline.due


def _code(deadline: Deadline, *, assume_none: bool) -> str:
    code = CODE_OF[deadline.standing]
    if assume_none:
        code = ASSUMING_NONE.get(code, code)
    if deadline.record.actor in AT_CHOICE and code in MISSED:
        return "TS012"
    return "TS008" if code == "TS002" and deadline.may_move else code


def _finding(together: tuple[Deadline, ...], *, assume_none: bool) -> Finding:
    first = together[0]
    code, needs = _code(first, assume_none=assume_none), merged(together)
    citations = dict.fromkeys(one.citation for one in together)
    exceptions = dict.fromkeys(_provision(one, name) for one in together for name in one.excused_by)
    return Finding(
        code=code,
        message=_message(first, needs, assume_none=assume_none) + _unread(together),
        path=first.path,
        duty=first.duty,
        citations=(*citations, *exceptions),
        due=first.earliest if first.is_bar else first.due,
        performed=first.performed,
        days_late=first.days_late,
        needs=needs,
    )


def _unread(together: tuple[Deadline, ...]) -> str:
    """Say so where not all that a finding rests on was read in the text itself."""
    grades = sorted({one.record.grade for one in together if not one.record.verified})
    return f" Not all of that was read in the text (grade {', '.join(grades)})." if grades else ""


def _provision(deadline: Deadline, name: str) -> str:
    """Cite an exception, with the provision that imports it where there is one."""
    trials = deadline.excusal.trials if deadline.excusal else ()
    exception = next(one.exception for one in trials if one.exception.id == name)
    assert isinstance(deadline.record, Duty)  # noqa: S101 - only a duty is excused
    return cited(exception, deadline.record)


def _message(deadline: Deadline, needs: tuple[Need, ...], *, assume_none: bool) -> str:
    act = deadline.act_event.value
    if deadline.standing is Standing.UNDETERMINED:
        asked = ", ".join(need.fact for need in needs)
        if isinstance(deadline.record, Term):
            return f"It cannot be told on which day it ends; what would settle it: {asked}."
        doubt = f"too soon that {act}" if deadline.is_bar else f"in time that {act}"
        return f"It cannot be told whether it was {doubt}; what would settle it: {asked}."
    if deadline.standing is Standing.PREMATURE:
        return f"Too soon: {act}{_on(deadline)}, before {_day(deadline.earliest)}."
    by, limit = _by(deadline), _limit(deadline)
    excuse = _excuse(deadline, assume_none=assume_none)
    if deadline.standing in DONE:
        return f"Late: {act}{_on(deadline)}, {by} after {limit}{excuse}."
    who, what = deadline.record.actor.value, deadline.record.words
    return f"The {who} had to {what} by {limit}; {by} later it had not{excuse}."


def _limit(deadline: Deadline) -> str:
    told = f"the last day, {_day(deadline.latest)}"
    return told if deadline.due == deadline.latest else f"{told} at the latest"


def _excuse(deadline: Deadline, *, assume_none: bool) -> str:
    if deadline.excused is Truth.YES:
        return ", which an exception had removed"
    if deadline.excused is Truth.UNKNOWN and not assume_none:
        return "; it is not recorded whether an exception applies"
    return ""


def _on(deadline: Deadline) -> str:
    return f" on {_day(deadline.performed)}" if deadline.performed else " on a day not recorded"


def _by(deadline: Deadline) -> str:
    if deadline.days_late is not None:
        return days_in_words(deadline.days_late)
    least = deadline.days_late_at_least
    return "some time" if least is None else f"at least {days_in_words(least)}"


def _day(day: date | None) -> str:
    return in_words(day) if day else "a day not known"


def _between_readings(deadline: Deadline) -> bool:
    """Say whether an act that was in time on the latest view was late on the earliest."""
    if deadline.standing is not Standing.MET or deadline.facets.limit is None:
        return False
    return deadline.facets.act[1] > deadline.facets.limit[0]


def _in_doubt(deadline: Deadline) -> Finding:
    due, latest = _day(deadline.due), _day(deadline.latest)
    return Finding(
        code="TS007",
        message=f"In time if the last day was {latest}, late if it was {due}.",
        path=deadline.path,
        duty=deadline.duty,
        citations=(deadline.citation,),
        due=deadline.due,
        performed=deadline.performed,
    )


def _guidance(table: Timetable) -> Iterator[Finding]:
    """Yield departures from guidance, where no duty already says the same of the same act."""
    told = {one.path for one in table.deadlines if one.standing in CODE_OF}
    for one in table.guidance:
        if one.standing in (Standing.LATE, Standing.OVERDUE) and not _told(one, table, told):
            yield Finding(
                code=GUIDANCE.get(one.record.of, "AD001"),
                message=_should(one),
                path=one.path,
                duty=one.duty,
                citations=(one.citation,),
                due=one.due,
                performed=one.performed,
                days_late=one.days_late,
            )


def _should(deadline: Deadline) -> str:
    """Tell guidance in its own words, how it was counted, and on what it is known."""
    came = f"it came {_by(deadline)} later" if deadline.standing in DONE else "it had not come"
    record = deadline.record
    assert isinstance(record, Guidance)  # noqa: S101 - held by the caller
    note = f"{record.note} " if record.note else ""
    return (
        f"{deadline.citation}: “{record.sentence}” Counted so, that was until {_day(deadline.latest)};"
        f" {came}. {note}Guidance only."
    )


def _without_a_date(table: Timetable) -> Iterator[Finding]:
    """Yield the transfers for which the words of the law give no date."""
    for context in table.contexts:
        kind = context.facts.attributes.get(Attribute.PHASE_TRANSFER_KIND)
        if kind is PhaseTransferKind.SECONDARY_TO_SIXTH_FORM:
            message = (
                "A school sixth form is no post-16 institution, so on its words regulation 18 gives this"
                " transfer no date. It is safe to plan as for a transfer to a post-16 institution."
            )
            yield Finding(
                code="TS011",
                message=message,
                path=f"$.{context.facts.path}.kind",
                citations=("SI 2014/1530 reg 2(1)", "SI 2014/1530 reg 18(1)(a)"),
            )


def _told(guidance: Deadline, table: Timetable, told: set[str]) -> bool:
    missed = {one.path for one in table.missed}
    return guidance.path in told & missed
