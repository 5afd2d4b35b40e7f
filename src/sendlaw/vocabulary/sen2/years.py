"""The census days and deadlines of the SEN2 return, from 2015 on."""

from __future__ import annotations

from datetime import date

from sendlaw.vocabulary.sen2.records import FIRST, LAST, Collection, Grade

_OTHERS = Grade.THIRD_PARTY

COLLECTIONS: dict[int, Collection] = {
    one.year: one
    for one in (
        Collection(year=2015, census_day=date(2015, 1, 15), grade=_OTHERS),
        Collection(year=2016, census_day=date(2016, 1, 21), grade=_OTHERS),
        Collection(year=2017, census_day=date(2017, 1, 19), grade=_OTHERS),
        Collection(year=2018, census_day=date(2018, 1, 18), deadline=date(2018, 3, 1)),
        Collection(year=2019, census_day=date(2019, 1, 17), grade=_OTHERS),
        Collection(year=2020, census_day=date(2020, 1, 16), grade=_OTHERS),
        Collection(year=2021, census_day=date(2021, 1, 14), deadline=date(2021, 2, 11)),
        Collection(year=2022, census_day=date(2022, 1, 20), grade=_OTHERS),
        Collection(year=2023, census_day=date(2023, 1, 19), grade=_OTHERS),
        Collection(year=2024, census_day=date(2024, 1, 18), deadline=date(2024, 3, 14)),
        Collection(year=2025, census_day=date(2025, 1, 16), deadline=date(2025, 3, 14)),
        Collection(year=2026, census_day=date(2026, 1, 15), deadline=date(2026, 3, 12)),
        Collection(year=2027, census_day=date(2027, 1, 21), deadline=date(2027, 3, 11)),
    )
}
"""The return of each year; a deadline that was not found is missing. From 2023 it is by person."""
YEARS = tuple(range(FIRST, LAST + 1))
"""The returns that can be read and written."""
