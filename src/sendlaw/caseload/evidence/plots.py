"""Pictures for an evidence pack, where matplotlib is there (extra ``notebook``)."""

from __future__ import annotations

import io
import warnings
from importlib.util import find_spec
from textwrap import wrap
from unicodedata import east_asian_width

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from sendlaw.caseload.evidence.figure import Figure
    from sendlaw.caseload.evidence.pack import Pack

BLUE, PALE = "#2a6f97", "#d9e2e8"
WIDTH, LINE, GAP, FOOT = 9.0, 0.19, 0.14, 0.55
"""Inches: of a picture, for each line of a label, between labels, and below."""
LEFT, RIGHT = 0.5, 0.98
"""Where the bars begin and end, as shares of the width."""
LETTERS = 58
"""How many letters a line of a label holds; of scripts whose letters are wide, half as many."""
WIDE = ("W", "F")
SETTINGS: dict[Any, Any] = {
    "svg.hashsalt": "sendlaw",
    "svg.fonttype": "none",
    "text.parse_math": False,
    "font.size": 9,
    "font.family": ["DejaVu Sans"],
}
"""So that the same figures give the same picture, and a name in it is text and no formula."""


def drawn(pack: Pack) -> dict[str, str]:
    """Return a picture of the shares of each theme that has several, as SVG; none without matplotlib.

    >>> from datetime import date
    >>> from sendlaw.caseload.evidence.pack import evidence
    >>> from sendlaw.caseload.evidence.sources import Sources
    >>> drawn(evidence(Sources(), as_at=date(2026, 3, 2)))
    {}
    """
    if find_spec("matplotlib") is None:
        return {}
    shares: dict[str, list[Figure]] = {}
    for one in pack.figures:
        if one.share is not None:
            shares.setdefault(one.theme, []).append(one)
    return {theme: _drawn(figures) for theme, figures in shares.items() if len(figures) > 1}


def _drawn(figures: Sequence[Figure]) -> str:
    """Draw the share of each figure as a bar, whatever letters its words have."""
    from matplotlib import rc_context  # noqa: PLC0415 - the extra notebook

    with rc_context(SETTINGS), warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="Glyph .* missing")
        return _bars(figures)


def _bars(figures: Sequence[Figure]) -> str:
    from matplotlib.figure import Figure as Canvas  # noqa: PLC0415 - likewise

    labels = [_lines(one.words) for one in figures]
    heights = [len(lines) * LINE + GAP for lines in labels]
    whole = sum(heights) + FOOT
    canvas = Canvas(figsize=(WIDTH, whole))
    axes = canvas.add_axes((LEFT, FOOT / whole, RIGHT - LEFT, 1 - FOOT / whole))
    ends = [sum(heights[: place + 1]) for place in range(len(heights))]
    places = [end - height / 2 for end, height in zip(ends, heights, strict=True)]
    shares = [one.share or 0 for one in figures]
    axes.barh(places, [1] * len(places), height=LINE, color=PALE)
    bars = axes.barh(places, shares, height=LINE, color=BLUE)
    axes.bar_label(bars, [f"{one.count:,} of {one.of:,}" for one in figures], padding=3)
    axes.set_yticks(places, ["\n".join(lines) for lines in labels])
    _framed(axes, sum(heights))
    file = io.StringIO()
    canvas.savefig(file, format="svg", metadata={"Date": None})
    return file.getvalue()


def _framed(axes: Any, height: float) -> None:  # noqa: ANN401 - axes of matplotlib
    """Give the axes their ends, the first figure at the top, and a line for each quarter."""
    quarters = [0, 0.25, 0.5, 0.75, 1]
    axes.set_xlim(0, 1.3)
    axes.set_ylim(height, 0)
    axes.set_xticks(quarters, [f"{one:.0%}" for one in quarters])
    axes.set_xlabel("share of those of which it can be told")
    axes.spines[["top", "right", "left"]].set_visible(False)
    axes.tick_params(axis="y", length=0)


def _lines(words: str) -> list[str]:
    """Return a label in lines that fit, without what does not show."""
    plain = "".join(one if one.isprintable() else " " for one in words)
    wide = any(east_asian_width(one) in WIDE for one in plain)
    return wrap(plain, LETTERS // 2 if wide else LETTERS) or [""]
