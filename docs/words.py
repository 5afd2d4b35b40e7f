"""The words in which the pages tell what the data says: conditions, timings, days, grades."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from sendlaw.counting import AT_LEAST, BEFORE_DATE, FIRST_DAY_INCLUDED
from sendlaw.law.branches import When
from sendlaw.law.conditions import All, reads
from sendlaw.law.moments import moment
from sendlaw.law.records import Bar
from sendlaw.law.timings import (
    AtLeastBefore,
    Before,
    BeforeDate,
    EarlierOf,
    EndOfYear,
    IfAny,
    LaterOf,
    NoLimit,
    On,
    Within,
    every,
    in_words,
    limbs_of,
    listed,
    which,
)
from sendlaw.vocabulary import Event, Process, Severity

if TYPE_CHECKING:
    from collections.abc import Callable

    from sendlaw.counting import Convention
    from sendlaw.law.conditions import Condition
    from sendlaw.law.records import Age, Record, Timed
    from sendlaw.law.timings import Timing

GRADES = {
    "V": "read in the text itself",
    "V*": "read in an extract of the text",
    "S": "taken from a secondary source; the text itself was not read",
    "M": "from memory; the text itself was not read",
}
"""How the text behind a record, or the authority behind a convention, was seen."""

SEVERITIES = {
    Severity.ERROR: "The facts cannot all be true.",
    Severity.BREACH: "A limit was broken, and nothing excuses it.",
    Severity.RISK: "Something that may be unlawful, where the words do not settle it.",
    Severity.QUERY: "A question to settle, with what would settle it.",
    Severity.EXCUSED: (
        "A limit was missed, and an exception that was recorded and judged had removed it."
    ),
    Severity.GUIDANCE: "A departure from what “should” be done. Never a breach.",
    Severity.PRACTICE: "A departure from good practice.",
    Severity.INFO: "Something worth knowing.",
}
PROCESSES = {
    Process.NEEDS_ASSESSMENT: "The EHC needs assessment",
    Process.ADVICE_REQUEST: "Advice for an assessment",
    Process.EHC_PLAN: "The end of a plan's years",
    Process.REVIEW_PERIOD: "The periods in which a plan is reviewed",
    Process.ANNUAL_REVIEW: "A review of a plan, and the amendment after it",
    Process.PHASE_TRANSFER: "Before a transfer between phases or institutions",
    Process.AMENDMENT: "Amending a plan without a review",
    Process.REASSESSMENT: "Re-assessment",
    Process.REASSESSMENT_ADVICE: "Advice for a re-assessment",
    Process.PLAN_TRANSFER: "A move to another authority",
    Process.COMMISSIONING_BODY_CHANGE: "A change of commissioning body",
    Process.CESSATION: "Ceasing to maintain a plan",
    Process.RELEASE: "Release from detention",
    Process.MEDIATION: "Mediation",
    Process.MEDIATION_AGREEMENT: "Agreements reached in mediation",
    Process.APPEAL: "Appeals to the Tribunal",
    Process.TRIBUNAL_ORDER: "Orders of the Tribunal",
    Process.CONCEDED_APPEAL: "Appeals that the authority does not oppose",
    Process.RECOMMENDATION: "Recommendations of the Tribunal",
    Process.DISABILITY_CLAIM: "Claims of disability discrimination",
    Process.PERSONAL_BUDGET: "Direct payments under a personal budget",
    Process.HIGHER_EDUCATION_DISCLOSURE: "Disclosure of a plan for higher education",
    Process.DETAINED_ASSESSMENT: "The assessment of a detained person",
    Process.DETAINED_ADVICE: "Advice for a detained person's assessment",
    Process.KEPT_PLAN: "A plan kept for a detained person",
    Process.DETAINED_MEDIATION: "Mediation for a detained person",
    Process.DETAINED_MEDIATION_AGREEMENT: "Agreements reached in mediation for a detained person",
    Process.DETAINED_TRIBUNAL_ORDER: "Orders of the Tribunal for a detained person",
    Process.DETAINED_CONCEDED_APPEAL: "Appeals for a detained person that are not opposed",
    Process.SPECIAL_SCHOOL_STAY: "A stay at a special school without a plan",
    Process.SENCO_APPOINTMENT: "The SENCO of a school",
    Process.INFORMATION_REPORT: "A school's SEN information report",
    Process.LOCAL_OFFER: "The Local Offer",
    Process.SECTION_41_WITHDRAWAL: "Approval under section 41 withdrawn",
    Process.AREA_INSPECTION: "Inspections of local areas",
    Process.STATEMENT_CONVERSION: "Statements converted to plans",
    Process.STATEMENT_REASSESSMENT: "The re-assessment of a statement",
    Process.DETAINED_STATEMENT_CONVERSION: "A detained person's statement converted to a plan",
}
KINDS = {"Duty": "duty", "Bar": "bar", "Term": "term", "LookBack": "look-back"}
SOME_MONDAY = date(2025, 9, 1)


def day(on: date) -> str:
    """Write a day without its weekday: 1 September 2014."""
    return f"{on.day} {on:%B} {on.year}"


def seen(record: Record) -> str:
    """Say how the text behind a record was seen, and when last."""
    read = f"last on {day(record.read_on)}" if record.read_on else ""
    if record.verified:
        return f"{GRADES['V']}, {read}"
    if not read:
        return GRADES[record.grade]
    part = GRADES[record.grade].partition(";")[0]
    return f"in part {part}; the provision itself was read, {read}"


def counts_from(age: Age) -> str:
    """Say from which day an age counts."""
    if age.leaving is not None:
        month, weekday = age.leaving
        last = f"the last {SOME_MONDAY + timedelta(days=weekday):%A} of {_month(month)}"
        return f"{last} in the school year in which it is attained"
    if age.days:
        days = [f"{number} {_month(month)}" for month, number in age.days]
        return f"the first {listed(days, 'or')} on or after the birthday"
    if age.days_after:
        return "the day before the birthday" if age.days_after < 0 else "the day after the birthday"
    return "the birthday"


# --- conditions ----------------------------------------------------------------------------------


def bullets(condition: Condition) -> tuple[str, ...]:
    """Say a condition as a list of which every line must hold."""
    if not isinstance(condition, All):
        return (tell(condition),)
    limbs = tuple(tell(limb) for limb in condition.limbs)
    return limbs if "; and ".join(limbs) == tell(condition) else (tell(condition),)


def tell(condition: Condition) -> str:
    """Say a condition, with a link to each condition that is a record of its own."""
    told = condition.words
    for name in (one for one in reads(condition) if type(one) is str):
        told = told.replace(name, f"[{name}]({name}.md)")
    return told


# --- timings -------------------------------------------------------------------------------------


def limit(timing: Timing) -> str:
    """Say a limit in as few words as will do, for a table."""
    match timing:
        case Within(period=period):
            return str(period)
        case AtLeastBefore(period=period):
            return f"{period} before"
        case BeforeDate(month=month, day=number):
            return f"before {number} {_month(month)}"
        case EndOfYear(month=month, day=number):
            return f"{number} {_month(month)}"
        case NoLimit(said=said):
            return f"“{said}”"
        case Event():
            return "that day"
        case IfAny(limb=limb):
            return "a day that is recorded" if isinstance(limb, Event) else limit(limb)
        case LaterOf() | EarlierOf():
            told = tuple(dict.fromkeys(limit(limb) for limb in limbs_of(timing)))
            return f"the {which(timing, told)} {listed(told)}"
        case When(timing=first, otherwise=second):
            return f"{limit(first)}, or {limit(second)}"
        case _:
            return in_words(timing)


def lines(timing: Timing) -> tuple[str, ...]:
    """Say a timing as one line, or as a line that opens a list and the lines of that list."""
    match timing:
        case LaterOf() | EarlierOf():
            limbs = limbs_of(timing)
            return (f"the {which(timing, limbs)}", *(_plainly(limb) for limb in limbs))
        case When():
            return _roads(timing, _plainly)
        case _:
            return (_plainly(timing),)


def minimum(timing: Timing) -> tuple[str, ...]:
    """Say a minimum period in lines: not within which, but through which."""
    return tuple(line.removeprefix("within ") for line in lines(timing))


def act(done: Timing) -> tuple[str, ...]:
    """Say what performs a duty, in lines: an act, or where the facts choose between two, both."""
    return _roads(done, in_words) if isinstance(done, When) else (in_words(done),)


def starts(record: Timed) -> str:
    """Say from when a record may bind: once its clock runs, or the day to count back from is known."""
    since = record.starts
    if isinstance(since, On):
        return f"from {moment(since)} on"
    if not isinstance(record.timing, AtLeastBefore | BeforeDate | Before):
        return f"once its clock has started, on {moment(since)}"
    if isinstance(since, Event):
        return f"once the day is known on which {since.value}"
    return f"once {moment(since)} is known"


def _roads(timing: When, say: Callable[[Timing], str]) -> tuple[str, ...]:
    condition, first, second = timing.condition, timing.timing, timing.otherwise
    return ("one of two", f"where {tell(condition)}: {say(first)}", f"otherwise: {say(second)}")


def _plainly(timing: Timing) -> str:
    match timing:
        case IfAny(limb=limb):
            return f"{_plainly(limb)}, if that has a day"
        case Within(after=None):
            return f"within {in_words(timing)}"
        case AtLeastBefore(convention=convention):
            _, comma, how = convention.name.partition(", ")
            return f"at least {in_words(timing)}" + (f" ({how})" if comma else "")
        case EndOfYear() | NoLimit() | Before() | BeforeDate() | Within():
            return in_words(timing)
        case _:
            return moment(timing)


def _month(number: int) -> str:
    return f"{date(SOME_MONDAY.year, number, 1):%B}"


def conventions(record: Timed) -> tuple[Convention, ...]:
    """Return the conventions by which the limit of a record is counted, each once."""
    found = (_convention(part, record) for part in every(record.timing))
    return tuple(dict.fromkeys(one for one in found if one is not None))


def _convention(timing: Timing, record: Timed) -> Convention | None:
    match timing:
        case Within(convention=convention) if isinstance(record, Bar):
            return AT_LEAST if convention is FIRST_DAY_INCLUDED else convention
        case Within() | AtLeastBefore():
            return timing.convention
        case BeforeDate() | Before():
            return BEFORE_DATE
        case _:
            return None
