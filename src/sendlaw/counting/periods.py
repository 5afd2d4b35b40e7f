"""The units in which statutes measure time. No arithmetic here."""

from __future__ import annotations

import attrs


def _positive(_period: object, _attribute: object, number: int) -> None:
    if type(number) is not int or number < 1:
        message = f"a period is a whole number of one or more, not {number!r}"
        raise ValueError(message)


@attrs.frozen(cache_hash=True)
class Period:
    """A length of time as a statute states it; use ``Days``, ``Weeks``, ``Months``, ``WorkingDays``.

    >>> str(Weeks(6)), Weeks(6) == Weeks(6), Weeks(6) == Days(42)
    ('6 weeks', True, False)

    Raises ``ValueError`` for a number that is not a whole number of one or more.
    """

    number: int = attrs.field(validator=_positive)

    def __str__(self) -> str:
        noun = self.unit if self.number == 1 else self.unit + "s"
        return f"{self.number} {noun}"

    @property
    def unit(self) -> str:
        """The unit in words, in the singular."""
        return "day"


@attrs.frozen(cache_hash=True)
class Days(Period):
    """A number of calendar days: weekends and bank holidays count.

    >>> str(Days(15))
    '15 days'
    """


@attrs.frozen(cache_hash=True)
class Weeks(Period):
    """A number of weeks of seven days, beginning on any day of the week.

    >>> Weeks(20).days
    140
    """

    @property
    def unit(self) -> str:
        """The unit in words, in the singular."""
        return "week"

    @property
    def days(self) -> int:
        """The same period in days."""
        return self.number * 7


@attrs.frozen(cache_hash=True)
class Months(Period):
    """A number of calendar months (Interpretation Act 1978 Sch.1).

    >>> str(Months(12))
    '12 months'
    """

    @property
    def unit(self) -> str:
        """The unit in words, in the singular."""
        return "month"


@attrs.frozen(cache_hash=True)
class Definition:
    """What an enactment says that a working day is, and where it says so.

    >>> told = Definition("any day other than a Saturday or a Sunday", provision="an Act s.1")
    >>> told.cited
    'an Act s.1: “working day” means any day other than a Saturday or a Sunday'

    A definition is exhaustive: a day that a body closes of its own accord remains a working day.
    """

    words: str
    provision: str = attrs.field(kw_only=True)

    @property
    def cited(self) -> str:
        """The provision and its words."""
        return f"{self.provision}: “working day” means {self.words}"


@attrs.frozen(cache_hash=True)
class WorkingDays(Period):
    """A number of days that a calendar counts as working days.

    >>> str(WorkingDays(15))
    '15 working days'

    ``defined`` is the definition of a working day that governs the period, where there is one. Days that
    a calendar closes beside those of the law (``Calendar.closing``) do not move such a period.
    """

    defined: Definition | None = attrs.field(default=None, kw_only=True)

    def __repr__(self) -> str:
        defined = f", defined={self.defined!r}" if self.defined else ""
        return f"WorkingDays(number={self.number}{defined})"

    @property
    def unit(self) -> str:
        """The unit in words, in the singular."""
        return "working day"
