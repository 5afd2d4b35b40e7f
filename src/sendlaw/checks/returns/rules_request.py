"""Rules of a request and of its assessment: outcomes, their dates, and what may follow them."""

from __future__ import annotations

from datetime import timedelta

from sendlaw.checks.returns.frame import Told, limit, period, said
from sendlaw.counting.steps import days_in_words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from sendlaw.cases.sen2 import Sen2Assessment, Sen2Person, Sen2Request
    from sendlaw.checks.returns.frame import Frame, OfRequest

ASSESSMENT, PLAN = "assessment", "assessment.named_plan"
DECIDED, WITHOUT_DATE, HISTORICAL = ("Y", "N"), ("A", "W", "H"), "H"
NOT_ASSESSED = ("N", "A", "W")
NO_PLAN = ("A", "W")
FINAL_PLAN = "reg13.final_plan"


def decided_without_date(one: Sen2Request, _: Sen2Person, of: Frame) -> Iterator[Told]:
    """Find an outcome Y or N without its date."""
    del of
    if one.request_outcome_date is None and one.request_outcome in DECIDED:
        message = f"The outcome of the request is {one.request_outcome}, and its date is not told."
        yield Told("", "request_outcome_date", message)


def dated_without_decision(one: Sen2Request, _: Sen2Person, of: Frame) -> Iterator[Told]:
    """Find an outcome W, A or H with a date."""
    del of
    if one.request_outcome_date is not None and one.request_outcome in WITHOUT_DATE:
        message = f"The outcome of the request is {one.request_outcome}, which needs no date."
        yield Told("", "request_outcome_date", message)


def decided_before_received(one: Sen2Request, _: Sen2Person, of: Frame) -> Iterator[Told]:
    """Find a request that was decided before it was received."""
    del of
    decided, received = one.request_outcome_date, one.received_date
    if decided is not None and received is not None and decided < received:
        message = f"Decided on {said(decided)}, before it was received on {said(received)}."
        yield Told("", "request_outcome_date", message)


def issued_before_decided(one: Sen2Request, _: Sen2Person, of: Frame) -> Iterator[Told]:
    """Find an assessment with an outcome before that of its request."""
    del of
    held, decided, received = one.assessment, one.request_outcome_date, one.received_date
    done = held.assessment_outcome_date if held is not None else None
    if done is None or decided is None or done >= decided:
        return
    if received is None or done >= received:
        message = (
            f"The outcome of the assessment is of {said(done)}, before that of the request on"
            f" {said(decided)}."
        )
        yield Told(ASSESSMENT, "assessment_outcome_date", message)


def issued_before_received(one: Sen2Request, _: Sen2Person, of: Frame) -> Iterator[Told]:
    """Find an assessment with an outcome before its request was received."""
    del of
    held, received = one.assessment, one.received_date
    done = held.assessment_outcome_date if held is not None else None
    if done is not None and received is not None and done < received:
        message = (
            f"The outcome of the assessment is of {said(done)}, before the request was received on"
            f" {said(received)}."
        )
        yield Told(ASSESSMENT, "assessment_outcome_date", message)


def not_received(one: Sen2Request, _: Sen2Person, of: Frame) -> Iterator[Told]:
    """Find a request of this year without the day on which it was received."""
    del of
    if one.received_date is None and one.request_outcome not in (None, HISTORICAL):
        message = "The outcome of the request is not H, and it is not told when it was received."
        yield Told("", "received_date", message)


def assessed_without_decision(one: Sen2Request, _: Sen2Person, of: Frame) -> Iterator[Told]:
    """Find an assessment on a request that led to none, unless a refusal was disputed."""
    del of
    held, outcome = one.assessment, one.request_outcome
    if held is None or held.assessment_outcome is None or outcome not in NOT_ASSESSED:
        return
    if outcome != "N" or not (one.request_mediation or one.request_tribunal):
        message = f"The outcome of the request is {one.request_outcome}, and an assessment is told."
        yield Told(ASSESSMENT, "assessment_outcome", message)


def began_without_date(one: Sen2Request, _: Sen2Person, of: Frame) -> Iterator[Told]:
    """Find a plan that began, and is not told to have been issued."""
    del of
    held = one.assessment
    if held is None or held.assessment_outcome != "Y" or held.assessment_outcome_date is not None:
        return
    if held.named_plan is not None and held.named_plan.start_date is not None:
        began = said(held.named_plan.start_date)
        message = f"The plan began on {began}, and it is not told when it was issued."
        yield Told(ASSESSMENT, "assessment_outcome_date", message)


def issued_without_plan(one: Sen2Request, _: Sen2Person, of: Frame) -> Iterator[Told]:
    """Find a plan that was issued, without its record."""
    del of
    held = one.assessment
    if held is not None and issued_without_record(held):
        message = "A plan was issued, and none is told."
        yield Told(ASSESSMENT, "assessment_outcome_date", message)


def issued_without_record(held: Sen2Assessment) -> bool:
    """Say whether a plan was issued of which there is no record.

    >>> from sendlaw.cases.sen2 import Sen2Assessment
    >>> issued_without_record(Sen2Assessment(assessment_outcome="Y"))
    False
    """
    issued = held.assessment_outcome == "Y" and held.assessment_outcome_date is not None
    return issued and held.named_plan is None


def refused_with_plan(one: Sen2Request, _: Sen2Person, of: Frame) -> Iterator[Told]:
    """Find a plan after the decision that there would be none, unless that was disputed."""
    del of
    held = one.assessment
    if held is None or held.assessment_outcome != "N" or held.named_plan is None:
        return
    if not (held.assessment_mediation or held.assessment_tribunal):
        message = "It was decided that no plan would be issued, and one is told."
        yield Told(PLAN, "start_date", message)


def open_with_plan(one: Sen2Request, _: Sen2Person, of: Frame) -> Iterator[Told]:
    """Find a date or a plan where the outcome of the assessment is A or W."""
    del of
    held = one.assessment
    if held is None or held.assessment_outcome not in NO_PLAN:
        return
    outcome = f"The outcome of the assessment is {held.assessment_outcome}"
    if held.assessment_outcome_date is not None:
        yield Told(ASSESSMENT, "assessment_outcome_date", f"{outcome}, which has no date.")
    if held.named_plan is not None:
        yield Told(PLAN, "start_date", f"{outcome}, and a plan is told.")


def refused_without_date(one: Sen2Request, _: Sen2Person, of: Frame) -> Iterator[Told]:
    """Find a decision not to issue a plan without the day on which notice of it was given."""
    del of
    held = one.assessment
    if held is not None and held.assessment_outcome == "N" and held.assessment_outcome_date is None:
        message = "It was decided that no plan would be issued, and it is not told when."
        yield Told(ASSESSMENT, "assessment_outcome_date", message)


def began_on_another_day(one: Sen2Request, _: Sen2Person, of: Frame) -> Iterator[Told]:
    """Find a first plan of the calendar year that did not begin when it was issued."""
    held = one.assessment
    if held is None or held.assessment_outcome != "Y" or held.named_plan is None:
        return
    issued, began = held.assessment_outcome_date, held.named_plan.start_date
    if issued is None or began is None or issued == began:
        return
    if of.first <= issued <= of.last:
        message = f"The plan was issued on {said(issued)}, and began on {said(began)}."
        yield Told(PLAN, "start_date", message)


def excepted_in_time(one: Sen2Request, _: Sen2Person, of: Frame) -> Iterator[Told]:
    """Find a plan that came in time, and to which exceptions are said to apply."""
    del of
    held, days = one.assessment, days_to_issue(one)
    if held is None or days is None or not held.week20 or not 0 <= days <= _most():
        return
    message = (
        f"Exceptions to the {period(FINAL_PLAN)} are said to apply, and the plan was issued"
        f" {days_in_words(days)} after the request was received, within them."
    )
    yield Told(ASSESSMENT, "week20", message)


def late_without_exception(one: Sen2Request, _: Sen2Person, of: Frame) -> Iterator[Told]:
    """Tell of a plan that came late, to which no exception is said to apply."""
    del of
    held, days = one.assessment, days_to_issue(one)
    if held is None or days is None or held.week20 or days <= _most():
        return
    late = days - _most()
    message = (
        f"The plan was issued {days_in_words(late)} after {period(FINAL_PLAN)}, and no exception is"
        " told."
    )
    received, issued = one.received_date, held.assessment_outcome_date
    due = received + timedelta(days=_most()) if received is not None else None
    yield Told(ASSESSMENT, "week20", message, due, issued, late)


def days_to_issue(one: Sen2Request) -> int | None:
    """Return the days from a request to the plan that was issued; ``None`` where they are not known.

    >>> from datetime import date
    >>> from sendlaw.cases.sen2 import Sen2Assessment, Sen2Request
    >>> made = Sen2Assessment(assessment_outcome="Y", assessment_outcome_date=date(2025, 5, 26))
    >>> days_to_issue(Sen2Request(received_date=date(2025, 1, 6), assessment=made))
    140
    """
    held, received = one.assessment, one.received_date
    if held is None or received is None or held.assessment_outcome != "Y":
        return None
    issued = held.assessment_outcome_date
    return None if issued is None else (issued - received).days


def _most() -> int:
    return limit(FINAL_PLAN)


RULES: dict[str, OfRequest] = {
    "RS011": decided_without_date,
    "RS012": dated_without_decision,
    "RS013": decided_before_received,
    "RS014": issued_before_decided,
    "RS015": issued_before_received,
    "RS016": not_received,
    "RS017": assessed_without_decision,
    "RS018": began_without_date,
    "RS019": issued_without_plan,
    "RS020": refused_with_plan,
    "RS021": open_with_plan,
    "RS022": refused_without_date,
    "RS023": began_on_another_day,
    "RS024": excepted_in_time,
    "RS025": late_without_exception,
}
"""The rule of each code."""
