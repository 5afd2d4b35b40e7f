"""Hold each row of ages.csv against the birthdays and the days that the law names."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from dateutil.relativedelta import FR, relativedelta
from tables import Row

DAY = timedelta(days=1)
YEARS = {
    "young_person_ends": 25,
    "compulsory_school_begins": 5,
    "compulsory_school_ends": 16,
    "academic_year_ends_by": 26,
    "eighteen": 18,
    "over_eighteen": 19,
    "year_9": 14,
}


def birthday(born: date, years: int) -> date:
    """The day an age is attained; for someone born on 29 February, 1 March of a common year."""
    there = born + relativedelta(years=years)
    return there + DAY * (there.day != born.day)


def counts_from(name: str, born: date) -> date:
    reached = birthday(born, YEARS[name])
    if name == "compulsory_school_begins":
        while (reached.month, reached.day) not in ((3, 31), (8, 31), (12, 31)):
            reached += DAY
    if name == "compulsory_school_ends":
        year = reached.year + (reached.month >= 9)
        reached = date(year, 6, 30) + relativedelta(weekday=FR(-1))
    return reached - DAY if name == "academic_year_ends_by" else reached


def check_ages(rows: list[Row]) -> Iterator[str]:
    for row in rows:
        name = row["about"].removeprefix("age.")
        found = counts_from(name, date.fromisoformat(row["born"])).isoformat()
        if found != row["expected"]:
            yield f"{row['id']}: expected {row['expected']}, arithmetic gives {found}"
