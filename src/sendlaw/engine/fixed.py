"""Dates that a person fixed in place of a limit: which of them counts, and the last day by it."""

from __future__ import annotations

from sendlaw.engine.excuse import answers_to
from sendlaw.law.records import Duty
from sendlaw.law.tribunal_rules_2008 import BY_THE_TRIBUNAL, NEXT_WORKING_DAY

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from sendlaw.counting import Calendar
    from sendlaw.engine.context import Context

    Fixed = tuple[str, str, date, date]
    """A variation: kind, duty, the day it was made, the date it fixed."""


def fixed_date(record: object, context: Context) -> Fixed | None:
    """Return the variation that displaces a limit, of those made by the day looked from.

    From the day it was made its date takes the place of the limit. An exception lifts the limit that the
    law fixed, and not a date that a person did.
    """
    if not isinstance(record, Duty) or not record.displaced_by:
        return None
    return last_fixed(record, (one for one in context.facts.variations if one[2] <= context.as_at))


def last_fixed(duty: Duty, variations: Iterable[Fixed]) -> Fixed | None:
    """Return the variation made last of those that may displace a duty.

    >>> from datetime import date
    >>> from sendlaw.law.tribunal_rules_2008 import SET_ASIDE
    >>> longer = ("extension", "set_aside", date(2025, 10, 10), date(2025, 11, 14))
    >>> agreed = ("written_agreement", "set_aside", date(2025, 10, 13), date(2025, 12, 1))
    >>> last_fixed(SET_ASIDE, [longer, agreed])[3]
    datetime.date(2025, 11, 14)
    """
    fits = [one for one in variations if _displaces(one, duty)]
    return max(fits, key=lambda one: one[2], default=None)


def _displaces(variation: Fixed, duty: Duty) -> bool:
    kind, named, _, _ = variation
    return kind in duty.displaced_by and answers_to(duty.id, named)


def day_fixed(fixed: Fixed, calendar: Calendar) -> date:
    """Return the last day by a date that a person fixed: of the Tribunal's, the next working day.

    >>> from datetime import date
    >>> from sendlaw.counting import ENGLAND
    >>> on_a_saturday = ("extension", "set_aside", date(2025, 10, 10), date(2025, 11, 15))
    >>> day_fixed(on_a_saturday, ENGLAND)
    datetime.date(2025, 11, 17)
    """
    kind, _, _, day = fixed
    return NEXT_WORKING_DAY.land(day, calendar) if kind in BY_THE_TRIBUNAL else day
