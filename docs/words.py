"""The words in which the pages tell what the data says: conditions, days, grades."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sendlaw.counting import Days
from sendlaw.law.conditions import All, Either, Happened, Holds, Is, Not, NotAfter
from sendlaw.law.timings import AtLeastBefore, EarlierOf, First, LaterOf, Within
from sendlaw.vocabulary import Event

if TYPE_CHECKING:
    from datetime import date

    from sendlaw.law.conditions import Condition
    from sendlaw.law.timings import Timing

GRADES = {
    "V": "read in the text itself",
    "V*": "read in an extract of the text",
    "S": "taken from a secondary source; the text itself was not read",
    "M": "from memory; the text itself was not read",
}
"""How the text behind a record, or the authority behind a convention, was seen."""


def day(on: date) -> str:
    """Write a day without its weekday: 1 September 2014."""
    return f"{on.day} {on:%B} {on.year}"


def bullets(condition: Condition) -> tuple[str, ...]:
    """Say a condition as a list of which every line must hold."""
    if isinstance(condition, All):
        return tuple(tell(limb) for limb in condition.limbs)
    return (tell(condition),)


def tell(condition: Condition) -> str:
    """Say a condition as a sentence without its capital and full stop."""
    match condition:
        case Happened(event=event):
            return event.value
        case Is():
            return _is(condition, "is")
        case NotAfter(this=this, that=that):
            return f"{moment(this)} is not later than {moment(that)}"
        case Holds(id=name):
            return f"[{name}]({name}.md) applies"
        case All(limbs=limbs):
            return "; and ".join(tell(limb) for limb in limbs)
        case Either(limbs=limbs):
            return "; or ".join(tell(limb) for limb in limbs)
        case Not(condition=inner):
            return _denied(inner)


def _is(condition: Is, verb: str) -> str:
    name = condition.attribute.value.replace("_", " ")
    if condition.values == (True,):
        return f"`{condition.attribute.value}` {verb} true"
    values = " or ".join(f"“{value}”" for value in condition.values)
    return f"the {name} {verb} {values}"


def _denied(condition: Condition) -> str:
    match condition:
        case Is():
            return _is(condition, "is not")
        case NotAfter(this=this, that=that):
            return f"{moment(this)} has not come, or is later than {moment(that)}"
        case Holds(id=name):
            return f"[{name}]({name}.md) does not apply"
        case Not(condition=inner):
            return tell(inner)
        case All(limbs=limbs):
            return "these are not all so: " + "; ".join(tell(limb) for limb in limbs)
        case _:
            return f"it is not so that {tell(condition)}"


def moment(timing: Timing) -> str:
    """Say a timing as a day, for a comparison with another: "the day 4 weeks after ..."."""
    match timing:
        case Event.CLOCK_ENDS:
            return str(timing.value)
        case Event():
            return f"the day on which {timing.value}"
        case First():
            return f"the day on which {timing.words}"
        case Within():
            return _after(timing)
        case AtLeastBefore(period=period, before=before):
            return f"the day {period} before {_from(before)}"
        case LaterOf(limbs=limbs):
            return "the later of " + " and ".join(moment(limb) for limb in limbs)
        case EarlierOf(limbs=limbs):
            return "the earlier of " + " and ".join(moment(limb) for limb in limbs)


def _after(timing: Within) -> str:
    """Say a period after something; a day after a day is two days."""
    start, period = timing.start, timing.period
    if isinstance(period, Days) and isinstance(start, Within):
        together = Days(period.number + start.period.number)
        return _after(Within(together, after=start.start))
    return f"the day {'' if period == Days(1) else f'{period} '}after {_from(start)}"


def _from(timing: Timing) -> str:
    """Say what a period is counted from."""
    if timing is Event.CLOCK_ENDS or not isinstance(timing, Event):
        return moment(timing)
    return str(timing.value)
