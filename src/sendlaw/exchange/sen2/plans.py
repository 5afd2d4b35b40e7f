"""The plans of a case file as they were known on a census day: which led to which, ended, or moved."""

from __future__ import annotations

from datetime import date

import attrs

from sendlaw.cases.joins import belonging, joined_plans
from sendlaw.cases.order import first_day, last_day
from sendlaw.exchange.sen2.seen import happened, known_day
from sendlaw.vocabulary import EndedBecause
from sendlaw.vocabulary.sen2 import Kind
from sendlaw.vocabulary.sen2.schema import FORMS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import TypeVar

    from sendlaw.cases import CaseFile, EHCPlan, PlanTransfer
    from sendlaw.cases.case import FiledCase
    from sendlaw.checks.returns.frame import Frame
    from sendlaw.exchange.sen2.courses import Course
    from sendlaw.exchange.sen2.seen import Telling

    T = TypeVar("T", bound=FiledCase)

NOT_MADE = "not recorded to have been made by the census day"
WHOSE = "which of the two authorities is that of the return is not recorded by their three digits"
UNDATED_MOVE = "the day on which the plan was transferred is not recorded"
ENDED = "ended before the calendar year of the return"
UNDATED_END = "the plan ended on a day that is not recorded"
MOVED, DIED = "5", "8"
"""The reasons for the end of a plan that a case file may record."""


@attrs.frozen(kw_only=True)
class Held:
    """A plan, where it is recorded, and what led to it, ended it or moved it by the census day."""

    path: str
    start: date | None
    plan: EHCPlan | None = None
    course: Course | None = None
    ceased: date | None = None
    ended: bool = False
    cease_reason: str | None = None
    came_from: PlanTransfer | None = None
    sources: tuple[str, ...] = ()

    def wanted(self, frame: Frame) -> bool:
        """Say whether a return asks about it: unless it ended before the calendar year."""
        return not self.ended or (self.ceased is not None and self.ceased >= frame.first)


def plans_of(
    file: CaseFile, courses: Sequence[Course], frame: Frame, telling: Telling
) -> tuple[Held, ...]:
    """Return the plans of a file that were made by the census day, each with the assessment it came of.

    A final plan that was sent is one also where no plan is recorded; and a review was one of some plan.
    """
    recorded = [
        (f"ehc_plans[{number}]", plan)
        for number, plan in enumerate(joined_plans(file))
        if _was_made(plan, f"ehc_plans[{number}]", file, frame, telling)
    ]
    came_of = _linked(recorded, courses)
    found = [_held(path, plan, came_of.get(path), file, frame, telling) for path, plan in recorded]
    linked = {one.path for one in came_of.values()}
    found += [
        _held(one.path, None, one, file, frame, telling)
        for one in courses
        if one.final is not None and one.path not in linked
    ]
    if found or file.ehc_plans or not _reviewed(file, frame):
        return tuple(found)
    return (_held("", None, None, file, frame, telling),)


def active(plans: Iterable[Held]) -> Held | None:
    """Return the plan that was active on the census day: of several without an end the latest."""
    going = [one for one in plans if not one.ended]
    return max(going, key=lambda one: one.start or date.min, default=None)


def of_plan(held: Held, cases: Sequence[T], file: CaseFile, *, by_day: str = "") -> tuple[T, ...]:
    """Return the cases of a file that are about a plan.

    Those that name one are about that; others are about the only plan, or about one that had been made by
    their own day, where ``by_day`` names the field of it.
    """
    if held.plan is not None and len(file.ehc_plans) == 1:
        return belonging(held.plan, cases, file)
    refs = {one.ref for one in file.ehc_plans if one.ref}
    own = held.plan.ref if held.plan is not None else None
    return tuple(
        one
        for one in cases
        if (one.follows == own if one.follows in refs else _in_time(held, one, file, by_day))
    )


def _in_time(held: Held, one: FiledCase, file: CaseFile, by_day: str) -> bool:
    if not file.ehc_plans:
        return True
    day = first_day(getattr(one, by_day)) if by_day else None
    ended = day is not None and held.ceased is not None and held.ceased < day
    begun = held.start is None or (day is not None and held.start <= day)
    return day is not None and begun and not ended


def _was_made(plan: EHCPlan, path: str, file: CaseFile, frame: Frame, telling: Telling) -> bool:
    """Say whether a plan had been made by the census day, as its own days or a review of it show."""
    if plan.began is None or not isinstance(first_day(plan.began), date):
        reviews = belonging(plan, file.annual_reviews, file)
        days = [*plan.reviewed, *(one.meeting_held for one in reviews)]
        made = happened(plan.began, frame.census) or any(
            happened(one, frame.census) for one in days
        )
    else:
        made = happened(plan.began, frame.census)
    if not made:
        telling.leave(path, NOT_MADE)
    return made


def _reviewed(file: CaseFile, frame: Frame) -> bool:
    days = [day for one in file.annual_reviews for day in (one.meeting_held, one.decision_notified)]
    return any(happened(one, frame.census) for one in days)


# --- which assessment led to which plan ----------------------------------------------------------


def _linked(plans: Sequence[tuple[str, EHCPlan]], courses: Sequence[Course]) -> dict[str, Course]:
    """Return the assessment that each plan came of, by the path of the plan."""
    unlinked, found = [one for one in courses if one.final is not None], dict[str, "Course"]()
    for matches in (_named, _on_its_day, _begun_before):
        for path, plan in plans:
            fits = [one for one in unlinked if path not in found and matches(plan, one)]
            if fits:
                found[path] = fits[-1]
                unlinked.remove(fits[-1])
    if len(plans) == len(unlinked) == 1 and first_day(plans[0][1].began) is None:
        found.setdefault(plans[0][0], unlinked[0])
    return found


def _named(plan: EHCPlan, course: Course) -> bool:
    return plan.follows is not None and plan.follows == course.case.ref


def _on_its_day(plan: EHCPlan, course: Course) -> bool:
    day = first_day(course.final)
    return day is not None and day in (first_day(plan.made), first_day(plan.first_sent))


def _begun_before(plan: EHCPlan, course: Course) -> bool:
    """Say whether an assessment may have led to a plan: it had begun when the plan was made."""
    made, begun = first_day(plan.began), first_day(course.begun)
    return made is not None and begun is not None and begun <= made


# --- its end, and moves --------------------------------------------------------------------------


def _held(
    path: str,
    plan: EHCPlan | None,
    course: Course | None,
    file: CaseFile,
    frame: Frame,
    telling: Telling,
) -> Held:
    """Return a plan with its first day, its end and its moves."""
    sent = known_day(course.final, frame.census) if course is not None else None
    began = _began(plan, frame) if plan is not None else _made(file, course, frame)
    held = Held(path=path, start=sent or began, plan=plan, course=course)
    came, went = _moves(held, file, frame, telling)
    ended = _end(held, went, file, frame, telling)
    sources = (*ended.sources, *([came[0]] if came else []))
    return attrs.evolve(ended, came_from=came[1] if came else None, sources=sources)


def _began(plan: EHCPlan, frame: Frame) -> date | None:
    """Return when a plan began, or where only one of the two days is recorded, that one."""
    days = (known_day(one, frame.census) for one in (plan.began, plan.made, plan.first_sent))
    return next((day for day in days if day is not None), None)


def _made(file: CaseFile, course: Course | None, frame: Frame) -> date | None:
    """Return when a plan was made of which only what followed says so."""
    if course is not None:
        return None
    made = [one.plan_made for one in file.annual_reviews]
    made += [one.plan_made for one in file.plan_transfers]
    days = (known_day(one, frame.census) for one in made)
    return next((day for day in days if day is not None), None)


def _end(
    held: Held,
    went: tuple[str, PlanTransfer] | None,
    file: CaseFile,
    frame: Frame,
    telling: Telling,
) -> Held:
    """Return a plan with its end, as far as the file records one by the census day."""
    ends: list[tuple[date | None, str, str]] = []
    plan = held.plan
    if plan is not None:
        died = DIED if plan.ended_because is EndedBecause.DIED else ""
        ends += [(plan.ceased_on, "", ""), (plan.ended_on, died, "")]
    if went is not None:
        ends.append((_moved_on(went[1], frame), MOVED, went[0]))
    ends += [
        (day, "", f"cessations[{file.cessations.index(one)}]")
        for one in of_plan(held, file.cessations, file)
        if isinstance(day := one.plan_ceased, date)
    ]
    known = [(day, why, path) for day, why, path in ends if day and day <= frame.census]
    if not known:
        undated = [*_undated(held, file), *([went[0]] if went is not None else [])]
        for path in undated:
            telling.leave(path, UNDATED_END)
        return attrs.evolve(held, ended=bool(undated))
    first = min(day for day, _, _ in known)
    alike = [one for one in known if one[0] == first]
    return attrs.evolve(
        held,
        ended=True,
        ceased=first,
        cease_reason=next((why for _, why, _ in alike if why), None),
        sources=tuple(path for _, _, path in alike if path),
    )


def _undated(held: Held, file: CaseFile) -> list[str]:
    """Return the determinations with which a plan ended, on a day that is not recorded."""
    return [
        f"cessations[{file.cessations.index(one)}]"
        for one in of_plan(held, file.cessations, file)
        if one.plan_ceased is not None
        and last_day(one.plan_ceased) is None
        and happened(one.plan_ceased, date.max)
    ]


def _moves(
    held: Held, file: CaseFile, frame: Frame, telling: Telling
) -> tuple[tuple[str, PlanTransfer] | None, tuple[str, PlanTransfer] | None]:
    """Return the move that brought a plan, and the one that took it away, by the census day."""
    found: dict[str, tuple[str, PlanTransfer]] = {}
    for one in of_plan(held, file.plan_transfers, file, by_day="transferred"):
        path = f"plan_transfers[{file.plan_transfers.index(one)}]"
        way = direction(one, frame.lea)
        moved = happened(one.transferred, frame.census) or happened(one.moved, frame.census)
        if moved and way:
            found[way] = (path, one)
        elif moved:
            telling.leave(path, WHOSE)
    return found.get("in"), found.get("out")


def _moved_on(one: PlanTransfer, frame: Frame) -> date | None:
    day = known_day(one.transferred, frame.census)
    return known_day(one.moved, frame.census) if day is None else day


def transfer_la(held: Held, frame: Frame, telling: Telling) -> str | None:
    """Return the number of the authority that a plan came from in the calendar year of the return."""
    move = held.came_from
    if move is None:
        return None
    number, day = move.from_authority, _moved_on(move, frame)
    path = next(one for one in held.sources if one.startswith("plan_transfers"))
    if not _numbered(number):
        telling.leave(f"{path}.from_authority", WHOSE)
    elif day is None:
        telling.leave(f"{path}.transferred", UNDATED_MOVE)
    return number if _numbered(number) and day and frame.first <= day <= frame.last else None


def direction(move: PlanTransfer, lea: str | None) -> str | None:
    """Say whether a plan moved in or out, from the numbers of the authorities; ``None``: nobody can tell.

    >>> from sendlaw.cases import PlanTransfer
    >>> direction(PlanTransfer(from_authority="998"), "999")
    'in'
    """
    old, new = move.from_authority, move.to_authority
    other_old, other_new = (_numbered(one) and one != lea for one in (old, new))
    if new == lea or (other_old and not other_new and old != lea):
        return "in"
    if old == lea or (other_new and not other_old):
        return "out"
    return None


def _numbered(authority: str | None) -> bool:
    return authority is not None and FORMS[Kind.LA][0].fullmatch(authority) is not None
