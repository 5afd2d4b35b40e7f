"""What stands alone: a Local Offer, an information report, the withdrawal of an approval."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from sendlaw import Circumstance, InvalidFact, check
from sendlaw.cases import (
    DOCUMENTS,
    CaseFile,
    Document,
    InformationReport,
    LocalOffer,
    Section41Withdrawal,
)
from sendlaw.vocabulary import Standing

COMMENTS = "reg56.publish_comments"
LAST = date(2024, 3, 10)
EFFECT, LIST = "reg61.section41_withdrawal", "reg61.remove_from_list"


class TestALocalOffer:
    """ "Must be published at least annually"."""

    @pytest.mark.parametrize(
        ("published", "standing"),
        [
            (date(2025, 3, 10), Standing.MET),
            (date(2025, 12, 31), Standing.MET),
            (date(2026, 1, 1), Standing.LATE),
        ],
    )
    def test_a_year_and_the_most_it_can_be(self, published: date, standing: Standing) -> None:
        case = LocalOffer(comments_last_published=LAST, comments_published=published)
        found = case.timetable(as_at=date(2026, 2, 2))[COMMENTS]
        assert (found.due, found.latest) == (date(2025, 3, 10), date(2025, 12, 31))
        assert found.standing is standing

    def test_that_it_is_once_in_each_calendar_year_is_a_reading(self) -> None:
        found = LocalOffer(comments_last_published=LAST).timetable(as_at=LAST)[COMMENTS]
        assert [one.due for one in found.readings] == [date(2025, 12, 31)]

    def test_between_the_two_days_it_is_a_query(self) -> None:
        case = LocalOffer(comments_last_published=LAST, comments_published=date(2025, 6, 2))
        assert [one.severity.value for one in check(case, as_at=date(2026, 2, 2))] == ["query"]

    def test_nothing_published_yet(self) -> None:
        table = LocalOffer().timetable(as_at=date(2025, 12, 1))
        assert table[COMMENTS].standing is Standing.UNDETERMINED
        assert [need.fact for need in table.needs] == ["comments_last_published"]

    def test_coronavirus_in_2020(self) -> None:
        # a year after 10 June 2019 ended in the window, and 2020 ended on 31 December
        cause = Circumstance(kind="coronavirus", began=date(2020, 3, 16), impractical=(COMMENTS,))
        case = LocalOffer(
            comments_last_published=date(2019, 6, 10),
            comments_published=date(2021, 1, 15),
            exceptions=(cause,),
        )
        found = case.timetable(as_at=date(2021, 2, 1))[COMMENTS]
        assert (found.standing, found.excused_by) == (Standing.LATE_EXCUSED, ("reg2A.56",))

    def test_its_norms_without_a_number(self) -> None:
        table = LocalOffer(comments_last_published=LAST).timetable(as_at=LAST)
        assert [norm.id for norm in table.open_norms] == [
            "s30.publish_comments",
            "s30.keep_under_review",
            "reg56.seek_comments",
            "reg54.consult",
        ]


class TestAnInformationReport:
    def test_the_year_is_guidance_and_never_a_breach(self) -> None:
        report = InformationReport(last_published=date(2024, 9, 2))
        table = report.timetable(as_at=date(2025, 12, 1))
        assert len(table) == 0
        (guidance,) = table.guidance
        assert (guidance.due, guidance.standing) == (date(2025, 9, 2), Standing.OVERDUE)
        found = check(report, as_at=date(2025, 12, 1))
        assert [(one.code, one.severity.value) for one in found] == [("IR001", "guidance")]


class TestAnApprovalWithdrawn:
    """ "Will take effect 28 days after that notification is given"."""

    NOTIFIED = date(2025, 9, 1)

    def test_the_day_of_effect(self) -> None:
        # 29 September is the twenty-eighth day after 1 September
        table = Section41Withdrawal(proprietor_notified=self.NOTIFIED).timetable(
            as_at=date(2025, 9, 29)
        )
        assert [(one.due, one.standing) for one in table] == [
            (date(2025, 9, 29), Standing.RUNNING),
            (date(2025, 9, 29), Standing.OPEN),
        ]

    def test_of_two_notifications_the_earlier_counts_and_the_later_is_shown(self) -> None:
        case = Section41Withdrawal(
            proprietor_notified=date(2025, 9, 4), authorities_notified=self.NOTIFIED
        )
        table = case.timetable(as_at=date(2025, 9, 30))
        effect, removal = table[EFFECT], table[LIST]
        days = (date(2025, 9, 29), date(2025, 10, 2))
        assert (effect.due, effect.latest) == (removal.due, removal.latest) == days
        assert (effect.standing, removal.standing) == (Standing.RUNNING, Standing.OPEN)
        assert [one.due for one in effect.readings] == [days[1]]

    def test_a_breach_is_found(self) -> None:
        case = Section41Withdrawal(
            proprietor_notified=self.NOTIFIED, removed_from_list=date(2025, 10, 6)
        )
        (finding,) = check(case, as_at=date(2025, 11, 3))
        assert (finding.code, finding.days_late) == ("TS001", 7)

    def test_nothing_is_removed_before_a_notification(self) -> None:
        with pytest.raises(InvalidFact, match="removed_from_list: expected a day on or after"):
            Section41Withdrawal(
                proprietor_notified=self.NOTIFIED, removed_from_list=date(2025, 8, 29)
            )


class TestAlone:
    @pytest.mark.parametrize("of", DOCUMENTS, ids=lambda one: one.__name__)
    def test_it_has_a_reference_and_no_place_in_a_case_file(self, of: type[Document]) -> None:
        assert of(reference="EX-1").to_dict()["reference"] == "EX-1"
        given: dict[str, Any] = {of.process.array: ()}
        with pytest.raises(TypeError):
            CaseFile(**given)

    @pytest.mark.parametrize(
        ("of", "first", "then"),
        [
            (LocalOffer, "comments_last_published", "comments_published"),
            (InformationReport, "last_published", "updated"),
        ],
    )
    def test_the_next_comes_no_earlier_than_the_last(
        self, of: type[Document], first: str, then: str
    ) -> None:
        given: dict[str, Any] = {first: LAST, then: date(2024, 3, 9)}
        with pytest.raises(InvalidFact, match=f"{then}: expected a day on or after {first}"):
            of(**given)
