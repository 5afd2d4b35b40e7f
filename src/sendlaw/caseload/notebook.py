"""For notebooks: how timely a caseload was, as a table of HTML and as bars. Plots need matplotlib."""

from __future__ import annotations

from sendlaw.caseload.figures import as_text
from sendlaw.counting.steps import in_words
from sendlaw.engine.notebook import DONE, MISSED, OTHER, WAITING, axes, html_table

TYPE_CHECKING = False
if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from sendlaw.caseload.figures import Group, Timeliness

PARTS = {
    "in time": (("MET",), DONE),
    "late, excused": (("LATE_EXCUSED",), "#56b4e9"),
    "late": (("LATE", "LATE_UNLESS_EXCUSED"), "#e69f00"),
    "open": (("OPEN",), WAITING),
    "overdue": (("OVERDUE", "OVERDUE_EXCUSED", "OVERDUE_UNLESS_EXCUSED"), MISSED),
    "not computable": (("UNDETERMINED", "UNREADABLE"), OTHER),
}
"""The parts of a bar: the buckets of each, and its colour."""
NAMELESS = "(none)"


def timeliness_html(found: Timeliness) -> str:
    """Return the figures as an HTML table, a row for each group."""
    rows = [
        {**dict(zip(found.by, one.group, strict=True)), **as_text(one.figures())}
        for one in found.cells
    ]
    names = tuple(rows[0]) if rows else found.by
    return html_table(_title(found), names, rows)


def _name(group: Group) -> str:
    return ", ".join(one or NAMELESS for one in group) if group else "all"


def _title(found: Timeliness) -> str:
    words = found.measure.words
    return f"{words[:1].upper()}{words[1:]}, as at {in_words(found.as_at)}"


def plot_timeliness(found: Timeliness, given: Axes | None = None) -> Axes:
    """Draw a bar for each group: what was closed in time or late, what is open, and what is overdue."""
    ax = axes(given, len(found.cells))
    begun = [0] * len(found.cells)
    for label, (buckets, colour) in PARTS.items():
        counts = [one.of(*buckets) for one in found.cells]
        if any(counts):
            ax.barh(range(len(counts)), counts, left=begun, color=colour, label=label)
            begun = [one + more for one, more in zip(begun, counts, strict=True)]
    ax.set_yticks(range(len(begun)), [_name(one.group) for one in found.cells])
    ax.invert_yaxis()
    ax.set_xlabel("cases")
    ax.set_title(_title(found))
    if any(begun):
        ax.legend(loc="center left", bbox_to_anchor=(1, 0.5))
    return ax
