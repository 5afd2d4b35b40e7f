"""An evidence pack as one page that a director could read."""

from __future__ import annotations

from html import escape

from sendlaw.caseload.evidence.themes import THEMES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from sendlaw.caseload.evidence.figure import Figure
    from sendlaw.caseload.evidence.pack import Pack
    from sendlaw.caseload.evidence.themes import Theme

STYLE = (
    "body{font:16px/1.5 sans-serif;max-width:60em;margin:2em auto;padding:0 1em}"
    "table{border-collapse:collapse;width:100%}td,th{border-bottom:1px solid #ccc;padding:.3em .6em;"
    "text-align:left;vertical-align:top}td.n{text-align:right;white-space:nowrap}"
    ".bar{background:#ddd;width:8em;height:.7em;display:inline-block}"
    ".bar i{background:#2a6f97;height:100%;display:block}.law{color:#555;font-size:.9em}"
    "figure{margin:1em 0}figure svg{max-width:100%;height:auto}"
)
HIDDEN = "fewer than 5, or would show such a number"


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
    given = ", ".join(pack.given)
    intro = (
        f"From: {escape(given)}."
        if given
        else "No case files, plans, Local Offers or inspections were given: nothing can be told."
    )
    hidden = " Small numbers of people are hidden." if pack.hidden else ""
    body = "\n".join("\n".join(_theme(pack, one, (plots or {}).get(one.id, ""))) for one in THEMES)
    title = f"Evidence as at {pack.as_at.isoformat()}"
    return (
        f'<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<title>{title}</title>\n'
        f"<style>{STYLE}</style>\n<h1>{title}</h1>\n<p>{intro}{hidden} These are figures,"
        " and no judgement: a finding in the words of a plan is a question, and only a person can say"
        " what it means.</p>\n"
        f"{body}\n</html>\n"
    )


def _theme(pack: Pack, theme: Theme, plot: str) -> Iterator[str]:
    yield f"<h2>{escape(theme.title)}</h2>"
    yield f'<p>{escape(theme.asks)} <span class="law">[{escape("; ".join(theme.law))}]</span></p>'
    figures = [one for one in pack.figures if one.theme == theme.id]
    if figures:
        rows = "\n".join(_row(one) for one in figures)
        yield f"<table>\n<tr><th>figure<th>number<th>share<th></tr>\n{rows}\n</table>"
    else:
        yield "<p>No figure: nothing that was given tells of it.</p>"
    if plot:
        yield f"<figure>{plot}</figure>"
    missing = [one for one in theme.needs if one not in pack.given]
    if missing:
        yield f"<p>Not given: {escape(', '.join(missing))}.</p>"
    yield f"<p><strong>Cannot be known from this:</strong> {escape(theme.cannot)}</p>"


def _row(one: Figure) -> str:
    words = f"{one.words} ({one.group})" if one.group else one.words
    if one.hidden:
        return f"<tr><td>{escape(words)}<td class=n colspan=3>{HIDDEN}</tr>"
    number = f"{one.count:,}" if one.of is None else f"{one.count:,} of {one.of:,}"
    share = one.share
    if share is None:
        return f"<tr><td>{escape(words)}<td class=n>{number}<td class=n>-<td></tr>"
    bar = f'<span class="bar"><i style="width:{share:.1%}"></i></span>'
    return f"<tr><td>{escape(words)}<td class=n>{number}<td class=n>{share:.1%}<td>{bar}</tr>"
