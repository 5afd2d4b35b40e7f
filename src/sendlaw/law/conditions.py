"""Conditions: three-valued tests on the facts of a case, said as data.

Every test of fact is one comparison of two timings (``NotAfter``). Judgements are no conditions: they
are facts that a person records.
"""

from __future__ import annotations

import attrs

from sendlaw.law.timings import events_of, in_words
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

    >>> Is(Attribute.DECISION, "refuse").words
    'the decision is refuse'
    """

    attribute: Attribute
    values: tuple[object, ...]

    def __init__(self, attribute: Attribute, *values: object) -> None:
        self.__attrs_init__(attribute, values)

    @property
    def words(self) -> str:
        """The condition in words."""
        values = " or ".join(str(value).lower() for value in self.values)
        return f"the {self.attribute.value.replace('_', ' ')} is {values}"


@attrs.frozen(cache_hash=True)
class NotAfter:
    """The first timing has a day, and it is not after the second's.

    >>> NotAfter(Event.CONSIDERING_NOTIFIED, Event.DECISION_NOTIFIED).words
    'the authority notified that it was considering an assessment, not after the decision whether to \
assess was notified'

    What has not happened by the day looked from lies after that day.
    """

    this: Timing
    that: Timing

    @property
    def words(self) -> str:
        """The condition in words."""
        return f"{in_words(self.this)}, not after {in_words(self.that)}"


@attrs.frozen(cache_hash=True)
class Holds:
    """A condition that has a record of its own, by its id.

    >>> Holds("s36.six_month_lookback").words
    's36.six_month_lookback holds'
    """

    id: str

    @property
    def words(self) -> str:
        """The condition in words."""
        return f"{self.id} holds"


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
        return "; and ".join(limb.words for limb in self.limbs) or "always"


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
    'not: (the finalised plan was sent)'
    """

    condition: Condition

    @property
    def words(self) -> str:
        """The condition in words."""
        return f"not: ({self.condition.words})"


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
