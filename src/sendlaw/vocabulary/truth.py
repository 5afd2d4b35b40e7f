"""Three-valued answers."""

from __future__ import annotations

from enum import Enum


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
        if self is Truth.YES or other is Truth.YES:
            return Truth.YES
        return self if other is Truth.NO else other

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
