"""For notebooks: rows as a table of HTML, a timetable as one, and as a timeline. Plots need matplotlib."""

from __future__ import annotations

from html import escape

from sendlaw.counting.steps import in_words
from sendlaw.law.records import Bar

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date
    from typing import Any

    from matplotlib.axes import Axes

    from sendlaw.engine.deadline import Deadline
    from sendlaw.engine.timetable import Timetable

VERIFIED = "V"
DONE, MISSED, WAITING, OTHER = "#0072b2", "#d55e00", "#009e73", "#7f7f7f"
"""Colours that most people who are colour-blind tell apart."""
HEIGHT, ROW = 1.2, 0.4
"""The height of a figure in inches: without its rows, and of each."""


def html_table(title: str, columns: Sequence[str], rows: Iterable[Mapping[str, object]]) -> str:
    """Return rows as an HTML table; nothing in them is taken for HTML.

    >>> html_table("One", ["due"], [{"due": None}, {"due": "<b>"}])[-63:]
    '<tr><td></td></tr><tr><td>&lt;b&gt;</td></tr></table></section>'
    """
    head = "".join(f"<th>{escape(name)}</th>" for name in columns)
    body = "".join(
        f"<tr>{''.join(f'<td>{_shown(row.get(name))}</td>' for name in columns)}</tr>"
        for row in rows
    )
    caption = f"<caption>{escape(title)}</caption>"
    return f'<section class="sendlaw"><table>{caption}<tr>{head}</tr>{body}</table></section>'


def _shown(value: object) -> str:
    return "" if value is None else escape(str(value))


def timetable_html(table: Timetable) -> str:
    """Return a timetable as an HTML table, of what binds or may."""
    columns = ("duty", "due", "standing", "performed", "days late", "provision")
    title = f"As at {in_words(table.as_at)}"
    return html_table(title, columns, map(_row, table.engaged))


def _row(one: Deadline) -> dict[str, object]:
    grade = one.record.grade
    due = f"not before {one.earliest}" if one.is_bar and one.earliest else one.due
    return {
        "duty": one.key,
        "due": due if not one.provisional else f"{due} (provisional)",
        "standing": one.standing.value,
        "performed": one.performed,
        "days late": one.days_late,
        "provision": one.citation if grade == VERIFIED else f"{one.citation} (grade {grade})",
    }


def axes(given: Axes | None, rows: int) -> Axes:
    """Return the axes to plot on, new ones unless some are given; ``ImportError`` without matplotlib."""
    if given is not None:
        return given
    try:
        from matplotlib import pyplot as plt  # noqa: PLC0415 - an extra
    except ImportError as error:
        message = "plot() needs matplotlib: pip install 'sendlaw[notebook]'"
        raise ImportError(message) from error
    _, found = plt.subplots(figsize=(9, HEIGHT + ROW * rows), layout="constrained")
    return found


def plot_timetable(table: Timetable, given: Axes | None = None) -> Axes:
    """Draw what binds as a timeline: from the start of each clock to its last day, with what was done."""
    drawn = [one for one in table.engaged if one.start and (one.due or one.earliest)]
    ax = axes(given, len(drawn))
    for place, one in enumerate(drawn):
        _draw(ax, place, one, table.as_at)
    ax.axvline(_number(table.as_at), color="black", linewidth=1, linestyle=":")
    ax.set_yticks(range(len(drawn)), [one.name.replace("_", " ") for one in drawn])
    ax.margins(y=0.3)
    ax.invert_yaxis()
    ax.xaxis_date()
    ax.set_title(f"As at {in_words(table.as_at)} (dotted)")
    return ax


def _draw(ax: Axes, place: int, one: Deadline, as_at: date) -> None:
    last, value = one.due or one.earliest, one.standing.value
    assert one.start is not None  # noqa: S101 - only those that have one are drawn
    assert last is not None  # noqa: S101 - likewise
    missed = one.standing.missed or value == "PREMATURE"
    colour = MISSED if missed else WAITING if value in ("OPEN", "RUNNING") else OTHER
    colour = DONE if value in ("MET", "FREE") else colour
    start, end = _number(one.start), _number(last)
    ax.hlines(
        place,
        start,
        end,
        color=colour,
        linewidth=6,
        alpha=0.5 if isinstance(one.record, Bar) else 1,
    )
    until = one.performed or (as_at if value.startswith("OVERDUE") else None)
    if missed and until is not None and until > last:
        ax.hlines(place, end, _number(until), color=colour, linewidth=2, linestyle="--")
    if one.performed is not None:
        ax.plot(_number(one.performed), place, marker="o", color="black")
    ax.annotate(
        value,
        (end, place),
        xytext=(0, 7),
        textcoords="offset points",
        ha="right",
        fontsize="x-small",
    )


def _number(day: date) -> Any:  # noqa: ANN401 - a number of a day, as matplotlib has it
    from matplotlib import dates  # noqa: PLC0415 - an extra

    number: Any = dates.date2num
    return number(day)
