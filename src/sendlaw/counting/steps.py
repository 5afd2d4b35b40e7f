"""The nodes that every explanation is made of."""

from __future__ import annotations

from enum import StrEnum

import attrs

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date


class StepKind(StrEnum):
    """What a step of an explanation is about.

    >>> StepKind.DAY_ONE.value
    'day one'
    """

    FACT = "fact"
    PROVISION = "provision"
    DAY_ONE = "day one"
    COUNT = "count"
    MONTH_END = "month end"
    NOT_COUNTED = "days not counted"
    ROLL = "roll"
    NO_ROLL = "no roll"
    READING = "reading"
    EXCEPTION = "exception"
    NEED = "need"
    OPEN_NORM = "open norm"
    CONCLUSION = "conclusion"


@attrs.frozen
class Step:
    """One step of an explanation: its kind, a sentence, the day it speaks of, its authority.

    >>> from datetime import date
    >>> Step(StepKind.DAY_ONE, "Day one is 2 September 2025.", on=date(2025, 9, 2)).to_dict()["on"]
    '2025-09-02'
    """

    kind: StepKind
    text: str
    on: date | None = None
    authority: str | None = None

    def to_dict(self) -> dict[str, str | None]:
        """Return the step as plain JSON types."""
        return {
            "kind": self.kind.value,
            "text": self.text,
            "on": self.on.isoformat() if self.on else None,
            "authority": self.authority,
        }


def in_words(day: date) -> str:
    """Write a day as it stands in a letter.

    >>> from datetime import date
    >>> in_words(date(2026, 1, 19))
    'Monday 19 January 2026'
    """
    return f"{day:%A} {day.day} {day:%B} {day.year}"


def days_in_words(number: int) -> str:
    """Say a number of days.

    >>> days_in_words(1), days_in_words(2)
    ('1 day', '2 days')
    """
    return f"{number} day{'' if number == 1 else 's'}"
