"""Checks of documents by their content: a plan, a notice, a Local Offer, an SEN information report."""

from __future__ import annotations

from datetime import date

from sendlaw.cases import InformationReport, LocalOffer
from sendlaw.cases.notice import Notice
from sendlaw.cases.plan_document import PlanDocument
from sendlaw.checks.findings import Finding, Report, in_order
from sendlaw.checks.notices import contents
from sendlaw.checks.plans import content as plans
from sendlaw.checks.publications import published
from sendlaw.checks.wording.plan import check_plan_wording
from sendlaw.errors import InvalidFact, Problem
from sendlaw.law import current

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Checker = Callable[[object, date], Iterator[Finding]]

CHECKERS: dict[type, tuple[Checker, ...]] = {
    PlanDocument: (plans.contents, check_plan_wording),
    Notice: (contents,),
    LocalOffer: (published,),
    InformationReport: (published,),
}
"""What looks at a document of each class: a function of the document and the day of its law."""


def check_document(document: object, *, as_at: date | None = None) -> Report:
    """Check what a document contains against what it must contain.

    >>> notice = Notice(kind="refuse_to_assess", sent=date(2025, 10, 10))
    >>> [one.code for one in check_document(notice)]
    ['NT008']

    ``as_at`` is the day of the law that is applied: that of the document, unless given. Raises
    ``InvalidFact`` where neither says, and for what is no document of a kind that has checks.
    """
    checkers = CHECKERS.get(type(document))
    if checkers is None:
        known = ", ".join(one.__name__ for one in CHECKERS)
        raise InvalidFact([Problem("document", f"one of: {known}", type(document).__name__)])
    day = as_at or getattr(document, "dated", None)
    if type(day) is not date:
        raise InvalidFact([Problem("as_at", "a date, or a document with a date", "neither")])
    found = in_order(one for checker in checkers for one in checker(document, day))
    return Report(as_at=day, law=current().fingerprint, findings=found)
