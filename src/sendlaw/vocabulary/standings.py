"""Where a deadline stands, and how serious a finding is."""

from __future__ import annotations

from enum import StrEnum


class Standing(StrEnum):
    """Where a deadline stands on the day it is looked at from, derived from its facets.

    >>> Standing("OVERDUE").name
    'OVERDUE'
    """

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
    """How serious a finding is, from facts that cannot be true to a remark.

    >>> Severity.ERROR.value
    'error'
    """

    ERROR = "error"
    BREACH = "breach"
    RISK = "risk"
    QUERY = "query"
    EXCUSED = "excused"
    GUIDANCE = "guidance"
    PRACTICE = "practice"
    INFO = "info"
