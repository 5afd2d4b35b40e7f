"""What was known of the bank holidays of England, and since when."""

from __future__ import annotations

import csv
import pickle
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from sendlaw.counting import (
    ANNOUNCED_THROUGH,
    ANNOUNCEMENTS,
    ENGLAND,
    KNOWN_FROM,
    PUBLISHED,
    Announcement,
)
from sendlaw.errors import BeyondCalendar

LISTED = Path(__file__).parents[2] / "data" / "bank-holidays-england-wales.csv"
GOV_UK = list(csv.DictReader(LISTED.read_text(encoding="utf-8").splitlines()))
ONE_DAY = timedelta(days=1)


class TestWhatIsTold:
    """The announcements and the years, against the history of GOV.UK's own list."""

    def test_every_bank_holiday_that_was_moved_or_added_is_told(self) -> None:
        late = {
            date.fromisoformat(one["date"]): one["title"]
            for one in GOV_UK
            if one["kind"] in ("moved", "one-off extra") and one["date"] >= "2013"
        }
        assert {one.day: one.name for one in ANNOUNCEMENTS} == late

    @pytest.mark.parametrize("one", ANNOUNCEMENTS, ids=lambda one: one.day.isoformat())
    def test_each_has_a_source_a_grade_and_a_day_near_that_of_gov_uk(
        self, one: Announcement
    ) -> None:
        row = next(row for row in GOV_UK if row["date"] == one.day.isoformat())
        listed = date.fromisoformat(row["first_seen_in_govuk_source"])
        # GOV.UK's list followed within four days; the funeral's day was prepared the evening before
        assert -1 <= (listed - one.announced).days <= 4
        assert one.source
        assert one.grade == "S"

    def test_they_stand_in_the_order_in_which_they_were_announced(self) -> None:
        assert sorted(ANNOUNCEMENTS, key=lambda one: (one.announced, one.day)) == [*ANNOUNCEMENTS]

    def test_a_year_is_published_when_its_regular_days_are_all_on_the_list(self) -> None:
        since: dict[int, str] = {}
        for one in GOV_UK:
            if one["kind"] in ("regular", "substitute"):
                year, seen = int(one["date"][:4]), one["first_seen_in_govuk_source"]
                since[year] = max(since.get(year, ""), seen)
        assert all(
            year <= PUBLISHED[max(on for on in PUBLISHED if on.isoformat() <= seen)]
            for year, seen in since.items()
        )
        assert {on.isoformat() for on in PUBLISHED} == set(since.values())
        assert max(PUBLISHED.values()) == ANNOUNCED_THROUGH.year


class TestAsKnown:
    """The State Funeral, Monday 19 September 2022, was announced on 10 September."""

    @pytest.mark.parametrize(
        ("known", "due"),
        [
            # Thursday 15 September: Friday 16, Monday 19, Tuesday 20
            (date(2022, 9, 1), date(2022, 9, 20)),
            (date(2022, 9, 9), date(2022, 9, 20)),
            # Friday 16, Tuesday 20, Wednesday 21: the funeral is left out
            (date(2022, 9, 10), date(2022, 9, 21)),
            (date(2022, 9, 20), date(2022, 9, 21)),
        ],
    )
    def test_a_day_announced_late_closes_from_its_announcement_on(
        self, known: date, due: date
    ) -> None:
        assert ENGLAND.as_known(known).after(date(2022, 9, 15), 3) == due

    @pytest.mark.parametrize(
        ("known", "moved_from", "moved_to"),
        [
            (date(2019, 6, 6), "Early May bank holiday", None),
            (date(2019, 6, 7), None, "May Day"),
        ],
    )
    def test_a_day_that_was_moved_was_one_until_then(
        self, known: date, moved_from: str | None, moved_to: str | None
    ) -> None:
        calendar = ENGLAND.as_known(known)
        assert calendar.why_not(date(2020, 5, 4)) == moved_from
        assert calendar.why_not(date(2020, 5, 8)) == moved_to

    def test_the_jubilee_of_2022_was_one_announcement(self) -> None:
        before, after = (ENGLAND.as_known(date(2020, 11, day)) for day in (11, 12))
        days = [date(2022, 5, 30), date(2022, 6, 2), date(2022, 6, 3)]
        assert [before.why_not(day) is None for day in days] == [False, True, True]
        assert [after.why_not(day) is None for day in days] == [True, False, False]

    @pytest.mark.parametrize(
        ("known", "through"),
        [
            (date(2012, 1, 13), date(2012, 12, 31)),
            (date(2014, 9, 1), date(2016, 12, 31)),
            (date(2022, 9, 10), date(2023, 12, 31)),
            (date(2022, 11, 10), date(2025, 12, 31)),
        ],
    )
    def test_it_says_how_far_the_years_were_published(self, known: date, through: date) -> None:
        assert ENGLAND.as_known(known).announced_through == through

    def test_after_the_last_announcement_it_is_the_calendar_itself(self) -> None:
        last = max(*PUBLISHED, *(one.announced for one in ANNOUNCEMENTS))
        assert ENGLAND.as_known(last) is ENGLAND
        assert ENGLAND.as_known(last + ONE_DAY) is ENGLAND
        assert ENGLAND.as_known(last - ONE_DAY) is not ENGLAND

    def test_days_between_which_nothing_was_announced_share_one_calendar(self) -> None:
        first, second = (ENGLAND.as_known(date(2022, 9, day)) for day in (1, 9))
        assert first is second
        assert first.name == "England, as known from 2021-12-03"
        assert first.known_since == date(2021, 12, 3)
        assert first.assumption.endswith("as announced by 2021-12-03")

    def test_it_survives_being_pickled_as_does_the_history(self) -> None:
        known = ENGLAND.as_known(date(2022, 9, 1))
        again = pickle.loads(pickle.dumps(known))
        assert again == known
        assert again.known_since == known.known_since
        assert pickle.loads(pickle.dumps(ENGLAND)).as_known(date(2022, 9, 1)) == known

    def test_a_council_can_close_days_of_its_own_besides(self) -> None:
        closed = {date(2022, 9, 16): "offices closed"}
        local = ENGLAND.as_known(date(2022, 9, 1)).closing(closed, name="Exshire")
        # Thursday 15 September: Monday 19, Tuesday 20, Wednesday 21
        assert local.after(date(2022, 9, 15), 3) == date(2022, 9, 21)
        assert local.known_since == date(2021, 12, 3)


class TestRefused:
    def test_what_was_known_before_the_history_begins_is_not_told(self) -> None:
        with pytest.raises(BeyondCalendar, match="2012-01-12 lies outside 2012-01-13"):
            ENGLAND.as_known(KNOWN_FROM - ONE_DAY)

    def test_a_calendar_of_ones_own_has_no_history(self) -> None:
        local = ENGLAND.closing({date(2022, 9, 16): "offices closed"}, name="Exshire")
        with pytest.raises(ValueError, match="Exshire"):
            local.as_known(date(2022, 9, 1))

    @pytest.mark.parametrize("wrong", ["2022-09-01", None, datetime(2022, 9, 1)])
    def test_only_a_date_will_do(self, wrong: object) -> None:
        with pytest.raises(TypeError, match="expected a date"):
            ENGLAND.as_known(wrong)  # type: ignore[arg-type]
