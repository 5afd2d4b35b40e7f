"""Advice: what an assessment had to seek and did not, and what was not to be sought, or not so."""

from __future__ import annotations

from sendlaw.cases import AdviceRequest, CaseFile, NeedsAssessment, Reassessment
from sendlaw.cases.order import first_day, last_day
from sendlaw.checks.findings import Finding
from sendlaw.counting.steps import in_words
from sendlaw.engine.ages import Ages
from sendlaw.facts.dated import NOT_KNOWN
from sendlaw.law.contents.advice import (
    ALL_SATISFIED,
    ALWAYS,
    BESIDE,
    FALLBACKS,
    IMPORTED_BY,
    NOT_REACHED,
    REG_6_1_G,
    REG_6_1_H,
    REG_6_2,
    REG_6_3,
    REG_6_4,
)
from sendlaw.vocabulary import AdviceKind, Decision, ReassessmentDecision, Truth

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from sendlaw.engine.timetable import Timetable
    from sendlaw.law.requirements import Requirement

    Assessing = NeedsAssessment | Reassessment

ENDS = ("draft_plan_sent", "final_plan_sent", "plan_refusal_notified")
"""The acts by which an assessment has been carried out."""
ASSESSED = (Decision.ASSESS, ReassessmentDecision.REASSESS)


def advice(table: Timetable) -> Iterator[Finding]:
    """Yield what is wrong with the advice of each assessment, where its requests are recorded.

    A list of requests is taken as complete: advice that is not in it was not sought.
    """
    for path, case in _assessments(table):
        yield from _not_sought(case, path, table.as_at)
        yield from _fallbacks(case, path, table.as_at)
        for number, one in enumerate(_asked(case)):
            where = f"{path}.advice[{number}]"
            yield from _of_one(case, one, where, table.as_at)


def adulthood(file: CaseFile, table: Timetable) -> Iterator[Finding]:
    """Yield each assessment of a file that sought no advice on adulthood from year 9 on."""
    for path, case in _assessments(table):
        begun = first_day(case.decision_notified) or first_day(case.request_received)
        if file.date_of_birth is None or begun is None or not _under_way(case, table.as_at):
            continue
        end = _end(case, table.as_at) or table.as_at
        sought = _sought(case, AdviceKind.ADULTHOOD, end)
        if Ages(file.date_of_birth, begun).year_9_or_beyond and sought is not Truth.YES:
            message = (
                "By the date of birth the person was in or beyond year 9 when assessed, and advice on"
                " preparation for adulthood is not recorded as sought."
            )
            cited = _cited(case, REG_6_1_G)
            yield Finding(code="AD004", message=message, path=f"{path}.advice", citations=cited)


def _assessments(table: Timetable) -> Iterator[tuple[str, Assessing]]:
    """Yield each assessment of which the requests for advice are recorded, with its path."""
    for context in table.contexts:
        case = context.source
        if isinstance(case, NeedsAssessment | Reassessment) and isinstance(case.advice, tuple):
            yield f"$.{context.path}", case


def _asked(case: Assessing) -> tuple[AdviceRequest, ...]:
    return case.advice if isinstance(case.advice, tuple) else ()


def _cited(case: Assessing, *told: Requirement) -> tuple[str, ...]:
    """Cite paragraphs of regulation 6, for a re-assessment with the one that applies them."""
    provisions = tuple(one.provision for one in told)
    return (*provisions, IMPORTED_BY) if isinstance(case, Reassessment) else provisions


def _end(case: Assessing, as_at: date) -> date | None:
    """Return the day by which an assessment had been carried out, if it lies on or before a day."""
    days = [last_day(getattr(case, name, None)) for name in ENDS]
    ended = [day for day in days if day is not None and day <= as_at]
    return min(ended, default=None)


def _under_way(case: Assessing, as_at: date) -> bool:
    """Say whether an assessment had been decided on by a day, and had not been given up before its end."""
    if _end(case, as_at) is not None:
        return True
    decided = first_day(case.decision_notified) if case.decision in ASSESSED else None
    own = first_day(case.own_motion_decided) if isinstance(case, Reassessment) else None
    over = case.ended_on is not None and case.ended_on <= as_at
    return not over and any(day is not None and day <= as_at for day in (decided, own))


def _sought(case: Assessing, kind: AdviceKind, by: date) -> Truth:
    """Say whether advice of a kind was sought by a day, or was not to be sought."""
    asked = [one for one in _asked(case) if one.educational_adviser is not BESIDE]
    answers = [_settled(one, by) for one in asked if one.kind is kind]
    if Truth.YES in answers:
        return Truth.YES
    return Truth.UNKNOWN if Truth.UNKNOWN in answers else Truth.NO


def _settled(one: AdviceRequest, by: date) -> Truth:
    if one.sought is False:
        return Truth.YES if _sufficed(one) else Truth.NO
    if one.requested is NOT_KNOWN:
        return Truth.UNKNOWN
    first, last = first_day(one.requested), last_day(one.requested)
    if first is None or last is None or last <= by:
        return Truth.YES
    return Truth.UNKNOWN if first <= by else Truth.NO


def _sufficed(one: AdviceRequest) -> bool:
    """Say whether all three were satisfied with earlier advice, of a kind that paragraph (4) reaches."""
    given = one.sufficient_to if isinstance(one.sufficient_to, tuple) else ()
    return one.kind is not NOT_REACHED and set(ALL_SATISFIED) <= set(given)


def _not_sought(case: Assessing, path: str, as_at: date) -> Iterator[Finding]:
    """Find the kinds of advice that every assessment seeks, and this one did not."""
    if not _under_way(case, as_at):
        return
    end = _end(case, as_at)
    answers = {kind: _sought(case, kind, end or as_at) for kind in ALWAYS}
    for kind, answer in answers.items():
        if end is not None and answer is Truth.NO:
            message = f"By {in_words(end)} the authority had not sought {ALWAYS[kind].words}."
            cited = _cited(case, ALWAYS[kind])
            yield Finding(code="AD002", message=message, path=f"{path}.advice", citations=cited)
    told = Truth.NO if end is None else Truth.UNKNOWN
    doubtful = [kind for kind, one in answers.items() if one in (told, Truth.UNKNOWN)]
    if doubtful:
        names = ", ".join(kind.value.replace("_", " ") for kind in doubtful)
        yield Finding(
            code="AD003",
            message=f"Not recorded as sought by {in_words(end or as_at)}: {names}.",
            path=f"{path}.advice",
            citations=_cited(case, *(ALWAYS[kind] for kind in doubtful)),
        )


def _fallbacks(case: Assessing, path: str, as_at: date) -> Iterator[Finding]:
    """Find educational advice of one who stands in for another, of whom nothing is recorded."""
    recorded = {one.educational_adviser for one in _asked(case)}
    for number, one in enumerate(_asked(case)):
        adviser, asked = one.educational_adviser, first_day(one.requested)
        ahead = asked is not None and asked > as_at
        if one.sought is False or ahead or adviser is None or adviser not in FALLBACKS:
            continue
        first, told = FALLBACKS[adviser]
        if first not in recorded:
            who = first.value.replace("_", " ")
            message = f"Could the educational advice of the {who} not be had? None is recorded."
            where = f"{path}.advice[{number}].educational_adviser"
            yield Finding(code="AD009", message=message, path=where, citations=_cited(case, told))


def _of_one(case: Assessing, one: AdviceRequest, path: str, as_at: date) -> Iterator[Finding]:
    """Find what one request had to be and was not."""
    asked, kind = first_day(one.requested), one.kind.value.replace("_", " ")
    if one.sought is False:
        if one.kind is AdviceKind.REQUESTED_BY_FAMILY and not _sufficed(one):
            message = "Advice that the family asked for was not sought: was the request reasonable?"
            cited = _cited(case, REG_6_1_H)
            yield Finding(code="AD008", message=message, path=f"{path}.sought", citations=cited)
        return
    if asked is not None and asked > as_at:
        return
    if _sufficed(one) and one.requested is not NOT_KNOWN:
        message = (
            f"Advice ({kind}) was sought again, though all three found the earlier sufficient."
        )
        cited = _cited(case, REG_6_4)
        yield Finding(code="AD005", message=message, path=f"{path}.requested", citations=cited)
    if one.documents_supplied is False and one.kind is not NOT_REACHED:
        message = f"Advice ({kind}) was sought without what the family had said or submitted."
        where, cited = f"{path}.documents_supplied", _cited(case, REG_6_3)
        yield Finding(code="AD006", message=message, path=where, citations=cited)
    if one.qualified_consulted is False and one.kind is AdviceKind.EDUCATIONAL:
        message = "No one qualified to teach the hearing or visually impaired was consulted."
        where, cited = f"{path}.qualified_consulted", _cited(case, REG_6_2)
        yield Finding(code="AD007", message=message, path=where, citations=cited)
