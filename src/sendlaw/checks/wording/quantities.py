"""How much provision a text promises: who, how long, how often, in what group, for how many weeks."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

import attrs

from sendlaw.checks.wording.reading import read, sentences
from sendlaw.checks.wording.vocabulary import STANDARD, Wording

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

NUMBERS = {
    "half an": 0.5,
    "half a": 0.5,
    "an": 1,
    "a": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "twelve": 12,
    "fifteen": 15,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "forty-five": 45,
    "sixty": 60,
    "single": 1,
    "once": 1,
    "twice": 2,
    "thrice": 3,
}
"""Numbers in words."""
SCHOOL_DAYS = 5
"""How many days a school week has: "daily" is five times a week, unless the text says otherwise."""
A_WEEK = {"day": float(SCHOOL_DAYS), "week": 1.0, "fortnight": 0.5}
"""How often a period comes in a week; of a longer one a total for the week says nothing."""
EVERY = {
    "daily": "day",
    "weekly": "week",
    "fortnightly": "fortnight",
    "monthly": "month",
    "half-termly": "half-term",
    "half termly": "half-term",
    "termly": "term",
    "annually": "year",
    "yearly": "year",
    "biweekly": "fortnight",
}
WORDED = "|".join(sorted(map(re.escape, NUMBERS), key=len, reverse=True))
NUMBER = rf"(?:\d{{1,4}}(?:\.\d{{1,2}})?|(?<!\w)(?:{WORDED})(?!\w))"
RANGE = rf"{NUMBER}(?:\s?(?:-|to)\s?{NUMBER})?"
UNIT = r"(?P<unit>minutes?|mins?|hours?|hrs?)(?!\w)"
KINDS = r"(?:sessions?\sof|times|weekly|daily|individual|direct|separate|discrete|further|1:1|x)"
DURATION = re.compile(
    rf"(?<![\w.:/])(?:(?P<times>{RANGE})\s?(?:{KINDS}[\s-]{{1,3}}){{0,2}}(?:x\s?)?(?<=[\sx-]))?"
    rf"(?P<size>{RANGE})[\s-]{{0,3}}{UNIT}",
    re.IGNORECASE,
)
UNITS = r"(?P<of>day|morning|afternoon|week|fortnight|month|half[ -]term|term|year|school day)"
COUNTED = rf"(?:(?P<count>{RANGE})\s?(?:x|times|sessions?|occasions|visits?|lessons?|days)?\s?)?"
PERIOD = re.compile(
    rf"(?<![\w.:])(?:{COUNTED}(?:(?:(?:a|per|each|every|in a|in each)\s{{1,9}}"
    rf"(?P<other>(?:other|two|2)\s{{1,9}})?"
    rf"|/\s?){UNITS}|(?P<ly>daily|weekly|fortnightly|monthly|half[ -]termly|termly|annually|yearly"
    rf"|biweekly)))(?!\w)",
    re.IGNORECASE,
)
WEEKS = re.compile(
    rf"(?<![\w.:])(?<!every )(?!an?\s)(?P<n>{RANGE})[\s-](?P<of>weeks?|terms?|half[ -]terms?)(?!\w)"
    r"|(?P<term>term[ -]time|throughout the year|every week of term)",
    re.IGNORECASE,
)
GROUP = re.compile(
    rf"(?<!\w)(?:(?:groups?|class(?:es)?)\s(?:size\s)?(?:of|with)\s(?P<cap>(?:up to|no more than|at most|"
    rf"a maximum of|maximum)\s)?(?P<of>{RANGE})|(?P<ratio>[1-9])\s?(?::|to|-)\s?(?P<to>\d{{1,2}}|one)"
    rf"(?!\s?(?:minutes?|mins?|hours?|hrs?|sessions?|times|weeks?|days))"
    rf"|(?P<many>{RANGE})\s(?:pupils|children|peers|students|learners)|(?P<one>one to one|one-to-one"
    r"|individual(?:ly)?))(?!\w)",
    re.IGNORECASE,
)
CEILING = re.compile(
    rf"(?<!\w)(?:up to|a maximum of|no more than|maximum)(?!\w)(?=\s{RANGE})?", re.IGNORECASE
)
MINUTES_OF_AN_HOUR = 60
NEAR = 120
"""How many characters apart a length and its frequency may stand."""


class Amount(NamedTuple):
    """The least and the most that a text says; of a range the least is what is sure.

    >>> Amount(20, 45).exact
    False
    """

    least: float
    most: float

    @property
    def exact(self) -> bool:
        """Whether it is one number."""
        return self.least == self.most


@attrs.frozen(kw_only=True)
class Session:
    """One promise of time: how many minutes, how many times, in each of what.

    >>> Session(minutes=Amount(30, 30), times=Amount(2, 2), per="week").weekly
    Amount(least=60.0, most=60.0)

    ``minutes``, ``times`` and ``per`` are ``None`` where the text does not say; ``span`` is
    where it does.
    """

    minutes: Amount | None = None
    times: Amount | None = None
    per: str | None = None
    span: tuple[int, int] = (0, 0)

    @property
    def weekly(self) -> Amount | None:
        """The minutes in a week; ``None`` where length or frequency is missing or rarer."""
        rate = A_WEEK.get(self.per or "")
        if self.minutes is None or rate is None:
            return None
        times = self.times or Amount(1, 1)
        return Amount(
            self.minutes.least * times.least * rate, self.minutes.most * times.most * rate
        )


@attrs.frozen(kw_only=True)
class Quantities:
    """What a text says of who provides, how long, how often, to how many and for how many weeks.

    >>> quantities("A physiotherapist, 20 to 30 minutes twice a week in a group of 4").weekly_minutes
    Amount(least=40.0, most=60.0)

    ``who`` and ``expertise`` are the words of the text; ``group`` is how many share it (1: alone),
    ``weeks``
    how many weeks or terms it lasts, ``extent`` what it covers instead of hours ("all lessons"), and
    ``ceiling`` whether an amount is only a most ("up to").
    """

    who: tuple[str, ...] = ()
    expertise: tuple[str, ...] = ()
    sessions: tuple[Session, ...] = ()
    group: Amount | None = None
    weeks: tuple[str, ...] = ()
    extent: tuple[str, ...] = ()
    ceiling: bool = False

    @property
    def long(self) -> bool:
        """Whether the length of something is given."""
        return any(one.minutes for one in self.sessions)

    @property
    def often(self) -> bool:
        """Whether the frequency of something is given."""
        return any(one.per for one in self.sessions)

    @property
    def measured(self) -> bool:
        """Whether there is any length, frequency or extent."""
        return bool(self.sessions or self.extent)

    @property
    def weekly_minutes(self) -> Amount | None:
        """The minutes in a week of all sessions that have a weekly total; ``None`` where none has."""
        found = [one.weekly for one in self.sessions if one.weekly]
        if not found:
            return None
        return Amount(sum(one.least for one in found), sum(one.most for one in found))

    def missing(self) -> tuple[str, ...]:
        """Return which of who, how long and how often the text leaves open."""
        timed = bool(self.extent)
        slots = (
            ("who", self.who),
            ("how long", self.long or timed),
            ("how often", self.often or timed),
        )
        return tuple(name for name, there in slots if not there)


def quantities(text: str, *, wording: Wording = STANDARD) -> Quantities:
    """Read how much provision a text promises.

    >>> found = quantities("Speech and language therapist: 45 minutes, weekly, 1:1, for 12 weeks")
    >>> found.who, found.weekly_minutes.least, found.group.least, found.weeks
    (('Speech and language therapist',), 45.0, 1.0, ('12 weeks',))
    >>> quantities("regular support as required").measured
    False

    A week has five school days where something is daily. Nothing is inferred: what is not written is
    ``None`` or empty.
    """
    return measured(read(text).text, wording)


def measured(text: str, wording: Wording = STANDARD) -> Quantities:
    """Read the quantities of a text that is already normalised."""
    return Quantities(
        who=_found(wording.find("roles"), text),
        expertise=_found(wording.find("expertise"), text),
        sessions=tuple(one for span in sentences(text) for one in _sessions(text, *span)),
        group=_group(text),
        weeks=_found(WEEKS, text),
        extent=_found(wording.find("extent"), text),
        ceiling=CEILING.search(text) is not None,
    )


def has_quantity(text: str) -> bool:
    """Say whether a normalised text has a length or a frequency.

    >>> has_quantity("weekly"), has_quantity("regularly")
    (True, False)
    """
    return bool(DURATION.search(text) or PERIOD.search(text))


def _found(pattern: re.Pattern[str], text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.group() for one in pattern.finditer(text)))


def amount(text: str) -> Amount:
    """Read a number or a range of numbers.

    >>> amount("two"), amount("20 - 45")
    (Amount(least=2, most=2), Amount(least=20.0, most=45.0))
    """
    parts = re.split(r"\s?(?:(?<![a-z])-|(?<=[a-z])-(?=\d)|\bto\b)\s?", text.strip().lower())
    found = sorted(_number(one.strip()) for one in parts if one.strip())
    return Amount(found[0], found[-1])


def _number(text: str) -> float:
    return NUMBERS[text] if text in NUMBERS else float(text)


def _sessions(text: str, start: int, end: int) -> Iterator[Session]:
    """Yield a session for each length, with the frequency nearest to it, and for each frequency alone."""
    lengths = list(DURATION.finditer(text, start, end))
    inside = [one.span() for one in lengths]
    periods = [one for one in PERIOD.finditer(text, start, end) if not _swallowed(one, inside)]
    places = [one.start() for one in periods]
    used: set[int] = set()
    for one in lengths:
        near = _nearest(one, periods, places)
        used.update(() if near is None else (near,))
        yield _session(one, None if near is None else periods[near])
    for number, one in enumerate(periods):
        if number not in used and not (lengths and one["count"] is None):
            yield Session(times=_times(one), per=_per(one), span=one.span())


def _swallowed(found: re.Match[str], spans: list[tuple[int, int]]) -> bool:
    """Say whether a frequency lies within a length, as a bare "a" before "30 minutes" does."""
    at = bisect_left(spans, (found.start() + 1, 0)) - 1
    return at >= 0 and found.end() <= spans[at][1] and found["ly"] is None


def _nearest(one: re.Match[str], periods: list[re.Match[str]], places: list[int]) -> int | None:
    """Return which frequency stands nearest to a length, if one stands near."""
    at = bisect_left(places, one.start())
    beside = [n for n in (at - 1, at) if 0 <= n < len(periods)]
    near = {n: max(one.start() - periods[n].end(), periods[n].start() - one.end()) for n in beside}
    best = min(near, key=near.__getitem__, default=None)
    return best if best is not None and near[best] <= NEAR else None


def _session(length: re.Match[str], period: re.Match[str] | None) -> Session:
    size = amount(length["size"])
    factor = MINUTES_OF_AN_HOUR if length["unit"].lower().startswith("h") else 1
    minutes = Amount(size.least * factor, size.most * factor)
    times = amount(length["times"]) if length["times"] else None
    if times and times.most > SCHOOL_DAYS and "weekly" in length.group().lower():
        times = None  # "8-10 weekly 1-hour sessions" are so many in all, one each week
    if period is None:
        return Session(minutes=minutes, times=times, span=length.span())
    span = (min(length.start(), period.start()), max(length.end(), period.end()))
    return Session(minutes=minutes, times=times or _times(period), per=_per(period), span=span)


def _times(period: re.Match[str]) -> Amount | None:
    return amount(period["count"]) if period["count"] else None


def _per(period: re.Match[str]) -> str:
    if period["ly"]:
        return EVERY[period["ly"].lower()]
    of = period["of"].lower().replace("half term", "half-term").removeprefix("school ")
    of = "day" if of in ("morning", "afternoon") else of
    return "fortnight" if period["other"] and of == "week" else of


def _group(text: str) -> Amount | None:
    """Return to how many at once the provision is made, as first said."""
    found = GROUP.search(text)
    if found is None:
        return None
    if found["one"]:
        return Amount(1, 1)
    if found["ratio"]:
        return Amount(_number(found["to"].lower()), _number(found["to"].lower()))
    size = amount(found["of"] or found["many"])
    return Amount(1, size.most) if found["cap"] else size
