"""Inspections of local areas as they were published: what they found, and how long what followed took.

Each area of ``data/area-inspections.json`` becomes an ``AreaInspection``. What no source dates is not
known, and is never taken for undone; where two sources differ both are kept. The data is a sample.
"""

from __future__ import annotations

import json
from collections import Counter
from datetime import date
from pathlib import Path
from statistics import median
from typing import Any

import sendlaw
from sendlaw import NOT_KNOWN, NOT_RECORDED, Between

DATA = Path(__file__).parent / "data" / "area-inspections.json"
AS_AT = date(2026, 6, 29)
SUSPENDED = date(2020, 3, 17)
MONTH = 365.25 / 12
OTHERWISE = {
    "letter_published": "published_by_inspectorates",
    "letter_dated": "report_dated",
    "revisit_letter_published": "revisit.letter_published",
}
"""Which field a date that the data did not choose is about, by how its name begins."""
IN_WORDS = {
    ("Central Bedfordshire", "2016"): (
        ("inspection_began", "2019-11-18", "official statistics; local press"),
        ("inspection_began", "2019-11-19", "hrnd.co.uk"),
    ),
    ("Oxfordshire", "2016"): (
        ("revisit.began", "2019-10-14", "official statistics; report of 2023"),
        ("revisit.began", "2019-10-15", "council"),
    ),
    ("Southend-on-Sea", "2016"): (
        ("inspection_ended", "2018-10-05", "official statistics"),
        ("inspection_ended", "2018-10-06", "report of 2023"),
    ),
    ("Oxfordshire", "2023"): (
        ("inspection_began", "2023-07-13", "report"),
        ("inspection_began", "2023-07-17", "Ofsted's management information"),
    ),
}
"""Days on which sources differ that the data gives only in the words of its ``conflicts``."""
Entry = dict[str, Any]


def entries() -> list[Entry]:
    """Return every inspection of the data, of both frameworks."""
    data = json.loads(DATA.read_text(encoding="utf-8"))
    return [*data["framework_2016"], *data["framework_2023"]]


def day(text: str | None) -> date | None:
    """Return a day of the data, or nothing."""
    return date.fromisoformat(text) if text else None


def case_of(entry: Entry) -> sendlaw.AreaInspection:
    """Return one inspection as a document; what nobody dates is not known."""
    old = entry["framework"] == "2016"
    sources = sources_of(entry)
    return sendlaw.AreaInspection(
        reference=entry["area"],
        area=entry["area"],
        framework=entry["framework"],
        outcome=entry.get("outcome"),
        notified=NOT_KNOWN,
        inspection_began=said("inspection_began", sources) or day(entry["inspection_start"]),
        inspection_ended=(
            said("inspection_ended", sources) or day(entry["inspection_end"]) or NOT_RECORDED
        ),
        report_dated=said("report_dated", sources) or NOT_RECORDED,
        published_by_inspectorates=published(entry),
        report_received=received(entry),
        report_published=NOT_KNOWN,
        local_media_sent=NOT_KNOWN,
        written_statement_required=entry[
            "wsoa_required" if old else "priority_action_plan_required"
        ],
        written_statement_made=made(entry),
        written_statement=statement(entry) if old else None,
        priority_action_plan=None if old else plan(entry),
        revisit=revisit(entry, sources) if old else None,
        monitoring_inspection=None if old else monitoring(entry),
        next_inspection_began=NOT_KNOWN,
        sources=sources,
    )


def published(entry: Entry) -> date | Between | None:
    """Return the day of publication: where sources differ, the range of what they say."""
    chosen = day(entry.get("letter_published") or entry.get("report_published"))
    other = day(entry.get("alternative_dates", {}).get("letter_published_ofsted_stats"))
    if chosen is None or other is None:
        return chosen
    return Between(min(chosen, other), max(chosen, other))


def sources_of(entry: Entry) -> tuple[sendlaw.SourcedDate, ...]:
    """Return the dates on which sources differ, those that the data did not choose included."""
    chosen = {
        "published_by_inspectorates": entry.get("letter_published"),
        "revisit.letter_published": entry.get("revisit_letter_published"),
    }
    found = []
    for name, on in entry.get("alternative_dates", {}).items():
        start = max((one for one in OTHERWISE if name.startswith(one)), key=len)
        fact, source = OTHERWISE[start], name.removeprefix(f"{start}_").replace("_", " ")
        found.append(sendlaw.SourcedDate(fact=fact, on=day(on), source=source))
        if own := chosen.get(fact):
            found.append(sendlaw.SourcedDate(fact=fact, on=day(own), source="council"))
    for fact, on, source in IN_WORDS.get((entry["area"], entry["framework"]), ()):
        found.append(sendlaw.SourcedDate(fact=fact, on=day(on), source=source))
    return tuple(found)


def said(fact: str, sources: tuple[sendlaw.SourcedDate, ...]) -> Between | None:
    """Return the range of what sources say of a fact; nothing, where they do not differ."""
    days = sorted(one.on for one in sources if one.fact == fact and one.on)
    return Between(days[0], days[-1]) if days else None


def received(entry: Entry) -> date | sendlaw.facts.Silence:
    """Return the day of receipt if it is published; what bounds it is worked out."""
    known = day(entry.get("letter_received") or entry.get("report_received"))
    return known or NOT_KNOWN


def made(entry: Entry) -> date | Between | sendlaw.facts.Silence | None:
    """Return when the statement was made: by its publication, if no more is known."""
    if not (entry.get("wsoa_required") or entry.get("priority_action_plan_required")):
        return None
    submitted = day(entry.get("wsoa_submitted"))
    began, shown = day(entry.get("letter_received")), day(entry.get("wsoa_published"))
    if submitted is None and began and shown:
        return Between(began, shown)
    return submitted or NOT_KNOWN


def statement(entry: Entry) -> sendlaw.WrittenStatement | None:
    """Return the written statement, of which little is published."""
    if not entry["wsoa_required"]:
        return None
    return sendlaw.WrittenStatement(accepted=day(entry["wsoa_accepted"]) or NOT_KNOWN)


def plan(entry: Entry) -> sendlaw.PriorityActionPlan | None:
    """Return the priority action plan, of which little is published."""
    if not entry["priority_action_plan_required"]:
        return None
    return sendlaw.PriorityActionPlan(
        draft_submitted=day(entry["pap_draft_submitted"]) or NOT_KNOWN,
        accepted=day(entry["pap_approved"]) or NOT_KNOWN,
    )


def revisit(entry: Entry, sources: tuple[sendlaw.SourcedDate, ...]) -> sendlaw.Revisit | None:
    """Return the revisit, where one was due: the data ends with August 2022, so that one may have come."""
    if not entry["wsoa_required"]:
        return None
    return sendlaw.Revisit(
        began=said("revisit.began", sources) or day(entry["revisit_start"]) or NOT_KNOWN,
        ended=day(entry["revisit_end"]) or NOT_KNOWN,
        letter_published=day(entry["revisit_letter_published"]) or NOT_KNOWN,
    )


def monitoring(entry: Entry) -> sendlaw.MonitoringInspection:
    """Return the monitoring inspection, as far as it is known."""
    outcome = entry["monitoring_outcome"]
    return sendlaw.MonitoringInspection(
        began=day(entry["monitoring_start"]) or NOT_KNOWN,
        effective=None if outcome is None else outcome == "effective_action",
    )


# --- the figures -----------------------------------------------------------------------------------


def working_days(first: date, last: date) -> int:
    """Count the working days after one day, up to another."""
    return sendlaw.ENGLAND.between(first.toordinal(), last.toordinal())


def told(numbers: list[float]) -> str:
    """Say the least, the middle and the most of some numbers."""
    least, middle, most = (round(one, 1) for one in (min(numbers), median(numbers), max(numbers)))
    return f"{least:g} to {most:g}, median {middle:g}, of {len(numbers)}"


def outcomes(found: list[Entry]) -> dict[str, Counter[str]]:
    """Count the outcomes by framework: of 2016, whether a written statement was required."""
    old = Counter(
        "written statement" if one["wsoa_required"] else "none required"
        for one in found
        if one["framework"] == "2016"
    )
    new = Counter(one["outcome"] for one in found if one["framework"] == "2023")
    return {"2016": old, "2023": new}


def to_publication(found: list[Entry], framework: str) -> list[float]:
    """Count the working days from the first day of each inspection to its publication."""
    days = [
        (
            day(one["inspection_start"]),
            day(one.get("letter_published") or one.get("report_published")),
        )
        for one in found
        if one["framework"] == framework
    ]
    return [working_days(first, last) for first, last in days if first and last]


def to_revisit(found: list[Entry], *, suspended: bool) -> list[float]:
    """Return the months from publication to a revisit, before revisits were suspended or after."""
    days = [
        (day(one["letter_published"]), day(one["revisit_start"]))
        for one in found
        if one["framework"] == "2016"
    ]
    return [
        (last - first).days / MONTH
        for first, last in days
        if first and last and (last > SUSPENDED) is suspended
    ]


def resolved(found: list[Entry]) -> tuple[int, int]:
    """Add up the weaknesses with sufficient progress at a revisit, and all that were looked at."""
    pairs = [
        (one["weaknesses_sufficient"], one["weaknesses_insufficient"])
        for one in found
        if one.get("weaknesses_sufficient") is not None
    ]
    return sum(good for good, _ in pairs), sum(good + bad for good, bad in pairs)


def findings(found: list[Entry]) -> Counter[tuple[str, str]]:
    """Check every inspection, and count what was found by code."""
    return Counter(
        (one.severity.value, one.code)
        for entry in found
        for one in sendlaw.check(case_of(entry), as_at=AS_AT)
    )


def main() -> None:
    """Print the national picture of the sample, and where its sources differ."""
    found = entries()
    for framework, counted in outcomes(found).items():
        print(f"framework of {framework}: {sum(counted.values())} inspections")
        for outcome, number in counted.most_common():
            print(f"  {outcome.replace('_', ' ')}: {number}")
        print(f"  working days to publication: {told(to_publication(found, framework))}")
    for suspended, when in ((False, "before"), (True, "after")):
        months = told(to_revisit(found, suspended=suspended))
        print(f"months from publication to a revisit {when} the suspension: {months}")
    good, every = resolved(found)
    print(f"weaknesses with sufficient progress at a revisit: {good} of {every}")
    print("what a check finds:")
    for (severity, code), number in sorted(findings(found).items()):
        print(f"  {severity} {code}: {number}")
    print("where sources differ:")
    for one in found:
        for conflict in one["conflicts"]:
            print(f"  {one['area']} ({one['framework']}): {conflict}")


if __name__ == "__main__":
    main()
