"""The words that every room of the house shares: events, actors, standings, severities, truth.

>>> from sendlaw.vocabulary import Standing, Truth
>>> Standing.OPEN.value, (Truth.YES & Truth.UNKNOWN).value
('OPEN', 'unknown')
"""

from __future__ import annotations

from enum import Enum, StrEnum

__all__ = [
    "Actor",
    "AdviceKind",
    "Attribute",
    "CircumstanceKind",
    "Decision",
    "EndedBecause",
    "Event",
    "Process",
    "Severity",
    "Standing",
    "Truth",
]


class Truth(Enum):
    """A three-valued answer: yes, no, or not known.

    >>> ~Truth.UNKNOWN, Truth.NO | Truth.YES
    (<Truth.UNKNOWN: 'unknown'>, <Truth.YES: 'yes'>)

    It refuses to be used as a ``bool``, because "unknown" is neither. Compare with ``is``.
    """

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"

    __hash__ = object.__hash__

    def __and__(self, other: Truth) -> Truth:
        if not isinstance(other, Truth):
            return NotImplemented
        if self is Truth.NO or other is Truth.NO:
            return Truth.NO
        return self if other is Truth.YES else other

    def __or__(self, other: Truth) -> Truth:
        if not isinstance(other, Truth):
            return NotImplemented
        return ~(~self & ~other)

    def __invert__(self) -> Truth:
        if self is Truth.UNKNOWN:
            return self
        return Truth.NO if self is Truth.YES else Truth.YES

    def __bool__(self) -> bool:
        message = "a Truth may be unknown: compare it with 'is', as in `answer is Truth.YES`"
        raise TypeError(message)

    @classmethod
    def of(cls, answer: bool) -> Truth:  # noqa: FBT001 - the one place where a bool becomes a Truth
        """Turn a plain yes or no into a ``Truth``.

        >>> Truth.of(1 < 2)
        <Truth.YES: 'yes'>
        """
        return cls.YES if answer else cls.NO


class Process(StrEnum):
    """The statutory processes, by the name that JSON, columns and the command line use."""

    NEEDS_ASSESSMENT = "needs_assessment"
    ADVICE_REQUEST = "advice_request"

    @property
    def words(self) -> str:
        """The process in words, as in "needs assessment"."""
        return self.value.replace("_", " ")

    @property
    def array(self) -> str:
        """The plural under which a case file, or the case that holds it, lists it."""
        return "advice" if self is Process.ADVICE_REQUEST else self.value + "s"


class Actor(StrEnum):
    """Whose duty, bar or right it is."""

    LOCAL_AUTHORITY = "local authority"
    REQUESTED_BODY = "body whose co-operation is requested"
    ADVICE_GIVER = "person asked for advice"
    SCHOOL_OR_COLLEGE = "school or college consulted"
    HEALTH_BODY = "integrated care board, NHS trust or NHS foundation trust"


class Event(Enum):
    """A dated legal act or occurrence; its value says it in words.

    Sent, served and received are different events. Members are distinct for each process.

    >>> Event.DRAFT_PLAN_SERVED.value
    'the draft plan was served'
    """

    __hash__ = object.__hash__

    # the needs assessment
    REQUEST_RECEIVED = "the authority received a request for an EHC needs assessment"
    BECAME_RESPONSIBLE = "the authority became responsible under section 24"
    LAST_ASSESSED = "the person was last assessed under section 36 or 71"
    CONSIDERING_NOTIFIED = "the authority notified that it was considering an assessment"
    DECISION_NOTIFIED = "the decision whether to assess was notified"
    PLAN_REFUSAL_NOTIFIED = "the decision not to secure a plan was notified"
    DRAFT_PLAN_SENT = "the draft plan was sent"
    DRAFT_PLAN_SERVED = "the draft plan was served"
    FINAL_PLAN_SENT = "the finalised plan was sent"
    # a request for advice
    ADVICE_REQUESTED = "the authority asked for advice"
    ADVICE_REQUEST_REACHED_BODY = "the body received the request for co-operation"
    ADVICE_RECEIVED = "the body complied with the request"
    # a circumstance that may excuse
    BEGAN = "the circumstance began"
    ENDED = "the circumstance ended"
    ADVICE_ASKED = "educational advice was requested"
    # the clock of the duty in question
    CLOCK_STARTED = "the time limit began to run"
    CLOCK_ENDS = "the last day of the time limit"


class Attribute(StrEnum):
    """A fact about a case that is not a date."""

    DECISION = "decision"
    SECTION_31_BODY = "section_31_body"


class Decision(StrEnum):
    """What the authority decided on the request: whether to secure an assessment."""

    ASSESS = "assess"
    REFUSE = "refuse"


class AdviceKind(StrEnum):
    """Whose advice was asked for (SI 2014/1530 reg 6(1))."""

    PARENT = "parent"
    EDUCATIONAL = "educational"
    MEDICAL = "medical"
    PSYCHOLOGICAL = "psychological"
    SOCIAL_CARE = "social_care"
    OTHER = "other"
    ADULTHOOD = "adulthood"
    REQUESTED_BY_FAMILY = "requested_by_family"


class CircumstanceKind(StrEnum):
    """What happened that the law may treat as an exception to a time limit."""

    SCHOOL_CLOSED = "school_closed"
    EARLY_YEARS_CLOSED = "early_years_closed"
    EXCEPTIONAL_CIRCUMSTANCES = "exceptional_circumstances"
    ABSENT_FROM_AREA = "absent_from_area"
    MISSED_APPOINTMENT = "missed_appointment"
    CORONAVIRUS = "coronavirus"


class EndedBecause(StrEnum):
    """Why a process came to an end without its last act."""

    WITHDRAWN = "withdrawn"
    MOVED_AREA = "moved_area"
    DIED = "died"
    DETAINED = "detained"
    NO_LONGER_RESPONSIBLE = "no_longer_responsible"
    SUPERSEDED = "superseded"


class Standing(StrEnum):
    """Where a deadline stands on the day it is looked at from, derived from its facets."""

    NOT_ENGAGED = "NOT_ENGAGED"
    OPEN = "OPEN"
    MET = "MET"
    LATE = "LATE"
    LATE_EXCUSED = "LATE_EXCUSED"
    LATE_UNLESS_EXCUSED = "LATE_UNLESS_EXCUSED"
    OVERDUE = "OVERDUE"
    OVERDUE_EXCUSED = "OVERDUE_EXCUSED"
    OVERDUE_UNLESS_EXCUSED = "OVERDUE_UNLESS_EXCUSED"
    NO_LIMIT = "NO_LIMIT"
    ENDED = "ENDED"
    UNDETERMINED = "UNDETERMINED"
    # of a bar
    RUNNING = "RUNNING"
    FREE = "FREE"
    PREMATURE = "PREMATURE"

    @property
    def missed(self) -> bool:
        """Whether the limit was missed, excused or not."""
        return self.value.startswith(("LATE", "OVERDUE"))


class Severity(StrEnum):
    """How serious a finding is, from facts that cannot be true to a remark."""

    ERROR = "error"
    BREACH = "breach"
    RISK = "risk"
    QUERY = "query"
    EXCUSED = "excused"
    GUIDANCE = "guidance"
    PRACTICE = "practice"
    INFO = "info"
