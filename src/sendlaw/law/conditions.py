"""Conditions: three-valued tests on the facts of a case, said as data.

Every test of fact is one comparison of two timings (``NotAfter``). Judgements are no conditions: they
are facts that a person records.
"""

from __future__ import annotations

import attrs

from sendlaw.law.moments import moment
from sendlaw.law.timings import On, events_of
from sendlaw.vocabulary import Attribute, Event

TYPE_CHECKING = False
if TYPE_CHECKING:
    from sendlaw.law.timings import Timing


@attrs.frozen(cache_hash=True)
class Happened:
    """The event has happened by the day looked from.

    >>> Happened(Event.FINAL_PLAN_SENT).words
    'the finalised plan was sent'
    """

    event: Event

    @property
    def words(self) -> str:
        """The condition in words."""
        return self.event.value


@attrs.frozen(init=False)
class Is:
    """An attribute of the case has one of the values.

    >>> Is(Attribute.DECISION, "refuse").words, Is(Attribute.AMENDMENT_NEEDED, True).words
    ('the decision is “refuse”', 'an amendment is necessary')
    """

    attribute: Attribute
    values: tuple[object, ...]

    def __init__(self, attribute: Attribute, *values: object) -> None:
        self.__attrs_init__(attribute, values)

    @property
    def words(self) -> str:
        """The condition in words."""
        return self.said("is")

    def said(self, verb: str) -> str:
        """Say it, or with "is not" deny it."""
        told = self.attribute.words
        if isinstance(self.values[0], bool):
            return told if (verb == "is") is self.values[0] else f"it is not so that {told}"
        values = " or ".join(f"“{value}”".replace("_", " ") for value in self.values)
        return f"{told} {verb} {values}"


@attrs.frozen(cache_hash=True)
class NotAfter:
    """The first timing has a day, and it is not after the second's.

    >>> NotAfter(Event.CONSIDERING_NOTIFIED, Event.DECISION_NOTIFIED).words
    'the day on which the authority notified that it was considering an assessment is not later than \
the day on which the decision whether to assess was notified'

    What has not happened by the day looked from lies after that day.
    """

    this: Timing
    that: Timing

    @property
    def words(self) -> str:
        """The condition in words."""
        if isinstance(self.this, On):
            return f"{moment(self.that)} is not earlier than {moment(self.this)}"
        return f"{moment(self.this)} is not later than {moment(self.that)}"


@attrs.frozen(cache_hash=True)
class Holds:
    """A condition that has a record of its own, by its id.

    >>> Holds("s36.six_month_lookback").words
    's36.six_month_lookback applies'
    """

    id: str

    @property
    def words(self) -> str:
        """The condition in words."""
        return f"{self.id} applies"


@attrs.frozen(init=False)
class All:
    """Every one of the conditions holds; with none given, always.

    >>> ALWAYS.words
    'always'
    """

    limbs: tuple[Condition, ...]

    def __init__(self, *limbs: Condition) -> None:
        self.__attrs_init__(limbs)

    @property
    def words(self) -> str:
        """The condition in words."""
        return _one_day(self) or "; and ".join(limb.words for limb in self.limbs) or "always"


@attrs.frozen(init=False)
class Either:
    """At least one of the conditions holds.

    >>> Either(Happened(Event.BEGAN), Happened(Event.ENDED)).words
    'the circumstance began; or the circumstance ended'
    """

    limbs: tuple[Condition, ...]

    def __init__(self, *limbs: Condition) -> None:
        self.__attrs_init__(limbs)

    @property
    def words(self) -> str:
        """The condition in words."""
        return "; or ".join(limb.words for limb in self.limbs)


@attrs.frozen(cache_hash=True)
class Not:
    """The condition does not hold.

    >>> Not(Happened(Event.FINAL_PLAN_SENT)).words
    'it is not so that the finalised plan was sent'
    """

    condition: Condition

    @property
    def words(self) -> str:
        """The condition in words."""
        return _denied(self.condition)


def _one_day(condition: All, verb: str = "is") -> str:
    """Say that one thing falls on the day of another, where a condition says no more than that."""
    match condition.limbs:
        case (NotAfter(this=this, that=that), NotAfter() as back) if back == NotAfter(that, this):
            return f"{moment(that)} {verb} {moment(this)}"
        case _:
            return ""


def _denied(condition: Condition) -> str:
    """Say that a condition does not hold."""
    match condition:
        case Is():
            return condition.said("is not")
        case NotAfter(this=this, that=that):
            return f"{moment(this)} has not come, or is later than {moment(that)}"
        case Holds(id=name):
            return f"{name} does not apply"
        case Not(condition=inner):
            return inner.words
        case All(limbs=limbs):
            told = "; ".join(limb.words for limb in limbs)
            return _one_day(condition, "is not") or f"these are not all so: {told}"
        case _:
            return f"it is not so that {condition.words}"


Condition = Happened | Is | NotAfter | Holds | All | Either | Not

ALWAYS = All()


def reads(condition: Condition) -> tuple[Event | Attribute | str, ...]:
    """List what a condition needs to know: events, attributes, and ids of conditions on record.

    >>> reads(All(Is(Attribute.DECISION, "assess"), Not(Happened(Event.FINAL_PLAN_SENT))))
    (<Attribute.DECISION: 'decision'>, <Event.FINAL_PLAN_SENT: 'the finalised plan was sent'>)
    """
    match condition:
        case Happened(event=event):
            found: tuple[Event | Attribute | str, ...] = (event,)
        case Is(attribute=attribute):
            found = (attribute,)
        case NotAfter():
            found = tuple(event for one in timings_of(condition) for event in events_of(one))
        case Holds(id=name):
            found = (name,)
        case All(limbs=limbs) | Either(limbs=limbs):
            found = tuple(one for limb in limbs for one in reads(limb))
        case _:
            found = reads(condition.condition)
    return tuple(dict.fromkeys(found))


def timings_of(condition: Condition) -> tuple[Timing, ...]:
    """List the timings that a condition compares, in order.

    >>> timings_of(Not(NotAfter(Event.BEGAN, Event.ENDED)))
    (<Event.BEGAN: 'the circumstance began'>, <Event.ENDED: 'the circumstance ended'>)
    """
    match condition:
        case NotAfter(this=this, that=that):
            return (this, that)
        case All(limbs=limbs) | Either(limbs=limbs):
            return tuple(one for limb in limbs for one in timings_of(limb))
        case Not(condition=inner):
            return timings_of(inner)
        case _:
            return ()
