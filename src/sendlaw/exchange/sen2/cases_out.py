"""From case files to the modules of a SEN2 return, as they stood on its census day."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple, TypeVar

import attrs

from sendlaw.cases.sen2 import (
    Sen2Assessment,
    Sen2Header,
    Sen2NamedPlan,
    Sen2Person,
    Sen2Request,
    Sen2Return,
)
from sendlaw.cases.sen2_row import Sen2Row
from sendlaw.checks.returns.frame import frame_of
from sendlaw.errors import InvalidFact, Problem
from sendlaw.exchange.sen2.courses import OUTCOMES, courses_of, week20
from sendlaw.exchange.sen2.disputes import disputes_of
from sendlaw.exchange.sen2.plans import ENDED, UNDATED_END, active, plans_of
from sendlaw.exchange.sen2.reviews_out import active_plan
from sendlaw.exchange.sen2.seen import LATER, Telling, happened, known_day
from sendlaw.vocabulary.sen2 import COLLECTIONS, SHAPES, YEARS, Kind
from sendlaw.vocabulary.sen2.schema import FORMS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Any

    from sendlaw.cases import CaseFile
    from sendlaw.cases.sen2 import Sen2ActivePlan
    from sendlaw.checks.returns.frame import Frame
    from sendlaw.exchange.sen2.cases_in import LeftOut
    from sendlaw.exchange.sen2.courses import Course
    from sendlaw.exchange.sen2.disputes import Dispute
    from sendlaw.exchange.sen2.plans import Held

Row = TypeVar("Row", bound=Sen2Row)
OVER = "over before the calendar year of the return, and no plan from it is in the return"
REPLACED = "a later plan was active on the census day, and no end of this one is recorded"
UNKNOWN = "nothing of it is recorded to have happened by the census day"
HISTORICAL = "H"
THEIR_ITEMS = {"request": OUTCOMES, "assessment": OUTCOMES, "other": (*OUTCOMES, HISTORICAL)}
"""The outcomes beside which the return asks for mediation and appeals, by the first word of the item."""


class Sen2Made(NamedTuple):
    """A return made of case files, and what of them does not stand in it, with the reasons.

    >>> made = sen2_of([], year=2026, lea="999")
    >>> made.sen2.header.lea, made.left_out
    ('999', ())
    """

    sen2: Sen2Return
    left_out: tuple[LeftOut, ...]


def sen2_of(files: Iterable[CaseFile], *, year: int, lea: str) -> Sen2Made:
    """Return what case files tell of the return of a year, as it was on its census day.

    >>> from datetime import date
    >>> from sendlaw.cases import AnnualReview, CaseFile, EHCPlan
    >>> file = CaseFile(
    ...     reference="EX-1",
    ...     ehc_plans=(EHCPlan(made=date(2023, 7, 3)),),
    ...     annual_reviews=(
    ...         AnnualReview(meeting_held=date(2024, 6, 3)),
    ...         AnnualReview(meeting_held=date(2025, 6, 2)),
    ...     ),
    ... )
    >>> made = sen2_of([file], year=2026, lea="999")
    >>> [request] = made.sen2.persons[0].requests
    >>> request.request_outcome, request.active_plan.review_meeting
    ('H', datetime.date(2025, 6, 2))
    >>> [(one.reference, one.path) for one in made.left_out]
    [('EX-1', 'annual_reviews[0]')]

    A request is told of that was open on the census day, or ended in the calendar year before or since;
    a plan, that was active on that day or had ended no earlier. What was decided before the calendar year
    is historical (H). Nothing after the census day is told, nor anything that the return of the year has
    no item for. Case files hold no names, numbers, needs or settings: those items are empty. Raises
    ``InvalidFact`` for a year whose return is not known, and unless ``lea`` is three digits.
    """
    frame = frame_of(header_for(year=year, lea=lea))
    persons: list[Sen2Person] = []
    left_out: list[LeftOut] = []
    for file in files:
        telling = Telling(file, frame.census)
        person = _person(file, frame, telling)
        persons += [person] if person.requests else []
        left_out += telling.left_out()
    return Sen2Made(
        Sen2Return(header=header_for(year=year, lea=lea), persons=tuple(persons)), tuple(left_out)
    )


def header_for(*, year: int, lea: str) -> Sen2Header:
    """Return the header of a return that is made of case files.

    >>> header_for(year=2026, lea="999").reference_date
    datetime.date(2026, 1, 15)

    Raises ``InvalidFact`` as ``sen2_of`` does.
    """
    problems = []
    if year not in YEARS:
        known = ", ".join(map(str, YEARS))
        problems.append(Problem("year", f"one of {known}", str(year), kind="value"))
    pattern, words = FORMS[Kind.LA]
    if not isinstance(lea, str) or not pattern.fullmatch(lea):
        problems.append(Problem("lea", words, repr(lea), kind="value"))
    if problems:
        raise InvalidFact(problems)
    census = COLLECTIONS[year].census_day
    return Sen2Header(
        collection="SEN2", year=year, reference_date=census, source_level="L", lea=lea
    )


def _person(file: CaseFile, frame: Frame, telling: Telling) -> Sen2Person:
    courses = courses_of(file, frame)
    plans = plans_of(file, courses, frame, telling)
    going = active(plans)
    disputes = disputes_of(file, courses, frame.census, telling)
    main = going or max(plans, key=lambda one: one.start or date.min, default=None)
    making = _Making(file, frame, telling, disputes, going, main)
    came_of = {one.course.path: one for one in plans if one.course is not None}
    earlier = [making.plan(one) for one in plans if one.course is None]
    requests = [making.course(one, came_of.get(one.path)) for one in courses]
    born = known_day(file.date_of_birth, frame.census)
    if born is None and file.date_of_birth is not None:
        telling.leave("date_of_birth", LATER)
    return Sen2Person(
        person_birth_date=born,
        requests=tuple(one for one in (*earlier, *requests) if one is not None),
        key=file.reference or None,
    )


class _Making:
    """Makes the requests of one person, and keeps what of the file stands in them."""

    def __init__(
        self,
        file: CaseFile,
        frame: Frame,
        telling: Telling,
        disputes: Sequence[Dispute],
        going: Held | None,
        main: Held | None,
    ) -> None:
        self._file, self._frame, self._telling = file, frame, telling
        self._disputes, self._going, self._main = disputes, going, main

    def course(self, course: Course, held: Held | None) -> Sen2Request | None:
        """Return the request of an assessment; ``None`` where the return does not ask about it."""
        wanted = held is not None and self._wanted(held)
        if not course.known:
            self._telling.leave(course.path, UNKNOWN)
            return None
        if course.closed_before and not wanted:
            self._telling.leave(course.path, OVER)
            return None
        self._telling.use(course.path)
        outcome = HISTORICAL if course.decided_before else course.outcome
        assessment = self._assessment(course, held)
        whole = assessment is not None and assessment.assessment_outcome == HISTORICAL
        return Sen2Request(
            received_date=None if outcome == HISTORICAL and whole else course.received,
            request_outcome_date=course.decided if outcome in OUTCOMES else None,
            request_outcome=outcome,
            assessment=assessment,
            active_plan=self._active(held),
            **self._disputed("request", outcome, course.path),
        )

    def plan(self, held: Held) -> Sen2Request | None:
        """Return the request of a plan of which the file holds no assessment."""
        if not self._wanted(held):
            return None
        fresh = held.start is not None and held.start >= self._frame.first
        new = fresh and held.came_from is None
        outcome = "Y" if new else HISTORICAL
        assessment = Sen2Assessment(
            assessment_outcome=outcome,
            assessment_outcome_date=held.start if new else None,
            named_plan=self._named(held),
            **self._disputed("other", outcome, *self._of_plan(held)),
        )
        return Sen2Request(
            request_outcome=outcome, assessment=assessment, active_plan=self._active(held)
        )

    def _wanted(self, held: Held) -> bool:
        """Say whether the return asks about a plan; of several that were active it asks about one."""
        if (held.ended or held is self._going) and held.wanted(self._frame):
            return True
        why = REPLACED if not held.ended else ENDED if held.ceased else UNDATED_END
        if held.path:
            self._telling.leave(held.path, why)
        return False

    def _assessment(self, course: Course, held: Held | None) -> Sen2Assessment | None:
        code, frame = course.result, self._frame
        if code is None:
            return None
        came = held is not None and held.came_from is not None
        if code in OUTCOMES and (course.closed_before or came):
            code = HISTORICAL
        act = {"Y": course.final, "N": course.plan_refused}.get(code)
        return Sen2Assessment(
            assessment_outcome=code,
            assessment_outcome_date=known_day(act, frame.census),
            week20=week20(course.case, by=frame.census) if act and not course.refused else None,
            named_plan=None if held is None else self._named(held),
            **self._disputed("assessment", code, course.path),
            **self._disputed("other", code, course.path, *self._of_plan(held)),
        )

    def _named(self, held: Held) -> Sen2NamedPlan | None:
        """Return what is recorded of a plan; ``None`` where nothing is that the return asks for."""
        for path in (held.path, *held.sources):
            if path:
                self._telling.use(path)
        plan = Sen2NamedPlan(
            start_date=held.start,
            pb=True if held is self._going and held.start and self._paid() else None,
            cease_date=held.ceased,
            cease_reason=held.cease_reason,
        )
        return None if plan == Sen2NamedPlan() else plan

    def _of_plan(self, held: Held | None) -> tuple[str, ...]:
        """Return what disputes about a plan name, for the plan that is active, or else the latest."""
        return ("",) if held is not None and held is self._main else ()

    def _paid(self) -> bool:
        """Say whether direct payments under a personal budget were being made on the census day."""
        found = False
        for number, one in enumerate(self._file.personal_budgets):
            ended = happened(one.ended_on, self._frame.census)
            if happened(one.payments_began, self._frame.census) and not ended:
                self._telling.use(f"personal_budgets[{number}]")
                found = True
        return found

    def _active(self, held: Held | None) -> Sen2ActivePlan | None:
        if held is None or held is not self._going:
            return None
        return of_year(active_plan(held, self._file, self._frame, self._telling), self._frame.year)

    def _disputed(self, what: str, outcome: str, *about: str) -> dict[str, Any]:
        """Return the items that say what of a decision was mediated or appealed."""
        if outcome not in THEIR_ITEMS[what]:
            return {}
        found = [
            one for one in self._disputes if one.about in about and one.item.startswith(f"{what}_")
        ]
        for one in found:
            self._telling.use(one.path)
        return {one.item: True for one in found}


def of_year(row: Row, year: int) -> Row:
    """Return a record without the items that the return of a year has not.

    >>> from datetime import date
    >>> from sendlaw.cases.sen2 import Sen2ActivePlan
    >>> of_year(Sen2ActivePlan(review_meeting=date(2022, 11, 7)), 2023) == Sen2ActivePlan()
    True
    """
    foreign = [one.field for one in SHAPES[row.module].items if not one.had_in(year)]
    return attrs.evolve(row, **dict.fromkeys(foreign))
