"""An evidence pack as one page that a director could read."""

from __future__ import annotations

import base64
from html import escape

from sendlaw.caseload.evidence.small import METHOD
from sendlaw.caseload.evidence.themes import THEMES
from sendlaw.counting.steps import in_words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sendlaw.caseload.evidence.figure import Figure
    from sendlaw.caseload.evidence.pack import Pack
    from sendlaw.caseload.evidence.themes import Theme

STYLE = (
    "body{font:16px/1.5 sans-serif;max-width:64em;margin:2em auto;padding:0 1em;color:#222}"
    "table{border-collapse:collapse;width:100%}"
    "td,th{border-bottom:1px solid #ccc;padding:.3em .6em;text-align:left;vertical-align:top}"
    "td{overflow-wrap:anywhere}td.n{text-align:right;white-space:nowrap}"
    ".bar{background:#ddd;width:8em;height:.7em;display:inline-block}"
    ".bar i{background:#2a6f97;height:100%;display:block}.law,details{color:#555;font-size:.9em}"
    "figure{margin:1em 0}figure img{max-width:100%;height:auto}"
)
HIDDEN = "hidden: fewer than 5, or would show such a number"
HEAD = (
    "<thead><tr><th>figure</th><th>number</th><th>share</th><th></th><th>cannot be told of</th>"
    "<th>not asked of</th></tr></thead>"
)
SHORT = 20
"""How long a list of what is not counted may be without being folded."""
NOTHING = "No case files, plans, Local Offers or inspections were given: nothing can be told."
CAUTION = (
    "These are figures, and no judgement: a finding in the words of a plan is a question, and only a "
    "person can say what it means. A share is of those of which it can be told, and says little where of "
    "many it cannot, because what is recorded does not settle it; others are not asked, because the "
    "question does not apply to them, or not yet. This is no legal advice."
)


def page(pack: Pack, *, plots: dict[str, str] | None = None) -> str:
    """Return a pack as an HTML page that stands alone; ``plots`` are SVG pictures by theme.

    >>> from datetime import date
    >>> from sendlaw.caseload.evidence.pack import evidence
    >>> from sendlaw.caseload.evidence.sources import Sources
    >>> "nothing can be told" in page(
    ...     evidence(Sources(), as_at=date(2026, 3, 2))
    ... )
    True
    """
    title = f"Evidence as at {in_words(pack.as_at)}"
    intro = f"From: {escape(', '.join(pack.given))}." if pack.given else NOTHING
    hidden = f"\n<p>Small numbers of people are hidden. {METHOD}</p>" if pack.hidden else ""
    body = "\n".join("\n".join(_theme(pack, one, (plots or {}).get(one.id, ""))) for one in THEMES)
    return (
        f'<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>{title}</title>\n'
        f"<style>{STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n<p>{intro} {CAUTION}</p>{hidden}\n"
        f"{body}\n</body>\n</html>\n"
    )


def _theme(pack: Pack, theme: Theme, plot: str) -> Iterator[str]:
    yield f"<h2>{escape(theme.title)}</h2>"
    yield f'<p>{escape(theme.asks)} <span class="law">[{escape("; ".join(theme.law))}]</span></p>'
    yield f"<p><strong>Counted here:</strong> {escape(theme.tells)}</p>"
    figures = pack.of(theme.id)
    if figures:
        rows = "\n".join(map(_row, figures))
        yield f"<table>\n{HEAD}\n<tbody>\n{rows}\n</tbody>\n</table>"
    elif theme.needs:
        yield "<p>No figure: nothing that was given tells of it.</p>"
    if plot:
        yield f"<figure>{_picture(plot, theme)}</figure>"
    missing = [one for one in theme.needs if one not in pack.given]
    if missing:
        yield f"<p>Not given: {escape(', '.join(missing))}.</p>"
    yield f"<p><strong>Cannot be known from this:</strong> {escape(theme.cannot)}</p>"


def _picture(plot: str, theme: Theme) -> str:
    """Return a picture as an image of its own, so that no name in it meets one of another."""
    held = base64.b64encode(plot.encode()).decode()
    told = f"The shares of the table above, as bars: {theme.title}"
    return f'<img alt="{escape(told)}" src="data:image/svg+xml;base64,{held}">'


def _row(one: Figure) -> str:
    words = escape(one.words)
    if one.hidden:
        return f'<tr><td>{words}</td><td colspan="5">{HIDDEN}</td></tr>'
    if one.named:
        words += _named(one.named)
    numbers = [_number(one), *_share(one), _some(one.unknown), _some(one.not_asked)]
    cells = "".join(f'<td class="n">{each}</td>' for each in numbers)
    return f"<tr><td>{words}</td>{cells}</tr>"


def _named(named: Sequence[str]) -> str:
    """Return what a figure does not count, as a list that is folded where it is long."""
    held = "".join(f"<li>{escape(each)}</li>" for each in named)
    how = " open" if len(named) <= SHORT else ""
    return f"<details{how}><summary>Not among them: {len(named)}</summary><ul>{held}</ul></details>"


def _number(one: Figure) -> str:
    """Say how many of how many: that there are none, or that nothing can be told."""
    if one.count is None:
        return "not known"
    return f"{one.count:,} of {one.of:,}" if one.of else "none"


def _share(one: Figure) -> tuple[str, str]:
    if one.share is None:
        return "", ""
    bar = f'<span class="bar"><i style="width:{one.share:.1%}"></i></span>'
    return f"{one.share:.1%}", bar


def _some(number: int | None) -> str:
    return f"{number:,}" if number else ""
