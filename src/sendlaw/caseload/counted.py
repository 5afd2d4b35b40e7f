"""A caseload put into buckets: of each case where it stands, and the days between which it is counted."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

import numpy as np

from sendlaw.caseload.cells import Read
from sendlaw.caseload.deadlines import View, answer
from sendlaw.caseload.figures import BUCKETS, UNREADABLE, WAITING
from sendlaw.engine.column_answer import IDLE
from sendlaw.engine.column_spans import EPOCH, NOT_KNOWN, NOT_RECORDED
from sendlaw.engine.columns import STANDINGS, day_number
from sendlaw.vocabulary import Standing

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import numpy.typing as npt

    from sendlaw.caseload.deadlines import Answered
    from sendlaw.caseload.given import Given
    from sendlaw.caseload.measures import Measure

    Mask = npt.NDArray[np.bool_]
    Codes = npt.NDArray[np.uint8]
    Days = npt.NDArray[np.uint16]

MONTHS = ("month_begun", "month_done")
UNSETTLED = STANDINGS.index(Standing.UNDETERMINED)
NO_AND_YES = (1, 2)
"""The codes of a column of yes and no."""


class Counted(NamedTuple):
    """The cases of a table, an entry for each row: 0 is no day.

    ``asked`` is the day from which the statistics count, ``begun`` the one from which the law does,
    ``ended`` that of the act; ``undated`` says that it was done on a day that is not recorded or cannot
    be read, ``excepted`` that an exception is recorded.
    """

    bucket: Codes
    asked: Days
    begun: Days
    ended: Days
    undated: Mask
    excepted: Mask
    keys: npt.NDArray[np.object_]
    wrong: tuple[tuple[object, str], ...]

    def months(self, which: str) -> list[str]:
        """Return the month in which each case began, or was done."""
        days = self.begun if which == MONTHS[0] else self.ended
        each, places = np.unique(days, return_inverse=True)
        names = [f"{date.fromordinal(int(day) + EPOCH):%Y-%m}" if day else "" for day in each]
        return [names[place] for place in places.tolist()]


def counted(measure: Measure, read: Given, view: View, *, first: int = 0) -> Counted:
    """Put the rows of a table into buckets; those without a key are numbered from ``first``."""
    answered = answer(read, view, measure.duties)
    bucket = _settled(measure, read, view, _standing(answered))
    wrong = sorted(answered.wrong.items())
    bucket[[row for row, _ in wrong]] = BUCKETS.index(UNREADABLE)
    ended, undated = _end(measure, read)
    ended[(ended > day_number(view.as_at)) | np.isin(bucket, WAITING)] = 0
    keys = np.empty(read.rows, object)
    keys[:] = read.keys + first if isinstance(read.keys, np.ndarray) else list(read.keys)
    return Counted(
        bucket=bucket,
        asked=_on_a_day(_first(read, measure.begins[:1])),
        begun=_on_a_day(_first(read, measure.begins)),
        ended=ended,
        undated=undated & (ended == 0),
        excepted=_excepted(measure, read),
        keys=keys,
        wrong=tuple((keys[row], "; ".join(why)) for row, why in wrong),
    )


def joined(parts: Sequence[Counted]) -> Counted:
    """Return the rows of several tables as those of one."""
    if len(parts) == 1:
        return parts[0]
    return Counted(
        bucket=np.concatenate([one.bucket for one in parts]),
        asked=np.concatenate([one.asked for one in parts]),
        begun=np.concatenate([one.begun for one in parts]),
        ended=np.concatenate([one.ended for one in parts]),
        undated=np.concatenate([one.undated for one in parts]),
        excepted=np.concatenate([one.excepted for one in parts]),
        keys=np.concatenate([one.keys for one in parts]),
        wrong=tuple(told for one in parts for told in one.wrong),
    )


def _standing(answered: Answered) -> Codes:
    """Return where each row stands: by the first of the duties that binds."""
    found = np.full(answered.read.rows, IDLE, np.uint8)
    for one in reversed(answered.answers.values()):
        found = np.where(one.standing == IDLE, found, one.standing)
    return found


def _settled(measure: Measure, read: Given, view: View, standing: Codes) -> Codes:
    """Settle the rows that stand alike whichever of the duties binds, where nobody said which does."""
    held = read.words.get(measure.either)
    silent = np.ones(read.rows, np.bool_) if held is None else held.numbers == 0
    if not measure.either or not (silent & (standing == UNSETTLED)).any():
        return standing
    either = []
    for code in NO_AND_YES:
        numbers = np.where(silent, code, 0 if held is None else held.numbers).astype(np.uint16)
        told = read._replace(words={**read.words, measure.either: Read(numbers, {})})
        either.append(_standing(answer(told, view, measure.duties)))
    one, other = either
    return np.where(silent & (one == other), one, standing)


def _first(read: Given, fields: Iterable[str]) -> Days:
    """Return the first of some fields that is filled: a day, or a silence."""
    found = np.zeros(read.rows, np.uint16)
    for name in fields:
        if name in read.days:
            found = np.where(found == 0, read.days[name].numbers, found)
    return found


def _on_a_day(days: Days) -> Days:
    return np.where(days < NOT_KNOWN, days, np.uint16(0))


def _end(measure: Measure, read: Given) -> tuple[Days, Mask]:
    """Return the day of the act, and whether it was done on one that is not recorded, or is unreadable."""
    found = _first(read, measure.ends)
    undated = found == NOT_RECORDED
    for name in measure.ends:
        if name in read.days:
            undated[list(read.days[name].wrong)] = True
    return _on_a_day(found), undated


def _excepted(measure: Measure, read: Given) -> Mask:
    """Say for which rows an exception is recorded."""
    found = np.zeros(read.rows, np.bool_)
    for duty in measure.duties:
        if duty in read.excused:
            found |= read.excused[duty].numbers > 1
    return found
