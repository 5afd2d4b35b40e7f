"""A timing that takes one of two roads, as a condition on the facts says."""

from __future__ import annotations

import attrs

from sendlaw.law.conditions import timings_of
from sendlaw.law.timings import in_words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from sendlaw.law.conditions import Condition
    from sendlaw.law.timings import Timing


@attrs.frozen
class When:
    """One timing where a condition holds, and otherwise another.

    >>> from sendlaw.law.conditions import Is
    >>> from sendlaw.vocabulary import Attribute, Event
    >>> When(
    ...     Is(Attribute.AMENDMENT_NEEDED, False), Event.PLAN_REVIEWED, Event.TRANSFER_PLAN_AMENDED
    ... ).words
    'if it is not so that an amendment is necessary, the plan was reviewed; otherwise the amended plan \
was sent'
    """

    condition: Condition
    timing: Timing
    otherwise: Timing

    @property
    def words(self) -> str:
        """The timing in words."""
        first, second = in_words(self.timing), in_words(self.otherwise)
        return f"if {self.condition.words}, {first}; otherwise {second}"

    @property
    def parts(self) -> tuple[Timing, ...]:
        """The timings it is made of: both roads, and those that the condition compares."""
        return (self.timing, self.otherwise, *timings_of(self.condition))
