"""How much provision a text promises: who, how long, how often, in what group, for how many weeks."""

from __future__ import annotations

import re
from bisect import bisect_left

import attrs

from sendlaw.checks.wording.amounts import NUMBER, RANGE, Amount, amount
from sendlaw.checks.wording.reading import legible, read, sentences
from sendlaw.checks.wording.vocabulary import STANDARD, Wording

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

SCHOOL_DAYS = 5
"""How many days a school week has: "daily" is five times a week."""
TOTAL_OF: dict[str, tuple[str, float]] = {
    "day": ("week", SCHOOL_DAYS),
    "week": ("week", 1),
    "fortnight": ("week", 0.5),
    "month": ("month", 1),
    "half-term": ("term", 2),
    "term": ("term", 1),
    "year": ("year", 1),
}
"""The period over which sessions are totalled, and how often theirs comes in it."""
ASSUMED = {
    "day": "a school week has five days",
    "fortnight": "a fortnight is two weeks of term",
    "half-term": "a term has two halves",
}
"""What a total takes for granted, by how often the sessions come."""
EVERY = {
    "daily": "day",
    "weekly": "week",
    "fortnightly": "fortnight",
    "biweekly": "fortnight",
    "monthly": "month",
    "half-termly": "half-term",
    "half termly": "half-term",
    "termly": "term",
    "annually": "year",
    "yearly": "year",
}
ALIKE = {"half term": "half-term", "morning": "day", "afternoon": "day", "annum": "year"}
"""Other names of a period."""
TWO_WEEKS = ("two weeks", "2 weeks")
LY = "|".join(EVERY)
UNIT = r"(?:minutes?|mins?|hours?|hrs?)(?!\w)"
KINDS = (
    r"(?:sessions?\sof|times|weekly|daily|individual|direct|separate|discrete|further|short|group|therapy"
    r"|one-to-one|1:1|x)"
)
SIZE = rf"(?:{RANGE}|half)"
DURATION = re.compile(
    rf"(?<![\w.:/])(?:(?!a quarter)(?P<times>{RANGE})\s?(?:{KINDS}[\s-]{{1,3}}){{0,2}}"
    r"(?:x\s?)?(?<=[\sx-]))?"
    rf"(?P<size>{SIZE})[\s-]{{0,3}}(?P<unit>{UNIT})"
    rf"(?P<half> and a half(?!\w))?"
    rf"(?:\s(?:and\s)?(?P<minutes>{NUMBER})[\s-]{{0,2}}(?:minutes?|mins?)(?!\w))?"
    rf"(?:\s?(?:-|to)\s?(?P<most>{NUMBER})[\s-]{{0,3}}(?P<most_unit>{UNIT}))?",
    re.IGNORECASE,
)
DAY = r"(?:mon|tues|wednes|thurs|fri|satur)day"
DAYS = rf"(?:(?:every|each)\s{DAY}|on\s{DAY}s)(?:(?:,\s|\sand\s|,\sand\s){DAY}s?){{0,4}}"
UNITS = r"day|morning|afternoon|week|fortnight|month|half[ -]term|term|year|annum|school day"
COUNTED = (
    rf"(?:x\s?)?(?:(?P<count>{RANGE})[\s-]?(?:{KINDS}\s){{0,2}}"
    r"(?:x|times|sessions?|occasions|visits?|lessons?|days?)?[\s-]?)?"
)
PERIOD = re.compile(
    rf"(?:(?<![\w.:])(?:{COUNTED}(?:(?<!weeks )(?:a|per|each|every|in a|in each)\s{{1,9}}"
    rf"(?P<other>(?:other|two|2)\s{{1,9}})?(?P<of>{UNITS})|(?P<ly>{LY}))"
    rf"|every\s(?P<every>{NUMBER}\s(?:weeks|months))|(?P<days>{DAYS}))|/\s?(?P<slash>{UNITS}))(?!\w)",
    re.IGNORECASE,
)
WEEKS = re.compile(
    rf"(?<![\w.:])(?<!every )(?!an?\s)(?P<n>{RANGE})[\s-](?P<of>weeks?|terms?|half[ -]terms?)(?!\w)"
    r"|(?P<term>term[ -]time|throughout the year|every week of term)",
    re.IGNORECASE,
)
GROUP = re.compile(
    rf"(?<!\w)(?:(?:groups?|class(?:es)?)\s(?:sizes?\s)?(?:of|with)\s"
    rf"(?P<cap>(?:up to|no more than|at most|a maximum of|maximum)\s)?(?P<of>{RANGE})"
    r"|[1-3]\s?:\s?(?P<ratio>1[0-5]|[1-9])(?!\d|\s?[ap]\.?m)"
    r"|(?:one|two|[12])(?:-|\s)(?:to(?:-|\s))?(?P<one>one|1)(?!\d)"
    r"|(?P<most>(?:up to|no more than|at most|a maximum of)\s)?"
    rf"(?P<many>{RANGE})\s(?:other\s)?(?:pupils|children|peers|students|learners)"
    r"|(?P<pair>in (?:a )?pairs?)|(?P<alone>individual(?:ly)?))(?!\w)",
    re.IGNORECASE,
)
TIMES = r"(?:minutes?|mins?|hours?|hrs?|sessions?|times|days|visits?|weeks?)"
CEILING = re.compile(
    rf"(?<!\w)(?:(?:up to|a maximum of|a max of)\s{RANGE}[\s-]{{0,3}}{TIMES}"
    rf"|(?:no more than|at most)\s{RANGE}[\s-]{{0,3}}(?:hours?|hrs?|sessions?|visits?))(?!\w)",
    re.IGNORECASE,
)
"""A most without a least; "no more than 10 minutes" of work is for the pupil's sake, and is left."""
MINUTES_OF_AN_HOUR = 60
NEAR = 120
"""How many characters apart a length and its frequency may stand."""
A_PAIR = 2


@attrs.frozen(kw_only=True)
class Session:
    """One promise of time: how many minutes, how many times, in each of what.

    >>> Session(minutes=Amount(30, 30), times=Amount(2, 2), per="week").weekly
    Amount(least=60, most=60)

    ``minutes``, ``times`` and ``per`` are ``None`` where the text does not say; ``span`` is
    where it does.
    """

    minutes: Amount | None = None
    times: Amount | None = None
    per: str | None = None
    span: tuple[int, int] = (0, 0)

    @property
    def total(self) -> tuple[str, Amount] | None:
        """A period, and the minutes in it; ``None`` where the length or the frequency is missing.

        >>> Session(minutes=Amount(60, 60), per="half-term").total
        ('term', Amount(least=120, most=120))
        """
        if self.minutes is None or self.per not in TOTAL_OF:
            return None
        period, rate = TOTAL_OF[self.per]
        times = self.times or Amount(1, 1)
        least, most = self.minutes.least * times.least, self.minutes.most * times.most
        return period, Amount(least, most).of(rate)

    @property
    def weekly(self) -> Amount | None:
        """The minutes in a week; ``None`` where something is missing, or the sessions are rarer."""
        period, minutes = self.total or ("", None)
        return minutes if period == "week" else None


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
    def totals(self) -> dict[str, Amount]:
        """The minutes in a week, a term, a month and a year of the sessions that come so often.

        >>> quantities("30 minutes twice a week, and an hour each half-term").totals
        {'week': Amount(least=60.0, most=60.0), 'term': Amount(least=120.0, most=120.0)}

        Sessions are added where they come in the same period; a term is not divided into weeks.
        """
        found: dict[str, Amount] = {}
        for period, minutes in filter(None, (one.total for one in self.sessions)):
            found[period] = found[period].and_(minutes) if period in found else minutes
        return found

    @property
    def weekly_minutes(self) -> Amount | None:
        """The minutes in a week of all sessions that have a weekly total; ``None`` where none has."""
        return self.totals.get("week")

    @property
    def assumed(self) -> tuple[str, ...]:
        """What the totals take for granted.

        >>> quantities("A teaching assistant, 20 minutes daily").assumed
        ('a school week has five days',)
        """
        used = (one.per for one in self.sessions if one.total)
        return tuple(dict.fromkeys(ASSUMED[per] for per in used if per in ASSUMED))

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
    return measured(read(legible("text", text)).text, wording)


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
    minutes = _minutes(length)
    times = amount(length["times"]) if length["times"] else None
    if times and times.most > SCHOOL_DAYS and "weekly" in length.group().lower():
        times = None
    if period is None:
        return Session(minutes=minutes, times=times, span=length.span())
    span = (min(length.start(), period.start()), max(length.end(), period.end()))
    return Session(minutes=minutes, times=times or _times(period), per=_per(period), span=span)


def _minutes(length: re.Match[str]) -> Amount:
    size = Amount(0.5, 0.5) if length["size"].lower() == "half" else amount(length["size"])
    size = size.and_(Amount(0.5, 0.5)) if length["half"] else size
    found = _of_unit(size, length["unit"])
    if length["minutes"]:
        found = found.and_(amount(length["minutes"]))
    if length["most"]:
        most = _of_unit(amount(length["most"]), length["most_unit"])
        return Amount(min(found.least, most.least), max(found.most, most.most))
    return found


def _of_unit(size: Amount, unit: str) -> Amount:
    return size.of(MINUTES_OF_AN_HOUR) if unit.lower().startswith("h") else size


def _times(period: re.Match[str]) -> Amount | None:
    """Return how many times; "8-10 weekly sessions" are so many in all, one each week."""
    if period["days"]:
        number = len(re.findall(DAY, period["days"], re.IGNORECASE))
        return Amount(number, number)
    found = amount(period["count"]) if period["count"] else None
    return None if found and period["ly"] and found.most > SCHOOL_DAYS else found


def _per(period: re.Match[str]) -> str:
    """Return how often: the name of a period, or so many weeks or months."""
    if period["ly"]:
        return EVERY[period["ly"].lower()]
    if period["every"]:
        every = period["every"].lower()
        return "fortnight" if every in TWO_WEEKS else every
    if period["days"]:
        return "week"
    of = (period["of"] or period["slash"]).lower().removeprefix("school ")
    of = ALIKE.get(of, of)
    return "fortnight" if period["other"] and of == "week" else of


def _group(text: str) -> Amount | None:
    """Return to how many at once the provision is made, as first said."""
    found = GROUP.search(text)
    if found is None:
        return None
    if found["one"] or found["alone"]:
        return Amount(1, 1)
    if found["pair"]:
        return Amount(A_PAIR, A_PAIR)
    size = amount(found["ratio"] or found["of"] or found["many"])
    return Amount(1, size.most) if found["cap"] or found["most"] else size
