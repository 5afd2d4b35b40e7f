"""Rules of a plan: its end, its settings, and whether it stands among the active plans."""

from __future__ import annotations

from sendlaw.checks.returns.frame import Told, said, year_ends, years
from sendlaw.checks.returns.rules_request import PLAN, issued_without_record
from sendlaw.counting.arithmetic import next_named
from sendlaw.facts.ages import age, birthday

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from sendlaw.cases.sen2 import (
        Sen2NamedPlan,
        Sen2Person,
        Sen2PlacementDetail,
        Sen2PlanDetail,
        Sen2Request,
    )
    from sendlaw.checks.returns.frame import Frame, OfRequest

    Setting = Sen2PlanDetail | Sen2PlacementDetail

ACTIVE = "active_plan"
DETAILS, PLACEMENTS = f"{PLAN}.details", f"{ACTIVE}.placements"
IN_FORCE = (None, "Y", "H")
SIXTEEN, CUSTODY = 16, 19
LEAST_AGE = {"1": CUSTODY, "2": SIXTEEN, "3": SIXTEEN, "4": SIXTEEN, "6": SIXTEEN}
"""The age below which a reason for the end of a plan is not likely; from 19 in adult custody."""
ASKED_BACK = ("OTH", "NIEO")
OTHER_REASON = "9"


def plan_of(one: Sen2Request) -> Sen2NamedPlan | None:
    """Return the plan that a request led to, if one is told.

    >>> from sendlaw.cases.sen2 import Sen2Request
    >>> plan_of(Sen2Request()) is None
    True
    """
    return None if one.assessment is None else one.assessment.named_plan


def ended_without_reason(one: Sen2Request, _: Sen2Person, of: Frame) -> Iterator[Told]:
    """Find a plan that ended, without the reason."""
    del of
    plan = plan_of(one)
    if plan is not None and plan.cease_date is not None and plan.cease_reason is None:
        yield Told(PLAN, "cease_reason", "The plan ended, and it is not told why.")


def reason_without_end(one: Sen2Request, _: Sen2Person, of: Frame) -> Iterator[Told]:
    """Find the reason for an end without its day."""
    del of
    plan = plan_of(one)
    if plan is not None and plan.cease_reason is not None and plan.cease_date is None:
        yield Told(PLAN, "cease_date", "It is told why the plan ended, and not when.")


def ended_before_it_began(one: Sen2Request, _: Sen2Person, of: Frame) -> Iterator[Told]:
    """Find a plan that ended before it began."""
    del of
    plan = plan_of(one)
    ended, began = (None, None) if plan is None else (plan.cease_date, plan.start_date)
    if ended is not None and began is not None and ended < began:
        message = f"The plan ended on {said(ended)}, before it began on {said(began)}."
        yield Told(PLAN, "cease_date", message)


def reason_and_age(one: Sen2Request, person: Sen2Person, of: Frame) -> Iterator[Told]:
    """Find a reason for the end of a plan that the age of the person makes unlikely."""
    del of
    plan, born = plan_of(one), person.person_birth_date
    if plan is None or plan.cease_date is None or born is None or born > plan.cease_date:
        return
    least = LEAST_AGE.get(plan.cease_reason or "")
    if least is not None and age(born, plan.cease_date) < least:
        message = f"The reason is {plan.cease_reason}, and the person was under {least}."
        yield Told(PLAN, "cease_reason", message)


def ended_and_active(one: Sen2Request, _: Sen2Person, of: Frame) -> Iterator[Told]:
    """Find a plan that had ended by the census day, and stands among the active plans."""
    plan = plan_of(one)
    if plan is not None and one.active_plan is not None and ended_by_census(plan, of):
        message = "The plan had ended by the census day, and stands among the active plans."
        yield Told(PLAN, "cease_date", message)


def ended_by_census(plan: Sen2NamedPlan, of: Frame) -> bool:
    """Say whether a plan had ended by the census day.

    >>> from sendlaw.cases.sen2 import Sen2Header, Sen2NamedPlan
    >>> from sendlaw.checks.returns.frame import frame_of
    >>> ended_by_census(Sen2NamedPlan(), frame_of(Sen2Header(year=2026)))
    False
    """
    return plan.cease_date is not None and plan.cease_date <= of.census


def asked_back(one: Sen2Request, _: Sen2Person, of: Frame) -> Iterator[Told]:
    """Tell of a code at which COLLECT is said to ask back."""
    del of
    plan = plan_of(one)
    for place, at, row in settings_of(one):
        if row.sen_setting in ASKED_BACK:
            message = f"The setting is {row.sen_setting}, at which COLLECT is said to ask back."
            yield Told(f"{place}[{at}]", "sen_setting", message)
    if plan is not None and plan.cease_reason == OTHER_REASON:
        message = "The reason is 9, “other”, at which COLLECT is said to ask back."
        yield Told(PLAN, "cease_reason", message)


def settings_of(one: Sen2Request) -> Iterator[tuple[str, int, Setting]]:
    """Yield the settings that a plan names, and those of placements, each after its place and number.

    >>> from sendlaw.cases.sen2 import Sen2ActivePlan, Sen2PlacementDetail, Sen2Request
    >>> active = Sen2ActivePlan(placements=(Sen2PlacementDetail(),))
    >>> [(place, at) for place, at, _ in settings_of(Sen2Request(active_plan=active))]
    [('active_plan.placements', 0)]
    """
    plan, active = plan_of(one), one.active_plan
    for at, detail in enumerate(plan.details if plan is not None else ()):
        yield DETAILS, at, detail
    for at, placement in enumerate(active.placements if active is not None else ()):
        yield PLACEMENTS, at, placement


def unsettled(one: Sen2Request, _: Sen2Person, of: Frame) -> Iterator[Told]:
    """Find a setting without any of the three items that say which it is."""
    del of
    for place, at, row in settings_of(one):
        if row.urn is None and row.ukprn is None and row.sen_setting is None:
            yield Told(
                f"{place}[{at}]", "sen_setting", "None of URN, UKPRN and SENSetting is told."
            )


def active_without_plan(one: Sen2Request, _: Sen2Person, of: Frame) -> Iterator[Told]:
    """Find an active plan without a named plan."""
    del of
    if one.active_plan is None or plan_of(one) is not None:
        return
    if one.assessment is None or not issued_without_record(one.assessment):
        message = "A plan is active on the census day, and no named plan is told."
        yield Told(ACTIVE, "", message)


def plan_not_active(one: Sen2Request, _: Sen2Person, of: Frame) -> Iterator[Told]:
    """Find a plan in force on the census day that is not among the active plans."""
    plan = plan_of(one)
    if plan is None or one.active_plan is not None or plan.cease_date is not None:
        return
    outcome = None if one.assessment is None else one.assessment.assessment_outcome
    if outcome in IN_FORCE and plan.start_date is not None and plan.start_date <= of.census:
        message = f"The plan began on {said(plan.start_date)}, has not ended, and is not active."
        yield Told(PLAN, "start_date", message)


def too_old(one: Sen2Request, person: Sen2Person, of: Frame) -> Iterator[Told]:
    """Find an active plan of a person past the academic year of the 25th birthday."""
    born = person.person_birth_date
    if one.active_plan is None or born is None or born > of.census:
        return
    if last_year_ended(born, of.census):
        message = (
            "The academic year of the 25th birthday had ended by the census day. Outside further"
            " education it may last until the day before the 26th."
        )
        yield Told(ACTIVE, "", message)


def last_year_ended(born: date, day: date) -> bool:
    """Say whether the academic year of the 25th birthday had ended before a day.

    >>> from datetime import date
    >>> last_year_ended(date(2000, 7, 31), date(2026, 1, 15)), last_year_ended(
    ...     date(2000, 8, 1), date(2026, 1, 15)
    ... )
    (True, False)
    """
    most = years("age.young_person_ends")
    if day.year - born.year < most:
        return False
    turned = birthday(born, most).toordinal()
    return next_named(turned, *year_ends()) < day.toordinal()


RULES: dict[str, OfRequest] = {
    "RS030": ended_without_reason,
    "RS031": reason_without_end,
    "RS032": ended_before_it_began,
    "RS033": reason_and_age,
    "RS034": ended_and_active,
    "RS035": asked_back,
    "RS054": too_old,
    "RS055": active_without_plan,
    "RS056": plan_not_active,
    "RS058": unsettled,
}
"""The rule of each code."""
