"""Which decisions of a case file were mediated or appealed by a census day."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from sendlaw.cases import Appeal
from sendlaw.cases.notices import acts_before, notices, runs_from
from sendlaw.exchange.sen2.seen import happened
from sendlaw.vocabulary import AppealGround

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sendlaw.cases import CaseFile, Mediation
    from sendlaw.cases.notices import Notice
    from sendlaw.exchange.sen2.courses import Course
    from sendlaw.exchange.sen2.seen import Telling

UNCLEAR = "on which of several decisions it was is not recorded"
HELD = ("mediation_held", "concluded")
BROUGHT = (
    *("application_received", "respondent_received", "response_provided"),
    *("hearing_held", "decision_sent", "reasons_sent"),
)
"""The acts that show that an appeal was brought."""
OF_NOTICES = {"decision_notified": "request", "plan_refusal_notified": "assessment"}
OF_GROUNDS = {AppealGround.A: "request", AppealGround.B: "assessment"}
OTHER = "other"


class Dispute(NamedTuple):
    """A mediation or an appeal: its path, the assessment it is about, and the item it answers.

    >>> Dispute("appeals[0]", "needs_assessments[0]", "request_tribunal").item
    'request_tribunal'

    ``about`` is empty where it is about a plan, and not about an assessment.
    """

    path: str
    about: str
    item: str


def disputes_of(
    file: CaseFile, courses: Sequence[Course], census: date, telling: Telling
) -> tuple[Dispute, ...]:
    """Return what was mediated or appealed by a census day; what cannot be placed is told."""
    found = [*_from_orders(courses)]
    for array, acts, item in (("mediations", HELD, "mediation"), ("appeals", BROUGHT, "tribunal")):
        for number, one in enumerate(getattr(file, array)):
            if not any(happened(getattr(one, act), census) for act in acts):
                continue
            path = f"{array}[{number}]"
            places = _places(one, file, courses, census)
            if len(places) == 1:
                [(about, what)] = places
                found.append(Dispute(path, about, f"{what}_{item}"))
            else:
                telling.leave(path, UNCLEAR)
    return tuple(found)


def _places(
    one: Appeal | Mediation, file: CaseFile, courses: Sequence[Course], census: date
) -> set[tuple[str, str]]:
    """Return the decisions that an appeal or a mediation may be on: the assessment, and the item."""
    fits = [each for each in notices(file) if _fits(one, each, census)]
    if fits:
        return {_place(each) for each in fits}
    grounds = {
        OF_GROUNDS.get(each, OTHER) for each in (one.grounds if isinstance(one, Appeal) else ())
    }
    if grounds == {OTHER}:
        return {("", OTHER)}
    return {(courses[0].path, each) for each in grounds} if len(courses) == 1 else set()


def _fits(one: Appeal | Mediation, notice: Notice, census: date) -> bool:
    given = one.decision_notice_sent
    same = given is None or not isinstance(given, date) or given == notice.sent
    early = acts_before(one, notice)
    return same and happened(notice.sent, census) and runs_from(one, notice) and not early


def _place(notice: Notice) -> tuple[str, str]:
    case, _, field = notice.path.rpartition(".")
    if not case.startswith("needs_assessments"):
        return "", OTHER
    return case, OF_NOTICES.get(field, OTHER)


def _from_orders(courses: Sequence[Course]) -> Iterator[Dispute]:
    """Yield what an order, an agreement or a concession shows: that there was an appeal, or mediation."""
    for course in courses:
        what = "request" if course.refused else "assessment"
        for path, _ in course.orders:
            how = "mediation" if path.startswith("mediation") else "tribunal"
            yield Dispute(path, course.path, f"{what}_{how}")
