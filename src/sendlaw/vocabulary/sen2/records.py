"""The forms in which the SEN2 return is told: modules, items, codes, and how each is known."""

from __future__ import annotations

from enum import StrEnum

import attrs

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

FIRST, LAST = 2023, 2026
"""The first and the last return whose items are known well enough to be read and written."""


class Grade(StrEnum):
    """How something about the return is known: read in a text or a schema, told by others, inferred.

    >>> Grade("3P").name
    'THIRD_PARTY'
    """

    READ = "V"
    THIRD_PARTY = "3P"
    INFERRED = "I"


class Kind(StrEnum):
    """What an item holds.

    >>> Kind.LA.value
    'local authority'
    """

    BOOLEAN = "yes or no"
    CODE = "code"
    DATE = "date"
    DATE_TIME = "date and time"
    LA = "local authority"
    TEXT = "text"
    UKPRN = "UKPRN"
    ULN = "ULN"
    UPN = "UPN"
    URN = "URN"
    YEAR = "year"


class Module(StrEnum):
    """The nine records that a return is made of; the value is how an export names each.

    >>> Module("namedplan").name
    'NAMED_PLAN'
    """

    HEADER = "sen2"
    PERSON = "person"
    REQUEST = "requests"
    ASSESSMENT = "assessment"
    NAMED_PLAN = "namedplan"
    PLAN_DETAIL = "plandetail"
    ACTIVE_PLAN = "activeplans"
    PLACEMENT_DETAIL = "placementdetail"
    NEED = "senneed"


@attrs.frozen(kw_only=True)
class Code:
    """A code of an item, what it means, and the returns that have it.

    >>> Code(code="DS", meaning="Down syndrome", since=2025).had_in(2024)
    False
    """

    code: str
    meaning: str = ""
    since: int = FIRST
    until: int | None = None

    def had_in(self, year: int) -> bool:
        """Say whether the return of a year has the code."""
        return self.since <= year and (self.until is None or year <= self.until)


@attrs.frozen(kw_only=True)
class CodeList:
    """A list of codes, how it is known, and what of it is not.

    >>> CodeList(name="sex", codes=(Code(code="M"), Code(code="F"))).in_year(2024)
    ('M', 'F')

    ``closed`` is false where authorities also send codes that the list has not.
    """

    name: str
    codes: tuple[Code, ...]
    grade: Grade = Grade.THIRD_PARTY
    closed: bool = True
    unknown: str = ""

    def in_year(self, year: int) -> tuple[str, ...]:
        """Return the codes of the return of a year."""
        return tuple(one.code for one in self.codes if one.had_in(year))

    def meaning(self, code: str) -> str:
        """Return what a code means; an empty text where that is not known."""
        return next((one.meaning for one in self.codes if one.code == code), "")


@attrs.frozen(kw_only=True)
class Item:
    """One item of the return: its element, our field, what it holds, since when and until when.

    >>> from sendlaw.vocabulary.sen2 import item
    >>> sex = item("person", "sex")
    >>> sex.name_in(2023), sex.name_in(2024)
    ('GenderCurrent', 'Sex')

    ``earlier`` is the name it had up to the return of ``renamed_after``. ``headings`` are what
    spreadsheets call it, the official template first; ``personal`` items are never shown.
    """

    element: str
    field: str
    kind: Kind
    words: str
    codes: CodeList | None = None
    since: int = FIRST
    until: int | None = None
    earlier: str = ""
    renamed_after: int = FIRST
    number: str = ""
    headings: tuple[str, ...] = ()
    personal: bool = False
    grade: Grade = Grade.READ
    unknown: str = ""

    def had_in(self, year: int) -> bool:
        """Say whether the return of a year has the item."""
        return self.since <= year and (self.until is None or year <= self.until)

    def name_in(self, year: int) -> str:
        """Return the name of its element in the return of a year."""
        return self.earlier if self.earlier and year <= self.renamed_after else self.element


@attrs.frozen(kw_only=True)
class Shape:
    """One module: its element, what it stands in, and what it holds, in the order of the elements.

    >>> from sendlaw.vocabulary.sen2 import SHAPES, Module
    >>> SHAPES[Module.NEED].element, SHAPES[Module.NEED].parent.value
    ('SENneed', 'activeplans')

    ``most`` is how many may stand in one parent; ``field`` is where the parent holds them.
    """

    module: Module
    element: str
    title: str
    sheet: str
    contents: tuple[Item | Module, ...]
    parent: Module | None = None
    field: str = ""
    most: int | None = None
    grade: Grade = Grade.READ

    @property
    def items(self) -> tuple[Item, ...]:
        """The items of every year, in order."""
        return tuple(one for one in self.contents if isinstance(one, Item))

    @property
    def children(self) -> tuple[Module, ...]:
        """The modules that stand in it, in order."""
        return tuple(one for one in self.contents if isinstance(one, Module))

    def items_in(self, year: int) -> Iterator[Item]:
        """Yield the items that the return of a year has."""
        return (one for one in self.items if one.had_in(year))


@attrs.frozen(kw_only=True)
class Collection:
    """The return of one year: its census day, its deadline, and the period it reports on.

    >>> from sendlaw.vocabulary.sen2 import COLLECTIONS
    >>> COLLECTIONS[2026].period
    (datetime.date(2025, 1, 1), datetime.date(2025, 12, 31))
    """

    year: int
    census_day: date
    deadline: date | None = None
    grade: Grade = Grade.READ

    @property
    def period(self) -> tuple[date, date]:
        """The calendar year before the census day, from its first day to its last."""
        before = self.census_day.replace(year=self.year - 1)
        return before.replace(month=1, day=1), before.replace(month=12, day=31)

    @property
    def known(self) -> bool:
        """Whether the items of this return are known, so that it can be read and written."""
        return FIRST <= self.year <= LAST
