"""ANNOUNCED, NOT LAW: reviews of EHC plans at the end of a key stage instead of every year.

A Bill, "Education for All", was announced in the King's Speech of 13 May 2026. As a secondary source
tells its notes, the yearly review of an EHC plan would give way to one at the end of each key stage, and a
parent could ask for one earlier. That a Bill was introduced since was not found, and no text is known. So
three things are assumptions of this example: that it begins on 1 September 2029, that a key stage ends
on 31 August, and that it does so in the school year in which a child turns 7, 11, 14 or 16. The law is
section 44 of the Children and Families Act 2014: a review every twelve months.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta

from attrs import evolve

import sendlaw
from sendlaw.law import Duty, Registry, current
from sendlaw.law.citations import Instrument
from sendlaw.law.timings import On

BEGINS = date(2029, 9, 1)
AS_AT = date(2029, 10, 1)
AGES = (7, 11, 14, 16)
REVIEWS = ("s44.first_review", "s44.subsequent_review")
BORN = (date(2019, 1, 15), date(2020, 6, 1), date(2023, 11, 30), date(2017, 10, 3))
ANNOUNCED = Instrument(
    short="Announced, not law",
    title="Reviews at the end of a key stage, as announced on 13 May 2026: announced, not law",
    unit="item",
    commenced=BEGINS,
    address="https://www.policythreads.co.uk/issue/education-for-all-bill/",
)


def end_of_key_stage(born: date) -> date:
    """Return the next 31 August on which a key stage ends; of a pupil past the last, that one."""
    school_year = born.year + (born >= date(born.year, 9, 1))
    ends = [date(school_year + age, 8, 31) for age in AGES]
    return next((day for day in ends if day >= AS_AT), ends[-1])


def announced(ends: date) -> Registry:
    """Return the law as announced, for children whose key stage ends on a day."""
    law = current()
    yearly = [one for one in law.of_kind(Duty) if one.id in REVIEWS]
    then = [
        evolve(
            one,
            provision="Announced, not law item 1",
            timing=On(ends),
            in_force_from=BEGINS,
            grade="S",
            read_on=None,
            note="Announced, not law.",
        )
        for one in yearly
    ]
    until = BEGINS - timedelta(days=1)
    law = law.overlay(replace=[evolve(one, in_force_to=until) for one in yearly], add=then)
    return Registry(law.records, (*law.instruments, ANNOUNCED))


def caseload() -> dict[date, list[sendlaw.CaseFile]]:
    """Return invented children by the end of their key stage, each with a plan reviewed in 2029."""
    found: dict[date, list[sendlaw.CaseFile]] = defaultdict(list)
    for number, born in enumerate(BORN, start=1):
        plan = sendlaw.EHCPlan(made=date(2028, 10, 2), reviewed=(date(2029, 9, 20),))
        file = sendlaw.CaseFile(
            reference=f"INVENTED-{number}", date_of_birth=born, ehc_plans=(plan,)
        )
        found[end_of_key_stage(born)].append(file)
    return found


def main() -> list[sendlaw.Difference]:
    """Print what would change, for the children of each key stage."""
    print("ANNOUNCED, NOT LAW: a review at the end of a key stage instead of every twelve months.")
    found = []
    for ends, files in sorted(caseload().items()):
        found.append(sendlaw.diff(files, as_at=AS_AT, law=(None, announced(ends))))
        print(f"\nkey stage ends on {ends.isoformat()}")
        print(found[-1])
    return found


if __name__ == "__main__":
    main()
