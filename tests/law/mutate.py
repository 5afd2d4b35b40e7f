"""Mutate every record of the law, and see whether a golden row notices.

    python -m tests.law.mutate

Prints every mutant that survived, and the score. Mutants that no facts can tell from the law are declared
in ``EQUIVALENT``, each with its reason; the score is of the rest.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache

from tests.golden.rows import Expectation, expectations
from tests.law.mutants import Mutant, mutants

from sendlaw.errors import SendlawError
from sendlaw.law import Duty, Registry, Unless, current
from sendlaw.law.branches import When
from sendlaw.law.conditions import reads

PASSED_OVER = (
    "reading: a working day in August, or from 25 December to 1 January, is passed over too"
)
NAMED_CLAIMS = "reading: until 20 July 2020 a claim was in time after August or 1 January"
CLAIM_RESPONSE = "hesc21.response.disability_claim"
REASONS = {
    "it binds only once a refusal has been notified, which is the act itself: a branch not taken cannot be"
    " asked about": (
        "reg4.notify_not_necessary: binding otherwise",
        "dp4.notify_not_necessary: binding otherwise",
    ),
    "it has no limit, so there is nothing to have missed on a branch that nobody took": (
        "s48.release_review: binding otherwise",
    ),
    "what was sent is taken to have been served, on a day not recorded: the one never happens without the"
    " other": (
        "reg13.draft_representations: begun by its start",
        "reg22.amendment_representations: begun by its start",
        "reg27.draft_representations: begun by its start",
        "reg28.amendment_representations: begun by its start",
        "dp13.draft_representations: begun by its start",
    ),
    "a period for a review begins with the plan, with a review or with a re-assessment, and never with two"
    " of them": (
        "s44.first_review: when without limb 0",
        "s44.first_review: when without limb 1",
    ),
    "a plan that was transferred had been made: that limb always has a day": (
        "reg15.first_review: timing limb 0 limb 0 required",
    ),
    "the clock starts with the meeting: that limb always has a day": (
        "reg22.final_amended_plan: timing limb 1 required",
    ),
    "with the corresponding day for the limit, the same day for the lenient one changes nothing": (
        "reading: five months to the day: leaving lenient",
        "reading: five working days to the day: leaving lenient",
        "reading: five working days to the day, for a detained person: leaving lenient",
        "reading: two weeks to the day: leaving lenient",
        "reading: notice on the first of the two weeks' days is in time: leaving lenient",
    ),
    "the date is counted from the notice all the same; that the clock is said to start there is held by"
    " the lints": ("reading: eight weeks from the notice alone: leaving starts",),
    "an exception is tried on the clock of the duty, which starts with the move, planned or held": (
        "reg2A.15.2: when only when held",
        "reg2A.15.2: when only as planned",
        "reg2A.15.7: when only when held",
        "reg2A.15.7: when only as planned",
    ),
    "1 January is never a working day, so rule 12(2) moves a last day past it even where rule 12(3)(a)"
    " does not": (
        "hesc20.sen_appeal: timing past 25 December to 1 January, to 31 December",
        f"{PASSED_OVER}: timing past 25 December to 1 January, to 31 December",
        "hesc20.sen_appeal: lenient past 25 December to 1 January, to 31 December",
        "eqa17.disability_claim: lenient timing past 25 December to 1 January, to 31 December",
        f"{NAMED_CLAIMS}: timing timing past 25 December to 1 January, to 31 December",
        "s45.stay.appeal_period: timing limb 0 past 25 December to 1 January, to 31 December",
        "s45.stay.appeal_period: when limb 0 past 25 December to 1 January, to 31 December",
        "s45.stay.appeal: when limb 0 past 25 December to 1 January, to 31 December",
    ),
    "25 December is never a working day, and on this reading a day that is none is passed over with the"
    " window": (
        f"{PASSED_OVER}: timing past 25 December to 1 January, from 26 December",
        "hesc20.sen_appeal: lenient past 25 December to 1 January, from 26 December",
    ),
    "25 December and 1 January are never working days, so a count of working days leaves them out in any"
    " case": (
        "hesc21.response: timing not counting 25 December to 1 January, from 26 December",
        "hesc21.response: timing not counting 25 December to 1 January, to 31 December",
        f"{CLAIM_RESPONSE}: timing not counting 25 December to 1 January, from 26 December",
        f"{CLAIM_RESPONSE}: timing not counting 25 December to 1 January, to 31 December",
        "hesc21.response_reinstatement: timing not counting 25 December to 1 January, from 26 December",
        "hesc21.response_reinstatement: timing not counting 25 December to 1 January, to 31 December",
    ),
    "on these readings the limit is the day that was the latest, so leaving it for the latest changes"
    " nothing": (
        "reading: annually means once in each calendar year: leaving lenient",
        "reading: the two weeks are for the school alone: leaving lenient",
        "reading: the two weeks of an agreement are for the school alone: leaving lenient",
        f"{PASSED_OVER}: leaving lenient",
    ),
    "what is not in time by an extension is too late by the other limb already": (
        "hesc46.permission_to_appeal: timing condition limb 1 limb 0 also False",
    ),
    "an application to set aside that failed had been made; where none was made, nothing failed, and the"
    " time runs from the reasons either way": (
        "hesc46.permission_to_appeal: timing condition limb 1 without limb 1",
        "hesc46.permission_to_appeal: timing condition limb 1 limb 1 dropped",
    ),
    "a transfer in 2016 is no transfer in 2015, whichever of two conditions says so": (
        "tr14.backstop: when limb 2 limb 1 limb 1 2016-01-01",
    ),
    "from 2 January to 31 July 2020 there is no day that the old rule 12(3)(a) named, so where in that"
    " time it ceased to name claims cannot be told": (
        "eqa17.disability_claim: lenient condition 7 months for 6 months",
        "eqa17.disability_claim: lenient condition counted otherwise",
        "eqa17.disability_claim: lenient condition 2020-07-20",
        "eqa17.disability_claim: lenient condition 2020-07-22",
        f"{NAMED_CLAIMS}: timing condition counted otherwise",
        f"{NAMED_CLAIMS}: timing condition 2020-07-20",
        f"{NAMED_CLAIMS}: timing condition 2020-07-22",
    ),
    "a release that came no later than some day has come: that limb adds nothing to the other": (
        "dp4.notify_not_necessary: when limb 1 limb 1 limb 0 without limb 0",
        "dp4.notify_not_necessary: when limb 1 limb 1 limb 0 limb 0 dropped",
        "dp5.decision_to_assess: when limb 1 limb 1 limb 0 without limb 0",
        "dp5.decision_to_assess: when limb 1 limb 1 limb 0 limb 0 dropped",
        "dp10.refuse_plan: when limb 2 limb 0 without limb 0",
        "dp10.refuse_plan: when limb 2 limb 0 limb 0 dropped",
        "dp13.final_plan: when limb 2 limb 0 without limb 0",
        "dp13.final_plan: when limb 2 limb 0 limb 0 dropped",
        "dp15.complete_on_detention.decision: when limb 0 without limb 0",
        "dp15.complete_on_detention.decision: when limb 0 limb 0 dropped",
        "dp15.complete_on_detention.refuse_plan: when limb 1 limb 0 without limb 0",
        "dp15.complete_on_detention.refuse_plan: when limb 1 limb 0 limb 0 dropped",
        "dp15.complete_on_detention.final_plan: when limb 1 limb 0 without limb 0",
        "dp15.complete_on_detention.final_plan: when limb 1 limb 0 limb 0 dropped",
    ),
    "eighteen months after no day end on 31 December, as June has thirty days": (
        "lai16.revisit: when limb 1 limb 1 limb 0 2022-12-30",
    ),
    "regulation 8(2)(b) and (c) excuse absence by the same tests, the one of a parent and the other of an"
    " alternative person: widened, the one only repeats the other": (
        "dp8.2.b: when also alternative_person",
        "dp8.2.c: when also parent",
    ),
}
EQUIVALENT = {name: reason for reason, names in REASONS.items() for name in names}


def noticed(law: Registry, rows: Iterable[Expectation]) -> str | None:
    """The first row that fails under a law, or that cannot be read under it."""
    for one in rows:
        try:
            found = one.found(law)
        except (SendlawError, ValueError, AssertionError):
            return one.row["id"]
        if found != one.expected:
            return one.row["id"]
    return None


def touched(mutant: Mutant, law: Registry) -> set[str]:
    """What a mutant may change: the record itself, and the duties that it excuses or that ask for it.

    Only a changed exception may be one to other duties than before.
    """
    found = {mutant.of, *_asked_by(law)[mutant.of]}
    return found | users(mutant.law)[mutant.of] if isinstance(mutant.changed, Unless) else found


def users(law: Registry) -> Mapping[object, set[str]]:
    """The duties that each exception excuses, and those that ask whether each look-back holds."""
    found: dict[object, set[str]] = defaultdict(set)
    for duty in law.of_kind(Duty):
        road = reads(duty.must.condition) if isinstance(duty.must, When) else ()
        for name in (*(one.id for one in law.exceptions_to(duty)), *reads(duty.when), *road):
            found[name].add(duty.id)
    return found


_asked_by = cache(users)


def by_record(rows: Iterable[Expectation], law: Registry) -> Mapping[str, list[Expectation]]:
    """The rows about each record; a row that fails as the law stands can notice nothing."""
    found: dict[str, list[Expectation]] = defaultdict(list)
    for one in rows:
        if noticed(law, [one]) is None:
            found[one.of].append(one)
    return found


def survivors(part: int = 0, parts: int = 1) -> tuple[list[str], list[str]]:
    """The mutants that no golden row notices, and every mutant, of one part of the law in so many."""
    law = current()
    rows = by_record(expectations(), law)
    mine = [one for number, one in enumerate(mutants(law)) if number % parts == part]

    def survives(one: Mutant) -> bool:
        about = (row for name in touched(one, law) for row in rows[name])
        return noticed(one.law, about) is None

    return [one.name for one in mine if survives(one)], [one.name for one in mine]


def main(arguments: list[str]) -> int:
    """Print what survived, as text; or as JSON of one part: 0 4 is the first of four."""
    if arguments:
        json.dump(survivors(int(arguments[0]), int(arguments[1])), sys.stdout)
        return 0
    alive, every = survivors()
    unexpected = [name for name in alive if name not in EQUIVALENT]
    for name in alive:
        print(f"{'survived' if name in unexpected else 'equivalent'}: {name}")
    counted = len(every) - len(EQUIVALENT)
    killed = counted - len(unexpected)
    print(f"{killed} of {counted} mutants killed; {len(EQUIVALENT)} declared equivalent")
    return 1 if unexpected else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
