"""Every error and warning that sendlaw raises, under one base class each.

>>> from sendlaw.errors import InvalidFact, Problem
>>> try:
...     raise InvalidFact([Problem("request_received", "a date", "a string")])
... except ValueError as error:
...     print(error)
request_received: expected a date, found a string

Each error also derives from the built-in that a caller would already catch, says what it is about in
typed attributes, and survives pickling.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

__all__ = [
    "AmbiguousDuty",
    "BeyondCalendar",
    "ConflictingLaw",
    "InvalidFact",
    "Problem",
    "SendlawError",
    "SendlawWarning",
    "TimescaleBreach",
    "UnknownDuty",
]


class SendlawError(Exception):
    """The base of every error that sendlaw raises.

    >>> issubclass(TimescaleBreach, SendlawError), issubclass(InvalidFact, SendlawError)
    (True, True)
    """


class SendlawWarning(UserWarning):
    """The base of every warning that sendlaw gives.

    >>> issubclass(SendlawWarning, UserWarning)
    True
    """


class Problem:
    """One thing wrong with the facts given: where, what was expected, what was found.

    >>> Problem("decision", "'assess' or 'refuse'", "'maybe'", kind="value")
    Problem("decision: expected 'assess' or 'refuse', found 'maybe'")

    ``field`` is a field name, or a path such as ``advice[1].requested``; ``kind`` is one of ``type``,
    ``value``, ``range``, ``order``, ``missing`` and ``unknown key``.
    """

    __slots__ = ("expected", "field", "found", "kind")

    def __init__(self, field: str, expected: str, found: str, *, kind: str = "type") -> None:
        self.field = field
        self.expected = expected
        self.found = found
        self.kind = kind

    def __str__(self) -> str:
        return f"{self.field}: expected {self.expected}, found {self.found}"

    def __repr__(self) -> str:
        return f'Problem("{self}")'

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Problem) and self.to_dict() == other.to_dict()

    def __hash__(self) -> int:
        return hash((self.field, self.expected, self.found, self.kind))

    def under(self, parent: str) -> Problem:
        """Return the same problem with its field below ``parent``.

        >>> print(Problem("requested", "a date", "nothing").under("advice[1]"))
        advice[1].requested: expected a date, found nothing
        """
        return Problem(f"{parent}.{self.field}", self.expected, self.found, kind=self.kind)

    def to_dict(self) -> dict[str, str]:
        """Return the problem as plain JSON types."""
        return {
            "field": self.field,
            "expected": self.expected,
            "found": self.found,
            "kind": self.kind,
        }


class InvalidFact(SendlawError, ValueError):
    """The facts given cannot be facts; ``problems`` lists every one of them at once.

    >>> InvalidFact([Problem("ended_on", "a date", "an integer")]).problems[0].field
    'ended_on'

    Impossible data raises; facts that are merely unlawful never do.
    """

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))

    def __reduce__(self) -> tuple[type[InvalidFact], tuple[tuple[Problem, ...]]]:
        return (InvalidFact, (self.problems,))


class UnknownDuty(SendlawError, KeyError):
    """No duty answers to the name that was asked for.

    >>> raise UnknownDuty("final", ["final_plan"])
    Traceback (most recent call last):
    sendlaw.errors.UnknownDuty: ...
    """

    def __init__(self, asked: str, known: Sequence[str] = ()) -> None:
        self.asked = asked
        self.known = tuple(known)
        super().__init__(asked, self.known)

    def __str__(self) -> str:
        return f"no duty {self.asked!r}; known here: {', '.join(self.known) or 'none'}"


class AmbiguousDuty(SendlawError, KeyError):
    """Several duties answer to the name; ``keys`` lists them, each good for a second try.

    >>> AmbiguousDuty("decision", ["reviews[0]/decision", "reviews[1]/decision"]).keys
    ('reviews[0]/decision', 'reviews[1]/decision')
    """

    def __init__(self, asked: str, keys: Sequence[str]) -> None:
        self.asked = asked
        self.keys = tuple(keys)
        super().__init__(asked, self.keys)

    def __str__(self) -> str:
        return f"{self.asked!r} names several duties; use one of these keys: {', '.join(self.keys)}"


class BeyondCalendar(SendlawError, ValueError):
    """A day lies outside the days that a calendar, or Python's dates, can count.

    >>> from datetime import date
    >>> error = BeyondCalendar("the limit", date(1970, 1, 2), date(2099, 12, 31))
    >>> "2099-12-31" in str(error)
    True
    """

    def __init__(self, what: str, first: date, last: date) -> None:
        self.what = what
        self.first = first
        self.last = last
        super().__init__(what, first, last)

    def __str__(self) -> str:
        return f"{self.what} lies outside {self.first.isoformat()} to {self.last.isoformat()}"


class ConflictingLaw(SendlawError, ValueError):
    """Records of law contradict one another; ``problems`` says which and how.

    >>> ConflictingLaw(["reg4: two versions on one day"]).problems
    ('reg4: two versions on one day',)
    """

    def __init__(self, problems: Iterable[str]) -> None:
        self.problems = tuple(problems)
        super().__init__(self.problems)

    def __str__(self) -> str:
        return "\n".join(self.problems)


class TimescaleBreach(SendlawError):
    """Raised by ``enforce``: a time limit was broken, or facts cannot all be true.

    >>> issubclass(TimescaleBreach, SendlawError)
    True

    ``report`` is the same ``Report`` that ``check`` returns; ``findings`` are those that were enforced.
    """

    def __init__(self, report: object, findings: Sequence[object]) -> None:
        self.report = report
        self.findings = tuple(findings)
        super().__init__(report, self.findings)

    def __str__(self) -> str:
        return "\n".join(getattr(finding, "message", str(finding)) for finding in self.findings)
