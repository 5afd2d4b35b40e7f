"""Notices of decisions in a case file that a family may appeal, and what runs from each."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

import attrs

from sendlaw.cases.appeal import Appeal
from sendlaw.cases.fields import KIND
from sendlaw.cases.mediation import Mediation
from sendlaw.cases.order import last_day
from sendlaw.vocabulary import AppealGround, Decision, ReassessmentDecision, ReviewDecision

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from sendlaw.cases.case import FiledCase
    from sendlaw.cases.case_file import CaseFile
    from sendlaw.facts.dated import DateFact

CONTENTS = (AppealGround.C_I, AppealGround.C_II, AppealGround.C_III, AppealGround.C_IV)
NOTICES: tuple[tuple[str, str, object, tuple[AppealGround, ...]], ...] = (
    ("needs_assessments", "decision_notified", Decision.REFUSE, (AppealGround.A,)),
    ("needs_assessments", "plan_refusal_notified", None, (AppealGround.B,)),
    ("needs_assessments", "final_plan_sent", None, CONTENTS),
    ("reassessments", "decision_notified", ReassessmentDecision.REFUSE, (AppealGround.D,)),
    ("reassessments", "final_plan_sent", None, CONTENTS),
    ("annual_reviews", "final_amended_plan_sent", None, CONTENTS),
    ("annual_reviews", "decision_notified", ReviewDecision.MAINTAIN, (AppealGround.E,)),
    ("annual_reviews", "no_amendment_notified", None, (AppealGround.E,)),
    ("amendments", "final_amended_plan_sent", None, CONTENTS),
    ("cessations", "determination_notified", None, (AppealGround.F,)),
)
"""Where a file records notice of a decision, which decision it must be, and the grounds of s.51(2)."""


class Notice(NamedTuple):
    """Notice of a decision that may be appealed: where it is recorded, its day, and the grounds."""

    path: str
    case: FiledCase
    sent: DateFact
    grounds: tuple[AppealGround, ...]


def notices(file: CaseFile) -> Iterator[Notice]:
    """Yield the notices in a file of decisions that a family may appeal, in the order of their kinds.

    >>> from sendlaw.cases import CaseFile, Cessation
    >>> file = CaseFile(cessations=(Cessation(determination_notified=date(2025, 9, 1)),))
    >>> [(one.path, one.grounds[0].value) for one in notices(file)]
    [('cessations[0].determination_notified', 'f')]
    """
    for array, field, decision, grounds in NOTICES:
        for number, case in enumerate(getattr(file, array)):
            sent = getattr(case, field)
            if sent is not None and decision in (None, getattr(case, "decision", None)):
                yield Notice(f"{array}[{number}].{field}", case, sent, grounds)


def noticed(one: FiledCase, file: CaseFile) -> FiledCase:
    """Return an appeal, or mediation, with the day of the notice that it runs from.

    That is the notice of the decision that it ``follows``, or the only one in the file on its grounds. A
    day that was given wins; where several notices may be meant, none is taken. Any other case is returned
    as it is.
    """
    if not isinstance(one, Appeal | Mediation) or one.decision_notice_sent is not None:
        return one
    found = [each for each in notices(file) if runs_from(one, each)]
    if len(found) != 1 or acts_before(one, found[0]):
        return one
    return attrs.evolve(one, decision_notice_sent=found[0].sent)


def runs_from(one: Appeal | Mediation, notice: Notice) -> bool:
    """Say whether an appeal, or mediation, may be of a decision: by what it follows, and its grounds."""
    follows = one.follows is None or one.follows == notice.case.ref
    grounds = {*one.grounds} if isinstance(one, Appeal) else set()
    return follows and (not grounds or bool(grounds & {*notice.grounds}))


def acts_before(one: Appeal | Mediation, notice: Notice) -> tuple[tuple[str, date], ...]:
    """List what is recorded of an appeal, or mediation, that came before a notice, by field."""
    if not isinstance(notice.sent, date):
        return ()
    dates = [field.name for field in attrs.fields(type(one)) if field.metadata.get(KIND) == "date"]
    days = ((name, last_day(getattr(one, name))) for name in dates)
    return tuple((name, day) for name, day in days if day is not None and day < notice.sent)
