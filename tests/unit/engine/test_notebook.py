"""What a notebook shows of a timetable, a deadline and a report; and a timetable as a timeline."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date
from html.parser import HTMLParser
from typing import Any

import matplotlib as mpl
import pytest
from tests.unit.given import ASSESS, REFUSE, assessment

from sendlaw import CaseFile, Finding, Report, check
from sendlaw.engine.notebook import html_table

mpl.use("Agg")
AS_AT = date(2026, 1, 30)
DRAFT = {"draft_plan_sent": date(2025, 12, 15), "draft_plan_served": date(2025, 12, 17)}


class Cells(HTMLParser):
    """The texts of a table, and every tag that it has."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self.tags: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        self.tags.append(tag)
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self.rows[-1].append("")

    def handle_data(self, data: str) -> None:
        if self.rows:
            self.rows[-1][-1] += data


@pytest.fixture
def plots() -> Iterator[Any]:
    from matplotlib import pyplot as plt

    yield plt
    plt.close("all")


def html_of(shown: Any) -> str:
    """What a notebook asks for, as it asks."""
    found: str = shown._repr_html_()
    return found


class TestTables:
    def test_of_a_timetable_have_what_binds(self) -> None:
        table = assessment(**ASSESS, **DRAFT).timetable(as_at=AS_AT)
        found = Cells(html_of(table))
        assert found.rows == [
            ["duty", "due", "standing", "performed", "days late", "provision"],
            [
                "needs_assessments[0]/reg5.decision_to_assess",
                "2025-10-13",
                "MET",
                "2025-10-10",
                "",
                "SI 2014/1530 reg 5(1)",
            ],
            [
                "needs_assessments[0]/reg13.draft_representations",
                "not before 2026-01-01",
                "FREE",
                "",
                "",
                "SI 2014/1530 reg 13(1)(a)",
            ],
            [
                "needs_assessments[0]/reg13.final_plan",
                "2026-01-19",
                "OVERDUE_UNLESS_EXCUSED",
                "",
                "11",
                "SI 2014/1530 reg 13(2)",
            ],
        ]
        assert "As at Friday 30 January 2026" in html_of(table)

    def test_say_how_a_text_was_seen_that_was_not_read(self) -> None:
        table = assessment(**REFUSE).timetable(as_at=AS_AT)
        graded = {one.citation for one in table.engaged if one.record.grade != "V"}
        shown = {row[-1] for row in Cells(html_of(table)).rows}
        assert all(any(one.startswith(f"{cited} (grade ") for one in shown) for cited in graded)

    def test_of_a_timetable_without_anything_are_empty(self) -> None:
        table = CaseFile().timetable(as_at=AS_AT)
        assert len(Cells(html_of(table)).rows) == 1

    def test_of_a_deadline_are_its_reasons(self) -> None:
        deadline = assessment().timetable(as_at=AS_AT)["final_plan"]
        assert html_of(deadline) == deadline.explanation.html()
        assert "<ol>" in html_of(deadline)

    def test_of_a_report_have_every_finding(self) -> None:
        report = check(
            CaseFile(needs_assessments=(assessment(**ASSESS, exceptions=()),)), as_at=AS_AT
        )
        heading, *rows = Cells(html_of(report)).rows
        assert heading == ["severity", "code", "where", "message", "provisions"]
        assert [row[1] for row in rows] == [one.code for one in report]
        assert "not ok" in html_of(report)

    def test_take_nothing_for_html(self) -> None:
        bad = "<script>alert('x')</script> & \"more\""
        finding = Finding(code="TS001", message=bad, path="$<b>", citations=(bad,))
        report = Report(as_at=AS_AT, law="", findings=(finding,))
        table = html_table(bad, [bad], [{bad: bad}])
        for html in (html_of(report), table):
            assert not {"script", "b"} & set(Cells(html).tags)
        assert Cells(html_of(report)).rows[1][3] == bad
        assert Cells(table).rows == [[bad], [bad]]


class TestTimelines:
    def test_have_a_line_for_what_binds_and_has_a_last_day(self, plots: Any) -> None:
        ax = assessment(**ASSESS, **DRAFT).timetable(as_at=AS_AT).plot()
        names = [one.get_text() for one in ax.get_yticklabels()]
        assert names == ["decision to assess", "draft representations", "final plan"]
        assert ax.get_title() == "As at Friday 30 January 2026 (dotted)"
        told = [one.get_text() for one in ax.texts]
        assert told == ["MET", "FREE", "OVERDUE_UNLESS_EXCUSED"]

    def test_are_drawn_from_the_start_of_a_clock_to_its_last_day(self, plots: Any) -> None:
        ax = assessment().timetable(as_at=date(2025, 9, 2)).for_actor("local authority").plot()
        first = ax.collections[0].get_segments()[0][:, 0]
        # day numbers from 1970: 1 September 2025 is 20332, and 42 days on 13 October 20374
        assert [int(one) for one in first] == [20332, 20374]

    def test_are_drawn_on_axes_that_are_given(self, plots: Any) -> None:
        _, ax = plots.subplots()
        assert assessment().timetable(as_at=AS_AT).plot(ax) is ax

    def test_of_nothing_are_empty(self, plots: Any) -> None:
        ax = CaseFile().timetable(as_at=AS_AT).plot()
        assert not ax.get_yticklabels()

    def test_can_be_written(self, plots: Any, tmp_path: Any) -> None:
        late = assessment(**ASSESS, final_plan_sent=date(2026, 1, 26))
        path = tmp_path / "timeline.svg"
        late.timetable(as_at=AS_AT).plot().figure.savefig(path)
        assert path.read_text().startswith("<?xml")

    def test_need_matplotlib_and_say_so(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setitem(sys.modules, "matplotlib", None)
        with pytest.raises(ImportError, match=r"pip install 'sendlaw\[notebook\]'"):
            assessment().timetable(as_at=AS_AT).plot()
