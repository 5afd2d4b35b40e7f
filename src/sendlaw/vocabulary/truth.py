"""Three-valued answers."""

from __future__ import annotations

from enum import Enum
from typing import Final


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
        if self is NO or other is NO:
            return NO
        return self if other is YES else other

    def __or__(self, other: Truth) -> Truth:
        if not isinstance(other, Truth):
            return NotImplemented
        if self is YES or other is YES:
            return YES
        return self if other is NO else other

    def __invert__(self) -> Truth:
        if self is UNKNOWN:
            return self
        return NO if self is YES else YES

    def __bool__(self) -> bool:
        message = "a Truth may be unknown: compare it with 'is', as in `answer is Truth.YES`"
        raise TypeError(message)

    @classmethod
    def of(cls, answer: bool) -> Truth:  # noqa: FBT001 - the one place where a bool becomes a Truth
        """Turn a plain yes or no into a ``Truth``.

        >>> Truth.of(1 < 2)
        <Truth.YES: 'yes'>
        """
        return YES if answer else NO


NO: Final = Truth.NO
UNKNOWN: Final = Truth.UNKNOWN
YES: Final = Truth.YES
"""The members by themselves: on Python 3.11 reading one from its class costs as much as a call."""
