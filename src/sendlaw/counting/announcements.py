"""What was known of the bank holidays of England, and since when: days announced late, years published.

The days on which something was announced come from reports of that day: the proclamations themselves were
not read, and each is graded so. The years come from the history of GOV.UK's own list, which begins on 13
January 2012; what was known before that day is not told here.
"""

from __future__ import annotations

from datetime import date

import attrs

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping


@attrs.frozen(kw_only=True)
class Announcement:
    """A bank holiday that the rule of the years does not give: which day, and since when it was known.

    >>> funeral = ANNOUNCEMENTS[3]
    >>> funeral.day.isoformat(), funeral.announced.isoformat(), funeral.grade
    ('2022-09-19', '2022-09-10', 'S')

    ``name`` is the title on GOV.UK. Where the holiday was moved, ``instead_of`` is the day that was to
    be one until then, and ``was`` its name. ``source`` says who reported it, ``grade`` how it was seen
    (``S``: a secondary source). In law a proclamation makes the day, under the Banking and Financial
    Dealings Act 1971 s.1; it may come some days after the announcement.
    """

    announced: date
    day: date
    name: str
    source: str
    grade: str = "S"
    instead_of: date | None = None
    was: str = ""


ANNOUNCEMENTS = (
    Announcement(
        announced=date(2019, 6, 7),
        day=date(2020, 5, 8),
        name="Early May bank holiday (VE day)",
        source="AOL, 7 June 2019; ITV News, 8 June 2019; on GOV.UK's list from 10 June 2019",
        instead_of=date(2020, 5, 4),
        was="Early May bank holiday",
    ),
    Announcement(
        announced=date(2020, 11, 12),
        day=date(2022, 6, 2),
        name="Spring bank holiday",
        source="Entertainment Daily, 12 November 2020; on GOV.UK's list from that day",
        instead_of=date(2022, 5, 30),
        was="Spring bank holiday",
    ),
    Announcement(
        announced=date(2020, 11, 12),
        day=date(2022, 6, 3),
        name="Platinum Jubilee bank holiday",
        source="Entertainment Daily, 12 November 2020; on GOV.UK's list from that day",
    ),
    Announcement(
        announced=date(2022, 9, 10),
        day=date(2022, 9, 19),
        name="Bank Holiday for the State Funeral of Queen Elizabeth II",
        source="Express & Star, 10 September 2022; ITV News and Shropshire Star, the same day",
    ),
    Announcement(
        announced=date(2022, 11, 6),
        day=date(2023, 5, 8),
        name="Bank holiday for the coronation of King Charles III",
        source="The Independent, 6 November 2022; on GOV.UK's list from 10 November 2022",
    ),
)
"""Every bank holiday since 2013 that was moved or added, by the day on which that was announced."""

PUBLISHED = {
    date(2012, 1, 13): 2012,
    date(2012, 1, 24): 2013,
    date(2012, 12, 12): 2015,
    date(2014, 4, 27): 2016,
    date(2015, 10, 26): 2017,
    date(2016, 12, 19): 2018,
    date(2017, 10, 26): 2019,
    date(2018, 12, 6): 2020,
    date(2019, 12, 9): 2021,
    date(2020, 11, 12): 2022,
    date(2021, 12, 3): 2023,
    date(2022, 11, 10): 2025,
    date(2023, 12, 15): 2026,
    date(2024, 11, 27): 2027,
    date(2025, 11, 24): 2028,
}
"""The last year on GOV.UK's list of bank holidays, from each day on which a year was added to it."""

KNOWN_FROM = min(PUBLISHED)
"""The first day of which it is told what was known."""

_STAGES = sorted({*PUBLISHED, *(one.announced for one in ANNOUNCEMENTS)})


def stage(day: date) -> date | None:
    """Return the day since when what was known on a day had been known; ``None`` if nothing came after.

    >>> stage(date(2022, 9, 1)).isoformat()
    '2021-12-03'
    >>> stage(date(2026, 1, 1)) is None
    True
    """
    return max(one for one in _STAGES if one <= day) if day < _STAGES[-1] else None


def published(day: date) -> date:
    """Return the last day of the last year whose bank holidays were published on a day.

    >>> published(date(2022, 9, 1)).isoformat()
    '2023-12-31'
    """
    return date(max(year for on, year in PUBLISHED.items() if on <= day), 12, 31)


def unannounced(closed: Mapping[date, str], day: date) -> dict[date, str]:
    """Return the days closed, as they were to be before what was announced after a day.

    >>> late = {date(2022, 6, 2): "Spring bank holiday"}
    >>> [one.isoformat() for one in unannounced(late, date(2020, 11, 11))][-1]
    '2022-05-30'
    """
    found = dict(closed)
    for one in ANNOUNCEMENTS:
        if one.announced > day:
            found.pop(one.day, None)
            if one.instead_of is not None:
                found[one.instead_of] = one.was
    return found
