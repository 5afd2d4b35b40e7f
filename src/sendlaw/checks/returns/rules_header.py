"""Rules of the header of a return."""

from __future__ import annotations

from sendlaw.checks.returns.frame import Told, said

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sendlaw.cases.sen2 import Sen2Header
    from sendlaw.checks.returns.frame import Frame

    OfHeader = Callable[["Sen2Header", "Frame"], Iterator[Told]]


def another_day(one: Sen2Header, of: Frame) -> Iterator[Told]:
    """Find a reference date that is not the census day, or none."""
    day = one.reference_date
    if day is None:
        message = f"No reference date is told; the census day was {said(of.census)}."
        yield Told("", "reference_date", message)
    elif day != of.census:
        message = f"The reference date is {said(day)}, and the census day was {said(of.census)}."
        yield Told("", "reference_date", message)


RULES: dict[str, OfHeader] = {"RS009": another_day}
"""The rule of each code."""
