"""What only the whole return shows: the share of exceptions, numbers met twice, another year."""

from __future__ import annotations

from typing import NamedTuple

from sendlaw.checks.returns.numbers import NO_LEARNER_NUMBER
from sendlaw.checks.returns.rules_request import DECIDED
from sendlaw.vocabulary.sen2 import Module

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sendlaw.cases.sen2 import Sen2Person, Sen2Request
    from sendlaw.checks.returns.frame import Frame

MOST_EXCEPTED = 0.25
"""The share of plans with exceptions above which a return is asked about it."""
FEWEST = 4
"""How many plans, or decisions, there must be before a share of them says something."""
CODES = ("RS010", "RS026", "RS052", "RS053")
NUMBERS = (("RS052", "upn", "UPN"), ("RS053", "unique_learner_number", "ULN"))


class Found(NamedTuple):
    """Something found of the whole return, or of a person beside another."""

    code: str
    module: Module
    field: str
    message: str


class Whole:
    """Counts while persons stream past; keeps the numbers of persons that are looked for, and no more.

    >>> from sendlaw.cases.sen2 import Sen2Header, Sen2Person
    >>> from sendlaw.checks.returns.frame import frame_of
    >>> whole = Whole(frame_of(Sen2Header(year=2026)))
    >>> person = Sen2Person(upn="B801200005001")
    >>> [[found.code for found in whole.meet(person, number)] for number in (0, 1)]
    [[], ['RS052']]
    """

    def __init__(self, of: Frame, codes: Iterable[str] = CODES) -> None:
        self.issued = self.excepted = self.decided = self.of_the_year = 0
        self.persons = 0
        self._of = of
        self._numbers = [one for one in NUMBERS if one[0] in codes]
        self._met: dict[str, dict[str, int]] = {code: {} for code, _, _ in self._numbers}

    def meet(self, person: Sen2Person, number: int) -> Iterator[Found]:
        """Count a person, and find another before with the same number."""
        self.persons += 1
        for one in person.requests:
            self._count(one)
        for code, field, name in self._numbers:
            value = getattr(person, field)
            if value is None or value == NO_LEARNER_NUMBER:
                continue
            first = self._met[code].setdefault(value, number)
            if first != number:
                message = f"The {name} is that of persons[{first}] as well."
                yield Found(code, Module.PERSON, field, message)

    def end(self) -> Iterator[Found]:
        """Find what all of them together show."""
        if self.decided >= FEWEST and not self.of_the_year:
            message = (
                f"None of the {self.decided} decisions told is of {self._of.first.year} or later: is"
                " this the return of another year?"
            )
            yield Found("RS010", Module.HEADER, "year", message)
        if self.issued >= FEWEST and self.excepted > MOST_EXCEPTED * self.issued:
            share = round(100 * self.excepted / self.issued)
            message = (
                f"Exceptions are said to apply to {self.excepted} of the {self.issued} plans issued"
                f" in {self._of.first.year}, {share}%."
            )
            yield Found("RS026", Module.ASSESSMENT, "week20", message)

    def _count(self, one: Sen2Request) -> None:
        held, first = one.assessment, self._of.first
        if one.request_outcome_date is not None and one.request_outcome in DECIDED:
            self.decided += 1
            self.of_the_year += one.request_outcome_date >= first
        if held is None or held.assessment_outcome_date is None:
            return
        if held.assessment_outcome in DECIDED:
            self.decided += 1
            self.of_the_year += held.assessment_outcome_date >= first
        if (
            held.assessment_outcome == "Y"
            and first <= held.assessment_outcome_date <= self._of.last
        ):
            self.issued += 1
            self.excepted += bool(held.week20)
