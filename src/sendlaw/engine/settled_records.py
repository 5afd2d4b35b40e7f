"""Records as functions of a row, for the reader of what is settled.

What a record comes to is looked up in the outcomes of the full reader's own rules, by a few comparisons of
the days of the row.
"""

from __future__ import annotations

from datetime import date
from itertools import product

from sendlaw.engine.deadline import act_of
from sendlaw.engine.explain import read
from sendlaw.engine.outcomes import CODES, index, outcomes
from sendlaw.engine.settled_deadline import Outcome, SettledBar, SettledDeadline
from sendlaw.engine.settled_steps import NOTHING, TODAY, Compiler
from sendlaw.engine.standing import How
from sendlaw.law.records import Bar, Duty, Term
from sendlaw.law.timings import NoLimit
from sendlaw.vocabulary.truth import NO, YES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

    from sendlaw.engine.context import Context
    from sendlaw.engine.deadline import Deadline
    from sendlaw.engine.settled_deadline import Row

    Compiled = Callable[[Row, Context], Deadline]

EXCEPTIONS = "exceptions"
"""Where the exceptions of a case stand in its row."""
IS_NOT, IS = CODES.index(NO), CODES.index(YES)


def compiled(name: str, versions: tuple[Any, ...], compiler: Compiler) -> Compiled:
    """Compile a record; where it has several versions, or a date may be fixed, decline."""
    record = versions[0]
    if versions[1:] or (isinstance(record, Duty) and record.displaced_by):
        return lambda _, context: read(name, context)
    return _applied(record, compiler)


def _applied(record: Duty | Bar | Term, compiler: Compiler) -> Compiled:
    """Compile the only version of a record, by which the law alone fixes the date."""
    places = start, limit, judged, act = _places(record, compiler)
    today, exceptions, nothing = (compiler.place[one] for one in (TODAY, EXCEPTIONS, NOTHING))
    when, barred = compiler.condition(record.when), isinstance(record, Bar)
    begun = compiler.timing(record.begun_by) if isinstance(record, Bar) else nothing
    idle, free, waiting, over, in_time, late = _outcomes(record, places, nothing)
    opens = record.in_force_from.toordinal()
    closes = (record.in_force_to or date.max).toordinal()
    name, made = record.id, SettledBar if barred else SettledDeadline

    def applied(row: Row, context: Context) -> Deadline:
        began = row[start]
        if not began or not row[limit]:
            return read(name, context) if row[begun] else made(context, record, idle, row)
        if not opens <= began <= closes:
            return read(name, context)
        if not when(row):
            return made(context, record, free, row)
        done = row[act]
        past = (done or row[today]) > row[judged]
        outcome = (late if past else in_time) if done else (over if past else waiting)
        if outcome.missed and row[exceptions] != ():
            return read(name, context)
        return made(context, record, outcome, row)

    return applied


def _places(record: Duty | Bar | Term, compiler: Compiler) -> tuple[int, int, int, int]:
    """Return the places in a row of a record's clock, its limit, the one it is judged by, and its act."""
    lenient = record.lenient if isinstance(record, Duty) else None
    return (
        compiler.timing(record.starts),
        compiler.timing(record.timing),
        compiler.timing(record.timing if lenient is None else lenient),
        compiler.place[NOTHING] if isinstance(record, Term) else compiler.timing(act_of(record)),
    )


def _outcomes(
    record: Duty | Bar | Term, places: tuple[int, int, int, int], nothing: int
) -> Iterator[Outcome]:
    """Pick, from the outcomes of a record, those of facts that are all known.

    Where no clock runs; where one does and the record does not bind; and where it binds: not done and in
    time, not done and over it, done in time, done late.
    """
    every, barred = outcomes(record), isinstance(record, Bar)
    start, limit, judged, act = places
    yield Outcome.of(NO, How.NOT_ENGAGED, nothing, nothing, nothing, nothing if barred else act)
    if isinstance(record.timing, NoLimit):
        limit = judged = nothing
    for code, done, past in ((IS_NOT, IS_NOT, 0), *product((IS,), (IS_NOT, IS), (0, 1))):
        engaged, how = every[index(code, done, past, past, past, past, ended=0)]
        shown = nothing if barred and engaged is NO else act
        yield Outcome.of(engaged, how, start, limit, judged, shown)
