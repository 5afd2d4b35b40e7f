"""The three readers held against one another: one case at a time, and a caseload row by row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any
from unittest.mock import patch

import attrs
import numpy as np
from hypothesis import strategies as st

from sendlaw import NOT_KNOWN, NOT_RECORDED, Truth
from sendlaw.cases import Case
from sendlaw.counting import Months, WorkingDays
from sendlaw.engine import columns
from sendlaw.engine.columns import BLOCK, STANDINGS, Answer, Columns, day_number, read_columns
from sendlaw.engine.context import Context
from sendlaw.engine.explain import read
from sendlaw.engine.settled import settled
from sendlaw.law import Registry
from sendlaw.law.records import Timed
from sendlaw.law.timings import Timing, Within
from sendlaw.vocabulary import VALUES

CODES = {Truth.NO: 0, Truth.UNKNOWN: 1, Truth.YES: 2}
SILENT = {None: 0, NOT_RECORDED: 65535, NOT_KNOWN: 65534}


def blocks() -> st.SearchStrategy[int]:
    """How many rows the columns read at once: few, so that a caseload has several blocks, or many."""
    return st.sampled_from((1, 3, BLOCK))


def changed_on(day: date, law: Registry) -> Registry:
    """The law as if every period changed on a day; where a record has several versions, as it is."""
    alone = [one for one in law if isinstance(one, Timed) and law.versions(one.id) == (one,)]
    lasting = [one for one in alone if one.in_force_to is None]
    until = day - timedelta(days=1)
    return law.overlay(
        replace=[attrs.evolve(one, in_force_to=until) for one in lasting],
        add=[attrs.evolve(one, in_force_from=day, timing=_longer(one.timing)) for one in lasting],
    )


def _longer(timing: Timing) -> Timing:
    if not isinstance(timing, Within):
        return timing
    if timing.not_counted:  # months are not counted with days left out
        return attrs.evolve(timing, period=WorkingDays(40))
    in_months = isinstance(timing.period, Months)
    return attrs.evolve(timing, period=WorkingDays(40) if in_months else Months(2))


def as_columns(cases: Sequence[Case]) -> Columns:
    """The caseload as arrays, read from what each case records."""
    facts = [case.facts() for case in cases]
    days = {
        event: np.array([_number(one.dates[event]) for one in facts], np.uint16)
        for event in facts[0].dates
    }
    codes = {
        attribute: np.array(
            [_code(attribute, one.attributes[attribute]) for one in facts], np.uint8
        )
        for attribute in facts[0].attributes
    }
    ended = np.array([_number(case.ended_on) for case in cases], np.uint16)
    return Columns(days, codes, ended, len(cases))


def _number(value: Any) -> int:
    return day_number(value) if isinstance(value, date) else SILENT[value]


def _code(attribute: Any, value: object) -> int:
    return 0 if value is None else VALUES[attribute].index(value) + 1


def looked(case: Any) -> Any:
    """Either nobody looked for exceptions, or there are none: columns take the answer as given."""
    return NOT_RECORDED if case.exceptions is NOT_RECORDED else ()


def quick_agrees(case: Case, as_at: date, law: Registry) -> None:
    """Hold the quick reader against the full one, where it answers at all."""
    for one in settled(Context(case, "here[0]", as_at, law)) or ():
        full = read(one.duty, Context(case, "here[0]", as_at, law))
        assert one.facets == full.facets, one.key
        assert one.to_dict() == full.to_dict()


def in_columns(
    cases: Sequence[Case],
    as_at: date,
    law: Registry,
    given: Mapping[str, date],
    *,
    block: int = BLOCK,
    rows: int | None = None,
) -> dict[str, Answer]:
    """Read cases as columns, so many rows at once; with ``rows`` over and over, up to that many."""
    process, once = cases[0].process, as_columns(cases)
    rows = once.rows if rows is None else rows
    looked_for = np.array([0 if one.exceptions == () else 2 for one in cases], np.uint8)
    assert once.ended_on is not None
    caseload = Columns(
        {event: np.resize(column, rows) for event, column in once.days.items()},
        {one: np.resize(column, rows) for one, column in once.codes.items()},
        np.resize(once.ended_on, rows),
        rows,
    )
    with patch.object(columns, "BLOCK", block):
        return read_columns(
            process,
            caseload,
            as_at=as_at,
            law=law,
            excused=dict.fromkeys(law.timed(process), np.resize(looked_for, rows)),
            days_late=True,
            provisional=True,
            **given,
        )


def columns_agree(
    cases: Sequence[Case],
    as_at: date,
    law: Registry,
    given: Mapping[str, date],
    *,
    block: int = BLOCK,
) -> None:
    """Hold every answer of the columns against the full reader, row by row."""
    found = in_columns(cases, as_at, law, given, block=block)
    for row, case in enumerate(cases):
        context = Context(case, "here[0]", as_at, law, **given)
        for name, answer in found.items():
            full = read(name, context)
            due = full.earliest if full.is_bar else full.due
            assert answer.days_late is not None
            assert answer.provisional is not None
            told = (
                STANDINGS[answer.standing[row]],
                answer.engaged[row],
                answer.due[row],
                answer.latest[row],
                answer.days_late[row],
                answer.provisional[row],
            )
            assert told == (
                full.standing,
                CODES[full.engaged],
                day_number(due) if due else 0,
                day_number(full.latest) if full.latest else 0,
                -1 if full.days_late is None else full.days_late,
                full.provisional,
            ), (name, row, case)
