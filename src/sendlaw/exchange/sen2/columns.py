"""A SEN2 return as tables that ``sendlaw.caseload`` reads: a row for each request, or each review."""

from __future__ import annotations

from sendlaw.exchange.sen2.cases_in import LeftOut, assessment_fields, review_fields
from sendlaw.facts.dated import Silence

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from sendlaw.cases.sen2 import Sen2Person

ASSESSMENT = (
    "request_received",
    "decision_notified",
    "decision",
    "plan_refusal_notified",
    "final_plan_sent",
)
REVIEW = (
    "meeting_held",
    "attends_setting",
    "decision_notified",
    "decision",
    "amendment_notice_sent",
)
WEEK_20 = "reg13.final_plan.excused"


def assessments(persons: Iterable[Sen2Person]) -> tuple[dict[str, list[Any]], list[LeftOut]]:
    """Return the assessments of a return as a table of the process ``needs_assessment``.

    >>> from datetime import date
    >>> from sendlaw.cases.sen2 import Sen2Assessment, Sen2Person, Sen2Request
    >>> issued = Sen2Assessment(
    ...     assessment_outcome="Y", assessment_outcome_date=date(2025, 9, 1), week20=True
    ... )
    >>> request = Sen2Request(
    ...     received_date=date(2025, 3, 3), request_outcome="Y", assessment=issued
    ... )
    >>> table, left_out = assessments([Sen2Person(requests=(request,))])
    >>> table["reference"], table["decision_notified"], table["reg13.final_plan.excused"]
    (['persons[0].requests[0]'], ['not_recorded'], [True])

    ``Week20`` is the column ``reg13.final_plan.excused``: it says that an exception applies, and whether
    the plan was late is another matter. What became no row is beside the table, with the reason.
    """
    names = ("reference", *ASSESSMENT, WEEK_20, "request_source")
    table: dict[str, list[Any]] = {name: [] for name in names}
    out: list[LeftOut] = []
    for number, person in enumerate(persons):
        for place, request in enumerate(person.requests):
            path = f"persons[{number}].requests[{place}]"
            fields = assessment_fields(request)
            if isinstance(fields, str):
                out.append(LeftOut(path, fields))
                continue
            table["reference"].append(path)
            for name in ASSESSMENT:
                table[name].append(_cell(fields.get(name)))
            flag = request.assessment.week20 if request.assessment else None
            table[WEEK_20].append(flag)
            table["request_source"].append(request.request_source)
    return table, out


def reviews(persons: Iterable[Sen2Person]) -> dict[str, list[Any]]:
    """Return the latest reviews of a return as a table of the process ``annual_review``.

    >>> from datetime import date
    >>> from sendlaw.cases.sen2 import Sen2ActivePlan, Sen2Person, Sen2Request
    >>> plan = Sen2ActivePlan(review_meeting=date(2025, 11, 3))
    >>> reviews([Sen2Person(requests=(Sen2Request(active_plan=plan),))])["meeting_held"]
    [datetime.date(2025, 11, 3)]
    """
    table: dict[str, list[Any]] = {name: [] for name in ("reference", *REVIEW)}
    for number, person in enumerate(persons):
        for place, request in enumerate(person.requests):
            fields = review_fields(request)
            if fields:
                table["reference"].append(f"persons[{number}].requests[{place}].active_plan")
                for name in REVIEW:
                    table[name].append(_cell(fields.get(name)))
    return table


def _cell(value: object) -> object:
    return value.name.lower() if isinstance(value, Silence) else value
