"""What a notebook shows of how timely a caseload was."""

from __future__ import annotations

import sys
from datetime import date
from typing import Any

import pytest
from tests.unit.engine.test_notebook import Cells, html_of, plots

from sendlaw.caseload import Timeliness, timeliness

__all__ = ["plots"]
SENT = ["2026-01-19", "2026-01-20", "2026-01-20", None, "2025-12-01"]
TEAMS = ["north", "north", "<b>south</b>", "<b>south</b>", None]


def told(**how: Any) -> Timeliness:
    table = {
        "request_received": ["2025-09-01"] * 5,
        "final_plan_sent": SENT,
        "team": TEAMS,
        "exceptions": ["none"] * 5,
        "reg13.final_plan.excused": [None, None, True, None, None],
    }
    given = {"measure": "final_plan", "as_at": date(2026, 3, 2), **how}
    return timeliness(table, **given)


def test_a_table_has_a_row_for_each_group() -> None:
    html = html_of(told(by="team"))
    heading, nobody, south, north = Cells(html).rows
    assert heading[:4] == ["team", "closed", "in time", "rate"]
    assert nobody[:4] == ["", "1", "1", "100.0%"]
    # the one of the south is late, by a day, and excused; the other is overdue; published without it
    south_of_due = "0.0%"  # none in time, of the one closed and the one overdue
    assert south[:7] == ["<b>south</b>", "1", "0", "0.0%", "100.0%", "", "0"]
    assert south[7:] == ["1", south_of_due, "0", "20.1", "20.1"]
    assert north[:6] == ["north", "2", "1", "50.0%", "50.0%", "50.0%"]
    assert "The final plan, in 20 weeks, as at Monday 2 March 2026" in html
    assert "b" not in Cells(html).tags


def test_bars_are_as_long_as_the_counts(plots: Any) -> None:
    ax = told(by="team").plot()
    lengths = {
        label: [bar.get_width() for bar in bars]
        for label, bars in zip(ax.get_legend_handles_labels()[1], ax.containers, strict=True)
    }
    assert lengths == {
        "in time": [1, 0, 1],
        "late, excused": [0, 1, 0],
        "late": [0, 0, 1],
        "overdue": [0, 1, 0],
    }
    assert [one.get_text() for one in ax.get_yticklabels()] == ["(none)", "<b>south</b>", "north"]
    assert ax.get_xlabel() == "cases"


def test_bars_are_drawn_on_axes_that_are_given_and_of_nothing_are_none(plots: Any) -> None:
    _, ax = plots.subplots()
    empty = timeliness({"request_received": []}, measure="final_plan", as_at=date(2026, 3, 2))
    assert empty.plot(ax) is ax
    assert not ax.containers
    assert [one.get_text() for one in ax.get_yticklabels()] == ["all"]


def test_bars_need_matplotlib_and_say_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    with pytest.raises(ImportError, match=r"pip install 'sendlaw\[notebook\]'"):
        told().plot()
