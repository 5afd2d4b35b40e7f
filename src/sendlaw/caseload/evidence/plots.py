"""Pictures for an evidence pack, where matplotlib is there (extra ``notebook``)."""

from __future__ import annotations

import io
from importlib.util import find_spec

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from sendlaw.caseload.evidence.figure import Figure
    from sendlaw.caseload.evidence.pack import Pack

BLUE = "#2a6f97"
HEIGHT = 0.4
"""Inches for each bar."""


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
    return {theme: _bars(figures) for theme, figures in shares.items() if len(figures) > 1}


def _bars(figures: Sequence[Figure]) -> str:
    """Draw the share of each figure as a bar, and say how many of how many."""
    from matplotlib.figure import Figure as Canvas  # noqa: PLC0415 - the extra notebook

    canvas = Canvas(figsize=(8, 1 + HEIGHT * len(figures)), layout="constrained")
    axes = canvas.subplots()
    names = [f"{one.words} ({one.group})" if one.group else one.words for one in figures]
    places = range(len(figures))
    bars = axes.barh(places, [one.share or 0 for one in figures], color=BLUE)
    axes.set_yticks(places, names)
    axes.bar_label(bars, [f"{one.count} of {one.of}" for one in figures], padding=3)
    axes.set_xlim(0, 1.25)
    axes.set_xlabel("share")
    axes.invert_yaxis()
    file = io.StringIO()
    canvas.savefig(file, format="svg", metadata={"Date": None})
    text = file.getvalue()
    return text[text.index("<svg") :]
