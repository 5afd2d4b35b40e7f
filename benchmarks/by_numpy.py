"""The same duties in numpy by hand, in the style of sendlaw's own columns.

Days are small numbers, weeks are additions, months a table, and a standing is looked up by the comparisons
that decide it. It knows what it is given and nothing else: each date is a day or not yet.
"""

from __future__ import annotations

from datetime import date
from itertools import product

import numpy as np
from dateutil.relativedelta import relativedelta

from caseload import EPOCH, REFUSE, TODAY, Answers, Caseload, Codes, Days, Mask
from sendlaw.engine.columns import STANDINGS
from sendlaw.vocabulary import Standing

BLOCK = 2**15
"""How many rows at once keep what is being worked on in the processor's own memory."""


def standing_of(binds: int, done: int, late: int, over: int, excused: int) -> Standing:
    """Say how an act stands to its last day."""
    if not binds:
        return Standing.NOT_ENGAGED
    if done:
        missed = Standing.LATE_EXCUSED if excused else Standing.LATE
        return missed if late else Standing.MET
    missed = Standing.OVERDUE_EXCUSED if excused else Standing.OVERDUE
    return missed if over else Standing.OPEN


FLAGS = tuple(product((0, 1), repeat=5))
TABLE = np.array([STANDINGS.index(standing_of(*flags)) for flags in FLAGS], np.uint8)
NOT_ENGAGED, FREE, RUNNING, PREMATURE = (
    np.uint8(STANDINGS.index(one))
    for one in (Standing.NOT_ENGAGED, Standing.FREE, Standing.RUNNING, Standing.PREMATURE)
)


def six_months_before(day: int) -> int:
    """Return the corresponding day six months before a day, or 0 where it is before 1970."""
    there = date.fromordinal(EPOCH + day) - relativedelta(months=6)
    return max(there.toordinal() - EPOCH, 0)


SIX_MONTHS_BEFORE = np.array([six_months_before(day) for day in range(TODAY + 1)], np.uint16)


def whole(cases: Caseload) -> Answers:
    """Return the last day and the standing of every duty, a whole column at a time."""
    days, decided = cases.days, cases.days["decision_notified"]
    start = np.maximum(days["request_received"], days["became_responsible"])
    considering, last = days["considering_notified"], days["last_assessed"]
    refused, final = days["plan_refusal_notified"], days["final_plan_sent"]
    assessing = cases.decision != REFUSE
    none = np.zeros(cases.rows, np.uint8)

    straight = ~assessing & ((considering == 0) | (considering > decided))
    looked_back = (SIX_MONTHS_BEFORE.take(start, mode="clip") <= last) & (last < start)
    six, sixteen, twenty = (start + np.uint16(7 * weeks) for weeks in (6, 16, 20))
    untaken = (refused == 0) & (sixteen < TODAY)
    planned = (final > 0) & ((refused == 0) | (final <= refused))
    unplanned = (refused > 0) & ((final == 0) | (refused <= final))
    return {
        "reg4.notify_not_necessary": (six, stands(straight, decided, six, none)),
        "reg5.decision_to_assess": (six, stands(~looked_back, decided, six, cases.excused)),
        "reg10.refuse_plan": (
            sixteen,
            stands(assessing & ~planned & ~untaken, refused, sixteen, cases.excused),
        ),
        "reg13.draft_representations": barred(days["draft_plan_served"], final),
        "reg13.final_plan": (
            twenty,
            stands(assessing & ~unplanned, final, twenty, cases.excused),
        ),
    }


def stands(binds: Mask, done: Days, due: Days, excused: Codes) -> Codes:
    """Look up how the acts of a column stand to their last days."""
    place = binds.view(np.uint8) * np.uint8(16)
    place += (done > 0) * np.uint8(8)
    place += (done > due) * np.uint8(4)
    place += (due < TODAY) * np.uint8(2)
    place += excused
    found: Codes = TABLE.take(place, mode="clip")
    return found


def barred(served: Days, final: Days) -> tuple[Days, Codes]:
    """Return the first lawful days of a final plan, and how the plans stand to them."""
    earliest = served + np.uint16(15)
    seen = np.where(final > 0, final, np.uint16(TODAY))
    early = np.where(final > 0, PREMATURE, RUNNING)
    return earliest, np.where(served > 0, np.where(seen >= earliest, FREE, early), NOT_ENGAGED)


def in_blocks(cases: Caseload) -> Answers:
    """Return the same, a block of rows at a time."""
    found: Answers = {}
    for begin in range(0, cases.rows, BLOCK):
        rows = slice(begin, begin + BLOCK)
        for duty, (due, standing) in whole(cases.part(rows)).items():
            if duty not in found:
                found[duty] = np.empty(cases.rows, np.uint16), np.empty(cases.rows, np.uint8)
            found[duty][0][rows] = due
            found[duty][1][rows] = standing
    return found
