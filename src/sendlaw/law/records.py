"""Records: the forms in which the law is stated, once, as data.

A record is frozen and knows its own id, its provision, when it is in force, and how well its text was
checked. Readers in ``sendlaw.engine`` apply it; nothing here does.

``grade`` says how the text was seen: ``V`` read in the instrument, ``V*`` an extract, ``S`` a secondary
source, ``M`` memory. ``read_on`` is the day the text was last read.
"""

from __future__ import annotations

from datetime import date
from typing import Any, TypeVar

import attrs

from sendlaw.law.conditions import ALWAYS, Condition, timings_of
from sendlaw.law.timings import First, events_of
from sendlaw.vocabulary import Actor, AdviceKind, CircumstanceKind, Event, Process

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from sendlaw.law.timings import Timing

R = TypeVar("R", bound="Record")

GRADES = ("V", "V*", "S", "M")
COMMENCEMENT = date(2014, 9, 1)


@attrs.frozen(kw_only=True)
class Record:
    """What every record has: an id, a provision, a life in time, and a grade."""

    id: str
    provision: str
    words: str
    in_force_from: date
    in_force_to: date | None = None
    grade: str = "V"
    read_on: date | None = None
    note: str = ""

    @property
    def name(self) -> str:
        """The part of the id after the dot: ``final_plan`` of ``reg13.final_plan``."""
        return self.id.partition(".")[2]

    @property
    def verified(self) -> bool:
        """Whether the words were read in the text itself."""
        return self.grade == "V"

    def in_force(self, on: date) -> bool:
        """Say whether the record is in force on a day.

        >>> from sendlaw.law import current
        >>> current().get("reg13.final_plan").in_force(date(2014, 8, 31))
        False
        """
        return self.in_force_from <= on and (self.in_force_to is None or on <= self.in_force_to)


@attrs.frozen(kw_only=True)
class Timed(Record):
    """A record of something that runs by a clock: whose, of which process, from when, by when."""

    of: Process
    actor: Actor
    timing: Timing
    starts: Timing
    when: Condition = ALWAYS


@attrs.frozen(kw_only=True)
class Duty(Timed):
    """Something that must be done, within a limit.

    >>> from sendlaw.law import current
    >>> duty = current().get("reg13.final_plan")
    >>> duty.provision, str(duty.timing.period)
    ('SI 2014/1530 reg 13(2)', '20 weeks')

    ``must`` is the act that performs it, or a ``When`` of two acts. ``lenient`` is the limit on a
    disputed reading that allows a later day: lateness is judged by it. ``unless`` lists its exceptions,
    ``unless_via`` the provision that imports them. ``asap`` quotes the open norm that stands beside the
    limit. ``or_else`` names the duties of which an act ends this one; ``binds_if_taken`` marks a limit
    on a branch that nobody need take. ``displaced_by`` names the kinds of ``Variation`` that may fix
    another date.
    """

    must: Timing
    lenient: Timing | None = None
    addressee: str = ""
    unless: tuple[str, ...] = ()
    unless_via: str = ""
    asap: str = ""
    or_else: tuple[str, ...] = ()
    binds_if_taken: bool = False
    displaced_by: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class Bar(Timed):
    """Something that must not be done until a period has run.

    >>> from sendlaw.law import current
    >>> current().get("reg13.draft_representations").must_not.value
    'the finalised plan was sent'

    ``timing`` gives the last day of the period; the act is lawful from the day after. ``begun_by`` is
    the event from which the bar stands, even while its period has not begun to run.
    """

    must_not: Event
    begun_by: Event


@attrs.frozen(kw_only=True)
class Term(Timed):
    """Something that ends, or takes effect, on a day, and that nobody need do.

    >>> from sendlaw.law import current
    >>> current().get("s46.after_25").provision
    'CFA 2014 s.46(1)'

    ``timing`` gives the last day of it; it runs until the end of that day.
    """


@attrs.frozen(kw_only=True)
class Guidance(Record):
    """Something that should be done; departing from it is never a breach.

    >>> from sendlaw.law import current
    >>> current().get("cop9.41.advice").provision
    'Code of Practice para 9.41'

    With ``should``, ``timing`` and ``starts`` it can be applied to a case; without, it is only told.
    ``words`` are a whole sentence, or what the actor should do ("respond within 6 weeks").
    """

    of: Process
    actor: Actor
    should: Event | None = None
    timing: Timing | None = None
    starts: Timing | None = None
    when: Condition = ALWAYS
    beside: tuple[str, ...] = ()

    @property
    def sentence(self) -> str:
        """What it says, as one sentence that ends with a full stop.

        >>> from sendlaw.law import current
        >>> current().get("cop9.83").sentence
        'A school or college that is consulted should respond within 15 days.'
        """
        if self.words.endswith("."):
            return self.words
        return f"The {self.actor.value} should {self.words}."


@attrs.frozen(kw_only=True)
class OpenNorm(Record):
    """A duty without a number, such as "as soon as practicable": told, never judged."""

    of: Process
    actor: Actor
    starts: Timing
    when: Condition = ALWAYS


@attrs.frozen(kw_only=True)
class Unless(Record):
    """An exception: it removes a time limit, and neither pauses the clock nor makes a new date.

    >>> from sendlaw.law import current
    >>> current().get("reg10.4.d").kind.value
    'absent_from_area'

    ``kind`` is the circumstance a case records; ``tests`` the facts that must hold of it; ``judged``
    the words that a person must find; ``leaves`` what remains when the limit has gone. ``when``
    limits the cases it is open to. ``asked_for`` names the kind of advice that must have been asked
    for. A temporary exception names what it ``defeats`` and ``reaches`` the limits whose "last day"
    (or, on another reading, "any day") falls while it is in force.
    """

    kind: CircumstanceKind
    tests: Condition
    judged: str
    leaves: str
    when: Condition = ALWAYS
    asked_for: AdviceKind | None = None
    defeats: tuple[str, ...] = ()
    reaches: str = "last day"


@attrs.frozen(kw_only=True)
class LookBack(Record):
    """A condition with a number of its own, which duties refer to by its id.

    >>> from sendlaw.law import current
    >>> current().get("s36.six_month_lookback").provision
    'CFA 2014 s.36(6)(b)'
    """

    of: Process
    condition: Condition
    effect: str

    @property
    def timing(self) -> Timing:
        """The window that the condition looks back through."""
        return next(one for one in timings_of(self.condition) if not isinstance(one, Event))


@attrs.frozen(kw_only=True)
class Age(Record):
    """An age that the law names, in whole years, and the day from which it counts.

    >>> from sendlaw.law import current
    >>> current().get("age.young_person_ends").years
    25

    It counts from the birthday; or from the first of ``days`` (month, day) on or after it; or, with
    ``leaving``, from the last such weekday of a month in the school year in which it is attained: (month,
    weekday, with Monday as 0). ``days_after`` is added to the birthday.
    """

    years: int
    days_after: int = 0
    days: tuple[tuple[int, int], ...] = ()
    leaving: tuple[int, int] | None = None


def _items(changes: Mapping[str, Any] | tuple[tuple[str, Any], ...]) -> tuple[tuple[str, Any], ...]:
    return tuple(dict(changes).items())


@attrs.frozen(kw_only=True)
class Reading:
    """A named, disputed reading: what it would change in which records, and on whose authority.

    >>> from sendlaw.law import current
    >>> [reading.name for reading in current().readings("reg5.decision_to_assess")][0]
    'exactly six months before lies outside the look-back'

    ``changes`` maps fields of the records ``of`` to other values.
    """

    name: str
    of: tuple[str, ...]
    words: str
    authority: str
    changes: tuple[tuple[str, Any], ...] = attrs.field(converter=_items)

    @property
    def id(self) -> str:
        """The name, under which a registry keeps the reading."""
        return f"reading: {self.name}"


AnyRecord = Duty | Bar | Term | Guidance | OpenNorm | Unless | LookBack | Age | Reading


def like(record: R, **changes: Any) -> R:  # noqa: ANN401 - the fields of any record
    """Return a record that is like another but for the fields named."""
    return attrs.evolve(record, **changes)


def triggers(record: Timed | Guidance) -> tuple[Event, ...]:
    """List the events that start the clock of a record."""
    starts = record.starts
    if starts is None:
        return ()
    return starts.events if isinstance(starts, First) else events_of(starts)
