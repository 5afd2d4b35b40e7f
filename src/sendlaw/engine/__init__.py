"""Applying the law to facts: one case with reasons, one case fast, and a caseload as columns.

Three readers of the same records. ``explain`` reads anything, unknowns included; ``settled`` reads a case
in which nothing is unknown, quickly; ``columns`` reads arrays. A property test holds them equal.
"""

from __future__ import annotations

from sendlaw.engine.answers import Need, ReadingAnswer
from sendlaw.engine.deadline import Deadline
from sendlaw.engine.explanation import Explanation
from sendlaw.engine.timetable import LookBackAnswer, Timetable

__all__ = ["Deadline", "Explanation", "LookBackAnswer", "Need", "ReadingAnswer", "Timetable"]
